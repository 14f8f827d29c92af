"""Which body of the programme a written name means, however it is spelt; never the nearest by guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from dienhinh_docs import yamlfile
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan
from dienhinh_docs.resources import DATA
from dienhinh_docs.viet import fold, tidy

Words = tuple[str, ...]

SHORTEST_SLIP = 8
"""Letters and spaces from which a name is known with one letter wrong; “Sở Y tế” has seven, too few."""

SHORTEST_CODE = 3
"""Letters from which a body's code counts anywhere in the name of a file: TY may be “Công ty”."""

OF_A_COPY = frozenset({"copy", "of", "ban", "sao", "lan", "dot", "moi", "sua", "cuoi", "final"})
"""Words that people add to the name of a file, folded."""

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*|&")


@cache
def _short() -> dict[str, str]:
    """Abbreviation → the words in full, of ``data/ten_don_vi.yaml``."""
    raw = yamlfile.parse((DATA / "ten_don_vi.yaml").read_text(encoding="utf-8")).data
    return {"".join(_WORD.findall(tidy(str(k)).lower())): v for k, v in raw["viet_tat"].items()}


@lru_cache(maxsize=4096)
def words(text: str) -> Words:
    """A name as folded words, its abbreviations written out: “UBND H. Ví Dụ” → uy ban nhan dan h vi du."""
    found = _WORD.findall(tidy(text).replace("_", " ").lower())
    return tuple(w for part in found for w in fold(_short().get(part, part)).split())


@dataclass(frozen=True, slots=True)
class Bodies:
    """All names of all bodies; a name that two bodies share belongs to neither."""

    named: dict[Words, str]  # words of a name → code
    province: Words
    codes: dict[str, str] = field(default_factory=dict)  # folded code or sign → code

    def named_by(self, text: str) -> str:
        """The body that a name means exactly; empty if there is none."""
        written = words(text)
        return self._known(written) or self.codes.get("".join(fold(text).split()), "")

    def _known(self, written: Words) -> str:
        if code := self.named.get(written):
            return code
        end = len(written) - len(self.province)
        if end > 0 and written[end:] == self.province:
            return self.named.get(written[:end], "")
        return ""

    def nearly(self, text: str) -> tuple[str, ...]:
        """Bodies whose name differs from this one by one letter."""
        written = " ".join(words(text))
        names = [(" ".join(name), code) for name, code in self.named.items()]
        near = (c for n, c in names if len(n) >= SHORTEST_SLIP and one_letter(written, n))
        return tuple(dict.fromkeys(near))

    def within(self, text: str) -> tuple[str, ...]:
        """Bodies whose name stands somewhere in a text; a name inside a longer one does not count."""
        written, found = words(text), list[tuple[int, int, str]]()
        for name, code in self.named.items():
            found += [(at, at + len(name), code) for at in _places(name, written)]
        whole = [f for f in found if not any(_inside(f, other) for other in found)]
        return tuple(dict.fromkeys(code for _, _, code in sorted(whole)))

    def of_file(self, stem: str) -> tuple[str, ...]:
        """Bodies that the name of a file means: by a name, or by a code written as it is.

        A code of two letters counts at the beginning only; one that is the whole name, in any case.
        """
        parts = [p for p in re.split(r"[^0-9A-Za-z]+", stem) if p]
        coded = [
            self.codes[fold(part)]
            for at, part in enumerate(parts)
            if self.codes.get(fold(part)) == part and (at == 0 or len(part) >= SHORTEST_CODE)
        ]
        alone = [w for w in fold(stem).split() if not w.isdigit() and w not in OF_A_COPY]
        if len(alone) == 1 and alone[0] in self.codes:
            coded.append(self.codes[alone[0]])
        return tuple(dict.fromkeys((*self.within(stem), *coded)))


def bodies(plan: ChuongTrinh) -> Bodies:
    """The names of a programme's bodies."""
    names: dict[Words, set[str]] = {}
    codes: dict[str, set[str]] = {}
    for body in plan.co_quan:
        for name in (body.ten, *body.ten_goi_khac):
            names.setdefault(words(name), set()).add(body.ma)
        for sign in (body.ma, body.ky_hieu):
            codes.setdefault("".join(fold(sign).split()), set()).add(body.ma)
    one = {name: next(iter(of)) for name, of in names.items() if len(of) == 1 and name}
    signs = {sign: next(iter(of)) for sign, of in codes.items() if len(of) == 1}
    return Bodies(one, words(plan.tinh.ten_day_du), signs)


class Fit(StrEnum):
    """How a name fits a body."""

    SAME = "same"  # one of its names, in any spelling
    NEAR = "near"  # one letter away from one of its names, and no name of another
    OTHER = "other"


def fit(body: CoQuan, text: str, plan: ChuongTrinh) -> Fit:
    """Whether a name that stands in a workbook of a body is the name of this body."""
    if words(text) in {words(name) for name in (body.ten, *body.ten_goi_khac)}:
        return Fit.SAME
    names = bodies(plan)
    if code := names.named_by(text):
        return Fit.SAME if code == body.ma else Fit.OTHER
    return Fit.NEAR if names.nearly(text) == (body.ma,) else Fit.OTHER


def one_letter(one: str, other: str) -> bool:
    """Whether two texts differ by exactly one letter: another, one too many, or two swapped."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:  # one goes on where the other ends
        return True
    left, right = one[start:], other[start:]
    if left[1:] == right[1:] or left[1:] == right or left == right[1:]:
        return True
    return left[:2] == right[1::-1] and left[2:] == right[2:]


def _places(name: Words, written: Words) -> Iterator[int]:
    size = len(name)
    return (at for at in range(len(written) - size + 1) if written[at : at + size] == name)


def _inside(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    longer = other[1] - other[0] > one[1] - one[0]
    return longer and other[0] <= one[0] and one[1] <= other[1]
