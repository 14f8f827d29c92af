"""Text typed with 8-bit fonts, TCVN3 (ABC) and VNI, or in Windows-1258; ``codepages`` has that one.

A file holds the bytes of such a text as the letters of Latin-1 with the same numbers. The tables
are those of the fonts; TCVN3 has capitals without tone only, VNI writes a letter and its mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dienhinh_docs.cells.codepages import from_1258
from dienhinh_docs.cells.syllables import is_syllable, split_tone
from dienhinh_docs.sheet import Encoding
from dienhinh_docs.viet import nfc


def _table(spec: str) -> dict[str, str]:
    """``à=B5 è=65+F8`` as a table from what is stored to the letter meant."""
    pairs = (item.split("=") for item in spec.split())
    return {"".join(chr(int(c, 16)) for c in code.split("+")): letter for letter, code in pairs}


_TCVN3 = _table("""
    à=B5 ả=B6 ã=B7 á=B8 ạ=B9 ă=A8 ằ=BB ẳ=BC ẵ=BD ắ=BE ặ=C6 â=A9 ầ=C7 ẩ=C8 ẫ=C9 ấ=CA ậ=CB đ=AE
    è=CC ẻ=CE ẽ=CF é=D0 ẹ=D1 ê=AA ề=D2 ể=D3 ễ=D4 ế=D5 ệ=D6 ì=D7 ỉ=D8 ĩ=DC í=DD ị=DE
    ò=DF ỏ=E1 õ=E2 ó=E3 ọ=E4 ô=AB ồ=E5 ổ=E6 ỗ=E7 ố=E8 ộ=E9 ơ=AC ờ=EA ở=EB ỡ=EC ớ=ED ợ=EE
    ù=EF ủ=F1 ũ=F2 ú=F3 ụ=F4 ư=AD ừ=F5 ử=F6 ữ=F7 ứ=F8 ự=F9 ỳ=FA ỷ=FB ỹ=FC ý=FD ỵ=FE
    Ă=A1 Â=A2 Đ=A7 Ê=A3 Ô=A4 Ơ=A5 Ư=A6
""")

_VNI_LOWER = _table("""
    à=61+F8 ả=61+FB ã=61+F5 á=61+F9 ạ=61+EF ă=61+EA ằ=61+E8 ẳ=61+FA ẵ=61+FC ắ=61+E9 ặ=61+EB
    â=61+E2 ầ=61+E0 ẩ=61+E5 ẫ=61+E3 ấ=61+E1 ậ=61+E4 đ=F1
    è=65+F8 ẻ=65+FB ẽ=65+F5 é=65+F9 ẹ=65+EF ê=65+E2 ề=65+E0 ể=65+E5 ễ=65+E3 ế=65+E1 ệ=65+E4
    ì=EC ỉ=E6 ĩ=F3 í=ED ị=F2 ò=6F+F8 ỏ=6F+FB õ=6F+F5 ó=6F+F9 ọ=6F+EF
    ô=6F+E2 ồ=6F+E0 ổ=6F+E5 ỗ=6F+E3 ố=6F+E1 ộ=6F+E4 ơ=F4 ờ=F4+F8 ở=F4+FB ỡ=F4+F5 ớ=F4+F9 ợ=F4+EF
    ù=75+F8 ủ=75+FB ũ=75+F5 ú=75+F9 ụ=75+EF ư=F6 ừ=F6+F8 ử=F6+FB ữ=F6+F5 ứ=F6+F9 ự=F6+EF
    ỳ=79+F8 ỷ=79+FB ỹ=79+F5 ý=79+F9 ỵ=EE
""")
_VNI = {
    base + mark: letter
    for stored, plain in _VNI_LOWER.items()
    for letter, head in ((plain, stored[0]), (plain.upper(), stored[0].upper()))
    for base, mark in ((head, tail) for tail in {stored[1:], stored[1:].upper()})
}
"""A mark in the wrong case is admitted; the result has the case of its base letter."""

_VNI_PIECE = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_LONE_SIGN = re.compile(r"(?<![^\W\d_])[\u00d7\u00f7\u00bd](?![^\W\d_])")
"""×, ÷ and ½ that touch no letter are signs in every encoding."""

_UNICODE_LETTER = re.compile(r"[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
"""Letters of Vietnamese that Latin-1 does not have: who typed one, typed Unicode."""

_HIGH = re.compile(r"[\u00a1-\u00ff]")
_WORD = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
_MARGIN, _ENOUGH = 0.15, 0.75
"""By how much decoding must beat the text as it is, and how much of it must then be Vietnamese."""


def decode(text: str, encoding: Encoding) -> str:
    """The text as its writer saw it; capitals of TCVN3 put right by their neighbours."""
    if encoding is Encoding.WINDOWS_1258:
        return from_1258(text)
    if encoding is Encoding.VNI:
        return nfc(_VNI_PIECE.sub(lambda found: _VNI[found.group()], text))
    signs = {found.start() for found in _LONE_SIGN.finditer(text)}
    plain = "".join(c if i in signs else _TCVN3.get(c, c) for i, c in enumerate(text))
    plain = _SPLIT_CAPITAL.sub(_joined, plain)
    if encoding is Encoding.TCVN3_CAPITALS or _all_capitals(plain):
        return plain.upper()
    return _LETTERS.sub(lambda word: _capitals(word.group()), plain)


_LETTERS = re.compile(r"[^\W\d_]+")
_SPLIT_CAPITAL = re.compile(r"[AĂÂEÊIOÔƠUƯY][^\W\d_A-Za-z]")


def _joined(found: re.Match[str]) -> str:
    """``A`` and ``á`` are how some converters write Á."""
    both = found.group()
    same = split_tone(both[1])[0] == both[0].lower()
    return both[1].upper() if same else both


def _plain_letters(word: str) -> list[str]:
    """Letters whose case is known: all but the toned ones, which TCVN3 has in small only."""
    return [c for c in word if c.isascii() or c in "ĂÂĐÊÔƠƯ"]


def _all_capitals(text: str) -> bool:
    """``Hà NộI``: no small letter but toned ones, and a word with two capitals."""
    words = [_plain_letters(word) for word in _LETTERS.findall(text)]
    none_small = all(c.isupper() for word in words for c in word)
    return none_small and any(len(word) > 1 for word in words) and not text.isupper()


def _capitals(word: str) -> str:
    """``CHọN`` → ``CHỌN``: a toned letter among capitals was meant as one."""
    plain = _plain_letters(word)
    among = len(plain) > 1 and all(c.isupper() for c in plain)
    return word.upper() if among else word


def is_unicode(text: str) -> bool:
    """Whether a text holds a letter that only Unicode has."""
    return _UNICODE_LETTER.search(nfc(text)) is not None


@dataclass(frozen=True, slots=True)
class Share:
    """How much is Vietnamese of the words that an encoding would change."""

    changed: int
    telling: int  # those that are Vietnamese only when they are decoded
    as_is: float
    decoded: float

    @property
    def better(self) -> bool:
        return self.decoded >= _ENOUGH and self.decoded >= self.as_is + _MARGIN


_TWINS = {0xD0: "Đ", 0xF0: "đ"}


@lru_cache(maxsize=4096)
def share(texts: tuple[str, ...], encoding: Encoding) -> Share:
    """Count the words of the texts; signs without a plain letter are no evidence."""
    words = [w for text in texts for w in _WORD.findall(text) if re.search("[A-Za-z]", w)]
    if (
        encoding is Encoding.WINDOWS_1258
    ):  # an Icelandic Eth (U+00D0) alone is a look-alike, no evidence
        words = [word.translate(_TWINS) for word in words]
    pairs = [(word, meant) for word in words if (meant := decode(word, encoding)) != word]
    if not pairs:
        return Share(0, 0, 1.0, 0.0)
    marks = [(is_syllable(word), is_syllable(meant)) for word, meant in pairs]
    before, after = (sum(side) for side in zip(*marks, strict=True))
    telling = marks.count((False, True))
    return Share(len(pairs), telling, before / len(pairs), after / len(pairs))


_GUESSED = (Encoding.TCVN3, Encoding.VNI, Encoding.WINDOWS_1258)


def guess(texts: tuple[str, ...]) -> tuple[Encoding | None, int]:
    """The one encoding in which the texts are Vietnamese, and how many words say so.

    Beside the words that change, nothing of the text may speak for another encoding.
    """
    shares = {e: share(texts, e) for e in _GUESSED}
    right = {e: shares[e].decoded * shares[e].changed for e in shares}
    best, other, _ = sorted(shares, key=lambda e: -right[e])
    if not shares[best].better or right[best] == right[other]:
        return None, 0
    return best, shares[best].telling


_VIETNAMESE = "ÁáÀàÃãÂâÉéÈèÊêÍíÌìÓóÒòÕõÔôÚúÙùÝý"


_LARGE_INSIDE = re.compile(r"[a-z][\u00c0-\u00d6\u00d8-\u00de]")


def looks_strange(text: str) -> bool:
    """Whether it has a letter that is in Latin-1 but in no Vietnamese word, or a large one inside."""
    high = (c for word in _WORD.findall(text) for c in word if c > "\u007f")
    return any(c not in _VIETNAMESE for c in high) or _LARGE_INSIDE.search(text) is not None


def may_be_old(text: str) -> bool:
    """A quick look: letters of Latin-1 beyond ASCII, and none that only Unicode has."""
    return _HIGH.search(text) is not None and not is_unicode(text)
