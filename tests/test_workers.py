"""Work spread over processes: the same results, in order, whatever happens to a process."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Sequence
from functools import partial

import pytest

from dienhinh_docs import workers
from dienhinh_docs.workers import Effort, Later, spread

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
"""Newer Pythons warn of forking beside the thread of the test runner, which does nothing here."""

HEAVY = Effort(10.0, 3)
"""An effort for which processes always pay."""

LIGHT = Effort(0.000001)


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def dies_at(which: int, number: int) -> int:
    if number == which:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def fails_at(which: int, number: int) -> int:
    if number == which:
        raise OSError(28, "No space left on device")
    return number


def nothing(done: int, total: int) -> None:
    pass


def lost(number: int) -> int:
    return -number


def no_loss(number: int) -> tuple[int, int]:
    raise AssertionError(number)


def pairs(items: Sequence[int], effort: Effort, jobs: int) -> list[tuple[int, int]]:
    return spread(square, items, effort, jobs, nothing, no_loss)


@pytest.mark.parametrize("jobs", [1, 2, 4])
def test_results_come_in_order(jobs: int) -> None:
    assert [n for n, _ in pairs(range(50), HEAVY, jobs)] == [n * n for n in range(50)]


def test_processes_are_used_where_they_pay_and_only_there() -> None:
    here = os.getpid()
    assert {pid for _, pid in pairs(range(50), HEAVY, 2)} != {here}
    assert {pid for _, pid in pairs(range(50), LIGHT, 2)} == {here}
    assert {pid for _, pid in pairs(range(50), HEAVY, 1)} == {here}
    assert {pid for _, pid in pairs(range(2), HEAVY, 2)} == {here}
    assert pairs([], HEAVY, 2) == []


def test_progress_counts_up_to_the_end() -> None:
    heard: list[tuple[int, int]] = []
    spread(square, range(20), HEAVY, 2, lambda n, total: heard.append((n, total)), no_loss)
    assert heard[0] == (0, 20)
    assert heard[-1] == (20, 20)
    assert heard == sorted(heard)


@pytest.mark.parametrize("which", [0, 7, 19])
def test_a_process_that_dies_costs_one_item(which: int) -> None:
    items = [1 + n for n in range(20)]
    found = spread(partial(dies_at, items[which]), items, HEAVY, 2, nothing, lost)
    assert found == [-n if n == items[which] else n for n in items]


def test_what_the_work_raises_is_raised_and_nobody_stays() -> None:
    import multiprocessing

    with pytest.raises(OSError, match="No space"):
        spread(partial(fails_at, 5), range(20), HEAVY, 2, nothing, lost)
    assert multiprocessing.active_children() == []


def test_ctrl_c_in_the_parent_ends_all() -> None:
    import multiprocessing

    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        spread(square, range(20), HEAVY, 2, stop, no_loss)
    assert multiprocessing.active_children() == []


def test_beside_a_thread_new_interpreters_are_started() -> None:
    """The way of Windows and macOS: everything is sent."""
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        found = spread(abs, [-n for n in range(8)], HEAVY, 2, nothing, abs)
    finally:
        end.set()
        thread.join()
    assert found == list(range(8))


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Linux without threads; the test runner has one."""
    if sys.platform != "linux":
        pytest.skip("work goes on beside this process where forking is safe")
    monkeypatch.setattr(workers, "_may_fork", lambda: True)


@pytest.mark.usefixtures("forks")
def test_work_beside_this_process_comes_back() -> None:
    with Later(lambda: (os.getpid(), "xong"), 10.0, 2) as later:
        where, what = later.result()
    assert what == "xong"
    assert where != os.getpid()


@pytest.mark.parametrize(("seconds", "jobs"), [(0.0, 2), (10.0, 1)], ids=["short", "one process"])
@pytest.mark.usefixtures("forks")
def test_work_that_does_not_pay_beside_is_done_here(seconds: float, jobs: int) -> None:
    with Later(os.getpid, seconds, jobs) as later:
        assert later.result() == os.getpid()


@pytest.mark.usefixtures("forks")
def test_work_whose_process_died_is_done_here() -> None:
    parent = os.getpid()
    with Later(lambda: parent if os.getpid() == parent else os._exit(9), 10.0, 2) as later:
        assert later.result() == parent


@pytest.mark.usefixtures("forks")
def test_what_work_beside_raises_is_raised_here() -> None:
    def fail() -> None:
        raise ValueError("hỏng")

    with Later(fail, 10.0, 2) as later, pytest.raises(ValueError, match="hỏng"):
        later.result()
