"""Blocks and the rules of a regime become a Word template with docxtpl tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dienhinh_docs.blocks import (
    Annex,
    Block,
    Each,
    Para,
    Recipients,
    Signatures,
    Table,
    When,
)
from dienhinh_docs.kinds.base import Template
from dienhinh_docs.rules import Page, Part, Regime
from dienhinh_docs.word import frames, ooxml, signing
from dienhinh_docs.word.ooxml import Element, Form, Sheet
from dienhinh_docs.word.package import HEADER_ID, Parts, word_file
from dienhinh_docs.word.parts import Writer, control, helper_styles, word_style
from dienhinh_docs.word.tables import ruled_table


def build(template: Template, regime: Regime) -> bytes:
    """The template as the bytes of a ``.docx``; the same input gives the same bytes."""
    document = template.document
    main = sheet(regime.trang, document.landscape)
    builder = Builder(main, Writer(regime, main))
    body = [*frames.opening(document, builder.writer), *builder.blocks(document.blocks)]
    last = ooxml.section(main, HEADER_ID)
    styles = [word_style(part, style) for part, style in regime.kieu.items()] + helper_styles()
    size = regime.style(Part.NOI_DUNG).co_chu.use
    number = ooxml.paragraph(Part.SO_TRANG.value, [ooxml.page_number()])
    parts = Parts(
        document=ooxml.xml(ooxml.document(body, last)),
        styles=ooxml.xml(ooxml.styles(regime.phong, size, styles)),
        settings=ooxml.xml(ooxml.settings()),
        header=ooxml.xml(ooxml.header([number])),
        theme=ooxml.xml(ooxml.theme(regime.phong)),
        fonts=ooxml.xml(ooxml.font_table(regime.phong)),
    )
    return word_file(parts, title=document.title)


def sheet(page: Page, landscape: bool) -> Sheet:
    """Paper and margins of the rules."""
    upright = Sheet(
        page.rong, page.cao, page.le_tren.use, page.le_duoi.use,
        page.le_trai.use, page.le_phai.use, page.dau_trang,
    )  # fmt: skip
    return upright.turned(landscape)


def binding(blocks: Sequence[Block], keep: bool = False) -> list[bool]:
    """For each block, whether it must stay on the page of what follows.

    What stands before a signing block does, so that no page carries a signature alone; with ``keep``
    the last block does too. One that may vanish hands the duty on to the one before it as well.
    A table holds to the note under it.
    """
    result = [
        isinstance(block, Table) and is_note(after)
        for block, after in zip(blocks, [*blocks[1:], None], strict=True)
    ]
    ends = [n for n, block in enumerate(blocks) if isinstance(block, Recipients | Signatures)]
    for end in [*ends, len(blocks)] if keep else ends:
        for n in range(end - 1, -1, -1):
            result[n] = True
            if not may_vanish(blocks[n]):
                break
    return result


def may_vanish(block: Block) -> bool:
    match block:
        case When():
            return not block.otherwise
        case Each():
            return True
        case Table():
            return bool(block.test)
        case _:
            return False


def is_note(block: Block | None) -> bool:
    """Whether a note under a table stands here, or may."""
    if isinstance(block, Each | When):
        return is_note(block.blocks[0])
    return isinstance(block, Para) and block.part is Part.GHI_CHU


def is_title(block: Block | None) -> bool:
    """Whether a line of the title stands here, or may."""
    if isinstance(block, When):
        return is_title(block.blocks[0])
    return isinstance(block, Para) and block.part in {Part.TEN_LOAI, Part.TRICH_YEU}


@dataclass(slots=True)
class Builder:
    """Turns blocks into body elements; knows on which paper it is writing."""

    main: Sheet
    writer: Writer

    def blocks(
        self, blocks: Sequence[Block], keep: bool = False, following: Block | None = None
    ) -> Iterator[Element]:
        """Blocks in order, ``following`` after them; with ``keep`` the last one holds to it."""
        held = binding(blocks, keep)
        for block, after, hold in zip(blocks, [*blocks[1:], following], held, strict=True):
            if isinstance(block, Para):
                yield self.para(block, after, hold)
            elif isinstance(block, When):
                yield from self.when(block, after, hold)
            else:
                yield from self.block(block, hold)

    def para(self, block: Para, following: Block | None, keep: bool) -> Element:
        """A paragraph; the last line of a title stands off from the text."""
        off = is_title(block) and not is_title(following)
        form = Form(after=frames.AFTER_HEAD if off else None)
        return self.writer.para(block.part, block.text, form, keep=keep or block.keep_next)

    def block(self, block: Block, keep: bool) -> Iterator[Element]:
        """Any other block. Word joins tables that touch and wants a paragraph after the last."""
        match block:
            case Each():
                yield from self.each(block, keep)
            case Table():
                yield from self.table(block, keep)
            case Recipients():
                yield signing.recipients(self.writer)
                yield self.writer.tiny()
            case Signatures():
                yield signing.signatures(block, self.writer)
                yield self.writer.tiny()
            case Annex():
                yield from self.annex(block)

    def when(self, block: When, following: Block | None, keep: bool) -> Iterator[Element]:
        yield control(f"if {block.test}")
        yield from self.blocks(block.blocks, keep, following)
        if block.otherwise:
            yield control("else")
            yield from self.blocks(block.otherwise, keep, following)
        yield control("endif")

    def each(self, block: Each, keep: bool) -> Iterator[Element]:
        yield control(f"for {block.var} in {block.items}")
        if keep:  # only the last round holds to what follows
            yield control("if loop.last")
            yield from self.blocks(block.blocks, keep=True)
            yield control("else")
        yield from self.blocks(block.blocks)
        if keep:
            yield control("endif")
        yield control("endfor")

    def table(self, block: Table, keep: bool) -> Iterator[Element]:
        if block.test:
            yield control(f"if {block.test}")
        yield ruled_table(block, self.writer, keep=keep)
        yield self.writer.tiny(keep=keep)
        if block.test:
            yield control("endif")

    def annex(self, block: Annex) -> Iterator[Element]:
        """A section break, then the annex on pages of its own.

        All sections are written in the direction of the main text; the style of the break says how
        the annex lies, and the renderer turns it (only then is it known which annexes stand).
        """
        before = ooxml.section(self.main, HEADER_ID)
        yield self.writer.section_break(before, landscape=block.landscape)
        self.writer.sheet = self.main.turned(block.landscape)
        yield from frames.annex_head(self.writer, block.number, block.title, block.attached_to)
        yield from self.blocks(block.blocks)
        self.writer.sheet = self.main
