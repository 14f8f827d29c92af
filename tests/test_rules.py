"""The figures of the rules, stated a second time as the clauses give them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from dienhinh_docs import rules as home
from dienhinh_docs import yamlfile
from dienhinh_docs.programme.model import LoaiCoQuan
from dienhinh_docs.rules import Part, Regime, khung_goc, regime, regime_for, regimes

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
    kinh_gui           | 13    | 14   |                  |       | II.9.d
    can_cu             | 13    | 14   | nghieng          | deu   | II.6.a
    noi_dung           | 13    | 14   |                  | deu   | II.6.e
    muc_la_ma          | 13    | 14   | dam hoa          |       | II.6.đ
    muc_so             | 13    | 14   | dam              |       | II.6.đ
    muc_chu            | 13    | 14   |                  |       | II.6.đ
    quyen_han          | 13    | 14   | dam hoa          | giua  | II.7.đ
    ho_ten             | 13    | 14   | dam              | giua  | II.7.đ
    noi_nhan_nhan      | 12    | 12   | dam nghieng      | trai  | II.9.d
    noi_nhan           | 11    | 11   |                  | trai  | II.9.d
    phu_luc_so         | 14    | 14   | dam              | giua  | III.1.b
    phu_luc_ten        | 13    | 14   | dam hoa          | giua  | III.1.b
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

YOUTH = """
    part               | least | most | weight and slant | where | reproductions of HD 29-HD/TWĐTN-VP
    quoc_hieu          | 15    | 15   | dam hoa          | giua  | tiêu đề
    chu_quan           | 14    | 14   | hoa              | giua  | tổ chức Đoàn cấp trên
    co_quan            | 14    | 14   | dam hoa          | giua  | tên cơ quan ban hành
    dia_danh_ngay      | 14    | 14   | nghieng          | giua  | địa điểm, ngày tháng
    noi_dung           | 14    | 15   |                  | deu   | nội dung
"""

FARMERS = """
    part               | least | most | weight and slant | where | excerpt of the Union's guidance
    quoc_hieu          | 12    | 13   | dam hoa          | giua  | tiêu đề, as with the state
    tieu_ngu           | 13    | 14   | dam              | giua  | tiêu đề, as with the state
    co_quan            | 14    | 14   | dam hoa          | giua  | tên cơ quan
    ten_loai           | 15    | 16   | dam hoa          | giua  | tên loại
    trich_yeu          | 14    | 15   | dam              | giua  | trích yếu
    trich_yeu_cong_van | 12    | 12   | nghieng          | giua  | trích yếu công văn
"""

PARTY_2026 = """
    part               | least | most | weight and slant | where | secondary sources on HD 05-HD/VPTW
    quoc_hieu          | 15    | 15   | dam hoa          | giua  | tiêu đề
    noi_dung           | 14    | 14   |                  | deu   | nội dung
    can_cu             | 14    | 14   |                  | deu   | căn cứ
    quyen_han          | 14    | 14   | hoa              | giua  | chức vụ người ký, not bold
    noi_nhan_nhan      | 14    | 14   | gach_chan        | trai  | nơi nhận
"""

TABLES = {
    "nha_nuoc": STATE, "dang_hd36": PARTY, "doan": YOUTH, "nong_dan": FARMERS,
    "dang_hd05": PARTY_2026,
} | dict.fromkeys(("mttq", "cong_doan", "phu_nu", "ccb", "quan_doi", "cong_an"), STATE)  # fmt: skip

SWITCHES = ("dam", "nghieng", "gach_chan", "hoa")

# What stands in the frame, by party-and-mass-organisation practice and the acts; a second time.
FRAMES = """
    ma        | top right                 | under issuer | under trích yếu | named document     | letter           | end | rank
    nha_nuoc  | CỘNG HÒA … / Độc lập …    | duong_ke     | duong_ke        | Số: 08/KH-SYT      | Số: 08/SYT-NV    | ./. |
    mttq      | CỘNG HÒA … / Độc lập …    | duong_ke     | duong_ke        | Số: 08/KH-SYT      | Số: 08/SYT-NV    | ./. |
    cong_doan | CỘNG HÒA … / Độc lập …    | duong_ke     | duong_ke        | Số: 08/KH-SYT      | Số: 08/SYT-NV    | ./. |
    phu_nu    | CỘNG HÒA … / Độc lập …    | duong_ke     | duong_ke        | Số: 08/KH-SYT      | Số: 08/SYT-NV    | ./. |
    ccb       | CỘNG HÒA … / Độc lập …    | duong_ke     | duong_ke        | Số: 08/KH-SYT      | Số: 08/SYT-NV    | ./. |
    quan_doi  | CỘNG HÒA … / Độc lập …    | duong_ke     | duong_ke        | Số: 08/KH-SYT      | Số: 08/SYT-NV    | ./. | rank
    cong_an   | CỘNG HÒA … / Độc lập …    | duong_ke     | duong_ke        | Số: 08/KH-SYT-NV   | Số: 08/SYT-NV    | ./. | rank
    nong_dan  | CỘNG HÒA … / Độc lập …    | *            | -----           | Số 08-KH/SYT       | Số 08-CV/SYT     | ./. |
    doan      | ĐOÀN TNCS HỒ CHÍ MINH     | ***          | -----           | Số: 08-KH/SYT-NV   | Số: 08-CV/SYT-NV | ./. |
    dang_hd36 | ĐẢNG CỘNG SẢN VIỆT NAM    | *            | -----           | Số 08-KH/SYT       | Số 08-CV/SYT     | .   |
    dang_hd05 | ĐẢNG CỘNG SẢN VIỆT NAM    | *            | -----           | Số 08-KH/SYT       | Số 08-CV/SYT     | .   |
"""

TITLES = {"CỘNG HÒA …": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập …": "Độc lập - Tự do - Hạnh phúc"}  # fmt: skip

PREFIXES = """
    ma        | TM  | KT  | TL  | deputies under the collective
    nha_nuoc  | TM. | KT. | TL. |
    quan_doi  | TM. | KT. | TL. |
    cong_an   | TM. | KT. | TL. |
    mttq      | TM. | KT. | TL. | together
    cong_doan | TM. | KT. | TL. | together
    phu_nu    | TM. | KT. | TL. | together
    ccb       | TM. | KT. | TL. | together
    doan      | TM. | KT. | TL. | together
    nong_dan  | T/M | K/T | T/L | together
    dang_hd36 | T/M | K/T | T/L | together
    dang_hd05 | T/M | K/T | T/L | together
"""


def rows(table: str) -> list[list[str]]:
    lines = [line for line in table.splitlines() if line.strip()]
    return [[cell.strip() for cell in line.split("|")] for line in lines[1:]]


def test_the_second_list_speaks_of_every_regime() -> None:
    names = {r.ma for r in regimes()}
    assert len(names) == 11
    assert set(TABLES) == {row[0] for row in rows(FRAMES)} == {row[0] for row in rows(PREFIXES)}
    assert set(TABLES) == names


@pytest.mark.parametrize(
    ("ma", "row"),
    [(ma, row) for ma, table in TABLES.items() for row in rows(table)],
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


@pytest.mark.parametrize("row", rows(FRAMES), ids=lambda row: row[0])
def test_title_marks_number_and_end_are_those_of_the_kind_of_issuer(row: list[str]) -> None:
    ma, title, issuer, subject, named, letter, end, rank = row
    rules = regime(ma)
    assert list(rules.tieu_de_phai) == [TITLES.get(t, t) for t in title.split(" / ")]
    assert (rules.duoi_co_quan, rules.duoi_trich_yeu) == (issuer, subject)
    slots = {"so": "08", "loai": "KH", "co_quan": "SYT", "don_vi": "NV"}
    assert rules.so_van_ban.format(**slots) == named
    assert rules.so_cong_van.format(**slots) == letter
    assert rules.ket_thuc == end
    assert rules.cap_bac == bool(rank)


@pytest.mark.parametrize("row", rows(PREFIXES), ids=lambda row: row[0])
def test_signing_prefixes(row: list[str]) -> None:
    ma, tm, kt, tl, together = row
    rules = regime(ma)
    assert (rules.tien_to["TM"], rules.tien_to["KT"], rules.tien_to["TL"]) == (tm, kt, tl)
    assert (rules.tien_to["Q"], rules.tien_to["TUQ"]) == ("Q.", "TUQ.")
    assert rules.tap_the_lanh_dao == bool(together)


@pytest.mark.parametrize(
    ("ma", "margins"),
    [
        ("nha_nuoc", [(20, 25), (20, 25), (30, 35), (15, 20)]),  # NĐ 30, Phụ lục I, mục I.3
        ("mttq", [(20, 25), (20, 25), (30, 35), (15, 20)]),
        ("cong_an", [(20, 25), (20, 25), (30, 35), (15, 20)]),
        ("dang_hd36", [(20, 20), (20, 20), (30, 30), (15, 15)]),
        ("dang_hd05", [(20, 20), (20, 20), (30, 30), (15, 15)]),
        ("doan", [(20, 20), (20, 20), (30, 30), (15, 20)]),
        ("nong_dan", [(20, 25), (20, 25), (30, 35), (15, 20)]),
    ],
)
def test_margins(ma: str, margins: list[tuple[float, float]]) -> None:
    page = regime(ma).trang
    sides = (page.le_tren, page.le_duoi, page.le_trai, page.le_phai)
    assert [(s.low, s.high) for s in sides] == margins
    assert (page.rong, page.cao) == (210, 297)


@pytest.mark.parametrize(("name", "least", "most"), [("tieu_ngu", 1, 1), ("co_quan", 1 / 3, 1 / 2), ("trich_yeu", 1 / 3, 1 / 2)])  # fmt: skip
def test_drawn_lines_are_as_long_as_the_decree_says(name: str, least: float, most: float) -> None:
    share = regime("nha_nuoc").duong_ke[name].ty_le  # type: ignore[index]
    assert share.low == pytest.approx(least, abs=1e-3)
    assert share.high == pytest.approx(most)


def test_state_text_may_have_two_indents_six_points_and_up_to_one_and_a_half_lines() -> None:
    text = regime("nha_nuoc").doan_van  # clause II.6.d
    assert (set(text.thut_dau_dong), text.cach_it_nhat) == ({10, 12.7}, 6)
    assert (text.gian_dong.low, text.gian_dong.high) == (1, 1.5)


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_what_we_print_as_text_is_what_the_regime_admits(rules: Regime) -> None:
    for part in (Part.NOI_DUNG, Part.CAN_CU, Part.MUC_CHU, Part.MUC_SO, Part.MUC_LA_MA):
        style = rules.style(part)
        assert style.thut_dau_dong in rules.doan_van.thut_dau_dong
        assert style.cach_truoc + style.cach_sau >= rules.doan_van.cach_it_nhat
        assert rules.doan_van.gian_dong.admits(style.gian_dong)


@pytest.mark.parametrize(("ma", "height"), [("dang_hd36", 18), ("dang_hd05", 19), ("doan", 18)])
def test_party_text_has_lines_of_exact_height_and_an_indent_of_10_mm(ma: str, height: int) -> None:
    style = regime(ma).style(Part.NOI_DUNG)
    assert (style.gian_dong, style.cach_sau, style.thut_dau_dong) == (height, 6, 10)


@pytest.mark.parametrize(
    ("ma", "last", "bare", "subject"),
    [
        ("nha_nuoc", "Lưu: VT, TĐKT", "Lưu: VT", "V/v "),
        ("mttq", "Lưu: VT, TĐKT", "Lưu: VT", "V/v "),
        ("dang_hd36", "Lưu TĐKT", "Lưu Văn phòng", ""),
        ("dang_hd05", "Lưu TĐKT", "Lưu Văn phòng", "về việc "),
        ("doan", "Lưu VT, TĐKT", "Lưu VT", "V/v "),
        ("nong_dan", "Lưu TĐKT", "Lưu Văn phòng", "V/v "),
    ],
)
def test_last_line_of_noi_nhan_and_opening_of_a_letters_subject(
    ma: str, last: str, bare: str, subject: str
) -> None:
    rules = regime(ma)
    assert rules.luu.format(don_vi="TĐKT") == last
    assert rules.luu_khong_don_vi == bare
    assert rules.ve_viec == subject


def test_signs_of_types() -> None:
    """NĐ 30/2020, Phụ lục III; the Party has signs of its own."""
    state = regime("nha_nuoc").loai
    assert len(state) == 27
    some = {"QyĐ": "Quy định", "QĐ": "Quyết định", "TTr": "Tờ trình", "CTr": "Chương trình", "KH": "Kế hoạch", "GM": "Giấy mời"}  # fmt: skip
    assert some.items() <= state.items()
    assert "CV" not in state
    party = regime("dang_hd36").loai
    assert {"QĐi": "Quy định", "KL": "Kết luận", "TT": "Thông tri", "CV": "Công văn"}.items() <= party.items()  # fmt: skip
    assert "QyĐ" not in party


def test_kinh_gui_belongs_to_letters_and_submissions() -> None:
    rules = regime("nha_nuoc")
    assert set(rules.kinh_gui_phai) == {"CV", "TTr"}
    assert "BC" in rules.kinh_gui_duoc
    assert not {"KH", "QĐ", "TB", "BB"} & {*rules.kinh_gui_phai, *rules.kinh_gui_duoc}


def test_room_for_a_number_does_not_break_over_lines() -> None:
    assert regimes()
    for rules in regimes():
        assert rules.so_trong
        assert set(rules.so_trong) == {"\u00a0"}


# --- all regimes ---------------------------------------------------------------------------


def every_rule(rules: Regime) -> Iterator[tuple[str, Any]]:
    yield from (("trang", rules.trang), ("doan_van", rules.doan_van))
    for table in (rules.kieu, rules.duong_ke, rules.quy_tac):
        yield from table.items()  # type: ignore[misc]


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_a_regime_styles_every_part_within_its_own_rule(rules: Regime) -> None:
    assert set(rules.kieu) == set(Part)
    for style in rules.kieu.values():
        assert style.co_chu.admits(style.co_chu.use)
    page = rules.trang
    assert all(s.admits(s.use) for s in (page.le_tren, page.le_duoi, page.le_trai, page.le_phai))
    assert all(line.ty_le.admits(line.ty_le.use) for line in rules.duong_ke.values())


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_every_rule_has_a_clause_and_only_what_was_seen_makes_errors(rules: Regime) -> None:
    found = list(every_rule(rules))
    assert len(found) > 50
    for name, rule in found:
        assert rule.dieu_khoan, name
        if rule.do_tin != "da_thay":
            assert rule.muc_do == "canh_bao", name
    assert set(rules.quy_tac) == set(regime("nha_nuoc").quy_tac)
    assert all(rule.yeu_cau for rule in rules.quy_tac.values())


def test_the_decrees_own_figures_make_errors() -> None:
    state = regime("nha_nuoc")
    for row in rows(STATE):
        assert state.style(Part(row[0])).muc_do == "loi", row[0]
    assert state.trang.muc_do == state.doan_van.muc_do == "loi"
    assert {name for name, rule in state.quy_tac.items() if rule.muc_do != "loi"} == {"vien_dan"}


@pytest.mark.parametrize("ma", ["dang_hd36", "dang_hd05", "doan", "nong_dan"])
def test_issuers_with_rules_of_their_own_are_not_judged_by_a_clause_of_the_decree(ma: str) -> None:
    clauses = [rule.dieu_khoan for _, rule in every_rule(regime(ma))]
    assert not [c for c in clauses if "Phụ lục I," in c or "Phụ lục III" in c]


def test_an_unverified_regime_makes_warnings_only() -> None:
    doubtful = [r for r in regimes() if not r.da_xac_minh]
    assert [r.ma for r in doubtful] == ["dang_hd05"]
    assert {rule.do_tin for _, rule in every_rule(doubtful[0])} == {"chua_xac_minh"}


def test_what_an_office_has_to_confirm_is_a_setting_that_exists() -> None:
    asked = {(r.ma, name) for r in regimes() for name in r.hoi_lai}
    assert ("nong_dan", "tieu_de_phai") in asked
    known = {*Regime.model_fields, *regime("nha_nuoc").quy_tac, "tat_ca"}
    assert not [pair for pair in asked if pair[1] not in known]


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_style_names_are_unique_and_hold_no_comma(rules: Regime) -> None:
    names = [style.ten for style in rules.kieu.values()]
    assert len(set(names)) == len(names)
    assert not [n for n in names if "," in n]  # Word reads a comma as the start of another name


# --- one figure, one place -----------------------------------------------------------------


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_a_family_of_templates_serves_only_regimes_of_the_same_sizes(rules: Regime) -> None:
    (own,) = [r for r in khung_goc() if r.khung == rules.khung]
    source = {"dieu_khoan", "do_tin", "muc_do"}
    for part in Part:
        assert rules.style(part).model_dump(exclude=source) == own.style(part).model_dump(exclude=source)  # fmt: skip
    assert rules.trang.model_dump(exclude=source) == own.trang.model_dump(exclude=source)
    assert rules.phong == own.phong


def test_families_are_named_once_the_states_first() -> None:
    assert [r.khung for r in khung_goc()] == ["nha_nuoc", "dang-hd05", "dang", "doan", "nong-dan"]


def test_a_regime_does_not_repeat_what_it_follows() -> None:
    files = sorted(home._FOLDER.glob("*.yaml"))
    checked, repeated = 0, []
    for file in files:
        own = yamlfile.parse(file.read_text(encoding="utf-8")).data
        if "theo" not in own:
            continue
        below = home._marked(home._raw(own["theo"]), own.get("muon", {}))
        for path, value in leaves(own):
            if (
                path[-1] in {"theo", "khung", "ap_dung", "dieu_khoan", "do_tin"}
                or path[0] == "muon"
            ):
                continue
            repeated += [(file.name, path)] if value == at(below, path) else []
            checked += 1
    assert repeated == []
    assert checked > 60


def leaves(data: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:  # fmt: skip
    for key, value in data.items():
        if isinstance(value, dict) and not {"low", "TM"} & set(value):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


def at(data: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


# --- which rules when ----------------------------------------------------------------------


def test_every_kind_of_issuer_has_rules_and_only_the_party_has_two_sets() -> None:
    for kind in LoaiCoQuan:
        found = [r.ma for r in regimes() if kind in r.ap_dung]
        assert found == (["dang_hd05", "dang_hd36"] if kind == "dang" else [regime_for(kind).ma])
    with pytest.raises(KeyError):
        regime_for("cong_ty")


@pytest.mark.parametrize(
    ("kind", "day", "ma"),
    [
        ("dang", date(2021, 2, 5), "dang_hd36"),
        ("dang", date(2026, 5, 26), "dang_hd36"),
        ("dang", date(2026, 5, 27), "dang_hd05"),
        ("dang", date(2030, 1, 1), "dang_hd05"),
        ("dang", None, "dang_hd36"),  # the latest that was verified
        ("dang", date(2010, 1, 1), "dang_hd36"),  # older than all we know
        ("nha_nuoc", date(2021, 2, 5), "nha_nuoc"),
        ("doan", None, "doan"),
        ("cong_an", date(2021, 2, 5), "cong_an"),
    ],
)
def test_the_day_of_the_document_chooses_the_rules(kind: str, day: date | None, ma: str) -> None:
    assert regime_for(kind, day).ma == ma


def test_a_regime_knows_its_time() -> None:
    rules = regime("dang_hd36")
    assert rules.hieu_luc(date(2018, 4, 3))
    assert rules.hieu_luc(date(2026, 5, 26))
    assert not rules.hieu_luc(date(2018, 4, 2))
    assert not rules.hieu_luc(date(2026, 5, 27))
    assert regime("nha_nuoc").hieu_luc(date(2040, 1, 1))


def test_an_offices_settings_replace_texts_and_nothing_else() -> None:
    rules = regime("nong_dan")
    own = rules.rieng({"ket_thuc": "."})
    assert (own.ket_thuc, rules.ket_thuc) == (".", "./.")
    assert own.kieu == rules.kieu
    assert rules.rieng({}) is rules
