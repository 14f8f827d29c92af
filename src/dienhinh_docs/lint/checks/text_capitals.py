"""Capitals of bodies, titles and fixed words, from data. Warnings with a suggestion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dienhinh_docs.lint.checks.text_base import (
    CAPITALS_GROUND,
    LOWER,
    UPPER,
    data,
    once,
    unquoted,
    words_of,
)
from dienhinh_docs.lint.checks.text_house import front
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import nfc, upper_first


@cache
def _names() -> tuple[re.Pattern[str], dict[str, list[tuple[str, frozenset[str]]]]]:
    """A pattern for the first words of names, and by first word the names with their right forms."""
    right: dict[str, set[str]] = {}
    for entry in data()["viet_hoa"]["luon"]:
        for form in entry.split("|"):
            right.setdefault(front(form).lower(), set()).add(front(form))
    by_first: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for name in sorted(right, key=len, reverse=True):
        by_first.setdefault(name.split()[0], []).append((name, frozenset(right[name])))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, by_first))})\b"), by_first


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    entries = data()["viet_hoa"]["mau"]
    return tuple((e["co"], re.compile(_classes(e["tim"])), e["viet"]) for e in entries)


def _classes(pattern: str) -> str:
    """``{HOA}``, ``{thuong}`` in the data stand for all capitals, all small letters."""
    return pattern.replace("{HOA}", f"[{UPPER}]").replace("{thuong}", LOWER)


@cache
def _not_after() -> tuple[str, ...]:
    return tuple(f"{word} " for word in data()["viet_hoa"]["khong_sau"])


def check_capitals(found: Found) -> Iterator[Problem]:
    """Each wrong form once in a document; what is quoted keeps its own capitals."""
    told = once()
    for para in found.file.paras:
        text = unquoted(front(nfc(words_of(para))))
        if para.blank or text.isupper():
            continue
        for seen, can in (*_of_names(text), *_of_patterns(text)):
            if told.new(Code.TT_VIET_HOA, _changed(seen, can)):
                yield finding(
                    found.file, Code.TT_VIET_HOA, para, seen, clause=CAPITALS_GROUND, can=can
                )


def _changed(seen: str, can: str) -> str:
    """The words whose capitals differ, so that neighbours make no new finding."""
    return " ".join(a for a, b in zip(seen.split(), can.split(), strict=False) if a != b)


def _of_names(text: str) -> Iterator[tuple[str, str]]:
    firsts, names = _names()
    small, end = text.lower(), 0
    for match in firsts.finditer(small):
        start = match.start()
        if start < end:
            continue
        name, forms = next(
            ((n, f) for n, f in names[match[0]] if _stands(small, n, start)), ("", frozenset())
        )
        if not name:
            continue
        end = start + len(name)
        seen, can = text[start:end], max(forms)
        if seen in forms or seen.isupper() or small[:start].endswith(_not_after()):
            continue
        if not (_begins(text, start) and seen == upper_first(can)):
            yield seen, can


def _stands(text: str, name: str, start: int) -> bool:
    """The whole name, not the beginning of a longer word."""
    end = start + len(name)
    return text.startswith(name, start) and not text[end : end + 1].isalpha()


def _begins(text: str, start: int) -> bool:
    """At the beginning of a sentence or a line."""
    return text[:start].rstrip(' -+“"(')[-1:] in ("", ".", ":")


def _of_patterns(text: str) -> Iterator[tuple[str, str]]:
    """Shown with the word after or before, so that the place is found."""
    for inside, pattern, wanted in _patterns():
        for match in pattern.finditer(text) if inside in text else ():
            if "truoc" in match.groupdict():
                after = text[match.end() :].split(" ")[0].rstrip(".,;:)”")
                yield f"{match[0]}{after}", f"{match['truoc']}{wanted}{after}"
                continue
            start = text.rfind(" ", 0, max(match.start() - 1, 0)) + 1
            after = (
                text[match.end() :].split(" ")[0].rstrip(".,;:)”") if wanted.endswith(" ") else ""
            )
            before = text[start : match.start()]
            yield f"{before}{match[0]}{after}".strip(), f"{before}{wanted}{after}".strip()


CHECKS = (check_capitals,)
