"""Painted sheets: the last row with content is found in the bytes, and nothing is lost by it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from tests.workbook.samples import Make
from tests.workbook.test_read import CHI_TIEU

from dienhinh_docs.workbook import extent
from dienhinh_docs.workbook.read import read_workbook


def archive_of(*sheets: str) -> BytesIO:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for number, xml in enumerate(sheets, 1):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", xml)
    return made


@pytest.mark.parametrize("chunk", [7, 64, 4096])
@pytest.mark.parametrize(
    ("rows", "last"),
    [
        ('<row r="2"><c r="A2" s="1"><v>1</v></c></row><row r="9"><c r="A9" s="1"/></row>', 2),
        ('<row r="7"><c t="inlineStr" r="AB7"><is><t>row x</t></is></c></row>', 7),
        ("<row r='8'><c r='A8'><v>1</v></c></row>", 8),
        ('<x:row r="5"><x:c r="A5"><x:f>A1</x:f></x:c></x:row>', 5),
        ('<row r="3"><c r="A3"><f/><v/></c></row><row r="4" ht="20"/>', 3),
        ("<row><c><v>1</v></c></row>", None),
        ('<row r="2"><c s="1" t="n"><v>1</v></c></row>', None),
        ('<row r="2"><c r="A2"/></row>', 0),
    ],
)
def test_the_last_row_with_content_is_found(
    monkeypatch: pytest.MonkeyPatch, rows: str, last: int | None, chunk: int
) -> None:
    monkeypatch.setattr(extent, "SWOLLEN", 0)
    monkeypatch.setattr(extent, "_CHUNK", max(chunk, 16))
    xml = f"<worksheet><cols><col min='1'/></cols><sheetData>{rows}</sheetData></worksheet>"
    assert extent.last_row(archive_of(xml)) == last


def test_the_longest_sheet_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive_of('<c r="A5"><v>1</v></c>', '<c r="A3"><v>1</v></c>')
    assert extent.last_row(made) is None  # small: not worth the search
    monkeypatch.setattr(extent, "SWOLLEN", 0)
    assert extent.last_row(made) == 5


def test_a_painted_sheet_reads_as_before(
    monkeypatch: pytest.MonkeyPatch, hand_made: Make, tmp_path: Path
) -> None:
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, ["3", "Cá nhân", 1], [], ["3", "=A2", 2]])
    plain = read_workbook(path)
    book = openpyxl.load_workbook(path)
    for row in range(2, 2000):
        book["Chỉ tiêu"].cell(row, 1).fill = PatternFill("solid", "FFFF00")
    book.save(path)
    monkeypatch.setattr(extent, "SWOLLEN", 0)
    assert read_workbook(path) == plain
    assert plain.book is not None
    assert len(plain.book.sheets["Chỉ tiêu"].rows) == 2
