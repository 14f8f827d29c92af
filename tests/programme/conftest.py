"""Programmes as workbooks: written from the small invented plan, spoilt at named cells, read again."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs.problems import Problem
from dienhinh_docs.programme.book.lay import Rows, lists_of, live_lists, rows_of
from dienhinh_docs.programme.book.sheets import SHEETS
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.programme.load import load as load_text
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.programme_book.load import load
from dienhinh_docs.sheet import Shape
from dienhinh_docs.workbook.pages import made_of
from dienhinh_docs.workbook.spec import FIRST_ROW, PageSpec
from support.tables import DATA

EXAMPLE = DATA / "tinh-mau-2024"
Read = tuple[Programme | None, list[Problem]]


@pytest.fixture(scope="session")
def plan() -> ChuongTrinh:
    programme, problems = load_text(EXAMPLE)
    assert programme is not None, problems
    return programme.plan


@pytest.fixture
def reading(tmp_path: Path, plan: ChuongTrinh) -> Callable[..., Read]:
    """``reading({"Cơ quan!A6": None})``: the workbook of the small plan with these cells changed."""

    def read(cells: Mapping[str, Any] | None = None, change: Callable[[Rows], Any] = id) -> Read:
        lists = lists_of(plan)
        rows = copy.deepcopy(rows_of(plan, lists))
        for address, value in (cells or {}).items():
            _set(rows, address, value)
        change(rows)
        from datetime import datetime

        spec = PageSpec(body="", lists=lists, created=datetime(2024, 1, 1), rows=rows)  # noqa: DTZ001
        path = tmp_path / "programme.xlsx"
        path.write_bytes(made_of(SHEETS, spec, "Ví Dụ", ("Ví dụ.",), live_lists()))
        return load(tmp_path)

    return read


def _set(rows: Rows, address: str, value: Any) -> None:
    """Change one cell, named as Excel names it; ``None`` empties it."""
    name, cell = address.split("!")
    found = re.fullmatch(r"([A-Z])(\d+)", cell)
    assert found, address
    sheet = next(s for s in SHEETS if s.name == name)
    index, fields = int(found[2]) - FIRST_ROW, list(sheet.columns)
    here = rows.setdefault(name, [])
    if sheet.shape is Shape.FORM:
        assert found[1] == "B"
        here[0][fields[index]] = value
        return
    while len(here) <= index:
        here.append({})
    here[index][fields[ord(found[1]) - ord("A")]] = value
