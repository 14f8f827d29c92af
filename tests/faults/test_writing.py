"""Disk full, protected folder, file open elsewhere, links: clear words, nothing half written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs import pipeline, planning
from dienhinh_docs.cli import _exit_code
from dienhinh_docs.kinds.base import Draft, Work
from dienhinh_docs.outcome import Outcome
from dienhinh_docs.problems import Code
from dienhinh_docs.wording import say
from support.aftermath import apart, result, visible
from support.folders import Folder, Rows

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
"""Newer Pythons warn of forking beside the thread of the test runner, which does nothing here."""


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    for body in made.bodies[:2]:
        made.send(body)
    return made


def codes(outcome: Outcome) -> list[Code]:
    return [found.code for found in outcome.problems]


def changed(folder: Folder) -> str:
    """Change one workbook; one of the documents that follow from it."""
    body = folder.bodies[0]

    def change(rows: Rows) -> None:
        rows["Đơn vị"][0]["ho_ten_nguoi_ky"] = "Trần Thị Khác"
        rows["Điển hình"][0]["ten"] = "Tổ Khác Ví Dụ"

    folder.send(body, change)
    return f"quy-1/{body}/ke-hoach.docx"


# --- a file that is open in another program -------------------------------------------------


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names of files that nobody can replace, as on Windows while Word has them open."""
    names: set[str] = set()
    rename = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if names & {path.name, Path(target).name}:
            raise PermissionError(13, "Permission denied", str(target))
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    return names


def test_a_document_open_elsewhere_is_told_and_the_others_land(
    folder: Folder, opened: set[str]
) -> None:
    folder.run()
    target = changed(folder)
    before = visible(folder.out)
    opened.add("ke-hoach.docx")
    outcome = folder.run()
    assert codes(outcome) == [Code.TEP_KHONG_DAT_DUOC]
    assert outcome.problems[0].at.file == target
    assert target not in {made.path for made in outcome.documents}
    assert _exit_code(outcome) == 1  # done, but there is something to mend (contract, §3)
    after = visible(folder.out)
    assert after[target] == before[target]
    assert {path for path in after if after[path] != before[path]} > {"ket-qua.json"}
    opened.clear()
    assert codes(folder.run()) == []
    assert visible(folder.out)[target] != before[target]


def test_a_result_file_open_elsewhere_is_told(folder: Folder, opened: set[str]) -> None:
    folder.run()
    changed(folder)
    opened.add("ket-qua.json")
    outcome = folder.run()
    assert codes(outcome) == [Code.TEP_KHONG_DAT_DUOC]
    assert outcome.problems[0].at.file == "ket-qua.json"


def test_a_paper_without_cause_that_is_open_stays_and_is_told(
    folder: Folder, opened: set[str]
) -> None:
    folder.run()
    body = folder.bodies[0]
    (folder.folder / "workbooks" / f"{body}.xlsx").unlink()
    opened.add("ke-hoach.docx")
    outcome = folder.run()
    assert [(p.code, p.at.file) for p in outcome.problems] == [
        (Code.TEP_KHONG_DAT_DUOC, f"quy-1/{body}/ke-hoach.docx")
    ]
    assert (folder.out / "quy-1" / body / "ke-hoach.docx").is_file()
    assert f"quy-1/{body}/danh-sach-dien-hinh.docx" in outcome.retired


def test_a_file_in_the_way_of_a_folder_costs_that_folder_only(folder: Folder) -> None:
    body = folder.bodies[0]
    (folder.out / "quy-1").mkdir(parents=True)
    (folder.out / "quy-1" / body).write_text("a file", encoding="utf-8")
    outcome = folder.run()
    assert set(codes(outcome)) == {Code.TEP_KHONG_DAT_DUOC}
    assert {p.at.file.split("/")[1] for p in outcome.problems} == {body}
    assert folder.bodies[1] in {made.body for made in outcome.documents}
    assert (folder.out / "quy-1" / body).read_text(encoding="utf-8") == "a file"


# --- nothing outside -------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
@pytest.mark.parametrize("part", ["quy-1", "tra-lai", ".dienhinh", "khong-con-dung"])
def test_a_link_out_of_the_folder_is_not_followed(
    part: str, folder: Folder, tmp_path: Path
) -> None:
    outside = tmp_path / "ngoai"
    outside.mkdir()
    folder.run()
    if (folder.out / part).exists():
        shutil.rmtree(folder.out / part)
    (folder.out / part).symlink_to(outside, target_is_directory=True)
    (folder.folder / "workbooks" / f"{folder.bodies[0]}.xlsx").unlink()
    folder.send(folder.bodies[1], lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    outcome = folder.run()
    assert Code.TEP_KHONG_DAT_DUOC in codes(outcome) or outcome.unwritten
    assert list(outside.iterdir()) == []


def test_a_foreign_register_moves_nothing_from_outside(folder: Folder, tmp_path: Path) -> None:
    folder.run()
    mine = tmp_path / "outputs" / "quy-1" / "x.docx"
    mine.parent.mkdir()
    mine.write_bytes(b"mine")
    register = folder.out / ".dienhinh.json"
    text = register.read_text(encoding="utf-8")
    digest = result(folder.out)["documents"][0]["sha256"]
    for path in ("quy-1/../../quy-1/x.docx", str(mine), "../quy-1/x.docx"):
        text = text.replace('"files": {', f'"files": {{"{path}": ["{digest}", ""], ', 1)
    register.write_text(text, encoding="utf-8")
    outcome = folder.run()
    assert outcome.retired == []
    assert mine.read_bytes() == b"mine"


# --- a disk that is full, a folder that is protected -----------------------------------------


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A file system of 1 MB; skipped where it cannot be had."""
    place = Path(tempfile.mkdtemp(prefix="dia-nho-"))
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True).returncode:
        place.rmdir()
        pytest.skip("no file system can be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)
    place.rmdir()


def test_a_full_disk_ends_with_3_and_leaves_what_was_there(
    folder: Folder, small_disk: Path
) -> None:
    out = small_disk / "ra"
    folder.run(out=out)
    before = visible(out)
    target = changed(folder)
    with (small_disk / "day").open("wb") as file:
        room = shutil.disk_usage(small_disk).free - 30_000
        file.write(bytes(room))
    outcome = folder.run(out=out)
    assert codes(outcome) == [Code.KHONG_GHI_DUOC]
    assert _exit_code(outcome) == 3
    assert "đĩa đã đầy" in say(outcome.problems[0])[0]
    assert visible(out) == before
    assert not list(out.glob(".dang-lap-*"))
    (small_disk / "day").unlink()
    assert codes(folder.run(out=out)) == []
    assert visible(out)[target] != before[target]


def test_a_file_that_grows_over_the_limit_is_no_half_file(folder: Folder) -> None:
    """A quota met in the middle of a file, as RLIMIT_FSIZE does it."""
    resource = pytest.importorskip("resource")
    import signal

    def work() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))
        outcome = folder.run()
        os._exit(0 if outcome.unwritten and not outcome.documents else 1)

    assert apart(work) == 0
    assert visible(folder.out) == {}
    assert codes(folder.run()) == []


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="rights of POSIX")
@pytest.mark.parametrize("there", [True, False], ids=["earlier output", "no output"])
def test_a_protected_folder_ends_with_3(there: bool, folder: Folder) -> None:
    """As a user without rights; the rights of root would pass over them."""
    place = Path(tempfile.mkdtemp(prefix="bao-ve-"))
    place.chmod(0o755)
    inputs = place / "vao"
    shutil.copytree(folder.folder, inputs)
    out = place / "ra"
    if there:
        folder.run(folder=inputs, out=out)
    before = visible(out) if there else {}
    place.chmod(0o555)

    def work() -> None:
        if os.getuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        else:
            out.chmod(0o555)
        request = folder.request(folder=inputs, out=out)
        outcome = pipeline.run(request)
        told = [p.code for p in outcome.problems] == [Code.KHONG_GHI_DUOC]
        words = "không có quyền" in say(outcome.problems[-1])[0]
        os._exit(0 if outcome.unwritten and told and words else 1)

    try:
        assert apart(work) == 0
        assert (visible(out) if there else {}) == before
    finally:
        place.chmod(0o755)
        if there:
            out.chmod(0o755)
        shutil.rmtree(place)


def test_words_of_the_new_codes_name_the_remedy() -> None:
    from dienhinh_docs.problems import At, problem

    stuck = problem(Code.TEP_KHONG_DAT_DUOC, At("a.docx"), ly_do="os.busy")
    wrong, fix = say(stuck)
    assert "đang được mở ở chương trình khác" in wrong
    assert "Đóng tệp" in fix


def test_one_document_that_fails_costs_only_itself(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dienhinh_docs.word import render

    real: Any = render.render

    def fails_once(template: Path, context: Any, **more: Any) -> bytes:
        if template.name == "ke-hoach.docx":
            raise ZeroDivisionError("of this one")
        data: bytes = real(template, context, **more)
        return data

    before = {made.path for made in folder.run().documents}
    changed(folder)
    monkeypatch.setattr(render, "render", fails_once)
    body = folder.bodies[0]
    outcome = folder.run()
    (found,) = outcome.problems
    assert found.code is Code.VAN_BAN_CHUA_LAP
    assert found.at.file == f"quy-1/{body}/ke-hoach.docx"
    facts = dict(found.facts)
    assert (facts["co_quan"], facts["mau"]) == (body, "ke-hoach.docx")
    assert "of this one" in facts["ly_do"]
    assert {made.path for made in outcome.documents} == before - {found.at.file}
    assert (folder.out / found.at.file).is_file()  # the version made before stays
    assert _exit_code(outcome) == 1


def test_a_kind_that_fails_costs_only_itself_and_its_papers_stay(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: Work) -> Iterator[Draft]:
        raise ZeroDivisionError("of this kind")

    before = folder.run()
    changed(folder)
    kinds = [replace(k, drafts=fails) if k.id == "ke-hoach" else k for k in planning.KINDS]
    monkeypatch.setattr(planning, "KINDS", tuple(kinds))
    monkeypatch.setattr(planning, "program", lambda: "another")  # nothing is remembered
    outcome = folder.run()
    assert {p.code for p in outcome.problems} == {Code.VAN_BAN_CHUA_LAP}
    assert {dict(p.facts)["co_quan"] for p in outcome.problems} == set(folder.bodies[:2])
    left = {d.path for d in before.documents} - {d.path for d in outcome.documents}
    assert left == {f"quy-1/{body}/ke-hoach.docx" for body in folder.bodies[:2]}
    assert outcome.retired == []
    assert all((folder.out / path).is_file() for path in left)
