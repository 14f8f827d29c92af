"""Letters of headings (NĐ 30/2020, Phụ lục I, II.6.đ)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import (
    DE_MUC,
    Wrong,
    all_headings,
    heading_numbers,
    is_capital,
    kept,
    printed,
    told,
)
from dienhinh_docs.lint.checks.format_text import para_bold, plain
from dienhinh_docs.lint.found import Found, Heading
from dienhinh_docs.lint.model import Para
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Part, Style

HEADING_PARTS = {
    "phan": Part.MUC_LA_MA,
    "chuong": Part.MUC_LA_MA,
    "muc": Part.MUC_LA_MA,
    "la_ma": Part.MUC_LA_MA,
    "dieu": Part.MUC_SO,
    "so": Part.MUC_SO,
    "diem": Part.MUC_CHU,
}

TIEU_DE_PHAN = "Tiêu đề phần, chương, mục"
_LABELLED = frozenset({"phan", "chuong", "muc"})

SIBLINGS = 3
"""Headings of one series from which the look of the others tells what one of them should be."""


def heading_weight(found: Found) -> Iterator[Problem]:
    """Roman headings and the label of a Điều are bold; a heading looks like those of its series."""
    wrongs = []
    for heading in all_headings(found):
        rule = heading_rule(found, heading.kind)
        if rule is None or not _judged(found, heading.para):
            continue
        if must_be_bold(found, heading) and not _bold(heading):
            wrongs.append(
                Wrong(Code.TT_DAM, heading.para, DE_MUC, "chưa in đậm", "in đậm", *ground(rule))
            )
    return told(found, wrongs)


def part_titles(found: Found) -> Iterator[Problem]:
    """The title below “Chương I”: capitals, upright, bold (II.6.đ)."""
    rule = found.regime.style(Part.MUC_LA_MA)
    wrongs = []
    for para in _titles_below(found):
        if any(run.look.italic for run in printed(para.runs)):
            wrongs.append((Code.TT_NGHIENG, para, "đang in nghiêng", "chữ đứng"))
        if not para_bold(para):
            wrongs.append((Code.TT_DAM, para, "chưa in đậm", "in đậm"))
        if not capitals(para):
            wrongs.append((Code.TT_CHU_HOA, para, "chưa viết chữ in hoa", "chữ in hoa"))
    return told(found, (Wrong(code, para, TIEU_DE_PHAN, value, can, *ground(rule))
                        for code, para, value, can in wrongs))  # fmt: skip


def _titles_below(found: Found) -> Iterator[Para]:
    """Centred lines right below the lone label of a Phần, Chương or Mục, up to the next heading."""
    headings = heading_numbers(found)
    labels = {h.para.number for h in all_headings(found) if h.kind in _LABELLED and not h.rest}
    near = False
    for para in plain(found):
        near = para.number in labels or (
            near and para.number not in headings and para.align == "giua"
        )
        if near and para.number not in labels:
            yield para


def heading_case(found: Found) -> Iterator[Problem]:
    """Roman headings in capitals."""
    wrongs = []
    for heading in all_headings(found):
        rule = heading_rule(found, heading.kind)
        if heading.kind != "la_ma" or not heading.own_line or rule is None or not rule.hoa:
            continue
        if _judged(found, heading.para) and not capitals(heading.para):
            wrongs.append(
                Wrong(
                    Code.TT_CHU_HOA,
                    heading.para,
                    DE_MUC,
                    "chưa viết chữ in hoa",
                    "chữ in hoa",
                    *ground(rule),
                )
            )
    return told(found, wrongs)


def heading_rule(found: Found, kind: str) -> Style | None:
    part = HEADING_PARTS.get(kind)
    return found.regime.style(part) if part else None


def _judged(found: Found, para: Para) -> bool:
    return para.spot.table is None and bool(printed(para.runs))


def must_be_bold(found: Found, heading: Heading) -> bool:
    """Whether the rules, or the titles beside it, ask for a bold heading."""
    rule = heading_rule(found, heading.kind)
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
    size, not_bold = _series(found).get(heading.para.number, (0, 0))
    mine = not (heading.own_line and para_bold(heading.para))
    return size >= SIBLINGS and not_bold == mine


@kept
def _series(found: Found) -> dict[int, tuple[int, int]]:
    """By paragraph: how many headings 1. 2. 3. its series has, and how many are no bold titles.

    A series ends at a higher heading and where the numbers begin anew.
    """
    every: list[list[Heading]] = []
    for block in (found.headings, *(annex.headings for annex in found.annexes)):
        run: list[Heading] = []
        for heading in block:
            if heading.kind in _HIGHER or (heading.kind == "so" and heading.mark == "1"):
                run = []
            if heading.kind == "so":
                if not run:
                    every.append(run)
                run.append(heading)
    return {
        h.para.number: (len(run), sum(not (o.own_line and para_bold(o.para)) for o in run))
        for run in every
        for h in run
    }


_HIGHER = frozenset({"phan", "chuong", "muc", "dieu", "la_ma"})


def _bold(heading: Heading) -> bool:
    """A title is bold as a whole; a Điều at least in its label."""
    runs = printed(heading.para.runs)
    if heading.kind == "dieu":
        return bool(heading.para.label) or runs[0].look.bold
    return all(run.look.bold for run in runs)


def capitals(para: Para) -> bool:
    return all(is_capital(run) for run in printed(para.runs))


def ground(rule: Style) -> tuple[str, str]:
    return rule.dieu_khoan, rule.muc_do
