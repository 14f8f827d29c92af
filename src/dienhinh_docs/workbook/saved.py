"""When a workbook was last saved, as its own properties say; the time of a file tells less.

Copying, mailing and unpacking change the time of a file, and never this.
"""

from __future__ import annotations

import re
import zlib
from datetime import UTC, datetime
from pathlib import Path
from zipfile import BadZipFile, ZipFile

MOST = 1 << 18
"""Bytes of the properties that are looked at."""

_PARTS = {
    "docProps/core.xml": (rb"dcterms:modified", rb"dcterms:created"),
    "meta.xml": (rb"dc:date", rb"meta:creation-date"),
}
"""Part of the package → the elements for last saved, and for made."""


def last_saved(path: Path) -> str:
    """ISO time (UTC) of the last saving; empty if it is not known or the file was never saved anew.

    A kit as it was written says the same time for both, and that is the programme's day: it tells
    nothing. Raises ``OSError`` if the file cannot be read.
    """
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
            for part, (saved, made) in _PARTS.items():
                if part in names:
                    with archive.open(part) as file:
                        text = file.read(MOST)
                    when, first = _time(text, saved), _time(text, made)
                    return when if when != first else ""
    except (BadZipFile, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        pass  # what is wrong with the package is told by reading it
    return ""


def _time(text: bytes, element: bytes) -> str:
    found = re.search(rb"<" + element + rb"(?:\s[^<>]*)?>\s*([0-9T:.Z+-]{10,40})\s*<", text)
    if not found:
        return ""
    try:
        when = datetime.fromisoformat(found.group(1).decode("ascii"))
    except ValueError:
        return ""
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    return when.replace(microsecond=0).isoformat()
