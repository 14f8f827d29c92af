"""Documents as the finder hands them to the checks, laid by hand: one lawful, the rest by changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from dienhinh_docs.lint.found import Component, Found, Heading
from dienhinh_docs.lint.model import (
    Furniture,
    Look,
    Margins,
    Para,
    Piece,
    Rule,
    RuleKind,
    Run,
    Section,
    Spot,
    WordFile,
)
from dienhinh_docs.rules import regime
from dienhinh_docs.word.metrics import text_width

TIMES = tuple((slot, "Times New Roman") for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
PLAIN = Look(14, False, False, False, False, "000000", TIMES)
LONG_TEXT = "Các đơn vị triển khai nghiêm túc kế hoạch này, định kỳ báo cáo kết quả. " * 5

HEAD_LEFT, HEAD_RIGHT = Spot(0, 0, 0, 2, width=70), Spot(0, 0, 1, 2, width=90)
NUMBER, PLACE = Spot(0, 1, 0, 2, width=70), Spot(0, 1, 1, 2, width=90)
FOOT_LEFT, FOOT_RIGHT = Spot(1, 0, 0, 2, width=70), Spot(1, 0, 1, 2, width=90)

C = Component
LINES: list[tuple[Component, str, dict[str, Any], dict[str, Any]]] = [
    (C.CHU_QUAN, "UBND TỈNH MINH HỌA", {"size": 12}, {"spot": HEAD_LEFT, "align": "giua"}),
    (C.CO_QUAN, "SỞ NỘI VỤ", {"size": 12, "bold": True}, {"spot": HEAD_LEFT, "align": "giua"}),
    (
        C.QUOC_HIEU,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        {"size": 12, "bold": True},
        {"spot": HEAD_RIGHT, "align": "giua"},
    ),
    (
        C.TIEU_NGU,
        "Độc lập - Tự do - Hạnh phúc",
        {"size": 13, "bold": True},
        {"spot": HEAD_RIGHT, "align": "giua"},
    ),
    (C.SO_KY_HIEU, "Số: 08/KH-SNV", {"size": 13}, {"spot": NUMBER, "align": "giua"}),
    (
        C.DIA_DANH_NGAY,
        "Minh Họa, ngày 05 tháng 02 năm 2021",
        {"size": 13, "italic": True},
        {"spot": PLACE, "align": "giua"},
    ),
    (C.TEN_LOAI, "KẾ HOẠCH", {"bold": True}, {"align": "giua"}),
    (C.TRICH_YEU, "Triển khai nhân rộng điển hình tiên tiến", {"bold": True}, {"align": "giua"}),
    (C.NOI_DUNG, LONG_TEXT, {}, {}),
    (C.NOI_DUNG, "I. MỤC ĐÍCH, YÊU CẦU", {"bold": True}, {}),
    (C.NOI_DUNG, "1. Mục đích", {"bold": True}, {}),
    (C.NOI_DUNG, LONG_TEXT, {}, {}),
    (C.NOI_DUNG, "2. Yêu cầu", {"bold": True}, {}),
    (C.NOI_DUNG, LONG_TEXT, {}, {}),
    (C.NOI_DUNG, "3. Phạm vi", {"bold": True}, {}),
    (C.NOI_DUNG, LONG_TEXT.strip() + "/.", {}, {}),
    (
        C.NOI_NHAN_NHAN,
        "Nơi nhận:",
        {"size": 12, "bold": True, "italic": True},
        {"spot": FOOT_LEFT, "align": "trai"},
    ),
    (C.NOI_NHAN, "- Lưu: VT, TĐKT.", {"size": 11}, {"spot": FOOT_LEFT, "align": "trai"}),
    (C.QUYEN_HAN, "GIÁM ĐỐC", {"bold": True}, {"spot": FOOT_RIGHT, "align": "giua"}),
    (C.HO_TEN, "Nguyễn Văn Ví Dụ", {"bold": True}, {"spot": FOOT_RIGHT, "align": "giua"}),
]


def page_number(**look: Any) -> Para:
    """A header paragraph with a page number."""
    return Para(0, (Run("1", replace(PLAIN, **look)),), "giua", 0, 0, 0, 0, 0, 1)


def section(index: int = 0, **changes: Any) -> Section:
    """A lawful section: A4 upright, numbers from the second page."""
    headers = Furniture(default=(page_number(),), has_page_field=frozenset({"default"}))
    plain = Section(
        index, 210, 297, Margins(20, 20, 30, 20, 10), True, headers, Furniture(), None, ""
    )
    return replace(plain, **changes)


def _paragraph(number: int, component: Component, text: str, look: Any, form: Any) -> Para:
    runs = (Run(text, replace(PLAIN, **look)),)
    body = component is C.NOI_DUNG
    para = Para(
        number, runs, "deu", 0, 0, 12.7 if body else 0, 0, 6 if body else 0, 1.1 if body else 1
    )
    return replace(para, **form)


def _heading(para: Para) -> Heading | None:
    mark, dot, rest = para.raw.partition(". ")
    if not dot or len(mark) > 1:
        return None
    return Heading(para, "so" if mark.isdigit() else "la_ma", mark, rest, own_line=True)


Change = Callable[[Component, Para], Para]


def document(
    change: Change = lambda _component, para: para,
    *,
    ma: str = "nha_nuoc",
    without: Iterable[Component] = (),
    sections: tuple[Section, ...] | None = None,
    lines: dict[str, float | None] | None = None,
    **fields: Any,
) -> Found:
    """A lawful plan of a department after ``change``; ``lines`` are shares of the text's width."""
    kept = [line for line in LINES if line[0] not in set(without)]
    laid = [
        (c, change(c, _paragraph(n, c, text, look, form)))
        for n, (c, text, look, form) in enumerate(kept, 1)
    ]
    paras = tuple(p for _, p in laid)
    parts: dict[Component, list[Piece]] = {}
    for component, para in laid:
        if component is not C.NOI_DUNG:
            parts.setdefault(component, []).append(Piece(para, para.runs))
    shares = {"tieu_ngu": 1.0, "co_quan": 0.4, "trich_yeu": 0.4} if lines is None else lines
    file = WordFile("vi-du.docx", paras, sections or (section(),), (), ())
    body = [p for c, p in laid if c is C.NOI_DUNG]
    found = Found(
        file,
        regime(ma),
        True,
        "nha_nuoc",
        "KH",
        parts,
        body,
        [h for p in body if (h := _heading(p)) is not None],
        [],
        {key: [_line(parts, key, share)] for key, share in shares.items()},
    )
    return replace(found, **fields)


def _line(parts: dict[Component, list[Piece]], key: str, share: float | None) -> Rule:
    piece = parts.get(Component(key), [Piece(Para(1, (), "giua", 0, 0, 0, 0, 0, 1), ())])[0]
    width = sum(text_width(r.text, r.look.size, bold=r.look.bold) for r in piece.runs)
    return Rule(RuleKind.SHAPE, piece.para.number, None if share is None else width * share)


def looking(component: Component, nth: int | None = None, **look: Any) -> Change:
    """Give the letters of a component (its nth paragraph only) another look."""
    seen = {"n": -1}

    def change(owner: Component, para: Para) -> Para:
        if owner is not component:
            return para
        seen["n"] += 1
        if nth is not None and seen["n"] != nth:
            return para
        return replace(
            para, runs=tuple(replace(r, look=replace(r.look, **look)) for r in para.runs)
        )

    return change


def saying(component: Component, text: str) -> Change:
    """Give a component other words."""
    return lambda owner, para: (
        replace(para, runs=(replace(para.runs[0], text=text),)) if owner is component else para
    )


def laid(component: Component, nth: int | None = None, **form: Any) -> Change:
    """Set the paragraphs of a component (its nth one only) otherwise."""
    seen = {"n": -1}

    def change(owner: Component, para: Para) -> Para:
        if owner is not component:
            return para
        seen["n"] += 1
        return replace(para, **form) if nth is None or seen["n"] == nth else para

    return change
