"""Where blocks of a story lie while it is read."""

from __future__ import annotations

from dataclasses import dataclass

from dienhinh_docs.lint.effective.paragraph import Format
from dienhinh_docs.lint.effective.styles import TableLook
from dienhinh_docs.lint.model import Align, Spot


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks lie: their spot, the table style over them, the column's width in points."""

    spot: Spot
    table: TableLook
    width: float | None
    align: Align | None = None  # of a text box that is itself placed on the line


@dataclass(slots=True)
class Last:
    """The paragraph before, among its siblings: its index in the story and its format."""

    at: int
    format: Format
