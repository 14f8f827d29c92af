"""Writing that should be even throughout: tone marks, quotes, spaces, dashes. All warnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dienhinh_docs.lint.checks.format_common import all_headings
from dienhinh_docs.lint.checks.text_base import (
    LOWER,
    UPPER,
    data,
    in_data_table,
    once,
    paras_of,
    printed,
    unquoted,
    words_of,
)
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem

GROUND = "quy ước trình bày"

# --- tone marks ------------------------------------------------------------------------------

_FRONT = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_BACK = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
TO_FRONT = dict(zip(_BACK, _FRONT, strict=True))
"""hoà → hòa; both have the same number of characters."""

_MARKED = frozenset(_FRONT) | frozenset(_BACK)

_OPEN = re.compile(
    r"(?<![qQ])(?:[oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])(?![^\W\d_])", re.IGNORECASE
)
"""Also “oa”, “uy” without a mark, which match no entry of the two lists."""

_ALWAYS = frozenset({"ủy", "uỷ"})


def front(text: str) -> str:
    """Open oa, oe, uy with the mark on the first vowel, for comparing words."""
    return _OPEN.sub(lambda m: _as(m[0], TO_FRONT.get(m[0].lower(), m[0].lower())), text)


def _as(seen: str, wanted: str) -> str:
    """``wanted`` with the capitals of ``seen``, letter by letter."""
    return "".join(w.upper() if s.isupper() else w for s, w in zip(seen, wanted, strict=True))


def check_tones(found: Found) -> Iterator[Problem]:
    """hòa and hoà in one document; names of people and places keep their own writing."""
    skip = paras_of(found, Component.QUOC_HIEU, Component.TIEU_NGU, Component.HO_TEN)
    seen: dict[bool, list[tuple[Para, str]]] = {True: [], False: []}
    for para in found.file.paras:
        if para.number in skip:
            continue
        raw = para.raw
        for match in _OPEN.finditer(raw):
            if match[0].lower() not in _MARKED:
                continue
            word = _word(raw, match)
            if word.istitle() and word.lower() not in _ALWAYS and not _first_word(raw, match):
                continue
            seen[match[0].lower() in TO_FRONT].append((para, word))
    if not (seen[True] and seen[False]):
        return
    fewer = len(seen[True]) < len(seen[False])
    para, word = seen[fewer][0]
    yield finding(
        found.file, Code.TT_DAU_THANH, para, word, clause=GROUND, kia=seen[not fewer][0][1]
    )


def _word(text: str, match: re.Match[str]) -> str:
    start = match.start()
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start : match.end()]


def _first_word(text: str, match: re.Match[str]) -> bool:
    return not text[: match.start()].strip(' -–+“"(\t').rstrip("bcdđghklmnprstvxBCDĐGHKLMNPRSTVX")


# --- quotes ----------------------------------------------------------------------------------

_STRAIGHT = re.compile(r'(?<!\d)"[^"\n]{0,40}"?')
_CURLY = re.compile(r"[“”][^“”\n]{0,40}[“”]?")


def check_quotes(found: Found) -> Iterator[Problem]:
    """One kind of double quotes in a document; the rarer kind is shown."""
    straight = [
        (p, m[0]) for p in found.file.paras if '"' in p.raw for m in _STRAIGHT.finditer(p.raw)
    ]
    curly = [(p, m[0]) for p in found.file.paras if "“" in p.raw or "”" in p.raw
             for m in _CURLY.finditer(p.raw)]  # fmt: skip
    if straight and curly:
        para, value = min(straight, curly, key=len)[0]
        yield finding(found.file, Code.TT_NGOAC_KEP, para, value.strip('“”"'), clause=GROUND)


# --- spaces ----------------------------------------------------------------------------------

_SPACES = (
    (re.compile(r"(?<=[^\s.…_]) {2,4}(?=[^\s.…_])"), " "),
    (re.compile(r"(?<=[\w)”\"]) +(?=[,;:!?](?:\s|$))"), ""),
    (re.compile(r"(?<=[^\W\d_]) +(?=\.(?:\s|$))"), ""),
    (re.compile(r"(?<=[^\W\d_])([,;])(?=[^\W\d_])"), r"\1 "),
    (re.compile(r"(?<=\d)([,;])(?=[^\W\d_]{2})"), r"\1 "),
    (re.compile(r"(?<=[^\W\d_]{2}):(?=[^\W\d_])"), ": "),
    (re.compile(rf"(?<=[{LOWER}]{{2}})\.(?=[{UPPER}][{LOWER}])"), ". "),
    (re.compile(r"(?<=[(“\[]) +(?=\w)"), ""),
    (re.compile(r"(?<=\w) +(?=[)”\]](?:\W|$))"), ""),
    (re.compile(rf"(?<=[\w%])\((?=[^\W\d_]*[{LOWER}])(?=[^\W\d_]{{3}})"), " ("),
    (re.compile(r"^(\d+\.|[IVX]+\.|[a-zđ]\))(?=[^\W\d_]{2})"), r"\1 "),
)  # fmt: skip
"""What is wrong, and what it becomes. Numbers, times and addresses are no words and pass."""

_WORD = re.compile(r"\S+")
_ADDRESS = re.compile(r"@|://|www\.|\.vn\b|\.com\b|\.gov\b|\.docx?\b|\.xlsx?\b|\.pdf\b")
_ADDRESS_SIGNS = ("@", "://", "www.", ".vn", ".com", ".gov", ".doc", ".xls", ".pdf")
_LAYOUT = frozenset({Component.SO_KY_HIEU, Component.DIA_DANH_NGAY, Component.HO_TEN,
                     Component.QUYEN_HAN, Component.PHU_LUC_KEM_THEO})  # fmt: skip


def check_spaces(found: Found) -> Iterator[Problem]:
    """Once a paragraph, equal places once."""
    told = once()
    skip = paras_of(found, *_LAYOUT)
    for para in found.file.paras:
        if para.number in skip or para.blank or (found.form and in_data_table(found, para)):
            continue
        text = printed(r for r in para.runs if not r.look.raised).replace("\t", "\n")
        if any(sign in text for sign in _ADDRESS_SIGNS):
            text = _WORD.sub(lambda word: "…" if _ADDRESS.search(word[0]) else word[0], text)
        slip = _slip(text)
        if slip and told.new(Code.TT_DAU_CACH, slip):
            shown = re.sub(" {2,}", lambda gap: "\u2423" * len(gap[0]), slip[0])
            yield finding(
                found.file, Code.TT_DAU_CACH, para, slip[0], clause=GROUND, can=slip[1], cho=shown
            )


def _slip(text: str) -> tuple[str, str] | None:
    """The first wrong place with its neighbours, and the same mended."""
    for line in text.split("\n"):
        for pattern, right in _SPACES:
            match = pattern.search(line)
            if match:
                start, end = _bounds(line, match)
                seen = line[start:end]
                mended = line[start : match.start()] + match.expand(right) + line[match.end() : end]
                return seen.strip(), mended.strip()
    return None


def _bounds(line: str, match: re.Match[str]) -> tuple[int, int]:
    """From the word before to the word after."""
    start = line.rfind(" ", 0, max(match.start() - 1, 0)) + 1
    end = line.find(" ", match.end() + 1)
    return start, end if end >= 0 else len(line)


# --- dashes ----------------------------------------------------------------------------------


@cache
def _phrases() -> re.Pattern[str]:
    """Known phrases with any dash and any space between their two halves."""
    one = (
        r"\s*[-–—]\s*".join(re.escape(half) for half in p.split(" - ")) for p in data()["gach_noi"]
    )
    return re.compile(rf"\b(?:{'|'.join(one)})\b", re.IGNORECASE)


_ONE_SIDED = re.compile(r"(?<![\w-])[^\W\d_]+(?: [-–]|[-–] )(?=[^\W\d_])[^\W\d_]+")


def check_dashes(found: Found) -> Iterator[Problem]:
    """A space on both sides of a dash; in names of bodies it is the short one. Quoted names stay."""
    told = once()
    skip = paras_of(found, Component.TIEU_NGU, Component.SO_KY_HIEU)
    marks = {h.para.number: h for h in all_headings(found)}  # a mark has rules of its own
    for para in found.file.paras:
        if para.number in skip or ("-" not in para.raw and "–" not in para.raw):
            continue
        text = marks[para.number].rest if para.number in marks else words_of(para)
        for seen in _dashes(unquoted(text)):
            if told.new(Code.TT_GACH_NOI, seen.lower(), para.number):
                can = re.sub(r"\s*[-–—]\s*", " - ", seen)
                yield finding(found.file, Code.TT_GACH_NOI, para, seen, clause=GROUND, can=can)


def _dashes(text: str) -> Iterator[str]:
    for match in _phrases().finditer(front(text)):
        seen = text[match.start() : match.end()]
        named = seen[0].isupper()
        if not (" - " in seen or (" – " in seen and not named)):
            yield seen
    for match in _ONE_SIDED.finditer(text):
        yield match[0]


CHECKS = (check_tones, check_quotes, check_spaces, check_dashes)
