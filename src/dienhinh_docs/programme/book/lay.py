"""From a programme to the rows of its workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dienhinh_docs.programme.book import lists as _lists
from dienhinh_docs.programme.book import sheets as _sheets
from dienhinh_docs.programme.book.fields import cell_of
from dienhinh_docs.programme.book.forms import FORMS
from dienhinh_docs.programme.book.sheets import CODES, FIELDS, LEADS, OWN_WAYS, TABLES, WORDS, Table
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import Choice, Lists, Sheet
from dienhinh_docs.yamlfile import Path_

Rows = dict[str, list[dict[str, Any]]]
"""Cell values by sheet name and field."""


def lists_of(plan: ChuongTrinh) -> Lists:
    """All drop-downs; codes are those of this programme."""
    return _lists.choices(
        {
            _lists.BODY: tuple(Choice(b.ma, b.ma, (b.ten, *b.ten_goi_khac)) for b in plan.co_quan),
            _lists.UNIT: tuple(Choice(unit, unit) for unit in plan.don_vi_linh_vuc),
            _lists.FIELD: tuple(Choice(str(f.so), str(f.so)) for f in plan.linh_vuc),
        }
    )


def rows_of(plan: ChuongTrinh, lists: Lists) -> Rows:
    """Every entry of the programme at its place; blank ones are left out."""
    data = plan.model_dump()
    rows: Rows = {form.name: [_cells(form, data, lists)] for form in FORMS}
    for table in TABLES:
        found = [_cells(table.sheet, row, lists) for row in _records(table, data)]
        if found:
            rows[table.sheet.name] = found
    return rows


def _cells(sheet: Sheet, record: Mapping[str, Any], lists: Lists) -> dict[str, Any]:
    found = {n: cell_of(sheet, n, dig(record, n.split("__")), lists) for n in sheet.columns}
    return {name: value for name, value in found.items() if value not in (None, "")}


def dig(data: Any, path: Path_ | Sequence[str]) -> Any:
    """The entry at a path; None where there is none."""
    for key in path:
        if not isinstance(data, Mapping):
            return None
        data = data.get(str(key))
    return data


def _records(table: Table, data: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The records of a table as mappings by the fields of its rows."""
    if table is WORDS:
        for part in _lists.PARTS:
            yield from ({"phan": part, "doan": text} for text in dig(data, ("ke_hoach", part)))
    elif table is OWN_WAYS:
        for body in data["co_quan"]:
            if any(value is not None for value in body["the_thuc"].values()):
                yield {"co_quan": body["ma"], "the_thuc": body["the_thuc"]}
    elif table is LEADS:
        for unit in _units(data):
            leads = unit["dau_moi"]
            for code, name in zip(leads["co_quan"], leads["ten_trong_ke_hoach"], strict=True):
                yield {"muc": unit["ma"], "co_quan": code, "ten": name}
    elif table is _sheets.UNITS:
        for field in data["linh_vuc"]:
            yield from ({"linh_vuc": field["so"], **unit} for unit in field["don_vi"])
    elif table is _sheets.CRITERIA:
        for unit in _units(data):
            yield from ({"muc": unit["ma"], **item} for item in unit["tieu_chi"])
    elif table.entry:
        names = [name for name in table.sheet.columns if name != table.entry]
        for key, value in (dig(data, table.path) or {}).items():
            values = value if isinstance(value, tuple) else (value,)
            yield {table.entry: key, **dict(zip(names, values, strict=True))}
    else:
        yield from dig(data, table.path) or ()


def _units(data: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [unit for field in dig(data, FIELDS.path) for unit in field["don_vi"]]


def live_lists() -> dict[str, tuple[Sheet, str]]:
    """Drop-downs that grow with a column of the workbook itself."""
    return {name: (sheet, field) for name, (sheet, field, _) in CODES.items()}
