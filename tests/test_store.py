"""The output folder: whole files only, and a person's work is never overwritten."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh_docs.store import ASIDE, Register, Store


def write(out: Path, target: str, content: bytes) -> str:
    """One run that makes one file; the path on which it ended."""
    with Store(out) as store:
        (landed,) = store.land([store.put(target, content)])
    return landed.path


def test_a_file_lands_in_its_place_and_nothing_else_stays(tmp_path: Path) -> None:
    assert write(tmp_path, "quy-1/SYT/a.docx", b"1") == "quy-1/SYT/a.docx"
    assert (tmp_path / "quy-1/SYT/a.docx").read_bytes() == b"1"
    assert sorted(p.name for p in tmp_path.iterdir()) == [".dienhinh.json", "quy-1"]


def test_our_own_file_is_renewed(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"1")
    assert write(tmp_path, "a.docx", b"2") == "a.docx"
    assert (tmp_path / "a.docx").read_bytes() == b"2"


def test_a_changed_file_is_kept_and_the_new_one_lies_beside(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"1")
    (tmp_path / "a.docx").write_bytes(b"by hand")
    assert write(tmp_path, "a.docx", b"2") == "a.moi.docx"
    assert write(tmp_path, "a.docx", b"3") == "a.moi.docx"
    (tmp_path / "a.moi.docx").write_bytes(b"by hand too")
    assert write(tmp_path, "a.docx", b"4") == "a.moi-2.docx"
    assert (tmp_path / "a.docx").read_bytes() == b"by hand"
    assert (tmp_path / "a.moi.docx").read_bytes() == b"by hand too"


def test_a_file_nobody_knows_counts_as_a_persons(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"from elsewhere")
    assert write(tmp_path, "a.docx", b"1") == "a.moi.docx"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"files": 1}'])
def test_a_damaged_register_loses_nothing(tmp_path: Path, damage: str) -> None:
    write(tmp_path, "a.docx", b"1")
    (tmp_path / ".dienhinh.json").write_text(damage)
    assert write(tmp_path, "a.docx", b"2") == "a.moi.docx"
    assert (tmp_path / "a.docx").read_bytes() == b"1"


def test_a_failed_run_leaves_earlier_output_intact(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"1")

    def fail() -> None:
        with Store(tmp_path) as store:
            store.put("a.docx", b"2")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert (tmp_path / "a.docx").read_bytes() == b"1"
    assert not list(tmp_path.glob(".dang-lap-*"))


def test_what_is_retired_is_moved_aside(tmp_path: Path) -> None:
    write(tmp_path, "quy-1/a.docx", b"1")
    with Store(tmp_path) as store:
        assert store.retire("quy-1/a.docx")
    assert (tmp_path / ASIDE / "quy-1/a.docx").read_bytes() == b"1"


def test_a_changed_file_is_not_retired(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"1")
    (tmp_path / "a.docx").write_bytes(b"by hand")
    with Store(tmp_path) as store:
        assert not store.retire("a.docx")
    assert (tmp_path / "a.docx").exists()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.binary(max_size=3)), max_size=8))
def test_no_content_that_a_person_wrote_is_ever_lost(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, bytes]]
) -> None:
    """Any order of runs and edits: every edit is still in some file."""
    out = tmp_path_factory.mktemp("out")
    edits = set()
    for by_hand, content in steps:
        if by_hand:
            mine = b"hand:" + content
            edits.add(mine)
            target = out / "a.docx"
            if target.exists() and target.read_bytes().startswith(b"hand:"):
                edits.discard(target.read_bytes())  # the person overwrote it, not we
                edits.add(mine)
            target.write_bytes(mine)
        else:
            write(out, "a.docx", b"run:" + content)
    assert edits <= {p.read_bytes() for p in out.iterdir() if p.suffix == ".docx"}


def test_what_a_killed_run_left_is_swept_when_it_is_old(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".dang-lap-cu", tmp_path / ".dang-lap-moi"
    for left in (old, fresh):
        left.mkdir()
        (left / "000001").write_bytes(b"x")
    os.utime(old, (0, 0))
    with Store(tmp_path):
        assert not old.exists()
        assert fresh.exists()


def test_files_of_a_run_that_was_stopped_while_landing_are_still_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Store._land

    def stop_at_the_second(store: Store, item: Any) -> Any:
        if item.target == "b.docx":
            raise KeyboardInterrupt
        return real(store, item)

    monkeypatch.setattr(Store, "_land", stop_at_the_second)
    with pytest.raises(KeyboardInterrupt), Store(tmp_path) as store:
        store.land([store.put("a.docx", b"1"), store.put("b.docx", b"1")])
    monkeypatch.undo()
    assert (tmp_path / "a.docx").read_bytes() == b"1"
    with Store(tmp_path) as store:
        landed = store.land([store.put("a.docx", b"2"), store.put("b.docx", b"2")])
    assert [item.path for item in landed] == ["a.docx", "b.docx"]
    assert not Register.read(tmp_path).landing


def test_a_full_disk_is_met_before_anything_has_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path) as store:
        store.land([store.put("a.docx", b"1")])
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if len(data) > 5000:
            raise OSError(28, "No space left on device")
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"), Store(tmp_path) as store:
        store.land([store.put("a.docx", b"2")], spare=10_000)
    assert (tmp_path / "a.docx").read_bytes() == b"1"
