"""Which nominees are compared, and which pairs are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dienhinh_docs.twins.evidence import SURE, SUSPECTED, Evidence, names_of, shortenings, weigh
from dienhinh_docs.twins.nominees import Family, Nominee
from dienhinh_docs.twins.words import heard

LARGEST_BLOCK = 150
"""Nominees under one key who are compared each with each; of more, each with the first only."""

SMALL_UNIT = 40
"""Up to so many people of one unit are compared each with each, whatever their names."""

NAME_BEGINS = 3
"""Words of a collective's name that twins share; the rest may be a place that one leaves out."""

Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows that may put one nominee forward."""

    first: Nominee
    second: Nominee
    evidence: Evidence

    @property
    def sure(self) -> bool:
        return self.evidence.score >= SURE


@dataclass(frozen=True, slots=True)
class Subject:
    """One nominee of one body: all its rows there, the first of which speaks for it."""

    rows: tuple[Nominee, ...]

    @property
    def head(self) -> Nominee:
        return self.rows[0]


def subjects(everyone: Iterable[Nominee]) -> list[Subject]:
    """Rows of one body that name the same nominee, together; in the order of their first rows."""
    found: dict[tuple[object, ...], list[Nominee]] = defaultdict(list)
    for nominee in everyone:
        found[nominee.body, nominee.identity].append(nominee)
    return [Subject(tuple(part)) for rows in found.values() for part in _by_birth(rows)]


def _by_birth(rows: list[Nominee]) -> Iterator[list[Nominee]]:
    """Namesakes of one unit who were born on different days are different people."""
    births = sorted({row.birth for row in rows if row.birth})
    if len(births) < 2:
        yield rows
        return
    for birth in births:
        yield [row for row in rows if row.birth == birth]
    if rest := [row for row in rows if row.birth is None]:
        yield rest


def fields_of(subject: Subject) -> tuple[Nominee, Nominee] | None:
    """Two rows of one body that put the same nominee forward in different fields."""
    other = next((r for r in subject.rows if r.field != subject.head.field), None)
    return (subject.head, other) if other else None


def pairs(all_subjects: Sequence[Subject]) -> list[Pair]:
    """Pairs that are told, each once, in the order of the workbooks."""
    heads = [subject.head for subject in all_subjects]
    names, told = names_of(heads), []
    for i, j in sorted(candidates(heads)):
        one, other = heads[i], heads[j]
        if one.body != other.body or one.field != other.field:
            evidence = weigh(one, other, names)
            if evidence.score >= SUSPECTED:
                told.append(Pair(one, other, evidence))
    return told


def candidates(heads: Sequence[Nominee]) -> set[tuple[int, int]]:
    """Positions of nominees that share a key."""
    known = {head.unit[0] for head in heads}
    blocks: dict[Key, list[int]] = defaultdict(list)
    for number, head in enumerate(heads):
        for key in set(_keys(head, known)):
            blocks[head.family, *key].append(number)
    found: set[tuple[int, int]] = set()
    for key, members in blocks.items():
        if len(members) <= (SMALL_UNIT if key[1] == "unit" else LARGEST_BLOCK):
            found.update(combinations(members, 2))
        else:
            found.update((members[0], other) for other in members[1:])
    return found


def _keys(nominee: Nominee, known: Collection[tuple[str, ...]]) -> Iterator[Key]:
    """Keys of which twins share one at least."""
    plain, birth = nominee.form.plain, nominee.birth
    if not plain:
        return
    if nominee.tax:
        yield "tax", nominee.tax
    for unit in _units(nominee, known):
        if nominee.family is Family.COLLECTIVE:
            yield "name", plain[:NAME_BEGINS], unit
        else:
            yield "name", heard(plain[0]), heard(plain[-1]), unit
    if nominee.family is not Family.COLLECTIVE:
        yield "unit", nominee.unit[0]
    if birth:
        yield "year", heard(plain[-1])[:3], birth.nam
        if birth.ngay:
            yield "date", *sorted((birth.nam, birth.thang, birth.ngay))


def _units(nominee: Nominee, known: Collection[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The unit, and other units of the run whose names are parts of its name."""
    unit = nominee.unit[0]
    yield unit
    parts = [unit[:size] for size in shortenings(nominee.unit)]
    if nominee.family is Family.HOUSEHOLD:
        parts += [unit[i:] for i in range(1, len(unit) - 1)]
    yield from (part for part in parts if part in known)
