"""Which drawn line belongs to which words."""

from __future__ import annotations

import math
from dataclasses import replace

from dienhinh_docs.lint.effective.ruled import wide
from dienhinh_docs.lint.find_pieces import lane, mark_only
from dienhinh_docs.lint.model import Para, Piece, Rule, RuleKind, WordFile

NAMES = ("tieu_ngu", "co_quan", "trich_yeu")

MEAN_WIDTH = 0.5
"""Mean width of a letter as a share of its size, for a first guess."""

OFF_CENTRE = 0.15
"""Share of the words' width by which the middle of an underlined stretch may miss theirs."""


def assign(file: WordFile, anchors: dict[str, list[Piece]], end: int) -> dict[str, list[Rule]]:
    """Drawn lines by the component above them. ``end`` is the last paragraph of the title."""
    lasts = {name: pieces[-1] for name, pieces in anchors.items() if pieces}
    found: dict[str, list[Rule]] = {}
    spare: list[Rule] = []
    for rule in file.rules:
        if rule.para > end + 4:
            continue
        names = [name for name in NAMES if name in lasts and _hangs(file, rule, lasts[name])]
        if len(names) == 1:
            found.setdefault(names[0], []).append(rule)
        elif names:
            spare.append(rule)
        else:
            spare.append(rule)
    for rule in _shared(file, spare, lasts, found):
        name = _nearest(file, rule, lasts, found)
        if name:
            found.setdefault(name, []).append(rule)
    return {name: rules for name in NAMES if (rules := _real(found.get(name, []), lasts.get(name)))}


def _real(rules: list[Rule], piece: Piece | None) -> list[Rule]:
    """An underline is the line only where no other is drawn, and under the words themselves."""
    drawn = [rule for rule in rules if rule.kind is not RuleKind.UNDERLINE]
    return drawn or ([] if piece is None else _underlined(piece))


def _underlined(piece: Piece) -> list[Rule]:
    """The line made by underlining the words, all of them or a stretch in their middle."""
    runs = piece.letters
    marked = [n for n, run in enumerate(runs) if run.look.underline]
    if not marked or len(marked) != marked[-1] - marked[0] + 1:
        return []
    before, inside, behind = (
        wide(replace(piece, runs=part))
        for part in (runs[: marked[0]], runs[marked[0] : marked[-1] + 1], runs[marked[-1] + 1 :])
    )
    if abs(before - behind) > 2 * OFF_CENTRE * (before + inside + behind):
        return []
    solid = not any(runs[n].look.broken_underline for n in marked)
    return [Rule(RuleKind.UNDERLINE, piece.para.number, inside, solid=solid)]


def _hangs(file: WordFile, rule: Rule, piece: Piece) -> bool:
    """On the paragraph itself, or on blank paragraphs right below it in the same column."""
    anchor = piece.para
    carrier = file.para(rule.para)
    if rule.para == anchor.number:
        return True
    if rule.para < anchor.number or lane(carrier) != lane(anchor):
        return False
    between = [p for p in file.paras[anchor.number : rule.para] if lane(p) == lane(anchor)]
    return len(between) <= 4 and all(_empty(p) for p in between)


def _empty(para: Para) -> bool:
    return para.blank or mark_only(para)


def _shared(
    file: WordFile, spare: list[Rule], lasts: dict[str, Piece], found: dict[str, list[Rule]]
) -> list[Rule]:
    """Lines under words that share a paragraph (tabs): the longer one is tiêu ngữ's."""
    if "tieu_ngu" not in lasts or "co_quan" not in lasts:
        return spare
    near = [
        r for r in spare
        if r.kind is not RuleKind.UNDERLINE and (
            _hangs(file, r, lasts["tieu_ngu"]) or _hangs(file, r, lasts["co_quan"])
            or abs(r.para - lasts["tieu_ngu"].para.number) <= 1
        )
    ]  # fmt: skip
    if lane(lasts["tieu_ngu"].para) != lane(lasts["co_quan"].para) or not near:
        return spare
    near.sort(key=lambda rule: rule.length or 0.0, reverse=True)
    free = [name for name in ("tieu_ngu", "co_quan") if name not in found]
    if len(near) == 1 and len(free) == 2:
        free = [min(free, key=lambda name: _misfit(near[0], name, lasts[name]))]
    for name, rule in zip(free, near, strict=False):
        found.setdefault(name, []).append(rule)
    used = near[: len(free)]
    return [rule for rule in spare if rule not in used]


def _misfit(rule: Rule, name: str, piece: Piece) -> float:
    """How far a line's length is from what one would draw under these words."""
    size = piece.letters[0].look.size if piece.letters else 13.0
    wide = len(piece.text) * size * MEAN_WIDTH * (1.0 if name == "tieu_ngu" else 0.42)
    return abs(math.log((rule.length or wide) / max(wide, 1.0)))


def _nearest(
    file: WordFile, rule: Rule, lasts: dict[str, Piece], found: dict[str, list[Rule]]
) -> str:
    """A floating line is anchored where the typist's cursor was: the nearest words lacking one."""
    if rule.kind not in (RuleKind.SHAPE, RuleKind.VML):
        return ""
    carrier = file.para(rule.para)
    free = [name for name in NAMES if name in lasts and name not in found]
    same = [name for name in free if lane(lasts[name].para) == lane(carrier)]
    near = [name for name in same or free if abs(lasts[name].para.number - rule.para) <= 6]
    return min(near, key=lambda name: abs(lasts[name].para.number - rule.para), default="")
