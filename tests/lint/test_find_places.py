"""The finder where only the place tells what a line is: plain titles, telegrams, annexes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.find import find
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.found import Found
from support.word_files import Grid, Line, grid, rule, word_file

RIGHT = ["^ **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", "^ **Độc lập - Tự do - Hạnh phúc**", rule(160)]
DAY = "^ *Bắc Giang, ngày 05 tháng 02 năm 2021*"
TEXT = ["= **I. MỤC ĐÍCH**", "= 1. Nâng cao chất lượng.", "= 2. Làm đúng hạn./."]
FOOT = grid(
    [
        ["***Nơi nhận:***", "- Như trên;", "- Lưu: VT, TCCB."],
        ["^ **GIÁM ĐỐC**", "^", "^", "^ **Nguyễn Văn Mẫu**"],
    ]
)


def head(number: str) -> Grid:
    left = ["^ UBND TỈNH BẮC GIANG", "^ **SỞ Y TẾ**", rule(40)]
    return grid([left, RIGHT], [f"^ Số: 08/{number}-SYT", DAY])


def texts(found: Found, component: C) -> list[str]:
    return [piece.text for piece in found.all(component)]


# --- trích yếu by its place ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("loai", "title", "lines", "subject"),
    [
        ("KH", "KẾ HOẠCH", ["Thực hiện phong trào thi đua năm 2021", *TEXT], 1),
        ("KH", "KẾ HOẠCH", ["Thực hiện phong trào thi đua", "trên địa bàn tỉnh", *TEXT], 2),
        ("BC", "BÁO CÁO", ["Kết quả năm 2021", "Kính gửi: Sở Nội vụ", *TEXT], 1),
        (
            "QĐ",
            "QUYẾT ĐỊNH",
            ["Khen thưởng tập thể", "CHỦ TỊCH ỦY BAN NHÂN DÂN", "Căn cứ Luật;"],
            1,
        ),
        ("KH", "KẾ HOẠCH", ["Sở Y tế xây dựng kế hoạch như sau:", *TEXT], 0),
        ("KH", "KẾ HOẠCH", ["Việc đầu tiên phải làm.", *TEXT], 0),
        ("KH", "KẾ HOẠCH", TEXT, 0),
        ("BB", "BIÊN BẢN", ["Hôm nay ngày 05 tháng 02 năm 2021", "Chúng tôi gồm có:"], 0),
        ("GGT", "GIẤY GIỚI THIỆU", ["Sở Y tế Bắc Giang", "Trân trọng giới thiệu:"], 0),
    ],
)
def test_plain_trich_yeu_is_known_by_its_place(
    loai: str, title: str, lines: list[str], subject: int
) -> None:
    found = find(word_file(head(loai), f"^ **{title}**", *lines, FOOT))
    assert texts(found, C.TEN_LOAI) == [title]
    assert texts(found, C.TRICH_YEU) == lines[:subject]


def test_sentence_that_begins_with_ve_viec_is_text() -> None:
    sentence = "= Về việc báo cáo kết quả thi đua, Sở Y tế có ý kiến như sau:"
    found = find(word_file(head("NVY"), sentence, "= Đã làm đúng hạn./.", FOOT))
    assert texts(found, C.TRICH_YEU_CONG_VAN) == texts(found, C.TRICH_YEU) == []
    assert [p.text for p in found.body] == [sentence[2:], "Đã làm đúng hạn./."]


def test_body_set_in_by_tabs_is_no_trich_yeu() -> None:
    body = ["\tSở Y tế giới thiệu ông Nguyễn Văn Mẫu,", "\tĐược cử đến Sở Nội vụ./."]
    found = find(word_file(head("GGT"), "^ **GIẤY GIỚI THIỆU**", *body, FOOT))
    assert texts(found, C.TRICH_YEU) == []
    assert [p.text for p in found.body] == [line.strip() for line in body]


def test_sentence_behind_the_full_stop_of_the_grounds_is_text() -> None:
    grounds = ["= *Căn cứ Luật Thi đua, khen thưởng;*", "= *Căn cứ Kế hoạch số 08/KH-UBND.*"]
    sentence = "= Xét đề nghị của các cơ quan, Sở Nội vụ kính trình Chủ tịch xem xét."
    title = ("^ **TỜ TRÌNH**", "^ **Về việc khen thưởng**", rule(90))
    found = find(word_file(head("TTr"), *title, *grounds, sentence, "= Hết./.", FOOT))
    assert texts(found, C.CAN_CU) == [g.strip("= *") for g in grounds]
    assert [p.text for p in found.body] == [sentence[2:], "Hết./."]


def test_type_in_the_number_speaks_where_ten_loai_is_missing() -> None:
    found = find(word_file(head("QĐ"), "^ **Về việc công nhận sáng kiến**", rule(90), *TEXT, FOOT))
    assert found.loai == "QĐ"
    assert texts(found, C.TEN_LOAI) == texts(found, C.TRICH_YEU_CONG_VAN) == []
    assert texts(found, C.TRICH_YEU) == ["Về việc công nhận sáng kiến"]


@pytest.mark.parametrize(
    "day",
    [
        "Hưng Yên, 15 tháng 11 năm 2021",
        "Hưng Yên, ngày03 tháng 02 năm 2021",
        "Hưng Yên, ngày 14 tháng 11 2022",
    ],
)
def test_a_slip_in_the_date_does_not_hide_it(day: str) -> None:
    left = ["^ UBND TỈNH HƯNG YÊN", "^ **SỞ Y TẾ**"]
    found = find(word_file(grid([left, RIGHT], ["^ Số: 08/KH-SYT", f"^ *{day}*"]), *TEXT, FOOT))
    assert texts(found, C.DIA_DANH_NGAY) == [day]


# --- công điện -------------------------------------------------------------------------------

SENDER = "^ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG điện:"


@pytest.mark.parametrize("listed", ["paragraphs", "layout table"])
def test_sender_and_receivers_of_a_telegram_are_no_title_and_no_text(listed: str) -> None:
    receivers: list[str] = ["- Sở Y tế;", "- Sở Nội vụ."]
    inside = receivers if listed == "paragraphs" else [grid(["", receivers])]
    opening = "= Để chủ động ứng phó với mưa lũ, Chủ tịch yêu cầu các đơn vị./."
    title = ("^ **CÔNG ĐIỆN**", "^ **Về việc ứng phó mưa lũ**")
    found = find(word_file(head("CĐ"), *title, SENDER, *inside, opening, FOOT))
    assert found.loai == "CĐ"
    assert texts(found, C.TRICH_YEU) == ["Về việc ứng phó mưa lũ"]
    assert texts(found, C.KINH_GUI) == []
    assert [p.text for p in found.body] == [opening[2:]]
    assert texts(found, C.BANG) == []


def test_remarks_in_small_type_at_the_end_are_no_text() -> None:
    remarks = [Line("*Ghi chú:*", size=11), Line("1 Tên cơ quan.", size=11)]
    found = find(word_file(head("KH"), "^ **KẾ HOẠCH**", *TEXT, *remarks))
    assert [p.text for p in found.body] == [t.strip("= *") for t in TEXT]
    large = [replace(line, size=14.0) for line in remarks]
    found = find(word_file(head("KH"), "^ **KẾ HOẠCH**", *TEXT, *large))
    assert len(found.body) == len(TEXT) + len(remarks)


def test_addressees_in_the_table_of_the_head_are_not_its_subject() -> None:
    left = ["^ UBND TỈNH BẮC GIANG", "^ **SỞ Y TẾ**", "^ Số: 12/SYT-TCCB"]
    rows = [[left, [*RIGHT, DAY]], ["^ V/v đôn đốc báo cáo", ""], ["> Kính gửi:", ""],
            ["", ["- Sở Nội vụ;", "- Sở Tài chính."]]]  # fmt: skip
    found = find(word_file(grid(*rows), *TEXT, FOOT))
    assert texts(found, C.TRICH_YEU_CONG_VAN) == ["V/v đôn đốc báo cáo"]
    assert texts(found, C.KINH_GUI) == ["Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính."]
    assert len(found.body) == len(TEXT)


def test_bold_text_of_a_small_paper_is_no_trich_yeu() -> None:
    text = ["= **Sở Y tế trân trọng giới thiệu:**", "= **Ông Nguyễn Văn Mẫu./.**"]
    found = find(word_file(head("GGT"), "^ **GIẤY GIỚI THIỆU**", *text, FOOT))
    assert texts(found, C.TRICH_YEU) == []
    assert len(found.body) == len(text)


def test_body_in_a_text_box_is_named_in_small_letters_too() -> None:
    left = ["Ủy ban MTTQ Việt Nam", "**BAN THƯỜNG TRỰC**", "Số: 08/KH-MTTQ-BTT"]
    boxes = [Line(words, box=True) for words in (*left, *RIGHT[:2], DAY)]
    found = find(word_file(*boxes, "^ **KẾ HOẠCH**", *TEXT, FOOT))
    assert texts(found, C.CHU_QUAN) + texts(found, C.CO_QUAN) == [
        "Ủy ban MTTQ Việt Nam", "BAN THƯỜNG TRỰC"
    ]  # fmt: skip


@pytest.mark.parametrize("beside", [True, False])
def test_date_above_a_signature_is_no_title_and_no_text(beside: bool) -> None:
    signed = [DAY.replace("^", ">"), "> **GIÁM ĐỐC**", "", "", "> **Nguyễn Văn Mẫu**"]
    foot = [grid([["***Nơi nhận:***", "- Lưu: VT."], signed])] if beside else signed
    found = find(word_file(head("KH"), "^ **KẾ HOẠCH**", *TEXT, *foot))
    assert texts(found, C.QUYEN_HAN) == ["GIÁM ĐỐC"]
    assert texts(found, C.HO_TEN) == ["Nguyễn Văn Mẫu"]
    assert len(found.body) == len(TEXT)


def test_name_in_capitals_is_known_by_the_room_for_the_signature() -> None:
    for names, signed in ((["^", "^"], ["CẦM THỊ MINH"]), ([], [])):
        foot = grid([["***Nơi nhận:***", "- Lưu: VT."],
                     ["^ **GIÁM ĐỐC**", *names, "^ **CẦM THỊ MINH**"]])  # fmt: skip
        found = find(word_file(head("KH"), "^ **KẾ HOẠCH**", *TEXT, foot))
        assert texts(found, C.HO_TEN) == signed


# --- annexes ---------------------------------------------------------------------------------

ANNEX = [
    Line("^ **Phụ lục**", page_break=True),
    "^ **DANH SÁCH TẬP THỂ**",
    "^ *(Kèm theo Kế hoạch số 08/KH-SYT ngày 05 tháng 02 năm 2021 của Sở Y tế)*",
    rule(60),
]
PLAN = (head("KH"), "^ **KẾ HOẠCH**", "^ **Thi đua năm 2021**", rule(90), *TEXT, FOOT)


def test_text_of_an_annex_is_its_own() -> None:
    inside = ["= **I. PHẦN MỘT**", "= a) Một điểm;", "= Một đoạn văn trong phụ lục."]
    table = grid(["TT", "Tên"], ["1", "Ví dụ"], ruled=True)
    found = find(word_file(*PLAN, *ANNEX, *inside, table))
    (annex,) = found.annexes
    assert [p.text for p in annex.body] == [t.strip("= *").replace("**", "") for t in inside]
    assert [(h.kind, h.mark) for h in annex.headings] == [("la_ma", "I"), ("diem", "a")]
    assert len(found.body) == len(TEXT)
    assert {p.number for p in annex.body}.isdisjoint(p.number for p in found.body)


def test_name_of_an_annex_is_known_at_the_left_too() -> None:
    found = find(word_file(*PLAN, ANNEX[0], "**DANH SÁCH TẬP THỂ**", *ANNEX[2:], "= Một đoạn."))
    (annex,) = found.annexes
    assert [t.text for t in annex.title] == ["DANH SÁCH TẬP THỂ"]
    assert annex.attached is not None


def test_text_issued_with_a_decision_has_a_trich_yeu_and_no_name_of_an_annex() -> None:
    quy_che = ["^ **QUY CHẾ**", "^ **Làm việc của Sở**", *ANNEX[2:], "= **Điều 1.** Phạm vi."]
    found = find(word_file(*PLAN, *quy_che))
    assert [a.head.text for a in found.annexes] == ["QUY CHẾ"]
    assert texts(found, C.PHU_LUC_TEN) == []
    assert texts(found, C.KEM_THEO_TEN_LOAI) == ["QUY CHẾ"]
    assert texts(found, C.KEM_THEO_TRICH_YEU) == ["Làm việc của Sở"]
    assert texts(found, C.TRICH_YEU) == ["Thi đua năm 2021"]
    assert [h.kind for h in found.annexes[0].headings] == ["dieu"]


def test_name_that_is_not_centred_is_known_by_the_line_below_it() -> None:
    quy_che = ["^ **QUY CHẾ**", "= **Làm việc của Sở**", *ANNEX[2:], "= **Điều 1.** Phạm vi."]
    (annex,) = find(word_file(*PLAN, *quy_che)).annexes
    assert [t.text for t in annex.title] == ["QUY CHẾ", "Làm việc của Sở"]
    assert annex.attached is not None


def test_text_issued_without_its_kem_theo_line_is_known_by_its_own_head() -> None:
    own = grid([["^ UBND TỈNH BẮC GIANG", "^ **SỞ Y TẾ**"], RIGHT])
    quy_che = ["^ **QUY CHẾ**", "^ **Làm việc của Sở**", rule(60), "= **Điều 1.** Phạm vi."]
    (annex,) = find(word_file(*PLAN, own, *quy_che)).annexes
    assert (annex.head.text, annex.attached) == ("QUY CHẾ", None)
    assert [h.kind for h in annex.headings] == ["dieu"]
    found = find(word_file(*PLAN, head("QC"), *quy_che))
    assert found.annexes == []  # it has a number of its own: another paper
    assert len(found.body) == len(TEXT)


def test_signature_under_an_annex_is_not_its_text() -> None:
    found = find(word_file(*PLAN, *ANNEX, "= Một đoạn.", FOOT))
    assert [p.text for p in found.annexes[0].body] == ["Một đoạn."]


@pytest.mark.parametrize(
    "attached",
    [
        ["^ *Kèm theo Kế hoạch số 08/KH-SYT ngày 05 tháng 02 năm 2021 của Sở Y tế*"],
        ["*(Kèm theo Kế hoạch số 08/KH-SYT ngày 05 tháng 02 năm 2021 của Sở Y tế)*"],
        ["^ *(Kèm theo Kế hoạch số 08/KH-SYT*", "^ *ngày 05 tháng 02 năm 2021)*"],
        ["^ *(Kèm theo Kế hoạch số 08/KH-SYT ngày 05 tháng 02 năm 2021 của Sở Y tế*"],
    ],
)
def test_attached_line_is_found_with_or_without_its_brackets(attached: list[str]) -> None:
    found = find(word_file(*PLAN, *ANNEX[:2], *attached, rule(60), "= Một đoạn.", "= Hai đoạn."))
    (annex,) = found.annexes
    assert [t.text for t in annex.title] == ["DANH SÁCH TẬP THỂ"]
    assert annex.attached is not None
    assert annex.attached.text == " ".join(line.strip("^* ") for line in attached)
    assert [p.text for p in annex.body] == ["Một đoạn.", "Hai đoạn."]


def test_sentence_that_says_kem_theo_is_text() -> None:
    line = "= Kèm theo Kế hoạch này là danh sách của các đơn vị."
    found = find(word_file(*PLAN, *ANNEX[:2], line))
    assert found.annexes[0].attached is None
    assert [p.text for p in found.annexes[0].body] == [line[2:]]
