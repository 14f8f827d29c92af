"""Page set-up and page numbers of a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from dienhinh_docs.lint.effective.sections import page_size
from dienhinh_docs.lint.effective.text import P, is_page
from dienhinh_docs.lint.effective.xml import Element, R, W
from dienhinh_docs.lint.mending import form
from dienhinh_docs.lint.mending.copy import Copy
from dienhinh_docs.rules import Page, Part, Regime

_HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_SIDES = {"trên": "top", "dưới": "bottom", "trái": "left", "phải": "right"}
TWIPS_PER_MM = 1440 / 25.4
_NUMBER_ONLY = re.compile(r"^[\s\d\-–—./|]*(?:[Tt]rang)?[\s\d\-–—./|]*$")


def paper(section: Element, page: Page) -> None:
    """A4, lying as it lay."""
    old = page_size(section)
    short, long = sorted(round(mm * TWIPS_PER_MM) for mm in (page.rong, page.cao))
    wide, high = (long, short) if old.width > old.height else (short, long)
    form.put(section, "pgSz", w=wide, h=high, code=None)


def upright(section: Element) -> None:
    old = page_size(section)
    if old.width > old.height:
        form.put(section, "pgSz", w=round(old.height * 20), h=round(old.width * 20), orient=None)


def margin(section: Element, side: str, mm: float) -> None:
    """One margin; a gutter on the left counts into it."""
    gutter = page_size(section).gutter if side == "trái" else 0.0
    node = form.put(section, "pgMar", **{_SIDES[side]: round(mm * TWIPS_PER_MM - gutter * 20)})
    for name, usual in (("top", 1134), ("bottom", 1134), ("left", 1701), ("right", 1134),
                        ("header", 567), ("footer", 567), ("gutter", 0)):  # fmt: skip
        if node.get(f"{W}{name}") is None:
            node.set(f"{W}{name}", str(usual))


def number_pages(copy: Copy, regime: Regime, even: bool) -> None:
    """The number centred at the head of every page but the first, in no other place."""
    if any(name in copy.added for name in _names()):
        return  # one finding of several has brought it about
    sections = copy.sections()
    _clear_numbers(copy, sections)
    target = next(name for name in _names() if not copy.has(name))
    copy.add(target, _header(regime))
    key = copy.link("header", target, _HEADER_TYPE)
    for at, section in enumerate(sections):
        for kind in ("default", "even") if even else ("default",):
            old = _reference(section, "header", kind)
            if old is not None and _keeps_words(copy, old):
                _insert(copy, old, regime)
            elif old is not None:
                old.set(f"{R}id", key)
            elif at == 0:
                made = etree.Element(f"{W}headerReference")
                made.set(f"{W}type", kind)
                made.set(f"{R}id", key)
                form.first(section, made)
        numbers = section.find(f"{W}pgNumType")
        if numbers is not None:
            form.unset(numbers, f"{W}fmt")
            if at == 0:
                form.unset(numbers, f"{W}start")
    form.put(sections[0], "titlePg", val=None)


def _names() -> Iterator[str]:
    """Names a header of ours may have; a file may have been mended before."""
    return (f"word/header_so_trang{n or ''}.xml" for n in range(100))


def _reference(section: Element, kind: str, name: str) -> Element | None:
    return next(
        (
            node
            for node in section.iterchildren(f"{W}{kind}Reference")
            if (node.get(f"{W}type") or "default") == name
        ),
        None,
    )


def _part(copy: Copy, reference: Element) -> Element | None:
    link = copy.links.get(reference.get(f"{R}id") or "")
    return copy.root(link.target) if link else None


def _clear_numbers(copy: Copy, sections: list[Element]) -> None:
    """Take page numbers out of all headers and footers, with the words around them."""
    for section in sections:
        for node in section:
            if node.tag in (f"{W}headerReference", f"{W}footerReference"):
                root = _part(copy, node)
                if root is not None:
                    for para in list(root.iter(P)):
                        _clear(para)


def _clear(para: Element) -> None:
    codes = [node.get(f"{W}instr") or "" for node in para.iter(f"{W}fldSimple")]
    codes.append("".join(node.text or "" for node in para.iter(f"{W}instrText")))
    if not any(is_page(code) for code in codes) and para.find(f".//{W}pgNum") is None:
        return
    text = "".join(node.text or "" for node in para.iter(f"{W}t"))
    if _NUMBER_ONLY.match(text):
        for child in list(para):
            if child.tag != f"{W}pPr":
                para.remove(child)


def _keeps_words(copy: Copy, reference: Element) -> bool:
    root = _part(copy, reference)
    return root is not None and any((node.text or "").strip() for node in root.iter(f"{W}t"))


def _insert(copy: Copy, reference: Element, regime: Regime) -> None:
    root = _part(copy, reference)
    if root is not None and not any(
        is_page(node.text or "") for node in root.iter(f"{W}instrText")
    ):
        root.insert(0, _number(regime))


def _header(regime: Regime) -> Element:
    root = etree.Element(f"{W}hdr", nsmap={"w": W[1:-1], "r": R[1:-1]})
    root.append(_number(regime))
    return root


def _number(regime: Regime) -> Element:
    """A centred paragraph with the field PAGE in the regime's size."""
    rule = regime.style(Part.SO_TRANG)
    para = etree.Element(P)
    form.align(para, "giua")
    form.put(form.props(para, "pPr"), "spacing", before=0, after=0, line=240, lineRule="auto")
    form.put(form.props(para, "pPr"), "ind", left=0, right=0, firstLine=0)
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), ("t", "2"), ("end", "")):
        run = etree.SubElement(para, f"{W}r")
        form.font(run, regime.phong)
        for name in ("b", "i"):
            form.switch(run, False, name, f"{name}Cs")
        form.black(run)
        form.size(run, rule.co_chu.use)
        if kind in ("", "t"):
            etree.SubElement(run, f"{W}{'t' if kind else 'instrText'}").text = text
        else:
            etree.SubElement(run, f"{W}fldChar").set(f"{W}fldCharType", kind)
    return para
