"""Fixtures of the workbook tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.workbook.samples import STAMP, Make, titles

from dienhinh_docs.layout import SHEETS


@pytest.fixture
def hand_made(tmp_path: Path) -> Make:
    """A workbook as another program may write it: sheets given as rows of plain values."""

    def make(stamp: str = STAMP, **sheets: Sequence[Sequence[Any]]) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        book.create_sheet("Hướng dẫn")["B40"] = f"Dấu: {stamp}"
        given = {key.replace("_", " "): rows for key, rows in sheets.items()}
        for sheet in SHEETS:
            page = book.create_sheet(sheet.name)
            for row in given.get(sheet.name, [titles(sheet.name)]):
                page.append(list(row))
        path = tmp_path / "so.xlsx"
        book.save(path)
        return path

    return make
