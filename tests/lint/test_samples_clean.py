"""Every document that ``run`` makes of the sample passes the judge without a word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from dienhinh_docs import pipeline
from dienhinh_docs.lint.judge import Verdict, judge
from dienhinh_docs.outcome import Request

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """The whole sample of 2021, run once and judged."""
    out = tmp_path_factory.mktemp("ra")
    outcome = pipeline.run(Request(ROOT / "inputs" / "bac-giang-2021", out, date(2021, 12, 31)))
    return {d.path: judge(out / d.path) for d in outcome.documents}


def test_the_whole_sample_is_judged(verdicts: dict[str, Verdict]) -> None:
    assert len(verdicts) > 150
    regimes = {v.found.regime.ma for v in verdicts.values() if v.found}
    assert len(regimes) >= 5
    unsure = [path for path, v in verdicts.items() if v.found is None or not v.found.regime_sure]
    assert unsure == []


def test_no_document_of_the_sample_has_a_finding(verdicts: dict[str, Verdict]) -> None:
    """No error, no warning, and nothing that was left unjudged (``TT_CHUA_XET`` is a warning)."""
    found = {
        path: [f"{p.code.value} {p.at.paragraph} {p.value} {dict(p.facts)}" for p in v.problems]
        for path, v in verdicts.items()
        if v.problems
    }
    assert found == {}
