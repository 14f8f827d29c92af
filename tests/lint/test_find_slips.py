"""Slips of the pen that must not hide a component or make another of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.find import find
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import Rule, RuleKind
from support.word_files import Grid, grid, rule, word_file

RIGHT = ["^ **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", "^ **Độc lập - Tự do - Hạnh phúc**", rule(160)]
DAY = "^ *Bắc Giang, ngày 05 tháng 02 năm 2021*"
FOOT = grid(
    [
        ["***Nơi nhận:***", "- Như Điều 2;", "- Lưu: VT."],
        ["^ **GIÁM ĐỐC**", "^", "^", "^ **Nguyễn Văn Mẫu**"],
    ]
)
DECISION = [
    "= *Căn cứ Luật Thi đua, khen thưởng;*", "^ **QUYẾT ĐỊNH:**", "= Điều 1. Tặng Giấy khen.",
    "= Điều 2. Thi hành kể từ ngày ký./.",
]  # fmt: skip


def head(*left: str, number: str = "Số: 08/QĐ-SYT") -> Grid:
    return grid([[*left, rule(40)], RIGHT], [f"^ {number}", DAY])


def texts(found: Found, component: C) -> list[str]:
    return [piece.text for piece in found.all(component)]


BOTH = ("^ UBND TỈNH BẮC GIANG", "^ **SỞ Y TẾ**")
TITLE = ("^ **QUYẾT ĐỊNH**", "^ **Về việc tặng Giấy khen**", rule(90))


@pytest.mark.parametrize("line", ["GIÁM ĐỐC SỞ Y TẾ", "Giám đốc Sở Y tế", "Chi cục trưởng"])
def test_who_decides_is_known_in_small_letters_too(line: str) -> None:
    found = find(word_file(head(*BOTH), *TITLE, f"^ **{line}**", *DECISION, FOOT))
    assert texts(found, C.THAM_QUYEN) == [line]
    assert texts(found, C.TRICH_YEU) == ["Về việc tặng Giấy khen"]


@pytest.mark.parametrize(
    ("left", "number", "superior", "issuer"),
    [
        (["UBND TỈNH BẮC GIANG"], "Số: 08/QĐ-SYT", 1, 0),  # light, and the number is another's
        (["UBND TỈNH BẮC GIANG"], "Số: 08/QĐ-UBND", 0, 1),  # light by a slip
        (["**UBND TỈNH BẮC GIANG**"], "Số: 08/QĐ-SYT", 0, 1),
        (["UBND TỈNH BẮC GIANG", "**SỞ Y TẾ**"], "Số: 08/QĐ-SYT", 1, 1),
        (["HỘI LHPN TỈNH BẮC GIANG"], "Số: 08/KH-BTV", 0, 1),
    ],
)
def test_a_superior_alone_is_no_issuer(
    left: list[str], number: str, superior: int, issuer: int
) -> None:
    made = head(*(f"^ {line}" for line in left), number=number)
    found = find(word_file(made, *TITLE, *DECISION, FOOT))
    assert len(found.all(C.CHU_QUAN)) == superior
    assert len(found.all(C.CO_QUAN)) == issuer


def test_letters_of_another_alphabet_hide_nothing() -> None:
    number = "\u0405ố: 08/Q\u00d0-SYT"
    found = find(word_file(head(*BOTH, number=number), *TITLE, *DECISION, FOOT))
    assert len(found.all(C.SO_KY_HIEU)) == 1
    assert texts(found, C.CO_QUAN) == ["SỞ Y TẾ"]
    assert found.loai == "QĐ"


@pytest.mark.parametrize("title", ["Chủ Tọa", "CHỦ TỌA", "Chu Tri"])
def test_the_first_line_of_a_signature_is_a_title(title: str) -> None:
    foot = grid(
        [
            ["^ **THƯ KÝ**", "^", "^", "^ **Nguyễn Thị Mẫu**"],
            [f"^ **{title}**", "^", "^", "^ **Trần Văn Mẫu**"],
        ]
    )
    minutes = ("^ **BIÊN BẢN**", "^ **Họp xét khen thưởng**", rule(90), "= Nội dung./.")
    found = find(word_file(head(*BOTH, number="Số: 02/BB-SYT"), *minutes, foot))
    assert title in texts(found, C.QUYEN_HAN)
    assert texts(found, C.HO_TEN) == ["Nguyễn Thị Mẫu", "Trần Văn Mẫu"]


def test_a_centred_text_of_an_introduction_is_no_trich_yeu() -> None:
    lines = ["^ Sở Y tế trân trọng giới thiệu:", "^ Ông Nguyễn Văn Mẫu đến liên hệ công tác."]
    found = find(
        word_file(head(*BOTH, number="Số: 08/GGT-SYT"), "^ **GIẤY GIỚI THIỆU**", *lines, FOOT)
    )
    assert texts(found, C.TRICH_YEU) == []
    assert [p.text for p in found.body] == [line[2:] for line in lines]


def test_a_line_that_hangs_on_the_first_of_two_lines_cuts_no_trich_yeu() -> None:
    title = ("^ **KẾ HOẠCH**", "^ **Tổ chức phong trào thi đua**", "^ **năm 2021**")
    file = word_file(head(*BOTH, number="Số: 08/KH-SYT"), *title, "= Nội dung./.", FOOT)
    first = next(p.number for p in file.paras if p.text == title[1].strip("^ *"))
    found = find(replace(file, rules=(*file.rules, Rule(RuleKind.SHAPE, first, 90.0))))
    assert texts(found, C.TRICH_YEU) == ["Tổ chức phong trào thi đua", "năm 2021"]
    assert [line.para for line in found.lines["trich_yeu"]] == [first]


def test_ve_viec_below_the_addressees_is_none_of_them() -> None:
    lines = ("^ Kính gửi:", "^ - Sở Nội vụ;", "^ - Sở Tài chính.", "^ V/v khen thưởng năm 2021")
    found = find(word_file(head(*BOTH, number="Số: 08/SYT-VP"), *lines, "= Nội dung./.", FOOT))
    assert len(texts(found, C.KINH_GUI)) == 3
    assert texts(found, C.TRICH_YEU_CONG_VAN) == []
