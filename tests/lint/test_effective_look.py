"""Effective look of characters: which of defaults, styles and direct format wins."""

from __future__ import annotations

from pathlib import Path

import pytest

from dienhinh_docs.lint.effective.styles import DEEP
from support.wordxml import one, para, read

NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'


def styles(*, defaults: str = "", normal: str = "", more: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
        f"{NORMAL}<w:rPr>{normal}</w:rPr></w:style>{more}"
    )


def style(key: str, run: str, base: str = "N", kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>'
        f'<w:basedOn w:val="{base}"/><w:rPr>{run}</w:rPr></w:style>'
    )


P_A = '<w:pStyle w:val="A"/>'
R_C = '<w:rStyle w:val="C"/>'
OFF = '<w:b w:val="0"/>'

SIZES = [
    # defaults, Normal, style A, character style C, direct → points
    ("", "", "", "", "", 10),
    ('<w:sz w:val="26"/>', "", "", "", "", 13),
    ('<w:sz w:val="26"/>', '<w:sz w:val="28"/>', "", "", "", 14),
    ("", '<w:sz w:val="28"/>', '<w:sz w:val="24"/>', "", "", 12),
    ("", '<w:sz w:val="28"/>', "", '<w:sz w:val="22"/>', "", 11),
    ("", '<w:sz w:val="28"/>', "", '<w:sz w:val="22"/>', '<w:sz w:val="27"/>', 13.5),
    ("", "", "", "", '<w:sz w:val="khác"/>', 10),
]


@pytest.mark.parametrize(("defaults", "normal", "own", "char", "direct", "size"), SIZES)
def test_size_comes_from_the_nearest_that_states_it(
    tmp_path: Path, defaults: str, normal: str, own: str, char: str, direct: str, size: float
) -> None:
    more = style("A", own) + style("C", char, "", "character")
    file = read(
        tmp_path,
        para(props=P_A, run=R_C + direct),
        styles=styles(defaults=defaults, normal=normal, more=more),
    )
    assert one(file).runs[0].look.size == size


BOLD = [
    # style A, character style C, direct → bold; toggles of styles turn each other over
    ("", "", "", False),
    ("<w:b/>", "", "", True),
    ("<w:b/>", "", OFF, False),
    ("<w:b/>", "<w:b/>", "", False),
    ("<w:b/>", "<w:b/>", "<w:b/>", True),
    ("<w:b/>", OFF, "", True),
    (OFF, "<w:b/>", "", True),
    ("", "", '<w:b w:val="false"/>', False),
    ("", "", '<w:b w:val="on"/>', True),
    ("", "", '<w:rtl/><w:bCs/>', True),
    ("", "", "<w:rtl/><w:b/>", False),
]  # fmt: skip


@pytest.mark.parametrize(("own", "char", "direct", "bold"), BOLD)
def test_bold_is_a_toggle_of_styles_and_absolute_when_direct(
    tmp_path: Path, own: str, char: str, direct: str, bold: bool
) -> None:
    more = style("A", own) + style("C", char, "", "character")
    file = read(tmp_path, para(props=P_A, run=R_C + direct), styles=styles(more=more))
    assert one(file).runs[0].look.bold is bold


def test_chain_of_styles_overrides_and_does_not_toggle(tmp_path: Path) -> None:
    more = style("A", "<w:b/>") + style("B", "<w:b/><w:i/>", "A") + style("D", OFF, "B")
    file = read(
        tmp_path,
        para("hai", '<w:pStyle w:val="B"/>') + para("ba", '<w:pStyle w:val="D"/>'),
        styles=styles(more=more),
    )
    assert [(p.runs[0].look.bold, p.runs[0].look.italic) for p in file.paras] == [
        (True, True),
        (False, True),
    ]


def test_circle_of_styles_ends(tmp_path: Path) -> None:
    more = style("A", "<w:b/>", "B") + style("B", '<w:sz w:val="30"/>', "A")
    look = one(read(tmp_path, para(props=P_A), styles=styles(more=more))).runs[0].look
    assert (look.bold, look.size) == (True, 15)


def test_a_chain_is_followed_so_far_and_no_further(tmp_path: Path) -> None:
    for links, size in ((DEEP - 2, 20), (DEEP, 10)):
        chain = style("A0", '<w:sz w:val="40"/>', base="")
        chain += "".join(style(f"A{n}", "", base=f"A{n - 1}") for n in range(1, links + 1))
        body = para(props=f'<w:pStyle w:val="A{links}"/>')
        found = one(read(tmp_path, body, styles=styles(more=chain)))
        assert found.runs[0].look.size == size


def test_unknown_style_gives_way_to_normal(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        para(props='<w:pStyle w:val="khong-co"/>'),
        styles=styles(normal='<w:sz w:val="28"/>'),
    )
    assert (one(file).runs[0].look.size, one(file).style) == (14, "Normal")


THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)
FONTS = [
    ("", ("Times New Roman",) * 4),
    (
        '<w:rFonts w:ascii="Arial" w:hAnsi="VNI-Times"/>',
        ("Arial", "VNI-Times", "Times New Roman", "Times New Roman"),
    ),
    (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi" w:cstheme="minorBidi"/>',
        ("Calibri", "Cambria", "Times New Roman", "Arial"),
    ),
    (
        '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/>',
        ("Calibri", "Times New Roman", "Times New Roman", "Times New Roman"),
    ),
]


@pytest.mark.parametrize(("fonts", "slots"), FONTS)
def test_typeface_of_the_four_slots(tmp_path: Path, fonts: str, slots: tuple[str, ...]) -> None:
    look = one(read(tmp_path, para(run=fonts), styles=styles(), theme=THEME)).runs[0].look
    assert tuple(face for _, face in look.fonts) == slots


def test_direct_typeface_beats_the_theme_of_the_style(tmp_path: Path) -> None:
    normal = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    run = '<w:rFonts w:ascii="Times New Roman"/>'
    look = (
        one(read(tmp_path, para(run=run), styles=styles(normal=normal), theme=THEME)).runs[0].look
    )
    assert (look.font_in("ascii"), look.font_in("hAnsi")) == ("Times New Roman", "Calibri")


@pytest.mark.parametrize(
    ("color", "seen"),
    [
        ("", "000000"),
        ('<w:color w:val="auto"/>', "000000"),
        ('<w:color w:val="ff0000"/>', "FF0000"),
        ('<w:color w:val="auto" w:themeColor="accent1"/>', "4F81BD"),
        ('<w:color w:val="365F91" w:themeColor="accent1"/>', "365F91"),
    ],
)
def test_color(tmp_path: Path, color: str, seen: str) -> None:
    assert one(read(tmp_path, para(run=color), theme=THEME)).runs[0].look.color == seen


def test_underline_caps_and_hidden_words(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        para("một", run='<w:u w:val="single"/><w:caps/>')
        + para("hai", run='<w:u w:val="none"/><w:strike/>')
        + para("ba", run="<w:vanish/>"),
    )
    first, second, third = (p.runs[0].look for p in file.paras)
    assert (first.underline, first.caps, second.underline, second.strike) == (
        True,
        True,
        False,
        True,
    )
    assert third.hidden
    assert file.paras[2].raw == ""


TABLE_STYLE = (
    '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr><w:sz w:val="24"/></w:rPr>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)


def table(look: str) -> str:
    rows = "".join(f"<w:tr><w:tc>{para(words)}</w:tc></w:tr>" for words in ("đầu", "sau"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/>{look}</w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{rows}</w:tbl>'
    )


@pytest.mark.parametrize(
    ("look", "bold"),
    [
        ('<w:tblLook w:firstRow="1"/>', True),
        ('<w:tblLook w:val="0020"/>', True),
        ('<w:tblLook w:val="0020" w:firstRow="0"/>', False),
        ("", False),
    ],
)
def test_table_style_reaches_its_cells(tmp_path: Path, look: str, bold: bool) -> None:
    file = read(tmp_path, table(look), styles=styles(more=TABLE_STYLE))
    head, rest = one(file, "đầu").runs[0].look, one(file, "sau").runs[0].look
    assert (head.bold, rest.bold) == (bold, False)
    assert (head.size, rest.size) == (12, 12)


def test_paragraph_style_lies_over_the_table_style(tmp_path: Path) -> None:
    file = read(tmp_path, table(""), styles=styles(normal='<w:sz w:val="28"/>', more=TABLE_STYLE))
    assert one(file, "sau").runs[0].look.size == 14
