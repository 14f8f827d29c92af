"""Two runs at once on one folder: the second waits, or says so; a killed one blocks nobody."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from dienhinh_docs import pipeline
from dienhinh_docs.cli import _exit_code
from dienhinh_docs.lock import Busy, Lock
from dienhinh_docs.problems import Code
from dienhinh_docs.store import OWN, Store
from support.aftermath import visible
from support.folders import Folder

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
"""Newer Pythons warn of forking beside the thread of the test runner, which does nothing here."""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    for body in made.bodies[:2]:
        made.send(body)
    return made


def test_the_second_says_that_another_is_at_work(folder: Folder) -> None:
    folder.run()
    before = visible(folder.out)
    (folder.folder / "workbooks" / f"{folder.bodies[0]}.xlsx").unlink()
    with Store(folder.out):
        outcome = folder.run(patience=0.0)
    assert [p.code for p in outcome.problems] == [Code.DANG_CHAY_NOI_KHAC]
    assert _exit_code(outcome) == 3
    assert visible(folder.out) == before


def test_the_second_waits_and_tells_that_it_waits(folder: Folder) -> None:
    folder.run()
    store = Store(folder.out)
    timer = threading.Timer(0.5, store.__exit__)
    timer.start()
    heard: list[str] = []
    outcome = pipeline.run(
        folder.request(patience=30.0), lambda stage, done, total: heard.append(stage)
    )
    timer.join()
    assert outcome.problems == []
    assert heard[0] == "cho"
    assert "doc" in heard


def test_check_and_kit_wait_too_and_status_does_not(folder: Folder) -> None:
    folder.run()
    with Store(folder.out):
        assert folder.check(patience=0.0).unwritten
        assert folder.kits(patience=0.0).unwritten
        assert pipeline.look(folder.request(patience=0.0))[1].problems == []


def hold(path: Path, ready: str) -> None:
    Lock(path).take(0.0, lambda: None)
    Path(ready).touch()
    time.sleep(60)


def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    path, ready = tmp_path / "khoa", tmp_path / "ready"
    context = multiprocessing.get_context("fork")
    process = context.Process(target=hold, args=(path, str(ready)), daemon=True)
    process.start()
    while not ready.exists():
        time.sleep(0.01)
    with pytest.raises(Busy):
        Lock(path).take(0.0, lambda: None)
    os.kill(process.pid or 0, signal.SIGKILL)
    process.join()
    lock = Lock(path)
    lock.take(0.0, lambda: None)
    lock.release()


def test_two_runs_side_by_side_end_like_one(folder: Folder, tmp_path: Path) -> None:
    folder.run(out=tmp_path / "mot")
    context = multiprocessing.get_context("fork")
    crowd = [context.Process(target=folder.run, daemon=True) for _ in range(3)]
    for process in crowd:
        process.start()
    for process in crowd:
        process.join(120)
        assert process.exitcode == 0
    assert visible(folder.out) == visible(tmp_path / "mot")
    assert {path.name for path in folder.out.iterdir() if path.name[0] == "."} == {
        OWN,
        ".dienhinh.json",
    }
