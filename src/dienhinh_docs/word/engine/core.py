"""``docProps/core.xml``: some properties come from tags, some from the program, the rest stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from docx.document import Document
from docx.opc.oxml import serialize_part_xml
from markupsafe import escape

RENDERED = ("author", "comments", "identifier", "language", "subject", "title")
"""The properties docxtpl fills in; the others it leaves alone."""

LONGEST = 255
"""Characters of a property that Word takes; python-docx refuses more."""

_MARK = re.compile("\ue000([a-z_]+)\ue000".encode())
_DATE_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Properties:
    """What the program says of a document, over what its template says."""

    title: str
    author: str
    created: datetime
    """With a time zone, or in UTC; also the time of the last change."""


SAMPLE = Properties("", "", datetime(2000, 1, 1, tzinfo=UTC))
"""Any properties, for making the elements they need."""


def _date(when: datetime) -> str:
    return (when.astimezone(UTC) if when.tzinfo else when).strftime(_DATE_FORMAT)


def apply(document: Document, properties: Properties) -> None:
    """Set the properties of a document that python-docx holds."""
    target = document.core_properties
    target.title = properties.title
    target.author = target.last_modified_by = properties.author
    target.created = target.modified = properties.created
    target.revision = 1


def own_values(properties: Properties) -> dict[str, str]:
    """The same as texts of the part."""
    when = _date(properties.created)
    return {
        "title": properties.title,
        "author": properties.author,
        "last_modified_by": properties.author,
        "created": when,
        "modified": when,
        "revision": "1",
    }


def too_long(values: Mapping[str, str]) -> str:
    """The name of a property that Word would not take, or nothing."""
    return next((name for name, text in values.items() if len(text) > LONGEST), "")


@dataclass(frozen=True, slots=True)
class Core:
    """The part in pieces: fixed bytes, and names of properties between them."""

    pieces: tuple[bytes, ...]
    names: tuple[str, ...]

    def text(self, value_of: Callable[[str], str]) -> bytes:
        """The part; ``value_of`` gives the text of a property that is not fixed."""
        result = [self.pieces[0]]
        for name, piece in zip(self.names, self.pieces[1:], strict=True):
            result += (escape(value_of(name)).encode(), piece)
        return b"".join(result)


_ELEMENTS = {
    "author": "creator",
    "comments": "description",
    "last_modified_by": "lastModifiedBy",
}


def prepared(document: Document, names: set[str], properties: Properties | None) -> Core:
    """Cut the part where the named properties stand.

    The properties that docxtpl would set are made if they are missing, and with ``properties`` those
    that are set then; python-docx does both.
    """
    target: Any = document.core_properties
    for name in RENDERED:
        setattr(target, name, getattr(target, name))
    if properties:
        apply(document, properties)
    root = target._element
    kept = {}
    for name in names:
        local = _ELEMENTS.get(name, name)
        element = next(node for node in root if node.tag.rpartition("}")[2] == local)
        kept[element] = element.text
        element.text = f"\ue000{name}\ue000"
    pieces = _MARK.split(serialize_part_xml(root))
    for element, text in kept.items():
        element.text = text
    return Core(tuple(pieces[::2]), tuple(name.decode() for name in pieces[1::2]))
