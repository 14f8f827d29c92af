"""The shipped programmes: their numbers and names, stated here again, independently of the data."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from dienhinh_docs.programme.load import Programme, load
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan, LoaiCoQuan, NhomCoQuan
from dienhinh_docs.viet import fold

ROOT = Path(__file__).resolve().parent.parent
PLAN_2021 = ROOT / "inputs" / "bac-giang-2021"
TO_MEND = ROOT / "inputs" / "vi-du-can-sua"
OTHER = ROOT / "tests" / "data" / "tinh-mau-2024"
ALL = (PLAN_2021, TO_MEND, OTHER)

WIDEST_HEADER_LINE = 26
"""Letters: a line in capitals, bold, 13 pt, that still stands in the left half of the head."""

MOVEMENTS = """
1|học tập và làm theo tư tưởng, tấm gương đạo đức, phong cách Hồ Chí Minh
2|xây dựng tổ chức cơ sở đảng trong sạch vững mạnh
3|Đổi mới phong cách, thái độ phục vụ của cán bộ y tế hướng tới sự hài lòng của người bệnh
3|Ngành Y tế chung tay phòng, chống dịch bệnh Covid-19
4|thực hiện tốt công tác bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2021-2026
5|Bắc Giang chung sức xây dựng nông thôn mới
6a|Toàn dân đoàn kết xây dựng đời sống văn hóa
6b|Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh
7a|Đoàn kết, mẫu mực, kỷ cương, sáng tạo, quyết thắng
7b|Vì an ninh Tổ quốc
7b|Toàn dân bảo vệ an ninh Tổ quốc
8|Doanh nghiệp Bắc Giang hội nhập và phát triển
9|Bắc Giang chung tay vì người nghèo - không để ai bị bỏ lại phía sau
10|Cán bộ, công chức, viên chức Bắc Giang thi đua thực hiện văn hóa công sở
11|Chống rác thải nhựa
12|Dạy tốt, học tốt
13|Lao động giỏi, lao động sáng tạo
14|Nông dân thi đua sản xuất kinh doanh giỏi, đoàn kết giúp nhau làm giàu và giảm nghèo bền vững
15|Cựu chiến binh gương mẫu
15|Phụ nữ tích cực học tập, lao động sáng tạo, xây dựng gia đình hạnh phúc
15|Thanh niên xung kích, tình nguyện phát triển kinh tế-xã hội
15|lập thân, lập nghiệp
"""

LEADS = """
1|Đề nghị|BTGTU|Ban Tuyên giáo Tỉnh ủy
2|Đề nghị|BTCTU|Ban Tổ chức Tỉnh ủy
3|Giao|SYT|Sở Y tế
4|Giao|SNV|Sở Nội vụ
5|Giao|SNN|Sở Nông nghiệp và PTNT
6a|Giao|SVHTTDL|Sở Văn hóa, Thể thao và Du lịch
6b|Đề nghị|MTTQ|Ủy ban Mặt trận Tổ quốc tỉnh
7a|Giao|BCHQS|Bộ Chỉ huy Quân sự tỉnh
7b|Giao|CAT|Công an tỉnh
8|Giao|SNV|Sở Nội vụ
9|Giao|SLDTBXH|Sở Lao động - Thương binh và Xã hội
10|Giao|SNV|Sở Nội vụ
11|Giao|STNMT|Sở Tài nguyên và Môi trường
12|Giao|SGDDT|Sở Giáo dục và Đào tạo
13|Đề nghị|LDLD|Liên đoàn Lao động tỉnh
14|Đề nghị|HND|Hội Nông dân tỉnh
15|Đề nghị|CCB|Hội Cựu chiến binh tỉnh
15|Đề nghị|HLHPN|Hội Liên hiệp Phụ nữ tỉnh
15|Đề nghị|TDTN|Tỉnh đoàn
"""

NOMINEES = {
    "1": "TT CN", "2": "TT CN", "3": "TT CN", "4": "TT CN", "5": "TT CN", "6a": "TT CN",
    "6b": "TT CN", "7a": "TT CN", "7b": "TT CN", "8": "TT CN DN DNh", "9": "TT CN HGĐ",
    "10": "TT CN", "11": "TT CN", "12": "TT CN", "13": "CN", "14": "HGĐ", "15": "TT CN",
}  # fmt: skip

FACTS_OF_CRITERIA = """
1|05-CT/TW
1|lãng phí
2|chi bộ, đảng bộ
3|12 điều y đức
3|Covid-19
4|dân chủ, kịp thời, chính xác, an toàn
5|vượt mức các tiêu chí
6a|tổ dân phố
6a|chuẩn văn hóa
7a|"Mẫu mực, tiêu biểu"
7b|tố giác
8|ngân sách nhà nước
8|cháy nổ
9|thoát nghèo
10|xanh, sạch, đẹp
11|tại nguồn
12|học sinh giỏi
13|phế phẩm
14|gia đình văn hóa tiêu biểu
15|đoàn viên, hội viên
"""


def _table(text: str) -> list[tuple[str, ...]]:
    rows = [tuple(line.split("|")) for line in text.strip().splitlines()]
    assert rows
    return rows


def _loaded(folder: Path) -> Programme:
    programme, problems = load(folder)
    assert problems == []
    assert programme is not None
    return programme


@pytest.fixture(scope="module")
def plan() -> ChuongTrinh:
    return _loaded(PLAN_2021).plan


@pytest.fixture(scope="module", params=ALL, ids=lambda p: p.name)
def each(request: pytest.FixtureRequest) -> Programme:
    return _loaded(request.param)


def _head_lines(body: CoQuan) -> tuple[str, ...]:
    return (*body.chu_quan, *body.ten_tren_van_ban)


# --- the plan of Bắc Giang, 2021 -------------------------------------------------------------


def test_the_plan_is_number_08_of_5_february_2021(plan: ChuongTrinh) -> None:
    paper = plan.ke_hoach
    assert (paper.so, str(paper.ngay), plan.nam) == ("08", "2021-02-05", 2021)
    assert paper.trich_yeu == "Xây dựng và nhân rộng điển hình tiên tiến năm 2021"
    assert paper.nguoi_ky == "Lê Ánh Dương"
    assert plan.tinh.ten_day_du == "tỉnh Bắc Giang"


def test_recipients_are_those_of_the_plan_and_the_file_line_is_last(plan: ChuongTrinh) -> None:
    assert plan.ke_hoach.noi_nhan == (
        "Ban TĐKT TW (b/c)",
        "TTTU, HĐND, UBND tỉnh",
        "Các thành viên HĐTĐKT tỉnh",
        "Cơ quan, đơn vị trong cụm, khối TĐ tỉnh",
        "VP UBND tỉnh: LĐVP, TH",
        "Lưu: VT, NC",
    )


def test_cited_documents_have_number_date_and_body(plan: ChuongTrinh) -> None:
    first, second, third = (paper.ten for paper in plan.ke_hoach.vien_dan)
    assert first == "Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị"
    assert second.startswith("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị")
    assert third == "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX"


def test_there_are_15_fields_in_17_units(plan: ChuongTrinh) -> None:
    assert [field.so for field in plan.linh_vuc] == list(range(1, 16))
    assert " ".join(plan.don_vi_linh_vuc) == "1 2 3 4 5 6a 6b 7a 7b 8 9 10 11 12 13 14 15"
    assert [field.so for field in plan.linh_vuc if len(field.don_vi) == 2] == [6, 7]


def test_every_movement_has_its_exact_name_and_stands_in_its_unit(plan: ChuongTrinh) -> None:
    expected = _table(MOVEMENTS)
    assert len(expected) == 22
    found = [(u.ma, name) for u in plan.don_vi_linh_vuc.values() for name in u.phong_trao]
    assert found == expected


def test_every_movement_can_be_read_in_the_printed_title(plan: ChuongTrinh) -> None:
    for unit in plan.don_vi_linh_vuc.values():
        assert unit.phong_trao
        for name in unit.phong_trao:
            assert name in unit.tieu_de, unit.ma


def test_titles_keep_the_quotes_as_printed(plan: ChuongTrinh) -> None:
    straight = [f.so for f in plan.linh_vuc if '"' in f.tieu_de]
    curly = [f.so for f in plan.linh_vuc if "“" in f.tieu_de]
    assert (straight, curly) == ([3, 5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15])
    assert '"Vì an ninh tổ quốc"' in plan.linh_vuc[6].tieu_de  # small letter in the title of 7
    assert not plan.linh_vuc[0].tieu_de.endswith(":")


def test_there_are_19_lead_assignments_of_17_bodies(plan: ChuongTrinh) -> None:
    expected = _table(LEADS)
    found = [
        (unit.ma, unit.dau_moi.dong_tu, code, name)
        for unit in plan.don_vi_linh_vuc.values()
        for code, name in zip(unit.dau_moi.co_quan, unit.dau_moi.ten_trong_ke_hoach, strict=True)
    ]
    assert found == expected
    assert len(found) == 19
    assert len({code for _, _, code, _ in found}) == 17
    assert Counter(verb for _, verb, _, _ in found) == {"Giao": 11, "Đề nghị": 8}


def test_the_notes_of_7a_and_11_alone_lack_the_word_chu_tri(plan: ChuongTrinh) -> None:
    units = plan.don_vi_linh_vuc.values()
    assert [u.ma for u in units if not u.dau_moi.chu_tri] == ["7a", "11"]


def test_the_standing_agency_leads_three_fields(plan: ChuongTrinh) -> None:
    assert plan.thuong_truc.ma == "SNV"
    assert [u.ma for u in plan.phu_trach("SNV")] == ["4", "8", "10"]


def test_party_and_mass_organisations_are_asked_and_not_ordered(plan: ChuongTrinh) -> None:
    ordered = {LoaiCoQuan.NHA_NUOC, LoaiCoQuan.QUAN_DOI, LoaiCoQuan.CONG_AN}
    for unit in plan.don_vi_linh_vuc.values():
        kinds = {plan.theo_ma[code].loai for code in unit.dau_moi.co_quan}
        assert (unit.dau_moi.dong_tu == "Giao") == (kinds <= ordered), unit.ma


def test_units_admit_the_nominees_that_the_plan_names(plan: ChuongTrinh) -> None:
    found = {u.ma: " ".join(u.doi_tuong) for u in plan.don_vi_linh_vuc.values()}
    assert found == NOMINEES


@pytest.mark.parametrize(("unit", "fact"), _table(FACTS_OF_CRITERIA))
def test_criteria_keep_the_facts_of_the_plan(plan: ChuongTrinh, unit: str, fact: str) -> None:
    criteria = plan.don_vi_linh_vuc[unit].tieu_chi
    texts = [text for group in criteria for text in (group.ap_dung or "", *group.noi_dung)]
    assert any(fact in text for text in texts)


def test_the_four_stages_stand_in_order(plan: ChuongTrinh) -> None:
    assert list(plan.ten_khau.items()) == [
        ("phat_hien", "Phát hiện"),
        ("boi_duong", "Bồi dưỡng"),
        ("tong_ket", "Tổng kết"),
        ("nhan_rong", "Nhân rộng"),
    ]


def test_the_timeline_covers_the_quarters_and_marks_the_election_drive(plan: ChuongTrinh) -> None:
    assert [step.quy for step in plan.moc_thoi_gian] == [(1,), (1,), (2, 3), (2, 3), (4,)]
    special = [step for step in plan.moc_thoi_gian if step.dac_biet]
    assert len(special) == 1
    assert "bầu cử" in special[0].viec


def test_duties_go_to_four_groups(plan: ChuongTrinh) -> None:
    assert [" ".join(duty.co_quan) for duty in plan.nhiem_vu] == [
        "SNV",
        "",  # members of the Council: persons, not bodies
        "BBG DPTTH",
        "MTTQ LDLD HND HLHPN CCB TDTN",
    ]


def test_the_districts_are_one_city_and_nine_districts(plan: ChuongTrinh) -> None:
    names = {body.ten.removeprefix("Ủy ban nhân dân ") for body in plan.co_quan if body.la_huyen}
    assert names == {
        "thành phố Bắc Giang", "huyện Hiệp Hòa", "huyện Lạng Giang", "huyện Lục Nam",
        "huyện Lục Ngạn", "huyện Sơn Động", "huyện Tân Yên", "huyện Việt Yên",
        "huyện Yên Dũng", "huyện Yên Thế",
    }  # fmt: skip


def test_there_are_at_least_50_bodies_of_every_group(plan: ChuongTrinh) -> None:
    assert len(plan.co_quan) >= 50
    assert {body.nhom for body in plan.co_quan} == set(NhomCoQuan)
    assert {body.loai for body in plan.co_quan} == set(LoaiCoQuan)


def test_no_entry_from_memory_passes_for_confirmed(plan: ChuongTrinh) -> None:
    assert plan.co_quan
    assert not [body.ma for body in plan.co_quan if body.xac_nhan]


def test_names_in_the_notes_lead_to_the_body_itself(plan: ChuongTrinh) -> None:
    for _, _, code, name in _table(LEADS):
        body = plan.body_named(name)
        assert body is not None, name
        assert body.ma == code


def test_the_province_sets_a_deadline_for_every_paper_on_a_working_day(plan: ChuongTrinh) -> None:
    due = {(d.giay_to, d.quy): d.ngay for d in plan.cai_dat.han_nop}
    assert set(due) == {
        ("ke-hoach", 1), ("danh-sach-dien-hinh", 1), ("tien-do", 2), ("tien-do", 3),
        ("tien-do", 4), ("de-nghi", 4),
    }  # fmt: skip
    for (paper, quarter), day in due.items():
        assert (day.year, (day.month + 2) // 3) == (2021, quarter), paper
        assert day.weekday() < 5, paper


def test_the_council_signs_with_both_titles_of_its_chairman(plan: ChuongTrinh) -> None:
    ky = plan.hoi_dong.ky
    assert (ky.tap_the, ky.chuc_vu, ky.chuc_vu_khac) == (
        "Hội đồng",
        "Chủ tịch",
        "Chủ tịch UBND tỉnh",
    )


# --- every programme ---------------------------------------------------------------------------


def test_the_other_programme_is_of_another_province_year_and_law() -> None:
    other, first = _loaded(OTHER), _loaded(PLAN_2021)
    text = (OTHER / "programme.yaml").read_text(encoding="utf-8")
    assert "Ví Dụ" in text
    assert "Bắc Giang" not in text
    assert other.law.ma != first.law.ma
    assert other.plan.cai_dat.dau_de_hoi_dong != first.plan.cai_dat.dau_de_hoi_dong
    assert [len(f.don_vi) for f in other.plan.linh_vuc] == [1, 2, 1]
    assert len({body.loai for body in other.plan.co_quan}) >= 4


def test_the_programme_to_mend_has_26_bodies_in_four_fields() -> None:
    plan = _loaded(TO_MEND).plan
    assert [body.ma for body in plan.co_quan] == [f"VD{n:02d}" for n in range(1, 27)]
    assert len(plan.linh_vuc) == len(plan.don_vi_linh_vuc) == 4


def test_all_text_is_composed_and_has_the_vietnamese_letter_d(each: Programme) -> None:
    text = (each.folder / "programme.yaml").read_text(encoding="utf-8")
    assert "Đ" in text
    assert text == unicodedata.normalize("NFC", text)
    assert not set("\u00d0\u00f0\u0189\u0256\u00a0\u2011\u200b") & set(text)


def test_codes_are_ascii_and_differ_without_case(each: Programme) -> None:
    codes = [body.ma for body in each.plan.co_quan] + [each.plan.hoi_dong.ma]
    assert all(code.isascii() for code in codes)
    assert len({code.casefold() for code in codes}) == len(codes)


def test_every_code_that_is_referred_to_exists(each: Programme) -> None:
    plan = each.plan
    used = {c for u in plan.don_vi_linh_vuc.values() for c in u.dau_moi.co_quan}
    used |= {c for duty in plan.nhiem_vu for c in duty.co_quan}
    assert used
    assert used <= set(plan.theo_ma)


def test_no_two_bodies_answer_to_one_name(each: Programme) -> None:
    owners: dict[str, set[str]] = {}
    for body in each.plan.co_quan:
        for name in (body.ten, body.ma, *body.ten_goi_khac):
            owners.setdefault(fold(name), set()).add(body.ma)
    assert owners
    assert not {name: who for name, who in owners.items() if len(who) > 1}


def test_short_names_of_units_differ_and_fit_a_drop_down(each: Programme) -> None:
    names = [fold(unit.ten_ngan) for unit in each.plan.don_vi_linh_vuc.values()]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 40


def test_criteria_cover_exactly_the_nominees_of_their_unit(each: Programme) -> None:
    for unit in each.plan.don_vi_linh_vuc.values():
        covered = {kind for group in unit.tieu_chi for kind in group.doi_tuong}
        assert covered == set(unit.doi_tuong), unit.ma


def test_the_opening_leads_over_and_the_end_has_no_mark(each: Programme) -> None:
    paper = each.plan.ke_hoach
    assert paper.mo_dau[-1].endswith("như sau:")
    assert paper.ket_thuc[-1][-1].isalpha()
    assert paper.noi_nhan[-1].startswith("Lưu: VT")
    assert not any(line.startswith("-") or line[-1] in ";." for line in paper.noi_nhan)


def test_prose_is_finished_sentences_and_list_items_are_not(each: Programme) -> None:
    plan = each.plan
    prose = (
        *plan.ke_hoach.muc_dich, *plan.ke_hoach.yeu_cau, *plan.ke_hoach.noi_dung,
        *plan.ke_hoach.ngoai_linh_vuc,
    )  # fmt: skip
    items = [i for u in plan.don_vi_linh_vuc.values() for g in u.tieu_chi for i in g.noi_dung]
    items += [task for duty in plan.nhiem_vu for task in duty.viec]
    assert prose
    assert items
    assert [p for p in prose if not p.endswith(".")] == []
    assert [i for i in items if not (i[-1].isalnum() or i[-1] in ')"')] == []


def test_header_lines_fit_their_half_of_the_page(each: Programme) -> None:
    lines = [line for body in each.plan.co_quan for line in _head_lines(body)]
    lines += each.plan.hoi_dong.chu_quan
    lines += [line for head in each.plan.hoi_dong.ten_tren_van_ban.values() for line in head]
    assert lines
    assert [line for line in lines if len(line) > WIDEST_HEADER_LINE] == []


def test_advisory_organs_of_the_party_sign_without_a_collective(each: Programme) -> None:
    organs = [b for b in each.plan.co_quan if b.ten.startswith("Ban ") and b.loai == "dang"]
    assert organs
    assert [b.ma for b in organs if b.ky.tap_the] == []


def test_peoples_committees_and_unions_sign_for_their_collective(each: Programme) -> None:
    collective = [b for b in each.plan.co_quan if b.la_huyen or b.nhom == "mat_tran_doan_the"]
    assert collective
    assert [b.ma for b in collective if not b.ky.tap_the] == []


def test_awards_of_the_settings_are_known_to_the_law_of_the_year(each: Programme) -> None:
    known = set(each.law.ten_hinh_thuc)
    last_year = each.plan.nam_truoc
    assert each.plan.cai_dat.hinh_thuc_chinh in known
    assert last_year is None or set(last_year.khen_thuong) <= known
