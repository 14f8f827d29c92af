"""What the checks of format share: names of components, their rules, findings told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar

from dienhinh_docs.lint.found import Component, Found, Heading
from dienhinh_docs.lint.model import Para, Piece, Run
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Line, Page, Part, Requirement, Style

THANH_PHAN: dict[Component, str] = {
    Component.QUOC_HIEU: "Quốc hiệu",
    Component.TIEU_NGU: "Tiêu ngữ",
    Component.CHU_QUAN: "Tên cơ quan chủ quản",
    Component.CO_QUAN: "Tên cơ quan ban hành",
    Component.SO_KY_HIEU: "Số, ký hiệu",
    Component.DIA_DANH_NGAY: "Địa danh và thời gian",
    Component.TEN_LOAI: "Tên loại",
    Component.TRICH_YEU: "Trích yếu",
    Component.TRICH_YEU_CONG_VAN: "Trích yếu công văn",
    Component.TEN_DOI_TUONG: "Tên đối tượng",
    Component.KINH_GUI: "Kính gửi",
    Component.CAN_CU: "Căn cứ",
    Component.THAM_QUYEN: "Dòng thẩm quyền ban hành",
    Component.LOI_BAN_HANH: "Lời ban hành",
    Component.NOI_DUNG: "Nội dung",
    Component.QUYEN_HAN: "Chức vụ người ký",
    Component.HO_TEN: "Họ tên người ký",
    Component.NOI_NHAN_NHAN: "Nhãn Nơi nhận",
    Component.NOI_NHAN: "Danh sách nơi nhận",
    Component.PHU_LUC_SO: "Số phụ lục",
    Component.PHU_LUC_TEN: "Tên phụ lục",
    Component.PHU_LUC_KEM_THEO: "Dòng kèm theo của phụ lục",
    Component.KEM_THEO_TEN_LOAI: "Tên loại của văn bản kèm theo",
    Component.KEM_THEO_TRICH_YEU: "Trích yếu của văn bản kèm theo",
    Component.BANG: "Bảng",
    Component.CHU_THICH_BANG: "Chú thích của bảng",
}
"""How findings call the components."""

TIEU_DE = "Tiêu đề bên phải"
"""The right title of issuers that have no quốc hiệu."""

DE_MUC = "Đề mục"
GHI_CHU = "Ghi chú"
DAU_TRANG = "Đầu trang"
CHAN_TRANG = "Chân trang"
CHU_THICH = "Chú thích"
SO_TRANG = "Số trang"
VAN_BAN = "Văn bản"

MM_PER_POINT = 25.4 / 72

ALIGNMENTS = {"trai": "trái", "giua": "giữa", "phai": "phải", "deu": "đều hai bên"}


Answer = TypeVar("Answer")


def kept(of: Callable[[Found], Answer]) -> Callable[[Found], Answer]:
    """Worked out once a document, however many checks ask; the answer is shared, not to be changed."""

    @wraps(of)
    def answer(found: Found) -> Answer:
        if of.__name__ not in found.memo:
            found.memo[of.__name__] = of(found)
        known: Answer = found.memo[of.__name__]
        return known

    return answer


def name(found: Found, component: Component) -> str:
    """What a component is called under the regime of the document."""
    if component is Component.QUOC_HIEU and len(found.regime.tieu_de_phai) == 1:
        return TIEU_DE
    return THANH_PHAN[component]


_NAMED_AS = {
    Component.BANG: Part.BANG_CHU,
    Component.CHU_THICH_BANG: Part.GHI_CHU,
    Component.THAM_QUYEN: Part.TEN_LOAI,
    Component.LOI_BAN_HANH: Part.TEN_LOAI,
    Component.KEM_THEO_TEN_LOAI: Part.TEN_LOAI,
    Component.KEM_THEO_TRICH_YEU: Part.TRICH_YEU,
}
"""Components without a style of their own; who decides, and QUYẾT ĐỊNH:, look as the name does."""

ENACTING = frozenset({Component.THAM_QUYEN, Component.LOI_BAN_HANH})
ENACTING_GROUND = "Phụ lục III, mẫu 1.2"


def style(found: Found, component: Component) -> Style:
    """The rule of a component."""
    part = _NAMED_AS.get(component)
    rule = found.regime.style(part or Part(component.value))
    if component in ENACTING:
        return rule.model_copy(update={"dieu_khoan": ENACTING_GROUND})
    return rule


def figure(value: float) -> str:
    """A number as written in Vietnamese, with at most one decimal: ``12,5``."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def span(low: float, high: float) -> str:
    """``13–14``, or ``13`` where the rule leaves no choice."""
    return figure(low) if low == high else f"{figure(low)}–{figure(high)}"


def printed(runs: Iterable[Run]) -> list[Run]:
    """Runs that show a letter or a digit; the look of a lone dash or space says nothing.

    Marks of notes (raised digits) are left out.
    """
    return [
        r
        for r in runs
        if not r.look.hidden and not r.look.raised and any(c.isalnum() for c in r.text)
    ]


def is_capital(run: Run) -> bool:
    """Whether the run prints no small letter."""
    return run.look.caps or run.text == run.text.upper()


@kept
def ruled_tables(found: Found) -> frozenset[int]:
    """Indexes of the tables of data."""
    return frozenset(table.index for table in found.file.tables if table.ruled)


@kept
def all_headings(found: Found) -> list[Heading]:
    """Headings of the text, then those of each annex."""
    return [*found.headings, *(h for annex in found.annexes for h in annex.headings)]


@kept
def heading_numbers(found: Found) -> frozenset[int]:
    """Numbers of the paragraphs that are headings."""
    return frozenset(h.para.number for h in all_headings(found))


@kept
def homes(found: Found) -> dict[int, Component]:
    """Which component a paragraph belongs to, by its number; the first piece decides."""
    owners: dict[int, Component] = {}
    for component, pieces in found.parts.items():
        for piece in pieces:
            owners.setdefault(piece.para.number, component)
    return owners


@dataclass(frozen=True, slots=True)
class Wrong:
    """One deviation, before those that say the same are told as one."""

    code: Code
    where: Para | Piece | None
    thanh_phan: str
    value: str
    can: str
    clause: str
    muc_do: str = "loi"

    @property
    def key(self) -> tuple[Code, str, str, str]:
        return (self.code, self.thanh_phan, self.value, self.can)


def soft(rule: Style | Page | Line | Requirement) -> dict[str, str]:
    """The fact that makes a finding a warning, where the regime holds the rule for unsure."""
    return {"muc_do": rule.muc_do} if rule.muc_do == "canh_bao" else {}


def told(found: Found, wrongs: Iterable[Wrong]) -> Iterator[Problem]:
    """A finding for the first of equal deviations, with the number of other paragraphs."""
    groups: dict[tuple[Code, str, str, str], list[Wrong]] = {}
    for wrong in wrongs:
        groups.setdefault(wrong.key, []).append(wrong)
    for group in groups.values():
        first = group[0]
        facts = {"thanh_phan": first.thanh_phan, "can": first.can}
        others = len({_number(w.where) for w in group}) - 1
        if others:
            facts["them"] = str(others)
        if first.muc_do == "canh_bao":
            facts["muc_do"] = first.muc_do
        # One place a paragraph or piece, however many of its runs are wrong.
        places = {id(w.where): w.where for w in group if w.where is not None}
        found.places[first.key] = list(places.values())
        where = first.where if _number(first.where) else None  # headers have no numbers
        yield finding(found.file, first.code, where, first.value, clause=first.clause, **facts)


def _number(where: Para | Piece | None) -> int:
    if where is None:
        return 0
    return where.para.number if isinstance(where, Piece) else where.number
