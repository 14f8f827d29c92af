"""How an entry of the programme stands in a cell: as it is, as lines, or as a list of codes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from dienhinh_docs.cells import Clean
from dienhinh_docs.cells.choices import read_choice
from dienhinh_docs.cells.text import tidied
from dienhinh_docs.sheet import Cell, Choice, Col, Lists, Sheet

LINES_HINT = "Mỗi mục một dòng trong ô: Alt+Enter để xuống dòng."
BLANK = "(không ghi)"
"""Written where a text is meant to be empty, because an empty cell means the default."""


class Form_(Protocol):
    """What a cell holds ↔ what the record holds. Attached to a field beside its ``Col``."""

    @property
    def empty(self) -> bool:
        """Whether an empty cell is an empty list instead of an absent entry."""
        ...

    def into(self, text: Any, lists: Lists) -> Any: ...
    def out(self, value: Any, lists: Lists) -> Any: ...


@dataclass(frozen=True, slots=True)
class Lines:
    """Several texts, a line each."""

    empty: bool = False

    def into(self, text: Any, lists: Lists) -> list[str]:
        return [line for line in map(str.strip, str(text).split("\n")) if line]

    def out(self, value: Sequence[str], lists: Lists) -> str:
        return "\n".join(value)


@dataclass(frozen=True, slots=True)
class Codes:
    """Several entries of a list, a line each; commas and semicolons part them too."""

    name: str
    empty: bool = False

    def into(self, text: Any, lists: Lists) -> list[str]:
        """Codes; what is in no list stays as it was written, for the model to refuse."""
        choices = lists.get(self.name, ())
        codes: list[str] = []
        for part in re.split(r"[\n;]", str(text)):
            whole = _code(part.strip(), choices)
            codes += [whole] if whole else [_code(p, choices) or p for p in _parted(part)]
        return codes

    def out(self, value: Sequence[Any], lists: Lists) -> str:
        return "\n".join(label(item, lists.get(self.name, ())) for item in value)


@dataclass(frozen=True, slots=True)
class Before:
    """Words before others: the space that parts them cannot be seen in a cell."""

    empty: bool = False

    def into(self, text: Any, lists: Lists) -> str:
        return "" if text == BLANK else f"{text} "

    def out(self, value: str, lists: Lists) -> str:
        return value.rstrip() or BLANK


@dataclass(frozen=True, slots=True)
class Quiet:
    """A yes that is not said where it is a no."""

    empty: bool = False

    def into(self, text: Any, lists: Lists) -> Any:
        return text

    def out(self, value: bool, lists: Lists) -> str | None:
        return "Có" if value else None


@dataclass(frozen=True, slots=True)
class Plain:
    """One value, read by the kind of its column."""

    empty: bool = False

    def into(self, text: Any, lists: Lists) -> Any:
        return text

    def out(self, value: Any, lists: Lists) -> Any:
        return value


PLAIN = Plain()
_FORMS = (Lines, Codes, Before, Quiet)


def form_of(sheet: Sheet, name: str) -> Form_:
    """How this field of a sheet stands in its cell."""
    marks = sheet.model.model_fields[name].metadata
    return next((m for m in marks if isinstance(m, _FORMS)), PLAIN)


def cell_of(sheet: Sheet, name: str, value: Any, lists: Lists) -> Any:
    """What is written into the cell for a value of the programme; None for nothing."""
    if value is None:
        return None
    col: Col = sheet.columns[name]
    made = form_of(sheet, name).out(value, lists)
    if isinstance(made, bool):
        return "Có" if made else "Không"
    if col.cell is Cell.CHOICE and made is not None:
        return label(made, lists.get(col.choices, ()))
    return tidied(made, lines=True) if isinstance(made, str) else made


def label(value: Any, choices: Sequence[Choice]) -> str:
    """How an entry of a list reads; its own value where the list does not know it."""
    return next((c.label for c in choices if c.value == str(value)), str(value))


def _parted(text: str) -> list[str]:
    return [p for p in (part.strip() for part in text.split(",")) if p]


def _code(text: str, choices: tuple[Choice, ...]) -> str:
    found = read_choice(text, choices) if text else None
    return str(found.value) if isinstance(found, Clean) else ""
