"""Every format of a workbook is read, or refused with the reason that tells what to do."""

from __future__ import annotations

import struct
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from tests.workbook.containers import CONTENT, cell, letters, ods, packed, row, xls, xlsb
from tests.workbook.samples import KIT, STAMP, kit_bytes, kit_with

from dienhinh_docs.problems import At, Code, Problem, Severity
from dienhinh_docs.sheet import Encoding, ErrorCell, OldText, UncachedFormula
from dienhinh_docs.wording import say
from dienhinh_docs.workbook.grid import Found, Grid
from dienhinh_docs.workbook.opened import opened
from dienhinh_docs.workbook.read import read_workbook
from dienhinh_docs.zipguard import OLE


def found(folder: Path, data: bytes, name: str = "tệp.xlsx") -> Found | Problem:
    path = folder / name
    path.write_bytes(data)
    return opened(path, At(name))


def grids(folder: Path, data: bytes) -> list[Grid]:
    answer = found(folder, data)
    assert isinstance(answer, Found), answer
    return answer.grids


def told(folder: Path, data: bytes) -> set[Code]:
    answer = found(folder, data)
    assert isinstance(answer, Found), answer
    assert all(one.severity is Severity.WARNING for one in answer.told)
    return {one.code for one in answer.told}


def saved(book: openpyxl.Workbook) -> bytes:
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def with_parts(data: bytes, **parts: bytes) -> bytes:
    """A workbook with more parts, or others; ``__`` in a name is a slash, ``_dot_`` a dot."""
    named = {n.replace("__", "/").replace("_dot_", "."): d for n, d in parts.items()}
    with ZipFile(BytesIO(data)) as archive:
        held: dict[str, bytes | str] = {n: archive.read(n) for n in archive.namelist()}
    return packed(held | named)


# --- what is not shown ---------------------------------------------------------------------


def look_book() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    page: Any = book.active
    for _ in range(9):
        page.append(list("abcdef"))
    return book


def test_hidden_and_merged_of_an_xlsx(tmp_path: Path) -> None:
    book = look_book()
    page: Any = book.active
    page.row_dimensions[3].hidden = True
    page.row_dimensions[40].hidden = True  # holds nothing
    page.column_dimensions.group("B", "D", hidden=True)
    page.merge_cells("A5:C6")
    book.create_sheet("Ẩn").sheet_state = "veryHidden"
    first, second = grids(tmp_path, saved(book))
    assert (first.hidden, second.hidden) == (False, True)
    assert first.hidden_rows == {3}
    assert first.hidden_columns == {2, 3, 4}
    assert first.merged == ((5, 1, 6, 3),)


def test_nothing_is_hidden_in_an_ordinary_sheet(tmp_path: Path) -> None:
    (only,) = grids(tmp_path, saved(look_book()))
    assert (only.hidden_rows, only.hidden_columns, only.merged) == (frozenset(), frozenset(), ())


# --- the other formats ---------------------------------------------------------------------


def test_an_xls_is_read_with_all_its_kinds_of_cells(tmp_path: Path) -> None:
    page, guide = grids(tmp_path, xls())
    assert page.cells[1] == {1: "Sở Ví dụ"}
    assert page.cells[2] == {1: 12, 2: 1.5, 3: True}
    assert page.cells[4] == {2: "gộp"}
    assert page.cells[6][1] == datetime(2021, 3, 15)  # noqa: DTZ001
    assert page.cells[7] == {1: ErrorCell("#REF!")}
    old = page.cells[6][4]
    assert isinstance(old, OldText)
    assert old.encoding is Encoding.TCVN3
    assert (page.hidden_rows, page.hidden_columns, page.merged) == ({2}, {4}, ((4, 2, 5, 3),))
    assert guide.hidden


def test_an_xls_carries_its_stamp(tmp_path: Path) -> None:
    answer = found(tmp_path, xls())
    assert isinstance(answer, Found)
    assert any(STAMP in text for text in answer.stamps)
    assert told(tmp_path, xls()) == {Code.TEP_DOC_HAN_CHE}


XLSB = xlsb(
    row(0), cell(6, 0, letters("Sở Ví dụ")), cell(5, 1, struct.pack("<d", 2.5)),
    row(2, hidden=True), cell(5, 0, struct.pack("<d", 7)), cell(3, 1, bytes([23])),
    row(3), cell(11, 5, bytes([42]) + bytes(8)),
    hidden=True,
)  # fmt: skip


def test_an_xlsb_is_read_and_its_errors_are_not_blank(tmp_path: Path) -> None:
    (page,) = grids(tmp_path, XLSB)
    assert page.cells == {
        1: {1: "Sở Ví dụ", 2: 2.5},
        3: {1: 7, 2: ErrorCell("#REF!")},
        4: {6: ErrorCell("#N/A")},
    }
    assert page.hidden
    assert (page.hidden_rows, page.hidden_columns, page.merged) == ({3}, {5, 6}, ((1, 3, 2, 4),))
    assert told(tmp_path, XLSB) == {Code.TEP_DOC_HAN_CHE}


def test_an_xlsb_with_a_stray_cell_in_the_last_corner_is_refused_at_once(tmp_path: Path) -> None:
    far = xlsb(row(0), cell(5, 0, bytes(8)), row(1048575), cell(5, 16383, bytes(8)))
    answer = found(tmp_path, far)
    assert isinstance(answer, Problem)
    assert (answer.code, dict(answer.facts)["ly_do"]) == (Code.TEP_QUA_LON, "size.wide")


def table(*rows: str, name: str = "Bảng", style: str = "", columns: str = "") -> str:
    inside = "".join(f"<table:table-row>{one}</table:table-row>" for one in rows)
    return f'<table:table table:name="{name}" table:style-name="{style}">{columns}{inside}</table:table>'


def one(kind: str, shown: str, more: str = "") -> str:
    given = f'office:value-type="{kind}"' if kind else ""
    return f"<table:table-cell {given} {more}><text:p>{shown}</text:p></table:table-cell>"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        (one("string", "Sở <text:s text:c='2'/>Ví dụ"), "Sở   Ví dụ"),
        (one("string", "a</text:p><text:p>b"), "a\nb"),
        (one("float", "1.234", 'office:value="1234"'), 1234),
        (one("percentage", "12,5%", 'office:value="0.125"'), 0.125),
        (one("date", "15/3/21", 'office:date-value="2021-03-15"'), datetime(2021, 3, 15)),  # noqa: DTZ001
        (one("boolean", "TRUE", 'office:boolean-value="true"'), True),
        (one("string", "#REF!", 'calcext:value-type="error" table:formula="of:=A1"'), ErrorCell("#REF!")),
        (one("string", "Err:502", 'table:formula="of:=B1"'), ErrorCell("Err:502")),
        ('<table:table-cell table:formula="of:=1+1"/>', UncachedFormula("of:=1+1")),
        (one("string", "x<office:annotation><text:p>ghi chú</text:p></office:annotation>"), "x"),
    ],
)  # fmt: skip
def test_a_cell_of_an_ods(tmp_path: Path, written: str, value: object) -> None:
    (page,) = grids(tmp_path, ods(table(written)))
    assert page.cells == {1: {1: value}}


def test_hidden_and_merged_of_an_ods(tmp_path: Path) -> None:
    columns = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
    )
    rows = (
        one("string", "a", 'table:number-columns-spanned="2" table:number-rows-spanned="3"')
        + '</table:table-row><table:table-row table:visibility="filter">'
        + one("string", "TiÕng", 'table:style-name="ce1"')
    )
    first, second = grids(
        tmp_path, ods(table(rows, columns=columns) + table(one("string", "b"), style="ta1"))
    )
    assert (first.hidden_rows, first.hidden_columns) == ({2}, {3, 4})
    assert first.merged == ((1, 1, 3, 2),)
    assert isinstance(first.cells[2][1], OldText)
    assert second.hidden


def test_seventeen_billion_repeated_cells_are_not_made(tmp_path: Path) -> None:
    many = one("string", "x", 'table:number-columns-repeated="16384"')
    swollen = table(many).replace(
        "<table:table-row>", '<table:table-row table:number-rows-repeated="1048576">'
    )
    (page,) = grids(tmp_path, ods(swollen))
    assert page.cut_at
    assert len(page.cells) < 6000


def strict(data: bytes) -> bytes:
    """A workbook in the dialect of the “Strict” kind."""
    with ZipFile(BytesIO(data)) as archive:
        held = {n: archive.read(n) for n in archive.namelist()}
    new = b"http://purl.oclc.org/ooxml/"
    for name, text in held.items():
        for usual, other in (
            (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", new + b"spreadsheetml/main"),
            (b"officeDocument/2006/relationships/custom-properties", b"officeDocument/2006/relationships/customProperties"),
            (b"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", new + b"officeDocument/customProperties"),
            (b"http://schemas.openxmlformats.org/officeDocument/2006/", new + b"officeDocument/"),
        ):  # fmt: skip
            text = text.replace(usual, other)
        held[name] = text
    return packed(held)


def test_a_strict_workbook_is_read_like_the_usual_one(tmp_path: Path) -> None:
    usual = kit_bytes(kit_with({"Cá nhân": [{"ho_ten": "Nguyễn Văn Mẫu"}]}))
    given = strict(usual)
    path = tmp_path / "a.xlsx"
    path.write_bytes(given)
    result = read_workbook(path)
    path.write_bytes(usual)
    assert result == read_workbook(path)
    assert result.book is not None
    assert result.book.stamp == KIT.stamp


@pytest.mark.parametrize(
    "kind",
    ["sheet.macroEnabled", "template.macroEnabled", "openxmlformats-officedocument.spreadsheetml.template"],
)  # fmt: skip
def test_templates_and_workbooks_with_macros_are_read(tmp_path: Path, kind: str) -> None:
    usual = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    other = (
        f"application/vnd.ms-excel.{kind}.main+xml"
        if "macro" in kind
        else f"application/vnd.{kind}.main+xml"
    )
    with ZipFile(BytesIO(kit_bytes())) as archive:
        types = archive.read("[Content_Types].xml")
    assert usual in types
    changed = {"[Content_Types].xml": types.replace(usual, other.encode())}
    path = tmp_path / "a.xlsm"
    path.write_bytes(with_parts(kit_bytes(), **changed))
    assert read_workbook(path).book is not None


# --- what is told --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl__vbaProject_dot_bin", Code.TEP_CO_MACRO),
        ("xl__media__image1_dot_png", Code.TEP_CO_HINH),
        ("xl__embeddings__tep_dot_docx", Code.TEP_CO_HINH),
        ("xl__externalLinks__externalLink1_dot_xml", Code.TEP_LIEN_KET_NGOAI),
    ],
)
def test_what_is_in_it_beside_cells_is_told(tmp_path: Path, part: str, code: Code) -> None:
    assert told(tmp_path, kit_bytes()) == set()
    assert told(tmp_path, with_parts(kit_bytes(), **{part: b"<x/>"})) == {code}


def test_cells_that_come_from_another_file_are_named(tmp_path: Path) -> None:
    book = look_book()
    page: Any = book.active
    page.title = "Trang"
    page["B2"], page["C3"] = "=[1]Khác!A1*2", "=SUM(A1:A2)"
    answer = found(tmp_path, saved(book))
    assert isinstance(answer, Found)
    (only,) = answer.told
    assert only.code is Code.TEP_LIEN_KET_NGOAI
    assert "(Trang!B2)" in say(only)[0]


def test_a_sheet_painted_to_the_last_row_is_told_with_its_last_row(tmp_path: Path) -> None:
    book = look_book()
    page: Any = book.active
    page.row_dimensions[1048576].height = 30
    answer = found(tmp_path, saved(book))
    assert isinstance(answer, Found)
    (only,) = answer.told
    assert (only.code, only.value) == (Code.TRANG_KE_QUA_DAI, "1048576")
    assert dict(only.facts)["cuoi"] == "9"


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_content_to_the_right_of_all_columns_is_told_with_its_cells(
    tmp_path: Path, kind: str
) -> None:
    book = look_book()
    page: Any = book.active
    page["IV2"], page["IW3"], page["XFD4"] = "đọc được", "quá xa", 5
    gaps = [f'<table:table-cell table:number-columns-repeated="{n}"/>' for n in (255, 256, 16383)]
    texts = ("đọc được", "quá xa", "nữa")
    far = [gap + one("string", text) for gap, text in zip(gaps, texts, strict=True)]
    data = saved(book) if kind == "xlsx" else ods(table(*far))
    answer = found(tmp_path, data)
    assert isinstance(answer, Found)
    (only,) = answer.told
    cells = {"xlsx": "IW3, XFD4", "ods": "IW2, XFD3"}[kind]
    assert (only.code, dict(only.facts)["o"]) == (Code.O_QUA_XA, cells)
    assert any("đọc được" in row.values() for row in answer.grids[0].cells.values())


def test_what_is_told_comes_with_the_book(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsm"
    path.write_bytes(with_parts(kit_bytes(), xl__vbaProject_dot_bin=b"x"))
    result = read_workbook(path)
    assert result.book is not None
    assert result.problems[0].code is Code.TEP_CO_MACRO


# --- what is no workbook -------------------------------------------------------------------

DOCTYPE = (
    b'<?xml version="1.0"?><!-- ' + b" " * 4000 + b' --><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
)
NUMBERS = {"Index/Document.iwa": b"x", "preview.jpg": b"x"}


def stream(name: str) -> bytes:
    return OLE + bytes(600) + name.encode("utf-16-le") + bytes(99)


@pytest.mark.parametrize(
    ("data", "code", "reason"),
    [
        (b"%PDF-1.7", Code.TEP_KHONG_PHAI_SO, "file.pdf"),
        (b"{\\rtf1 ", Code.TEP_KHONG_PHAI_SO, "file.rtf"),
        (b"\x89PNG\r\n", Code.TEP_KHONG_PHAI_SO, "file.picture"),
        (b"Rar!\x1a", Code.TEP_KHONG_PHAI_SO, "file.archive"),
        (b"<html><table><tr>", Code.TEP_KHONG_PHAI_SO, "file.web"),
        (b"\xef\xbb\xbf\r\n<META charset=utf-8><table>", Code.TEP_KHONG_PHAI_SO, "file.web"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
         Code.TEP_KHONG_PHAI_SO, "file.xml2003"),
        ("STT;Họ và tên\n1;Nguyễn Văn Mẫu".encode(), Code.TEP_KHONG_PHAI_SO, "file.csv"),
        ("STT\tHọ và tên".encode("utf-16"), Code.TEP_KHONG_PHAI_SO, "file.csv"),
        (b"\x01\x02,", Code.TEP_KHONG_PHAI_SO, "file.other"),
        (stream("WordDocument"), Code.TEP_KHONG_PHAI_SO, "file.doc"),
        (stream("PowerPoint Document"), Code.TEP_KHONG_PHAI_SO, "file.ppt"),
        (stream("Workbook"), Code.TEP_KHONG_MO_DUOC, "file.inside"),
        (packed({"word/document.xml": b"x"}), Code.TEP_KHONG_PHAI_SO, "file.docx"),
        (packed(NUMBERS), Code.TEP_KHONG_PHAI_SO, "file.numbers"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": b"x"}),
         Code.TEP_KHONG_PHAI_SO, "file.odf"),
        (ods("", **{"META-INF/manifest.xml": "<x><encryption-data/></x>"}), Code.TEP_CO_MAT_KHAU, ""),
        (ods(table(one("string", "x")))[:-30], Code.TEP_KHONG_MO_DUOC, "file.torn"),
        (with_parts(kit_bytes(), xl__sharedStrings_dot_xml=DOCTYPE), Code.TEP_KHONG_MO_DUOC, "file.doctype"),
        (packed({"[Content_Types].xml": CONTENT, "xl/workbook.bin": b"\xff\xff\xff"}),
         Code.TEP_KHONG_MO_DUOC, "file.inside"),
    ],
)  # fmt: skip
def test_each_other_kind_of_file_has_its_own_reason(
    tmp_path: Path, data: bytes, code: Code, reason: str
) -> None:
    answer = found(tmp_path, data)
    assert isinstance(answer, Problem)
    assert (answer.code, dict(answer.facts).get("ly_do", "")) == (code, reason)
    assert reason == "" or reason not in say(answer)[0], "the reason has words of its own"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    made = BytesIO(kit_bytes())
    with ZipFile(made, "a") as archive:
        archive.writestr("XL/worksheets/sheet1.xml", b"<x/>")
    answer = found(tmp_path, made.getvalue())
    assert isinstance(answer, Problem)
    assert dict(answer.facts)["ly_do"] == "file.twice"


def test_a_wrong_checksum_is_told_as_a_torn_file(tmp_path: Path) -> None:
    data = bytearray(kit_bytes())
    with ZipFile(BytesIO(data)) as archive:
        checksum = struct.pack("<I", archive.getinfo("xl/worksheets/sheet3.xml").CRC)
    places = [n for n in range(len(data)) if data[n : n + 4] == checksum]
    assert places
    for place in places:
        data[place : place + 4] = b"\1\2\3\4"
    answer = found(tmp_path, bytes(data))
    assert isinstance(answer, Problem)
    assert dict(answer.facts)["ly_do"] == "file.torn"
