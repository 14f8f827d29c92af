"""More lawful habits of offices, each a small change to a paper laid out by hand."""

from __future__ import annotations

import copy
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from support.layouts import NS, TNR, Laid
from support.mutate import line


def _moved_in(target: Paragraph, source: Paragraph) -> None:
    """The runs of a paragraph follow a line break in another one."""
    target.add_run().add_break()
    for run in source.runs:
        target._p.append(run._r)
    source._p.getparent().remove(source._p)


def title_and_subject_in_one(laid: Laid) -> None:
    """Tên loại and trích yếu in one paragraph, a line break between."""
    _moved_in(laid.first("ten_loai"), laid.first("trich_yeu"))


def recipients_in_one(laid: Laid) -> None:
    """Recipients typed with Shift+Enter."""
    first, *rest = laid.parts["noi_nhan"]
    for para in rest:
        _moved_in(first, para)


def subject_in_two(laid: Laid) -> None:
    """Trích yếu on two paragraphs, the line under the second."""
    para = laid.first("trich_yeu")
    run = para.runs[0]
    words = run.text.split()
    second = copy.deepcopy(para._p)
    para._p.addnext(second)
    run.text = " ".join(words[:-3])
    Paragraph(second, para._parent).runs[0].text = " ".join(words[-3:])
    line("trich_yeu", 0.7)(laid)  # the line follows the longer half


def spacer_column(laid: Laid) -> None:
    """An empty narrow column between the two blocks of the head."""
    for row in laid.document.tables[0].rows:
        first = row._tr.findall(qn("w:tc"))[0]
        first.addnext(
            parse_xml(f'<w:tc {NS}><w:tcPr><w:tcW w:w="200" w:type="dxa"/></w:tcPr><w:p/></w:tc>')
        )
    grid = laid.document.tables[0]._tbl.tblGrid
    grid[0].addnext(parse_xml(f'<w:gridCol {NS} w:w="200"/>'))


def addressees_in_table(laid: Laid) -> None:
    """Kính gửi in a table: the label left, the names right."""
    table = laid.document.add_table(1, 2)
    laid.first("kinh_gui")._p.addprevious(table._tbl)
    for cell, paras in zip(
        table.rows[0].cells, (laid.parts["kinh_gui"], laid.parts["kinh_gui_dong"]), strict=True
    ):
        empty = cell.paragraphs[0]._p
        for para in paras:
            empty.addprevious(para._p)
        empty.getparent().remove(empty)
    laid.first("kinh_gui").paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def annex_after_page_break(laid: Laid) -> None:
    """The annex begins by a page break, in the same section."""
    para = laid.first("phu_luc_so")
    breaker = para.insert_paragraph_before()
    breaker.add_run().add_break(WD_BREAK.PAGE)


def page_break_before_annex(laid: Laid) -> None:
    laid.first("phu_luc_so").paragraph_format.page_break_before = True


def _body(laid: Laid) -> list[Paragraph]:
    return [p for role in ("noi_dung", "muc_la_ma", "muc_so", "muc_chu") for p in laid.parts[role]]


def lines_of_1_3(laid: Laid) -> None:
    for para in _body(laid):
        para.paragraph_format.line_spacing = 1.3


def at_least_17(laid: Laid) -> None:
    for para in _body(laid):
        para.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
        para.paragraph_format.line_spacing = Pt(17)


def gap_of_10(laid: Laid) -> None:
    for para in _body(laid):
        para.paragraph_format.space_after = Pt(10)


def centred_roman_headings(laid: Laid) -> None:
    for para in laid.parts["muc_la_ma"]:
        para.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        para.paragraph_format.first_line_indent = Mm(0)


def italic_points_of_law(laid: Laid) -> None:
    """A few italic words in the text: a title that is quoted."""
    para = laid.parts["noi_dung"][3]
    run = para.add_run(" (theo mẫu gửi kèm)")
    run.font.name, run.font.size, run.italic = TNR, para.runs[0].font.size, True
    run._r.rPr.rFonts.set(qn("w:eastAsia"), TNR)
    run._r.rPr.rFonts.set(qn("w:cs"), TNR)


def urgency_stamp(laid: Laid) -> None:
    """A framed stamp under the number: KHẨN."""
    number = laid.first("so_ky_hieu")
    made = copy.deepcopy(number._p)
    number._p.addnext(made)
    para = Paragraph(made, number._parent)
    para.runs[0].text = "KHẨN"
    para.runs[0].bold = True
    para.runs[0].font.color.rgb = None
    para.runs[0]._r.rPr.append(parse_xml(f'<w:color {NS} w:val="FF0000"/>'))


def address_foot(laid: Laid) -> None:
    """Address and telephone at the foot of page 1."""
    section = laid.document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_footer.is_linked_to_previous = False
    para = section.first_page_footer.paragraphs[0]
    run = para.add_run("Địa chỉ: Số 1 đường Ví Dụ, thành phố Bắc Giang; điện thoại: 0204 0000 000")
    run.font.name, run.font.size = TNR, Pt(11)
    run._r.rPr.rFonts.set(qn("w:eastAsia"), TNR)
    run._r.rPr.rFonts.set(qn("w:cs"), TNR)


def file_properties_of_wps(laid: Laid) -> None:
    """WPS writes the typeface in the character style slots and a w:lang everywhere."""
    for para in _body(laid):
        for run in para.runs:
            run._r.get_or_add_rPr().append(parse_xml(f'<w:lang {NS} w:val="vi-VN"/>'))
            run._r.get_or_add_rPr().append(parse_xml(f"<w:bCs {NS}/>"))


def proof_errors_and_bookmarks(laid: Laid) -> None:
    """What Word leaves in the text: spelling marks, bookmarks, a soft hyphenation mark."""
    for number, para in enumerate(_body(laid)):
        para.runs[0]._r.addprevious(parse_xml(f'<w:proofErr {NS} w:type="spellStart"/>'))
        para.runs[0]._r.addprevious(
            parse_xml(f'<w:bookmarkStart {NS} w:id="{number}" w:name="_GoBack{number}"/>')
        )
        para.runs[0]._r.addnext(parse_xml(f'<w:bookmarkEnd {NS} w:id="{number}"/>'))


def in_content_controls(laid: Laid) -> None:
    """Number and date in content controls, as e-office systems put them."""
    for role in ("so_ky_hieu", "dia_danh_ngay"):
        para = laid.first(role)
        for run in para.runs:
            holder: Any = parse_xml(f"<w:sdt {NS}><w:sdtPr/><w:sdtContent/></w:sdt>")
            run._r.addprevious(holder)
            holder[-1].append(run._r)


def hyperlink_in_text(laid: Laid) -> None:
    para = laid.parts["noi_dung"][3]
    run = copy.deepcopy(para.runs[0]._r)
    holder = parse_xml(f'<w:hyperlink {NS} w:anchor="x"/>')
    para._p.append(holder)
    holder.append(run)
    text = run.findall(qn("w:t"))[0]
    text.text = " Thư gửi về sonoivu@bacgiang.gov.vn."
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def empty_last_page_section(laid: Laid) -> None:
    """Blank paragraphs after the foot, as people leave them."""
    for _ in range(5):
        laid.document.add_paragraph()


def dots_joined_to_the_slash(laid: Laid) -> None:
    """A number not yet given: dots joined to the slash."""
    run = laid.first("so_ky_hieu").runs[0]
    run.text = run.text.replace("15/", "……/")
