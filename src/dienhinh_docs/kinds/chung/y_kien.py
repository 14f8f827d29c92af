"""What bodies wrote themselves: merged without repetition, named, marked as theirs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.kinds.chung.cach_noi import ten_goi
from dienhinh_docs.layout import TienDo
from dienhinh_docs.viet import fold, paragraphs, two_digits

TOI_DA = 8
"""Statements of one list that a reader takes in; the number of the others is told."""

_KHONG_CO = frozenset(
    {"", "khong", "khong co", "chua co", "khong co gi", "khong co y kien", "khong co kien nghi",
     "khong co ton tai", "khong co kho khan", "khong co vuong mac"}
)  # fmt: skip
"""What people write into a cell that they could have left blank (folded)."""

_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})


@dataclass(slots=True)
class Y:
    """One statement: its words, who made it, and how early it stood in its cell."""

    loi: str
    thu_tu: int
    ai: list[str] = field(default_factory=list)


def gop(work: Work, cell: Callable[[TienDo], str | None], quy: int | None = None) -> list[Y]:
    """Statements of one column, the same words once; most shared first, then each body's first."""
    found: dict[str, Y] = {}
    for body, book in work.bodies():
        rows = (r for r in book.records(TienDo) if quy in (None, r.quy))
        lines = [line for row in rows for line in paragraphs(cell(row))]
        for place, line in enumerate(lines):
            key = fold(line)
            if key in _KHONG_CO:
                continue
            statement = found.setdefault(key, Y(line, place))
            if body.ten not in statement.ai:
                statement.ai.append(body.ten)
    return sorted(found.values(), key=lambda y: (-len(y.ai), y.thu_tu))


def cac_y(statements: Sequence[Y], limit: int = TOI_DA) -> list[str]:
    """Lines ``Sở Y tế: “…”``; at the end how many were left out, if any."""
    by_author: dict[tuple[str, ...], list[str]] = {}
    for y in statements[:limit]:
        by_author.setdefault(tuple(y.ai), []).append(trong_ngoac(y.loi))
    lines = [f"- {ten_goi(names)}: “{' '.join(words)}”" for names, words in by_author.items()]
    rest = len(statements) - limit
    if rest > 0:
        lines.append(f"- Ngoài ra còn {two_digits(rest)} ý khác trong sổ của các cơ quan, đơn vị.")
    return lines


def trong_ngoac(text: str) -> str:
    """Words to be set between “ ”: quotes inside them become single ones."""
    words = text.split('"')
    if len(words) % 2:
        text = "".join(
            w + ("" if i == len(words) - 1 else "‘’"[i % 2]) for i, w in enumerate(words)
        )
    return text.translate(_INNER)
