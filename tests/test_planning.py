"""What a kind says about itself, on which remembering rests."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from dienhinh_docs.intake import take_in
from dienhinh_docs.kinds import KINDS
from dienhinh_docs.kinds.base import Kind, Work
from dienhinh_docs.programme.load import load
from dienhinh_docs.reading import terms_of

ROOT = Path(__file__).parents[1]
BODIES = ("SYT", "HND", "CAT", "BDVTU")
ALONE = [kind for kind in KINDS if kind.alone]


@pytest.fixture(scope="module")
def work() -> Work:
    programme, problems = load(ROOT / "inputs" / "bac-giang-2021")
    assert programme is not None, problems
    terms = terms_of(programme)
    books = {}
    for body in BODIES:
        sent = take_in(programme.folder / "workbooks" / f"{body}.xlsx", terms)
        assert sent.checked is not None
        books[body] = sent.checked.book
    day = programme.plan.ke_hoach.ngay
    assert day is not None
    return Work(programme.plan, programme.law, books, day)


@pytest.mark.parametrize("kind", ALONE, ids=lambda kind: kind.id)
def test_a_kind_that_looks_at_one_body_alone_does_so(kind: Kind, work: Work) -> None:
    together = list(kind.drafts(work))
    later = work.today + timedelta(days=400)
    alone = [
        draft
        for body in work.programme.co_quan
        if body.ma in work.books
        for draft in kind.drafts(
            Work(work.programme, work.law, {body.ma: work.books[body.ma]}, later)
        )
    ]
    assert len(together) > 2
    assert alone == together
    assert {draft.body for draft in together} <= set(BODIES)


def test_some_kinds_look_at_all_bodies_together() -> None:
    assert len(ALONE) >= 3
    assert {kind.id for kind in KINDS} - {kind.id for kind in ALONE} >= {"bao-cao-tong-ket"}
