"""The office's answers about pairs that look like one: ``khong_trung`` and ``cung_mot`` of the programme.

A pair that was answered is not asked again, in whichever workbook it turns up.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dienhinh_docs.programme.model import CapNguoi, ChuongTrinh
from dienhinh_docs.twins.evidence import SURE, Evidence
from dienhinh_docs.twins.nominees import Family, Nominee
from dienhinh_docs.twins.unit_names import Units
from dienhinh_docs.twins.words import person_form, unit_form

Answered = frozenset[tuple[object, ...]]
"""The two nominees of an answer, in no order; one, if name and unit of both are the same."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the programme says about pairs."""

    two: frozenset[Answered]
    one: frozenset[Answered]

    def are_two(self, first: Nominee, second: Nominee) -> bool:
        return frozenset((first.identity, second.identity)) in self.two

    def are_one(self, first: Nominee, second: Nominee) -> bool:
        return frozenset((first.identity, second.identity)) in self.one


def answers_of(plan: ChuongTrinh, units: Units) -> Answers:
    """Names and units are read as those of the workbooks, so that spelling does not matter."""
    return Answers(_answered(plan.khong_trung, units), _answered(plan.cung_mot, units))


def decided(evidence: Evidence) -> Evidence:
    """What spoke for a pair, and the answer, which decides."""
    missing = max(SURE - evidence.score, 0.0)
    return Evidence((*evidence.pieces, ("twin.decided", missing or 1.0)))


def _answered(pairs: Iterable[CapNguoi], units: Units) -> frozenset[Answered]:
    """A name may be that of a person, a household or a collective: the answer says it of all."""
    return frozenset(
        frozenset(
            (
                _identity(family, pair.mot, pair.don_vi_mot, units),
                _identity(family, pair.hai, pair.don_vi_hai, units),
            )
        )
        for pair in pairs
        for family in Family
    )


def _identity(family: Family, name: str, unit: str, units: Units) -> tuple[object, ...]:
    """As ``Nominee.identity``."""
    form = unit_form(name) if family is Family.COLLECTIVE else person_form(name)
    return family, form.plain, form.marks, units.of(unit)
