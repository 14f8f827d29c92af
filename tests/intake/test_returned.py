"""Every sick workbook that can be read goes back, comes again with the same problems, and mended with none."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.intake import ward_cells, ward_files, ward_shape
from tests.intake.clinic import RIGHT, WARD, Sick, judged, judged_by, programme, sheet_named

from dienhinh_docs.intake import Sent
from dienhinh_docs.kits import returned_copy
from dienhinh_docs.problems import Code, Problem, errors
from dienhinh_docs.sheet import Outcome, Shape
from dienhinh_docs.workbook.spec import FIRST_ROW, GUIDE, LISTS, address

assert ward_cells
assert ward_files
assert ward_shape

REFUSED = ("TEP_CHU", "TEP_CO_MAT", "TEP_CO_QUAN", "TEP_KHONG", "TEP_MAU_MOI", "TEP_QUA")
"""Beginnings of the codes with which a file is refused as a whole."""

CASES = [s for s in WARD if not any(a.startswith(REFUSED) for a in s.answer)]


def sent_back(sent: Sent, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "HMM.xlsx"
    path.write_bytes(returned_copy(programme(), judged_by().lists, sent))
    return path


def to_mend(sent: Sent) -> Counter[tuple[Code, str]]:
    """What holds a row back, wherever it stands."""
    return Counter((p.code, p.value) for p in errors(sent.problems) if p.at.cell)


CHANGED_BY_THE_COPY = {
    "a_formula_without_stored_result",  # comes back as an error cell, never as text
    "a_required_column_is_gone",  # the column is there again, its cells are empty
    "more_rows_than_a_table_can_hold",  # what was not read is in the sender's own file
    "a_list_of_their_own",  # what the list did not say is asked for, cell by cell
}


def test_most_of_the_corpus_can_be_read() -> None:
    assert len(CASES) >= 60
    assert {s.name for s in CASES} >= CHANGED_BY_THE_COPY


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_returned_copy_is_read_with_the_same_problems_and_mended_with_none(
    case: Sick, tmp_path: Path
) -> None:
    sent = judged(case.patient(tmp_path))
    assert sent.checked is not None
    back = sent_back(sent, tmp_path / "tra")
    again = judged(back)
    if case.name not in CHANGED_BY_THE_COPY:
        assert to_mend(again) == to_mend(sent)
    assert texts(again) >= texts(sent) - Counter(case.answer)
    rounds = 0
    while errors(again.problems) and rounds < 4:
        back.write_bytes(mended(back, errors(again.problems)))
        again = judged(back)
        rounds += 1
    assert errors(again.problems) == []
    assert again.checked is not None
    assert Outcome.RETURNED not in again.checked.counts()


def texts(sent: Sent) -> Counter[str]:
    """Every text that was read, in whatever row or column."""
    assert sent.raw is not None
    return Counter(
        str(value)
        for sheet in sent.raw.sheets.values()
        for row in (*sheet.rows, *sheet.loose)
        for value in (*row.values.values(), *row.extra.values())
        if type(value) is str and value.strip()
    )


def mended(path: Path, found: list[Problem]) -> bytes:
    """A person goes through the problems: what is known goes into the cell, a row of nothing is cleared."""
    book = openpyxl.load_workbook(path)
    for one in found:
        if one.code is Code.TEP_RONG:
            fill(book, "Chỉ tiêu", 0)
        elif one.code is Code.CHI_TIET_THIEU:
            fill(book, dict(one.facts)["trang"], 0)
        elif one.at.cell:
            mend_cell(book, one.at.sheet, one.at.cell)
        else:
            for index in range(len(RIGHT.get(one.at.sheet, ()))):
                fill(book, one.at.sheet, index)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def mend_cell(book: Any, name: str, cell: str) -> None:
    sheet = sheet_named(name)
    index = 0 if sheet.shape is Shape.FORM else book[name][cell].row - FIRST_ROW
    if index < len(RIGHT.get(name, ())):
        fill(book, name, index)
    else:
        for other in book[name][book[name][cell].row]:
            other.value = None


def fill(book: Any, name: str, index: int) -> None:
    """The right values of a row."""
    sheet = sheet_named(name)
    body = {"ten_co_quan": programme().plan.theo_ma["HMM"].ten} if sheet.shape is Shape.FORM else {}
    for field in sheet.columns:
        cell = book[name][address(sheet, index, field)]
        cell.value = {**body, **RIGHT[name][index]}.get(field)


def test_the_guide_and_the_lists_come_back_too(tmp_path: Path) -> None:
    case = next(s for s in WARD if s.name == "a_required_cell_is_empty")
    book = openpyxl.load_workbook(sent_back(judged(case.patient(tmp_path)), tmp_path / "tra"))
    assert {GUIDE, LISTS, *RIGHT} <= set(book.sheetnames)
    for name in RIGHT:
        assert book[name].protection.sheet
        assert book[name].data_validations.dataValidation
    links = [c.hyperlink.location for c in book.worksheets[0]["C"] if c.hyperlink]
    assert links == ["'Đề nghị'!C5"]
