"""A list of somebody's own as it is understood, before it becomes rows of our sheets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dienhinh_docs.viet import tidy
from dienhinh_docs.workbook.foreign_titles import Titles, begins_with
from dienhinh_docs.workbook.grid import Grid

Cells = dict[int, Any]
"""Column → what stands there."""


@dataclass(slots=True)
class Line:
    """One row of a list, with what the headings above it say."""

    row: int
    cells: Cells
    given: dict[str, str] = field(default_factory=dict)  # field → what a heading says


@dataclass(slots=True)
class List:
    """One sheet of a list as it was understood."""

    grid: Grid
    titles: Titles
    texts: dict[int, str]  # column → its title
    header: int  # the row of titles
    lines: list[Line] = field(default_factory=list)
    groups: list[tuple[int, str, bool]] = field(default_factory=list)  # row, text, whether used
    tail: list[tuple[int, str]] = field(default_factory=list)
    given: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Field → what the head of the list says for all rows, and the text that says it."""

    @property
    def head(self) -> list[str]:
        """The texts above the titles, line by line, without the addressee."""
        above = (cells for row, cells in self.grid.cells.items() if row < self.header)
        texts = (tidy(v) for cells in above for v in cells.values() if isinstance(v, str))
        return [text for text in texts if text and not begins_with(text, "noi_nhan")]
