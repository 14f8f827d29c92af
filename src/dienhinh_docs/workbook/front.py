"""The first sheet of a returned copy: what to mend, where, and what was put right."""

from __future__ import annotations

from math import ceil
from typing import Any

from dienhinh_docs.workbook import style
from dienhinh_docs.workbook.put import put_text
from dienhinh_docs.workbook.spec import FRONT, Front, FrontLine, KitSpec
from dienhinh_docs.workbook.style import Styles
from dienhinh_docs.workbook.table import LINE_HEIGHT, set_up_print

HEADERS = ("TT", "Trang", "Ô", "Cột", "Đang ghi", "Điều chưa đúng", "Cách sửa")
WIDTHS = (5, 14, 22, 24, 26, 44, 44)
TIDIED_HEADERS = ("TT", "Trang", "Ô", "Cột", "Đã ghi", "Chương trình hiểu là")
SHOWN_CELLS = 3
"""Addresses that are written out in a line that stands for many cells."""
SHOWN_VALUE = 300
"""Characters of a long value that are quoted."""


def write_front(page: Any, front: Front, spec: KitSpec, styles: Styles) -> None:
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    page.hide_gridlines(2)
    set_up_print(page, FRONT, spec.body, landscape=True)
    page.write_string(0, 0, "NHỮNG CHỖ CẦN SỬA", styles(style.TITLE))
    page.set_row(0, 24)
    page.write_string(1, 0, spec.body, styles(bold=True))
    page.write_string(2, 0, _summary(front), styles(style.INTRO))
    row = 4
    if front.lines:
        row = _problems(page, front.lines, row, styles)
        page.freeze_panes(5, 0)
        page.repeat_rows(4)
    if front.tidied:
        _tidied(page, front, row + 1 if front.lines else row, styles)


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


def _problems(page: Any, lines: tuple[FrontLine, ...], row: int, styles: Styles) -> int:
    for place, title in enumerate(HEADERS):
        page.write_string(row, place, title, styles(style.HEADER))
    base = styles(style.BASE)
    for number, line in enumerate(lines, start=1):
        row += 1
        page.write_number(row, 0, number, styles(style.BASE, align="center"))
        _cells(page, row, line, styles)
        soft = "Nên xem lại: " if line.warning else ""
        texts = {1: line.sheet, 3: line.header, 4: _short(line.value)}
        texts |= {5: soft + line.what, 6: line.fix}
        for place, text in texts.items():
            put_text(page, row, place, text, base)
        page.set_row(row, _height({**texts, 2: _addresses(line)}))
    return row + 1


def _cells(page: Any, row: int, line: FrontLine, styles: Styles) -> None:
    """Address of the cell, a link; of several cells the first is linked."""
    if not line.cells:
        page.write_blank(row, 2, None, styles(style.BASE))
        return
    target = f"internal:'{line.sheet}'!{line.cells[0]}"
    page.write_url(row, 2, target, styles(style.LINK), _addresses(line))


def _addresses(line: FrontLine) -> str:
    text = ", ".join(line.cells[:SHOWN_CELLS])
    rest = len(line.cells) - SHOWN_CELLS
    return f"{text} và {rest} ô khác" if rest > 0 else text


def _tidied(page: Any, front: Front, row: int, styles: Styles) -> None:
    """Values that were understood although they were written otherwise; nothing to do."""
    title = "Những chỗ chương trình đã tự chữa (không phải sửa; nếu hiểu sai thì ghi lại)"
    page.write_string(row, 0, title, styles(bold=True, font_color=style.INK))
    row += 1
    for place, header in enumerate(TIDIED_HEADERS):
        page.write_string(row, place, header, styles(style.HEADER))
    base = styles(style.BASE)
    for number, item in enumerate(front.tidied, start=1):
        row += 1
        page.write_number(row, 0, number, styles(style.BASE, align="center"))
        texts = {1: item.sheet, 3: item.header, 4: _short(item.before), 5: _short(item.after)}
        for place, text in texts.items():
            put_text(page, row, place, text, base)
        target = f"internal:'{item.sheet}'!{item.cell}"
        page.write_url(row, 2, target, styles(style.LINK), item.cell)
        page.set_row(row, _height(texts))


def _short(text: str) -> str:
    return text if len(text) <= SHOWN_VALUE else text[: SHOWN_VALUE - 1] + "…"


def _height(texts: dict[int, str]) -> float:
    """Points a row needs for its longest cell; Excel allows 409."""
    lines = max(
        sum(ceil(max(len(part), 1) / WIDTHS[place]) for part in text.split("\n"))
        for place, text in texts.items()
    )
    return min(LINE_HEIGHT * lines + 4, 409)
