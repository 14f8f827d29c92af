"""Head and foot of papers for every kind of issuer: titles, numbers, dates, signing forms, Lưu."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from dienhinh_docs import resources, yamlfile
from dienhinh_docs.issuer import (
    CONG_VAN,
    Issuer,
    NguoiKy,
    council,
    dia_danh_ngay,
    dong_ky,
    issuer_of,
    ky_hieu_tran,
    luu_line,
    own_rules,
    so_ky_hieu,
    trich_yeu_in,
    van_ban,
)
from dienhinh_docs.layout import HinhThucKy
from dienhinh_docs.programme.model import CachKy, ChuongTrinh, CoQuan, LoaiCoQuan, TheThucRieng
from dienhinh_docs.rules import regime, regimes
from support.tables import records

FORMS = {
    "head": HinhThucKy.TRUC_TIEP,
    "Q": HinhThucKy.QUYEN,
    "KT": HinhThucKy.KY_THAY,
    "TL": HinhThucKy.THUA_LENH,
    "TUQ": HinhThucKy.THUA_UY_QUYEN,
}
ROOM = "\u00a0" * 7


def body(loai: str = "nha_nuoc", **more: Any) -> CoQuan:
    """A body of a kind, under one head unless told otherwise."""
    entry = {
        "ma": "MAU", "ten": "Cơ quan Mẫu", "ky_hieu": "CQM", "nhom": "so", "loai": loai,
        "ten_tren_van_ban": ["Cơ quan Mẫu"], "dia_danh": "Tân Sơn", "ky": {"chuc_vu": "Giám đốc"},
    } | more  # fmt: skip
    return CoQuan.model_validate(entry)


def issuer(loai: str = "nha_nuoc", **more: Any) -> Issuer:
    return issuer_of(body(loai, **more))


def programme() -> ChuongTrinh:
    text = resources.built_in_programme().read_text(encoding="utf-8")
    return ChuongTrinh.model_validate(yamlfile.parse(text).data)


# --- who signs -----------------------------------------------------------------------------

SIGNING = """
    | kind      | collective     | form | title            | lines                                                       |
    | nha_nuoc  |                | head | Giám đốc         | GIÁM ĐỐC                                                    |
    | nha_nuoc  |                | Q    | Giám đốc         | Q. GIÁM ĐỐC                                                 |
    | nha_nuoc  |                | KT   | Phó Giám đốc     | KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC                                 |
    | nha_nuoc  |                | TL   | Chánh Văn phòng  | TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG                              |
    | nha_nuoc  |                | TUQ  | Trưởng phòng     | TUQ. GIÁM ĐỐC / TRƯỞNG PHÒNG                                |
    | nha_nuoc  | Ủy ban nhân dân| head | Chủ tịch         | TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH                              |
    | nha_nuoc  | Ủy ban nhân dân| Q    | Chủ tịch         | TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH                           |
    | nha_nuoc  | Ủy ban nhân dân| KT   | Phó Chủ tịch     | TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH           |
    | nha_nuoc  | Ủy ban nhân dân| TL   | Chánh Văn phòng  | TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG                              |
    | nha_nuoc  | Ủy ban nhân dân| TUQ  | Trưởng phòng     | TUQ. CHỦ TỊCH / TRƯỞNG PHÒNG                                |
    | dang      |                | head | Trưởng ban       | TRƯỞNG BAN                                                  |
    | dang      |                | KT   | Phó Trưởng ban   | K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN                             |
    | dang      |                | TL   | Chánh Văn phòng  | T/L TRƯỞNG BAN / CHÁNH VĂN PHÒNG                            |
    | dang      | Ban Thường vụ  | head | Bí thư           | T/M BAN THƯỜNG VỤ / BÍ THƯ                                  |
    | dang      | Ban Thường vụ  | KT   | Phó Bí thư       | T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ                              |
    | dang      | Ban Thường vụ  | TL   | Trưởng ban       | T/L BAN THƯỜNG VỤ / TRƯỞNG BAN                              |
    | doan      | Ban Thường vụ  | head | Bí thư           | TM. BAN THƯỜNG VỤ / BÍ THƯ                                  |
    | doan      | Ban Thường vụ  | KT   | Phó Bí thư       | TM. BAN THƯỜNG VỤ / PHÓ BÍ THƯ                              |
    | doan      | Ban Thường vụ  | TL   | Chánh Văn phòng  | TL. BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG                         |
    | nong_dan  | Ban Thường vụ  | head | Chủ tịch         | T/M BAN THƯỜNG VỤ / CHỦ TỊCH                                |
    | nong_dan  | Ban Thường vụ  | KT   | Phó Chủ tịch     | T/M BAN THƯỜNG VỤ / PHÓ CHỦ TỊCH                            |
    | mttq      | Ban Thường trực| KT   | Phó Chủ tịch     | TM. BAN THƯỜNG TRỰC / PHÓ CHỦ TỊCH                          |
    | cong_doan | Ban Thường vụ  | head | Chủ tịch         | TM. BAN THƯỜNG VỤ / CHỦ TỊCH                                |
    | cong_doan | Ban Thường vụ  | TUQ  | Chánh Văn phòng  | TUQ. BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG                        |
    | phu_nu    | Ban Thường vụ  | KT   | Phó Chủ tịch     | TM. BAN THƯỜNG VỤ / PHÓ CHỦ TỊCH                            |
    | ccb       | Ban Thường vụ  | Q    | Chủ tịch         | TM. BAN THƯỜNG VỤ / Q. CHỦ TỊCH                             |
    | quan_doi  |                | KT   | Phó Chỉ huy trưởng | KT. CHỈ HUY TRƯỞNG / PHÓ CHỈ HUY TRƯỞNG                   |
    | quan_doi  |                | head | Chính ủy         | CHÍNH ỦY                                                    |
    | cong_an   |                | KT   | Phó Giám đốc     | KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC                                 |
"""

HEADS = {"dang": "Trưởng ban", "quan_doi": "Chỉ huy trưởng"}


@pytest.mark.parametrize(
    "row", records(SIGNING), ids=lambda r: "-".join(str(v) for v in list(r.values())[:3])
)
def test_the_lines_above_the_signature(row: dict[str, Any]) -> None:
    """NĐ 30/2020, Phụ lục I, II.7; Party and unions sign together, without KT. under TM."""
    collective = row["collective"]
    head = HEADS.get(row["kind"], "Giám đốc")
    if collective:
        head = "Bí thư" if row["kind"] in ("dang", "doan") else "Chủ tịch"
    who = issuer(row["kind"], ky={"chuc_vu": head, "tap_the": collective})
    signer = NguoiKy("Trần Văn Mẫu", row["title"], FORMS[row["form"]])
    assert dong_ky(who, signer) == row["lines"].split(" / ")


def test_every_kind_of_issuer_and_form_gives_lines_in_capitals() -> None:
    seen = set()
    for kind in LoaiCoQuan:
        for collective in (None, "Ban Thường vụ"):
            who = issuer(kind, ky={"chuc_vu": "Chủ tịch", "tap_the": collective})
            for form in HinhThucKy:
                lines = dong_ky(who, NguoiKy("Trần Văn Mẫu", "Phó Chủ tịch", form))
                assert lines
                assert all(line == line.upper() for line in lines)
                seen |= {line.split()[0] for line in lines}
    assert {"TM.", "Q.", "KT.", "TL.", "TUQ.", "T/M", "K/T", "T/L"} <= seen


HOI_DONG = Issuer(
    "Hội đồng Thi đua - Khen thưởng tỉnh", "HĐTĐKT", (), ("Hội đồng",), "Tân Sơn",
    CachKy(chuc_vu="Chủ tịch", tap_the="Hội đồng", chuc_vu_khac="Chủ tịch UBND tỉnh"),
    None, regime("nha_nuoc"),
)  # fmt: skip


def foot(who: Issuer, signer: NguoiKy) -> tuple[list[str], str, str]:
    vb = paper(who, nguoi_ky=signer)
    return vb["ky"], vb["chuc_vu_khac"], vb["ho_ten"]


def test_the_head_of_the_council_signs_with_both_titles() -> None:
    assert foot(HOI_DONG, NguoiKy("Lê Văn Mẫu", "Chủ tịch")) == (
        ["TM. HỘI ĐỒNG", "CHỦ TỊCH"], "CHỦ TỊCH UBND TỈNH", "Lê Văn Mẫu",
    )  # fmt: skip


def test_a_deputy_of_the_council_does_not_get_the_heads_other_title() -> None:
    deputy = NguoiKy("Lê Văn Mẫu", "Phó Chủ tịch", HinhThucKy.KY_THAY)
    lines, other, _ = foot(HOI_DONG, deputy)
    assert lines == ["TM. HỘI ĐỒNG", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert other == ""
    own = replace(deputy, chuc_vu_khac="Giám đốc Sở Nội vụ")
    assert foot(HOI_DONG, own)[1] == "GIÁM ĐỐC SỞ NỘI VỤ"


@pytest.mark.parametrize(
    ("layout", "superior", "name"),
    [
        ("A", ["UBND TỈNH BẮC GIANG"], ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"]),
        ("B", [], ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG", "TỈNH BẮC GIANG"]),
    ],
)
def test_the_councils_two_headers(layout: str, superior: list[str], name: list[str]) -> None:
    plan = programme()
    chosen = plan.cai_dat.model_copy(update={"dau_de_hoi_dong": layout})
    vb = paper(council(plan.model_copy(update={"cai_dat": chosen})))
    assert (vb["chu_quan"], vb["co_quan"]) == (superior, name)


@pytest.mark.parametrize("kind", list(LoaiCoQuan))
def test_rank_stands_before_the_name_in_army_and_police_only(kind: LoaiCoQuan) -> None:
    signer = NguoiKy("Trần Văn Mẫu", "Giám đốc", cap_bac="Đại tá")
    allowed = kind in (LoaiCoQuan.QUAN_DOI, LoaiCoQuan.CONG_AN)
    wanted = "Đại tá Trần Văn Mẫu" if allowed else "Trần Văn Mẫu"
    assert foot(issuer(kind), signer)[2] == wanted


# --- number, date, trích yếu ---------------------------------------------------------------

NUMBERS = """
    | kind      | unit | so | named               | letter             |
    | nha_nuoc  | TĐKT | 8  | Số: 08/KH-CQM       | Số: 08/CQM-TĐKT    |
    | nha_nuoc  |      | 8  | Số: 08/KH-CQM       | Số: 08/CQM         |
    | nha_nuoc  | TĐKT | 120| Số: 120/KH-CQM      | Số: 120/CQM-TĐKT   |
    | dang      | LLCT | 8  | Số 08-KH/CQM        | Số 08-CV/CQM       |
    | doan      | TNNT | 8  | Số: 08-KH/CQM-TNNT  | Số: 08-CV/CQM-TNNT |
    | doan      |      | 8  | Số: 08-KH/CQM       | Số: 08-CV/CQM      |
    | nong_dan  |      | 8  | Số 08-KH/CQM        | Số 08-CV/CQM       |
    | mttq      |      | 8  | Số: 08/KH-CQM       | Số: 08/CQM         |
    | cong_an   | PX03 | 8  | Số: 08/KH-CQM-PX03  | Số: 08/CQM-PX03    |
    | quan_doi  | PCT  | 8  | Số: 08/KH-CQM       | Số: 08/CQM-PCT     |
"""


@pytest.mark.parametrize(
    "row", records(NUMBERS), ids=lambda r: "-".join(str(v) for v in r.values())
)
def test_number_and_symbol(row: dict[str, Any]) -> None:
    who = issuer(row["kind"], don_vi_soan=row["unit"])
    assert so_ky_hieu(who, "KH", row["so"]) == row["named"]
    assert so_ky_hieu(who, CONG_VAN, row["so"]) == row["letter"]


def test_a_number_not_yet_given_leaves_room() -> None:
    assert so_ky_hieu(issuer(), "KH", None) == f"Số: {ROOM}/KH-CQM"
    assert so_ky_hieu(issuer("dang"), "KH", "") == f"Số {ROOM}-KH/CQM"


def test_a_number_is_cited_without_its_word() -> None:
    assert ky_hieu_tran(issuer(), "KH", "8") == "08/KH-CQM"
    assert ky_hieu_tran(issuer("dang"), "KH", "8") == "08-KH/CQM"


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2021, 2, 5), "Tân Sơn, ngày 05 tháng 02 năm 2021"),
        (date(2021, 3, 15), "Tân Sơn, ngày 15 tháng 3 năm 2021"),
        (date(2021, 12, 1), "Tân Sơn, ngày 01 tháng 12 năm 2021"),
        (None, "Tân Sơn, ngày{0}tháng{0}năm 2021".format("\u00a0" * 6)),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day: date | None, text: str) -> None:
    assert dia_danh_ngay("Tân Sơn", day, 2021) == text


@pytest.mark.parametrize(
    ("ma", "loai", "given", "printed"),
    [
        ("nha_nuoc", "KH", "thực hiện Kế hoạch", "Thực hiện Kế hoạch"),
        ("dang_hd36", "KH", "Thực hiện Kế hoạch", "thực hiện Kế hoạch"),
        ("dang_hd36", "KH", "UBND tỉnh và việc mẫu", "UBND tỉnh và việc mẫu"),
        ("doan", "KH", "thực hiện Kế hoạch", "Thực hiện Kế hoạch"),
        ("nha_nuoc", "CV", "Báo cáo kết quả", "V/v báo cáo kết quả"),
        ("nong_dan", "CV", "Báo cáo kết quả", "V/v báo cáo kết quả"),
        ("dang_hd36", "CV", "báo cáo kết quả", "Báo cáo kết quả"),
        ("dang_hd05", "CV", "Báo cáo kết quả", "về việc báo cáo kết quả"),
    ],
)
def test_trich_yeu_by_regime_and_type(ma: str, loai: str, given: str, printed: str) -> None:
    assert trich_yeu_in(regime(ma), loai, given) == printed


# --- the whole frame -----------------------------------------------------------------------


def paper(who: Issuer, **more: Any) -> dict[str, Any]:
    names = {
        "loai": "KH", "ten_loai": "Kế hoạch", "trich_yeu": "Việc mẫu", "nam": 2021,
        "nguoi_ky": NguoiKy("Trần Văn Mẫu", "Giám đốc"), "noi_nhan": ["Sở Nội vụ"],
    } | more  # fmt: skip
    return van_ban(who, **names)


@pytest.mark.parametrize("kind", list(LoaiCoQuan))
def test_title_marks_and_end_mark_come_with_the_record(kind: LoaiCoQuan) -> None:
    who = issuer(kind)
    vb, rules = paper(who), who.regime
    assert vb["tieu_de_phai"] == list(rules.tieu_de_phai)
    assert (vb["duoi_co_quan"], vb["duoi_trich_yeu"]) == (rules.duoi_co_quan, rules.duoi_trich_yeu)
    assert vb["ket_thuc"] == rules.ket_thuc
    assert vb["noi_nhan"][-1] == f"- {luu_line(rules, None)}."


@pytest.mark.parametrize(
    ("kind", "unit", "line"),
    [
        ("nha_nuoc", "TĐKT", "- Lưu: VT, TĐKT."),
        ("nha_nuoc", None, "- Lưu: VT."),
        ("mttq", None, "- Lưu: VT."),
        ("dang", "LLCT", "- Lưu LLCT."),
        ("dang", None, "- Lưu Văn phòng."),
        ("doan", "TNNT", "- Lưu VT, TNNT."),
    ],
)
def test_the_last_line_of_noi_nhan(kind: str, unit: str | None, line: str) -> None:
    assert paper(issuer(kind, don_vi_soan=unit))["noi_nhan"] == ["- Sở Nội vụ;", line]


def test_the_workbooks_drafting_unit_stands_in_number_and_last_line() -> None:
    who = issuer_of(body("doan", don_vi_soan="VP"), None, "TNNT")
    vb = paper(who, so="8")
    assert (vb["so_ky_hieu"], vb["noi_nhan"][-1]) == ("Số: 08-KH/CQM-TNNT", "- Lưu VT, TNNT.")


def test_addressees_take_dashes_and_marks_only_if_there_are_several() -> None:
    assert paper(issuer(), kinh_gui=["Sở Y tế"])["kinh_gui"] == ["Sở Y tế"]
    several = paper(issuer(), kinh_gui=["Sở Y tế", "Sở Nội vụ", "Sở Công Thương"])["kinh_gui"]
    assert several == ["- Sở Y tế;", "- Sở Nội vụ;", "- Sở Công Thương."]


def test_the_day_of_a_party_paper_chooses_its_rules() -> None:
    assert issuer_of(body("dang"), date(2021, 3, 1)).regime.ma == "dang_hd36"
    assert issuer_of(body("dang"), date(2026, 9, 1)).regime.ma == "dang_hd05"
    assert issuer_of(body("nha_nuoc"), date(2026, 9, 1)).regime.ma == "nha_nuoc"


# --- an office's own way -------------------------------------------------------------------


def test_a_body_may_have_its_own_title_marks_number_prefixes_and_end() -> None:
    own = {
        "tieu_de_phai": ["HỘI NÔNG DÂN VIỆT NAM"], "duoi_co_quan": "duong_ke",
        "so_van_ban": "Số: {so}/{loai}-{co_quan}", "tien_to": "TM.", "ket_thuc": ".",
        "luu": "Lưu: VP",
    }  # fmt: skip
    ky = {"chuc_vu": "Chủ tịch", "tap_the": "Ban Thường vụ"}
    vb = paper(issuer("nong_dan", the_thuc=own, ky=ky, don_vi_soan="KT"), so="8")
    assert vb["tieu_de_phai"] == ["HỘI NÔNG DÂN VIỆT NAM"]
    assert (vb["duoi_co_quan"], vb["duoi_trich_yeu"]) == ("duong_ke", "-----")
    assert (vb["so_ky_hieu"], vb["ket_thuc"]) == ("Số: 08/KH-CQM", ".")
    assert vb["ky"] == ["TM. BAN THƯỜNG VỤ", "GIÁM ĐỐC"]
    assert vb["noi_nhan"][-1] == "- Lưu: VP."


def test_without_settings_the_rules_of_the_kind_stand() -> None:
    for rules in regimes():
        assert own_rules(rules, TheThucRieng()) is rules


@pytest.mark.parametrize(
    "wrong",
    [
        {"so_van_ban": "Số: {so}"},
        {"so_van_ban": "Số: {so}/{loai}-{co_quan}-{phong}"},
        {"so_cong_van": "12/SNV"},
        {"luu": "Lưu: VT, {co_quan}"},
        {"tien_to": "T.M"},
        {"duoi_co_quan": "---"},
        {"tieu_de_phai": []},
        {"co_chu": "14"},
    ],
    ids=str,
)
def test_a_setting_that_cannot_be_printed_is_a_mistake_of_the_programme(wrong: Any) -> None:
    with pytest.raises(ValidationError):
        TheThucRieng.model_validate(wrong)
