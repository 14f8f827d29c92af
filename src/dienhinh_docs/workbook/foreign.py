"""A list that somebody made himself instead of filling in the kit: read as far as it goes.

Its rows become rows of the sheet “Đề nghị” or “Điển hình”. What it does not have is asked for in a
returned copy, which has its rows already. How every column was understood is told; nothing is
guessed in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from dienhinh_docs.cells.evidence import of_column
from dienhinh_docs.layout import LAYOUT_VERSION, DeNghi, DienHinh, DoiTuong, Ghi, sheet_of
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import RawBook, Stamp
from dienhinh_docs.viet import fold, tidy
from dienhinh_docs.workbook.foreign_head import give
from dienhinh_docs.workbook.foreign_list import Cells, Line, List
from dienhinh_docs.workbook.foreign_rows import Rows
from dienhinh_docs.workbook.foreign_titles import (
    MODELS,
    begins_with,
    said,
    speaks_of,
    understand,
    words,
)
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.headers import title
from dienhinh_docs.workbook.interpret import is_blank
from dienhinh_docs.workbook.whose import Known, by_words

HEADER_SEARCH = 40
"""Rows among which the titles of a list are looked for: letterheads are long."""

FEWEST_TITLES = 2
"""Titles that make a list, the name among them; a running number counts."""

WHOLE = 3
"""Cells, the name among them, that make a row one of the list, whatever its first word is."""

_ORDINAL = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])(?:\s*[.,/)-]\s*|\s*$)")
"""What stands before the heading of a group: ``I.``, ``A``, ``II -``."""

_TOTAL = re.compile(r"(?:[ivx]+ )?cong(?: \d.*)?")

_INDEX = re.compile(r"\(?\d{1,2}\)?|\(?[A-Za-z]\)?")


def lists_in(grids: Iterable[Grid]) -> list[List]:
    """The sheets that are lists of nominees."""
    found = (_list(grid) for grid in grids)
    return [one for one in found if one is not None and one.lines]


def read_lists(
    lists: Sequence[List], grids: Sequence[Grid], at: At, known: Known
) -> tuple[RawBook | None, tuple[Problem, ...]]:
    """The rows as rows of our sheets, and how they were understood; refused if nobody's."""
    head = "\n".join(text for one in lists for text in one.head)
    code, reason = by_words(head, at, known)
    if not code:
        rows = sum(len(one.lines) for one in lists)
        return None, (problem(Code.TEP_KHONG_CO_DAU, at, ly_do=reason, so_dong=rows),)
    book = RawBook(at.file, Stamp(known.plan.ma, code, LAYOUT_VERSION))
    ten = known.plan.theo_ma[code].ten
    problems: list[Problem] = []
    for one in lists:
        give(one, known)
        facts = {"so_dong": len(one.lines), "trang": sheet_of(one.titles.model).name}
        place = At(at.file, one.grid.name)
        whose = {"ten": ten, "ma": code, "ly_do": reason}
        problems.append(problem(Code.DANH_SACH_NGOAI_MAU, place, **facts, **whose))
    problems += Rows(book, lists).fill()
    used = {one.grid.name for one in lists}
    problems += [
        problem(Code.TRANG_LA, At(at.file, g.name), g.name, trang=g.name)
        for g in grids
        if g.name not in used and g.cells
    ]
    return book, tuple(problems)


# --- what a list is ------------------------------------------------------------------------


def _list(grid: Grid) -> List | None:
    found = [one for model in MODELS if (one := _titled(grid, model)) is not None]
    if not found:
        return None
    best = max(found, key=lambda one: _fits(one, grid))
    _sort(best)
    return best


def _titled(grid: Grid, model: type[Ghi]) -> List | None:
    """The row that has most of the titles, together with a second row of titles below it."""
    best: List | None = None
    for number, cells in grid.cells.items():
        if number > HEADER_SEARCH:
            break
        texts = {col: title(v) for col, v in cells.items() if title(v)}
        titles = understand(texts, model)
        if titles.weight >= FEWEST_TITLES and (best is None or titles.weight > best.titles.weight):
            best = List(grid, titles, texts, number)
    return _with_second_row(best) if best else None


def _with_second_row(one: List) -> List:
    """Titles that stand one row lower, under a title over several columns."""
    below = one.grid.cells.get(one.header + 1, {})
    named = {col: title(v) for col, v in below.items()}
    if one.titles.fields["ten"] in below or not any(named.values()):
        return one
    texts = one.texts | {col: text for col, text in named.items() if text}
    titles = understand(dict(sorted(texts.items())), one.titles.model)
    if titles.weight <= one.titles.weight:
        return one
    return List(one.grid, titles, texts, one.header + 1)


def _fits(one: List, grid: Grid) -> tuple[int, int, int]:
    """Which sheet a list is for: by columns that only it has, then by the words of its head."""
    own = {DienHinh: ("khau",), DeNghi: ("hinh_thuc", "loai_hinh")}[one.titles.model]
    texts = [*one.head, grid.name]
    table = "dien_hinh" if one.titles.model is DienHinh else "de_nghi"
    by_column = sum(name in one.titles.fields for name in own)
    return by_column, int(speaks_of(texts, table)), one.titles.weight


# --- its rows ------------------------------------------------------------------------------


def _sort(one: List) -> None:
    """Rows of the list, headings of groups, and what stands below."""
    name = one.titles.fields["ten"]
    body = {row: cells for row, cells in one.grid.cells.items() if row > one.header}
    columns = [col for col in one.texts if one.texts[col]]
    old = {col: of_column([cells.get(col) for cells in body.values()]) for col in columns}
    given: dict[str, str] = {}
    ended = False
    for index, (row, cells) in enumerate(body.items()):
        held = {c: old.get(c, {}).get(index, v) for c, v in cells.items() if not is_blank(v)}
        if not held or (index == 0 and _is_index(held)):
            continue
        numbered = _is_number(held.get(one.titles.numbering))
        lone = not numbered and len([c for c in held if c != one.titles.numbering]) <= 1
        text = tidy(" ".join(str(v) for v in held.values()))
        whole = name in held and len(held) >= min(WHOLE, len(one.titles.fields))
        closing = not numbered and (_is_total(text) or (begins_with(text, "cuoi") and not whole))
        if closing or (ended and not numbered and not whole):
            ended = True
            one.tail.append((row, text))
        elif lone and _is_heading(held, one):
            given = _said_by(text)
            one.groups.append((row, text, bool(given)))
        else:
            one.lines.append(Line(row, held, dict(given)))


def _is_index(held: Cells) -> bool:
    """The row that numbers the columns: (1) (2) (3)."""
    return len(held) > 1 and all(_INDEX.fullmatch(tidy(str(v))) for v in held.values())


def _is_total(text: str) -> bool:
    return begins_with(text, "tong") or bool(_TOTAL.fullmatch(fold(text)))


def _is_number(value: Any) -> bool:
    text = tidy(str(value)).rstrip(".") if value is not None else ""
    return text.removesuffix(".0").isdigit()


def _is_heading(held: Cells, one: List) -> bool:
    """One text alone that is numbered like a chapter, written in capitals, or names a kind."""
    text = tidy(" ".join(str(v) for v in held.values()))
    label = tidy(str(held.get(one.titles.numbering, "")))
    if _ORDINAL.fullmatch(label) or _ORDINAL.match(text):
        return True
    if label:
        return len(held) == 1
    words_only = text.replace("-", " ")
    whole = fold(words_only)
    kinds = {name for names in words()["doi_tuong_theo_chu"].values() for name in names}
    return text.isupper() or whole in kinds


def _said_by(text: str) -> dict[str, str]:
    """What the heading of a group says of the rows below it; a unit is found out later."""
    kinds = said([text], "doi_tuong_theo_chu")
    if len(kinds) == 1:
        return {"doi_tuong": DoiTuong(kinds.pop()).ten, "_text": text}
    return {"_text": text}
