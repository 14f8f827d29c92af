"""The head of the document: titles, issuer, number, place and date, subject of a letter."""

from __future__ import annotations

from dataclasses import dataclass, field

from dienhinh_docs.lint.find_names import of_superior, part_names
from dienhinh_docs.lint.find_pieces import (
    centred,
    in_capitals,
    key,
    lane,
    mark_only,
    side_by_side,
)
from dienhinh_docs.lint.find_words import (
    CO_QUAN_DAU,
    DAU_MAT_KHAN,
    is_date,
    is_number,
    right_title,
    type_in_number,
    ve_viec,
)
from dienhinh_docs.lint.find_zone import broken_title, head_zone, is_tieu_ngu
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.viet import tidy


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
    pool = head_zone(paras)
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


def _titles(head: Head, pool: list[Piece]) -> None:
    for piece in pool:
        kind = right_title(key(piece))
        if kind and not head.right:
            head.right, head.right_kind = [piece], kind
        elif kind == "quoc_hieu" and head.right_kind == "doan":
            # An old layout prints the Union's name at the left, under quốc hiệu at the right.
            head.right, head.right_kind = [piece], kind
        elif is_tieu_ngu(piece) and not head.tieu_ngu:
            head.tieu_ngu = [piece]
        elif key(piece).startswith("mau so") and not head.right:
            head.mau_so = piece
    if not head.right:
        head.right = broken_title(pool)
        head.right_kind = "quoc_hieu" if head.right else ""


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
    subject = next((i for i, p in enumerate(stream) if _is_subject(p)), len(stream))
    number = head.so[0] if head.so else None
    cut = next(
        (i for i, p in enumerate(stream) if number is not None and _after(p, number)), subject
    )
    names = stream[: min(cut, subject)]
    below = stream[min(cut, subject) :]
    if _sequential(head):
        names = [p for p in names if in_capitals(p) or _beside(p, number)]
    else:
        names = [p for p in names if _in_left(head, p)]
    head.chu_quan, head.co_quan = part_names(names)
    if number is not None and not head.chu_quan and of_superior(head.co_quan, number.text):
        head.chu_quan, head.co_quan = head.co_quan, []
    head.ve_viec = _subject(head, below)


def _beside(piece: Piece, number: Piece | None) -> bool:
    """A line in small letters in the number's own cell, or a body's name in the same text box."""
    if number is None or lane(piece.para) != lane(number.para):
        return False
    named = piece.para.spot.box and CO_QUAN_DAU.match(tidy(piece.text).lower())
    return side_by_side(number.para) or bool(named)


def _is_subject(piece: Piece) -> bool:
    """``V/v …``, not a sentence of the text that begins with ``Về việc …``."""
    closed = piece.text.rstrip()[-1:] in ".:;"
    return ve_viec(piece.text) and (side_by_side(piece.para) or not closed)


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
    start = next((i for i, p in enumerate(below) if _is_subject(p)), None)
    if start is not None:
        first = below[start]
        named = number is not None and type_in_number(number.text) not in ("", "CV")
        if named and lane(first.para) != lane(number.para):  # type: ignore[union-attr]
            return []  # the trích yếu of a paper whose tên loại is missing
        rest = [p for p in below[start + 1 :] if _same_place(p, first)]
        return [first, *rest]
    if number is None:
        return []
    if number.columns > 1 and type_in_number(number.text) in ("", "CV"):
        return _under_tab(below, number)
    if not side_by_side(number.para) or _sequential(head):
        return []
    return [p for p in below if lane(p.para) == lane(number.para)]


def _under_tab(below: list[Piece], number: Piece) -> list[Piece]:
    """Lines right below the number, centred by the same tab: nothing but V/v stands there."""
    found: list[Piece] = []
    for piece in below:
        above = found[-1] if found else number
        next_line = piece.para.number - above.para.number <= 1
        if piece.column != number.column or not (next_line and centred(piece)):
            break
        found.append(piece)
    return found


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
