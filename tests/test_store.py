"""The output folder: whole files only, and a person's work is never overwritten."""

from __future__ import annotations

import json
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
        store.save()
    return landed.path


def test_a_file_lands_in_its_place_and_nothing_else_stays(tmp_path: Path) -> None:
    assert write(tmp_path, "quy-1/SYT/a.docx", b"1") == "quy-1/SYT/a.docx"
    assert (tmp_path / "quy-1/SYT/a.docx").read_bytes() == b"1"
    assert sorted(p.name for p in tmp_path.iterdir()) == [
        ".dienhinh",
        ".dienhinh.json",
        "quy-1",
    ]


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


def test_what_is_retired_is_moved_aside_and_never_over_an_earlier_one(tmp_path: Path) -> None:
    for content in (b"1", b"2"):
        write(tmp_path, "quy-1/a.docx", content)
        with Store(tmp_path) as store:
            (moved,) = store.retire(["quy-1/a.docx"])
            store.save()
        assert (moved.target, moved.fault) == ("quy-1/a.docx", "")
    assert (tmp_path / ASIDE / "quy-1/a.docx").read_bytes() == b"1"
    assert (tmp_path / ASIDE / "quy-1/a-2.docx").read_bytes() == b"2"


def test_a_changed_file_is_not_retired(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"1")
    (tmp_path / "a.docx").write_bytes(b"by hand")
    with Store(tmp_path) as store:
        assert store.retire(["a.docx"]) == []
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


def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    left = tmp_path / ".dang-lap-cu"
    left.mkdir()
    (left / "000001").write_bytes(b"x")
    with Store(tmp_path):
        assert not left.exists()


def test_files_of_a_run_that_was_stopped_while_landing_are_still_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Store._land

    def stop_at_the_second(store: Store, item: Any, blocked: str) -> Any:
        if item.target == "b.docx":
            raise KeyboardInterrupt
        return real(store, item, blocked)

    monkeypatch.setattr(Store, "_land", stop_at_the_second)
    with pytest.raises(KeyboardInterrupt), Store(tmp_path) as store:
        store.land([store.put("a.docx", b"1"), store.put("b.docx", b"1")])
    monkeypatch.undo()
    assert (tmp_path / "a.docx").read_bytes() == b"1"
    with Store(tmp_path) as store:
        landed = store.land([store.put("a.docx", b"2"), store.put("b.docx", b"2")])
        store.save()
    assert [item.path for item in landed] == ["a.docx", "b.docx"]
    assert not Register.read(tmp_path).landing


def test_a_full_disk_is_met_before_anything_has_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path) as store:
        store.land([store.put("a.docx", b"1")])
        store.save()
    real = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if len(data) > 5000:
            raise OSError(28, "No space left on device")
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"), Store(tmp_path) as store:
        store.land([store.put("a.docx", b"2")], spare=10_000)
    assert (tmp_path / "a.docx").read_bytes() == b"1"


def test_a_version_that_landed_beside_before_the_stop_is_ours_too(
    tmp_path: Path,
) -> None:
    write(tmp_path, "a.docx", b"1")
    (tmp_path / "a.docx").write_bytes(b"by hand")
    with Store(tmp_path) as store:
        store.land([store.put("a.docx", b"2")])  # and stopped: the register is not saved
    assert (tmp_path / "a.moi.docx").read_bytes() == b"2"
    assert write(tmp_path, "a.docx", b"3") == "a.moi.docx"


def test_what_was_moved_aside_before_the_stop_is_told_by_the_next_run(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"1")
    with Store(tmp_path) as store:
        store.land([], leaving=["a.docx"])
        store.retire(["a.docx"])
    with Store(tmp_path) as store:
        assert store.moved == ["a.docx"]
        store.save()
    with Store(tmp_path) as store:
        assert store.moved == []


def test_a_register_of_the_older_form_is_understood(tmp_path: Path) -> None:
    write(tmp_path, "a.docx", b"1")
    path = tmp_path / ".dienhinh.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    data["files"] = {name: sha256 for name, (sha256, _) in data["files"].items()}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert write(tmp_path, "a.docx", b"2") == "a.docx"


def held(out: Path, target: str, key: str) -> str | None:
    with Store(out) as store:
        found = store.held(target, key)
    return found and found.path


def make(out: Path, target: str, content: bytes, key: str) -> str:
    """As a run does it: made only if it is not there yet."""
    if path := held(out, target, key):
        return path
    with Store(out) as store:
        (landed,) = store.land([store.put(target, content, key)])
        store.save()
    return landed.path


def test_a_file_of_the_same_key_is_held_and_no_other(tmp_path: Path) -> None:
    assert make(tmp_path, "a.docx", b"1", "k1") == "a.docx"
    assert held(tmp_path, "a.docx", "k1") == "a.docx"
    assert held(tmp_path, "a.docx", "k2") is None
    assert held(tmp_path, "a.docx", "") is None
    assert held(tmp_path, "b.docx", "k1") is None
    make(tmp_path, "c.docx", b"1", "")
    assert held(tmp_path, "c.docx", "") is None


def test_a_new_version_beside_a_persons_is_held_there(tmp_path: Path) -> None:
    make(tmp_path, "a.docx", b"1", "k1")
    (tmp_path / "a.docx").write_bytes(b"by hand")
    assert held(tmp_path, "a.docx", "k1") is None
    assert make(tmp_path, "a.docx", b"1", "k1") == "a.moi.docx"
    assert held(tmp_path, "a.docx", "k1") == "a.moi.docx"
    (tmp_path / "a.docx").write_bytes(b"1")  # the person took our version
    assert held(tmp_path, "a.docx", "k1") == "a.docx"


STEPS = st.one_of(
    st.tuples(st.just("run"), st.sampled_from("123")),
    st.tuples(st.just("edit"), st.sampled_from("123")),
    st.tuples(st.just("take"), st.just("")),
    st.tuples(st.just("delete"), st.just("")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, max_size=9))
def test_held_and_made_again_end_in_the_same_place(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    """Any order of runs and of what people do: keys save work and change nothing."""
    keyed, plain = (tmp_path_factory.mktemp(name) for name in ("khoa", "tran"))
    for step, what in steps:
        ends = []
        for out, key in ((keyed, f"k{what}"), (plain, "")):
            first, beside = out / "a.docx", out / "a.moi.docx"
            if step == "run":
                ends.append(make(out, "a.docx", what.encode(), key))
            elif step == "edit":
                first.write_bytes(what.encode())
            elif step == "take" and beside.exists():
                first.write_bytes(beside.read_bytes())
            elif step == "delete":
                first.unlink(missing_ok=True)
        assert len(set(ends)) <= 1
    shown = [{p.name: p.read_bytes() for p in out.glob("*.docx")} for out in (keyed, plain)]
    assert shown[0] == shown[1]
