"""Workbooks of other formats, made by code: the same small table in each."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import xlwt
from tests.workbook.samples import STAMP

CONTENT = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def packed(members: Mapping[str, bytes | str]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


# --- .xls ----------------------------------------------------------------------------------


def xls() -> bytes:
    """Values of every type, an error, a hidden row, column and sheet, merged cells, an old font."""
    book = xlwt.Workbook()
    page = book.add_sheet("Bảng")
    page.write(0, 0, "Sở Ví dụ")
    page.write(1, 0, 12)
    page.write(1, 1, 1.5)
    page.write(1, 2, True)
    page.write(2, 0, xlwt.Formula("1+1"))
    page.write_merge(3, 4, 1, 2, "gộp")
    page.write(5, 3, "TiÕng", xlwt.easyxf("font: name .VnTime"))
    page.write(5, 0, 44270, xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    page.row(6).set_cell_error(0, "#REF!")
    page.row(1).hidden = True
    page.col(3).hidden = True
    other = book.add_sheet("Hướng dẫn")
    other.write(9, 1, f"Dấu: {STAMP}")
    other.visibility = 2
    made = BytesIO()
    book.save(made)
    return made.getvalue()


# --- .xlsb ---------------------------------------------------------------------------------


def record(kind: int, body: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(body)
    assert size < 1 << 14
    length = bytes([size]) if size < 128 else bytes([size & 0x7F | 0x80, size >> 7])
    return number + length + body


def letters(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def row(number: int, *, hidden: bool = False) -> bytes:
    return record(0, struct.pack("<IIHBBB", number, 0, 300, 0, 0x10 if hidden else 0, 0) + bytes(4))


def cell(kind: int, column: int, body: bytes) -> bytes:
    return record(kind, struct.pack("<II", column, 0) + body)


def xlsb(*rows: bytes, hidden: bool = False) -> bytes:
    """One sheet of these records."""
    size = record(148, struct.pack("<IIII", 0, 9, 0, 9))
    tail = record(177, struct.pack("<I", 1)) + record(176, struct.pack("<IIII", 0, 1, 2, 3))
    hidden_column = record(60, struct.pack("<IIIIH", 4, 5, 2560, 0, 1))
    sheet = b"".join(
        [record(129), size, record(390), hidden_column, record(391), record(145), *rows,
         record(146), tail, record(178), record(130)]
    )  # fmt: skip
    state = struct.pack("<II", 1 if hidden else 0, 1)
    named = record(156, state + letters("rId1") + letters("Bảng"))
    book = record(131) + record(143) + named + record(144) + record(132)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>'
    )
    return packed(
        {
            "[Content_Types].xml": CONTENT,
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": relations,
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


# --- .ods ----------------------------------------------------------------------------------

_NAMES = " ".join(
    f'xmlns:{short}="{long}"'
    for short, long in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }.items()
)
STYLES = (
    '<office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="false"/>'
    '</style:style><style:style style:name="ce1"><style:text-properties style:font-name=".VnTime"/>'
    "</style:style></office:automatic-styles>"
)


def ods(tables: str, **parts: str) -> bytes:
    content = (
        f'<?xml version="1.0"?><office:document-content {_NAMES}>{STYLES}<office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": mime, "content.xml": content, **parts})
