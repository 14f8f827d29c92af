"""Letters of the running text, of headings and of tables (NĐ 30/2020, Phụ lục I, II.6.d)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import (
    DE_MUC,
    GHI_CHU,
    THANH_PHAN,
    Wrong,
    figure,
    homes,
    is_capital,
    printed,
    ruled_tables,
    span,
    told,
)
from dienhinh_docs.lint.checks.format_text import (
    is_basis,
    is_caption,
    is_note,
    is_one_line,
    is_title,
    para_bold,
    para_italic,
    plain,
    running_text,
)
from dienhinh_docs.lint.found import Component, Found, Heading
from dienhinh_docs.lint.model import Para, Run
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Part, Style

SIZE_SLACK = 0.05
NOI_DUNG = THANH_PHAN[Component.NOI_DUNG]
BANG = THANH_PHAN[Component.BANG]

HEADING_PARTS = {
    "phan": Part.MUC_LA_MA,
    "chuong": Part.MUC_LA_MA,
    "muc": Part.MUC_LA_MA,
    "la_ma": Part.MUC_LA_MA,
    "dieu": Part.MUC_SO,
    "so": Part.MUC_SO,
    "diem": Part.MUC_CHU,
}

ADDRESS_SIGNS = ("@", "://", "www.")
"""Marks of addresses in the net, which programs underline."""

SIBLINGS = 3
"""Headings of one series from which the look of the others tells what one of them should be."""


def body_size(found: Found) -> Iterator[Problem]:
    """Text, headings, notes and tables in their sizes."""
    wrongs = []
    for place, para, rule in [*_text(found), *_tables(found)]:
        for run in printed(para.runs):
            if not rule.co_chu.admits(run.look.size, SIZE_SLACK):
                asked = span(rule.co_chu.low, rule.co_chu.high)
                value = figure(run.look.size)
                wrongs.append(Wrong(Code.TT_CO_CHU, para, place, value, asked, *_ground(rule)))
    return told(found, wrongs)


def body_underline(found: Found) -> Iterator[Problem]:
    """Nothing in the text is underlined, but for addresses in the net."""
    wrongs = [
        Wrong(Code.TT_GACH_CHAN, para, place, "đang gạch chân", "không gạch chân", *_ground(rule))
        for place, para, rule in _text(found)
        if any(run.look.underline and not _is_address(run) for run in printed(para.runs))
    ]
    return told(found, wrongs)


def heading_weight(found: Found) -> Iterator[Problem]:
    """Roman headings and the label of a Điều are bold; a heading looks like those of its series."""
    wrongs = []
    for heading in found.headings:
        rule = _rule(found, heading.kind)
        if rule is None or not _judged(found, heading.para):
            continue
        if _must_be_bold(found, heading) and not _bold(heading):
            wrongs.append(
                Wrong(Code.TT_DAM, heading.para, DE_MUC, "chưa in đậm", "in đậm", *_ground(rule))
            )
    return told(found, wrongs)


def body_weight(found: Found) -> Iterator[Problem]:
    """Running text is not bold; words in bold inside it are the writer's choice, as is a Điều."""
    rule = found.regime.style(Part.NOI_DUNG)
    others = {h.para.number for h in found.headings if h.kind == "dieu"}
    others |= {piece.para.number for piece in found.all(Component.CAN_CU)}
    wrongs = [
        Wrong(Code.TT_DAM, para, NOI_DUNG, "đang in đậm", "không in đậm", *_ground(rule))
        for para in running_text(found)
        if para.number not in others and para_bold(para) and not is_one_line(found, para)
    ]
    return told(found, wrongs)


def body_slant(found: Found) -> Iterator[Problem]:
    """Text and headings are upright; words in italics inside a paragraph are the writer's choice."""
    headings = {h.para.number for h in found.headings}
    wrongs = []
    for place, para, rule in _text(found):
        if place == GHI_CHU or is_basis(para) or not para_italic(para):
            continue
        if para.number in headings or not (is_title(para) or is_caption(found, para)):
            wrongs.append(
                Wrong(Code.TT_NGHIENG, para, place, "đang in nghiêng", "chữ đứng", *_ground(rule))
            )
    return told(found, wrongs)


def body_case(found: Found) -> Iterator[Problem]:
    """Roman headings in capitals; running text not."""
    wrongs = []
    for heading in found.headings:
        rule = _rule(found, heading.kind)
        if heading.kind != "la_ma" or not heading.own_line or rule is None or not rule.hoa:
            continue
        if _judged(found, heading.para) and not _capitals(heading.para):
            wrongs.append(
                Wrong(
                    Code.TT_CHU_HOA,
                    heading.para,
                    DE_MUC,
                    "chưa viết chữ in hoa",
                    "chữ in hoa",
                    *_ground(rule),
                )
            )
    rule = found.regime.style(Part.NOI_DUNG)
    wrongs += [
        Wrong(
            Code.TT_CHU_HOA, p, NOI_DUNG, "đang viết toàn chữ hoa", "chữ in thường", *_ground(rule)
        )
        for p in running_text(found)
        if _capitals(p) and not is_one_line(found, p)
    ]
    return told(found, wrongs)


def _text(found: Found) -> Iterator[tuple[str, Para, Style]]:
    """Paragraphs of the text that no component claims, with their place and rule."""
    kinds = {h.para.number: h.kind for h in found.headings}
    owners = homes(found)
    for para in plain(found):
        owner = owners.get(para.number, Component.NOI_DUNG)
        if owner is not Component.NOI_DUNG:
            continue
        if is_note(found, para):
            yield GHI_CHU, para, found.regime.style(Part.GHI_CHU)
        elif (rule := _rule(found, kinds.get(para.number, ""))) is not None:
            yield DE_MUC, para, rule
        else:
            yield NOI_DUNG, para, found.regime.style(Part.NOI_DUNG)


def _tables(found: Found) -> Iterator[tuple[str, Para, Style]]:
    ruled = ruled_tables(found)
    rule = found.regime.style(Part.BANG_CHU)
    for para in found.file.paras:
        if para.spot.table in ruled:
            yield BANG, para, rule


def _rule(found: Found, kind: str) -> Style | None:
    part = HEADING_PARTS.get(kind)
    return found.regime.style(part) if part else None


def _judged(found: Found, para: Para) -> bool:
    return para.spot.table is None and bool(printed(para.runs))


def _must_be_bold(found: Found, heading: Heading) -> bool:
    rule = _rule(found, heading.kind)
    if rule is None or not rule.dam:
        return False
    if heading.kind in {"phan", "chuong", "muc", "dieu"}:
        return True
    if not heading.own_line:
        return False
    if heading.kind == "la_ma":
        return True
    return _alone_in_series(found, heading)


def _alone_in_series(found: Found, heading: Heading) -> bool:
    """Whether all other headings of the same series, and enough of them, are bold titles."""
    series = _series(found, heading)
    others = [h for h in series if h is not heading]
    return len(others) >= SIBLINGS - 1 and all(h.own_line and para_bold(h.para) for h in others)


def _series(found: Found, heading: Heading) -> list[Heading]:
    """Headings of one kind around a heading, up to the next higher one on each side."""
    here = next(n for n, h in enumerate(found.headings) if h is heading)
    higher = _HIGHER.get(heading.kind, frozenset())
    series = [heading]
    for step in (-1, 1):
        n = here + step
        while 0 <= n < len(found.headings) and found.headings[n].kind not in higher:
            other = found.headings[n]
            if other.kind == heading.kind:
                restarts = other.mark == "1" if step > 0 else series[0].mark == "1"
                if restarts:
                    break
                series.insert(0, other) if step < 0 else series.append(other)
            n += step
    return series


_HIGHER = {
    "so": frozenset({"phan", "chuong", "muc", "dieu", "la_ma"}),
}


def _bold(heading: Heading) -> bool:
    """A title is bold as a whole; a Điều at least in its label."""
    runs = printed(heading.para.runs)
    if heading.kind == "dieu":
        return bool(heading.para.label) or runs[0].look.bold
    return all(run.look.bold for run in runs)


def _capitals(para: Para) -> bool:
    return all(is_capital(run) for run in printed(para.runs))


def _is_address(run: Run) -> bool:
    return any(sign in run.text for sign in ADDRESS_SIGNS)


def _ground(rule: Style) -> tuple[str, str]:
    return rule.dieu_khoan, rule.muc_do
