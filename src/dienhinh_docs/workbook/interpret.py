"""From cells to raw rows: find the titles, then take every row that holds something."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dienhinh_docs.cells import shown
from dienhinh_docs.cells.evidence import of_column
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import OldText, Place, RawRow, RawSheet, Sheet
from dienhinh_docs.viet import tidy
from dienhinh_docs.workbook.grid import MAX_ROWS, Grid
from dienhinh_docs.workbook.headers import Matched, match, title
from dienhinh_docs.workbook.spec import a1, letter

HEADER_SEARCH = 15
"""Rows among which the titles are looked for."""

MIN_TITLES = 2
"""Known titles that make a row the header."""

Read = tuple[RawSheet, list[Problem]]


def is_blank(value: Any) -> bool:
    """Nothing but spaces, in any of their forms."""
    return value is None or (isinstance(value, str) and not tidy(value))


# --- tables --------------------------------------------------------------------------------


def read_table(sheet: Sheet, grid: Grid, file: str) -> Read:
    """One record a row, below the row of titles."""
    header, found = _header(sheet, grid)
    titles = {col: title(v) for col, v in grid.cells.get(header, {}).items()}
    at = At(file, grid.name)
    raw = RawSheet(
        sheet,
        columns={name: letter(col) for name, col in found.fields.items()},
        headers={name: titles[col] for name, col in found.fields.items()},
    )
    if not found.fields:
        return raw, _no_header(raw, at)
    problems = _missing(raw, at)
    body = {row: cells for row, cells in grid.cells.items() if row > header}
    problems += _doubles(found, titles, header, at, raw)
    extra = _extra_titles(found, titles, body)
    problems += _strangers(found, extra, header, at, body)
    order = [(name, found.fields[name]) for name in sheet.columns if name in found.fields]
    across = sorted(order, key=lambda item: item[1])
    old = {col: _old_texts(body, col) for _, col in order}
    for number, cells in body.items():
        values = {name: old[col].get(number) or cells.get(col) for name, col in order}
        held = {c: text for c, text in extra.items() if not is_blank(cells.get(c))}
        others = {text: cells[c] for c, text in held.items()}
        empty = all(is_blank(v) for v in values.values())
        if empty and not others:
            continue
        if len(raw.rows) + len(raw.loose) >= MAX_ROWS:
            return raw, [*problems, _too_many(at, number)]
        if empty:
            spots = {text: a1(number, c) for c, text in held.items()}
            raw.loose.append(RawRow(Place(file, grid.name, number, spots), {}, others))
            problems.append(_outside(raw.loose[-1]))
            continue
        place = Place(file, grid.name, number, {n: a1(number, c) for n, c in across})
        raw.rows.append(RawRow(place, values, others))
    if grid.cut_at:
        problems.append(_too_many(at, grid.cut_at))
    return raw, problems


def _old_texts(body: dict[int, dict[int, Any]], col: int) -> dict[int, OldText]:
    """Cells of a column that were typed before Unicode, by row, as the column as a whole tells."""
    rows = list(body)
    found = of_column([body[row].get(col) for row in rows])
    return {rows[index]: text for index, text in found.items()}


def _header(sheet: Sheet, grid: Grid) -> tuple[int, Matched]:
    """The row that knows most of the titles, the upper one of two equals; 0 if there is none."""
    best, best_row = Matched(), 0
    for number, cells in grid.cells.items():
        if number > HEADER_SEARCH:
            break
        found = match({col: title(v) for col, v in cells.items()}, sheet)
        if len(found.fields) >= max(MIN_TITLES, len(best.fields) + 1):
            best, best_row = found, number
    return best_row, best


def _no_header(raw: RawSheet, at: At) -> list[Problem]:
    """One problem for a sheet whose titles are gone, not one for each column."""
    raw.missing = tuple(n for n in raw.sheet.columns if raw.sheet.is_required(n))
    names = ", ".join(raw.sheet.columns[name].header for name in raw.missing)
    return [problem(Code.COT_THIEU, at, cot=names)]


def _missing(raw: RawSheet, at: At) -> list[Problem]:
    absent = [name for name in raw.sheet.columns if name not in raw.columns]
    raw.missing = tuple(name for name in absent if raw.sheet.is_required(name))
    return [
        problem(
            Code.COT_THIEU if name in raw.missing else Code.COT_TUY_CHON_THIEU,
            at,
            cot=raw.sheet.columns[name].header,
        )
        for name in absent
    ]


def _doubles(
    found: Matched, titles: dict[int, str], header: int, at: At, raw: RawSheet
) -> list[Problem]:
    return [
        problem(
            Code.COT_TRUNG,
            At(at.file, at.sheet, a1(header, col)),
            titles[col],
            cot=raw.headers[name],
            o=a1(header, found.fields[name]),
        )
        for col, name in found.doubles.items()
    ]


def _strangers(
    found: Matched,
    extra: dict[int, str],
    header: int,
    at: At,
    body: dict[int, dict[int, Any]],
) -> list[Problem]:
    """Columns of the sender's own, at their title, or else at the first thing that stands in them."""
    problems = []
    for col, text in extra.items():
        if col in found.doubles:
            continue
        first = next(row for row, cells in body.items() if not is_blank(cells.get(col)))
        row = header if col in found.unknown else first
        problems.append(problem(Code.COT_LA, At(at.file, at.sheet, a1(row, col)), text, cot=text))
    return problems


def _extra_titles(
    found: Matched, titles: dict[int, str], body: dict[int, dict[int, Any]]
) -> dict[int, str]:
    """Columns that hold something and belong to no field, by a title that is theirs alone."""
    held = {col for cells in body.values() for col, v in cells.items() if not is_blank(v)}
    named = [c for c in (*found.doubles, *found.unknown) if c in held]
    untitled = [c for c in held if not titles.get(c)]
    return _unique({c: titles.get(c) or f"Cột {letter(c)}" for c in sorted({*named, *untitled})})


def _unique(titles: dict[int, str]) -> dict[int, str]:
    made: dict[int, str] = {}
    for key, text in titles.items():
        name, n = text, 1
        while name in made.values():
            n += 1
            name = f"{text} ({n})"
        made[key] = name
    return made


def _outside(row: RawRow) -> Problem:
    title, value = next(iter(row.extra.items()))
    at = At(row.place.file, row.place.sheet, row.place.cells[title])
    return problem(Code.DONG_NGOAI_MAU, at, shown(value))


def _too_many(at: At, row: int) -> Problem:
    place = At(at.file, at.sheet, a1(row, 1))
    return problem(Code.QUA_SO_DONG, place, toi_da=MAX_ROWS, dong=row)


# --- the form ------------------------------------------------------------------------------


def read_form(sheet: Sheet, grid: Grid, file: str) -> Read:
    """One record, a field a line: title on the left, value in the next column."""
    left = _label_column(sheet, grid)
    labels = {row: title(cells.get(left)) for row, cells in grid.cells.items()}
    found = match(labels, sheet)
    lines = [(name, found.fields[name]) for name in sheet.columns if name in found.fields]
    raw = RawSheet(
        sheet,
        columns={name: str(row) for name, row in found.fields.items()},
        headers={name: labels[row] for name, row in found.fields.items()},
    )
    at = At(file, grid.name)
    if not lines:
        return raw, _no_header(raw, at)
    problems = _missing(raw, at)
    for row, name in found.doubles.items():
        place = At(file, grid.name, a1(row, left))
        first = a1(found.fields[name], left)
        problems.append(problem(Code.COT_TRUNG, place, labels[row], cot=labels[row], o=first))
    first_row = min(found.fields.values())
    beside = [_beside(grid, row, left) for _, row in lines]
    old = of_column(beside)
    values = {name: old.get(i, beside[i]) for i, (name, _) in enumerate(lines)}
    extra = _extra_lines(found, labels, grid, left)
    for row, text in extra.items():
        if row in found.unknown:
            place = At(file, grid.name, a1(row, left))
            problems.append(problem(Code.COT_LA, place, text, cot=text))
    if not all(is_blank(v) for v in values.values()):
        down = sorted(lines, key=lambda item: item[1])
        place_of = Place(file, grid.name, first_row, {n: a1(r, left + 1) for n, r in down})
        others = {text: _beside(grid, row, left) for row, text in extra.items()}
        raw.rows.append(RawRow(place_of, values, others))
    return raw, problems


def _beside(grid: Grid, row: int, left: int) -> Any:
    return grid.cells.get(row, {}).get(left + 1)


def _label_column(sheet: Sheet, grid: Grid) -> int:
    """The column in which most of the titles stand."""

    def known(col: int) -> int:
        return len(match({r: title(c.get(col)) for r, c in grid.cells.items()}, sheet).fields)

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
    return _unique({row: labels[row] for row in sorted(rows)})
