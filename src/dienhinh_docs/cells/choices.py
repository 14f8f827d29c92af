"""Yes or no, and entries of a list: compared without marks and case, the nearest suggested."""

from __future__ import annotations

from difflib import get_close_matches

from dienhinh_docs.cells.base import Clean, Result, fault, shown
from dienhinh_docs.cells.text import tidied
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Choice, Col
from dienhinh_docs.viet import fold

_YES = frozenset(
    ("có", "co", "c", "x", "v", "yes", "y", "đúng", "dung", "phải", "phai", "rồi", "có rồi", "đã có",
     "da co", "1", "true", "ok", "\u2713", "\u2714", "\u2611", "\u221a", "\u2705")
)  # fmt: skip
_NO = frozenset(
    ("không", "khong", "ko", "k", "hông", "no", "n", "không có", "khong co", "chưa", "chua",
     "chưa có", "chua co", "không phải", "khong phai", "sai", "0", "false", "\u2610")
)  # fmt: skip
"""With all their marks or with none: cô and cơ are no yes. A dash says nothing for certain."""

_NEAR = 0.6
_LISTED = 8


def read_yes_no(raw: object, col: Col) -> Result:
    """Yes or no in the ways people write it."""
    if isinstance(raw, bool):
        return Clean(raw)
    written = shown(raw)
    key = tidied(written).lower().strip(" .!,;()[]")
    if key not in _YES | _NO:
        return fault(Code.CO_KHONG_KHONG_RO)
    label = "Có" if key in _YES else "Không"
    return Clean(key in _YES, "" if written == label else label)


def read_choice(raw: object, choices: tuple[Choice, ...]) -> Result:
    """The entry that is meant; a fault with the nearest one if none is, or two are."""
    written = shown(raw)
    text = tidied(written)
    for choice in choices:
        if text in _spellings(choice):
            return Clean(choice.value, "" if text == written else choice.label)
    for key in (fold, _sound):
        wanted = key(text)
        meant = [c for c in choices if wanted and wanted in map(key, _spellings(c))]
        if len({c.value for c in meant}) == 1:
            return Clean(meant[0].value, meant[0].label)
    listed = "; ".join(c.label for c in choices[:_LISTED])
    more = "…" if len(choices) > _LISTED else ""
    return fault(Code.NGOAI_DANH_MUC, goi_y=_nearest(fold(text), choices), danh_muc=listed + more)


def _spellings(choice: Choice) -> tuple[str, ...]:
    return (choice.value, choice.label, *choice.also)


def _sound(text: str) -> str:
    """The folded key, with i for y: Quí, Quý."""
    return fold(text).replace("y", "i")


def _nearest(key: str, choices: tuple[Choice, ...]) -> str:
    """The only label that holds all the words, or else the one that is spelt most alike."""
    spelt = {fold(s): c.label for c in choices for s in (c.label, *c.also)}
    words = set(key.split())
    holding = {label for spelling, label in spelt.items() if words <= set(spelling.split())}
    if words and len(holding) == 1:
        return holding.pop()
    near = get_close_matches(key, spelt, n=1, cutoff=_NEAR)
    return spelt[near[0]] if near else ""
