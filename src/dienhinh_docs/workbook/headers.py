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

NEAR_LENGTH = 6
"""Letters from which a title is long enough to be known in spite of a slip."""

NEAR_LONG = 16
"""Letters from which it may have two slips instead of one; never more."""

NEAR_MARGIN = 2
"""Slips by which the second nearest field must be further away."""

_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(slots=True)
class Matched:
    """Titles by meaning; a key is a column number (a form: a row number)."""

    fields: dict[str, int] = field(default_factory=dict)  # field → key
    doubles: dict[int, str] = field(default_factory=dict)  # key of a second title → its field
    unknown: list[int] = field(default_factory=list)
    near: dict[int, str] = field(default_factory=dict)  # key → field, known in spite of a slip
    numbering: list[int] = field(default_factory=list)  # running numbers


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
    found.numbering = [key for key, text in left.items() if fold(text) in NUMBERING]
    found.unknown = [key for key in left if key not in found.numbering]
    return found


def match_near(found: Matched, titles: Mapping[int, str], sheet: Sheet) -> None:
    """Titles with a slip of the keyboard, for fields that no title has; never one of two."""
    absent = [name for name in sheet.columns if name not in found.fields]
    if not absent or not found.unknown:
        return
    meant = {key: name for key in found.unknown if (name := _nearest(titles[key], sheet))}
    for key, name in meant.items():
        if name in absent and list(meant.values()).count(name) == 1:
            found.fields[name] = key
            found.near[key] = name
    found.unknown = [key for key in found.unknown if key not in found.near]


def _nearest(text: str, sheet: Sheet) -> str:
    """The field a title must mean, or nothing."""
    from rapidfuzz.distance import OSA  # thirty milliseconds, spared where nothing is to compare

    written = fold(_bare(text))
    if len(written) < NEAR_LENGTH:
        return ""
    allowed = 2 if len(written) >= NEAR_LONG else 1
    slips: dict[str, int] = {}
    for names, _ in _ways(sheet):
        for known, name in names.items():
            distance = OSA.distance(written, known) if _digits(written) == _digits(known) else 99
            slips[name] = min(distance, slips.get(name, 99))
    order = sorted(slips, key=lambda name: slips[name])
    if not order or slips[order[0]] > allowed:
        return ""
    if len(order) > 1 and slips[order[1]] - slips[order[0]] < NEAR_MARGIN:
        return ""
    return order[0]


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


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
