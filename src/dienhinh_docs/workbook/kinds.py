"""What kind of file it is, by its first bytes and its parts; its name may say anything."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum

from dienhinh_docs.zipguard import OLE


class Kind(StrEnum):
    """A kind of workbook that is read."""

    XLSX = "xlsx"  # also .xlsm and templates
    STRICT = "strict"  # .xlsx in the “Strict” dialect
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"


SHEET_MIME = b"application/vnd.oasis.opendocument.spreadsheet"

_BIFF = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
"""Beginning of an old .xls without container around it."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "file.pdf"),
    (b"{\\rtf", "file.rtf"),
    (b"\x89PNG", "file.picture"),
    (b"\xff\xd8\xff", "file.picture"),
    (b"GIF8", "file.picture"),
    (b"Rar!", "file.archive"),
    (b"7z\xbc\xaf", "file.archive"),
    (b"\x1f\x8b", "file.archive"),
)

_STREAMS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "file.doc"),
    ("PowerPoint Document", "file.ppt"),
)

_WEB = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)
_LINES = re.compile(r"[^\x00-\x08\x0e-\x1f]*")


def of_ole(data: bytes) -> Kind | str:
    """Of the container of Office 97 to 2003: the kind, or the reason why it is none."""
    for stream, reason in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return reason
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return Kind.XLS
    return "file.other"


def of_start(start: bytes) -> Kind | str:
    """Of a file that is no archive, by its first thousand bytes."""
    if start.startswith(OLE):
        return of_ole(start)
    if start.startswith(_BIFF):
        return Kind.XLS
    for sign, reason in _STARTS:
        if start.startswith(sign):
            return reason
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "file.xml2003"
    if _WEB.search(start):
        return "file.web"
    return "file.csv" if _is_text(start) else "file.other"


def _is_text(start: bytes) -> bool:
    """Lines of values parted by a comma, a semicolon or a tab."""
    utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = start.decode("utf-16" if utf16 else "utf-8", "ignore")
    return bool(_LINES.fullmatch(text)) and any(mark in text for mark in ",;\t")


def of_parts(names: Collection[str], mime: bytes) -> Kind | str:
    """Of an archive, by the names of its parts; ``mime`` is what its part ``mimetype`` says."""
    if "content.xml" in names and "mimetype" in names:
        return Kind.ODS if mime.startswith(SHEET_MIME) else "file.odf"
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if any(name.startswith("xl/") for name in names) and "[Content_Types].xml" in names:
        return Kind.XLSX
    if any(name.startswith("word/") for name in names):
        return "file.docx"
    if any(name.startswith("ppt/") for name in names):
        return "file.ppt"
    if any(name.endswith(".iwa") for name in names):
        return "file.numbers"
    return "file.other"
