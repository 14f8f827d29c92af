"""A finding to be mended, with what a mender needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.mending.copy import Copy
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.problems import Problem


@dataclass(frozen=True, slots=True)
class Job:
    """One finding, with what a mender needs."""

    copy: Copy
    found: Found
    problem: Problem
    facts: dict[str, str]
    places: list[Para | Piece]

    @property
    def can(self) -> str:
        return self.facts.get("can", "")


Mender = Callable[[Job], "str | None"]
"""Mends a finding; returns what stands there now, or None if it cannot."""


def number_of(where: Para | Piece) -> int:
    return where.para.number if isinstance(where, Piece) else where.number


def para_of(where: Para | Piece) -> Para:
    return where.para if isinstance(where, Piece) else where
