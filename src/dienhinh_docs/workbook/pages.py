"""A workbook of sheets of the layout engine that is no kit: a page of guidance, then the sheets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from math import ceil
from types import MappingProxyType
from typing import Any

from dienhinh_docs.sheet import Sheet
from dienhinh_docs.workbook import style
from dienhinh_docs.workbook.spec import GUIDE, PageSpec
from dienhinh_docs.workbook.style import Styles

WIDTHS = (6, 30, 90)
"""Columns of the guide: number, sheet, what is said."""


def made_of(
    sheets: tuple[Sheet, ...],
    spec: PageSpec,
    title: str,
    guidance: Sequence[str],
    live: Mapping[str, tuple[Sheet, str]] = MappingProxyType({}),
) -> bytes:
    """The file; ``guidance`` are the sentences of its first sheet, ``live`` lists that grow."""
    from xlsxwriter import Workbook

    from dienhinh_docs.workbook.prompts import write_lists
    from dienhinh_docs.workbook.table import write_sheet

    made = BytesIO()
    font = {"font_name": style.FONT, "font_size": style.SIZE}
    workbook = Workbook(made, {"in_memory": True, "default_format_properties": font})
    workbook.set_properties({"title": title, "subject": spec.body, "created": spec.created})
    styles = Styles(workbook)
    guide = workbook.add_worksheet(GUIDE)
    guide.set_tab_color(style.INK)
    _guide(guide, sheets, spec, title, guidance, styles)
    for sheet in sheets:
        write_sheet(workbook.add_worksheet(sheet.name), sheet, spec, styles)
    write_lists(workbook, sheets, spec.lists, styles(), live)
    workbook.close()
    return made.getvalue()


def _guide(
    page: Any,
    sheets: tuple[Sheet, ...],
    spec: PageSpec,
    title: str,
    guidance: Sequence[str],
    styles: Styles,
) -> None:
    from dienhinh_docs.workbook.table import LINE_HEIGHT, set_up_print

    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    page.hide_gridlines(2)
    set_up_print(page, GUIDE, spec.body, landscape=False)
    page.write_string(0, 0, title, styles(style.TITLE))
    page.set_row(0, 24)
    plain = styles({"text_wrap": True, "valign": "top"})
    row = 2
    for number, text in enumerate(guidance, start=1):
        page.write_number(row, 0, number, styles(align="center", valign="top"))
        page.merge_range(row, 1, row, 2, "", plain)
        page.write_string(row, 1, text, plain)
        page.set_row(row, LINE_HEIGHT * ceil(len(text) / (sum(WIDTHS[1:]) * 1.1)) + 3)
        row += 1
    row += 1
    for place, text in enumerate(("TT", "Trang", "Nội dung")):
        page.write_string(row, place, text, styles(style.HEADER))
    for number, sheet in enumerate(sheets, start=1):
        row += 1
        page.write_number(row, 0, number, styles(style.BASE, align="center"))
        page.write_url(row, 1, f"internal:'{sheet.name}'!A1", styles(style.LINK), sheet.name)
        text = f"{sheet.title}. {sheet.intro}"
        page.write_string(row, 2, text, styles(style.BASE))
        page.set_row(row, LINE_HEIGHT * ceil(len(text) / (WIDTHS[2] * 1.1)) + 3)
    page.protect("", {"format_columns": True, "format_rows": True})
