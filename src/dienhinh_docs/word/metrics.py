"""How long a text is on the page, without a word processor.

The advance widths stand in ``data/do_rong_chu.json``: those of Liberation Serif, which was drawn to
the metrics of Times New Roman. Kerning is left out, as Word leaves it out by default.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from dienhinh_docs.resources import DATA

UNITS_PER_EM = 2048


@cache
def _faces() -> Mapping[str, Mapping[str, int]]:
    raw = json.loads((DATA / "do_rong_chu.json").read_text(encoding="utf-8"))
    raw.pop("nguon")
    return {
        face: {char: int(width) for width, chars in groups.items() for char in chars}
        for face, groups in raw.items()
    }


def _face(bold: bool, italic: bool) -> Mapping[str, int]:
    name = (
        "dam_nghieng" if bold and italic else "dam" if bold else "nghieng" if italic else "thuong"
    )
    return _faces()[name]


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Width in points of one line of text at ``size`` points; an unknown letter counts as an ``n``."""
    widths = _face(bold, italic)
    usual = widths["n"]
    return sum(widths.get(char, usual) for char in text) * size / UNITS_PER_EM


def wrap(
    text: str, size: float, width: float, *, bold: bool = False, italic: bool = False
) -> list[str]:
    """The lines into which a text falls in a column of ``width`` points; breaks at spaces only."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if line and text_width(longer, size, bold=bold, italic=italic) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def widest(
    text: str, size: float, width: float, *, bold: bool = False, italic: bool = False
) -> float:
    """Width in points of the longest line of a text wrapped to a column."""
    lines = wrap(text, size, width, bold=bold, italic=italic)
    return max(text_width(line, size, bold=bold, italic=italic) for line in lines)
