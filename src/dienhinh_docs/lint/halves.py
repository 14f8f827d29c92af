"""Where the halves of a line laid out by tabs are printed."""

from __future__ import annotations

import math

from dienhinh_docs.lint.effective.ruled import wide
from dienhinh_docs.lint.model import Para, Piece, pieces

MM_PER_POINT = 25.4 / 72
NEAR = 0.1
"""Millimetres by which a tab stop must lie behind the words before it."""


def middle(piece: Piece) -> float | None:
    """Millimetres from the text's left edge to the middle of a piece between tabs.

    None where it cannot be known: the line has no tabs or is not set from the left, its tabs have no
    stop to reach, or the piece is only a part of what stands between two tabs.
    """
    para = piece.para
    line = {p.column: p for p in pieces(para) if p.line == piece.line}
    here = line.get(piece.column)
    if here is None or here.text != piece.text or here.columns < 2:
        return None
    if para.align in ("giua", "phai"):
        return None
    at = para.left + (para.first if piece.line == 0 else 0.0)
    for column in range(piece.column + 1):
        width = _width(line.get(column))
        if column:
            start = _start(para, at, width)
            if start is None:
                return None
            at = start
        if column < piece.column:
            at += width
    return at + _lead(here) + (_width(here) - _lead(here) - _trail(here)) / 2


def _width(piece: Piece | None) -> float:
    return 0.0 if piece is None else wide(piece) * MM_PER_POINT


def _start(para: Para, at: float, width: float) -> float | None:
    """Left end of the words behind a tab that stands at ``at``."""
    stops = list(para.stops)
    if para.first < 0:
        stops.append((para.left, "trai"))
    stop = min((stop for stop in stops if stop[0] > at + NEAR), default=None)
    if stop is None and para.tab_step > 0:
        stop = (math.ceil((at + NEAR) / para.tab_step) * para.tab_step, "trai")
    if stop is None or stop[1] == "thap_phan":
        return None
    share = {"trai": 0.0, "giua": 0.5, "phai": 1.0}[stop[1]]
    return max(stop[0] - width * share, at)


def _lead(piece: Piece) -> float:
    text = "".join(run.text for run in piece.runs)
    return _space(piece) * (len(text) - len(text.lstrip(" \u00a0")))


def _trail(piece: Piece) -> float:
    text = "".join(run.text for run in piece.runs)
    return _space(piece) * (len(text) - len(text.rstrip(" \u00a0")))


def _space(piece: Piece) -> float:
    """Width of a space: a quarter of the size in Times New Roman."""
    return piece.letters[0].look.size / 4 * MM_PER_POINT
