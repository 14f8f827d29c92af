"""Who has sent what, who is late and by how many days, how often a workbook was returned."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dienhinh_docs.intake import Sent
from dienhinh_docs.layout import ChiTieu, DeNghi, DienHinh, DonVi, HoatDong, TienDo
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan, HanNop
from dienhinh_docs.sheet import Book
from dienhinh_docs.store import Register


class State(StrEnum):
    """How a paper of a body stands."""

    SENT = "sent"
    LATE = "late"  # sent, but after the deadline
    OVERDUE = "overdue"  # not sent, and the deadline has passed
    WAITING = "waiting"  # not sent, and not yet due


@dataclass(frozen=True, slots=True)
class Paper:
    """A column of the matrix: what is owed, for which quarter, by when."""

    key: str
    quarter: int
    due: date | None

    @property
    def id(self) -> str:
        return f"{self.key}.{self.quarter}"


@dataclass(frozen=True, slots=True)
class Standing:
    """One cell of the matrix; days late are 0 unless late or overdue."""

    state: State
    days_late: int = 0


@dataclass(frozen=True, slots=True)
class BodyStatus:
    """One row of the matrix."""

    body: CoQuan
    sent_on: date | None
    problems: int
    times_returned: int
    papers: dict[str, Standing]  # by Paper.id

    @property
    def days_late(self) -> int:
        return max((s.days_late for s in self.papers.values()), default=0)


DEFAULT_PAPERS: tuple[tuple[str, int], ...] = (
    ("ke-hoach", 1),
    ("danh-sach-dien-hinh", 1),
    ("tien-do", 2),
    ("tien-do", 3),
    ("tien-do", 4),
    ("de-nghi", 4),
)
"""What the plan's quarters ask of every body; a deadline of the programme adds to it."""


def papers_of(plan: ChuongTrinh) -> tuple[Paper, ...]:
    """The columns, with the deadlines that the province has set."""
    due: dict[tuple[str, int], HanNop] = {(h.giay_to, h.quy): h for h in plan.cai_dat.han_nop}
    keys = [*DEFAULT_PAPERS, *(key for key in due if key not in DEFAULT_PAPERS)]
    return tuple(
        Paper(key, quarter, due[(key, quarter)].ngay if (key, quarter) in due else None)
        for key, quarter in keys
    )


def matrix(
    plan: ChuongTrinh, sent: list[Sent], register: Register, today: date
) -> list[BodyStatus]:
    """All bodies of the programme, in its order."""
    by_body = {s.sender: s for s in sent if s.sender}
    return [_row(body, plan, by_body.get(body.ma), register, today) for body in plan.co_quan]


def _row(
    body: CoQuan, plan: ChuongTrinh, sent: Sent | None, register: Register, today: date
) -> BodyStatus:
    book = sent.checked.book if sent and sent.checked else None
    sent_on = _sent_on(body.ma, book, register, today) if book else None
    papers = {
        paper.id: _standing(paper, sent_on if book and _holds(book, paper) else None, today)
        for paper in papers_of(plan)
    }
    times = len(register.returned.get(body.ma, ()))
    return BodyStatus(body, sent_on, len(sent.problems) if sent else 0, times, papers)


def _sent_on(code: str, book: Book, register: Register, today: date) -> date:
    """The day that the body wrote down, else the day on which the program first saw the workbook."""
    form = book.one(DonVi)
    if form and form.ngay_gui:
        return form.ngay_gui
    seen = register.received.get(code)
    return date.fromisoformat(seen[1]) if seen else today


def _holds(book: Book, paper: Paper) -> bool:
    match paper.key:
        case "ke-hoach":
            return bool(book.of(ChiTieu) or book.of(HoatDong))
        case "danh-sach-dien-hinh":
            return bool(book.of(DienHinh))
        case "tien-do":
            return any(r.quy == paper.quarter for r in book.records(TienDo))
        case _:
            return bool(book.of(DeNghi))


def _standing(paper: Paper, sent_on: date | None, today: date) -> Standing:
    until = sent_on or today
    late = max((until - paper.due).days, 0) if paper.due else 0
    if sent_on:
        return Standing(State.LATE if late else State.SENT, late)
    return Standing(State.OVERDUE if late else State.WAITING, late)


def as_data(name: str, plan: ChuongTrinh, rows: list[BodyStatus], today: date) -> dict[str, Any]:
    """The matrix as JSON."""
    return {
        "programme": name,
        "date": today.isoformat(),
        "papers": [
            {"id": p.id, "paper": p.key, "quarter": p.quarter, "due": p.due and p.due.isoformat()}
            for p in papers_of(plan)
        ],
        "bodies": [
            {
                "body": row.body.ma,
                "name": row.body.ten,
                "sent_on": row.sent_on and row.sent_on.isoformat(),
                "problems": row.problems,
                "times_returned": row.times_returned,
                "days_late": row.days_late,
                "papers": {
                    key: {"state": s.state.value, "days_late": s.days_late}
                    for key, s in row.papers.items()
                },
            }
            for row in rows
        ],
    }
