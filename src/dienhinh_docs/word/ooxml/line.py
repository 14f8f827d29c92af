"""Drawn lines (DrawingML), made with a name and found again by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree

from dienhinh_docs.word.ooxml.base import EMU_PER_POINT, NS, Element, el, leaf, q
from dienhinh_docs.word.ooxml.text import style_of, text_of

_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def drawn_line(name: str, number: int, length: float, weight: float, note: str) -> Element:
    """A run with a horizontal line, centred on its column or cell; length and weight in points."""
    cx = round(length * EMU_PER_POINT)
    shape = el(
        "wps:wsp",
        el("wps:cNvCnPr"),
        el(
            "wps:spPr",
            el("a:xfrm", el("a:off", x=0, y=0), el("a:ext", cx=cx, cy=0)),
            el("a:prstGeom", el("a:avLst"), prst="line"),
            el(
                "a:ln",
                el("a:solidFill", el("a:srgbClr", val="000000")),
                w=round(weight * EMU_PER_POINT),
            ),
        ),
        el("wps:bodyPr"),
    )
    anchor = el(
        "wp:anchor",
        el("wp:simplePos", x=0, y=0),
        el("wp:positionH", leaf("wp:align", "center"), relativeFrom="column"),
        el("wp:positionV", leaf("wp:posOffset", str(3 * EMU_PER_POINT)), relativeFrom="paragraph"),
        el("wp:extent", cx=cx, cy=0),
        el("wp:effectExtent", l=0, t=0, r=0, b=0),
        el("wp:wrapNone"),
        el("wp:docPr", id=number, name=name, descr=note),
        el("wp:cNvGraphicFramePr"),
        el("a:graphic", el("a:graphicData", shape, uri=_SHAPE)),
        distT=0, distB=0, distL=0, distR=0, simplePos=0, relativeHeight=251658240 + number,
        behindDoc=0, locked=0, layoutInCell=1, allowOverlap=1,
    )  # fmt: skip
    choice = el("mc:Choice", el("w:drawing", anchor), Requires="wps")
    return el("w:r", el("mc:AlternateContent", choice))


_NEXT_SECTION = etree.XPath("(following::w:sectPr)[1]", namespaces=NS)


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A drawn line of a document, found by its name."""

    props: Element  # wp:docPr
    para: Element

    @property
    def name(self) -> str:
        return self.props.get("name", "")

    @property
    def note(self) -> str:
        return self.props.get("descr", "")

    @property
    def length(self) -> float:
        """Points."""
        extent = self.props.getparent().find(q("wp:extent"))  # type: ignore[union-attr]
        assert extent is not None
        return int(extent.get("cx", "0")) / EMU_PER_POINT

    def set_length(self, length: float) -> None:
        """Make it so many points long."""
        anchor = self.props.getparent()
        assert anchor is not None
        for node in (*anchor.iter(q("wp:extent")), *anchor.iter(q("a:ext"))):
            node.set("cx", str(round(length * EMU_PER_POINT)))

    @property
    def column_width(self) -> float:
        """Width in points of the cell or the page's text column that holds the line."""
        cell = next(self.para.iterancestors(q("w:tc")), None)
        if cell is not None:
            props = cell.find(q("w:tcPr"))
            assert props is not None
            return _twips(props, "w:tcW", "w:w") / 20
        section = cast("list[Element]", _NEXT_SECTION(self.para))[0]
        left, right = (_twips(section, "w:pgMar", side) for side in ("w:left", "w:right"))
        return (_twips(section, "w:pgSz", "w:w") - left - right) / 20

    def text_above(self) -> Iterator[tuple[str, str]]:
        """Style and text of the paragraphs right above, as long as the style stays the same."""
        style: str | None = None
        for node in self.para.itersiblings(q("w:p"), preceding=True):
            if style is not None and style_of(node) != style:
                return
            style = style_of(node)
            yield style, text_of(node)


def _twips(parent: Element, name: str, attribute: str) -> int:
    node = parent.find(q(name))
    assert node is not None
    return int(node.get(q(attribute), "0"))


def find_lines(root: Element, prefix: str) -> list[DrawnLine]:
    """All drawn lines whose name starts so."""
    return [
        DrawnLine(props, next(props.iterancestors(q("w:p"))))
        for props in root.iter(q("wp:docPr"))
        if props.get("name", "").startswith(prefix)
    ]
