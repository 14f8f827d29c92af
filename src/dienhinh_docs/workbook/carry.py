"""Sheets of the sender's own: they are not used, but they go back with the returned copy."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from dienhinh_docs.cells.evidence import settle
from dienhinh_docs.layout import SHEETS
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.sheet import Days1904, OldText
from dienhinh_docs.viet import nfc
from dienhinh_docs.workbook import style
from dienhinh_docs.workbook.grid import Cells, Grid
from dienhinh_docs.workbook.put import put
from dienhinh_docs.workbook.spec import FRONT, GUIDE, LISTS, Other
from dienhinh_docs.workbook.style import Styles

MOST_SHEETS = 20
"""Sheets of a sender's own that are carried."""

MOST_CELLS = 20_000
"""Cells of all of them together: a copy is written in a quarter of a second for ordinary ones."""

NAME_LENGTH = 31
"""Characters of the name of a sheet (Excel's limit)."""

_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


def others(grids: Iterable[Grid], problems: Iterable[Problem]) -> dict[str, Cells]:
    """What stands in the sheets that were told to be strange, within bounds."""
    strange = {p.at.sheet for p in problems if p.code is Code.TRANG_LA}
    found: dict[str, Cells] = {}
    room = MOST_CELLS
    for grid in grids:
        if grid.name not in strange or len(found) == MOST_SHEETS:
            continue
        size = sum(len(row) for row in grid.cells.values())
        if size <= room and not grid.cut_at:
            room -= size
            found[grid.name] = grid.cells
    return found


def named(sheets: Mapping[str, Mapping[int, Mapping[int, Any]]]) -> list[Other]:
    """The same under names that a workbook can have, and that no other sheet of it has."""
    taken = {name.casefold() for name in (FRONT, GUIDE, LISTS, *(s.name for s in SHEETS))}
    return [Other(name, _free(name, taken), cells) for name, cells in sheets.items()]


def _free(name: str, taken: set[str]) -> str:
    plain = _NOT_IN_NAMES.sub(" ", nfc(name)).strip(" '")[:NAME_LENGTH].strip(" '") or "Trang"
    made, number = plain, 1
    while made.casefold() in taken or made.casefold() == "history":  # Excel keeps that name
        number += 1
        end = f" ({number})"
        made = plain[: NAME_LENGTH - len(end)] + end
    taken.add(made.casefold())
    return made


def write_others(workbook: Any, sheets: Sequence[Other], styles: Styles) -> None:
    """Values only, each in the cell in which it stood."""
    plain: style.Props = {"valign": "top"}
    for sheet in sheets:
        page = workbook.add_worksheet(sheet.name)
        page.set_tab_color("#A6A6A6")
        for row, cells in sheet.cells.items():
            for col, value in cells.items():
                put(page, row - 1, col - 1, _plain(value), styles, plain)


def _plain(value: Any) -> Any:
    """Without the font in which it was seen; what is unsure stays as it was stored."""
    if isinstance(value, OldText):
        meant = settle(value)
        return meant if isinstance(meant, str) else str(value)
    return float(value) if isinstance(value, Days1904) else value


def not_carried(problems: Iterable[Problem], carried: Collection[str]) -> list[str]:
    """Names of strange sheets that were too large."""
    strange = [p.at.sheet for p in problems if p.code is Code.TRANG_LA]
    return [name for name in dict.fromkeys(strange) if name not in carried]
