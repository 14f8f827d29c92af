"""How far down a swollen workbook really goes.

People paint borders to row 1,048,576. Parsing a million empty rows takes minutes; looking for the
last cell with content in the plain bytes takes a second or two.
"""

from __future__ import annotations

import re
from typing import IO, BinaryIO
from zipfile import ZipFile

SWOLLEN = 8 << 20
"""Bytes of worksheet XML from which the look ahead pays."""

_CHUNK = 4 << 20
_ANONYMOUS = re.compile(rb"<(?:\w+:)?c(?![^<>]*\sr=)(?:\s[^<>]*)?>")
"""Start of a cell that leaves its place to be counted."""

_CELL = re.compile(rb'\sr=["\'][A-Z]{1,3}(\d+)["\'][^<>]*>\s*<(?:\w+:)?(?:v|is|f)[\s/>]')


def last_row(file: BinaryIO) -> int | None:
    """Last row with content on any sheet; None if unknown or not worth the search."""
    with ZipFile(file) as archive:
        sheets = [i for i in archive.infolist() if i.filename.startswith("xl/worksheets/")]
        if sum(info.file_size for info in sheets) < SWOLLEN:
            return None
        last = 0
        for info in sheets:
            with archive.open(info) as source:
                found = _last_row(source)
            if found is None:
                return None
            last = max(last, found)
    return last


def _last_row(source: IO[bytes]) -> int | None:
    """Of one sheet; None if a cell with content does not say where it is."""
    last, rest = 0, b""
    while chunk := source.read(_CHUNK):
        rest += chunk
        # A cell and its content lie between two beginnings of rows, so neither is torn apart.
        cut = rest.rfind(b"row ")
        if cut < 0 and len(rest) < 8 * _CHUNK:
            continue
        whole, rest = (rest[:cut], rest[cut:]) if cut >= 0 else (rest, b"")
        found = _scan(whole)
        if found is None:
            return None
        last = max(last, found)
    found = _scan(rest)
    return None if found is None else max(last, found)


def _scan(data: bytes) -> int | None:
    if _ANONYMOUS.search(data):
        return None
    return max((int(cell.group(1)) for cell in _CELL.finditer(data)), default=0)
