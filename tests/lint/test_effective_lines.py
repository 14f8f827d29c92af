"""Lines, however they were drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from dienhinh_docs.lint.model import Rule, RuleKind
from support.wordxml import para, read


def lines(folder: Path, body: str) -> tuple[Rule, ...]:
    return read(folder, body).rules


def drawing(inside: str, cx: float, cy: float = 0, place: str = "") -> str:
    return (
        f'<w:drawing><wp:anchor>{place}<wp:extent cx="{cx * 12700:.0f}" cy="{cy * 12700:.0f}"/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def shape(kind: str, more: str = "", cx: float = 0, cy: float = 0, rot: int = 0) -> str:
    return (
        f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm rot="{rot}">'
        f'<a:ext cx="{cx * 12700:.0f}" cy="{cy * 12700:.0f}"/></a:xfrm>'
        f'<a:prstGeom prst="{kind}"/>{more}</wps:spPr></wps:wsp>'
    )


def held(inside: str) -> str:
    return f"<w:p><w:r>{inside}</w:r></w:p>"


def alternatives(choice: str, fallback: str = "") -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


VML = '<w:pict><v:line from="10pt,2pt" to="{}pt,2pt"/></w:pict>'
FILL = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:ln><a:noFill/></a:ln>'

DRAWN = [
    # XML → length, or None where there is no line
    (drawing(shape("line"), 100), 100),
    (drawing(shape("straightConnector1"), 100, 1), 100),
    (drawing(shape("rect"), 100, 1.5), 100),
    (drawing(shape("rect", FILL), 100, 1), 100),
    (drawing(shape("rect"), 100, 40), None),
    (drawing(shape("line"), 100, 60), None),
    (drawing(shape("line"), 2, 80), None),
    (drawing(shape("line", "<a:ln><a:noFill/></a:ln>"), 100), None),
    (drawing(shape("line", rot=5400000), 0, 90), 90),
    (alternatives(drawing(shape("line"), 100), VML.format(400)), 100),
    (VML.format(130), 120),
    ('<w:pict><v:line from="0,0" to="72pt,0" stroked="f"/></w:pict>', None),
    ('<w:pict><v:shape type="#_x0000_t32" style="width:105pt;height:0"/></w:pict>', 105),
    ('<w:pict><v:rect style="width:3in;height:1pt"/></w:pict>', 216),
    ('<w:pict><v:rect style="width:216pt;height:90pt"/></w:pict>', None),
    (
        '<w:pict><v:group style="width:200pt;height:10pt" coordsize="4000,200">'
        '<v:line from="0,0" to="2000,0"/></v:group></w:pict>',
        100,
    ),
]


@pytest.mark.parametrize(("xml", "length"), DRAWN)
def test_drawn_line(tmp_path: Path, xml: str, length: float | None) -> None:
    found = lines(tmp_path, para("trước") + held(xml))
    assert [(r.para, r.length) for r in found] == (
        [] if length is None else [(2, pytest.approx(length, abs=0.1))]
    )


def test_line_in_a_group_is_scaled(tmp_path: Path) -> None:
    group = (
        '<wpg:wgp><wpg:grpSpPr><a:xfrm><a:ext cx="2540000" cy="0"/><a:chExt cx="1270000" cy="1"/>'
        f"</a:xfrm></wpg:grpSpPr>{shape('line', cx=50)}</wpg:wgp>"
    )
    assert [r.length for r in lines(tmp_path, held(drawing(group, 200)))] == [pytest.approx(100)]


def test_place_of_a_line(tmp_path: Path) -> None:
    place = (
        '<wp:positionH relativeFrom="column"><wp:posOffset>635000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>254000</wp:posOffset></wp:positionV>'
    )
    (found,) = lines(tmp_path, held(drawing(shape("line"), 100, place=place)))
    assert (found.kind, found.start, found.offset) == (RuleKind.SHAPE, 50.0, 20.0)


def test_line_in_a_text_box_hangs_on_the_paragraph_of_the_box(tmp_path: Path) -> None:
    inner = held(drawing(shape("line"), 60))
    box = f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp>"
    assert [(r.para, r.length) for r in lines(tmp_path, held(drawing(box, 200, 90)))] == [(2, 60)]


BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="6"/></w:pBdr>'
TEXT_WIDTH = (11906 - 1701 - 1134) / 20


@pytest.mark.parametrize(
    ("props", "length"),
    [
        (BORDER, TEXT_WIDTH),
        (BORDER + '<w:ind w:left="2000" w:right="1000"/>', TEXT_WIDTH - 150),
        ('<w:pBdr><w:top w:val="single"/></w:pBdr>', TEXT_WIDTH),
        ('<w:pBdr><w:bottom w:val="nil"/></w:pBdr>', None),
        ('<w:pBdr><w:bottom w:val="single"/><w:left w:val="single"/></w:pBdr>', None),
    ],
)
def test_border_of_a_paragraph(tmp_path: Path, props: str, length: float | None) -> None:
    found = lines(tmp_path, para(props=props))
    assert [r.length for r in found] == ([] if length is None else [pytest.approx(length, abs=0.2)])


def test_neighbours_with_the_same_border_have_one_line(tmp_path: Path) -> None:
    assert [r.para for r in lines(tmp_path, para("a", BORDER) + para("b", BORDER))] == [2]


def test_border_below_a_layout_cell(tmp_path: Path) -> None:
    cell = '<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:tcBorders>{}</w:tcBorders></w:tcPr>{}</w:tc>'
    lined = cell.format(2000, '<w:bottom w:val="single"/>', para("TÊN"))
    plain = cell.format(3000, "", para("QUỐC HIỆU"))
    body = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{lined}{plain}</w:tr></w:tbl>"
    (found,) = lines(tmp_path, body)
    assert (found.kind, found.para, found.length) == (RuleKind.BORDER, 1, 100.0)


def test_line_above_a_narrow_cell_hangs_on_the_words_over_it(tmp_path: Path) -> None:
    cell = '<w:tc><w:tcPr><w:gridSpan w:val="{}"/>{}</w:tcPr>{}</w:tc>'
    top = '<w:tcBorders><w:top w:val="single"/></w:tcBorders>'
    names = cell.format(3, "", para("TÊN")) + cell.format(3, "", para("QUỐC HIỆU"))
    below = "".join(cell.format(1, top if at in (1, 4) else "", para("")) for at in range(6))
    columns = '<w:gridCol w:w="1000"/>' * 6
    found = lines(
        tmp_path,
        f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>"
        f"<w:tr>{names}</w:tr><w:tr>{below}</w:tr></w:tbl>",
    )
    assert [(r.para, r.length) for r in found] == [(1, 50.0), (2, 50.0)]


def test_words_all_underlined_are_a_line_and_one_underlined_word_is_not(tmp_path: Path) -> None:
    mixed = "<w:p><w:r><w:t>một </w:t></w:r><w:r><w:rPr><w:u/></w:rPr><w:t>chữ</w:t></w:r></w:p>"
    found = lines(tmp_path, para("Hạnh phúc", run='<w:u w:val="single"/>') + mixed)
    assert [(r.kind, r.para) for r in found] == [(RuleKind.UNDERLINE, 1)]
    assert found[0].length == pytest.approx(43.6, abs=0.1)


@pytest.mark.parametrize(
    ("text", "seen"),
    [("-------", True), ("_____", True), ("———", True), ("- - - -", True), ("--", False),
     ("*****", False), ("- a -", False)],
)  # fmt: skip
def test_row_of_dashes(tmp_path: Path, text: str, seen: bool) -> None:
    assert [r.kind for r in lines(tmp_path, para(text))] == [RuleKind.CHARACTERS] * seen


BROKEN = '<a:ln><a:prstDash val="{}"/></a:ln>'
CELL = (
    '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr><w:tcBorders><w:bottom w:val="{}"/>'
    "</w:tcBorders></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    ("body", "solid"),
    [
        (held(drawing(shape("line", BROKEN.format("solid")), 100)), True),
        (held(drawing(shape("line", BROKEN.format("dash")), 100)), False),
        (held(drawing(shape("line", '<a:ln cmpd="dbl"/>'), 100)), False),
        (held(VML.format(100)), True),
        (held(VML.format(100).replace("/>", '><v:stroke dashstyle="1 1"/></v:line>', 1)), False),
        (held(VML.format(100).replace("/>", '><v:stroke linestyle="thinThin"/></v:line>', 1)), False),
        (para(props='<w:pBdr><w:bottom w:val="single"/></w:pBdr>'), True),
        (para(props='<w:pBdr><w:bottom w:val="dotted"/></w:pBdr>'), False),
        (CELL.format("single"), True),
        (CELL.format("double"), False),
        (para(run='<w:u w:val="single"/>'), True),
        (para(run='<w:u w:val="dash"/>'), False),
        (para("______"), True),
        (para("------"), False),
    ],
)  # fmt: skip
def test_broken_and_double_strokes_are_told_from_solid_ones(
    tmp_path: Path, body: str, solid: bool
) -> None:
    assert [r.solid for r in lines(tmp_path, body)] == [solid]
