"""What is told about the columns of a table or the lines of a form: lost, doubled, strange ones."""

from __future__ import annotations

from typing import Any

from dienhinh_docs.cells import is_blank
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import RawSheet
from dienhinh_docs.workbook.grid import Cells
from dienhinh_docs.workbook.spec import a1, letter
from dienhinh_docs.workbook.titles import Header


def no_header(raw: RawSheet, at: At) -> list[Problem]:
    """One problem for a sheet whose titles are gone, not one for each column."""
    raw.missing = tuple(n for n in raw.sheet.columns if raw.sheet.is_required(n))
    names = ", ".join(raw.sheet.columns[name].header for name in raw.missing)
    return [problem(Code.COT_THIEU, at, cot=names)]


def missing(raw: RawSheet, at: At) -> list[Problem]:
    """Fields without a column; without a mandatory one no row can be taken."""
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


def doubles(header: Header, raw: RawSheet, at: At) -> list[Problem]:
    """Second columns of one title; ``Nam | Nữ`` below a title are meant to be two."""
    fields = header.found.fields
    return [
        problem(
            Code.COT_TRUNG,
            At(at.file, at.sheet, a1(header.at(col), col)),
            header.titles[col],
            cot=raw.headers[name],
            o=a1(header.at(fields[name]), fields[name]),
        )
        for col, name in header.found.doubles.items()
        if col not in header.split
    ]


def near(header: Header, raw: RawSheet, at: At) -> list[Problem]:
    """Titles that were known in spite of a slip, and those that stand for two columns."""
    meant = header.found.near | {
        col: name
        for name, own in header.found.fields.items()
        for col in header.split
        if own == col or header.found.doubles.get(col) == name
    }
    return [
        problem(
            Code.COT_DUOC_HIEU,
            At(at.file, at.sheet, a1(header.at(col), col)),
            f"{header.titles[col]} {header.split.get(col, '')}".strip(),
            cot=raw.sheet.columns[name].header,
            trang=raw.sheet.name,
        )
        for col, name in meant.items()
    ]


def strangers(header: Header, extra: dict[int, str], at: At, body: Cells) -> list[Problem]:
    """Columns of the sender's own, at their title, or else at the first thing that stands in them."""
    problems = []
    for col, text in extra.items():
        if col in header.found.doubles:
            continue
        first = next(row for row, cells in body.items() if not is_blank(cells.get(col)))
        row = header.at(col) if col in header.found.unknown else first
        problems.append(problem(Code.COT_LA, At(at.file, at.sheet, a1(row, col)), text, cot=text))
    return problems


def extra_titles(header: Header, body: Cells) -> dict[int, str]:
    """Columns that hold something and belong to no field, by a title that is theirs alone."""
    held = {col for cells in body.values() for col, v in cells.items() if not is_blank(v)}
    titles = header.titles
    own = (*header.found.doubles, *header.found.unknown)
    named = [c for c in own if c in held and c not in header.split]
    untitled = [c for c in held if not titles.get(c)]
    return unique({c: titles.get(c) or f"Cột {letter(c)}" for c in sorted({*named, *untitled})})


def unique(titles: dict[int, str]) -> dict[int, str]:
    """Titles that are each there once."""
    made: dict[int, str] = {}
    for key, text in titles.items():
        name, n = text, 1
        while name in made.values():
            n += 1
            name = f"{text} ({n})"
        made[key] = name
    return made


def first_held(cells: dict[int, Any]) -> int:
    """The first column that holds something."""
    return next(c for c, v in sorted(cells.items()) if not is_blank(v))
