"""Progress bar, with rich; on a terminal only, on standard error."""

from __future__ import annotations

import sys
import time
from typing import Any

from dienhinh_docs.speech import text
from dienhinh_docs.wording import Lang

REFRESH = 0.1
"""Seconds between two pictures; fewer are unsteady to look at, more cost time."""

WAITING = "cho"
"""The stage without measure: another run is at work."""


class Bar:
    """Shows stages as they go, with rate and time left.

    Draws only when it is told something and has no thread: processes can still be forked.
    """

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.shows = sys.stderr.isatty()
        self._display: Any = None
        self._tasks: dict[str, Any] = {}
        self._began: dict[str, float] = {}
        self._drawn = 0.0

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._display is not None:
            self._display.stop()

    def tell(self, stage: str, done: int, total: int) -> None:
        """Report a stage: what is done of how much."""
        if not self.shows or not total:
            return
        if self._display is None:
            self._display = _display()
            self._display.start()
        now = time.monotonic()
        if stage not in self._tasks:
            self._begin(stage, total, now)
        spent = now - self._began[stage]
        rate = self._rate(done / spent) if done and spent else ""
        self._display.update(self._tasks[stage], completed=done, rate=rate)
        if now - self._drawn >= REFRESH or done == total:
            self._drawn = now
            self._display.refresh()

    def _rate(self, speed: float) -> str:
        shown = f"{speed:.1f}"
        return text(
            "stage.rate", self.lang, rate=shown.replace(".", ",") if self.lang == "vi" else shown
        )

    def _begin(self, stage: str, total: int, now: float) -> None:
        if WAITING in self._tasks:
            self._display.remove_task(self._tasks.pop(WAITING))
        label = text(f"stage.{stage}", self.lang)
        shown = None if stage == WAITING else total
        self._tasks[stage] = self._display.add_task(label, total=shown, rate="")
        self._began[stage] = now


def _display() -> Any:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,
    )
