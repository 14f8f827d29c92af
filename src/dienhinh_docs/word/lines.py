"""What only the filled-in document can tell: the length of drawn lines, the direction of sections."""

from __future__ import annotations

from collections.abc import Mapping

from dienhinh_docs.word import metrics, ooxml
from dienhinh_docs.word.ooxml import Element
from dienhinh_docs.word.parts import BREAKS, LINE_PREFIX, SHARE_PREFIX

DEFAULT_SIZE = 14.0
"""Points, where a style of a template made by hand states no size."""


def fit(document: Element, styles: Element) -> None:
    """Set every drawn line of a filled-in document to its share of the text above it."""
    looks = ooxml.style_looks(styles)
    for line in ooxml.find_lines(document, LINE_PREFIX):
        share = float(line.note.removeprefix(SHARE_PREFIX))
        line.set_length(share * _widest_above(line, looks))


def turn(document: Element) -> None:
    """Lay each section as the break before it says; the first one lies as the document does."""
    ooxml.turn_sections(document, {style: landscape for landscape, style in BREAKS.items()})


def _widest_above(line: ooxml.DrawnLine, looks: Mapping[str, ooxml.Look]) -> float:
    """Width in points of the longest printed line of the text right above."""
    width = line.column_width
    return max(
        (_width(text, looks.get(style, ooxml.Look()), width) for style, text in line.text_above()),
        default=0.0,
    )


def _width(text: str, look: ooxml.Look, column: float) -> float:
    words = text.upper() if look.caps else text
    return metrics.widest(
        words, look.size or DEFAULT_SIZE, column, bold=bool(look.bold), italic=bool(look.italic)
    )
