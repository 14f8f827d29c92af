"""Sick files: containers, dialects, locks, bombs, stamps and names."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from tests.intake.clinic import (
    RIGHT,
    Parts,
    edited,
    file_of,
    package,
    packed,
    part_of,
    right,
    sheet_named,
    sick,
)

from dienhinh_docs.layout import SHEETS
from dienhinh_docs.sheet import Shape
from dienhinh_docs.workbook.stamp import NAME
from dienhinh_docs.zipguard import OLE

STAMP = "dienhinh|tinh-mau-2024|HMM|"


# --- no workbook at all --------------------------------------------------------------------


@file_of("TEP_CHUA_CHEP_XONG")
def an_empty_file() -> bytes:
    return b""


@file_of("TEP_KHONG_PHAI_SO")
def a_web_page() -> bytes:
    return b"<html><table><tr><td>1</td></tr></table></html>"


@file_of("TEP_KHONG_PHAI_SO")
def a_text_with_commas() -> bytes:
    return "TT,Tên\n1,Nguyễn Văn Mẫu\n".encode()


@file_of("TEP_KHONG_PHAI_SO")
def a_word_file() -> bytes:
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})


@file_of("TEP_KHONG_PHAI_SO")
def a_picture_named_as_a_workbook() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(600)


@file_of("TEP_CO_MAT_KHAU")
def a_password() -> bytes:
    return OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)


@file_of("TEP_KHONG_MO_DUOC")
def cut_off_in_sending() -> bytes:
    return right()[: len(right()) // 2]


@file_of("TEP_KHONG_MO_DUOC")
def bytes_changed_in_sending() -> bytes:
    data = bytearray(right())
    start = data.index(b"xl/worksheets/sheet5.xml") + 60
    data[start : start + 40] = bytes(40)
    return bytes(data)


@package("TEP_KHONG_MO_DUOC")
def a_sheet_that_is_cut_off(members: Parts) -> None:
    members[part_of("Đề nghị")] = members[part_of("Đề nghị")][:2000]


@package("TEP_KHONG_MO_DUOC")
def a_sheet_that_is_not_there(members: Parts) -> None:
    del members[part_of("Đề nghị")]


@package("TEP_KHONG_MO_DUOC")
def no_workbook_part(members: Parts) -> None:
    del members["xl/workbook.xml"]


@file_of("TEP_KHONG_PHAI_SO")
def an_old_workbook_without_content() -> bytes:
    """.xls by its first bytes, and nothing behind them."""
    return OLE + bytes(1500)


@file_of("TEP_DOC_HAN_CHE", file="HMM.xls")
def a_workbook_of_excel_97() -> bytes:
    return old_binary()


# --- too large, or meant to be -------------------------------------------------------------


@package("TEP_QUA_LON")
def a_bomb_of_spaces(members: Parts) -> None:
    row = '<row r="9"><c r="A9" t="inlineStr"><is><t>' + " " * (30 << 20) + "</t></is></c></row>"
    edited(members, part_of("Đề nghị"), "</sheetData>", row + "</sheetData>")


@package("TEP_QUA_LON")
def too_many_parts(members: Parts) -> None:
    members.update({f"xl/media/{n}.txt": b"x" for n in range(2100)})


@package("TEP_KHONG_MO_DUOC")
def a_bomb_of_entities(members: Parts) -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<sst'
    edited(members, "xl/sharedStrings.xml", "<sst", doctype)
    edited(members, "xl/sharedStrings.xml", "Phạm Thị Giả Định", "&b;")


@package("TEP_KHONG_MO_DUOC")
def an_entity_that_reads_a_file(members: Parts) -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n<sst'
    edited(members, "xl/sharedStrings.xml", "<sst", doctype)
    edited(members, "xl/sharedStrings.xml", "Phạm Thị Giả Định", "&a;")


@package("TEP_KHONG_MO_DUOC")
def a_row_beyond_all_sheets(members: Parts) -> None:
    row = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    edited(members, part_of("Đề nghị"), "</sheetData>", row)


# --- other formats and dialects ------------------------------------------------------------


@package("")
def strict_open_xml(members: Parts) -> None:
    """Saved as “Strict”: other names of the same things."""
    for name, data in members.items():
        if name.endswith((".xml", ".rels")):
            text = data.decode()
            text = text.replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            text = text.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            members[name] = text.encode()


@package("TEP_CO_MACRO", file="HMM.xlsm")
def macros(members: Parts) -> None:
    members["xl/vbaProject.bin"] = OLE + bytes(600)
    edited(
        members,
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )


@package("TEP_LIEN_KET_NGOAI")
def links_to_another_workbook(members: Parts) -> None:
    members["xl/externalLinks/externalLink1.xml"] = (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    )


@package("TEP_CO_HINH")
def a_picture_in_the_workbook(members: Parts) -> None:
    members["xl/media/image1.png"] = b"\x89PNG\r\n\x1a\n" + bytes(99)


@file_of("", file="HMM.ods")
def a_workbook_of_libreoffice() -> bytes:
    """.ods, as small as one can be."""
    return ods(sheets_of_values())


@file_of("", file="HMM.xlsx")
def a_workbook_of_libreoffice_under_another_name() -> bytes:
    return ods(sheets_of_values())


@file_of("TEP_KHONG_MO_DUOC", file="HMM.xlsb")
def a_binary_workbook_that_is_none() -> bytes:
    return packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\x83\x01\x00"})


def sheets_of_values() -> dict[str, list[list[object]]]:
    """The right workbook as plain rows, with the stamp where everybody sees it."""
    sheets: dict[str, list[list[object]]] = {"Hướng dẫn": [[f"Dấu: {STAMP}2"]]}
    for sheet in SHEETS:
        columns = sheet.columns
        given = RIGHT.get(sheet.name, [])
        if sheet.shape is Shape.FORM:
            form = {"ten_co_quan": "Ủy ban nhân dân huyện Mẫu Một", **given[0]}
            sheets[sheet.name] = [[col.header, form.get(n, "")] for n, col in columns.items()]
        else:
            head: list[object] = [col.header for col in columns.values()]
            sheets[sheet.name] = [head, *([row.get(n, "") for n in columns] for row in given)]
    return sheets


def ods(sheets: dict[str, list[list[object]]]) -> bytes:
    def shown(value: object) -> str:
        if isinstance(value, int):
            kind = f'office:value-type="float" office:value="{value}"'
            return f"<table:table-cell {kind}><text:p>{value}</text:p></table:table-cell>"
        if hasattr(value, "isoformat"):
            kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
            return f"<table:table-cell {kind}><text:p>{value}</text:p></table:table-cell>"
        if not value:
            return "<table:table-cell/>"
        kind = 'office:value-type="string"'
        return f"<table:table-cell {kind}><text:p>{value}</text:p></table:table-cell>"

    def table(name: str, rows: list[list[object]]) -> str:
        lines = (f"<table:table-row>{''.join(map(shown, r))}</table:table-row>" for r in rows)
        return f'<table:table table:name="{name}">{"".join(lines)}</table:table>'

    kinds = ("office", "table", "text")
    ns = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in kinds)
    body = "".join(table(name, rows) for name, rows in sheets.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ns} office:version="1.3">'
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    entry = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mime)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", entry)
    return made.getvalue()


@package(
    """
    TEP_DOC_HAN_CHE
    ~ Bình xét!B5 10/10/2024
    ~ Bình xét!B6 10/10/2024
    ~ Bình xét!M5 20/10/2024
    ~ Bình xét!M6 20/10/2024
    ~ Khen thưởng!G5 20/12/2022
    """
)
def styles_that_the_library_cannot_read(members: Parts) -> None:
    """An empty fill, a font family out of range: another program's habits."""
    edited(members, "xl/styles.xml", '<family val="2"/>', '<family val="34"/>', 99)


@package(
    """
    ~ Bình xét!B5 10/10/2024
    ~ Bình xét!B6 10/10/2024
    ~ Bình xét!M5 20/10/2024
    ~ Bình xét!M6 20/10/2024
    ~ Khen thưởng!G5 20/12/2022
    """
)
def no_styles(members: Parts) -> None:
    members["xl/styles.xml"] = (
        b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    )


# --- whose it is ---------------------------------------------------------------------------


def restamped(members: Parts, new: str, *, everywhere: bool = True) -> None:
    """Another text in the place of the stamp: in all three places, or in the name alone."""
    pattern = re.compile(r"dienhinh\|[^|\"<]+\|[^|\"<]+\|\d+")
    names = ("xl/workbook.xml", "docProps/custom.xml", "xl/sharedStrings.xml")
    for name in names if everywhere else names[:1]:
        text, count = pattern.subn(new, members[name].decode())
        assert count, name
        members[name] = text.encode()


@package("TEP_CHUONG_TRINH_KHAC")
def of_another_programme(members: Parts) -> None:
    restamped(members, "dienhinh|tinh-khac-2023|HMM|2")


@package("TEP_CO_QUAN_LA")
def of_nobody_in_the_programme(members: Parts) -> None:
    restamped(members, "dienhinh|tinh-mau-2024|XYZ|2")


@package("TEP_MAU_MOI_HON")
def of_a_newer_kit(members: Parts) -> None:
    restamped(members, "dienhinh|tinh-mau-2024|HMM|9")


@package("TEP_DAU_KHAC_NHAU")
def two_stamps_that_disagree(members: Parts) -> None:
    restamped(members, "dienhinh|tinh-mau-2024|SCT|2", everywhere=False)


@package("TEP_MAT_DAU")
def no_stamp_but_the_name_of_the_body(members: Parts) -> None:
    restamped(members, "-")


@package("TEP_TEN_CO_QUAN_KHAC", file="SCT.xlsx")
def a_file_named_after_another_body(members: Parts) -> None:
    """The stamp says HMM."""


@package("", file=unicodedata.normalize("NFD", "Sổ huyện Mẫu Một.xlsx"))
def a_file_name_in_decomposed_letters(members: Parts) -> None:
    """As macOS and some mailers write it."""


@sick("TEP_MAU_CU")
def an_older_kit(book: Workbook) -> None:
    """Layout 1: what layout 2 added is not there."""
    from dienhinh_docs.layout import OLDER_LAYOUTS

    for name, added in OLDER_LAYOUTS[1].items():
        if added is None:
            del book[name]
            continue
        page, columns = book[name], list(sheet_named(name).columns)
        for field in sorted(added, key=columns.index, reverse=True):
            page.delete_cols(columns.index(field) + 1)
    old = f'"{STAMP}1"'
    book.defined_names[NAME].attr_text = old
    for prop in book.custom_doc_props.props:  # type: ignore[attr-defined]
        if prop.name == NAME:
            prop.value = old.strip('"')
    for row in book["Hướng dẫn"].iter_rows():
        for found in row:
            if STAMP in str(found.value or ""):
                found.value = old.strip('"')


@file_of(
    """
    DANH_SACH_NGOAI_MAU Danh sách
    DANH_SACH_CON_THIEU Danh sách
    COT_DUOC_HIEU Danh sách!B4
    COT_DUOC_HIEU Danh sách!C4
    COT_DUOC_HIEU Danh sách!D4
    COT_DUOC_HIEU Danh sách!E4
    DONG_NHOM Danh sách!A7
    """,
    file="Danh sách huyện Mẫu Một.xlsx",
)
def a_list_of_their_own() -> bytes:
    """No kit: a heading, titles in their own words, a total, a signature."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Danh sách"
    lines: list[list[object]] = [
        ["ỦY BAN NHÂN DÂN HUYỆN MẪU MỘT"],
        ["DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG"],
        [],
        ["STT", "Họ và tên", "Đơn vị công tác", "Thành tích", "Hình thức khen thưởng"],
        [1, "Phạm Thị Giả Định", "Phòng Nội vụ", "Rút thời gian trả hồ sơ.", "Giấy khen"],
        [2, "Lê Văn Ví Dụ", "Xã Ví Dụ", "Hiến đất mở đường.", "Giấy khen"],
        ["Tổng cộng: 2 người"],
    ]
    for line in lines:
        page.append(line)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def old_binary() -> bytes:
    """The right workbook as .xls; needs xlwt, which only tests use."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for name, rows in sheets_of_values().items():
        page = book.add_sheet(name)
        for row, values in enumerate(rows):
            for col, value in enumerate(values):
                if hasattr(value, "isoformat"):
                    page.write(row, col, value, day)
                elif value != "":
                    page.write(row, col, value)
    made = BytesIO()
    book.save(made)
    return made.getvalue()
