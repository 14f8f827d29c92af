"""Menders of drawn lines: as long as the text asks, in one stroke, and drawn where none is."""

from __future__ import annotations

import re

from dienhinh_docs.lint.checks.format_common import name
from dienhinh_docs.lint.checks.format_lines import ABOVE, Key, widths
from dienhinh_docs.lint.effective.ruled import FEWEST
from dienhinh_docs.lint.effective.xml import EMU_PER_POINT, WP, A, Element, V, W, length, whole
from dienhinh_docs.lint.mending import form, new_lines, words
from dienhinh_docs.lint.mending.job import Job
from dienhinh_docs.lint.model import Piece, Rule, RuleKind

NEAR = 1.0
"""Points by which a shape may miss the length that was read, to be the one meant."""


def line(job: Job) -> str | None:
    """Stretch a shape or a row of signs; a border or an underline becomes a drawn line."""
    key = _key(job)
    share = re.match(r"(\d+)", job.problem.value)
    if key is None or share is None or not int(share[1]):
        return None
    drawn = [r for r in job.found.lines.get(key, ()) if r.length]
    if not drawn:
        return None
    old = max(drawn, key=lambda r: r.length or 0.0)
    assert old.length is not None
    text = old.length / (int(share[1]) / 100)
    new = job.found.regime.duong_ke[key].ty_le.use * text
    done = _made(job, key, old, old.length, new)
    return f"{new / text:.0%}".replace("%", " %") if done else None


def _made(job: Job, key: Key, old: Rule, length: float, new: float) -> bool:
    node = job.copy.para(job.found.file.para(old.para))
    if old.kind is RuleKind.CHARACTERS:
        return _retyped(job, old, new / length)
    if old.kind is RuleKind.BORDER:
        return new_lines.bare(node) and new_lines.drawn(job, key, new)
    if old.kind is RuleKind.UNDERLINE:
        return new_lines.drawn(job, key, new) and new_lines.plain(job, old)
    stretched = [_stretch(n, length, new) for n in node.iter(f"{W}drawing", f"{V}line")]
    stretched += [_widen(n, length, new) for n in node.iter(f"{V}shape", f"{V}rect")]
    return any(stretched)


def _retyped(job: Job, old: Rule, factor: float) -> bool:
    """More or fewer of the signs that make the line; other words in the paragraph forbid it."""
    para = job.found.file.para(old.para)
    signs = para.raw.strip()
    if len(set(signs)) != 1:
        return False
    count = max(round(len(signs) * factor), FEWEST)
    before, after = words.rewrite(job.copy.runs(para), words.whole(signs[0] * count))
    return before != after


def missing(job: Job) -> str | None:
    """A line is drawn where none is; marks such as an asterisk are words and are left."""
    key = _key(job)
    if key is None or job.can.startswith("dấu"):
        return None
    _, widest = widths(job.found, _pieces(job, key))
    share = job.found.regime.duong_ke[key].ty_le.use
    drawn = widest > 0 and new_lines.drawn(job, key, share * widest)
    return f"{share:.0%}".replace("%", " %") if drawn else None


def stroke(job: Job) -> str | None:
    """One solid stroke; hyphens typed in a row are left."""
    key = _key(job)
    done = [_solid(job, old) for old in job.found.lines.get(key, ())] if key else []
    return "nét liền" if done and all(done) else None


def _solid(job: Job, old: Rule) -> bool:
    node = job.copy.para(job.found.file.para(old.para))
    if old.kind is RuleKind.UNDERLINE:
        for run in job.copy.runs(job.found.file.para(old.para)):
            form.underline(run, True)
        return True
    if old.kind is RuleKind.BORDER:
        return new_lines.single(node)
    if old.kind is RuleKind.CHARACTERS:
        return False
    return new_lines.unbroken(node)


def _pieces(job: Job, key: Key) -> list[Piece]:
    return next((p for c in ABOVE[key] if (p := job.found.all(c))), [])


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
    inner = node.find(f".//{A}chExt")  # of a group: what is in it is scaled with it
    own = node.iter(f"{A}ext") if inner is None else inner.itersiblings(f"{A}ext", preceding=True)
    for size in (extent, *own):
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
