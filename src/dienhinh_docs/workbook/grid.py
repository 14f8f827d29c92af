"""The cells of a workbook as openpyxl finds them, held sparsely and within bounds.

The library's streaming mode is used: it takes what is there row by row, so that neither a stray
cell in the last corner of a sheet nor formats down to its last row fill the memory. Its two traps
are met here: it trusts the ``<dimension>`` of a file (which some programs write wrongly), and a
formula and its stored result are never seen in one reading.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO

from dienhinh_docs.cells.evidence import of_font
from dienhinh_docs.problems import Problem
from dienhinh_docs.sheet import Days1904, Encoding, ErrorCell, OldText, UncachedFormula
from dienhinh_docs.workbook import stamp
from dienhinh_docs.workbook.extent import last_row
from dienhinh_docs.workbook.marked import unlabelled
from dienhinh_docs.workbook.shown import look
from dienhinh_docs.workbook.spec import GUIDE

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_COLUMNS = 256
"""Columns that are looked at; the widest table of the layout has about thirty."""

MAX_ROWS = 5000
"""Rows of a table that are taken in; the rest is reported."""

LAST_ROW = 1 << 20
"""Rows a sheet can have (Excel's limit)."""

MAX_SHEETS = 60
"""Sheets of a workbook; the layout has thirteen."""

HELD_ROWS = MAX_ROWS + 50
"""Rows with something in them that are held of one sheet: the table and what stands above it."""

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Cells = dict[int, dict[int, Any]]
"""Row number → column number → raw value; only what holds something."""


Area = tuple[int, int, int, int]
"""First row, first column, last row, last column of cells merged into one."""


@dataclass(slots=True)
class Grid:
    """One sheet: its name as the sender has it, and its cells."""

    name: str
    cells: Cells = field(default_factory=dict)
    cut_at: int = 0  # first row that was not held any more; 0 if all were
    hidden: bool = False  # the sheet itself is hidden, also “very hidden”
    hidden_rows: frozenset[int] = frozenset()  # rows that hold something and are not shown
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Area, ...] = ()
    beyond: tuple[str, ...] = ()  # cells with content beyond the columns that are looked at
    painted_to: int = 0  # last row the file says anything of, be it only a border; 0 if unknown

    def texts(self) -> Iterator[str]:
        return (v for row in self.cells.values() for v in row.values() if isinstance(v, str))


@dataclass(slots=True)
class Found:
    """A workbook before anybody asked what its cells mean."""

    grids: list[Grid]
    stamps: list[str]  # texts that may carry a stamp, the most trusted first
    told: list[Problem] = field(default_factory=list)  # of the file as a whole; only warnings
    formulas: list[tuple[str, str]] = field(default_factory=list)  # place (sheet!cell) and text
    plain: bool = False  # read without its styles, because they are damaged


class TooManySheets(Exception):
    """A workbook that nobody made by hand."""


def load(file: BinaryIO) -> Found:
    """Read all sheets. Raises whatever the library raises; the caller answers for that."""
    last = last_row(file)
    file.seek(0)
    with _opened(file, values=False) as book:
        if len(book.worksheets) > MAX_SHEETS:
            raise TooManySheets(len(book.worksheets))
        habits = _habits(book)
        grids = [_grid(sheet, last, habits) for sheet in book.worksheets]
        for grid, sheet in zip(grids, book.worksheets, strict=True):
            _look_at(grid, sheet)
        stamps = [_named(book), _property(book)]
    formulas = {g.name: _formulas(g) for g in grids}
    written = [told for g in grids for told in _written(g, formulas[g.name])]
    if any(formulas.values()):
        file.seek(0)
        with _opened(file, values=True) as book:
            for grid, sheet in zip(grids, book.worksheets, strict=True):
                _fill_in_results(grid, sheet, formulas[grid.name], habits)
    texts = [text for text in (*stamps, *visible_stamps(grids)) if text]
    return Found(grids, texts, formulas=written)


@contextmanager
def _opened(file: BinaryIO, *, values: bool) -> Iterator[Workbook]:
    from openpyxl import load_workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    of_sheets: Any = ReadOnlyWorksheet
    with warnings.catch_warnings():
        # Dates outside the calendar, unknown extensions: what matters shows in the cells.
        warnings.simplefilter("ignore")
        # Looking for a <dimension> that is not there parses the whole sheet, and one that is there
        # is not believed anyway.
        search, of_sheets._get_size = of_sheets._get_size, _unsized
        try:
            book = load_workbook(file, read_only=True, data_only=values, keep_links=False)
        finally:
            of_sheets._get_size = search
        try:
            yield book
        finally:
            book.close()


def _unsized(sheet: Any) -> None:
    """In the place of the library's search for the size of a sheet."""


# --- cells ---------------------------------------------------------------------------------


def _rows(sheet: Any, last: int | None) -> Iterator[tuple[int, list[Any]]]:
    """Rows that are in the file down to the last one, each with its cells that hold something.

    The library yields every row up to the next one in the file, however far that claims to be.
    """
    sheet.reset_dimensions()
    before: object = None
    for count, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS, max_row=last), start=1):
        if count > LAST_ROW:
            raise ValueError("a row beyond the last one of a sheet")
        if cells is before:  # one tuple stands for all the rows that are not there
            continue
        before = cells
        held = [c for c in cells if c.value is not None or c.data_type == "str"]
        if held:
            yield held[0].row, held


@dataclass(frozen=True, slots=True)
class _Habits:
    """What a workbook does to its cells: fonts from before Unicode, by style; days from 1904."""

    fonts: dict[int, Encoding]
    from_1904: bool


def _habits(book: Any) -> _Habits:
    """Looked up once a workbook, so that a cell of an ordinary one costs nothing."""
    old = {n: e for n, font in enumerate(book._fonts) if (e := of_font(font.name))}
    fonts = {n: old[s.fontId] for n, s in enumerate(book._cell_styles) if s.fontId in old}
    return _Habits(fonts, book.epoch.year == 1904)


def _grid(sheet: Any, last: int | None, habits: _Habits) -> Grid:
    grid = Grid(sheet.title)
    for number, cells in _rows(sheet, last):
        values = {c.column: v for c in cells if (v := _raw(c, habits)) is not None}
        if not values:
            continue
        if len(grid.cells) >= HELD_ROWS:
            grid.cut_at = number
            break
        grid.cells[number] = values
    return grid


def _look_at(grid: Grid, sheet: Any) -> None:
    """What the library's streaming mode does not say of a sheet."""
    grid.hidden = sheet.sheet_state != "visible"
    with sheet.parent._archive.open(sheet._worksheet_path) as source:
        seen = look(source, MAX_COLUMNS)
    grid.hidden_rows = frozenset(seen.rows & grid.cells.keys())
    grid.hidden_columns = frozenset(seen.columns)
    grid.merged = tuple(seen.merged)
    grid.painted_to = seen.last
    grid.beyond = tuple(seen.beyond)


def _raw(cell: Any, habits: _Habits) -> Any:
    """What stands in a cell; a formula is taken for one without result until its result is seen."""
    value = cell.value
    match cell.data_type:
        case "f":
            return UncachedFormula(str(getattr(value, "text", value) or "="))
        case "e":
            return ErrorCell(str(value))
    if isinstance(value, str):
        text = _unescaped(value)
        font = habits.fonts.get(cell._style_id) if habits.fonts and text else None
        return OldText(text, font) if font and text else text and unlabelled(text)
    if habits.from_1904 and type(value) in {int, float}:
        return Days1904(value)
    return value


def _unescaped(text: str) -> str | None:
    """``_x000D_`` is how a file writes a control character (ECMA-376, ST_Xstring).

    A person's literal ``_x000D_`` cannot be told from it: openpyxl has dropped its escape.
    """
    if "_x" not in text:
        return text or None
    return _ESCAPED.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    code = int(found.group(1), 16)
    return found.group() if 0xD800 <= code <= 0xDFFF else chr(code)


# --- formulas ------------------------------------------------------------------------------


def _formulas(grid: Grid) -> set[tuple[int, int]]:
    return {
        (row, col)
        for row, cells in grid.cells.items()
        for col, value in cells.items()
        if isinstance(value, UncachedFormula)
    }


def _written(grid: Grid, formulas: set[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Place and text of each formula, before its result takes its place."""
    from openpyxl.utils import get_column_letter

    for row, column in sorted(formulas):
        yield f"{grid.name}!{get_column_letter(column)}{row}", grid.cells[row][column].text


def _fill_in_results(
    grid: Grid, sheet: Any, formulas: set[tuple[int, int]], habits: _Habits
) -> None:
    """Put the stored result in the place of each formula that has one."""
    if not formulas:
        return
    last = max(row for row, _ in formulas)
    for number, cells in _rows(sheet, last):
        for cell in cells:
            if (number, cell.column) not in formulas:
                continue
            result = _raw(cell, habits)
            if result is None:  # a result that is the empty text
                del grid.cells[number][cell.column]
            else:
                grid.cells[number][cell.column] = result
    grid.cells = {row: cells for row, cells in grid.cells.items() if cells}


# --- stamp ---------------------------------------------------------------------------------


def _named(book: Any) -> str:
    name = book.defined_names.get(stamp.NAME)
    return str(name.value) if name is not None else ""


def _property(book: Any) -> str:
    found = (p.value for p in book.custom_doc_props.props if p.name == stamp.NAME)
    return str(next(found, ""))


def visible_stamps(grids: list[Grid]) -> Iterator[str]:
    """Texts on the page of guidance that carry a stamp."""
    from dienhinh_docs.viet import fold

    for grid in grids:
        if fold(grid.name) == fold(GUIDE):
            yield from (text for text in grid.texts() if stamp.from_text(text))
