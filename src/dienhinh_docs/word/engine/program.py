"""One part of a template, ready to be filled in: a record goes in, the bytes of the part come out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from xml.parsers import expat

from dienhinh_docs.word.engine import grid, listing, slots, values
from dienhinh_docs.word.engine.compiled import Compiled
from dienhinh_docs.word.engine.sandbox import CAREFUL, FAST
from dienhinh_docs.word.engine.slots import Filling, Slot

PIECES = 4000
"""Pieces of a stream that are finished together: some 100 kB."""

_END = b"</w:p>"


class NotWellFormed(ValueError):
    """A rendering that is no XML: tags that open and close in different places."""


class NotStreamable(ValueError):
    """A value for which docxtpl's result depends on the whole document."""


@dataclass(frozen=True, slots=True)
class Program:
    """A part of a template."""

    member: str
    compiled: Compiled
    before: bytes
    after: bytes
    slots: tuple[Slot, ...] = ()
    escapes: bool = False
    """Whether the template writes braces that are no tags."""
    grids: bool = False
    """Whether it has tables whose columns may need mending."""
    body_head: str = ""
    """Of the body only: a start tag with every prefix."""

    def render(self, names: Mapping[str, Any]) -> bytes:
        """The part for a record. Raises whatever the template provokes."""
        values.seen.nothing()
        data = self._finished(b"".join(self.compiled.pieces(names, FAST)), Filling())
        if values.has_forbidden(data):
            self._refuse(names, data)
        if values.seen.markup or not self.compiled.proved:
            check = Check()
            check(self.before + grid.without_marks(data) + self.after, last=True)
        if values.seen.structure and self.body_head:
            data = slots.renumbered(grid.mended_whole(data, self.body_head))
        elif self.grids:
            data = grid.mended(data, self.body_head)
        return b"".join((self.before, data, self.after))

    def blocks(self, names: Mapping[str, Any]) -> Iterator[bytes]:
        """The same in blocks of some 100 kB, none of them kept. Not for parts with ``grids``.

        Each block is parsed: what a value brings later cannot be known when the first one is written.
        """
        values.seen.nothing()
        check = Check()
        filling = Filling()
        check(self.before)
        yield self.before
        for block in _whole_paragraphs(self.compiled.pieces(names, CAREFUL)):
            data = self._finished(block, filling)
            filling.forget()
            if values.has_forbidden(data):
                raise values.ForbiddenCharacter(values.unprintable(data.decode()), "")
            if values.seen.structure and self.body_head:
                raise NotStreamable("a value with tables or drawings needs the whole document")
            check(data)
            yield data
        check(self.after, last=True)
        yield self.after

    def _finished(self, data: bytes, filling: Filling) -> bytes:
        if self.escapes:
            data = listing.unescaped(data)
        data = listing.resolved(data)
        return slots.filled(data, self.slots, filling) if self.slots else data

    def _refuse(self, names: Mapping[str, Any], data: bytes) -> None:
        """Raise ForbiddenCharacter at its tag, or without one if a second rendering has none."""
        for _ in self.compiled.pieces(names, CAREFUL):
            pass
        raise values.ForbiddenCharacter(values.unprintable(data.decode(errors="replace")), "")


class Check:
    """A parser that only says whether XML is well-formed, also piece by piece."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")

    def __call__(self, data: bytes, *, last: bool = False) -> None:
        """Raises NotWellFormed."""
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            raise NotWellFormed(f"not well-formed: {error}") from error


def _whole_paragraphs(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Pieces in blocks that end with a paragraph, as line breaks are resolved inside one."""
    rest = b""
    while block := b"".join(islice(pieces, PIECES)):
        block = rest + block
        end = block.rfind(_END)
        end = end + len(_END) if end >= 0 else 0
        yield block[:end]
        rest = block[end:]
    yield rest
