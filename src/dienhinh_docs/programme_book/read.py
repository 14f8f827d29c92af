"""Reading ``programme.xlsx``: the models, or every mistake in it with its cell."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dienhinh_docs.cells import is_blank, shown
from dienhinh_docs.cells.text import tidied
from dienhinh_docs.problems import At, Code, Problem, errors, problem
from dienhinh_docs.programme.book import lists as _lists
from dienhinh_docs.programme.book.build import Laid, Spot, build
from dienhinh_docs.programme.book.sheets import CODES, SHEETS, TABLES
from dienhinh_docs.programme.judge import judge
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.reasons import of_os
from dienhinh_docs.sheet import Choice, Correction, RawBook, RawSheet, Row, Shape, Stamp
from dienhinh_docs.validate import check_book
from dienhinh_docs.viet import fold, nfc
from dienhinh_docs.workbook import grid
from dienhinh_docs.workbook.interpret import read_form, read_table
from dienhinh_docs.workbook.opened import opened
from dienhinh_docs.workbook.spec import FIRST_ROW, GUIDE, LISTS, a1
from dienhinh_docs.yamlfile import Path_

NEEDS = {
    "need.date": "need.day",
    "need.list": "need.one",
    "need.map": "need.one",
    "need.bool": "need.yes_no",
}
"""What is wanted, where the words for a text file would mislead."""


def read(folder: Path, path: Path) -> tuple[Programme | None, list[Problem]]:
    """Read the workbook of a folder; corrections and strange columns are told as warnings."""
    read = lay(path)
    if isinstance(read, Problem):
        return None, [read]
    laid, told, digest = read
    judged = judge(laid.data, _Cells(laid))
    if errors(told):
        return None, [*told, *_beside(judged)]
    if isinstance(judged, list):
        return None, [*told, *judged]
    plan, law = judged
    return Programme(folder, plan, law, digest, path.name), told


def lay(path: Path) -> tuple[Laid, list[Problem], str] | Problem:
    """What a workbook says, not yet judged as a whole; what is wrong with its cells; its digest."""
    held = _open(path)
    if isinstance(held, Problem):
        return held
    digest, found = held
    book, told = _sheets(found.grids, str(path))
    told = [*found.told, *told]
    lists = _lists.choices({name: _codes(book, name) for name in CODES})
    checked = check_book(book, lists)
    rows = {name: checked.book.of(sheet.sheet.model) for name, sheet in book.sheets.items()}
    homes = {name: _home(sheet, str(path)) for name, sheet in book.sheets.items()}
    laid = build(rows, lists, homes, str(path))
    twice = list(_twice(rows))
    told += _once(checked.problems, twice, book)
    told += twice
    told += [_corrected(c, str(path)) for c in checked.corrections]
    return laid, told, digest


def _beside(judged: object) -> list[Problem]:
    """What the models say of values that stand there; what is missing may only not have been read."""
    found = judged if isinstance(judged, list) else []
    return [p for p in found if p.code is Code.CHUONG_TRINH_GIA_TRI_SAI and p.value]


# --- the file ------------------------------------------------------------------------------


def _open(path: Path) -> tuple[str, grid.Found] | Problem:
    """The digest of a file and its sheets, within the limits of any workbook; or why not."""
    at = At(str(path))
    try:
        before = path.stat()
        found = opened(path, at)
        if isinstance(found, Problem):
            return found
        if not found.grids:
            return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.no_sheet")
        digest, after = hashlib.sha256(path.read_bytes()).hexdigest(), path.stat()
    except OSError as error:
        return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do=of_os(error))
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.changing")
    return digest, found


def _sheets(grids: list[grid.Grid], file: str) -> tuple[RawBook, list[Problem]]:
    """Every sheet of the layout, and what is wrong with sheets and columns."""
    book = RawBook(file, Stamp("", "", 0))
    told: list[Problem] = []
    used: set[int] = set()
    for sheet in SHEETS:
        held = _named(sheet.name, grids)
        if held is None:
            at = At(file, sheet.name)
            told.append(problem(Code.TRANG_THIEU, at, sheet.name, trang=sheet.name))
            book.sheets[sheet.name] = RawSheet(sheet, {}, {}, missing=tuple(sheet.columns))
            continue
        used.add(id(held))
        how = read_form if sheet.shape is Shape.FORM else read_table
        raw, found = how(sheet, held, file)
        book.sheets[sheet.name] = raw
        told += found
    ours = {fold(GUIDE), fold(LISTS)}
    told += [
        problem(Code.TRANG_LA, At(file, g.name), g.name, trang=g.name)
        for g in grids
        if id(g) not in used and g.cells and fold(g.name) not in ours
    ]
    return book, told


def _named(name: str, grids: list[grid.Grid]) -> grid.Grid | None:
    exact = (g for g in grids if nfc(g.name) == name)
    alike = (g for g in grids if fold(g.name) == fold(name))
    return next(exact, None) or next(alike, None)


# --- what the rows say ---------------------------------------------------------------------


def _codes(book: RawBook, name: str) -> tuple[Choice, ...]:
    """A list of codes, with the names that mean the same, as it stands in the workbook."""
    sheet, field, also = CODES[name]
    found: dict[str, Choice] = {}
    for row in book.sheets[sheet.name].rows:
        code = row.values.get(field)
        if not is_blank(code):
            text = tidied(shown(code))
            names = [n for other in also for n in shown(row.values.get(other)).split("\n")]
            found.setdefault(text, Choice(text, text, tuple(filter(None, map(tidied, names)))))
    return tuple(found.values())


def _once(problems: list[Problem], twice: list[Problem], book: RawBook) -> Iterator[Problem]:
    """A code that is unknown only because its own row cannot be used is not told a second time."""
    spots = {(p.at.sheet, p.at.cell) for p in (*problems, *twice)}
    broken = set()
    for name, (sheet, field, _) in CODES.items():
        raw = book.sheets[sheet.name]
        cells = {(row.place.sheet, row.place.cells.get(field, "")) for row in raw.rows}
        if field not in raw.columns or not raw.rows or cells & spots:
            broken.add(name)
    for found in problems:
        refers = found.code is Code.NGOAI_DANH_MUC and _list_at(found, book) in broken
        if not refers:
            yield found


def _list_at(found: Problem, book: RawBook) -> str:
    for raw in book.sheets.values():
        for row in raw.rows:
            if row.place.sheet == found.at.sheet:
                fields = (n for n, cell in row.place.cells.items() if cell == found.at.cell)
                if name := next(fields, ""):
                    return raw.sheet.columns[name].choices
    return ""


def _twice(rows: Mapping[str, list[Row[Any]]]) -> Iterator[Problem]:
    """Codes and keys that may stand once only."""
    for table in TABLES:
        seen: set[str] = set()
        for row in rows.get(table.sheet.name, ()) if table.unique else ():
            key = str(getattr(row.record, table.unique))
            if key.casefold() in seen:
                at = At(row.place.file, row.place.sheet, row.place.cells.get(table.unique, ""))
                yield problem(Code.CHUONG_TRINH_MA_TRUNG, at, key)
            seen.add(key.casefold())


def _corrected(made: Correction, file: str) -> Problem:
    at = At(file, made.sheet, made.cell)
    return problem(Code.CHUONG_TRINH_DA_CHUA, at, made.before, cot=made.header, doc_la=made.after)


# --- where things stand --------------------------------------------------------------------


def _home(raw: RawSheet, file: str) -> Spot:
    """Where the first record of a sheet stands, or would stand."""
    name = raw.sheet.name
    if raw.rows:
        place = raw.rows[0].place
        return Spot(At(file, place.sheet, next(iter(place.cells.values()), "")), name)
    form = raw.sheet.shape is Shape.FORM
    return Spot(At(file, name, a1(FIRST_ROW, 2 if form else 1)), name)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Places of a workbook: cells, and entries by the title of their column or line."""

    laid: Laid

    def at(self, path: Path_) -> At:
        return self.laid.spot(path).at

    def called(self, path: Path_) -> str:
        return self.laid.spot(path).title

    def wanted(self, need: str) -> str:
        return NEEDS.get(need, need)
