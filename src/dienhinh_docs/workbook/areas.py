"""Cells that a sender merged: what stands in them counts for every row they cover, and is told."""

from __future__ import annotations

from typing import Any

from dienhinh_docs.cells import is_blank, shown
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.workbook.grid import Cells, Grid
from dienhinh_docs.workbook.spec import a1
from dienhinh_docs.workbook.titles import Header


def spread_down(grid: Grid, header: Header, body: Cells, at: At) -> list[Problem]:
    """Give the value of an area to the rows below its first that hold something of their own.

    A row that has nothing but what is merged into it is the lower half of a tall row, no record.
    """
    fields = set(header.found.fields.values()) | set(header.found.doubles)
    areas = [a for a in grid.merged if a[2] > a[0] > header.last and a[1] in fields]
    if not areas:
        return []
    own = {row: {c for c, v in cells.items() if c in fields and not is_blank(v)}
           for row, cells in body.items()}  # fmt: skip
    told = []
    for top, left, bottom, right in sorted(areas):
        value: Any = body.get(top, {}).get(left)
        if is_blank(value):
            continue
        rows = [r for r in range(top + 1, min(bottom, max(body)) + 1) if own.get(r)]
        for row in rows:
            body[row].setdefault(left, value)
        if rows:
            told.append(
                problem(
                    Code.DOC_O_GOP,
                    At(at.file, at.sheet, a1(top, left)),
                    shown(value),
                    vung=f"{a1(top, left)}:{a1(bottom, right)}",
                    dong=spans([top, *rows]),
                )
            )
    return told


def tell_across(grid: Grid, header: Header, rows: set[int], at: At) -> list[Problem]:
    """Areas inside records over more than one field: the value counts for the first of them."""
    names = {col: name for name, col in header.found.fields.items()}
    told = []
    for top, left, bottom, right in grid.merged:
        if right <= left or top not in rows or left not in names:
            continue
        covered = [header.titles[c] for c in range(left + 1, right + 1) if c in names]
        value = grid.cells.get(top, {}).get(left)
        if covered and not is_blank(value):
            told.append(
                problem(
                    Code.DOC_O_GOP_NGANG,
                    At(at.file, at.sheet, a1(top, left)),
                    shown(value),
                    vung=f"{a1(top, left)}:{a1(bottom, right)}",
                    cot=header.titles[left],
                    khac=", ".join(covered),
                )
            )
    return told


def spans(rows: list[int]) -> str:
    """``5–9, 12`` for a list of row numbers."""
    parts: list[list[int]] = []
    for row in sorted(set(rows)):
        if parts and row == parts[-1][1] + 1:
            parts[-1][1] = row
        else:
            parts.append([row, row])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in parts)
