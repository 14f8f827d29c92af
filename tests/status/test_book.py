"""The workbook for the chief: what stands in it, and that its figures follow from its formulas."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries

from dienhinh_docs.status.book import SIGNS, as_workbook
from dienhinh_docs.status.model import Standings, State
from dienhinh_docs.workbook.overview import LISTED
from support.standing import standing

OFFICE = shutil.which("soffice")


def opened(data: bytes, *, values: bool = False) -> Any:
    return load_workbook(io.BytesIO(data), data_only=values)


def formulas(data: bytes) -> dict[tuple[str, str], tuple[str, Any]]:
    """Sheet and cell → formula and its stored result."""
    book, results = opened(data), opened(data, values=True)
    return {
        (page.title, cell.coordinate): (cell.value, results[page.title][cell.coordinate].value)
        for page in book
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


def matrix_rows(data: bytes) -> tuple[list[str], list[list[Any]]]:
    """Titles and lines of the second sheet."""
    page = opened(data, values=True).worksheets[1]
    head, *rows = page.iter_rows(min_row=6, values_only=True)
    return list(head), [list(row) for row in rows]


def test_it_has_the_three_sheets_with_filter_panes_and_print_set_up(matrix: Standings) -> None:
    one, two, three = opened(as_workbook(matrix, "vi")).worksheets
    assert [one.title, two.title, three.title] == ["Tổng hợp", "Từng cơ quan", "Sổ đã trả"]
    for page in (one, two, three):
        assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert (one.page_setup.fitToWidth, one.page_setup.fitToHeight) == (None, None)  # 1 and 1
    assert one.sheet_properties.pageSetUpPr.fitToPage
    assert (two.freeze_panes, three.freeze_panes) == ("C7", "C4")
    assert two.auto_filter.ref == f"A6:{get_column_letter(two.max_column)}{two.max_row}"
    assert three.auto_filter.ref == f"A3:F{three.max_row}"


def test_the_matrix_says_what_the_standings_say(matrix: Standings) -> None:
    head, rows = matrix_rows(as_workbook(matrix, "vi"))
    assert len(rows) == len(matrix.bodies) == len({row[0] for row in rows})
    for line, row in zip(rows, matrix.bodies, strict=True):
        assert line[:2] == [row.body.ma, row.body.ten]
        for n, paper in enumerate(matrix.papers):
            text, day, late = line[3 + 3 * n : 6 + 3 * n]
            s = row.papers[paper.id]
            assert text.startswith(SIGNS[s.state])
            assert (day and day.date()) == s.sent_on
            assert late == (s.days_late if paper.due else None)
        assert line[-4:-1] == [row.days_late, row.times_returned, row.errors]
    assert head[:3] == ["Mã", "Cơ quan", "Ngày gửi"]


def test_counts_of_the_one_page_are_counts_over_the_matrix(matrix: Standings) -> None:
    data = as_workbook(matrix, "vi")
    page = opened(data, values=True).worksheets[0]
    lines = [[cell.value for cell in row] for row in page.iter_rows(min_row=5)]
    for paper, line in zip(matrix.papers, lines, strict=False):
        counts = matrix.counts(paper)
        assert line[2:8] == [counts[state] for state in State]
        assert line[8] == len(matrix.bodies)


def test_a_sender_cannot_write_a_formula(matrix: Standings) -> None:
    data = as_workbook(matrix, "vi")
    row = replace(matrix.bodies[0], files=("=HYPERLINK(1)",))
    data = as_workbook(replace(matrix, bodies=(row,)), "vi")
    assert opened(data).worksheets[1]["Y7"].data_type == "s"
    assert all("HYPERLINK" not in formula for formula, _ in formulas(data).values())


def test_every_return_stands_with_day_and_reasons(matrix: Standings) -> None:
    page = opened(as_workbook(matrix, "vi"), values=True).worksheets[2]
    rows = list(page.iter_rows(min_row=4, values_only=True))
    assert [(r[0], r[2], r[3].date(), r[5]) for r in rows] == [
        ("SCT", 1, date(2024, 3, 2), 0),
        ("SCT", 2, date(2024, 6, 18), 4),
        ("SCT", 2, date(2024, 6, 18), 2),
        ("SCT", 2, date(2024, 6, 18), 2),
        ("SCT", 2, date(2024, 6, 18), 1),
        ("BDVTU", 1, date(2024, 3, 2), 0),
    ]
    assert rows[1][4] == "Ô bắt buộc “…” đang để trống. [O_TRONG]"
    assert page["F2"].value == 9


def test_the_same_matrix_gives_the_same_bytes(matrix: Standings) -> None:
    assert as_workbook(matrix, "vi") == as_workbook(matrix, "vi")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_an_empty_matrix_is_a_sound_workbook_too(matrix: Standings, lang: Any) -> None:
    data = as_workbook(replace(matrix, bodies=(), papers=()), lang)
    assert len(opened(data).worksheets) == 3


def test_no_more_late_bodies_are_listed_than_fit_and_the_rest_is_counted(
    matrix: Standings,
) -> None:
    late = standing([], "2024-06-20").bodies[0]
    many = tuple(
        replace(late, body=late.body.model_copy(update={"ma": f"VD{n}"})) for n in range(63)
    )
    page = opened(as_workbook(replace(matrix, bodies=many), "vi")).worksheets[0]
    texts = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert sum("(VD" in text for text in texts) == LISTED
    assert any(f"và {63 - LISTED} cơ quan khác" in text for text in texts)


def evaluated(formula: str, book: Any, title: str) -> Any:
    """The few functions that are used, reckoned a second time from the stored values."""
    if found := re.fullmatch(r"='([^']+)'!(\w+)", formula):
        return book[found[1]][found[2]].value
    name, inside = re.fullmatch(r"=(\w+)\((.*)\)", formula).groups()  # type: ignore[union-attr]
    page = book[title]
    if name == "MAX" and inside.startswith("0,"):
        until, due = (page[cell.replace("$", "")].value for cell in inside[2:].split("-"))
        return max(0, (until - due).days)
    area, _, criterion = inside.partition(',"')
    if name == "SUBTOTAL":
        area = area.partition(",")[2]
    values = list(_values(area, book, title))
    if name == "COUNTA":
        return sum(v is not None for v in values)
    if name == "COUNTIF":
        sign = criterion.rstrip('"')
        if sign == ">0":
            return sum(isinstance(v, int) and v > 0 for v in values)
        assert sign.endswith("*")
        return sum(isinstance(v, str) and v.startswith(sign[:-1]) for v in values)
    numbers = [v for v in values if isinstance(v, int)]
    return {"SUM": sum, "SUBTOTAL": sum, "MAX": max}[name](numbers)


def _values(area: str, book: Any, title: str) -> Any:
    for part in area.split(","):
        sheet, _, cells = part.rpartition("!")
        page = book[sheet.strip("'") or title]
        left, top, right, bottom = range_boundaries(cells.replace("$", ""))
        for row in page.iter_rows(top, bottom, left, right, values_only=True):
            yield from row


def test_stored_results_are_what_the_formulas_give(matrix: Standings) -> None:
    data = as_workbook(matrix, "vi")
    book, found = opened(data, values=True), formulas(data)
    assert len(found) > 100
    for (title, cell), (formula, stored) in found.items():
        assert stored == evaluated(formula, book, title), (title, cell, formula)


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice here")
def test_libreoffice_reckons_the_same(matrix: Standings, tmp_path: Path) -> None:
    data = as_workbook(matrix, "vi")
    source = tmp_path / "tinh-hinh.xlsx"
    source.write_bytes(without_results(data))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "ra"]
    subprocess.run(
        [str(OFFICE), profile, *convert, str(source)],
        cwd=tmp_path, capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    again = opened((tmp_path / "ra" / source.name).read_bytes(), values=True)
    for (title, cell), (formula, stored) in formulas(data).items():
        value = again[title][cell].value
        assert value == stored, (title, cell, formula)


def without_results(data: bytes) -> bytes:
    """The same with wrong results stored, so that only reckoning can put them right."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/"):
                part, times = re.subn(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
                assert times
            new.writestr(name, part)
    return target.getvalue()
