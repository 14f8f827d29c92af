"""A package whose looks openpyxl cannot read, or whose sheets are not all there.

Other programs write styles that Excel takes and openpyxl does not (a font family of 34, an empty
fill): one such word, and it refuses the whole file. Without its styles the file can be read; dates
are then the numbers they are stored as, and fonts from before Unicode are not seen.
"""

from __future__ import annotations

import re
from io import BytesIO
from posixpath import join, normpath
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

STYLES = "xl/styles.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"

_NO_STYLES = b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^<>]*>")
_SHEET = re.compile(rb'\sType=["\'][^"\']*/relationships/worksheet["\']')
_TARGET = re.compile(rb'\sTarget=["\']([^"\']*)["\']')


class LostSheet(Exception):
    """A worksheet that the workbook names and the package does not hold."""


def all_there(file: BinaryIO) -> None:
    """Raise ``LostSheet`` for a sheet whose part is missing: openpyxl passes over it in silence."""
    file.seek(0)
    with ZipFile(file) as archive:
        names = set(archive.namelist())
        relations = archive.read(RELATIONS) if RELATIONS in names else b""
    file.seek(0)
    for relation in filter(_SHEET.search, _RELATION.findall(relations)):
        target = _TARGET.search(relation)
        path = target.group(1).decode("utf-8", "replace") if target else ""
        if path and normpath(join("/xl", path)).lstrip("/") not in names:
            raise LostSheet(path)


def without_styles(file: BinaryIO) -> BinaryIO:
    """The same package with an empty part of styles, in memory."""
    made = BytesIO()
    file.seek(0)
    with ZipFile(file) as old, ZipFile(made, "w", ZIP_DEFLATED, compresslevel=1) as new:
        for member in old.infolist():
            data = _NO_STYLES if member.filename == STYLES else old.read(member)
            new.writestr(member.filename, data)
    made.seek(0)
    return made
