"""Award limits of the period, as far as one workbook shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.programme.agree import disagreements
from support.dossiers import (
    PROGRAMME,
    PROVINCE,
    STATE,
    TERMS,
    Row,
    Tables,
    cell,
    dossier,
    judge,
    many,
    past,
    severities,
    told,
)

DRIVE = {"loai_hinh": "Phong trào thi đua", "dip": "Phong trào Ví Dụ"}
SUDDEN = {"loai_hinh": "Đột xuất", "dip": "Cứu người ở suối Ví Dụ"}

TWICE: list[tuple[str, Row, Row, bool]] = [
    ("the same award twice", {}, {}, True),
    ("spelled differently", {}, {"ten": "khoa khám bệnh  VÍ DỤ"}, True),
    ("two forms for one drive", DRIVE, DRIVE | {"hinh_thuc": "Giấy khen"}, True),
    ("two achievements", {}, SUDDEN | {"hinh_thuc": "Giấy khen"}, False),
    ("a title beside a form", {}, {"hinh_thuc": "Tập thể lao động xuất sắc"}, False),
    ("the same room of another unit", {}, {"don_vi": "Bệnh viện Mẫu"}, False),
]


@pytest.mark.parametrize(("case", "one", "other", "wrong"), TWICE, ids=[c[0] for c in TWICE])
def test_one_achievement_one_form(case: str, one: Row, other: Row, wrong: bool) -> None:
    held = [past(2023, "TTLĐTT")]
    checked = judge(many(dossier(nominated=one), dossier(nominated=other, held=held)))
    found = [(Code.XET_MOT_THANH_TICH, cell("Đề nghị", "ten", 6))] if wrong else []
    assert told(checked) == found
    assert severities(checked) == [Severity.ERROR] * len(found)


def test_namesakes_born_on_other_days_are_two() -> None:
    younger = dossier("CN", detail={"ngay_sinh": "07/8/1991"})
    assert told(judge(many(dossier("CN"), younger))) == []
    assert told(judge(many(dossier("CN"), dossier("CN")))) != []


YEAR: list[tuple[str, Row, list[Row], bool]] = [
    ("one this year, one proposed", {}, [past(2024, PROVINCE)], False),
    ("two this year, one proposed", {}, [past(2024, PROVINCE), past(2024, PROVINCE, quyet_dinh="9/QĐ")], True),
    ("two last year", {}, [past(2023, PROVINCE), past(2023, PROVINCE, quyet_dinh="9/QĐ")], False),
    ("two this year, a sudden feat", SUDDEN, [past(2024, PROVINCE), past(2024, PROVINCE, quyet_dinh="9/QĐ")], False),
    ("a second state award this year", {"hinh_thuc": STATE}, [past(2019, PROVINCE), past(2024, "Huân chương Lao động hạng Ba")], True),
    ("a state award long ago", {"hinh_thuc": STATE}, [past(2019, PROVINCE), past(2014, STATE)], False),
]  # fmt: skip


@pytest.mark.parametrize(("case", "nominated", "held", "wrong"), YEAR, ids=[c[0] for c in YEAR])
def test_awards_of_one_year(case: str, nominated: Row, held: list[Row], wrong: bool) -> None:
    checked = judge(dossier("CN", nominated=nominated, held=held))
    found = [(Code.XET_QUA_SO_TRONG_NAM, cell("Đề nghị", "hinh_thuc"))] if wrong else []
    assert told(checked) == found
    assert set(severities(checked)) <= {Severity.WARNING}


PAUSE: list[tuple[str, Row, int, bool]] = [
    ("the year after", {}, 2023, True),
    ("two years after", {}, 2022, False),
    ("the year after, for a drive", DRIVE, 2023, False),
    ("the year after, a letter of praise", {"hinh_thuc": "Giấy khen"}, 2023, False),
]


@pytest.mark.parametrize(("case", "nominated", "year", "wrong"), PAUSE, ids=[c[0] for c in PAUSE])
def test_a_pause_after_a_state_award(case: str, nominated: Row, year: int, wrong: bool) -> None:
    checked = judge(dossier("CN", nominated=nominated, held=[past(year, STATE)]))
    found = [(Code.XET_CHUA_DU_NAM, cell("Đề nghị", "hinh_thuc"))] if wrong else []
    assert told(checked) == found


SETTINGS: list[tuple[str, dict[str, int], list[Severity]]] = [
    ("as another province has it", {}, [Severity.WARNING]),
    ("set by this province", {"sau_cap_nha_nuoc": 3}, [Severity.ERROR]),
    ("switched off", {"sau_cap_nha_nuoc": 0}, []),
]


@pytest.mark.parametrize(("case", "limits", "expected"), SETTINGS, ids=[c[0] for c in SETTINGS])
def test_the_province_sets_a_limit(
    case: str, limits: dict[str, int], expected: list[Severity]
) -> None:
    tables = dossier("CN", held=[past(2023, STATE)])
    assert severities(judge(tables, settings={"gioi_han": limits})) == expected


def drive(kind: str, count: int, occasion: str = "Phong trào Ví Dụ") -> Tables:
    """So many nominees of one drive, each of another unit."""
    nominated = DRIVE | {"dip": occasion}
    return many(*(
        dossier(kind, nominated=nominated | {"don_vi": f"Đơn vị Ví Dụ {n}"}) for n in range(count)
    ))  # fmt: skip


QUOTA: list[tuple[str, str, int, str, int | None]] = [
    ("five collectives", "TT", 5, "Phong trào Ví Dụ", None),
    ("six collectives", "TT", 6, "Phong trào Ví Dụ", 10),
    ("four at an interim review", "TT", 4, "Sơ kết phong trào Ví Dụ", 8),
    ("ten households", "HGĐ", 10, "Phong trào Ví Dụ", None),
    ("eleven households", "HGĐ", 11, "Phong trào Ví Dụ", 15),
]


@pytest.mark.parametrize(
    ("case", "kind", "count", "occasion", "row"), QUOTA, ids=[c[0] for c in QUOTA]
)
def test_the_quota_of_a_drive(
    case: str, kind: str, count: int, occasion: str, row: int | None
) -> None:
    checked = judge(drive(kind, count, occasion))
    found = [(Code.XET_QUA_CHI_TIEU, cell("Đề nghị", "ten", row))] if row else []
    assert told(checked) == found


PEOPLE: list[tuple[str, list[dict[str, Any]], list[str]]] = [
    ("half of them lead", [{}, {}, {"la_lanh_dao": "Có"}, {"la_lanh_dao": "Có"}], []),
    ("three of four lead", [{}] + [{"la_lanh_dao": "Có"}] * 3, ["la_lanh_dao"]),
    ("one woman", [{}] + [{"gioi_tinh": "Nam"}] * 3, []),
    ("no woman", [{"gioi_tinh": "Nam"}] * 4, ["gioi_tinh"]),
    ("too few to judge", [{"gioi_tinh": "Nam", "la_lanh_dao": "Có"}] * 3, []),
]


@pytest.mark.parametrize(("case", "people", "asked"), PEOPLE, ids=[c[0] for c in PEOPLE])
def test_direct_workers_and_women_are_asked_for(
    case: str, people: list[dict[str, Any]], asked: list[str]
) -> None:
    dossiers = [
        dossier("CN", nominated={"don_vi": f"Đơn vị Ví Dụ {n}"}, detail=detail)
        for n, detail in enumerate(people)
    ]
    checked = judge(many(*dossiers))
    first = {"la_lanh_dao": 6, "gioi_tinh": 5}
    assert told(checked) == [
        (Code.XET_TI_LE_NGUOI, cell("Cá nhân", name, first[name])) for name in asked
    ]


def test_a_limit_that_the_law_does_not_know_is_a_mistake_of_the_programme() -> None:
    def named(limits: dict[str, int]) -> list[str]:
        chosen = PROGRAMME.plan.cai_dat.model_copy(update={"gioi_han": limits})
        plan = PROGRAMME.plan.model_copy(update={"cai_dat": chosen})
        return [found.value for found in disagreements(plan, TERMS.law)]

    assert named({"bang_khen_nam": 3}) == []
    assert named({"bang_khen": 3}) == ["bang_khen"]


def test_every_code_of_the_review_is_planted_here() -> None:
    tests = sorted(Path(__file__).parent.glob("test_*.py"))
    assert len(tests) >= 5
    planted = "".join(path.read_text(encoding="utf-8") for path in tests)
    codes = [code for code in Code if code.startswith("XET_")]
    assert len(codes) >= 25
    assert [code for code in codes if f"Code.{code}" not in planted] == []
