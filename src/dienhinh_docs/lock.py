"""One run at a time in a folder: a lock of the operating system, which a killed run cannot leave behind."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

BETWEEN = 0.2
"""Seconds between two tries."""

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK, errno.EWOULDBLOCK}


class Busy(Exception):
    """Another run holds the lock and does not let go in time."""


class Lock:
    """Held from ``take`` to ``release``; by flock, also by the workers that were forked meanwhile."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = -1

    def take(self, patience: float, waiting: Callable[[], None]) -> None:
        """Wait so many seconds for it; Busy if that is not enough, OSError if the file cannot be.

        ``waiting`` is called between tries. A file system that knows no locks is used without.
        """
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
        end = time.monotonic() + patience
        while not self._tried():
            if time.monotonic() >= end:
                self.release()
                raise Busy(str(self.path))
            waiting()
            time.sleep(BETWEEN)

    def release(self) -> None:
        """Let go; the file stays, because removing it would let two runs lock two files."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def _tried(self) -> bool:
        try:
            _lock(self._file)
        except OSError as error:
            return error.errno not in _TAKEN
        return True


if sys.platform == "win32":  # pragma: no cover - the other branch is tested
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
