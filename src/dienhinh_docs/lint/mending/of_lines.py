"""Mender of drawn lines: a shape is made as long as its text asks, its middle stays."""

from __future__ import annotations

import re

from dienhinh_docs.lint.checks.format_common import name
from dienhinh_docs.lint.checks.format_lines import ABOVE, Key
from dienhinh_docs.lint.effective.xml import EMU_PER_POINT, WP, A, Element, V, W, length, whole
from dienhinh_docs.lint.mending.job import Job
from dienhinh_docs.lint.model import RuleKind

NEAR = 1.0
"""Points by which a shape may miss the length that was read, to be the one meant."""


def line(job: Job) -> str | None:
    """Lines drawn as shapes; borders, underlines and rows of dashes are left to the person."""
    key = _key(job)
    share = re.match(r"(\d+)", job.problem.value)
    if key is None or share is None or not int(share[1]):
        return None
    drawn = [r for r in job.found.lines.get(key, ()) if r.length]
    if not drawn:
        return None
    old = max(drawn, key=lambda r: r.length or 0.0)
    if old.kind not in (RuleKind.SHAPE, RuleKind.VML) or old.length is None:
        return None
    text = old.length / (int(share[1]) / 100)
    new = job.found.regime.duong_ke[key].ty_le.use * text
    node = job.copy.para(job.found.file.para(old.para))
    stretched = [_stretch(n, old.length, new) for n in node.iter(f"{W}drawing", f"{V}line")]
    stretched += [_widen(n, old.length, new) for n in node.iter(f"{V}shape", f"{V}rect")]
    return f"{new / text:.0%}".replace("%", " %") if any(stretched) else None


def _key(job: Job) -> Key | None:
    what = job.facts.get("thanh_phan", "")
    named = ((k, c) for k, components in ABOVE.items() for c in components)
    return next((key for key, component in named if name(job.found, component) == what), None)


def _stretch(node: Element, old: float, new: float) -> bool:
    return _vml(node, old, new) if node.tag == f"{V}line" else _drawing(node, old, new)


def _drawing(node: Element, old: float, new: float) -> bool:
    extent = node.find(f"./*/{WP}extent")
    if extent is None or abs(whole(extent.get("cx")) / EMU_PER_POINT - old) > NEAR:
        return False
    for size in (extent, *node.iter(f"{A}ext")):
        if size.get("cx"):
            size.set("cx", str(round(new * EMU_PER_POINT)))
    place = node.find(f"./*/{WP}positionH/{WP}posOffset")
    if place is not None:
        place.text = str(whole(place.text) + round((old - new) / 2 * EMU_PER_POINT))
    return True


def _vml(node: Element, old: float, new: float) -> bool:
    ends = [(node.get(name) or "").partition(",") for name in ("from", "to")]
    left, right = (length(across, 0.75) for across, _, _ in ends)
    if left is None or right is None or abs(abs(right - left) - old) > NEAR:
        return False
    middle = (left + right) / 2
    for at, (key, (_, _, down)) in enumerate(zip(("from", "to"), ends, strict=True)):
        across = middle + (new if at else -new) / 2
        node.set(key, f"{across:.2f}pt,{down or '0'}")
    return True


def _widen(node: Element, old: float, new: float) -> bool:
    style = node.get("style") or ""
    found = re.search(r"(?<![\w-])width:\s*([^;]+)", style)
    wide = length(found[1]) if found else None
    if found is None or wide is None or abs(wide - old) > NEAR:
        return False
    style = style[: found.start(1)] + f"{new:.2f}pt" + style[found.end(1) :]
    left = re.search(r"margin-left:\s*([^;]+)", style)
    start = length(left[1]) if left else None
    if left is not None and start is not None:
        style = style[: left.start(1)] + f"{start + (old - new) / 2:.2f}pt" + style[left.end(1) :]
    node.set("style", style)
    return True
