"""Writing one value so that it reads back the same, and never runs as a formula."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from dienhinh_docs.sheet import ErrorCell, UncachedFormula
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
        case int() | float() | Decimal():
            sheet.write_number(row, col, value, styles(look, _plain(look)))
        case ErrorCell(text=text) if text in ERRORS:
            sheet.write_formula(row, col, f"={text}", styles(look), text)
        case ErrorCell(text=text):
            sheet.write_formula(row, col, "=#N/A", styles(look), "#N/A")
        case UncachedFormula():
            # As text it could pass for a name next time, as a formula it would point elsewhere.
            sheet.write_formula(row, col, "=#N/A", styles(look), "#N/A")
        case datetime() | date() | time() | timedelta():
            _put_time(sheet, row, col, value, styles, look)
        case _:
            put_text(sheet, row, col, str(value), styles(look))


def put_text(sheet: Any, row: int, col: int, text: str, style: Any) -> None:
    """Write text as text, whatever sign it begins with."""
    text = text[:MAX_TEXT]
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter takes such a string for finished rich text and would copy it as markup.
        sheet.write_rich_string(row, col, text[:1], style, text[1:], style)
    else:
        sheet.write_string(row, col, text, style)


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
