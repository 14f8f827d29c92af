"""The engine against docxtpl: the same template and record, the same parts."""

from __future__ import annotations

import pytest

from dienhinh_docs.word.engine import Template
from word.engine.corpus import CASES, RECORD, Case
from word.engine.mau import by_docxtpl, parts


def test_the_corpus_is_large_and_its_names_are_different() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_part_is_the_one_docxtpl_makes(case: Case) -> None:
    data, record = case.mau.docx(), {**RECORD, **case.record}
    wanted = parts(by_docxtpl(data, record))
    found = parts(Template.compile(data, "thu.docx").render(record))
    assert found.keys() == wanted.keys()
    assert {name: found[name] for name in wanted} == wanted
