"""What each row below the titles is: a record, or something that is told and left out.

A row is left out only where its words and its structure agree: it could not be a whole record. What
is in doubt stays a record and comes back with what it lacks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from dienhinh_docs.cells import Clean, clean, is_blank, shown
from dienhinh_docs.layout import FIXED_LISTS
from dienhinh_docs.sheet import Cell, Col, ErrorCell, Sheet, UncachedFormula
from dienhinh_docs.viet import fold
from dienhinh_docs.workbook.grid import Area, Cells, Grid
from dienhinh_docs.workbook.headers import title
from dienhinh_docs.workbook.marks import (
    Word,
    index_of,
    is_heading,
    is_ordinal,
    meaning,
    words,
)
from dienhinh_docs.workbook.titles import Header
from dienhinh_docs.workbook.totals import figure

FEWEST_INDICES = 3
"""Cells of a line of column numbers."""

BLOCK = 2
"""Rows of signatures from which names below them belong to them, also inside a table."""

_TYPED = frozenset(
    {Cell.WHOLE, Cell.MONEY, Cell.DATE, Cell.PARTIAL_DATE, Cell.YEAR, Cell.YES_NO, Cell.CHOICE}
)


_RUNNING = re.compile(r"\d{1,5}\s*[.)]?")


class Kind(Enum):
    """What a row is."""

    RECORD = auto()
    TOTAL = auto()
    NOTE = auto()  # signatures, the line of the date, notes
    HEADING = auto()  # of a group of rows
    REPEATED = auto()  # the titles once more, or a line of column numbers
    EXAMPLE = auto()  # of the guide


@dataclass(slots=True)
class Rows:
    """Sorts the rows of one table."""

    sheet: Sheet
    grid: Grid
    header: Header
    body: Cells
    fields: dict[int, str] = field(default_factory=dict)  # column → field, second columns too
    required: set[str] = field(default_factory=set)  # that have a column
    begins: dict[int, str] = field(default_factory=dict)  # first letters of titles of fields
    _columns: dict[str, Col] = field(default_factory=dict)
    _held: dict[int, dict[int, Any]] = field(default_factory=dict)
    _across: dict[int, list[Area]] = field(default_factory=dict)  # by row

    def __post_init__(self) -> None:
        found = self.header.found
        self.fields = {col: name for name, col in found.fields.items()} | found.doubles
        self.required = {n for n in self.fields.values() if self.sheet.is_required(n)}
        self.begins = {c: t[:1].casefold() for c in self.fields if (t := self.header.titles[c])}
        self._columns = self.sheet.columns  # made anew at every asking
        for area in self.grid.merged:
            if area[3] > area[1]:
                self._across.setdefault(area[0], []).append(area)

    def kinds(self) -> dict[int, Kind]:
        """The kind of every row that holds something; records are those of no other kind."""
        numbers = list(self.body)
        solid = {row: self._solid(self._in(row)) for row in numbers}
        # The titles once more look like a whole record, the example of the guide too.
        made = {row: kind for row in numbers if (kind := self._plain_kind(row))}
        last = max((row for row in numbers if solid[row] and row not in made), default=0)
        closed = False  # below the table: after a total, a signature
        notes = 0  # one below the other: a block of signatures, wherever it stands
        for row in numbers:
            if row in made:
                closed, notes = False, 0
                continue
            ended = closed or notes >= BLOCK
            made[row] = kind = self._kind(row, solid=solid[row], below=row > last, closed=ended)
            notes = notes + 1 if kind is Kind.NOTE else 0
            closed = row > last and (closed or kind in {Kind.TOTAL, Kind.NOTE})
        return {row: made[row] for row in numbers}

    # --- what stands in a row --------------------------------------------------------------

    def _in(self, row: int) -> dict[int, Any]:
        """Cells that hold something, by column, without a running number."""
        if row not in self._held:
            numbering = self.header.found.numbering
            self._held[row] = {
                c: v
                for c, v in self.body[row].items()
                if not is_blank(v) and not (c in numbering and is_running(v))
            }
        return self._held[row]

    def _numbered(self, row: int) -> bool:
        columns = self.header.found.numbering
        return any(is_running(self.body[row].get(c)) for c in columns)

    def _filled(self, held: dict[int, Any]) -> set[str]:
        """Mandatory fields with something that is not a word of totals and signatures."""
        return {
            self.fields[c]
            for c, v in held.items()
            if self.fields.get(c) in self.required and meaning(v) is Word.NONE
        }

    def _solid(self, held: dict[int, Any]) -> bool:
        """As good as a whole record: most of what is mandatory, and something only records have."""
        filled = self._filled(held)
        if len(filled) == len(self.required):
            return len(filled) > 1 or self._typed(held)
        return len(filled) >= max(2, (3 * len(self.required) + 4) // 5) and self._typed(held)

    def _typed(self, held: dict[int, Any]) -> bool:
        """A date, a number or a choice in a column of such."""
        for col, value in held.items():
            column = self._columns.get(self.fields.get(col, ""))
            if column is None or column.cell not in _TYPED:
                continue
            choices = FIXED_LISTS.get(column.choices, ())
            if column.cell is Cell.CHOICE and not choices:
                continue  # of the programme, which is not known here
            if isinstance(clean(value, column, choices), Clean):
                return True
        return False

    # --- kinds -----------------------------------------------------------------------------

    def _plain_kind(self, row: int) -> Kind | None:
        """What can be told from the row alone, whatever stands above or below."""
        held = self._in(row)
        if self._repeats(held) or self._counts_columns(row):
            return Kind.REPEATED
        if self._is_example(row, held):
            return Kind.EXAMPLE
        return None

    def _kind(self, row: int, *, solid: bool, below: bool, closed: bool) -> Kind:
        if solid:
            return Kind.RECORD
        held = self._in(row)
        if self._is_total(row, held):
            return Kind.TOTAL
        thin = len(self._filled(held)) < 2 or ((below or closed) and not self._typed(held))
        if thin:
            if self._is_heading(row, held, below):
                return Kind.HEADING
            if self._is_note(row, held, below, closed):
                return Kind.NOTE
        return Kind.RECORD

    def _repeats(self, held: dict[int, Any]) -> bool:
        """At least two titles and no less than half of them, each in its own column."""
        same = 0
        for col, value in held.items():
            known = self.begins.get(col)
            if known and isinstance(value, str) and value[:1].casefold() == known:
                same += fold(title(value)) == fold(self.header.titles[col])
        return same >= 2 and 2 * same >= len(held)

    def _counts_columns(self, row: int) -> bool:
        """``(1) (2) (3)``, ``A B 1 2``: only right below the titles, or in brackets."""
        held = {c: v for c, v in self.body[row].items() if not is_blank(v)}
        if len(held) < FEWEST_INDICES:
            return False
        signs = []
        for col in sorted(held):
            if (sign := index_of(held[col])) is None:
                return False
            signs.append(sign)
        letters = [s for s in signs if isinstance(s, str)]
        numbers = [s for s in signs if isinstance(s, int)]
        ascending = (
            numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
        )
        first = not numbers or numbers[0] <= 1 + len(letters)
        if not ascending or not first or letters != sorted(set(letters)):
            return False
        above = [r for r in self.body if r < row]
        bracketed = all(isinstance(v, str) and v.strip().startswith("(") for v in held.values())
        return bracketed or not above or self._repeats(self._in(above[-1]))

    def _is_example(self, row: int, held: dict[int, Any]) -> bool:
        """The example of the guide, word for word, or a row that calls itself one."""
        columns = self._columns
        for col in self.header.found.numbering:
            value = self.body[row].get(col)
            if isinstance(value, str) and fold(value) in words("vi_du"):
                return True
        told = 0
        for col, value in held.items():
            column = columns.get(self.fields.get(col, ""))
            if column is None or not column.example or not _same(value, column.example):
                return False
            told += column.cell in {Cell.NAME, Cell.TEXT, Cell.LONG}
        return len(held) >= 3 and told >= 2

    def _is_total(self, row: int, held: dict[int, Any]) -> bool:
        """A word of totals and, beside it, nothing but figures; never a whole record."""
        signs = {c: meaning(v) for c, v in held.items()}
        labels = [c for c, w in signs.items() if w in {Word.TOTAL, Word.MAYBE_TOTAL}]
        if not labels:
            return False
        others = [v for c, v in held.items() if c not in labels]
        if not all(_is_figure(v) for v in others):
            return False
        if any(signs[c] is Word.TOTAL for c in labels):
            return True
        if self._numbered(row):
            return False
        return bool(others) or not any(self._names(c) for c in labels)

    def _names(self, col: int) -> bool:
        """A column in which somebody's name may stand."""
        name = self.fields.get(col)
        return name is not None and self._columns[name].cell in {Cell.NAME, Cell.TEXT}

    def _is_heading(self, row: int, held: dict[int, Any], below: bool) -> bool:
        """One text with an ordinal, the name of a group, or merged over most of the table."""
        texts = {c: v for c, v in held.items() if isinstance(v, str) and not is_ordinal(v)}
        others = [v for c, v in held.items() if c not in texts]
        if len(texts) != 1 or self._numbered(row):
            return False
        if not all(_is_figure(v) or is_ordinal(v) for v in others):
            return False
        ((col, text),) = texts.items()
        if meaning(text) is not Word.NONE:
            return False
        if is_heading(text) or any(is_ordinal(v) for v in others):
            return True
        name = self.fields.get(col)
        own = name is not None and self._columns[name].cell is Cell.CHOICE
        if fold(text) in words("nhom") and not own:
            return True
        return not below and self._wide(row)

    def _wide(self, row: int) -> bool:
        """Cells merged over at least half of the mandatory columns."""
        areas = [a for a in self._across.get(row, ()) if a[1] in self.body[row]]
        covered = {name for c, name in self.fields.items() if any(a[1] <= c <= a[3] for a in areas)}
        return 2 * len(covered & self.required) >= max(2, len(self.required))

    def _is_note(self, row: int, held: dict[int, Any], below: bool, closed: bool) -> bool:
        signs = {meaning(v) for v in held.values()}
        if signs == {Word.SIGNED}:
            return True
        if closed and not self._numbered(row):
            return True
        if not below:
            return False
        if Word.SIGNED in signs or signs == {Word.MAYBE_SIGNED}:
            return not self._numbered(row)
        return self._wide(row) and len(held) == 1


def is_running(value: Any) -> bool:
    """A running number as people write it: ``7``, ``7.``, ``07)``."""
    if isinstance(value, str):
        return bool(_RUNNING.fullmatch(value.strip()))
    return isinstance(value, int | float | UncachedFormula) and not isinstance(value, bool)


def _same(value: Any, example: str) -> bool:
    text = shown(value)
    return len(text) < 2 * len(example) + 9 and fold(text) == fold(example)


def _is_figure(value: Any) -> bool:
    if isinstance(value, UncachedFormula | ErrorCell):
        return True
    return figure(value) is not None or (
        isinstance(value, str) and value.strip() in {"-", "x", "X"}
    )
