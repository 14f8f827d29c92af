"""Tables: cells with their widths, borders and the conditions of the table's style."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh_docs.lint.effective.props import Stroke, sides
from dienhinh_docs.lint.effective.styles import ORDER, StyleSheet
from dienhinh_docs.lint.effective.xml import (
    VAL,
    WRAPPERS,
    Element,
    W,
    child_value,
    chosen,
    length,
    whole,
)

MARGIN = 5.4
"""Points between a cell's edge and its words where nothing says otherwise."""

# Bits of w:tblLook: what they switch on, or off.
_ON = ((0x20, "firstRow"), (0x40, "lastRow"), (0x80, "firstCol"), (0x100, "lastCol"))
_NO_BANDS = ((0x200, "Horz"), (0x400, "Vert"))
_LONG = {"firstCol": "firstColumn", "lastCol": "lastColumn"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is printed; a cell swallowed by the one above it is not."""

    node: Element
    row: int
    index: int
    width: float | None  # points, without the inner margins
    outer: float | None  # points, edge to edge
    borders: dict[str, Stroke]  # sides that are to be seen
    conditions: tuple[str, ...]
    columns: range  # of the grid

    @property
    def middle(self) -> int:
        """Grid column in its middle."""
        return self.columns[len(self.columns) // 2]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows and what is common to them."""

    style: str
    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool

    @property
    def columns(self) -> int:
        return max((len(row) for row in self.rows), default=0)


def within(node: Element, tag: str) -> Iterator[Element]:
    """Children of a kind (rows, cells, paragraphs), also those inside content controls."""
    for child in chosen(node):
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from within(child, tag)


def read_grid(node: Element, sheet: StyleSheet) -> Grid:
    """The table of a ``w:tbl``."""
    props = node.find(f"{W}tblPr")
    style = sheet.used(child_value(props, f"{W}tblStyle"), "table")
    edges = sheet.table_borders(style)
    if props is not None:
        edges |= sides(props.find(f"{W}tblBorders"))
    margins = _margins(props, style, sheet)
    columns = [length(c.get(f"{W}w")) or 0.0 for c in node.iterfind(f"{W}tblGrid/{W}gridCol")]
    wanted = _wanted(props) if sheet.has_conditions(style) else frozenset[str]()
    bands = _bands(style, sheet)
    raw = [
        list(within(row, f"{W}tc"))
        for row in within(node, f"{W}tr")
        if row.find(f"{W}trPr/{W}del") is None
    ]
    rows = []
    for r, cells in enumerate(raw):
        made = []
        at = 0
        for c, cell in enumerate(cells):
            tc = cell.find(f"{W}tcPr")
            span = max(whole(child_value(tc, f"{W}gridSpan", "1"), 1), 1)
            outer = _width(tc, columns[at : at + span])
            at += span
            made.append(
                Cell(
                    cell, r, c,
                    None if outer is None else max(outer - _inner(tc, margins), 0.0),
                    outer,
                    _seen(tc, edges, r, len(raw), c, len(cells)),
                    _conditions(wanted, bands, r, len(raw), c, len(cells)),
                    range(at - span, at),
                )
            )  # fmt: skip
        rows.append(tuple(made))
    return Grid(style, tuple(rows), _ruled(rows))


def swallowed(cell: Cell) -> bool:
    """Merged into the cell above."""
    merge = cell.node.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and (merge.get(VAL) or "continue") == "continue"


def _margins(props: Element | None, style: str, sheet: StyleSheet) -> tuple[float, float]:
    nodes = [s.node.find(f"{W}tblPr/{W}tblCellMar") for s in sheet.chain(style)]
    if props is not None:
        nodes.append(props.find(f"{W}tblCellMar"))
    found = (MARGIN, MARGIN)
    for node in nodes:
        found = _sides_of(node, found)
    return found


def _sides_of(node: Element | None, before: tuple[float, float]) -> tuple[float, float]:
    if node is None:
        return before
    left, right = before
    for child in node:
        found = length(child.get(f"{W}w"))
        name = child.tag.rpartition("}")[2]
        if found is not None and name in ("left", "start"):
            left = found
        elif found is not None and name in ("right", "end"):
            right = found
    return left, right


def _inner(tc: Element | None, margins: tuple[float, float]) -> float:
    return sum(_sides_of(None if tc is None else tc.find(f"{W}tcMar"), margins))


def _width(tc: Element | None, columns: list[float]) -> float | None:
    node = None if tc is None else tc.find(f"{W}tcW")
    if node is not None and node.get(f"{W}type", "dxa") == "dxa":
        wide = length(node.get(f"{W}w"))
        if wide:
            return wide
    return sum(columns) or None


def _seen(
    tc: Element | None, edges: dict[str, Stroke], row: int, rows: int, cell: int, cells: int
) -> dict[str, Stroke]:
    stated = {
        "top": edges.get("top" if row == 0 else "insideH", ""),
        "bottom": edges.get("bottom" if row == rows - 1 else "insideH", ""),
        "left": edges.get("left" if cell == 0 else "insideV", ""),
        "right": edges.get("right" if cell == cells - 1 else "insideV", ""),
    }
    if tc is not None:
        stated |= sides(tc.find(f"{W}tcBorders"))
    return {side: stated[side] for side in ("top", "bottom", "left", "right") if stated[side]}


def _ruled(rows: list[tuple[Cell, ...]]) -> bool:
    """Most cells show a border towards another cell; a table of one cell shows a whole frame."""
    cells = [cell for row in rows for cell in row]
    if len(cells) == 1:
        return len(cells[0].borders) >= 3
    inner = 0
    for row in rows:
        for cell in row:
            outside = {
                side
                for side, edge in (
                    ("top", cell.row == 0), ("bottom", cell.row == len(rows) - 1),
                    ("left", cell.index == 0), ("right", cell.index == len(row) - 1),
                )
                if edge
            }  # fmt: skip
            inner += bool(cell.borders.keys() - outside)
    return inner * 2 > len(cells)


def _wanted(props: Element | None) -> frozenset[str]:
    """Which conditional formats the table asks for (``w:tblLook``)."""
    node = None if props is None else props.find(f"{W}tblLook")
    if node is None:
        return frozenset()
    try:
        bits = int(node.get(VAL) or "0", 16)
    except ValueError:
        bits = 0

    def told(name: str, bit: int) -> bool:
        said = node.get(f"{W}{name}")
        return bool(bits & bit) if said is None else said in ("1", "true", "on")

    found = {name for bit, name in _ON if told(_LONG.get(name, name), bit)}
    found |= {name for bit, name in _NO_BANDS if not told(f"no{name[0]}Band", bit)}
    return frozenset(found)


def _bands(style: str, sheet: StyleSheet) -> tuple[int, int]:
    """Rows and columns in a band."""
    sizes = {"Row": 1, "Col": 1}
    for step in sheet.chain(style):
        for name in sizes:
            text = child_value(step.node.find(f"{W}tblPr"), f"{W}tblStyle{name}BandSize")
            sizes[name] = max(whole(text, sizes[name]), 1)
    return sizes["Row"], sizes["Col"]


def _conditions(
    wanted: frozenset[str], bands: tuple[int, int], row: int, rows: int, cell: int, cells: int
) -> tuple[str, ...]:
    if not wanted:
        return ()
    found = set()
    edges = (
        ("firstRow", row == 0), ("lastRow", row == rows - 1),
        ("firstCol", cell == 0), ("lastCol", cell == cells - 1),
    )  # fmt: skip
    found |= {name for name, there in edges if there and name in wanted}
    for name, place, head, size in (
        ("Horz", row, "firstRow", bands[0]), ("Vert", cell, "firstCol", bands[1])
    ):  # fmt: skip
        if name in wanted and head not in found:
            step = place - (head in wanted)
            found.add(f"band{step // size % 2 + 1}{name}")
    for corner, pair in (
        ("nwCell", {"firstRow", "firstCol"}), ("neCell", {"firstRow", "lastCol"}),
        ("swCell", {"lastRow", "firstCol"}), ("seCell", {"lastRow", "lastCol"}),
    ):  # fmt: skip
        if pair <= found:
            found.add(corner)
    return tuple(name for name in ORDER if name in found)
