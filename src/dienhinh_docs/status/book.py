"""The matrix as a workbook for the chief: what stands in it, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from dienhinh_docs.speech import text
from dienhinh_docs.status.data import in_general
from dienhinh_docs.status.model import BodyStatus, Paper, Standings, State
from dienhinh_docs.viet import roman
from dienhinh_docs.wording import Lang
from dienhinh_docs.workbook.overview import Back, Column, Line, Mark, Overview, overview_bytes

TARGET = "tinh-hinh.xlsx"
"""Where it lies in the output folder."""

SIGNS = {
    State.SENT: "●",
    State.LATE: "▲",
    State.RETURNED: "◄",
    State.REFUSED: "■",
    State.OVERDUE: "▼",
    State.WAITING: "○",
}
"""Letters that Times New Roman and the fonts of consoles have (WGL4); none is a wildcard."""


def paper_title(paper: Paper, lang: Lang) -> str:
    """Kế hoạch, quý I."""
    quarter = text("status.quarter", lang, quarter=roman(paper.quarter))
    return f"{text(f'paper.{paper.key}', lang)}, {quarter}"


def as_workbook(found: Standings, lang: Lang) -> bytes:
    """The whole matrix; no name of a person stands in it."""
    return overview_bytes(_overview(found, lang), partial(_words, lang))


def _words(lang: Lang, key: str, **slots: object) -> str:
    return text(key, lang, **slots)


def _overview(found: Standings, lang: Lang) -> Overview:
    return Overview(
        found.programme,
        found.today,
        tuple(Column(paper_title(paper, lang), paper.due) for paper in found.papers),
        tuple(_line(row, found.papers, lang) for row in found.bodies),
        tuple(_backs(found, lang)),
        {state.value: SIGNS[state] for state in State},
        {state.value: state_name(state, lang) for state in State},
    )


def _line(row: BodyStatus, papers: Iterable[Paper], lang: Lang) -> Line:
    stand = [row.papers[paper.id] for paper in papers]
    return Line(
        row.body.ma,
        row.body.ten,
        row.sent_on,
        tuple(
            Mark(
                s.state.value,
                f"{SIGNS[s.state]} {state_name(s.state, lang)}",
                s.days_late,
                s.sent_on,
            )
            for s in stand
        ),
        row.days_late,
        row.times_returned,
        row.errors,
        "; ".join(row.files or [item.file for item in row.refused]),
    )


def state_name(state: State, lang: Lang) -> str:
    return text(f"state.name.{state.value}", lang)


def _backs(found: Standings, lang: Lang) -> Iterator[Back]:
    for row in found.bodies:
        for number, back in enumerate(row.returns, start=1):
            reasons = [(f"{in_general(code, lang)} [{code}]", count) for code, count in back.counts]
            for words, count in reasons or [(text("status.no_reason", lang), 0)]:
                yield Back(row.body.ma, row.body.ten, number, back.day, words, count)
