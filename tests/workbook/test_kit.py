"""The kit: complete, readable, helpful, and always the same."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from tests.workbook.samples import KIT, kit_bytes, kit_with, reread

from dienhinh_docs.layout import LAYOUT_VERSION, SHEETS
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Shape
from dienhinh_docs.viet import fold
from dienhinh_docs.workbook.kit import write_kit
from dienhinh_docs.workbook.spec import FIRST_ROW, HEADER_ROW

TABLES = [s for s in SHEETS if s.shape is Shape.TABLE]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> openpyxl.Workbook:
    path = tmp_path_factory.mktemp("kit") / "SVD.xlsx"
    write_kit(path, KIT)
    return openpyxl.load_workbook(path)


def test_a_blank_kit_reads_back_with_all_columns_and_no_row(tmp_path: Path) -> None:
    result = reread(KIT, tmp_path / "SVD.xlsx")
    assert [p.code for p in result.problems] == [Code.TEP_RONG]
    assert result.book is not None
    assert result.book.stamp == KIT.stamp
    assert list(result.book.sheets) == [s.name for s in SHEETS]
    for raw in result.book.sheets.values():
        assert set(raw.columns) == set(raw.sheet.columns)
        assert raw.headers == {n: c.header for n, c in raw.sheet.columns.items()}
        assert len(raw.rows) == (raw.sheet.shape is Shape.FORM)


def test_two_writings_give_the_same_bytes() -> None:
    assert kit_bytes() == kit_bytes()


def test_every_title_and_synonym_means_one_column_of_its_sheet() -> None:
    for sheet in SHEETS:
        seen: dict[str, str] = {}
        assert sheet.columns
        for name, col in sheet.columns.items():
            for text in (col.header, *col.synonyms):
                assert seen.setdefault(fold(text), name) == name, (sheet.name, text)


def test_no_cell_is_written_for_a_prepared_row(opened: openpyxl.Workbook) -> None:
    assert {opened[s.name].max_row for s in TABLES} == {HEADER_ROW}


def test_titles_are_locked_and_data_cells_are_not(opened: openpyxl.Workbook) -> None:
    for sheet in TABLES:
        page = opened[sheet.name]
        assert page.protection.sheet
        assert not page.protection.password
        assert page.cell(HEADER_ROW, 1).protection.locked
        assert not page.column_dimensions["A"].protection.locked
        assert page.freeze_panes.endswith(str(FIRST_ROW))
        assert page.print_title_rows == f"${HEADER_ROW}:${HEADER_ROW}"
        assert page.page_setup.orientation == "landscape"
        assert page.page_setup.paperSize == 9


def test_every_drop_down_names_a_list_that_exists(opened: openpyxl.Workbook) -> None:
    used = {
        rule.formula1
        for sheet in SHEETS
        for rule in opened[sheet.name].data_validations.dataValidation
        if rule.type == "list"
    }
    assert {"DM_DOI_TUONG", "DM_LINH_VUC", "DM_CO_KHONG", "DM_MA_HO_SO"} <= used
    assert used <= set(opened.defined_names)
    assert opened["Danh mục"].sheet_state == "hidden"


def test_limits_while_typing_only_warn(opened: openpyxl.Workbook) -> None:
    rules = [r for s in SHEETS for r in opened[s.name].data_validations.dataValidation]
    assert len(rules) > 100
    assert {r.errorStyle for r in rules if r.type} == {"warning"}
    for rule in rules:
        assert 0 < len(rule.promptTitle) <= 32
        assert 0 < len(rule.prompt) <= 255


def test_guide_shows_heading_deadline_contact_and_stamp(opened: openpyxl.Workbook) -> None:
    page = opened["Hướng dẫn"]
    assert opened.sheetnames[0] == "Hướng dẫn"
    text = "\n".join(str(v) for row in page.values for v in row if v is not None)
    for part in (
        *KIT.heading,
        KIT.body,
        *KIT.deadlines,
        *KIT.contact,
        f"dienhinh|vi-du|SVD|{LAYOUT_VERSION}",
    ):
        assert part in text


def test_more_rows_than_prepared_are_all_written_and_read(tmp_path: Path) -> None:
    rows = [{"quy": "Quý I", "noi_dung": f"Việc {n}"} for n in range(60)]
    result = reread(kit_with({"Tiến độ": rows}), tmp_path / "a.xlsx")
    assert result.book is not None
    assert len(result.book.sheets["Tiến độ"].rows) == 60


def test_a_failed_writing_leaves_the_old_file(tmp_path: Path) -> None:
    folder = tmp_path / "SVD.xlsx"
    folder.mkdir()
    with pytest.raises(OSError, match=r"."):
        write_kit(folder, KIT)
    assert [p.name for p in tmp_path.iterdir()] == ["SVD.xlsx"]
