"""The titles of a table: which row or rows they stand in, and how each reads.

Titles over two or three rows (``Họ và tên`` over ``Nam | Nữ``) are put together by column.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dienhinh_docs.cells.base import Fault
from dienhinh_docs.cells.evidence import of_column, settle
from dienhinh_docs.sheet import OldText, Sheet
from dienhinh_docs.viet import fold
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.headers import Matched, match, title
from dienhinh_docs.workbook.marks import words

HEADER_SEARCH = 15
"""Rows among which the titles are looked for."""

MIN_TITLES = 2
"""Known titles that make a row the header."""

MAX_DEPTH = 3
"""Rows that titles may take."""


@dataclass(slots=True)
class Header:
    """Where the titles stand and what they mean; ``row`` 0 if there are none."""

    row: int = 0
    last: int = 0
    titles: dict[int, str] = field(default_factory=dict)
    found: Matched = field(default_factory=Matched)
    split: dict[int, str] = field(default_factory=dict)  # column → “Nam”, “Nữ” below its title
    rows: dict[int, int] = field(default_factory=dict)  # column → row of its lowest title

    def at(self, col: int) -> int:
        return self.rows.get(col, self.row)


def texts_of(cells: dict[int, Any]) -> dict[int, str]:
    """The titles of one line, also those typed before Unicode."""
    old = of_column(list(cells.values()))
    keys = list(cells)
    known = cells | {keys[i]: text for i, text in old.items()}
    return {key: title(_settled(value)) for key, value in known.items()}


def _settled(value: Any) -> Any:
    if not isinstance(value, OldText):
        return value
    meant = settle(value)
    return str(value) if isinstance(meant, Fault) else meant


def find_header(sheet: Sheet, grid: Grid) -> Header:
    """The row that knows most of the titles, the upper one of two equals."""
    best = Header()
    for number, cells in grid.cells.items():
        if number > HEADER_SEARCH:
            break
        texts = texts_of(cells)
        found = match(texts, sheet)
        header = Header(number, number, texts, found, rows=dict.fromkeys(texts, number))
        header = _deepened(header, sheet, grid)
        if len(header.found.fields) >= max(MIN_TITLES, len(best.found.fields) + 1):
            best = header
    return best


def _deepened(one: Header, sheet: Sheet, grid: Grid) -> Header:
    """With the rows of titles below, where there are any."""
    depth, proven = _depth(one, grid)
    for last in range(min(one.row + depth, one.row + MAX_DEPTH) - 1, one.row, -1):
        if last not in grid.cells:
            continue
        joined = _joined(one, last, sheet, grid)
        known, alone = len(joined.found.fields), len(one.found.fields)
        if known > alone or (proven and known >= max(alone, MIN_TITLES)):
            return joined
    return one


def _depth(one: Header, grid: Grid) -> tuple[int, bool]:
    """Rows that the titles may take, and whether merged cells prove it."""
    own = [a for a in grid.merged if a[0] == one.row and one.titles.get(a[1])]
    down = [a[2] - a[0] + 1 for a in own if a[2] > a[0]]
    if down:
        return max(down), True
    below = grid.cells.get(one.row + 1, {})
    if not below or not all(isinstance(v, str) for v in below.values()):
        return 1, False
    across = {c for a in own if a[3] > a[1] for c in range(a[1], a[3] + 1)}
    if across:
        return 2, set(below) <= across
    return 2, False


def _joined(one: Header, last: int, sheet: Sheet, grid: Grid) -> Header:
    lines = [_spread(number, one, grid) for number in range(one.row, last + 1)]
    below = texts_of(grid.cells[last])
    if not grid.merged:
        lines[0] = _spread_by_sight(lines[0], below)
    columns = sorted({col for line in lines for col, text in line.items() if text})
    titles: dict[int, str] = {}
    split: dict[int, str] = {}
    rows: dict[int, int] = {}
    for col in columns:
        parts = list(dict.fromkeys(text for line in lines if (text := line.get(col, ""))))
        rows[col] = max(one.row + i for i, line in enumerate(lines) if line.get(col))
        titles[col] = _title(parts, sheet)
        if len(parts) > 1 and fold(parts[-1]) in words("tach_gioi_tinh"):
            split[col] = parts[-1]
    found = match(titles, sheet)
    own = {c: s for c, s in split.items() if titles[c] and not titles[c].endswith(s)}
    return Header(one.row, last, titles, found, own, rows)


def _spread(number: int, one: Header, grid: Grid) -> dict[int, str]:
    """The texts of a line; one merged across stands over every column it covers."""
    texts = texts_of(grid.cells.get(number, {}))
    for top, left, _, right in grid.merged:
        if top == number and right > left and texts.get(left):
            texts |= dict.fromkeys(range(left, right + 1), texts[left])
    return texts


def _spread_by_sight(upper: dict[int, str], below: dict[int, str]) -> dict[int, str]:
    """Where nothing says what is merged: a title reaches to the right over titles below it."""
    made = dict(upper)
    for col in sorted(below):
        if not made.get(col) and made.get(col - 1) and below.get(col - 1):
            made[col] = made[col - 1]
    return made


def _title(parts: list[str], sheet: Sheet) -> str:
    """All parts, or the lowest one where that is a title; the upper one of ``Nam | Nữ``."""
    whole = " ".join(parts)
    choices = [whole, parts[-1]]
    if fold(parts[-1]) in words("tach_gioi_tinh"):
        choices.append(parts[0])
    return next((t for t in choices if match({1: t}, sheet).fields), whole)
