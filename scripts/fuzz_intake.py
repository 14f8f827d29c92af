"""Spoil workbooks by chance and read them: nothing may raise, hang or swell.

python scripts/fuzz_intake.py [--count 20000] [--first 0] [--jobs 2] [--keep FOLDER]

Each number from ``--first`` on is a seed: the mutant of that seed is always the same. Mutants are
read and judged as ``dienhinh check`` does, each within the limits of a process. Exit 1 if one
raised, took its process with it, or went beyond 5 seconds or 500 MB; such files are kept.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from tests.intake.clinic import judged, right  # noqa: E402
from tests.intake.mutants import mutant  # noqa: E402
from tests.intake.ward_files import ods, old_binary, sheets_of_values  # noqa: E402

from dienhinh_docs.limits import WORKBOOK  # noqa: E402
from dienhinh_docs.packed import pack  # noqa: E402
from dienhinh_docs.workers import Effort, Guard, spread  # noqa: E402

SLOW = 5.0
"""Seconds on the clock for one workbook."""

LARGE = 500.0
"""MB that a process may hold at its highest while it reads one workbook."""

BATCH = 250
ENDINGS = (".xlsx",) * 8 + (".ods", ".xls")
"""Of ten mutants eight are of the kit, one of its .ods and one of its .xls."""


@cache
def base(ending: str) -> bytes:
    """The right workbook in a format; the kit where nothing here can write that format."""
    if ending == ".ods":
        return ods(sheets_of_values())
    if ending == ".xls":
        with suppress(ImportError):
            return old_binary()
    return right()


@dataclass(frozen=True)
class Reading:
    """What came of one mutant."""

    seed: int
    seconds: float = 0.0
    peak: float = 0.0  # MB
    codes: tuple[str, ...] = ()
    fault: str = ""  # what was raised, or how the process ended

    @property
    def bad(self) -> bool:
        return bool(self.fault) or self.seconds > SLOW or self.peak > LARGE


@dataclass
class Sum:
    """All readings, as figures."""

    count: int = 0
    slowest: Reading = Reading(-1)
    largest: Reading = Reading(-1)
    bad: list[Reading] = field(default_factory=list)
    ends: Counter[str] = field(default_factory=Counter)

    def add(self, reading: Reading) -> None:
        self.count += 1
        self.slowest = max(self.slowest, reading, key=lambda r: r.seconds)
        self.largest = max(self.largest, reading, key=lambda r: r.peak)
        if reading.bad:
            self.bad.append(reading)
        whole = [c for c in reading.codes if c.startswith("TEP_")]
        self.ends["read" if "*" in reading.codes else "".join(whole[:1]) or "fault"] += 1


def _seed(path: Path) -> int:
    return int(path.stem)


def read(path: Path) -> Reading:
    """Read and judge one file in this process; its highest memory is asked of the system."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", "ascii")  # forget the peak so far
    start = perf_counter()
    try:
        sent = judged(path)
        pack(sent)
    except Exception:
        return Reading(_seed(path), fault=traceback.format_exc(limit=-3))
    taken = perf_counter() - start
    codes = tuple(p.code.value for p in sent.problems) + (("*",) if sent.checked else ())
    fault = "" if codes else "no answer"
    return Reading(_seed(path), taken, _peak(), codes, fault)


def _peak() -> float:
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text("ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def _lost(path: Path, why: str) -> Reading:
    """Beyond the limits that the intake sets itself: answered, but slower or larger than we promise."""
    return Reading(_seed(path), fault=why)


def run(seeds: Iterable[int], jobs: int, folder: Path, keep: Path | None) -> Sum:
    """Mutants of these seeds, in batches."""
    total, waiting = Sum(), list(seeds)
    judged(
        _written(folder, -1, right(), ".xlsx")
    )  # everything is loaded before processes are forked
    while waiting:
        batch, waiting = waiting[:BATCH], waiting[BATCH:]
        paths = [_written(folder, s, mutant(base(_end(s)), s), _end(s)) for s in batch]
        for reading in _read_all(paths, jobs):
            total.add(reading)
            if reading.bad and keep:
                path = next(p for p in paths if _seed(p) == reading.seed)
                keep.mkdir(parents=True, exist_ok=True)
                (keep / path.name).write_bytes(path.read_bytes())
        for path in paths:
            path.unlink()
    return total


def _end(seed: int) -> str:
    return ENDINGS[seed % len(ENDINGS)]


def _written(folder: Path, seed: int, data: bytes, ending: str) -> Path:
    path = folder / f"{seed}{ending}"
    path.write_bytes(data)
    return path


def _read_all(paths: Sequence[Path], jobs: int) -> list[Reading]:
    guard: Guard[Path, Reading] = Guard(WORKBOOK.of, _lost)
    lost = partial(_lost, why="run.died")
    return spread(read, paths, Effort(0.1), jobs, lambda done, of: None, lost, guard)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="folder for the files that went wrong")
    asked = parser.parse_args()
    start = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        seeds = range(asked.first, asked.first + asked.count)
        total = run(seeds, asked.jobs, Path(folder), asked.keep)
    print(f"{total.count} mutants in {perf_counter() - start:.0f} s; bad: {len(total.bad)}")
    print(f"slowest {total.slowest.seconds:.2f} s (seed {total.slowest.seed})")
    print(f"highest memory {total.largest.peak:.0f} MB (seed {total.largest.seed})")
    print(", ".join(f"{name}: {n}" for name, n in total.ends.most_common()))
    for reading in total.bad:
        print(f"\n{reading.seed}: {reading.seconds:.2f} s, {reading.peak:.0f} MB\n{reading.fault}")
    return 1 if total.bad else 0


if __name__ == "__main__":
    sys.exit(main())
