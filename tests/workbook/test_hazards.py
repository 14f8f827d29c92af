"""Files that are no workbook, or a dangerous one: one problem each, never an exception."""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from tests.workbook.samples import KIT, STAMP, Make, kit_bytes

from dienhinh_docs.layout import LAYOUT_VERSION
from dienhinh_docs.problems import At, Code
from dienhinh_docs.sheet import Stamp
from dienhinh_docs.workbook import grid, stamp
from dienhinh_docs.workbook.preflight import Limits, preflight
from dienhinh_docs.workbook.read import read_workbook
from dienhinh_docs.zipguard import OLE


def packed(members: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def without(data: bytes, *lost: str, **changed: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as archive:
        kept = {n: archive.read(n) for n in archive.namelist() if not n.endswith(lost or ("\0",))}
    return packed(kept | {n: d for n, d in changed.items() if n in kept})


BOMB = packed({"[Content_Types].xml": b"", "xl/worksheets/sheet1.xml": bytes(3 << 20)})
MISSING_PART = without(kit_bytes(), "xl/styles.xml", "xl/workbook.xml")
BROKEN_SHEET = without(kit_bytes(), **{"xl/worksheets/sheet3.xml": b"<worksheet><sheetData><row"})
FAR_ROW = without(
    kit_bytes(),
    **{
        "xl/worksheets/sheet3.xml": b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<sheetData><row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData></worksheet>'
    },
)
"""A row so far down that counting up to it takes for ever."""
BROKEN_STRINGS = without(kit_bytes(), **{"xl/sharedStrings.xml": b"<sst/>"})
NO_SHEETS = packed(
    {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "xl/workbook.xml": b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
        "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    }
)
STRICT = without(
    kit_bytes(),
    **{"xl/workbook.xml": b'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'},
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.TEP_KHONG_PHAI_SO),
        (b"<html>", Code.TEP_KHONG_PHAI_SO),
        (OLE + bytes(600), Code.TEP_KHONG_PHAI_SO),
        (OLE + bytes(99) + "EncryptedPackage".encode("utf-16-le"), Code.TEP_CO_MAT_KHAU),
        (packed({"word/document.xml": b"x"}), Code.TEP_KHONG_PHAI_SO),
        (packed({"[Content_Types].xml": b"", "xl/workbook.bin": b""}), Code.TEP_KHONG_MO_DUOC),
        (kit_bytes()[:9000], Code.TEP_KHONG_MO_DUOC),
        (packed({"[Content_Types].xml": b"<", "xl/workbook.xml": b""}), Code.TEP_KHONG_MO_DUOC),
        (MISSING_PART, Code.TEP_KHONG_MO_DUOC),
        (BROKEN_SHEET, Code.TEP_KHONG_MO_DUOC),
        (BROKEN_STRINGS, Code.TEP_KHONG_MO_DUOC),
        (NO_SHEETS, Code.TEP_KHONG_MO_DUOC),
        (STRICT, Code.TEP_KHONG_MO_DUOC),
        (packed({"mimetype": b"", "content.xml": b""}), Code.TEP_KHONG_PHAI_SO),
        (FAR_ROW, Code.TEP_KHONG_MO_DUOC),
        (BOMB, Code.TEP_QUA_LON),
    ],
)
def test_a_file_that_is_no_workbook_gives_one_problem(
    tmp_path: Path, data: bytes, code: Code
) -> None:
    path = tmp_path / "tệp.xlsx"
    path.write_bytes(data)
    result = read_workbook(path)
    assert result.book is None
    assert [(p.code, p.at) for p in result.problems] == [(code, At("tệp.xlsx"))]


def spoiled(rnd: random.Random) -> bytes:
    """A kit cut off, or with some bytes changed, outside or inside its parts."""
    data = bytearray(kit_bytes())
    match rnd.randrange(3):
        case 0:
            return bytes(data[: rnd.randrange(len(data))])
        case 1:
            for _ in range(rnd.choice((1, 5, 50))):
                data[rnd.randrange(len(data))] = rnd.randrange(256)
            return bytes(data)
    with ZipFile(BytesIO(data)) as archive:
        name = rnd.choice(archive.namelist())
        part = bytearray(archive.read(name))
    for _ in range(rnd.choice((1, 5))):
        part[rnd.randrange(len(part))] = rnd.randrange(32, 127)
    return without(bytes(data), **{name: bytes(part)})


@pytest.mark.parametrize("seed", range(40))
def test_a_spoiled_file_is_read_or_refused_but_never_raises(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(spoiled(random.Random(seed)))
    result = read_workbook(path)
    assert (result.book is not None) or len(result.problems) == 1


def test_a_workbook_of_very_many_sheets_is_not_read(
    hand_made: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grid, "MAX_SHEETS", 5)
    result = read_workbook(hand_made())
    assert [p.code for p in result.problems] == [Code.TEP_QUA_LON]


def test_a_file_that_is_not_there_gives_one_problem(tmp_path: Path) -> None:
    result = read_workbook(tmp_path / "a.xlsx")
    assert [p.code for p in result.problems] == [Code.TEP_KHONG_MO_DUOC]


@pytest.mark.parametrize(
    "limits",
    [
        Limits(file=1000),
        Limits(member=1000),
        Limits(total=5000),
        Limits(strings=1000),
        Limits(members=3),
        Limits(ratio=1, small=0),
    ],
)
def test_each_limit_of_size_holds(tmp_path: Path, limits: Limits) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(kit_bytes())
    at = At("a.xlsx")
    assert preflight(path, at) is None
    found = preflight(path, at, limits)
    assert found is not None
    assert found.code is Code.TEP_QUA_LON


# --- stamp ---------------------------------------------------------------------------------


@pytest.mark.parametrize("left", ["name", "property", "cell"])
def test_any_one_of_the_three_stamps_will_do(tmp_path: Path, left: str) -> None:
    book = openpyxl.load_workbook(BytesIO(kit_bytes()))
    if left != "name":
        del book.defined_names[stamp.NAME]
    if left != "property":
        del book.custom_doc_props[stamp.NAME]
    if left != "cell":
        del book["Hướng dẫn"]
    path = tmp_path / "a.xlsx"
    book.save(path)
    result = read_workbook(path)
    assert result.book is not None
    assert result.book.stamp == KIT.stamp


def test_no_stamp_is_told(hand_made: Make) -> None:
    result = read_workbook(hand_made(stamp=""))
    assert result.book is None
    assert [p.code for p in result.problems] == [Code.TEP_KHONG_CO_DAU]


@pytest.mark.parametrize(
    ("visible", "body"),
    [
        ("dienhinh|vi-du|SKHAC|1", None),
        ("dienhinh|khac|SVD|1", None),
        ("dienhinh|vi-du|SVD|7", LAYOUT_VERSION),
    ],
)
def test_stamps_of_two_bodies_are_nobodys_and_the_name_decides_the_version(
    tmp_path: Path, visible: str, body: int | None
) -> None:
    book = openpyxl.load_workbook(BytesIO(kit_bytes()))
    page = book["Hướng dẫn"]
    (cell,) = [c for row in page.iter_rows() for c in row if STAMP in str(c.value)]
    cell.value = visible
    path = tmp_path / "a.xlsx"
    book.save(path)
    result = read_workbook(path)
    if body is None:
        assert result.book is None
        assert [p.code for p in result.problems] == [Code.TEP_KHONG_CO_DAU]
    else:
        assert result.book is not None
        assert result.book.stamp.layout == body


def test_a_stamp_survives_being_text() -> None:
    made = Stamp("bac-giang-2021", "SYT", 12)
    assert stamp.from_text(f'="{stamp.to_text(made)}"') == made
    assert stamp.from_text("dienhinh|a|b") is None
