"""Lines made of letters and borders: underlines, rows of dashes, borders of paragraphs and cells."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.effective.paragraph import Format
from dienhinh_docs.lint.effective.tables import Cell, Grid
from dienhinh_docs.lint.effective.text import P
from dienhinh_docs.lint.effective.xml import Element, W
from dienhinh_docs.lint.model import Para, Piece, Rule, RuleKind, pieces
from dienhinh_docs.word.metrics import text_width

DASHES = frozenset("-_–—─━―‒¯=⎯")
UNBROKEN = frozenset("_—─━―¯⎯")
"""Dashes that join into one line; hyphens leave gaps, ``=`` is double."""
FEWEST = 3
"""Dashes in a row that make a line."""
HEIGHT = 1.15
"""Height of a line of print as a multiple of the type size."""
POINTS_PER_MM = 72 / 25.4
RAISED = 0.6
"""About the share of their size at which raised letters are printed."""


def height(para: Para) -> float:
    """About how high a paragraph of one line is, points."""
    size = max((run.look.size for run in para.runs), default=12.0)
    return para.line if para.line_exact == "exact" else size * HEIGHT * max(para.line, 1.0)


def in_words(para: Para) -> Iterator[Rule]:
    """Lines made by the letters of a paragraph: dashes, or words all underlined."""
    if not any(r.look.underline or DASHES.intersection(r.text) for r in para.runs):
        return
    for piece in pieces(para):
        signs = "".join(piece.text.split())
        drop = (piece.line + 1) * height(para)
        if len(signs) >= FEWEST and DASHES.issuperset(signs):
            solid = UNBROKEN.issuperset(piece.text)
            drop -= height(para) / 2
            yield Rule(RuleKind.CHARACTERS, para.number, wide(piece), drop, solid=solid)
        elif signs and all(run.look.underline for run in piece.letters):
            solid = not any(run.look.broken_underline for run in piece.letters)
            yield Rule(RuleKind.UNDERLINE, para.number, wide(piece), drop, solid=solid)


def wide(piece: Piece) -> float:
    """Width of a piece on one line, points."""
    return sum(
        text_width(
            run.text.upper() if run.look.caps else run.text,
            run.look.size * (RAISED if run.look.raised else 1),
            bold=run.look.bold,
            italic=run.look.italic,
        )
        for run in piece.runs
    )


def of_borders(para: Para, found: Format, column: float | None, merged: bool) -> Iterator[Rule]:
    """Top and bottom borders; a paragraph boxed on its sides has none. ``column`` is in points.

    ``merged``: the next paragraph has the same borders, so that Word draws one frame around both.
    """
    if not found.borders or "left" in found.borders or "right" in found.borders:
        return
    length = None
    if column is not None:
        length = max(column - (para.left + para.right) * POINTS_PER_MM, 0.0)
    for side, drop in (("top", 0.0), ("bottom", height(para))):
        if side in found.borders and not (merged and side == "bottom"):
            solid = found.borders[side] == "solid"
            yield Rule(RuleKind.BORDER, para.number, length, drop, solid=solid)


def same_borders(node: Element) -> bool:
    """The next paragraph has the same borders: Word draws one frame around both."""
    follower = node.getnext()
    if follower is None or follower.tag != P:
        return False
    paths = (f"{W}pPr/{W}pBdr", f"{W}pPr/{W}ind")
    ours, theirs = ([_plain(n.find(path)) for path in paths] for n in (node, follower))
    return bool(ours[0]) and ours == theirs


def _plain(node: Element | None) -> list[tuple[str, list[tuple[str, str]]]]:
    if node is None:
        return []
    return [(n.tag, sorted((str(k), str(v)) for k, v in n.items())) for n in node.iter()]


def of_cells(grid: Grid, ends: dict[tuple[int, int], int]) -> list[Rule]:
    """Borders of layout cells that serve as lines: below a cell, none at its sides."""
    found = []
    for row in grid.rows:
        for cell in row:
            if cell.borders.keys() & {"left", "right"}:
                continue
            if "bottom" in cell.borders:
                found.append(_edge(cell, "bottom", ends[cell.row, cell.index]))
            above = _above(grid, cell)
            if "top" in cell.borders and above is not None and "bottom" not in above.borders:
                found.append(_edge(cell, "top", ends[above.row, above.index]))
    return [rule for rule in found if rule.para]


def _edge(cell: Cell, side: str, para: int) -> Rule:
    solid = cell.borders[side] == "solid"
    return Rule(RuleKind.BORDER, para, cell.outer, 12.0, 0.0, solid=solid)


def _above(grid: Grid, cell: Cell) -> Cell | None:
    """The cell over the middle of another, by the columns of the grid that each spans."""
    row = grid.rows[cell.row - 1] if cell.row else ()
    return next((other for other in row if cell.middle in other.columns), None)
