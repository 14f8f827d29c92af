"""The programme of a folder, whichever of the two files it is kept in."""

from __future__ import annotations

from pathlib import Path

from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme import load as text
from dienhinh_docs.programme.load import Programme

BOOK_NAME = "programme.xlsx"
NAMES = (text.FILE_NAME, BOOK_NAME)
"""The files that a programme may be kept in; a folder holds one of them."""


def load(folder: Path) -> tuple[Programme | None, list[Problem]]:
    """Read the programme of a folder. It is None exactly if there is an error among the problems.

    With both files nobody can say which one counts: neither is read.
    """
    book = folder / BOOK_NAME
    if not _is_there(book):
        return text.load(folder)
    if _is_there(folder / text.FILE_NAME):
        at = At(str(book))
        return None, [problem(Code.CHUONG_TRINH_HAI_TEP, at, text.FILE_NAME)]
    from dienhinh_docs.programme_book.read import read

    return read(folder, book)


def file_of(folder: Path) -> Path:
    """The file that the programme of a folder is kept in."""
    book = folder / BOOK_NAME
    return book if _is_there(book) else folder / text.FILE_NAME


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a folder that may not be looked into: reading tells
        return False
