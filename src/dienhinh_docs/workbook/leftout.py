"""What is told about rows that are no records: each sort once, with the rows and what they say."""

from __future__ import annotations

from typing import Any

from dienhinh_docs.cells import is_blank, shown
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.viet import tidy
from dienhinh_docs.workbook.areas import spans
from dienhinh_docs.workbook.grid import Cells
from dienhinh_docs.workbook.rowkinds import Kind
from dienhinh_docs.workbook.spec import a1

GAP = 10
"""Blank rows in a table from which on what follows is named: it is easily overlooked."""

_SHOWN = 240
"""Characters of what was left out that are repeated."""

_ONCE = {
    Kind.NOTE: Code.DOC_DONG_CUOI_BANG,
    Kind.HEADING: Code.DOC_DONG_DE_MUC,
    Kind.REPEATED: Code.DOC_TIEU_DE_LAP,
    Kind.EXAMPLE: Code.DOC_DONG_VI_DU,
}


def tell_left_out(kinds: dict[int, Kind], body: Cells, at: At) -> list[Problem]:
    """One problem for every sort of rows; totals one by one."""
    told = [
        problem(Code.DOC_DONG_CONG, _at(at, row, body), _said([row], body), dong=row)
        for row, kind in kinds.items()
        if kind is Kind.TOTAL
    ]
    for kind, code in _ONCE.items():
        rows = [row for row, own in kinds.items() if own is kind]
        if rows:
            told.append(problem(code, _at(at, rows[0], body), _said(rows, body), dong=spans(rows)))
    return told


def tell_after(kinds: dict[int, Kind], records: set[int], header: int, at: At) -> list[Problem]:
    """Records below a total, a signature or a long gap: they count, and that is said."""
    before, ended = header, False
    late: list[int] = []
    for row, kind in kinds.items():
        if kind in {Kind.NOTE, Kind.TOTAL}:
            ended = True
        elif row in records and (ended or (before > header and row - before > GAP) or late):
            late.append(row)
        before = row
    if not late:
        return []
    return [
        problem(Code.DOC_DONG_SAU_BANG, At(at.file, at.sheet, a1(late[0], 1)), dong=spans(late))
    ]


def _at(at: At, row: int, body: Cells) -> At:
    first = next(c for c, v in sorted(body[row].items()) if not is_blank(v))
    return At(at.file, at.sheet, a1(row, first))


def _said(rows: list[int], body: Cells) -> str:
    texts = [_text(v) for row in rows for _, v in sorted(body[row].items()) if not is_blank(v)]
    whole = "; ".join(t for t in texts if t)
    return whole if len(whole) <= _SHOWN else whole[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _text(value: Any) -> str:
    return tidy(shown(value))
