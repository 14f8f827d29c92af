"""Word files as the judge sees them, written down in short.

A line of text is a paragraph: ``^`` in front centres it, ``>`` sets it at the right margin, ``=``
justifies it; ``**words**`` are bold, ``*words*`` italic, ``\\n`` is a break, ``\\t`` a tab. A row of
a table is ``[cell, cell, …]``, every cell a list of such lines or one line. ``rule(…)`` is an
empty paragraph that carries a drawn line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dienhinh_docs.lint.model import (
    Align,
    Furniture,
    Look,
    Margins,
    Para,
    Rule,
    RuleKind,
    Run,
    Section,
    Spot,
    Table,
    WordFile,
)

LOOK = Look(
    14.0, False, False, False, False, "000000",
    tuple((slot, "Times New Roman") for slot in ("ascii", "hAnsi", "eastAsia", "cs")),
)  # fmt: skip
_ALIGN: dict[str, Align] = {"^": "giua", ">": "phai", "=": "deu"}


@dataclass(frozen=True)
class Drawn:
    """An empty paragraph with a line of this length in points."""

    length: float = 100.0
    kind: RuleKind = RuleKind.SHAPE


@dataclass(frozen=True)
class Line:
    """A paragraph with more to it than its text."""

    text: str
    size: float = 14.0
    left: float = 0.0
    label: str = ""
    box: bool = False
    page_break: bool = False


Cell = str | Line | Drawn | Sequence[str | Line | Drawn]
Row = Sequence[Cell]


@dataclass(frozen=True)
class Grid:
    """A table of several rows; ``ruled`` for one that holds data."""

    rows: tuple[Row, ...]
    ruled: bool = False


def grid(*rows: Row, ruled: bool = False) -> Grid:
    return Grid(rows, ruled)


def rule(length: float = 100.0, kind: RuleKind = RuleKind.SHAPE) -> Drawn:
    return Drawn(length, kind)


def runs(text: str, size: float = 14.0) -> tuple[Run, ...]:
    """The characters with their looks."""
    found: list[Run] = []
    for part in re.split(r"(\*{1,3}[^*\n]+\*{1,3}|\*{1,2}[^*]+\*{1,2})", text):
        stars = len(part) - len(part.lstrip("*"))
        if not part:
            continue
        look = replace(LOOK, size=size)
        if part.strip("*") and stars:
            part = part.strip("*")
            look = replace(look, bold=stars >= 2, italic=stars != 2)
        found.append(Run(part, look, len(found)))
    return tuple(found)


class _Writer:
    def __init__(self) -> None:
        self.paras: list[Para] = []
        self.rules: list[Rule] = []
        self.tables: list[Table] = []

    def put(self, item: str | Line | Drawn, spot: Spot) -> None:
        number = len(self.paras) + 1
        if isinstance(item, Drawn):
            self.rules.append(Rule(item.kind, number, item.length))
            item = "^"
        line = item if isinstance(item, Line) else Line(item)
        text, align = line.text, "trai"
        if text[:1] in _ALIGN:
            align, text = _ALIGN[text[0]], text[1:].lstrip(" ")
        self.paras.append(
            Para(
                number,
                runs(text, line.size),
                align,
                line.left,
                0,
                0,
                0,
                6,
                1,  # type: ignore[arg-type]
                label=line.label,
                spot=replace(spot, box=line.box),
                page_break_before=line.page_break,
            )
        )

    def table(self, table: Grid) -> None:
        index, first = len(self.tables), len(self.paras) + 1
        for number, row in enumerate(table.rows):
            for cell, lines in enumerate(row):
                spot = Spot(index, number, cell, len(row))
                for line in [lines] if isinstance(lines, str | Line | Drawn) else lines:
                    self.put(line, spot)
        columns = max(len(row) for row in table.rows)
        self.tables.append(
            Table(index, len(table.rows), columns, table.ruled, 0, first, len(self.paras))
        )


def word_file(*items: str | Line | Drawn | Grid) -> WordFile:
    """A file of these paragraphs and tables."""
    writer = _Writer()
    for item in items:
        if isinstance(item, Grid):
            writer.table(item)
        else:
            writer.put(item, Spot())
    section = Section(0, 210, 297, Margins(20, 20, 30, 20, 10), True, Furniture(), Furniture())
    return WordFile(
        "van-ban.docx", tuple(writer.paras), (section,), tuple(writer.tables), tuple(writer.rules)
    )
