"""The figures of the rules, stated a second time as the clauses give them."""

from __future__ import annotations

import pytest

from dienhinh_docs.programme.model import LoaiCoQuan
from dienhinh_docs.rules import Part, Regime, regime, regime_for, regimes

STATE = """
    part               | least | most | weight and slant | where | clause of NĐ 30/2020, Phụ lục I
    quoc_hieu          | 12    | 13   | dam hoa          | giua  | II.1.a
    tieu_ngu           | 13    | 14   | dam              | giua  | II.1.b
    chu_quan           | 12    | 13   | hoa              | giua  | II.2.b
    co_quan            | 12    | 13   | dam hoa          | giua  | II.2.b
    so_ky_hieu         | 13    | 13   |                  | giua  | II.3.c
    dia_danh_ngay      | 13    | 14   | nghieng          | giua  | II.4.c
    ten_loai           | 13    | 14   | dam hoa          | giua  | II.5.b
    trich_yeu          | 13    | 14   | dam              | giua  | II.5.b
    trich_yeu_cong_van | 12    | 13   |                  | giua  | II.5.b
    kinh_gui           | 13    | 14   |                  |       | II.9.a
    can_cu             | 13    | 14   | nghieng          | deu   | II.6.b
    noi_dung           | 13    | 14   |                  | deu   | II.6.d
    muc_la_ma          | 13    | 14   | dam hoa          |       | II.6.d
    muc_so             | 13    | 14   | dam              |       | II.6.d
    muc_chu            | 13    | 14   |                  |       | II.6.d
    quyen_han          | 13    | 14   | dam hoa          | giua  | II.7.d
    ho_ten             | 13    | 14   | dam              | giua  | II.7.d
    noi_nhan_nhan      | 12    | 12   | dam nghieng      | trai  | II.9.b
    noi_nhan           | 11    | 11   |                  | trai  | II.9.b
    phu_luc_so         | 14    | 14   | dam              | giua  | III.1.c
    phu_luc_ten        | 13    | 14   | dam hoa          | giua  | III.1.c
    phu_luc_kem_theo   | 13    | 14   | nghieng          | giua  | III.1.c
    so_trang           | 13    | 14   |                  | giua  | I.7
"""

PARTY = """
    part               | least | most | weight and slant | where | component of HD 36-HD/VPTW
    quoc_hieu          | 15    | 15   | dam hoa          | giua  | tiêu đề
    chu_quan           | 14    | 14   | hoa              | giua  | cơ quan cấp trên
    co_quan            | 14    | 14   | dam hoa          | giua  | cơ quan ban hành
    so_ky_hieu         | 14    | 14   |                  | giua  | số và ký hiệu
    dia_danh_ngay      | 14    | 14   | nghieng          | giua  | địa điểm, ngày tháng
    ten_loai           | 15    | 16   | dam hoa          | giua  | tên loại
    trich_yeu          | 14    | 15   | dam              | giua  | trích yếu
    trich_yeu_cong_van | 12    | 12   | nghieng          | giua  | trích yếu công văn
    noi_dung           | 14    | 15   |                  | deu   | nội dung
    can_cu             | 14    | 15   |                  | deu   | căn cứ
    quyen_han          | 14    | 14   | dam hoa          | giua  | đề ký
    ho_ten             | 14    | 14   | dam              | giua  | họ tên
    noi_nhan_nhan      | 14    | 14   | gach_chan        | trai  | nơi nhận
    noi_nhan           | 12    | 12   |                  | trai  | nơi nhận
"""

SWITCHES = ("dam", "nghieng", "gach_chan", "hoa")


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.splitlines() if line.strip()]
    return [[cell.strip() for cell in line.split("|")] for line in lines[1:]]


@pytest.mark.parametrize(
    ("ma", "row"),
    [("nha_nuoc", row) for row in rows(STATE)] + [("dang_hd36", row) for row in rows(PARTY)],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_every_part_is_written_as_its_clause_says(ma: str, row: list[str]) -> None:
    name, least, most, look, where, clause = row
    style = regime(ma).style(Part(name))
    assert (style.co_chu.low, style.co_chu.high) == (float(least), float(most))
    assert [s for s in SWITCHES if getattr(style, s)] == [s for s in SWITCHES if s in look.split()]
    assert where in ("", style.canh)
    if ma == "nha_nuoc":
        assert style.dieu_khoan.endswith(clause)


def test_state_margins_are_those_of_the_decree() -> None:
    page = regime("nha_nuoc").trang  # Phụ lục I, mục I.4
    sides = (page.le_tren, page.le_duoi, page.le_trai, page.le_phai)
    assert [(s.low, s.high) for s in sides] == [(20, 25), (20, 25), (30, 35), (15, 20)]
    assert (page.rong, page.cao) == (210, 297)


def test_party_margins_are_those_of_the_guidance() -> None:
    page = regime("dang_hd36").trang
    sides = (page.le_tren, page.le_duoi, page.le_trai, page.le_phai)
    assert [s.use for s in sides] == [20, 20, 30, 15]


@pytest.mark.parametrize(("name", "least", "most"), [("tieu_ngu", 1, 1), ("co_quan", 1 / 3, 1 / 2), ("trich_yeu", 1 / 3, 1 / 2)])  # fmt: skip
def test_drawn_lines_are_as_long_as_the_decree_says(name: str, least: float, most: float) -> None:
    share = regime("nha_nuoc").duong_ke[name].ty_le  # type: ignore[index]
    assert share.low == pytest.approx(least, abs=1e-3)
    assert share.high == pytest.approx(most)


def test_state_text_has_the_indent_spacing_and_gap_of_clause_ii_6_d() -> None:
    for part in (Part.NOI_DUNG, Part.CAN_CU, Part.MUC_CHU):
        style = regime("nha_nuoc").style(part)
        assert style.thut_dau_dong in (10, 12.7)
        assert style.cach_truoc + style.cach_sau >= 6
        assert 1 <= style.gian_dong <= 1.5


def test_party_text_has_lines_of_18_points_6_between_paragraphs_and_10_mm_indent() -> None:
    style = regime("dang_hd36").style(Part.NOI_DUNG)
    assert (style.gian_dong, style.cach_sau, style.thut_dau_dong) == (18, 6, 10)


@pytest.mark.parametrize(
    ("ma", "named", "letter", "end", "last"),
    [
        ("nha_nuoc", "Số: 08/KH-SYT", "Số: 12/SNV-TĐKT", "./.", "Lưu: VT, TĐKT"),
        ("dang_hd36", "Số 08-KH/SYT", "Số 12-CV/SNV", ".", "Lưu TĐKT"),
    ],
)
def test_fixed_phrases(ma: str, named: str, letter: str, end: str, last: str) -> None:
    rules = regime(ma)
    assert rules.so_van_ban.format(so="08", loai="KH", co_quan="SYT") == named
    assert rules.so_cong_van.format(so="12", co_quan="SNV", don_vi="TĐKT") == letter
    assert rules.ket_thuc == end
    assert rules.luu.format(don_vi="TĐKT") == last


def test_signing_prefixes() -> None:
    assert regime("nha_nuoc").tien_to == {
        "TM": "TM.", "Q": "Q.", "KT": "KT.", "TL": "TL.", "TUQ": "TUQ.",
    }  # fmt: skip
    party = regime("dang_hd36").tien_to
    assert [party[key] for key in ("TM", "KT", "TL")] == ["T/M", "K/T", "T/L"]  # type: ignore[index]


def test_room_for_a_number_does_not_break_over_lines() -> None:
    assert regimes()
    for rules in regimes():
        assert rules.so_trong
        assert set(rules.so_trong) == {"\u00a0"}


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_a_regime_styles_every_part_within_its_own_rule(rules: Regime) -> None:
    assert set(rules.kieu) == set(Part)
    for style in rules.kieu.values():
        assert style.co_chu.admits(style.co_chu.use)
        assert style.dieu_khoan
    page = rules.trang
    assert all(s.admits(s.use) for s in (page.le_tren, page.le_duoi, page.le_trai, page.le_phai))
    assert all(line.ty_le.admits(line.ty_le.use) for line in rules.duong_ke.values())


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_style_names_are_unique_and_hold_no_comma(rules: Regime) -> None:
    names = [style.ten for style in rules.kieu.values()]
    assert len(set(names)) == len(names)
    assert not [n for n in names if "," in n]  # Word reads a comma as the start of another name


def test_every_kind_of_issuer_has_exactly_one_regime() -> None:
    for kind in LoaiCoQuan:
        assert [r.ma for r in regimes() if kind in r.ap_dung] == [regime_for(kind).ma]
    assert regime_for("dang").ma == "dang_hd36"
