"""The three lines and the marks that stand for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks.format_lines import lines
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.model import Rule, RuleKind
from dienhinh_docs.problems import Code, Severity
from support.found_docs import document, saying

LAWFUL = {"tieu_ngu": 1.0, "co_quan": 0.4, "trich_yeu": 0.4}


def codes(found):
    return [p.code for p in lines(found)]


@pytest.mark.parametrize("key", list(LAWFUL))
def test_a_line_that_is_not_there_is_told(key):
    assert codes(document(lines={k: v for k, v in LAWFUL.items() if k != key})) == [
        Code.TT_DUONG_KE_THIEU
    ]


@pytest.mark.parametrize(
    ("key", "share", "expected"),
    [
        ("tieu_ngu", 1.05, []),
        ("tieu_ngu", 0.5, [Code.TT_DUONG_KE_DAI]),
        ("tieu_ngu", 1.5, [Code.TT_DUONG_KE_DAI]),
        ("co_quan", 1 / 3, []),
        ("co_quan", 0.5, []),
        ("co_quan", 1.0, [Code.TT_DUONG_KE_DAI]),
        ("co_quan", 0.1, [Code.TT_DUONG_KE_DAI]),
        ("trich_yeu", 0.8, [Code.TT_DUONG_KE_DAI]),
        ("trich_yeu", None, [Code.TT_CHUA_XET]),
    ],
)
def test_the_length_of_a_line(key, share, expected):
    assert codes(document(lines=LAWFUL | {key: share})) == expected


def test_a_narrow_miss_is_a_warning():
    severities = [
        [p.severity for p in lines(document(lines=LAWFUL | {"co_quan": share}))]
        for share in (0.25, 0.1)
    ]
    assert severities == [[Severity.WARNING], [Severity.ERROR]]


def test_underlined_words_are_measured_by_their_letters():
    found = document()
    para = found.parts[C.TIEU_NGU][0].para
    run = replace(para.runs[0], look=replace(para.runs[0].look, underline=True))
    paras = [*found.file.paras]
    paras[para.number - 1] = replace(para, runs=(run,))
    drawn = Rule(RuleKind.UNDERLINE, para.number, None)
    changed = replace(
        found,
        file=replace(found.file, paras=tuple(paras)),
        lines=found.lines | {"tieu_ngu": [drawn]},
    )
    assert codes(changed) == []


def test_a_letter_has_no_line_below_its_subject():
    found = document(lines={"tieu_ngu": 1.0, "co_quan": 0.4}, loai="CV")
    assert codes(found) == []


def test_the_party_has_an_asterisk_and_hyphens():
    found = document(ma="dang_hd36", lines={"tieu_ngu": 1.0})
    assert codes(found) == [Code.TT_DUONG_KE_THIEU, Code.TT_DUONG_KE_THIEU]

    def marked(owner, para):
        star = saying(C.CO_QUAN, "TỈNH ỦY\n*")(owner, para)
        return saying(C.TRICH_YEU, "về thi đua\n-----")(owner, star)

    assert codes(document(marked, ma="dang_hd36", lines={"tieu_ngu": 1.0})) == []
