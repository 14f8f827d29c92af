"""The text: căn cứ, paragraphs, headings, tables and what belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dienhinh_docs.lint.find_pieces import (
    START,
    begins,
    bold,
    centred,
    in_capitals,
    italic,
    key,
    mark_only,
    whole,
)
from dienhinh_docs.lint.find_words import NGUOI_QUYET_DINH
from dienhinh_docs.lint.found import Heading
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.viet import tidy

DECIDES = frozenset({"NQ", "QĐ", "QyĐ", "QC", "CT", "QĐi"})
"""Types whose text opens with căn cứ and an enacting line."""

_GROUND = ("can cu", "xet ", "theo de nghi", "theo nghi quyet", "thuc hien ")
_ENACTING = re.compile(r"^(quyet dinh|quyet nghi|chi thi|ra quyet dinh|quyet dinh thi hanh)$")
_CAPTION = re.compile(r"^(bang|bieu|phu bieu|so do|hinh|don vi tinh|dvt)\b")
_NOTE = re.compile(r"^(ghi chu|luu y|nguon|chu thich|tong so|tong cong)\b")

SMALL = 12.0
"""Points up to which a block of remarks is not running text (13 and 14 by the decree)."""


@dataclass(slots=True)
class Body:
    """What lies between the title and the foot."""

    can_cu: list[Piece] = field(default_factory=list)
    tham_quyen: list[Piece] = field(default_factory=list)
    enacting: list[Piece] = field(default_factory=list)
    text: list[Para] = field(default_factory=list)
    tables: list[Piece] = field(default_factory=list)
    notes: list[Piece] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)


def find_body(paras: Iterable[Para], loai: str) -> Body:
    """``paras`` are those behind the title and before the foot."""
    body = Body()
    rows = [p for p in paras if not p.blank or p.label]
    rows, body.notes = _without_remarks(rows)
    opening = _enacting_at(rows)
    previous: Para | None = None
    for index, para in enumerate(rows):
        piece = whole(para)
        follows = rows[index + 1] if index + 1 < len(rows) else None
        if para.spot.table is not None:
            body.tables.append(piece)
        elif para.spot.box or (mark_only(para) and not para.label):
            pass
        elif index == opening:
            body.enacting.append(piece)
        elif index < opening and _authority(piece, body):
            body.tham_quyen.append(piece)
        elif _is_ground(piece, body, before=index < opening, decides=loai in DECIDES):
            body.can_cu.append(piece)
        elif _belongs_to_table(piece, previous, follows):
            body.notes.append(piece)
        else:
            body.text.append(para)
        previous = para
    body.headings = [h for h in map(heading, body.text) if h]
    return body


def _without_remarks(rows: list[Para]) -> tuple[list[Para], list[Piece]]:
    """The text, and the small-type block that ``Ghi chú:`` alone on a line opens at its end."""
    for index, para in enumerate(rows):
        if (
            index
            and begins(para) == "ghi chu"
            and len(para.raw) < START
            and all(map(_small, rows[index + 1 :]))
        ):
            return rows[:index], [whole(p) for p in rows[index:]]
    return rows, []


def _small(para: Para) -> bool:
    return all(run.look.size <= SMALL for run in whole(para).letters)


def _enacting_at(rows: list[Para]) -> int:
    """Index of ``QUYẾT ĐỊNH:``, −1 if there is none."""
    for index, para in enumerate(rows[:40]):
        if _ENACTING.match(key(para)) and (":" in para.text or para.align == "giua"):
            return index
    return -1


def _authority(piece: Piece, body: Body) -> bool:
    """In capitals, or (wrongly) in small letters as a line of its own in the middle."""
    if body.can_cu or body.text or len(piece.text.split()) > 25:
        return False
    named = key(piece).startswith(NGUOI_QUYET_DINH) and piece.text[-1:] not in ".:;,"
    return in_capitals(piece) or (centred(piece) and named)


def _is_ground(piece: Piece, body: Body, *, before: bool, decides: bool) -> bool:
    """A line of the căn cứ block, not a sentence that begins with the same words."""
    text = begins(piece)
    if before:
        return text.startswith(_GROUND) or bool(body.can_cu)
    if body.text and not (len(body.text) == 1 and not decides):
        return False
    if body.can_cu and body.can_cu[-1].text.endswith(".") and not italic(piece):
        return False  # the block has its full stop; “Xét đề nghị của …, Sở … kính trình” is text
    if not text.startswith("can cu") and not (body.can_cu and text.startswith(_GROUND)):
        return False
    end = piece.text.rstrip()[-1:]
    if body.text:
        return end == ";"
    return end == ";" or (
        end != ":" and (italic(piece) or bool(body.can_cu)) and _no_clause(key(piece))
    )


def _no_clause(text: str) -> bool:
    """No verb of issuing: ``Căn cứ …, Sở Y tế ban hành …`` is the opening sentence."""
    return not re.search(r"\b(nhu sau|ban hanh ke hoach|xay dung ke hoach|bao cao ket qua)\b", text)


def _belongs_to_table(piece: Piece, previous: Para | None, follows: Para | None) -> bool:
    """A caption above a table or a note under it."""
    after = previous is not None and previous.spot.table is not None
    before = follows is not None and follows.spot.table is not None
    if not (after or before or centred(piece)) or heading(piece.para):
        return False
    text = key(piece)
    short = len(text.split()) <= 30
    if before and short and (centred(piece) or piece.para.align == "phai" or _CAPTION.match(text)):
        return True
    if _CAPTION.match(text) and short and centred(piece):
        return True
    return after and (bool(_NOTE.match(text)) or italic(piece) or piece.para.align == "phai")


# --- headings ------------------------------------------------------------------------------

_PHAN = r"[IVXLC]+|\d+|nhất|một|hai|nhì|ba|bốn|tư|năm|sáu|bảy|tám"
_END = r"\s*(?P<rest>\S.*)?$"
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("phan", re.compile(rf"^Phần\s+(?:thứ\s+)?(?P<mark>{_PHAN})\b\s*[.:\-–]?{_END}", re.I)),
    ("chuong", re.compile(rf"^Chương\s+(?P<mark>[IVXLC]+|\d+)\b\s*[.:\-–]?{_END}", re.I)),
    ("muc", re.compile(rf"^(?:Tiểu\s+)?Mục\s+(?P<mark>\d+|[IVX]+)\b\s*[.:\-–]?{_END}", re.I)),
    ("dieu", re.compile(rf"^Điều\s+(?P<mark>\d+[a-zđ]?|[IVX]+)(?:\s*[.:]|$){_END}", re.I)),
    ("la_ma", re.compile(rf"^(?P<mark>[IVX]+)\s*(?:[.):]|[-–/](?=\s)){_END}")),
    ("so", re.compile(
        rf"^(?P<mark>\d{{1,2}}(?:\.\d{{1,2}})*)(?:[.)](?!\d)|[-–/:](?=\s)|(?<=\.\d)(?=\s)){_END}"
    )),
    ("diem", re.compile(rf"^(?:\((?=[a-hđk-uy]\)))?(?P<mark>[a-zđ])\s*(?:\)|[./–-](?=\s)){_END}")),
    ("chu_cai", re.compile(rf"^(?P<mark>[A-HĐ])\s*(?:[.)]|[-–/](?=\s)){_END}")),
    ("gach", re.compile(rf"^(?P<mark>[-–—−+•*·]){_END}")),
)  # fmt: skip
"""Kinds of marks, tried in this order."""

_LINE_ALONE = ("phan", "chuong", "muc")
_TITLE_WORDS = 30


_PERHAPS = re.compile(
    r"\s*(?:(?:Ph|Ch|M|Ti|Đ|D)\S{1,5}\s|[IVX]+\s*[.)/:–-]|\d|\(?[a-zđA-HĐ]\s*[).\/–-]|[-–—−+•*·])",
    re.I,
)
"""A quick first look; most paragraphs have no mark."""


def heading(para: Para) -> Heading | None:
    """The mark in front of a paragraph, typed or automatic; None for plain text."""
    text = para.text
    if not _PERHAPS.match(text):
        return None
    text = tidy(text)
    for kind, pattern in _MARKS:
        found = pattern.match(text)
        if not found:
            continue
        rest = found["rest"] or ""
        if kind in _LINE_ALONE and not _stands_alone(para, rest):
            return None
        return Heading(para, kind, found["mark"], rest, _own_line(para, kind, rest))
    return None


def _stands_alone(para: Para, rest: str) -> bool:
    """``Phần I`` as a heading, not ``Phần I của Kế hoạch này …`` as running text."""
    piece = whole(para)
    return not rest or centred(piece) or bold(piece)


def _own_line(para: Para, kind: str, rest: str) -> bool:
    """A title: bold and short, or short without a closing mark."""
    if kind in _LINE_ALONE:
        return True
    words = len(rest.split())
    if kind == "gach":
        return bold(whole(para)) and words <= _TITLE_WORDS and rest[-1:] not in ".;,"
    if words > _TITLE_WORDS + 30:
        return False
    closed = rest.rstrip()[-1:] in ".;,"
    if all(run.look.bold for run in whole(para).letters):
        return not closed or words <= 12
    if kind in ("la_ma", "chu_cai"):
        return not closed
    return not closed and words <= _TITLE_WORDS and rest.rstrip()[-1:] != ":"
