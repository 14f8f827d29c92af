"""From raw rows to records: every row is taken, corrected (shown) or returned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from dienhinh_docs.cells import Clean, Fault, clean, is_blank, shown
from dienhinh_docs.layout import Ghi
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import (
    Book,
    Correction,
    Lists,
    Outcome,
    Place,
    RawBook,
    RawRow,
    RawSheet,
    Row,
)

RowKey = tuple[str, int]
"""Sheet name of the layout and row number: which row of a workbook."""


@dataclass(slots=True)
class Checked:
    """A workbook after the check: what passed, what did not and why, what was put right."""

    book: Book
    outcomes: dict[RowKey, Outcome] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)

    def give_back(self, row: Row[Any], found: Problem) -> None:
        """Return a row that had passed, because of a problem seen across rows."""
        self.problems.append(found)
        self.outcomes[(row.place.sheet, row.place.row)] = Outcome.RETURNED
        rows = self.book.rows[type(row.record)]
        self.book.rows[type(row.record)] = [kept for kept in rows if kept is not row]

    def hold_back(self) -> None:
        """Return every row: the workbook as a whole cannot be used."""
        self.outcomes = dict.fromkeys(self.outcomes, Outcome.RETURNED)
        self.book.rows = {model: [] for model in self.book.rows}
        self.corrections = []

    def counts(self) -> Counter[Outcome]:
        return Counter(self.outcomes.values())


def check_book(raw: RawBook, lists: Lists) -> Checked:
    """Judge every row of a workbook by the layout; nothing is skipped, nothing raised."""
    checked = Checked(Book(raw.stamp.body, raw.file))
    for sheet in raw.sheets.values():
        rows: list[Row[Any]] = []
        for raw_row in sheet.rows:
            record, problems, corrections = _check_row(raw_row, sheet, lists)
            checked.problems += problems
            key = (raw_row.place.sheet, raw_row.place.row)
            if record is None:
                checked.outcomes[key] = Outcome.RETURNED
                continue
            checked.corrections += corrections
            checked.outcomes[key] = Outcome.CORRECTED if corrections else Outcome.TAKEN
            rows.append(Row(record, raw_row.place))
        checked.book.rows[sheet.sheet.model] = rows
    return checked


def _check_row(
    raw: RawRow, sheet: RawSheet, lists: Lists
) -> tuple[Ghi | None, list[Problem], list[Correction]]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    corrections: list[Correction] = []
    for name, col in sheet.sheet.columns.items():
        written = raw.values.get(name)
        if is_blank(written):
            if sheet.sheet.is_required(name) and name not in sheet.missing:
                at = _at(raw.place, name)
                problems.append(problem(Code.O_TRONG, at, cot=col.header, vi_du=col.example))
            continue
        match clean(written, col, lists.get(col.choices, ())):
            case Clean(value=value, after=after):
                values[name] = value
                if after:
                    cell = raw.place.cells.get(name, "")
                    corrections.append(
                        Correction(raw.place.sheet, cell, col.header, shown(written), after)
                    )
            case Fault(code=code, facts=facts):
                at = _at(raw.place, name)
                problems.append(Problem(code, at, shown(written), (("cot", col.header), *facts)))
    if problems or sheet.missing:
        return None, problems, []
    try:
        return sheet.sheet.model.model_validate(values), [], corrections  # type: ignore[return-value]
    except ValidationError as error:
        return None, list(_refused(error, raw, sheet)), []


def _refused(error: ValidationError, raw: RawRow, sheet: RawSheet) -> Iterator[Problem]:
    """Limits of a model (smallest, largest value), each at its cell."""
    for item in error.errors(include_url=False):
        name = str(item["loc"][0]) if item["loc"] else next(iter(sheet.sheet.columns))
        limits = item.get("ctx", {})
        yield problem(
            Code.SO_NGOAI_KHOANG,
            _at(raw.place, name),
            shown(raw.values.get(name)),
            cot=sheet.sheet.columns[name].header,
            tu=limits.get("ge", limits.get("gt", "")),
            den=limits.get("le", limits.get("lt", "")),
        )


def _at(place: Place, name: str) -> At:
    cell = place.cells.get(name) or next(iter(place.cells.values()), "")
    return At(place.file, place.sheet, cell)
