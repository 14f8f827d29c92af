"""Lines drawn as shapes: DrawingML of Word 2010 and later, VML of the years before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh_docs.lint.effective.text import TEXT_BOX
from dienhinh_docs.lint.effective.xml import (
    EMU_PER_POINT,
    MC,
    PIC,
    WP,
    WPS,
    A,
    Element,
    O,
    V,
    length,
    whole,
)
from dienhinh_docs.lint.model import RuleKind

THIN = 3.0
"""Points up to which a rectangle or a picture is a line."""
SHORT = 4.0
"""Points below which a line is a dot or a piece of something else."""
SLANT = 0.08
"""A line that rises by more than this share of its length is no rule."""

_STRAIGHT = frozenset(("line", "lineInv", "straightConnector1"))
_VML_STRAIGHT = ("_t32", "_t20")
_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A horizontal line: length, distance below its paragraph's top and from the text's left edge.

    All in points. ``length`` and ``start`` are None where the file does not say.
    """

    kind: RuleKind
    length: float | None
    offset: float = 0.0
    start: float | None = None
    centred: bool = False
    solid: bool = True


def drawn_lines(picture: Element) -> Iterator[Drawn]:
    """Lines of a ``w:drawing``, ``w:pict`` or ``w:object``; not those inside its text boxes."""
    if picture.tag.endswith("}drawing"):
        for frame in picture:
            yield from _drawing(frame)
    else:
        for node in picture:
            yield from _vml(node, 1.0)


def _inside(node: Element) -> Iterator[Element]:
    """Descendants without text boxes and fallbacks."""
    for child in node:
        if child.tag not in (TEXT_BOX, f"{MC}Fallback"):
            yield child
            yield from _inside(child)


def _drawing(frame: Element) -> Iterator[Drawn]:
    extent = frame.find(f"{WP}extent")
    if extent is None:
        return
    wide, high = (whole(extent.get(key)) / EMU_PER_POINT for key in ("cx", "cy"))
    offset, start, centred = _place(frame)
    nodes = list(_inside(frame))
    scale = _scale(nodes, wide)
    alone = scale is None
    for node in nodes:
        if node.tag not in (f"{WPS}wsp", f"{PIC}pic"):
            continue
        props = node.find(f"{node.tag.partition('}')[0]}}}spPr")
        size = (wide, high) if alone else _size(props, scale or 1.0)
        if props is not None and (found := _measured(node, props, *size)) is not None:
            yield Drawn(RuleKind.SHAPE, found, offset, start, centred, _solid(props))


def _scale(nodes: list[Element], wide: float) -> float | None:
    """Points per unit inside a group; None outside groups."""
    for node in nodes:
        if node.tag == f"{_WPG}grpSpPr":
            inner = node.find(f"{A}xfrm/{A}chExt")
            units = whole(inner.get("cx")) if inner is not None else 0
            return wide / units if units else 1 / EMU_PER_POINT
    return None


def _size(props: Element | None, scale: float) -> tuple[float, float]:
    extent = props.find(f"{A}xfrm/{A}ext") if props is not None else None
    if extent is None:
        return 0.0, THIN + 1
    return whole(extent.get("cx")) * scale, whole(extent.get("cy")) * scale


def _measured(node: Element, props: Element, wide: float, high: float) -> float | None:
    """Length of a shape that is a visible horizontal line."""
    turn = props.find(f"{A}xfrm")
    angle = whole(turn.get("rot")) / 60000 % 180 if turn is not None else 0.0
    if 85 < angle < 95:
        wide, high = high, wide
    geometry = props.find(f"{A}prstGeom")
    straight = geometry is not None and geometry.get("prst") in _STRAIGHT
    if wide < SHORT or high > max(THIN, SLANT * wide if straight else 0.0):
        return None
    if node.tag == f"{PIC}pic":
        return wide
    stroked = props.find(f"{A}ln/{A}noFill") is None and not _white(props, f"{A}ln/{A}solidFill")
    filled = props.find(f"{A}solidFill") is not None and not _white(props, f"{A}solidFill")
    return wide if stroked or (filled and not straight) else None


def _solid(props: Element) -> bool:
    """One line without gaps (``a:prstDash``, ``cmpd`` of ``a:ln``)."""
    line = props.find(f"{A}ln")
    if line is None:
        return True
    dash = line.find(f"{A}prstDash")
    plain = dash is None or dash.get("val", "solid") == "solid"
    return plain and line.find(f"{A}custDash") is None and line.get("cmpd", "sng") == "sng"


def _white(props: Element, path: str) -> bool:
    color = props.find(f"{path}/{A}srgbClr")
    return color is not None and (color.get("val") or "").upper() == "FFFFFF"


def _place(frame: Element) -> tuple[float, float | None, bool]:
    """Below the paragraph's top, right of its column's edge, centred on the column."""
    offset, start, centred = 0.0, None, False
    down = frame.find(f"{WP}positionV")
    if down is not None and down.get("relativeFrom") in ("paragraph", "line"):
        offset = _offset(down) or 0.0
    across = frame.find(f"{WP}positionH")
    if across is not None and across.get("relativeFrom") in ("column", "margin", "character"):
        start = _offset(across)
        align = across.find(f"{WP}align")
        centred = align is not None and (align.text or "").strip() == "center"
    return offset, start, centred


def _offset(node: Element) -> float | None:
    place = node.find(f"{WP}posOffset")
    return None if place is None else whole(place.text) / EMU_PER_POINT


def _vml(node: Element, unit: float) -> Iterator[Drawn]:
    """``unit`` is the size in points of a bare number here."""
    tag = node.tag
    if tag in (TEXT_BOX, f"{MC}Fallback"):
        return
    css = _css(node)
    if tag == f"{V}group":
        inner = whole((node.get("coordsize") or "1000,1000").partition(",")[0], 1000) or 1000
        unit = (length(css.get("width"), unit) or 0.0) / inner
    elif tag in (f"{V}line", f"{V}rect", f"{V}shape", f"{V}roundrect"):
        yield from _vml_line(node, css, unit)
        return
    for child in node:
        yield from _vml(child, unit)


def _css(node: Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in (node.get("style") or "").split(";"))
    return {key.strip().lower(): value.strip() for key, _, value in pairs}


def _vml_line(node: Element, css: dict[str, str], unit: float) -> Iterator[Drawn]:
    if (node.get(f"{O}hr") or "") in ("t", "true", "1"):
        wide = length(css.get("width"), unit)
        yield Drawn(RuleKind.VML, wide or None)
        return
    if node.tag == f"{V}line":
        size = _ends(node, unit)
    else:
        size = (length(css.get("width"), unit) or 0.0, length(css.get("height"), unit) or 0.0)
    straight = node.tag == f"{V}line" or _is_connector(node)
    wide, high = size
    if wide < SHORT or high > max(THIN, SLANT * wide if straight else 0.0):
        return
    hidden = (node.get("stroked") or "t") in ("f", "false", "0")
    if hidden and (straight or (node.get("filled") or "t") in ("f", "false", "0")):
        return
    yield Drawn(
        RuleKind.VML,
        wide,
        length(css.get("margin-top"), unit) or _top(node, unit),
        length(css.get("margin-left"), unit),
        css.get("mso-position-horizontal") == "center",
        _vml_solid(node),
    )


def _vml_solid(node: Element) -> bool:
    line = node.find(f"{V}stroke")
    if line is None:
        return True
    single = (line.get("linestyle") or "single") == "single"
    return single and (line.get("dashstyle") or "solid") == "solid"


def _is_connector(node: Element) -> bool:
    kind = node.get("type") or ""
    return kind.endswith(_VML_STRAIGHT) or node.get(f"{O}connectortype") == "straight"


def _point(text: str | None, unit: float) -> tuple[float, float]:
    across, _, down = (text or "").partition(",")
    return length(across, unit) or 0.0, length(down, unit) or 0.0


def _ends(node: Element, unit: float) -> tuple[float, float]:
    left, right = _point(node.get("from"), unit), _point(node.get("to"), unit)
    return abs(right[0] - left[0]), abs(right[1] - left[1])


def _top(node: Element, unit: float) -> float:
    return _point(node.get("from"), unit)[1]
