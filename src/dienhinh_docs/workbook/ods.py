"""Workbooks of LibreOffice (.ods): their content read from the XML itself, as a stream.

The library that knows the format shows an error as a blank cell and neither formulas nor what is
hidden; here nothing of that is lost, and repeated cells are counted, not made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time
from typing import Any, BinaryIO
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

from dienhinh_docs.cells.evidence import of_font
from dienhinh_docs.sheet import Encoding, ErrorCell, OldText, UncachedFormula
from dienhinh_docs.workbook import stamp
from dienhinh_docs.workbook.grid import (
    HELD_ROWS,
    LAST_ROW,
    MAX_COLUMNS,
    MAX_SHEETS,
    Found,
    Grid,
    TooManySheets,
    visible_stamps,
)
from dienhinh_docs.workbook.shown import FAR
from dienhinh_docs.workbook.spec import a1

_CHUNK = 1 << 20
_DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
_ERROR = re.compile(r"(?:#(?:REF|NAME|VALUE|DIV/0|NUM|NULL|N/A)[!?]?|Err:\d+)")
_PROPERTY = re.compile(
    rb"<meta:user-defined[^<>]*meta:name=[\"']%b[\"'][^<>]*>([^<>]*)<" % stamp.NAME.encode()
)
_PASSED_OVER = {"office:annotation", "table:shapes", "table:tracked-changes", "draw:frame"}

Attributes = Mapping[str, str]


def load(file: BinaryIO) -> Found:
    """Read all sheets. Raises what damaged XML raises."""
    with ZipFile(file) as archive:
        reader = _Reader()
        with archive.open("content.xml") as source:
            reader.read(source)
        meta = archive.read("meta.xml") if "meta.xml" in archive.namelist() else b""
    owned = _PROPERTY.search(meta)
    stamps = [reader.named, owned.group(1).decode("utf-8", "replace") if owned else ""]
    texts = [text for text in (*stamps, *visible_stamps(reader.grids)) if text]
    return Found(reader.grids, texts, formulas=reader.formulas)


class _Reader:
    """Hears the XML and fills the grids; one cell is open at a time."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.named = ""
        self.formulas: list[tuple[str, str]] = []
        self.fonts: dict[str, Encoding] = {}
        self.closed: set[str] = set()  # styles of sheets that are not shown
        self.style = ""
        self.over = 0  # depth inside of what is passed over
        self.row, self.column, self.repeat = 0, 0, 1
        self.at_column = 0  # last column that has a declaration
        self.held: dict[int, Any] = {}
        self.cell: Attributes | None = None
        self.text: list[str] = []
        self.paragraphs = 0
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[tuple[int, int, int, int]] = []

    def read(self, source: Any) -> None:
        parser = ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.buffer_text = True
        while chunk := source.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _start(self, name: str, given: Attributes) -> None:
        if self.over or name in _PASSED_OVER:
            self.over += 1
            return
        if (handle := _STARTS.get(name)) is not None:
            handle(self, given)

    def _end(self, name: str) -> None:
        if self.over:
            self.over -= 1
        elif (handle := _ENDS.get(name)) is not None:
            handle(self)

    def _words(self, text: str) -> None:
        if self.cell is not None and not self.over and self.paragraphs:
            self.text.append(text)

    # --- styles and names

    def _style(self, given: Attributes) -> None:
        self.style = given.get("style:name", "")

    def _typeface(self, given: Attributes) -> None:
        font = given.get("style:font-name") or given.get("fo:font-family")
        if encoding := of_font((font or "").strip("'")):
            self.fonts[self.style] = encoding

    def _table_style(self, given: Attributes) -> None:
        if given.get("table:display") == "false":
            self.closed.add(self.style)

    def _name(self, given: Attributes) -> None:
        if given.get("table:name") == stamp.NAME:
            self.named = given.get("table:expression", "")

    # --- sheets, columns, rows

    def _table(self, given: Attributes) -> None:
        if len(self.grids) >= MAX_SHEETS:
            raise TooManySheets(len(self.grids) + 1)
        hidden = given.get("table:style-name", "") in self.closed
        self.grids.append(Grid(given.get("table:name", ""), hidden=hidden))
        self.row = self.at_column = 0
        self.hidden_rows, self.hidden_columns, self.merged = set(), set(), []

    def _table_end(self) -> None:
        grid = self.grids[-1]
        grid.hidden_rows = frozenset(self.hidden_rows & grid.cells.keys())
        grid.hidden_columns = frozenset(self.hidden_columns)
        grid.merged = tuple(self.merged)

    def _declared(self, given: Attributes) -> None:
        first = self.at_column + 1
        self.at_column += _count(given.get("table:number-columns-repeated"))
        if given.get("table:visibility", "visible") != "visible":
            self.hidden_columns.update(range(first, min(self.at_column, MAX_COLUMNS) + 1))

    def _row(self, given: Attributes) -> None:
        self.repeat = _count(given.get("table:number-rows-repeated"))
        if self.row + self.repeat > LAST_ROW:
            self.repeat = max(1, LAST_ROW - self.row)
        if given.get("table:visibility", "visible") != "visible":
            last = min(self.row + self.repeat, self.row + HELD_ROWS)
            self.hidden_rows.update(range(self.row + 1, last + 1))
        self.column, self.held = 0, {}

    def _row_end(self) -> None:
        first, self.row = self.row + 1, self.row + self.repeat
        if not self.held:
            return
        grid = self.grids[-1]
        for number in range(first, self.row + 1):
            if len(grid.cells) >= HELD_ROWS:
                grid.cut_at = grid.cut_at or number
                return
            grid.cells[number] = dict(self.held)

    # --- cells

    def _cell(self, given: Attributes) -> None:
        self.cell, self.text, self.paragraphs = dict(given), [], 0
        down = _count(given.get("table:number-rows-spanned"))
        right = _count(given.get("table:number-columns-spanned"))
        if down > 1 or right > 1:
            top, left = self.row + 1, self.column + 1
            self.merged.append((top, left, top + down - 1, left + right - 1))

    def _paragraph(self, given: Attributes) -> None:
        if self.paragraphs:
            self.text.append("\n")
        self.paragraphs += 1

    def _spaces(self, given: Attributes) -> None:
        self.text.append(" " * min(_count(given.get("text:c")), 1000))

    def _tab(self, given: Attributes) -> None:
        self.text.append("\t")

    def _break(self, given: Attributes) -> None:
        self.text.append("\n")

    def _cell_end(self) -> None:
        given, self.cell = self.cell or {}, None
        first = self.column + 1
        self.column += _count(given.get("table:number-columns-repeated"))
        if formula := given.get("table:formula"):
            self._formula(first, formula)
        value = self._value(given, "".join(self.text))
        if value is None:
            return
        for column in range(first, min(self.column, MAX_COLUMNS) + 1):
            self.held[column] = value
        if self.column > MAX_COLUMNS and len(self.grids[-1].beyond) < FAR:
            self.grids[-1].beyond += (a1(self.row + 1, max(first, MAX_COLUMNS + 1)),)

    def _formula(self, column: int, text: str) -> None:
        from openpyxl.utils import get_column_letter

        if column <= MAX_COLUMNS and len(self.formulas) < HELD_ROWS:
            place = f"{self.grids[-1].name}!{get_column_letter(column)}{self.row + 1}"
            self.formulas.append((place, text))

    def _value(self, given: Attributes, shown: str) -> Any:
        formula = given.get("table:formula", "")
        if given.get("calcext:value-type") == "error" or (formula and _ERROR.fullmatch(shown)):
            return ErrorCell(shown or "#ERR!")
        match given.get("office:value-type"):
            case None | "":
                if formula and not shown:
                    return UncachedFormula(formula)
            case "float" | "currency" | "percentage":
                return _number(given.get("office:value", ""), shown)
            case "date":
                return _day(given.get("office:date-value", ""), shown)
            case "time":
                return _time(given.get("office:time-value", ""), shown)
            case "boolean":
                return given.get("office:boolean-value") == "true"
            case "string":
                shown = shown or given.get("office:string-value", "")
        font = self.fonts.get(given.get("table:style-name", ""))
        return OldText(shown, font) if font and shown else (shown or None)


_STARTS: dict[str, Any] = {
    "style:style": _Reader._style,
    "style:text-properties": _Reader._typeface,
    "style:table-properties": _Reader._table_style,
    "table:named-expression": _Reader._name,
    "table:table": _Reader._table,
    "table:table-column": _Reader._declared,
    "table:table-row": _Reader._row,
    "table:table-cell": _Reader._cell,
    "table:covered-table-cell": _Reader._cell,
    "text:p": _Reader._paragraph,
    "text:s": _Reader._spaces,
    "text:tab": _Reader._tab,
    "text:line-break": _Reader._break,
}
_ENDS: dict[str, Any] = {
    "table:table": _Reader._table_end,
    "table:table-row": _Reader._row_end,
    "table:table-cell": _Reader._cell_end,
    "table:covered-table-cell": _Reader._cell_end,
}


def _count(text: str | None) -> int:
    """How often something is there; whatever a file claims, no more than a sheet can have."""
    return max(1, min(int(text), 1 << 21)) if text and text.isascii() and text.isdigit() else 1


def _number(text: str, shown: str) -> Any:
    try:
        value = float(text)
    except ValueError:
        return shown or None
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _day(text: str, shown: str) -> Any:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return shown or text or None


def _time(text: str, shown: str) -> Any:
    found = _DURATION.fullmatch(text)
    hour, minute, second = map(int, found.groups()) if found else (99, 0, 0)
    return (
        time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else shown or text
    )
