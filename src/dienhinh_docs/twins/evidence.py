"""How likely two nominees are one: evidence for and against, added up, each piece with its name.

The weights of persons are those measured on a synthetic province (additive evidence; no single
likeness of names proves anything, homonyms dominate). Collectives and households are compared by name
with marks and by unit, because ratios of letters fail there both ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log2

from dienhinh_docs.twins.nominees import Family, Nominee
from dienhinh_docs.twins.unit_names import Name
from dienhinh_docs.twins.words import Form, heard, vocabulary
from dienhinh_docs.viet import NgayKhuyet

SURE, SUSPECTED = 12.0, 5.0
"""From here on two are called one; from here on a person is asked."""

SHORT_NAME = 7
"""Letters up to which one wrong letter makes another name: Lê Lan, Lê Loan."""

Piece = tuple[str, float]
"""A key of ``reasons``, and how much it counts."""

NOT_ONE: Piece = ("", -20.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All pieces about one pair."""

    pieces: tuple[Piece, ...]

    @property
    def score(self) -> float:
        return sum(weight for _, weight in self.pieces)

    @property
    def reasons(self) -> tuple[str, ...]:
        return tuple(reason for reason, weight in self.pieces if reason and weight)


NOTHING = Evidence((NOT_ONE,))


@dataclass(frozen=True, slots=True)
class Names:
    """How often names, and words of names, stand among all people that were put forward."""

    whole: Counter[tuple[str, ...]]
    words: Counter[str]


def names_of(everyone: Iterable[Nominee]) -> Names:
    """Counted once a run."""
    forms = [n.form.plain for n in everyone if n.family is not Family.COLLECTIVE]
    return Names(Counter(forms), Counter(word for form in forms for word in form))


def weigh(one: Nominee, other: Nominee, names: Names) -> Evidence:
    """Evidence that two nominees of one family are the same."""
    if one.form.designators != other.form.designators:
        return NOTHING
    if one.family is Family.COLLECTIVE:
        return _collectives(one, other)
    return _people(one, other, names)


def _people(one: Nominee, other: Nominee, names: Names) -> Evidence:
    name = _person_name(one.form, other.form, names)
    if name is NOT_ONE:
        return NOTHING
    birth = _birth(one.birth, other.birth)
    unit = _address(one, other) if one.family is Family.HOUSEHOLD else _workplace(one, other)
    if max(birth[1], unit[1]) <= 0:  # a name alone proves nothing
        return NOTHING
    return Evidence((name, birth, unit, _rarity(one, other, names)))


def _person_name(one: Form, other: Form, names: Names) -> Piece:
    if one.plain == other.plain:
        if one.marks == other.marks:
            return "twin.name", 6.0
        return ("twin.name_bare", 4.5) if one.same_marks(other) else ("twin.name_marks", 3.0)
    left, right = [heard(w) for w in one.plain], [heard(w) for w in other.plain]
    if left == right:
        return "twin.name_heard", 3.8
    if _within(left, right) or _within(right, left):
        return "twin.name_part", 2.5
    return _misspelt(one, other, names)


def _misspelt(one: Form, other: Form, names: Names) -> Piece:
    """One or two wrong letters; a word that no other name has is thought a slip."""
    from rapidfuzz.distance import OSA  # thirty milliseconds, spared where nothing is compared

    edits = OSA.distance(one.text, other.text, score_cutoff=2)
    if edits > 2:
        return NOT_ONE
    apart = set(one.plain) ^ set(other.plain)
    if edits == 1 and any(names.words[w] == 1 for w in apart) and len(one.text) > SHORT_NAME:
        return "twin.name_slip", 4.0
    return ("twin.name_letter", 2.0) if edits == 1 else ("twin.name_letters", 0.5)


def _within(short: list[str], long: list[str]) -> bool:
    """One name without a middle name of the other."""
    ends = (short[:1], short[-1:]) == (long[:1], long[-1:])
    return ends and 1 < len(short) < len(long) and set(short) <= set(long)


def _birth(one: NgayKhuyet | None, other: NgayKhuyet | None) -> Piece:
    if one is None or other is None:
        return "", 0.0
    if not (one.ngay and other.ngay):
        same = one.nam == other.nam and (
            one.thang == other.thang or not (one.thang and other.thang)
        )
        return ("twin.birth_year", 1.8) if same else _other_birth(one, other)
    if one == other:
        return "twin.birth", 6.0
    if one.nam == other.nam and (one.ngay, one.thang) == (other.thang, other.ngay):
        return "twin.birth_swapped", 5.0
    parts = (one.nam == other.nam) + (one.thang == other.thang) + (one.ngay == other.ngay)
    return ("twin.birth_parts", 2.5) if parts == 2 else _other_birth(one, other)


def _other_birth(one: NgayKhuyet, other: NgayKhuyet) -> Piece:
    return "twin.birth_other", -0.5 if abs(one.nam - other.nam) == 1 else -7.0


def _workplace(one: Nominee, other: Nominee) -> Piece:
    if one.unit == other.unit:
        return "twin.unit", 2.0
    if _shortened(one.unit, other.unit):
        return "twin.unit_part", 1.5
    return "twin.unit_other", -1.0


def _address(one: Nominee, other: Nominee) -> Piece:
    if one.unit == other.unit:
        return "twin.address", 6.0
    if _shortened(one.unit, other.unit) or _part_of(one.unit, other.unit):
        return "twin.address_part", 3.0
    return "twin.address_other", -4.0


def _rarity(one: Nominee, other: Nominee, names: Names) -> Piece:
    """A name that only these two carry speaks for them, a common one against; from −3 to 3.

    Names that are not the same are rare for no reason that counts.
    """
    count = max(names.whole[one.form.plain], names.whole[other.form.plain])
    if one.form.plain != other.form.plain:
        return "", min(0.0, 3.0 - 2.0 * log2(max(count, 2) / 2))
    weight = max(-3.0, min(3.0, 3.0 - 2.0 * log2(max(count, 2) / 2)))
    return ("twin.rare" if weight > 0 else "twin.common"), weight


def _collectives(one: Nominee, other: Nominee) -> Evidence:
    if one.tax and other.tax:
        return Evidence((("twin.tax", 14.0),)) if one.tax == other.tax else NOTHING
    name = _collective_name(one, other)
    if name is NOT_ONE:
        return NOTHING
    if one.unit == other.unit:
        return Evidence((name, ("twin.unit", 6.0)))
    if _shortened(one.unit, other.unit):
        return Evidence((name, ("twin.unit_part", 4.0)))
    return NOTHING


def _collective_name(one: Nominee, other: Nominee) -> Piece:
    a, b = one.form, other.form
    if a.plain == b.plain:
        if a.marks == b.marks:
            return "twin.name", 6.0
        return ("twin.name_bare", 4.5) if a.same_marks(b) else NOT_ONE
    short, long = sorted((one, other), key=lambda n: len(n.form.plain))
    size = len(short.form.plain)
    rest = long.form.plain[size:]
    begins = long.form.plain[:size] == short.form.plain and size > 1
    if begins and rest and _runs_in(rest, short.unit[0]):
        return "twin.name_place", 5.0
    return NOT_ONE


def _runs_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    size = len(part)
    return any(whole[i : i + size] == part for i in range(len(whole) - size + 1))


def _shortened(one: Name, other: Name) -> bool:
    """One unit's name is the other's without the place at its end."""
    short, long = sorted((one, other), key=lambda n: len(n[0]))
    size = len(short[0])
    return size > 1 and (long[0][:size], long[1][:size]) == short and size in shortenings(long)


def _part_of(one: Name, other: Name) -> bool:
    """One address is the other's without its first place."""
    short, long = sorted((one, other), key=lambda n: len(n[0]))
    size = len(short[0])
    return 1 < size < len(long[0]) and (long[0][-size:], long[1][-size:]) == short


@lru_cache(maxsize=65536)
def shortenings(unit: Name) -> tuple[int, ...]:
    """How many words a unit's name keeps when it is cut before a place: huyện, xã."""
    words, places = unit[0], vocabulary().places
    return tuple(
        i
        for i in range(2, len(words) - 1)
        if any(" ".join(words[i : i + size]) in places for size in (1, 2, 3))
    )
