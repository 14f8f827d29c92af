"""A story (body, header, footer, notes) read paragraph by paragraph in reading order."""

from __future__ import annotations

from dataclasses import replace

from dienhinh_docs.lint.effective.boxes import box_place, boxes_of
from dienhinh_docs.lint.effective.drawn import drawn_lines
from dienhinh_docs.lint.effective.frames import beside, framed
from dienhinh_docs.lint.effective.layout import Block, parted
from dienhinh_docs.lint.effective.look import Looks
from dienhinh_docs.lint.effective.paragraph import Format, Formats, kind_of_stop, placed
from dienhinh_docs.lint.effective.place import Last, Place
from dienhinh_docs.lint.effective.props import merge, para_props, run_props
from dienhinh_docs.lint.effective.ruled import in_words, of_borders, of_cells, same_borders
from dienhinh_docs.lint.effective.styles import NOTHING, TableLook
from dienhinh_docs.lint.effective.tables import Cell, Grid, read_grid, swallowed
from dienhinh_docs.lint.effective.text import (
    Fields,
    P,
    balanced,
    has_formula,
    run_text,
    runs_of,
    simple_pages,
    unreadable,
)
from dienhinh_docs.lint.effective.xml import WRAPPERS, Element, W, chosen, millimetres
from dienhinh_docs.lint.model import Look, Para, Rule, Run, Spot, Table


class Story:
    """Reads one part; ``widths`` are the text widths of the sections, points."""

    def __init__(
        self, formats: Formats, looks: Looks, root: Element, part: str, widths: list[float],
        *, numbered: bool = True,
    ) -> None:  # fmt: skip
        self.formats = formats
        self.looks = looks
        self.part = part
        self.widths = widths
        self.numbered = numbered
        self.section = 0
        self.paras: list[Para] = []
        self.tables: list[Table | None] = []
        self.rules: list[Rule] = []
        self.unread: dict[str, None] = {}
        self.fields = Fields(balanced=balanced(root))
        self._index = {node: n for n, node in enumerate(root.iter(P))}
        self._framed = numbered and framed(root)

    def read(self, node: Element) -> None:
        """All blocks below a node."""
        self._blocks(node, Place(Spot(), NOTHING, None), [])

    def _blocks(self, node: Element, place: Place, last: list[Last]) -> None:
        children = list(chosen(node))
        frames = self._frames(children, place)
        for child in children:
            tag = child.tag
            if tag == P:
                self._para(child, frames.get(child, place), last)
            elif tag == f"{W}tbl":
                last.clear()
                self._table(child, place)
            elif tag in WRAPPERS:
                self._blocks(child, place, last)
            elif tag in (f"{W}altChunk", f"{W}subDoc"):
                self.unread["phần văn bản nhúng từ tệp khác"] = None

    def _frames(self, nodes: list[Element], place: Place) -> dict[Element, Place]:
        """Places of paragraphs in frames side by side: those of cells in a table without borders."""
        if not self._framed or place.spot.table is not None or place.spot.box:
            return {}
        spots = beside(nodes, len(self.tables))
        self.tables += [None] * len({spot.table for spot, _ in spots.values()})
        return {node: Place(spot, NOTHING, wide) for node, (spot, wide) in spots.items()}

    # --- paragraphs

    def _para(self, node: Element, place: Place, last: list[Last]) -> None:
        props = node.find(f"{W}pPr")
        found = self.formats.format(place.table, para_props(props))
        pictures: list[Element] = []
        runs = self._runs(node, found.style, place.table, pictures)
        ends = props is not None and props.find(f"{W}sectPr") is not None
        gone = props is not None and props.find(f"{W}rPr/{W}del") is not None
        if gone and not runs and not pictures and not ends:
            return
        para = self._made(node, found, runs, place)
        self.paras.append(para)
        self._neighbours(found, last)
        self._lines(para, found, place, node, pictures)
        if has_formula(node):
            self.unread["công thức"] = None
        for picture in pictures:
            self._boxes(picture, para, place)
        if ends:
            self.section = min(self.section + 1, len(self.widths) - 1)

    def _made(self, node: Element, found: Format, runs: tuple[Run, ...], place: Place) -> Para:
        label = self.formats.numbering.label(found.num, found.level) if found.num != "0" else ""
        stops = tuple((at, kind_of_stop(kind)) for at, kind in found.tabs if kind != "bar")
        return Para(
            number=len(self.paras) + 1 if self.numbered else 0,
            runs=runs,
            align=found.align if self.numbered else placed(found, runs, place.align),
            left=found.left,
            right=found.right,
            first=found.first,
            before=found.before,
            after=found.after,
            line=found.line,
            line_exact=found.rule,
            style=self.formats.sheet.name(found.style),
            label=label,
            label_look=self._label_look(node, found, place) if label else None,
            spot=place.spot,
            section=self.section,
            keep_next=found.keep_next,
            keep_lines=found.keep_lines,
            page_break_before=found.page_break_before,
            tabs=tuple(at for at, _ in stops),
            stops=stops,
            tab_step=millimetres(self.formats.tab_step),
            path=f"{self.part}!{self._index[node]}",
        )

    def _label_look(self, node: Element, found: Format, place: Place) -> Look:
        """The mark of the paragraph gives its number a look, the level of the list changes it."""
        level = self.formats.numbering.level(found.num, found.level)
        mark = run_props(node.find(f"{W}pPr/{W}rPr"), self.formats.sheet.theme)
        return self.looks.look(place.table, found.style, merge(mark, level.run if level else {}))

    def _runs(
        self, node: Element, style: str, table: TableLook, pictures: list[Element]
    ) -> tuple[Run, ...]:
        theme = self.formats.sheet.theme
        found = []
        for part, run in enumerate(runs_of(node)):
            text = run_text(run, self.fields, pictures)
            if text:
                look = self.looks.look(table, style, run_props(run.find(f"{W}rPr"), theme))
                found.append(Run(text, look, part))
        if simple_pages(node):
            self.fields.page = True
            if not any(run.text.strip() for run in found):
                found.append(Run("1", self.looks.look(table, style, {})))
        self.fields.end_of_paragraph()
        return tuple(found)

    def _neighbours(self, found: Format, last: list[Last]) -> None:
        """No space between paragraphs of one style that asks for none (``contextualSpacing``)."""
        here = len(self.paras) - 1
        if last and last[0].format.style == found.style:
            if last[0].format.contextual:
                self.paras[last[0].at] = replace(self.paras[last[0].at], after=0.0)
            if found.contextual:
                self.paras[here] = replace(self.paras[here], before=0.0)
        last[:] = [Last(here, found)]

    # --- lines and boxes

    def _lines(
        self, para: Para, found: Format, place: Place, node: Element, pictures: list[Element]
    ) -> None:
        width = self._width(place)
        if found.frame and found.frame[1]:
            width = found.frame[1]
        for picture in pictures:
            for line in drawn_lines(picture):
                place_of_it = (line.length, line.offset, line.start, line.centred, line.solid)
                self.rules.append(Rule(line.kind, para.number, *place_of_it))
        if found.borders:
            self.rules += of_borders(para, found, width, same_borders(node))
        self.rules += in_words(para)

    def _width(self, place: Place) -> float | None:
        if place.width is None and place.spot.table is None and not place.spot.box:
            return self.widths[min(self.section, len(self.widths) - 1)]
        return place.width

    def _boxes(self, picture: Element, para: Para, place: Place) -> None:
        if reason := unreadable(picture):
            self.unread[reason] = None
        boxes = boxes_of(picture)
        if not boxes:
            return
        width, align = box_place(picture)
        spot = replace(place.spot, box=True, width=millimetres(width) if width else 0.0)
        for box in boxes:
            # The fields of a box open and close inside it.
            outer, self.fields = self.fields, Fields(page=self.fields.page)
            self._blocks(box, Place(spot, NOTHING, width, align), [])
            outer.page = outer.page or self.fields.page
            self.fields = outer

    # --- tables

    def _table(self, node: Element, place: Place) -> None:
        grid = read_grid(node, self.formats.sheet)
        ends: dict[tuple[int, int], int] = {}
        for block in parted(grid):
            self._rows(grid, block, place, ends)
        if not grid.ruled and self.numbered:
            self.rules += of_cells(grid, ends)

    def _rows(
        self, grid: Grid, block: Block, place: Place, ends: dict[tuple[int, int], int]
    ) -> None:
        """Rows that are a table to the eye; the text of a page laid out in a cell is no table."""
        outer = place.spot
        aside = outer.table is not None and not outer.box and not grid.ruled and outer.cells > 1
        index = None if aside or block.text else len(self.tables)
        if index is not None:
            self.tables.append(None)
        first = len(self.paras) + 1
        section = self.section
        for row in block.rows:
            for cell in row:
                if not swallowed(cell):
                    self._cell(grid, row, cell, place, index)
                ends[cell.row, cell.index] = len(self.paras)
        if index is not None and len(self.paras) >= first:
            columns = max(len(row) for row in block.rows)
            self.tables[index] = Table(
                index, len(block.rows), columns, grid.ruled, section, first, len(self.paras)
            )

    def _cell(
        self, grid: Grid, row: tuple[Cell, ...], cell: Cell, place: Place, index: int | None
    ) -> None:
        wide = millimetres(cell.width) if cell.width else 0.0
        if index is None:
            spot = replace(place.spot, width=wide)
        else:
            spot = Spot(index, cell.row, cell.index, len(row), place.spot.box, wide)
        look = self.formats.sheet.table(grid.style, cell.conditions) if grid.style else NOTHING
        self._blocks(cell.node, Place(spot, look, cell.width), [])
