"""Tên loại, trích yếu and Kính gửi: what stands between the head and the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dienhinh_docs.lint import find_attached
from dienhinh_docs.lint.find_body import heading
from dienhinh_docs.lint.find_head import Head, is_stamp
from dienhinh_docs.lint.find_pieces import (
    bold,
    centred,
    in_capitals,
    key,
    mark_only,
    pieces,
    side_by_side,
)
from dienhinh_docs.lint.find_words import (
    KHONG_TRICH_YEU,
    NGUOI_QUYET_DINH,
    type_at_front,
    type_in_number,
    type_of,
    ve_viec,
)
from dienhinh_docs.lint.find_zone import LONG
from dienhinh_docs.lint.model import Para, Piece

TITLE_PARAS = 40
"""Paragraphs after which no tên loại is looked for."""


@dataclass(slots=True)
class Title:
    """Tên loại and what follows it; ``end`` is the number of its last paragraph."""

    ten_loai: list[Piece] = field(default_factory=list)
    trich_yeu: list[Piece] = field(default_factory=list)
    doi_tuong: list[Piece] = field(default_factory=list)  # nominee of a report of achievements
    kem_theo: Piece | None = None  # “(Kèm theo …)” of a text issued with another
    end: int = 0


def find_title(paras: list[Para], head: Head, ruled: set[int], lines: set[int]) -> Title:
    """Find tên loại and trích yếu. ``lines`` are the paragraphs that carry a drawn line."""
    title = Title(end=head.end)
    stream = _stream(paras, head, ruled)
    start = _type_line(stream)
    if start is None:
        start = _other_title(stream, head)
    if start is not None:
        title.ten_loai = [stream[start]]
        title.end = max(title.end, stream[start].para.number)
        _subject(title, stream[start + 1 :], paras, lines)
    elif head.so and type_in_number(head.so[0].text) not in ("", "CV") and not head.ve_viec:
        _subject(title, stream, paras, lines)
    return title


def _stream(paras: list[Para], head: Head, ruled: set[int]) -> list[Piece]:
    """Pieces outside the head, in reading order, up to the text."""
    taken = {(p.para.number, p.line, p.column) for p in head.taken}
    first = min((p.para.number for p in [*head.right, *head.tieu_ngu, *head.so]), default=1)
    tables = {p.para.spot.table for p in head.taken if side_by_side(p.para)}
    stream: list[Piece] = []
    for para in paras[first - 1 : first - 1 + TITLE_PARAS + len(head.taken)]:
        spot = para.spot
        if para.blank or spot.table in ruled or (spot.table in tables and spot.cells > 1):
            continue
        for piece in pieces(para):
            if (para.number, piece.line, piece.column) not in taken:
                stream.append(piece)
    return stream


def _ends_title(piece: Piece) -> bool:
    """The line stands below the title: Kính gửi, grounds, a first heading, who sends a telegram."""
    begins = key(piece).startswith(
        ("kinh gui", "kinh trinh", "can cu ", "dieu 1 ", "noi nhan", "i ", "phan thu", "chuong i ")
    )
    return begins or piece.text.casefold().endswith(" điện:")


def _type_line(stream: list[Piece]) -> int | None:
    """Index of the piece that names the type."""
    for index, piece in enumerate(stream):
        text = key(piece)
        if _ends_title(piece) or (len(text.split()) > LONG and not bold(piece)):
            return None
        if piece.text.rstrip().endswith(":"):
            continue
        strong = in_capitals(piece) or bold(piece)
        if type_of(text) and (strong or centred(piece) or piece.columns == 1):
            return index
        if strong and centred(piece) and in_capitals(piece):
            if len(text.split()) <= 5 and type_of(text, 0.85):
                return index
            if type_at_front(text):
                return index
    return None


def _other_title(stream: list[Piece], head: Head) -> int | None:
    """Bold capitals in the middle under the head: a certificate, a list, an application."""
    if head.ve_viec:
        return None
    for index, piece in enumerate(stream):
        text = key(piece)
        if _ends_title(piece) or len(text.split()) > LONG:
            return None
        if piece.para.number <= head.end or mark_only(piece) or is_stamp(piece):
            continue
        return index if bold(piece) and centred(piece) and in_capitals(piece) else None
    return None


def _subject(title: Title, stream: list[Piece], paras: list[Para], lines: set[int]) -> None:
    """Trích yếu: the centred or bold lines under the type, up to the drawn line."""
    lines_found = title.trich_yeu
    for index, piece in enumerate(stream):
        if _line_between(title, piece, paras, lines):
            return
        if find_attached.begins(piece):
            lines_of_it = find_attached.gathered(stream[index:])
            title.kem_theo = find_attached.one_piece(lines_of_it)
            title.end = max(title.end, lines_of_it[-1].para.number)
            return
        if mark_only(piece) or _ends_title(piece) or side_by_side(piece.para):
            return
        if not _goes_on(title, piece, stream[index + 1 :], paras, lines):
            return
        lines_found.append(piece)
        title.end = max(title.end, piece.para.number)


def part_nominee(title: Title) -> None:
    """In a form the name of the nominee stands below the title, in small letters."""
    for index, piece in enumerate(title.trich_yeu):
        above = index > 0 and title.trich_yeu[index - 1].para
        begins = above is not piece.para and not in_capitals(piece)
        if begins and not key(piece).startswith(
            ("ve ", "trong ", "da co ", "co thanh tich", "de nghi")
        ):
            title.doi_tuong = title.trich_yeu[index:]
            title.trich_yeu = title.trich_yeu[:index]
            return


def _line_between(title: Title, piece: Piece, paras: list[Para], lines: set[int]) -> bool:
    """A drawn line stands between the last line found and this one."""
    last = (title.trich_yeu or title.ten_loai)[-1].para.number if title.ten_loai else None
    if last is None or last == piece.para.number:
        return False
    # A floating line may hang on the first of several lines of one trích yếu.
    between = [n for n in range(last + _one_block(title, piece), piece.para.number) if n in lines]
    blank = [n for n in range(last + 1, piece.para.number) if paras[n - 1].blank]
    return bool(between) or (len(blank) > 0 and bool(title.trich_yeu) and not in_capitals(piece))


def _one_block(title: Title, piece: Piece) -> bool:
    """The piece looks like the line right above it, and is not who decides."""
    above = title.trich_yeu[-1] if title.trich_yeu else None
    if above is None or piece.para.number != above.para.number + 1 or in_capitals(piece):
        return False
    alike = centred(above) and centred(piece) and bold(above) and bold(piece)
    return alike and not key(piece).startswith(NGUOI_QUYET_DINH)


def _goes_on(
    title: Title, piece: Piece, after: list[Piece], paras: list[Para], lines: set[int]
) -> bool:
    """The piece is (another) line of the trích yếu."""
    words = len(piece.text.split())
    found = title.trich_yeu
    if words > 80:
        return False
    if not found:
        if in_capitals(piece) and words > 1 and key(piece).startswith(NGUOI_QUYET_DINH):
            return False
        ends = piece.text.rstrip()[-1:] in ".;:"
        if ends and _named(title) in KHONG_TRICH_YEU:
            return False  # the text begins
        if centred(piece) or (bold(piece) and not ends):
            return True
        number = piece.para.number
        ruled = number in lines or (number < len(paras) and number + 1 in lines)
        told = ruled or ve_viec(piece.text)
        return (told and not ends) or (_may_stand_plain(title) and _by_place(piece, after))
    first = found[0]
    if in_capitals(piece) and not in_capitals(first):
        return False
    if not (centred(first) or bold(first)) and piece.para is not first.para:
        return _by_place(piece, after)
    same = centred(piece) == centred(first) and bold(piece) == bold(first)
    return same or piece.para is first.para


_LETTER_LIKE = KHONG_TRICH_YEU | {"GM", "GUQ", "HĐ", "CĐ"}
"""Papers whose text may begin right below their name, without trích yếu."""

_OPENINGS = ("hom nay", "thoi gian", "dia diem", "chung toi", "ong ", "ba ", "ten ", "ho va ten")
"""How the text of minutes and forms begins."""


def _may_stand_plain(title: Title) -> bool:
    """A type that always has a trích yếu: a plain line below it can be nothing else."""
    return _named(title) not in _LETTER_LIKE | {""}


def _named(title: Title) -> str:
    """Letters of the type that the title names, '' if none."""
    return type_of(key(title.ten_loai[0])) if title.ten_loai else ""


def _by_place(piece: Piece, after: list[Piece]) -> bool:
    """One of up to three short lines without end mark right above the beginning of the text."""
    for index, line in enumerate([piece, *after][:4]):
        if index and _opens_text(line):
            return True
        text = key(line)
        words = len(text.split())
        closed = bool(re.search(r"[.;:,/]$|: ", line.text))
        if closed or not 2 <= words <= LONG or text.startswith(_OPENINGS) or heading(line.para):
            return False
    return False


def _opens_text(line: Piece) -> bool:
    return (
        _ends_title(line)
        or len(line.text.split()) > LONG
        or line.text.endswith((".", ":", ";"))
        or (in_capitals(line) and key(line).startswith(NGUOI_QUYET_DINH))
        or heading(line.para) is not None
    )
