"""What bodies wrote themselves: merged without repetition, with the name of those who say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.kinds.chung.cach_noi import CO_QUAN, ten_goi
from dienhinh_docs.layout import TienDo
from dienhinh_docs.programme.model import NhomCoQuan
from dienhinh_docs.viet import clause, curly, fold, paragraphs, two_digits

TOI_DA = 8
"""Statements of one list that a reader takes in; the number of the others is told."""

_KHONG_CO = frozenset(
    {"", "khong", "khong co", "chua co", "khong co gi", "khong co y kien", "khong co kien nghi",
     "khong co ton tai", "khong co kho khan", "khong co vuong mac"}
)  # fmt: skip
"""What people write into a cell that they could have left blank (folded)."""

_SO_BAN_NGANH = "Các sở, ban, ngành"
KHOI: dict[NhomCoQuan, str] = {
    NhomCoQuan.SO: _SO_BAN_NGANH,
    NhomCoQuan.BAN_NGANH: _SO_BAN_NGANH,
    NhomCoQuan.VAN_PHONG: _SO_BAN_NGANH,
    NhomCoQuan.NGANH_DOC: _SO_BAN_NGANH,
    NhomCoQuan.DANG: "Các cơ quan của Đảng",
    NhomCoQuan.MAT_TRAN_DOAN_THE: "Mặt trận Tổ quốc và các đoàn thể",
    NhomCoQuan.LUC_LUONG_VU_TRANG: "Lực lượng vũ trang",
    NhomCoQuan.HUYEN: "Cấp huyện",
    NhomCoQuan.BAO_CHI: "Các cơ quan báo chí",
}
"""Sorts of bodies under which a report gathers what they say."""

CHUNG = "Nhiều cơ quan, đơn vị"
"""Heading of what bodies of several sorts say alike."""


@dataclass(slots=True)
class Y:
    """One statement: its words, how early it stood in its cell, who made it, their sort."""

    loi: str
    thu_tu: int
    khoi: str  # a heading of KHOI, or CHUNG
    ai: list[str] = field(default_factory=list)

    @property
    def cau(self) -> str:
        """``Phiếu thu về ít (Sở Tư pháp).``: the words, and who says so."""
        return f"{curly(clause(self.loi))} ({ten_goi(self.ai)})."


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
            statement = found.setdefault(key, Y(line, place, KHOI[body.nhom]))
            if body.ten not in statement.ai:
                statement.ai.append(body.ten)
            if statement.khoi != KHOI[body.nhom]:
                statement.khoi = CHUNG
    return sorted(found.values(), key=lambda y: (-len(y.ai), y.thu_tu))


def chon(statements: Sequence[Y], limit: int) -> list[Y]:
    """Those that are printed: the shared ones, then a turn to every sort of body, in their order."""
    turns: dict[str, int] = {}
    ranked = []
    for place, y in enumerate(statements):
        turn = 0 if len(y.ai) > 1 else turns.setdefault(y.khoi, 1)
        if turn:
            turns[y.khoi] += 1
        ranked.append((turn, place))
    kept = sorted(place for _, place in sorted(ranked)[:limit])
    return [statements[place] for place in kept]


def cac_y(statements: Sequence[Y], goi: str, limit: int = TOI_DA) -> list[str]:
    """A line a statement; at the end how many (``goi`` says of what) were left out, if any."""
    lines = [f"- {y.cau}" for y in chon(statements, limit)]
    return lines + _con_lai(len(statements) - len(lines), goi)


def theo_khoi(statements: Sequence[Y], goi: str, limit: int = TOI_DA) -> list[str]:
    """A paragraph a sort of body, its statements one after the other; then the number left out."""
    groups: dict[str, list[str]] = {}
    for y in chon(statements, limit):
        groups.setdefault(y.khoi, []).append(y.cau)
    lines = [f"- {name}: {' '.join(said)}" for name, said in groups.items()]
    return lines + _con_lai(len(statements) - min(len(statements), limit), goi)


def _con_lai(rest: int, goi: str) -> list[str]:
    if rest <= 0:
        return []
    return [f"- Ngoài ra, các {CO_QUAN} còn nêu {two_digits(rest)} {goi} khác."]
