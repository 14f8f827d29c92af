"""Rows of totals: no records, but their figures must agree with the rows they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from dienhinh_docs.cells import Clean, clean, is_blank, shown
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import Cell, Col, RawRow, RawSheet
from dienhinh_docs.workbook.marks import Word, meaning, number_in
from dienhinh_docs.workbook.spec import a1

SUMMED = frozenset({Cell.WHOLE, Cell.MONEY})
COUNTED = frozenset({Cell.TEXT, Cell.NAME, Cell.LONG})
"""A figure of a total in a column of these counts rows."""

_FIGURE = Col("", Cell.MONEY)


def figure(value: Any) -> Decimal | None:
    """A number, also written as text; None if it is none."""
    if is_blank(value) or isinstance(value, bool):
        return None
    match clean(value, _FIGURE):
        case Clean(value=Decimal() | int() | float() as number):
            return Decimal(str(number))
    return None


def compare(
    raw: RawSheet, cells: dict[int, Any], number: int, since: int, fields: dict[int, str], at: At
) -> list[Problem]:
    """Figures of the total in row ``number`` against the rows above it.

    A total may stand for the rows ``since`` the last one, or for all.
    """
    above = [row for row in raw.rows if row.place.row < number]
    groups = (above, [row for row in above if row.place.row > since])
    told = []
    for col, value in cells.items():
        name = fields.get(col, "")
        right = _right(value, name, raw, groups)
        found = figure(value) if meaning(value) is Word.NONE else _said(value)
        if found is None or not right or found in right:
            continue
        place = At(at.file, at.sheet, a1(number, col))
        told.append(problem(Code.DOC_TONG_KHONG_KHOP, place, shown(value), can=_plain(right[0])))
    return told


def _said(value: Any) -> Decimal | None:
    number = number_in(str(value))
    return None if number is None else Decimal(number)


def _right(
    value: Any, name: str, raw: RawSheet, groups: Sequence[Sequence[RawRow]]
) -> list[Decimal]:
    """What the figure may be; nothing if nobody can say."""
    counts = [Decimal(len(rows)) for rows in groups]
    if meaning(value) is not Word.NONE:
        columns = raw.sheet.columns.items()
        summed = [n for n, c in columns if c.cell in SUMMED and n in raw.columns]
        sums = [_sum(rows, n) for n in summed for rows in groups]
        return [*counts, *(s for s in sums if s is not None)]
    if not name:
        return []
    kind = raw.sheet.columns[name].cell
    if kind in COUNTED:
        return counts
    if kind not in SUMMED:
        return []
    sums = [_sum(rows, name) for rows in groups]
    return [s for s in sums if s is not None]


def _sum(rows: Sequence[RawRow], name: str) -> Decimal | None:
    """None if a cell holds something that is no number."""
    held = [row.values.get(name) for row in rows if not is_blank(row.values.get(name))]
    numbers = [figure(value) for value in held]
    if any(n is None for n in numbers):
        return None
    return sum((n for n in numbers if n is not None), Decimal(0))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")
