"""A file of any kind of workbook, opened by whoever can read it, with what there is to tell of it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from dienhinh_docs.limits import of_error
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.reasons import of_os
from dienhinh_docs.workbook import grid
from dienhinh_docs.workbook.kinds import Kind
from dienhinh_docs.workbook.plain import all_there, without_styles
from dienhinh_docs.workbook.preflight import examined

SWOLLEN = 10_000
"""Empty rows below the last one with content from which a sheet is called swollen."""

SHOWN = 12
"""Cells that a sentence names at most."""

_ELSEWHERE = re.compile(r"\[\d+\]|\[[^\[\]]*\.xls|'file:", re.IGNORECASE)
"""What a formula says of another file: its number in the package, or its name."""

_OBJECTS = re.compile(
    r"xl/(media|embeddings|charts|activeX)/|xl/drawings/drawing|Pictures/|Object "
)
_EXTERNAL = "xl/externalLinks/externalLink"


def opened(path: Path, at: At) -> grid.Found | Problem:
    """What stands in a file, or why nothing can be read of it; never raises for what is in it."""
    try:
        kind = examined(path, at)
        if isinstance(kind, Problem):
            return kind
        with path.open("rb") as file:
            found = _load(file, kind)
            found.told = list(_told(file, found, kind, at))
            return found
    except OSError as error:
        return _unreadable(at, of_os(error))
    except grid.TooManySheets as error:
        return problem(Code.TEP_QUA_LON, at, error, ly_do="size.sheets")
    except Exception as error:
        # The libraries answer damaged files with a dozen kinds of exception; the sender needs one.
        return _of_library(error, at)


def _load(file: BinaryIO, kind: Kind) -> grid.Found:
    match kind:
        case Kind.XLS:
            from dienhinh_docs.workbook import xls

            return xls.load(file)
        case Kind.XLSB:
            from dienhinh_docs.workbook import xlsb

            return xlsb.load(file)
        case Kind.ODS:
            from dienhinh_docs.workbook import ods

            return ods.load(file)
        case Kind.STRICT:
            from dienhinh_docs.workbook.strict import usual

            return _usual(usual(file))
    return _usual(file)


def _usual(file: BinaryIO) -> grid.Found:
    """An Open XML workbook; once more without its styles if openpyxl does not get through."""
    all_there(file)
    try:
        return grid.load(file)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        found = grid.load(without_styles(file))
        found.plain = True
        return found


def _of_library(error: Exception, at: At) -> Problem:
    match type(error).__name__:  # of modules that are loaded for their kind of file only
        case "Locked":
            return problem(Code.TEP_CO_MAT_KHAU, at)
        case "TooWide":
            return problem(Code.TEP_QUA_LON, at, ly_do="size.wide")
    if isinstance(error, BadZipFile | zlib.error | EOFError):
        return _unreadable(at, "file.torn")
    return _unreadable(at, of_error(error) or "file.inside")


def _unreadable(at: At, reason: str) -> Problem:
    return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do=reason)


# --- what is told of a file that was read ----------------------------------------------------------


def _told(file: BinaryIO, found: grid.Found, kind: Kind, at: At) -> Iterator[Problem]:
    if kind in (Kind.XLS, Kind.XLSB):
        yield problem(Code.TEP_DOC_HAN_CHE, at, f".{kind}", ly_do=f"limited.{kind}")
    if found.plain:
        yield problem(Code.TEP_DOC_HAN_CHE, at, ".xlsx", ly_do="limited.styles")
    yield from _swollen(found.grids, at)
    yield from _beyond(found.grids, at)
    names = [] if kind is Kind.XLS else _names(file)
    if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names):
        yield problem(Code.TEP_CO_MACRO, at)
    if any(_OBJECTS.match(name) for name in names):
        yield problem(Code.TEP_CO_HINH, at)
    yield from _elsewhere(found, names, at)


def _names(file: BinaryIO) -> Sequence[str]:
    file.seek(0)
    with ZipFile(file) as archive:
        return archive.namelist()


def _swollen(grids: Sequence[grid.Grid], at: At) -> Iterator[Problem]:
    for one in grids:
        last = max(one.cells, default=0)
        if one.cells and not one.cut_at and one.painted_to - last > SWOLLEN:
            yield problem(
                Code.TRANG_KE_QUA_DAI, At(at.file, one.name), one.painted_to,
                trang=one.name, cuoi=last,
            )  # fmt: skip


def _beyond(grids: Sequence[grid.Grid], at: At) -> Iterator[Problem]:
    """Content to the right of all columns that are looked at: not read, and told where it stands."""
    for one in grids:
        if one.beyond:
            facts = {"trang": one.name, "o": _some(one.beyond), "cot": grid.MAX_COLUMNS}
            yield problem(Code.O_QUA_XA, At(at.file, one.name, one.beyond[0]), **facts)


def _some(cells: Sequence[str]) -> str:
    """The first cells by name, the others by number."""
    more = len(cells) - SHOWN
    return ", ".join(cells[:SHOWN]) + (f" … (+{more})" if more > 0 else "")


def _elsewhere(found: grid.Found, names: Sequence[str], at: At) -> Iterator[Problem]:
    """Formulas whose results come from other files, with their cells where they are known."""
    cells = [place for place, text in found.formulas if _ELSEWHERE.search(text)]
    if not cells and not any(name.startswith(_EXTERNAL) for name in names):
        return
    yield problem(Code.TEP_LIEN_KET_NGOAI, at, ly_do=_some(cells))
