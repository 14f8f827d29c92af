"""The matrix on a terminal: wide, narrow, very narrow, without colours, without the letters."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console

from dienhinh_docs.board import COLOURS, PLAIN, show
from dienhinh_docs.status.book import SIGNS
from dienhinh_docs.status.model import Standings, State

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def on(found: Standings, width: int, *, colours: bool = False, **more: Any) -> str:
    """What stands on a screen of so many columns."""
    kind = {"force_terminal": True, "color_system": "standard"} if colours else {}
    screen = io.StringIO()
    console = Console(file=screen, width=width, highlight=False, **(kind | more))  # type: ignore[arg-type]
    show(found, "vi", console)
    return screen.getvalue()


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize("width", [80, 140])
def test_the_matrix_looks_right(
    matrix: Standings, width: int, golden: Callable[[str, str], None]
) -> None:
    lines = [line.rstrip() for line in on(matrix, width).splitlines()]
    golden(f"tinh-hinh-{width}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
def test_every_body_and_every_state_is_shown_at_any_width(matrix: Standings, width: int) -> None:
    text = on(matrix, width)
    table = "\n".join(line for line in text.splitlines() if len(line) <= width)
    for row in matrix.bodies:
        assert row.body.ma in table
    states = {s.state for row in matrix.bodies for s in row.papers.values()}
    assert states == set(State)
    for state in states:
        assert table.count(SIGNS[state]) >= 2  # in the matrix and in the legend
    assert "[red]" in text.replace("\n", "") or width < 120  # a name is no markup


def test_sixty_bodies_keep_to_one_line_each_on_a_narrow_terminal(matrix: Standings) -> None:
    first = matrix.bodies[0]
    many = tuple(
        replace(first, body=first.body.model_copy(update={"ma": f"COQUAN{n:02d}"}))
        for n in range(60)
    )
    lines = on(replace(matrix, bodies=many), 80).splitlines()
    assert max(map(len, lines)) <= 80
    assert [line.split()[0] for line in lines if line.startswith(" COQUAN")] == [
        row.body.ma for row in many
    ]


def test_colours_stand_on_a_terminal_only(
    matrix: Standings, monkeypatch: pytest.MonkeyPatch
) -> None:
    coloured = on(matrix, 140, colours=True)
    assert "\x1b[31m" in coloured
    assert ESCAPE.sub("", coloured).split() == on(matrix, 140).split()
    assert "\x1b" not in on(matrix, 140)
    monkeypatch.setenv("NO_COLOR", "1")
    grey = on(matrix, 140, force_terminal=True)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", grey)


def test_colour_is_never_the_only_carrier() -> None:
    for signs in (SIGNS, PLAIN):
        assert set(signs) == set(State) == set(COLOURS)
        assert len(set(signs.values())) == len(State)
        assert not set("".join(signs.values())) & set("*?~=")  # of COUNTIF


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii"])
def test_a_code_page_without_the_signs_gets_others(matrix: Standings, encoding: str) -> None:
    raw = io.BytesIO()
    screen = io.TextIOWrapper(raw, encoding=encoding, errors="replace")
    show(matrix, "vi", Console(file=screen, width=80))
    screen.flush()
    text = raw.getvalue().decode(encoding)
    assert "x 92" in text  # overdue, in the matrix
    assert not any(sign in text for sign in SIGNS.values())


def test_without_bodies_it_says_so(matrix: Standings) -> None:
    assert "Không có cơ quan nào như yêu cầu." in on(replace(matrix, bodies=()), 80)


def test_signs_are_letters_that_windows_fonts_have() -> None:
    """Windows Glyph List 4, geometric shapes."""
    shapes = "■□▪▫▲►▼◄◊○●◘◙◦"
    assert all(sign in shapes for sign in SIGNS.values())
