"""Alignment of the components, of headings and of the text (NĐ 30/2020, Phụ lục I, II.6.đ, II.6.e, V)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import (
    ALIGNMENTS,
    DE_MUC,
    THANH_PHAN,
    Wrong,
    all_headings,
    name,
    style,
    told,
)
from dienhinh_docs.lint.checks.format_text import is_one_line, running_text
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Part

CENTRED = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.CHU_QUAN,
    Component.CO_QUAN,
    Component.SO_KY_HIEU,
    Component.DIA_DANH_NGAY,
    Component.TEN_LOAI,
    Component.TRICH_YEU,
    Component.TRICH_YEU_CONG_VAN,
    Component.THAM_QUYEN,
    Component.LOI_BAN_HANH,
    Component.QUYEN_HAN,
    Component.HO_TEN,
    Component.PHU_LUC_SO,
    Component.PHU_LUC_TEN,
    Component.PHU_LUC_KEM_THEO,
    Component.KEM_THEO_TEN_LOAI,
    Component.KEM_THEO_TRICH_YEU,
)

PARTS_OF_TEXT = frozenset({"phan", "chuong", "muc"})
"""Kinds of heading whose label and title are lines of their own."""

NOI_DUNG = THANH_PHAN[Component.NOI_DUNG]


def centred(found: Found) -> Iterator[Problem]:
    """Head, title, signature and annex head are centred in their block.

    What is placed by tabs or by spaces has no alignment of its own and is not judged here.
    """
    wrongs = []
    for component in CENTRED:
        rule = style(found, component)
        for piece in found.all(component):
            if rule.canh == "giua" and piece.para.align != "giua" and not _placed(piece):
                value = ALIGNMENTS[piece.para.align]
                wrongs.append(
                    Wrong(
                        Code.TT_CANH,
                        piece,
                        name(found, component),
                        value,
                        ALIGNMENTS["giua"],
                        rule.dieu_khoan,
                        rule.muc_do,
                    )
                )
    return told(found, wrongs)


def recipients_left(found: Found) -> Iterator[Problem]:
    """“Nơi nhận” and its list begin at the left."""
    wrongs = []
    for component in (Component.NOI_NHAN_NHAN, Component.NOI_NHAN):
        rule = style(found, component)
        for piece in found.all(component):
            if piece.para.align in {"giua", "phai"} and piece.columns == 1:
                wrongs.append(
                    Wrong(
                        Code.TT_CANH,
                        piece,
                        name(found, component),
                        ALIGNMENTS[piece.para.align],
                        ALIGNMENTS["trai"],
                        rule.dieu_khoan,
                        rule.muc_do,
                    )
                )
    return told(found, wrongs)


def justified(found: Found) -> Iterator[Problem]:
    """Running text is justified; a paragraph of one line cannot show it."""
    rule = found.regime.style(Part.NOI_DUNG)
    centred = _centred_all_over(found)
    wrongs = [
        Wrong(
            Code.TT_CANH,
            para,
            NOI_DUNG,
            ALIGNMENTS[para.align],
            ALIGNMENTS[rule.canh],
            rule.dieu_khoan,
            rule.muc_do,
        )
        for para in running_text(found)
        if para.align != rule.canh
        and (not is_one_line(found, para) or para.number in centred or _aside(para))
    ]
    wrongs += [
        Wrong(
            Code.TT_CANH,
            piece,
            name(found, Component.CAN_CU),
            ALIGNMENTS[piece.para.align],
            ALIGNMENTS[rule.canh],
            rule.dieu_khoan,
            rule.muc_do,
        )
        for piece in found.all(Component.CAN_CU)
        if piece.para.align in {"giua", "phai"} and piece.para.spot.table is None
    ]
    return told(found, wrongs)


SENTENCE = 8
"""Words from which a line that ends with a full stop is a sentence of the text."""


def _aside(para: Para) -> bool:
    """A sentence in the middle or at the right: that can be seen on a single line too."""
    whole = para.text.endswith(".") and len(para.text.split()) >= SENTENCE
    return whole and para.align in {"giua", "phai"}


def _centred_all_over(found: Found) -> frozenset[int]:
    """Lines of a text that is centred, or set to the right, for the most part: that can be seen."""
    text = running_text(found)
    aside = [p.number for p in text if p.align in {"giua", "phai"}]
    return frozenset(aside if len(aside) * 2 > len(text) else ())


def headings_centred(found: Found) -> Iterator[Problem]:
    """Phần, Chương, Mục stand in the middle of the page (NĐ 30/2020, Phụ lục I, II.6.đ)."""
    if len(found.regime.tieu_de_phai) == 1:  # the Party's and the Union's rules do not say
        return
    rule = found.regime.style(Part.NOI_DUNG)
    wrongs = [
        Wrong(
            Code.TT_CANH,
            heading.para,
            DE_MUC,
            ALIGNMENTS[heading.para.align],
            ALIGNMENTS["giua"],
            rule.dieu_khoan,
            rule.muc_do,
        )
        for heading in all_headings(found)
        if heading.kind in PARTS_OF_TEXT and heading.para.align != "giua"
    ]
    yield from told(found, wrongs)


def _placed(piece: Piece) -> bool:
    """Whether tabs, leading spaces or an indent put the words in their place."""
    line = piece.para.raw.split("\n")[min(piece.line, piece.para.raw.count("\n"))]
    return piece.columns > 1 or line.startswith(("\t", "  ", "\u00a0\u00a0"))
