"""Names, units and elements: the ground under the other modules of ``ooxml``."""

from __future__ import annotations

from lxml import etree

Element = etree._Element

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_ROOT_NS = {prefix: uri for prefix, uri in NS.items() if prefix != "xml"}

EMU_PER_POINT = 12700
POINTS_PER_MM = 72 / 25.4


def q(name: str) -> str:
    """``w:p`` as lxml writes it; a name without prefix stays."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NS[prefix]}}}{local}" if prefix else local


def el(name: str, /, *children: Element | None, **attrs: object) -> Element:
    """An element; ``w_val=1`` is the attribute ``w:val``, ``id=1`` the attribute ``id``.

    None stands for a child or an attribute that is left out.
    """
    node = etree.Element(q(name), nsmap=_ROOT_NS)
    for key, value in attrs.items():
        if value is not None:
            node.set(q(key.replace("_", ":", 1)), str(value))
    node.extend(child for child in children if child is not None)
    return node


def leaf(name: str, text: str, /, **attrs: object) -> Element:
    """An element that holds text."""
    node = el(name, **attrs)
    node.text = text
    return node


def twips(mm: float) -> int:
    """Twentieths of a point."""
    return round(mm * POINTS_PER_MM * 20)


def points(pt: float) -> int:
    """Points as twentieths."""
    return round(pt * 20)


def half(pt: float) -> int:
    """Points as half points, the unit of type sizes."""
    return round(pt * 2)


def xml(root: Element) -> bytes:
    """The bytes of a part."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r", "wp", "a", "mc", "wps"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
