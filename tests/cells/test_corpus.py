"""The table of raw cells: each is taken, put right and told, or asked back, as the table says."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs.cells import Clean, Fault, clean
from dienhinh_docs.cells.evidence import of_font
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Cell, Choice, Col, Days1904, Digits, OldText
from dienhinh_docs.viet import number

LIST = (
    Choice("BK", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"),
    Choice("GK", "Giấy khen", also=("Giấy khen của Giám đốc",)),
    Choice("Q1", "Quý I", also=("I", "1")),
    Choice("Q2", "Quý II", also=("II", "2")),
)


@dataclass(frozen=True)
class Line:
    """One line of the table."""

    sign: str
    kind: str
    raw: str
    result: str
    hint: str

    @property
    def col(self) -> Col:
        cell, _, digits = self.kind.split("@")[0].partition(":")
        listed = "x" if cell == Cell.CHOICE else ""
        return Col("Cột thử", Cell(cell), choices=listed, digits=Digits(digits or Digits.FREE))

    @property
    def value(self) -> Any:
        """What stands in the cell, as the reader hands it over."""
        font = self.kind.partition("@")[2]
        if self.raw.startswith("@2") or self.raw.startswith("@1"):
            return datetime.fromisoformat(self.raw[1:])
        if self.raw.startswith("#"):
            value = ast.literal_eval(self.raw[1:])
            return Days1904(value) if font == "1904" else value
        text = re.sub(r"\\(u[0-9a-f]{4}|[nrt\\])", _unescaped, self.raw)
        encoding = of_font(font)
        return OldText(text, encoding) if encoding else text


def _unescaped(found: re.Match[str]) -> str:
    code = found.group(1)
    return (
        chr(int(code[1:], 16))
        if code[0] == "u"
        else {"n": "\n", "r": "\r", "t": "\t"}.get(code, code)
    )


def table() -> list[Line]:
    text = (Path(__file__).parent / "corpus.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if line[:2] in {"= ", "~ ", "? "})
    return [
        Line(*([part.strip(" ") for part in line.split(" | ")] + [""] * 2)[:5]) for line in lines
    ]


def reads(value: Any) -> str:
    """A clean value as the table writes it."""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, date):
        return value.isoformat()
    return number(value, 9) if isinstance(value, Decimal) else str(value)


TABLE = table()


def test_the_table_is_large_and_of_every_type() -> None:
    assert len(TABLE) >= 400
    assert {line.col.cell for line in TABLE} == set(Cell)
    signs = Counter(line.sign for line in TABLE)
    assert min(signs.values()) > 90
    assert len({(line.kind, line.raw) for line in TABLE}) == len(TABLE)


@pytest.mark.parametrize("line", TABLE, ids=lambda line: f"{line.kind} {line.raw}")
def test_a_cell_becomes_what_the_table_says(line: Line) -> None:
    result = clean(line.value, line.col, LIST)
    if line.sign == "?":
        assert isinstance(result, Fault), result
        assert result.code is Code(line.result)
        assert dict(result.facts).get("goi_y", "") == line.hint
        return
    assert isinstance(result, Clean), result
    wanted = line.result.replace("\\n", "\n") or str(line.value)
    assert reads(result.value) == wanted
    assert bool(result.after) == (line.sign == "~"), result
