"""From cells to raw rows: find the titles, then take every row that is a record."""

from __future__ import annotations

from typing import Any

from dienhinh_docs.cells import is_blank, shown
from dienhinh_docs.cells.evidence import of_column
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import Place, RawRow, RawSheet, Sheet
from dienhinh_docs.workbook import columns
from dienhinh_docs.workbook.areas import spread_down, tell_across
from dienhinh_docs.workbook.concealed import tell_hidden
from dienhinh_docs.workbook.doubles import joined
from dienhinh_docs.workbook.form import Read, read_form
from dienhinh_docs.workbook.grid import MAX_ROWS, Cells, Grid
from dienhinh_docs.workbook.headers import match_near
from dienhinh_docs.workbook.leftout import tell_after, tell_left_out
from dienhinh_docs.workbook.rowkinds import Kind, Rows, is_running
from dienhinh_docs.workbook.spec import a1, letter
from dienhinh_docs.workbook.titles import Header, find_header
from dienhinh_docs.workbook.totals import compare

__all__ = ["Read", "is_blank", "read_form", "read_table"]

MOST_TOTALS = 40
"""Totals of a sheet whose figures are compared; each is told in any case."""

SEX = "gioi_tinh"
"""The field that two columns “Nam | Nữ” below one title say as well."""


def read_table(sheet: Sheet, grid: Grid, file: str) -> Read:
    """One record a row, below the titles; what is no record is told."""
    header = find_header(sheet, grid)
    found = header.found
    match_near(found, header.titles, sheet)
    at = At(file, grid.name)
    raw = RawSheet(
        sheet,
        columns={name: letter(col) for name, col in found.fields.items()},
        headers={name: header.titles[col] for name, col in found.fields.items()},
    )
    if not found.fields:
        return raw, columns.no_header(raw, at)
    _by_split(raw, header)
    body = _body(grid, header)
    problems = columns.missing(raw, at) + columns.near(header, raw, at)
    problems += columns.doubles(header, raw, at)
    problems += spread_down(grid, header, body, at)
    kinds = Rows(sheet, grid, header, body).kinds()
    records = {row: body[row] for row, kind in kinds.items() if kind is Kind.RECORD}
    extra = columns.extra_titles(header, records)
    problems += columns.strangers(header, extra, at, records)
    problems += _take(raw, records, header, extra, at)
    problems += tell_across(grid, header, set(records), at)
    problems += tell_left_out(kinds, body, at) + _totals(raw, kinds, body, at, header)
    problems += tell_after(kinds, {row.place.row for row in raw.rows}, header.last, at)
    problems += tell_hidden(grid, header, list(records), at)
    if grid.cut_at:
        problems.append(_too_many(at, grid.cut_at))
    return raw, problems


def _body(grid: Grid, header: Header) -> Cells:
    """Rows below the titles with more than a running number, old texts known by their column.

    The rows are copies: what merged cells say is written into them.
    """
    numbering = header.found.numbering
    body = {
        row: dict(cells)
        for row, cells in grid.cells.items()
        if row > header.last
        and any(
            not is_blank(v) and not (c in numbering and is_running(v)) for c, v in cells.items()
        )
    }
    rows = list(body)
    for col in (*header.found.fields.values(), *header.found.doubles):
        for index, text in of_column([body[row].get(col) for row in rows]).items():
            body[rows[index]][col] = text
    return body


def _by_split(raw: RawSheet, header: Header) -> None:
    """Two columns “Nam | Nữ” also say the sex, where no column of its own does."""
    if header.split and SEX in raw.sheet.columns and SEX not in raw.columns:
        col = min(header.split)
        raw.columns[SEX] = letter(col)
        raw.headers[SEX] = header.split[col]


# --- records -------------------------------------------------------------------------------


def _take(
    raw: RawSheet, records: Cells, header: Header, extra: dict[int, str], at: At
) -> list[Problem]:
    """Every record into the sheet, up to the limit; what has no known column is kept aside."""
    fields = header.found.fields
    order = [(name, fields[name]) for name in raw.sheet.columns if name in fields]
    across = sorted(order, key=lambda item: item[1])
    problems: list[Problem] = []
    for number, cells in records.items():
        if len(raw.rows) + len(raw.loose) >= MAX_ROWS:
            return [*problems, _too_many(at, number)]
        values = {name: cells.get(col) for name, col in order}
        places = {n: a1(number, c) for n, c in across}
        _join_doubles(values, places, cells, raw, header, number)
        held = {c: text for c, text in extra.items() if not is_blank(cells.get(c))}
        others = {text: cells[c] for c, text in held.items()}
        if all(is_blank(v) for v in values.values()):
            held |= _beside_numbers(cells, header, held)
            others |= {text: cells[c] for c, text in held.items()}
            spots = {text: a1(number, c) for c, text in held.items()}
            raw.loose.append(RawRow(Place(at.file, at.sheet, number, spots), {}, others))
            problems.append(_outside(raw.loose[-1]))
            continue
        raw.rows.append(RawRow(Place(at.file, at.sheet, number, places), values, others))
    return problems


def _join_doubles(
    values: dict[str, Any],
    places: dict[str, str],
    cells: dict[int, Any],
    raw: RawSheet,
    header: Header,
    number: int,
) -> None:
    for col, name in header.found.doubles.items():
        if is_blank(cells.get(col)):
            continue
        if is_blank(values[name]):
            places[name] = a1(number, col)
        values[name] = joined(values[name], cells[col], raw.sheet.columns[name], a1(number, col))
    if not header.split or SEX in header.found.fields or SEX not in raw.columns:
        return
    filled = [col for col in header.split if not is_blank(cells.get(col))]
    if filled:
        values[SEX] = header.split[filled[0]] if len(filled) == 1 else None
        places[SEX] = a1(number, filled[0])


def _beside_numbers(cells: dict[int, Any], header: Header, held: dict[int, str]) -> dict[int, str]:
    """Words in the column of running numbers of a row that has nothing in known columns."""
    columns_ = [c for c in header.found.numbering if not is_blank(cells.get(c))]
    return {c: header.titles[c] for c in columns_ if not is_running(cells[c]) and c not in held}


def _outside(row: RawRow) -> Problem:
    title, value = next(iter(row.extra.items()))
    at = At(row.place.file, row.place.sheet, row.place.cells[title])
    return problem(Code.DONG_NGOAI_MAU, at, shown(value))


def _too_many(at: At, row: int) -> Problem:
    place = At(at.file, at.sheet, a1(row, 1))
    return problem(Code.QUA_SO_DONG, place, toi_da=MAX_ROWS, dong=row)


# --- totals --------------------------------------------------------------------------------


def _totals(
    raw: RawSheet, kinds: dict[int, Kind], body: Cells, at: At, header: Header
) -> list[Problem]:
    """The figures of every total, against the rows it may stand for."""
    told: list[Problem] = []
    fields = {col: name for name, col in header.found.fields.items()}
    since, compared = header.last, 0
    for row, kind in kinds.items():
        if kind is Kind.TOTAL and (compared := compared + 1) <= MOST_TOTALS:
            told += compare(raw, body[row], row, since, fields, at)
        if kind in {Kind.TOTAL, Kind.HEADING}:
            since = row
    return told
