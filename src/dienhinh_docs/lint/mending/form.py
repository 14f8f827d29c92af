"""Direct format on runs, paragraphs and sections, its elements in the order of the schema."""

from __future__ import annotations

import copy

from lxml import etree

from dienhinh_docs.lint.effective.xml import XML_SPACE, Element, W

_RUN = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
    "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
    "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
    "oMath", "rPrChange",
)  # fmt: skip
_PARA = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr", "pPrChange",
)  # fmt: skip
_SECTION = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote",
    "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
_ORDERS = {f"{W}rPr": _RUN, f"{W}pPr": _PARA, f"{W}sectPr": _SECTION}


def props(node: Element, name: str) -> Element:
    """``w:rPr`` of a run or ``w:pPr`` of a paragraph, made if it is missing."""
    found = node.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        node.insert(0, found)
    return found


def put(holder: Element, name: str, **attrs: object) -> Element:
    """An element with these ``w:`` attributes at its place; other attributes stay, None goes."""
    node = holder.find(f"{W}{name}")
    if node is None:
        node = etree.Element(f"{W}{name}")
        _place(holder, node)
    for key, value in attrs.items():
        if value is None:
            unset(node, f"{W}{key}")
        else:
            node.set(f"{W}{key}", str(value))
    return node


def unset(node: Element, name: str) -> None:
    """Take an attribute away, if it is there."""
    if name in node.attrib:
        del node.attrib[name]


def _place(holder: Element, node: Element) -> None:
    order = _ORDERS[str(holder.tag)]
    rank = {f"{W}{name}": at for at, name in enumerate(order)}
    mine = rank[str(node.tag)]
    for child in holder:
        if rank.get(str(child.tag), len(order)) > mine:
            child.addprevious(node)
            return
    holder.append(node)


def first(holder: Element, node: Element) -> None:
    """A node at its place among the children of a ``w:sectPr``."""
    _place(holder, node)


def drop(holder: Element, name: str) -> None:
    for node in holder.findall(f"{W}{name}"):
        holder.remove(node)


def words_of(run: Element) -> str:
    return "".join(node.text or "" for node in run.iterchildren(f"{W}t"))


def parted(run: Element, at: int) -> Element | None:
    """The letters from ``at`` on in a run of their own behind; None if the run is more than one text."""
    texts = [child for child in run if child.tag != f"{W}rPr"]
    if len(texts) != 1 or texts[0].tag != f"{W}t":
        return None
    rest = copy.deepcopy(run)
    run.addnext(rest)
    words = texts[0].text or ""
    for node, part in ((texts[0], words[:at]), (rest.find(f"{W}t"), words[at:])):
        assert node is not None
        node.text = part
        node.set(XML_SPACE, "preserve")
    return rest


def font(run: Element, face: str) -> None:
    """One typeface in all four slots, no theme."""
    slots = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), face)
    themes = dict.fromkeys(("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"))
    put(props(run, "rPr"), "rFonts", **slots, **themes)


def black(run: Element) -> None:
    put(props(run, "rPr"), "color", val="000000", themeColor=None, themeTint=None, themeShade=None)


def size(run: Element, points: float) -> None:
    for name in ("sz", "szCs"):
        put(props(run, "rPr"), name, val=round(points * 2))


def switch(run: Element, on: bool, *names: str) -> None:
    """Toggle properties such as ``b`` and ``bCs``, said outright."""
    for name in names:
        put(props(run, "rPr"), name, val=None if on else 0)


def underline(run: Element, on: bool) -> None:
    put(props(run, "rPr"), "u", val="single" if on else "none")


_JC = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}


def align(para: Element, to: str) -> None:
    put(props(para, "pPr"), "jc", val=_JC[to])


def line_spacing(para: Element, lines: float, *, points: bool) -> None:
    if points:
        put(props(para, "pPr"), "spacing", line=round(lines * 20), lineRule="exact")
    else:
        put(props(para, "pPr"), "spacing", line=round(lines * 240), lineRule="auto")


def space_before(para: Element, points: float) -> None:
    holder = props(para, "pPr")
    put(holder, "spacing", before=round(points * 20), beforeAutospacing=0, beforeLines=None)
    put(holder, "contextualSpacing", val=0)


def first_line(para: Element, mm: float) -> bool:
    """Indent of the first line; the one tab typed in its place goes.

    False, and nothing is changed, where tabs lay out the words: a table or a form without lines.
    """
    tabs = list(para.iter(f"{W}tab"))
    typed = [tab for tab in tabs if tab.getparent().tag == f"{W}r"]  # type: ignore[union-attr]
    if len(typed) > 1:
        return False
    gone = dict.fromkeys(("firstLineChars", "hanging", "hangingChars"))
    put(props(para, "pPr"), "ind", firstLine=round(mm * 1440 / 25.4), **gone)
    for run in para.iterchildren(f"{W}r"):
        for child in list(run):
            if child.tag == f"{W}tab":
                run.remove(child)
            elif child.tag != f"{W}rPr":
                return True
    return True
