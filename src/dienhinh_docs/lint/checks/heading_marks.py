"""What the marks of headings stand for: “II”, “1.2”, “đ”, “thứ hai”, and back."""

from __future__ import annotations

import re

from dienhinh_docs.lint.found import Heading
from dienhinh_docs.viet import DIEM

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
CAPITALS = ("ABCDEGHIKLMNOPQRSTUVXY", DIEM.upper())
"""Letters of headings A. B. C., with and without Đ."""

NAMES = {"phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu_muc": "Tiểu mục", "dieu": "Điều"}


def shown(heading: Heading) -> str:
    """``Điều 3``, ``II``, ``1.2``."""
    return f"{NAMES.get(heading.kind, '')} {heading.mark.strip().rstrip('.')}".strip()


def value(heading: Heading) -> int:
    """The number that a mark stands for; 0 if it is none."""
    mark = heading.mark.strip().rstrip(".").lower()
    if heading.kind == "diem":
        return DIEM.find(mark) + 1 if len(mark) == 1 else 0
    tail = mark.rpartition(".")[2]
    if tail.isdigit():
        return int(tail)
    if tail.removeprefix("thứ ") in ORDINALS:
        return ORDINALS.index(tail.removeprefix("thứ ")) + 1
    return roman(tail.upper())


def roman(text: str) -> int:
    """``XIV`` → 14; 0 if it is no Roman numeral."""
    if not re.fullmatch(r"X{0,4}L?X{0,3}(?:IX|IV|V?I{0,4})", text) or not text:
        return 0
    values = [_ROMAN[c] for c in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def level_of(heading: Heading) -> str:
    """Kind, and for 1. 1.1 1.1.1 the depth."""
    if heading.kind != "so":
        return heading.kind
    return f"so{heading.mark.strip().rstrip('.').count('.') + 1}"


def to_roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("X" * tens if tens < 5 else "L" + "X" * (tens - 5)) + (
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    )[ones]  # fmt: skip
