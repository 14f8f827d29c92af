"""What surrounds the text: header, name of the document, addressees, annex head.

The order of things is that of the decree's samples (NĐ 30/2020, Phụ lục III) and, for the Party, of
the diagram of HD 36-HD/VPTW. Title and marks come with the record, because issuers that share the
sizes of a template differ in them, and an office may have its own.
"""

from __future__ import annotations

from typing import Literal

from dienhinh_docs.blocks import Document, Frame
from dienhinh_docs.rules import Part
from dienhinh_docs.word import ooxml
from dienhinh_docs.word.ooxml import Cell, Element, Form, Row
from dienhinh_docs.word.parts import Writer, control

DRAWN = "duong_ke"
"""What a record says where a drawn line stands in place of a mark."""

TITLE_SLACK = 2.0
"""Millimetres by which the right column is wider than the title in it, so that it never wraps."""

RIGHT_SHARE = 0.55
"""Least share of the right column: room for place and date while day and month are blank."""

ADDRESSEES_LEFT = 35.0
"""Millimetres from the left margin to “Kính gửi:” when several bodies stand below it."""

AFTER_HEAD = 12.0
"""Points between the head of a document and its text."""


def opening(document: Document, writer: Writer) -> list[Element]:
    """Everything above the first block."""
    match document.frame:
        case Frame.VAN_BAN:
            return [_header(writer, number=True), *_name(writer), *_addressees(writer)]
        case Frame.CONG_VAN:
            return [_header(writer, number=True, letter=True), *_addressees(writer)]
        case Frame.MAU:
            number = writer.para(Part.MAU_SO, "Mẫu số {{ mau.so }}")
            return [number, _header(writer, number=False)]
        case Frame.PHU_LUC:
            return _annex_file(writer)


def columns(writer: Writer) -> tuple[float, float]:
    """Left and right column of the header in millimetres: the right one holds its title unbroken."""
    whole = writer.sheet.text_width
    title = max(
        writer.width(part, text)
        for part, text in zip(
            (Part.QUOC_HIEU, Part.TIEU_NGU), writer.regime.tieu_de_phai, strict=False
        )
    )
    right = max(title + TITLE_SLACK, whole * RIGHT_SHARE)
    return whole - right, right


def _header(writer: Writer, *, number: bool, letter: bool = False) -> Element:
    rows = [
        Row([Cell(_issuer(writer)), Cell(_title(writer))]),
        Row([Cell(_number(writer, number, letter)), Cell(_place(writer))]),
    ]
    return ooxml.table(columns(writer), rows, ruled=False)


def _lines(writer: Writer, part: Part, items: str) -> list[Element]:
    return [
        control(f"for dong in {items}"),
        writer.para(part, "{{ dong }}"),
        control("endfor"),
    ]


def _issuer(writer: Writer) -> list[Element]:
    return [
        *_lines(writer, Part.CHU_QUAN, "vb.chu_quan"),
        *_lines(writer, Part.CO_QUAN, "vb.co_quan"),
        *_below(writer, "co_quan"),
    ]


def _below(
    writer: Writer, name: Literal["co_quan", "trich_yeu"], after: float = 0.0
) -> list[Element]:
    """What stands under a name: the issuer's own mark, or a drawn line."""
    mark = f"vb.duoi_{name}"
    return [
        control(f"if {mark} == '{DRAWN}'"),
        writer.line(name, after=after),
        control("else"),
        writer.para(Part.DAU_HIEU, f"{{{{ {mark} }}}}", Form(after=after or None)),
        control("endif"),
    ]


def _title(writer: Writer) -> list[Element]:
    return [
        writer.para(Part.QUOC_HIEU, "{{ vb.tieu_de_phai[0] }}"),
        *_lines(writer, Part.TIEU_NGU, "vb.tieu_de_phai[1:]"),
        writer.line("tieu_ngu"),
    ]


def _number(writer: Writer, number: bool, letter: bool) -> list[Element]:
    if not number:
        return [writer.tiny()]
    lines = [writer.para(Part.SO_KY_HIEU, "{{ vb.so_ky_hieu }}")]
    if letter:
        lines.append(writer.para(Part.TRICH_YEU_CONG_VAN, "{{ vb.trich_yeu }}"))
    return lines


def _place(writer: Writer) -> list[Element]:
    return [writer.para(Part.DIA_DANH_NGAY, "{{ vb.dia_danh_ngay }}")]


def _name(writer: Writer) -> list[Element]:
    return [
        writer.para(Part.TEN_LOAI, "{{ vb.ten_loai }}"),
        writer.para(Part.TRICH_YEU, "{{ vb.trich_yeu }}"),
        *_below(writer, "trich_yeu", AFTER_HEAD),
    ]


def _addressees(writer: Writer) -> list[Element]:
    """One addressee on the line of “Kính gửi:”; several below it, dashes under the colon."""
    label = "Kính gửi:"
    dash = ADDRESSEES_LEFT + writer.width(Part.KINH_GUI, label[:-1])
    hang = writer.width(Part.KINH_GUI, "- ")
    return [
        control("if vb.kinh_gui | length == 1"),
        writer.para(
            Part.KINH_GUI,
            f"{label} {{{{ vb.kinh_gui[0] }}}}",
            Form(align="giua", before=AFTER_HEAD, after=AFTER_HEAD),
        ),
        control("elif vb.kinh_gui"),
        writer.para(Part.KINH_GUI, label, Form(left=ADDRESSEES_LEFT, before=AFTER_HEAD), keep=True),
        control("for dong in vb.kinh_gui"),
        control("if loop.last"),
        writer.para(
            Part.KINH_GUI, "{{ dong }}", Form(left=dash + hang, first=-hang, after=AFTER_HEAD)
        ),
        control("else"),
        writer.para(Part.KINH_GUI, "{{ dong }}", Form(left=dash + hang, first=-hang), keep=True),
        control("endif"),
        control("endfor"),
        control("endif"),
    ]


def annex_head(writer: Writer, number: str, title: str, attached_to: str) -> list[Element]:
    """“Phụ lục I”, its name, and what it is attached to (NĐ 30/2020, Phụ lục I, III.1)."""
    return [
        writer.para(Part.PHU_LUC_SO, f"Phụ lục {number}".rstrip()),
        writer.para(Part.PHU_LUC_TEN, title),
        writer.para(Part.PHU_LUC_KEM_THEO, f"(Kèm theo {attached_to})"),
        writer.line("kem_theo", after=AFTER_HEAD),
    ]


def _annex_file(writer: Writer) -> list[Element]:
    number = "{{ ' ' ~ vb.so_phu_luc if vb.so_phu_luc is defined and vb.so_phu_luc }}"
    return [
        writer.para(Part.PHU_LUC_SO, f"Phụ lục{number}"),
        writer.para(Part.PHU_LUC_TEN, "{{ vb.ten_loai }}"),
        writer.para(Part.PHU_LUC_KEM_THEO, "(Kèm theo {{ vb.kem_theo }})"),
        writer.line("kem_theo", after=AFTER_HEAD),
    ]
