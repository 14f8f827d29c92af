"""What only the filled-in document can tell: the length of drawn lines, the direction of sections.

Both are done in two ways with one result: in the text of a rendering, at slots that are found when
the template is compiled, and in the tree of a document, where the text is too intricate for that or
docxtpl itself made it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from dienhinh_docs.word import metrics, ooxml
from dienhinh_docs.word.engine.slots import Filling, NeedsTree, Slot, mark
from dienhinh_docs.word.ooxml import Element, Look, WrittenSection
from dienhinh_docs.word.parts import BREAKS, LINE_PREFIX, SHARE_PREFIX

DEFAULT_SIZE = 14.0
"""Points, where a style of a template made by hand states no size."""

_LANDSCAPE = {style: landscape for landscape, style in BREAKS.items()}
"""How the section after a break lies, by the style of the break."""

NEAR = 1 << 14
"""Bytes above a line in which its text is looked for; further up only a tree helps."""

_LYING = "landscape"
_LENGTH = "length"
"""What slots remember: how the section at hand lies (None: as written), how long the line is."""


# --- in a tree -----------------------------------------------------------------------------


def fit(document: Element, styles: Element) -> None:
    """Set every drawn line of a filled-in document to its share of the text above it."""
    looks = ooxml.style_looks(styles)
    for line in ooxml.find_lines(document, LINE_PREFIX):
        line.set_length(_share(line.note) * _widest(line.text_above(), looks, line.column_width))


def turn(document: Element) -> None:
    """Lay each section as the break before it says; the first one lies as the document does."""
    ooxml.turn_sections(document, _LANDSCAPE)


def _share(note: str) -> float:
    return float(note.removeprefix(SHARE_PREFIX))


def _widest(above: Iterable[tuple[str, str]], looks: Mapping[str, Look], column: float) -> float:
    """Width in points of the longest printed line of the text right above: that of one style."""
    style, result = None, 0.0
    for other, text in above:
        if style is not None and other != style:
            break
        style = other
        result = max(result, _width(text, looks.get(style, ooxml.PLAIN_LOOK), column))
    return result


@lru_cache(maxsize=4096)  # mottoes and names of offices come again in every document
def _width(text: str, look: Look, column: float) -> float:
    words = text.upper() if look.caps else text
    return metrics.widest(
        words, look.size or DEFAULT_SIZE, column, bold=bool(look.bold), italic=bool(look.italic)
    )


# --- in the text of a rendering ------------------------------------------------------------


@dataclass(frozen=True)
class HouseLines:
    """Both steps, for the engine."""

    def mark(self, body: str, styles: Element, slots: list[Slot]) -> str:
        """The source with a slot wherever a length or a direction stands."""
        try:
            edits = _edits(body, ooxml.style_looks(styles), slots)
        except ooxml.Intricate:
            return mark(_needs_tree, slots) + body
        pieces, done = list[str](), 0
        for start, end, text in sorted(edits):
            pieces += (body[done:start], text)
            done = end
        return "".join([*pieces, body[done:]])

    def tree(self, document: Element, styles: Element) -> None:
        """The same in the tree of a document."""
        turn(document)
        fit(document, styles)


_Edit = tuple[int, int, str]


def _edits(body: str, looks: Mapping[str, Look], slots: list[Slot]) -> list[_Edit]:
    """What to replace in a source, and by what. Raises Intricate."""
    lines = ooxml.written_lines(body, LINE_PREFIX)
    turned = any(style in body for style in _LANDSCAPE)
    sections = ooxml.written_sections(body) if lines or turned else []
    edits: list[_Edit] = []
    for section in sections if turned else ():
        start, end = section.size
        papers: dict[bool | None, bytes] = {
            None: body[start:end].encode(),
            False: section.lying(False).encode(),
            True: section.lying(True).encode(),
        }
        slot = partial(_paper, papers, _LANDSCAPE.get(section.style))
        edits.append((start, end, mark(slot, slots)))
    page = sections[0] if len({(s.paper, s.margins) for s in sections}) == 1 else None
    for line in lines:
        if line.cell is None and page is None:
            raise ooxml.Intricate
        slot = partial(_measure, _share(line.note), line.cell, page, looks)
        edits.append((line.start, line.start, mark(slot, slots)))
        edits += [(start, end, mark(_length, slots)) for start, end in line.lengths]
    return edits


def _needs_tree(filling: Filling) -> bytes:
    raise NeedsTree


def _paper(papers: Mapping[bool | None, bytes], following: bool | None, filling: Filling) -> bytes:
    """The paper of a section, as the break before it says; what its own break says is kept."""
    lying = filling.memory.get(_LYING)
    filling.memory[_LYING] = following
    return papers[lying]


def _measure(
    share: float,
    cell: int | None,
    page: WrittenSection | None,
    looks: Mapping[str, Look],
    filling: Filling,
) -> bytes:
    """Nothing to print: the length is found before the line begins, and printed inside it."""
    if cell is None:
        assert page
        cell = page.text_width(filling.memory.get(_LYING))
    try:
        above = ooxml.paragraphs_above(filling.tail(NEAR))
        length = share * _widest(above, looks, cell / 20)
    except ooxml.Intricate as error:
        raise NeedsTree from error
    filling.memory[_LENGTH] = b"%d" % round(length * ooxml.EMU_PER_POINT)
    return b""


def _length(filling: Filling) -> bytes:
    length: bytes = filling.memory[_LENGTH]
    return length
