"""What a workbook is to contain, and where the kit puts it.

Blank kit, filled sample and returned copy are one thing with more or less in it: a ``KitSpec``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from dienhinh_docs.sheet import Correction, Lists, Shape, Sheet, Stamp

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


@dataclass(frozen=True, slots=True)
class Front:
    """The first sheet of a returned copy."""

    lines: tuple[FrontLine, ...] = ()
    tidied: tuple[Correction, ...] = ()  # values put right on the way in


@dataclass(frozen=True, slots=True)
class KitSpec:
    """Everything a workbook is made of, apart from its layout.

    ``created`` is written into the file, so that the same input gives the same bytes. ``rows``
    are raw values by sheet name and field; a form takes at most one. ``extra`` are columns that
    the layout does not know, by sheet name, one mapping (title → value) for each of ``rows``.
    """

    stamp: Stamp
    body: str  # full name of the body
    heading: tuple[str, ...]  # of the guide: what this is, province and year, number of the plan
    lists: Lists
    created: datetime
    deadlines: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    extra: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    notes: Mapping[Spot, str] = field(default_factory=dict)  # cells to mend and why
    front: Front | None = None

    def extra_titles(self, sheet: str) -> list[str]:
        """Titles of the unknown columns of a sheet, in order of first appearance."""
        return list(dict.fromkeys(t for row in self.extra.get(sheet, ()) for t in row))


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
