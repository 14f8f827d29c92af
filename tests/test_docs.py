"""The manual is held to the program: commands, kinds, codes, and the README's two lines."""

from __future__ import annotations

import re
from pathlib import Path

import click

import write_docs
from dienhinh_docs.cli import build
from dienhinh_docs.kinds import KINDS
from dienhinh_docs.problems import Code

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_readme_names_every_command_and_option() -> None:
    commands = build("vi").commands
    assert len(commands) >= 5
    for name, command in commands.items():
        assert f"`dienhinh {name} " in README, name
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.opts[0] in README, (name, parameter.opts)


def test_readme_names_every_kind() -> None:
    assert KINDS
    for kind in KINDS:
        assert f"`{kind.id}`" in README


def test_every_command_and_option_has_help_in_both_languages() -> None:
    for lang in ("vi", "en"):
        for name, command in build(lang).commands.items():  # type: ignore[arg-type]
            assert command.help, name
            for parameter in command.params:
                if isinstance(parameter, click.Option):
                    assert parameter.help, (name, parameter.opts)


def test_the_page_of_codes_is_fresh_and_whole() -> None:
    page = (ROOT / "docs" / "ma-van-de.md").read_text(encoding="utf-8")
    assert page == write_docs.codes_page()
    assert re.findall(r"^### `(\w+)`", page, re.M) == [code.value for code in Code]
    assert page.count("\n## ") == len(write_docs.GROUPS)


def test_readme_has_the_two_lines_and_ci_calls_the_second() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 -m venv")]
    assert len(lines) == 2
    assert lines[0].endswith("dienhinh run inputs/bac-giang-2021")
    assert "pytest" in lines[1]
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_decisions_name_every_floor_of_the_house() -> None:
    page = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    names = {
        p.stem
        for p in (ROOT / "src" / "dienhinh_docs").iterdir()
        if p.stem not in {"__init__", "__pycache__", "data", "py"}
    }
    assert len(names) > 20
    missing = {name for name in names if not re.search(rf"\b{name}\b", page)}
    assert missing == set()


def test_the_page_on_presentation_has_clause_and_example_for_every_code() -> None:
    page = (ROOT / "docs" / "the-thuc.md").read_text(encoding="utf-8")
    assert page == write_docs.presentation_page()
    rows = re.findall(r"^\| `(TT_\w+)` \|(.*)\|$", page, re.M)
    assert [code for code, _ in rows] == [c.value for c in Code if c.value.startswith("TT_")]
    for code, cells in rows:
        assert all(cell.strip() for cell in cells.split("|")), code
