"""Runs of numbers that headings make, level by level, while a paper is read downwards."""

from __future__ import annotations

from dataclasses import dataclass, field

from dienhinh_docs.lint.found import Heading

RANK = {
    "phan": 0,
    "chuong": 1,
    "muc": 2,
    "tieu_muc": 3,
    "chu_cai": 3,
    "la_ma": 4,
    "dieu": 4,
    "so": 5,
    "diem": 9,
}
THROUGH = {"dieu", "chuong"}
"""Run through the document, whatever stands above them; chapters may also begin anew in a part."""


@dataclass(slots=True)
class Counter:
    """One run of numbers: the last one, the one that should have come, the heading shown."""

    last: int
    wanted: int
    text: str


@dataclass(slots=True)
class Runs:
    """Counters by level; ``saved`` are runs of 1. 2. 3. interrupted by a list inside a point."""

    open: dict[str, Counter] = field(default_factory=dict)
    saved: list[Counter] = field(default_factory=list)
    before: Heading | None = None


def rank_of(level: str) -> int:
    return RANK["so"] + int(level[2:]) - 1 if level.startswith("so") else RANK[level]


def close_below(runs: Runs, level: str) -> None:
    """A heading ends the runs of lower levels, except those that go through the document."""
    rank = rank_of(level)
    for other in list(runs.open):
        if rank_of(other) > rank and other not in THROUGH:
            del runs.open[other]
    if rank < RANK["so"]:
        runs.saved.clear()


def take_up(runs: Runs, level: str, number: int) -> bool:
    """The outer run goes on after a list inside one of its points."""
    for depth, outer in enumerate(reversed(runs.saved), 1):
        if level == "so1" and number == outer.last + 1:
            runs.open[level] = outer
            del runs.saved[-depth:]
            return True
    return False
