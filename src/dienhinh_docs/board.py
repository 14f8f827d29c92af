"""The matrix of ``status`` on a terminal, with rich: colours where there are any, signs and words always."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dienhinh_docs.speech import text
from dienhinh_docs.status.book import SIGNS, paper_title, state_name
from dienhinh_docs.status.data import in_general
from dienhinh_docs.status.model import BodyStatus, Paper, Reasons, Standing, Standings, State
from dienhinh_docs.viet import roman, short_date
from dienhinh_docs.wording import Lang

COLOURS = {
    State.SENT: "green",
    State.LATE: "yellow",
    State.RETURNED: "magenta",
    State.REFUSED: "bold red",
    State.OVERDUE: "red",
    State.WAITING: "dim",
}

PLAIN = {
    State.SENT: "+",
    State.LATE: "!",
    State.RETURNED: "<",
    State.REFUSED: "#",
    State.OVERDUE: "x",
    State.WAITING: ".",
}
"""Signs for a code page that lacks the others."""

WIDE = 120
"""Columns of a terminal from which on words fit beside the signs."""

ELSEWHERE = 200
"""Columns of a file or a pipe."""

NARROW_CELL, NARROW_FIXED = 8, 19
"""Columns of the screen that a paper takes with signs only, and all others but the code together."""

REASONS = 3
"""Reasons told of a return; the others are counted, and stand in full in the workbook and in --json."""


def show(found: Standings, lang: Lang, console: Any = None) -> None:
    """Print matrix, counts, and what was returned and why."""
    if console is None:
        from rich.console import Console

        console = Console(highlight=False, emoji=False)
        if not console.is_terminal:
            console.width = ELSEWHERE
    board = _Board(found, lang, _signs(console.encoding), console.width >= WIDE)
    title = text("status.title", lang, date=short_date(found.today))
    console.print(f"{title} ({found.programme})", markup=False, style="bold")
    if not found.bodies:
        console.print(text("status.nobody", lang))
    for papers in board.portions(console.width):
        console.print(board.matrix(papers))
    if not board.wide:
        console.print(text("status.days_hint", lang))
    if found.bodies:
        console.print(text("status.counts", lang), style="bold")
        console.print(board.counts())
    for line in board.notes():
        console.print(line, markup=False)


def _signs(encoding: str) -> dict[State, str]:
    try:
        "".join(SIGNS.values()).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return SIGNS


class _Board:
    """What is printed, piece by piece."""

    def __init__(self, found: Standings, lang: Lang, signs: dict[State, str], wide: bool) -> None:
        self.found, self.lang, self.signs, self.wide = found, lang, signs, wide

    def say(self, key: str, **slots: object) -> str:
        return text(key, self.lang, **slots)

    def portions(self, width: int) -> Iterator[Sequence[Paper]]:
        """Papers that fit side by side; a very narrow screen gets several tables."""
        papers = self.found.papers if self.found.bodies else ()
        code = max((len(row.body.ma) for row in self.found.bodies), default=0)
        narrow = (width - NARROW_FIXED - code) // NARROW_CELL
        room = len(papers) if self.wide else max(narrow, 1)
        for start in range(0, len(papers), max(room, 1)):
            yield papers[start : start + room]

    def matrix(self, papers: Sequence[Paper]) -> Any:
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), collapse_padding=True)
        table.add_column(self.say("status.body" if self.wide else "status.code"), overflow="fold")
        for paper in papers:
            table.add_column(self._head(paper))
        for key in ("sent_on", "late", "returned", "problems") if self.wide else ("short_sent", "short_returned", "short_problems"):  # fmt: skip
            table.add_column(self.say(f"status.{key}"), justify="right", no_wrap=not self.wide)
        for row in self.found.bodies:
            table.add_row(*self._row(row, papers))
        return table

    def _head(self, paper: Paper) -> str:
        if not self.wide:
            return self._short(paper) + (f"\n{paper.due:%d/%m}" if paper.due else "")
        head = [
            self.say(f"paper.{paper.key}"),
            self.say("status.quarter", quarter=roman(paper.quarter)),
        ]
        if paper.due:
            head.append(self.say("status.due", date=short_date(paper.due)))
        return "\n".join(head)

    def _short(self, paper: Paper) -> str:
        return f"{self.say(f'paper.short.{paper.key}')} {roman(paper.quarter)}"

    def _row(self, row: BodyStatus, papers: Sequence[Paper]) -> Iterator[Any]:
        from rich.text import Text

        body = row.body
        yield Text(f"{body.ten} ({body.ma})" if self.wide else body.ma)
        for paper in papers:
            standing = row.papers[paper.id]
            yield Text(self._cell(standing), style=COLOURS[standing.state])
        if self.wide:
            yield short_date(row.sent_on) if row.sent_on else ""
            yield str(row.days_late or "")
        else:
            yield f"{row.sent_on:%d/%m}" if row.sent_on else ""
        yield str(row.times_returned or "")
        yield str(row.errors or "")

    def _cell(self, standing: Standing) -> str:
        sign, days = self.signs[standing.state], standing.days_late
        if not self.wide:
            return f"{sign} {days}" if days else sign
        late = days and standing.state in (State.RETURNED, State.REFUSED)
        key = f"state.{standing.state.value}{'_late' if late else ''}"
        return f"{sign} {self.say(key, days=days)}"

    def counts(self) -> Any:
        """How many bodies stand how with each paper; also the legend of the signs."""
        from rich import box
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), collapse_padding=True)
        table.add_column(self.say("status.paper"))
        for state in State:
            name = f"{self.signs[state]} {state_name(state, self.lang)}"
            table.add_column(Text(name, style=COLOURS[state]), justify="right")
        for paper in self.found.papers:
            counts = self.found.counts(paper)
            figures = [str(counts[state] or "") for state in State]
            name = paper_title(paper, self.lang) if self.wide else self._short(paper)
            table.add_row(name, *figures)
        return table

    def notes(self) -> Iterator[str]:
        """What was returned and why; files that were refused, replaced, or are nobody's."""
        bodies = self.found.bodies
        back = [row for row in bodies if row.returns]
        if back:
            yield self.say("status.returns")
        for row in back:
            yield from self._returned(row)
        for key, files in (
            ("status.refused", [item for row in bodies for item in row.refused]),
            ("status.unplaced", list(self.found.unplaced)),
        ):
            if files:
                yield self.say(key)
            for item in files:
                yield "- " + self.say("status.file_line", file=item.file, words=self._why(item))
        if old := [name for row in bodies for name in row.superseded]:
            yield f"{self.say('status.superseded')} {', '.join(old)}"

    def _returned(self, row: BodyStatus) -> Iterator[str]:
        last = row.returns[-1]
        day = short_date(last.day) if last.day else "?"
        yield "- " + self.say("status.return", code=row.body.ma, times=row.times_returned, day=day)
        if not last.counts:
            yield f"    {self.say('status.no_reason')}"
        for code, count in last.counts[:REASONS]:
            words = in_general(code, self.lang).rstrip(".")
            yield "    " + self.say("status.reason_line", count=count, words=words, code=code)
        if rest := sum(count for _, count in last.counts[REASONS:]):
            yield "    " + self.say("status.more_reasons", count=rest)

    def _why(self, item: Reasons) -> str:
        return "; ".join(f"{in_general(code, self.lang)} [{code}]" for code, _ in item.counts)
