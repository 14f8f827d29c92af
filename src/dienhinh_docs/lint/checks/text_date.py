"""Place and date: the pattern, zeros, days that do not exist; the last one in the text too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dienhinh_docs.lint.checks.text_base import breach, plain
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import pad_month

_BLANK = r"[\s.…_]*"
_LOOSE = re.compile(
    rf"^(?P<dd>.*?)(?P<comma>\s*,?\s*)(?P<word>ngày)(?P<d>\s*\d+\s*|{_BLANK})tháng"
    rf"(?P<m>\s*\d+\s*|{_BLANK})năm\s*(?P<y>\d{{4}}|(?:20)?{_BLANK})$",
    re.IGNORECASE,
)
_SHOWN = "“<Địa danh>, ngày 05 tháng 02 năm …”"
_CLASS_WORDS = re.compile(r"^(?:thành phố|thị xã|thị trấn|huyện|quận|phường|xã|tỉnh|đặc khu) \w")
_IN_TEXT = (
    re.compile(r"[Nn]gày\s+(?P<d>\d{1,2})\s*[/.-]\s*(?P<m>\d{1,2})(?:\s*[/.-]\s*(?P<y>\d{4}))?(?![\d/])"),
    re.compile(r"[Nn]gày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:\s+năm\s+(?P<y>\d{4}))?(?!\d)"),
)  # fmt: skip
LEAP_YEAR = 2000
"""Stands for a year that is not said, so that 29 February passes."""


def check_place_and_date(found: Found) -> Iterator[Problem]:
    """The line at the head; one problem, the grossest."""
    piece = found.first(Component.DIA_DANH_NGAY)
    if piece is None or not piece.text or found.form:
        return
    text = plain(piece)
    match = _LOOSE.match(text)
    if match is None or not _well_formed(match):
        yield breach(found, "dia_danh_ngay", Code.TT_NGAY_DANG, piece, text, can=_SHOWN)
        return
    day, month = match["d"].strip(), match["m"].strip()
    if not exists(day, month, match["y"]):
        value = text[match.start("word") :]
        yield breach(found, "dia_danh_ngay", Code.TT_NGAY_KHONG_CO, piece, value)
        return
    right_day = f"{int(day):02d}" if day.isdigit() else day
    right_month = pad_month(int(month)) if month.isdigit() else month
    if (right_day, right_month) != (day, month):
        value = text[match.start("word") :]
        can = f"ngày {right_day} tháng {right_month} năm {match['y']}".strip()
        yield breach(found, "dia_danh_ngay", Code.TT_NGAY_DEM_KHONG, piece, value, can=can)


def _well_formed(match: re.Match[str]) -> bool:
    """A place, a comma with its space, small “ngày”, numbers set apart."""
    place = match["dd"].strip(" .…_")
    capital = not place or not place[0].islower() or _CLASS_WORDS.match(place)
    return bool(
        match["dd"].strip()
        and capital
        and match["comma"] == ", "
        and match["word"] == "ngày"
        and _apart(match["d"])
        and _apart(match["m"])
        and re.search(r"năm(\s|$|[.…_])", match[0])
    )


def _apart(number: str) -> bool:
    """A number stands between spaces; a blank stands as it likes."""
    return not number.strip().isdigit() or (number[0] == " " and number[-1] == " ")


def exists(day: str, month: str, year: str) -> bool:
    """Whether the calendar has the day; what is blank is not judged."""
    if not (day.isdigit() and month.isdigit()):
        return not month.isdigit() or 1 <= int(month) <= 12
    try:
        date(
            int(year) if year and year.isdigit() and int(year) else LEAP_YEAR, int(month), int(day)
        )
    except ValueError:
        return False
    return True


def check_days_in_text(found: Found) -> Iterator[Problem]:
    """Days named in the text that no calendar has, once a paragraph."""
    head = found.first(Component.DIA_DANH_NGAY)
    skip = head.para.number if head else 0
    for para in found.file.paras:
        if para.number == skip or "gày" not in para.raw:
            continue
        value = _impossible(para)
        if value:
            yield breach(found, "dia_danh_ngay", Code.TT_NGAY_KHONG_CO, para, value)


def _impossible(para: Para) -> str:
    for pattern in _IN_TEXT:
        for match in pattern.finditer(para.raw.replace("\u00a0", " ")):
            if not exists(match["d"], match["m"], match["y"] or ""):
                return match[0]
    return ""


CHECKS = (check_place_and_date, check_days_in_text)
