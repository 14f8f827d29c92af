"""From raw rows to records: every row is taken, corrected (shown) or returned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from dienhinh_docs.cells import Clean, Fault, clean, is_blank, shown
from dienhinh_docs.cells.ranks import RANKED, apart
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


QUARTER = "quy"
"""Field of the quarter that a row speaks of."""


@dataclass(slots=True)
class Checked:
    """A workbook after the check: what passed, what did not and why, what was put right."""

    book: Book
    outcomes: dict[RowKey, Outcome] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    belongs: dict[RowKey, tuple[str, int]] = field(default_factory=dict)
    """Of every row: its sheet of the layout, and its quarter, 0 if it has none that can be read."""

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
            quarter = getattr(record, QUARTER, 0) if record else _quarter(raw_row, sheet, lists)
            checked.belongs[key] = (sheet.sheet.name, quarter)
            if record is None:
                checked.outcomes[key] = Outcome.RETURNED
                continue
            checked.corrections += corrections
            checked.outcomes[key] = Outcome.CORRECTED if corrections else Outcome.TAKEN
            rows.append(Row(record, raw_row.place))
        checked.book.rows[sheet.sheet.model] = rows
    return checked


def _quarter(raw: RawRow, sheet: RawSheet, lists: Lists) -> int:
    """Also of a row that does not pass, because a paper is late by its quarter."""
    col = sheet.sheet.columns.get(QUARTER)
    written = raw.values.get(QUARTER)
    if col is None or is_blank(written):
        return 0
    match clean(written, col, lists.get(col.choices, ())):
        case Clean(value=value) if str(value).isdecimal():
            return int(value)
    return 0


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
    _move_ranks(raw, sheet, values, problems, corrections)
    if problems or sheet.missing:
        return None, problems, []
    try:
        return sheet.sheet.model.model_validate(values), [], corrections  # type: ignore[return-value]
    except ValidationError as error:
        return None, list(_refused(error, raw, sheet)), []


def _move_ranks(
    raw: RawRow,
    sheet: RawSheet,
    values: dict[str, Any],
    problems: list[Problem],
    corrections: list[Correction],
) -> None:
    """A rank in the field of a name goes to the field of ranks, and both cells are told."""
    for field_of_name, field_of_rank in RANKED.items():
        if field_of_name not in values or field_of_rank not in sheet.sheet.columns:
            continue
        match apart(values[field_of_name], values.get(field_of_rank)):
            case Fault(code=code, facts=facts):
                written = shown(raw.values.get(field_of_rank))
                problems.append(Problem(code, _at(raw.place, field_of_rank), written, facts))
            case (name, rank):
                corrections[:] = [
                    c for c in corrections if c.cell != raw.place.cells.get(field_of_name)
                ]
                for field_name, after in ((field_of_name, name), (field_of_rank, rank)):
                    if values.get(field_name) == after:
                        continue
                    values[field_name] = after
                    header = sheet.sheet.columns[field_name].header
                    before = shown(raw.values.get(field_name))
                    cell = raw.place.cells.get(field_name, "")
                    corrections.append(Correction(raw.place.sheet, cell, header, before, after))


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
