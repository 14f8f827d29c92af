"""Tables with fixed columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dienhinh_docs.word.ooxml.base import Element, el, twips
from dienhinh_docs.word.ooxml.text import tag_paragraph


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its content (at least one paragraph) and how many columns it covers."""

    content: Sequence[Element]
    span: int = 1
    middle: bool = False  # vertically centred


@dataclass(frozen=True, slots=True)
class Row:
    cells: Sequence[Cell]
    head: bool = False  # repeated on every page


def table(widths: Sequence[float], rows: Iterable[Row | str], *, ruled: bool) -> Element:
    """A table with fixed columns (mm). A text among the rows is a docxtpl row tag."""
    pad = 1.5 if ruled else 0.0  # mm
    borders = el(
        "w:tblBorders",
        *(
            el(f"w:{side}", w_val="single", w_sz=4, w_space=0, w_color="000000")
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        ),
    )
    props = el(
        "w:tblPr",
        el("w:tblW", w_w=sum(twips(w) for w in widths), w_type="dxa"),
        el("w:jc", w_val="center") if ruled else None,
        borders if ruled else None,
        el("w:tblLayout", w_type="fixed"),
        el(
            "w:tblCellMar",
            el("w:left", w_w=twips(pad), w_type="dxa"),
            el("w:right", w_w=twips(pad), w_type="dxa"),
        ),
    )
    grid = el("w:tblGrid", *(el("w:gridCol", w_w=twips(w)) for w in widths))
    return el("w:tbl", props, grid, *(_row(row, widths) for row in rows))


def _row(row: Row | str, widths: Sequence[float]) -> Element:
    if isinstance(row, str):
        row = Row([Cell([tag_paragraph(row)], span=len(widths))])
    cells: list[Element] = []
    at = 0
    for cell in row.cells:
        width = sum(twips(w) for w in widths[at : at + cell.span])
        at += cell.span
        props = el(
            "w:tcPr",
            el("w:tcW", w_w=width, w_type="dxa"),
            el("w:gridSpan", w_val=cell.span) if cell.span > 1 else None,
            el("w:vAlign", w_val="center") if cell.middle else None,
        )
        cells.append(el("w:tc", props, *cell.content))
    props = el("w:trPr", el("w:cantSplit"), el("w:tblHeader") if row.head else None)
    return el("w:tr", props, *cells)
