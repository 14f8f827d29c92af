"""Words by which a line of a table says that it is no record; what they are is data.

A word alone decides nothing: ``rowkinds`` asks where it stands and what stands beside it.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Any

from dienhinh_docs import yamlfile
from dienhinh_docs.cells.base import Fault
from dienhinh_docs.cells.evidence import settle
from dienhinh_docs.resources import DATA
from dienhinh_docs.sheet import OldText
from dienhinh_docs.viet import fold, tidy

_DATED = re.compile(r"(?:.* )?ngay(?: \d{1,2})? thang(?: \d{1,2})? nam(?: \d{2,4})?")
_ORDINAL = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])\s*[.,:/)\u2013-]\s*\S")
"""What stands before the heading of a group: ``I. Tập thể``, ``A - Khối sở``."""

_ORDINAL_ALONE = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])[.)]?")
_STARRED = re.compile(r"\(?\*+\)?:?\s*\w")
_LONGEST = 300
"""Characters of the longest note that is looked for its words."""

_LONGEST_DATE = 120
_DATE_LIKE = re.compile(r"ng\S{1,3}y\b.*th\S{1,5}ng\b", re.IGNORECASE | re.DOTALL)
_BRACKETS = re.compile(r"\([^()]*\)")
_INDEX = re.compile(r"[(\[]?\s*(\d{1,3}|[A-Z])\s*[)\]]?(?:\s*=.*)?")


class Word(Enum):
    """How much a text says about its line."""

    NONE = 0
    TOTAL = 1
    MAYBE_TOTAL = 2  # may be somebody's name
    SIGNED = 3  # a signature, a note or the line of the date
    MAYBE_SIGNED = 4  # a post, which may also stand in a record


@cache
def words(name: str) -> frozenset[str]:
    """One list of ``dau_hieu_bang.yaml``, folded."""
    return frozenset(fold(text) for text in _data()[name])


@cache
def _data() -> dict[str, list[str]]:
    text = (DATA / "dau_hieu_bang.yaml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = yamlfile.parse(text).data
    return data


@cache
def _first_words() -> frozenset[str]:
    """What most texts do not begin with, so that they cost nothing."""
    lists = ("tong_chac", "tong_yeu", "chu_ky", "chu_ky_dau", "ghi_chu", "chuc_danh", "ky_thay")
    return frozenset(phrase.partition(" ")[0] for name in lists for phrase in words(name))


@cache
def _after_total() -> frozenset[str]:
    return frozenset(w for phrase in words("sau_tong") for w in phrase.split())


def meaning(value: Any) -> Word:
    """What a cell says about its line."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return Word.NONE
    if isinstance(value, OldText):
        value = _settled(value)
    if not _may_mark(value):
        return Word.NONE
    text = tidy(value)
    folded = fold(text)
    if _STARRED.match(text):
        return Word.SIGNED
    for name, word in (("tong_chac", Word.TOTAL), ("tong_yeu", Word.MAYBE_TOTAL)):
        if _is_total(text, words(name)):
            return word
    if folded in words("chu_ky") or _DATED.fullmatch(folded) or _note(text):
        return Word.SIGNED
    if any(folded.startswith(w + " ") or folded == w for w in words("chu_ky_dau")):
        return Word.SIGNED
    first, _, rest = folded.partition(" ")
    if folded in words("chuc_danh") or (first in words("ky_thay") and rest):
        return Word.MAYBE_SIGNED
    return Word.NONE


def _may_mark(text: str) -> bool:
    """By the first word and the line of the date: most cells are passed over at little cost."""
    if text[:1] in "(*" or (len(text) < _LONGEST_DATE and _DATE_LIKE.search(text)):
        return True
    first = text.split(None, 1)
    return bool(first) and fold(first[0]).partition(" ")[0] in _first_words()


def _is_total(text: str, beginnings: frozenset[str]) -> bool:
    """The words of a total and nothing else but what is counted, numbers and ordinals."""
    said = fold(_BRACKETS.sub(" ", text))
    for begin in beginnings:
        if said == begin:
            return True
        if said.startswith(begin + " "):
            rest = said[len(begin) :].split()
            if all(w.isdigit() or w in _after_total() for w in rest):
                return True
    return False


def _note(text: str) -> bool:
    before, colon, _ = text.partition(":")
    return bool(colon) and fold(before) in words("ghi_chu")


def _settled(text: str) -> str:
    """A text from before Unicode as it is meant."""
    if not isinstance(text, OldText):
        return text
    meant = settle(text)
    return str(text) if isinstance(meant, Fault) else meant


def number_in(text: str) -> int | None:
    """The one number of a total's own words: ``Tổng số: 12 người``."""
    found = re.findall(r"\d+", _BRACKETS.sub(" ", text))
    return int(found[0]) if len(found) == 1 else None


def is_heading(text: str) -> bool:
    """The title of a group of rows, by its ordinal."""
    return bool(_ORDINAL.match(tidy(text)))


def is_ordinal(value: Any) -> bool:
    """``I``, ``II.``, ``A`` in the column of running numbers."""
    return isinstance(value, str) and bool(_ORDINAL_ALONE.fullmatch(tidy(value)))


def index_of(value: Any) -> int | str | None:
    """What a line of column numbers says: ``(3)``, ``3``, ``A``, ``(5)=(3)+(4)``."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return int(value) if value == int(value) and 0 < value < 300 else None
    if not isinstance(value, str) or len(value) > 40:
        return None
    found = _INDEX.fullmatch(tidy(value))
    if not found:
        return None
    sign = found.group(1)
    return int(sign) if sign.isdigit() else sign
