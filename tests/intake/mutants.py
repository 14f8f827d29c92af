"""Workbooks spoilt by chance: bytes, members, names, attributes, numbers; the same from one seed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from functools import partial

from tests.intake.clinic import packed, parts

Dice = random.Random
Strain = Callable[[bytes, Dice], bytes]

HUGE = ("0", "-1", "1048577", "99999999999", "4294967296", "1e308", "NaN", "", "9" * 400)
WORDS = ("", "A0", "XFD1048576", "AAAA1", "\u0110", "x" * 70_000, "&#0;", "true", "#REF!")
CODES = ("<", ">", "&", '"', "/", "\x00", "</c>", "<row>", "<!DOCTYPE x>", "<!--", "]]>")

CELLS = (
    'r="A5" t="s"', 'r="ZZ9" t="e"', 't="inlineStr"', 'r="B5" t="b"', 'r="C7" t="d"', 'r="A1048576"',
    "2024-13-45", "99999", "-7", "#DIV/0!", "_x0007_", "Ph\u00b9m Th\u00de", "=1+1", " \u00a0 ", "45575.5",
)  # fmt: skip

_NUMBER = re.compile(r'(?<=[">])-?\d+(?:\.\d+)?(?=["<])')
_VALUE = re.compile(r'(?<==")[^"]*(?=")')
_CELL = re.compile(r"(?<=<c )[^<>]*(?=>)|(?<=<v>)[^<>]*(?=</v>)|(?<=<t>)[^<>]*(?=</t>)")
_ELEMENT = re.compile(r"<[\w:]+(?:\s[^<>]*)?/?>")


def _flip(data: bytes, dice: Dice) -> bytes:
    """Some bytes of the file as it lies on the disk."""
    made = bytearray(data)
    for _ in range(dice.choice((1, 2, 8, 60))):
        made[dice.randrange(len(made))] = dice.randrange(256)
    return bytes(made)


def _cut(data: bytes, dice: Dice) -> bytes:
    return data[: dice.randrange(len(data))]


def _hole(data: bytes, dice: Dice) -> bytes:
    """A stretch that is zero, lost or there twice."""
    start = dice.randrange(len(data))
    end = min(len(data), start + dice.choice((4, 64, 4096)))
    middle = dice.choice((bytes(end - start), b"", data[start:end] * 2))
    return data[:start] + middle + data[end:]


def _members(data: bytes, dice: Dice) -> bytes:
    """Parts lost, emptied, swapped, or under another's name."""
    found = parts(data)
    one, two = dice.sample(sorted(found), 2)
    match dice.randrange(5):
        case 0:
            del found[one]
        case 1:
            found[one] = b""
        case 2:
            found[one], found[two] = found[two], found[one]
        case 3:
            found[one] = found[two]
        case _:
            found[one.upper()] = found.pop(one)
    return packed(found)


def _inside(change: Callable[[str, Dice], str], data: bytes, dice: Dice) -> bytes:
    """A change in the text of one part, more often in what is read."""
    found = parts(data)
    names = [n for n in sorted(found) if n.endswith((".xml", ".rels")) and found[n]]
    read = [
        n for n in names if "sheet" in n or "sharedStrings" in n or "styles" in n or "content" in n
    ]
    name = dice.choice(read if read and dice.random() < 0.75 else names)
    found[name] = change(found[name].decode("utf-8", "replace"), dice).encode("utf-8", "replace")
    return packed(found)


def _replaced(pattern: re.Pattern[str], new: Sequence[str], text: str, dice: Dice) -> str:
    places = list(pattern.finditer(text))
    for place in sorted(
        dice.sample(places, min(len(places), dice.choice((1, 1, 3, 20)))),
        key=lambda p: p.start(),
        reverse=True,
    ):
        text = text[: place.start()] + dice.choice(new) + text[place.end() :]
    return text


def _marks(text: str, dice: Dice) -> str:
    for _ in range(dice.choice((1, 3, 10))):
        at = dice.randrange(len(text) + 1)
        text = text[:at] + dice.choice(CODES) + text[at + dice.randrange(3) :]
    return text


def _elements(text: str, dice: Dice) -> str:
    """An element's beginning doubled, lost, or put in another's place."""
    found = [e for e in _ELEMENT.finditer(text) if e.group()]
    if len(found) < 2:
        return text
    one, two = dice.sample(found, 2)
    new = dice.choice(("", one.group() * 2, two.group()))
    return text[: one.start()] + new + text[one.end() :]


def _many(text: str, dice: Dice) -> str:
    """One element very many times."""
    found = list(_ELEMENT.finditer(text))
    one = dice.choice(found) if found else None
    if one is None:
        return text
    return text[: one.start()] + one.group() * dice.choice((1000, 50_000)) + text[one.end() :]


PACKAGE: tuple[Strain, ...] = (
    _members,
    partial(_inside, partial(_replaced, _NUMBER, HUGE)),
    partial(_inside, partial(_replaced, _VALUE, WORDS)),
    partial(_inside, partial(_replaced, _VALUE, HUGE)),
    partial(_inside, partial(_replaced, _CELL, CELLS)),
    partial(_inside, partial(_replaced, _CELL, CELLS)),
    partial(_inside, partial(_replaced, _CELL, HUGE)),
    partial(_inside, _marks),
    partial(_inside, _elements),
    partial(_inside, _many),
)
RAW: tuple[Strain, ...] = (_flip, _flip, _cut, _hole)


def mutant(data: bytes, seed: int) -> bytes:
    """The same data spoilt in one way or two; the seed decides."""
    dice = random.Random(seed)
    zipped = data.startswith(b"PK")
    for _ in range(dice.choice((1, 1, 1, 2)) if zipped else 0):
        data = dice.choice(PACKAGE)(data, dice)
    return dice.choice(RAW)(data, dice) if not zipped or dice.random() < 0.12 else data
