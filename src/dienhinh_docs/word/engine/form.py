"""What compiling makes of a template: programs, an archive, and what is needed to explain a fault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from dienhinh_docs.word.engine import core, grid, listing, locate, slots, source
from dienhinh_docs.word.engine.archive import Archive
from dienhinh_docs.word.engine.compiled import Compiled, SourceFault, compiled
from dienhinh_docs.word.engine.core import Core
from dienhinh_docs.word.engine.place import Place
from dienhinh_docs.word.engine.program import Program
from dienhinh_docs.word.engine.sandbox import PLAIN
from dienhinh_docs.word.engine.slots import Finisher, Slot

KEPT = 64
"""Compiled templates that stay in memory."""


class PartFault(Exception):
    """A part of a template that does not compile."""

    def __init__(self, data: bytes, member: str, fault: SourceFault) -> None:
        super().__init__(f"{type(fault.error).__name__}: {fault.error}")
        self.member = member
        self.tag, self.place = whereabouts(data, member, fault.lines.tags, fault.tag)


@dataclass
class Form:
    """A template, prepared; shared by all that have the same bytes."""

    data: bytes
    programs: tuple[Program, ...]
    """Parts with tags."""
    properties: dict[str, Compiled]
    """Core properties with tags."""
    core: Core
    """The core properties where the program says nothing of its own."""
    own_core: Core
    """The core properties where it does."""
    archive: Archive
    finisher: Finisher | None
    styles: Any
    body: source.Part
    body_head: str

    @cached_property
    def plain_body(self) -> Program:
        """The body without the slots of the finisher, for records that need a tree."""
        return _program(self.data, self.body, self.body_head, None, None)

    @property
    def core_member(self) -> str:
        """The last member of the archive."""
        return self.archive.changed[-1].decode()

    def whereabouts(
        self, member: str, tags: tuple[str, ...], tag: int | None
    ) -> tuple[str, Place | None]:
        return whereabouts(self.data, member, tags, tag)


def whereabouts(
    data: bytes, member: str, tags: tuple[str, ...], tag: int | None
) -> tuple[str, Place | None]:
    """Text and place of a tag, as far as they are known."""
    if tag is None:
        return "", None
    return tags[tag], locate.place_of(source.part_tree(data, member), member, tags, tag)


@lru_cache(maxsize=KEPT)
def prepared(data: bytes, finisher: Finisher | None) -> Form:
    """Compile a template; equal bytes are compiled once. Raises PartFault, or what docxtpl raises."""
    read = source.read(data)
    document = read.document.docx
    styles = document.styles.element if finisher else None
    programs = []
    for part in read.parts:
        program = _program(data, part, read.body_head, finisher, styles)
        if program.compiled.lines.tags:
            programs.append(program)
        else:
            read.fixed[part.member] = program.render({})
    tagged = _tagged(data, read)
    plain = core.prepared(document, set(tagged), None)
    own = core.prepared(document, {*tagged, *core.own_values(core.SAMPLE)}, core.SAMPLE)
    names = [*(program.member for program in programs), read.core]
    return Form(
        data, tuple(programs), tagged, plain, own, Archive(read.fixed, names), finisher, styles,
        read.parts[0], read.body_head,
    )  # fmt: skip


def _tagged(data: bytes, read: source.Source) -> dict[str, Compiled]:
    """The core properties that hold tags."""
    found = {}
    for name in core.RENDERED:
        text = getattr(read.document.docx.core_properties, name)
        try:
            code = compiled(f"{read.core}#{name}", text, PLAIN)
        except SourceFault as fault:
            raise PartFault(data, read.core, fault) from fault
        if code.lines.tags:
            found[name] = code
    return found


def _program(
    data: bytes, part: source.Part, head: str, finisher: Finisher | None, styles: Any
) -> Program:
    """A part as a program; the body gets slots and marks."""
    text, found = part.text, list[Slot]()
    if part.is_body:
        text = grid.marked(text)
        text = slots.number_drawings(text, found)
        if finisher:
            text = finisher.mark(text, styles, found)
    try:
        code = compiled(part.member, text)
    except SourceFault as fault:
        raise PartFault(data, part.member, fault) from fault
    return Program(
        part.member,
        code,
        part.before.encode(),
        part.after.encode(),
        tuple(found),
        escapes=listing.has_escapes(text),
        grids=grid.is_marked(text),
        body_head=head if part.is_body else "",
    )
