"""Votes: whole, within themselves, enough, counted on all members."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from dienhinh_docs.layout import BinhXet
from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.review.votes import as_share
from support.dossiers import (
    FIGHTER,
    OF_2021,
    TERMS,
    cell,
    dossier,
    fighter_past,
    judge,
    many,
    severities,
    told,
)

RIGHT: list[tuple[str, dict[str, Any]]] = [
    ("as in the minutes", {}),
    ("no share written", {"ty_le": None}),
    ("a share in whole per cent", {"ty_le": "93%"}),
    ("a share with a point", {"ty_le": "93.3"}),
    ("a share as Excel keeps it", {"ty_le": "0,933"}),
    ("written on the day of the meeting", {"ngay_to_trinh": "21/10/2024"}),
    ("no number yet", {"so_to_trinh": None, "ngay_to_trinh": None}),
    (
        "an absent member asked in writing",
        {"so_lay_y_kien": 1, "so_phieu_phat_ra": 15, "so_phieu_thu_ve": 15,
         "so_phieu_hop_le": 15, "so_phieu_dong_y": 15, "ty_le": "100%"},
    ),
    ("just enough", {"so_phieu_dong_y": 12, "ty_le": "80%"}),
    ("a ballot lost, a ballot spoiled", {"so_phieu_thu_ve": 13, "so_phieu_hop_le": 12,
                                         "so_phieu_dong_y": 12, "ty_le": None}),
]  # fmt: skip


@pytest.mark.parametrize(("case", "voted"), RIGHT, ids=[c for c, _ in RIGHT])
def test_a_right_vote_is_taken_in_silence(case: str, voted: dict[str, Any]) -> None:
    checked = judge(dossier(voted=voted))
    assert told(checked) == []
    assert len(checked.book.of(BinhXet)) == 1


WRONG: list[tuple[str, dict[str, Any], Code, str]] = [
    ("more present than members", {"so_co_mat": 16, "so_phieu_phat_ra": 14}, Code.XET_PHIEU_VUOT, "so_co_mat"),
    ("more ballots than present", {"so_phieu_phat_ra": 15}, Code.XET_PHIEU_VUOT, "so_phieu_phat_ra"),
    ("more returned than given out", {"so_phieu_thu_ve": 15}, Code.XET_PHIEU_VUOT, "so_phieu_thu_ve"),
    ("more valid than returned", {"so_phieu_thu_ve": 13}, Code.XET_PHIEU_VUOT, "so_phieu_hop_le"),
    ("more in favour than valid", {"so_phieu_hop_le": 13}, Code.XET_PHIEU_VUOT, "so_phieu_dong_y"),
    ("more asked in writing than absent", {"so_lay_y_kien": 2}, Code.XET_PHIEU_VUOT, "so_lay_y_kien"),
    ("no count of members", {"tong_so_thanh_vien": None}, Code.XET_PHIEU_THIEU, "tong_so_thanh_vien"),
    ("no day of the meeting", {"ngay_hop": None}, Code.XET_PHIEU_THIEU, "ngay_hop"),
    ("no votes in favour", {"so_phieu_dong_y": None}, Code.XET_PHIEU_THIEU, "so_phieu_dong_y"),
    ("a share of nothing", {"ty_le": "95%"}, Code.XET_TI_LE_SAI, "ty_le"),
    ("a share in words", {"ty_le": "đa số"}, Code.XET_TI_LE_SAI, "ty_le"),
    ("a hundred per cent of those present", {"ty_le": "100%"}, Code.XET_TI_LE_NEN, "ty_le"),
    ("too few", {"so_phieu_dong_y": 11, "ty_le": "73,3%"}, Code.XET_PHIEU_KHONG_DAT, "so_phieu_dong_y"),
    ("minutes after the tờ trình", {"ngay_to_trinh": "18/10/2024"}, Code.XET_NGAY_NGUOC, "ngay_to_trinh"),
    ("another year's meeting", {"ngay_hop": "21/10/2022"}, Code.XET_NGAY_NGOAI_NAM, "ngay_hop"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "voted", "code", "name"), WRONG, ids=[c[0] for c in WRONG])
def test_a_wrong_vote_is_told_at_its_cell(
    case: str, voted: dict[str, Any], code: Code, name: str
) -> None:
    checked = judge(dossier(voted=voted))
    assert told(checked) == [(code, cell("Bình xét", name))]
    kept = 1 if severities(checked) == [Severity.WARNING] else 0
    assert len(checked.book.of(BinhXet)) == kept


def test_the_share_is_counted_on_all_members_and_says_so() -> None:
    (found,) = judge(dossier(voted={"ty_le": "100%"})).problems
    assert found.severity is Severity.WARNING  # the base is another province's rule
    assert dict(found.facts)["dung"] == "93,3%"
    assert dict(found.facts)["cot"] == "Số có mặt"


@pytest.mark.parametrize(
    ("in_favour", "expected"), [(14, []), (13, [Code.XET_PHIEU_KHONG_DAT])], ids=["93,3", "86,7"]
)
def test_the_top_title_needs_ninety_per_cent(in_favour: int, expected: list[Code]) -> None:
    tables = dossier(
        "CN",
        nominated={"hinh_thuc": FIGHTER},
        detail={"so_qd_sang_kien": "45/QĐ-HĐSK"},
        voted={"so_phieu_dong_y": in_favour, "ty_le": None},
        held=fighter_past(2022, 2023, 2024),
    )
    assert [p.code for p in judge(tables).problems] == expected


THRESHOLDS: list[tuple[str, dict[str, Any], list[Severity]]] = [
    ("70 in the law data of 2021: enough", {"nguong_phieu": {}}, []),
    ("80 set by the province: held back", {"nguong_phieu": {"khac": 80}}, [Severity.ERROR]),
]


@pytest.mark.parametrize(("case", "settings", "expected"), THRESHOLDS)
def test_the_province_sets_its_threshold(
    case: str, settings: dict[str, Any], expected: list[Severity]
) -> None:
    tables = dossier(
        nominated={"loai_hinh": "Công trạng và thành tích"},
        voted={"so_phieu_dong_y": 11, "ty_le": None},
    )
    assert severities(judge(tables, period=OF_2021, settings=settings)) == expected


def test_a_threshold_that_nobody_confirmed_only_asks() -> None:
    tables = dossier(voted={"so_phieu_dong_y": 11, "ty_le": None})
    assert severities(judge(tables)) == [Severity.ERROR]  # the programme sets 80
    assert severities(judge(tables, settings={"nguong_phieu": {}})) == [Severity.WARNING]


def test_a_nomination_put_aside_needs_no_majority() -> None:
    tables = dossier(
        nominated={"ket_qua_xet": "Không được tặng"}, voted={"so_phieu_dong_y": 3, "ty_le": None}
    )
    assert told(judge(tables)) == []


@pytest.mark.parametrize(
    ("settings", "expected"), [({}, []), ({"gioi_han": {"du_hop": 95}}, ["so_co_mat"])]
)
def test_a_quorum_is_asked_only_where_the_province_names_one(
    settings: dict[str, Any], expected: list[str]
) -> None:
    checked = judge(dossier(), settings=settings)
    assert told(checked) == [(Code.XET_KHONG_DU_HOP, cell("Bình xét", n)) for n in expected]


TWO_ROWS: list[tuple[str, dict[str, Any], str | None]] = [
    ("one meeting, one count", {}, None),
    ("another meeting", {"ngay_hop": "22/10/2024", "so_bien_ban": "03/BB", "so_co_mat": 15}, None),
    ("one meeting, two counts", {"so_co_mat": 15}, "so_co_mat"),
    ("one meeting, two minutes", {"so_bien_ban": "03/BB-HĐTĐKT"}, "so_bien_ban"),
    ("one number of minutes, two meetings", {"ngay_hop": "22/10/2024"}, "ngay_hop"),
    ("one tờ trình, two days", {"ngay_to_trinh": "25/10/2024"}, "ngay_to_trinh"),
]


@pytest.mark.parametrize(("case", "voted", "name"), TWO_ROWS, ids=[c[0] for c in TWO_ROWS])
def test_rows_of_one_meeting_agree(case: str, voted: dict[str, Any], name: str | None) -> None:
    other = dossier("CN", voted={"ty_le": None} | voted)
    expected = [(Code.XET_HOP_KHONG_KHOP, cell("Bình xét", name, 6))] if name else []
    assert told(judge(many(dossier(), other))) == expected


def test_once_votes_are_written_every_file_needs_one() -> None:
    without = dossier("CN")
    without["Bình xét"] = []
    assert told(judge(many(dossier(), without))) == [
        (Code.XET_CHUA_BO_PHIEU, cell("Đề nghị", "ma_ho_so", 6))
    ]


def test_a_vote_without_figures_is_asked_for() -> None:
    blank = dict.fromkeys(("ngay_hop", "tong_so_thanh_vien", "so_co_mat", "so_phieu_phat_ra",
                           "so_phieu_thu_ve", "so_phieu_hop_le", "so_phieu_dong_y", "ty_le"))  # fmt: skip
    expected = [(Code.XET_CHUA_BO_PHIEU, cell("Bình xét", "ngay_hop"))]
    assert told(judge(dossier(voted=blank))) == expected
    sudden = {"loai_hinh": "Đột xuất", "dip": "Cứu người ở suối Ví Dụ"}
    assert told(judge(dossier(nominated=sudden, voted=blank))) == []


def test_before_the_vote_nobody_is_asked() -> None:
    tables = dossier()
    tables["Bình xét"] = []
    assert told(judge(tables)) == []


def test_a_returned_vote_is_told_once() -> None:
    tables = dossier(nominated={"ket_qua_xet": "Được tặng", "so_quyet_dinh": "9/QĐ-UBND"},
                     voted={"so_co_mat": "nhiều"})  # fmt: skip
    assert told(judge(tables)) == [(Code.SO_KHONG_DOC_DUOC, cell("Bình xét", "so_co_mat"))]


def test_a_vote_belongs_to_a_file_and_stands_once() -> None:
    tables = dossier()
    tables["Bình xét"] = tables["Bình xét"] * 2
    assert told(judge(tables)) == [(Code.MA_HO_SO_TRUNG, cell("Bình xét", "ma_ho_so", 6))]
    tables = dossier(voted={"ma_ho_so": "09"})
    assert (Code.MA_HO_SO_LA, cell("Bình xét", "ma_ho_so")) in told(judge(tables))


@pytest.mark.parametrize(
    ("text", "value"),
    [("93,3%", "93.3"), ("93.3 %", "93.3"), ("0,933", "93.3"), ("100", "100"), ("1", "100"),
     ("1%", "1"), ("đa số", None), ("", None), ("14/15", None)],
)  # fmt: skip
def test_a_share_is_read_as_people_write_it(text: str, value: str | None) -> None:
    assert as_share(text) == (None if value is None else Decimal(value))


def test_every_threshold_of_an_award_has_its_ground() -> None:
    assert TERMS.law.hinh_thuc
    for award in TERMS.law.hinh_thuc:
        assert award.nguong in TERMS.law.nguong_phieu
        assert f"nguong_{award.nguong}" in TERMS.law.quy_dinh_theo_ma
