"""Whatever stands in a list, reading it does not raise, and no row is lost without a word."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh_docs.lists import lists_for
from dienhinh_docs.problems import At
from dienhinh_docs.sheet import ErrorCell, UncachedFormula
from dienhinh_docs.validate import check_book
from dienhinh_docs.workbook.foreign import lists_in, read_lists
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.interpret import is_blank
from dienhinh_docs.workbook.whose import Known
from support.tables import small_programme

PROGRAMME = small_programme()
KNOWN = Known(PROGRAMME.plan, lists_for(PROGRAMME.plan, PROGRAMME.law))

TITLES = st.sampled_from(
    ["STT", "Họ và tên", "Tên tập thể", "Đơn vị", "Tên đơn vị", "Chức vụ", "Năm sinh", "Hình thức",
     "Thành tích", "Ghi chú", "Nội dung", "Chức vụ, đơn vị công tác", "Khâu", "Lĩnh vực", ""]
)  # fmt: skip
VALUES = st.one_of(
    st.none(),
    st.sampled_from(
        ["I", "II.", "A", "TẬP THỂ", "I. CÁ NHÂN", "Tổng cộng: 3", "KT. GIÁM ĐỐC", "Nơi nhận:", " ",
         "(1)", "1", "Nguyễn Văn Mẫu", "Sở Công Thương", "Hộ gia đình", "x\n y", "=1+1"]
    ),
    st.integers(-5, 50),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.just(date(2024, 3, 1)),
    st.just(datetime(2024, 3, 1)),  # noqa: DTZ001 - a cell knows no time zone
    st.just(ErrorCell("#REF!")),
    st.just(UncachedFormula("=A1")),
    st.text(max_size=12),
)  # fmt: skip


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    head = draw(st.lists(st.lists(VALUES, min_size=1, max_size=3), max_size=3))
    titles = draw(st.lists(TITLES, min_size=2, max_size=7))
    body = draw(st.lists(st.lists(VALUES, min_size=1, max_size=7), min_size=1, max_size=12))
    rows: list[list[Any]] = [["Sở Công Thương"], *head, titles, *body]
    cells = {
        row: {col: v for col, v in enumerate(values, start=1) if v not in (None, "")}
        for row, values in enumerate(rows, start=1)
    }
    return Grid("Trang 1", {row: held for row, held in cells.items() if held})


@given(grids())
@settings(max_examples=300, deadline=None)
def test_every_row_below_the_titles_is_a_row_or_told(grid: Grid) -> None:
    lists = lists_in([grid])
    for one in lists:
        below = {
            row
            for row, cells in grid.cells.items()
            if row > one.header and not all(is_blank(v) for v in cells.values())
        }
        kept = [line.row for line in one.lines]
        told = [row for row, *_ in one.groups] + [row for row, _ in one.tail]
        assert len({*kept, *told}) == len(kept) + len(told)
        assert below - {*kept, *told} <= {one.header + 1}  # the row that numbers the columns
    if lists:
        book, problems = read_lists(lists, [grid], At("ds.xlsx"), KNOWN)
        assert problems
        if book is not None:
            checked = check_book(book, KNOWN.lists)
            assert len(checked.outcomes) == sum(len(one.lines) for one in lists)


def test_lists_are_met_at_all() -> None:
    cells = {
        1: {1: "Sở Công Thương"},
        2: {1: "STT", 2: "Họ và tên"},
        3: {1: 1, 2: "Nguyễn Văn Mẫu"},
    }
    (one,) = lists_in([Grid("Trang 1", cells)])
    assert [line.row for line in one.lines] == [3]
