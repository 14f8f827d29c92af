"""Work spread over processes where it pays; the same functions in this process where it does not.

Processes are forked where that is safe, after everything is loaded: what they work on is in their
memory already, and only numbers and results travel. Elsewhere (Windows, macOS) it is sent in slices. A
process that dies costs the one item it died of.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any, Generic, TypeVar, cast

from dienhinh_docs.limits import Allowance, confine, of_error, set_free, why

A = TypeVar("A")
B = TypeVar("B")
Slice = range

MOST = 60
"""Windows waits for at most 63 things at once."""


@dataclass(frozen=True, slots=True)
class Effort:
    """What an item costs, in seconds on ordinary hardware: it decides whether processes pay."""

    item: float
    slice: int = 1  # items that travel together


@dataclass(frozen=True, slots=True)
class Guard(Generic[A, B]):
    """Limits for work on what strangers sent: each item by itself, in a process, never in this one.

    ``lost`` answers for an item that went beyond them or killed its process; it hears why (a key
    of ``reasons``).
    """

    allowance: Callable[[A], Allowance]
    lost: Callable[[A, str], B]


FORKED, SPAWNED = 0.04, 0.9
"""Seconds until a process is at work: a fork, or a new interpreter with its imports."""


def spread(
    work: Callable[[A], B],
    items: Sequence[A],
    effort: Effort,
    jobs: int,
    tell: Callable[[int, int], None],
    lost: Callable[[A], B],
    guard: Guard[A, B] | None = None,
) -> list[B]:
    """Results in the order of the items; ``tell`` hears how many of how many are done.

    ``jobs`` 0 means all cores. What ``work`` raises is raised here; ``lost`` answers for an item at which
    a process died (out of memory, a fault in a library). With a ``guard`` one process is used even
    where it does not pay.
    """
    tell(0, len(items))
    count = _processes(len(items), effort, jobs)
    if guard is not None and items and _may_confine():
        return _Crew(work, items, 1, tell, lost, guard).results(count)
    if count > 1:
        return _Crew(work, items, effort.slice, tell, lost).results(count)
    results = []
    for item in items:
        results.append(work(item))
        tell(len(results), len(items))
    return results


def _may_confine() -> bool:
    """Whether strangers' files can have a process of their own.

    Not on Linux beside threads: there this package is part of another program, which would have to
    be started anew for each of them, and forking it is not safe.
    """
    return _may_start() and (sys.platform != "linux" or _may_fork())


def _may_start() -> bool:
    """A daemonic process of multiprocessing may have no children."""
    return not multiprocessing.current_process().daemon


def _may_fork() -> bool:
    """Forking is safe where no library objects (Linux) and no thread is running."""
    return sys.platform == "linux" and threading.active_count() == 1 and _may_start()


def _processes(items: int, effort: Effort, jobs: int) -> int:
    """How many processes are worth their start."""
    if not _may_start():
        return 1
    most = min(jobs or os.cpu_count() or 1, -(-items // effort.slice), MOST)
    start = FORKED if _may_fork() else SPAWNED
    return most if items * effort.item > 2 * start * most else 1


class Later(Generic[B]):
    """A piece of work that goes on in a process beside this one where that pays, else when it is asked for.

    ``seconds`` is what it takes about. A process that dies leaves the work to this one. With an
    ``allowance`` it is confined to that, and ``work`` is never done here but ``instead``.
    """

    def __init__(
        self,
        work: Callable[[], B],
        seconds: float,
        jobs: int,
        allowance: Allowance | None = None,
        instead: Callable[[], B] | None = None,
    ) -> None:
        self._work = instead or work
        self._until = monotonic() + allowance.wait if allowance else None
        self._pipe: Connection | None = None
        self._process: Any = None
        if _may_fork() and (jobs or os.cpu_count() or 1) > 1 and seconds > 3 * FORKED:
            context = multiprocessing.get_context("fork")
            self._pipe, theirs = context.Pipe(duplex=False)
            self._process = context.Process(
                target=_answer, args=(theirs, work, allowance), daemon=True
            )
            self._process.start()
            theirs.close()

    def __enter__(self) -> Later[B]:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None and self._pipe is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()

    def result(self) -> B:
        """What came of it; what it raised is raised here."""
        if self._pipe is None:
            return self._work()
        try:
            if self._until and not self._pipe.poll(max(0.0, self._until - monotonic())):
                return self._work()
            answer: Any = self._pipe.recv()
        except (EOFError, OSError):
            return self._work()
        if isinstance(answer, BaseException):
            if self._until and of_error(answer):
                return self._work()
            raise answer
        return cast("B", answer)


def _answer(pipe: Connection, work: Callable[[], Any], allowance: Allowance | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent
    try:
        if allowance:
            confine(allowance)
        answer = work()
    except Exception as error:
        answer = error
    with suppress(OSError):
        pipe.send(answer)


class _Crew(Generic[A, B]):
    """Processes that take slices as they get free."""

    def __init__(
        self,
        work: Callable[[A], B],
        items: Sequence[A],
        size: int,
        tell: Callable[[int, int], None],
        lost: Callable[[A], B],
        guard: Guard[A, B] | None = None,
    ) -> None:
        self.work, self.items, self.tell, self.lost = work, items, tell, lost
        self.guard = guard
        self.until: dict[Connection, float] = {}  # when each has had its time
        forks = _may_fork()
        self.context: Any = multiprocessing.get_context("fork" if forks else "spawn")
        self.shared: Sequence[A] | None = items if forks else None
        starts = range(0, len(items), size)
        self.todo: deque[Slice] = deque(range(s, min(s + size, len(items))) for s in starts)
        self.done: dict[int, B] = {}
        self.crew: dict[Connection, Any] = {}  # all processes
        self.busy: dict[Connection, Slice] = {}  # what each is at

    def results(self, count: int) -> list[B]:
        try:
            for _ in range(count):
                self._start()
            while self.busy:
                for pipe in wait(list(self.busy), self._patience()):
                    self._hear(pipe)  # type: ignore[arg-type]
                self._end_the_late()
        finally:
            for pipe, process in self.crew.items():
                process.terminate()  # after Ctrl-C nobody waits for what is not done
                process.join()
                pipe.close()
        return [self.done[n] for n in range(len(self.items))]

    def _start(self) -> None:
        if not self.todo:
            return
        ours, theirs = self.context.Pipe()
        others = [ours, *self.crew] if self.shared is not None else []
        process = self.context.Process(
            target=_serve,
            args=(theirs, self.work, self.shared, others, self.guard and self.guard.allowance),
            daemon=True,
        )
        process.start()
        theirs.close()
        self.crew[ours] = process
        self._hand(ours)

    def _hand(self, pipe: Connection) -> None:
        """Give the next slice, or let the process go."""
        part = self.todo.popleft() if self.todo else range(0)
        with suppress(BrokenPipeError):  # it died: heard of below as the end of its pipe
            pipe.send((part, None if self.shared is not None else [self.items[n] for n in part]))
        if part:
            self.busy[pipe] = part
            if self.guard:
                self.until[pipe] = monotonic() + self.guard.allowance(self.items[part[0]]).wait
        else:
            self._dismiss(pipe)

    def _patience(self) -> float | None:
        """Seconds until the first of the busy has had its time; None without limit."""
        return max(0.0, min(self.until.values()) - monotonic()) if self.until else None

    def _end_the_late(self) -> None:
        late = [pipe for pipe, until in self.until.items() if until < monotonic()]
        for pipe in late:
            if pipe.poll():  # it has answered in the last moment
                continue
            part = self.busy.pop(pipe)
            self.crew[pipe].kill()
            self._dismiss(pipe)
            self._died(part, "run.time")

    def _dismiss(self, pipe: Connection) -> str:
        """Part with a process; why it ended."""
        process = self.crew.pop(pipe)
        process.join()
        self.until.pop(pipe, None)
        pipe.close()
        return why(process.exitcode)

    def _hear(self, pipe: Connection) -> None:
        part = self.busy.pop(pipe)
        self.until.pop(pipe, None)
        try:
            answer = pipe.recv()
        except (EOFError, OSError):
            self._died(part, self._dismiss(pipe))
            return
        if self.guard and isinstance(answer, BaseException) and of_error(answer):
            # Its memory may be in pieces: a fresh process takes its place.
            self.crew[pipe].kill()
            self._dismiss(pipe)
            self._died(part, of_error(answer))
            return
        if isinstance(answer, BaseException):
            raise answer
        self._note(zip(part, answer, strict=True))
        self._hand(pipe)

    def _died(self, part: Slice, reason: str) -> None:
        """One of a slice was too much: each is tried again alone, and a single one is given up."""
        if len(part) == 1:
            item = self.items[part[0]]
            answer = self.guard.lost(item, reason) if self.guard else self.lost(item)
            self._note([(part[0], answer)])
        else:
            self.todo.extendleft(range(n, n + 1) for n in reversed(part))
        self._start()

    def _note(self, pairs: Iterable[tuple[int, B]]) -> None:
        self.done.update(pairs)
        self.tell(len(self.done), len(self.items))


def _serve(
    pipe: Connection,
    work: Callable[[Any], Any],
    shared: Sequence[Any] | None,
    others: Sequence[Connection],
    allowance: Callable[[Any], Allowance] | None,
) -> None:
    """A worker: answers slices until there are none, or until nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent
    for other in others:
        other.close()  # a pipe ends with its last holder
    with suppress(EOFError, OSError):
        while True:
            part, given = pipe.recv()
            if not part:
                return
            batch = given if shared is None else [shared[n] for n in part]
            try:
                if allowance:
                    confine(allowance(batch[0]))
                answer: Any = [work(item) for item in batch]
            except Exception as error:
                answer = error
            if allowance:
                set_free()
            pipe.send(answer)
