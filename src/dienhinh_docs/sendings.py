"""What is remembered of a sending: which of its cells were wrong, known again when rows have moved.

Nothing in here names a person: keys are digests.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

KEPT = 2
"""Sendings of a body that are remembered: the last one, and the one it is compared with."""

MOST_MARKS = 5000
"""Problems that are remembered of one sending."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One problem of a sending; ``keys`` tell its row again, the surest first, empty if unknown."""

    sheet: str  # of the layout where it is known
    field: str
    column: str  # title of the column
    code: str
    cell: str  # where it stood then
    error: bool
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sending:
    """A workbook of a body, counted from 1, as it was last judged."""

    digest: str
    day: str
    number: int
    marks: tuple[Mark, ...] = ()


def as_data(sendings: Mapping[str, Iterable[Sending]]) -> dict[str, Any]:
    """For the register."""
    return {
        body: [[s.digest, s.day, s.number, [_packed(m) for m in s.marks]] for s in some]
        for body, some in sendings.items()
    }


def _packed(mark: Mark) -> list[Any]:
    return [
        mark.sheet, mark.field, mark.column, mark.code, mark.cell, int(mark.error), list(mark.keys)
    ]  # fmt: skip


def from_data(raw: Any) -> dict[str, list[Sending]]:
    """The way back; what is damaged counts as never sent."""
    found: dict[str, list[Sending]] = {}
    for body, some in raw.items() if isinstance(raw, dict) else ():
        try:
            found[str(body)] = [_sending(item) for item in some][-KEPT:]
        except (ValueError, TypeError):
            continue
    return found


def _sending(item: Any) -> Sending:
    digest, day, number, marks = item
    return Sending(str(digest), str(day), int(number), tuple(_mark(m) for m in marks))


def _mark(item: Any) -> Mark:
    sheet, field, column, code, cell, error, keys = item
    where = (str(sheet), str(field), str(column), str(code), str(cell))
    return Mark(*where, bool(error), tuple(str(key) for key in keys))
