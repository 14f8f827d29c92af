"""The house: floors, normal form, look-alike letters, nothing of a province or a year in code."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from dienhinh_docs import kinds
from dienhinh_docs.kinds import KINDS

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TEXTS = [
    path
    for folder in ("src", "scripts", "tests", "benchmarks", "samples", "inputs", "docs")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".py", ".yaml", ".md", ".txt", ".json", ".xml"}
] + [ROOT / "README.md", ROOT / "pyproject.toml"]


def test_there_is_a_house_to_look_at() -> None:
    assert len(SOURCES) > 30
    assert len(TEXTS) > len(SOURCES)


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_text_is_composed_unicode(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


LOOKALIKE = re.compile("[\u00d0\u0189\u0400-\u04ff]")
"""Eth and African D for Đ, Cyrillic letters; tests write them as escapes."""


def test_no_look_alike_letter_stands_in_the_sources() -> None:
    assert TEXTS
    found = [p.name for p in TEXTS if LOOKALIKE.search(p.read_text(encoding="utf-8"))]
    assert found == []


URL = re.compile(r"http://\S+")
FACTS = re.compile(r"Bắc Giang|Lê Ánh Dương|08/KH|'SNV'|\b20[12]\d\b")
EXAMPLES = {"guide.py", "layout.py", "wording.py", "speech.py", "forms.py", "plan_rows.py"}
"""Modules whose texts show a user how a value is written; a date in them is an example."""


def code_lines(path: Path) -> list[str]:
    """Lines without comments and docstrings."""
    import ast

    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            body = node.body
            node.body = [
                s
                for s in body
                if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))
            ] or [ast.Pass()]
    return ast.unparse(tree).splitlines()


def test_no_fact_of_one_province_or_year_stands_in_code() -> None:
    assert any("2021" in line for line in code_lines(ROOT / "tests" / "test_viet.py"))
    found = [
        f"{path.name}: {line.strip()}"
        for path in SOURCES
        if path.name not in EXAMPLES
        for line in code_lines(path)
        if FACTS.search(URL.sub("", line)) and "bac-giang-2021" not in line
    ]
    assert found == []


def test_the_list_of_kinds_is_the_folder_of_kinds() -> None:
    import importlib
    import pkgutil

    modules = [
        importlib.import_module(f"{kinds.__name__}.{m.name}")
        for m in pkgutil.iter_modules(kinds.__path__)
    ]
    declared = [m.KIND for m in modules if hasattr(m, "KIND")]
    assert len(declared) > 3
    assert {k.id for k in declared} == {k.id for k in KINDS}
    assert len({k.id for k in KINDS}) == len(KINDS)


def test_imports_go_down() -> None:
    code = "import sys; from importlinter.cli import lint_imports_command as go; sys.exit(go())"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "Contracts: " in result.stdout, result.stdout + result.stderr
    assert " 0 broken" in result.stdout, result.stdout
