"""docxtpl's own tags: ``{%tr``, ``{%tc``, ``{%p``, ``{%r``, and those of a table cell.

Such a tag takes the place of its whole row, cell or paragraph; what else stands there is lost.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect.model import Fault, fault
from dienhinh_docs.word.inspect.stream import Element, Of, W
from dienhinh_docs.word.inspect.tags import SHOWN, Scan, Tag, Words

CELL_TAGS = frozenset({"cellbg", "colspan", "hm", "vm"})
"""Statements that docxtpl takes out of a cell before Jinja sees them."""

_WORDS = "if|elif|else|endif|for|endfor|set|endset|with|endwith|filter|endfilter|raw|endraw"
_LOOSE = re.compile(rf"-?\s+(tr|tc|p|r)\s+({_WORDS})\b|-?\s*(tr|tc|p|r)[\s-]*({_WORDS})\b")
_OPERATOR = r"(?!(?:if|is|in|and|or|not|else)\b)"
_LOOSE_VALUE = re.compile(rf"\s+(tr|tc|p|r)\s+{_OPERATOR}\w|(tr|tc|p|r)[^\S ]+\w")
_ORDER = ("tr", "tc", "p")
"""Order in which docxtpl takes rows, cells and paragraphs away."""

DRAWING = "(…)"
"""Stands for a picture that is lost, which has no words."""

_DRAWN = tuple(f"{W}{name}" for name in ("drawing", "pict", "object"))


@dataclass(frozen=True, slots=True)
class Prefixed:
    """Faults of prefixed tags, and the tags whose place these faults have dealt with."""

    faults: list[Fault]
    told: frozenset[Tag]


def check(found: Scan) -> Prefixed:
    """Judge all tags with a prefix, and those that seem to be meant so."""
    faults = [f for tag in found.tags for f in _spelling(tag)]
    told: set[Tag] = set()
    for prefix in _ORDER:
        groups: dict[Element, list[Tag]] = defaultdict(list)
        for tag in found.tags:
            if tag.prefix != prefix or tag in told or tag.piece.of is not Of.TEXT:
                continue
            if (container := tag.piece.around(prefix)) is None:
                faults.append(fault(Code.MAU_WORD_NGOAI_BANG, tag.piece.place, tag.raw))
                told.add(tag)
            else:
                groups[container].append(tag)
        others = _inside(groups, prefix, found)
        for container, tags in groups.items():
            faults += _alone(container, tags, others[container], told)
    return Prefixed(faults, frozenset(told))


def _spelling(tag: Tag) -> Iterator[Fault]:
    """Faults that can be seen in the tag alone."""
    place = tag.piece.place
    if not tag.prefix:
        loose = _LOOSE if tag.opener == "{%" else _LOOSE_VALUE
        if tag.opener != "{#" and (found := loose.match(tag.inner)):
            prefix = next(group for group in found.groups() if group)
            want = f"{tag.opener}{prefix} "
            yield fault(Code.MAU_WORD_TIEN_TO_CACH, place, tag.raw, can=want)
        elif tag.keyword in CELL_TAGS and tag.piece.around("tc") is None:
            yield fault(Code.MAU_WORD_NGOAI_BANG, place, tag.raw)
        return
    if tag.piece.of is not Of.TEXT:
        yield fault(Code.MAU_WORD_TRONG_MA_TRUONG, place, tag.raw)
    elif not tag.torn and any(c in tag.inner for c in ("}#" if tag.opener == "{#" else "}%")):
        yield fault(Code.MAU_WORD_TIEN_TO_KY_TU, place, tag.raw)


def is_loose(tag: Tag) -> bool:
    """Whether a prefix is meant and misspelt, so that Jinja's own words would mislead."""
    loose = _LOOSE if tag.opener == "{%" else _LOOSE_VALUE
    return not tag.prefix and tag.opener != "{#" and bool(loose.match(tag.inner))


Bit = Tag | Words
"""A tag, or words that stand in none."""


def meant(tag: Tag) -> str:
    """The statement of a tag whose prefix is misspelt: ``for`` of ``{% tr for``."""
    found = _LOOSE.match(tag.inner)
    return next((g for g in (found[2], found[4]) if g), "") if found else ""


def _inside(groups: dict[Element, list[Tag]], prefix: str, found: Scan) -> dict[Element, list[Bit]]:
    """For each row (cell, paragraph) the tags and words in it apart from its prefixed tags."""
    others: dict[Element, list[Bit]] = defaultdict(list)
    bits: list[Bit] = [tag for tag in found.tags if tag.opener != "{#"]
    bits += [words for words in found.outside if words.text.strip()]
    wanted = f"{W}{prefix}"
    for bit in bits:
        for element in bit.piece.chain:
            if element.tag == wanted and element in groups and bit not in groups[element]:
                others[element].append(bit)
    return others


def _alone(container: Element, tags: list[Tag], lost: list[Bit], told: set[Tag]) -> Iterator[Fault]:
    """A prefixed tag must stand alone in what it takes away."""
    first = tags[0]
    statements = [tag for tag in tags if tag.opener != "{#"]
    if len(statements) > 1:
        last = statements[-1].raw
        yield fault(Code.MAU_WORD_TIEN_TO_CHUNG, first.piece.place, statements[0].raw, khac=last)
        told.update(statements)
    if lost:
        lost.sort(key=_position)
        words = " ".join(b.raw if isinstance(b, Tag) else b.text.strip() for b in lost)
        yield fault(Code.MAU_WORD_BI_BO, lost[0].piece.place, words[:SHOWN], the=first.raw)
        told.update(bit for bit in lost if isinstance(bit, Tag))
    elif any(node.tag in _DRAWN for node in container.iter()):
        yield fault(Code.MAU_WORD_BI_BO, first.piece.place, DRAWING, the=first.raw)


def _position(bit: Bit) -> tuple[int, int]:
    return bit.piece.number, len(bit.before) if isinstance(bit, Tag) else bit.at
