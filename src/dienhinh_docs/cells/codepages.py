"""Text that went through the wrong code page: UTF-8 or Windows-1258 shown as Windows-1252.

Vietnamese Windows writes a letter and its tone as two bytes (Windows-1258). Shown as Western text
they read ``NguyêÞn Vãn``; and bytes of TCVN3 or VNI that were taken for Windows-1258 carry letters
such as ă, ơ and loose tones that their writer never typed.
"""

from __future__ import annotations

import re

from dienhinh_docs.cells.syllables import is_syllable
from dienhinh_docs.viet import nfc

ENOUGH = 0.75
"""Share of words that must be Vietnamese before a text is taken for mended."""

_WORDS = re.compile(r"[^\W\d_]+")


def share(text: str) -> float:
    """Share of the words of a text that can be Vietnamese syllables; 0 if it has none."""
    words = _WORDS.findall(nfc(text))
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


# --- UTF-8 shown as Windows-1252 -----------------------------------------------------------

_DAMAGED = re.compile(r"[\u00c3-\u00c6\u00e1][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e"
                      r"\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]")  # fmt: skip
_BYTES = {bytes([n]).decode("cp1252", errors="ignore") or chr(n): n for n in range(256)}


def undamaged(text: str) -> str:
    """``Nguyá»…n`` → ``Nguyễn``: CSV in UTF-8 that was opened as Windows-1252; else unchanged."""
    if not _DAMAGED.search(text) or not all(c in _BYTES for c in text):
        return text
    try:
        meant = bytes(_BYTES[c] for c in text).decode("utf-8")
    except UnicodeDecodeError:
        return text
    return meant if share(meant) >= ENOUGH else text


# --- Windows-1258 shown as Windows-1252 ----------------------------------------------------

_WESTERN = str.maketrans(
    "\u00c3\u00e3\u00d0\u00f0\u00d5\u00f5\u00dd\u00fd\u00cc\u00d2\u00de\u00ec\u00f2",
    "\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u0300\u0309\u0303\u0301\u0323",
)
"""Ă ă Đ đ Ơ ơ Ư ư and the five tones, by the letters that Windows-1252 has in their places."""


def from_1258(text: str) -> str:
    """``NguyêÞn Vãn`` → ``Nguyễn Văn``."""
    return nfc(text.translate(_WESTERN))


# --- TCVN3 and VNI taken for Windows-1258 --------------------------------------------------

_TAKEN = re.compile(
    "[\u0102\u0103\u0110\u01a0\u01a1\u01af\u01b0\u0300\u0301\u0303\u0309\u0323\u20ab]"
)


def before_1258(text: str) -> str | None:
    """The same bytes in Latin-1, if the text as it stands is no Vietnamese; else None.

    Before any composing of letters: a tone that has joined its letter cannot be parted again.
    """
    if not _TAKEN.search(text) or share(text) >= ENOUGH:
        return None
    try:
        return text.encode("cp1258").decode("latin-1")
    except UnicodeEncodeError:
        return None
