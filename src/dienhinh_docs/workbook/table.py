"""The sheets of the layout as XlsxWriter writes them: tables and the form.

No cell is written for a prepared row: column formats, validations and conditional formats over
ranges do the work, which keeps the file small and quick to open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

from dienhinh_docs.sheet import Cell, Col, Shape, Sheet
from dienhinh_docs.workbook import style
from dienhinh_docs.workbook.prompts import KEY, rule_for
from dienhinh_docs.workbook.put import put, put_text
from dienhinh_docs.workbook.spec import (
    FIRST_ROW,
    HEADER_ROW,
    INTRO_ROW,
    REQUIRED_MARK,
    TITLE_ROW,
    PageSpec,
    address,
    letter,
)
from dienhinh_docs.workbook.style import Props, Styles

SPARE_COLUMNS = 20
"""Free columns to the right of a table; each one more costs time in writing."""

SPARE_ROWS = 50
"""Prepared rows that a refilled table keeps free at its end."""

PAGE_WIDTH = 300
"""Characters that can still be read on one A4 page across; wider tables take more pages."""

FORM_WIDTHS = (36, 60, 60)
FORM_HEADERS = ("Mục", "Nội dung", "Hướng dẫn")
MARKS_A_RULE = 100
LINE_HEIGHT = 15.0  # points, for text of 11 pt
HIGHEST = 240.0
"""Points of a data row; longer texts are read in the cell."""

ALLOWED = {
    "format_cells": True,
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "sort": True,
    "autofilter": True,
}
"""What sheet protection leaves to the body; only titles are locked, and there is no password."""


def write_sheet(page: Any, sheet: Sheet, spec: PageSpec, styles: Styles) -> None:
    """Fill one sheet of the layout: titles, data if any, help while typing, print set-up."""
    page.write_string(TITLE_ROW - 1, 0, sheet.title, styles(style.TITLE))
    page.set_row(TITLE_ROW - 1, 24)
    page.write_string(INTRO_ROW - 1, 0, sheet.intro, styles(style.INTRO))
    page.protect("", ALLOWED)
    if sheet.shape is Shape.FORM:
        set_up_print(page, sheet.name, spec.body, landscape=False)
        _form(page, sheet, spec, styles)
    else:
        width = sum(col.width for col in sheet.columns.values())
        wide = ceil(width / PAGE_WIDTH)
        set_up_print(page, sheet.name, spec.body, landscape=True, wide=wide)
        _table(page, sheet, spec, styles)
    for (_, index, name), note in _notes(sheet, spec):
        if note:
            page.write_comment(address(sheet, index, name), note, _balloon(note))


def set_up_print(page: Any, name: str, body: str, *, landscape: bool, wide: int = 1) -> None:
    """A4, so many pages wide; the foot names body, sheet and page."""
    page.set_paper(9)
    if landscape:
        page.set_landscape()
    else:
        page.set_portrait()
    page.fit_to_pages(wide, 0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    font = f'&"{style.FONT},Regular"&9'
    left, middle = (text.replace("&", "&&") for text in (body, name))
    page.set_footer(f"&L{font}{left[:90]}&C{font}{middle}&R{font}Trang &P/&N")


def _notes(sheet: Sheet, spec: PageSpec) -> Iterator[tuple[tuple[str, int, str], str]]:
    return ((spot, note) for spot, note in spec.notes.items() if spot[0] == sheet.name)


def _balloon(note: str) -> dict[str, Any]:
    """Box of a note, high enough for its text (about 42 characters a line)."""
    lines = sum(ceil(max(len(line), 1) / 42) for line in note.split("\n"))
    return {
        "width": 300,
        "height": 18 * lines + 16,
        "font_name": style.FONT,
        "font_size": 11,
        "color": "#FFF4F4",
    }


def _look(col: Col) -> Props:
    """Of the data cells of a column."""
    form = style.NUMBER_FORMAT.get(col.cell)
    return {**style.FREE, **({"num_format": form} if form else {})}


# --- tables --------------------------------------------------------------------------------


def _table(page: Any, sheet: Sheet, spec: PageSpec, styles: Styles) -> None:
    columns = sheet.columns
    rows = spec.rows.get(sheet.name, ())
    last = FIRST_ROW - 1 + max(sheet.capacity, len(rows) + SPARE_ROWS)
    for place, col in enumerate(columns.values()):
        page.set_column(place, place, col.width, styles(_look(col)))
    page.set_column(len(columns), len(columns) + SPARE_COLUMNS, 14, styles(style.FREE))
    _headers(page, sheet, styles)
    _data(page, sheet, spec, styles)
    _extra_columns(page, sheet, spec, styles)
    _conditions(page, sheet, spec, styles, last)
    for place, (name, col) in enumerate(columns.items()):
        rule = rule_for(sheet, name, col, spec.lists)
        page.data_validation(FIRST_ROW - 1, place, last - 1, place, rule)
    page.freeze_panes(HEADER_ROW, 1 if next(iter(columns)) == KEY else 0)
    page.autofilter(HEADER_ROW - 1, 0, last - 1, len(columns) - 1)
    page.repeat_rows(HEADER_ROW - 1)
    page.repeat_columns(0)


def _headers(page: Any, sheet: Sheet, styles: Styles) -> None:
    head = styles(style.HEADER)
    red = styles(bold=True, font_color=style.RED_INK)
    bold = styles(bold=True, font_color=style.INK)
    lines = 2
    for place, (name, col) in enumerate(sheet.columns.items()):
        lines = max(lines, _lines(col.header, col.width - 3))
        if sheet.is_required(name):
            page.write_rich_string(
                HEADER_ROW - 1, place, bold, col.header, red, REQUIRED_MARK, head
            )
        else:
            page.write_string(HEADER_ROW - 1, place, col.header, head)
    page.set_row(HEADER_ROW - 1, LINE_HEIGHT * lines + 8)


def _lines(text: str, width: float) -> int:
    """Lines a bold text takes in a column; breaks between words leave some room unused."""
    room = max(width, 4.0)
    used, lines = 0.0, 1
    for word in text.split():
        size = len(word) * 1.1
        if used and used + 1 + size > room:
            lines, used = lines + 1, 0.0
        used += size + (1 if used else 0)
    return lines


def _data(page: Any, sheet: Sheet, spec: PageSpec, styles: Styles) -> None:
    for index, row in enumerate(spec.rows.get(sheet.name, ())):
        for place, (name, col) in enumerate(sheet.columns.items()):
            noted = (sheet.name, index, name) in spec.notes
            if row.get(name) is None and not noted:
                continue
            look = {**_look(col), **(style.MEND if noted else {})}
            put(page, FIRST_ROW - 1 + index, place, row.get(name), styles, look)
        lines = max((_needed(row.get(n), c.width) for n, c in sheet.columns.items()), default=1)
        if lines > 1:
            page.set_row(FIRST_ROW - 1 + index, min(LINE_HEIGHT * lines + 2, HIGHEST))


def _needed(value: Any, width: float) -> int:
    """Lines a value takes; only Excel finds the height of a row by itself."""
    return sum(_lines(t, width * 1.25) for t in value.split("\n")) if isinstance(value, str) else 1


def _extra_columns(page: Any, sheet: Sheet, spec: PageSpec, styles: Styles) -> None:
    """Columns of the sender's own, to the right of the table."""
    start = len(sheet.columns)
    titles = spec.extra_titles(sheet.name)
    head = styles(style.HEADER, bg_color=style.GREY, font_color=style.MUTED, locked=False)
    for place, title in enumerate(titles, start=start):
        put_text(page, HEADER_ROW - 1, place, title, head)
    for index, row in enumerate(spec.extra.get(sheet.name, ())):
        for title, value in row.items():
            place = start + titles.index(title)
            put(page, FIRST_ROW - 1 + index, place, value, styles, style.FREE)


def _conditions(page: Any, sheet: Sheet, spec: PageSpec, styles: Styles, last: int) -> None:
    """Colours that follow what is typed; the first rule that applies wins."""
    names = list(sheet.columns)
    final = letter(len(names))
    needed = [i for i, n in enumerate(names) if sheet.is_required(n)]
    money = [i for i, c in enumerate(sheet.columns.values()) if c.cell is Cell.MONEY]
    _marked(page, sheet, spec, styles)
    first = f"{letter(needed[0] + 1)}{FIRST_ROW}"
    begun = f"COUNTA($A{FIRST_ROW}:${final}{FIRST_ROW})>0"
    missing = f'=AND({begun},TRIM({first})="")'
    _rule(page, needed, last, missing, styles.rule(bg_color=style.ORANGE, **_GRID))
    _rule(page, needed, last, "=TRUE", styles.rule(bg_color=style.YELLOW, **_GRID))
    if money:
        cell = f"{letter(money[0] + 1)}{FIRST_ROW}"
        fraction = f"=IF(ISNUMBER({cell}),{cell}<>INT({cell}),FALSE)"
        _rule(page, money, last, fraction, styles.rule(num_format="#,##0.##"))
    _rule(page, range(len(names)), last, "=TRUE", styles.rule(**_GRID))


_GRID = {"border": 1, "border_color": style.LINE}


def _rule(page: Any, places: Sequence[int], last: int, formula: str, look: Any) -> None:
    """One rule for the prepared cells of some columns."""
    areas = (f"{letter(p + 1)}{FIRST_ROW}:{letter(p + 1)}{last}" for p in places)
    options = {"type": "formula", "criteria": formula, "format": look}
    options["multi_range"] = " ".join(areas)
    page.conditional_format(FIRST_ROW - 1, places[0], last - 1, places[0], options)


def _marked(page: Any, sheet: Sheet, spec: PageSpec, styles: Styles) -> None:
    """Cells to mend stay red over yellow and orange."""
    cells = [address(sheet, index, name) for (_, index, name), _ in _notes(sheet, spec)]
    look = styles.rule(bg_color=style.RED, font_color=style.RED_INK, **_GRID)
    for start in range(0, len(cells), MARKS_A_RULE):
        some = cells[start : start + MARKS_A_RULE]
        options = {"type": "formula", "criteria": "=TRUE", "format": look, "stop_if_true": True}
        page.conditional_format(some[0], {**options, "multi_range": " ".join(some)})


# --- the form ------------------------------------------------------------------------------


def _form(page: Any, sheet: Sheet, spec: PageSpec, styles: Styles) -> None:
    for place, (width, title) in enumerate(zip(FORM_WIDTHS, FORM_HEADERS, strict=True)):
        page.set_column(place, place, width)
        page.write_string(HEADER_ROW - 1, place, title, styles(style.HEADER))
    page.set_row(HEADER_ROW - 1, 22)
    row = next(iter(spec.rows.get(sheet.name, ())), {})
    for place, (name, col) in enumerate(sheet.columns.items(), start=FIRST_ROW - 1):
        _form_line(page, sheet, spec, styles, place, name, col, row.get(name))
    place = FIRST_ROW - 1 + len(sheet.columns)
    for title, value in next(iter(spec.extra.get(sheet.name, ())), {}).items():
        put_text(page, place, 0, title, styles(style.BASE, bg_color=style.GREY, locked=False))
        put(page, place, 1, value, styles, {**style.BASE, "locked": False})
        place += 1
    page.freeze_panes(HEADER_ROW, 0)


def _form_line(
    page: Any,
    sheet: Sheet,
    spec: PageSpec,
    styles: Styles,
    place: int,
    name: str,
    col: Col,
    value: Any,
) -> None:
    needed = sheet.is_required(name)
    noted = (sheet.name, 0, name) in spec.notes
    mark = REQUIRED_MARK if needed else ""
    page.write_string(place, 0, col.header + mark, styles(style.BASE, bold=True))
    fill = style.MEND if noted else {"bg_color": style.GREY if col.locked else style.YELLOW}
    look = {**style.BASE, **_look(col), **(fill if noted or needed else {}), "align": "left"}
    look["locked"] = col.locked and not noted
    put(page, place, 1, value, styles, look)
    hint = f"{col.hint} Ví dụ: {col.example}" if col.example else col.hint
    page.write_string(place, 2, hint, styles(style.HINT))
    page.data_validation(place, 1, place, 1, rule_for(sheet, name, col, spec.lists))
    lines = max(_lines(hint, FORM_WIDTHS[2]), _needed(value, FORM_WIDTHS[1]), 1)
    page.set_row(place, min(LINE_HEIGHT * lines + 6, HIGHEST))
