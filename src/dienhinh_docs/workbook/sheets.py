"""Which of a sender's sheets is which of the layout, also renamed, or one in two parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dienhinh_docs.layout import SHEETS
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import RawSheet, Shape, Sheet
from dienhinh_docs.viet import fold, nfc
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.spec import FRONT, GUIDE, LISTS
from dienhinh_docs.workbook.titles import find_header

_PART = re.compile(
    r"(?:ban sao cua |copy of |trang |sheet )?(.+?)(?: (?:\d{1,2}|tiep|tiep theo|copy|ban sao))*"
)
"""What a name is without the marks of a copy or a continuation: ``Cá nhân (2)``."""

_NEAR_LENGTH = 6
_HALF = 2


@dataclass(slots=True)
class Named:
    """The sheets of the sender for one of ours, the first one the chief of them."""

    sheet: Sheet
    grids: list[Grid] = field(default_factory=list)


def assign(grids: Sequence[Grid]) -> list[Named]:
    """Names first, exact before similar; then, for what is still missing, the titles."""
    named = [Named(sheet) for sheet in SHEETS]
    left = [g for g in grids if fold(g.name) not in {fold(n) for n in (GUIDE, FRONT, LISTS)}]
    for test in (_exact, _alike):
        for one in named:
            found = next((g for g in left if not one.grids and test(g.name, one.sheet.name)), None)
            if found is not None:
                one.grids.append(found)
                left = [g for g in left if g is not found]
    for one in named:
        parts = [g for g in left if g.cells and _is_part(g.name, one.sheet.name)]
        if one.sheet.shape is Shape.FORM:
            parts = [] if one.grids else parts[:1]
        one.grids += parts
        left = [g for g in left if not any(g is p for p in parts)]
    _by_slip([one for one in named if not one.grids], left)
    _by_titles([one for one in named if not one.grids], left)
    return named


def tell_name(one: Named, at: At) -> list[Problem]:
    """A sheet under another name is told."""
    chief = one.grids[0]
    if fold(chief.name) == fold(one.sheet.name):
        return []
    place = At(at.file, chief.name)
    return [problem(Code.DOC_TRANG_DUOC_HIEU, place, chief.name, trang=one.sheet.name)]


def join(first: RawSheet, second: RawSheet, name: str, at: At) -> list[Problem]:
    """The rows of a second part into the first; a part that says nothing new counts once."""
    place = At(at.file, name)
    if not second.rows:
        first.loose += second.loose
        return []
    parts: dict[str, list[object]] = {}
    for row in first.rows:
        parts.setdefault(row.place.sheet, []).append(row.values)
    said = [row.values for row in second.rows]
    sent = next((part for part, values in parts.items() if values == said), "")
    if sent:
        return [problem(Code.DOC_TRANG_BAN_SAO, place, name, trang=sent)]
    if not first.rows:
        first.columns, first.headers, first.missing = second.columns, second.headers, second.missing
    first.missing = tuple(n for n in first.missing if n in second.missing)
    first.rows += second.rows
    first.loose += second.loose
    sheet = first.sheet.name
    return [problem(Code.DOC_TRANG_NOI, place, name, trang=sheet, so=len(second.rows))]


def _exact(name: str, ours: str) -> bool:
    return nfc(name) == ours


def _alike(name: str, ours: str) -> bool:
    return fold(name) == fold(ours)


def _is_part(name: str, ours: str) -> bool:
    found = _PART.fullmatch(fold(name))
    return bool(found) and found.group(1) == fold(ours)  # type: ignore[union-attr]


def _by_slip(missing: list[Named], left: list[Grid]) -> None:
    """A slip of one letter in a name of some length, if it can mean one sheet only."""
    from rapidfuzz.distance import OSA  # thirty milliseconds, spared where nothing is missing

    for one in missing if left else ():
        near = [g for g in left if len(fold(g.name)) >= _NEAR_LENGTH
                and OSA.distance(fold(g.name), fold(one.sheet.name)) == 1]  # fmt: skip
        if len(near) == 1 and find_header(one.sheet, near[0]).found.fields:
            one.grids.append(near[0])
            left.remove(near[0])


def _by_titles(missing: list[Named], left: list[Grid]) -> None:
    """All mandatory titles and at least half of all are there, and of no other missing sheet."""
    tables = [one for one in missing if one.sheet.shape is Shape.TABLE]
    fits: dict[int, list[Named]] = {}
    for index, grid in enumerate(left):
        fits[index] = [one for one in tables if grid.cells and _fits(one.sheet, grid)]
    for index, ours in fits.items():
        rivals = [i for i, others in fits.items() if i != index and ours and ours[0] in others]
        if len(ours) == 1 and not rivals:
            ours[0].grids.append(left[index])


def _fits(sheet: Sheet, grid: Grid) -> bool:
    known = find_header(sheet, grid).found.fields
    needed = [n for n in sheet.columns if sheet.is_required(n)]
    return (
        all(n in known for n in needed)
        and _HALF * len(known) >= len(sheet.columns)
        and len(known) > _HALF
    )
