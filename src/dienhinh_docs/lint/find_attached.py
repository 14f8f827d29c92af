"""The line ``(Kèm theo …)`` under the title of an annex or of a text issued with another."""

from __future__ import annotations

import re

from dienhinh_docs.lint.find_pieces import centred, italic, joined, key
from dienhinh_docs.lint.model import Piece

_BEGINS = ("kem theo", "ban hanh kem theo", "dinh kem")
_NAMES = re.compile(r"\b(so|ngay|cua)\b")
MOST = 4
"""Lines over which it may be broken by hand."""


def begins(piece: Piece) -> bool:
    """The line, or its first one; with its bracket, or set apart as such a line is."""
    text = key(piece)
    if not text.startswith(_BEGINS):
        return False
    if piece.text.startswith("("):
        return True
    apart = centred(piece) or italic(piece)
    return apart and bool(_NAMES.search(text)) and not piece.text.endswith((".", ":", ";"))


def gathered(lines: list[Piece]) -> list[Piece]:
    """The lines it fills, from the first of ``lines`` to the closing bracket.

    Without any bracket at the end it is the first line alone.
    """
    first = lines[0]
    for count, piece in enumerate(lines[:MOST], 1):
        if ")" in piece.text:
            return lines[:count]
        if centred(piece) != centred(first) or italic(piece) != italic(first):
            break
    return [first]


def one_piece(lines: list[Piece]) -> Piece:
    """Its lines as one piece, placed at the first."""
    return joined(lines) if len(lines) > 1 else lines[0]
