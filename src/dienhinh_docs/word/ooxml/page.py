"""Sections, the parts of a document, and its settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from dienhinh_docs.word.ooxml.base import Element, el, q, twips
from dienhinh_docs.word.ooxml.text import style_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """Paper and margins in millimetres, as they lie on the desk."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float

    @property
    def landscape(self) -> bool:
        return self.width > self.height

    def turned(self, landscape: bool) -> Sheet:
        """The same paper lying the asked way; the margins stay where they are."""
        if landscape == self.landscape:
            return self
        return replace(self, width=self.height, height=self.width)

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right


def section(sheet: Sheet, header: str) -> Element:
    """Section on new pages, numbered from 1, the first number not shown; ``header`` is an r:id."""
    return el(
        "w:sectPr",
        el("w:headerReference", w_type="default", r_id=header),
        el("w:type", w_val="nextPage"),
        el(
            "w:pgSz",
            w_w=twips(sheet.width),
            w_h=twips(sheet.height),
            w_orient="landscape" if sheet.landscape else None,
        ),
        el(
            "w:pgMar",
            w_top=twips(sheet.top),
            w_right=twips(sheet.right),
            w_bottom=twips(sheet.bottom),
            w_left=twips(sheet.left),
            w_header=twips(sheet.header),
            w_footer=twips(sheet.header),
            w_gutter=0,
        ),
        el("w:pgNumType", w_start=1),
        el("w:titlePg"),
    )


def turn_sections(root: Element, breaks: Mapping[str, bool]) -> None:
    """Turn the paper of each section; ``breaks`` says by style how the next section lies."""
    sections = list(root.iter(q("w:sectPr")))
    for before, section in pairwise(sections):
        para = next(before.iterancestors(q("w:p")))
        landscape = breaks.get(style_of(para))
        if landscape is not None:
            _turn(section, landscape)


def _turn(section: Element, landscape: bool) -> None:
    size = section.find(q("w:pgSz"))
    assert size is not None
    edges = sorted((size.get(q("w:w"), ""), size.get(q("w:h"), "")), key=int, reverse=landscape)
    size.set(q("w:w"), edges[0])
    size.set(q("w:h"), edges[1])
    if landscape:
        size.set(q("w:orient"), "landscape")
    elif q("w:orient") in size.attrib:
        del size.attrib[q("w:orient")]


def document(body: Iterable[Element], last: Element) -> Element:
    """``word/document.xml``; ``last`` is the last section."""
    return el("w:document", el("w:body", *body, last))


def header(content: Iterable[Element]) -> Element:
    """``word/header1.xml``."""
    return el("w:hdr", *content)


def settings() -> Element:
    """``word/settings.xml``: Word 2013 and later; a line break in a justified line does not spread it."""
    mode = {"w_name": "compatibilityMode", "w_uri": "http://schemas.microsoft.com/office/word"}
    return el(
        "w:settings",
        el("w:zoom", w_percent=100),
        el("w:defaultTabStop", w_val=twips(12.7)),
        el("w:characterSpacingControl", w_val="doNotCompress"),
        el("w:compat", el("w:doNotExpandShiftReturn"), el("w:compatSetting", **mode, w_val=15)),
        el("w:themeFontLang", w_val="vi-VN"),
        el("w:decimalSymbol", w_val=","),
        el("w:listSeparator", w_val=";"),
    )
