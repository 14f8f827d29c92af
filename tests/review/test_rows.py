"""Rows of small tables: taken, corrected or returned, with the problem at its cell."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh_docs.layout import SHEETS, DeNghi, DienHinh, DonVi, TapThe
from dienhinh_docs.problems import Code, Problem, Severity
from dienhinh_docs.programme.model import CoQuan
from dienhinh_docs.review import Case, code_key, review
from dienhinh_docs.sheet import Outcome
from dienhinh_docs.validate import Checked, check_book
from support.tables import raw_book, small_programme, terms

PROGRAMME = small_programme()
TERMS = terms(PROGRAMME)
BODY = PROGRAMME.plan.co_quan[0]
FIELD = next(iter(PROGRAMME.plan.don_vi_linh_vuc.values()))
KIND = FIELD.doi_tuong[0].ten

FORM = [
    {
        "ten_co_quan": BODY.ten,
        "ho_ten_nguoi_ky": "Nguyễn Văn Mẫu",
        "chuc_vu_nguoi_ky": "Giám đốc",
        "hinh_thuc_ky": "Người đứng đầu ký",
        "nguoi_lien_he": "Trần Thị Ví Dụ",
        "dien_thoai_lien_he": "0204 0000 000",
    }
]


def exemplar(**changes: Any) -> dict[str, Any]:
    return {
        "doi_tuong": KIND,
        "ten": "Khoa Khám bệnh Ví Dụ",
        "don_vi": "Trung tâm Y tế Ví Dụ",
        "linh_vuc": FIELD.ma,
        "khau": "Bồi dưỡng",
        "quy": "Quý I",
        "tom_tat": "Khám bệnh nhanh hơn.",
    } | changes


def nomination(**changes: Any) -> dict[str, Any]:
    return {
        "ma_ho_so": "01",
        "doi_tuong": "Tập thể",
        "ten": "Khoa Khám bệnh Ví Dụ",
        "don_vi": "Trung tâm Y tế Ví Dụ",
        "linh_vuc": FIELD.ma,
        "hinh_thuc": "Giấy khen",
        "loai_hinh": TERMS.law.loai_hinh[0].nhan,
        "quy": "Quý IV",
        "tom_tat": "Khám bệnh nhanh hơn.",
    } | changes


def collective(**changes: Any) -> dict[str, Any]:
    return {
        "ma_ho_so": "01",
        "don_vi_cap_tren": "Sở Y tế",
        "dia_chi": "xã Ví Dụ",
        "so_nguoi": 12,
        "chuc_nang": "Khám bệnh.",
        "thanh_tich": "Khám nhanh.",
        "chap_hanh": "Chấp hành tốt.",
        "chuc_vu_nguoi_ky": "Trưởng khoa",
        "nguoi_ky": "Lê Văn Mẫu",
    } | changes


def judge(tables: dict[str, Any], body: CoQuan = BODY) -> Checked:
    """What becomes of a workbook with these rows."""
    raw = raw_book({"Đơn vị": FORM, **tables}, body=body.ma)
    checked = check_book(raw, TERMS.lists)
    review(Case(checked, raw, TERMS.plan, TERMS.law))
    return checked


def told(checked: Checked) -> list[tuple[Code, str, str]]:
    return [(p.code, p.at.sheet, p.at.cell) for p in checked.problems]


def test_right_rows_are_taken() -> None:
    checked = judge(
        {"Điển hình": [exemplar()], "Đề nghị": [nomination()], "Tập thể": [collective()]}
    )
    assert told(checked) == []
    assert set(checked.outcomes.values()) == {Outcome.TAKEN}
    assert [r.ten for r in checked.book.records(DienHinh)] == ["Khoa Khám bệnh Ví Dụ"]
    assert checked.book.one(DonVi) is not None


def test_a_tidied_row_is_corrected_and_says_what_was_changed() -> None:
    checked = judge({"Điển hình": [exemplar(ten=" Khoa  Khám bệnh", khau="boi duong")]})
    assert checked.outcomes["Điển hình", 5] is Outcome.CORRECTED
    shown = [(c.cell, c.before, c.after) for c in checked.corrections]
    assert shown == [
        ("B5", " Khoa  Khám bệnh", "Khoa Khám bệnh"),
        ("E5", "boi duong", "Bồi dưỡng"),
    ]


def test_all_problems_of_a_row_are_told_at_once() -> None:
    checked = judge({"Điển hình": [exemplar(ten=None, khau="Xong", quy="Quý V")]})
    assert told(checked) == [
        (Code.O_TRONG, "Điển hình", "B5"),
        (Code.NGOAI_DANH_MUC, "Điển hình", "E5"),
        (Code.NGOAI_DANH_MUC, "Điển hình", "F5"),
    ]
    assert checked.book.records(DienHinh) == []


def test_a_wrong_row_keeps_only_itself_back() -> None:
    checked = judge({"Điển hình": [exemplar(ten=None), exemplar()]})
    assert checked.outcomes["Điển hình", 5] is Outcome.RETURNED
    assert checked.outcomes["Điển hình", 6] is Outcome.TAKEN


def test_limits_of_a_number_are_told_at_its_cell() -> None:
    rows = {"Chỉ tiêu": [{"linh_vuc": FIELD.ma, "doi_tuong": KIND, "so_luong": 0}]}
    assert told(judge(rows)) == [(Code.SO_NGOAI_KHOANG, "Chỉ tiêu", "C5")]


CROSS: list[tuple[str, dict[str, Any], tuple[Code, str, str]]] = [
    (
        "the form of another body",
        {"Đơn vị": [FORM[0] | {"ten_co_quan": "Sở Khác"}]},
        (Code.TEN_CO_QUAN_KHONG_KHOP, "Đơn vị", "A5"),
    ),
    (
        "one exemplar twice, spelled differently",
        {"Điển hình": [exemplar(), exemplar(ten="khoa khám bệnh ví dụ")]},
        (Code.DIEN_HINH_TRUNG, "Điển hình", "B6"),
    ),
    (
        "one code for two nominations",
        {"Đề nghị": [nomination(), nomination(ma_ho_so="1")], "Tập thể": [collective()]},
        (Code.MA_HO_SO_TRUNG, "Đề nghị", "A6"),
    ),
    (
        "details of no nomination",
        {"Tập thể": [collective(ma_ho_so="09")]},
        (Code.MA_HO_SO_LA, "Tập thể", "A5"),
    ),
    (
        "a nomination without details",
        {"Đề nghị": [nomination()]},
        (Code.CHI_TIET_THIEU, "Đề nghị", "A5"),
    ),
    (
        "details on the wrong sheet",
        {"Đề nghị": [nomination(doi_tuong="Cá nhân")], "Tập thể": [collective()]},
        (Code.CHI_TIET_SAI_TRANG, "Đề nghị", "A5"),
    ),
    (
        "a movement without its name",
        {
            "Đề nghị": [nomination(loai_hinh=TERMS.law.loai_hinh[1].nhan)],
            "Tập thể": [collective()],
        },
        (Code.DIP_KHEN_THUONG_THIEU, "Đề nghị", "J5"),
    ),
    (
        "an award without decision",
        {"Đề nghị": [nomination(ket_qua_xet="Được tặng")], "Tập thể": [collective()]},
        (Code.KET_QUA_THIEU_QUYET_DINH, "Đề nghị", "L5"),
    ),
]


@pytest.mark.parametrize(("case", "tables", "expected"), CROSS, ids=[c[0] for c in CROSS])
def test_checks_across_rows(
    case: str, tables: dict[str, Any], expected: tuple[Code, str, str]
) -> None:
    assert told(judge(tables)) == [expected]


def test_a_kind_outside_the_criteria_is_a_question_and_the_row_is_taken() -> None:
    other = next(
        k for k in ("Hộ gia đình", "Doanh nhân") if k not in {d.ten for d in FIELD.doi_tuong}
    )
    checked = judge({"Điển hình": [exemplar(doi_tuong=other)]})
    assert told(checked) == [(Code.DOI_TUONG_NGOAI_TIEU_CHI, "Điển hình", "A5")]
    assert checked.outcomes["Điển hình", 5] is Outcome.TAKEN


@pytest.mark.parametrize(("armed", "expected"), [(True, []), (False, [Code.CAP_BAC_KHONG_GHI])])
def test_a_rank_that_is_not_printed_is_told(armed: bool, expected: list[Code]) -> None:
    """Only papers of army and police carry it (NĐ 30/2020, Phụ lục I, II.7.c)."""
    body = next(b for b in TERMS.plan.co_quan if (b.loai in ("quan_doi", "cong_an")) is armed)
    form = FORM[0] | {"ten_co_quan": body.ten, "cap_bac_nguoi_ky": "Đại tá"}
    checked = judge({"Đơn vị": [form]}, body)
    assert [p.code for p in checked.problems] == expected
    assert all(p.severity is Severity.WARNING and p.value == "Đại tá" for p in checked.problems)
    assert checked.book.one(DonVi) is not None


def test_one_mistake_is_told_once() -> None:
    """A refused nomination does not make its details strangers."""
    checked = judge({"Đề nghị": [nomination(ten=None)], "Tập thể": [collective()]})
    assert told(checked) == [(Code.O_TRONG, "Đề nghị", "C5")]
    assert len(checked.book.of(TapThe)) == 1
    assert checked.book.of(DeNghi) == []


@pytest.mark.parametrize(
    ("one", "other"), [("01", "1"), ("ĐN 01", "đn01"), (1.0, "01"), ("001", "01")]
)
def test_codes_are_compared_as_people_mean_them(one: object, other: object) -> None:
    assert code_key(one) == code_key(other)


@pytest.mark.parametrize("name", ["Sở Khác", 5])
def test_a_workbook_that_names_another_body_is_returned_whole(name: object) -> None:
    form = FORM[0] | {"ten_co_quan": name, "ho_ten_nguoi_ky": None}
    checked = judge({"Đơn vị": [form], "Điển hình": [exemplar()]})
    assert Code.TEN_CO_QUAN_KHONG_KHOP in {code for code, _, _ in told(checked)}
    assert set(checked.outcomes.values()) == {Outcome.RETURNED}
    assert list(checked.book) == []


def random_rows(sheet_name: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    sheet = next(s for s in SHEETS if s.name == sheet_name)
    value = st.one_of(
        st.none(),
        st.integers(-5, 3000),
        st.sampled_from(["Tập thể", "Quý I", "01", "Giấy khen", "05/02/2021", "x", "Có", FIELD.ma]),
        st.text(max_size=12),
    )
    cells = dict.fromkeys(sheet.columns, value)
    if "ten_co_quan" in cells:  # a wrong name returns the whole workbook: not too often
        cells["ten_co_quan"] = st.sampled_from([BODY.ten, BODY.ten.upper(), None, "Sở Khác", 5])
    row = st.fixed_dictionaries(cells)
    return st.lists(row, max_size=1 if sheet_name == "Đơn vị" else 4)


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries({sheet.name: random_rows(sheet.name) for sheet in SHEETS}))
def test_every_row_is_taken_corrected_or_returned(tables: dict[str, Any]) -> None:
    raw = raw_book(tables, body=BODY.ma)
    checked = check_book(raw, TERMS.lists)
    review(Case(checked, raw, TERMS.plan, TERMS.law))
    counts = checked.counts()
    sent = sum(len(rows) for rows in tables.values())
    assert sent == sum(counts[outcome] for outcome in Outcome)
    kept = sum(len(rows) for rows in checked.book.rows.values())
    assert kept == counts[Outcome.TAKEN] + counts[Outcome.CORRECTED]
    returned = {key for key, end in checked.outcomes.items() if end is Outcome.RETURNED}
    if any(p.code is Code.TEN_CO_QUAN_KHONG_KHOP for p in checked.problems):
        assert returned == set(checked.outcomes)  # the workbook as a whole
        return
    assert returned == _rows_with_errors(checked.problems, raw_rows=returned)


def _rows_with_errors(
    problems: list[Problem], raw_rows: set[tuple[str, int]]
) -> set[tuple[str, int]]:
    """Rows that some error names; a returned row without one would be lost in silence."""
    named = {
        (p.at.sheet, int("".join(c for c in p.at.cell if c.isdigit())))
        for p in problems
        if p.severity == "error"
    }
    return named & raw_rows
