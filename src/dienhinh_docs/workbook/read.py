"""Reading a workbook that somebody sent: what stands in it and where, and what is wrong as a file.

Values stay as they were written; what they mean is decided in ``cells`` and ``validate``. Nothing
that a person may send raises: the answer is a book, problems, or both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dienhinh_docs.layout import SHEETS
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.reasons import of_os
from dienhinh_docs.sheet import RawBook, RawSheet, Shape, Stamp
from dienhinh_docs.viet import fold, nfc
from dienhinh_docs.workbook import grid, stamp
from dienhinh_docs.workbook.interpret import read_form, read_table
from dienhinh_docs.workbook.preflight import preflight
from dienhinh_docs.workbook.spec import FRONT, GUIDE, LISTS


@dataclass(frozen=True, slots=True)
class ReadResult:
    """``book`` is None when the file cannot be read, or nobody can say whose it is."""

    book: RawBook | None
    problems: tuple[Problem, ...]


def read_workbook(path: Path) -> ReadResult:
    """Read one workbook; every problem names the file, and the cell where there is one."""
    at = At(nfc(path.name))
    try:
        refused = preflight(path, at)
        if refused:
            return ReadResult(None, (refused,))
        with path.open("rb") as file:
            found = grid.load(file)
    except OSError as error:
        return _unreadable(at, of_os(error))
    except grid.TooManySheets as error:
        return ReadResult(None, (problem(Code.TEP_QUA_LON, at, error, ly_do="size.sheets"),))
    except Exception:
        # openpyxl answers damaged files with a dozen kinds of exception; the sender needs one.
        return _unreadable(at, "file.inside")
    if not found.grids:
        return _unreadable(at, "file.no_sheet")
    stamps = [read for text in found.stamps if (read := stamp.from_text(text))]
    whose = _whose(stamps)
    if whose is None:
        reason = "stamp.two" if stamps else "stamp.none"
        told = "; ".join(found.stamps)
        return ReadResult(None, (problem(Code.TEP_KHONG_CO_DAU, at, told, ly_do=reason),))
    return _book(found.grids, at, whose)


def _unreadable(at: At, reason: str) -> ReadResult:
    return ReadResult(None, (problem(Code.TEP_KHONG_MO_DUOC, at, ly_do=reason),))


def _whose(stamps: list[Stamp]) -> Stamp | None:
    """The stamp; None if there is none, or if two of them name different bodies.

    A workbook that was put together from two cannot be laid to the account of either body.
    """
    if len({(s.programme, s.body) for s in stamps}) != 1:
        return None
    return stamps[0]


def _book(grids: list[grid.Grid], at: At, whose: Stamp) -> ReadResult:
    book = RawBook(at.file, whose)
    problems: list[Problem] = []
    used: set[str] = set()
    for sheet in SHEETS:
        held = _sheet_named(sheet.name, grids)
        if held is None:
            problems.append(
                problem(Code.TRANG_THIEU, At(at.file, sheet.name), sheet.name, trang=sheet.name)
            )
            continue
        used.add(held.name)
        read = read_form if sheet.shape is Shape.FORM else read_table
        raw, found = read(sheet, held, at.file)
        book.sheets[sheet.name] = raw
        problems += found
    problems += _strange_sheets(grids, used, at)
    if not any(raw.rows for raw in book.sheets.values() if _is_table(raw)):
        problems.append(problem(Code.TEP_RONG, at))
    return ReadResult(book, tuple(problems))


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


def _sheet_named(name: str, grids: list[grid.Grid]) -> grid.Grid | None:
    """The sheet with exactly this name, or else with this name however it is written."""
    exact = (g for g in grids if nfc(g.name) == name)
    alike = (g for g in grids if fold(g.name) == fold(name))
    return next(exact, None) or next(alike, None)
