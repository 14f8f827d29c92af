"""No file takes more memory or time than it is allowed, or takes others down with it."""

from __future__ import annotations

import os
import resource
import signal
import struct
import sys
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.workbook.containers import packed
from tests.workbook.samples import kit_bytes

from dienhinh_docs import workers
from dienhinh_docs.limits import MIB, WORKBOOK, Allowance
from dienhinh_docs.problems import At, Code, Problem
from dienhinh_docs.reasons import REASONS
from dienhinh_docs.workbook.grid import Found
from dienhinh_docs.workbook.opened import opened
from dienhinh_docs.workers import Effort, Guard, Later, spread

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are those of Linux"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
]

SMALL = Allowance(0.3, 100 * MIB)


@pytest.fixture(autouse=True)
def forks(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Linux without threads; the test runner may have one."""
    monkeypatch.setattr(workers, "_may_fork", lambda: True)


def allocates() -> None:
    kept = bytearray(1 << 30)
    kept[0] = 1


def works_for_ever() -> None:
    while True:
        pass


def sleeps() -> None:
    time.sleep(60)


def leaves() -> None:
    os._exit(0)


def is_killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crashes() -> None:
    signal.signal(signal.SIGSEGV, signal.SIG_DFL)  # the test runner would print where
    os.kill(os.getpid(), signal.SIGSEGV)


def goes_too_deep() -> None:
    goes_too_deep()


KILLERS: dict[str, tuple[Callable[[], None], str]] = {
    "allocates": (allocates, "run.memory"),
    "works": (works_for_ever, "run.time"),
    "sleeps": (sleeps, "run.time"),
    "leaves": (leaves, "run.died"),
    "is killed": (is_killed, "run.died"),
    "crashes": (crashes, "run.crashed"),
    "deep": (goes_too_deep, "run.deep"),
}


def do(name: str) -> tuple[str, int]:
    if name in KILLERS:
        KILLERS[name][0]()
    return name, os.getpid()


def lost(name: str, reason: str) -> tuple[str, int]:
    return reason, 0


def unguarded(name: str) -> tuple[str, int]:
    raise AssertionError(name)


def answers(names: list[str], jobs: int = 1) -> list[tuple[str, int]]:
    guard: Guard[str, tuple[str, int]] = Guard(lambda _: SMALL, lost)
    return spread(do, names, Effort(0.001), jobs, lambda *_: None, unguarded, guard)


@pytest.mark.parametrize("name", KILLERS)
def test_every_way_to_die_has_its_reason_and_the_others_go_on(name: str) -> None:
    started = time.monotonic()
    found = answers(["trước", name, "sau"])
    assert [what for what, _ in found] == ["trước", KILLERS[name][1], "sau"]
    assert KILLERS[name][1] in REASONS
    assert time.monotonic() - started < 5


def test_one_process_serves_for_all_that_behave_and_it_is_not_this_one() -> None:
    pids = {pid for _, pid in answers([str(n) for n in range(30)])}
    assert len(pids) == 1
    assert os.getpid() not in pids


def test_a_limit_holds_for_each_piece_of_work_not_for_all_together() -> None:
    def busy(_: str) -> tuple[str, int]:
        end = time.process_time() + SMALL.seconds / 2
        while time.process_time() < end:
            pass
        return "xong", 0

    guard: Guard[str, tuple[str, int]] = Guard(lambda _: SMALL, lost)
    found = spread(busy, list("abcde"), Effort(0.001), 1, lambda *_: None, unguarded, guard)
    assert found == [("xong", 0)] * 5


@pytest.mark.parametrize("name", KILLERS)
def test_work_beside_that_dies_is_not_done_here(name: str) -> None:
    instead = partial(str, "thay")
    with Later(lambda: do(name)[0], 10.0, 2, SMALL, instead) as later:
        assert later.result() == "thay"


# --- files that swell ----------------------------------------------------------------------

HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = b"</sheetData></worksheet>"


def kit_whose_third_sheet_is(write: Callable[[object], None]) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(kit_bytes())) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != "xl/worksheets/sheet3.xml":
                new.writestr(name, old.read(name))
        with new.open("xl/worksheets/sheet3.xml", "w") as part:
            part.write(HEAD)
            write(part)
            part.write(TAIL)
    return made.getvalue()


def painted(part: object) -> None:
    """Borders down to the last row of a sheet."""
    for first in range(1, 1048577, 1024):
        rows = (
            f'<row r="{n}"><c r="A{n}" s="1"/><c r="B{n}" s="1"/></row>'
            for n in range(first, first + 1024)
        )
        part.write("".join(rows).encode())  # type: ignore[attr-defined]


def stray(part: object) -> None:
    """One space in the last cell of a sheet."""
    part.write(  # type: ignore[attr-defined]
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>'
        b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>'
    )


def measured(data: bytes, folder: Path) -> tuple[str, float, float]:
    """How the file ends in a process of its own: answer, seconds of the processor, MB at the most."""
    path = folder / "tệp.xlsx"
    path.write_bytes(data)

    def read(_: Path) -> tuple[str, float, float]:
        answer = opened(path, At(path.name))
        use = resource.getrusage(resource.RUSAGE_SELF)
        said = "read" if isinstance(answer, Found) else dict(answer.facts).get("ly_do", "")
        return said, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024

    guard: Guard[Path, tuple[str, float, float]] = Guard(
        WORKBOOK.of, lambda _, why: (why, 0.0, 0.0)
    )
    (found,) = spread(
        read, [path], Effort(0.1), 1, lambda *_: None, lambda _: ("", 0.0, 0.0), guard
    )
    return found


@pytest.mark.parametrize("write", [painted, stray], ids=["painted", "stray cell"])
def test_a_swollen_sheet_is_read_fast_and_in_flat_memory(
    tmp_path: Path, write: Callable[[object], None]
) -> None:
    said, seconds, megabytes = measured(kit_whose_third_sheet_is(write), tmp_path)
    assert said == "read"
    assert seconds < 5
    assert megabytes < 500


def lying() -> bytes:
    """The directory says that a part is small; it unpacks to 64 MB."""
    data = bytearray(packed({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": bytes(64 * MIB)}))
    true = struct.pack("<I", 64 * MIB)
    at = data.rfind(true)
    assert at > 0
    data[at : at + 4] = struct.pack("<I", 90_000)
    return bytes(data)


def entities() -> bytes:
    kinds = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    text = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">{kinds}]><x>&e11;</x>'
    return packed({"[Content_Types].xml": text, "xl/workbook.xml": text})


BOMBS = {
    "small file, large part": (packed({"[Content_Types].xml": b"", "xl/s.xml": bytes(200 * MIB)}), "size.unpacked"),
    "lies about its size": (lying(), "file.torn"),
    "entities": (entities(), "file.doctype"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_no_time(tmp_path: Path, name: str) -> None:
    data, reason = BOMBS[name]
    said, seconds, megabytes = measured(data, tmp_path)
    assert said == reason
    assert seconds < 2
    assert megabytes < 500


def test_the_library_that_runs_out_of_memory_is_told_for_this_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hungry(_: object) -> Found:
        raise MemoryError

    monkeypatch.setattr("dienhinh_docs.workbook.grid.load", hungry)
    path = tmp_path / "a.xlsx"
    path.write_bytes(kit_bytes())
    answer = opened(path, At("a.xlsx"))
    assert isinstance(answer, Problem)
    assert (answer.code, answer.facts) == (Code.TEP_KHONG_MO_DUOC, (("ly_do", "run.memory"),))


def test_what_a_file_may_take_grows_with_it_up_to_a_bound(tmp_path: Path) -> None:
    sizes = [0, 50_000, 5 * MIB, 25 * MIB]
    found = []
    for size in sizes:
        path = tmp_path / str(size)
        with path.open("wb") as file:
            file.truncate(size)
        found.append(WORKBOOK.of(path))
    assert found == sorted(found, key=lambda one: (one.seconds, one.memory))
    assert found[1].seconds < 5
    assert found[1].memory < 400 * MIB
    assert found[-1].seconds <= 120
    assert found[-1].memory <= 2048 * MIB
    assert WORKBOOK.of(tmp_path / "không có") == found[0]
