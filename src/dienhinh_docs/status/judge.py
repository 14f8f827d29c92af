"""From workbooks and register to the matrix: who owes what, and since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dienhinh_docs.intake import Sent
from dienhinh_docs.outcome import quarters_begun
from dienhinh_docs.problems import Problem, errors
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan
from dienhinh_docs.register import Register
from dienhinh_docs.status.content import (
    LIST,
    NOMINATIONS,
    ONCE,
    PLAN,
    PROGRESS,
    Content,
    day_of,
    sent_on,
    slot,
)
from dienhinh_docs.status.model import BodyStatus, Paper, Reasons, Standing, Standings, State
from dienhinh_docs.viet import fold

DEFAULT_PAPERS: tuple[tuple[str, int], ...] = (
    (PLAN, 1), (LIST, 1), (PROGRESS, 2), (PROGRESS, 3), (PROGRESS, 4), (NOMINATIONS, 4),
)  # fmt: skip
"""What the plan's quarters ask of every body; a deadline of the programme adds to it.

What is owed once a year has one column: a deadline in another quarter takes the place of the default.
"""


@dataclass(frozen=True, slots=True)
class _Day:
    """What is the same for all bodies."""

    papers: tuple[Paper, ...]
    register: Register
    today: date
    begun: frozenset[int]  # quarters


def papers_of(plan: ChuongTrinh) -> tuple[Paper, ...]:
    """The columns by quarter, with the deadlines that the province has set."""
    due: dict[tuple[str, int], date] = {(h.giay_to, h.quy): h.ngay for h in plan.cai_dat.han_nop}
    moved = {key for key, _ in due if key in ONCE}
    keys = [pair for pair in DEFAULT_PAPERS if pair in due or pair[0] not in moved]
    keys += [pair for pair in due if pair not in keys]
    kinds = [PLAN, LIST, PROGRESS, NOMINATIONS]
    keys.sort(key=lambda pair: (pair[1], kinds.index(pair[0])))
    return tuple(Paper(key, quarter, due.get((key, quarter))) for key, quarter in keys)


def standings(
    name: str, plan: ChuongTrinh, sent: Sequence[Sent], register: Register, today: date
) -> Standings:
    """All bodies of the programme, in its order."""
    papers = papers_of(plan)
    files: dict[str, list[Sent]] = {}
    for one in sent:
        files.setdefault(_whose(one, plan), []).append(one)
    day = _Day(papers, register, today, frozenset(quarters_begun(plan.nam, today)))
    rows = tuple(_row(body, files.get(body.ma, []), day) for body in plan.co_quan)
    return Standings(name, today, papers, rows, tuple(map(_refusal, files.get("", ()))))


def _whose(sent: Sent, plan: ChuongTrinh) -> str:
    """Code of the body by the stamp, or by the name that its kit has; empty if neither helps."""
    if sent.body in plan.theo_ma:
        return sent.body
    if sent.body:
        return ""
    name = fold(sent.file.rpartition(".")[0])
    return next((code for code in plan.theo_ma if fold(code) == name), "")


def _refusal(sent: Sent) -> Reasons:
    return Reasons(_counted(sent.problems), sent.file)


def _counted(problems: Iterable[Problem]) -> tuple[tuple[str, int], ...]:
    """Codes of errors; a refusal without error is told by what there is."""
    found = list(problems)
    counts = Counter(p.code.value for p in errors(found) or found)
    return tuple(counts.most_common())


def _row(body: CoQuan, files: Sequence[Sent], day: _Day) -> BodyStatus:
    counting = [s for s in files if s.sender]
    old = tuple(s.file for s in files if s.superseded_by)
    refused = [s for s in files if not s.sender and not s.superseded_by]
    arrived = [
        (Content(s.checked), sent_on(s, day.register, day.today)) for s in counting if s.checked
    ]
    if arrived:
        first = day.register.papers.get(body.ma, {})
        papers = {p.id: _of_sent(p, arrived, first, day) for p in day.papers}
    else:
        papers = {p.id: _owed(p, day, refused=bool(refused)) for p in day.papers}
    problems = [p for s in (*counting, *refused) for p in s.problems]
    return BodyStatus(
        body,
        max((came for _, came in arrived), default=None),
        len(problems),
        len(errors(problems)),
        papers,
        tuple(s.file for s in counting),
        old,
        tuple(map(_refusal, refused)),
        tuple(_returns(day.register, body.ma)),
    )


def _returns(register: Register, code: str) -> Iterable[Reasons]:
    for back in register.history(code):
        counts = sorted(back.reasons.items(), key=lambda item: -item[1])
        yield Reasons(tuple(counts), day=day_of(back.day))


def _of_sent(
    paper: Paper, arrived: Sequence[tuple[Content, date]], first: dict[str, str], day: _Day
) -> Standing:
    """A paper of a body that has sent a workbook, or copies of which none could be told the newest.

    It was sent on the day on which it first came.
    """
    held = [(c.rows(paper, begun=paper.quarter in day.begun), came) for c, came in arrived]
    days = [came for rows, came in held if any(rows)]
    if not days:
        return _owed(paper, day)
    known = day_of(first.get(slot(paper), ""))
    came = min([*days, known] if known else days)
    late = _late(paper, came)
    if returned := sum(back for (_, back), _ in held):
        return Standing(State.RETURNED, late, came, returned)
    return Standing(State.LATE if late else State.SENT, late, came)


def _owed(paper: Paper, day: _Day, *, refused: bool = False) -> Standing:
    """A paper that is not there; what a refused file holds is not known, so it tells of begun quarters."""
    late = _late(paper, day.today)
    if refused and (late or paper.quarter in day.begun):
        return Standing(State.REFUSED, late)
    return Standing(State.OVERDUE if late else State.WAITING, late)


def _late(paper: Paper, until: date) -> int:
    """Days after the deadline; the day itself is in time."""
    return max((until - paper.due).days, 0) if paper.due else 0
