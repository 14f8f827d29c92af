"""The zip around the parts of a Word file, the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape

AUTHOR = "dienhinh-docs"
"""Author of templates and documents: the program, no person and no library."""

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""Date of the templates, so that they are the same at every building."""

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

HEADER_ID = "rId3"
"""Relationship of the document to its header with the page number."""

_PARTS = {
    "/word/document.xml": f"{_WORD}.document.main+xml",
    "/word/styles.xml": f"{_WORD}.styles+xml",
    "/word/settings.xml": f"{_WORD}.settings+xml",
    "/word/header1.xml": f"{_WORD}.header+xml",
    "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip with fixed dates and order, the list of content types first as Word expects."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in sorted(members, key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, members[name])
    return buffer.getvalue()


def normalised(data: bytes) -> bytes:
    """The same file with fixed dates and order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({name: archive.read(name) for name in archive.namelist()})


class Parts(NamedTuple):
    """The bytes of what a Word file consists of, beside its properties."""

    document: bytes
    styles: bytes
    settings: bytes
    header: bytes
    theme: bytes
    fonts: bytes


def word_file(parts: Parts, *, title: str) -> bytes:
    """A whole Word file from its parts."""
    return zipped(
        {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relationships(
                (f"{_OFFICE}/officeDocument", "word/document.xml"),
                (f"{_RELS}/metadata/core-properties", "docProps/core.xml"),
                (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
            ),
            "word/_rels/document.xml.rels": _relationships(
                (f"{_OFFICE}/styles", "styles.xml"),
                (f"{_OFFICE}/settings", "settings.xml"),
                (f"{_OFFICE}/header", "header1.xml"),
                (f"{_OFFICE}/theme", "theme/theme1.xml"),
                (f"{_OFFICE}/fontTable", "fontTable.xml"),
            ),
            "word/document.xml": parts.document,
            "word/styles.xml": parts.styles,
            "word/settings.xml": parts.settings,
            "word/header1.xml": parts.header,
            "word/theme/theme1.xml": parts.theme,
            "word/fontTable.xml": parts.fonts,
            "docProps/core.xml": _core(title),
            "docProps/app.xml": _app(),
        }
    )


def _content_types() -> bytes:
    parts = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in _PARTS.items()
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    ).encode()


def _relationships(*targets: tuple[str, str]) -> bytes:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_RELS}">{rows}</Relationships>'.encode()


def _core(title: str) -> bytes:
    when = EPOCH.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{AUTHOR}</dc:creator>"
        f"<cp:lastModifiedBy>{AUTHOR}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    ).encode()


def _app() -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'{_DECLARATION}<Properties xmlns="{kind}"><Application>{AUTHOR}</Application></Properties>'
    ).encode()
