"""The foot of a document: Nơi nhận, and who signs. A signing block never splits."""

from __future__ import annotations

from dienhinh_docs.blocks import Signatures, Signer
from dienhinh_docs.rules import Part
from dienhinh_docs.word import ooxml
from dienhinh_docs.word.ooxml import Cell, Element, Form, Row
from dienhinh_docs.word.parts import Writer, control

LEFT_SHARE = 0.45
"""Share of the width that Nơi nhận takes."""

BEFORE_FOOT = 6.0
"""Points between the text and the first line of the foot."""

BETWEEN_SIGNATURES = 18.0
"""Points between a name and the title of the next row of signatures."""


def recipients(writer: Writer) -> Element:
    """Nơi nhận on the left, level with the signing title on the right."""
    width = writer.sheet.text_width
    left = [
        writer.para(Part.NOI_NHAN_NHAN, "Nơi nhận:", Form(before=BEFORE_FOOT)),
        control("for dong in vb.noi_nhan"),
        writer.para(Part.NOI_NHAN, "{{ dong }}"),
        control("endfor"),
    ]
    right = [
        control("for dong in vb.ky"),
        control("if loop.first"),
        writer.para(Part.QUYEN_HAN, "{{ dong }}", Form(before=BEFORE_FOOT)),
        control("else"),
        writer.para(Part.QUYEN_HAN, "{{ dong }}"),
        control("endif"),
        control("endfor"),
        *_name(writer),
    ]
    widths = (width * LEFT_SHARE, width * (1 - LEFT_SHARE))
    return ooxml.table(widths, [Row([Cell(left), Cell(right)])], ruled=False)


def _name(writer: Writer) -> list[Element]:
    """Name below the room for the signature; another title of the signatory stands above it."""
    room = writer.regime.style(Part.HO_TEN).cach_truoc
    return [
        control("if vb.chuc_vu_khac"),
        writer.para(Part.QUYEN_HAN, "{{ vb.chuc_vu_khac }}", Form(before=room)),
        writer.para(Part.HO_TEN, "{{ vb.ho_ten }}", Form(before=0)),
        control("else"),
        writer.para(Part.HO_TEN, "{{ vb.ho_ten }}"),
        control("endif"),
    ]


def signatures(block: Signatures, writer: Writer) -> Element:
    """The signatures of a form, two and two: titles on one level, names on one level."""
    half = writer.sheet.text_width / 2
    rows: list[Row] = []
    for n, pair in enumerate(block.rows):
        above = BETWEEN_SIGNATURES if n else BEFORE_FOOT
        rows.append(Row([Cell(_held(s, _titles(s, above, writer), writer)) for s in pair]))
        rows.append(Row([Cell(_held(s, [_signed(s, writer)], writer)) for s in pair]))
    return ooxml.table((half, half), rows, ruled=False)


def _titles(signer: Signer | None, above: float, writer: Writer) -> list[Element]:
    if signer is None:
        return []
    lines = [
        writer.para(Part.QUYEN_HAN, text, Form(before=None if n else above))
        for n, text in enumerate(signer.lines)
    ]
    if signer.note:
        lines.append(writer.para(Part.KY_GHI_CHU, signer.note))
    return lines


def _signed(signer: Signer | None, writer: Writer) -> Element:
    """The name below the room for the pen; the room stays where no name is printed."""
    return writer.para(Part.HO_TEN, signer.name if signer else "")


def _held(signer: Signer | None, lines: list[Element], writer: Writer) -> list[Element]:
    """Content of a cell; one that may lose all its paragraphs makes Word refuse the file."""
    if signer is None:
        return [writer.tiny(keep=True)]
    if not signer.test:
        return lines
    return [control(f"if {signer.test}"), *lines, control("endif"), writer.tiny(keep=True)]
