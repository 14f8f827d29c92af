"""The progress bar: on a terminal only, without a thread, with rate and time left."""

from __future__ import annotations

import io
import re
import sys
import threading
from collections.abc import Callable

import pytest

from dienhinh_docs.progress import Bar


class Terminal(io.StringIO):
    """A standard error that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """To be called in the test: pytest sets standard error anew after its fixtures."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)

    def put() -> Terminal:
        made = Terminal()
        monkeypatch.setattr(sys, "stderr", made)
        return made

    return put


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


def test_it_shows_what_is_done_and_how_fast(terminal: Callable[[], Terminal]) -> None:
    screen = terminal()
    threads = threading.active_count()
    with Bar("vi") as bar:
        bar.tell("lap", 0, 30)
        bar.tell("lap", 30, 30)
        assert threading.active_count() == threads
    shown = plain(screen.getvalue())
    assert "Lập văn bản" in shown
    assert "30/30" in shown
    assert re.search(r"\d,\d/giây", shown)


def test_waiting_for_another_run_is_shown_until_work_begins(
    terminal: Callable[[], Terminal],
) -> None:
    screen = terminal()
    with Bar("en") as bar:
        bar.tell("cho", 0, 1)
        assert "Waiting for another run" in plain(screen.getvalue())
        screen.truncate(0)
        bar.tell("doc", 2, 2)
        assert "Waiting" not in plain(screen.getvalue())
        assert "Reading workbooks" in plain(screen.getvalue())


def test_elsewhere_it_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar("vi") as bar:
        bar.tell("lap", 1, 30)
    assert capsys.readouterr() == ("", "")
