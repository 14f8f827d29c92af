"""Names, units and small questions to elements of a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix Word uses
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

VAL = f"{W}val"

WRAPPERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
"""What may stand around blocks, rows and cells and prints them."""

TWIPS = 20
"""Twentieths in a point."""
MM_PER_TWIP = 25.4 / 1440
EMU_PER_POINT = 12700

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WP),
    (b"http://purl.oclc.org/ooxml/drawingml/picture", PIC),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
)
"""Namespaces of “Strict Open XML”, ISO/IEC 29500-1, and the names we read by."""

_LENGTH = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(pt|in|cm|mm|pc|pi|px)?")
_POINTS = {
    "pt": 1.0,
    "in": 72.0,
    "cm": 72 / 2.54,
    "mm": 72 / 25.4,
    "pc": 12.0,
    "pi": 12.0,
    "px": 0.75,
}


class NotSafeError(Exception):
    """A part that declares entities or a document type: no Word file does."""


def parse(data: bytes) -> Element:
    """The root of a part. Raises ``NotSafeError`` or lxml's own error."""
    if b"purl.oclc.org/ooxml" in data:
        data = transitional(data)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise NotSafeError
    return root


def transitional(data: bytes) -> bytes:
    """A part with the namespaces of “Strict Open XML” put into the usual ones."""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual[1:-1].encode())
    return data


def value(node: Element | None, default: str = "") -> str:
    """``w:val`` of a node that may be missing."""
    return default if node is None else (node.get(VAL) or default)


def child_value(node: Element | None, name: str, default: str = "") -> str:
    return default if node is None else value(node.find(name), default)


def switched_on(node: Element) -> bool:
    """A toggle property: present without a value means on."""
    return (node.get(VAL) or "1").strip().lower() not in ("0", "false", "off", "none")


def is_on(parent: Element | None, name: str) -> bool:
    node = None if parent is None else parent.find(name)
    return node is not None and switched_on(node)


def length(text: str | None, unit: float = 1 / TWIPS) -> float | None:
    """A length in points; a bare number counts in ``unit`` points. None if it is no length."""
    found = _LENGTH.match(text or "")
    if found is None:
        return None
    number = float(found[1])
    if abs(number) > 1e7:
        return None
    return number * (_POINTS[found[2]] if found[2] else unit)


def whole(text: str | None, default: int = 0) -> int:
    """An integer, whatever stands there."""
    try:
        number = int(float(text or ""))
    except (ValueError, OverflowError):
        return default
    return number if abs(number) < 1 << 31 else default


def millimetres(points: float) -> float:
    return round(points * 25.4 / 72, 3)


def chosen(node: Element) -> Iterator[Element]:
    """Children, with the first ``mc:Choice`` in the place of its alternatives."""
    for child in node:
        if child.tag == f"{MC}AlternateContent":
            branch = child.find(f"{MC}Choice")
            if branch is None:
                branch = child.find(f"{MC}Fallback")
            if branch is not None:
                yield from chosen(branch)
        else:
            yield child
