"""Tên loại, trích yếu and Kính gửi: what stands between the head and the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from dienhinh_docs.lint.find_head import LONG, Head, is_stamp
from dienhinh_docs.lint.find_pieces import (
    bold,
    centred,
    in_capitals,
    joined,
    key,
    mark_only,
    pieces,
    side_by_side,
    whole,
)
from dienhinh_docs.lint.find_words import (
    has_symbol,
    type_at_front,
    type_in_number,
    type_of,
    ve_viec,
)
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


def _ends_title(text: str) -> bool:
    return text.startswith(
        ("kinh gui", "kinh trinh", "can cu ", "dieu 1 ", "noi nhan", "i ", "phan thu", "chuong i ")
    )


def _type_line(stream: list[Piece]) -> int | None:
    """Index of the piece that names the type."""
    for index, piece in enumerate(stream):
        text = key(piece)
        if _ends_title(text) or (len(text.split()) > LONG and not bold(piece)):
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
        if _ends_title(text) or len(text.split()) > LONG:
            return None
        if piece.para.number <= head.end or mark_only(piece) or is_stamp(piece):
            continue
        return index if bold(piece) and centred(piece) and in_capitals(piece) else None
    return None


def _subject(title: Title, stream: list[Piece], paras: list[Para], lines: set[int]) -> None:
    """Trích yếu: the centred or bold lines under the type, up to the drawn line."""
    lines_found = title.trich_yeu
    for index, piece in enumerate(stream):
        text = key(piece)
        if _line_between(title, piece, paras, lines):
            return
        if text.startswith(("kem theo", "ban hanh kem theo")) and piece.text.startswith("("):
            title.kem_theo = _bracket(stream[index:])
            title.end = stream[index].para.number
            return
        if mark_only(piece) or _ends_title(text) or side_by_side(piece.para):
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
    between = [n for n in range(last, piece.para.number) if n in lines]
    blank = [n for n in range(last + 1, piece.para.number) if paras[n - 1].blank]
    return bool(between) or (len(blank) > 0 and bool(title.trich_yeu) and not in_capitals(piece))


def _goes_on(
    title: Title, piece: Piece, after: list[Piece], paras: list[Para], lines: set[int]
) -> bool:
    """The piece is (another) line of the trích yếu."""
    words = len(piece.text.split())
    found = title.trich_yeu
    if words > 80:
        return False
    if not found:
        if in_capitals(piece) and words > 1 and _authority(piece):
            return False
        if centred(piece) or bold(piece):
            return True
        ends = piece.text.rstrip()[-1:] in ".;:"
        number = piece.para.number
        ruled = number in lines or (number < len(paras) and number + 1 in lines)
        return (ruled and not ends) or (ve_viec(piece.text) and not ends)
    first = found[0]
    if in_capitals(piece) and not in_capitals(first):
        return False
    same = centred(piece) == centred(first) and bold(piece) == bold(first)
    return same or piece.para is first.para


def _authority(piece: Piece) -> bool:
    """The line that names who decides: ``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …``."""
    return key(piece).startswith(
        ("chu tich", "giam doc", "bo truong", "uy ban nhan dan", "hoi dong", "truong ban",
         "ban thuong", "cuc truong", "hieu truong", "thu tuong", "ban chap hanh", "chi huy truong")
    )  # fmt: skip


def _bracket(stream: list[Piece]) -> Piece:
    """``(Kèm theo …)`` up to its closing bracket, as one piece."""
    parts: list[Piece] = []
    for piece in stream[:4]:
        parts.append(piece)
        if ")" in piece.text:
            break
    return joined(parts) if ")" in parts[-1].text else parts[0]


# --- the type ------------------------------------------------------------------------------


def type_code(title: Title, head: Head) -> str:
    """Letters of the type, ``CV`` for a công văn, '' if nothing tells."""
    if title.ten_loai:
        text = key(title.ten_loai[0])
        exact = type_of(text) or type_of(text, 0.85)
        if exact:
            return exact
        return type_at_front(text) if head.so else ""
    if not head.so:
        return "CV" if head.ve_viec else ""
    letters = type_in_number(head.so[0].text)
    if head.ve_viec and letters != "CV":
        return "CV"
    return letters or ("CV" if has_symbol(head.so[0].text) else "")


# --- Kính gửi ------------------------------------------------------------------------------


def find_addressees(paras: list[Para], head: Head, ruled: set[int], stop: int) -> list[Piece]:
    """The label line and the addressees; empty if there is none."""
    first = min((p.para.number for p in head.taken), default=1)
    seen = 0
    for para in paras[first - 1 : stop]:
        if para.blank or para.spot.table in ruled:
            continue
        seen += 1
        if seen > TITLE_PARAS:
            break
        if key(para).startswith(("kinh gui", "kinh goi", "kinh trinh")):
            return _collect(paras[para.number - 1 : stop])
    return []


def _collect(paras: list[Para]) -> list[Piece]:
    label = paras[0]
    if side_by_side(label):
        table = label.spot.table
        return [p for para in paras if para.spot.table == table for p in pieces(para)]
    found = pieces(label)
    open_label = key(label) in ("kinh gui", "kinh goi", "kinh trinh")
    for para in paras[1:]:
        if para.blank:
            continue
        if para.spot.table is not None and label.spot.table is None:
            break
        dashed = para.text[:1] in "-–—+•"
        alone = open_label and len(found) == 1 and len(para.text.split()) <= LONG
        inset = (para.align == "giua" or para.left >= 30) and len(para.text.split()) <= LONG
        if not (dashed or alone or (open_label and inset)):
            break
        found += pieces(para) if para.raw.strip() else [whole(para)]
    return found
