"""Blocks laid out by tabs: what stands below another is centred on it (the sơ đồ of mục IV)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import (
    ALIGNMENTS,
    Wrong,
    figure,
    name,
    style,
    told,
)
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.halves import middle
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem

BLOCKS = (
    (Component.QUOC_HIEU, Component.TIEU_NGU, Component.DIA_DANH_NGAY),
    (Component.CO_QUAN, Component.CHU_QUAN, Component.SO_KY_HIEU),
    (Component.QUYEN_HAN, Component.HO_TEN),
)
"""Components of one block; each is centred on the first."""

SLACK = 5.0
"""Millimetres by which the middle of a line may miss that of its block."""
FAR = 10.0
"""Millimetres from which everybody sees it; below that a miss is a warning."""


def halves(found: Found) -> Iterator[Problem]:
    """Every line of a block on the block's middle, as far as its tabs show where it stands."""
    wrongs: list[Wrong] = []
    dark: list[Component] = []
    for first, *others in BLOCKS:
        lines = [(c, p) for c in (first, *others) for p in found.all(c) if p.columns > 1]
        if not lines:
            continue
        if any(middle(piece) is None for _, piece in lines):
            dark.append(first)
            continue
        wrongs += _off(found, lines)
    yield from told(found, wrongs)
    if dark:
        yield finding(
            found.file,
            Code.TT_CHUA_XET,
            found.first(dark[0]),
            clause=style(found, dark[0]).dieu_khoan,
            noi_dung=f"canh giữa của khối {', '.join(name(found, c) for c in dark)}",
            ly_do="trình bày bằng phím Tab hoặc dấu cách, không biết chắc chỗ in",
        )


def _off(found: Found, lines: list[tuple[Component, Piece]]) -> Iterator[Wrong]:
    _, head = lines[0]
    axis = middle(head) or 0.0
    for component, piece in lines[1:]:
        miss = abs((middle(piece) or 0.0) - axis)
        if miss > SLACK:
            rule = style(found, component)
            yield Wrong(
                Code.TT_CANH,
                piece,
                name(found, component),
                f"lệch {figure(miss)} mm",
                ALIGNMENTS["giua"],
                rule.dieu_khoan,
                rule.muc_do if miss > FAR else "canh_bao",
            )
