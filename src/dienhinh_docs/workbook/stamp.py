"""The stamp of a workbook as text: ``dienhinh|<programme>|<body>|<layout>``.

It stands in three places, because mailers, converters and people lose one or another: in a
defined name, in a document property, and in a cell of the guide that everybody can see.
"""

from __future__ import annotations

import re

from dienhinh_docs.sheet import Stamp

NAME = "DIENHINH_DAU"
"""Of the defined name and of the document property."""

_TEXT = re.compile(r"dienhinh\|([^|\"]+)\|([^|\"]+)\|(\d{1,6})")


def to_text(stamp: Stamp) -> str:
    return f"dienhinh|{stamp.programme}|{stamp.body}|{stamp.layout}"


def from_text(text: object) -> Stamp | None:
    """The stamp in a cell, a property or a name (``="dienhinh|…"``); None if there is none."""
    found = _TEXT.search(str(text or ""))
    if not found:
        return None
    programme, body, layout = found.groups()
    return Stamp(programme.strip(), body.strip(), int(layout))
