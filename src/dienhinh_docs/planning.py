"""Which documents are due, without writing those again that an earlier run has written already.

What a kind drafts for a body follows from the body's workbook, the programme and the program. The list
of these drafts (their names and a digest of their contents) is remembered under a key of the three;
the contents themselves are drafted only if a document has to be made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from dienhinh_docs.cache import Cache
from dienhinh_docs.digests import digest, key, program
from dienhinh_docs.kinds import KINDS
from dienhinh_docs.kinds.base import Draft, Kind, Work
from dienhinh_docs.outcome import Outcome, Request
from dienhinh_docs.problems import At, Code, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.sheet import Book

DRAFTS = "du-thao"
"""Name of the list in the cache."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that is due, without its content."""

    group: Group = field(repr=False, compare=False)
    number: int  # among the drafts of its group
    kind: str
    body: str
    quarter: int
    template: str
    name: str
    content: str  # digest of what it says
    sources: tuple[str, ...]

    @property
    def target(self) -> str:
        return f"quy-{self.quarter}/{self.body}/{self.name}.docx"


@dataclass(slots=True)
class Group:
    """The drafts of one kind: of one body, or of all together."""

    kind: Kind
    work: Work
    key: str
    drafts: list[Draft] | None = None

    def written(self) -> list[Draft]:
        """The drafts themselves; drafted at most once."""
        if self.drafts is None:
            self.drafts = list(self.kind.drafts(self.work))
        return self.drafts


class Planner:
    """Plans the papers of one run."""

    def __init__(self, programme: Programme, memory: Cache) -> None:
        self._programme = programme
        self._memory = memory
        known = memory.get(DRAFTS)
        self._known: dict[str, Any] = known if isinstance(known, dict) else {}
        self._used: dict[str, Any] = {}
        self.complete = True
        """Whether every kind could say what is due; only then is the rest without a cause."""

    def due(self, outcome: Outcome, request: Request) -> list[Paper]:
        """What is asked for and due. A kind that fails is told and costs itself only."""
        quarters = request.due_quarters(self._programme.plan.nam)
        papers = [
            paper
            for kind in KINDS
            if not request.kinds or kind.id in request.kinds
            for group in self._groups(kind, outcome, request)
            for paper in self._papers(group, outcome)
        ]
        return [
            paper
            for paper in papers
            if paper.quarter in quarters and (not request.bodies or paper.body in request.bodies)
        ]

    def draft(self, paper: Paper) -> Draft:
        """A document's content."""
        return paper.group.written()[paper.number]

    def remember(self, *, whole: bool) -> None:
        """Keep the lists for the next run; a whole run drops what nothing refers to any more."""
        kept = self._used if whole else self._known | self._used
        if kept != self._known:
            self._memory.put(DRAFTS, kept)

    def _groups(self, kind: Kind, outcome: Outcome, request: Request) -> Iterator[Group]:
        programme = self._programme
        sent = {s.sender: s for s in outcome.sent if s.checked and s.sender}
        books = {body: s.checked.book for body, s in sent.items() if s.checked}
        terms = (program(), programme.digest, kind.id)

        def work(books: Mapping[str, Book]) -> Work:
            return Work(programme.plan, programme.law, books, request.today)

        if not kind.alone:
            everything = sorted((s.file, s.key) for s in sent.values())
            yield Group(kind, work(books), key(*terms, request.today.isoformat(), everything))
            return
        for body in programme.plan.co_quan:
            if body.ma in books and (not request.bodies or body.ma in request.bodies):
                yield Group(kind, work({body.ma: books[body.ma]}), key(*terms, sent[body.ma].key))

    def _papers(self, group: Group, outcome: Outcome) -> list[Paper]:
        lines: Any = self._known.get(group.key)
        if not _sound(lines):
            try:
                lines = [_line(draft) for draft in group.written()]
            except Exception as error:  # a kind's own mistake must not cost the others
                council = self._programme.plan.hoi_dong.ma
                bodies = ", ".join(group.work.books) if group.kind.alone else council
                reason = f"{type(error).__name__}: {error}"
                at = At(group.kind.id)
                facts = {"co_quan": bodies, "mau": group.kind.id, "ly_do": reason}
                outcome.problems.append(problem(Code.VAN_BAN_CHUA_LAP, at, **facts))
                self.complete = False
                return []
        self._used[group.key] = lines
        return [_paper(group, n, line) for n, line in enumerate(lines)]


def _line(draft: Draft) -> list[Any]:
    said = json.dumps([draft.title, draft.context], ensure_ascii=False, default=str)
    content = digest(said.encode("utf-8", "surrogatepass"))
    return [
        draft.body, draft.quarter, draft.template, draft.name, content, list(draft.sources),
    ]  # fmt: skip


def _sound(lines: Any) -> bool:
    """Whether a remembered list can be one of ours."""
    return isinstance(lines, list) and all(
        isinstance(line, list)
        and [type(part) for part in line] == [str, int, str, str, str, list]
        and all(isinstance(source, str) for source in line[-1])
        for line in lines
    )


def _paper(group: Group, number: int, line: list[Any]) -> Paper:
    body, quarter, template, name, content, sources = line
    return Paper(
        group, number, group.kind.id, body, quarter, template, name, content, tuple(sources)
    )  # fmt: skip
