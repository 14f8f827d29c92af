"""Reading order and words: tables, text boxes, fields, tracked changes, headers."""

from __future__ import annotations

from pathlib import Path

import pytest

from dienhinh_docs.lint.model import pieces
from support.wordxml import PAGE, one, para, read

T = "<w:r><w:t>{}</w:t></w:r>"


def words(text: str) -> str:
    return T.format(text)


def field(code: str, result: str = "") -> str:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    middle = char("separate") + words(result) if result else ""
    return char("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + middle + char("end")


TEXTS = [
    (words("Số") + "<w:r><w:tab/><w:t>01</w:t></w:r>", "Số\t01"),
    ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
    ('<w:r><w:t>a</w:t><w:br w:type="page"/></w:r>', "a\f"),
    ("<w:r><w:t>05</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/></w:r>", "05-KH"),
    ('<w:r><w:t xml:space="preserve"> a </w:t><w:t> b </w:t></w:r>', " a b"),
    ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "•"),
    ('<w:r><w:sym w:font="Symbol" w:char="zz"/></w:r>', ""),
    (f"<w:ins>{words('mới')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>", "mới"),
    (f"<w:moveFrom>{words('cũ')}</w:moveFrom><w:moveTo>{words('mới')}</w:moveTo>", "mới"),
    (f"<w:hyperlink><w:smartTag>{words('nối')}</w:smartTag></w:hyperlink>", "nối"),
    (f"<w:sdt><w:sdtContent>{words('ô')}</w:sdtContent></w:sdt>", "ô"),
    (f'<w:fldSimple w:instr="DATE">{words("01")}</w:fldSimple>', "01"),
    (field("REF x", "mục I"), "mục I"),
    (field("IF " + field("REF y", "trong") + " = 1", "ngoài"), "ngoài"),
    (
        "<w:r><mc:AlternateContent><mc:Choice Requires='w14'><w:t>hai</w:t></mc:Choice>"
        "<mc:Fallback><w:t>một</w:t></mc:Fallback></mc:AlternateContent></w:r>",
        "hai",
    ),
]


@pytest.mark.parametrize(("inside", "text"), TEXTS)
def test_words_of_a_paragraph(tmp_path: Path, inside: str, text: str) -> None:
    assert read(tmp_path, f"<w:p>{inside}</w:p>").paras[0].raw == text


def test_field_that_never_ends_does_not_swallow_the_document(tmp_path: Path) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    file = read(tmp_path, f"<w:p>{begin}</w:p>" + para("sau"))
    assert file.paras[1].raw == "sau"


def test_field_over_two_paragraphs(tmp_path: Path) -> None:
    code = field("TOC", "mục lục").replace(words("mục lục"), words("một") + "</w:p><w:p>")
    assert [p.raw for p in read(tmp_path, f"<w:p>{code}</w:p>").paras] == ["một", ""]


def test_paragraph_deleted_with_tracked_changes_is_gone(tmp_path: Path) -> None:
    gone = (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
        "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>"
    )
    assert [p.raw for p in read(tmp_path, gone + para("còn")).paras] == ["còn"]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>"
    "<wp:positionH><wp:align>center</wp:align></wp:positionH>"
    '<wp:extent cx="1270000" cy="254000"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style='width:100pt'>"
    "<v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def test_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    file = read(tmp_path, f"<w:p>{words('neo')}{BOX.format(para('hộp'))}</w:p>" + para("sau"))
    assert [(p.number, p.raw, p.spot.box) for p in file.paras] == [
        (1, "neo", False),
        (2, "hộp", True),
        (3, "sau", False),
    ]


def test_text_box_of_old_word(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><v:shape style='width:80pt'><v:textbox><w:txbxContent>{para('hộp')}"
    file = read(tmp_path, f"<w:p>{box}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")
    assert file.paras[1].spot.box
    assert file.paras[1].spot.width == pytest.approx(23.1, abs=0.1)


def cell(inside: str, props: str = "") -> str:
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inside}</w:tc>"


def table(*rows: tuple[str, ...], props: str = "", grid: str = "") -> str:
    made = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


LINED = (
    '<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/>'
    '<w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>'
)


def spots(file_paras: object) -> list[tuple[object, ...]]:
    return [(p.raw, p.spot.table, p.spot.row, p.spot.cell, p.spot.cells) for p in file_paras]  # type: ignore[attr-defined]


def test_cells_in_reading_order_with_nested_tables(tmp_path: Path) -> None:
    inner = table((cell(para("lót")),))
    ruled = table((cell(para("a")), cell(para("b"))), props=LINED)
    outer = table(
        (cell(para("trái") + inner + para("dưới")), cell(para("phải"))),
        (cell(para("hàng hai") + ruled),),
    )
    file = read(tmp_path, outer + para("ngoài"))
    assert spots(file.paras) == [
        ("trái", 0, 0, 0, 2),
        ("lót", 0, 0, 0, 2),
        ("dưới", 0, 0, 0, 2),
        ("phải", 0, 0, 1, 2),
        ("hàng hai", 0, 1, 0, 1),
        ("a", 1, 0, 0, 2),
        ("b", 1, 0, 1, 2),
        ("ngoài", None, 0, 0, 1),
    ]
    assert [(t.rows, t.columns, t.ruled) for t in file.tables] == [(2, 2, False), (1, 2, True)]
    assert (file.tables[0].first_para, file.tables[0].last_para) == (1, 7)


def test_cell_swallowed_by_the_one_above_is_not_read(tmp_path: Path) -> None:
    file = read(
        tmp_path,
        table(
            (cell(para("trên"), '<w:vMerge w:val="restart"/>'), cell(para("a"))),
            (cell(para("khuất"), "<w:vMerge/>"), cell(para("b"))),
        ),
    )
    assert [p.raw for p in file.paras] == ["trên", "a", "b"]


@pytest.mark.parametrize(
    ("props", "own", "ruled"),
    [
        ("", "", False),
        (LINED, "", True),
        (LINED, '<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="nil"/>'
         '<w:right w:val="nil"/></w:tcBorders>', False),
        ("", '<w:tcBorders><w:right w:val="single"/><w:left w:val="single"/></w:tcBorders>', True),
        ('<w:tblBorders><w:bottom w:val="single"/></w:tblBorders>', "", False),
    ],
)  # fmt: skip
def test_ruled_table(tmp_path: Path, props: str, own: str, ruled: bool) -> None:
    row = (cell(para("a"), own), cell(para("b"), own))
    assert read(tmp_path, table(row, row, props=props)).tables[0].ruled is ruled


def test_inner_width_of_a_cell(tmp_path: Path) -> None:
    grid = '<w:gridCol w:w="2000"/><w:gridCol w:w="3000"/>'
    margins = '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="0"/></w:tblCellMar>'
    file = read(
        tmp_path,
        table(
            (cell(para("a")), cell(para("b"), '<w:tcW w:w="2880" w:type="dxa"/>')),
            (cell(para("c"), '<w:gridSpan w:val="2"/>'),),
            props=margins,
            grid=grid,
        ),
    )
    assert [p.spot.width for p in file.paras] == [
        pytest.approx(1900 * 25.4 / 1440, abs=0.01),
        pytest.approx(2780 * 25.4 / 1440, abs=0.01),
        pytest.approx(4900 * 25.4 / 1440, abs=0.01),
    ]


def test_pieces_between_breaks_and_tabs(tmp_path: Path) -> None:
    runs = "<w:r><w:t>TRÁI</w:t><w:tab/><w:t>PHẢI</w:t><w:br/><w:tab/><w:t>dưới</w:t></w:r>"
    found = pieces(read(tmp_path, f"<w:p>{runs}{words(' nữa')}</w:p>").paras[0])
    assert [(p.text, p.line, p.column, p.columns) for p in found] == [
        ("TRÁI", 0, 0, 2),
        ("PHẢI", 0, 1, 2),
        ("dướinữa", 1, 1, 2),
    ]


def section(more: str, size: str = '<w:pgSz w:w="11906" w:h="16838"/>') -> str:
    return f'<w:sectPr>{more}{size}<w:pgMar w:left="1701" w:right="1134"/></w:sectPr>'


def test_sections_inherit_headers_and_know_their_page(tmp_path: Path) -> None:
    first = section('<w:headerReference w:type="default" r:id="header1"/><w:titlePg/>')
    wide = section('<w:pgNumType w:start="1" w:fmt="lowerRoman"/>',
                   '<w:pgSz w:w="16838" w:h="11906"/>')  # fmt: skip
    file = read(
        tmp_path,
        para("một", first) + para("hai") + wide,
        header1=f"<w:p>{field('PAGE', '2')}</w:p>",
    )
    assert [p.section for p in file.paras] == [0, 1]
    one_, two = file.sections
    assert (one_.title_page, two.title_page, one_.landscape, two.landscape) == (
        True, False, False, True,
    )  # fmt: skip
    assert one_.headers.has_page_field == two.headers.has_page_field == {"default"}
    assert (two.page_start, two.page_format) == (1, "lowerRoman")
    assert one_.margins.left == pytest.approx(30, abs=0.01)


PAGES = [
    "<w:p>" + field(" PAGE \\* MERGEFORMAT ", "3") + "</w:p>",
    f"<w:p>{field('PAGE')}</w:p>",
    '<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>',
    '<w:p><w:fldSimple w:instr="PAGE"/></w:p>',
    "<w:p><w:r><w:pgNum/></w:r></w:p>",
    f"<w:p>{BOX.format('<w:p>' + field('PAGE', '3') + '</w:p>')}</w:p>",
    f"<w:sdt><w:sdtContent><w:p>{field('PAGE', '3')}</w:p></w:sdtContent></w:sdt>",
]


@pytest.mark.parametrize("header", PAGES)
def test_page_number_is_seen_however_it_was_put_in(tmp_path: Path, header: str) -> None:
    body = para() + section('<w:footerReference w:type="default" r:id="footer1"/>')
    footers = read(tmp_path, body, footer1=header).sections[0].footers
    assert footers.has_page_field == {"default"}
    assert any(p.raw.strip() in ("1", "3") for p in footers.default)


@pytest.mark.parametrize("code", ["NUMPAGES", "PAGEREF x", "SECTIONPAGES"])
def test_other_fields_are_no_page_number(tmp_path: Path, code: str) -> None:
    body = para() + section('<w:headerReference w:type="default" r:id="header1"/>')
    file = read(tmp_path, body, header1=f"<w:p>{field(code, '3')}</w:p>")
    assert not file.sections[0].headers.has_page_field


@pytest.mark.parametrize(
    ("props", "before", "align"),
    [
        ('<w:jc w:val="center"/>', "", "giua"),
        ('<w:framePr w:hAnchor="margin" w:xAlign="center"/>', "", "giua"),
        ("", "<w:r><w:tab/></w:r>", "giua"),
        ("", "<w:r><w:tab/><w:tab/></w:r>", "phai"),
        ('<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>', "<w:r><w:tab/></w:r>", "phai"),
        ("", "", "trai"),
    ],
)
def test_place_of_the_page_number(tmp_path: Path, props: str, before: str, align: str) -> None:
    body = para() + section('<w:headerReference w:type="default" r:id="header1"/>')
    head = f"<w:p><w:pPr>{props}</w:pPr>{before}{field('PAGE', '2')}</w:p>"
    header = read(tmp_path, body, header1=head).sections[0].headers.default[0]
    assert (header.align, header.number) == (align, 0)


def test_footnotes_without_their_separators(tmp_path: Path) -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{para("gạch")}</w:footnote>'
        f'<w:footnote w:id="1">{para("chú thích")}</w:footnote>'
    )
    assert [p.raw for p in read(tmp_path, para(), footnotes=notes).footnotes] == ["chú thích"]


def test_even_headers_and_what_cannot_be_read(tmp_path: Path) -> None:
    chart = (
        "<w:p><w:r><w:drawing><wp:inline><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
        "</a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    file = read(tmp_path, chart + para() + "<w:altChunk/>", settings="<w:evenAndOddHeaders/>")
    assert file.even_and_odd
    assert len(file.unread) == 2


def test_paragraph_without_page_set_up_has_the_one_of_word(tmp_path: Path) -> None:
    file = read(tmp_path, para() + PAGE.replace("<w:sectPr>", "<w:sectPr/><w:sectPr>"))
    assert one(file).section == 0
