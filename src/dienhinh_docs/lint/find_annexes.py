"""Annexes inside the file, and where the main document ends."""

from __future__ import annotations

import re

from dienhinh_docs.lint.find_pieces import (
    bold,
    centred,
    in_capitals,
    joined,
    key,
    lane,
    mark_only,
    pieces,
    side_by_side,
    whole,
)
from dienhinh_docs.lint.find_words import right_title
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
    if not key(para).startswith("phu luc"):
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
    first = pieces(para)[0]
    if not (centred(first) and bold(first) and in_capitals(first)):
        return False
    near = [q for q in paras[para.number : para.number + 6] if not q.blank][:4]
    follows = next((i for i, q in enumerate(near) if _is_kem_theo(q)), None)
    if follows is None:
        return False
    if any(_is_head(q) for q in near[:follows]):
        return False
    back = [q for q in paras[max(para.number - 7, 0) : para.number - 1] if not q.blank][-3:]
    return not any(q in starts for q in back)


def _is_kem_theo(para: Para) -> bool:
    return para.text.startswith("(") and key(para).startswith(
        ("kem theo", "ban hanh kem theo", "dinh kem")
    )


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


def build(paras: list[Para], starts: list[Para], last: int, lines: set[int]) -> list[AnnexFound]:
    """The annexes that begin at ``starts``; ``last`` is the last paragraph of the file."""
    annexes: list[AnnexFound] = []
    for index, start in enumerate(starts):
        end = starts[index + 1].number - 1 if index + 1 < len(starts) else last
        annexes.append(_annex(paras, start, end, lines))
    return annexes


def _annex(paras: list[Para], start: Para, end: int, lines: set[int]) -> AnnexFound:
    heads = pieces(start)
    named = _HEAD.match(tidy(heads[0].text))
    title = list(heads[1:]) if named else []
    attached: list[Piece] = []
    drawn = start.number in lines
    for para in paras[start.number : end]:
        if para.blank:
            drawn = drawn or para.number in lines
            continue
        first = pieces(para)[0]
        if _is_kem_theo(para) and not attached:
            attached = [whole(para)]
        elif attached and ")" not in attached[-1].text and lane(para) == lane(start):
            attached.append(whole(para))
        elif attached or drawn or mark_only(para) or lane(para) != lane(start):
            break
        elif centred(first) and len(first.text.split()) <= 60:
            title += pieces(para)
        else:
            break
        drawn = drawn or para.number in lines
    closed = bool(attached) and ")" in attached[-1].text
    kem_theo = (joined(attached) if closed else attached[0]) if attached else None
    if not named:
        title = [heads[0], *title]
    elif len(tidy(heads[0].text)) > named.end() and _rest(heads[0], named.end()):
        title = title or [heads[0]]
    mark = (named["mark"] or "").upper() if named else ""
    return AnnexFound(heads[0], mark, tuple(title), kem_theo, start.number, end)


def _rest(piece: Piece, at: int) -> bool:
    """Words stand behind the number on the head's own line."""
    return any(c.isalnum() for c in tidy(piece.text)[at:])
