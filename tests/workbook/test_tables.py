"""Tables as offices draw them: totals, signatures, headings, merged cells, what is hidden."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workbook.samples import LISTS, sheet_named

from dienhinh_docs.problems import WARNINGS, Code
from dienhinh_docs.sheet import RawBook, RawSheet, Stamp
from dienhinh_docs.validate import check_book
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.interpret import read_form, read_table

TARGETS = "Lĩnh vực | Đối tượng | Số lượng | Ghi chú"
PEOPLE = (
    "TT | Đối tượng | Tên điển hình | Đơn vị, địa chỉ | Lĩnh vực | Khâu | Quý phát hiện | "
    "Tóm tắt thành tích"
)
ONE = "1 | Cá nhân | Nguyễn Văn Mẫu | Trường Ví Dụ | 3 | Phát hiện | Quý I | Dạy giỏi"
TWO = "2 | Tập thể | Khoa Khám bệnh Ví Dụ | Trung tâm Ví Dụ | 3 | Phát hiện | Quý II | Chữa giỏi"


def cells(table: str, first: int = 1) -> dict[int, dict[int, Any]]:
    """A text table: a line a row, ``|`` between cells, whole numbers as numbers."""
    made: dict[int, dict[int, Any]] = {}
    for number, line in enumerate(table.strip().splitlines(), first):
        texts = [text.strip() for text in line.split("|")]
        row = {
            c: int(t) if t.isdigit() else t.replace("¶", "\n") for c, t in enumerate(texts, 1) if t
        }
        if row:
            made[number] = row
    return made


def grid(*lines: str, name: str = "Điển hình", **more: Any) -> Grid:
    return Grid(name, cells("\n".join(line or "|" for line in lines)), **more)


def read(made: Grid, sheet: str = "") -> tuple[RawSheet, list[tuple[Code, str]]]:
    raw, problems = read_table(sheet_named(sheet or made.name), made, "so.xlsx")
    told = [(p.code, p.at.cell) for p in problems if p.code is not Code.COT_TUY_CHON_THIEU]
    return raw, told


def people(*rows: str, **more: Any) -> tuple[RawSheet, list[tuple[Code, str]]]:
    return read(grid(PEOPLE, *rows, **more))


def targets(*rows: str, **more: Any) -> tuple[RawSheet, list[tuple[Code, str]]]:
    return read(grid(TARGETS, *rows, name="Chỉ tiêu", **more))


def names(raw: RawSheet) -> list[Any]:
    return [row.values["ten"] for row in raw.rows]


# --- totals --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ("Tổng cộng | | 5", [(Code.DOC_DONG_CONG, "A4")]),
        ("CỘNG: | | 5", [(Code.DOC_DONG_CONG, "A4")]),
        ("| Tổng số | 5 |", [(Code.DOC_DONG_CONG, "B4")]),
        ("Tổng số: 5 điển hình", [(Code.DOC_DONG_CONG, "A4")]),
        ("Tổng cộng | | 6", [(Code.DOC_DONG_CONG, "A4"), (Code.DOC_TONG_KHONG_KHOP, "C4")]),
        ("Tổng số: 9 người", [(Code.DOC_DONG_CONG, "A4"), (Code.DOC_TONG_KHONG_KHOP, "A4")]),
    ],
)
def test_a_total_is_told_and_compared_and_is_no_record(
    total: str, told: list[tuple[Code, str]]
) -> None:
    raw, found = targets("3 | Cá nhân | 2", "3 | Tập thể | 3", total)
    assert [row.place.row for row in raw.rows] == [2, 3]
    assert found == told


def test_subtotals_stand_for_their_group_and_the_last_one_for_all() -> None:
    raw, found = targets(
        "3 | Cá nhân | 2", "Cộng | | 2", "3 | Tập thể | 3", "3 | Doanh nghiệp | 4", "Cộng | | 7",
        "Tổng cộng | | 9",
    )  # fmt: skip
    assert len(raw.rows) == 3
    totals = [cell for code, cell in found if code is Code.DOC_DONG_CONG]
    assert totals == ["A3", "A6", "A7"]
    assert (Code.DOC_TONG_KHONG_KHOP, "C6") not in found
    assert (Code.DOC_DONG_SAU_BANG, "A4") in found


@pytest.mark.parametrize(
    "name", ["Cộng", "Tổng", "Nguyễn Văn Cộng", "Hoàng Tổng", "Tổng Công ty Ví Dụ"]
)
@pytest.mark.parametrize("whole", [True, False])
def test_somebody_named_like_a_total_stays_a_record(name: str, whole: bool) -> None:
    row = ONE.replace("Nguyễn Văn Mẫu", name) if whole else f"| | {name}"
    for rows in ([TWO, row], [row, TWO], [TWO, row, TWO]):
        raw, _ = people(*rows)
        assert len(raw.rows) == len(rows)
        assert name in names(raw)


# --- signatures and notes ------------------------------------------------------------------

TAIL = [
    "",
    "Ghi chú: Số liệu tính đến ngày 30/6.",
    "| | | | | Bắc Ví Dụ, ngày … tháng … năm 2030",
    "| NGƯỜI LẬP | | | | THỦ TRƯỞNG ĐƠN VỊ",
    "| (Ký, ghi rõ họ tên) | | | | (Ký, đóng dấu)",
    "",
    "| Trần Thị Ví Dụ | | | | Nguyễn Văn Mẫu",
]


def test_what_stands_below_the_table_is_told_once_and_returned_to_nobody() -> None:
    raw, found = people(ONE, TWO, *TAIL)
    assert names(raw) == ["Nguyễn Văn Mẫu", "Khoa Khám bệnh Ví Dụ"]
    assert found == [(Code.DOC_DONG_CUOI_BANG, "A5")]


def test_signatures_in_three_columns_of_a_small_table_are_no_targets() -> None:
    raw, found = targets(
        "3 | Cá nhân | 2", "Tổng cộng | | 2",
        "Người lập | | Thủ trưởng đơn vị", "Trần Thị Ví Dụ | | Nguyễn Văn Mẫu",
    )  # fmt: skip
    assert len(raw.rows) == 1
    assert found == [(Code.DOC_DONG_CONG, "A3"), (Code.DOC_DONG_CUOI_BANG, "A4")]


def test_a_record_below_the_signature_is_still_read_and_told() -> None:
    raw, found = people(ONE, *TAIL, TWO)
    assert len(raw.rows) == 2
    assert (Code.DOC_DONG_SAU_BANG, "A10") in found


def test_a_record_with_little_in_it_comes_back_instead_of_being_left_out() -> None:
    raw, found = people(ONE, "2 | | Trần Thị Ví Dụ", "3 | | | Trường Ví Dụ")
    assert len(raw.rows) == 3
    assert found == []


def test_a_post_in_a_record_is_no_signature() -> None:
    raw, found = read(
        grid(
            PEOPLE + " | Chức vụ, nghề nghiệp",
            ONE + "| Giám đốc",
            "| | | | | | | | KT. Giám đốc",
            TWO,
        )
    )
    assert [row.place.row for row in raw.rows] == [2, 3, 4]
    assert found == []


# --- headings, titles once more, examples --------------------------------------------------


def test_headings_of_groups_are_told_as_headings() -> None:
    raw, found = people("I | Tập thể", TWO, "II. Cá nhân", ONE, "| | III. Hộ gia đình: không có")
    assert len(raw.rows) == 2
    assert found == [(Code.DOC_DONG_DE_MUC, "A2")]


def test_a_text_merged_over_the_table_is_a_heading_inside_and_a_note_below() -> None:
    rows = ["Các đơn vị trực thuộc", ONE, "Danh sách đã được thống nhất"]
    raw, found = people(*rows, merged=((2, 1, 2, 8), (4, 1, 4, 8)))
    assert len(raw.rows) == 1
    assert found == [(Code.DOC_DONG_CUOI_BANG, "A4"), (Code.DOC_DONG_DE_MUC, "A2")]


def test_titles_once_more_and_numbers_of_columns_are_told() -> None:
    numbers = "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)"
    raw, found = people(numbers, ONE, PEOPLE, "A | B | 1 | 2 | 3 | 4 | 5 | 6", TWO)
    assert len(raw.rows) == 2
    assert found == [(Code.DOC_TIEU_DE_LAP, "A2")]


def test_the_example_of_the_guide_is_told() -> None:
    columns = sheet_named("Điển hình").columns
    example = ["", *(columns[n].example for n in ("doi_tuong", "ten", "don_vi"))]
    raw, found = people(" | ".join(example), ONE, "VD | Cá nhân | Trần Văn Mẫu | Nơi Ví Dụ")
    assert names(raw) == ["Nguyễn Văn Mẫu"]
    assert found == [(Code.DOC_DONG_VI_DU, "B2")]


def test_rows_with_a_running_number_only_are_blank_and_words_there_are_told() -> None:
    raw, found = people(ONE, "2", "3.", "xem trang sau")
    assert len(raw.rows) == 1
    assert found == [(Code.DONG_NGOAI_MAU, "A5")]
    assert raw.loose[0].extra == {"TT": "xem trang sau"}


# --- titles --------------------------------------------------------------------------------


def test_titles_over_two_rows_are_put_together() -> None:
    made = grid(
        "TT | Họ và tên | | Đối tượng | Nơi công tác | | Khâu | Quý phát hiện | Tóm tắt thành tích",
        "| Nam | Nữ | | Đơn vị | Lĩnh vực",
        "1 | Nguyễn Văn Mẫu | | Cá nhân | Trường Ví Dụ | 3 | Phát hiện | Quý I | Dạy giỏi",
        "2 | | Trần Thị Ví Dụ | Cá nhân | Trường Ví Dụ | 3 | Phát hiện | Quý I | Dạy giỏi",
        merged=((1, 2, 1, 3), (1, 5, 1, 6), (1, 1, 2, 1), (1, 4, 2, 4), (1, 7, 2, 7)),
    )
    raw, found = read(made)
    assert names(raw) == ["Nguyễn Văn Mẫu", "Trần Thị Ví Dụ"]
    assert [row.values["gioi_tinh"] for row in raw.rows] == ["Nam", "Nữ"]
    assert [row.place.cells["ten"] for row in raw.rows] == ["B3", "C4"]
    assert {row.values["don_vi"] for row in raw.rows} == {"Trường Ví Dụ"}
    assert found == [(Code.COT_DUOC_HIEU, "B2"), (Code.COT_DUOC_HIEU, "C2")]


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("Đối tưọng", True),  # the same letters without marks
        ("Đối tượngg", True),
        ("Đôi tuơng¶(ghi rõ)", True),
        ("Đối tác", False),
        ("\u0110o\u0302\u0301i tu\u031bo\u031b\u0323ng", True),  # decomposed
    ],
)
def test_a_title_with_a_slip_is_known_and_told(title: str, known: bool) -> None:
    line = TARGETS.replace("Đối tượng", title).replace("Lĩnh vực | ", "") + " | Lĩnh vực"
    raw, found = read(grid(line, "Cá nhân | 2 | | 3", name="Chỉ tiêu"))
    assert ("doi_tuong" in raw.columns) is known
    slipped = title == "Đối tượngg"
    assert ((Code.COT_DUOC_HIEU, "A1") in found) is slipped


def test_one_of_two_near_titles_is_not_guessed() -> None:
    raw, found = read(
        grid(TARGETS.replace("Đối tượng", "Đối tượnga | Đối tượngb"), name="Chỉ tiêu")
    )
    assert "doi_tuong" not in raw.columns
    assert (Code.COT_THIEU, "") in found


def test_titles_typed_before_unicode_are_read() -> None:
    made = grid(
        "LÜnh vùc | §èi t\u00adîng | Sè l\u00adîng | Ghi chó", "3 | Cá nhân | 2", name="Chỉ tiêu"
    )
    raw, found = read(made)
    assert len(raw.rows) == 1
    assert found == []


# --- two columns of one title --------------------------------------------------------------


def test_two_columns_of_one_title_agree_complete_each_other_or_come_back() -> None:
    made = grid(
        TARGETS + " | Số lượng", "3 | Cá nhân | 2 | | 2", "3 | Tập thể | | | 4",
        "3 | Doanh nghiệp | 1 | | 5", name="Chỉ tiêu",
    )  # fmt: skip
    raw, told = read(made)
    assert told == [(Code.COT_TRUNG, "E1")]
    assert Code.COT_TRUNG in WARNINGS
    book = RawBook("so.xlsx", Stamp("vi-du", "SVD", 2), {"Chỉ tiêu": raw})
    checked = check_book(book, LISTS)
    assert [(p.code, p.at.cell, p.value) for p in checked.problems] == [
        (Code.DOC_COT_KHAC_NHAU, "C4", "1")
    ]
    taken = [row.record.so_luong for rows in checked.book.rows.values() for row in rows]
    assert taken == [2, 4]
    assert len(checked.outcomes) == len(raw.rows)


# --- merged and hidden ---------------------------------------------------------------------


def test_a_value_merged_down_counts_for_every_row_with_something_of_its_own() -> None:
    rows = [ONE, TWO.replace("Trung tâm Ví Dụ", ""), "", TWO.replace("Trung tâm Ví Dụ", "")]
    raw, found = people(*rows, merged=((2, 4, 5, 4),))
    assert [row.values["don_vi"] for row in raw.rows] == ["Trường Ví Dụ"] * 3
    assert found == [(Code.DOC_O_GOP, "D2")]


def test_a_record_over_two_merged_rows_is_one_record() -> None:
    raw, found = people(ONE, "", TWO, merged=tuple((2, c, 3, c) for c in range(1, 9)))
    assert len(raw.rows) == 2
    assert found == []


def test_a_value_merged_across_belongs_to_the_first_column() -> None:
    row = ONE.replace("Trường Ví Dụ", "")
    raw, found = people(row, merged=((2, 3, 2, 4),))
    assert raw.rows[0].values["don_vi"] is None
    assert found == [(Code.DOC_O_GOP_NGANG, "C2")]


def test_what_is_hidden_is_read_and_told() -> None:
    raw, found = people(
        ONE,
        TWO,
        ONE,
        hidden=True,
        hidden_rows=frozenset({3, 4, 90}),
        hidden_columns=frozenset({4, 30}),
    )
    assert len(raw.rows) == 3
    assert found == [(Code.DOC_TRANG_AN, ""), (Code.DOC_DONG_AN, "A3"), (Code.DOC_COT_AN, "D1")]


def test_a_form_with_merged_titles_is_read() -> None:
    made = Grid(
        "Đơn vị", cells("Tên cơ quan, đơn vị | | Sở Ví dụ\nHọ tên người ký | | Nguyễn Văn Mẫu")
    )
    made.merged = ((1, 1, 1, 2), (2, 1, 2, 2))
    raw, _ = read_form(sheet_named("Đơn vị"), made, "so.xlsx")
    assert raw.rows[0].values["ten_co_quan"] == "Sở Ví dụ"
    assert raw.rows[0].place.cells["ho_ten_nguoi_ky"] == "C2"


# --- laws ----------------------------------------------------------------------------------

ROWS = st.lists(
    st.sampled_from([ONE, TWO, "| | Cộng", "| Cá nhân | Hoàng Tổng"]), min_size=1, max_size=6
)
HEADS = st.lists(st.sampled_from(["SỞ VÍ DỤ", "| | DANH SÁCH", "Đơn vị: Sở Ví dụ", ""]), max_size=5)
TAILS = st.sampled_from([[], ["Tổng cộng | | 9"], TAIL, ["", "| | Cộng | 2", *TAIL]])


@settings(max_examples=60, deadline=None)
@given(HEADS, ROWS, TAILS)
def test_head_lines_and_what_stands_below_never_change_the_records(
    head: list[str], rows: list[str], tail: list[str]
) -> None:
    plain, _ = people(ONE, *rows)
    drawn, _ = read(grid(*head, PEOPLE, ONE, *rows, *tail))
    assert len(plain.rows) == 1 + len(rows)
    assert [row.values for row in drawn.rows] == [row.values for row in plain.rows]


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(8)), ROWS, TAILS)
def test_moving_columns_never_changes_the_records(
    order: list[int], rows: list[str], tail: list[str]
) -> None:
    def moved(line: str) -> str:
        parts = [*line.split("|"), *[""] * 8][:8]
        return "|".join(parts[i] for i in order)

    plain, _ = people(ONE, *rows)
    drawn, _ = read(grid(*map(moved, [PEOPLE, ONE, *rows, *tail])))
    assert [row.values for row in drawn.rows] == [row.values for row in plain.rows]


WORDS = st.sampled_from(
    [
        *PEOPLE.split(" | "),
        "Cộng",
        "Tổng cộng",
        "NGƯỜI LẬP",
        "I",
        "II. Cá nhân",
        "(1)",
        "Nam",
        1,
        2,
        7.5,
        True,
        "x",
    ]
)
AREAS = st.tuples(*[st.integers(1, 12)] * 4).map(
    lambda a: (min(a[0], a[2]), min(a[1], a[3]), max(a[0], a[2]), max(a[1], a[3]))
)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(st.integers(1, 12), st.dictionaries(st.integers(1, 9), WORDS, min_size=1)),
    st.lists(AREAS, max_size=4),
    st.booleans(),
)
def test_no_drawing_breaks_the_reading_and_no_row_is_two_things(
    drawn: dict[int, dict[int, Any]], areas: list[tuple[int, int, int, int]], whole: bool
) -> None:
    head = cells(PEOPLE, 13) if whole else {}
    body = {row + 13 * whole: held for row, held in sorted(drawn.items())}
    made = Grid("Điển hình", {**head, **body}, merged=tuple(areas), hidden_rows=frozenset({3, 14}))
    raw, _ = read_table(sheet_named("Điển hình"), made, "so.xlsx")
    rows = [row.place.row for row in (*raw.rows, *raw.loose)]
    assert len(rows) == len(set(rows))
    assert set(rows) <= set(made.cells)


def test_every_row_is_a_record_or_told() -> None:
    """Of a sheet with everything in it no row that holds something is silent."""
    made = grid(
        "SỞ VÍ DỤ", PEOPLE, "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)", "I. Tập thể", TWO,
        "Cộng | | | 1", ONE, "Tổng cộng | | | 2", *TAIL,
    )  # fmt: skip
    raw, problems = read_table(sheet_named("Điển hình"), made, "so.xlsx")
    told = "; ".join(rows for p in problems if (rows := dict(p.facts).get("dong")))
    records = {row.place.row for row in raw.rows}
    assert records == {5, 7}
    assert told == "6; 8; 10–13, 15; 4; 3; 7"
