"""Words rewritten in place: every letter stays in the run it stood in."""

from __future__ import annotations

import re
from collections.abc import Callable
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
    edits = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for kind, start, end, low, high in edits:
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
