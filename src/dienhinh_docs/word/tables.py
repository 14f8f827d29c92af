"""Ruled tables: a head row repeated on every page, rows that never split, nested row loops."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh_docs.blocks import Column, Table, TableRow
from dienhinh_docs.rules import Part
from dienhinh_docs.word import ooxml
from dienhinh_docs.word.ooxml import Cell, Element, Form, Look, Row
from dienhinh_docs.word.parts import Writer, tag


def ruled_table(block: Table, writer: Writer, *, keep: bool = False) -> Element:
    """The table of a block; ``keep`` holds its last row to what follows."""
    maker = _Maker(block, writer)
    whole = sum(column.share for column in block.columns)
    widths = [writer.sheet.text_width * column.share / whole for column in block.columns]
    rows: list[Row | str] = [maker.head()]
    rows += maker.rows(block.rows, keep)
    return ooxml.table(widths, rows, ruled=True)


@dataclass(frozen=True, slots=True)
class _Maker:
    block: Table
    writer: Writer

    def look(self, *, bold: bool = False) -> Look:
        return Look(bold=bold or None, size=self.block.size)

    def head(self) -> Row:
        cells = [
            Cell([self.writer.para(Part.BANG_DAU, c.head, look=self.look())], middle=True)
            for c in self.block.columns
        ]
        return Row(cells, head=True)

    def rows(self, rows: tuple[TableRow, ...], keep: bool) -> Iterator[Row | str]:
        """All rows; with ``keep`` those that may come last hold to what follows.

        The row before a total always holds to it, so that no page carries a total alone.
        """
        for n, row in enumerate(rows):
            later = rows[n + 1 :]
            last = all(r.test or r.var for r in later)
            yield from self.row(row, (keep and last) or _is_total(later[:1]))

    def row(self, row: TableRow, keep: bool) -> Iterator[Row | str]:
        if row.test:
            yield tag(f"if {row.test}", "tr")
        if row.var:
            yield tag(f"for {row.var} in {row.items}", "tr")
        if row.var and keep:
            yield tag("if loop.last", "tr")
            yield from self.body(row, keep=True)
            yield tag("else", "tr")
            yield from self.body(row, keep=False)
            yield tag("endif", "tr")
        else:
            yield from self.body(row, keep)
        if row.var:
            yield tag("endfor", "tr")
        if row.test:
            yield tag("endif", "tr")

    def body(self, row: TableRow, keep: bool) -> Iterator[Row | str]:
        if row.cells:
            yield self.cells(row, keep or bool(row.rows))
        yield from self.rows(row.rows, keep)

    def cells(self, row: TableRow, keep: bool) -> Row:
        columns = self.block.columns
        if len(row.cells) == 1 < len(columns):
            only = self.para(row.cells[0], Column("", 1), row.bold, keep)
            return Row([Cell([only], span=len(columns), middle=True)])
        pairs = zip(row.cells, columns, strict=True)
        return Row([Cell([self.para(t, c, row.bold, keep)], middle=True) for t, c in pairs])

    def para(self, text: str, column: Column, bold: bool, keep: bool) -> Element:
        part = Part.BANG_SO if column.align == "phai" else Part.BANG_CHU
        form = Form(align="giua" if column.align == "giua" else None)
        return self.writer.para(part, text, form, keep=keep, look=self.look(bold=bold))


def _is_total(rows: tuple[TableRow, ...]) -> bool:
    """Whether a row that always stands comes next."""
    return any(not (row.test or row.var) for row in rows)
