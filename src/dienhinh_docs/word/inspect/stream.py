"""A part of a Word file as the stretch of text that docxtpl sees, each piece with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dienhinh_docs.word.engine.place import Place

Element = Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_MARKS = re.compile(r"\{[{%#]|[}%#]\}")

_FREE = frozenset(f"{W}{name}" for name in ("p", "r", "t", "ins"))
"""Elements that a tag or a block may run across."""

WORDS = 6
"""First words of a paragraph that are quoted to find it again."""


class Of(StrEnum):
    """What sort of text a piece is; only TEXT may be cut into runs inside a tag."""

    TEXT = "text"
    DELETED = "deleted"
    FIELD = "field"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Text of one XML element (or attribute).

    ``chain`` are the elements around it, outermost first, the one that holds the text last;
    ``number`` counts the pieces of the part.
    """

    number: int
    text: str
    of: Of
    chain: tuple[Element, ...]
    place: Place

    def around(self, name: str) -> Element | None:
        """The innermost element of this name (``tc``, ``p``) around the text."""
        wanted = f"{W}{name}"
        return next((e for e in reversed(self.chain) if e.tag == wanted), None)


def parting(
    one: tuple[Element, ...], two: tuple[Element, ...]
) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
    """The two chains without the elements that they share."""
    shared = 0
    while shared < min(len(one), len(two)) and one[shared] is two[shared]:
        shared += 1
    return one[shared:], two[shared:]


def level(one: tuple[Element, ...], two: tuple[Element, ...]) -> bool:
    """Whether what lies between two places can be cut out, and whole paragraphs and runs remain."""
    a, b = ([e.tag for e in chain] for chain in parting(one, two))
    return a == b and set(a) <= _FREE


def pieces(part: str, root: Element) -> list[Piece]:
    """All text of a part in its order."""
    walker = _Walker(part)
    return list(walker.walk(root))


def own_text(paragraph: Element) -> str:
    """Text of a paragraph as a person sees it, without deletions and text boxes."""
    said: list[str] = []

    def collect(node: Element) -> None:
        for child in node:
            if child.tag in (f"{W}p", f"{W}del", f"{W}moveFrom") or not isinstance(child.tag, str):
                continue
            if child.tag == f"{W}t":
                said.append(child.text or "")
            elif child.tag in (f"{W}tab", f"{W}br"):
                said.append(" ")
            else:
                collect(child)

    collect(paragraph)
    return "".join(said)


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    cell: int = 0
    paragraph: int = 0


class _Walker:
    """Walks a part and counts tables, rows, cells and paragraphs; text boxes belong to their anchor."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.number = 0
        self.tables = 0
        self.paragraph = 0
        self.open: list[_Table] = []
        self.boxes = 0
        self.place = Place(part, None, None, None, 0, "")

    def walk(self, node: Element, chain: tuple[Element, ...] = ()) -> Iterator[Piece]:
        if not isinstance(node.tag, str):
            return
        chain = (*chain, node)
        before = self.place
        self._enter(node)
        yield from self._attributes(node, chain)
        if (of := _sort(node, chain)) is not None and node.text:
            yield self._piece(node.text, of, chain)
        for child in node:
            yield from self.walk(child, chain)
        self._leave(node, before)

    def _piece(self, text: str, of: Of, chain: tuple[Element, ...]) -> Piece:
        self.number += 1
        return Piece(self.number, text, of, chain, self.place)

    def _attributes(self, node: Element, chain: tuple[Element, ...]) -> Iterator[Piece]:
        for value in node.attrib.values():
            if "{" in value and _MARKS.search(value):
                yield self._piece(value, Of.ATTRIBUTE, chain)

    def _enter(self, node: Element) -> None:
        if node.tag == f"{W}txbxContent":
            self.boxes += 1
        elif self.boxes:
            if node.tag == f"{W}p":
                self.place = self._at(node, self.place)
        elif node.tag == f"{W}tbl":
            self.tables += 1
            self.open.append(_Table(self.tables))
        elif node.tag == f"{W}tr" and self.open:
            self.open[-1].row += 1
            self.open[-1].cell = 0
        elif node.tag == f"{W}tc" and self.open:
            self.open[-1].cell += 1
            self.open[-1].paragraph = 0
        elif node.tag == f"{W}p":
            self._count()
            self.place = self._at(node, self._here())

    def _leave(self, node: Element, before: Place) -> None:
        if node.tag == f"{W}txbxContent":
            self.boxes -= 1
        elif node.tag == f"{W}tbl" and not self.boxes and self.open:
            self.open.pop()
        if node.tag == f"{W}p":
            self.place = before

    def _count(self) -> None:
        if self.open:
            self.open[-1].paragraph += 1
        else:
            self.paragraph += 1

    def _here(self) -> Place:
        if not self.open:
            return Place(self.part, None, None, None, self.paragraph, "")
        table = self.open[-1]
        return Place(self.part, table.number, table.row, table.cell, table.paragraph, "")

    def _at(self, node: Element, here: Place) -> Place:
        words = own_text(node).split()
        quoted = " ".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")
        return Place(here.part, here.table, here.row, here.cell, here.paragraph, quoted)


def _sort(node: Element, chain: tuple[Element, ...]) -> Of | None:
    """What the text of an element is; None if it is none that a template can hold."""
    if node.tag in (f"{W}delText", f"{W}delInstrText"):
        return Of.DELETED
    if node.tag == f"{W}instrText":
        return Of.FIELD
    if node.tag == f"{W}t":
        gone = any(e.tag in (f"{W}del", f"{W}moveFrom") for e in chain)
        return Of.DELETED if gone else Of.TEXT
    if node.tag == _MATH or (node.text and "{" in node.text and _MARKS.search(node.text)):
        return Of.FIELD
    return None
