"""Places of a part that are filled in after Jinja is done: what depends on the text around them.

A slot stands in the source of a template as a lone surrogate and four digits. As UTF-8 with
``surrogateescape`` it becomes the byte FF, which no text contains, so that no value can pretend to
be one, and one ``split`` finds them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from lxml import etree

MARK = "\udcff"
_RAW_MARK = MARK.encode(errors="surrogateescape")
_DIGITS = 4

FIRST_DRAWING = 1001
"""Drawings of the body are numbered from here, as docxtpl does."""

_DRAWING = re.compile(r'(<wp:docPr\b[^>]*?\sid=")([^"]*)(")')
_RAW_DRAWING = re.compile(_DRAWING.pattern.encode())


KEPT = 1 << 16
"""Bytes above a block of a stream that its slots can look at."""


@dataclass(slots=True)
class Filling:
    """A part while its slots are filled, from the first to the last."""

    pieces: list[bytes] = field(default_factory=list)
    """What stands before the slot, in pieces; the last one ends at it."""
    drawings: int = FIRST_DRAWING - 1
    memory: dict[str, Any] = field(default_factory=dict)
    """What slots tell those after them."""

    def tail(self, size: int) -> bytes:
        """The end of what stands before the slot: at least so many bytes, or all."""
        taken, length = 0, 0
        while taken < len(self.pieces) and length < size:
            taken += 1
            length += len(self.pieces[-taken])
        return b"".join(self.pieces[-taken:])

    def forget(self) -> None:
        """Keep only the end of what was filled so far: a stream holds no whole document."""
        self.pieces = [b"".join(self.pieces)[-KEPT:]]


Slot = Callable[[Filling], bytes]
"""What is printed at a slot."""


class NeedsTree(Exception):
    """The text around a slot is too intricate for it: the whole part must be parsed."""


class Finisher(Protocol):
    """What is done to a body after rendering, in two ways with one result.

    ``mark`` works on the patched source once, ``tree`` on a whole document: of a template whose
    slots say NeedsTree, and of documents that docxtpl itself rendered.
    """

    def __hash__(self) -> int:
        """Compiled templates are kept by their bytes and their finisher."""

    def mark(self, body: str, styles: etree._Element, slots: list[Slot]) -> str:
        """The source with slots, added to the list; see ``mark``."""

    def tree(self, document: etree._Element, styles: etree._Element) -> None:
        """Change a rendered document."""


def mark(slot: Slot, slots: list[Slot]) -> str:
    """Put a slot on the list; what stands for it in the source."""
    slots.append(slot)
    return f"{MARK}{len(slots) - 1:0{_DIGITS}d}"


def filled(data: bytes, slots: Sequence[Slot], filling: Filling) -> bytes:
    """A rendered part, or the next block of one, with its slots filled."""
    first, *rest = data.split(_RAW_MARK)
    pieces = filling.pieces
    begin = len(pieces)
    pieces.append(first)
    for piece in rest:
        pieces.append(slots[int(piece[:_DIGITS])](filling))
        pieces.append(piece[_DIGITS:])
    return b"".join(pieces[begin:])


def number_drawings(body: str, slots: list[Slot]) -> str:
    """Slots for the numbers of drawings, which docxtpl counts through the rendered body."""
    return _DRAWING.sub(lambda found: f"{found[1]}{mark(_next_drawing, slots)}{found[3]}", body)


def _next_drawing(filling: Filling) -> bytes:
    filling.drawings += 1
    return b"%d" % filling.drawings


def renumbered(data: bytes) -> bytes:
    """The same count through a body to which values brought drawings of their own."""
    filling = Filling()
    return _RAW_DRAWING.sub(lambda found: found[1] + _next_drawing(filling) + found[3], data)
