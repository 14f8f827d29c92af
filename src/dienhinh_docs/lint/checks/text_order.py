"""Numbers of headings and letters of points run without gaps, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dienhinh_docs.lint.checks.format_common import all_headings, heading_numbers
from dienhinh_docs.lint.checks.heading_marks import (
    CAPITALS,
    NAMES,
    ORDINALS,
    level_of,
    shown,
    to_roman,
    value,
)
from dienhinh_docs.lint.checks.heading_runs import (
    RANK,
    Counter,
    Runs,
    close_below,
    rank_of,
    take_up,
)
from dienhinh_docs.lint.checks.text_base import breach, in_data_table
from dienhinh_docs.lint.found import Found, Heading
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import DIEM

_FOREIGN = "fjwz"
MAX_NUMBER = 60
"""A larger “number” at the start of a line is a year or a quantity."""


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
    for heading in all_headings(found):
        if heading.kind not in RANK or in_data_table(found, heading.para):
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


def _next(found: Found, runs: Runs, heading: Heading, through: bool) -> Iterator[Problem]:
    level, number = level_of(heading), value(heading)
    if heading.kind == "chu_cai":  # A. B. above I. II.: a custom of long papers
        if not heading.para.text[1:].lstrip().startswith(")"):  # “B)” is a point in a capital
            yield from _next_letter(found, runs, heading)
        return
    if heading.kind == "diem":
        yield from _next_point(found, runs, heading, number)
        return
    if not number or number > MAX_NUMBER:
        return
    current = runs.open.get(level)
    parent = _parent(runs, heading)
    if (current is None or number not in (1, current.last + 1)) and take_up(runs, level, number):
        current = runs.open[level]
    expected = {current.last + 1, current.wanted + 1} if current else {1}
    restart = number == 1 and current is not None and _may_restart(found, runs, heading)
    if restart and current is not None and level == "so1":
        runs.saved.append(current)
    fits = number in expected or restart or (through and level == "so1" and current is None)
    if not parent or not fits:
        want = _written(heading, (current.wanted if current else 0) + 1, runs)
        before = current.text if current else _above(runs)
        yield breach(found, "de_muc", Code.TT_DE_MUC_THU_TU, heading.para, shown(heading),
                     truoc=before, can=want)  # fmt: skip
    wanted = number if fits else (current.wanted if current else 0) + 1
    runs.open[level] = Counter(number, wanted, shown(heading))
    close_below(runs, level)


def _next_letter(found: Found, runs: Runs, heading: Heading) -> Iterator[Problem]:
    """A. B. C. begin with A and leave no letter out, Đ excepted."""
    mark = heading.mark.strip().rstrip(".").upper()
    current = runs.open.get("chu_cai")
    places = [letters.find(mark) + 1 for letters in CAPITALS]
    wanted = [letters.find(current.text) + 2 if current else 1 for letters in CAPITALS]
    if mark != "A" and not any(p and p == w for p, w in zip(places, wanted, strict=True)):
        can = CAPITALS[-1][min(wanted[-1], len(CAPITALS[-1])) - 1]
        before = current.text if current else _above(runs)
        yield breach(found, "de_muc", Code.TT_DE_MUC_THU_TU, heading.para, mark,
                     truoc=before, can=can)  # fmt: skip
    runs.open["chu_cai"] = Counter(places[-1], places[-1], mark)
    close_below(runs, "chu_cai")


def _parent(runs: Runs, heading: Heading) -> bool:
    """``2.1`` stands under 2; where no 2 is known it is not judged."""
    parts = heading.mark.strip().rstrip(".").split(".")
    if heading.kind != "so" or len(parts) < 2:
        return True
    above = runs.open.get(f"so{len(parts) - 1}")
    if above is None or not parts[-2].isdigit():
        return True
    return above.last == int(parts[-2])


def _may_restart(found: Found, runs: Runs, heading: Heading) -> bool:
    """Whether a run may begin anew here although no higher heading stands between."""
    before = runs.before
    if before is None or heading.kind in ("dieu", "la_ma", "phan"):
        return heading.kind == "la_ma" and _announced(found, heading)
    if heading.kind in ("chuong", "muc", "tieu_muc"):
        return before.kind in ("phan", "chuong", "muc")
    if before.kind in ("diem", "gach") and not _bold_title(heading):
        return True
    return _announced(found, heading)


def _bold_title(heading: Heading) -> bool:
    """A title of its own, which goes on where the last one left off, whatever points lie between."""
    return heading.own_line and all(run.look.bold for run in heading.para.runs if run.text.strip())


def _announced(found: Found, heading: Heading) -> bool:
    """The paragraph before is plain text that introduces a list, or stands alone as a title."""
    numbered = heading_numbers(found)
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


def _above(runs: Runs) -> str:
    """What stands before the first number of a level."""
    if not runs.open:
        return "đầu văn bản"
    lowest = max(runs.open, key=rank_of)
    return f"đề mục {runs.open[lowest].text}"


def _written(heading: Heading, number: int, runs: Runs) -> str:
    """The number that should stand here, in the manner of the heading."""
    mark = heading.mark.strip().rstrip(".")
    name = NAMES.get(heading.kind, "")
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
    if mark.lower().removeprefix("thứ ") in ORDINALS and number <= len(ORDINALS):
        return f"{name} thứ {ORDINALS[number - 1]}"
    return f"{name} {to_roman(number)}".strip()


CHECKS = (check_heading_order,)
