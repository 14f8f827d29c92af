"""Text tables as workbooks, without a file between.

    | doi_tuong | ten          | quy   |
    | Cá nhân   | Trần Ví Dụ   | Quý I |

The first line names fields of the layout; an empty cell is a blank cell, ``\\n`` a line break.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dienhinh_docs.intake import Terms
from dienhinh_docs.layout import LAYOUT_VERSION, SHEETS
from dienhinh_docs.lists import lists_for
from dienhinh_docs.programme.load import Programme, load
from dienhinh_docs.sheet import Place, RawBook, RawRow, RawSheet, Stamp

DATA = Path(__file__).parents[1] / "data"


def small_programme() -> Programme:
    """The invented programme of another province and year."""
    programme, problems = load(DATA / "tinh-mau-2024")
    assert programme is not None, problems
    return programme


def terms(programme: Programme) -> Terms:
    return Terms(programme.plan, programme.law, lists_for(programme.plan, programme.law))


def records(table: str) -> list[dict[str, Any]]:
    """Rows of a text table by the names in its first line."""
    lines = [line.strip() for line in table.strip().splitlines() if line.strip()]
    split = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    head, *body = split
    assert all(len(row) == len(head) for row in body), table
    return [
        {name: cell.replace("\\n", "\n") or None for name, cell in zip(head, row, strict=True)}
        for row in body
    ]


def raw_book(
    tables: Mapping[str, str | list[dict[str, Any]]],
    *,
    body: str = "SYT",
    programme: str = "tinh-mau-2024",
    file: str = "so.xlsx",
) -> RawBook:
    """A workbook as it would have been read; data rows begin at row 5, fields at column A."""
    book = RawBook(file, Stamp(programme, body, LAYOUT_VERSION))
    for sheet in SHEETS:
        given = tables.get(sheet.name, [])
        rows = records(given) if isinstance(given, str) else given
        letters = {name: chr(65 + i) for i, name in enumerate(sheet.columns)}
        headers = {name: col.header for name, col in sheet.columns.items()}
        unknown = {name for row in rows for name in row} - set(letters)
        assert not unknown, f"{sheet.name}: {unknown}"
        raw_rows = []
        for i, values in enumerate(rows):
            cells = {name: f"{letter}{i + 5}" for name, letter in letters.items()}
            raw_rows.append(RawRow(Place(file, sheet.name, i + 5, cells), values))
        book.sheets[sheet.name] = RawSheet(sheet, letters, headers, raw_rows)
    return book
