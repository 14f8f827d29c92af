"""A regime's rules as Word styles, and paragraphs in them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Literal

from dienhinh_docs.rules import Part, Regime, Style
from dienhinh_docs.word import metrics, ooxml
from dienhinh_docs.word.inline import runs
from dienhinh_docs.word.ooxml import PLAIN_FORM, PLAIN_LOOK, Element, Form, Look, Sheet

LineName = Literal["tieu_ngu", "co_quan", "trich_yeu", "kem_theo"]

LINE_PREFIX = "duong_ke_"
"""Drawn lines are found by their name: ``duong_ke_tieu_ngu``, ``duong_ke_co_quan`` …"""

SHARE_PREFIX = "ty_le="
"""The description of a drawn line states its length as a share of the text above it."""

_RULE_OF_LINE: dict[LineName, Literal["tieu_ngu", "co_quan", "trich_yeu"]] = {
    "tieu_ngu": "tieu_ngu",
    "co_quan": "co_quan",
    "trich_yeu": "trich_yeu",
    "kem_theo": "trich_yeu",  # Phụ lục III, mẫu 2.1 draws one as under a trích yếu
}

PLACEHOLDER_LENGTH = 80.0
"""Points; a line of the template before its text is known."""

TINY_HEIGHT = 2.0
"""Points; the paragraph that Word demands between and after tables is too small to make a page."""

SPACER = "doan_dem"
"""Style of the paragraph that Word demands after a table."""

BREAKS = {False: "sang_trang_doc", True: "sang_trang_ngang"}
"""Styles of the paragraph that ends a section; they say whether the next one lies on its side."""

AFTER_TABLE = 4.0
"""Points between that paragraph and the text below a table."""

EXACT_FROM = 5.0
"""A line spacing above this many lines is an exact height in points (see ``rules.Style``)."""


def word_style(part: Part, style: Style) -> Element:
    """The paragraph style of a part, all figures from its rule."""
    exact = style.gian_dong > EXACT_FROM
    form = Form(
        keep_next=style.giu_voi_sau or None,
        before=style.cach_truoc,
        after=style.cach_sau,
        line=None if exact else style.gian_dong,
        exact=style.gian_dong if exact else None,
        left=style.thut_trai,
        first=style.thut_dau_dong,
        align=style.canh,
    )
    look = Look(
        bold=style.dam, italic=style.nghieng, underline=style.gach_chan,
        caps=style.hoa, size=style.co_chu.use,
    )  # fmt: skip
    return ooxml.style(part.value, style.ten, form, look)


def helper_styles() -> list[Element]:
    """Styles of the paragraphs that carry no part: all of the least height."""
    names = {
        SPACER: "VB Đoạn đệm",
        BREAKS[False]: "VB Sang trang dọc",
        BREAKS[True]: "VB Sang trang ngang",
    }
    look = Look(size=1)
    return [
        ooxml.style(
            ident,
            name,
            Form(before=0, after=AFTER_TABLE if ident == SPACER else 0, exact=TINY_HEIGHT),
            look,
        )
        for ident, name in names.items()
    ]


@dataclass(slots=True)
class Writer:
    """Writes the paragraphs of one template."""

    regime: Regime
    sheet: Sheet
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def para(
        self,
        part: Part,
        text: str,
        form: Form = PLAIN_FORM,
        *,
        keep: bool = False,
        look: Look = PLAIN_LOOK,
    ) -> Element:
        """A paragraph in the style of its part; ``keep`` holds it to the next one."""
        if keep and not self.regime.style(part).giu_voi_sau:
            form = replace(form, keep_next=True)
        return ooxml.paragraph(part.value, runs(text, look), form)

    def tiny(self, *, keep: bool = False) -> Element:
        """An empty paragraph of the least height."""
        return ooxml.paragraph(SPACER, (), Form(keep_next=keep or None))

    def section_break(self, section: Element, *, landscape: bool) -> Element:
        """The end of a section, and the direction of the next one."""
        return ooxml.paragraph(BREAKS[landscape], (), section=section)

    def line(self, name: LineName, *, after: float = 0.0) -> Element:
        """The thin paragraph that carries a drawn line; its length is set when it is filled in."""
        rule = self.regime.duong_ke[_RULE_OF_LINE[name]]
        drawing = ooxml.drawn_line(
            LINE_PREFIX + name, next(self._numbers), PLACEHOLDER_LENGTH, rule.do_day,
            f"{SHARE_PREFIX}{rule.ty_le.use:g}",
        )  # fmt: skip
        return ooxml.paragraph(Part.DUONG_KE.value, [drawing], Form(after=after or None))

    def width(self, part: Part, text: str) -> float:
        """Width in millimetres of a text in the style of a part."""
        style = self.regime.style(part)
        points = metrics.text_width(
            text.upper() if style.hoa else text,
            style.co_chu.use, bold=style.dam, italic=style.nghieng,
        )  # fmt: skip
        return points / ooxml.POINTS_PER_MM


def tag(expression: str, level: Literal["p", "tr"] = "p") -> str:
    """A control tag that takes its whole paragraph or row with it."""
    if set("%}") & set(expression):
        raise ValueError(f"docxtpl cannot read % or }} inside this tag: {expression!r}")
    return f"{{%{level} {expression} %}}"


def control(expression: str) -> Element:
    """The paragraph of a control tag."""
    return ooxml.tag_paragraph(tag(expression))
