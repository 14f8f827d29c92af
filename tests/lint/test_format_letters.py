"""Looks of the components and of the text: each planted deviation is told with its code."""

from __future__ import annotations

import pytest

from dienhinh_docs.lint.checks import CHECKS
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.problems import Code, Severity
from support.found_docs import LONG_TEXT, Change, document, looking, saying

FORMAT = [check for check in CHECKS if ".format_" in check.__module__]


def told(found):
    return [problem for check in FORMAT for problem in check(found)]


def codes(found):
    return [str(problem.code) for problem in told(found)]


def test_a_lawful_document_has_no_finding():
    found = document()
    assert len(found.parts) == 12
    assert len(found.headings) == 4
    assert told(found) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (looking(C.QUOC_HIEU, size=14), Code.TT_CO_CHU),
        (looking(C.TIEU_NGU, size=12), Code.TT_CO_CHU),
        (looking(C.SO_KY_HIEU, size=14), Code.TT_CO_CHU),
        (looking(C.NOI_NHAN, size=12), Code.TT_CO_CHU),
        (looking(C.NOI_DUNG, 0, size=12), Code.TT_CO_CHU),
        (looking(C.CHU_QUAN, bold=True), Code.TT_DAM),
        (looking(C.CO_QUAN, bold=False), Code.TT_DAM),
        (looking(C.TRICH_YEU, bold=False), Code.TT_DAM),
        (looking(C.NOI_DUNG, 1, bold=False), Code.TT_DAM),  # I. MỤC ĐÍCH
        (looking(C.NOI_DUNG, 2, bold=False), Code.TT_DAM),  # 1. among bold 2. and 3.
        (looking(C.NOI_DUNG, 3, bold=True), Code.TT_DAM),  # running text
        (looking(C.DIA_DANH_NGAY, italic=False), Code.TT_NGHIENG),
        (looking(C.TEN_LOAI, italic=True), Code.TT_NGHIENG),
        (looking(C.NOI_NHAN_NHAN, italic=False), Code.TT_NGHIENG),
        (looking(C.NOI_DUNG, 3, italic=True), Code.TT_NGHIENG),
        (looking(C.TEN_LOAI, underline=True), Code.TT_GACH_CHAN),
        (looking(C.NOI_DUNG, 2, underline=True), Code.TT_GACH_CHAN),
        (saying(C.TEN_LOAI, "Kế hoạch"), Code.TT_CHU_HOA),
        (saying(C.HO_TEN, "NGUYỄN VĂN VÍ DỤ"), Code.TT_CHU_HOA),
    ],
)
def test_a_wrong_look_is_told(change: Change, code: Code):
    assert codes(document(change)) == [code]


@pytest.mark.parametrize(
    "change",
    [
        looking(C.QUOC_HIEU, size=13),
        looking(C.TIEU_NGU, size=14),
        looking(C.NOI_DUNG, size=13),
        looking(C.HO_TEN, size=13),
    ],
)
def test_another_lawful_size_is_no_finding(change: Change):
    assert codes(document(change)) == []


def test_capitals_by_format_are_capitals():
    def change(owner, para):
        return looking(C.TEN_LOAI, caps=True)(owner, saying(C.TEN_LOAI, "Kế hoạch")(owner, para))

    assert codes(document(change)) == []


def test_equal_deviations_are_told_once_with_their_number():
    (problem,) = told(document(looking(C.NOI_DUNG, size=12)))[:1]
    assert problem.code is Code.TT_CO_CHU
    assert problem.value == "12"
    assert dict(problem.facts)["them"] == "3"


def test_a_note_in_brackets_may_be_italic():
    change = looking(C.NOI_DUNG, 3, italic=True)

    def note(owner, para):
        changed = change(owner, para)
        if changed is not para:
            return saying(C.NOI_DUNG, f"({LONG_TEXT.strip()})")(owner, changed)
        return para

    assert codes(document(note)) == []


def test_what_the_regime_holds_for_unsure_is_a_warning():
    found = document(looking(C.HO_TEN, bold=False), ma="dang_hd36")
    name = [p for p in told(found) if p.code is Code.TT_DAM and "Họ tên" in str(p.facts)]
    assert [p.severity for p in name] == [Severity.WARNING]
