"""Forms that another act lays down: that act says how they are printed, the decree does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dienhinh_docs.lint.found import Found
from dienhinh_docs.problems import Code, Problem, Severity
from dienhinh_docs.viet import fold

_OF_THE_FORM = frozenset(
    {
        Code.TT_CO_CHU,
        Code.TT_CANH,
        Code.TT_DUONG_KE_DAI,
        Code.TT_DUONG_KE_THIEU,
        Code.TT_DUONG_KE_NET,
        Code.TT_SO_TRANG,
    }
)
"""What the printed forms of the acts themselves do in their own way."""

FIRST = 4
"""Paragraphs among which a form has its number."""


def softened(found: Found, told: Iterable[Problem]) -> Iterator[Problem]:
    """The findings; of a form with its ``Mẫu số …`` those on its own layout are warnings."""
    numbered = found.form and _numbered(found)
    for problem in told:
        soft = numbered and problem.code in _OF_THE_FORM and problem.severity is Severity.ERROR
        yield (
            replace(problem, facts=(*problem.facts, ("muc_do", "canh_bao"))) if soft else problem
        )


def _numbered(found: Found) -> bool:
    first = [p for p in found.file.paras if not p.blank][:FIRST]
    return any(fold(p.text).startswith("mau so") for p in first)
