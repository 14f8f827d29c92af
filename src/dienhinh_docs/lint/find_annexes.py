"""Annexes inside the file, and where the main document ends."""

from __future__ import annotations

import re

from dienhinh_docs.lint import find_attached
from dienhinh_docs.lint.find_body import Body, find_body
from dienhinh_docs.lint.find_foot import find_foot, find_label
from dienhinh_docs.lint.find_pieces import (
    begins,
    bold,
    centred,
    in_capitals,
    key,
    lane,
    mark_only,
    pieces,
    side_by_side,
    whole,
)
from dienhinh_docs.lint.find_words import is_number, right_title, type_of
from dienhinh_docs.lint.find_zone import HEAD_PARAS
from dienhinh_docs.lint.found import AnnexFound
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.viet import tidy

_HEAD = re.compile(r"^phụ\s+lục\b\s*(?:số\b)?\s*(?P<mark>[IVXLC]+\b|\d+\b|[A-H]\b)?", re.I)


def annex_starts(paras: list[Para], after: int, ruled: set[int]) -> list[Para]:
    """Paragraphs that begin an annex or an attached text behind paragraph ``after``."""
    starts: list[Para] = []
    for para in paras[after:]:
        if para.blank or para.spot.table in ruled or side_by_side(para):
            continue
        if _is_head(para) or _is_attached(paras, para, starts):
            starts.append(para)
    return starts


def _is_head(para: Para) -> bool:
    if not begins(para).startswith("phu luc"):
        return False
    first = pieces(para)[0]
    words = len(key(first).split())
    strong = bold(first) or in_capitals(first)
    if words <= 4 and centred(first) and strong:
        return True
    if words > 14 or re.search(r"[^.][.;,]$", first.text.rstrip()):
        return False
    alone = words <= 4 and (centred(first) or strong or para.page_break_before)
    return alone or (centred(first) and strong)


def _is_attached(paras: list[Para], para: Para, starts: list[Para]) -> bool:
    """A title with ``(Kèm theo …)`` beneath it, and no ``Phụ lục`` above it."""
    if para.align != "giua" and "\t" not in para.raw:
        return False
    first = pieces(para)[0]
    if not (centred(first) and bold(first) and in_capitals(first)):
        return False
    near = [q for q in paras[para.number : para.number + 6] if not q.blank][:4]
    follows = next((i for i, q in enumerate(near) if find_attached.begins(whole(q))), None)
    if follows is None:
        return False
    if any(_is_head(q) for q in near[:follows]):
        return False
    back = [q for q in paras[max(para.number - 7, 0) : para.number - 1] if not q.blank][-3:]
    return not any(q in starts for q in back)


def attached_start(paras: list[Para], after: int, ruled: set[int]) -> int:
    """Number of the paragraph where a second head begins (a regulation issued with a decision)."""
    for para in paras[after:]:
        if para.blank or para.spot.table in ruled or len(para.raw) > 90:
            continue
        if any(right_title(key(piece)) for piece in pieces(para)):
            table = para.spot.table
            if table is None:
                return para.number
            return min(q.number for q in paras if q.spot.table == table)
    return 0


def issued_start(paras: list[Para], second: int, starts: list[Para]) -> list[Para]:
    """The name of a text issued with this one, under the head that begins at ``second``.

    None if a known annex begins there, or if the head has a number of its own: another paper.
    """
    if not second or any(start.number >= second for start in starts):
        return []
    for para in (p for p in paras[second - 1 : second - 1 + HEAD_PARAS] if not p.blank):
        lines = pieces(para)
        if any(is_number(piece.text) for piece in lines):
            return []
        first = lines[0]
        if type_of(key(first)) and in_capitals(first) and not side_by_side(para):
            return [para]
    return []


def build(
    paras: list[Para], starts: list[Para], lines: set[int], ruled: set[int]
) -> list[AnnexFound]:
    """The annexes that begin at ``starts``, each up to the next one or the end of the file."""
    ends = [start.number - 1 for start in starts[1:]] + [len(paras)]
    return [
        _annex(paras, start, end, lines, ruled) for start, end in zip(starts, ends, strict=False)
    ]


def _annex(
    paras: list[Para], start: Para, end: int, lines: set[int], ruled: set[int]
) -> AnnexFound:
    heads = pieces(start)
    named = _HEAD.match(tidy(heads[0].text))
    below, attached = _title(paras, start, end, lines)
    title = [*heads[1:], *below] if named else [*heads, *below]
    if named and not title and _rest(heads[0], named.end()):
        title = [heads[0]]
    last = max(piece.para.number for piece in [*heads, *below, *attached])
    text = _text(paras[:end], last, ruled)
    return AnnexFound(
        heads[0],
        (named["mark"] or "").upper() if named else "",
        tuple(title),
        find_attached.one_piece(attached) if attached else None,
        start.number,
        end,
        tuple(text.text),
        tuple(text.headings),
    )


def _title(
    paras: list[Para], start: Para, end: int, lines: set[int]
) -> tuple[list[Piece], list[Piece]]:
    """Centred lines below the head up to ``(Kèm theo …)`` or a drawn line; and that line."""
    title: list[Piece] = []
    drawn = start.number in lines
    for para in paras[start.number : end]:
        if para.blank:
            drawn = drawn or para.number in lines
            continue
        first = pieces(para)[0]
        if lane(para) != lane(start):
            break
        if find_attached.begins(whole(para)):
            near = paras[para.number - 1 : min(end, para.number + find_attached.MOST)]
            near = [q for q in near if not q.blank and lane(q) == lane(start)]
            return title, find_attached.gathered([whole(q) for q in near])
        named = (
            centred(first)
            or (not title and bold(first) and in_capitals(first))
            or _above_attached(paras, para, end)
        )
        if drawn or mark_only(para) or not named or len(first.text.split()) > 60:
            break
        title += pieces(para)
        drawn = para.number in lines
    return title, []


def _above_attached(paras: list[Para], para: Para, end: int) -> bool:
    """``(Kèm theo …)`` follows right below: this is the name, however it is laid out."""
    below = next((q for q in paras[para.number : end] if not q.blank), None)
    return below is not None and find_attached.begins(whole(below))


def _text(paras: list[Para], after: int, ruled: set[int]) -> Body:
    """What stands between the title of an annex and its own foot, if it is signed."""
    foot = find_foot(paras, after, ruled, find_label(paras, after, ruled))
    end = foot.start - 1 if foot.start else len(paras)
    return find_body(paras[after:end], "")


def _rest(piece: Piece, at: int) -> bool:
    """Words stand behind the number on the head's own line."""
    return any(c.isalnum() for c in tidy(piece.text)[at:])
