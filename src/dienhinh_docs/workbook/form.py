"""The form of a workbook: one record, a field a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dienhinh_docs.cells import is_blank
from dienhinh_docs.cells.evidence import of_column
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import Place, RawRow, RawSheet, Sheet
from dienhinh_docs.workbook.columns import missing, no_header, unique
from dienhinh_docs.workbook.concealed import tell_hidden
from dienhinh_docs.workbook.doubles import joined
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.headers import Matched, match, match_near
from dienhinh_docs.workbook.spec import a1
from dienhinh_docs.workbook.titles import Header, texts_of

Read = tuple[RawSheet, list[Problem]]


def read_form(sheet: Sheet, grid: Grid, file: str) -> Read:
    """One record, a field a line: title on the left, value in the next column."""
    left = _label_column(sheet, grid)
    labels = texts_of({row: cells.get(left) for row, cells in grid.cells.items()})
    found = match(labels, sheet)
    match_near(found, labels, sheet)
    lines = [(name, found.fields[name]) for name in sheet.columns if name in found.fields]
    raw = RawSheet(
        sheet,
        columns={name: str(row) for name, row in found.fields.items()},
        headers={name: labels[row] for name, row in found.fields.items()},
    )
    at = At(file, grid.name)
    if not lines:
        return raw, no_header(raw, at)
    problems = missing(raw, at)
    for row, name in found.doubles.items():
        place = At(file, grid.name, a1(row, left))
        first = a1(found.fields[name], left)
        problems.append(problem(Code.COT_TRUNG, place, labels[row], cot=labels[row], o=first))
    for row, name in found.near.items():
        facts = {"cot": sheet.columns[name].header, "trang": sheet.name}
        place = At(file, grid.name, a1(row, left))
        problems.append(problem(Code.COT_DUOC_HIEU, place, labels[row], **facts))
    first_row = min(found.fields.values())
    beside = [_beside(grid, row, left) for _, row in lines]
    old = of_column(beside)
    values = {name: old.get(i, beside[i]) for i, (name, _) in enumerate(lines)}
    for row, name in found.doubles.items():
        second = _beside(grid, row, left)
        values[name] = joined(
            values[name], second, sheet.columns[name], a1(row, _value_column(grid, row, left))
        )
    extra = _extra_lines(found, labels, grid, left)
    for row, text in extra.items():
        if row in found.unknown:
            place = At(file, grid.name, a1(row, left))
            problems.append(problem(Code.COT_LA, place, text, cot=text))
    if not all(is_blank(v) for v in values.values()):
        down = sorted(lines, key=lambda item: item[1])
        place_of = Place(
            file, grid.name, first_row, {n: a1(r, _value_column(grid, r, left)) for n, r in down}
        )
        others = {text: _beside(grid, row, left) for row, text in extra.items()}
        raw.rows.append(RawRow(place_of, values, others))
        problems += tell_hidden(grid, Header(), [row for _, row in lines], at)
    return raw, problems


def _beside(grid: Grid, row: int, left: int) -> Any:
    return grid.cells.get(row, {}).get(_value_column(grid, row, left))


def _value_column(grid: Grid, row: int, left: int) -> int:
    """The column right of the title, also where the title is merged over several."""
    right = [a[3] for a in grid.merged if a[0] <= row <= a[2] and a[1] == left]
    return max(right, default=left) + 1


def _label_column(sheet: Sheet, grid: Grid) -> int:
    """The column in which most of the titles stand."""

    def known(col: int) -> int:
        return len(match(texts_of({r: c.get(col) for r, c in grid.cells.items()}), sheet).fields)

    return max(_first_columns(grid.cells.values()), key=known, default=1)


def _first_columns(rows: Iterable[dict[int, Any]]) -> list[int]:
    """Columns that can hold titles: the first ten in use."""
    return sorted({col for cells in rows for col in cells})[:10]


def _extra_lines(found: Matched, labels: dict[int, str], grid: Grid, left: int) -> dict[int, str]:
    """Lines with a value whose title is unknown or stands twice, below the first known title."""
    start = min(found.fields.values())
    rows = [
        row
        for row in (*found.doubles, *found.unknown)
        if row > start and not is_blank(_beside(grid, row, left))
    ]
    return unique({row: labels[row] for row in sorted(rows)})
