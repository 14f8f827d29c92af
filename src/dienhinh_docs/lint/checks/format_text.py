"""Which paragraphs are running text, headings, notes; how long their lines are on the page."""

from __future__ import annotations

from dienhinh_docs.lint.checks.format_common import MM_PER_POINT, homes, ruled_tables
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para
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


def running_text(found: Found) -> list[Para]:
    """What is set as text and is no heading, no note, no part of head and foot."""
    owners = homes(found)
    heads = {h.para.number for h in found.headings if h.own_line or h.kind in TITLED}
    return [
        para
        for para in set_as_text(found)
        if para.number not in heads
        and owners.get(para.number, Component.NOI_DUNG) in {Component.NOI_DUNG, Component.CAN_CU}
        and not is_note(found, para)
        and not is_title(para)
        and not is_blank_form(para)
    ]


def plain(found: Found) -> list[Para]:
    """Paragraphs of the text with words in them, outside tables and text boxes."""
    return [p for p in found.body if not p.blank and p.spot.table is None and not p.spot.box]


def set_as_text(found: Found) -> list[Para]:
    """Text and legal grounds in order: what is spaced, set in and justified alike."""
    grounds = {piece.para.number: piece.para for piece in found.all(Component.CAN_CU)}
    paras = {p.number: p for p in plain(found)}
    paras |= {n: p for n, p in grounds.items() if p.spot.table is None and not p.spot.box}
    return [paras[n] for n in sorted(paras)]


def is_blank_form(para: Para) -> bool:
    """Mostly dots to be filled in: what it will look like is not known."""
    raw = para.raw
    return sum(raw.count(dot) for dot in DOTS) * 2 > len(raw) - raw.count(" ")


def is_note(found: Found, para: Para) -> bool:
    """A note or the remark below a table."""
    words = para.text.casefold()
    if words.startswith(NOTES) or (words.startswith("*") and para_italic(para)):
        return True
    if words.startswith("(") and words.rstrip(".;,/ ").endswith(")"):
        return True
    return para_italic(para) and _after_table(found, para.number)


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
    return max(page - max(para.left, 0) - max(para.right, 0), 1.0) / MM_PER_POINT


def length(para: Para) -> float:
    """Width in points of all words of a paragraph on one endless line."""
    return sum(
        metrics.text_width(
            r.text.upper() if r.look.caps else r.text,
            r.look.size,
            bold=r.look.bold,
            italic=r.look.italic,
        )
        for r in para.runs
        if not r.look.hidden
    )


def is_one_line(found: Found, para: Para) -> bool:
    """Whether the words fit on one printed line, so that its alignment cannot be seen."""
    first = max(para.first, 0) / MM_PER_POINT
    return length(para) + first <= column(found, para)


def _after_table(found: Found, number: int) -> bool:
    """Whether only blank or italic lines stand between the end of a table of data and a paragraph."""
    ruled = ruled_tables(found)
    for para in reversed(found.file.paras[: number - 1]):
        if para.spot.table in ruled:
            return True
        if not para.blank and not para_italic(para):
            return False
    return False
