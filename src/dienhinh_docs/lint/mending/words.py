"""Words rewritten in place: every letter stays in the run it stood in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from dienhinh_docs.lint.effective.xml import XML_SPACE, Element, W
from dienhinh_docs.viet import nfc

Change = Callable[[str], str]


def rewrite(runs: list[Element], change: Change) -> tuple[str, str]:
    """Apply a change to the words of some runs; returns what stood there and what stands now."""
    nodes = [node for run in runs for node in run.iterchildren(f"{W}t")]
    letters = [(char, at) for at, node in enumerate(nodes) for char in _words(node)]
    old = "".join(char for char, _ in letters)
    new = change(old)
    if new == old or not letters:
        return old, old
    made = [""] * len(nodes)
    for kind, start, end, low, high in _edits(old, new):
        if kind == "equal":
            for char, at in letters[start:end]:
                made[at] += char
        else:
            added = new[low:high]
            # A digit belongs to the number behind it, a mark to the word before it.
            behind = start < end or (added.isalnum() and start < len(letters)) or start == 0
            made[letters[start if behind else start - 1][1]] += added
    for node, text in zip(nodes, made, strict=True):
        node.text = text
        node.set(XML_SPACE, "preserve")
    return old, new


Edit = tuple[str, int, int, int, int]
_TOKEN = re.compile(r"\s+|\S+")


def _edits(old: str, new: str) -> Iterator[Edit]:
    """What became of the letters, as ``SequenceMatcher.get_opcodes``, in time linear in the text.

    Letters are matched within a word; where words were parted or joined, between the first and the
    last change.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) != len(after):
        before, after = _around_change(old, new)
    start = low = 0
    for was, now in zip(before, after, strict=True):
        if was == now:
            yield "equal", start, start + len(was), low, low + len(now)
        else:
            matcher = SequenceMatcher(None, was, now, autojunk=False)
            for kind, a, b, c, d in matcher.get_opcodes():
                yield kind, start + a, start + b, low + c, low + d
        start, low = start + len(was), low + len(now)


def _around_change(old: str, new: str) -> tuple[list[str], list[str]]:
    """Both texts in three parts: alike, changed, alike."""
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return (
        [old[:head], old[head : len(old) - tail], old[len(old) - tail :]],
        [new[:head], new[head : len(new) - tail], new[len(new) - tail :]],
    )


def _words(node: Element) -> str:
    text = node.text or ""
    return text if node.get(XML_SPACE) == "preserve" else text.strip(" \t\r\n")


def composed(text: str) -> str:
    return nfc(text)


def replaced(old: str, new: str) -> Change:
    """``old`` by ``new``, whatever kind of space stands between the words of ``old``."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in old.split()))
    return lambda text: pattern.sub(lambda _: new, text, count=1)


def whole(new: str) -> Change:
    """Other words, the space around them as it was."""

    def change(text: str) -> str:
        bare = text.strip()
        return text.replace(bare, new, 1) if bare else text

    return change


def padded(day: str, month: str) -> Change:
    """Day and month in the digits asked."""

    def change(text: str) -> str:
        text = re.sub(r"(ngày\s+)\d+(?=\s+tháng)", rf"\g<1>{day}", text, count=1)
        return re.sub(r"(tháng\s+)\d+(?=\s+năm)", rf"\g<1>{month}", text, count=1)

    return change
