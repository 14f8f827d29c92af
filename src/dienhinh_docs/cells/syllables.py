"""Vietnamese syllables: which words can be one, and where their tone mark stands."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dienhinh_docs.viet import nfc

_ONSET = re.compile(r"ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]")

_LISTED = """
    a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et i ia ich im in inh ip it iu iêc
    iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi
    om on ong ooc oong op ot oăc oăm oăn oăng oăt u ua uc ui um un ung up ut uy uya uych uyn uynh uyp
    uyt uyu uyên uyêt uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ uơn y ynh yt yêm
    yên yêng yêt yêu âc âm ân âng âp ât âu ây ê êch êm ên ênh êp êt êu ô ôc ôi ôm ôn ông ôp ôt ăc ăm
    ăn ăng ăp ăt ơ ơi ơm ơn ơng ơp ơt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """
_RHYMES = frozenset(_LISTED.split())
"""Without tone marks."""

_STOPPED = ("p", "t", "c", "ch")
"""Rhymes with these ends take only sắc and nặng."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def split_tone(word: str) -> tuple[str, str]:
    """A word without its tone marks, composed; and the marks."""
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(c for c in parts if c in _TONES)
    return nfc("".join(c for c in parts if c not in _TONES)), tones


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable (onset, rhyme, tone; in any case)."""
    plain, tones = split_tone(word.lower())
    if len(tones) > 1:
        return False
    found = _ONSET.match(plain)
    onset = found.group() if found else ""
    rests = {plain[len(onset) :]}
    if onset in {"gi", "qu"}:  # gìn, quốc: the vowel of the onset may belong to the rhyme
        rests.add(plain[1:])
    return any(
        rest in _RHYMES and (not rest.endswith(_STOPPED) or tones in ("\u0301", "\u0323"))
        for rest in rests
    )


# --- place of the tone ---------------------------------------------------------------------

_SHIFTS = (
    re.compile(r"(?i)(?<=[^\W\dq_])([òóỏõọ])(a(?:[cimnpty]|ch|nh|ng|o)|ă[cmnt]|e[nto])"),
    re.compile(r"(?i)(?<=[^\W\d_])([ùúủũụ])(y(?:n|t|p|u|a|ch|nh|ê[nt])|ê|â[nty]|ô[cimnt]|ơ)"),
    re.compile(r"(?i)(?<=[^\W\d_])([ìíỉĩịỳýỷỹỵ])(ê[cmnptu])"),
    re.compile(r"(?i)(?<=[^\W\d_])([ừứửữự])(ơ[cimnptu])"),
    re.compile(r"(?i)(?<=q)([ùúủũụ])([aăâeêiôơyo])"),
    re.compile(r"(?i)(?<=\bg)([ìíỉĩị])([aăâeêoôơuư])"),
)
"""A tone on the first of two vowels where both schools of spelling put it on the second.

Open oa, oe, uy (hoà, hòa) are written in both ways and left alone.
"""

_HINT = re.compile(r"(?i)[òóỏõọùúủũụìíỉĩịừứửữựỳýỷỹỵ][aăâeêioôơuưy]")
_WORD = re.compile(r"[^\W\d_]+")


def tone_in_place(text: str) -> str:
    """``Hòang`` → ``Hoàng``, ``qúy`` → ``quý``; only words that are syllables, others stay."""
    if not _HINT.search(text):
        return text
    return _WORD.sub(lambda word: _mended(word.group()), text)


@lru_cache(maxsize=4096)
def _mended(word: str) -> str:
    if not _HINT.search(word) or not is_syllable(word):
        return word
    for pattern in _SHIFTS:
        word = pattern.sub(_shift, word)
    return word


def _shift(found: re.Match[str]) -> str:
    first, tone = split_tone(found.group(1))
    second = found.group(2)
    return first + nfc(second[0] + tone) + second[1:]
