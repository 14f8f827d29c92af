"""Looks of a workbook: one place for colours, fonts, number formats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dienhinh_docs.sheet import Cell

FONT = "Times New Roman"
SIZE = 11

INK = "#1F3864"
HEAD = "#D9E2F3"
YELLOW = "#FFF9DB"
ORANGE = "#F8CBAD"
RED = "#FFC7CE"
RED_INK = "#9C0006"
GREY = "#F2F2F2"
LINE = "#BFBFBF"
MUTED = "#595959"

TEXT, DAY, MOMENT, CLOCK, SPAN, GENERAL = (
    "@",
    "dd/mm/yyyy",
    "dd/mm/yyyy hh:mm:ss",
    "hh:mm:ss",
    "[h]:mm:ss",
    "General",
)

NUMBER_FORMAT = {
    Cell.ID: TEXT,
    # A date format would show a year alone, 1975, as a day of 1905.
    Cell.PARTIAL_DATE: TEXT,
    Cell.DATE: DAY,
    Cell.WHOLE: "#,##0",
    Cell.MONEY: "#,##0",  # decimals are shown by a conditional format, see table.py
    Cell.YEAR: "0",
}
"""Number format of a column; the others stay as Excel finds fit."""

Props = Mapping[str, Any]

BASE: Props = {"valign": "top", "text_wrap": True, "border": 1, "border_color": LINE}
FREE: Props = {"valign": "top", "text_wrap": True, "locked": False}
HEADER: Props = {
    **BASE,
    "bold": True,
    "align": "center",
    "valign": "vcenter",
    "bg_color": HEAD,
    "font_color": INK,
}
TITLE: Props = {"bold": True, "font_size": 14, "font_color": INK, "valign": "vcenter"}
INTRO: Props = {"italic": True, "font_color": MUTED, "valign": "vcenter"}
HINT: Props = {**BASE, "italic": True, "font_color": MUTED}
MEND: Props = {"bg_color": RED, "font_color": RED_INK}
LINK: Props = {**BASE, "font_color": "#0563C1", "underline": 1, "align": "center"}


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def __call__(self, *parts: Props, **more: Any) -> Any:
        """The format with these properties; later ones win."""
        merged: dict[str, Any] = {"font_name": FONT, "font_size": SIZE}
        for part in (*parts, more):
            merged.update(part)
        return self._cached(merged)

    def rule(self, **properties: Any) -> Any:
        """A format for a conditional format, which may not name a font."""
        return self._cached(properties)

    def _cached(self, properties: dict[str, Any]) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format(properties)
        return self._made[key]
