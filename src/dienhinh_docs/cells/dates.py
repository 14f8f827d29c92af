"""Dates: day, month, year; ISO; words; Excel's day numbers. What can be two dates is asked back."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from dienhinh_docs.cells.base import Clean, Fault, Result, fault, shown
from dienhinh_docs.cells.text import tidied
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Col, Days1904
from dienhinh_docs.viet import NgayKhuyet, fold, short_date

YEARS = range(1900, 2101)
"""Years that a date of a form can have."""

SERIALS = range(7_306, 73_051)
"""Excel day numbers of 1920 to 2099; a bare 1980 is a year, not a day of 1905."""

DAYS_1904 = 1462
"""From the days of a workbook that counts from 1904 to those that count from 1900."""

FIRST_PAPER = 1945
"""The state's first year: a date of a paper with two digits for the year is of 1945 to 2044."""

OLDEST_SHORT_BIRTH = 40
"""A birth year in two digits is of 19xx from here on; below it may be 20xx and is asked back."""

_EPOCH = date(1899, 12, 30)
_SEP = r"\s*[/.\-\u2010-\u2015\\]\s*"
_DMY = re.compile(rf"([0-9]{{1,2}}){_SEP}([0-9]{{1,2}}){_SEP}([0-9]{{4}}|[0-9]{{2}})")
_YMD = re.compile(rf"([0-9]{{4}}){_SEP}([0-9]{{1,2}}){_SEP}([0-9]{{1,2}})")
_MY = re.compile(rf"([0-9]{{1,2}}){_SEP}([0-9]{{4}})")
_YM = re.compile(r"([0-9]{4})\s*[\-/]\s*([0-9]{1,2})")
_Y = re.compile(r"([0-9]{4})")
_SOLID = re.compile(r"[0-9]{8}")
_CLOCK = re.compile(r"(?:[T ]+00:00(?::00(?:\.0+)?)?Z?| +12:00(?::00)? AM)$")
_LEAD = re.compile(
    r"(?i)^(?:sinh(?:\s+(?:ngày|năm))?|s\.?n\.?|ngày\s+sinh|năm\s+sinh|ngày)\s*:?\s+"
)
_MONTH_AND_YEAR = re.compile(
    r"(?i)(?:(?P<day>[^\d\W]+(?:\s[^\d\W]+){0,2}|[0-9]{1,2})\s*[,/]?\s+)?"
    r"(?:tháng|thg\.?|t(?=[0-9]))\s*(?P<month>[0-9]{1,2}|[^\d\W]+(?:\s[^\d\W]+)??)"
    r"(?:\s*,?\s*năm\s+|\s*[,/.\-]\s*|\s+)(?P<year>[0-9]{4})"
)

_UNITS = ("", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín")


def _in_words() -> dict[str, int]:
    """Days and months in words; a lunar month (giêng, chạp) is none of them."""
    said = {word: n for n, word in enumerate(_UNITS) if word}
    said |= {"bốn": 4, "bẩy": 7, "mười": 10, "mươi": 10}
    for tens, lead in ((10, "mười"), (20, "hai mươi"), (30, "ba mươi")):
        said |= {f"{lead} {word}": tens + n for n, word in enumerate(_UNITS) if word}
        said |= {
            lead: tens,
            f"{lead} lăm": tens + 5,
            f"{lead} mốt": tens + 1,
            f"{lead} bốn": tens + 4,
        }
    said |= {f"{first} {word}": n for word, n in list(said.items()) if n <= 10
             for first in ("mồng", "mùng")}  # fmt: skip
    return {word: n for word, n in said.items() if n <= 31}


_WORDS = _in_words()


class _Unclear(Exception):
    """No date, or more than one; with what was perhaps meant."""

    def __init__(self, perhaps: str = "") -> None:
        super().__init__(perhaps)
        self.perhaps = perhaps


def read(raw: object, col: Col) -> Result:
    """A full date."""
    try:
        found = _found(raw, birth=False)
        if not found.ngay:
            raise _Unclear
    except _Unclear as error:
        return _refused(col.example or "05/02/2009", error)
    day = date(found.nam, found.thang, found.ngay)
    return Clean(day, _told(raw, found))


def read_partial(raw: object, col: Col) -> Result:
    """A date known to the day, the month or the year."""
    try:
        found = _found(raw, birth=True)
    except _Unclear as error:
        return _refused("05/02/1980; 02/1980; 1980", error)
    return Clean(found, _told(raw, found))


def _refused(example: str, error: _Unclear) -> Fault:
    hint = {"goi_y": error.perhaps} if error.perhaps else {}
    return fault(Code.NGAY_KHONG_DOC_DUOC, vi_du=example, **hint)


def _told(raw: object, found: NgayKhuyet) -> str:
    """Empty if the sender wrote the date as asked (padding aside), else how it reads now."""
    if isinstance(raw, datetime | date):
        return ""
    year, month, day = found.nam, found.thang, found.ngay
    usual = {str(found)}
    if day:
        usual |= {f"{day:02d}/{month:02d}/{year}", f"{day}/{month}/{year}"}
    elif month:
        usual |= {f"{month:02d}/{year}", f"{month}/{year}"}
    written = shown(raw)
    return "" if tidied(written) in usual and tidied(written) == written else _usual(found)


def _usual(found: NgayKhuyet) -> str:
    day = f"{found.ngay:02d}/{found.thang:02d}/{found.nam}"
    return day if found.ngay else str(found)


def _found(raw: object, *, birth: bool) -> NgayKhuyet:
    """The date that a cell says; ``birth`` tells the century of two digits and admits a year."""
    if isinstance(raw, datetime | date):
        return _of_cell(raw, birth=birth)
    if isinstance(raw, bool):
        raise _Unclear
    if isinstance(raw, int | float):
        return _of_number(raw, birth=birth)
    text = _LEAD.sub("", _CLOCK.sub("", tidied(str(raw)).rstrip(" .,;")))
    return _of_text(text, birth=birth)


def _of_cell(raw: date, *, birth: bool) -> NgayKhuyet:
    """A cell in date format. Who typed 1980 into one sees 02/06/1905, the day of that number."""
    serial = (date(raw.year, raw.month, raw.day) - _EPOCH).days
    if birth and serial in YEARS:
        raise _Unclear(str(serial))
    return _date(raw.year, raw.month, raw.day)


def _of_number(raw: float, *, birth: bool) -> NgayKhuyet:
    if raw != raw or abs(raw) > SERIALS.stop:
        raise _Unclear
    whole = int(raw)
    if birth and whole == raw and whole in YEARS:
        return NgayKhuyet(whole)
    whole += DAYS_1904 if isinstance(raw, Days1904) else 0
    if whole not in SERIALS:
        raise _Unclear
    day = _EPOCH + timedelta(days=whole)
    return NgayKhuyet(day.year, day.month, day.day)


def _of_text(text: str, *, birth: bool) -> NgayKhuyet:
    if found := _DMY.fullmatch(text):
        day, month = int(found.group(1)), int(found.group(2))
        year = _century(found.group(3), day, month, birth=birth)
        return _date(year, month, day)
    if found := _YMD.fullmatch(text):
        return _date(*(int(g) for g in found.groups()))
    if found := _MONTH_AND_YEAR.fullmatch(text):
        day = _said(found["day"]) if found["day"] else 0
        return _date(int(found["year"]), _said(found["month"]), day)
    if found := (_MY.fullmatch(text) or _YM.fullmatch(text)):
        small, large = sorted(int(g) for g in found.groups())
        return _date(large, small, 0)
    if _SOLID.fullmatch(text):
        return _solid(text)
    if len(text) == 5 and text.isascii() and text.isdigit():
        return _of_number(int(text), birth=birth)
    bare = re.sub(r"(?i)^năm\s+", "", text)
    if _Y.fullmatch(bare):
        return _date(int(bare), 0, 0)
    raise _Unclear


def _said(text: str) -> int:
    """A day or a month, in digits or in words."""
    if text.isdigit():
        return int(text)
    words = text.lower().removeprefix("ngày").strip()
    if fold(words) in {"gieng", "chap"} or words not in _WORDS:
        raise _Unclear
    return _WORDS[words]


def _solid(text: str) -> NgayKhuyet:
    """``05022021`` or ``20210205``: no eight digits are a date in both orders."""
    if int(text[4:]) in YEARS:
        return _date(int(text[4:]), int(text[2:4]), int(text[:2]))
    return _date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _century(year: str, day: int, month: int, *, birth: bool) -> int:
    """Two digits are taken where one century is possible."""
    if len(year) == 4:
        return int(year)
    short = int(year)
    if birth and short < OLDEST_SHORT_BIRTH:
        raise _Unclear(f"{day:02d}/{month:02d}/19{year}; {day:02d}/{month:02d}/20{year}")
    return 1900 + short if birth or 1900 + short >= FIRST_PAPER else 2000 + short


def _date(year: int, month: int, day: int) -> NgayKhuyet:
    """Zeros stand for what is not known; a date that is none is perhaps one in US order."""
    if year not in YEARS or month > 12 or (day and not month):
        raise _Unclear(_us_order(year, month, day))
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        raise _Unclear from None
    return NgayKhuyet(year, month, day)


def _us_order(year: int, month: int, day: int) -> str:
    """``12/31/2020`` is no date here; what its writer may have meant."""
    if year in YEARS and 12 < month <= 31 and 1 <= day <= 12:
        try:
            return short_date(date(year, day, month))
        except ValueError:
            return ""
    return ""
