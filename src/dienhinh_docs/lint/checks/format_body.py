"""Letters of the running text and of tables (NĐ 30/2020, Phụ lục I, II.6.đ, II.6.e)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import (
    DE_MUC,
    GHI_CHU,
    THANH_PHAN,
    Wrong,
    all_headings,
    figure,
    heading_numbers,
    homes,
    printed,
    ruled_tables,
    span,
    told,
)
from dienhinh_docs.lint.checks.format_headings import capitals, ground, heading_rule
from dienhinh_docs.lint.checks.format_text import (
    is_basis,
    is_caption,
    is_one_line,
    is_title,
    notes,
    para_bold,
    para_italic,
    plain,
    running_text,
)
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para, Run
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Part, Style

SIZE_SLACK = 0.05
NOI_DUNG = THANH_PHAN[Component.NOI_DUNG]
BANG = THANH_PHAN[Component.BANG]

ADDRESS_SIGNS = ("@", "://", "www.")
"""Marks of addresses in the net, which programs underline."""


def body_size(found: Found) -> Iterator[Problem]:
    """Text, headings, notes and tables in their sizes."""
    wrongs = []
    for place, para, rule in [*texts(found), *_tables(found)]:
        for run in printed(para.runs):
            if not rule.co_chu.admits(run.look.size, SIZE_SLACK):
                asked = span(rule.co_chu.low, rule.co_chu.high)
                value = figure(run.look.size)
                wrongs.append(Wrong(Code.TT_CO_CHU, para, place, value, asked, *ground(rule)))
    return told(found, wrongs)


def body_underline(found: Found) -> Iterator[Problem]:
    """Nothing in the text is underlined, but for addresses in the net."""
    wrongs = [
        Wrong(Code.TT_GACH_CHAN, para, place, "đang gạch chân", "không gạch chân", *ground(rule))
        for place, para, rule in texts(found)
        if any(run.look.underline and not _is_address(run) for run in printed(para.runs))
    ]
    return told(found, wrongs)


def body_weight(found: Found) -> Iterator[Problem]:
    """Running text is not bold; words in bold inside it are the writer's choice, as is a Điều."""
    rule = found.regime.style(Part.NOI_DUNG)
    others = {h.para.number for h in all_headings(found) if h.kind == "dieu" and h.own_line}
    others |= {piece.para.number for piece in found.all(Component.CAN_CU)}
    wrongs = [
        Wrong(Code.TT_DAM, para, NOI_DUNG, "đang in đậm", "không in đậm", *ground(rule))
        for para in running_text(found)
        if para.number not in others and para_bold(para) and not is_one_line(found, para)
    ]
    return told(found, wrongs)


def body_slant(found: Found) -> Iterator[Problem]:
    """Text and headings are upright; words in italics inside a paragraph are the writer's choice."""
    headings = heading_numbers(found)
    wrongs = []
    for place, para, rule in texts(found):
        if place == GHI_CHU or is_basis(para) or not para_italic(para):
            continue
        if para.number in headings or not (is_title(para) or is_caption(found, para)):
            wrongs.append(
                Wrong(Code.TT_NGHIENG, para, place, "đang in nghiêng", "chữ đứng", *ground(rule))
            )
    return told(found, wrongs)


def body_case(found: Found) -> Iterator[Problem]:
    """Running text is not in capitals."""
    rule = found.regime.style(Part.NOI_DUNG)
    wrongs = [
        Wrong(
            Code.TT_CHU_HOA, p, NOI_DUNG, "đang viết toàn chữ hoa", "chữ in thường", *ground(rule)
        )
        for p in running_text(found)
        if capitals(p) and not is_one_line(found, p)
    ]
    return told(found, wrongs)


def texts(found: Found) -> Iterator[tuple[str, Para, Style]]:
    """Paragraphs of the text that no component claims, with their place and rule."""
    kinds = {h.para.number: h.kind for h in all_headings(found)}
    owners, asides = homes(found), notes(found)
    for para in plain(found):
        owner = owners.get(para.number, Component.NOI_DUNG)
        if owner is not Component.NOI_DUNG:
            continue
        if para.number in asides:
            yield GHI_CHU, para, found.regime.style(Part.GHI_CHU)
        elif (rule := heading_rule(found, kinds.get(para.number, ""))) is not None:
            yield DE_MUC, para, rule
        else:
            yield NOI_DUNG, para, found.regime.style(Part.NOI_DUNG)


def _tables(found: Found) -> Iterator[tuple[str, Para, Style]]:
    ruled = ruled_tables(found)
    rule = found.regime.style(Part.BANG_CHU)
    for para in found.file.paras:
        if para.spot.table in ruled:
            yield BANG, para, rule


def _is_address(run: Run) -> bool:
    return any(sign in run.text for sign in ADDRESS_SIGNS)
