"""What the first sheet of a returned copy lists: in the order of mending, repeated things once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from dienhinh_docs.layout import SHEETS
from dienhinh_docs.problems import Problem, Severity
from dienhinh_docs.sheet import Correction, Sheet
from dienhinh_docs.workbook.spec import FrontLine, Spot, Tidied, address

Say = Callable[[Problem], tuple[str, str]]
"""What is wrong and how to mend it, in words."""

VALUES = 5
"""Different values that are quoted in a line that stands for many cells."""

_CELL = re.compile(r"([A-Z]+)(\d+)")
_ORDER = {sheet.name: place for place, sheet in enumerate(SHEETS)}


@dataclass(slots=True)
class Map:
    """From addresses in the sender's file to meanings and to addresses in the new copy."""

    sheets: dict[str, Sheet] = field(default_factory=dict)  # name as sent → sheet
    spots: dict[tuple[str, str], Spot] = field(default_factory=dict)  # (sheet, cell) as sent
    titles: dict[tuple[str, str], str] = field(default_factory=dict)  # (sheet, title) → new cell
    loose: dict[tuple[str, str], str] = field(default_factory=dict)  # (sheet, cell) → new cell
    others: dict[str, str] = field(default_factory=dict)  # strange sheet as sent → its name now

    def sheet(self, sent: str, spot: Spot | None) -> Sheet | None:
        """Where a matter stands now; a list that was sent may have gone into several sheets."""
        return sheet_of(spot[0]) if spot else self.sheets.get(sent)


def sheet_of(name: str) -> Sheet:
    """The sheet of the layout with this name."""
    return next(sheet for sheet in SHEETS if sheet.name == name)


def lines(
    problems: Sequence[Problem], states: Sequence[str], places: Map, say: Say
) -> list[FrontLine]:
    """One line for what is said of several cells of a column.

    ``states`` says of each problem whether it was there at the last sending; empty: there was none.
    """
    states = states or ("",) * len(problems)
    made = [_line(p, s, places, say) for p, s in zip(problems, states, strict=True)]
    return _grouped(sorted(made, key=_order))


def _line(found: Problem, since: str, places: Map, say: Say) -> FrontLine:
    what, fix = say(found)
    spot = places.spots.get((found.at.sheet, found.at.cell))
    sheet = places.sheet(found.at.sheet, spot)
    cells: tuple[str, ...] = ()
    header = dict(found.facts).get("cot", "")
    if spot is not None and sheet is not None:
        cells = (address(sheet, spot[1], spot[2]),)
        header = sheet.columns[spot[2]].header
    elif stray := places.loose.get((found.at.sheet, found.at.cell)):
        cells = (stray,)
    elif moved := places.titles.get((found.at.sheet, found.value)):
        cells = (moved,)
    elif found.at.sheet in places.others:
        cells = (found.at.cell or "A1",)
    return FrontLine(
        sheet=sheet.name if sheet else places.others.get(found.at.sheet, found.at.sheet),
        cells=cells,
        header=header,
        value=found.value,
        what=what,
        fix=fix,
        warning=found.severity is Severity.WARNING,
        since=since,
        of_rows=spot is not None,
    )


def _order(line: FrontLine) -> tuple[bool, int, int, int, int, str]:
    """What must be mended first; then file, structure, sheets in the order of the layout, rows."""
    level = 2 if line.of_rows else 1 if line.sheet else 0
    place = _ORDER.get(line.sheet, len(_ORDER))
    column, row = _numbers(line.cells[0]) if line.cells else ("", 0)
    return (line.warning, level, place, row, len(column), column)


def _numbers(cell: str) -> tuple[str, int]:
    found = _CELL.fullmatch(cell)
    return (found[1], int(found[2])) if found else ("", 0)


def _grouped(made: Iterable[FrontLine]) -> list[FrontLine]:
    """The same sentence in the same column becomes one line, where the first of them stood."""
    groups: dict[FrontLine, list[FrontLine]] = {}
    for line in made:
        groups.setdefault(replace(line, cells=(), value="", of_rows=False), []).append(line)
    return [
        replace(
            some[0],
            cells=tuple(dict.fromkeys(c for line in some for c in line.cells)),
            value=_values(line.value for line in some),
        )
        for some in groups.values()
    ]


def _values(values: Iterable[str]) -> str:
    different = [v for v in dict.fromkeys(values) if v]
    rest = len(different) - VALUES
    return "; ".join(different[:VALUES]) + (f"; … ({rest} giá trị khác)" if rest > 0 else "")


def tidied(corrections: Iterable[Correction], places: Map) -> list[Tidied]:
    """What was put right on the way in; the same change in the same column once."""
    groups: dict[tuple[str, str, str, str], list[str]] = {}
    for done in corrections:
        spot = places.spots.get((done.sheet, done.cell))
        sheet = places.sheet(done.sheet, spot)
        cell = address(sheet, spot[1], spot[2]) if sheet and spot else ""
        name = sheet.name if sheet else done.sheet
        cells = groups.setdefault((name, done.header, done.before, done.after), [])
        cells += [cell] if cell and cell not in cells[-1:] else []
    return [Tidied(key[0], tuple(cells), *key[1:]) for key, cells in groups.items()]


def ranges(cells: Iterable[str]) -> list[str]:
    """Addresses with runs down a column in one: C5:C9, C12."""
    columns: dict[str, list[int]] = {}
    for cell in cells:
        column, row = _numbers(cell)
        columns.setdefault(column, []).append(row)
    made: list[str] = []
    for column in sorted(columns, key=lambda c: (len(c), c)):
        made += _runs(column, sorted(set(columns[column])))
    return made


def _runs(column: str, rows: list[int]) -> list[str]:
    made = []
    first = last = rows[0]
    for row in [*rows[1:], -1]:
        if row == last + 1:
            last = row
            continue
        made.append(f"{column}{first}" if first == last else f"{column}{first}:{column}{last}")
        first = last = row
    return made
