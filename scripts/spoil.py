"""Spoil a right workbook in one stated way, as real senders do."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName

from dienhinh_docs.layout import SHEETS
from dienhinh_docs.workbook.spec import HEADER_ROW, address
from dienhinh_docs.workbook.stamp import NAME, from_text

CLOCK = (2021, 2, 5, 0, 0, 0)
"""Time written into the archive, so that the same data give the same bytes."""

OLE_HEAD = bytes.fromhex("d0cf11e0a1b11ae1")
"""First bytes of an OLE container; with the stream name below, of a file with a password."""


def spoil(content: bytes, how: dict[str, Any]) -> bytes:
    """The workbook with what ``how`` asks done to it; unchanged if it asks nothing."""
    if not how:
        return content
    if "noi_dung_tep" in how:
        return str(how["noi_dung_tep"]).encode("utf-8")
    if "mat_khau" in how:
        return OLE_HEAD + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
    book = load_workbook(io.BytesIO(content))
    for name, wanted in how.items():
        _ACTIONS[name](book, wanted)
    target = io.BytesIO()
    book.save(target)
    return _same_bytes(target.getvalue())


def _same_bytes(content: bytes) -> bytes:
    """The archive with fixed times and its core properties as they were."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for item in sorted(old.namelist()):
            data = old.read(item)
            if item == "docProps/core.xml":
                data = _without_times(data)
            new.writestr(zipfile.ZipInfo(item, CLOCK), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _without_times(data: bytes) -> bytes:
    stamp = b"2021-02-05T00:00:00Z"
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, data)


def _header(book: Workbook, sheet: str, title: str) -> Cell:
    for cell in book[sheet][HEADER_ROW]:
        if str(cell.value or "").removesuffix(" *") == title:
            return cell  # type: ignore[return-value]
    raise KeyError(f"{sheet}: {title}")


def _drop_column(book: Workbook, wanted: list[str]) -> None:
    sheet, title = wanted
    cell = _header(book, sheet, title)
    column = cell.column
    for row in book[sheet].iter_rows(min_col=column, max_col=column):
        row[0].value = None


def _drop_sheet(book: Workbook, wanted: str) -> None:
    del book[wanted]


def _add_column(book: Workbook, wanted: list[str]) -> None:
    sheet, title, *text = wanted
    column = book[sheet].max_column + 1
    book[sheet].cell(HEADER_ROW, column, title)
    book[sheet].cell(HEADER_ROW + 1, column, text[0] if text else "ghi thêm")


def _double_column(book: Workbook, wanted: list[str]) -> None:
    sheet, title = wanted
    column = book[sheet].max_column + 1
    book[sheet].cell(HEADER_ROW, column, title)


def _stamp(book: Workbook, wanted: dict[str, str]) -> None:
    """Another programme, body or layout in all three places of the stamp."""
    old = _all_stamps(book)
    programme, body, layout = old.programme, old.body, str(old.layout)
    text = "|".join(
        (
            "dienhinh",
            wanted.get("programme", programme),
            wanted.get("body", body),
            wanted.get("layout", layout),
        )
    )
    _write_stamp(book, text)


def _no_stamp(book: Workbook, _: Any) -> None:
    _write_stamp(book, "")


def _all_stamps(book: Workbook) -> Any:
    return from_text(book.defined_names[NAME].value)


def _write_stamp(book: Workbook, text: str) -> None:
    del book.defined_names[NAME]
    if text:
        book.defined_names[NAME] = DefinedName(NAME, attr_text=f'"{text}"')
    for prop in list(book.custom_doc_props.props):  # type: ignore[attr-defined]
        if from_text(prop.value):
            prop.value = text or "-"
    for sheet in book.worksheets:
        for row in sheet.iter_rows(max_row=60, max_col=8):
            for cell in row:
                if from_text(cell.value):
                    cell.value = text or None


def _empty(book: Workbook, _: Any) -> None:
    """Nothing filled in but what the kit came with."""
    for sheet in SHEETS[1:]:
        for row in book[sheet.name].iter_rows(min_row=HEADER_ROW + 1):
            for cell in row:
                cell.value = None


def _cell(book: Workbook, wanted: list[str]) -> Cell:
    name, index, field_name = wanted[:3]
    sheet = next(s for s in SHEETS if s.name == name)
    return book[name][address(sheet, int(index) - 1, field_name)]  # type: ignore[no-any-return]


def _error_cell(book: Workbook, wanted: list[str]) -> None:
    cell = _cell(book, wanted)
    cell.value = wanted[3] if len(wanted) > 3 else "#REF!"
    cell.data_type = "e"


def _date_cell(book: Workbook, wanted: list[str]) -> None:
    """Excel took what was typed for a date."""
    _cell(book, wanted).value = datetime.fromisoformat(wanted[3])


def _formula(book: Workbook, wanted: list[str]) -> None:
    _cell(book, wanted).value = wanted[3] if len(wanted) > 3 else "=1+1"


def _add_sheet(book: Workbook, wanted: list[str]) -> None:
    """A sheet of the sender's own."""
    name, text = wanted
    book.create_sheet(name)["A1"] = text


def _stray(book: Workbook, wanted: list[str]) -> None:
    """Something written far from the table."""
    sheet, cell, text = wanted
    book[sheet][cell] = text


_ACTIONS: dict[str, Callable[[Workbook, Any], None]] = {
    "xoa_cot": _drop_column,
    "xoa_trang": _drop_sheet,
    "them_cot": _add_column,
    "them_trang": _add_sheet,
    "chu_le": _stray,
    "trung_cot": _double_column,
    "dau": _stamp,
    "bo_dau": _no_stamp,
    "rong": _empty,
    "o_loi": _error_cell,
    "cong_thuc": _formula,
    "o_ngay": _date_cell,
}
