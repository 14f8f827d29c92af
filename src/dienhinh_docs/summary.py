"""What a run says at its end, line by line, for a clerk at a terminal. Prints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dienhinh_docs.outcome import Outcome
from dienhinh_docs.problems import Problem, Severity
from dienhinh_docs.rounds import Round, State
from dienhinh_docs.speech import text
from dienhinh_docs.store import ASIDE
from dienhinh_docs.wording import Lang, place, say

SHOWN = 12
"""Problems told on the terminal; the rest is in the returned copies and in ket-qua.json."""

NAMED = 6
"""Paths written out in one line; more are counted."""


def summary(outcome: Outcome, out: Path, lang: Lang) -> Iterator[str]:
    """The whole of it: what was read, what was made, what is to be mended."""
    if outcome.fatal or outcome.unwritten:
        yield from problem_lines(outcome.problems, lang)
        return
    day = outcome.today.strftime("%d/%m/%Y")
    counts: dict[str, Any] = outcome.counts
    yield text("sum.head", lang, programme=outcome.programme, date=day)
    yield text("sum.workbooks", lang, silent=len(outcome.silent_bodies), **counts)
    yield text("sum.rows", lang, **counts)
    if outcome.documents:
        yield text("sum.documents", lang, out=out, **counts)
    elif outcome.none_due:
        yield text("sum.none_due", lang, year=outcome.year)
    if outcome.pdfs:
        yield text("sum.pdfs", lang, count=len(outcome.pdfs))
    if outcome.corrections:
        yield text("sum.corrections", lang, count=len(outcome.corrections))
    if outcome.returned:
        yield text("sum.returned", lang, paths=_some(outcome.returned, lang))
    yield from _rounds(outcome.rounds.values(), lang)
    if outcome.retired:
        yield text("sum.retired", lang, aside=ASIDE, paths=_some(outcome.retired, lang))
    yield from problem_lines(outcome.problems, lang)
    if not outcome.problems:
        yield text("sum.clean", lang)


def _rounds(rounds: Iterable[Round], lang: Lang) -> Iterator[str]:
    """What bodies have mended, those with something still to mend first."""
    told = [r for r in rounds if r.before and (r.mended or any(r.states))]
    told.sort(key=lambda r: -r.count(State.OPEN))
    for of in told[:SHOWN]:
        facts = {"mended": of.mended_count(), "open": of.count(State.OPEN)}
        facts |= {"new": of.count(State.NEW), "number": of.number}
        yield text("sum.round", lang, body=of.body, file=of.file, **facts)
    if rest := len(told[SHOWN:]):
        yield text("sum.rounds_more", lang, count=rest)


def problem_lines(problems: Sequence[Problem], lang: Lang) -> Iterator[str]:
    """Errors, then warnings; what is wrong in the same way in the same column is told once."""
    for severity, label in ((Severity.ERROR, "sum.mend"), (Severity.WARNING, "sum.look")):
        found = [p for p in problems if p.severity is severity]
        if not found:
            continue
        yield text(label, lang, count=len(found))
        groups = _alike(found)
        for group in groups[:SHOWN]:
            yield from _told(group, lang)
        if rest := sum(map(len, groups[SHOWN:])):
            yield text("sum.more", lang, count=rest)


def _alike(problems: Iterable[Problem]) -> list[list[Problem]]:
    """Problems of one code in one column of one sheet, in the order in which they were found."""
    groups: dict[tuple[str, ...], list[Problem]] = {}
    for number, found in enumerate(problems):
        at = found.at
        column = at.cell.rstrip("0123456789")
        key = (found.code, at.file, at.sheet, column if column else str(number))
        groups.setdefault(key, []).append(found)
    return list(groups.values())


def _told(group: list[Problem], lang: Lang) -> Iterator[str]:
    first = group[0]
    wrong, fix = say(first, lang)
    more = text("sum.same", lang, count=len(group) - 1) if len(group) > 1 else ""
    yield f"- {place(first, lang)}{more}: {wrong} [{first.code}]"
    yield f"  {text('sum.fix', lang, fix=fix)}"


def _some(paths: Sequence[str], lang: Lang) -> str:
    """The first paths, and how many more there are."""
    named = ", ".join(paths[:NAMED])
    rest = len(paths) - NAMED
    return named + (text("sum.others", lang, count=rest) if rest > 0 else "")
