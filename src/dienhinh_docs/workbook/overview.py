"""The matrix of ``status`` as a workbook for the chief: one page, the matrix, the returns.

Figures that can be counted from another sheet are formulas with their result stored beside, so that
a person can follow them. The signs make the colours superfluous, on a grey print as for the eye.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from math import ceil
from typing import Any

from dienhinh_docs.workbook import style
from dienhinh_docs.workbook.spec import letter
from dienhinh_docs.workbook.style import Props, Styles
from dienhinh_docs.workbook.table import set_up_print

Words = Callable[..., str]
"""A text of the command line by its key, with its slots."""

LOOKS: dict[str, Props] = {
    "sent": {"bg_color": "#C6EFCE", "font_color": "#006100"},
    "late": {"bg_color": "#FFEB9C", "font_color": "#7F6000"},
    "returned": {"bg_color": "#E4DFEC", "font_color": "#403151"},
    "refused": {"bg_color": "#7F7F7F", "font_color": "#FFFFFF"},
    "overdue": {"bg_color": "#FFC7CE", "font_color": "#9C0006"},
    "waiting": {"font_color": style.MUTED},
}
"""Ground and ink of a state."""

STATES = tuple(LOOKS)

AS_OF = (1, 2)
DUE, HEAD, FIRST = 4, 5, 6
"""Rows of the matrix, from 0: deadlines, titles, the first body."""

LEFT = 3
"""Columns before the papers: code, name, day of sending."""

TOGETHER, SCALE = 3, 61
"""Papers of the matrix on one printed page, and its scale in percent; names are repeated on the next."""

NAME = 36
"""Characters of a line in the column of names."""

LISTED = 36
"""Late bodies that fit on the one page, in two blocks."""


@dataclass(frozen=True, slots=True)
class Column:
    """A paper of the matrix."""

    title: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Mark:
    """A paper of a body: its state, and what the person reads; the text begins with the sign."""

    state: str
    text: str
    days_late: int
    sent_on: date | None


@dataclass(frozen=True, slots=True)
class Line:
    """A body."""

    code: str
    name: str
    sent_on: date | None
    marks: tuple[Mark, ...]
    days_late: int
    times_returned: int
    errors: int
    file: str


@dataclass(frozen=True, slots=True)
class Back:
    """One reason of one return."""

    code: str
    name: str
    number: int  # which return of this body
    day: date | None
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the workbook shows."""

    programme: str
    today: date
    papers: tuple[Column, ...]
    lines: tuple[Line, ...]
    backs: tuple[Back, ...]
    signs: dict[str, str]  # state → sign
    labels: dict[str, str]  # state → its name

    def late(self) -> list[tuple[int, Line]]:
        """Late bodies with their place in the matrix, the latest first."""
        late = [(n, line) for n, line in enumerate(self.lines) if line.days_late]
        return sorted(late, key=lambda item: -item[1].days_late)


def overview_bytes(spec: Overview, words: Words) -> bytes:
    """The workbook; the same matrix gives the same bytes."""
    from xlsxwriter import Workbook

    target = io.BytesIO()
    font = {"font_name": style.FONT, "font_size": style.SIZE}
    workbook = Workbook(target, {"in_memory": True, "default_format_properties": font})
    workbook.set_properties(
        {
            "title": words("xlsx.title"),
            "subject": spec.programme,
            "created": datetime.combine(spec.today, time.min),
        }
    )
    writer = _Writer(spec, words, Styles(workbook))
    pages = [workbook.add_worksheet(words(f"xlsx.sheet.{n}")) for n in ("sum", "matrix", "returns")]
    writer.summary(pages[0])
    writer.matrix(pages[1])
    writer.returns(pages[2])
    workbook.close()
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Writer:
    spec: Overview
    words: Words
    styles: Styles

    # --- shared -----------------------------------------------------------------------------

    @property
    def _matrix_name(self) -> str:
        return f"'{self.words('xlsx.sheet.matrix')}'"

    def _state_column(self, number: int) -> str:
        return letter(LEFT + 3 * number + 1)

    def _days_column(self, number: int) -> str:
        return letter(LEFT + 3 * number + 3)

    @property
    def _after(self) -> int:
        """Position of the first column behind the papers."""
        return LEFT + 3 * len(self.spec.papers)

    def _all_bodies(self, column: str) -> str:
        """The cells of a column of the matrix, as other sheets name them."""
        last = FIRST + max(len(self.spec.lines), 1)
        return f"{self._matrix_name}!${column}${FIRST + 1}:${column}${last}"

    def _titles(self, page: Any, row: int, keys: Sequence[str]) -> None:
        head = self.styles(style.HEADER)
        for place, key in enumerate(keys):
            page.write_string(row, place, self.words(key), head)

    def _day(self, page: Any, row: int, place: int, day: date | None, look: Any) -> None:
        if day is None:
            page.write_blank(row, place, None, look)
        else:
            page.write_datetime(row, place, day, look)

    # --- the one page -----------------------------------------------------------------------

    def summary(self, page: Any) -> None:
        """How many bodies stand how with each paper, and who is late."""
        spec, words, styles = self.spec, self.words, self.styles
        page.hide_gridlines(2)
        for place, width in enumerate((40, 12, *[13] * (len(STATES) + 1))):
            page.set_column(place, place, width)
        set_up_print(page, words("xlsx.sheet.sum"), spec.programme, landscape=True)
        page.fit_to_pages(1, 1)
        page.center_horizontally()
        page.write_string(0, 0, words("xlsx.title"), styles(style.TITLE))
        page.set_row(0, 24)
        page.write_string(1, 0, words("xlsx.as_of"), styles(style.INTRO))
        formula = f"={self._matrix_name}!{letter(AS_OF[1] + 1)}{AS_OF[0] + 1}"
        day = styles(style.INTRO, num_format=style.DAY, align="left")
        page.write_formula(1, 1, formula, day, _serial(spec.today))
        self._counts(page, 3)
        row = self._totals(page, 5 + len(spec.papers))
        self._late(page, row + 1)

    def _counts(self, page: Any, row: int) -> None:
        spec, styles = self.spec, self.styles
        self._titles(page, row, ["status.paper", "status.due_day"])
        for place, state in enumerate(STATES, start=2):
            title = f"{spec.signs[state]} {spec.labels[state]}"
            page.write_string(row, place, title, styles(style.HEADER, LOOKS[state], bold=True))
        page.write_string(row, 2 + len(STATES), self.words("status.all"), styles(style.HEADER))
        page.set_row(row, 34)
        number = styles(style.BASE, align="center")
        total = styles(style.BASE, align="center", bold=True)
        for n, paper in enumerate(spec.papers):
            at = row + 1 + n
            page.write_string(at, 0, paper.title, styles(style.BASE))
            self._day(page, at, 1, paper.due, styles(style.BASE, num_format=style.DAY))
            found = [line.marks[n].state for line in spec.lines]
            cells = self._all_bodies(self._state_column(n))
            for place, state in enumerate(STATES, start=2):
                formula = f'=COUNTIF({cells},"{spec.signs[state]}*")'
                page.write_formula(at, place, formula, number, found.count(state))
            end = 1 + len(STATES)
            formula = f"=SUM(C{at + 1}:{letter(end + 1)}{at + 1})"
            page.write_formula(at, end + 1, formula, total, len(found))

    def _totals(self, page: Any, row: int) -> int:
        """Bodies, late ones, returns; the row below."""
        spec = self.spec
        codes, late, times, wrong = (
            self._all_bodies(letter(n))
            for n in (1, self._after + 1, self._after + 2, self._after + 3)
        )
        back = [line.times_returned for line in spec.lines]
        figures = (
            ("xlsx.bodies", f"=COUNTA({codes})", len(spec.lines)),
            ("xlsx.late", f'=COUNTIF({late},">0")', len(spec.late())),
            ("xlsx.returned_bodies", f'=COUNTIF({times},">0")', sum(n > 0 for n in back)),
            ("xlsx.returns", f"=SUM({times})", sum(back)),
            ("xlsx.to_mend", f'=COUNTIF({wrong},">0")', sum(x.errors > 0 for x in spec.lines)),
        )
        bold = self.styles(bold=True, align="left")
        for n, (key, formula, value) in enumerate(figures):
            place = row + n // 3
            at = (0, 3, 6)[n % 3]
            page.write_string(place, at, self.words(key), self.styles())
            page.write_formula(place, at + (1 if at == 0 else 2), formula, bold, value)
        return row + 2

    def _late(self, page: Any, row: int) -> None:
        """The late bodies in two blocks; what does not fit is counted."""
        words, styles = self.words, self.styles
        late = self.spec.late()
        page.write_string(row, 0, words("xlsx.late_list", count=len(late)), styles(style.TITLE, font_size=12))  # fmt: skip
        if not late:
            page.write_string(row + 1, 0, words("xlsx.nobody_late"), styles())
            return
        shown = late[:LISTED]
        half = -(-len(shown) // 2)
        for block in range(2 if len(shown) > 1 else 1):
            start = (0, 4)[block]
            self._late_head(page, row + 1, start)
            for n, (place, line) in enumerate(shown[block * half : (block + 1) * half]):
                self._late_line(page, row + 2 + n, start, place, line)
        if rest := len(late) - len(shown):
            text = words("xlsx.more_late", count=rest)
            page.write_string(row + 2 + half, 0, text, styles(style.INTRO))

    def _late_head(self, page: Any, row: int, start: int) -> None:
        head = self.styles(style.HEADER)
        if start == 0:
            page.write_string(row, 0, self.words("status.body"), head)
        else:
            page.merge_range(row, start, row, start + 2, self.words("status.body"), head)
        after = start + (1 if start == 0 else 3)
        for n, key in enumerate(("status.late", "status.returned")):
            page.write_string(row, after + n, self.words(key), head)

    def _late_line(self, page: Any, row: int, start: int, place: int, line: Line) -> None:
        base = self.styles(style.BASE, text_wrap=False, shrink=True)
        number = self.styles(style.BASE, align="center")
        name = f"{line.name} ({line.code})"
        if start == 0:
            page.write_string(row, 0, name, base)
        else:
            page.merge_range(row, start, row, start + 2, "", base)
            page.write_string(row, start, name, base)
        after = start + (1 if start == 0 else 3)
        for n, value in enumerate((line.days_late, line.times_returned)):
            cell = f"{letter(self._after + 1 + n)}{FIRST + place + 1}"
            page.write_formula(row, after + n, f"={self._matrix_name}!{cell}", number, value)

    # --- the matrix -------------------------------------------------------------------------

    def matrix(self, page: Any) -> None:
        """Every body on a line; of each paper the state, the day it came and the days late."""
        spec, words, styles = self.spec, self.words, self.styles
        set_up_print(page, words("xlsx.sheet.matrix"), spec.programme, landscape=True)
        page.set_print_scale(SCALE)
        page.set_v_pagebreaks(range(LEFT + 3 * TOGETHER, self._after, 3 * TOGETHER))
        page.set_column(0, 0, 11)
        page.set_column(1, 1, NAME)
        page.set_column(2, 2, 12)
        for n in range(len(spec.papers)):
            for place, width in enumerate((22, 11, 7), start=LEFT + 3 * n):
                page.set_column(place, place, width)
        page.set_column(self._after, self._after + 2, 9)
        page.set_column(self._after + 3, self._after + 3, 18)
        page.write_string(0, 0, words("xlsx.title"), styles(style.TITLE))
        page.set_row(0, 24)
        page.write_string(AS_OF[0], 0, words("xlsx.as_of"), styles(style.INTRO))
        self._day(page, *AS_OF, spec.today, styles(style.INTRO, num_format=style.DAY, align="left"))
        legend = "   ".join(f"{spec.signs[s]} {spec.labels[s]}" for s in STATES)
        page.write_string(2, 0, legend, styles(style.INTRO))
        self._matrix_head(page)
        for n, line in enumerate(spec.lines):
            self._body(page, FIRST + n, line)
        page.freeze_panes(FIRST, 2)
        page.autofilter(HEAD, 0, FIRST - 1 + max(len(spec.lines), 1), self._after + 3)
        page.repeat_rows(3, HEAD)
        page.repeat_columns(0, 1)

    def _matrix_head(self, page: Any) -> None:
        head, soft = self.styles(style.HEADER), self.styles(style.HEADER, bold=False)
        for place in (0, 1, 2, *range(self._after, self._after + 4)):
            page.write_blank(3, place, None, head)
            page.write_blank(DUE, place, None, head)
        page.write_string(DUE, 1, self.words("status.due_day"), head)
        self._titles(page, HEAD, ["status.code", "status.body", "status.sent_on"])
        for n, paper in enumerate(self.spec.papers):
            place = LEFT + 3 * n
            page.merge_range(3, place, 3, place + 2, paper.title, head)
            look = self.styles(style.HEADER, bold=False, num_format=style.DAY)
            page.merge_range(DUE, place, DUE, place + 2, "", look)
            if paper.due:
                self._day(page, DUE, place, paper.due, look)
            else:
                page.write_string(DUE, place, self.words("xlsx.no_due"), look)
            for at, key in enumerate(("state", "day", "days"), start=place):
                page.write_string(HEAD, at, self.words(f"status.{key}"), soft)
        for n, key in enumerate(("late", "returned", "problems", "file")):
            page.write_string(HEAD, self._after + n, self.words(f"status.{key}"), head)
        page.set_row(3, 32)
        page.set_row(HEAD, 32)

    def _body(self, page: Any, row: int, line: Line) -> None:
        base = self.styles(style.BASE)
        number = self.styles(style.BASE, align="center")
        page.set_row(row, 15 * ceil(0.95 * len(line.name) / NAME) + 2)  # only Excel finds it itself
        page.write_string(row, 0, line.code, base)
        page.write_string(row, 1, line.name, base)
        self._day(page, row, 2, line.sent_on, self.styles(style.BASE, num_format=style.DAY))
        days = []
        for n, mark in enumerate(line.marks):
            place = LEFT + 3 * n
            page.write_string(row, place, mark.text, self.styles(style.BASE, LOOKS[mark.state]))
            look = self.styles(style.BASE, num_format=style.DAY, align="center")
            self._day(page, row, place + 1, mark.sent_on, look)
            if self.spec.papers[n].due is None:
                page.write_blank(row, place + 2, None, number)
                continue
            days.append(f"{self._days_column(n)}{row + 1}")
            # what is sent is late by its own day, what is owed by today
            own = f"{letter(place + 2)}{row + 1}"
            until = own if mark.sent_on else f"${letter(AS_OF[1] + 1)}${AS_OF[0] + 1}"
            formula = f"=MAX(0,{until}-{self._state_column(n)}${DUE + 1})"
            page.write_formula(row, place + 2, formula, number, mark.days_late)
        if days:
            bold = self.styles(style.BASE, align="center", bold=True)
            page.write_formula(row, self._after, f"=MAX({','.join(days)})", bold, line.days_late)
        else:
            page.write_number(row, self._after, 0, number)
        page.write_number(row, self._after + 1, line.times_returned, number)
        page.write_number(row, self._after + 2, line.errors, number)
        page.write_string(row, self._after + 3, line.file, base)

    # --- the returns ------------------------------------------------------------------------

    def returns(self, page: Any) -> None:
        """Every return with its day and its reasons."""
        words, styles, backs = self.words, self.styles, self.spec.backs
        set_up_print(page, words("xlsx.sheet.returns"), self.spec.programme, landscape=True)
        for place, width in enumerate((11, 36, 9, 13, 80, 10)):
            page.set_column(place, place, width)
        page.write_string(0, 0, words("xlsx.returns_title"), styles(style.TITLE))
        page.set_row(0, 24)
        keys = ("code", "body", "time", "return_day", "reason", "count")
        self._titles(page, 2, [f"status.{key}" for key in keys])
        base, number = styles(style.BASE), styles(style.BASE, align="center")
        for n, back in enumerate(backs, start=3):
            page.write_string(n, 0, back.code, base)
            page.write_string(n, 1, back.name, base)
            page.write_number(n, 2, back.number, number)
            self._day(page, n, 3, back.day, styles(style.BASE, num_format=style.DAY))
            page.write_string(n, 4, back.reason, base)
            page.write_number(n, 5, back.count, number)
        if not backs:
            page.write_string(3, 0, words("xlsx.no_returns"), styles())
        else:
            bold = styles(bold=True, align="center")
            page.write_string(1, 4, words("xlsx.shown_sum"), styles(style.INTRO, align="right"))
            cells = f"F4:F{3 + len(backs)}"
            # 109 adds up what the filter shows
            page.write_formula(1, 5, f"=SUBTOTAL(109,{cells})", bold, sum(b.count for b in backs))
        page.autofilter(2, 0, 2 + max(len(backs), 1), 5)
        page.freeze_panes(3, 2)
        page.repeat_rows(2)


def _serial(day: date) -> int:
    """Days since 30/12/1899, as a cell holds a date."""
    return (day - date(1899, 12, 30)).days
