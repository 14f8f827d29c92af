"""From what stands in a cell to a clean value, or to what is wrong with it.

The one place that decides how a person may write a date, a number, a yes or a choice. A value that
had to be put right says so; what can be read in two ways is asked back, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Cell, Choice, Col, ErrorCell, UncachedFormula
from dienhinh_docs.viet import NgayKhuyet, fold, number, short_date, tidy

MAX_LENGTH = {Cell.NAME: 200, Cell.TEXT: 500, Cell.LONG: 20_000, Cell.ID: 40}
"""Characters; longer texts are returned, not cut."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A value that can be used; ``after`` is how it reads now if it had to be put right."""

    value: Any
    after: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell cannot be used; facts fill the sentence of the code."""

    code: Code
    facts: tuple[tuple[str, str], ...] = ()


Result = Clean | Fault


def is_blank(raw: Any) -> bool:
    """Nothing but spaces, in any of their forms."""
    return raw is None or (isinstance(raw, str) and not tidy(raw))


def shown(raw: Any) -> str:
    """How a raw value reads to the person who typed it."""
    match raw:
        case None:
            return ""
        case ErrorCell(text=text) | UncachedFormula(text=text):
            return text
        case bool():
            return "Có" if raw else "Không"
        case datetime() if raw.time() == time():
            return raw.strftime("%d/%m/%Y")
        case date() if not isinstance(raw, datetime):
            return raw.strftime("%d/%m/%Y")
        case float() if raw.is_integer():
            return str(int(raw))
    return str(raw)


def clean(raw: Any, col: Col, choices: tuple[Choice, ...] = ()) -> Result:
    """Read one cell that is not blank."""
    if isinstance(raw, ErrorCell):
        return Fault(Code.O_LOI)
    if isinstance(raw, UncachedFormula):
        return Fault(Code.CONG_THUC_CHUA_TINH)
    if isinstance(raw, str) and _FORBIDDEN.search(raw):
        return Fault(Code.KY_TU_CAM)
    if isinstance(raw, str) and is_legacy(raw):
        return Fault(Code.BANG_MA_CU)
    if col.cell is Cell.CHOICE:
        return _choice(raw, choices)
    return _READERS[col.cell](raw, col)


# --- text ----------------------------------------------------------------------------------

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that XML 1.0 does not admit."""

_TCVN3 = re.compile(r"(?<=[A-Za-z])[\u00a1-\u00b9\u00bb-\u00be\u00cb-\u00cf\u00d1-\u00d8\u00dc\u00de\u00df"
                    r"\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe](?=[A-Za-z\s]|$)")  # fmt: skip
_VNI = re.compile(r"[AEIOUYaeiouy\u01a1\u01b0\u00f4\u00f6][\u00f9\u00f8\u00fb\u00f5\u00ef"
                  r"\u00e2\u00ea\u00e1\u00e0\u00e5\u00e3\u00e4\u00e9\u00e8\u00fa\u00fc\u00eb]")  # fmt: skip
_VIET_PAIRS = re.compile(r"(?i)[iuyo][àáãâèéêùúìíòóôõ]")


def is_legacy(text: str) -> bool:
    """Whether a text was typed with an 8-bit font (TCVN3, VNI) and shows as rubbish in Unicode.

    Only clear cases: two signs that no Vietnamese word has. The conversion itself needs the font
    and the column, and is a matter of its own.
    """
    signs = sum(1 for m in _TCVN3.finditer(text) if not _capital(m))
    signs += sum(1 for m in _VNI.finditer(text) if not _VIET_PAIRS.fullmatch(m.group()))
    return signs >= 2


def _capital(found: re.Match[str]) -> bool:
    """A capital among capitals (``VĂN HÓA``): right Unicode, though the codes are those of TCVN3."""
    return found.group().isupper() and found.string[found.start() - 1].isupper()


def _text(raw: Any, col: Col) -> Result:
    written = shown(raw)
    value = tidy(written, lines=col.cell is Cell.LONG)
    limit = col.max_length or MAX_LENGTH[col.cell]
    if len(value) > limit:
        return Fault(Code.CHU_QUA_DAI, (("dai", number(len(value))), ("toi_da", number(limit))))
    return Clean(value, value if value != written.replace("\r\n", "\n") else "")


def _identity(raw: Any, col: Col) -> Result:
    """Digits kept as text. A number that Excel made of them lost its leading zeros."""
    if isinstance(raw, bool | datetime | date) or (isinstance(raw, float) and not raw.is_integer()):
        return Fault(Code.DINH_DANH_SAI)
    return _text(raw, col)


# --- dates ---------------------------------------------------------------------------------

_DMY = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(?i)(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_MY = re.compile(r"(?i)(?:tháng\s+)?(\d{1,2})\s*[/.\-]\s*(\d{4})|tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_Y = re.compile(r"(?i)(?:năm\s+)?(\d{4})")
_SERIALS = range(7_306, 73_051)
"""Excel day numbers of 1920 to 2099; a bare 1980 is a year, not a day of 1905."""


def _day(raw: Any) -> date | None:
    """A full date in day–month–year order, ISO order or words; None if it is not one."""
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        whole = int(raw)
        return date(1899, 12, 30) + timedelta(days=whole) if whole in _SERIALS else None
    text = tidy(str(raw))
    if found := (_DMY.fullmatch(text) or _WORDS.fullmatch(text)):
        day, month, year = (int(g) for g in found.groups())
    elif found := _ISO.fullmatch(text):
        year, month, day = (int(g) for g in found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain_day(raw: Any, day: date) -> str:
    """Empty if the sender wrote the date as asked (padding aside), else how it reads now."""
    if isinstance(raw, datetime | date):
        return ""
    usual = f"{day.day:02d}/{day.month:02d}/{day.year}"
    return (
        ""
        if tidy(str(raw)) in {usual, short_date(day), f"{day.day}/{day.month}/{day.year}"}
        else usual
    )


def _date(raw: Any, col: Col) -> Result:
    day = _day(raw)
    if day is None or not 1900 <= day.year <= 2100:
        return Fault(Code.NGAY_KHONG_DOC_DUOC, (("vi_du", col.example or "05/02/2021"),))
    return Clean(day, _plain_day(raw, day))


def _partial_date(raw: Any, col: Col) -> Result:
    fault = Fault(Code.NGAY_KHONG_DOC_DUOC, (("vi_du", "05/02/1980; 02/1980; 1980"),))
    if isinstance(raw, bool):
        return fault
    text = tidy(shown(raw))
    if found := _Y.fullmatch(text):
        year, month = int(found.group(1)), 0
    elif found := _MY.fullmatch(text):
        month, year = (int(g) for g in found.groups() if g)
        if not 1 <= month <= 12:
            return fault
    else:
        day = _day(raw)
        if day is None or not 1900 <= day.year <= 2100:
            return fault
        return Clean(NgayKhuyet(day.year, day.month, day.day), _plain_day(raw, day))
    if not 1900 <= year <= 2100:
        return fault
    value = NgayKhuyet(year, month)
    plain = text in {str(year), f"{month}/{year}", f"{month:02d}/{year}"}
    return Clean(value, "" if plain else str(value))


# --- numbers -------------------------------------------------------------------------------

_NUMBER = re.compile(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_MILLIONS = {"": 1, "trieu": 1, "trieu dong": 1, "trd": 1, "ty": 1000, "ty dong": 1000, "ti": 1000}


def _decimal(raw: Any) -> Decimal | None:
    """A number as Excel keeps it, or as Vietnamese write it: ``1.234,5``; ``1,234`` is ambiguous."""
    if isinstance(raw, bool | datetime | date | time):
        return None
    if isinstance(raw, int | float):
        value = Decimal(repr(raw)) if isinstance(raw, float) else Decimal(raw)
        return value if value.is_finite() else None
    text = tidy(str(raw)).replace(" ", "")
    if not _NUMBER.fullmatch(text) or re.fullmatch(r"-?\d{1,3},\d{3}", text):
        return None
    try:
        return Decimal(text.replace(".", "").replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern admits numbers only
        return None


def _whole(raw: Any, col: Col) -> Result:
    value = _decimal(raw)
    if value is None or value != value.to_integral_value():
        return Fault(Code.SO_KHONG_DOC_DUOC, (("vi_du", col.example or "12"),))
    plain = not isinstance(raw, str) or tidy(raw) in {str(int(value)), number(int(value))}
    return Clean(int(value), "" if plain else number(int(value)))


def _year(raw: Any, col: Col) -> Result:
    value = raw.year if isinstance(raw, datetime | date) else _decimal(raw)
    if value is None or value != int(value) or not 1000 <= value <= 9999:
        return Fault(Code.SO_KHONG_DOC_DUOC, (("vi_du", col.example or "2019"),))
    return Clean(int(value), str(int(value)) if isinstance(raw, datetime | date) else "")


def _money(raw: Any, col: Col) -> Result:
    """Million đồng; a unit that was typed along (``1,2 tỷ``) is understood and shown."""
    value = _decimal(raw)
    if value is not None:
        return Clean(value)
    text = tidy(str(raw))
    found = re.fullmatch(r"(-?[\d.,\s]+)\s*([^\d.,\s][^\d]*)", text)
    if found and fold(found.group(2)) in _MILLIONS:
        value = _decimal(found.group(1).strip())
        if value is not None:
            value *= _MILLIONS[fold(found.group(2))]
            return Clean(value, f"{number(value)} triệu đồng")
    return Fault(Code.SO_KHONG_DOC_DUOC, (("vi_du", col.example or "350,5"),))


# --- choices -------------------------------------------------------------------------------

_YES = {"co", "x", "yes", "y", "dung", "1", "true"}
_NO = {"khong", "no", "n", "khong co", "0", "false", "k"}


def _yes_no(raw: Any, col: Col) -> Result:
    if isinstance(raw, bool):
        return Clean(raw)
    key = fold(shown(raw))
    if key not in _YES | _NO:
        return Fault(Code.CO_KHONG_KHONG_RO)
    value = key in _YES
    label = "Có" if value else "Không"
    return Clean(value, "" if tidy(shown(raw)) == label else label)


def _choice(raw: Any, choices: tuple[Choice, ...]) -> Result:
    written = shown(raw)
    text = tidy(written)
    for choice in choices:
        if text in {choice.value, choice.label, *choice.also}:
            return Clean(choice.value, "" if text == written else choice.label)
    key = fold(text)
    matches = {
        choice.value: choice.label
        for choice in choices
        if key and key in {fold(t) for t in (choice.value, choice.label, *choice.also)}
    }
    if len(matches) == 1:
        ((value, label),) = matches.items()
        return Clean(value, label)
    labels = {fold(choice.label): choice.label for choice in choices}
    near = get_close_matches(key, labels, n=1, cutoff=0.6)
    return Fault(
        Code.NGOAI_DANH_MUC,
        (
            ("goi_y", labels[near[0]] if near else ""),
            ("danh_muc", "; ".join(c.label for c in choices[:8]) + ("…" if len(choices) > 8 else "")),
        ),
    )  # fmt: skip


_READERS: dict[Cell, Callable[[Any, Col], Result]] = {
    Cell.TEXT: _text,
    Cell.LONG: _text,
    Cell.NAME: _text,
    Cell.ID: _identity,
    Cell.WHOLE: _whole,
    Cell.MONEY: _money,
    Cell.DATE: _date,
    Cell.PARTIAL_DATE: _partial_date,
    Cell.YEAR: _year,
    Cell.YES_NO: _yes_no,
}
