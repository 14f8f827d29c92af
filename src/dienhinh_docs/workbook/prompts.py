"""What the kit says and allows while somebody types: input messages, drop-downs, limits.

Every limit only warns. What may stand in a cell is decided when the workbook is read, and a lawful
short form (a code in place of a name, a year in place of a date) must not be stopped here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from textwrap import shorten
from types import MappingProxyType
from typing import Any

from dienhinh_docs.layout import DeNghi, sheet_of
from dienhinh_docs.sheet import Cell, Choice, Col, Lists, Sheet
from dienhinh_docs.workbook.spec import FIRST_ROW, LISTS, letter

MAX_TITLE, MAX_TEXT = 32, 255
"""Characters of the title and of the text of an input message (Excel's limits)."""

YES_NO = "co_khong"
KEY = "ma_ho_so"
"""Field that joins the details to a nomination."""

_LABELS_YES_NO = (Choice("co", "Có"), Choice("khong", "Không"))


def list_name(name: str) -> str:
    """Defined name of a drop-down list."""
    return f"DM_{name.upper()}"


def write_lists(
    workbook: Any,
    sheets: tuple[Sheet, ...],
    lists: Lists,
    text_style: Any,
    live: Mapping[str, tuple[Sheet, str]] = MappingProxyType({}),
) -> None:
    """The hidden sheet of drop-down lists, a column and a defined name each.

    A ``live`` list is no column of it but what stands so far in a field of a sheet.
    """
    sheet = workbook.add_worksheet(LISTS)
    sheet.hide()
    named = {col.choices for s in sheets for col in s.columns.values() if col.choices}
    entries = {name: lists[name] for name in sorted(named) if lists[name] and name not in live}
    entries[YES_NO] = _LABELS_YES_NO
    for place, (name, choices) in enumerate(entries.items()):
        sheet.write_string(0, place, name, text_style)
        for row, choice in enumerate(choices, start=1):
            sheet.write_string(row, place, choice.label, text_style)
        column = letter(place + 1)
        area = f"='{LISTS}'!${column}$2:${column}${len(choices) + 1}"
        workbook.define_name(list_name(name), area)
    if any(sheet.model is DeNghi for sheet in sheets):
        live = {**live, KEY: (sheet_of(DeNghi), KEY)}
    for name, (source, field) in live.items():
        workbook.define_name(list_name(name), _growing(source, field))


def _growing(sheet: Sheet, field: str) -> str:
    """What has been given so far in a field of a table, as a list that grows."""
    column = letter(list(sheet.columns).index(field) + 1)
    first = f"'{sheet.name}'!${column}${FIRST_ROW}"
    cells = f"{first}:${column}${FIRST_ROW + sheet.capacity - 1}"
    return f"=OFFSET({first},0,0,MAX(1,COUNTA({cells})),1)"


def rule_for(sheet: Sheet, name: str, col: Col, lists: Lists) -> dict[str, Any]:
    """Options of XlsxWriter's ``data_validation`` for the cells of a column."""
    return {
        **_limit(sheet, name, col, lists),
        "ignore_blank": True,
        "input_title": shorten(col.header, MAX_TITLE, placeholder=" …"),
        "input_message": _message(sheet, name, col),
        "error_type": "warning",
        "error_title": shorten(col.header, MAX_TITLE, placeholder=" …"),
    }


def _message(sheet: Sheet, name: str, col: Col) -> str:
    parts = [col.hint, f"Ví dụ: {col.example}" if col.example else ""]
    if sheet.is_required(name):
        parts.append("Cột bắt buộc." if not col.locked else "")
    return shorten_lines([p for p in parts if p])


def shorten_lines(parts: list[str]) -> str:
    """Lines of an input message, within Excel's limit."""
    text = "\n".join(parts)
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


def _limit(sheet: Sheet, name: str, col: Col, lists: Lists) -> dict[str, Any]:
    if col.cell is Cell.CHOICE and lists[col.choices]:
        return _pick(col.choices, "Giá trị này không có trong danh sách. Vẫn giữ?")
    if col.cell is Cell.YES_NO:
        return _pick(YES_NO, "Cột này chỉ ghi Có hoặc Không. Vẫn giữ?")
    if name == KEY and sheet.model is not DeNghi:
        return _pick(KEY, "Trang Đề nghị chưa có mã hồ sơ này. Vẫn giữ?")
    if col.cell in {Cell.WHOLE, Cell.YEAR}:
        return _number(sheet, name, "integer", "Cột này ghi số nguyên. Vẫn giữ?")
    if col.cell is Cell.MONEY:
        return _number(sheet, name, "decimal", "Cột này ghi số, đơn vị triệu đồng. Vẫn giữ?")
    if col.cell is Cell.DATE:
        return {
            "validate": "date",
            "criteria": "between",
            "minimum": date(1900, 3, 1),
            "maximum": date(2100, 12, 31),
            "error_message": "Cột này ghi ngày theo thứ tự ngày/tháng/năm. Vẫn giữ?",
        }
    if col.max_length:
        return {
            "validate": "length",
            "criteria": "<=",
            "value": col.max_length,
            "error_message": f"Cột này chỉ nên ghi tối đa {col.max_length} ký tự. Vẫn giữ?",
        }
    return {"validate": "any"}


def _pick(name: str, error: str) -> dict[str, Any]:
    return {"validate": "list", "source": f"={list_name(name)}", "error_message": error}


def _number(sheet: Sheet, name: str, kind: str, error: str) -> dict[str, Any]:
    """Smallest and largest value as the model states them (``Field(ge=…, le=…)``)."""
    rules = sheet.model.model_fields[name].metadata
    low = next((r.ge for r in rules if hasattr(r, "ge")), None)
    high = next((r.le for r in rules if hasattr(r, "le")), None)
    return {
        "validate": kind,
        "criteria": "between",
        "minimum": low if low is not None else -1_000_000_000,
        "maximum": high if high is not None else 1_000_000_000,
        "error_message": error,
    }
