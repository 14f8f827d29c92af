"""Rules that a body borrows, or that nobody has read in its own act, are not pressed.

Where such a rule is broken the paper may well follow the decree, as most bodies do that have no act
of their own at hand; then nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import wraps

from dienhinh_docs.lint.found import Found
from dienhinh_docs.problems import Problem, Severity
from dienhinh_docs.rules import regime

Check = Callable[[Found], Iterator[Problem]]
DECREE = "nha_nuoc"


def either_way(check: Check) -> Check:
    """The same check, without the warnings that the decree's own rule would not give."""

    @wraps(check)
    def judged(found: Found) -> Iterator[Problem]:
        told = list(check(found))
        unsure = [p for p in told if p.severity is Severity.WARNING]
        if not unsure or found.regime.khung == DECREE:
            yield from told
            return
        by_decree = {_what(p) for p in check(replace(found, regime=regime(DECREE), places={}))}
        yield from (p for p in told if p not in unsure or _what(p) in by_decree)

    return judged


def _what(told: Problem) -> tuple[str, str]:
    return told.code, dict(told.facts).get("thanh_phan", "")
