"""WordprocessingML as text, where parsing it for every document would cost more than all the rest.

Works on the source of a template, which is no XML yet because of its tags, and on rendered parts.
What it cannot read for certain it refuses with ``Intricate``, and the caller takes the tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_CELL = re.compile(r"<(/?)w:tc(?=[ >])[^>]*>|</w:tc>")
_CELL_WIDTH = re.compile(r'<w:tcPr>(?:(?!</w:tcPr>).)*?<w:tcW\b[^>]*?\sw:w="(\d+)"', re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_CLOSED = "</w:p>"
_DRAWING = re.compile(r"<wp:docPr\b[^>]*>")
_FRAME = re.compile(r"<wp:(?:anchor|inline)\b")
_FRAME_END = re.compile(r"</wp:(?:anchor|inline)>")
_LENGTH = re.compile(r'<(?:wp:extent|a:ext)\b[^>]*?\scx="([^"]*)"')
_SECTION = re.compile(r"<w:sectPr\b[^>]*?(?:/>|>.*?</w:sectPr>)", re.DOTALL)
_SIZE = re.compile(r"<w:pgSz\b[^>]*>")
_MARGINS = re.compile(r"<w:pgMar\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)="([^"]*)"')
_STYLE = re.compile(
    r'<w:p(?: [^>]*)?><w:pPr>(?:(?!</w:pPr>).)*?<w:pStyle\b[^>]*?w:val="([^"]*)"', re.DOTALL
)
_RAW_STYLE = re.compile(_STYLE.pattern.encode(), re.DOTALL)
_RAW_TEXT = re.compile(rb"<w:(?:(br|tab)(?=[ />])|t(?: [^>]*)?>([^<]*))")


class Intricate(Exception):
    """A text that only its tree can explain."""


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """A drawn line in a source."""

    start: int
    """Where its paragraph begins."""
    lengths: tuple[tuple[int, int], ...]
    """Where its length stands, in EMU."""
    note: str
    cell: int | None
    """Width of the cell that holds it in twips; None outside tables."""


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """The properties of a section in a source."""

    size: tuple[int, int]
    """Where the element with the size of its paper stands."""
    style: str
    """Of the paragraph that ends the section; empty for the last one."""
    paper: tuple[tuple[str, str], ...]
    """Attributes of that element."""
    margins: tuple[int, int]
    """Left and right, in twips."""

    def edges(self, landscape: bool | None) -> tuple[int, int]:
        """Width and height in twips; None leaves the paper as it lies."""
        paper = dict(self.paper)
        edges = int(paper.get("w:w", "0")), int(paper.get("w:h", "0"))
        if landscape is None:
            return edges
        short, long = sorted(edges)
        return (long, short) if landscape else (short, long)

    def text_width(self, landscape: bool | None) -> int:
        """Twips."""
        return self.edges(landscape)[0] - sum(self.margins)

    def lying(self, landscape: bool) -> str:
        """The element, the paper turned."""
        paper = dict(self.paper)
        paper["w:w"], paper["w:h"] = map(str, self.edges(landscape))
        paper.pop("w:orient", None)
        if landscape:
            paper["w:orient"] = "landscape"
        attributes = " ".join(f'{name}="{value}"' for name, value in paper.items())
        return f"<w:pgSz {attributes}/>"


def written_lines(source: str, prefix: str) -> list[WrittenLine]:
    """Drawn lines whose name starts so. Raises Intricate if one is no paragraph of its own."""
    found = []
    for drawing in _DRAWING.finditer(source):
        attributes = dict(_ATTRIBUTE.findall(drawing[0]))
        if attributes.get("name", "").startswith(prefix):
            found.append(_line(source, drawing, unescape(attributes.get("descr", ""))))
    return found


def _line(source: str, drawing: re.Match[str], note: str) -> WrittenLine:
    start = _last(_PARAGRAPH, source, drawing.start())
    frame = _last(_FRAME, source, drawing.start())
    end = _FRAME_END.search(source, drawing.end())
    if _CLOSED in source[start : drawing.start()] or end is None or frame < start:
        raise Intricate
    lengths = tuple(m.span(1) for m in _LENGTH.finditer(source, frame, end.start()))
    return WrittenLine(start, lengths, note, _cell_width(source, start))


def _last(pattern: re.Pattern[str], source: str, end: int) -> int:
    """Where a pattern begins for the last time before ``end``."""
    starts = [match.start() for match in pattern.finditer(source, 0, end)]
    if not starts:
        raise Intricate
    return starts[-1]


def _cell_width(source: str, position: int) -> int | None:
    """Width in twips of the cell around a position; None if there is none."""
    open_cells: list[int] = []
    for found in _CELL.finditer(source, 0, position):
        if not found[0].startswith("</"):
            open_cells.append(found.end())
        elif open_cells:
            open_cells.pop()
    if not open_cells:
        return None
    width = _CELL_WIDTH.match(source, open_cells[-1])
    if width is None:
        raise Intricate
    return int(width[1])


def written_sections(source: str) -> list[WrittenSection]:
    """All sections in order. Raises Intricate if one states no size of its paper, or was changed."""
    found = []
    if "<w:sectPrChange" in source:
        raise Intricate
    for section in _SECTION.finditer(source):
        size = _SIZE.search(source, section.start(), section.end())
        margins = _MARGINS.search(source, section.start(), section.end())
        if size is None or margins is None:
            raise Intricate
        paper = tuple(_ATTRIBUTE.findall(size[0]))
        edge = dict(_ATTRIBUTE.findall(margins[0]))
        found.append(
            WrittenSection(
                size.span(),
                _style_around(source, section.start()),
                paper,
                (int(edge.get("w:left", "0")), int(edge.get("w:right", "0"))),
            )
        )
    return found


def _style_around(source: str, position: int) -> str:
    """Style of the paragraph that holds a position."""
    starts = [match.start() for match in _PARAGRAPH.finditer(source, 0, position)]
    if not starts or _CLOSED in source[starts[-1] : position]:
        return ""
    style = _STYLE.match(source, starts[-1])
    return unescape(style[1]) if style else ""


def paragraphs_above(data: bytes) -> Iterator[tuple[str, str]]:
    """Style and text of the paragraphs at the end of a piece of a rendered part, the last one first.

    Ends where the cell or the body begins that holds them. Raises Intricate at anything that is no
    plain paragraph, and at the beginning of the piece.
    """
    position = len(data)
    while True:
        start = data.rfind(b"<", 0, position)
        if start < 0 or data[position - 1] != 0x3E:
            raise Intricate
        last = data[start:position]
        if last == b"</w:p>":
            start = _paragraph_start(data, start)
            paragraph = data[start:position]
            if paragraph.count(b"</w:p>") != 1:
                raise Intricate
            yield _style(paragraph), _text(paragraph)
        elif last == b"</w:tcPr>" or not (last.startswith(b"</") or last.endswith(b"/>")):
            return
        elif last.startswith(b"</"):
            raise Intricate
        elif last.startswith((b"<w:p/", b"<w:p ")):
            yield "", ""
        position = start


def _paragraph_start(data: bytes, end: int) -> int:
    start = end
    while True:
        start = data.rfind(b"<w:p", 0, start)
        if start < 0:
            raise Intricate
        if data[start + 4] in b" >":
            return start


def _style(paragraph: bytes) -> str:
    found = _RAW_STYLE.match(paragraph)
    return unescape(found[1].decode()) if found else ""


def _text(paragraph: bytes) -> str:
    """As ``text_of`` reads a paragraph of a tree."""
    text = "".join(
        {b"br": "\n", b"tab": " "}[space] if space else piece.decode()
        for space, piece in _RAW_TEXT.findall(paragraph)
    )
    return unescape(text) if "&" in text else text
