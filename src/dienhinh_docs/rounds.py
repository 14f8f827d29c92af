"""From one sending of a body to the next: what was mended, what is still open, what is new.

A problem is known again by its sheet, its column and its row; a row by what stands in it, because
rows move when others are put in above, sorted or deleted, and copies are sent from other programs
that keep no hidden key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dienhinh_docs.digests import key
from dienhinh_docs.problems import Problem, Severity
from dienhinh_docs.register import Register
from dienhinh_docs.sendings import KEPT, MOST_MARKS, Mark, Sending
from dienhinh_docs.sheet import Cell, RawBook, RawRow, Shape, Sheet
from dienhinh_docs.viet import fold

FILE_CODE = "ma_ho_so"
"""Field that a person knows a nomination by."""

KEY_LENGTH = 12
"""Hexadecimal digits of a key: rows of one sheet of one body have to differ."""

OWN = frozenset({Cell.TEXT, Cell.LONG, Cell.ID, Cell.DATE, Cell.PARTIAL_DATE})
"""Cells that differ from row to row, unlike choices and quarters."""

OF_FILES = "TEP_BAN_"
"""Beginning of codes that speak of several files of one body, not of what stands in one."""

Known = dict[tuple[str, str], tuple[str, ...]]
"""Sheet and cell as sent → sheet of the layout, field, keys of the row; of cells with a problem."""


class State(StrEnum):
    """A problem of this sending, seen from the one before."""

    NONE = ""  # there was none before
    OPEN = "open"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Round:
    """A sending beside the one before it."""

    body: str
    file: str
    number: int  # of this sending, from 1
    before: str  # day of the one before; empty if this is the first
    mended: tuple[Mark, ...]
    states: tuple[State, ...]  # one for each problem of the workbook, in their order
    errors: tuple[bool, ...]  # whether it is an error, likewise

    def count(self, state: State, *, error: bool = True) -> int:
        pairs = zip(self.states, self.errors, strict=True)
        return sum(s == state and e is error for s, e in pairs)

    def mended_count(self, *, error: bool = True) -> int:
        return sum(mark.error is error for mark in self.mended)


# --- how a row is known again ------------------------------------------------------------------


def known_rows(raw: RawBook, problems: Sequence[Problem]) -> Known:
    """Which row and field the problems of a workbook are about."""
    wanted = {(p.at.sheet, p.at.cell) for p in problems if p.at.cell}
    found: Known = {}
    for held in raw.sheets.values():
        for row in held.rows:
            for name, cell in row.place.cells.items():
                place = (row.place.sheet, cell)
                if place in wanted:
                    found[place] = (held.sheet.name, name, *_keys(row, held.sheet, name))
    return found


def _keys(row: RawRow, sheet: Sheet, name: str) -> tuple[str, ...]:
    """Of a row, seen from one of its cells, the surest first; an empty one says nothing.

    All other cells; file code and names; names; file code; what the sender put in his own words; of
    a table without code and names its first two columns. A form has one row.
    """
    if sheet.shape is Shape.FORM:
        return ("form",)
    texts = {n: fold(str(v)) for n, v in row.values.items() if v is not None}
    texts = {n: text for n, text in texts.items() if text and n in sheet.columns}
    code = texts.get(FILE_CODE, "").lstrip("0")
    names = [t for n, t in texts.items() if sheet.columns[n].cell is Cell.NAME and n != name]
    if name == FILE_CODE:
        code = ""
    others = [(n, t) for n, t in sorted(texts.items()) if n != name]
    own = [
        t
        for n, t in sorted(texts.items())
        if sheet.columns[n].cell in OWN and n not in {name, FILE_CODE}
    ]
    first = [t for n, t in texts.items() if n != name][:2] if not (code or names) else []
    return (
        _key("*", others),
        _key("cn", [code, names]) if code and names else "",
        _key("n", names),
        _key("c", code),
        _key("o", own),
        _key("f", first),
    )


def _key(kind: str, value: Any) -> str:
    return key(kind, value)[:KEY_LENGTH] if value else ""


def marks(problems: Sequence[Problem], known: Known) -> list[Mark]:
    """One for each problem, in their order."""
    return [_mark(found, known) for found in problems]


def _mark(found: Problem, known: Mapping[tuple[str, str], tuple[str, ...]]) -> Mark:
    at = found.at
    sheet, field, *keys = known.get((at.sheet, at.cell), (at.sheet, ""))
    column = dict(found.facts).get("cot", "")
    error = found.severity is Severity.ERROR
    if not keys:  # a matter of the file, a sheet or a title: known by what it names
        keys = [_key("v", [column, found.value]) or "-"]
    return Mark(sheet, field, column, found.code.value, at.cell, error, tuple(keys))


# --- from sending to sending -------------------------------------------------------------------


def next_round(
    register: Register, body: str, file: str, digest: str, day: str, now: Sequence[Mark]
) -> Round:
    """Take note of a sending and compare it; the same file again changes nothing."""
    history = register.sendings.setdefault(body, [])
    again = bool(history) and history[-1].digest == digest
    number = history[-1].number + (not again) if history else 1
    day = history[-1].day if again else day
    before = history[:-1] if again else list(history)
    kept = tuple(mark for mark in now if _counts(mark))[:MOST_MARKS]
    register.sendings[body] = [*before, Sending(digest, day, number, kept)][-KEPT:]
    errors = tuple(mark.error for mark in now)
    if not before:
        return Round(body, file, number, "", (), (State.NONE,) * len(now), errors)
    mended, open_ = compared(before[-1].marks, now)
    states = tuple(_state(mark, i in open_) for i, mark in enumerate(now))
    return Round(body, file, number, before[-1].day, tuple(mended), states, errors)


def _counts(mark: Mark) -> bool:
    return not mark.code.startswith(OF_FILES)


def _state(mark: Mark, is_open: bool) -> State:
    if not _counts(mark):
        return State.NONE
    return State.OPEN if is_open else State.NEW


def compared(before: Sequence[Mark], now: Sequence[Mark]) -> tuple[list[Mark], set[int]]:
    """Marks that are gone, and the places in ``now`` of those that were there before.

    Equal ones are counted, not merged: of two rows with the same mistake one may have been mended.
    """
    left = list(before)
    rest = [(i, mark) for i, mark in enumerate(now) if _counts(mark)]
    open_: set[int] = set()
    depth = max((len(mark.keys) for mark in (*before, *now)), default=0)
    ways = [_by_key(i) for i in range(depth)] + [_same_cell]
    ways += [_whatever_code(i) for i in range(depth)]
    for way in ways:
        left, rest, found = _paired(left, rest, way)
        open_ |= found
    return left, open_


Way = Callable[[Mark], Hashable]
"""What two marks must share to be one; None leaves a mark out."""


def _by_key(level: int) -> Way:
    def way(mark: Mark) -> Hashable:
        key = mark.keys[level] if level < len(mark.keys) else ""
        return (mark.sheet, mark.field, mark.code, key) if key else None

    return way


def _whatever_code(level: int) -> Way:
    """The cell is wrong in another way than before: it is still to be mended."""

    def way(mark: Mark) -> Hashable:
        key = mark.keys[level] if level < len(mark.keys) else ""
        return (mark.sheet, mark.field, key, mark.error) if key and mark.field else None

    return way


def _same_cell(mark: Mark) -> Hashable:
    """The last resort, where a row has neither code nor name by which it would be known."""
    if not mark.cell or any(mark.keys[1:4]):
        return None
    return (mark.sheet, mark.field, mark.code, mark.cell)


def _paired(
    left: list[Mark], rest: list[tuple[int, Mark]], way: Way
) -> tuple[list[Mark], list[tuple[int, Mark]], set[int]]:
    """What remains on both sides once equal ones have found each other."""
    stock = Counter(shared for mark in left if (shared := way(mark)) is not None)
    found: set[int] = set()
    used: Counter[Hashable] = Counter()
    remaining = []
    for place, mark in rest:
        shared = way(mark)
        if shared is not None and used[shared] < stock[shared]:
            used[shared] += 1
            found.add(place)
        else:
            remaining.append((place, mark))
    kept = []
    for mark in left:
        shared = way(mark)
        if shared is not None and used[shared] > 0:
            used[shared] -= 1
        else:
            kept.append(mark)
    return kept, remaining, found
