"""``**bold**`` and ``*italic*`` inside a block's text become runs; docxtpl tags stay whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dienhinh_docs.word.ooxml import PLAIN_LOOK, Element, Look, run

_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_MARK = re.compile(r"(\*\*|\*)")


def runs(text: str, look: Look = PLAIN_LOOK) -> list[Element]:
    """The runs of a paragraph; ``look`` is what all of them set."""
    return [run(words, this) for words, this in _pieces(text, look)]


def _pieces(text: str, look: Look) -> Iterator[tuple[str, Look]]:
    bold = italic = False
    waiting = ""
    for piece in _TAG.split(text):
        for token in [piece] if _TAG.fullmatch(piece) else _MARK.split(piece):
            if token not in ("**", "*"):
                waiting += token
                continue
            if waiting:
                yield waiting, _with(look, bold, italic)
                waiting = ""
            if token == "**":
                bold = not bold
            else:
                italic = not italic
    if bold or italic:
        raise ValueError(f"an emphasis is opened and not closed: {text!r}")
    if waiting:
        yield waiting, _with(look, bold, italic)


def _with(look: Look, bold: bool, italic: bool) -> Look:
    return replace(look, bold=bold or look.bold, italic=italic or look.italic)
