"""Work spread over processes where it pays; the same functions in this process where it does not."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dienhinh_docs.intake import Sent, Terms, take_in

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

A = TypeVar("A")
B = TypeVar("B")

WORTH_A_POOL = 6
"""Fewer workbooks than this are done sooner in one process."""

_TERMS: Terms | None = None
"""What workbooks are judged by; handed to each worker process once."""


def start_worker(terms: Terms) -> None:
    """Prepare this process for ``read_one``."""
    global _TERMS  # one assignment at the start of a worker
    _TERMS = terms


def _begin_worker(terms: Terms) -> None:
    """A worker leaves Ctrl-C to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_die_with, args=(parent.sentinel,), daemon=True).start()
    start_worker(terms)


def _die_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def read_one(path: Path) -> Sent:
    """Read and judge a workbook, in whichever process."""
    assert _TERMS is not None
    return take_in(path, _TERMS)


def _nothing() -> None:
    """The first task of a pool: it makes the processes start."""


@contextmanager
def pool(terms: Terms, pieces: int, jobs: int, *, papers: bool) -> Iterator[Pool]:
    """Processes for reading and rendering.

    They start before any progress display does: forking a process with threads is unsafe.
    """
    count = min(jobs or os.cpu_count() or 1, 61)  # Windows waits for at most 61 processes
    if count == 1 or pieces < WORTH_A_POOL:
        start_worker(terms)
        yield Pool(None)
        return
    from concurrent.futures import ProcessPoolExecutor

    _load_libraries(papers=papers)
    executor = ProcessPoolExecutor(count, initializer=_begin_worker, initargs=(terms,))
    try:
        executor.submit(_nothing).result()
        yield Pool(executor)
    finally:  # after Ctrl-C nobody waits for what has not begun
        executor.shutdown(cancel_futures=True)


def _load_libraries(*, papers: bool) -> None:
    """Import once what forked workers then share."""
    import dienhinh_docs.workbook.read

    if papers:
        import dienhinh_docs.word.render  # noqa: F401


class Pool:
    """A row of processes, or this one."""

    def __init__(self, executor: ProcessPoolExecutor | None) -> None:
        self._executor = executor

    def map(
        self, work: Callable[[A], B], items: Sequence[A], tell: Callable[[int, int], None]
    ) -> list[B]:
        """Results in the order of the items; ``tell`` hears how many of how many are done."""
        done = self._executor.map(work, items, chunksize=2) if self._executor else map(work, items)
        tell(0, len(items))
        results: list[B] = []
        for result in done:
            results.append(result)
            tell(len(results), len(items))
        return results
