"""Kits of an older layout: what they did not ask yet is not missing, and that is told once."""

from __future__ import annotations

from collections.abc import Iterable

from dienhinh_docs.layout import LAYOUT_VERSION, OLDER_LAYOUTS, SHEETS
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.viet import fold

_COLUMNS = {Code.COT_THIEU, Code.COT_TUY_CHON_THIEU}


def versions() -> tuple[int, ...]:
    """Layouts that can be read."""
    return (*OLDER_LAYOUTS, LAYOUT_VERSION)


def sheets_of(version: int) -> tuple[str, ...]:
    """Names of the sheets of a layout."""
    later = OLDER_LAYOUTS.get(version, {})
    absent = {name for name, columns in later.items() if columns is None}
    return tuple(sheet.name for sheet in SHEETS if sheet.name not in absent)


def forgiven(problems: Iterable[Problem], version: int, at: At) -> list[Problem]:
    """The problems of a workbook without those that only its age explains; the age is told."""
    later = OLDER_LAYOUTS.get(version)
    if later is None:
        return list(problems)
    asked_later = _asked_later(version)
    kept = [p for p in problems if not _is_of_age(p, version, asked_later)]
    parts = [name for name, columns in later.items() if columns is None]
    parts += [header for headers in asked_later.values() for header in headers]
    facts = {"can": LAYOUT_VERSION, "phan": ", ".join(parts)}
    return [problem(Code.TEP_MAU_CU, at, version, **facts), *kept]


def _asked_later(version: int) -> dict[str, tuple[str, ...]]:
    """Titles of the columns that a sheet did not have yet, by folded name of the sheet."""
    later = OLDER_LAYOUTS.get(version, {})
    return {
        fold(sheet.name): tuple(sheet.columns[name].header for name in later[sheet.name] or ())
        for sheet in SHEETS
        if later.get(sheet.name)
    }


def _is_of_age(found: Problem, version: int, asked_later: dict[str, tuple[str, ...]]) -> bool:
    if found.code is Code.TRANG_THIEU:
        return found.value not in sheets_of(version)
    if found.code in _COLUMNS:
        return dict(found.facts).get("cot") in asked_later.get(fold(found.at.sheet), ())
    return False
