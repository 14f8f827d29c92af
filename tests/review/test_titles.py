"""Prior titles, recognised initiatives, confirmations owed."""

from __future__ import annotations

from typing import Any

import pytest

from dienhinh_docs import law
from dienhinh_docs.law import title_of
from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.review.base import DETAILS
from support.dossiers import (
    FIGHTER,
    OF_2021,
    STATE,
    Row,
    cell,
    dossier,
    fighter_past,
    judge,
    past,
    severities,
    told,
)

SURE, ASKED = Severity.ERROR, Severity.WARNING
INITIATIVE = {"so_qd_sang_kien": "45/QĐ-HĐSK"}

FIGHTERS: list[tuple[str, list[Row], Code | None, Severity | None]] = [
    ("three in a row to this year", fighter_past(2022, 2023, 2024), None, None),
    ("three in a row to last year", fighter_past(2021, 2022, 2023), None, None),
    ("more than three", fighter_past(2019, 2020, 2021, 2022, 2023), None, None),
    ("names in short", [past(y, n) for y, n in ((2021, "CSTĐ cơ sở"), (2022, "CSTĐCS"),
                                                (2023, "chiến sĩ thi đua cấp cơ sở"))], None, None),
    ("none", [], Code.XET_THIEU_DANH_HIEU, SURE),
    ("two", fighter_past(2022, 2023), Code.XET_THIEU_DANH_HIEU, SURE),
    ("others", [past(y, "Lao động tiên tiến") for y in (2021, 2022, 2023)],
     Code.XET_THIEU_DANH_HIEU, SURE),
    ("the same year three times", fighter_past(2023, 2023, 2023), Code.XET_THIEU_DANH_HIEU, SURE),
    ("three with a gap", fighter_past(2020, 2022, 2023), Code.XET_THIEU_DANH_HIEU, ASKED),
    ("three long ago", fighter_past(2015, 2016, 2017), Code.XET_DANH_HIEU_CU, ASKED),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "held", "code", "severity"), FIGHTERS, ids=[c[0] for c in FIGHTERS]
)
def test_a_fighter_of_the_province_was_one_at_the_base_three_years_running(
    case: str, held: list[Row], code: Code | None, severity: Severity | None
) -> None:
    tables = dossier("CN", nominated={"hinh_thuc": FIGHTER}, detail=INITIATIVE, held=held)
    checked = judge(tables)
    assert told(checked) == ([(code, cell("Đề nghị", "hinh_thuc"))] if code else [])
    assert severities(checked) == ([severity] if severity else [])


STANDARDS: list[tuple[str, str, str, list[Row], list[Code]]] = [
    ("state award after the province's", "CN", STATE, [past(2019, "BK UBND tỉnh")], []),
    ("state award after a ministry's", "CN", STATE, [past(2019, "Bằng khen của Bộ trưởng Bộ Y tế")], []),
    ("state award after nothing", "CN", STATE, [], [Code.XET_THIEU_DANH_HIEU]),
    ("state award after a lesser one", "CN", STATE, [past(2019, "Giấy khen của Sở")], [Code.XET_THIEU_DANH_HIEU]),
    ("excellent collective after an advanced one", "TT", "Tập thể lao động xuất sắc", [past(2023, "TTLĐTT")], []),
    ("excellent unit after an advanced unit", "TT", "Tập thể lao động xuất sắc", [past(2023, "Đơn vị tiên tiến")], []),
    ("excellent collective after nothing", "TT", "Tập thể lao động xuất sắc", [], [Code.XET_THIEU_DANH_HIEU]),
    ("the province's award after nothing", "CN", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", [], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "kind", "award", "held", "expected"), STANDARDS, ids=[c[0] for c in STANDARDS]
)
def test_what_an_award_builds_on(
    case: str, kind: str, award: str, held: list[Row], expected: list[Code]
) -> None:
    checked = judge(dossier(kind, nominated={"hinh_thuc": award}, held=held))
    assert told(checked) == [(code, cell("Đề nghị", "hinh_thuc")) for code in expected]
    assert set(severities(checked)) <= {Severity.WARNING}  # known from memory: a question


def test_a_movement_needs_no_earlier_title() -> None:
    drive = {"hinh_thuc": STATE, "loai_hinh": "Phong trào thi đua", "dip": "Phong trào Ví Dụ"}
    assert told(judge(dossier("CN", nominated=drive))) == []


def test_in_2021_the_standard_is_known_from_memory_only() -> None:
    tables = dossier(
        "CN",
        nominated={"hinh_thuc": FIGHTER, "loai_hinh": "Công trạng và thành tích"},
        detail=INITIATIVE,
    )
    assert severities(judge(tables, period=OF_2021)) == [Severity.WARNING]


REACH = [("Cấp tỉnh, bộ, ngành", False), ("Toàn quốc", False), (None, False), ("Cấp cơ sở", True)]


@pytest.mark.parametrize(("reach", "short"), REACH)
def test_the_initiative_reaches_as_far_as_the_title(reach: str | None, short: bool) -> None:
    tables = dossier(
        "CN",
        nominated={"hinh_thuc": FIGHTER},
        detail=INITIATIVE | {"pham_vi_sang_kien": reach},
        held=fighter_past(2022, 2023, 2024),
    )
    expected = [(Code.XET_SANG_KIEN_HEP, cell("Cá nhân", "pham_vi_sang_kien"))] if short else []
    assert told(judge(tables)) == expected


OWED: list[tuple[str, str, dict[str, Any], dict[str, Any], tuple[str, str] | None]] = [
    ("tax of an enterprise", "DN", {"so_xac_nhan_thue": None}, {}, ("Doanh nghiệp", "so_xac_nhan_thue")),
    ("tax with its day only", "DN", {"so_xac_nhan_thue": None, "ngay_xac_nhan_thue": "01/10/2024"}, {}, None),
    ("tax of a business person", "DNh", {"so_xac_nhan_thue": None}, {}, ("Cá nhân", "so_xac_nhan_thue")),
    ("no tax of a doctor", "CN", {"so_xac_nhan_thue": None}, {}, None),
    ("the commune of a household", "HGĐ", {"ngay_xac_nhan_xa": None}, {}, ("Hộ gia đình", "ngay_xac_nhan_xa")),
    ("the commune by its number", "HGĐ", {"ngay_xac_nhan_xa": None, "so_xac_nhan_xa": "15/XN-UBND"}, {}, None),
    ("nothing for a sudden feat", "HGĐ", {"ngay_xac_nhan_xa": None},
     {"loai_hinh": "Đột xuất", "dip": "Cứu người ở suối Ví Dụ"}, None),
    ("nothing for a collective", "TT", {}, {}, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "kind", "detail", "nominated", "at"), OWED, ids=[c[0] for c in OWED]
)
def test_confirmations_owed(
    case: str,
    kind: str,
    detail: dict[str, Any],
    nominated: dict[str, Any],
    at: tuple[str, str] | None,
) -> None:
    checked = judge(dossier(kind, detail=detail, nominated=nominated))
    assert told(checked) == ([(Code.XET_THIEU_GIAY_TO, cell(*at))] if at else [])


def test_a_title_owes_the_decision_on_its_initiative() -> None:
    tables = dossier("CN", nominated={"hinh_thuc": FIGHTER}, held=fighter_past(2022, 2023, 2024))
    assert told(judge(tables)) == [(Code.XET_THIEU_GIAY_TO, cell("Cá nhân", "so_qd_sang_kien"))]


NAMES = [
    ("Chiến sĩ thi đua cơ sở", "CSTD_CS"),
    ("chien si thi dua co so nam 2020", "CSTD_CS"),
    ("Chiến sĩ thi đua cấp tỉnh", "CSTD_TINH"),
    ("Chiến sĩ thi đua toàn quốc", "CSTD_TQ"),
    ("Chiến sĩ tiên tiến", "LDTT"),
    ("Đơn vị quyết thắng", "TTLDXS"),
    ("Bằng khen của Chủ tịch UBND tỉnh Ví Dụ", "BK_TINH"),
    ("Bằng khen của Thủ tướng Chính phủ", "BK_TTCP"),
    ("Bằng khen của Trung ương Hội Nông dân Việt Nam", "BK_BO"),
    ("Giấy khen của Giám đốc Sở", "GK"),
    ("Huân chương Lao động hạng Ba", "HUAN_CHUONG"),
    ("Chiến sĩ thi đua cơ sởx", None),
    ("Kỷ niệm chương", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "code"), NAMES)
def test_titles_are_known_by_their_names(written: str, code: str | None) -> None:
    assert title_of(written) == code


def test_the_law_data_name_what_there_is() -> None:
    """Awards, titles, kinds and columns that rules, standards and papers speak of exist."""
    titles = {code for _, code in law.names_of_titles()}
    columns = {name for model in DETAILS for name in model.model_fields}
    assert titles
    assert columns
    for period in law.periods():
        awards, kinds = set(period.ten_hinh_thuc), set(period.loai_hinh_theo_ma)
        assert period.quy_dinh
        assert period.tieu_chuan
        for rule in period.quy_dinh:
            assert set(rule.hinh_thuc) <= awards | titles
            assert set(rule.sau) <= titles
            assert {*rule.loai_hinh, *rule.tru_loai_hinh} <= kinds
            assert rule.can_cu
        for standard in period.tieu_chuan:
            assert standard.hinh_thuc in awards
            assert {t for way in standard.mot_trong for t in way.danh_hieu} <= titles
            assert set(standard.loai_hinh) <= kinds
        for paper in period.giay_to_kem:
            assert set(paper.o) <= columns
            assert set(paper.hinh_thuc) <= awards
        assert set(period.thu_tuc_don_gian) <= kinds
        assert [r.ma for r in period.quy_dinh] == [r.ma for r in OF_2021.quy_dinh]
