"""From the rows of a workbook to the data of a programme, each entry with its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from dienhinh_docs.problems import At
from dienhinh_docs.programme.book.fields import form_of
from dienhinh_docs.programme.book.forms import FORMS
from dienhinh_docs.programme.book.lists import PARTS
from dienhinh_docs.programme.book.sheets import (
    BODIES,
    CRITERIA,
    FIELDS,
    LEADS,
    OWN_WAYS,
    TABLES,
    UNITS,
    WORDS,
    Table,
)
from dienhinh_docs.sheet import Lists, Row, Sheet
from dienhinh_docs.yamlfile import Path_

Rows = Mapping[str, Sequence[Row[Any]]]
"""Rows that passed, by sheet name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an entry stands: its cell, and the title under which a person finds it."""

    at: At
    title: str


@dataclass(slots=True)
class Laid:
    """The data of a programme as YAML would give it, and the cell of each entry."""

    data: dict[str, Any] = field(default_factory=dict)
    spots: dict[Path_, Spot] = field(default_factory=dict)

    def spot(self, path: Path_) -> Spot:
        """Of an entry; of the nearest enclosing one where it has no cell of its own."""
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots[path]

    def put(self, path: Path_, value: Any) -> None:
        """Set an entry, making what encloses it; an item of a list comes after those before it."""
        here: Any = self.data
        for key, after in pairwise(path):
            made: Any = [] if isinstance(after, int) else {}
            if isinstance(here, list):
                if key == len(here):
                    here.append(made)
                here = here[key]  # type: ignore[index]
            else:
                here = here.setdefault(key, made)
        if isinstance(here, list):
            here.append(value)
        else:
            here[path[-1]] = value

    def count(self, path: Path_) -> int:
        """Items so far of the list at a path."""
        here: Any = self.data
        for key in path:
            if isinstance(here, dict) and key not in here:
                return 0
            here = here[key]
        return len(here)


def build(rows: Rows, lists: Lists, home: Mapping[str, Spot], file: str) -> Laid:
    """Assemble; ``home`` is where a sheet's first record would stand, by sheet name."""
    laid = Laid()
    laid.spots[()] = Spot(At(file), "")
    _expect(laid, home)
    for form in FORMS:
        for row in rows.get(form.name, ()):
            _record(laid, (), form, row, lists)
    for table in TABLES:
        for row in rows.get(table.sheet.name, ()):
            _place(laid, table, row, lists)
    return laid


def _expect(laid: Laid, home: Mapping[str, Spot]) -> None:
    """Where to send somebody who left a whole sheet, or a whole part of one, empty."""
    for form in FORMS:
        for name in form.columns:
            laid.spots.setdefault(tuple(name.split("__"))[:1], home[form.name])
    for table in TABLES:
        if not table.owner:
            laid.spots[table.path] = home[table.sheet.name]
    for part, label in PARTS.items():
        laid.spots["ke_hoach", part] = Spot(home[WORDS.sheet.name].at, label)
    for part in ("ngoai_linh_vuc", "ket_thuc"):
        laid.put(("ke_hoach", part), [])


def _record(
    laid: Laid, base: Path_, sheet: Sheet, row: Row[Any], lists: Lists, but: str = ""
) -> None:
    """Every field of a row at its path, but its owner; blank ones are absent and keep their cell."""
    for name, col in sheet.columns.items():
        if name == but:
            continue
        path = (*base, *name.split("__"))
        laid.spots[path] = Spot(_at(row, name), col.header)
        value = getattr(row.record, name)
        form = form_of(sheet, name)
        if value is not None:
            laid.put(path, form.into(value, lists))
        elif form.empty:
            laid.put(path, [])


def _at(row: Row[Any], name: str = "") -> At:
    cells = row.place.cells
    return At(row.place.file, row.place.sheet, cells.get(name) or next(iter(cells.values()), ""))


def _place(laid: Laid, table: Table, row: Row[Any], lists: Lists) -> None:
    base = _owner(laid, table, row)
    if base is None:
        return
    if table is WORDS:
        path: Path_ = ("ke_hoach", row.record.phan)
        item = (*path, laid.count(path))
        laid.spots[item] = Spot(_at(row, "doan"), PARTS[row.record.phan])
        laid.put(item, row.record.doan)
    elif table is LEADS:
        for name, entry in (("co_quan", "co_quan"), ("ten", "ten_trong_ke_hoach")):
            path = (*base, "dau_moi", entry)
            item = (*path, laid.count(path))
            laid.spots[item] = Spot(_at(row, name), table.sheet.columns[name].header)
            laid.put(item, getattr(row.record, name))
    elif table is OWN_WAYS:
        _record(laid, base, table.sheet, row, lists, but=table.owner)
    elif table.entry:
        _entry(laid, table, row)
    else:
        _item(laid, (*base, *table.path), table, row, lists)


def _item(laid: Laid, path: Path_, table: Table, row: Row[Any], lists: Lists) -> None:
    item = (*path, laid.count(path))
    laid.put(item, {})
    laid.spots[item] = Spot(_at(row), table.sheet.name)
    if table is FIELDS:
        laid.spots[*item, "don_vi"] = Spot(_at(row), UNITS.sheet.name)
    elif table is UNITS:
        laid.spots[*item, "tieu_chi"] = Spot(_at(row, "ma"), CRITERIA.sheet.name)
        laid.spots[*item, "dau_moi"] = Spot(_at(row, "ma"), LEADS.sheet.name)
        for entry in ("co_quan", "ten_trong_ke_hoach"):
            laid.put((*item, "dau_moi", entry), [])
    _record(laid, item, table.sheet, row, lists, but=table.owner)


def _entry(laid: Laid, table: Table, row: Row[Any]) -> None:
    names = [name for name in table.sheet.columns if name != table.entry]
    path = (*table.path, getattr(row.record, table.entry))
    values = [getattr(row.record, name) for name in names]
    laid.spots[path] = Spot(_at(row, table.entry), table.sheet.columns[table.entry].header)
    laid.put(path, values if len(values) > 1 else values[0])


def _owner(laid: Laid, table: Table, row: Row[Any]) -> Path_ | None:
    """The record that a row belongs to; None if there is none, which its cell has told."""
    if not table.owner:
        return ()
    key = str(getattr(row.record, table.owner))
    owners = {FIELDS: _fields, BODIES: _bodies, UNITS: _units}
    whose = {UNITS: FIELDS, OWN_WAYS: BODIES}.get(table, UNITS)
    return next((path for path, code in owners[whose](laid.data) if code == key), None)


def _fields(data: Mapping[str, Any]) -> Iterator[tuple[Path_, str]]:
    return ((("linh_vuc", i), str(f["so"])) for i, f in enumerate(data.get("linh_vuc", ())))


def _bodies(data: Mapping[str, Any]) -> Iterator[tuple[Path_, str]]:
    return ((("co_quan", i), b["ma"]) for i, b in enumerate(data.get("co_quan", ())))


def _units(data: Mapping[str, Any]) -> Iterator[tuple[Path_, str]]:
    for path, area in ((p, data["linh_vuc"][p[1]]) for p, _ in _fields(data)):
        for j, unit in enumerate(area.get("don_vi", ())):
            yield (*path, "don_vi", j), unit["ma"]
