"""The two judges, and what they are asked about."""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from dienhinh_docs import pipeline
from dienhinh_docs.outcome import Made, Request
from validate_ooxml import Judge, audit, sdk, sdk_program

ROOT = Path(__file__).parents[2]


@pytest.fixture(params=["openxml-audit", "Open XML SDK"])
def judge(request: pytest.FixtureRequest) -> Judge:
    """Each validator; the SDK is skipped where it is absent, saying so, and missed where promised."""
    if request.param == "openxml-audit":
        return audit
    program = sdk_program()
    if program is None:
        if os.environ.get("DIENHINH_NEEDS_SDK"):
            pytest.fail("the Open XML SDK was to be installed under build/npm and is not")
        pytest.skip(
            "the Open XML SDK is not installed under build/npm: half of the check is left out"
        )
    return sdk(program)


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[Made, Path]:
    """Of the sample's documents, the first from every template."""
    out = tmp_path_factory.mktemp("ra")
    outcome = pipeline.run(Request(ROOT / "inputs" / "bac-giang-2021", out, date(2021, 12, 31)))
    first: dict[str, Made] = {}
    for made in outcome.documents:
        first.setdefault(made.template, made)
    return {made: out / made.path for made in first.values()}


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A kit, and a workbook returned with its cells marked."""
    broken = ROOT / "inputs" / "vi-du-can-sua"
    folder = tmp_path_factory.mktemp("chuong-trinh")
    shutil.copy(broken / "programme.yaml", folder)
    (folder / "workbooks").mkdir()
    shutil.copy(broken / "workbooks" / "VD03.xlsx", folder / "workbooks")
    asked = Request(folder, folder / "ra", date(2021, 12, 31), bodies=("VD03",), jobs=1)
    made = [*pipeline.check(asked).returned, *pipeline.kits(asked).kits]
    return [asked.out / path for path in made]
