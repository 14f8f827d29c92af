"""Runs and paragraphs, and the properties that styles share with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dienhinh_docs.word.ooxml.base import Element, el, half, leaf, points, q, twips

Align = Literal["trai", "giua", "phai", "deu"]
_JC: dict[str, str] = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a run sets; None leaves it to the style."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    caps: bool = False
    size: float | None = None  # points
    font: str | None = None  # all four slots


def _switch(name: str, on: bool | None) -> Element | None:
    return None if on is None else el(name) if on else el(name, w_val="0")


def run_props(look: Look) -> Element | None:
    """``w:rPr`` of a run or a style; None if it would be empty."""
    size = None if look.size is None else half(look.size)
    parts = [
        look.font
        and el("w:rFonts", **{f"w_{s}": look.font for s in ("ascii", "hAnsi", "eastAsia", "cs")}),
        _switch("w:b", look.bold),
        _switch("w:bCs", look.bold),
        _switch("w:i", look.italic),
        _switch("w:iCs", look.italic),
        el("w:caps") if look.caps else None,
        el("w:sz", w_val=size) if size else None,
        el("w:szCs", w_val=size) if size else None,
        el("w:u", w_val="single") if look.underline else None,
    ]
    kept = [part for part in parts if part is not None and part != ""]
    return el("w:rPr", *kept) if kept else None


PLAIN_LOOK = Look()
"""As the style has it."""


def run(text: str, look: Look = PLAIN_LOOK) -> Element:
    """A run of text; spaces are kept as typed."""
    return el("w:r", run_props(look), leaf("w:t", text, xml_space="preserve"))


def page_number() -> Element:
    """The PAGE field."""
    return el("w:fldSimple", el("w:r", leaf("w:t", "2")), w_instr=" PAGE ")


@dataclass(frozen=True, slots=True)
class Form:
    """What a paragraph or a paragraph style sets; None leaves it to the style."""

    keep_next: bool | None = None
    before: float | None = None  # points
    after: float | None = None
    line: float | None = None  # lines
    exact: float | None = None  # height of a line in points, instead of ``line``
    left: float | None = None  # mm
    first: float | None = None  # mm; negative hangs
    align: Align | None = None


PLAIN_FORM = Form()
"""As the style has it."""


def para_props(form: Form, style: str = "", section: Element | None = None) -> Element:
    """``w:pPr`` of a paragraph or a style."""
    height = round(form.line * 240) if form.line is not None else None
    rule = "auto" if form.line is not None else None
    if form.exact is not None:
        height, rule = points(form.exact), "exact"
    spacing: dict[str, object] = {
        "w_before": None if form.before is None else points(form.before),
        "w_after": None if form.after is None else points(form.after),
        "w_line": height,
        "w_lineRule": rule,
    }
    indent: dict[str, object] = {
        "w_left": None if form.left is None else twips(form.left),
        "w_firstLine": twips(form.first) if form.first is not None and form.first >= 0 else None,
        "w_hanging": twips(-form.first) if form.first is not None and form.first < 0 else None,
    }
    return el(
        "w:pPr",
        el("w:pStyle", w_val=style) if style else None,
        _switch("w:keepNext", form.keep_next),
        el("w:spacing", **spacing) if any(v is not None for v in spacing.values()) else None,
        el("w:ind", **indent) if any(v is not None for v in indent.values()) else None,
        el("w:jc", w_val=_JC[form.align]) if form.align else None,
        section,
    )


def paragraph(
    style: str,
    content: Iterable[Element] = (),
    form: Form = PLAIN_FORM,
    section: Element | None = None,
) -> Element:
    """A paragraph in a style; ``section`` ends the section with it."""
    return el("w:p", para_props(form, style, section), *content)


def tag_paragraph(tag: str) -> Element:
    """A paragraph that holds one docxtpl tag and vanishes when the template is filled in."""
    return el("w:p", run(tag))


def style_of(para: Element) -> str:
    node = para.find(f"{q('w:pPr')}/{q('w:pStyle')}")
    return "" if node is None else node.get(q("w:val"), "")


def text_of(para: Element) -> str:
    """The text of a paragraph, line breaks as newlines."""
    names = {q("w:t"), q("w:br"), q("w:tab")}
    return "".join(
        (node.text or "") if node.tag == q("w:t") else "\n" if node.tag == q("w:br") else " "
        for node in para.iter()
        if node.tag in names
    )
