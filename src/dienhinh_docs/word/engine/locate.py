"""From a tag of a patched part to its place in the document that the author has open in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import etree

from dienhinh_docs.word.engine.place import Place

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAG = re.compile(r"{{.*?}}|{%.*?%}|{{[^{}]*$|{%[^{}]*$", re.DOTALL)
_PREFIX = re.compile(r"^(?:p|tr|tc|r)(?=\s)")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
WORDS = 60
"""Characters of a paragraph that are enough to recognise it."""


def places(root: etree._Element, part: str) -> Iterator[tuple[Place, str]]:
    """Every paragraph of a part in reading order: its place and its whole text."""
    tables = {table: number for number, table in enumerate(root.iter(f"{_W}tbl"), start=1)}
    counts: dict[etree._Element | None, int] = {}
    current: Place | None = None
    for paragraph in root.iter(f"{_W}p"):
        if current and next(paragraph.iterancestors(f"{_W}txbxContent"), None) is not None:
            yield replace(current, words=_text(paragraph)[:WORDS]), _text(paragraph)
            continue
        cell = next(paragraph.iterancestors(f"{_W}tc"), None)
        counts[cell] = counts.get(cell, 0) + 1
        text = _text(paragraph)
        current = Place(part, None, None, None, counts[cell], text[:WORDS])
        if cell is not None:
            row = next(cell.iterancestors(f"{_W}tr"))
            table = next(row.iterancestors(f"{_W}tbl"))
            current = replace(
                current, table=tables[table], row=_nth(row, table, "tr"), cell=_nth(cell, row, "tc")
            )
        yield current, text


def _nth(node: etree._Element, owner: etree._Element, name: str) -> int:
    """Which of its kind an element is inside the row or table that owns it."""
    mother = f"{_W}{'tbl' if name == 'tr' else 'tr'}"
    return 1 + [
        other for other in owner.iter(f"{_W}{name}") if next(other.iterancestors(mother)) is owner
    ].index(node)


def _text(paragraph: etree._Element) -> str:
    """The text of a paragraph without that of paragraphs in its text boxes."""
    return "".join(
        node.text or ""
        for node in paragraph.iter(f"{_W}t")
        if next(node.iterancestors(f"{_W}p")) is paragraph
    )


def _bare(tag: str) -> str:
    """A tag as what stays of it in all its forms: no braces, prefix, space, or kind of quotes."""
    inner = tag.strip("{}%").strip("-+").translate(_QUOTES)
    return "".join(_PREFIX.sub("", inner).split())


def place_of(root: etree._Element, part: str, tags: Sequence[str], wanted: int) -> Place | None:
    """The place of the tag number ``wanted``.

    The tags of a patched part are those of the document in the same order, besides some that docxtpl
    adds or drops: each is looked for from where the one before it was found.
    """
    written: list[tuple[str, Place]] = []
    rest = ""
    for place, text in places(root, part):
        for tag in _TAG.findall(rest + text):
            written.append((_bare(tag), place))
        rest = _open_tag(rest + text)
    position, last = 0, None
    for tag in tags[: wanted + 1]:
        bare = _bare(tag)
        for number in range(position, len(written)):
            if written[number][0] == bare:
                position, last = number + 1, written[number][1]
                break
    return last


def _open_tag(text: str) -> str:
    """The beginning of a tag that the next paragraph may end."""
    start = max(text.rfind("{{"), text.rfind("{%"))
    unfinished = start >= 0 and "}}" not in text[start:] and "%}" not in text[start:]
    return text[start:] if unfinished else ""
