"""Digits kept as text: file codes, telephone numbers, tax codes; a lost leading zero is put back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime

from dienhinh_docs.cells.base import Clean, Result, fault, shown
from dienhinh_docs.cells.text import read as read_text
from dienhinh_docs.cells.text import tidied
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Col, Digits

_EXCEL_DIGITS = 10**15
"""From here on Excel has replaced the last digits by zeros."""

_SCIENTIFIC = re.compile(r"(?i)[0-9](?:[.,][0-9]+)?E\+?[0-9]{1,3}")
_LOST = {
    Digits.PHONE: re.compile(r"[35789][0-9]{8}|2[0-9]{9}"),  # mobile 0x + 8, fixed 02x + 8
    Digits.TAX: re.compile(r"[0-9]{9}"),  # ten digits in all
}
"""What is left of a number when Excel has taken its leading zero."""

_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def read(raw: object, col: Col) -> Result:
    """The number as text; what Excel has made unreadable is asked back."""
    broken = isinstance(raw, float) and (not raw.is_integer() or abs(raw) >= _EXCEL_DIGITS)
    if broken or isinstance(raw, bool | datetime | date) or _too_large(raw):
        return fault(Code.DINH_DANH_SAI)
    text = tidied(shown(raw)).lstrip("'\u2019")
    if _SCIENTIFIC.fullmatch(text):
        return fault(Code.DINH_DANH_SAI)
    if col.digits is not Digits.FREE and not re.search("[0-9]", text):
        return fault(Code.DINH_DANH_SAI)
    lost = _LOST.get(col.digits)
    if lost and lost.fullmatch(text):
        whole = f"0{text}"
        if col.digits is Digits.TAX and not _is_tax_code(whole):
            return fault(Code.DINH_DANH_SAI, goi_y=whole)
        return Clean(whole, whole)
    result = read_text(text, col)
    if isinstance(result, Clean) and text != shown(raw):
        return replace(result, after=text)
    return result


def _too_large(raw: object) -> bool:
    return isinstance(raw, int) and abs(raw) >= _EXCEL_DIGITS


def _is_tax_code(digits: str) -> bool:
    """Whether the tenth digit is the check digit of the first nine."""
    total = sum(int(d) * w for d, w in zip(digits, _TAX_WEIGHTS, strict=False))
    return 10 - total % 11 == int(digits[9])
