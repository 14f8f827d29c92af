"""The foot: Nơi nhận and the signing block, in a table, with tabs, or one under another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dienhinh_docs.lint.find_pieces import (
    after_colon,
    in_capitals,
    key,
    lane,
    mark_only,
    pieces,
    side_by_side,
)
from dienhinh_docs.lint.find_signing import (
    SHORT,
    is_title,
    lines_up,
    set_right,
    titles_and_names,
)
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.viet import fold

_PERHAPS = re.compile(r"[nN][oOơƠ]")
_DASH = "-–—−+•*"

TAIL = 80
"""Paragraphs at the end among which a signing block without Nơi nhận is sought."""


@dataclass(slots=True)
class Foot:
    """``start`` and ``end`` are the numbers of its first and last paragraph (0: no foot)."""

    label: list[Piece] = field(default_factory=list)
    recipients: list[Piece] = field(default_factory=list)
    titles: list[Piece] = field(default_factory=list)
    names: list[Piece] = field(default_factory=list)
    start: int = 0
    end: int = 0

    def covers(self, *found: list[Piece]) -> None:
        numbers = [piece.para.number for group in found for piece in group]
        if numbers:
            self.start = min([*numbers, self.start or numbers[0]])
            self.end = max([*numbers, self.end])


def find_label(paras: list[Para], after: int, ruled: set[int]) -> Piece | None:
    """The piece that says ``Nơi nhận``, in whatever spelling."""
    for para in paras[after:]:
        if not _PERHAPS.search(para.raw[:80]):
            continue
        for piece in pieces(para):
            if _is_label(piece) and (para.spot.table not in ruled or _heads_list(paras, para)):
                return piece
    return None


def _is_label(piece: Piece) -> bool:
    words = fold(piece.text.partition(":")[0])
    return words in ("noi nhan", "noi gui", "noi nhan van ban") and len(key(piece).split()) <= 40


def _heads_list(paras: list[Para], label: Para) -> bool:
    """In a ruled table: not the head of a column, but a list of recipients below it."""
    cell = [q for q in paras[label.number :] if q.spot == label.spot and not q.blank]
    return bool(cell) and cell[0].text[:1] in _DASH


def find_foot(paras: list[Para], after: int, ruled: set[int], label: Piece | None) -> Foot:
    """``paras`` are those of the main document; the foot lies behind paragraph ``after``."""
    foot = Foot()
    if label is None:
        label = _orphan_list(foot, paras, after, ruled)
    else:
        head, inline = after_colon(label)
        foot.label = [head]
        foot.recipients = [inline] if inline else []
    if label is None:
        _signatures_alone(foot, paras, after, ruled)
    elif side_by_side(label.para):
        _by_table(foot, label, paras, after, ruled)
    else:
        _by_lines(foot, label, paras, after, ruled)
    foot.covers(foot.label, foot.recipients, foot.titles, foot.names)
    return foot


# --- Nơi nhận ------------------------------------------------------------------------------


def _orphan_list(foot: Foot, paras: list[Para], after: int, ruled: set[int]) -> Piece | None:
    """Recipients without their label, known by the line ``- Lưu``."""
    for para in reversed(paras[after:]):
        if para.blank or para.spot.table in ruled:
            continue
        found = pieces(para)
        for piece in found:
            if re.match(r"^luu\b( vt| vp| van| ho| cb|$|.{0,24}$)", key(piece)) and _dashed(piece):
                above = [
                    p
                    for q in paras[after : para.number]
                    if lane(q) == lane(para) and not q.blank
                    for p in pieces(q)
                    if p.column == piece.column
                ]
                first = _first_of_list(above)
                foot.recipients = [*above[first:-1], above[-1]]
                return above[first]
    return None


def _first_of_list(lines: list[Piece]) -> int:
    first = len(lines) - 1
    while first > 0 and _dashed(lines[first - 1]) and _size(lines[first - 1]) <= 12:
        first -= 1
    return first


def _dashed(piece: Piece) -> bool:
    return piece.text[:1] in _DASH or piece.para.label[:1] in tuple(_DASH)


def _by_table(foot: Foot, label: Piece, paras: list[Para], after: int, ruled: set[int]) -> None:
    """Label and list in one cell (or one column of cells), signatures in the others."""
    table = [q for q in paras[after:] if q.spot.table == label.para.spot.table and not q.blank]
    known = {(p.para.number, p.line, p.column) for p in [*foot.label, *foot.recipients]}
    columns: dict[int, list[Piece]] = {}
    for para in table:
        for piece in pieces(para):
            place = (para.number, piece.line, piece.column)
            same = para.spot.cell == label.para.spot.cell
            below = (para.spot.row, *place) > (label.para.spot.row, *_place(label))
            if place in known or place == _place(label):
                continue
            if same and below and piece.column <= label.column:
                if not mark_only(piece) or _dashed(piece):
                    foot.recipients.append(piece)
            else:
                columns.setdefault(para.spot.cell, []).append(piece)
    for cell in sorted(columns):
        _signed(foot, columns[cell])
    numbers = [q.number for q in table]
    foot.start, foot.end = min(numbers), max(numbers)
    if not foot.titles and not foot.names:
        end = foot.end
        _signatures_alone(foot, [q for q in paras if q.number < foot.start], after, ruled)
        if not foot.titles:
            _signatures_alone(foot, paras, end, ruled)


def _place(piece: Piece) -> tuple[int, int, int]:
    return (piece.para.number, piece.line, piece.column)


def _by_lines(foot: Foot, label: Piece, paras: list[Para], after: int, ruled: set[int]) -> None:
    """Label and list as paragraphs; the signature on the same lines, before or behind."""
    right: list[Piece] = []
    filed = False  # the Lưu line has been passed: nothing but its own list follows
    for para in paras[label.para.number - 1 :]:
        if para.blank or para.spot.table in ruled:
            continue
        if side_by_side(para):
            break
        for piece in pieces(para):
            if _place(piece) <= _place(label) or any(piece == p for p in foot.recipients):
                continue
            if _in_right_half(piece, label):
                right.append(piece)
            elif _dashed(piece) or not (mark_only(piece) or filed):
                foot.recipients.append(piece)
                filed = filed or key(piece).startswith("luu")
    _signed(foot, right)
    foot.start = label.para.number
    if not foot.titles and not foot.names:
        before = [q for q in paras if q.number < label.para.number]
        _signatures_alone(foot, before, after, ruled)
    if not foot.titles and not foot.names:
        _signatures_alone(foot, paras, label.para.number, ruled)
        signed = {p.para.number for p in [*foot.titles, *foot.names]}
        foot.recipients = [p for p in foot.recipients if p.para.number not in signed]


def _in_right_half(piece: Piece, label: Piece) -> bool:
    if piece.columns > 1 and piece.column > label.column and not _dashed(piece):
        return True
    if _dashed(piece) or piece.column != label.column:
        return False
    return set_right(piece) and piece.para is not label.para


# --- signatures ----------------------------------------------------------------------------


def _signed(foot: Foot, lines: list[Piece]) -> None:
    titles, names = titles_and_names(lines)
    foot.titles += titles
    foot.names += names


def _signatures_alone(foot: Foot, paras: list[Para], after: int, ruled: set[int]) -> None:
    """The signing block without Nơi nhận beside it: a table at the end, or lines at the right."""
    tail = [q for q in paras if q.number > after and not q.blank and q.spot.table not in ruled]
    tail = tail[-TAIL:]
    for para in reversed(tail):
        if side_by_side(para):
            if _signing_table(foot, tail, para):
                return
            continue
        found = lines_up(tail[: tail.index(para) + 1])
        if found:
            _signed(foot, found)
            foot.covers(found)
            return
        if len(para.text.split()) > SHORT:
            return


def _signing_table(foot: Foot, tail: list[Para], para: Para) -> bool:
    columns: dict[int, list[Piece]] = {}
    for other in tail:
        if other.spot.table == para.spot.table:
            columns.setdefault(other.spot.cell, []).extend(pieces(other))
    if not any(is_title(p) and in_capitals(p) for lines in columns.values() for p in lines):
        return False
    for cell in sorted(columns):
        _signed(foot, columns[cell])
    return True


def _size(piece: Piece) -> float:
    return piece.letters[0].look.size if piece.letters else 0.0
