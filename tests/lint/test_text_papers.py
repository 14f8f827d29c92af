"""Rules of writing met in papers typed by hand: letters above headings, annexes, grounds, Lưu."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks import (
    text_addressees,
    text_annex,
    text_grounds,
    text_heading_form,
    text_house,
    text_order,
    text_recipients,
    text_signing,
    text_subject,
)
from dienhinh_docs.lint.found import Component, Heading
from dienhinh_docs.lint.model import Para
from dienhinh_docs.problems import Code, Severity
from support.said import asked, can, codes, words


@pytest.mark.parametrize(
    ("marks", "wanted"),
    [
        ("A. I. II. B. I. C.", []),
        ("A. B. C. D. Đ. E.", []),
        ("A. B. C. D. E.", []),
        ("I. B.", ["A"]),
        ("A. C.", ["B"]),
    ],
)
def test_letters_above_roman_headings_run_without_gaps(marks: str, wanted: list[str]) -> None:
    found = words(*(f"{mark} KẾT QUẢ" for mark in marks.split()))
    headings = [
        Heading(p, "la_ma" if mark in ("I.", "II.") else "chu_cai", mark[:-1], "KẾT QUẢ", True)
        for p, mark in zip(found.body, marks.split(), strict=True)
    ]
    assert can(replace(found, headings=headings), *text_order.CHECKS) == wanted


def test_a_roman_number_that_does_not_exist() -> None:
    found = words("I. KẾT QUẢ", "IIV. PHƯƠNG HƯỚNG")
    assert codes(found, *text_heading_form.CHECKS) == ["DE_MUC_DANG"]


HEAD = ("CHU_QUAN: UBND TỈNH MINH HỌA", "CO_QUAN: SỞ TÀI CHÍNH",
        "DIA_DANH_NGAY: Minh Họa, ngày 07 tháng 3 năm 2022")  # fmt: skip


@pytest.mark.parametrize(
    ("issuer", "wrong"),
    [
        ("Sở Tài chính", False),
        ("Giám đốc Sở Tài chính tỉnh Minh Hoạ", False),
        ("UBND tỉnh", False),
        ("Sở Y tế", True),
        ("Sở Tài chính tỉnh Lục Năm", True),
    ],
)
def test_an_annex_names_the_body_of_the_head(issuer: str, wrong: bool) -> None:
    found = words(*HEAD, "Nội dung tại Phụ lục.", "PHU_LUC_SO: Phụ lục", "SO_KY_HIEU: Số: 45/KH-STC",
                  f"PHU_LUC_KEM_THEO: (Kèm theo Kế hoạch số 45/KH-STC của {issuer})")  # fmt: skip
    problems = asked(found, text_annex.check_attached_line)
    assert [p.severity for p in problems] == [Severity.WARNING] * wrong


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Số: 45/BC-STC", "ngày 07 tháng 3 năm 2022"),
        ("Số: 45/KH-STC", "ngày 31 tháng 02 năm 2022"),
    ],
)
def test_a_fault_of_the_head_is_not_told_again_at_the_annex(head: str, day: str) -> None:
    found = words(f"SO_KY_HIEU: {head}", f"DIA_DANH_NGAY: Minh Họa, {day}", "Nội dung tại Phụ lục.",
                  "PHU_LUC_SO: Phụ lục",
                  "PHU_LUC_KEM_THEO: (Kèm theo Kế hoạch số 45/KH-STC ngày 07 tháng 3 năm 2022 của Sở Tài chính)")  # fmt: skip
    assert codes(found, text_annex.check_attached_line) == []


def test_a_wrong_number_of_an_annex_is_told_once() -> None:
    found = words("Có Phụ lục I và II.", "PHU_LUC_SO: Phụ lục I", "PHU_LUC_SO: Phụ lục III")
    assert codes(found, text_annex.check_annex_numbers, text_annex.check_annex_mentioned) == [
        "PHU_LUC_SO"
    ]


def test_an_upright_sentence_behind_italic_grounds_is_text() -> None:
    lines = ("CAN_CU: Căn cứ Luật A;", "CAN_CU: Căn cứ Luật B.", "Xét đề nghị, Sở kính trình.")
    found = words(*lines, loai="TTr")
    assert can(found, *text_grounds.CHECKS) == [";"]  # all upright: one block, its mark too early
    slanted = {p.para.number for p in found.all(Component.CAN_CU)}
    paras = tuple(_italic(p) if p.number in slanted else p for p in found.file.paras)
    found = replace(found, file=replace(found.file, paras=paras))
    assert can(found, *text_grounds.CHECKS) == []


def _italic(para: Para) -> Para:
    return replace(
        para, runs=tuple(replace(r, look=replace(r.look, italic=True)) for r in para.runs)
    )


@pytest.mark.parametrize(
    ("line", "ma", "wrong"),
    [
        ("- Lưu VT.", "ccb", True),
        ("- Lưu: vt, TG.", "ccb", True),
        ("- Lưu: Văn phòng.", "ccb", False),
        ("- Lưu: VT, TG.", "ccb", False),
        ("- Lưu Văn phòng.", "dang_hd36", False),
    ],
)
def test_the_last_line_of_bodies_that_apply_the_decree(line: str, ma: str, wrong: bool) -> None:
    found = words(f"NOI_NHAN: {line}", ma=ma)
    assert codes(found, text_recipients.check_luu) == ["NOI_NHAN_LUU"] * wrong


def test_a_mass_organisation_is_asked_to_look_at_kinh_gui_in_a_plan() -> None:
    (problem,) = asked(words("KINH_GUI: Kính gửi: Sở Y tế", ma="mttq", loai="HD"),
                       text_addressees.check_addressees_asked)  # fmt: skip
    assert (problem.code, problem.severity) == (Code.TT_KINH_GUI_THUA, Severity.WARNING)


@pytest.mark.parametrize(
    ("name", "code"), [("TS. Phạm Mai", "CHUA_XET"), ("Đại tá Phạm Mai", "KY_HOC_HAM")]
)
def test_a_hospital_may_print_degrees_but_no_ranks(name: str, code: str) -> None:
    found = words("CO_QUAN: BỆNH VIỆN ĐA KHOA TỈNH", f"HO_TEN: {name}")
    assert codes(found, text_signing.check_name) == [code]


def test_a_long_row_of_dots_beside_an_address_is_read_in_one_go() -> None:
    found = words("thu@minhhoa.gov.vn " + "." * 200_000 + " a , b")
    assert can(found, text_house.check_spaces) == ["a,"]


def test_the_number_of_a_note_is_no_slip_and_double_spaces_are_shown() -> None:
    found = words("TỔ CHỨC2 (thực hiện)", "Nâng cao  chất lượng.")
    first = found.file.paras[0]
    note = replace(first.runs[0], text="2", look=replace(first.runs[0].look, raised=True))
    noted = replace(first, runs=(replace(first.runs[0], text="TỔ CHỨC"), note))
    found = replace(found, file=replace(found.file, paras=(noted, *found.file.paras[1:])))
    (problem,) = asked(found, text_house.check_spaces)
    assert dict(problem.facts)["cho"] == "cao\u2423\u2423chất"


@pytest.mark.parametrize(
    ("lines", "loai", "wrong"),
    [
        (["KINH_GUI: Kính gửi: - Sở Nội vụ"], "CV", ["KINH_GUI_DANG"]),
        (["KINH_GUI: Kính gửi: Sở Nội vụ"], "CV", []),
        (["NOI_NHAN: - Như trên;"], "BC", ["KINH_GUI_THIEU"]),
        (["NOI_NHAN: - Sở Nội vụ;"], "BC", []),
    ],
)
def test_one_addressee_has_no_dash_and_as_above_needs_one(
    lines: list[str], loai: str, wrong: list[str]
) -> None:
    checks = (text_addressees.check_addressees_asked, text_addressees.check_addressees_laid_out)
    assert codes(words(*lines, loai=loai), *checks) == wrong


def test_the_line_of_an_annex_names_who_issued_the_paper() -> None:
    line = "(Kèm theo Kế hoạch số 45/KH-STC ngày 07 tháng 3 năm 2022"
    head = ("SO_KY_HIEU: Số: 45/KH - STC", "Có Phụ lục kèm theo.", "PHU_LUC_SO: Phụ lục")
    for end, wrong in ((")", 1), (" của Sở Tài chính)", 0)):
        found = words(*head, f"PHU_LUC_KEM_THEO: {line}{end}")
        assert codes(found, text_annex.check_attached_line) == ["PHU_LUC_KEM_THEO"] * wrong


@pytest.mark.parametrize(
    ("name", "subject", "wrong"),
    [
        ("TRICH_YEU", "Về việc khen thưởng", []),
        ("TRICH_YEU", "(V/v khen thưởng)", ["VE_VIEC_THUA"]),
        ("KEM_THEO_TRICH_YEU", "Làm việc của Sở Tài chính", []),
        ("KEM_THEO_TRICH_YEU", "V/v làm việc.", ["VE_VIEC_THUA", "CHU_SAI"]),
    ],
)
def test_a_subject_has_neither_v_v_nor_a_full_stop(
    name: str, subject: str, wrong: list[str]
) -> None:
    found = words(f"{name}: {subject}", loai="QĐ")
    assert codes(found, text_subject.check_ve_viec, text_subject.check_no_stop) == wrong
