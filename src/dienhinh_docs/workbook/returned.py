"""The returned copy: a fresh kit with everything the sender wrote, marked where it must be mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from dienhinh_docs.cells.evidence import carried
from dienhinh_docs.layout import SHEETS
from dienhinh_docs.problems import Problem
from dienhinh_docs.sheet import Correction, RawBook, RawRow, RawSheet, Sheet
from dienhinh_docs.workbook.carry import named, not_carried
from dienhinh_docs.workbook.kit import write_kit
from dienhinh_docs.workbook.lines import Map, Say, lines, sheet_of, tidied
from dienhinh_docs.workbook.put import too_long
from dienhinh_docs.workbook.spec import (
    FIRST_ROW,
    Front,
    FrontLine,
    KitSpec,
    Since,
    Spot,
    address,
    extra_address,
)

__all__ = ["Say", "sheet_of", "write_returned"]

MOST_NOTES = 2000
"""Notes at cells in one copy; beyond that the cells are red, and listed on the first sheet. Each note
is a drawing of its own, and Excel opens a sheet of many thousands slowly."""

NOTE_LENGTH = 1500
"""Characters of one note."""

CUT = "Ô có hơn 32.767 ký tự, Excel không giữ được phần sau; phần đó chỉ còn trong tệp đã gửi."
CUT_FIX = "Rút ngắn nội dung của ô, hoặc chia ra nhiều dòng."
LARGE = "Trang “{}” quá lớn nên không chép sang tệp này; nội dung chỉ còn trong tệp đã gửi."
LARGE_FIX = "Giữ tệp gốc nếu còn cần trang này."


def write_returned(
    target: Path | BinaryIO,
    kit: KitSpec,
    book: RawBook,
    problems: Sequence[Problem],
    corrections: Sequence[Correction],
    say: Say,
    since: Since | None = None,
) -> None:
    """Write the copy that goes back to the sender.

    ``kit`` is the blank kit of this body. Places of problems and corrections are those of the
    sender's file; in the copy they are carried over to where the value stands now. ``since`` tells
    what came of the problems of the last sending.
    """
    others = named(book.others)
    places = _map(book)
    places.others = {other.sent: other.name for other in others}
    listed = lines(problems, since.states if since else (), places, say)
    front = Front(
        lines=(*listed, *_left_behind(book, problems)),
        tidied=tuple(tidied(corrections, places)),
        since=since,
    )
    filled = replace(
        kit,
        rows={
            **kit.rows,
            **{n: [_carried(r, s.sheet) for r in _all(s)] for n, s in book.sheets.items()},
        },
        extra={n: [r.extra for r in _all(s)] for n, s in book.sheets.items()},
        notes=_notes(problems, places, say),
        others=tuple(others),
        front=front,
    )
    write_kit(target, filled)


def _notes(problems: Sequence[Problem], places: Map, say: Say) -> dict[Spot, str]:
    """Every cell to mend; what is beyond the bound is marked without words."""
    notes: dict[Spot, str] = {}
    for found in problems:
        spot = places.spots.get((found.at.sheet, found.at.cell))
        if spot is None:
            continue
        if spot not in notes and len(notes) >= MOST_NOTES:
            notes[spot] = ""
        elif spot not in notes or (notes[spot] and len(notes[spot]) < NOTE_LENGTH):
            text = "\n".join(say(found))
            both = f"{notes[spot]}\n\n{text}" if spot in notes else text
            notes[spot] = both if len(both) <= NOTE_LENGTH else both[: NOTE_LENGTH - 1] + "…"
    return notes


def _left_behind(book: RawBook, problems: Sequence[Problem]) -> Iterator[FrontLine]:
    """What the copy cannot hold: it is said, and where it still is."""
    for name in not_carried(problems, book.others):
        yield FrontLine(name, (), "", "", LARGE.format(name), LARGE_FIX, warning=True)
    for raw in book.sheets.values():
        for index, row in enumerate(raw.rows):
            for name, value in row.values.items():
                if isinstance(value, str) and too_long(value):
                    cells = (address(raw.sheet, index, name),)
                    header = raw.sheet.columns[name].header
                    yield FrontLine(raw.sheet.name, cells, header, value, CUT, CUT_FIX)


def _map(book: RawBook) -> Map:
    places = Map(sheets={sheet.name: sheet for sheet in SHEETS})
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
