"""The head of the document: titles, issuer, number, place and date, subject of a letter."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from dienhinh_docs.lint.find_names import part_names
from dienhinh_docs.lint.find_pieces import (
    all_pieces,
    halves,
    in_capitals,
    key,
    lane,
    mark_only,
    side_by_side,
)
from dienhinh_docs.lint.find_words import (
    DAU_MAT_KHAN,
    TIEU_NGU,
    alike,
    is_date,
    is_number,
    right_title,
    type_of,
    ve_viec,
)
from dienhinh_docs.lint.model import Para, Piece

HEAD_PARAS = 60
"""The head lies within the first paragraphs; what looks alike further on is text."""

LONG = 30
"""Words from which a paragraph is running text, not a line of the head."""


@dataclass(slots=True)
class Head:
    """Pieces of the head; ``end`` is the number of its last paragraph, 0 if there is no head."""

    right: list[Piece] = field(default_factory=list)  # quốc hiệu or the Party's title
    right_kind: str = ""  # “quoc_hieu”, “dang”, “doan”
    tieu_ngu: list[Piece] = field(default_factory=list)
    chu_quan: list[Piece] = field(default_factory=list)
    co_quan: list[Piece] = field(default_factory=list)
    so: list[Piece] = field(default_factory=list)
    ngay: list[Piece] = field(default_factory=list)
    ve_viec: list[Piece] = field(default_factory=list)
    mau_so: Piece | None = None
    star: bool = False  # an asterisk under the issuer's name
    end: int = 0

    @property
    def taken(self) -> list[Piece]:
        return [
            *self.right, *self.tieu_ngu, *self.chu_quan, *self.co_quan, *self.so, *self.ngay,
            *self.ve_viec,
        ]  # fmt: skip


def find_head(paras: list[Para]) -> Head:
    """Find the head in the first paragraphs, however it is laid out."""
    head = Head()
    pool = _zone(_parted(list(all_pieces(_top(paras)))))
    if not pool:
        return head
    _titles(head, pool)
    _number_and_date(head, pool)
    _left_block(head, pool)
    head.star = any(
        p.text.replace(" ", "") in ("*", "***", "**") for p in pool if not _right_of(head, p)
    )
    last = _head_table_end(head, paras)
    head.end = max([p.para.number for p in head.taken] + [last])
    return head


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
    anchor = next((p for p in pool if right_title(key(p)) or _tieu_ngu(p)), None)
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
        zone.append(piece)
    return zone


def _parted(pool: list[Piece]) -> list[Piece]:
    """Lines whose two halves are kept apart by spaces are cut in two."""
    parted: list[Piece] = []
    for piece in pool:
        for left, right in halves(piece):
            known = right_title(key(right)) or _tieu_ngu(right) or is_date(right.text)
            if known and not is_date(left.text):
                parted += [left, right]
                break
        else:
            parted.append(piece)
    return parted


def _tieu_ngu(piece: Piece) -> bool:
    return alike(key(piece), TIEU_NGU, 0.75)


def _titles(head: Head, pool: list[Piece]) -> None:
    for piece in pool:
        kind = right_title(key(piece))
        if kind and not head.right:
            head.right, head.right_kind = [piece], kind
        elif kind == "quoc_hieu" and head.right_kind == "doan":
            # An old layout prints the Union's name at the left, under quốc hiệu at the right.
            head.right, head.right_kind = [piece], kind
        elif _tieu_ngu(piece) and not head.tieu_ngu:
            head.tieu_ngu = [piece]
        elif key(piece).startswith("mau so") and not head.right:
            head.mau_so = piece
    if not head.right:
        head.right = _broken_title(pool)
        head.right_kind = "quoc_hieu" if head.right else ""


def _broken_title(pool: list[Piece]) -> list[Piece]:
    """A quốc hiệu that is broken over two lines."""
    for one, two in pairwise(pool):
        if lane(one.para) == lane(two.para) and right_title(f"{key(one)} {key(two)}"):
            return [one, two]
    return []


def _number_and_date(head: Head, pool: list[Piece]) -> None:
    for piece in pool:
        if piece in head.right or piece in head.tieu_ngu:
            continue
        if not head.so and is_number(piece.text) and not key(piece).startswith("mau so"):
            head.so = [piece]
        elif not head.ngay and is_date(piece.text):
            head.ngay = [piece]


# --- the left block ------------------------------------------------------------------------


def _anchor(head: Head) -> Piece | None:
    return next(iter([*head.right, *head.tieu_ngu]), None)


def _right_of(head: Head, piece: Piece) -> bool:
    """On the side of the page where the titles stand."""
    anchor = _anchor(head)
    if anchor is None:
        return False
    if side_by_side(anchor.para) and piece.para.spot.table == anchor.para.spot.table:
        return piece.para.spot.cell >= anchor.para.spot.cell > 0
    if anchor.column > 0:
        return piece.column >= anchor.column
    return False


def _sequential(head: Head) -> bool:
    """Everything one under another: nothing tells left from right but the words."""
    anchor = _anchor(head)
    return anchor is None or not (
        (side_by_side(anchor.para) and anchor.para.spot.cell > 0) or anchor.column > 0
    )


def _left_block(head: Head, pool: list[Piece]) -> None:
    """Issuer's lines above the number, the subject of a letter below it."""
    taken = {id(p) for p in [*head.right, *head.tieu_ngu, *head.so, *head.ngay]}
    stream = [p for p in pool if id(p) not in taken and p is not head.mau_so]
    stream = [p for p in stream if not (mark_only(p) or is_stamp(p))]
    stream = [p for p in stream if not _right_of(head, p)]
    subject = next((i for i, p in enumerate(stream) if ve_viec(p.text)), len(stream))
    number = head.so[0] if head.so else None
    cut = next(
        (i for i, p in enumerate(stream) if number is not None and _after(p, number)), subject
    )
    names = stream[: min(cut, subject)]
    below = stream[min(cut, subject) :]
    if _sequential(head):
        side = number is not None and side_by_side(number.para)
        names = [p for p in names if in_capitals(p) or (side and lane(p.para) == lane(number.para))]  # type: ignore[union-attr]
    else:
        names = [p for p in names if _in_left(head, p)]
    head.chu_quan, head.co_quan = part_names(names)
    head.ve_viec = _subject(head, below)


def is_stamp(piece: Piece) -> bool:
    """Secrecy, urgency, ``DỰ THẢO``: marks that are no part of the head's blocks."""
    text = key(piece)
    return text in DAU_MAT_KHAN or (text.startswith("du thao") and len(text.split()) <= 5)


def _in_left(head: Head, piece: Piece) -> bool:
    """In the same table as the titles, or on tabbed lines of capitals."""
    anchor = _anchor(head)
    assert anchor is not None
    if side_by_side(anchor.para):
        return piece.para.spot.table == anchor.para.spot.table
    return in_capitals(piece) or piece.para.number <= anchor.para.number + 1


def _after(piece: Piece, number: Piece) -> bool:
    """Printed below the number: by rows of the table, else by reading order."""
    one, two = piece.para.spot, number.para.spot
    if one.table is not None and one.table == two.table:
        return (one.row, piece.para.number, piece.line) > (two.row, number.para.number, number.line)
    return (piece.para.number, piece.line) > (number.para.number, number.line)


def _subject(head: Head, below: list[Piece]) -> list[Piece]:
    """``V/v …`` and its further lines; in the left cell also a subject without V/v."""
    number = head.so[0] if head.so else None
    start = next((i for i, p in enumerate(below) if ve_viec(p.text)), None)
    if start is not None:
        first = below[start]
        rest = [p for p in below[start + 1 :] if _same_place(p, first)]
        return [first, *rest]
    if number is None or not (side_by_side(number.para) and not _sequential(head)):
        return []
    return [p for p in below if lane(p.para) == lane(number.para)]


def _same_place(piece: Piece, first: Piece) -> bool:
    if lane(piece.para) != lane(first.para):
        return False
    if side_by_side(first.para) or piece.para is first.para:
        return True
    near = piece.para.number - first.para.number <= 3
    return near and not in_capitals(piece) and abs(_size(piece) - _size(first)) < 0.6


def _size(piece: Piece) -> float:
    return piece.letters[0].look.size if piece.letters else 0.0


def _head_table_end(head: Head, paras: list[Para]) -> int:
    """Last paragraph of the tables that hold the head side by side."""
    tables = {p.para.spot.table for p in head.taken if side_by_side(p.para)}
    return max((p.number for p in paras if p.spot.table in tables and p.spot.table is not None),
               default=0)  # fmt: skip
