"""Which papers a workbook holds: rows that passed and rows that were returned, by paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from dienhinh_docs.intake import Sent
from dienhinh_docs.layout import ChiTieu, DeNghi, DienHinh, DonVi, HoatDong, TienDo, sheet_of
from dienhinh_docs.register import Register
from dienhinh_docs.sheet import Outcome
from dienhinh_docs.status.model import Paper
from dienhinh_docs.validate import Checked

PLAN, LIST, PROGRESS, NOMINATIONS = "ke-hoach", "danh-sach-dien-hinh", "tien-do", "de-nghi"

ONCE = frozenset({PLAN, LIST})
"""Owed once a year, whatever the quarter of its deadline."""

_FORM = sheet_of(DonVi).name
_PAPER: Mapping[str, str] = {
    sheet_of(ChiTieu).name: PLAN,
    sheet_of(HoatDong).name: PLAN,
    sheet_of(DienHinh).name: LIST,
    sheet_of(TienDo).name: PROGRESS,
    sheet_of(DeNghi).name: NOMINATIONS,
}
"""The sheets whose rows make a paper; all others carry details of nominations."""

OLDEST = timedelta(days=366)
"""How long before its arrival a workbook may say it was sent; beyond, the day is a slip of the pen."""


def slot(paper: Paper) -> str:
    """Name of a paper in the register."""
    return paper.key if paper.key in ONCE else paper.id


class Content:
    """What stands in one workbook.

    Without the form nobody signs, so a returned form returns every paper. Details of nominations name
    no quarter: returned, they return all nominations.
    """

    def __init__(self, checked: Checked) -> None:
        self._rows: dict[str, Counter[bool]] = {}  # slot → rows returned or not
        self._loose: Counter[str] = Counter()  # kind of paper → returned rows without quarter
        self._form = 0
        for key, end in checked.outcomes.items():
            sheet, quarter = checked.belongs.get(key, (key[0], 0))
            self._add(sheet, quarter, back=end is Outcome.RETURNED)

    def _add(self, sheet: str, quarter: int, *, back: bool) -> None:
        kind = _PAPER.get(sheet, "")
        if sheet == _FORM:
            self._form += back
        elif kind in ONCE:
            self._rows.setdefault(kind, Counter())[back] += 1
        elif kind and quarter:
            self._rows.setdefault(f"{kind}.{quarter}", Counter())[back] += 1
        elif back:
            self._loose[kind or NOMINATIONS] += 1

    @property
    def slots(self) -> Iterable[str]:
        """The papers that are there, as the register names them."""
        return self._rows

    def rows(self, paper: Paper, *, begun: bool) -> tuple[int, int]:
        """How many rows of a paper passed, and how many were returned.

        Returned rows of an unknown quarter are told with every quarter that has begun and is not there.
        """
        ends, loose = self._rows.get(slot(paper)), self._loose[paper.key]
        if ends is None:
            return 0, loose if begun else 0
        return ends[False], ends[True] + self._form + (loose if paper.key == NOMINATIONS else 0)


def sent_on(sent: Sent, register: Register, today: date) -> date:
    """The day that the body wrote down, else the day on which the program first saw the workbook.

    A written day counts only if it is not after the first sight and not a year before it.
    """
    seen = register.received.get(sent.sender)
    first = day_of(seen[1]) if seen and seen[0] == sent.digest else None
    arrived = first or today
    written = day_of(sent.sent_on)
    return written if written and arrived - OLDEST <= written <= arrived else arrived


def day_of(text: str) -> date | None:
    """A day as the register writes it; None if it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def remember(register: Register, sent: Sent, today: date) -> None:
    """Note the papers of a workbook that counts: a paper keeps the first day on which it came."""
    if sent.sender and sent.checked:
        day = sent_on(sent, register, today).isoformat()
        register.note_papers(sent.sender, Content(sent.checked).slots, day)
