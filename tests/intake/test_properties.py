"""Laws of the intake: what is filled in is read, every row ends somewhere, reading never raises."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.intake.clinic import BODY, judged, judged_by, kit, programme, right, sheet_named

from dienhinh_docs.cells import Clean, clean
from dienhinh_docs.layout import SHEETS
from dienhinh_docs.sheet import Cell, Col, Outcome, Shape, Sheet
from dienhinh_docs.viet import NgayKhuyet, short_date
from dienhinh_docs.workbook.kit import write_kit
from dienhinh_docs.workbook.read import read_workbook
from dienhinh_docs.workbook.spec import address

SLOW = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

WORDS = (
    "Ví", "Dụ", "Mẫu", "khoa", "Sở", "đồng", "“thi", "đua”", "=1+1", "@nhom", "-3", "&", "<b>", "'x",
    "100%", "H’Mông", "m²", "A/B", "[x]", "nghề", "ước", "quý", "{{ten}}",
)  # fmt: skip
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
NAMES = ("Nguyễn Văn Mẫu", "Trần Thị Ví Dụ", "Sở Ví Dụ", "Khoa Nội 1")
DIGITS = {"phone": "0204 0000 000", "tax": "2400000000"}


def value(dice: Random, sheet: Sheet, name: str, col: Col) -> tuple[Any, Any]:
    """What a person puts into a cell of this column, and what it means."""
    match col.cell:
        case Cell.CHOICE:
            choice = dice.choice(judged_by().lists[col.choices])
            return choice.label, choice.value
        case Cell.DATE:
            found = _day(dice)
            return found, found
        case Cell.PARTIAL_DATE if dice.random() < 0.6:
            found = _day(dice)
            return short_date(found), NgayKhuyet(found.year, found.month, found.day)
        case Cell.PARTIAL_DATE:
            year = dice.randint(1940, 2010)
            return year, NgayKhuyet(year)
        case Cell.WHOLE | Cell.YEAR:
            low, high = _limits(sheet, name)
            number = dice.choice((low, high, dice.randint(low, high)))
            return number, number
        case Cell.MONEY:
            cents = Decimal(dice.choice((0, 1, 10**9, dice.randrange(10**6)))) / 100
            return float(cents), cents
        case Cell.YES_NO:
            return dice.choice((("Có", True), ("Không", False)))
        case Cell.ID:
            digits = DIGITS.get(col.digits, "12")
            return digits, digits
        case Cell.NAME:
            text = dice.choice(NAMES)
        case _:
            lines = dice.randint(1, 3) if col.cell is Cell.LONG else 1
            text = "\n".join(_text(dice) for _ in range(lines))[: col.max_length or 500].strip()
    return text, text


def _day(dice: Random) -> date:
    return date(1950, 1, 1) + timedelta(days=dice.randrange(36_000))


def _text(dice: Random) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(1, 6)))


def _limits(sheet: Sheet, name: str) -> tuple[int, int]:
    """Of a whole number, as its model states them."""
    found = sheet.model.model_fields[name].metadata
    low = next((m.ge for m in found if hasattr(m, "ge")), 0)
    high = next((m.le for m in found if hasattr(m, "le")), 1000)
    return low, high


Filled = dict[str, list[dict[str, tuple[Any, Any]]]]


def filled(dice: Random) -> Filled:
    """Rows of all sheets: each field with what is typed and what it means; optional ones may lack."""
    made: Filled = {}
    for sheet in SHEETS:
        count = 1 if sheet.shape is Shape.FORM else dice.randint(0, 3)
        made[sheet.name] = [
            {
                name: value(dice, sheet, name, col)
                for name, col in sheet.columns.items()
                if not col.locked and (sheet.is_required(name) or dice.random() < 0.5)
            }
            for _ in range(count)
        ]
    return made


def by_xlsxwriter(given_rows: Filled, path: Path) -> None:
    write_kit(path, kit({n: [typed(r) for r in rows] for n, rows in given_rows.items()}))


def by_openpyxl(given_rows: Filled, path: Path) -> None:
    """Typed into the blank kit by another program."""
    blank = BytesIO()
    write_kit(blank, kit({}))
    book = openpyxl.load_workbook(blank)
    for name, rows in given_rows.items():
        for index, row in enumerate(rows):
            for field, value in typed(row).items():
                cell = book[name][address(sheet_named(name), index, field)]
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"  # else “=” would make it a formula
    book.save(path)


def typed(row: dict[str, tuple[Any, Any]]) -> dict[str, Any]:
    return {name: shown for name, (shown, _) in row.items()}


def as_day(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value


@pytest.mark.parametrize("write", [by_xlsxwriter, by_openpyxl])
@SLOW
@given(seed=st.integers(0, 10**6))
def test_what_is_filled_in_is_read(
    write: Callable[[Filled, Path], None], seed: int, tmp_path: Path
) -> None:
    given_rows = filled(Random(seed))
    path = tmp_path / "HMM.xlsx"
    write(given_rows, path)
    book = read_workbook(path).book
    assert book is not None
    assert book.stamp.body == BODY
    lists = judged_by().lists
    for sheet in SHEETS:
        raw = book.sheets[sheet.name].rows
        assert len(raw) == len(given_rows[sheet.name])
        for row, wanted in zip(raw, given_rows[sheet.name], strict=True):
            for name, (_, meant) in wanted.items():
                col = sheet.columns[name]
                result = clean(row.values[name], col, lists.get(col.choices, ()))
                assert isinstance(result, Clean), (sheet.name, name, row.values[name], result)
                assert as_day(result.value) == meant
            left = {n for n, v in row.values.items() if v is not None} - set(wanted)
            assert left <= {"ten_co_quan"}


DAMAGE = st.one_of(
    st.none(), st.text(max_size=20), st.integers(), st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(), DAYS, st.sampled_from(("#REF!", "=1+1", "x", "31/02/2020", "Tổng cộng", " ", "9" * 40)),
)  # fmt: skip


@SLOW
@given(
    places=st.lists(
        st.tuples(st.sampled_from(SHEETS), st.integers(1, 12), st.integers(1, 26), DAMAGE),
        max_size=25,
    )
)
def test_every_row_is_taken_corrected_or_returned(
    places: list[tuple[Sheet, int, int, Any]], tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(BytesIO(right()))
    for sheet, row, col, value in places:
        try:
            book[sheet.name].cell(row, col).value = value
        except (openpyxl.utils.exceptions.IllegalCharacterError, ValueError, AttributeError):
            continue  # what the writer cannot write nobody can send this way; merged cells
    path = tmp_path / "HMM.xlsx"
    book.save(path)
    sent = judged(path)
    if sent.checked is None:
        assert sent.problems
        return
    assert sent.raw is not None
    rows = {(r.place.sheet, r.place.row) for s in sent.raw.sheets.values() for r in s.rows}
    assert set(sent.checked.outcomes) == rows
    passed = {(r.place.sheet, r.place.row) for r in sent.checked.book}
    returned = {k for k, o in sent.checked.outcomes.items() if o is Outcome.RETURNED}
    assert passed == rows - returned
    assert not returned or any(p.severity == "error" for p in sent.problems)
    told = {(c.sheet, c.cell) for c in sent.checked.corrections}
    corrected = {k for k, o in sent.checked.outcomes.items() if o is Outcome.CORRECTED}
    assert bool(told) >= bool(corrected)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    head=st.sampled_from((b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>")),
    data=st.binary(max_size=3000),
)
def test_any_bytes_get_an_answer(head: bytes, data: bytes, tmp_path: Path) -> None:
    for ending in (".xlsx", ".xls", ".ods", ".xlsb", ".csv"):
        path = tmp_path / f"HMM{ending}"
        path.write_bytes(head + data)
        sent = judged(path)
        assert sent.checked is None
        assert len(sent.problems) == 1


def test_the_programme_of_these_laws_is_the_invented_one() -> None:
    assert programme().plan.ma == "tinh-mau-2024"
