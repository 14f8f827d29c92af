"""Every sick workbook gets exactly the answer that its recipe states."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.intake import ward_cells, ward_files, ward_shape
from tests.intake.clinic import WARD, Sick, answered, judged, right

from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Outcome
from dienhinh_docs.wording import say

assert ward_cells
assert ward_files
assert ward_shape


def test_the_right_workbook_is_right(tmp_path: Path) -> None:
    path = tmp_path / "HMM.xlsx"
    path.write_bytes(right())
    sent = judged(path)
    assert answered(sent) == ()
    assert sent.checked is not None
    assert sent.checked.counts() == {Outcome.TAKEN: 14}


def test_the_corpus_is_large_and_no_two_recipes_are_one() -> None:
    assert len(WARD) >= 60
    assert max(Counter(s.name for s in WARD).values()) == 1
    codes = {line.split()[0] for s in WARD for line in s.answer} - {"~"}
    assert codes <= set(Code)
    assert len(codes) >= 35


@pytest.mark.parametrize("case", WARD, ids=lambda case: case.name)
def test_a_sick_workbook_gets_its_answer(case: Sick, tmp_path: Path) -> None:
    sent = judged(case.patient(tmp_path))
    assert answered(sent) == case.answer
    for found in sent.problems:
        assert all(say(found))
    rows = sum(len(s.rows) for s in sent.raw.sheets.values()) if sent.raw and sent.checked else 0
    assert rows == (sent.checked.counts().total() if sent.checked else 0)
