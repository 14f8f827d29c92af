"""Effective format of paragraphs and what automatic numbering prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from dienhinh_docs.lint.effective.numbering import numeral
from support.wordxml import one, para, read

DEFAULTS = (
    "<w:docDefaults><w:pPrDefault><w:pPr>"
    '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="N"/><w:pPr>'
    '<w:jc w:val="both"/><w:spacing w:after="120"/><w:ind w:left="720" w:hanging="360"/>'
    "<w:keepNext/></w:pPr></w:style>"
)
A = '<w:pStyle w:val="A"/>'

FORMATS = [
    # pPr → (field, value)
    ("", "after", 8.0),
    ("", "line", pytest.approx(1.0792, abs=1e-3)),
    ("", "align", "trai"),
    (A, "align", "deu"),
    (A, "after", 6.0),
    (A, "first", pytest.approx(-6.35)),
    (A, "left", pytest.approx(12.7)),
    (A, "keep_next", True),
    (A + '<w:keepNext w:val="0"/>', "keep_next", False),
    (A + '<w:ind w:firstLine="567"/>', "first", pytest.approx(10.0, abs=0.01)),
    (A + '<w:ind w:firstLine="567"/>', "left", pytest.approx(12.7)),
    (A + '<w:ind w:left="0" w:firstLine="0"/>', "first", 0.0),
    ('<w:ind w:start="567" w:end="284"/>', "right", pytest.approx(5.0, abs=0.02)),
    ('<w:ind w:firstLineChars="200"/>', "first", pytest.approx(8.467)),
    ('<w:ind w:firstLine="720" w:firstLineChars="200"/>', "first", pytest.approx(12.7)),
    ('<w:ind w:firstLine="720" w:hanging="360"/>', "first", pytest.approx(-6.35)),
    ('<w:jc w:val="end"/>', "align", "phai"),
    ('<w:jc w:val="distribute"/>', "align", "deu"),
    ('<w:bidi/><w:jc w:val="left"/>', "align", "phai"),
    ('<w:spacing w:before="120" w:beforeAutospacing="1"/>', "before", 14.0),
    ('<w:spacing w:line="360" w:lineRule="exact"/>', "line", 18.0),
    ('<w:spacing w:line="360" w:lineRule="exact"/>', "line_exact", "exact"),
    ('<w:spacing w:line="360" w:lineRule="atLeast"/>', "line_exact", "atLeast"),
    ('<w:spacing w:line="360"/>', "line", 1.5),
    ('<w:spacing w:line="18pt" w:lineRule="exact"/>', "line", 18.0),
    ("<w:pageBreakBefore/>", "page_break_before", True),
    ('<w:tabs><w:tab w:val="center" w:pos="1134"/></w:tabs>', "tabs", (20.003,)),
]


@pytest.mark.parametrize(("props", "field", "value"), FORMATS)
def test_format(tmp_path: Path, props: str, field: str, value: object) -> None:
    found = one(read(tmp_path, para(props=props), styles=DEFAULTS))
    assert getattr(found, field) == value


def test_paragraphs_of_one_style_that_want_no_space_have_none(tmp_path: Path) -> None:
    tight = '<w:contextualSpacing/><w:spacing w:before="120" w:after="120"/>'
    file = read(tmp_path, para("một", tight) + para("hai", tight) + para("ba", A), styles=DEFAULTS)
    assert [(p.before, p.after) for p in file.paras] == [(6.0, 0.0), (0.0, 6.0), (0.0, 6.0)]


def level(at: int, form: str, text: str, more: str = "", props: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:pPr>{props}</w:pPr></w:lvl>'
    )


def lists(
    *levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def item(at: int, num: int = 1, more: str = "") -> str:
    return para("x", f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>{more}')


def test_levels_restart_below_a_higher_one(tmp_path: Path) -> None:
    numbering = lists(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")
    )
    file = read(tmp_path, "".join(map(item, (0, 1, 2, 2, 1, 2, 0, 1))), numbering=numbering)
    assert [p.label for p in file.paras] == ["I.", "1.", "a)", "b)", "2.", "a)", "II.", "1."]


def test_numbers_of_higher_levels_are_printed_in_their_form_or_in_digits(tmp_path: Path) -> None:
    numbering = lists(
        level(0, "upperRoman", "%1"),
        level(1, "decimal", "%1.%2."),
        level(2, "decimal", "%1.%2.%3.", "<w:isLgl/>"),
    )
    file = read(tmp_path, item(0) + item(1) + item(2), numbering=numbering)
    assert [p.label for p in file.paras] == ["I", "I.1.", "1.1.1."]


def test_list_that_never_restarts(tmp_path: Path) -> None:
    numbering = lists(
        level(0, "decimal", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>')
    )
    file = read(tmp_path, "".join(map(item, (0, 1, 0, 1))), numbering=numbering)
    assert [p.label for p in file.paras] == ["1.", "1.", "2.", "2."]


def test_start_override_begins_anew(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    file = read(
        tmp_path,
        item(0) + item(0) + item(0, 2) + item(0, 2),
        numbering=lists(level(0, "decimal", "%1."), nums=nums),
    )
    assert [p.label for p in file.paras] == ["1.", "2.", "5.", "6."]


def test_bullets_of_symbol_fonts_become_letters(tmp_path: Path) -> None:
    numbering = lists(level(0, "bullet", "\uf0b7"), level(1, "bullet", "-"))
    file = read(tmp_path, item(0) + item(1), numbering=numbering)
    assert [p.text for p in file.paras] == ["• x", "- x"]


def test_indent_of_the_list_lies_under_the_direct_one(tmp_path: Path) -> None:
    numbering = lists(level(0, "decimal", "%1.", props='<w:ind w:left="720" w:hanging="360"/>'))
    file = read(
        tmp_path,
        item(0) + item(0, more='<w:ind w:left="0"/>') + item(0, num=0),
        numbering=numbering,
    )
    assert [(p.left, p.first) for p in file.paras] == [
        (pytest.approx(12.7), pytest.approx(-6.35)),
        (0.0, pytest.approx(-6.35)),
        (0.0, 0.0),
    ]


def test_style_brings_its_list_and_level(tmp_path: Path) -> None:
    numbering = lists(
        level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:pStyle w:val="M"/>')
    )
    styles = (
        '<w:style w:type="paragraph" w:styleId="M"><w:name w:val="Mục"/><w:pPr>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    off = '<w:pStyle w:val="M"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    file = read(
        tmp_path,
        para("một", '<w:pStyle w:val="M"/>') + para("hai", off),
        styles=styles,
        numbering=numbering,
    )
    assert [(p.label, p.style) for p in file.paras] == [("1.", "Mục"), ("", "Mục")]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "lowerLetter", "d"),
        (27, "lowerLetter", "aa"),
        (14, "upperRoman", "XIV"),
        (9, "decimalZero", "09"),
        (21, "vietnameseCounting", "hai mươi mốt"),
        (15, "vietnameseCounting", "mười lăm"),
        (0, "upperRoman", "0"),
        (3, "dạng lạ", "3"),
    ],
)
def test_numerals(number: int, form: str, text: str) -> None:
    assert numeral(number, form) == text
