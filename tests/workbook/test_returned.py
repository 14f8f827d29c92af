"""The returned copy: everything the sender wrote, marked, listed, and readable again."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from tests.workbook.samples import KIT, Make, kit_with, reread
from tests.workbook.test_read import BOOKS, CHI_TIEU, kept

from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import Contested, Correction, RawBook, UncachedFormula
from dienhinh_docs.workbook import style
from dienhinh_docs.workbook.read import read_workbook
from dienhinh_docs.workbook.returned import write_returned


def say(found: Problem) -> tuple[str, str]:
    return f"Sai: {found.code}.", "Hãy sửa."


def give_back(path: Path, book: RawBook, problems: list[Problem], *done: Correction) -> Any:
    write_returned(path, KIT, book, problems, done, say)
    return openpyxl.load_workbook(path)


def read(path: Path) -> RawBook:
    book = read_workbook(path).book
    assert book is not None
    return book


def content(book: RawBook) -> dict[str, list[Any]]:
    """All that stands in the tables and the form, by sheet."""
    return {
        n: [(settled(kept(r.values)), r.extra) for r in s.rows]
        for n, s in book.sheets.items()
        if s.rows
    }


def settled(values: dict[str, Any]) -> dict[str, Any]:
    """Of two columns that disagree the values alone: the other one stands elsewhere in the copy."""
    return {k: (v.first, v.second) if isinstance(v, Contested) else v for k, v in values.items()}


@pytest.fixture
def sent(hand_made: Make) -> RawBook:
    """Titles in row 3, columns moved, one of the sender's own, a gap between the rows."""
    header = ["Số lượng", "Nhóm", "Đối tượng", "Lĩnh vực"]
    rows = [[], [], header, [None, "A", "Cá nhân", "=1+1"], [], ["hai", "B", "Tập thể", "3"]]
    return read(hand_made(Chỉ_tiêu=rows))


def test_a_copy_reads_back_as_it_was_sent(tmp_path: Path, hand_made: Make) -> None:
    header = [*CHI_TIEU, "Nhóm", "Nhóm", None, "Số lượng", "Ghi chú (cũ)"]
    path = hand_made(
        Chỉ_tiêu=[header, ["3", "Cá nhân", 1, None, "A", "B", "C", 9, "D"]],
        Đơn_vị=[["Họ tên người ký", "Nguyễn Văn Mẫu"], ["Màu xe", "xanh"]],
    )
    first = read(path)
    give_back(tmp_path / "ra.xlsx", first, [])
    assert content(read(tmp_path / "ra.xlsx")) == content(first)
    assert len(content(first)["Chỉ tiêu"][0][1]) == 5


@settings(max_examples=12, deadline=None)
@given(BOOKS)
def test_whatever_was_sent_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[str, list[dict[str, Any]]]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    first = reread(kit_with(rows), folder / "di.xlsx").book
    assert first is not None
    at = [
        At(r.place.file, r.place.sheet, c)
        for s in first.sheets.values()
        for r in s.rows
        for c in r.place.cells.values()
    ]
    write_returned(
        folder / "ve.xlsx", KIT, first, [problem(Code.O_TRONG, a) for a in at[::3]], [], say
    )
    assert content(read(folder / "ve.xlsx")) == content(first)


def test_a_problem_is_marked_noted_and_linked_where_the_value_stands_now(
    tmp_path: Path, sent: RawBook
) -> None:
    found = problem(Code.SO_KHONG_DOC_DUOC, At(sent.file, "Chỉ tiêu", "A6"), "hai")
    made = give_back(tmp_path / "ra.xlsx", sent, [found])
    cell = made["Chỉ tiêu"]["C6"]
    assert cell.value == "hai"
    assert cell.fill.fgColor.rgb == "FF" + style.RED[1:]
    assert cell.comment.text == "Sai: SO_KHONG_DOC_DUOC.\nHãy sửa."
    assert not made["Chỉ tiêu"]["C5"].comment
    front = made["Cần sửa"]
    assert made.sheetnames[:2] == ["Cần sửa", "Hướng dẫn"]
    line = [c.value for c in front[6]]
    assert line[:7] == [1, "Chỉ tiêu", "C6", None, None, "Số lượng", "hai"]
    assert line[7:9] == ["Sai: SO_KHONG_DOC_DUOC.", "Hãy sửa."]
    assert front["C6"].hyperlink.location == "'Chỉ tiêu'!C6"


def test_an_empty_cell_and_a_second_problem_are_marked_too(tmp_path: Path, sent: RawBook) -> None:
    at = At(sent.file, "Chỉ tiêu", "A4")
    made = give_back(
        tmp_path / "ra.xlsx", sent, [problem(Code.O_TRONG, at), problem(Code.O_LOI, at)]
    )
    cell = made["Chỉ tiêu"]["C5"]
    assert cell.fill.fgColor.rgb == "FF" + style.RED[1:]
    assert "O_TRONG" in cell.comment.text
    assert "O_LOI" in cell.comment.text


def test_what_stood_outside_the_columns_comes_back_below_the_rows(
    tmp_path: Path, hand_made: Make
) -> None:
    rows = [CHI_TIEU, ["3", "Cá nhân", 1], [], [None] * 5 + ["lẻ"]]
    book = read(hand_made(Chỉ_tiêu=rows))
    found = problem(Code.DONG_NGOAI_MAU, At("so.xlsx", "Chỉ tiêu", "F4"), "lẻ")
    copy = give_back(tmp_path / "ra.xlsx", book, [found])
    assert copy["Chỉ tiêu"]["E6"].value == "lẻ"
    assert copy.worksheets[0]["C6"].value == "E6"
    assert [r.extra for r in read(tmp_path / "ra.xlsx").sheets["Chỉ tiêu"].loose] == [
        {"Cột F": "lẻ"}
    ]


def test_matters_of_the_file_come_first_and_repeated_ones_are_one_line(
    tmp_path: Path, sent: RawBook
) -> None:
    cells = [problem(Code.O_TRONG, At(sent.file, "Chỉ tiêu", c)) for c in ("A4", "A6")]
    whole = problem(Code.COT_THIEU, At(sent.file, "Tập thể"), cot="Thành tích đạt được")
    stray = problem(Code.COT_LA, At(sent.file, "Chỉ tiêu", "B3"), "Nhóm", cot="Nhóm")
    made = give_back(tmp_path / "ra.xlsx", sent, [*cells, stray, whole])
    lines = [[c.value for c in row] for row in made["Cần sửa"]["A6:F8"]]
    assert [[line[i] for i in (0, 1, 2, 5)] for line in lines] == [
        [1, "Tập thể", None, "Thành tích đạt được"],
        [2, "Chỉ tiêu", "2 ô: C5:C6", "Số lượng"],
        [3, "Chỉ tiêu", "E4", "Nhóm"],
    ]


def test_corrections_are_shown_below(tmp_path: Path, sent: RawBook) -> None:
    done = Correction("Chỉ tiêu", "C6", "Đối tượng", "TT", "Tập thể")
    made = give_back(tmp_path / "ra.xlsx", sent, [], done)
    shown = [[c.value for c in row] for row in made["Cần sửa"].iter_rows(max_col=8)]
    assert [1, "Chỉ tiêu", "B6", None, None, "Đối tượng", "TT", "Tập thể"] in shown


def test_a_copy_keeps_stamp_lists_and_protection(tmp_path: Path, sent: RawBook) -> None:
    made = give_back(tmp_path / "ra.xlsx", sent, [])
    assert read(tmp_path / "ra.xlsx").stamp == KIT.stamp
    assert made["Chỉ tiêu"].protection.sheet
    assert any(r.type == "list" for r in made["Chỉ tiêu"].data_validations.dataValidation)


def test_a_formula_without_result_can_not_pass_for_text_next_time(
    tmp_path: Path, sent: RawBook
) -> None:
    give_back(tmp_path / "ra.xlsx", sent, [])
    row = read(tmp_path / "ra.xlsx").sheets["Chỉ tiêu"].rows[0]
    assert row.values["linh_vuc"] == UncachedFormula("=1+1")


def test_two_copies_are_the_same_bytes(sent: RawBook) -> None:
    found = [problem(Code.O_TRONG, At(sent.file, "Chỉ tiêu", "A4"))]
    made = []
    for _ in range(2):
        target = BytesIO()
        write_returned(target, KIT, sent, found, [], say)
        made.append(target.getvalue())
    assert made[0] == made[1]
    assert made[0]
