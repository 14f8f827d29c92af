"""Reading a workbook that somebody sent: what stands in it and where, and what is wrong as a file.

Values stay as they were written; what they mean is decided in ``cells`` and ``validate``. Nothing
that a person may send raises: the answer is a book, problems, or both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.sheet import RawBook, RawSheet, Shape, Stamp
from dienhinh_docs.viet import fold, nfc
from dienhinh_docs.workbook import foreign, grid, sheets, stamp, whose
from dienhinh_docs.workbook.carry import others
from dienhinh_docs.workbook.interpret import read_form, read_table
from dienhinh_docs.workbook.older import forgiven
from dienhinh_docs.workbook.opened import opened
from dienhinh_docs.workbook.spec import FRONT, GUIDE, LISTS
from dienhinh_docs.workbook.whose import Known


@dataclass(frozen=True, slots=True)
class ReadResult:
    """``book`` is None when the file cannot be read, or nobody can say whose it is."""

    book: RawBook | None
    problems: tuple[Problem, ...]


def read_workbook(path: Path, known: Known | None = None) -> ReadResult:
    """Read one workbook; every problem names the file, and the cell where there is one.

    ``known`` is what a workbook without stamp is recognised by; without it, by the stamp alone.
    """
    at = At(nfc(path.name))
    found = opened(path, at)
    if isinstance(found, Problem):
        return ReadResult(None, (found,))
    if not found.grids:
        return _unreadable(at, "file.no_sheet")
    result = _of_somebody(found, at, known)
    if result.book is not None:
        result.book.others = others(found.grids, result.problems)
        return ReadResult(result.book, (*found.told, *result.problems))
    return result


def _unreadable(at: At, reason: str) -> ReadResult:
    return ReadResult(None, (problem(Code.TEP_KHONG_MO_DUOC, at, ly_do=reason),))


def _of_somebody(found: grid.Found, at: At, known: Known | None) -> ReadResult:
    """Whose it is comes first: what nobody answers for is not read.

    Without stamp it may still be a kit, or a list that somebody made himself; ``known`` tells.
    """
    stamps = [read for text in found.stamps if (read := stamp.from_text(text))]
    if stamps:
        answer = whose.by_stamps(stamps, found.grids, at, known)
    elif known and whose.is_ours(found.grids):
        answer = whose.by_form(found.grids, at, known)
    elif known and (lists := foreign.lists_in(found.grids)):
        return ReadResult(*foreign.read_lists(lists, found.grids, at, known))
    else:
        none = problem(Code.TEP_KHONG_CO_DAU, at, ly_do="stamp.none")
        return ReadResult(None, (none,))
    if answer.stamp is None:
        return ReadResult(None, answer.told)
    result = _book(found.grids, at, answer.stamp)
    problems = forgiven(result.problems, answer.stamp.layout, at)
    return ReadResult(result.book, (*answer.told, *problems))


def _book(grids: list[grid.Grid], at: At, whose: Stamp) -> ReadResult:
    book = RawBook(at.file, whose)
    problems: list[Problem] = []
    used: set[str] = set()
    for one in sheets.assign(grids):
        name = one.sheet.name
        if not one.grids:
            problems.append(problem(Code.TRANG_THIEU, At(at.file, name), name, trang=name))
            continue
        used |= {held.name for held in one.grids}
        raw, found = _parts(one, at)
        book.sheets[name] = raw
        problems += found
    problems += _strange_sheets(grids, used, at)
    if not any(raw.rows for raw in book.sheets.values() if _is_table(raw)):
        problems.append(problem(Code.TEP_RONG, at))
    return ReadResult(book, tuple(problems))


def _parts(one: sheets.Named, at: At) -> tuple[RawSheet, list[Problem]]:
    """A sheet of ours, from the one or the several sheets that the sender has for it."""
    read = read_form if one.sheet.shape is Shape.FORM else read_table
    chief, *others_ = one.grids
    raw, problems = read(one.sheet, chief, at.file)
    problems = sheets.tell_name(one, at) + problems
    for held in others_:
        part, found = read(one.sheet, held, at.file)
        problems += found + sheets.join(raw, part, held.name, at)
    return raw, problems


def _strange_sheets(grids: list[grid.Grid], used: set[str], at: At) -> list[Problem]:
    """Sheets that hold something and are not of the layout: they are not read, and that is told."""
    ours = {fold(name) for name in (GUIDE, FRONT, LISTS)}
    return [
        problem(Code.TRANG_LA, At(at.file, g.name), g.name, trang=g.name)
        for g in grids
        if g.name not in used and g.cells and fold(g.name) not in ours
    ]


def _is_table(raw: RawSheet) -> bool:
    return raw.sheet.shape is Shape.TABLE
