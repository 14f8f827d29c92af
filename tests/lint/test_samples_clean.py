"""Every document that ``run`` makes of the sample passes the judge."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dienhinh_docs import pipeline
from dienhinh_docs.lint.judge import Verdict, judge
from dienhinh_docs.outcome import Request
from dienhinh_docs.problems import Severity

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """The whole sample of 2021, run once and judged."""
    out = tmp_path_factory.mktemp("ra")
    outcome = pipeline.run(Request(ROOT / "inputs" / "bac-giang-2021", out, date(2021, 12, 31)))
    return {d.path: judge(out / d.path) for d in outcome.documents}


def said(verdicts: dict[str, Verdict], severity: Severity) -> dict[str, list[str]]:
    found = {
        path: [
            f"{p.code.value} {p.at.paragraph} {p.value}"
            for p in v.problems
            if p.severity is severity
        ]
        for path, v in verdicts.items()
    }
    return {path: problems for path, problems in found.items() if problems}


def test_the_whole_sample_is_judged(verdicts: dict[str, Verdict]) -> None:
    assert len(verdicts) > 150
    regimes = {v.found.regime.ma for v in verdicts.values() if v.found and v.found.regime_sure}
    assert len(regimes) >= 5
    assert [path for path, v in verdicts.items() if v.found is None] == []


def test_no_document_of_the_sample_has_an_error(verdicts: dict[str, Verdict]) -> None:
    assert said(verdicts, Severity.ERROR) == {}


WORDS_OF_SENDERS = ("TT_VIET_HOA", "TT_GACH_NOI")
"""Suggestions about words that workbooks and plan bring along; they are carried over as they stand."""


def test_no_document_of_the_sample_has_another_warning(verdicts: dict[str, Verdict]) -> None:
    found = said(verdicts, Severity.WARNING)
    ours = {
        path: [p for p in problems if not p.startswith(WORDS_OF_SENDERS)]
        for path, problems in found.items()
    }
    assert {path: problems for path, problems in ours.items() if problems} == {}
