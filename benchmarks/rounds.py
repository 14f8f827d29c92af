"""Engines in turn, round after round, so that whatever else the machine does meets all of them."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from statistics import median
from tempfile import mkdtemp
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SCRATCH = ROOT / "build" / "benchmarks"
"""Where files are really written: the disk of the work tree, not a memory file system."""

SETTLED = 300.0
"""Seconds after a great deletion in which new files are slow to make: ext4 passes over every inode it
has freed within that time (``recently_deleted`` in ``fs/ext4/ialloc.c``), one by one."""

MOST, LEAST = 1000, 10
"""Bounds of the documents an engine makes in a round."""


FIRST = "first"
"""Folder of an engine's first documents, those that are checked."""


def within(count: float) -> int:
    """A count of documents inside the bounds."""
    return max(LEAST, min(MOST, int(count)))


class Died(Exception):
    """An engine that ended before it was told to, and its last words."""


@dataclass
class Child:
    """An engine in a process of its own; see ``worker``."""

    command: Sequence[str]
    start: float = 0.0  # seconds from the first import to being ready
    peak: float = 0.0  # MB, known when it has ended

    def __post_init__(self) -> None:
        self._process = subprocess.Popen(
            self.command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.start = self._heard()["start"]

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise Died(f"{' '.join(self.command)} ended with {self._process.wait()}")
        said: dict[str, Any] = json.loads(line)
        return said

    def _say(self, line: str) -> dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return self._heard()

    def make(self, first: int, count: int, folder: Path) -> Lap:
        folder.mkdir(parents=True, exist_ok=True)
        order = {"first": first, "count": count, "folder": str(folder)}
        said = self._say(json.dumps(order))
        return Lap(said["wall"] / count, said["cpu"] / count)

    def stop(self) -> None:
        self.peak = self._say("")["peak"]
        self._process.wait()


@dataclass(frozen=True, slots=True)
class Lap:
    """Seconds for one document: wall, and processor."""

    wall: float
    cpu: float


@dataclass
class Run:
    """An engine's laps, one a round."""

    child: Child
    count: int
    laps: list[Lap] = field(default_factory=list)

    @property
    def wall(self) -> float:
        return median(lap.wall for lap in self.laps)


def python(suite: str, engine: str, source: Path) -> Child:
    """An engine of a module of this package."""
    return Child([sys.executable, "-m", "benchmarks.worker", suite, engine, str(source)])


@contextmanager
def sitting() -> Iterator[Path]:
    """A new folder for all that a sitting makes; it is removed when all is measured, not before."""
    SCRATCH.mkdir(parents=True, exist_ok=True)
    emptied = SCRATCH / "emptied"
    if emptied.exists() and (wait := emptied.stat().st_mtime + SETTLED - time.time()) > 0:
        print(f"the file system settles: {wait:.0f} s", file=sys.stderr, flush=True)
        time.sleep(wait)
    folder = Path(mkdtemp(dir=SCRATCH))
    try:
        yield folder
    finally:
        rmtree(folder)
        emptied.touch()


Check = Callable[[str, Path], None]
"""Looks at what an engine has made in a folder, and raises if it is not right."""


def race(
    children: Mapping[str, Child],
    rounds: int,
    folder: Path,
    *,
    seconds: float = 0.0,
    count: int = 0,
    check: Check | None = None,
) -> dict[str, Run]:
    """Let each engine make ``count`` pieces in every round, or work for about so long; in turn.

    What a first lap makes is checked; a second one lets just-in-time compilers get warm, and tells how
    many documents a lap holds. Every round writes new files into a folder of its own: nothing is
    overwritten, and nothing is deleted before the end.
    """
    runs = {}
    for name, child in children.items():
        first = child.make(0, LEAST, folder / name / FIRST).wall
        if check:
            check(name, folder / name / FIRST)
        warm = child.make(0, count or within(seconds / first), folder / name / "warm").wall
        runs[name] = Run(child, count or within(seconds / warm))
    for number in range(rounds):
        for name, run in runs.items():
            run.laps.append(run.child.make(0, run.count, folder / name / str(number)))
    for child in children.values():
        child.stop()
    return runs


def ratio(base: Run, other: Run, what: str = "wall") -> float:
    """How many times faster the other one is: the median of the ratios within the rounds."""
    pairs = zip(base.laps, other.laps, strict=True)
    return float(median(getattr(a, what) / getattr(b, what) for a, b in pairs))
