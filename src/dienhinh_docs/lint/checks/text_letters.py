"""Letters that are not what they seem, loose marks, places left to be filled in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from dienhinh_docs.lint.checks.format_text import blank_forms
from dienhinh_docs.lint.checks.text_base import LETTERS_GROUND, data, once, paras_of
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import nfc

_ODD = re.compile(
    "[\u00d0\u00f0\u0189\u0256\u0110\u0111]?[^\\W\\d_]?[\u00d0\u00f0\u0189\u0256\u0370-\u03ff"
    "\u0400-\u04ff\uff01-\uff5e\u200b-\u200f\u2060\ufeff\u00ad]"
)
"""A quick look: most paragraphs have none of these."""

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
_WORD = re.compile(r"\S+")


@cache
def _letters() -> dict[str, str]:
    """Look-alike → the letter it is taken for."""
    return dict(data()["chu_gia"])


def check_composed(found: Found) -> Iterator[Problem]:
    """Once a paragraph: the first word with loose marks."""
    for para in _all(found):
        raw = para.raw
        if unicodedata.is_normalized("NFC", raw):
            continue
        word = next((w for w in raw.split() if not unicodedata.is_normalized("NFC", w)), raw[:20])
        yield finding(found.file, Code.TT_TO_HOP, para, nfc(word), clause=LETTERS_GROUND)


def check_look_alikes(found: Found) -> Iterator[Problem]:
    """Once a paragraph: the first word with a letter of another alphabet or an invisible one."""
    for para in _all(found):
        if not _ODD.search(para.raw):
            continue
        abroad = _foreign(para.raw)
        for match in _WORD.finditer(para.raw):
            odd = _odd(match[0], abroad)
            if odd:
                shown = "".join(c for c in match[0] if c not in _INVISIBLE)
                yield finding(found.file, Code.TT_CHU_GIA, para, shown, clause=LETTERS_GROUND,
                              ky_tu=f"U+{ord(odd):04X}", can=_real(match[0]))  # fmt: skip
                break


_ABROAD = re.compile(
    "[\u0370-\u03ff\u0400-\u052f\u0590-\u08ff\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]"
)


def _foreign(text: str) -> bool:
    """Whether another script stands here in earnest: a letter of it that looks like none of ours."""
    letters = _letters()
    return any(char not in letters for char in _ABROAD.findall(text))


def _odd(word: str, abroad: bool) -> str:
    """The first look-alike of a word. Foreign letters in a foreign word are no look-alikes.

    ``abroad``: among words of another script only a word with Latin letters is ours.
    """
    letters = _letters()
    if abroad and not any("LATIN" in unicodedata.name(c, "") for c in word):
        return ""
    for char in word:
        if char in _INVISIBLE or "\uff01" <= char <= "\uff5e":
            return char
        if char in "\u00d0\u00f0\u0189\u0256":
            return char
        if char in letters and _among_latin(word):
            return char
    return ""


def without_look_alikes(text: str) -> str:
    """The same words in the letters they are taken for."""
    abroad = _foreign(text)
    return _WORD.sub(lambda m: _real(m[0]) if _odd(m[0], abroad) else m[0], text)


def _among_latin(word: str) -> bool:
    """The word has Latin letters too, or nothing but letters that look Latin."""
    others = [c for c in word if c.isalpha() and c not in _letters()]
    latin = [c for c in others if "LATIN" in unicodedata.name(c, "")]
    cyrillic = any("\u0400" <= c <= "\u04ff" for c in word)
    return bool(latin) or (not others and cyrillic)


def _real(word: str) -> str:
    kept = "".join(c for c in word if c not in _INVISIBLE)
    kept = "".join(chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in kept)
    return "".join(_letters().get(c, c) for c in kept)


def _all(found: Found) -> Iterator[Para]:
    yield from found.file.paras
    yield from found.file.footnotes


# --- places left -----------------------------------------------------------------------------

_TEMPLATE = re.compile(
    r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\}\}|%\}|«\w+»"
    r"|\{\s*\w[^{}\n]{0,40}\}|\[\s*(?:\.{2,}|…+)\s*\]|<\s*(?:\.{2,}|…+)\s*>|\?{3,}"
)
_ANGLES = re.compile(r"<\s*[^\W\d_][^<>@/]{1,60}>")
_XXX = re.compile(r"(?<![\w.])(?:X{3,}|x{3,})(?![\w])")
_NUMERAL_BEFORE = re.compile(r"(?:thứ|khóa|khoá|[Cc]hương|[Pp]hần|[Đđ]ại hội|kỳ)\s+$")
_RUNS = re.compile(r"[.…]{4,}|…{2,}|(?:[.…]\s?){6,}|_{4,}|…\s*/\s*…")
_DOTS = ("…", "..", ". .", "__")
_LONE = re.compile(r"(?<=[^\W\d_]) (?:…|\.{3}) (?=[^\W\d_])(?!và\b|hoặc\b|v\.v)")
"""An ellipsis in place of a word; after a comma it only ends a list."""

_ONLY_LINE = re.compile(r"[\s.…_\-–—=*]*")


@cache
def _prompts() -> re.Pattern[str]:
    """Words of editors and templates that nobody writes in an office paper."""
    fixed = "|".join(re.escape(w) for w in data()["cho_trong"]["cum_tu"])
    square = "|".join(re.escape(w) for w in data()["cho_trong"]["trong_ngoac_vuong"])
    round_ = "|".join(re.escape(w) for w in data()["cho_trong"]["trong_ngoac_don"])
    return re.compile(
        rf"{fixed}|\[\s*(?:{square})\b[^\]]{{0,60}}\]|\(\s*(?:{round_})\b[^)]{{0,60}}\)",
        re.IGNORECASE,
    )


def check_places_left(found: Found) -> Iterator[Problem]:
    """Once a paragraph, equal ones once; blanks for number and date are lawful."""
    told = once()
    blanks = paras_of(found, Component.SO_KY_HIEU, Component.DIA_DANH_NGAY,
                      Component.PHU_LUC_KEM_THEO)  # fmt: skip
    blanks |= blank_forms(found)
    for para in _all(found):
        dots = not found.form and para.number not in blanks and not _by_hand(found, para)
        value = _left(para, dots=dots)
        if value and told.new(Code.TT_CHO_TRONG, value):
            yield finding(found.file, Code.TT_CHO_TRONG, para, value)


_LABELLED = re.compile(r":\s*[.…_\s]{4,}$")
_FILLED_BY_HAND = frozenset({"GGT", "GNP", "GM", "PG", "PC", "PB"})
"""Papers printed with room for a name, as their specimens show it."""


def _by_hand(found: Found, para: Para) -> bool:
    """``Ông (bà): ……``: room behind a label, to be filled in with a pen."""
    return found.loai in _FILLED_BY_HAND and bool(_LABELLED.search(para.raw))


def _left(para: Para, *, dots: bool) -> str:
    text = para.raw.replace("\u00a0", " ")
    for pattern in (_TEMPLATE, _ANGLES, _prompts()):
        match = pattern.search(text)
        if match and not (text[match.start()] == "[" and "“" in text[: match.start()]):
            return match[0][:60]
    for match in _XXX.finditer(text):
        if not _NUMERAL_BEFORE.search(text[: match.start()]):
            return match[0]
    if not dots or _ONLY_LINE.fullmatch(text):
        return ""
    if not any(dots in text for dots in _DOTS):
        return ""
    match = _RUNS.search(text)
    if match is None:
        match = next((m for m in _LONE.finditer(text) if not _listing(text[: m.start()])), None)
    return _around(text, match) if match else ""


def _listing(before: str) -> bool:
    """Within quotes or a list, where “…” means that more could be said."""
    return (
        "," in before[-60:] or before.count("“") > before.count("”") or before.count('"') % 2 == 1
    )


def _around(text: str, match: re.Match[str]) -> str:
    """The dots with the words before them."""
    before = " ".join(text[: match.start()].split()[-3:])
    return f"{before} {match[0].strip()[:12]}".strip()


CHECKS = (check_composed, check_look_alikes, check_places_left)
