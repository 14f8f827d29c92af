"""The matrix body × paper × quarter as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dienhinh_docs.programme.model import CoQuan


class State(StrEnum):
    """How a paper of a body stands; the order is the one in which a chief asks."""

    SENT = "sent"
    LATE = "late"  # sent, but after the deadline
    RETURNED = "returned"  # sent, and rows of it were returned: to be mended
    REFUSED = "refused"  # a workbook came that cannot be taken as a whole
    OVERDUE = "overdue"  # not sent, and the deadline has passed
    WAITING = "waiting"  # not sent, and not yet due


RECEIVED = frozenset({State.SENT, State.LATE, State.RETURNED})
"""States of a paper that the body has sent: late is what came after the deadline."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A column of the matrix: what is owed, for which quarter, by when."""

    key: str
    quarter: int
    due: date | None

    @property
    def id(self) -> str:
        return f"{self.key}.{self.quarter}"


@dataclass(frozen=True, slots=True)
class Standing:
    """One cell of the matrix.

    ``days_late`` counts from the day after the deadline: to the day on which the paper first came for
    what was sent, to today for what is still owed; 0 without deadline.
    """

    state: State
    days_late: int = 0
    sent_on: date | None = None
    rows_returned: int = 0


@dataclass(frozen=True, slots=True)
class Reasons:
    """A file or a return, with codes of what was wrong and how often each."""

    counts: tuple[tuple[str, int], ...]  # the most frequent first
    file: str = ""
    day: date | None = None  # of the return

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)


@dataclass(frozen=True, slots=True)
class BodyStatus:
    """One row of the matrix."""

    body: CoQuan
    sent_on: date | None
    problems: int  # errors and warnings of all files but those that are superseded
    errors: int
    papers: dict[str, Standing]  # by Paper.id
    files: tuple[str, ...] = ()  # the workbook that counts; several if it is not known which
    superseded: tuple[str, ...] = ()  # older workbooks that it takes the place of
    refused: tuple[Reasons, ...] = ()  # files that could not be taken
    returns: tuple[Reasons, ...] = ()  # the oldest first

    @property
    def times_returned(self) -> int:
        return len(self.returns)

    @property
    def days_late(self) -> int:
        return max((s.days_late for s in self.papers.values()), default=0)


@dataclass(frozen=True, slots=True)
class Standings:
    """The whole matrix on a day."""

    programme: str
    today: date
    papers: tuple[Paper, ...]
    bodies: tuple[BodyStatus, ...]
    unplaced: tuple[Reasons, ...] = ()  # files of which nobody knows whose they are

    def only(
        self, quarters: Collection[int] = (), bodies: Collection[str] = (), *, late: bool = False
    ) -> Standings:
        """What is asked for; nothing asked is everything. ``late`` looks at the quarters asked for."""
        papers = tuple(p for p in self.papers if not quarters or p.quarter in quarters)
        rows = [
            replace(row, papers={p.id: row.papers[p.id] for p in papers})
            for row in self.bodies
            if not bodies or row.body.ma in bodies
        ]
        kept = tuple(row for row in rows if row.days_late or not late)
        return replace(self, papers=papers, bodies=kept)

    def counts(self, paper: Paper) -> Counter[State]:
        """How many bodies stand how with a paper."""
        return Counter(row.papers[paper.id].state for row in self.bodies)

    def late(self) -> list[BodyStatus]:
        """Late bodies, the latest first, else in the order of the programme."""
        return sorted((r for r in self.bodies if r.days_late), key=lambda r: -r.days_late)
