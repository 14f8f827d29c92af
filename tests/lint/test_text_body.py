"""Order and form of headings, the end mark, annexes, placeholders, letters, spelling."""

from __future__ import annotations

import unicodedata

import pytest

from dienhinh_docs.lint.checks import (
    text_annex,
    text_capitals,
    text_citations,
    text_ending,
    text_heading_form,
    text_house,
    text_letters,
    text_order,
)
from support.said import asked, can, codes, words


@pytest.mark.parametrize(
    ("marks", "wanted"),
    [
        ("I. 1. 2. II. 1. 2. 3. III.", []),
        ("I. 1. 1.1. 1.2. 2. 2.1. II.", []),
        ("I. III.", ["II"]),
        ("I. II. II. III.", ["III"]),
        ("II. III.", ["I"]),
        ("I. 1. 3.", ["2"]),
        ("I. 2. 3.", ["1"]),
        ("I. 1. 2. 1.", ["3"]),
        ("1. 1.1. 1.3.", ["1.2"]),
        ("1. 2. 1.1.", ["2.1"]),
        ("1. a) b) 1. 2. 2. 3.", []),
        ("I. 1. 2. II. 3. 4. III. 5.", []),
        ("Điều_1 1. 2. Điều_2 Điều_3 1. a) b) 2.", []),
        ("Chương_I Điều_1 Chương_II Điều_2 Điều_4", ["Điều 3"]),
    ],
)
def test_headings_run_without_gaps(marks: str, wanted: list[str]) -> None:
    lines = [f"{m.replace('_', ' ')} Nội dung của mục này dài hơn một dòng;" for m in marks.split()]
    assert can(words(*lines), *text_order.CHECKS) == wanted


@pytest.mark.parametrize(
    ("letters", "wanted"),
    [
        ("a b c d đ e g h i k l m n o p q r s t u v x y", []),
        ("a b c d e g", ["đ"]),
        ("a b c d đ e f g", ["g"]),
        ("b c", ["a"]),
        ("a b b c", ["c"]),
        ("a c d", ["b"]),
    ],
)
def test_points_follow_the_vietnamese_alphabet(letters: str, wanted: list[str]) -> None:
    found = words("1. Nội dung", *(f"{c}) Việc thứ nhất;" for c in letters.split()))
    assert can(found, *text_order.CHECKS) == wanted


def test_a_list_may_begin_again_where_it_is_announced() -> None:
    found = words(
        "1. Việc", "a) Một;", "b) Hai.", "Các đơn vị có trách nhiệm:", "a) Ba;", "b) Bốn."
    )
    assert codes(found, *text_order.CHECKS) == []


@pytest.mark.parametrize(
    ("ma", "line", "wrong"),
    [
        ("nha_nuoc", "I. MỤC ĐÍCH", False),
        ("nha_nuoc", "I- MỤC ĐÍCH", True),
        ("dang_hd36", "I- MỤC ĐÍCH", False),
        ("nha_nuoc", "1- Mục đích", True),
        ("nha_nuoc", "Điều 1: Phạm vi", True),
        ("nha_nuoc", "Chương 2", True),
    ],
)
def test_form_of_headings(ma: str, line: str, wrong: bool) -> None:
    assert codes(words(line, ma=ma), *text_heading_form.CHECKS) == ["DE_MUC_DANG"] * wrong


@pytest.mark.parametrize(
    ("ma", "lines", "wanted"),
    [
        ("nha_nuoc", ["Đầu.", "Cuối./."], []),
        ("nha_nuoc", ["Đầu.", "Cuối."], ["KET_THUC_THIEU"]),
        ("nha_nuoc", ["Đầu.", "Cuối"], ["KET_THUC_THIEU"]),
        ("nha_nuoc", ["Đầu.", "Cuối ./."], ["KET_THUC_SAI"]),
        ("nha_nuoc", ["Đầu.", "Cuối././."], ["KET_THUC_SAI"]),
        ("nha_nuoc", ["Đầu.", "Cuối/."], ["KET_THUC_SAI"]),
        ("nha_nuoc", ["Đầu./.", "Cuối./."], ["KET_THUC_SAI"]),
        ("nha_nuoc", ["Đầu.", "./."], ["KET_THUC_SAI"]),
        ("dang_hd36", ["Đầu.", "Cuối."], []),
        ("dang_hd36", ["Đầu.", "Cuối./."], ["KET_THUC_SAI"]),
    ],
)
def test_end_mark(ma: str, lines: list[str], wanted: list[str]) -> None:
    assert codes(words(*lines, ma=ma), *text_ending.CHECKS) == wanted


HEAD = ("SO_KY_HIEU: Số: 08/KH-SYT", "DIA_DANH_NGAY: Bắc Giang, ngày 05 tháng 02 năm 2021")
ONE = "(Kèm theo Kế hoạch số 08/KH-SYT ngày 05/02/2021 của Sở Y tế)"


@pytest.mark.parametrize(
    ("text", "annexes", "wanted"),
    [
        ("Chi tiết tại Phụ lục./.", [("Phụ lục", ONE)], []),
        ("Chi tiết tại Phụ lục I, II./.", [("Phụ lục I", ONE), ("Phụ lục II", ONE)], []),
        ("Có các Phụ lục kèm theo./.", [("Phụ lục I", ONE), ("Phụ lục II", ONE)], []),
        ("Chi tiết tại Phụ lục./.", [("Phụ lục", ONE.replace("08/", "      /"))], []),
        ("Chi tiết tại Phụ lục./.", [("Phụ lục", ONE.replace("08", "09"))], ["PHU_LUC_KEM_THEO"]),
        ("Chi tiết tại Phụ lục./.", [("Phụ lục", ONE.replace("05/02", "06/02"))], ["PHU_LUC_KEM_THEO"]),
        ("Chi tiết tại Phụ lục./.", [("Phụ lục", ONE.replace("Kế hoạch", "Báo cáo"))], ["PHU_LUC_KEM_THEO"]),
        ("Chi tiết tại Phụ lục./.", [("Phụ lục", "")], ["PHU_LUC_KEM_THEO"]),
        ("Chi tiết tại Phụ lục I./.", [("Phụ lục I", ONE)], ["PHU_LUC_SO"]),
        ("Chi tiết tại các Phụ lục./.", [("Phụ lục 1", ONE), ("Phụ lục II", ONE)], ["PHU_LUC_SO"]),
        ("Chi tiết tại các Phụ lục./.", [("Phụ lục I", ONE), ("Phụ lục III", ONE)], ["PHU_LUC_SO"]),
        ("Không nói gì./.", [("Phụ lục", ONE)], ["PHU_LUC_KHONG_NHAC"]),
        ("Chi tiết tại Phụ lục I./.", [("Phụ lục I", ONE), ("Phụ lục II", ONE)], ["PHU_LUC_KHONG_NHAC"]),
    ],
)  # fmt: skip
def test_annexes(text: str, annexes: list[tuple[str, str]], wanted: list[str]) -> None:
    lines = [line for head, attached in annexes
             for line in (f"PHU_LUC_SO: {head}", f"PHU_LUC_KEM_THEO: {attached}" if attached else "")]  # fmt: skip
    found = words(*HEAD, text, *lines)
    found.body = found.body[:1]
    assert codes(found, *text_annex.CHECKS) == wanted


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Giao {{ don_vi }} chủ trì.", True),
        ("Giao [tên đơn vị] chủ trì.", True),
        ("Giao <<don_vi>> chủ trì.", True),
        ("Giao XXX chủ trì.", True),
        ("Giao …………… chủ trì.", True),
        ("Giao .......... chủ trì.", True),
        ("Click or tap here to enter text.", True),
        ("Đại hội lần thứ XXX của Đảng.", False),
        ("Gạo, ngô, khoai… được mùa.", False),
        ("Tỷ lệ < 5% hoặc > 10% [1].", False),
        ("__________", False),
    ],
)
def test_places_left(line: str, left: bool) -> None:
    assert codes(words(line), text_letters.check_places_left) == ["CHO_TRONG"] * left


def test_blanks_for_number_and_date_are_lawful() -> None:
    found = words(
        "SO_KY_HIEU: Số: ......./KH-SYT", "DIA_DANH_NGAY: Bắc Giang, ngày …… tháng …… năm 2021"
    )
    assert codes(found, text_letters.check_places_left) == []


def test_loose_marks_and_foreign_letters_are_told_once_a_paragraph() -> None:
    loose = unicodedata.normalize("NFD", "Tập thể xuất sắc")
    eth, cyrillic = "\u00d0iều 1, \u00d0iều 2", "t\u0430p thể"
    assert codes(words(loose), text_letters.check_composed) == ["TO_HOP"]
    assert can(words(eth, cyrillic), text_letters.check_look_alikes) == ["Điều", "tap"]
    assert codes(words("zero\u200bwidth"), text_letters.check_look_alikes) == ["CHU_GIA"]


def test_letters_of_science_and_foreign_words_are_no_look_alikes() -> None:
    found = words("Tia \u03b2, 5 \u03bcm, \u0424\u043b\u043e\u0442.")
    assert codes(found, text_letters.check_look_alikes) == []


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["Gia đình hòa thuận", "hoà giải ở cơ sở", "quý, quy, qua"], ["DAU_THANH"]),
        (["Gia đình hòa thuận", "Chị Nguyễn Thị Thuý và anh Hoà"], []),
        (["Ủy ban và hòa giải", "sức khỏe, xã hoang"], []),
        (['Phong trào "Hai tốt"', "phong trào “Ba nhanh”, “Ba nhất”"], ["NGOAC_KEP"]),
        (["Có  hai dấu cách"], ["DAU_CACH"]),
        (["Cơ quan,đơn vị"], ["DAU_CACH"]),
        (["Cơ quan , đơn vị"], ["DAU_CACH"]),
        (["1.Mục đích"], ["DAU_CACH"]),
        (["Lúc 8:30, 1.234.567,5 đồng, a@vi-du.vn, https://vi-du.vn/a,b, TP.HCM, v.v..."], []),
        (["Hội đồng Thi đua-Khen thưởng"], ["GACH_NOI"]),
        (["phát triển kinh tế- xã hội"], ["GACH_NOI"]),
        (["phát triển kinh tế – xã hội, Covid-19, 2021-2025, Bà Rịa - Vũng Tàu"], []),
    ],
)
def test_writing_is_even(lines: list[str], wanted: list[str]) -> None:
    assert codes(words(*lines), *text_house.CHECKS) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Giao Sở Tài Chính chủ trì.", ["Sở Tài chính"]),
        ("Giao sở nội vụ chủ trì.", ["Sở Nội vụ"]),
        ("Hội Đồng Nhân Dân tỉnh.", ["Hội đồng nhân dân"]),
        ("Đảng bộ Huyện Lục Ngạn.", ["bộ huyện Lục"]),
        ("Theo Khoản 2 điều 103.", ["Theo khoản 2", "2 Điều 103"]),
        ("Chăm lo cho nhân dân.", ["cho Nhân dân"]),
        ("Ủy ban nhân dân xã, Tòa án nhân dân, công an nhân dân, đảng viên, chi bộ.", []),
        ("UỶ BAN NHÂN DÂN, Uỷ ban nhân dân.", []),
        ("Cán bộ y tế, cơ sở y tế, các sở, ngành của tỉnh Bắc Giang.", []),
        ("Bà Lê Thị Tỉnh Mẫu, Tỉnh ủy, Huyện ủy, Thành phố Hồ Chí Minh.", []),
    ],
)
def test_capitals(line: str, wanted: list[str]) -> None:
    assert sorted(can(words(line), *text_capitals.CHECKS)) == sorted(wanted)


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["Theo Quyết định số 12/QĐ-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh về A."], []),
        (["Theo Quyết định số 12/QĐ-UBND, các đơn vị thực hiện."], ["thiếu ngày ban hành"]),
        (["Theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 quy định chi tiết."], ["thiếu cơ quan ban hành"]),
        (["Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ.", "Nghị định số 91/2017/NĐ-CP."], []),
    ],
)  # fmt: skip
def test_first_citation_is_full(lines: list[str], wanted: list[str]) -> None:
    said = asked(words(*lines), *text_citations.CHECKS)
    assert [dict(p.facts)["ly_do"] for p in said] == wanted
