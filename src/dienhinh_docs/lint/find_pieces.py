"""Cutting paragraphs into the pieces that are printed in one place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.alphabets import real
from dienhinh_docs.lint.model import Para, Piece, Run
from dienhinh_docs.lint.model import pieces as parted
from dienhinh_docs.viet import fold

_INSIDE = re.compile(r"^(?:[/…]|\.{2,}|tháng\b|năm\b)", re.I)
"""What follows a tab that only leaves room for a pen: ``Số:⇥/KH-SYT``, ``ngày⇥tháng⇥năm``."""

_GAP = re.compile(r"[ \u00a0]{3,}")


def _cut(piece: Piece, start: int, end: int, column: int, columns: int) -> Piece:
    """The characters from ``start`` to ``end`` of a piece, in the given column."""
    runs: list[Run] = []
    at = 0
    for run in piece.runs:
        words = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if words:
            runs.append(Run(words, run.look, run.part))
    return Piece(piece.para, tuple(runs), piece.line, column, columns)


def whole(para: Para) -> Piece:
    """The paragraph as one piece, whatever breaks and tabs it holds."""
    return Piece(para, tuple(run for run in para.runs if not run.look.hidden))


def pieces(para: Para) -> list[Piece]:
    """What stands between breaks and tabs, tabs that only leave room for a pen not counted."""
    found: list[Piece] = []
    for piece in parted(para):
        room = piece.columns > 1 and found and found[-1].line == piece.line
        if room and (_INSIDE.match(piece.text) or (_is_so(found[-1]) and piece.text[0].isdigit())):
            found[-1] = joined([found[-1], piece])
        else:
            found.append(piece)
    return found


def _is_so(piece: Piece) -> bool:
    return fold(piece.text) == "so"


def halves(piece: Piece) -> list[tuple[Piece, Piece]]:
    """The two sides of a line whose halves are kept apart by spaces: every way to part it."""
    text = "".join(run.text for run in piece.runs)
    column = piece.column
    return [
        (_cut(piece, 0, gap.start(), column, 2), _cut(piece, gap.end(), len(text), column + 1, 2))
        for gap in _GAP.finditer(text)
        if text[: gap.start()].strip() and text[gap.end() :].strip()
    ]


def after_colon(piece: Piece) -> tuple[Piece, Piece | None]:
    """Label and what stands behind its colon on the same line."""
    text = "".join(run.text for run in piece.runs)
    at = text.find(":")
    if at < 0 or not text[at + 1 :].strip():
        return piece, None
    place = (piece.column, piece.columns)
    return _cut(piece, 0, at + 1, *place), _cut(piece, at + 1, len(text), *place)


def joined(parts: list[Piece]) -> Piece:
    """Several lines of one thing as one piece, placed at the first."""
    first = parts[0]
    runs: list[Run] = []
    for number, part in enumerate(parts):
        if number and part.runs:
            runs.append(Run(" ", part.runs[0].look, part.runs[0].part))
        runs += part.runs
    return Piece(first.para, tuple(runs), first.line, first.column, first.columns)


# --- what a piece looks like ---------------------------------------------------------------


def key(where: Para | Piece) -> str:
    """Folded words, for comparing what people typed."""
    return fold(real(where.text))


START = 60
"""Characters by which the beginning of a paragraph is told; folding all of it takes long."""


def begins(where: Para | Piece) -> str:
    """The first folded words, for paragraphs that are known by how they begin."""
    return fold(real(where.text[:START]))


def mark_only(where: Para | Piece) -> bool:
    """No letter and no digit: a line of hyphens, an asterisk, dots."""
    return not any(c.isalnum() for c in where.text)


def in_capitals(piece: Piece) -> bool:
    """Printed in capitals, by typing or by format."""
    letters = [
        (c, run.look.caps) for run in piece.runs for c in run.text if c.isalpha() and c not in "ªº"
    ]
    if not letters:
        return False
    return sum(caps or c == c.upper() for c, caps in letters) >= 0.8 * len(letters)


def bold(piece: Piece) -> bool:
    """More than half of the letters are bold."""
    total = sum(len(run.text.strip()) for run in piece.runs)
    return sum(len(run.text.strip()) for run in piece.runs if run.look.bold) * 2 > total


def italic(piece: Piece) -> bool:
    total = sum(len(run.text.strip()) for run in piece.runs)
    return sum(len(run.text.strip()) for run in piece.runs if run.look.italic) * 2 > total


def centred(piece: Piece) -> bool:
    """In the middle of the line or of its half; behind a lone tab only if its stop centres."""
    if piece.para.align == "giua" or piece.column == 0:
        return piece.para.align == "giua"
    line = piece.para.raw.replace("\f", "\n").split("\n")[piece.line].strip()
    return "\t" in line or any(kind == "giua" for _, kind in piece.para.stops)


def lane(para: Para) -> tuple[int | None, int, bool]:
    """The column of print a paragraph belongs to: body, cell of a table, text box."""
    spot = para.spot
    return (spot.table, spot.cell if spot.table is not None else 0, spot.box)


def side_by_side(para: Para) -> bool:
    """In a row with another cell beside it."""
    return para.spot.table is not None and para.spot.cells > 1


def all_pieces(paras: tuple[Para, ...] | list[Para]) -> Iterator[Piece]:
    for para in paras:
        if not para.blank:
            yield from pieces(para)
