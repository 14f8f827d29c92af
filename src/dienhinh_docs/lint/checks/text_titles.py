"""Exact texts at the head: quốc hiệu, tiêu ngữ, the Party's and the Youth Union's title."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.text_base import breach, exact, plain
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.problems import Code, Problem

_NAMES = {Component.QUOC_HIEU: "Quốc hiệu", Component.TIEU_NGU: "Tiêu ngữ"}
_SPELLED_OUT = {
    "ĐOÀN TNCS HỒ CHÍ MINH": "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
}
"""Second lawful spellings: both tone placements stand in the decree itself."""


def check_titles(found: Found) -> Iterator[Problem]:
    """Each line of the title at the top right reads as prescribed; case is judged elsewhere."""
    lines = found.regime.tieu_de_phai
    wanted = dict(zip((Component.QUOC_HIEU, Component.TIEU_NGU), lines, strict=False))
    for component, text in wanted.items():
        pieces = [p for p in found.all(component) if p.text]
        if pieces and not any(_reads(p, text) for p in [*pieces, _whole(pieces)]):
            name = _NAMES[component] if len(lines) > 1 else "Tiêu đề"
            value = exact(_whole(pieces))
            yield breach(found, "tieu_de_phai", Code.TT_CHU_SAI, pieces[0], value,
                         thanh_phan=name, can=text)  # fmt: skip


def _whole(pieces: list[Piece]) -> Piece:
    """A title broken over lines as one piece."""
    first, *rest = pieces
    if not rest:
        return first
    runs = first.runs
    for piece in rest:
        spaced = runs[-1].__class__(" ", runs[-1].look)
        runs = (*runs, spaced, *piece.runs)
    return Piece(first.para, runs)


def _reads(piece: Piece, text: str) -> bool:
    """Look-alike letters and loose marks are other faults and pass here."""
    words = plain(piece)
    if "  " in exact(piece):
        return False
    if text.isupper():
        words = words.upper()
        return words in (text, _SPELLED_OUT.get(text))
    return words == text or (words.isupper() and words == text.upper())


CHECKS = (check_titles,)
