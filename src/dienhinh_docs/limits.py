"""How much memory and time a process may take, and why it ended.

Where there is no such limit (Windows knows none for memory) the parent's watch over the time holds
all the same.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

MIB = 1 << 20

PATIENCE = 4
"""The parent waits this many times the processor time that is allowed: the machine may be busy."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one piece of work may take."""

    seconds: float  # of processor time
    memory: int  # bytes beyond what the process holds before

    @property
    def wait(self) -> float:
        """Seconds on the clock after which the parent ends it."""
        return self.seconds * PATIENCE


@dataclass(frozen=True, slots=True)
class Scale:
    """An allowance by the size of a file: so much for any file, so much for each MB of it."""

    seconds: float
    seconds_a_mib: float
    most_seconds: float
    memory: int
    memory_a_mib: int
    most_memory: int

    def of(self, path: Path) -> Allowance:
        """For this file; for one that cannot be asked as for an empty one."""
        size = 0.0
        with suppress(OSError):
            size = path.stat().st_size / MIB
        return Allowance(
            min(self.most_seconds, self.seconds + size * self.seconds_a_mib),
            min(self.most_memory, int(self.memory + size * self.memory_a_mib)),
        )


WORKBOOK = Scale(4.0, 5.0, 120.0, 320 * MIB, 80 * MIB, 2048 * MIB)
"""A kit of sixty rows takes 0.3 s and 20 MB; the largest file that is opened at all has 25 MB."""


def confine(allowance: Allowance) -> None:
    """Limit this process for the work that comes now; an earlier limit is replaced."""
    if sys.platform == "win32":
        return
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # ends the process, whatever a library is at
    signal.setitimer(signal.ITIMER_PROF, allowance.seconds)
    held = _held()
    if held:
        _limit(held + allowance.memory)


def set_free() -> None:
    """The work is done: no limit while the process waits for more."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, 0)
        _limit(None)


def _held() -> int:
    """Bytes of address space that this process has; 0 where the system does not say."""
    with suppress(OSError, ValueError):
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    return 0


def _limit(size: int | None) -> None:
    """Only the soft limit is moved, and never beyond one that was there before."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        wanted = most if size is None else size
        if most != resource.RLIM_INFINITY:
            wanted = min(wanted, most)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def why(code: int | None) -> str:
    """The reason (a key of ``reasons``) that stands in the exit code of a process; negative is a signal."""
    if sys.platform != "win32" and code is not None and code < 0:
        if -code in (signal.SIGPROF, signal.SIGXCPU):
            return "run.time"
        if -code in (signal.SIGSEGV, signal.SIGBUS, signal.SIGABRT, signal.SIGILL, signal.SIGFPE):
            return "run.crashed"
    return "run.died"


def of_error(error: BaseException) -> str:
    """The reason for which a process of ours gave a piece of work up, empty if it is none of the limits."""
    if isinstance(error, MemoryError):
        return "run.memory"
    return "run.deep" if isinstance(error, RecursionError) else ""
