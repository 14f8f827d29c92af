"""The first sheet of a returned copy: what to mend, where, and what was put right."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any

from dienhinh_docs.workbook import style
from dienhinh_docs.workbook.lines import ranges
from dienhinh_docs.workbook.put import put_text
from dienhinh_docs.workbook.spec import FRONT, Front, FrontLine, KitSpec, Since, Tidied
from dienhinh_docs.workbook.style import Styles
from dienhinh_docs.workbook.table import LINE_HEIGHT, set_up_print

HEADERS = ("TT", "Trang", "Ô (bấm để tới)", "Ô tiếp", "Ô tiếp", "Cột", "Đang ghi", "Điều chưa đúng", "Cách sửa", "So với lần gửi trước")  # fmt: skip
WIDTHS = (5, 14, 20, 7, 7, 22, 24, 42, 40, 12)
TIDIED_HEADERS = (*HEADERS[:6], "Đã ghi", "Chương trình hiểu là")
MENDED_HEADERS = (*HEADERS[:2], "Ô của lần trước", "", "", "Cột")
WHERE, NEXT, COLUMN, VALUE, WHAT, FIX, STATE = 2, (3, 4), 5, 6, 7, 8, 9
"""Columns, from 0."""

STATES = {"open": "còn", "new": "mới"}
SHOWN_VALUE = 300
"""Characters of a long value that are quoted."""
SHOWN_RANGES = 1000
"""Characters of a list of addresses."""
MOST_LINES = 3000
"""Lines of one part: Excel takes 65,530 links a sheet, and nobody reads further."""


def write_front(page: Any, front: Front, spec: KitSpec, styles: Styles) -> None:
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    page.hide_gridlines(2)
    set_up_print(page, FRONT, spec.body, landscape=True)
    page.write_string(0, 0, "NHỮNG CHỖ CẦN SỬA", styles(style.TITLE))
    page.set_row(0, 24)
    page.write_string(1, 0, spec.body, styles(bold=True))
    page.write_string(2, 0, _summary(front), styles(style.INTRO))
    if front.since:
        page.write_string(3, 0, _since(front.since), styles(style.INTRO))
    pen = _Pen(page, styles, 4)
    if front.lines:
        pen.heads(HEADERS if front.since else HEADERS[:STATE])
        for number, line in enumerate(front.lines[:MOST_LINES], start=1):
            _problem(pen, number, line)
        pen.rest(len(front.lines) - MOST_LINES)
        page.freeze_panes(5, 0)
        page.repeat_rows(4)
    if front.since and front.since.mended:
        _mended(pen, front.since)
    if front.tidied:
        _tidied(pen, front.tidied)


class _Pen:
    """Writes the sheet from top to bottom; ``row`` is the next free one, from 0."""

    def __init__(self, page: Any, styles: Styles, row: int) -> None:
        self.page, self.styles, self.row = page, styles, row
        self.base = styles(style.BASE)

    def heads(self, titles: Sequence[str]) -> None:
        for place, title in enumerate(titles):
            self.page.write_string(self.row, place, title, self.styles(style.HEADER))
        self.page.set_row(self.row, LINE_HEIGHT * 2 + 4)
        self.row += 1

    def part(self, title: str, titles: Sequence[str]) -> None:
        """A further table below the one before."""
        self.row += 1
        self.page.write_string(self.row, 0, title, self.styles(bold=True, font_color=style.INK))
        self.row += 1
        self.heads(titles)

    def line(self, number: int, sheet: str, cells: Sequence[str], texts: dict[int, str]) -> None:
        """A numbered line with its links: to all of the first run, and to the next ones."""
        where = ranges(cells)
        count = len(cells)
        shown = _addresses(where, count)
        self.page.write_number(self.row, 0, number, self.styles(style.BASE, align="center"))
        for place, text in {1: sheet, **texts}.items():
            put_text(self.page, self.row, place, text, self.base)
        links = [(WHERE, where[0], shown), *((p, a, a) for p, a in zip(NEXT, where[1:], strict=False))] if where else []  # fmt: skip
        linked = {place for place, _, _ in links}
        for place, target, text in links:
            self._link(place, sheet, target, text)
        for place in {WHERE, *NEXT} - linked - set(texts):
            self.page.write_blank(self.row, place, None, self.base)
        self.page.set_row(self.row, _height({1: sheet, WHERE: shown, **texts}))
        self.row += 1

    def _link(self, place: int, sheet: str, cell: str, text: str) -> None:
        quoted = sheet.replace("'", "''")
        look = self.styles(style.LINK)
        self.page.write_url(self.row, place, f"internal:'{quoted}'!{cell}", look, text)

    def rest(self, count: int) -> None:
        """How much more there is; nothing is left out in silence."""
        if count > 0:
            text = f"… và {count} dòng nữa; sửa các chỗ trên rồi gửi lại để xem tiếp."
            self.page.write_string(self.row, 1, text, self.styles(bold=True))
            self.row += 1


def _summary(front: Front) -> str:
    must = sum(max(len(line.cells), 1) for line in front.lines if not line.warning)
    may = sum(max(len(line.cells), 1) for line in front.lines if line.warning)
    if must:
        text = f"Có {must} chỗ phải sửa (nền đỏ trong các trang)"
        text += f" và {may} chỗ nên xem lại" if may else ""
        return text + ". Bấm vào địa chỉ ở cột Ô để tới nơi; sửa xong, lưu và gửi lại tệp này."
    if may:
        return f"Không có chỗ nào phải sửa; có {may} chỗ nên xem lại."
    return "Không có chỗ nào phải sửa."


def _since(since: Since) -> str:
    counts = {state: sum(s == state for s in since.states) for state in STATES}
    return (
        f"Lần gửi thứ {since.number}. So với lần trước (nhận ngày {since.before}): "
        f"đã sửa {len(since.mended)}, còn {counts['open']}, mới {counts['new']}."
    )


def _problem(pen: _Pen, number: int, line: FrontLine) -> None:
    soft = "Nên xem lại: " if line.warning else ""
    texts = {COLUMN: line.header, VALUE: _short(line.value)}
    texts |= {WHAT: soft + line.what, FIX: line.fix}
    if line.since:
        texts[STATE] = STATES[line.since]
    pen.line(number, line.sheet, line.cells, texts)


def _mended(pen: _Pen, since: Since) -> None:
    """What was mended: addresses are those of the last sending, so they are no links."""
    pen.part("Những chỗ đã sửa từ lần gửi trước", MENDED_HEADERS)
    groups: dict[tuple[str, str], list[str]] = {}
    for sheet, cell, column in since.mended:
        groups.setdefault((sheet, column), []).append(cell)
    for number, ((sheet, column), cells) in enumerate(list(groups.items())[:MOST_LINES], start=1):
        at = _addresses(ranges(c for c in cells if c), len(cells))
        pen.line(number, sheet, (), {WHERE: at, COLUMN: column})
    pen.rest(len(groups) - MOST_LINES)


def _tidied(pen: _Pen, done: Sequence[Tidied]) -> None:
    """Values that were understood although they were written otherwise; nothing to do."""
    title = "Những chỗ chương trình đã tự chữa (không phải sửa; nếu hiểu sai thì ghi lại)"
    pen.part(title, TIDIED_HEADERS)
    for number, item in enumerate(done[:MOST_LINES], start=1):
        texts = {COLUMN: item.header, VALUE: _short(item.before), WHAT: _short(item.after)}
        pen.line(number, item.sheet, item.cells, texts)
    pen.rest(len(done) - MOST_LINES)


def _addresses(where: Sequence[str], count: int) -> str:
    """All of them, with their number if they are many; a very long list ends in dots."""
    text = ", ".join(where)
    if len(text) > SHOWN_RANGES:
        text = text[:SHOWN_RANGES].rpartition(",")[0] + ", …"
    return f"{count} ô: {text}" if count > 1 and where else text


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_VALUE else text[: SHOWN_VALUE - 1] + "…"


def _height(texts: dict[int, str]) -> float:
    """Points a row needs for its longest cell; Excel allows 409."""
    lines = max(
        sum(ceil(max(len(part), 1) / WIDTHS[place]) for part in text.split("\n"))
        for place, text in texts.items()
    )
    return min(LINE_HEIGHT * lines + 4, 409)
