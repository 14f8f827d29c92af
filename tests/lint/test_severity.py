"""What the manual says of errors and warnings is what the checks can say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from dienhinh_docs.lint import checks
from dienhinh_docs.lint.checks.statutory import softened
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import WARNINGS, Code, Severity
from dienhinh_docs.yamlfile import parse
from support.said import words

ROOT = Path(__file__).resolve().parents[2]


def _calls() -> Iterator[tuple[str, ast.Call]]:
    """Calls that tell a finding, by the name of what is called."""
    for path in sorted(Path(checks.__path__[0]).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield node.func.id, node


def _codes(call: ast.Call) -> set[str]:
    return {
        node.attr
        for argument in (*call.args, *(k.value for k in call.keywords))
        for node in ast.walk(argument)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Code"
    }


def test_only_codes_that_are_never_softened_are_said_to_be_errors_always() -> None:
    hard: set[str] = set()
    soft: set[str] = set()
    for called, call in _calls():
        plain = called == "finding" and all(k.arg not in (None, "muc_do") for k in call.keywords)
        (hard if plain else soft).update(_codes(call))
    assert soft
    never_soft = hard - soft - {code.value for code in WARNINGS}
    examples = parse((ROOT / "scripts" / "vi_du_the_thuc.yaml").read_text(encoding="utf-8")).data
    told = {code for code, example in examples.items() if example.get("muc")}
    assert told == never_soft
    assert {code.value for code in Code if code.value.startswith("TT_")} == set(examples)


@pytest.mark.parametrize(
    ("first", "form", "code", "severity"),
    [
        ("Mẫu số 08", True, Code.TT_CO_CHU, Severity.WARNING),
        ("Mẫu số 08", True, Code.TT_THIEU, Severity.ERROR),
        ("Mẫu số 08", False, Code.TT_CO_CHU, Severity.ERROR),
        ("Phụ lục", True, Code.TT_CO_CHU, Severity.ERROR),
    ],
)
def test_the_layout_of_a_form_is_laid_down_by_its_own_act(
    first: str, form: bool, code: Code, severity: Severity
) -> None:
    found = words(first, "BÁO CÁO THÀNH TÍCH", form=form)
    (told,) = softened(found, [finding(found.file, code, found.file.paras[0], "14")])
    assert told.severity is severity
