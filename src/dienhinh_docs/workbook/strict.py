"""A workbook saved as “Strict Open XML”, told in the words of the usual dialect.

The two differ in the names of their namespaces; openpyxl knows the usual ones only and finds no
sheet in the other dialect, without a word.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

_CHUNK = 1 << 20
_OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/"
_NAMES = {
    b"spreadsheetml/main": b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"drawingml/": b"http://schemas.openxmlformats.org/drawingml/2006/",
    b"officeDocument/extendedProperties": _OFFICE + b"extended-properties",
    b"officeDocument/customProperties": _OFFICE + b"custom-properties",
    b"officeDocument/relationships/extendedProperties": _OFFICE
    + b"relationships/extended-properties",
    b"officeDocument/relationships/customProperties": _OFFICE + b"relationships/custom-properties",
    b"officeDocument/": _OFFICE,
}
_STRICT = re.compile(
    rb"http://purl\.oclc\.org/ooxml/("
    + b"|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
    + b")"
)


def usual(file: BinaryIO) -> BytesIO:
    """The same workbook in the usual dialect; what is no XML stays out (nothing else is read)."""
    made = BytesIO()
    with ZipFile(file) as old, ZipFile(made, "w", ZIP_DEFLATED, compresslevel=1) as new:
        for member in old.infolist():
            if member.filename.endswith((".xml", ".rels")):
                with old.open(member) as source, new.open(member.filename, "w") as target:
                    _translate(source, target)
    made.seek(0)
    return made


def _translate(source: IO[bytes], target: IO[bytes]) -> None:
    """Piece by piece; a name is never torn apart, because it lies inside of one tag."""
    rest = b""
    while chunk := source.read(_CHUNK):
        rest += chunk
        cut = rest.rfind(b"<")
        if cut > 0:
            target.write(_STRICT.sub(_renamed, rest[:cut]))
            rest = rest[cut:]
    target.write(_STRICT.sub(_renamed, rest))


def _renamed(found: re.Match[bytes]) -> bytes:
    return _NAMES[found.group(1)]
