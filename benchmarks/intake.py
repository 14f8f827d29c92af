"""What a deadline brings: 100 workbooks of about 60 rows, read and judged for the first time, again, and
after one of them was sent anew; beside openpyxl's two loads of the same files on the same cores."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks import province
from benchmarks.rounds import ROOT
from benchmarks.runs import Lap, correct, loaded, run
from dienhinh_docs import pipeline
from dienhinh_docs.outcome import Request

BODIES, NOMINATIONS = 100, 10
"""So many nominations make about 60 rows of all sheets together."""

ROWS = 50, 75
"""Rows of a workbook in the mean that still count as about 60."""

BOUNDS = {"first": "20", "again": "", "one": "2"}
"""Seconds that the issue allows on two cores."""

NAMES = {
    "first": "first time, into an empty folder",
    "again": "again, nothing changed",
    "one": "one workbook sent anew",
}
HEAD = "| `dienhinh check` | s | under | × openpyxl's time | MB, largest process |\n|---|---:|---:|---:|---:|"


def load_twice(path: Path) -> int:
    """Values and formulas, every cell fetched; answers with the cells that hold something."""
    from openpyxl import load_workbook

    found = 0
    for data_only in (True, False):
        book = load_workbook(path, data_only=data_only)
        for page in book.worksheets:
            for row in page.iter_rows(values_only=True):
                found += sum(value is not None for value in row)
        book.close()
    return found


def peer(folder: Path) -> float:
    """Seconds of openpyxl for all workbooks, in a process of its own with one worker a core."""
    begun = time.perf_counter()
    call = [sys.executable, "-m", "benchmarks.intake", str(folder)]
    subprocess.run(call, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def _peer_at_work(folder: Path) -> None:
    paths = sorted((folder / "workbooks").glob("*.xlsx"))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(load_twice, paths, chunksize=4))
    assert len(found) == BODIES
    assert all(found)


def rows_of(folder: Path, out: Path, day: date) -> float:
    """Rows of a workbook in the mean; the workbooks are remembered from the run before."""
    counts = pipeline.look(Request(folder, out, day))[1].counts
    assert counts["workbooks"] == BODIES, counts
    mean = counts["rows"] / BODIES
    low, high = ROWS
    assert low <= mean <= high, mean
    return mean


def row(name: str, laps: Sequence[Lap], peers: Sequence[float]) -> str:
    """One sort of run; the ratio is taken within its round."""
    seconds, peak = median(lap.seconds for lap in laps), median(lap.peak for lap in laps)
    times = median(lap.seconds / other for lap, other in zip(laps, peers, strict=True))
    return f"| {NAMES[name]} | {seconds:.2f} | {BOUNDS[name]} | {times:.2f} | {peak:.0f} |"


def report(place: Path, rounds: int) -> str:
    folder = place / "inputs"
    province.write(folder, BODIES, NOMINATIONS)
    programme = loaded(folder)
    day = date(programme.plan.nam, 12, 31)
    laps: dict[str, list[Lap]] = {name: [] for name in NAMES}
    peers: list[float] = []
    for number in range(rounds):
        out = place / f"out-{number}"
        peers.append(peer(folder))
        laps["first"].append(run(folder, out, day, "check"))
        laps["again"].append(run(folder, out, day, "check"))
        correct(folder, programme, f"Bổ sung lần {number + 1}.", NOMINATIONS)
        laps["one"].append(run(folder, out, day, "check"))
    mean, cores = rows_of(folder, place / "out-0", day), os.cpu_count() or 1
    size = sum(p.stat().st_size for p in (folder / "workbooks").iterdir()) / BODIES / 1024
    return "\n".join(
        [
            f"{BODIES} workbooks of {mean:.0f} rows and {size:.0f} KB in the mean; openpyxl's two loads of "
            f"all of them take {median(peers):.2f} s on {cores} cores.\n",
            HEAD,
            *(row(name, laps[name], peers) for name in NAMES),
        ]
    )


if __name__ == "__main__":
    _peer_at_work(Path(sys.argv[1]))
