"""What a sender hid: it is read like everything else, and that is said."""

from __future__ import annotations

from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.workbook.areas import spans
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.spec import a1, letter
from dienhinh_docs.workbook.titles import Header


def tell_hidden(grid: Grid, header: Header, rows: list[int], at: At) -> list[Problem]:
    """One warning for the sheet, one for its hidden records, one for its hidden columns."""
    told: list[Problem] = []
    if grid.hidden and rows:
        told.append(problem(Code.DOC_TRANG_AN, at, grid.name, trang=grid.name))
    hidden = [row for row in rows if row in grid.hidden_rows]
    if hidden:
        place = At(at.file, at.sheet, a1(hidden[0], 1))
        told.append(problem(Code.DOC_DONG_AN, place, dong=spans(hidden), so=len(hidden)))
    columns = [
        col
        for col in sorted(grid.hidden_columns)
        if any(grid.cells[row].get(col) is not None for row in rows)
    ]
    if columns:
        names = ", ".join(f"{letter(c)} ({t})" if (t := header.titles.get(c)) else letter(c)
                          for c in columns)  # fmt: skip
        place = At(at.file, at.sheet, a1(header.at(columns[0]), columns[0]))
        told.append(problem(Code.DOC_COT_AN, place, cot=names))
    return told
