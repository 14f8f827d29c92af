"""The judge: reads a Word file, understands it, and asks every check."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dienhinh_docs.lint.find import find
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.package import read_word
from dienhinh_docs.problems import Problem

Check = Callable[[Found], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of one file; ``found`` is None if the file itself cannot be judged."""

    path: Path
    found: Found | None
    problems: tuple[Problem, ...]


def judge(path: Path) -> Verdict:
    """Judge one file. Never raises for what a person may hand in."""
    from dienhinh_docs.lint.checks import CHECKS

    file, problems = read_word(path)
    if file is None:
        return Verdict(path, None, tuple(problems))
    found = find(file)
    findings = list(problems)
    for check in CHECKS:
        findings += check(found)
    return Verdict(path, found, tuple(dict.fromkeys(findings)))
