"""Vietnamese writing: normal form, folding, order, dates, numbers, names, file names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

LOOKALIKES = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
"""Letters that look like Đ, đ on the page and are not."""

_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = str.maketrans("", "", "\u200b\u200c\u200d\u2060\ufeff\u00ad")


def nfc(text: str) -> str:
    """Compose; never NFKC, which would turn m² into m2."""
    return unicodedata.normalize("NFC", text)


def tidy(text: str, *, lines: bool = False) -> str:
    """NFC, real Đ, one space between words, none at the ends; line breaks kept if ``lines``."""
    text = nfc(text).translate(LOOKALIKES).translate(_INVISIBLE)
    text = text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
    if not lines:
        return _SPACES.sub(" ", text.replace("\n", " ")).strip()
    kept = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in kept if line)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Key for comparing what people typed: no marks, no case, đ as d, words only."""
    plain = unicodedata.normalize("NFD", text.translate(LOOKALIKES)).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("đ", "d")
    return " ".join(re.findall(r"[0-9a-z]+", plain))


# --- order ---------------------------------------------------------------------------------

_LETTERS = {c: i for i, c in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0302", "\u0306", "\u031b"}


@lru_cache(maxsize=65536)
def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Dictionary order: letters (a ă â … d đ …), then tones (huyền hỏi ngã sắc nặng), then case."""
    keys = [_letter_key(char) for char in nfc(text)]
    letters, tones, cases = zip(*keys, strict=True) if keys else ((), (), ())
    return letters, tones, cases


@lru_cache(maxsize=4096)
def _letter_key(char: str) -> tuple[int, int, int]:
    """Rank, tone and case of one letter."""
    parts = unicodedata.normalize("NFD", char)
    base = nfc(parts[0] + "".join(m for m in parts[1:] if m in _SHAPES))
    rank = _LETTERS.get(base.lower())
    letter = 1000 + rank if rank is not None else min(ord(char), 999)
    tone = next((_TONES[m] for m in parts[1:] if m in _TONES), 0)
    return letter, tone, int(base != base.lower())


def person_key(name: str) -> tuple[object, ...]:
    """Order of people: given name, then surname, then middle names."""
    words = name.split()
    if not words:
        return (sort_key(""), sort_key(""), ())
    return (sort_key(words[-1]), sort_key(words[0]), tuple(sort_key(w) for w in words[1:-1]))


# --- dates ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class NgayKhuyet:
    """A date known to the day, to the month or only to the year (0 where unknown)."""

    nam: int
    thang: int = 0
    ngay: int = 0

    def __str__(self) -> str:
        if self.ngay:
            return f"{self.ngay:02d}/{pad_month(self.thang)}/{self.nam}"
        return f"{pad_month(self.thang)}/{self.nam}" if self.thang else str(self.nam)


def pad_month(month: int) -> str:
    """Months 1 and 2 take a leading zero, the others none (NĐ 30/2020, Phụ lục I, II.4)."""
    return f"{month:02d}" if month < 3 else str(month)


def long_date(day: date) -> str:
    """``ngày 05 tháng 02 năm 2021`` (NĐ 30/2020, Phụ lục I, II.4)."""
    return f"ngày {day.day:02d} tháng {pad_month(day.month)} năm {day.year}"


def short_date(day: date) -> str:
    """``05/02/2021``, ``07/4/2014``: the usual form of a citation."""
    return f"{day.day:02d}/{pad_month(day.month)}/{day.year}"


ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII",
         "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX")  # fmt: skip


def roman(number: int) -> str:
    """Roman numeral, 1 to 20."""
    return ROMAN[number]


DIEM = "abcdđeghiklmnopqrstuvxy"
"""Letters of điểm in the order of the Vietnamese alphabet (NĐ 30/2020, Phụ lục I, II.6)."""


# --- numbers -------------------------------------------------------------------------------


def number(value: int | Decimal | None, places: int = 2) -> str:
    """``1.234.567,5``: dot for thousands, comma for decimals, no trailing zeros; None is blank."""
    if value is None:
        return ""
    text = f"{Decimal(value):,.{places}f}"
    text = text.replace(",", "\0").replace(".", ",").replace("\0", ".")
    return text.rstrip("0").rstrip(",") if "," in text else text


def percent(part: int, whole: int | None) -> str:
    """Share in per cent with at most two decimals, ``65,21%``; blank when nothing can be divided."""
    if not whole:
        return ""
    return number(Decimal(part) * 100 / Decimal(whole), 2) + "%"


def two_digits(value: int) -> str:
    """Counts below ten take a zero in office prose: ``05 tập thể``; 0 stays ``0``."""
    return f"{value:02d}" if 0 < value < 10 else number(value)


# --- sentences -----------------------------------------------------------------------------


def join_and(parts: Sequence[str], last: str = "và") -> str:
    """``a``, ``a và b``, ``a, b và c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def lower_first(text: str) -> str:
    """First letter small, unless the first word is an abbreviation in capitals."""
    first = text.split(maxsplit=1)[0] if text else ""
    if len(first) > 1 and first.isupper():
        return text
    return text[:1].lower() + text[1:]


_PROPER_OPENERS = ("Bác", "Đảng", "Nhà nước", "Nhân dân", "Tết", "Tổ quốc")
"""Words that keep their capital although the next one is small (NĐ 30/2020, Phụ lục II, IV–V)."""


def mid_sentence(text: str) -> str:
    """The name of an occasion inside a sentence: ``Đợt thi đua …`` → ``đợt thi đua …``.

    A name has its second word in capitals too (``Hội Nông dân``) or is no plain word
    (``Covid-19``, ``“Dân vận khéo”``); what is neither was capital only because it came first.
    """
    first, _, rest = text.partition(" ")
    plain = first.isalpha() and first.istitle() and not rest[:1].isupper()
    if plain and not text.startswith(_PROPER_OPENERS):
        return text[:1].lower() + text[1:]
    return text


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Trimmed, with a full stop if it ends without a mark."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…;:" else text + "."


def clause(text: str) -> str:
    """Trimmed, without the final mark, to be put inside a sentence or before a semicolon."""
    return text.strip().rstrip(".;, ")


def paragraphs(text: str | None) -> list[str]:
    """The lines of a long cell as finished sentences, without their dashes and bullets."""
    lines = (re.sub(r"^\s*[-–+•*]\s*", "", line) for line in (text or "").split("\n"))
    return [upper_first(sentence(line)) for line in lines if line.strip()]


def curly(text: str) -> str:
    """Straight double quotes become “ ”, in pairs; the words stay as they are."""
    parts = text.split('"')
    if len(parts) % 2 == 0:
        return text
    return "".join(p + ("" if i == len(parts) - 1 else "“" if i % 2 == 0 else "”")
                   for i, p in enumerate(parts))  # fmt: skip


# --- file names ----------------------------------------------------------------------------

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)


def slug(text: str, limit: int = 60) -> str:
    """ASCII file name part: ``Nguyễn Văn Mẫu`` → ``nguyen-van-mau``; safe on Windows."""
    words = fold(text).split()
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > limit:
            break
        name = f"{name}-{word}" if name else word[:limit]
    name = name or "khong-ten"
    return f"{name}_" if name in _RESERVED else name


def unique_names(names: Iterable[str]) -> list[str]:
    """Same order; the second of one name gets ``-2``, the third ``-3``; comparison ignores case."""
    seen: set[str] = set()
    result: list[str] = []
    for name in names:
        candidate, n = name, 1
        while candidate.casefold() in seen:
            n += 1
            candidate = f"{name}-{n}"
        seen.add(candidate.casefold())
        result.append(candidate)
    return result
