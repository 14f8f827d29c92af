"""Totals, dates, results: what cannot be so, each at its cell."""

from __future__ import annotations

from typing import Any

import pytest

from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.wording import say
from support.dossiers import (
    FORM,
    KINDS,
    PROVINCE,
    Row,
    cell,
    dossier,
    judge,
    past,
    severities,
    told,
)

Change = dict[str, Any]
GRANTED = {
    "ket_qua_xet": "Được tặng",
    "so_quyet_dinh": "9/QĐ-UBND",
    "ngay_quyet_dinh": "20/12/2024",
}
SUDDEN = {"loai_hinh": "Đột xuất", "dip": "Cứu người ở suối Ví Dụ"}
SURE, ASKED = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize("kind", KINDS)
def test_a_right_dossier_of_every_kind_is_silent(kind: str) -> None:
    checked = judge(
        dossier(kind, nominated=GRANTED, held=[past(2020, PROVINCE, ngay="05/02/2021")])
    )
    assert told(checked) == []


DETAILS: list[tuple[str, str, Change, tuple[Code, str, str, Severity] | None]] = [
    ("all of them women", "TT", {"so_nu": 12}, None),
    ("more women than people", "TT", {"so_nu": 13}, (Code.XET_PHAN_LON_HON_TONG, "Tập thể", "so_nu", SURE)),
    ("more members than people", "TT", {"so_dang_vien": 13}, (Code.XET_PHAN_LON_HON_TONG, "Tập thể", "so_dang_vien", SURE)),
    ("profit above turnover", "DN", {"loi_nhuan_nam_nay": 9600}, (Code.XET_PHAN_LON_HON_TONG, "Doanh nghiệp", "loi_nhuan_nam_nay", ASKED)),
    ("a loss", "DN", {"loi_nhuan_nam_nay": -50}, None),
    ("ten times last year", "HGĐ", {"thu_nhap_nam_nay": 3500}, None),
    ("a year in đồng", "HGĐ", {"thu_nhap_nam_nay": 420_000_000}, (Code.XET_CHENH_LECH, "Hộ gia đình", "thu_nhap_nam_nay", ASKED)),
    ("last year in đồng", "DN", {"doanh_thu_nam_truoc": 9_000_000_000}, (Code.XET_CHENH_LECH, "Doanh nghiệp", "doanh_thu_nam_nay", ASKED)),
    ("a pupil", "CN", {"ngay_sinh": "2012"}, None),
    ("a small child", "CN", {"ngay_sinh": "2018"}, (Code.XET_TUOI, "Cá nhân", "ngay_sinh", ASKED)),
    ("a hundred and four", "HGĐ", {"ngay_sinh": "1920"}, (Code.XET_TUOI, "Hộ gia đình", "ngay_sinh", ASKED)),
    ("not yet born", "CN", {"ngay_sinh": "2026"}, (Code.XET_TUOI, "Cá nhân", "ngay_sinh", SURE)),
    ("founded this year", "DN", {"nam_thanh_lap": 2024}, None),
    ("founded next year", "DN", {"nam_thanh_lap": 2025}, (Code.XET_NAM_KHEN, "Doanh nghiệp", "nam_thanh_lap", SURE)),
]  # fmt: skip


@pytest.mark.parametrize(("case", "kind", "detail", "found"), DETAILS, ids=[c[0] for c in DETAILS])
def test_figures_and_years_of_the_details(
    case: str, kind: str, detail: Change, found: tuple[Code, str, str, Severity] | None
) -> None:
    checked = judge(dossier(kind, detail=detail))
    assert told(checked) == ([(found[0], cell(found[1], found[2]))] if found else [])
    assert severities(checked) == ([found[3]] if found else [])


PAST: list[tuple[str, str, Row, Severity | None]] = [
    ("this year", "CN", past(2024, PROVINCE), None),
    ("next year", "CN", past(2025, PROVINCE), SURE),
    ("in the year of birth", "CN", past(1980, PROVINCE), SURE),
    ("before the enterprise", "DN", past(2009, PROVINCE), SURE),
    ("when it was founded", "DN", past(2010, PROVINCE), None),
    ("decided the year after", "CN", past(2019, PROVINCE, ngay="05/02/2020"), None),
    ("decided before", "CN", past(2019, PROVINCE, ngay="05/02/2018"), ASKED),
    ("decided four years later", "CN", past(2015, PROVINCE, ngay="05/02/2019"), ASKED),
]


@pytest.mark.parametrize(("case", "kind", "held", "severity"), PAST, ids=[c[0] for c in PAST])
def test_years_of_past_awards(case: str, kind: str, held: Row, severity: Severity | None) -> None:
    checked = judge(dossier(kind, held=[held]))
    assert told(checked) == ([(Code.XET_NAM_KHEN, cell("Khen thưởng", "nam"))] if severity else [])
    assert severities(checked) == ([severity] if severity else [])


RESULTS: list[tuple[str, Change, Change, tuple[Code, str, str] | None]] = [
    ("decided after the tờ trình", GRANTED, {}, None),
    ("decided before it", GRANTED | {"ngay_quyet_dinh": "20/10/2024"}, {}, (Code.XET_NGAY_NGUOC, "Đề nghị", "ngay_quyet_dinh")),
    ("decided years later", GRANTED | {"ngay_quyet_dinh": "20/12/2026"}, {}, (Code.XET_NGAY_NGOAI_NAM, "Đề nghị", "ngay_quyet_dinh")),
    ("no number of the tờ trình", GRANTED, {"so_to_trinh": None}, (Code.XET_THIEU_TO_TRINH, "Bình xét", "so_to_trinh")),
    ("a decision, no result", {"so_quyet_dinh": "9/QĐ-UBND"}, {}, (Code.XET_KET_QUA_NGUOC, "Đề nghị", "ket_qua_xet")),
    ("a decision, refused", {"so_quyet_dinh": "9/QĐ-UBND", "ket_qua_xet": "Không được tặng"}, {}, (Code.XET_KET_QUA_NGUOC, "Đề nghị", "ket_qua_xet")),
    ("under inspection", {"dang_xem_xet": "Có"}, {}, (Code.XET_DANG_XEM_XET, "Đề nghị", "dang_xem_xet")),
    ("not under inspection", {"dang_xem_xet": "Không"}, {}, None),
    ("a person's title for a collective", {"hinh_thuc": "Chiến sĩ thi đua cấp tỉnh"}, {}, (Code.XET_HINH_THUC_DOI_TUONG, "Đề nghị", "hinh_thuc")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "nominated", "voted", "found"), RESULTS, ids=[c[0] for c in RESULTS]
)
def test_results_and_awards(
    case: str, nominated: Change, voted: Change, found: tuple[Code, str, str] | None
) -> None:
    checked = judge(dossier(nominated=nominated, voted=voted))
    assert told(checked) == ([(found[0], cell(found[1], found[2]))] if found else [])


def test_a_kind_of_nominee_without_form_is_told() -> None:
    household = dossier("HGĐ", nominated={"loai_hinh": "Công trạng", "dip": None})
    assert told(judge(household)) == [(Code.MAU_BAO_CAO_CHUA_CO, cell("Đề nghị", "loai_hinh"))]


def test_a_sudden_feat_owes_its_submission_once_granted() -> None:
    tables = dossier(nominated=GRANTED | SUDDEN)
    tables["Bình xét"] = []
    assert told(judge(tables)) == [(Code.XET_THIEU_TO_TRINH, cell("Đề nghị", "ma_ho_so"))]


def test_what_was_granted_was_voted_on() -> None:
    tables = dossier(nominated=GRANTED)
    tables["Bình xét"] = []
    assert told(judge(tables)) == [(Code.XET_CHUA_BO_PHIEU, cell("Đề nghị", "ma_ho_so"))]


FORMS: list[tuple[str, Change, str | None, Code]] = [
    ("the plan after the Council's", {"ngay_ke_hoach": "01/03/2024"}, None, Code.XET_NGAY_NGUOC),
    ("the plan before the Council's", {"ngay_ke_hoach": "01/02/2024"}, "ngay_ke_hoach", Code.XET_NGAY_NGUOC),
    ("all of them granted", {"so_de_nghi_nam_truoc": 3, "so_duoc_khen_nam_truoc": 3}, None, Code.XET_PHAN_LON_HON_TONG),
    ("more granted than proposed", {"so_de_nghi_nam_truoc": 3, "so_duoc_khen_nam_truoc": 4}, "so_duoc_khen_nam_truoc", Code.XET_PHAN_LON_HON_TONG),
]  # fmt: skip


@pytest.mark.parametrize(("case", "form", "name", "code"), FORMS, ids=[c[0] for c in FORMS])
def test_a_doubt_about_the_form_costs_no_workbook(
    case: str, form: Change, name: str | None, code: Code
) -> None:
    checked = judge({"Đơn vị": [FORM | form]})
    assert told(checked) == ([(code, cell("Đơn vị", name))] if name else [])
    assert set(severities(checked)) <= {Severity.WARNING}


def test_every_finding_says_its_ground() -> None:
    """A reader can look up the clause, or sees that it is arithmetic."""
    tables = dossier(detail={"so_nu": 13}, voted={"ty_le": "100%"})
    tables["Đề nghị"][0]["dang_xem_xet"] = "Có"
    found = judge(tables).problems
    assert len(found) >= 3
    grounds = [dict(p.facts)["can_cu"] for p in found if "can_cu" in dict(p.facts)]
    assert len(grounds) >= 3
    for problem in found:
        assert "ground." not in say(problem)[0] + say(problem, "en")[0]
