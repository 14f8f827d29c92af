"""What is asked of a run, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dienhinh_docs.intake import Sent
from dienhinh_docs.problems import Problem, Severity
from dienhinh_docs.rounds import Round
from dienhinh_docs.sheet import Correction
from dienhinh_docs.sheet import Outcome as RowEnd

Progress = Callable[[str, int, int], None]
"""Called with a stage (``cho``, ``doc``, ``lap``, ``tra``, ``kit``), what is done, how much there is."""

PATIENCE = 60.0
"""Seconds that a run waits for another one in the same folder."""


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for. ``today`` decides which quarters have begun."""

    folder: Path
    out: Path
    today: date
    quarters: tuple[int, ...] = ()  # empty: all that have begun
    bodies: tuple[str, ...] = ()  # empty: all
    kinds: tuple[str, ...] = ()  # empty: all
    jobs: int = 0  # 0: all cores
    pdf: bool = False  # print each document as PDF beside it, too
    patience: float = PATIENCE  # seconds to wait for another run in the same folder

    def due_quarters(self, year: int) -> tuple[int, ...]:
        """The quarters asked for, else those of the programme's year that have begun."""
        return self.quarters or quarters_begun(year, self.today)


def quarters_begun(year: int, today: date) -> tuple[int, ...]:
    """Quarters of a year that have begun on a day."""
    if today.year != year:
        return (1, 2, 3, 4) if today.year > year else ()
    return tuple(range(1, (today.month - 1) // 3 + 2))


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made; ``path`` is inside the output folder."""

    path: str
    kind: str
    body: str
    sha256: str
    template: str
    sources: tuple[str, ...]


@dataclass(slots=True)
class Outcome:
    """What came of a run."""

    programme: str
    today: date
    year: int | None = None  # of the programme; None if it cannot be read
    programme_file: str = ""  # name of the file that the programme was read from
    fatal: bool = False  # the programme itself cannot be used: nothing was written
    unwritten: bool = False  # the output folder could not be written
    sent: list[Sent] = field(default_factory=list)
    documents: list[Made] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)  # paths of returned copies
    retired: list[str] = field(default_factory=list)  # paths moved aside
    kits: list[str] = field(default_factory=list)
    pdfs: list[str] = field(default_factory=list)  # paths of printed documents
    rounds: dict[str, Round] = field(default_factory=dict)  # body → beside its last sending
    silent_bodies: list[str] = field(default_factory=list)  # codes without workbook

    @property
    def none_due(self) -> bool:
        """Whether the programme's year has not begun."""
        return self.year is not None and not quarters_begun(self.year, self.today)

    @property
    def has_errors(self) -> bool:
        return any(p.severity is Severity.ERROR for p in self.problems)

    @property
    def corrections(self) -> list[tuple[str, Correction]]:
        """File name and correction, for all workbooks."""
        return [(s.file, c) for s in self.sent if s.checked for c in s.checked.corrections]

    @property
    def counts(self) -> dict[str, int]:
        """Counts add up: rows = taken + corrected + returned."""
        ends: Counter[RowEnd] = Counter()
        for sent in self.sent:
            if sent.checked:
                ends += sent.checked.counts()
        return {
            "workbooks": len(self.sent),
            "rows": ends.total(),
            "taken": ends[RowEnd.TAKEN],
            "corrected": ends[RowEnd.CORRECTED],
            "returned": ends[RowEnd.RETURNED],
            "documents": len(self.documents),
        }
