"""Lines taken away, drawn anew, made solid: borders, underlines and shapes of a copy."""

from __future__ import annotations

from math import ceil

from dienhinh_docs.lint.checks.format_lines import ABOVE, Key
from dienhinh_docs.lint.checks.format_text import column, words_width
from dienhinh_docs.lint.effective.ruled import height
from dienhinh_docs.lint.effective.xml import EMU_PER_POINT, WP, A, Element, V, W, whole
from dienhinh_docs.lint.mending import form
from dienhinh_docs.lint.mending.job import Job
from dienhinh_docs.lint.model import Para, Rule
from dienhinh_docs.word import ooxml

NAME = "duong_ke_da_sua"
BELOW = 2.0
"""Points between the words and the line drawn below them."""
EDGES = ("top", "bottom")
_BROKEN = ("dashstyle", "linestyle", "endcap")


def drawn(job: Job, key: Key, points: float) -> bool:
    """Draw a line below the words, centred as they are; not in a line laid out by tabs."""
    piece = next((p[-1] for c in ABOVE[key] if (p := job.found.all(c))), None)
    if piece is None or piece.columns > 1 or piece.para.align != "giua":
        return False
    node = job.copy.para(piece.para)
    root = job.copy.root(piece.para.path.rpartition("!")[0])
    number = 1 + max((whole(n.get("id")) for n in root.iter(f"{WP}docPr")), default=0)
    weight = job.found.regime.duong_ke[key].do_day
    run = ooxml.drawn_line(NAME, number, points, weight, "")
    down = run.find(f".//{WP}positionV/{WP}posOffset")
    assert down is not None
    down.text = str(round(_depth(job, piece.para) * EMU_PER_POINT))
    node.append(run)
    return True


def _depth(job: Job, para: Para) -> float:
    """From the paragraph's top to below its last printed line, points."""
    rows = max(ceil(words_width(para.runs) / column(job.found, para)), para.raw.count("\n") + 1)
    return rows * height(para) + BELOW


def bare(node: Element) -> bool:
    """Take the paragraph's own borders away; those of a cell or a style are not seen here."""
    borders = _borders(node)
    for edge in borders:
        edge.getparent().remove(edge)  # type: ignore[union-attr]
    return bool(borders)


def single(node: Element) -> bool:
    """Make the paragraph's own borders single lines."""
    borders = _borders(node)
    for edge in borders:
        edge.set(f"{W}val", "single")
    return bool(borders)


def _borders(node: Element) -> list[Element]:
    holder = node.find(f"{W}pPr/{W}pBdr")
    return [e for e in holder if e.tag in {f"{W}{n}" for n in EDGES}] if holder is not None else []


def plain(job: Job, old: Rule) -> bool:
    """Take the underline away."""
    for run in job.copy.runs(job.found.file.para(old.para)):
        form.underline(run, False)
    return True


def unbroken(node: Element) -> bool:
    """Make the strokes of all shapes of a paragraph solid and single."""
    strokes = [*node.iter(f"{A}ln"), *node.iter(f"{V}stroke")]
    for stroke in strokes:
        for child in stroke.findall(f"{A}prstDash") + stroke.findall(f"{A}custDash"):
            stroke.remove(child)
        for name in ("cmpd", *_BROKEN):
            form.unset(stroke, name)
    return bool(strokes)
