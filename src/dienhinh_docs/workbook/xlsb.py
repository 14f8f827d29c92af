"""Binary workbooks (.xlsb): values from calamine, everything it keeps quiet about from the records.

calamine shows an error as a blank cell and takes memory for the whole rectangle up to the last
cell. The records of a sheet are short and regular ([MS-XLSB] 2.1.4), so that errors, hidden rows,
merged cells and the last cell are found here.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, BinaryIO
from zipfile import ZipFile

from dienhinh_docs.sheet import Days1904, ErrorCell
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
from dienhinh_docs.workbook.shown import FAR
from dienhinh_docs.workbook.spec import a1

ROW, ERROR, FORMULA_ERROR, COLUMN, SHEET, MERGED, PROPERTIES = 0, 3, 11, 60, 156, 176, 153
CELLS = range(2, 12)
"""Records of cells that hold something."""

MOST_CELLS = 5_000_000
"""Largest last row × last column that is laid out in memory."""

ERRORS = {
    0: "#NULL!",
    7: "#DIV/0!",
    15: "#VALUE!",
    23: "#REF!",
    29: "#NAME?",
    36: "#NUM!",
    42: "#N/A",
}

_RELATION = re.compile(rb"<Relationship\s[^<>]*>")
_ATTRIBUTE = re.compile(rb"\b(Id|Target)=[\"']([^\"']*)[\"']")
_PROPERTY = re.compile(rb"name=[\"']%b[\"'][^<>]*>\s*<[^<>]*>([^<>]*)<" % stamp.NAME.encode())


class TooWide(Exception):
    """A stray cell far out: laying out the sheet would fill the memory."""


@dataclass(slots=True)
class _Sheet:
    """What the records say of one sheet; numbers from 1."""

    name: str
    part: str
    hidden: bool
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    last_row: int = 0
    last_column: int = 0


def load(file: BinaryIO) -> Found:
    """Read all sheets. Raises whatever the library raises."""
    from python_calamine import CalamineWorkbook

    with ZipFile(file) as archive:
        sheets, from_1904 = _sheets(archive)
        if len(sheets) > MAX_SHEETS:
            raise TooManySheets(len(sheets))
        for sheet in sheets:
            _look_at(archive.read(sheet.part), sheet)
        named = archive.namelist()
        own = archive.read("docProps/custom.xml") if "docProps/custom.xml" in named else b""
    if any(s.last_row * s.last_column > MOST_CELLS for s in sheets):
        raise TooWide
    file.seek(0)
    with CalamineWorkbook.from_filelike(file) as book:
        grids = [_grid(sheet, book, from_1904) for sheet in sheets]
    found = _PROPERTY.search(own)
    stamps = [found.group(1).decode("utf-8", "replace")] if found else []
    return Found(grids, [*stamps, *visible_stamps(grids)])


def _sheets(archive: ZipFile) -> tuple[list[_Sheet], bool]:
    parts = {}
    for relation in _RELATION.findall(archive.read("xl/_rels/workbook.bin.rels")):
        given = dict(_ATTRIBUTE.findall(relation))
        target = given.get(b"Target", b"").decode()
        parts[given.get(b"Id", b"").decode()] = (
            target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        )
    sheets, from_1904 = [], False
    for kind, data in _records(archive.read("xl/workbook.bin")):
        if kind == PROPERTIES and data:
            from_1904 = bool(data[0] & 1)
        if kind == SHEET:
            relation, end = _text(data, 8)
            name, _ = _text(data, end)
            if "worksheets/" in parts[relation]:
                sheets.append(_Sheet(name, parts[relation], hidden=data[0] != 0))
    return sheets, from_1904


def _look_at(data: bytes, sheet: _Sheet) -> None:
    row = 0
    for kind, body in _records(data):
        if kind == ROW:
            row = int.from_bytes(body[:4], "little") + 1
            if body[11] & 0x10:  # fDyZero: height 0
                sheet.rows.add(row)
        elif kind in CELLS:
            column = int.from_bytes(body[:4], "little") + 1
            sheet.last_row = max(sheet.last_row, row)
            sheet.last_column = max(sheet.last_column, column)
            if kind in (ERROR, FORMULA_ERROR):
                sheet.errors[row, column] = ERRORS.get(body[8], "#ERR!")
        elif kind == COLUMN:
            first, last = struct.unpack_from("<II", body)
            if body[16] & 1:  # fHidden
                sheet.columns.update(range(first + 1, min(last + 1, MAX_COLUMNS) + 1))
        elif kind == MERGED:
            top, bottom, left, right = struct.unpack_from("<IIII", body)
            sheet.merged.append((top + 1, left + 1, bottom + 1, right + 1))


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Kind and body of each record: a number of up to two bytes, a length of up to four."""
    at = 0
    while at < len(data):
        kind, at = data[at], at + 1
        if kind & 0x80:
            kind, at = (kind & 0x7F) | (data[at] & 0x7F) << 7, at + 1
        size = shift = 0
        while True:
            byte, at = data[at], at + 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift == 28:
                break
        yield kind, data[at : at + size]
        at += size


def _text(data: bytes, at: int) -> tuple[str, int]:
    """A text with its length in letters before it, and where it ends."""
    end = at + 4 + 2 * int.from_bytes(data[at : at + 4], "little")
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _grid(sheet: _Sheet, book: Any, from_1904: bool) -> Grid:
    grid = Grid(sheet.name, hidden=sheet.hidden)
    read = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
    for number, cells in enumerate(read, start=1):
        if len(cells) > MAX_COLUMNS and len(grid.beyond) < FAR:
            far = enumerate(cells[MAX_COLUMNS:], start=MAX_COLUMNS + 1)
            grid.beyond += tuple(a1(number, c) for c, v in far if v != "")
        held = {c: _raw(v, from_1904) for c, v in enumerate(cells[:MAX_COLUMNS], 1) if v != ""}
        if held and len(grid.cells) < HELD_ROWS:
            grid.cells[number] = held
        elif held:
            grid.cut_at = number
            break
    for (row, column), text in sheet.errors.items():
        if column <= MAX_COLUMNS and (not grid.cut_at or row < grid.cut_at):
            grid.cells.setdefault(row, {})[column] = ErrorCell(text)
    grid.cells = {row: dict(sorted(grid.cells[row].items())) for row in sorted(grid.cells)}
    grid.hidden_rows = frozenset(sheet.rows & grid.cells.keys())
    grid.hidden_columns = frozenset(sheet.columns)
    grid.merged = tuple(sheet.merged)
    return grid


def _raw(value: Any, from_1904: bool) -> Any:
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - cells know no zone
    if type(value) is float:
        whole = int(value) if value.is_integer() and abs(value) < 1e15 else value
        return Days1904(whole) if from_1904 else whole
    return value
