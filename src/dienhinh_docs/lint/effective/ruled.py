"""Lines made of letters and borders: underlines, rows of dashes, borders of paragraphs and cells."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.effective.paragraph import Format
from dienhinh_docs.lint.model import Para, Piece, Rule, RuleKind, pieces
from dienhinh_docs.word.metrics import text_width

DASHES = frozenset("-_–—─━―‒¯=⎯")
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
            yield Rule(RuleKind.CHARACTERS, para.number, wide(piece), drop - height(para) / 2)
        elif signs and all(run.look.underline for run in piece.letters):
            yield Rule(RuleKind.UNDERLINE, para.number, wide(piece), drop)


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
    if "top" in found.borders:
        yield Rule(RuleKind.BORDER, para.number, length, 0.0)
    if "bottom" in found.borders and not merged:
        yield Rule(RuleKind.BORDER, para.number, length, height(para))
