"""``{%-`` and ``-%}``: docxtpl joins the paragraph to its neighbour and cuts out what lies between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect.model import Fault, fault
from dienhinh_docs.word.inspect.stream import Element, Of, Piece, W, level
from dienhinh_docs.word.inspect.tags import SHOWN, Tag

_NEXT = re.compile(r"\{[{%]")


def check(tags: Sequence[Tag], pieces: Sequence[Piece]) -> Iterator[Fault]:
    """Tell what such a tag would lose: words beside it, or the border of a cell or a table."""
    numbers = {piece.number: n for n, piece in enumerate(pieces)}
    whole = {tag.piece.around("p") for tag in tags if tag.prefix == "p"}
    split = False  # docxtpl cuts the run at {%r, so that words before the next minus sign are lost
    for tag in tags:
        split = split or tag.prefix == "r"
        if tag.opener != "{%" or tag.piece.of is not Of.TEXT or tag.torn:
            continue
        lost = ""
        if tag.inner.startswith("-"):
            lost = _left(tag, pieces[: numbers[tag.piece.number]], whole, split)
        if tag.inner.endswith("-"):
            lost = lost or _right(tag, pieces[numbers[tag.last.number] + 1 :], whole)
        if lost:
            yield fault(Code.MAU_WORD_DAU_TRU, tag.piece.place, tag.raw, mat=lost.strip()[:SHOWN])


def _left(tag: Tag, before: Sequence[Piece], whole: set[Element | None], split: bool) -> str:
    """What is cut out between the last run of text and the tag."""
    if not split and not any(piece.of is Of.TEXT for piece in before):
        return ""  # nothing is joined: Jinja trims white space, no more
    if tag.before.strip() or not before:
        return tag.before
    joined = before[-1].of is Of.TEXT and level(before[-1].chain, tag.piece.chain)
    return "" if joined and before[-1].around("p") not in whole else before[-1].text


def _right(tag: Tag, after: Sequence[Piece], whole: set[Element | None]) -> str:
    """What is cut out between the tag and the next run of text."""
    if _NEXT.search(tag.after) or not after:
        return ""
    if tag.after.strip() or tag.prefix:
        return tag.after.strip() or after[0].text
    joined = after[0].of is Of.TEXT and level(tag.last.chain, after[0].chain)
    if joined and after[0].around("p") not in whole and not _obstacle(tag.last, after[0]):
        return ""
    return after[0].text


def _obstacle(one: Piece, two: Piece) -> bool:
    """Whether an element stands between that docxtpl takes for a text, such as ``w:tab``, ``w:tabs``."""
    paragraph, inside = one.around("p"), False
    while paragraph is not None:
        for element in paragraph.iter():
            if element is two.chain[-1]:
                return False
            if inside and str(element.tag).startswith(f"{W}t") and element.tag != f"{W}t":
                return True
            inside = inside or element is one.chain[-1]
        paragraph = paragraph.getnext()
    return False
