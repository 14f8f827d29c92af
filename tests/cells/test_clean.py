"""Raw cells and what becomes of them: one line a case."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from dienhinh_docs.cells import Clean, Fault, clean, is_blank
from dienhinh_docs.layout import FIXED_LISTS
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Cell, Choice, Col, ErrorCell, UncachedFormula
from dienhinh_docs.viet import NgayKhuyet, tidy

AWARDS = (
    Choice("BK", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"),
    Choice("GK", "Giấy khen"),
)

GOOD: list[tuple[Cell, Any, Any, str]] = [
    # kind, raw, value, how it reads after a correction ("" if nothing was put right)
    (Cell.TEXT, "Sở Y tế", "Sở Y tế", ""),
    (Cell.TEXT, "  Sở  Y tế ", "Sở Y tế", "Sở Y tế"),
    (Cell.TEXT, "So\u031b\u0309 Y tê\u0301", "Sở Y tế", "Sở Y tế"),
    (Cell.TEXT, "\u00d0o\u00e0n", "Đoàn", "Đoàn"),
    (Cell.TEXT, "a\u00a0b\u200bc", "a bc", "a bc"),
    (Cell.TEXT, 12, "12", ""),
    (Cell.TEXT, 12.0, "12", ""),
    (Cell.LONG, "một\nhai", "một\nhai", ""),
    (Cell.LONG, "một\r\nhai", "một\nhai", ""),
    (Cell.LONG, "một_x000D_\nhai", "một\nhai", "một\nhai"),
    (Cell.NAME, "Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu", ""),
    (Cell.NAME, "Nguyễn\tVăn  Mẫu", "Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"),
    (Cell.ID, "0204 0000 101", "0204 0000 101", ""),
    (Cell.ID, 2400000001, "2400000001", ""),
    (Cell.ID, 7.0, "7", ""),
    (Cell.DATE, "05/02/2021", date(2021, 2, 5), ""),
    (Cell.DATE, "5/2/2021", date(2021, 2, 5), ""),
    (Cell.DATE, "31/12/2021", date(2021, 12, 31), ""),
    (Cell.DATE, "5-2-2021", date(2021, 2, 5), "05/02/2021"),
    (Cell.DATE, "05.02.2021", date(2021, 2, 5), "05/02/2021"),
    (Cell.DATE, "2021-02-05", date(2021, 2, 5), "05/02/2021"),
    (Cell.DATE, "ngày 05 tháng 02 năm 2021", date(2021, 2, 5), "05/02/2021"),
    (Cell.DATE, datetime(2021, 2, 5), date(2021, 2, 5), ""),  # noqa: DTZ001 - Excel has no zone
    (Cell.DATE, 44232, date(2021, 2, 5), "05/02/2021"),
    (Cell.PARTIAL_DATE, "1980", NgayKhuyet(1980), ""),
    (Cell.PARTIAL_DATE, 1980, NgayKhuyet(1980), ""),
    (Cell.PARTIAL_DATE, "năm 1980", NgayKhuyet(1980), "1980"),
    (Cell.PARTIAL_DATE, "02/1980", NgayKhuyet(1980, 2), ""),
    (Cell.PARTIAL_DATE, "tháng 2 năm 1980", NgayKhuyet(1980, 2), "02/1980"),
    (Cell.PARTIAL_DATE, "15/3/1980", NgayKhuyet(1980, 3, 15), ""),
    (Cell.WHOLE, 3, 3, ""),
    (Cell.WHOLE, 3.0, 3, ""),
    (Cell.WHOLE, "12", 12, ""),
    (Cell.WHOLE, "1.234", 1234, ""),
    (Cell.WHOLE, "1 234", 1234, "1.234"),
    (Cell.YEAR, 2019, 2019, ""),
    (Cell.YEAR, "2019", 2019, ""),
    (Cell.MONEY, 350.5, Decimal("350.5"), ""),
    (Cell.MONEY, "350,5", Decimal("350.5"), ""),
    (Cell.MONEY, "1.234.567,5", Decimal("1234567.5"), ""),
    (Cell.MONEY, "350 triệu", Decimal(350), "350 triệu đồng"),
    (Cell.MONEY, "1,2 tỷ đồng", Decimal(1200), "1.200 triệu đồng"),
    (Cell.YES_NO, "Có", True, ""),
    (Cell.YES_NO, "x", True, "Có"),
    (Cell.YES_NO, "KHÔNG", False, "Không"),
    (Cell.YES_NO, True, True, ""),
    (Cell.CHOICE, "Giấy khen", "GK", ""),
    (Cell.CHOICE, "GK", "GK", ""),
    (Cell.CHOICE, "giay khen", "GK", "Giấy khen"),
    (Cell.CHOICE, " Giấy  khen", "GK", "Giấy khen"),
]

BAD: list[tuple[Cell, Any, Code]] = [
    (Cell.TEXT, ErrorCell("#REF!"), Code.O_LOI),
    (Cell.TEXT, UncachedFormula("=A1"), Code.CONG_THUC_CHUA_TINH),
    (Cell.TEXT, "a\x0bb", Code.KY_TU_CAM),
    (Cell.TEXT, "NguyÔn V¨n A", Code.BANG_MA_CU),
    (Cell.TEXT, "Nguyeãn Vaên A", Code.BANG_MA_CU),
    (Cell.TEXT, "x" * 501, Code.CHU_QUA_DAI),
    (Cell.ID, 1.5, Code.DINH_DANH_SAI),
    (Cell.ID, True, Code.DINH_DANH_SAI),
    (Cell.DATE, "31/13/2021", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.DATE, "31/6/2021", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.DATE, "12/31/2020", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.DATE, "02/2021", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.DATE, 2021, Code.NGAY_KHONG_DOC_DUOC),
    (Cell.DATE, "hôm qua", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.PARTIAL_DATE, "13/1980", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.PARTIAL_DATE, "80", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.PARTIAL_DATE, "32/01/1980", Code.NGAY_KHONG_DOC_DUOC),
    (Cell.WHOLE, "hai", Code.SO_KHONG_DOC_DUOC),
    (Cell.WHOLE, 2.5, Code.SO_KHONG_DOC_DUOC),
    (Cell.WHOLE, "1,234", Code.SO_KHONG_DOC_DUOC),
    (Cell.WHOLE, "12.34.567", Code.SO_KHONG_DOC_DUOC),
    (Cell.WHOLE, True, Code.SO_KHONG_DOC_DUOC),
    (Cell.MONEY, "1,234", Code.SO_KHONG_DOC_DUOC),
    (Cell.MONEY, "nhiều", Code.SO_KHONG_DOC_DUOC),
    (Cell.MONEY, float("nan"), Code.SO_KHONG_DOC_DUOC),
    (Cell.YEAR, 19, Code.SO_KHONG_DOC_DUOC),
    (Cell.YES_NO, "có lẽ", Code.CO_KHONG_KHONG_RO),
    (Cell.CHOICE, "Bằng khen Bộ", Code.NGOAI_DANH_MUC),
    (Cell.CHOICE, "…", Code.NGOAI_DANH_MUC),
]


def read(cell: Cell, raw: Any) -> Clean | Fault:
    return clean(raw, Col("Cột thử", cell, choices="x"), AWARDS)


@pytest.mark.parametrize(("cell", "raw", "value", "after"), GOOD)
def test_what_a_person_may_write_is_understood(
    cell: Cell, raw: Any, value: Any, after: str
) -> None:
    assert read(cell, raw) == Clean(value, after)


@pytest.mark.parametrize(("cell", "raw", "code"), BAD)
def test_what_cannot_be_read_is_named(cell: Cell, raw: Any, code: Code) -> None:
    result = read(cell, raw)
    assert isinstance(result, Fault)
    assert result.code is code


def test_a_near_miss_gets_a_suggestion() -> None:
    result = read(Cell.CHOICE, "Giấy khenn")
    assert isinstance(result, Fault)
    assert dict(result.facts)["goi_y"] == "Giấy khen"


@pytest.mark.parametrize("blank", [None, "", "  ", "\u00a0", "\u200b\n"])
def test_spaces_of_any_kind_are_blank(blank: str | None) -> None:
    assert is_blank(blank)


def test_every_label_of_a_fixed_list_reads_as_its_value() -> None:
    assert FIXED_LISTS
    for choices in FIXED_LISTS.values():
        col = Col("Cột thử", Cell.CHOICE, choices="x")
        for choice in choices:
            for label in (choice.label, *choice.also):
                assert clean(label, col, choices) == Clean(choice.value, ""), label
            assert clean(tidy(choice.label).upper(), col, choices).value == choice.value  # type: ignore[union-attr]
