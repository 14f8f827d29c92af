"""Reading workbooks: ours, which judges every cell, beside libraries that only fetch the values."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.rounds import ROOT, python, race, ratio
from benchmarks.worker import Engine, Step

SAMPLE = ROOT / "inputs" / "bac-giang-2021"


def files(source: Path) -> list[Path]:
    found = sorted((source / "workbooks").glob("*.xlsx"))
    assert found, source
    return found


def _each(source: Path, read: Any) -> Step:
    """Read the files in turn; ``read`` answers with what it found, and must find something."""
    paths = files(source)

    def step(number: int, folder: Path) -> None:
        path = paths[number % len(paths)]
        if not read(path):
            raise AssertionError(f"nothing was found in {path.name}")

    return step


def intake(source: Path) -> Step:
    """Read, check every cell against its column, judge across rows: what ``dienhinh check`` does."""
    from dienhinh_docs.intake import Terms, take_in
    from dienhinh_docs.lists import lists_for
    from dienhinh_docs.programme.load import load

    programme, problems = load(source)
    assert programme is not None, problems
    terms = Terms(programme.plan, programme.law, lists_for(programme.plan, programme.law))
    return _each(source, lambda path: take_in(path, terms).checked)


def reader(source: Path) -> Step:
    """Read only: files looked into for hazards, sheets and columns found, values with their cells."""
    from dienhinh_docs.workbook.read import read_workbook

    return _each(source, lambda path: read_workbook(path).book)


def _count(rows: Iterable[Iterable[Any]]) -> int:
    return sum(value not in (None, "") for row in rows for value in row)


def openpyxl(read_only: bool) -> Engine:
    """Two loads, one for values and one for formulas, and every cell fetched."""

    def engine(source: Path) -> Step:
        from openpyxl import load_workbook

        def read(path: Path) -> int:
            found = 0
            for data_only in (True, False):
                book = load_workbook(path, read_only=read_only, data_only=data_only)
                found += sum(_count(s.iter_rows(values_only=True)) for s in book.worksheets)
                book.close()
            return found

        return _each(source, read)

    return engine


def calamine(source: Path) -> Step:
    """Values only: no formulas, no styles; error cells are blank."""
    from python_calamine import CalamineWorkbook

    def read(path: Path) -> int:
        with CalamineWorkbook.from_path(str(path)) as book:
            return sum(_count(book.get_sheet_by_name(n).to_python()) for n in book.sheet_names)

    return _each(source, read)


ENGINES: dict[str, Engine] = {
    "**ours**, read and judged": intake,
    "**ours**, read": reader,
    "openpyxl, two loads": openpyxl(read_only=False),
    "openpyxl, two loads, read-only": openpyxl(read_only=True),
    "python-calamine, values only": calamine,
}
BASE = "openpyxl, two loads"


def report(folder: Path, rounds: int) -> str:
    """The workbooks of the sample, all of them by each engine in every round."""
    paths = files(SAMPLE)
    children = {name: python("reading", name, SAMPLE) for name in ENGINES}
    runs = race(children, rounds, folder, count=len(paths))
    size = sum(path.stat().st_size for path in paths) / len(paths) / 1024
    lines = [
        f"{len(paths)} workbooks of {size:.0f} KB in the mean, filled in.\n",
        "| reader | ms a workbook | × openpyxl, two loads | × the same, CPU | MB |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, run in runs.items():
        times, cpu = ratio(runs[BASE], run), ratio(runs[BASE], run, "cpu")
        lines.append(
            f"| {name} | {run.wall * 1000:.1f} | {times:.2f} | {cpu:.2f} | {run.child.peak:.0f} |"
        )
    return "\n".join(lines)
