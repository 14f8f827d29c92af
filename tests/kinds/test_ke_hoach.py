from __future__ import annotations

import pytest
from small_plan import BODIES, DON_VI, body, book, only, programme, read, strings, work

from dienhinh_docs.kinds.ke_hoach import KIND
from dienhinh_docs.layout import ChiTieu, DonVi, HoatDong

CHI_TIEU = """
| linh_vuc | doi_tuong | so_luong | ghi_chu        |
| 3        | CN        | 1200     |                |
| 1        | TT        | 2        | Ưu tiên cơ sở  |
| 3        | TT        | 3        |                |
"""
HOAT_DONG = """
| quy | noi_dung          | chu_tri    | thoi_gian | ket_qua     | phoi_hop |
| 4   | Tổng kết năm.     | Phòng A    | Tháng 12  | Báo cáo     |          |
| 1   | Họp triển khai    | Phòng B    | Tháng 3   | Kế hoạch    | Phòng C  |
"""


def text_of(ma, sheets=None, **changes):
    draft = only(KIND, work(book(ma, sheets or {}), plan=programme(**changes)))
    return draft, read(KIND, draft)


def titles(lines):
    return [line for line in lines if "“Phong trào" in line]


def test_a_lead_gets_only_the_units_it_leads():
    _, lines = text_of("SYT")
    assert titles(lines) == ["Điển hình trong phong trào thi đua “Phong trào 3” (lĩnh vực 3)"]
    assert any(line.endswith(": dẫn đầu phong trào 3; đoàn kết tốt.") for line in lines)
    assert not any("phong trào 1" in line for line in lines)


def test_a_lead_of_several_units_gets_them_lettered_under_one_sentence():
    _, lines = text_of("SNV")
    assert [t[:2] for t in titles(lines)] == ["a)", "b)"]
    assert (
        "Sở Nội vụ được Hội đồng Thi đua - Khen thưởng tỉnh giao chủ trì lựa chọn, xây dựng "
        "điển hình ở 02 lĩnh vực sau:" in lines
    )


@pytest.mark.parametrize(
    ("ma", "words"),
    [
        ("SYT", "Sở Y tế được Hội đồng Thi đua - Khen thưởng tỉnh giao chủ trì lựa chọn, xây dựng"),
        ("BCH", "Bộ Chỉ huy Quân sự tỉnh được Hội đồng Thi đua - Khen thưởng tỉnh giao lựa chọn,"),
        (
            "BTGTU",
            "Theo đề nghị của Hội đồng Thi đua - Khen thưởng tỉnh, Ban Tuyên giáo Tỉnh ủy chủ",
        ),
        ("TD", "tỉnh, Tỉnh đoàn phối hợp với Hội Liên hiệp Phụ nữ tỉnh chủ trì lựa chọn, xây dựng"),
        ("PN", "Hội Liên hiệp Phụ nữ tỉnh phối hợp với Tỉnh đoàn chủ trì lựa chọn, xây dựng"),
    ],
)
def test_the_work_comes_in_the_words_of_the_note(ma, words):
    _, lines = text_of(ma)
    assert [line for line in lines if words in line]


def test_no_chu_tri_where_the_note_has_none():
    _, lines = text_of("BCH")
    sentence = next(line for line in lines if "lĩnh vực sau:" in line)
    assert "chủ trì" not in sentence


def test_those_who_lead_together_are_among_the_recipients():
    draft, _ = text_of("TD")
    assert "- Hội Liên hiệp Phụ nữ tỉnh (để phối hợp);" in draft.context["vb"]["noi_nhan"]


def test_a_body_without_a_field_gets_the_general_plan():
    _, lines = text_of("STP")
    assert not titles(lines)
    assert "1. Phạm vi và tiêu chí lựa chọn" in lines
    assert any(line.startswith("- Đối với tập thể: hoàn thành xuất sắc") for line in lines)
    assert not any("giao chủ trì" in line or "lĩnh vực sau" in line for line in lines)
    assert not any("xã" in line.split() or "hộ gia đình" in line for line in lines)


def test_a_district_speaks_of_its_communes_and_a_department_does_not():
    draft, lines = text_of("LX")
    text = "\n".join(lines)
    assert "Ủy ban nhân dân các xã, thị trấn" in text
    assert "trên địa bàn huyện Lâm Xuyên" in text
    assert "- UBND các xã, thị trấn (để t/h);" in draft.context["vb"]["noi_nhan"]
    assert "xã, thị trấn" not in "\n".join(text_of("SYT")[1])


def test_units_are_called_by_the_name_that_the_programme_gives_them():
    front = body(
        "MT", "Ủy ban Mặt trận tỉnh", "mat_tran_doan_the", "mttq", cap_duoi="Ủy ban cấp dưới"
    )
    _, lines = text_of("MT", co_quan=[*BODIES, front])
    assert "vướng mắc, Ủy ban cấp dưới phản ánh" in lines[-1]


def test_the_plan_is_cited_with_number_day_and_subject():
    _, lines = text_of("SYT")
    assert lines[0].startswith(
        "Thực hiện Kế hoạch số 05/KH-HĐTĐKT ngày 01/3/2024 của Hội đồng Thi đua - Khen thưởng tỉnh "
        "về xây dựng và nhân rộng điển hình tiên tiến năm 2024 (sau đây"
    )


def test_the_citation_reads_right_without_number():
    _, lines = text_of("SYT", ke_hoach={"so": None, "ngay": None})
    assert lines[0].startswith("Thực hiện Kế hoạch của Hội đồng Thi đua - Khen thưởng tỉnh về xây")


def test_targets_are_in_the_order_of_the_plan_and_add_up():
    draft, lines = text_of("SYT", {ChiTieu: CHI_TIEU})
    rows = [line for line in lines if line.count("|") == 4][1:]
    assert rows == [
        "1 | Phong trào 1 | Tập thể | 2 | Ưu tiên cơ sở",
        "2 | Phong trào 3 | Tập thể | 3 |",
        "3 | Phong trào 3 | Cá nhân | 1.200 |",
        "| Tổng cộng |  | 1.205 |",
    ]
    assert draft.context["cau_chi_tieu"] == "1.205 điển hình, gồm 05 tập thể và 1.200 cá nhân"
    assert any("tham gia xây dựng điển hình ở 01 lĩnh vực khác" in line for line in lines)


def test_activities_stand_under_their_quarter():
    _, lines = text_of("SYT", {HoatDong: HOAT_DONG})
    at = lines.index("Quý I năm 2024")
    assert lines[at + 1 : at + 5] == [
        "1 | Họp triển khai | Phòng B",
        "Phối hợp: Phòng C | Tháng 3 | Kế hoạch",
        "Quý IV năm 2024",
        "2 | Tổng kết năm | Phòng A | Tháng 12 | Báo cáo",
    ]


@pytest.mark.parametrize("ma", [b["ma"] for b in BODIES])
@pytest.mark.parametrize("sheets", [{}, {ChiTieu: CHI_TIEU}, {HoatDong: HOAT_DONG}])
def test_no_heading_without_text_and_no_gap_in_numbers(ma, sheets):
    draft, lines = text_of(ma, sheets)
    romans = [line.split(".")[0] for line in lines if line.isupper() and " | " not in line]
    assert romans == ["I", "II", "III", "IV"][: len(romans)]
    assert len(romans) == (4 if HoatDong in sheets else 3)
    heads = [n for n, line in enumerate(lines) if line[:2] in {"1.", "2.", "3."}]
    assert heads
    assert all(not lines[n + 1].isupper() and n + 1 not in heads for n in heads)
    assert not [t for t in strings(draft.context) if "None" in t or "  " in t]
    assert not [line for line in lines if line.endswith((": .", "..", ";.")) or " ," in line]


def test_the_party_has_its_own_end_mark_number_and_template():
    draft, lines = text_of("BTGTU")
    assert draft.template == "ke-hoach.dang"
    assert lines[-1].endswith("(qua Sở Nội vụ).")
    assert not any("./." in line for line in lines)
    assert draft.context["vb"]["so_ky_hieu"].endswith("-KH/BTGTU")
    assert draft.context["vb"]["trich_yeu"].startswith("thực hiện Kế hoạch")


def test_the_state_ends_with_its_mark_once():
    draft, lines = text_of("SYT")
    assert draft.template == "ke-hoach"
    assert lines[-1].endswith("(qua Sở Nội vụ)./.")


def test_the_standing_agency_has_its_duty_and_does_not_send_papers_to_itself():
    draft, lines = text_of("SNV")
    assert "2. Nhiệm vụ riêng theo Kế hoạch của tỉnh" in lines
    assert "- Hướng dẫn, đôn đốc các nơi." in lines
    recipients = draft.context["vb"]["noi_nhan"]
    assert "- Hội đồng TĐKT tỉnh (b/c);" in recipients
    assert not any("Sở Nội vụ" in line for line in recipients)
    assert not any("về Sở Nội vụ" in line for line in lines)


def test_every_other_body_sends_its_plan_to_council_and_standing_agency():
    draft, _ = text_of("STP")
    recipients = draft.context["vb"]["noi_nhan"]
    assert recipients[:2] == ["- Hội đồng TĐKT tỉnh (b/c);", "- Sở Nội vụ (để tổng hợp);"]
    assert recipients[-1] == "- Lưu: VT."


def test_days_due_are_listed_in_order_and_only_if_given():
    due = [
        {"giay_to": "tien-do", "quy": 2, "ngay": "2024-06-15"},
        {"giay_to": "danh-sach-dien-hinh", "quy": 1, "ngay": "2024-03-31"},
    ]
    _, lines = text_of("STP", cai_dat={"han_nop": due})
    at = lines.index("+ Danh sách điển hình tiên tiến: chậm nhất ngày 31/3/2024;")
    assert lines[at - 1].endswith("Thời hạn gửi như sau:")
    assert lines[at + 1] == "+ Kết quả thực hiện quý II: chậm nhất ngày 15/6/2024."
    _, without = text_of("STP")
    assert not any("chậm nhất" in line or "như sau:" in line for line in without[1:])


def test_number_and_day_are_the_bodys_own():
    head, row = DON_VI.strip().split("\n")
    record = (
        f"{head} so_ke_hoach | ngay_ke_hoach | don_vi_soan_thao |\n{row} 7 | 2024-03-09 | TCCB |"
    )
    draft, _ = text_of("SYT", {DonVi: record})
    vb = draft.context["vb"]
    assert vb["so_ky_hieu"] == "Số: 07/KH-SYT"
    assert vb["dia_danh_ngay"] == "Tân Sơn, ngày 09 tháng 3 năm 2024"
    assert vb["noi_nhan"][-1] == "- Lưu: VT, TCCB."


def test_sources_name_the_rows_used():
    draft, _ = text_of("SYT", {ChiTieu: CHI_TIEU})
    assert draft.sources[0] == "SYT.xlsx!DonVi!5:5"
    assert len([s for s in draft.sources if "!ChiTieu!" in s]) == 3
    assert draft.sources[-1] == "programme.yaml"


def test_a_body_whose_own_sheet_was_returned_gets_no_plan():
    sent = book("SYT", {})
    del sent.rows[DonVi]
    assert list(KIND.drafts(work(sent))) == []


def test_a_district_does_not_name_the_people_s_committees_twice():
    place = body("MM", "Ủy ban nhân dân huyện Mẫu", "huyen", "nha_nuoc",
                 cap_duoi="Ủy ban nhân dân các xã, thị trấn")  # fmt: skip
    draft, lines = text_of("MM", co_quan=[*BODIES, place])
    assert any("và Ủy ban nhân dân các xã, thị trấn căn cứ" in line for line in lines)
    assert not any("Ủy ban nhân dân Ủy ban" in line for line in lines)
    assert "- UBND các xã, thị trấn (để t/h);" in draft.context["vb"]["noi_nhan"]


def test_half_a_field_is_named_by_its_own_code():
    halves = [line for ma in ("SNV", "BCH") for line in titles(text_of(ma)[1])]
    assert any(line.endswith("(lĩnh vực 4a)") for line in halves)
    assert not any(line.endswith("(lĩnh vực 4)") for line in halves)
