"""Writing one value so that it reads back the same, and never runs as a formula."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any

from dienhinh_docs.sheet import ErrorCell, UncachedFormula
from dienhinh_docs.workbook.marked import labelled
from dienhinh_docs.workbook.style import CLOCK, DAY, GENERAL, MOMENT, SPAN, Props, Styles

MAX_TEXT = 32_767
"""Characters a cell can hold (Excel's limit)."""

ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
"""Errors that Excel knows as values of a cell."""


def put(sheet: Any, row: int, col: int, value: Any, styles: Styles, look: Props) -> None:
    """Write a raw value at (row, col), both from 0, in a look that suits its type."""
    match value:
        case None | "":
            sheet.write_blank(row, col, None, styles(look))
        case bool():
            sheet.write_boolean(row, col, value, styles(look))
        case int() | float() | Decimal() if not _is_number(value):
            put_text(sheet, row, col, str(value), styles(look))
        case int() | float() | Decimal():
            sheet.write_number(row, col, value, styles(look, _plain(look)))
        case ErrorCell(text=text) if text in ERRORS:
            sheet.write_formula(row, col, f"={text}", styles(look), text)
        case ErrorCell() | UncachedFormula():
            put_text(sheet, row, col, labelled(value), styles(look))
        case datetime() | date() | time() | timedelta():
            _put_time(sheet, row, col, value, styles, look)
        case _:
            put_text(sheet, row, col, str(value), styles(look))


def put_text(sheet: Any, row: int, col: int, text: str, style: Any) -> None:
    """Write text as text, whatever sign it begins with."""
    text = text.encode("utf-8", "replace").decode() if not text.isascii() else text
    if too_long(text):
        text = _cut(text)
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter takes such a string for finished rich text and would copy it as markup.
        sheet.write_rich_string(row, col, text[:1], style, text[1:], style)
    else:
        sheet.write_string(row, col, text, style)


def too_long(text: str) -> bool:
    """Whether Excel cuts a text: it counts UTF-16, in which a rare letter is two."""
    return (
        len(text) > MAX_TEXT // 2 and len(text.encode("utf-16-le", "surrogatepass")) > 2 * MAX_TEXT
    )


def _cut(text: str) -> str:
    data = text.encode("utf-16-le", "surrogatepass")[: 2 * MAX_TEXT]
    return data.decode("utf-16-le", "ignore")


def _is_number(value: int | float | Decimal) -> bool:
    """Whether Excel can hold it: finite, and a whole number with all its digits."""
    try:
        held = float(value)
    except OverflowError:
        return False
    if not isfinite(held):
        return False
    return not isinstance(value, int) or int(float(f"{held:.16G}")) == value


def _plain(look: Props) -> Props:
    """A number in a column of dates stays a number."""
    return {"num_format": GENERAL} if look.get("num_format") == DAY else {}


def _put_time(sheet: Any, row: int, col: int, value: Any, styles: Styles, look: Props) -> None:
    if isinstance(value, date) and value.year < 1900:  # before Excel's calendar
        put_text(sheet, row, col, f"{value:%d/%m/%Y}", styles(look))
        return
    match value:
        case timedelta():
            shown = SPAN
        case time():
            shown = CLOCK
        case datetime() if value.time() != time():
            shown = MOMENT
        case _:
            shown = DAY
    sheet.write_datetime(row, col, value, styles(look, num_format=shown))
