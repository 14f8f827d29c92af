"""The judge: reads a Word file, understands it, and asks every check."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dienhinh_docs.lint.find import find
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.package import read_word
from dienhinh_docs.problems import At, Code, Problem, problem

Check = Callable[[Found], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of one file; ``found`` is None if the file itself cannot be judged."""

    path: Path
    found: Found | None
    problems: tuple[Problem, ...]


def judge(path: Path) -> Verdict:
    """Judge one file. Never raises: a fault of ours costs this file's answer, and is told as ours."""
    try:
        return _judged(path)
    except Exception as error:
        return Verdict(path, None, (our_fault(path, error),))


def our_fault(path: Path, error: Exception) -> Problem:
    """The program failed at a file: the kind of exception and its line, no words of the file."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f", {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return problem(Code.LOI_CUA_PHAN_MEM, At(path.name), loi=f"{type(error).__name__}{where}")


def lost(path: Path) -> Verdict:
    """The answer for a file at which a whole process ended."""
    return Verdict(path, None, (problem(Code.TEP_KHONG_MO_DUOC, At(path.name), ly_do="run.died"),))


def _judged(path: Path) -> Verdict:
    from dienhinh_docs.lint.checks import CHECKS
    from dienhinh_docs.lint.checks.statutory import softened

    file, problems = read_word(path)
    if file is None:
        return Verdict(path, None, tuple(problems))
    found = find(file)
    findings = list(problems)
    for check in CHECKS:
        findings += check(found)
    return Verdict(path, found, tuple(dict.fromkeys(softened(found, findings))))
