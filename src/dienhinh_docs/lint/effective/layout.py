"""Tables that lay out a page: which of their rows are the page's own text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from dienhinh_docs.lint.effective.tables import Cell, Grid, within
from dienhinh_docs.lint.effective.xml import W

RUNNING = 150
"""Characters from which what a cell holds is running text, not an entry of a table."""

FULL = 0.8
"""Share of a row's width from which a cell is the row; the right half of a head has up to 0.65."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that follow one another; ``text``: the page's text, laid out in a cell of full width."""

    rows: tuple[tuple[Cell, ...], ...]
    text: bool


def parted(grid: Grid) -> list[Block]:
    """A layout table cut into rows side by side (head, foot) and rows that hold running text."""
    if grid.ruled or not any(_running(row) for row in grid.rows):
        return [Block(grid.rows, text=False)] if grid.rows else []
    return [Block(tuple(rows), text) for text, rows in groupby(grid.rows, key=_alone)]


def _alone(row: tuple[Cell, ...]) -> bool:
    """One cell of (nearly) full width holds all words, not framed at its sides."""
    cells = [cell for cell in row if len(row) == 1 or _letters(cell)]
    if len(cells) != 1 or cells[0].borders.keys() & {"left", "right"}:
        return False
    total = sum(cell.outer or 0.0 for cell in row)
    return len(row) == 1 or (cells[0].outer or 0.0) > FULL * total


def _running(row: tuple[Cell, ...]) -> bool:
    return _alone(row) and sum(map(_letters, row)) >= RUNNING


def _letters(cell: Cell) -> int:
    """Characters in a cell, without those of tables inside it."""
    return sum(
        len(node.text or "") for para in within(cell.node, f"{W}p") for node in para.iter(f"{W}t")
    )
