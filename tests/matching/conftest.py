"""A programme to judge by."""

from __future__ import annotations

import pytest

from dienhinh_docs.programme.load import load
from dienhinh_docs.programme.model import ChuongTrinh
from support.tables import DATA


@pytest.fixture(scope="session")
def plan() -> ChuongTrinh:
    programme, problems = load(DATA / "tinh-mau-2024")
    assert programme is not None, problems
    return programme.plan
