"""Properties as one element states them: what it does not mention is left out.

Keys of characters are Word's element names (``b``, ``sz`` …) and the four slots of ``w:rFonts``;
keys of paragraphs are ours. Sizes and lengths are points.
"""

from __future__ import annotations

from typing import Any, Literal

from dienhinh_docs.lint.effective.theme import Theme
from dienhinh_docs.lint.effective.xml import VAL, Element, W, length, switched_on, whole

Props = dict[str, Any]
Stroke = Literal["", "solid", "broken"]
"""Not to be seen, one line without gaps, or any other: dashed, dotted, double, wavy."""

TOGGLES = ("b", "i", "caps", "vanish", "strike", "dstrike", "bCs", "iCs")
"""Toggle properties of ECMA-376, part 1, 17.7.3, as far as the judge looks at them."""

_TOGGLE = {f"{W}{name}": name for name in TOGGLES}
_HALVES = {f"{W}sz": "sz", f"{W}szCs": "szCs"}
_FLAGS = {f"{W}rtl": "rtl", f"{W}cs": "complex", f"{W}webHidden": "webHidden"}
_SLOTS = (
    ("ascii", "asciiTheme"),
    ("hAnsi", "hAnsiTheme"),
    ("eastAsia", "eastAsiaTheme"),
    ("cs", "cstheme"),
)
SLOTS = tuple(slot for slot, _ in _SLOTS)


def run_props(node: Element | None, theme: Theme) -> Props:
    """Of a ``w:rPr``."""
    props: Props = {}
    if node is None:
        return props
    for child in node:
        tag = child.tag
        if name := _TOGGLE.get(tag):
            props[name] = switched_on(child)
        elif name := _HALVES.get(tag):
            size = length(child.get(VAL), 0.5)
            if size:
                props[name] = size
        elif tag == f"{W}rFonts":
            _fonts(child, theme, props)
        elif tag == f"{W}color":
            props["color"] = _color(child, theme)
        elif tag == f"{W}u":
            props["u"] = stroke(child.get(VAL) or "single")
        elif tag == f"{W}vertAlign":
            props["raised"] = (child.get(VAL) or "") in {"superscript", "subscript"}
        elif tag == f"{W}rStyle":
            props["style"] = child.get(VAL) or ""
        elif name := _FLAGS.get(tag):
            props[name] = switched_on(child)
    return props


def _fonts(node: Element, theme: Theme, props: Props) -> None:
    """A theme font beats a name in the same element."""
    for slot, themed in _SLOTS:
        if key := node.get(f"{W}{themed}"):
            props[slot] = theme.font(key)
        elif name := node.get(f"{W}{slot}"):
            props[slot] = name


def _color(node: Element, theme: Theme) -> str:
    """RRGGBB; Word keeps the computed colour beside the name of a theme colour."""
    plain = (node.get(VAL) or "auto").strip().lstrip("#").upper()
    if len(plain) == 6 and all(c in "0123456789ABCDEF" for c in plain):
        return plain
    return theme.color(node.get(f"{W}themeColor") or "")


_JC = {
    "left": "trai", "start": "trai", "center": "giua", "right": "phai", "end": "phai",
    "both": "deu", "distribute": "deu", "lowkashida": "deu", "mediumkashida": "deu",
    "highkashida": "deu", "thaidistribute": "deu", "numtab": "trai",
}  # fmt: skip
_PARA_FLAGS = {
    f"{W}keepNext": "keep_next",
    f"{W}keepLines": "keep_lines",
    f"{W}pageBreakBefore": "page_break_before",
    f"{W}contextualSpacing": "contextual",
    f"{W}bidi": "bidi",
}
CHARACTER = 12 / 100
"""A hundredth of a character's width in points; used only where Word left no computed length."""


def para_props(node: Element | None) -> Props:
    """Of a ``w:pPr``."""
    props: Props = {}
    if node is None:
        return props
    for child in node:
        tag = child.tag
        if name := _PARA_FLAGS.get(tag):
            props[name] = switched_on(child)
        elif reader := _READERS.get(tag):
            reader(child, props)
    return props


def _jc(node: Element, props: Props) -> None:
    props["jc"] = _JC.get((node.get(VAL) or "").lower(), "trai")


def _indent(node: Element, props: Props) -> None:
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        if (found := _measure(node, *names)) is not None:
            props[key] = found
    if (hanging := _measure(node, "hanging")) is not None and hanging:
        props["first"] = -hanging
    elif (first := _measure(node, "firstLine")) is not None:
        props["first"] = first
    elif hanging is not None:
        props["first"] = 0.0


def _measure(node: Element, *names: str) -> float | None:
    """Points of an indent; the variant in characters counts where there is no other."""
    for name in names:
        if (found := length(node.get(f"{W}{name}"))) is not None:
            return found
    for name in names:
        if (chars := node.get(f"{W}{name}Chars")) is not None:
            return whole(chars) * CHARACTER
    return None


def _spacing(node: Element, props: Props) -> None:
    for key in ("before", "after"):
        if (found := length(node.get(f"{W}{key}"))) is not None:
            props[key] = max(found, 0.0)
        if (lines := node.get(f"{W}{key}Lines")) is not None and whole(lines):
            props[key] = whole(lines) / 100 * 12
        if (auto := node.get(f"{W}{key}Autospacing")) is not None:
            props[f"{key}_auto"] = auto.lower() not in ("0", "false", "off")
    rule = node.get(f"{W}lineRule")
    line = length(node.get(f"{W}line"))
    if rule is not None or line is not None:
        props["rule"] = rule if rule in ("exact", "atLeast") else ""
    if line is not None:
        props["line"] = abs(line)


def _tabs(node: Element, props: Props) -> None:
    """Position in points → kind; ``clear`` takes a stop of the style away."""
    props["tabs"] = {
        round(place, 2): (tab.get(VAL) or "left")
        for tab in node.iterchildren(f"{W}tab")
        if (place := length(tab.get(f"{W}pos"))) is not None
    }


def _numbering(node: Element, props: Props) -> None:
    for child in node:
        if child.tag == f"{W}numId":
            props["num"] = child.get(VAL) or "0"
        elif child.tag == f"{W}ilvl":
            props["level"] = whole(child.get(VAL))


def _style(node: Element, props: Props) -> None:
    props["style"] = node.get(VAL) or ""


def _borders(node: Element, props: Props) -> None:
    props["borders"] = sides(node)


def _frame(node: Element, props: Props) -> None:
    if node.get(f"{W}dropCap", "none") == "none":
        props["frame"] = (node.get(f"{W}xAlign") or "", length(node.get(f"{W}w")))


_READERS = {
    f"{W}jc": _jc,
    f"{W}ind": _indent,
    f"{W}spacing": _spacing,
    f"{W}tabs": _tabs,
    f"{W}numPr": _numbering,
    f"{W}pStyle": _style,
    f"{W}pBdr": _borders,
    f"{W}framePr": _frame,
}

_SIDES = {"start": "left", "end": "right"}


_UNBROKEN = frozenset({"single", "thick", "words"})


def stroke(kind: str) -> Stroke:
    """How a border or an underline of this kind is drawn; empty: not at all."""
    kind = kind.lower()
    if kind in ("none", "nil"):
        return ""
    return "solid" if kind in _UNBROKEN else "broken"


def sides(node: Element | None) -> dict[str, Stroke]:
    """Which borders are stated, and how they are drawn."""
    found: dict[str, Stroke] = {}
    if node is None:
        return found
    for child in node:
        name = child.tag.rpartition("}")[2]
        white = (child.get(f"{W}color") or "").upper() == "FFFFFF"
        found[_SIDES.get(name, name)] = "" if white else stroke(child.get(VAL) or "none")
    return found


def merge(lower: Props, upper: Props) -> Props:
    """``upper`` over ``lower``; tab stops add up."""
    if not upper:
        return lower
    if not lower:
        return upper
    merged = lower | upper
    if "tabs" in lower and "tabs" in upper:
        merged["tabs"] = lower["tabs"] | upper["tabs"]
    return merged
