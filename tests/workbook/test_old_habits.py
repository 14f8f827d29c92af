"""Fonts from before Unicode, days from 1904: what the file says of its cells reaches their cleaning."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from tests.workbook.samples import KIT, LISTS, Make, kit_with, reread, sheet_named, titles

from dienhinh_docs.cells import Clean, clean
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import OldText, RawBook
from dienhinh_docs.validate import check_book
from dienhinh_docs.viet import NgayKhuyet
from dienhinh_docs.workbook.read import read_workbook
from dienhinh_docs.workbook.returned import write_returned

CALLED = sheet_named("Cá nhân").columns


def read(path: Path) -> RawBook:
    book = read_workbook(path).book
    assert book is not None
    return book


def people(hand_made: Make, *rows: dict[str, Any]) -> Path:
    """A workbook with rows on the sheet Cá nhân, given by field."""
    lines = [[row.get(name) for name in CALLED] for row in rows]
    return hand_made(Cá_nhân=[titles("Cá nhân"), *lines])


def cleaned(book: RawBook, field: str) -> list[Any]:
    rows = book.sheets["Cá nhân"].rows
    results = [clean(row.values[field], CALLED[field]) for row in rows]
    assert all(isinstance(r, Clean) for r in results), results
    return [r.value for r in results if isinstance(r, Clean)]


def set_font(path: Path, cell: str, name: str) -> None:
    book = openpyxl.load_workbook(path)
    book["Cá nhân"][cell].font = Font(name=name)
    book.save(path)


def test_the_font_of_a_cell_tells_how_to_read_it(hand_made: Make) -> None:
    column = list(CALLED).index("que_quan") + 1
    letter = openpyxl.utils.get_column_letter(column)
    path = people(hand_made, {"ma_ho_so": "01", "que_quan": "x· MÉu"}, {"que_quan": "xã Mẫu"})
    assert not isinstance(read(path).sheets["Cá nhân"].rows[0].values["que_quan"], OldText)
    set_font(path, f"{letter}2", ".VnTime")
    set_font(path, f"{letter}3", ".VnTime")
    assert cleaned(read(path), "que_quan") == ["xã Mẫu", "xã Mẫu"]
    set_font(path, f"{letter}2", ".VnTimeH")
    assert cleaned(read(path), "que_quan") == ["XÃ MẪU", "xã Mẫu"]


def test_a_column_tells_it_where_no_font_does(hand_made: Make) -> None:
    villages = ["x· MÉu", "huyÖn VÝ Dô", "tØnh Gi¶ §Þnh"]
    path = people(hand_made, *({"que_quan": name} for name in villages))
    assert cleaned(read(path), "que_quan") == ["xã Mẫu", "huyện Ví Dụ", "tỉnh Giả Định"]


def test_a_conversion_is_told_to_the_sender(hand_made: Make) -> None:
    path = hand_made(Đơn_vị=[["Họ tên người ký", "NguyÔn V¨n MÉu"], ["Chức vụ người ký", "x"]])
    found = check_book(read(path), LISTS)
    told = [p for p in found.problems if p.code is Code.BANG_MA_CU]
    assert [dict(p.facts)["goi_y"] for p in told] == ["Nguyễn Văn Mẫu"]


def test_days_from_1904(hand_made: Make, tmp_path: Path) -> None:
    path = people(hand_made, {"ma_ho_so": "01", "ngay_sinh": 27833}, {"ngay_sinh": 1980})
    assert cleaned(read(path), "ngay_sinh") == [NgayKhuyet(1976, 3, 14), NgayKhuyet(1980)]
    book = openpyxl.load_workbook(path)
    book.epoch = CALENDAR_MAC_1904
    book["Cá nhân"]["B4"] = date(1980, 3, 15)
    book.save(path)
    days = [NgayKhuyet(1980, 3, 15), NgayKhuyet(1980), NgayKhuyet(1980, 3, 15)]
    assert cleaned(read(path), "ngay_sinh") == days
    copy = tmp_path / "ve.xlsx"
    write_returned(copy, KIT, read(path), [], [], lambda _: ("", ""))
    assert cleaned(read(copy), "ngay_sinh") == days


def test_the_returned_copy_needs_no_old_font(hand_made: Make, tmp_path: Path) -> None:
    column = list(CALLED).index("que_quan") + 1
    path = people(hand_made, {"ma_ho_so": "01", "que_quan": "x· MÉu"})
    set_font(path, f"{openpyxl.utils.get_column_letter(column)}2", ".VnTime")
    copy = tmp_path / "ve.xlsx"
    write_returned(copy, KIT, read(path), [], [], lambda _: ("", ""))
    assert cleaned(read(copy), "que_quan") == ["xã Mẫu"]


def test_an_ordinary_workbook_has_no_such_cells(tmp_path: Path) -> None:
    rows = {"Chỉ tiêu": [{"linh_vuc": "3", "doi_tuong": "Cá nhân", "so_luong": 2}]}
    book = reread(kit_with(rows), tmp_path / "so.xlsx").book
    assert book is not None
    values = [v for s in book.sheets.values() for r in s.rows for v in r.values.values()]
    assert len(values) > 5
    assert {type(v) for v in values} <= {str, int, float, type(None)}
