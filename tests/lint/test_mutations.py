"""The proof of the judge: one defect planted in a right paper is found, under its right name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from dienhinh_docs.lint.judge import judge
from dienhinh_docs.problems import Code, Problem, errors
from support.defects import DEFECTS, Defect
from support.mutate import parts_of, saved
from support.right_papers import BY_HAND, Make, rendered

WANTED = 0.98
"""Share of the planted defects that must be found with the right code."""


@dataclass(frozen=True)
class Judged:
    """A spoilt copy and what the judge said beyond what it says of the right paper."""

    defect: Defect
    paper: str
    changed: bool
    said: tuple[Problem, ...]

    @property
    def found(self) -> bool:
        return any(p.code in self.defect.codes for p in self.said)

    def __str__(self) -> str:
        wanted = "/".join(sorted(c.value for c in self.defect.codes))
        said = ", ".join(sorted({p.code.value for p in self.said})) or "nothing"
        return f"{self.paper}: {self.defect.name}: wanted {wanted}, said {said}"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Make]:
    return {**BY_HAND, **rendered(tmp_path_factory.mktemp("p"))}


@pytest.fixture(scope="module")
def right(
    papers: dict[str, Make], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, set[Problem]]:
    """What the judge says of every right paper."""
    folder = tmp_path_factory.mktemp("dung")
    said = {}
    for name, make in papers.items():
        path = folder / "van-ban.docx"
        path.write_bytes(saved(make()))
        said[name] = set(judge(path).problems)
    return said


@pytest.fixture(scope="module")
def judged(
    papers: dict[str, Make],
    right: dict[str, set[Problem]],
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Judged]:
    """Every defect planted in each of its papers, judged."""
    folder = tmp_path_factory.mktemp("sai")
    return [
        plant(defect, name, papers[name], right[name], folder)
        for defect in DEFECTS
        for name in defect.papers
    ]


def plant(defect: Defect, name: str, make: Make, before: set[Problem], folder: Path) -> Judged:
    laid = make()
    clean = parts_of(laid)
    defect.plant(laid)
    path = folder / "van-ban.docx"
    path.write_bytes(saved(laid))
    said = tuple(p for p in judge(path).problems if p not in before)
    return Judged(defect, name, parts_of(laid) != clean, said)


def test_right_papers_have_no_error(right: dict[str, set[Problem]]) -> None:
    assert len(right) > 20
    wrong = {
        name: [(p.code.value, p.at.paragraph, p.value) for p in errors(said)]
        for name, said in right.items()
    }
    assert {name: said for name, said in wrong.items() if said} == {}


def test_every_planting_changed_its_paper(judged: list[Judged]) -> None:
    assert [str(j) for j in judged if not j.changed] == []


def test_the_suite_is_large_enough(judged: list[Judged]) -> None:
    assert len(judged) >= 150
    assert len({j.paper for j in judged}) >= 5 + 3
    names = Counter(defect.name for defect in DEFECTS)
    assert [name for name, count in names.items() if count > 1] == []


def test_planted_defects_are_found_with_the_right_code(judged: list[Judged]) -> None:
    missed = [str(j) for j in judged if not j.found]
    print(f"found {len(judged) - len(missed)} of {len(judged)}", *missed, sep="\n  ")  # noqa: T201
    assert 1 - len(missed) / len(judged) >= WANTED, missed


PROVED_ELSEWHERE = {Code.TT_CHUA_XET, Code.TT_CAN_CU_GACH, Code.TT_DUONG_KE_NET}
"""In test_unjudged.py and test_any_file.py, test_text_head.py, test_format_blocks.py."""


def test_every_code_of_presentation_is_planted_at_least_once() -> None:
    planted = {code for defect in DEFECTS for code in defect.codes}
    wanted = {code for code in Code if code.startswith("TT_")}
    assert wanted - planted == PROVED_ELSEWHERE
