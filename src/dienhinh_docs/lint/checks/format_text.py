"""Which paragraphs are running text, headings, notes; how long their lines are on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dienhinh_docs.lint.checks.format_common import (
    MM_PER_POINT,
    all_headings,
    homes,
    kept,
    ruled_tables,
)
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para, Run
from dienhinh_docs.word import metrics

NOTES = ("ghi chú", "nguồn:", "chú thích", "lưu ý:")
"""How a note begins; notes have no rule of their own."""

DOTS = ".…_·"

DASHES = ("-", "–", "+", "•", "*", "·")
"""Signs of lists below the điểm, of which the rules say nothing."""

BASIS = ("căn cứ ", "theo đề nghị", "xét đề nghị", "xét ")
"""How the lines of legal grounds begin."""


TITLED = frozenset({"phan", "chuong", "muc", "la_ma"})
"""Kinds of heading that always carry a title."""


_FORM = re.compile(r"mẫu|biểu|phiếu|đề cương|giấy|đơn ", re.IGNORECASE)
"""Words in the title of an annex that is a form."""


@kept
def running_text(found: Found) -> list[Para]:
    """What is set as text and is no heading, no note, no part of head and foot."""
    owners = homes(found)
    asides = notes(found)
    heads = {h.para.number for h in all_headings(found) if h.own_line or h.kind in TITLED}
    return [
        para
        for para in set_as_text(found)
        if para.number not in heads
        and owners.get(para.number, Component.NOI_DUNG) in {Component.NOI_DUNG, Component.CAN_CU}
        and para.number not in asides
        and not is_title(para)
        and not is_blank_form(para)
    ]


@kept
def plain(found: Found) -> list[Para]:
    """Paragraphs of the text and of the annexes with words in them, outside tables and text boxes.

    An annex is a part of the document, so that its text is set as the other text (NĐ 30/2020,
    Phụ lục I, II.6.e); one that is a form for others to fill in looks as the form asks.
    """
    forms = blank_forms(found)
    text = [*found.body, *(p for a in found.annexes for p in a.body if p.number not in forms)]
    return [p for p in text if not p.blank and p.spot.table is None and not p.spot.box]


@kept
def set_as_text(found: Found) -> list[Para]:
    """Text and legal grounds in order: what is spaced, set in and justified alike."""
    grounds = {piece.para.number: piece.para for piece in found.all(Component.CAN_CU)}
    paras = {p.number: p for p in plain(found)}
    paras |= {n: p for n, p in grounds.items() if p.spot.table is None and not p.spot.box}
    return [paras[n] for n in sorted(paras)]


@kept
def blank_forms(found: Found) -> frozenset[int]:
    """Paragraphs of annexes that are forms to be filled in by others."""
    return frozenset(
        number
        for annex in found.annexes
        if _FORM.search(" ".join([annex.head.text, *(p.text for p in annex.title)]))
        for number in range(annex.first, annex.last + 1)
    )


def is_blank_form(para: Para) -> bool:
    """Mostly dots to be filled in: what it will look like is not known."""
    raw = para.raw
    return sum(raw.count(dot) for dot in DOTS) * 2 > len(raw) - raw.count(" ")


@kept
def notes(found: Found) -> frozenset[int]:
    """Paragraphs of the text that are notes, or the remark below a table."""
    below = _below_tables(found)
    return frozenset(p.number for p in set_as_text(found) if _is_note(p, p.number in below))


def _is_note(para: Para, below_table: bool) -> bool:
    words = para.text.casefold()
    if words.startswith(NOTES) or (words.startswith("*") and para_italic(para)):
        return True
    if words.startswith("(") and words.rstrip(".;,/ ").endswith(")"):
        return True
    return below_table and para_italic(para)


def para_italic(para: Para) -> bool:
    """Whether every letter is italic."""
    runs = [r for r in para.runs if any(c.isalnum() for c in r.text)]
    return bool(runs) and all(r.look.italic for r in runs)


def para_bold(para: Para) -> bool:
    """Whether every letter is bold."""
    runs = [r for r in para.runs if any(c.isalnum() for c in r.text)]
    return bool(runs) and all(r.look.bold for r in runs)


def is_title(para: Para) -> bool:
    """A centred or right-set line such as “QUYẾT ĐỊNH:”, the name of an authority, a caption."""
    return para.align in {"giua", "phai"} and (
        para_bold(para) or para_italic(para) or para.raw.strip() == para.raw.strip().upper()
    )


def is_caption(found: Found, para: Para) -> bool:
    """A short line without an end mark, set above what it names."""
    return para.raw.rstrip()[-1:].isalnum() and is_one_line(found, para)


def is_dash(para: Para) -> bool:
    """A line of a list below the điểm."""
    return para.raw.lstrip().startswith(DASHES) or para.label.startswith(DASHES)


def is_basis(para: Para) -> bool:
    """A line of legal grounds that the finder left in the text."""
    return para.text.casefold().startswith(BASIS)


def column(found: Found, para: Para) -> float:
    """Width in points of the column a paragraph is set in; cells of unknown width share the page."""
    sections = found.file.sections
    section = sections[min(para.section, len(sections) - 1)]
    page = section.width - section.margins.left - section.margins.right - section.margins.gutter
    if para.spot.table is not None:
        page = para.spot.width or page / max(para.spot.cells, 1)
    elif para.spot.width:  # a cell that is no table to the eye
        page = para.spot.width
    return max(page - max(para.left, 0) - max(para.right, 0), 1.0) / MM_PER_POINT


def words_width(runs: Iterable[Run]) -> float:
    """Width in points of all words on one endless line."""
    return sum(
        metrics.text_width(
            r.text.upper() if r.look.caps else r.text,
            r.look.size,
            bold=r.look.bold,
            italic=r.look.italic,
        )
        for r in runs
        if not r.look.hidden
    )


def is_one_line(found: Found, para: Para) -> bool:
    """Whether the words fit on one printed line, so that its alignment cannot be seen."""
    first = max(para.first, 0) / MM_PER_POINT
    return words_width(para.runs) + first <= column(found, para)


def _below_tables(found: Found) -> frozenset[int]:
    """Paragraphs with nothing but blank or italic lines between them and a table of data."""
    ruled = ruled_tables(found)
    below, near = set(), False
    for para in found.file.paras:
        if near:
            below.add(para.number)
        if para.spot.table in ruled:
            near = True
        elif near and not para.blank and not para_italic(para):
            near = False
    return frozenset(below)
