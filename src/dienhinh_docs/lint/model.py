"""A Word file as the judge sees it: effective format, read once; no XML beyond this point.

Sizes, spaces and line lengths are points; indents and margins are millimetres.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import Literal

_PARTING = re.compile(r"([\t\n\f])")

Align = Literal["trai", "giua", "phai", "deu"]
TabKind = Literal["trai", "giua", "phai", "thap_phan"]


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look, after defaults, styles, numbering, table style and direct format."""

    size: float  # points
    bold: bool
    italic: bool
    underline: bool
    caps: bool  # w:caps: small letters printed as capitals
    color: str  # RRGGBB, “000000” for automatic
    fonts: tuple[tuple[str, str], ...]  # (slot, typeface) for ascii, hAnsi, eastAsia, cs
    strike: bool = False
    hidden: bool = False
    raised: bool = False  # superscript or subscript: a mark of a note, a small line
    broken_underline: bool = False  # underlined with dashes, dots, waves or a double line

    def font_in(self, slot: str) -> str:
        return dict(self.fonts).get(slot, "")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one look. ``\\n`` is a line break, ``\\t`` a tab, ``\\f`` a page break."""

    text: str
    look: Look
    part: int = 0  # index of the run element in its paragraph, for mending


class RuleKind(StrEnum):
    """How a drawn line was made; all are lawful."""

    SHAPE = "shape"  # DrawingML line or thin rectangle
    VML = "vml"
    BORDER = "border"  # paragraph or cell border
    UNDERLINE = "underline"  # the words themselves underlined
    CHARACTERS = "characters"  # a paragraph of -, _ or ─


@dataclass(frozen=True, slots=True)
class Rule:
    """A line on the page, with the paragraph it hangs on. ``length`` is None where unknown."""

    kind: RuleKind
    para: int  # number of the paragraph that carries it
    length: float | None  # points
    offset: float = 0.0  # from the paragraph's top, points
    start: float | None = None  # left end, points right of the column's or cell's left edge
    centred: bool = False  # placed in the middle of its column or cell
    solid: bool = True  # one unbroken stroke: not dashed, dotted, double or wavy


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph lies: body or a cell of a (possibly nested) table."""

    table: int | None = None  # index of the outermost table in the file, from 0
    row: int = 0
    cell: int = 0  # index of the cell in its row, counting spans as one
    cells: int = 1  # cells in the row
    box: bool = False  # inside a text box
    width: float = 0.0  # inner width of the cell, mm; 0 where unknown


@dataclass(frozen=True)
class Para:
    """One paragraph. ``number`` counts from 1 through body, tables and text boxes in reading order.

    No slots: its words are asked for by every check and are kept once put together.
    """

    number: int
    runs: tuple[Run, ...]
    align: Align
    left: float  # mm
    right: float  # mm
    first: float  # first-line indent, mm; negative for hanging
    before: float  # points
    after: float  # points
    line: float  # lines, or points if line_exact
    line_exact: Literal["", "exact", "atLeast"] = ""
    style: str = ""  # name of the paragraph style
    label: str = ""  # what automatic numbering prints, e.g. “I.”, “a)”, “-”
    label_look: Look | None = None  # how it prints that; None without label
    spot: Spot = field(default_factory=Spot)
    section: int = 0
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    tabs: tuple[float, ...] = ()  # tab stops, mm
    stops: tuple[tuple[float, TabKind], ...] = ()  # the same with their kinds
    tab_step: float = 12.7  # mm between the stops that are there anyway, behind the last own one
    path: str = ""  # XPath-like address of the element, for mending

    @cached_property
    def raw(self) -> str:
        """The characters as they stand, with breaks and tabs."""
        return "".join(run.text for run in self.runs if not run.look.hidden)

    @cached_property
    def text(self) -> str:
        """The words, automatic number in front, breaks and tabs as spaces."""
        words = " ".join(self.raw.split())
        return f"{self.label} {words}".strip() if self.label else words

    @cached_property
    def blank(self) -> bool:
        return not self.raw.strip()


@dataclass(frozen=True)
class Piece:
    """A part of a paragraph between line breaks and tabs: one thing printed in one place.

    A header laid out with tabs has its left and right half in one paragraph; quốc hiệu and tiêu ngữ
    may stand in one paragraph with a break between. Components are pieces, not paragraphs.
    """

    para: Para
    runs: tuple[Run, ...]
    line: int = 0  # which printed line of the paragraph, by its breaks
    column: int = 0  # which tab column of that line
    columns: int = 1

    @cached_property
    def text(self) -> str:
        return " ".join("".join(run.text for run in self.runs).split())

    @property
    def letters(self) -> tuple[Run, ...]:
        """Runs that print something."""
        return tuple(run for run in self.runs if run.text.strip())


def pieces(para: Para) -> list[Piece]:
    """What a paragraph prints, parted at breaks and tabs; pieces of nothing but space are left out.

    ``column`` counts the tabs before the piece on its line, ``columns`` all tabs of the line and one.
    """
    lines: list[list[list[Run]]] = [[[]]]
    for run in para.runs:
        if run.look.hidden:
            continue
        if not _PARTING.search(run.text):
            lines[-1][-1].append(run)
            continue
        for part in _PARTING.split(run.text):
            if part == "\t":
                lines[-1].append([])
            elif part in ("\n", "\f"):
                lines.append([[]])
            elif part:
                lines[-1][-1].append(replace(run, text=part))
    return [
        Piece(para, tuple(runs), line, column, len(columns))
        for line, columns in enumerate(lines)
        for column, runs in enumerate(columns)
        if any(run.text.strip() for run in runs)
    ]


@dataclass(frozen=True, slots=True)
class Margins:
    """Page margins, mm."""

    top: float
    bottom: float
    left: float
    right: float
    header: float
    gutter: float = 0.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands in the headers (or footers) of a section: kind → paragraphs."""

    default: tuple[Para, ...] = ()
    first: tuple[Para, ...] = ()
    even: tuple[Para, ...] = ()
    has_page_field: frozenset[str] = frozenset()  # of “default”, “first”, “even”


@dataclass(frozen=True, slots=True)
class Section:
    """A section's page set-up, resolved (a section without its own header inherits it)."""

    index: int
    width: float  # mm
    height: float
    margins: Margins
    title_page: bool  # different first page
    headers: Furniture
    footers: Furniture
    page_start: int | None = None
    page_format: str = ""  # “decimal”, “lowerRoman” …
    new_page: bool = True  # the section begins a page

    @property
    def landscape(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Table:
    """A table: whether it is ruled, and how wide it needs to be."""

    index: int
    rows: int
    columns: int
    ruled: bool  # visible inner borders: a table of data, not of layout
    section: int
    first_para: int
    last_para: int


@dataclass(frozen=True, slots=True)
class WordFile:
    """Everything the judge looks at."""

    name: str
    paras: tuple[Para, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    rules: tuple[Rule, ...]
    footnotes: tuple[Para, ...] = ()
    even_and_odd: bool = False
    unread: tuple[str, ...] = ()  # what the reader could not understand, in Vietnamese words

    def para(self, number: int) -> Para:
        return self.paras[number - 1]
