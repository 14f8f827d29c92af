"""Sheets of a workbook: moved, renamed within reason, one in two parts, hidden."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from tests.workbook.samples import Make

from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import RawBook
from dienhinh_docs.workbook.read import read_workbook

TITLES = ["Lĩnh vực", "Đối tượng", "Số lượng", "Ghi chú"]
ABOUT = {
    Code.DOC_TRANG_DUOC_HIEU,
    Code.DOC_TRANG_NOI,
    Code.DOC_TRANG_BAN_SAO,
    Code.DOC_TRANG_AN,
    Code.TRANG_LA,
    Code.TRANG_THIEU,
}


@pytest.fixture
def sent(hand_made: Make) -> Callable[..., tuple[RawBook, list[tuple[Code, str]]]]:
    def make(change: Callable[[openpyxl.Workbook], None]) -> tuple[RawBook, list[tuple[Code, str]]]:
        path: Path = hand_made(Chỉ_tiêu=[TITLES, ["3", "Cá nhân", 1]])
        book = openpyxl.load_workbook(path)
        change(book)
        book.save(path)
        result = read_workbook(path)
        assert result.book is not None
        return result.book, [(p.code, p.at.sheet) for p in result.problems if p.code in ABOUT]

    return make


Sent = Callable[[Callable[[openpyxl.Workbook], None]], tuple[RawBook, list[tuple[Code, str]]]]


@pytest.mark.parametrize(
    "name", ["Chỉ tiêu (2)", "Chỉ tiêuu", "Copy of Chỉ tiêu", "Số liệu năm 2030"]
)
def test_a_renamed_sheet_is_known_by_its_name_or_its_titles_and_told(sent: Sent, name: str) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Chỉ tiêu"].title = name

    book, told = sent(change)
    assert len(book.sheets["Chỉ tiêu"].rows) == 1
    assert told == [(Code.DOC_TRANG_DUOC_HIEU, name)]


def test_a_sheet_with_other_titles_is_not_guessed(sent: Sent) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book["Chỉ tiêu"].title = "Nháp"
        book["Nháp"]["B1"] = "Màu xe"

    book, told = sent(change)
    assert "Chỉ tiêu" not in book.sheets
    assert told == [(Code.TRANG_THIEU, "Chỉ tiêu"), (Code.TRANG_LA, "Nháp")]


def test_a_sheet_in_two_parts_is_read_as_one_and_a_copy_counts_once(sent: Sent) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.copy_worksheet(book["Chỉ tiêu"]).title = "Chỉ tiêu (2)"
        more = book.create_sheet("Chỉ tiêu (tiếp theo)", 0)
        more.append(TITLES[::-1])
        more.append([None, 5, "Tập thể", "6a"])

    book, told = sent(change)
    rows = book.sheets["Chỉ tiêu"].rows
    assert [row.values["so_luong"] for row in rows] == [1, 5]
    assert [row.place.sheet for row in rows] == ["Chỉ tiêu", "Chỉ tiêu (tiếp theo)"]
    assert sorted(told) == [
        (Code.DOC_TRANG_BAN_SAO, "Chỉ tiêu (2)"),
        (Code.DOC_TRANG_NOI, "Chỉ tiêu (tiếp theo)"),
    ]


def test_order_does_not_matter_and_a_hidden_sheet_is_read_and_told(sent: Sent) -> None:
    def change(book: openpyxl.Workbook) -> None:
        book.move_sheet("Chỉ tiêu", offset=20)
        book["Chỉ tiêu"].sheet_state = "veryHidden"

    book, told = sent(change)
    assert len(book.sheets["Chỉ tiêu"].rows) == 1
    assert told == [(Code.DOC_TRANG_AN, "Chỉ tiêu")]
