"""Rules of writing met in real papers: what is quoted, foreign words, codes, signing for another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks import (
    text_annex,
    text_capitals,
    text_citations,
    text_ending,
    text_heading_form,
    text_house,
    text_letters,
    text_number,
    text_order,
    text_signing,
)
from dienhinh_docs.lint.checks.text_letters import without_look_alikes
from dienhinh_docs.lint.find_body import heading
from dienhinh_docs.lint.found import Found
from dienhinh_docs.problems import Severity
from support.said import asked, codes, words


def headed(*lines: str, ma: str = "nha_nuoc") -> Found:
    """A text whose headings the finder itself has seen."""
    found = words(*lines, ma=ma)
    return replace(found, headings=[h for p in found.body if (h := heading(p))])


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Phát triển kinh tế-xã hội của tỉnh", ["GACH_NOI"]),
        ("phong trào “xung kích phát triển kinh tế-xã hội” năm 2021", []),
        ('phong trào "xung kích phát triển kinh tế-xã hội" năm 2021', []),
        ("“tình nguyện” và phát triển kinh tế-xã hội, “lập nghiệp”", ["GACH_NOI"]),
        ("phục vụ nhân dân", ["VIET_HOA"]),
        ("cuốn “Sống vì nhân dân”", []),
    ],
)
def test_what_is_quoted_is_carried_over_as_it_stands(line: str, wanted: list[str]) -> None:
    assert codes(words(line), *text_house.CHECKS, *text_capitals.CHECKS) == wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["1. Mục đích", "2) Kinh phí"], ["DE_MUC_DANG"]),
        (["1. Mục đích", "2. Kinh phí"], []),
        (["a) Một việc;", "B) Hai việc."], ["DE_MUC_DANG"]),
        (["A. TÌNH HÌNH", "I. KẾT QUẢ", "B. NHIỆM VỤ", "I. MỤC TIÊU"], []),
    ],
)
def test_marks_of_headings(lines: list[str], wanted: list[str]) -> None:
    found = headed(*lines)
    assert codes(found, *text_heading_form.CHECKS, *text_order.CHECKS) == wanted


def test_the_mark_of_a_party_heading_is_no_dash_between_words() -> None:
    assert codes(headed("I- MỤC ĐÍCH", ma="dang_hd36"), *text_house.CHECKS) == []


@pytest.mark.parametrize(
    "line",
    [
        "\u0412 \u043d\u0430\u0448\u0435 \u0432\u0440\u0435\u043c\u044f",
        "会议\uff0c报告",
        "\u0e02\u0e49\u0e2d \u200b\u0e17\u0e14\u0e2a\u0e2d\u0e1a",
    ],
)
def test_words_of_another_script_are_neither_told_nor_mended(line: str) -> None:
    assert codes(words(line), text_letters.check_look_alikes) == []
    assert without_look_alikes(line) == line


def test_a_look_alike_inside_a_word_of_ours_is_told_among_foreign_words_too() -> None:
    assert codes(
        words("K\u0415 hoạch đọc là \u043f\u043b\u0430\u043d"), text_letters.check_look_alikes
    ) == ["CHU_GIA"]


@pytest.mark.parametrize(
    ("line", "loai", "wanted"),
    [
        ("Số: 05/SGDĐT-GDTrH", "CV", []),
        ("Số: 05/SGDĐT-QLĐTr", "CV", []),
        ("Số: 05/SGDĐT-GDMn", "CV", [("SO_KY_HIEU", Severity.WARNING)]),
        ("Số: 05/sgdđt-VP", "CV", [("SO_KY_HIEU", Severity.ERROR)]),
        ("Số: 06/KH-BCĐ.", "KH", [("SO_KY_HIEU", Severity.ERROR)]),
        ("Số:   06/KH-BCĐ", "KH", [("SO_DAU_CACH", Severity.ERROR)]),
        ("Số: 06/KH-BCĐ", "KH", []),
    ],
)
def test_numbers(line: str, loai: str, wanted: list[tuple[str, Severity]]) -> None:
    problems = asked(words(f"SO_KY_HIEU: {line}", loai=loai), *text_number.CHECKS)
    assert [(p.code.value.removeprefix("TT_"), p.severity) for p in problems] == wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["QUYEN_HAN: KT. GIÁM ĐỐC", "QUYEN_HAN: PHÓ GIÁM ĐỐC"], []),
        (["QUYEN_HAN: KT. GIÁM ĐỐC", "QUYEN_HAN: PHÓ TRƯỞNG PHÒNG"], ["KY_DONG"]),
        (["THAM_QUYEN: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "QUYEN_HAN: CHỦ TỊCH"], []),
        (["THAM_QUYEN: CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "QUYEN_HAN: TM. ỦY BAN NHÂN DÂN",
          "QUYEN_HAN: CHỦ TỊCH"], ["KY_TIEN_TO"]),
        (["THAM_QUYEN: ỦY BAN NHÂN DÂN TỈNH", "QUYEN_HAN: TM. ỦY BAN NHÂN DÂN",
          "QUYEN_HAN: CHỦ TỊCH"], []),
    ],
)  # fmt: skip
def test_who_signs_for_whom(lines: list[str], wanted: list[str]) -> None:
    assert codes(words(*lines, loai="QĐ"), *text_signing.CHECKS) == wanted


def test_an_end_mark_on_a_line_of_its_own_is_in_the_wrong_place() -> None:
    found = words("Các đơn vị thực hiện.", "./.")
    assert codes(replace(found, body=found.body[:1]), *text_ending.CHECKS) == ["KET_THUC_SAI"]


@pytest.mark.parametrize(
    ("line", "loai", "left"),
    [
        ("Kính gửi {ten_co_quan}", "KH", True),
        ("theo Nghị quyết …/… của tỉnh", "KH", True),
        ("Ông (bà): ………………………", "GGT", False),
        ("Ông (bà): ………………………", "BC", True),
    ],
)
def test_places_left(line: str, loai: str, left: bool) -> None:
    assert bool(codes(words(line, loai=loai), text_letters.check_places_left)) is left


def test_a_citation_may_name_the_issuer_before_it() -> None:
    line = (
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 85/TTr-SNV ngày 03 tháng 02 năm 2023."
    )
    assert codes(words(line), *text_citations.CHECKS) == []
    assert codes(words(line.replace("của Giám đốc Sở Nội vụ ", "")), *text_citations.CHECKS) == [
        "VIEN_DAN"
    ]


@pytest.mark.parametrize(
    ("number", "line", "wanted"),
    [
        ("Số: 08KH-SYT", "(Kèm theo Kế hoạch số 08/KH-SYT của Sở Y tế)", []),
        ("Số: 08/KH-SYT", "(Kèm theo Kế hoạch số 09/KH-SYT của Sở Y tế)", ["PHU_LUC_KEM_THEO"]),
        ("Số: 08/KH-SYT", "Kèm theo Kế hoạch số 08/KH-SYT của Sở Y tế", ["PHU_LUC_KEM_THEO"]),
    ],
)
def test_the_line_of_an_annex_against_the_head(number: str, line: str, wanted: list[str]) -> None:
    found = words(f"SO_KY_HIEU: {number}", "Nội dung tại Phụ lục kèm theo.", "PHU_LUC_SO: Phụ lục",
                  f"PHU_LUC_KEM_THEO: {line}")  # fmt: skip
    assert codes(found, *text_annex.CHECKS) == wanted
