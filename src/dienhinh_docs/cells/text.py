"""Texts: one normal form, real letters, one space; the words stay as they were written."""

from __future__ import annotations

import re
import unicodedata

from dienhinh_docs.cells.base import Clean, Result, fault, shown
from dienhinh_docs.cells.syllables import tone_in_place
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Cell, Col
from dienhinh_docs.viet import nfc, number, tidy

MAX_LENGTH = {Cell.NAME: 200, Cell.TEXT: 500, Cell.LONG: 20_000, Cell.ID: 40}
"""Characters; longer texts are returned, not cut."""

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 does not admit."""

_RARE = re.compile(
    r"[\u0080-\u009f\u00b4\u0250-\u03ff\u0400-\u04ff\u0340\u0341\u200e\u200f\u201e\u201f\u2028"
    r"\u2029\u202a-\u202e\u2033\u2036\u2066-\u2069\uf000-\uf0ff\uff01-\uff5e]"
)
"""A quick look for whatever the steps below put right."""

_SIGNS = {
    **dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")),
    **dict.fromkeys(map(ord, "\u201e\u201f\u2033\u2036"), '"'),
    **dict.fromkeys(map(ord, "\u2028\u2029\u0085"), "\n"),
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    0xB4: "'",
    0xF0B7: "•", 0xF0A7: "•", 0xF076: "•", 0xF0D8: "•", 0xF0FC: "•", 0xF02D: "-",
}  # fmt: skip
"""Marks of direction, odd quotes and line ends, full-width forms, bullets of symbol fonts."""

_TWINS = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0410\u0412\u0415\u041a\u041c\u041d\u041e"
    "\u0420\u0421\u0422\u0425\u0406\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1"
    "\u03a4\u03a5\u03a7\u03bf\u0261",
    "aeopcyxiABEKMHOPCTXIABEHIKMNOPTYXog",
)
"""Cyrillic, Greek and phonetic letters that look like Latin ones."""

_MIXED = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_TONE_FIRST = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306\u031b])")


def tidied(text: str, *, lines: bool = False) -> str:
    """NFC, real letters, one space between words; line breaks are kept if ``lines``."""
    if _RARE.search(text):
        text = _MIXED.sub(_latin, text.translate(_SIGNS))
    text = tidy(text, lines=lines)
    if not text.isascii() and _has_loose_marks(text):
        text = nfc(_TONE_FIRST.sub(r"\2\1", unicodedata.normalize("NFD", text)))
    return tone_in_place(text)


def _has_loose_marks(text: str) -> bool:
    return any("\u0300" <= c <= "\u036f" for c in text)


def _latin(word: re.Match[str]) -> str:
    """A foreign letter inside a word of Latin ones is a slip; a whole foreign word is not."""
    text = word.group()
    if any("a" <= c <= "z" or "A" <= c <= "Z" for c in text):
        return text.translate(_TWINS)
    return text


def read(raw: object, col: Col) -> Result:
    """Anything that can be written; what is too long is returned."""
    written = shown(raw)
    return sized(tidied(written, lines=col.cell is Cell.LONG), written, col)


def sized(value: str, written: str, col: Col) -> Result:
    """The value, told if it is not what was written; a fault if it is too long for its column."""
    limit = col.max_length or MAX_LENGTH[col.cell]
    if len(value) > limit:
        return fault(Code.CHU_QUA_DAI, dai=number(len(value)), toi_da=number(limit))
    return Clean(value, value if value != written.replace("\r\n", "\n") else "")
