"""Names of a context as paths, and the committed list of those of the standard templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pydantic import BaseModel

import build_names
from dienhinh_docs.problems import Code
from dienhinh_docs.resources import templates_dir
from dienhinh_docs.word.inspect import inspect, names_of
from dienhinh_docs.word.inspect.known import FILE, inspect_own, known_for, templates
from support.word_templates import template


class Con(BaseModel):
    ten: str = "x"


class Cap(NamedTuple):
    trai: int
    phai: str


@dataclass
class Nguoi:
    ho_ten: str
    con: list[Con]

    @property
    def viet_tat(self) -> str:
        return self.ho_ten[:1]


def test_paths_of_dicts_lists_and_records() -> None:
    context = {
        "so": 1,
        "nguoi": Nguoi("A", [Con()]),
        "dong": [{"a": "1"}, {"b": {"c": True}}],
        "cap": Cap(1, "2"),
        "rong": [],
        "khong": None,
        "ngay": date(2024, 1, 2),
    }
    assert set(names_of(context).paths()) == {
        "so", "nguoi", "nguoi.ho_ten", "nguoi.con", "nguoi.con[*].ten", "nguoi.viet_tat",
        "dong", "dong[*].a", "dong[*].b", "dong[*].b.c", "cap", "cap.trai", "cap.phai",
        "rong", "khong", "ngay",
    }  # fmt: skip


def test_several_contexts_are_one_and_contradictions_say_nothing() -> None:
    known = names_of(
        {"a": None, "b": [], "c": "x"}, {"a": {"x": 1}, "b": [{"y": 2}], "c": {"z": 1}}
    )
    assert set(known.paths()) == {"a", "a.x", "b", "b[*].y", "c"}
    faults, _ = inspect(template("{{ c.bat_ky }} {{ a.x }} {{ b[0].y }}"), known=known)
    assert faults == []


def test_a_context_that_holds_itself_has_an_end() -> None:
    context: dict[str, Any] = {"a": 1}
    context["b"] = context
    assert "b.b.a" in set(names_of(context).paths())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dong[*].ho_tn", "dong[*].ho_ten"),
        ("ho_ten", "dong[*].ho_ten"),
        ("vb.so_ki_hieu", "vb.so_ky_hieu"),
        ("xyz", ""),
    ],
)
def test_the_nearest_name_is_found(written: str, meant: str) -> None:
    known = names_of({"vb": {"so_ky_hieu": "1"}, "dong": [{"ho_ten": "A"}]})
    assert known.nearest(written) == meant


# --- the standard templates --------------------------------------------------------------------

STANDARD = sorted(templates_dir().glob("*.docx"))


@pytest.fixture(scope="module")
def sample() -> dict[str, list[Mapping[str, Any]]]:
    return build_names.contexts()


def test_the_committed_list_is_what_the_sample_says(
    sample: dict[str, list[Mapping[str, Any]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_names, "contexts", lambda: sample)
    assert FILE.read_text(encoding="utf-8") == build_names.text()


def test_every_standard_template_has_its_names() -> None:
    assert len(STANDARD) >= 16
    assert {path.stem for path in STANDARD} == set(templates())


@pytest.mark.parametrize("path", STANDARD, ids=lambda p: p.stem)
def test_a_standard_template_has_no_fault_and_every_name_in_it_is_known(
    path: Path, sample: dict[str, list[Mapping[str, Any]]]
) -> None:
    contexts = sample.get(path.stem) or []
    known = known_for(path.stem)
    assert known is not None
    assert known.required
    for names in (known, *([names_of(*contexts)] if contexts else [])):
        faults, inventory = inspect(path.read_bytes(), known=names)
        assert [(f.code, f.place, f.tag) for f in faults] == []
        assert inventory.tags > 30
        assert inventory.paths - inventory.optional <= set(names.paths())


def test_the_sample_writes_papers_by_most_templates(
    sample: dict[str, list[Mapping[str, Any]]],
) -> None:
    assert len(sample) >= 10
    assert set(sample) <= {path.stem for path in STANDARD}


def test_names_of_the_run_count_besides_those_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(template("{{ vb.so_ky_hieu }} {{ vb.moi }} {{ la }}"))

    def told(*contexts: Mapping[str, Any]) -> list[str]:
        return [
            f.tag for f in inspect_own(path, contexts=contexts)[0] if f.code is Code.MAU_WORD_TEN_LA
        ]

    assert told() == ["{{ vb.moi }}", "{{ la }}"]
    assert told({"vb": {"moi": "x"}}) == ["{{ la }}"]


def test_an_own_template_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    assert [f.code for f in inspect_own(tmp_path)[0]] == [Code.TEP_KHONG_MO_DUOC]
