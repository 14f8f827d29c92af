"""Frames (``w:framePr``) side by side: a head laid out with two of them is a table to the eye."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dienhinh_docs.lint.effective.text import P
from dienhinh_docs.lint.effective.xml import Element, W, length, millimetres
from dienhinh_docs.lint.model import Spot

_PROPS = f"{W}pPr/{W}framePr"
_SIDE = {"left": -1.0, "inside": -1.0, "center": 1e4, "right": 1e5, "outside": 1e5}
"""Where a frame placed by words stands among those placed in points."""
NEAR = 12.0
"""Points by which the tops of frames in one row may differ: a line of print."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """Paragraphs of one frame; points."""

    nodes: tuple[Element, ...]
    left: float
    top: float
    width: float | None


@dataclass(frozen=True, slots=True)
class _Frame:
    """The same with its place among those beside it."""

    nodes: tuple[Element, ...]
    row: int
    cell: int
    cells: int
    width: float | None


def framed(node: Element) -> bool:
    """The part has a frame with text in it (initials that drop are none)."""
    return any(f.get(f"{W}dropCap", "none") == "none" for f in node.iter(f"{W}framePr"))


def beside(nodes: Sequence[Element], index: int) -> dict[Element, tuple[Spot, float | None]]:
    """Paragraphs of frames side by side: their spots in tables numbered from ``index``, and widths."""
    found: dict[Element, tuple[Spot, float | None]] = {}
    for has_frame, run in groupby(nodes, key=lambda node: bool(_key(node))):
        frames = (
            _rows([_placed(tuple(ps)) for _, ps in groupby(run, key=_key)]) if has_frame else []
        )
        if any(frame.cells > 1 for frame in frames):
            for frame in frames:
                wide = millimetres(frame.width) if frame.width else 0.0
                spot = Spot(index, frame.row, frame.cell, frame.cells, width=wide)
                found |= dict.fromkeys(frame.nodes, (spot, frame.width))
            index += 1
    return found


def _key(node: Element) -> tuple[tuple[str, str], ...]:
    """What paragraphs of one frame have in common; empty outside frames."""
    props = node.find(_PROPS) if node.tag == P else None
    if props is None or props.get(f"{W}dropCap", "none") != "none":
        return ()
    return tuple(sorted((str(name), str(value)) for name, value in props.items()))


def _placed(nodes: tuple[Element, ...]) -> _Placed:
    props = nodes[0].find(_PROPS)
    assert props is not None
    align = _SIDE.get(props.get(f"{W}xAlign", ""))
    left = align if align is not None else length(props.get(f"{W}x")) or 0.0
    return _Placed(nodes, left, length(props.get(f"{W}y")) or 0.0, length(props.get(f"{W}w")))


def _rows(placed: list[_Placed]) -> list[_Frame]:
    """Frames in the order of the file, with row and cell as they are seen."""
    tops: list[float] = []
    for top in sorted(frame.top for frame in placed):
        if not tops or top - tops[-1] > NEAR:
            tops.append(top)
    rows: dict[int, list[_Placed]] = {}
    for frame in placed:
        row = max(n for n, top in enumerate(tops) if top <= frame.top)
        rows.setdefault(row, []).append(frame)
    found = []
    for number, row_of in sorted(rows.items()):
        lefts = sorted({frame.left for frame in row_of})
        for frame in row_of:
            cell = lefts.index(frame.left)
            found.append(_Frame(frame.nodes, number, cell, len(lefts), frame.width))
    return found
