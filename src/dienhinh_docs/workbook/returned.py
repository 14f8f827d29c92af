"""The returned copy: a fresh kit with everything the sender wrote, marked where it must be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from dienhinh_docs.cells.evidence import carried
from dienhinh_docs.layout import SHEETS
from dienhinh_docs.problems import Problem, Severity
from dienhinh_docs.sheet import Correction, RawBook, RawRow, RawSheet, Sheet
from dienhinh_docs.workbook.kit import write_kit
from dienhinh_docs.workbook.spec import (
    FIRST_ROW,
    Front,
    FrontLine,
    KitSpec,
    Spot,
    address,
    extra_address,
)

Say = Callable[[Problem], tuple[str, str]]
"""What is wrong and how to mend it, in words."""


@dataclass(slots=True)
class _Map:
    """From addresses in the sender's file to meanings and to addresses in the new copy."""

    sheets: dict[str, Sheet] = field(default_factory=dict)  # name as sent → sheet
    spots: dict[tuple[str, str], Spot] = field(default_factory=dict)  # (sheet, cell) as sent
    titles: dict[tuple[str, str], str] = field(default_factory=dict)  # (sheet, title) → new cell
    loose: dict[tuple[str, str], str] = field(default_factory=dict)  # (sheet, cell) → new cell


def write_returned(
    target: Path | BinaryIO,
    kit: KitSpec,
    book: RawBook,
    problems: Sequence[Problem],
    corrections: Sequence[Correction],
    say: Say,
) -> None:
    """Write the copy that goes back to the sender.

    ``kit`` is the blank kit of this body. Places of problems and corrections are those of the
    sender's file; in the copy they are carried over to where the value stands now.
    """
    places = _map(book)
    notes: dict[Spot, str] = {}
    for found in problems:
        spot = places.spots.get((found.at.sheet, found.at.cell))
        if spot is not None:
            text = "\n".join(say(found))
            notes[spot] = f"{notes[spot]}\n\n{text}" if spot in notes else text
    front = Front(
        lines=tuple(_grouped(_line(p, places, say) for p in _in_order(problems))),
        tidied=tuple(_tidied(c, places) for c in corrections),
    )
    filled = replace(
        kit,
        rows={
            **kit.rows,
            **{n: [_carried(r, s.sheet) for r in _all(s)] for n, s in book.sheets.items()},
        },
        extra={n: [r.extra for r in _all(s)] for n, s in book.sheets.items()},
        notes=notes,
        front=front,
    )
    write_kit(target, filled)


def _map(book: RawBook) -> _Map:
    places = _Map(sheets={sheet.name: sheet for sheet in SHEETS})
    for name, raw in book.sheets.items():
        for index, row in enumerate(raw.rows):
            places.sheets[row.place.sheet] = raw.sheet
            for column, cell in row.place.cells.items():
                places.spots[(row.place.sheet, cell)] = (name, index, column)
        titles = {t: extra_address(raw.sheet, i) for i, t in enumerate(_extra_titles(raw))}
        for index, row in enumerate(_all(raw)):
            for title in row.extra:
                places.titles[(row.place.sheet, title)] = titles[title]
                if stray := row.place.cells.get(title):
                    column = titles[title].rstrip("0123456789")
                    places.loose[(row.place.sheet, stray)] = f"{column}{FIRST_ROW + index}"
    return places


def _carried(row: RawRow, sheet: Sheet) -> dict[str, Any]:
    """What was written; without the old fonts and days from 1904 of the file it stood in."""
    return {name: carried(value, sheet.columns[name]) for name, value in row.values.items()}


def _all(raw: RawSheet) -> list[RawRow]:
    """What is carried over: the rows, and below them what stood outside the columns."""
    return [*raw.rows, *raw.loose]


def _extra_titles(raw: RawSheet) -> list[str]:
    return list(dict.fromkeys(title for row in _all(raw) for title in row.extra))


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Those of the whole file or of a sheet first: they may explain the others."""
    return sorted(problems, key=lambda p: bool(p.at.cell))


def _line(found: Problem, places: _Map, say: Say) -> FrontLine:
    what, fix = say(found)
    facts = dict(found.facts)
    sheet = places.sheets.get(found.at.sheet)
    spot = places.spots.get((found.at.sheet, found.at.cell))
    cells: tuple[str, ...] = ()
    header = facts.get("cot", "")
    if spot is not None and sheet is not None:
        cells = (address(sheet, spot[1], spot[2]),)
        header = sheet.columns[spot[2]].header
    elif stray := places.loose.get((found.at.sheet, found.at.cell)):
        cells = (stray,)
    elif moved := places.titles.get((found.at.sheet, found.value)):
        cells = (moved,)
    return FrontLine(
        sheet=sheet.name if sheet else found.at.sheet,
        cells=cells,
        header=header,
        value=found.value,
        what=what,
        fix=fix,
        warning=found.severity is Severity.WARNING,
    )


def _grouped(lines: Iterable[FrontLine]) -> list[FrontLine]:
    """Lines that say the same of several cells of a column become one."""
    groups: dict[FrontLine, list[str]] = {}
    for line in lines:
        groups.setdefault(replace(line, cells=()), []).extend(line.cells)
    return [replace(line, cells=tuple(cells)) for line, cells in groups.items()]


def _tidied(correction: Correction, places: _Map) -> Correction:
    spot = places.spots.get((correction.sheet, correction.cell))
    sheet = places.sheets.get(correction.sheet)
    cell = address(sheet, spot[1], spot[2]) if sheet and spot else correction.cell
    name = sheet.name if sheet else correction.sheet
    return replace(correction, sheet=name, cell=cell)
