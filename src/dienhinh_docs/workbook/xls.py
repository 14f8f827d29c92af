"""Workbooks of Excel 97 to 2003 and before, as xlrd finds them.

The format keeps the result of every formula and nothing that xlrd shows of the formula itself, so
that a formula nobody has calculated cannot be told from one whose result is 0.
"""

from __future__ import annotations

import io
from datetime import datetime, time
from typing import Any, BinaryIO

from dienhinh_docs.cells.evidence import of_font
from dienhinh_docs.sheet import Days1904, ErrorCell, OldText
from dienhinh_docs.workbook import stamp
from dienhinh_docs.workbook.grid import (
    HELD_ROWS,
    MAX_COLUMNS,
    MAX_SHEETS,
    Found,
    Grid,
    TooManySheets,
    visible_stamps,
)

TEXT, NUMBER, DATE, BOOLEAN, ERROR = 1, 2, 3, 4, 5
"""Kinds of cells, as xlrd numbers them; 0 and 6 hold nothing."""


class Locked(Exception):
    """A workbook with a password."""


def load(file: BinaryIO) -> Found:
    """Read all sheets. Raises whatever the library raises."""
    import xlrd

    try:
        book = xlrd.open_workbook(
            file_contents=file.read(), formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).casefold():
            raise Locked from error
        raise
    if book.nsheets > MAX_SHEETS:
        raise TooManySheets(book.nsheets)
    grids = [_grid(book, sheet) for sheet in book.sheets()]
    return Found(grids, [text for text in (_named(book), *visible_stamps(grids)) if text])


def _grid(book: Any, sheet: Any) -> Grid:
    grid = Grid(sheet.name, hidden=bool(sheet.visibility))
    for row in range(sheet.nrows):
        found = {}
        for col in range(min(sheet.row_len(row), MAX_COLUMNS)):
            value = _raw(book, sheet, row, col)
            if value is not None:
                found[col + 1] = value
        if not found:
            continue
        if len(grid.cells) >= HELD_ROWS:
            grid.cut_at = row + 1
            break
        grid.cells[row + 1] = found
    grid.hidden_rows = frozenset(
        row + 1 for row, info in sheet.rowinfo_map.items() if info.hidden and row + 1 in grid.cells
    )
    grid.hidden_columns = frozenset(
        col + 1 for col, info in sheet.colinfo_map.items() if info.hidden and col < MAX_COLUMNS
    )
    grid.merged = tuple(
        (top + 1, left + 1, end, right) for top, end, left, right in sheet.merged_cells
    )
    return grid


def _raw(book: Any, sheet: Any, row: int, col: int) -> Any:
    import xlrd

    kind, value = sheet.cell_type(row, col), sheet.cell_value(row, col)
    if kind == TEXT:
        font = of_font(_font(book, sheet, row, col)) if value else None
        return OldText(value, font) if font else (value or None)
    if kind == ERROR:
        return ErrorCell(xlrd.error_text_from_code.get(value, "#ERR!"))
    if kind == BOOLEAN:
        return bool(value)
    if kind == DATE:
        return _date(value, book.datemode)
    if kind == NUMBER:
        whole = int(value) if value == value // 1 and abs(value) < 1e15 else value
        return Days1904(whole) if book.datemode else whole
    return None


def _date(days: float, mode: int) -> Any:
    """Day, time of day, or the bare number where the calendar of Excel has no such day."""
    import xlrd

    try:
        year, month, day, hour, minute, second = xlrd.xldate_as_tuple(days, mode)
        if year == 0:
            return time(hour, minute, second)
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - cells know no zone
    except (xlrd.XLDateError, ValueError):
        return Days1904(days) if mode else days


def _font(book: Any, sheet: Any, row: int, col: int) -> str:
    style = book.xf_list[sheet.cell_xf_index(row, col)]
    return str(book.font_list[style.font_index].name)


def _named(book: Any) -> str:
    for name in book.name_obj_list:
        if name.name.casefold() == stamp.NAME.casefold() and name.result is not None:
            return str(name.result.value)
    return ""
