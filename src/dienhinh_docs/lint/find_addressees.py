"""Kính gửi, and the lines of a công điện that say who sends it to whom."""

from __future__ import annotations

from itertools import islice

from dienhinh_docs.lint.find_head import Head
from dienhinh_docs.lint.find_pieces import key, pieces, side_by_side, whole
from dienhinh_docs.lint.find_title import TITLE_PARAS
from dienhinh_docs.lint.find_words import ve_viec
from dienhinh_docs.lint.find_zone import LONG
from dienhinh_docs.lint.model import Para, Piece

_DASH = ("-", "–", "—", "+", "•")


def find_addressees(paras: list[Para], head: Head, ruled: set[int], stop: int) -> list[Piece]:
    """The label line and the addressees; empty if there is none."""
    for para in _below_title(paras, head, ruled, stop):
        if key(para).startswith(("kinh gui", "kinh goi", "kinh trinh")):
            return _collect(paras[para.number - 1 : stop])
    return []


def find_telegram(paras: list[Para], head: Head, ruled: set[int], stop: int) -> list[Piece]:
    """Who sends a công điện and to whom; no component, for the decree gives it no format."""
    for para in _below_title(paras, head, ruled, stop):
        if _sends(para):
            return _receivers(paras[para.number - 1 : stop], ruled)
    return []


def _below_title(paras: list[Para], head: Head, ruled: set[int], stop: int) -> list[Para]:
    """The first paragraphs with words outside tables of data, from the head on."""
    first = min((p.para.number for p in head.taken), default=1)
    words = (p for p in paras[first - 1 : stop] if not p.blank and p.spot.table not in ruled)
    return list(islice(words, TITLE_PARAS))


def _sends(para: Para) -> bool:
    """``CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH … điện:`` (NĐ 30/2020, Phụ lục III, mẫu 1.6)."""
    return key(para).endswith("dien") and para.text.endswith(":") and not side_by_side(para)


def _receivers(paras: list[Para], ruled: set[int]) -> list[Piece]:
    """The line that ends with ``điện:`` and the list below it, also in a layout table."""
    found = pieces(paras[0])
    for para in paras[1:]:
        if para.blank:
            continue
        listed = para.text[:1] in _DASH and len(para.text.split()) <= LONG
        if para.spot.table in ruled or not listed:
            break
        found += pieces(para)
    return found


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
        if ve_viec(para.text):
            break
        dashed = para.text[:1] in _DASH
        alone = open_label and len(found) == 1 and len(para.text.split()) <= LONG
        inset = (para.align == "giua" or para.left >= 30) and len(para.text.split()) <= LONG
        if not (dashed or alone or (open_label and inset)):
            break
        found += pieces(para) if para.raw.strip() else [whole(para)]
    return found
