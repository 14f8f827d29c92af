"""Tables as people send them: columns moved, renamed, doubled, lost; titles further down."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workbook.samples import STAMP, Make, kit_with, reread, sheet_named, titles

from dienhinh_docs.layout import SHEETS
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import ErrorCell, RawSheet, Shape, UncachedFormula
from dienhinh_docs.workbook import grid, interpret
from dienhinh_docs.workbook.read import read_workbook

CHI_TIEU = ["Lĩnh vực", "Đối tượng", "Số lượng", "Ghi chú"]


def chi_tieu(path: Path) -> tuple[RawSheet, list[tuple[Code, str]]]:
    result = read_workbook(path)
    assert result.book is not None
    found = [(p.code, p.at.cell) for p in result.problems if p.at.sheet == "Chỉ tiêu"]
    return result.book.sheets["Chỉ tiêu"], found


def values(raw: RawSheet) -> list[dict[str, Any]]:
    return [{k: v for k, v in row.values.items() if v is not None} for row in raw.rows]


# --- laws ----------------------------------------------------------------------------------

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=40
).filter(lambda text: "x005F_" not in text and not re.search(r"_x[0-9A-Fa-f]{4}_", text))
"""openpyxl drops the escape of a literal ``_x000D_``, which nobody types."""
MARKUP = st.sampled_from(
    ["=1+1", "+84", "-", "@a", "#REF!", "<r>x</r>", "<r></r>", " a ", "a\r\nb"]
)
NUMBERS = st.integers(-(10**12), 10**12) | st.integers(-(10**6), 10**6).map(lambda n: n / 8)
TIMES = st.datetimes(datetime(1901, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001
    lambda t: t.replace(microsecond=0)
)
ERRORS = st.sampled_from(["#REF!", "#N/A", "#DIV/0!"]).map(ErrorCell)
VALUES = st.none() | TEXTS | MARKUP | NUMBERS | st.booleans() | TIMES | ERRORS


def row_of(sheet: str) -> st.SearchStrategy[dict[str, Any]]:
    names = list(sheet_named(sheet).columns)
    return st.fixed_dictionaries({}, optional=dict.fromkeys(names, VALUES))


BOOKS = st.fixed_dictionaries(
    {s.name: st.lists(row_of(s.name), max_size=3) for s in SHEETS[1:4]}
    | {s.name: st.lists(row_of(s.name), max_size=1) for s in SHEETS[:1]}
)


def kept(row: Mapping[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in row.items() if v is not None and v != ""}


def counts(row: dict[str, Any]) -> bool:
    return not all(interpret.is_blank(v) for v in row.values())


@settings(max_examples=20, deadline=None)
@given(BOOKS)
def test_what_is_written_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, book: dict[str, list[dict[str, Any]]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "luat.xlsx"
    result = reread(kit_with(book), path)
    assert result.book is not None
    for name, rows in book.items():
        written = [kept(row) for row in rows if counts(row)]
        assert values(result.book.sheets[name]) == written
        for place, row in enumerate(result.book.sheets[name].rows):
            if sheet_named(name).shape is Shape.TABLE:
                assert place <= row.place.row - 5 < len(rows)


@settings(max_examples=20, deadline=None)
@given(st.permutations(CHI_TIEU), st.integers(0, 9))
def test_columns_are_found_in_any_order_at_any_height(order: list[str], above: int) -> None:
    row = {"Lĩnh vực": "3", "Đối tượng": "Cá nhân", "Số lượng": 2, "Ghi chú": "x"}
    cells = {
        above + 2: dict(enumerate(order, 1)),
        above + 3: dict(enumerate(map(row.get, order), 1)),
    }
    cells |= {n: {1: "Sở Ví dụ"} for n in range(1, above + 1)}
    raw, problems = interpret.read_table(
        sheet_named("Chỉ tiêu"), grid.Grid("Chỉ tiêu", dict(sorted(cells.items()))), "a.xlsx"
    )
    assert not problems
    ((found),) = raw.rows
    assert dict(found.values) == dict(
        zip(("linh_vuc", "doi_tuong", "so_luong", "ghi_chu"), row.values(), strict=True)
    )
    assert found.place.cells["so_luong"] == f"{'ABCD'[order.index('Số lượng')]}{above + 3}"


# --- titles --------------------------------------------------------------------------------


def test_synonyms_brackets_case_and_marks_do_not_matter(hand_made: Make) -> None:
    path = hand_made(
        Chỉ_tiêu=[
            ["Sở Ví dụ"],
            [],
            ["CHỈ TIÊU", "đối  tượng (*)", "Phong trào", "GHI CHÚ\n(nếu có)"],
            [2, "Tập thể", "3", None],
        ]
    )
    raw, problems = chi_tieu(path)
    assert problems == []
    assert values(raw) == [{"so_luong": 2, "doi_tuong": "Tập thể", "linh_vuc": "3"}]
    assert raw.columns == {"so_luong": "A", "doi_tuong": "B", "linh_vuc": "C", "ghi_chu": "D"}
    assert raw.headers["so_luong"] == "CHỈ TIÊU"
    assert raw.rows[0].place.cells["ghi_chu"] == "D4"


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ([*CHI_TIEU[:2], "Ghi chú"], ["3", "Cá nhân", "x"], [(Code.COT_THIEU, "")]),
        (CHI_TIEU[:3], ["3", "Cá nhân", 1], [(Code.COT_TUY_CHON_THIEU, "")]),
        ([*CHI_TIEU, "Số lượng"], ["3", "Cá nhân", 1, "", 9], [(Code.COT_TRUNG, "E1")]),
        ([*CHI_TIEU, "Nhóm"], ["3", "Cá nhân", 1, "", "A"], [(Code.COT_LA, "E1")]),
        ([*CHI_TIEU, "Nhóm"], ["3", "Cá nhân", 1, "", " "], []),
        ([*CHI_TIEU, None], ["3", "Cá nhân", 1, "", "A"], [(Code.COT_LA, "E2")]),
        (["STT", *CHI_TIEU], [1, "3", "Cá nhân", 1], []),
    ],
)
def test_lost_doubled_and_strange_columns_are_told(
    hand_made: Make, header: list[Any], row: list[Any], expected: list[tuple[Code, str]]
) -> None:
    raw, problems = chi_tieu(hand_made(Chỉ_tiêu=[header, row]))
    assert problems == expected
    assert raw.rows[0].values["linh_vuc"] == "3"


def test_rows_without_a_mandatory_column_are_still_given(hand_made: Make) -> None:
    raw, _ = chi_tieu(hand_made(Chỉ_tiêu=[["Lĩnh vực", "Ghi chú"], ["3", "x"]]))
    assert raw.missing == ("doi_tuong", "so_luong")
    assert values(raw) == [{"linh_vuc": "3", "ghi_chu": "x"}]


def test_strange_and_doubled_columns_are_carried_under_their_titles(hand_made: Make) -> None:
    header = [*CHI_TIEU, "Nhóm", "Nhóm", None, "Số lượng"]
    raw, _ = chi_tieu(hand_made(Chỉ_tiêu=[header, ["3", "Cá nhân", 1, None, "A", "B", "C", 9]]))
    assert raw.rows[0].extra == {"Nhóm": "A", "Nhóm (2)": "B", "Cột G": "C", "Số lượng": 9}


def test_a_row_with_nothing_in_known_columns_is_no_row_but_told(hand_made: Make) -> None:
    rows = [[*CHI_TIEU, "Nhóm"], ["3", "Cá nhân", 1, None, "A"], [], [None] * 5 + ["lẻ"]]
    raw, problems = chi_tieu(hand_made(Chỉ_tiêu=rows))
    assert len(raw.rows) == 1
    assert [(r.place.row, r.extra) for r in raw.loose] == [(4, {"Cột F": "lẻ"})]
    assert problems == [
        (Code.COT_LA, "E1"),
        (Code.COT_LA, "F4"),
        (Code.DONG_NGOAI_MAU, "F4"),
    ]


def test_a_sheet_of_the_senders_own_is_told_if_it_holds_something(hand_made: Make) -> None:
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, ["3", "Cá nhân", 1]])
    book = openpyxl.load_workbook(path)
    book.create_sheet("Nháp")["C3"] = "x"
    book.create_sheet("Trống")
    book.create_sheet("Danh mục")["A1"] = "x"
    book.save(path)
    strange = [p.value for p in read_workbook(path).problems if p.code is Code.TRANG_LA]
    assert strange == ["Nháp"]


def test_a_sheet_without_titles_is_told_once(hand_made: Make) -> None:
    raw, problems = chi_tieu(hand_made(Chỉ_tiêu=[["3", "Cá nhân", 1]]))
    assert problems == [(Code.COT_THIEU, "")]
    assert raw.missing == ("linh_vuc", "doi_tuong", "so_luong")


def test_sheet_names_are_compared_without_marks_and_a_lost_sheet_is_told(hand_made: Make) -> None:
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, ["3", "Cá nhân", 1]])
    book = openpyxl.load_workbook(path)
    book["Chỉ tiêu"].title = "CHI TIEU"
    del book["Tiến độ"]
    book.save(path)
    result = read_workbook(path)
    assert result.book is not None
    assert result.book.sheets["Chỉ tiêu"].rows[0].place.sheet == "CHI TIEU"
    assert [(p.code, p.at.sheet) for p in result.problems if p.at.sheet == "Tiến độ"] == [
        (Code.TRANG_THIEU, "Tiến độ")
    ]


def test_lines_of_the_form_are_found_in_any_order(hand_made: Make) -> None:
    path = hand_made(
        Đơn_vị=[
            ["THÔNG TIN", None],
            ["Họ tên người ký", "Nguyễn Văn Mẫu"],
            ["Tên cơ quan, đơn vị", "Sở Ví dụ"],
            ["Màu xe", "xanh"],
        ]
    )
    result = read_workbook(path)
    assert result.book is not None
    (row,) = result.book.sheets["Đơn vị"].rows
    assert row.values == {"ho_ten_nguoi_ky": "Nguyễn Văn Mẫu", "ten_co_quan": "Sở Ví dụ"}
    assert row.place.cells == {"ho_ten_nguoi_ky": "B2", "ten_co_quan": "B3"}
    assert row.extra == {"Màu xe": "xanh"}
    lost = [p for p in result.problems if p.code is Code.COT_THIEU and p.at.sheet == "Đơn vị"]
    assert len(lost) == 4


# --- rows and values -----------------------------------------------------------------------


def test_blank_rows_are_left_out_and_addresses_stay(hand_made: Make) -> None:
    rows = [["3", "Cá nhân", 1], [None], ["  ", "\u00a0"], ["3", "Tập thể", 2]]
    raw, _ = chi_tieu(hand_made(Chỉ_tiêu=[CHI_TIEU, *rows]))
    assert [r.place.row for r in raw.rows] == [2, 5]


def test_formulas_errors_and_dates_are_told_apart(hand_made: Make) -> None:
    path = hand_made(
        Chỉ_tiêu=[CHI_TIEU, ["=A9", "#REF!", 1.5, date(2030, 2, 3)], ["3", True, 7, "a_x000D_b"]]
    )
    raw, _ = chi_tieu(path)
    assert values(raw) == [
        {
            "linh_vuc": UncachedFormula("=A9"),
            "doi_tuong": ErrorCell("#REF!"),
            "so_luong": 1.5,
            "ghi_chu": datetime(2030, 2, 3),  # noqa: DTZ001
        },
        {"linh_vuc": "3", "doi_tuong": True, "so_luong": 7, "ghi_chu": "a\rb"},
    ]


def test_a_formula_with_a_stored_result_gives_the_result(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.define_name("DIENHINH_DAU", f'="{STAMP}"')
        page = book.add_worksheet("Chỉ tiêu")
        page.write_row(0, 0, CHI_TIEU)
        for col, result in enumerate(("3", 4, "#N/A", "")):
            page.write_formula(1, col, "=Z1", None, result)
        # The empty text as a result, as Excel stores it.
        page.write_formula(2, 0, '=""', None, "x")
    data = _replace_in(path, "xl/worksheets/sheet1.xml", b"<v>x</v>", b"<v></v>")
    path.write_bytes(data)
    raw, _ = chi_tieu(path)
    assert values(raw) == [
        {
            "linh_vuc": "3",
            "doi_tuong": 4,
            "so_luong": ErrorCell("#N/A"),
            "ghi_chu": UncachedFormula("=Z1"),
        }
    ]


def test_a_merged_area_counts_for_the_rows_it_covers_and_hidden_rows_speak_too(
    hand_made: Make,
) -> None:
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, ["3", "Cá nhân", 1], [None, "Tập thể", 2]])
    book = openpyxl.load_workbook(path)
    book["Chỉ tiêu"].merge_cells("A2:A3")
    book["Chỉ tiêu"].row_dimensions[3].hidden = True
    book.save(path)
    raw, problems = chi_tieu(path)
    assert values(raw) == [
        {"linh_vuc": "3", "doi_tuong": "Cá nhân", "so_luong": 1},
        {"linh_vuc": "3", "doi_tuong": "Tập thể", "so_luong": 2},
    ]
    assert problems == [(Code.DOC_O_GOP, "A2"), (Code.DOC_DONG_AN, "A3")]


def test_rows_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch, hand_made: Make) -> None:
    monkeypatch.setattr(interpret, "MAX_ROWS", 3)
    raw, problems = chi_tieu(
        hand_made(Chỉ_tiêu=[CHI_TIEU, *[["3", "Cá nhân", n] for n in range(5)]])
    )
    assert len(raw.rows) == 3
    assert problems == [(Code.QUA_SO_DONG, "A5")]
    monkeypatch.setattr(interpret, "MAX_ROWS", 10)
    monkeypatch.setattr(grid, "HELD_ROWS", 4)
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, *[["3", "Cá nhân", n] for n in range(5)]])
    assert chi_tieu(path)[1] == [(Code.QUA_SO_DONG, "A5")]


@pytest.mark.parametrize("ref", ["A1", "A1:B2", "A1:XFD1048576", None])
def test_a_wrong_dimension_hides_nothing(hand_made: Make, ref: str | None) -> None:
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, *[["3", "Cá nhân", n] for n in range(1, 9)]])
    tag = f'<dimension ref="{ref}" />'.encode() if ref else b""
    path.write_bytes(
        _replace_in(path, "xl/worksheets/sheet3.xml", b'<dimension ref="A1:D9"/>', tag)
    )
    raw, problems = chi_tieu(path)
    assert len(raw.rows) == 8
    assert problems == []


def _corner(page: Any) -> None:
    page["XFD1048576"] = "x"


def _last_row(page: Any) -> None:
    page["A1048576"] = " "


def _heights(page: Any) -> None:
    for row in range(3, 20_000):
        page.row_dimensions[row].height = 20
    page.column_dimensions.group("A", "XFD")


@pytest.mark.parametrize("spoil", [_corner, _last_row, _heights])
def test_strays_at_the_end_of_a_sheet_do_no_harm(
    hand_made: Make, spoil: Callable[[Any], None]
) -> None:
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, ["3", "Cá nhân", 1]])
    book = openpyxl.load_workbook(path)
    spoil(book["Chỉ tiêu"])
    book.save(path)
    raw, problems = chi_tieu(path)
    assert len(raw.rows) == 1
    assert {code for code, _ in problems} <= {
        Code.TRANG_KE_QUA_DAI,
        Code.O_QUA_XA,
    }  # told, where it is that far


def test_titles_of_all_sheets_are_plain_when_read_from_a_hand_made_book(hand_made: Make) -> None:
    result = read_workbook(hand_made())
    assert result.book is not None
    assert len(result.book.sheets) == len(SHEETS)
    for sheet in SHEETS[1:]:
        assert list(result.book.sheets[sheet.name].headers.values()) == titles(sheet.name)


def _replace_in(path: Path, member: str, old: bytes, new: bytes) -> bytes:
    """The archive with some bytes of one member replaced."""
    from zipfile import ZipFile

    made = BytesIO()
    with ZipFile(path) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == member:
                assert old in data, data[:600]
                data = data.replace(old, new)
            target.writestr(name, data)
    return made.getvalue()
