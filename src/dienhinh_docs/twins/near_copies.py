"""Achievement reports that repeat each other: whose words, how many of them.

Two texts are compared by their runs of five words. What counts is the share of the later report's
runs that stand in the earlier one; phrases that everybody writes stand in many reports and weigh
little, because a report is held against single others only.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from zlib import crc32

from dienhinh_docs.twins.nominees import Report

RUN = 5
"""Words in a run; fewer are set phrases."""

FEWEST_RUNS = 20
"""A text of fewer runs (24 words) says too little to be called copied."""

NEAR = 0.5
"""Share of a report's runs from which it is told."""

ANCHORS = 4
"""Every so many words is an anchor: runs that begin with one are looked up, the others only counted."""

REMEMBERED = 20
"""How many reports are remembered for one run: the first of a row of copies are enough."""

LIKELY = NEAR / 2
"""Share of the runs looked up from which two reports are compared in full: they are a sample."""

LIKELIEST = 3
"""How many earlier reports are compared in full."""

_WORD = re.compile(r"[^\W_]+")

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A report, the earlier one that it repeats most, and how much of it (0 to 1)."""

    report: Report
    source: Report
    share: float


def near_copies(reports: Sequence[Report]) -> list[Copy]:
    """One finding a report, against the earlier one that it repeats most, in the order given.

    Earlier is what was sent on an earlier day; where no day is told, what stands first.
    """
    order = sorted(range(len(reports)), key=lambda i: (reports[i].day or "9", i))
    shelf = _Shelf(reports)
    found = {i: copy for i in order if (copy := shelf.put(i))}
    return [found[i] for i in sorted(found)]


class _Shelf:
    """Reports that came earlier, found again by their texts and by their runs."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.reports = reports
        self.equal: dict[str, list[int]] = defaultdict(list)
        self.holders: dict[Run, list[int]] = defaultdict(list)

    def put(self, i: int) -> Copy | None:
        """Whether a report repeats an earlier one; then it is an earlier one itself."""
        text = self.reports[i].text
        equal = self.equal[text]
        if equal:
            copy = self._equal(i, equal)
            if len(equal) < REMEMBERED:
                equal.append(i)
            return copy or self._best(i, _anchored(_words(text)))
        words = _words(text)
        if len(words) < FEWEST_RUNS + RUN - 1:
            return None
        anchored = _anchored(words)
        copy = self._best(i, anchored)
        equal.append(i)
        for run in anchored:
            if len(self.holders[run]) < REMEMBERED:
                self.holders[run].append(i)
        return copy

    def _equal(self, i: int, others: Sequence[int]) -> Copy | None:
        report = self.reports[i]
        sources = (self.reports[j] for j in others if self.reports[j].nominee != report.nominee)
        return next((Copy(report, source, 1.0) for source in sources), None)

    def _best(self, i: int, anchored: set[Run]) -> Copy | None:
        """The earlier report of another nominee that shares most."""
        report = self.reports[i]
        shared = Counter(j for run in anchored for j in self.holders.get(run, ()))
        likely = sorted(
            (-count, j)
            for j, count in shared.items()
            if count >= LIKELY * len(anchored) and self.reports[j].nominee != report.nominee
        )
        best: Copy | None = None
        for _, j in likely[:LIKELIEST]:
            share = _share(report.text, self.reports[j].text)
            if share >= NEAR and (best is None or share > best.share):
                best = Copy(report, self.reports[j], share)
        return best


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _anchored(words: list[str]) -> set[Run]:
    """Runs that begin with an anchor."""
    last = len(words) - RUN
    return {
        tuple(words[i : i + RUN]) for i, word in enumerate(words) if i <= last and _is_anchor(word)
    }


@cache
def _is_anchor(word: str) -> bool:
    """Chosen by the word alone, the same in every run and in every text."""
    return crc32(word.encode("utf-8", "surrogatepass")) % ANCHORS == 0


def _share(text: str, other: str) -> float:
    """Share of the runs of a text that stand in another."""
    runs = _runs(text)
    return len(runs & _runs(other)) / len(runs)


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[Run]:
    words = _words(text)
    return frozenset(zip(*(words[i:] for i in range(RUN)), strict=False))
