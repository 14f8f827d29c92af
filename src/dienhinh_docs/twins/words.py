"""Names as people type them, put into a form in which two of them can be compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from dienhinh_docs import yamlfile
from dienhinh_docs.resources import DATA
from dienhinh_docs.viet import fold, tidy

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*|&")
_DESIGNATOR = re.compile(r"\d+|[a-z]|[ivx]+|\d+[a-z]|[a-z]\d+")
"""What tells one of many alike from the next: 1, 2; A, B; I, II; 3B."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of ``data/ten_don_vi.yaml``."""

    short: dict[str, tuple[str, ...]]  # abbreviation → words in full
    titles: tuple[tuple[str, ...], ...]  # before a person's name, longest first
    places: frozenset[str]  # words before the name of a place, folded


@cache
def vocabulary() -> Vocabulary:
    """Read once."""
    raw = yamlfile.parse((DATA / "ten_don_vi.yaml").read_text(encoding="utf-8")).data
    titles = sorted((tuple(_words(t)) for t in raw["danh_xung"]), key=lambda t: (-len(t), t))
    short = {"".join(_words(k)): tuple(v.split()) for k, v in raw["viet_tat"].items()}
    return Vocabulary(short, tuple(titles), frozenset(fold(w) for w in raw["noi"]))


def _words(text: str) -> list[str]:
    return _WORD.findall(tidy(text).lower())


@lru_cache(maxsize=65536)
def syllable(word: str) -> tuple[str, str]:
    """Base letters and marks apart, so that it is all one where in the word a tone was put."""
    parts = unicodedata.normalize("NFD", word)
    marks = sorted(c for c in parts if unicodedata.combining(c))
    bar = "-" if "đ" in word else ""
    return fold(word), bar + "".join(marks)


@dataclass(frozen=True, slots=True)
class Form:
    """A name ready to be compared."""

    plain: tuple[str, ...]  # syllables without marks
    marks: tuple[str, ...]  # the marks of each
    designators: tuple[str, ...]  # numbers, single letters

    @property
    def text(self) -> str:
        return " ".join(self.plain)

    @property
    def bare(self) -> bool:
        """Typed without any mark."""
        return not any(self.marks)

    def same_marks(self, other: Form) -> bool:
        """Whether marks agree, or one of the two was typed without them."""
        return self.marks == other.marks or self.bare or other.bare


def _form(words: list[str]) -> Form:
    pairs = [syllable(w) for w in words]
    plain = tuple(p for p, _ in pairs)
    return Form(plain, tuple(m for _, m in pairs), tuple(filter(_DESIGNATOR.fullmatch, plain)))


@lru_cache(maxsize=65536)
def unit_form(text: str) -> Form:
    """Name of a unit, a collective or an address, with its abbreviations written out."""
    short = vocabulary().short
    words: list[str] = []
    for word in _words(text):
        words += short.get(word, (word,))
    return _form(words)


@lru_cache(maxsize=65536)
def person_form(text: str) -> Form:
    """Name of a person without titles."""
    words = _words(text)
    while title := next((t for t in vocabulary().titles if _opens(words, t)), None):
        words = words[len(title) :]
    return _form(words)


def _opens(words: list[str], title: tuple[str, ...]) -> bool:
    """Whether a title stands in front of a name; a name of two words is no title and a word."""
    return len(words) - len(title) >= 2 and tuple(words[: len(title)]) == title


_CONFUSED = (
    (re.compile(r"^tr"), "ch"),
    (re.compile(r"^s"), "x"),
    (re.compile(r"^(gi(?=[aeou])|r|d)"), "d"),
    (re.compile(r"^l"), "n"),
    (re.compile(r"y"), "i"),
)
"""Beginnings that are heard alike in the North; y and i."""


@lru_cache(maxsize=65536)
def heard(syllable: str) -> str:
    """A syllable as it is heard: tr and ch, s and x, gi, r and d, l and n, y and i fall together."""
    for pattern, instead in _CONFUSED:
        syllable = pattern.sub(instead, syllable)
    return syllable
