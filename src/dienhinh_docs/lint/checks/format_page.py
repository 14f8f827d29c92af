"""Paper, its direction, margins (NĐ 30/2020, Phụ lục I, I.1, I.2, I.3)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import figure, ruled_tables, soft
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import Para, Section
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Span

PAPER_SLACK = 1.0
"""Millimetres: programs round the size of the paper differently."""

MARGIN_SLACK = 0.5
"""Millimetres by which a margin may miss its range."""

WIDE_TABLE = 6
"""Columns from which a table may ask for landscape paper, whatever else stands in the section."""

SIDES = (("trên", "top"), ("dưới", "bottom"), ("trái", "left"), ("phải", "right"))

TURNS = ((0, 1, 2, 3), (2, 3, 1, 0), (3, 2, 0, 1))
"""Which upright margin each side of a turned page may have been: as it is, turned left, turned right."""


def paper(found: Found) -> Iterator[Problem]:
    """Every section on A4."""
    page = found.regime.trang
    asked = sorted((page.rong, page.cao))
    for section in found.file.sections:
        sides = sorted((section.width, section.height))
        if any(abs(a - b) > PAPER_SLACK for a, b in zip(sides, asked, strict=True)):
            yield finding(
                found.file,
                Code.TT_KHO_GIAY,
                _start(found, section),
                f"{figure(section.width)} × {figure(section.height)} mm",
                clause=page.dieu_khoan,
                **soft(page),
            )


def direction(found: Found) -> Iterator[Problem]:
    """Landscape only for wide tables and annexes."""
    for section in found.file.sections:
        if section.landscape and not _may_be_turned(found, section):
            yield finding(
                found.file,
                Code.TT_HUONG_GIAY,
                _start(found, section),
                "nằm ngang",
                clause=found.regime.trang.dieu_khoan,
                **soft(found.regime.trang),
            )


def margins(found: Found) -> Iterator[Problem]:
    """Margins of every section within their ranges; those of a turned page may be turned with it."""
    page = found.regime.trang
    told: set[tuple[str, str]] = set()
    for section in found.file.sections:
        for side, value, rule in _margins_outside(found, section):
            if (side, figure(value)) in told:
                continue
            told.add((side, figure(value)))
            yield finding(
                found.file,
                Code.TT_LE,
                _start(found, section),
                figure(value),
                clause=page.dieu_khoan,
                le=side,
                tu=figure(rule.low),
                den=figure(rule.high),
                **soft(page),
            )


def _margins_outside(found: Found, section: Section) -> list[tuple[str, float, Span]]:
    page = found.regime.trang
    rules = (page.le_tren, page.le_duoi, page.le_trai, page.le_phai)
    values = [getattr(section.margins, key) for _, key in SIDES]
    values[2] += section.margins.gutter
    turns = TURNS if section.landscape else TURNS[:1]
    tries = [
        [
            (side, value, rules[origin])
            for (side, _), value, origin in zip(SIDES, values, turn, strict=True)
            if not rules[origin].admits(value, MARGIN_SLACK)
        ]
        for turn in turns
    ]
    return min(tries, key=len)


def _may_be_turned(found: Found, section: Section) -> bool:
    paras = [p for p in found.file.paras if p.section == section.index and not p.blank]
    if any(a.first <= p.number <= a.last for a in found.annexes for p in paras):
        return True
    if found.form and not found.parts:
        return True
    tables = [t for t in found.file.tables if t.ruled and t.section == section.index]
    if any(t.columns >= WIDE_TABLE for t in tables):
        return True
    ruled = ruled_tables(found)
    inside = sum(p.spot.table in ruled for p in paras)
    return bool(tables) and inside > len(paras) - inside


def _start(found: Found, section: Section) -> Para | None:
    """The first paragraph of a section; the whole document where there is only one section."""
    if len(found.file.sections) == 1:
        return None
    return next((p for p in found.file.paras if p.section == section.index), None)
