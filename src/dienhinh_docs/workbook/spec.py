"""What a workbook is to contain, and where the kit puts it.

Blank kit, filled sample and returned copy are one thing with more or less in it: a ``KitSpec``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dienhinh_docs.sheet import Lists, Shape, Sheet, Stamp

TITLE_ROW, INTRO_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 4, 5
"""Rows of every sheet of the layout, from 1; data (a form: its lines) begin at ``FIRST_ROW``."""

GUIDE = "Hướng dẫn"
FRONT = "Cần sửa"
LISTS = "Danh mục"
"""Sheets that hold no records."""

REQUIRED_MARK = " *"
"""After the title of a mandatory column, for those who print without colours."""

Spot = tuple[str, int, str]
"""A cell by what it means: sheet of the layout, index of the row (from 0), field."""


@dataclass(frozen=True, slots=True)
class FrontLine:
    """One line of the first sheet of a returned copy; ``links`` are cells of this workbook."""

    sheet: str
    cells: tuple[str, ...]  # where to mend, A1; empty if the matter has no cell
    header: str
    value: str
    what: str
    fix: str
    warning: bool = False
    since: str = ""  # “open” or “new”, seen from the last sending; empty if there was none
    of_rows: bool = False  # about a row of a table, not about the file or its titles


@dataclass(frozen=True, slots=True)
class Tidied:
    """The same change of the same value in one column."""

    sheet: str
    cells: tuple[str, ...]
    header: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Since:
    """What came of the last sending: ``states`` one a problem, ``mended`` sheet, cell, column."""

    number: int  # of this sending, from 1
    before: str  # day of the last one, as it is shown
    states: tuple[str, ...]
    mended: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Front:
    """The first sheet of a returned copy."""

    lines: tuple[FrontLine, ...] = ()
    tidied: tuple[Tidied, ...] = ()  # values put right on the way in
    since: Since | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """A sheet that the layout does not know: its name as sent and now, its cells by row and column."""

    sent: str
    name: str
    cells: Mapping[int, Mapping[int, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """What the sheets of a workbook hold, whatever they are for.

    ``rows`` are raw values by sheet name and field; a form takes at most one. ``extra`` are columns
    that the layout does not know, by sheet name, one mapping (title → value) for each of ``rows``.
    """

    body: str  # at the foot of the pages: full name of the body
    lists: Lists
    created: datetime  # written into the file, so that the same input gives the same bytes
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    extra: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    notes: Mapping[Spot, str] = field(default_factory=dict)  # cells to mend and why

    def extra_titles(self, sheet: str) -> list[str]:
        """Titles of the unknown columns of a sheet, in order of first appearance."""
        return list(dict.fromkeys(t for row in self.extra.get(sheet, ()) for t in row))


@dataclass(frozen=True, slots=True, kw_only=True)
class KitSpec(PageSpec):
    """Everything a body's workbook is made of, apart from its layout."""

    stamp: Stamp
    heading: tuple[str, ...]  # of the guide: what this is, province and year, number of the plan
    deadlines: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    others: tuple[Other, ...] = ()  # sheets of the sender's own
    front: Front | None = None


def a1(row: int, col: int) -> str:
    """Address of a cell; row and column count from 1."""
    return f"{letter(col)}{row}"


def letter(col: int) -> str:
    """Letters of a column, from 1."""
    text = ""
    while col:
        col, rest = divmod(col - 1, 26)
        text = chr(65 + rest) + text
    return text


def address(sheet: Sheet, index: int, name: str) -> str:
    """Where the kit keeps a field of the row with this index (from 0)."""
    place = list(sheet.columns).index(name)
    if sheet.shape is Shape.FORM:
        return a1(FIRST_ROW + place, 2)
    return a1(FIRST_ROW + index, place + 1)


def extra_address(sheet: Sheet, place: int) -> str:
    """Where the kit keeps the title of the unknown column with this index (from 0)."""
    if sheet.shape is Shape.FORM:
        return a1(FIRST_ROW + len(sheet.columns) + place, 1)
    return a1(HEADER_ROW, len(sheet.columns) + place + 1)
