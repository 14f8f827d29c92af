"""The short form of ``scripts/fuzz_intake.py``: 200 mutants, read or refused, soon and in little memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.intake.clinic import right
from tests.intake.mutants import mutant

from fuzz_intake import LARGE, SLOW, Reading, read, run


def test_mutants_are_read_or_refused(tmp_path: Path) -> None:
    total = run(range(200), 1, tmp_path, None)
    assert total.count == 200
    assert total.bad == []
    assert total.ends["read"] > 30
    assert total.ends["TEP_KHONG_MO_DUOC"] > 30


def test_one_seed_is_one_mutant() -> None:
    assert [mutant(right(), 7), mutant(right(), 7)] == [mutant(right(), 7)] * 2
    assert len({mutant(right(), seed) for seed in range(30)}) >= 28


@pytest.mark.parametrize(
    "reading",
    [Reading(1, SLOW + 1), Reading(1, peak=LARGE + 1), Reading(1, fault="run.crashed")],
)
def test_what_is_slow_large_or_dead_is_bad(reading: Reading) -> None:
    assert reading.bad
    assert not Reading(1, 1.0, 100.0, ("O_TRONG",)).bad


def test_what_is_raised_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path) -> None:
        raise KeyError(path.name)

    monkeypatch.setattr("fuzz_intake.judged", broken)
    path = tmp_path / "3.xlsx"
    path.write_bytes(b"")
    assert "KeyError" in read(path).fault
