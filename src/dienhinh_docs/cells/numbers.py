"""Numbers as Vietnamese write them: dots for thousands, a comma for decimals. ``1,234`` is asked."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from dienhinh_docs.cells.base import Clean, Result, fault
from dienhinh_docs.cells.text import tidied
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Col
from dienhinh_docs.viet import fold, number

_NUMBER = re.compile(
    r"[+-]?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:,[0-9]+)?"
)
_TWO_WAYS = re.compile(r"[+-]?[0-9]{1,3},[0-9]{3}")
"""A thousand of an English keyboard, or three decimals."""

_POINT = re.compile(r"([+-]?[0-9]{1,15})\.([0-9]{1,9})")
_ENGLISH = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,9})?")
_MOST_DIGITS = 30
_EXCEL_DIGITS = 15
"""Significant digits that Excel keeps and shows of a number."""

_MILLIONS = {
    "dong": Decimal("0.000001"), "d": Decimal("0.000001"), "vnd": Decimal("0.000001"),
    "nghin": Decimal("0.001"), "ngan": Decimal("0.001"),
    "trieu": Decimal(1), "tr": Decimal(1), "trd": Decimal(1),
    "ty": Decimal(1000), "ti": Decimal(1000),
}  # fmt: skip
"""Units of money in million đồng."""

_CURRENCY = frozenset({"dong", "d", "vnd"})
_COUNTED = frozenset(
    {"nguoi", "ho", "lao dong", "nhan khau", "khau", "tap the", "ca nhan", "dong chi", "d c",
     "dien hinh", "don vi", "ho gia dinh", "doanh nghiep", "dang vien", "truong hop"}
)  # fmt: skip
"""What may be written behind a count."""

_WITH_UNIT = re.compile(r"([+-]?[0-9][0-9., ]*?)\s*([^\W\d_₫][^\d%]*|₫)")


def decimal(raw: object) -> Decimal | None:
    """A number as Excel keeps it or as a text in Vietnamese; None if it is none, or is two."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return None
    if isinstance(raw, float):
        value = Decimal(format(raw, f".{_EXCEL_DIGITS}g"))
        return value if value.is_finite() else None
    if isinstance(raw, int):
        return Decimal(raw)
    text = tidied(raw).replace("\u2212", "-")
    if len(text) > _MOST_DIGITS or not _NUMBER.fullmatch(text) or _TWO_WAYS.fullmatch(text):
        return None
    return Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))


def read_whole(raw: object, col: Col) -> Result:
    """A count; what was counted may stand behind it."""
    value = decimal(raw)
    if value is None and isinstance(raw, str):
        value = _counted(tidied(raw))
    if value is None or value != value.to_integral_value():
        return _refused(raw, col.example or "12")
    plain = not isinstance(raw, str) or raw in {str(int(value)), number(int(value))}
    return Clean(int(value), "" if plain else number(int(value)))


def read_year(raw: object, col: Col) -> Result:
    """A year in four digits; of a date its year."""
    if isinstance(raw, datetime | date):
        return Clean(raw.year, str(raw.year))
    written = re.sub(r"(?i)^năm\s+", "", tidied(raw)) if isinstance(raw, str) else raw
    value = decimal(written)
    if value is None or value != value.to_integral_value() or not 1000 <= value <= 9999:
        return fault(Code.SO_KHONG_DOC_DUOC, vi_du=col.example or "2009")
    plain = not isinstance(raw, str) or raw == str(int(value))
    return Clean(int(value), "" if plain else str(int(value)))


def read_money(raw: object, col: Col) -> Result:
    """Million đồng; a unit that was typed along (``1,2 tỷ``) is understood and shown."""
    value = decimal(raw)
    if value is not None:
        told = isinstance(raw, str) and raw not in {number(value, 9), _bare(raw)}
        return Clean(value, number(value, 9) if told else "")
    if isinstance(raw, str) and (value := _amount(tidied(raw))) is not None:
        return Clean(value, f"{number(value, 9)} triệu đồng")
    return _refused(raw, col.example or "350,5")


def _bare(text: str) -> str:
    """The same text if it is as asked: digits with or without dots, a comma before decimals."""
    return text if re.fullmatch(r"-?[0-9.]+(?:,[0-9]+)?", text) else ""


def _counted(text: str) -> Decimal | None:
    found = _WITH_UNIT.fullmatch(text)
    if found and fold(found.group(2)) in _COUNTED:
        return decimal(found.group(1))
    return None


def _amount(text: str) -> Decimal | None:
    """``1 tỷ 200 triệu đồng``: each unit once, from large to small; in millions."""
    total, last = Decimal(0), Decimal(10**7)
    rest = text.replace("₫", " đồng").rstrip(" .")
    while rest:
        found = re.match(r"([+-]?[0-9][0-9., ]*?)\s*([^\W\d_]+(?:\s[^\W\d_]+)*)\s*,?\s*", rest)
        if not found:
            return None
        value, unit = decimal(found.group(1).strip()), _unit(found.group(2))
        if value is None or unit is None or unit >= last:
            return None
        total, last, rest = total + value * unit, unit, rest[found.end() :]
    return total


def _unit(text: str) -> Decimal | None:
    """A unit of money, ``đồng`` behind it or not, in millions; ``nghìn tỷ`` is both."""
    words = fold(text).split()
    if len(words) > 1 and words[-1] in _CURRENCY:
        words.pop()
    if words == ["viet", "nam"] or not words:
        return None
    if len(words) == 2 and words[0] in {"nghin", "ngan"} and words[1] in {"ty", "ti"}:
        return _MILLIONS["ty"] * 1000
    return _MILLIONS.get(words[0]) if len(words) == 1 else None


def _refused(raw: object, example: str) -> Result:
    """A fault; a number in English writing comes with what it says in Vietnamese."""
    text = tidied(raw) if isinstance(raw, str) else ""
    hint = ""
    if found := _POINT.fullmatch(text):
        hint = f"{found.group(1)},{found.group(2)}"
    elif _ENGLISH.fullmatch(text) and not _TWO_WAYS.fullmatch(text):
        hint = text.translate(str.maketrans(",.", ".,"))
    facts = {"goi_y": hint} if hint else {}
    return fault(Code.SO_KHONG_DOC_DUOC, vi_du=example, **facts)
