"""The first lines of a file: where its head can be, cut into pieces."""

from __future__ import annotations

from itertools import pairwise

from dienhinh_docs.lint.find_pieces import all_pieces, halves, key, lane, side_by_side
from dienhinh_docs.lint.find_words import TIEU_NGU, alike, is_date, right_title, type_of
from dienhinh_docs.lint.model import Para, Piece

HEAD_PARAS = 60
"""The head lies within the first paragraphs; what looks alike further on is text."""

LONG = 30
"""Words from which a paragraph is running text, not a line of the head."""


def head_zone(paras: list[Para]) -> list[Piece]:
    """Pieces of the first paragraphs among which the head is sought."""
    return _zone(_parted(list(all_pieces(_top(paras)))))


def _top(paras: list[Para]) -> list[Para]:
    """Paragraphs before the third one of running text: the head is above it."""
    long = 0
    for index, para in enumerate(paras[:HEAD_PARAS]):
        long += len(para.raw) > 6 * LONG and not side_by_side(para)
        if long > 2:
            return paras[:index]
    return paras[:HEAD_PARAS]


def _zone(pool: list[Piece]) -> list[Piece]:
    """Pieces up to Kính gửi, căn cứ, running text or the signing block."""
    anchor = next((p for p in pool if right_title(key(p)) or is_tieu_ngu(p)), None)
    table = anchor.para.spot.table if anchor and side_by_side(anchor.para) else None
    zone: list[Piece] = []
    for piece in pool:
        inside = table is not None and piece.para.spot.table == table
        text = key(piece)
        stop = text.startswith(("kinh gui", "can cu ", "noi nhan", "dieu 1 "))
        long = len(text.split()) > LONG and not side_by_side(piece.para)
        title = bool(type_of(text)) and not side_by_side(piece.para)
        below = anchor is None or anchor.para.number <= piece.para.number
        if below and not inside and (stop or long or (title and (zone or anchor is None))):
            break
        if inside and text.startswith("kinh gui"):
            break  # two tables that an office program has made into one
        zone.append(piece)
    return zone


def _parted(pool: list[Piece]) -> list[Piece]:
    """Lines whose two halves are kept apart by spaces are cut in two."""
    parted: list[Piece] = []
    for piece in pool:
        for left, right in halves(piece):
            known = right_title(key(right)) or is_tieu_ngu(right) or is_date(right.text)
            if known and not is_date(left.text):
                parted += [left, right]
                break
        else:
            parted.append(piece)
    return parted


def is_tieu_ngu(piece: Piece) -> bool:
    return alike(key(piece), TIEU_NGU, 0.75)


def broken_title(pool: list[Piece]) -> list[Piece]:
    """A quốc hiệu that is broken over two lines."""
    for one, two in pairwise(pool):
        if lane(one.para) == lane(two.para) and right_title(f"{key(one)} {key(two)}"):
            return [one, two]
    return []
