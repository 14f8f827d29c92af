"""Which column of a sender's table is which field, found by its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dienhinh_docs.sheet import Sheet
from dienhinh_docs.viet import fold, tidy

NUMBERING = frozenset({"tt", "stt", "so tt", "so thu tu"})
"""Folded titles of a running number, which carries nothing."""

_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(slots=True)
class Matched:
    """Titles by meaning; a key is a column number (a form: a row number)."""

    fields: dict[str, int] = field(default_factory=dict)  # field → key
    doubles: dict[int, str] = field(default_factory=dict)  # key of a second title → its field
    unknown: list[int] = field(default_factory=list)


def title(value: Any) -> str:
    """A title as it reads, without the mark of a mandatory column."""
    return tidy(value).rstrip("* ") if isinstance(value, str) else ""


def match(titles: Mapping[int, str], sheet: Sheet) -> Matched:
    """Assign titles to fields: the exact title first, then without brackets, then synonyms."""
    found = Matched()
    left = {key: text for key, text in titles.items() if fold(text)}
    for names, readings in _ways(sheet):
        for key in list(left):
            name = next((names[r] for r in readings(left[key]) if r in names), None)
            if name is None:
                continue
            del left[key]
            if name in found.fields:
                found.doubles[key] = name
            else:
                found.fields[name] = key
    found.unknown = [key for key, text in left.items() if fold(text) not in NUMBERING]
    return found


def _ways(sheet: Sheet) -> Iterator[tuple[dict[str, str], Any]]:
    """Folded titles → field, and the readings of a written title to look up, strictest first."""
    columns = sheet.columns.items()
    yield {fold(c.header): n for n, c in columns}, _whole
    yield {fold(_bare(c.header)): n for n, c in columns}, _loose
    yield {fold(s): n for n, c in columns for s in c.synonyms}, _loose


def _whole(text: str) -> tuple[str, ...]:
    return (fold(text),)


def _loose(text: str) -> tuple[str, ...]:
    return (fold(text), fold(_bare(text)))


def _bare(text: str) -> str:
    return _BRACKETS.sub(" ", text)
