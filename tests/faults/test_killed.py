"""A run that is killed leaves whole files, and the next one finishes as if nothing had happened."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dienhinh_docs.problems import Code
from support.aftermath import LONG, killed_at, result, visible
from support.folders import Folder

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
"""Newer Pythons warn of forking beside the thread of the test runner, which does nothing here."""

STEPS = 120 if LONG else 60
"""Writings and renamings among which a run is killed; a run of the small folder has fewer."""


class Scene:
    """A folder with a finished run, inputs that changed since, and how it should look at the end."""

    def __init__(self, root: Path) -> None:
        self.folder = Folder(root)
        first, second = self.folder.bodies[:2]
        self.folder.send(first)
        self.folder.send(second)
        self.before = root / "truoc"
        self.folder.run(out=self.before)
        self.old = visible(self.before)
        self.folder.send(first, lambda rows: rows["Điển hình"][0].update(ten="Tên Khác Ví Dụ"))
        self.folder.send(second, lambda rows: rows["Đề nghị"][0].update(ten="Tổ Mới Ví Dụ"))
        self.folder.send(self.folder.bodies[2], lambda rows: rows["Tiến độ"][0].update(quy="?"))
        undisturbed = root / "yen"
        shutil.copytree(self.before, undisturbed)
        self.folder.run(out=undisturbed)
        self.new, self.result = visible(undisturbed), result(undisturbed)

    def command(self, out: Path) -> list[str]:
        day = f"{self.folder.plan.nam}-12-31"
        program = [sys.executable, "-m", "dienhinh_docs", "run", str(self.folder.folder)]
        return [*program, "--out", str(out), "--date", day, "--jobs", "2"]

    def copy(self, out: Path) -> Path:
        shutil.copytree(self.before, out)
        return out

    def holds_whole_files_only(self, out: Path) -> None:
        for path, digest in visible(out).items():
            assert digest in {self.old.get(path), self.new.get(path)}, path

    def ends_well(self, out: Path) -> None:
        """The next run ends as an undisturbed one; what was moved aside is told once, not never."""
        told = visible(out).get("ket-qua.json") == self.new["ket-qua.json"]
        outcome = self.folder.run(out=out)
        assert Code.TEP_DA_SUA_TAY not in {p.code for p in outcome.problems}
        assert result(out) == self.result
        found = visible(out)
        if told:
            found["ket-qua.json"] = self.new["ket-qua.json"]
        assert found == self.new
        assert not list(out.glob(".dang-lap-*"))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    made = Scene(tmp_path_factory.mktemp("canh"))
    changed = {path for path in made.new if made.new[path] != made.old.get(path)}
    assert len(changed) > 5
    assert any(path.startswith("khong-con-dung/") for path in made.new)
    return made


@pytest.mark.parametrize("step", range(1, STEPS, 1 if LONG else 5))
@pytest.mark.parametrize("half", [True, False])
def test_killed_at_a_step_of_writing(step: int, half: bool, scene: Scene, tmp_path: Path) -> None:
    out = scene.copy(tmp_path / "ra")
    ended = killed_at(step, scene.folder.request(out=out), half=half)
    assert ended in {0, -signal.SIGKILL}
    scene.holds_whole_files_only(out)
    scene.ends_well(out)


def test_the_steps_reach_from_the_first_writing_to_the_last(scene: Scene, tmp_path: Path) -> None:
    first, last = (scene.copy(tmp_path / name) for name in ("mot", "cuoi"))
    assert killed_at(1, scene.folder.request(out=first), half=False) == -signal.SIGKILL
    assert killed_at(STEPS, scene.folder.request(out=last), half=False) == 0


@pytest.mark.parametrize("moment", range(50 if LONG else 3))
def test_killed_at_a_random_moment(moment: int, scene: Scene, tmp_path: Path) -> None:
    """The whole program with its workers, from start to end."""
    out = scene.copy(tmp_path / "ra")
    process = subprocess.Popen(scene.command(out), stdout=subprocess.DEVNULL)
    time.sleep(random.Random(moment).uniform(0.1, 3.0))
    process.kill()
    process.wait()
    scene.holds_whole_files_only(out)
    scene.ends_well(out)


def test_ctrl_c_ends_with_130_and_whole_files(scene: Scene, tmp_path: Path) -> None:
    out = scene.copy(tmp_path / "ra")
    lock = out / ".dienhinh" / "khoa"
    lock.unlink()
    process = subprocess.Popen(
        scene.command(out), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    while not lock.exists():
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGINT)
    said = process.communicate(timeout=60)[1].decode("utf-8")
    assert process.returncode in {130, 0, 1}
    assert "Traceback" not in said
    scene.holds_whole_files_only(out)
    scene.ends_well(out)
