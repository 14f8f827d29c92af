"""One unit under several names: spellings that are surely one, and questions about the others.

The office's answers stand in the programme (``don_vi_co_so``): other names, and units that are not
the same however alike their names are. What was answered is not asked again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.twins.words import Form, unit_form

Name = tuple[tuple[str, ...], tuple[str, ...]]
"""Syllables and marks."""

Word = tuple[str, str]

FEWEST_WORDS = 4
"""Names of fewer words differ by one letter too often: Thôn Đông, Thôn Đồng."""

LARGEST_BLOCK = 60
"""Names that share all words but one: more of them are a row of like units, not slips."""


@dataclass(slots=True)
class Units:
    """All units of a run: which spelling belongs to which."""

    same: dict[Name, Name] = field(default_factory=dict)
    apart: set[frozenset[Name]] = field(default_factory=set)
    marked: dict[tuple[str, ...], set[Name]] = field(default_factory=dict)
    province: tuple[str, ...] = ()

    def of(self, text: str) -> Name:
        """What all spellings of one unit have in common."""
        name = self._name(unit_form(text))
        return self.same.get(name, name)

    def _name(self, form: Form) -> Name:
        plain, marks = form.plain, form.marks
        end = len(plain) - len(self.province)
        if self.province and end > 1 and plain[end:] == self.province:
            plain, marks = plain[:end], marks[:end]
        if not any(marks):
            known = self.marked.get(plain, set())
            if len(known) == 1:
                return next(iter(known))
        return plain, marks


def units_of(plan: ChuongTrinh, texts: Iterable[str]) -> Units:
    """What is known: the programme's answers, its bodies, and the spellings that were sent."""
    units = Units(province=unit_form(plan.tinh.ten_day_du).plain)
    answers = [(u.ten, u.ten_khac, u.khac_voi) for u in plan.don_vi_co_so]
    bodies = [(b.ten, (*b.ten_goi_khac, b.ky_hieu), ()) for b in plan.co_quan]
    known = [*answers, *bodies]
    for text in (*texts, *(name for ten, khac, _ in known for name in (ten, *khac))):
        plain, marks = units._name(unit_form(text))
        if any(marks):
            units.marked.setdefault(plain, set()).add((plain, marks))
    for ten, khac, _ in reversed(known):  # the programme's answers count last, and so most
        head = units._name(unit_form(ten))
        units.same |= {units._name(unit_form(other)): head for other in khac}
    for ten, _, others in answers:
        units.apart |= {frozenset((units.of(ten), units.of(other))) for other in others}
    return units


def alike(units: Units, texts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Pairs of spellings that may be one unit, and why: a key of ``reasons``. In order of text."""
    first: dict[Name, str] = {}
    for text in sorted(set(texts)):
        first.setdefault(units.of(text), text)
    counts = Counter(word for name in first for word in zip(*name, strict=True))
    found = {}
    for one, other in _candidates(first):
        reason = "" if frozenset((one, other)) in units.apart else _why(one, other, counts)
        if reason:
            left, right = sorted((first[one], first[other]))
            found[left, right] = reason
    yield from ((a, b, why) for (a, b), why in sorted(found.items()))


def _candidates(names: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    """Names that share all words but one, or the words in another order."""
    blocks: dict[object, list[Name]] = defaultdict(list)
    for name in names:
        plain = name[0]
        blocks["order", tuple(sorted(plain))].append(name)
        for i in range(len(plain) if len(plain) > 2 else 0):
            blocks[i, plain[:i], plain[i + 1 :]].append(name)
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            yield from combinations(block, 2)


def _why(one: Name, other: Name, counts: Counter[Word]) -> str:
    """A word that is written so nowhere else is thought a slip; a usual one is another name."""
    pairs = zip(zip(*one, strict=True), zip(*other, strict=True), strict=False)
    wrong = [(a, b) for a, b in pairs if a != b]
    if len(one[0]) != len(other[0]) or len(one[0]) < FEWEST_WORDS:
        return ""
    if len(wrong) != 1:
        return "twin.unit_order" if sorted(one[0]) == sorted(other[0]) else ""
    (a, b) = wrong[0]
    if min(counts[a], counts[b]) > 1 or max(counts[a], counts[b]) == 1:
        return ""
    if a[0] == b[0]:
        return "twin.unit_marks"
    return "twin.unit_letter" if min(len(a[0]), len(b[0])) > 2 and _slip(a[0], b[0]) else ""


def _slip(one: str, other: str) -> bool:
    from rapidfuzz.distance import OSA  # thirty milliseconds, spared where nothing is to compare

    return int(OSA.distance(one, other)) == 1
