"""Numbers of headings and letters of points run without gaps, level by level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dienhinh_docs.lint.checks.text_base import breach, in_data_table
from dienhinh_docs.lint.found import Found, Heading
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import DIEM

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_RANK = {"phan": 0, "chuong": 1, "muc": 2, "tieu_muc": 3, "la_ma": 4, "dieu": 4, "so": 5, "diem": 9}
_THROUGH = {"dieu", "chuong"}
"""Run through the document, whatever stands above them; chapters may also begin anew in a part."""

_FOREIGN = "fjwz"
MAX_NUMBER = 60
"""A larger “number” at the start of a line is a year or a quantity."""


@dataclass(slots=True)
class Counter:
    """One run of numbers: the last one, the one that should have come, the heading shown."""

    last: int
    wanted: int
    text: str


@dataclass(slots=True)
class Runs:
    """Counters by level; ``saved`` are runs of 1. 2. 3. interrupted by a list inside a point."""

    open: dict[str, Counter] = field(default_factory=dict)
    saved: list[Counter] = field(default_factory=list)
    before: Heading | None = None


def check_heading_order(found: Found) -> Iterator[Problem]:
    """Main text and every annex by itself."""
    for block in _blocks(found):
        runs = Runs()
        through = _numbered_through(block)
        for heading in block:
            yield from _next(found, runs, heading, through)
            runs.before = heading


def _blocks(found: Found) -> list[list[Heading]]:
    """Headings of the main text, then those of each annex; rows of data tables left out."""
    spans = [(a.first, a.last) for a in found.annexes]
    blocks: list[list[Heading]] = [[] for _ in range(len(spans) + 1)]
    for heading in found.headings:
        if heading.kind not in _RANK or in_data_table(found, heading.para):
            continue
        number = heading.para.number
        place = next((i for i, (a, b) in enumerate(spans, 1) if a <= number <= b), 0)
        blocks[place].append(heading)
    return blocks


def _numbered_through(block: Iterable[Heading]) -> bool:
    """Whether 1. 2. 3. run on through all Roman headings: a scheme of its own."""
    numbers = [value(h) for h in block if h.kind == "so" and "." not in h.mark]
    starts = [n for n in numbers if n == 1]
    return len(numbers) > 2 and len(starts) == 1 and numbers == sorted(set(numbers))


def value(heading: Heading) -> int:
    """The number that a mark stands for; 0 if it is none."""
    mark = heading.mark.strip().rstrip(".").lower()
    if heading.kind == "diem":
        return DIEM.find(mark) + 1 if len(mark) == 1 else 0
    tail = mark.rpartition(".")[2]
    if tail.isdigit():
        return int(tail)
    if tail.removeprefix("thứ ") in _ORDINALS:
        return _ORDINALS.index(tail.removeprefix("thứ ")) + 1
    return roman(tail.upper())


def roman(text: str) -> int:
    """``XIV`` → 14; 0 if it is no Roman numeral."""
    if not re.fullmatch(r"X{0,4}L?X{0,3}(?:IX|IV|V?I{0,4})", text) or not text:
        return 0
    values = [_ROMAN[c] for c in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _next(found: Found, runs: Runs, heading: Heading, through: bool) -> Iterator[Problem]:
    level, number = _level(heading), value(heading)
    if heading.kind == "diem":
        yield from _next_point(found, runs, heading, number)
        return
    if not number or number > MAX_NUMBER:
        return
    current = runs.open.get(level)
    parent = _parent(runs, heading)
    if (current is None or number not in (1, current.last + 1)) and _saved(runs, level, number):
        current = runs.open[level]
    expected = {current.last + 1, current.wanted + 1} if current else {1}
    restart = number == 1 and current is not None and _may_restart(found, runs, heading)
    if restart and current is not None and level == "so1":
        runs.saved.append(current)
    fits = number in expected or restart or (through and level == "so1" and current is None)
    if not parent or not fits:
        want = _written(heading, (current.wanted if current else 0) + 1, runs)
        before = current.text if current else _above(runs)
        yield breach(found, "de_muc", Code.TT_DE_MUC_THU_TU, heading.para, _shown(heading),
                     truoc=before, can=want)  # fmt: skip
    wanted = number if fits else (current.wanted if current else 0) + 1
    runs.open[level] = Counter(number, wanted, _shown(heading))
    _close_below(runs, heading, level)


def _level(heading: Heading) -> str:
    """Kind, and for 1. 1.1 1.1.1 the depth."""
    if heading.kind != "so":
        return heading.kind
    return f"so{heading.mark.strip().rstrip('.').count('.') + 1}"


def _rank(level: str) -> int:
    return _RANK["so"] + int(level[2:]) - 1 if level.startswith("so") else _RANK[level]


def _close_below(runs: Runs, heading: Heading, level: str) -> None:
    """A heading ends the runs of lower levels, except those that go through the document."""
    rank = _rank(level)
    for other in list(runs.open):
        if _rank(other) > rank and other not in _THROUGH:
            del runs.open[other]
    if rank < _RANK["so"]:
        runs.saved.clear()


def _parent(runs: Runs, heading: Heading) -> bool:
    """``2.1`` stands under 2; where no 2 is known it is not judged."""
    parts = heading.mark.strip().rstrip(".").split(".")
    if heading.kind != "so" or len(parts) < 2:
        return True
    above = runs.open.get(f"so{len(parts) - 1}")
    if above is None or not parts[-2].isdigit():
        return True
    return above.last == int(parts[-2])


def _saved(runs: Runs, level: str, number: int) -> bool:
    """The outer run goes on after a list inside one of its points."""
    for depth, outer in enumerate(reversed(runs.saved), 1):
        if level == "so1" and number == outer.last + 1:
            runs.open[level] = outer
            del runs.saved[-depth:]
            return True
    return False


def _may_restart(found: Found, runs: Runs, heading: Heading) -> bool:
    """Whether a run may begin anew here although no higher heading stands between."""
    before = runs.before
    if before is None or heading.kind in ("dieu", "la_ma", "phan"):
        return heading.kind == "la_ma" and _announced(found, heading)
    if heading.kind in ("chuong", "muc", "tieu_muc"):
        return before.kind in ("phan", "chuong", "muc")
    if before.kind in ("diem", "gach"):
        return True
    return _announced(found, heading)


def _announced(found: Found, heading: Heading) -> bool:
    """The paragraph before is plain text that introduces a list, or stands alone as a title."""
    numbered = {h.para.number for h in found.headings}
    paras = found.file.paras
    for number in range(heading.para.number - 1, max(heading.para.number - 6, 0), -1):
        para = paras[number - 1]
        if para.blank:
            continue
        if number in numbered:
            return para.text.endswith(":")
        text = para.text
        return text.endswith(":") or (len(text) < 120 and text[-1:] not in ".;,")
    return True


# --- points ----------------------------------------------------------------------------------


def _next_point(found: Found, runs: Runs, heading: Heading, number: int) -> Iterator[Problem]:
    mark = heading.mark.strip().lower()
    current = runs.open.get("diem")
    wanted = current.wanted if current else 0
    if len(mark) != 1 or wanted >= len(DIEM):
        return
    if mark in _FOREIGN:
        yield _point(found, heading, current, wanted)
        return
    lawful = {wanted + 1} | ({current.last + 1} if current else set())
    if number in lawful or (number == 1 and _may_restart_points(found, runs, heading)):
        runs.open["diem"] = Counter(number, number, mark)
        return
    yield _point(found, heading, current, wanted)
    runs.open["diem"] = Counter(number, wanted + 1, mark)


def _may_restart_points(found: Found, runs: Runs, heading: Heading) -> bool:
    """a) begins again after a heading, a dash, or a paragraph that introduces it."""
    before = runs.before
    if before is None or before.kind != "diem":
        return True
    return _announced(found, heading)


def _point(found: Found, heading: Heading, current: Counter | None, wanted: int) -> Problem:
    can = DIEM[wanted] if wanted < len(DIEM) else ""
    before = current.text if current else "đầu mục, trước a"
    return breach(found, "diem", Code.TT_DIEM_THU_TU, heading.para, heading.mark.strip(),
                  truoc=before, can=can)  # fmt: skip


# --- words -----------------------------------------------------------------------------------

_NAMES = {"phan": "Phần", "chuong": "Chương", "muc": "Mục", "tieu_muc": "Tiểu mục", "dieu": "Điều"}


def _shown(heading: Heading) -> str:
    """``Điều 3``, ``II``, ``1.2``."""
    return f"{_NAMES.get(heading.kind, '')} {heading.mark.strip().rstrip('.')}".strip()


def _above(runs: Runs) -> str:
    """What stands before the first number of a level."""
    if not runs.open:
        return "đầu văn bản"
    lowest = max(runs.open, key=_rank)
    return f"đề mục {runs.open[lowest].text}"


def _written(heading: Heading, number: int, runs: Runs) -> str:
    """The number that should stand here, in the manner of the heading."""
    mark = heading.mark.strip().rstrip(".")
    name = _NAMES.get(heading.kind, "")
    if heading.kind == "so" and "." in mark:
        above = runs.open.get(f"so{mark.count('.')}")
        prefix = mark.rpartition(".")[0]
        if above is not None:
            prefix = ".".join([*prefix.split(".")[:-1], str(above.last)])
            same = mark.split(".")[-2] == str(above.last)
            number = number if same else 1
        return f"{prefix}.{number}"
    if mark.isdigit():
        return f"{name} {number}".strip()
    if mark.lower().removeprefix("thứ ") in _ORDINALS and number <= len(_ORDINALS):
        return f"{name} thứ {_ORDINALS[number - 1]}"
    return f"{name} {_to_roman(number)}".strip()


def _to_roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("X" * tens if tens < 5 else "L" + "X" * (tens - 5)) + (
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX",
    )[ones]  # fmt: skip


CHECKS = (check_heading_order,)
