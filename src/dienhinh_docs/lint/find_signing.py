"""The lines of a signature: capacity and office, notes, the person's name."""

from __future__ import annotations

import re

from dienhinh_docs.lint.find_pieces import (
    bold,
    in_capitals,
    key,
    mark_only,
    pieces,
    side_by_side,
)
from dienhinh_docs.lint.find_words import CAP_BAC, CHUC_VU_DAU, HO, HO_LON, TIEN_TO_KY, is_date
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.viet import tidy

_NOTE = re.compile(r"^\s*[\[(]|^(da ky|ky ten|ky boi|nguoi ky)\b")
_RANKS = re.compile(rf"^(?:{CAP_BAC.pattern[1:]} ?)+")

RIGHT_HALF = 45.0
"""Left indent, mm, from which a short line stands in the right half."""

SHORT = 14
"""Words that a line of the signing block has at most."""

ROOM = 24.0
"""Points before a paragraph that leave room for a signature."""


def titles_and_names(lines: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Parts the lines of one signature column into titles and names; notes are left out."""
    titles: list[Piece] = []
    names: list[Piece] = []
    lines = _without_notes(lines)
    for index, piece in enumerate(lines):
        above = lines[index - 1] if index else None
        named = is_name(piece, above, last=index == len(lines) - 1)
        (names if named else titles).append(piece)
    return titles, names


def _without_notes(lines: list[Piece]) -> list[Piece]:
    """``(Chữ ký, dấu …)`` left out, also where the bracket closes some lines further down.

    A date above the signature is none of its lines either; forms have it there.
    """
    kept: list[Piece] = []
    inside = False
    for piece in lines:
        opens = piece.text.startswith(("(", "["))
        if not (mark_only(piece) or inside or _is_note(piece) or is_date(piece.text)):
            kept.append(piece)
        inside = (inside or opens) and ")" not in piece.text and "]" not in piece.text
    return kept


def _is_note(piece: Piece) -> bool:
    return bool(_NOTE.match(piece.text)) or bool(_NOTE.match(key(piece)))


def is_title(piece: Piece) -> bool:
    """A line that gives a capacity or an office."""
    return bool(TIEN_TO_KY.match(tidy(piece.text))) or bool(CHUC_VU_DAU.match(key(piece)))


def is_name(piece: Piece, above: Piece | None = None, *, last: bool = True) -> bool:
    """A person's name, with or without rank, in small letters or (wrongly) in capitals.

    ``above`` is the line of the signature over it.
    """
    text = key(piece)
    if text in ("ho va ten", "ho ten"):
        return True
    plain = _RANKS.sub("", text).split()
    words = tidy(piece.text).replace(".", " ").split()[-len(plain) :] if plain else []
    if not 2 <= len(words) <= 6 or any(c.isdigit() or c in ":;/" for c in piece.text):
        return False
    surname = plain[0] in HO
    if in_capitals(piece):
        if above is None or not last or is_title(piece):
            return False
        return _room_to_sign(above, piece) or plain[0] in HO_LON
    if is_title(piece) and (not surname or above is None):
        return False
    return all(w[0].isupper() for w in words) and (surname or (last and above is not None))


def _room_to_sign(above: Piece, piece: Piece) -> bool:
    """Blank lines, space or a new row between two lines: a second line of a title has none."""
    one, two = above.para, piece.para
    if one is two:
        return piece.line - above.line > 1
    return two.number - one.number > 1 or two.before >= ROOM or one.spot.row != two.spot.row


def set_right(piece: Piece) -> bool:
    para = piece.para
    shift = para.left + max(para.first, 0.0)
    if para.align in ("giua", "phai") or shift >= RIGHT_HALF or piece.column > 1:
        return True
    return piece.column == 1 and bool(para.stops) and para.stops[0][0] >= RIGHT_HALF


def lines_up(tail: list[Para]) -> list[Piece]:
    """Short lines in the right half at the end of ``tail``, if they sign."""
    block: list[Piece] = []
    for para in reversed(tail):
        if side_by_side(para) or len(para.text.split()) > SHORT:
            break
        if para.text.rstrip().endswith(("./.", ";")):
            break
        lines = pieces(para)
        fits = all(set_right(p) and (in_capitals(p) or bold(p) or is_name(p)) for p in lines)
        if not fits and not all(_is_note(p) or (set_right(p) and is_date(p.text)) for p in lines):
            break
        block = lines + block
    signs = any(is_title(p) and (in_capitals(p) or bold(p)) for p in block)
    return block if signs else []
