"""A judged workbook as plain data for JSON, and back: the way from worker to run, and from run to run.

What comes back is judged again by the models and lists, so that foreign data can at worst say
something else, never do something else. Anything strange raises ValueError.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from dienhinh_docs.intake import Sent, Terms
from dienhinh_docs.layout import LAYOUT_VERSION, OLDER_LAYOUTS, SHEETS
from dienhinh_docs.problems import At, Code, Problem
from dienhinh_docs.sheet import Book, Correction, Lists, Outcome, Place, Row, Shape, Sheet, Stamp
from dienhinh_docs.validate import Checked
from dienhinh_docs.viet import nfc

Data = dict[str, Any]
_SHEETS = {sheet.name: sheet for sheet in SHEETS}


def pack(sent: Sent) -> Data:
    """Everything but the raw cells and the path."""
    stamp, checked = sent.stamp, sent.checked
    return {
        "digest": sent.digest,
        "stamp": [stamp.programme, stamp.body, stamp.layout] if stamp else None,
        "dates": [sent.sent_on, sent.saved],
        "problems": [pack_problem(found) for found in sent.problems],
        "rows": [[*place, *keys] for place, keys in sent.rows.items()],
        "checked": _pack_checked(checked) if checked else None,
    }


def pack_problem(found: Problem) -> list[Any]:
    """Code, place, value, facts."""
    at = found.at
    place = [at.file, at.sheet, at.cell, at.paragraph, at.line]
    return [found.code.value, place, found.value, [list(fact) for fact in found.facts]]


def _pack_checked(checked: Checked) -> Data:
    ends: Data = {}
    for (sheet, row), end in checked.outcomes.items():
        ends.setdefault(sheet, {}).setdefault(end.value, []).append(row)
    belongs: Data = {}
    for (sheet, row), (name, quarter) in checked.belongs.items():
        belongs.setdefault(sheet, {}).setdefault(name, []).append([row, quarter])
    return {
        "ends": ends,
        "belongs": belongs,
        "own": len(checked.problems),
        "corrections": [
            [c.sheet, c.cell, c.header, c.before, c.after] for c in checked.corrections
        ],
        "sheets": {
            sheet.name: _pack_rows(checked.book.rows[sheet.model], sheet)
            for sheet in SHEETS
            if sheet.model in checked.book.rows
        },
    }


def _pack_rows(rows: list[Row[Any]], sheet: Sheet) -> list[Any]:
    """Runs of rows that lie under the same columns: as a rule one of them."""
    runs = groupby(rows, key=lambda row: (row.place.sheet, _pack_cells(row.place, sheet)))
    return [[name, cells, [_pack_row(row) for row in run]] for (name, cells), run in runs]


def _pack_row(row: Row[Any]) -> list[Any]:
    return [row.place.row, row.record.model_dump(mode="json", exclude_unset=True)]


def _pack_cells(place: Place, sheet: Sheet) -> dict[str, str]:
    """Of a table the letters suffice."""
    end = "" if sheet.shape is Shape.FORM else str(place.row)
    return {name: cell.removesuffix(end) for name, cell in place.cells.items()}


# --- and back ------------------------------------------------------------------------------


def unpack(data: Any, path: Path, terms: Terms) -> Sent:
    """The workbook as it was judged; ValueError if the data cannot have come from ``pack``."""
    try:
        return _unpack(data, path, terms)
    except (TypeError, KeyError, IndexError, AttributeError) as error:
        raise ValueError(str(error)) from error


def _unpack(data: Data, path: Path, terms: Terms) -> Sent:
    file = nfc(path.name)
    stamp = Stamp(*_typed(data["stamp"], str, str, int)) if data["stamp"] else None
    problems = [unpack_problem(item) for item in data["problems"]]
    sent = Sent(path, file, _text(data["digest"]), stamp=stamp, problems=problems)
    sent.sent_on, sent.saved = _typed(data["dates"], str, str)
    if sent.sent_on:
        date.fromisoformat(sent.sent_on)
    if data["checked"] is None:
        return sent
    sent.rows = {(_text(s), _text(c)): tuple(map(_text, keys)) for s, c, *keys in data["rows"]}
    readable = {LAYOUT_VERSION, *OLDER_LAYOUTS}
    known = stamp and stamp.programme == terms.plan.ma and stamp.layout in readable
    if stamp is None or not known or stamp.body not in terms.plan.theo_ma:
        raise ValueError("stamp")
    sent.checked = _checked(data["checked"], Book(stamp.body, file), terms.lists)
    own = int(data["checked"]["own"])
    sent.checked.problems = problems[len(problems) - own :] if own else []
    return sent


def _checked(data: Data, book: Book, lists: Lists) -> Checked:
    checked = Checked(book)
    for name, ends in data["ends"].items():
        for end, rows in ends.items():
            for row in rows:
                checked.outcomes[_text(name), int(row)] = Outcome(end)
    for name, sheets in data["belongs"].items():
        for own, rows in sheets.items():
            for row, quarter in rows:
                checked.belongs[_text(name), int(row)] = (_text(own), int(quarter))
    texts = (str,) * 5
    checked.corrections = [Correction(*_typed(item, *texts)) for item in data["corrections"]]
    for name, runs in data["sheets"].items():
        sheet = _SHEETS[name]
        book.rows[sheet.model] = list(_rows(runs, sheet, book.file, lists))
    return checked


def _rows(runs: list[Any], sheet: Sheet, file: str, lists: Lists) -> Iterator[Row[Any]]:
    columns = sheet.columns.items()
    admitted = [
        (name, {str(choice.value) for choice in lists[col.choices]})
        for name, col in columns
        if col.choices
    ]
    for name, cells, rows in runs:
        letters = {_text(field): _text(cell) for field, cell in cells.items()}
        for number, values in rows:
            for field, known in admitted:
                value = values.get(field)
                if value is not None and str(value) not in known:
                    raise ValueError(field)
            end = "" if sheet.shape is Shape.FORM else str(int(number))
            where = {field: cell + end for field, cell in letters.items()}
            record = sheet.model.model_validate(values)
            yield Row(record, Place(file, _text(name), int(number), where))


def unpack_problem(data: list[Any]) -> Problem:
    """The way back; ValueError for what is no problem of ours."""
    code, place, value, facts = data
    at = At(*_typed(place, str, str, str, str, int))
    return Problem(Code(code), at, _text(value), tuple((_text(k), _text(v)) for k, v in facts))


def _typed(values: list[Any], *kinds: type) -> list[Any]:
    if len(values) != len(kinds) or any(
        type(v) is not k for v, k in zip(values, kinds, strict=True)
    ):
        raise ValueError(str(kinds))
    return values


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(type(value).__name__)
    return value
