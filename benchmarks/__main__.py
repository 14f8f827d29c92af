"""``python -m benchmarks render table reading intake province country [--write]``: figures, as Markdown.

``--write`` puts them into ``docs/performance.md``. Needs the extra ``bench``; the peers of node are
measured where node and npm are there. ``build/benchmarks`` takes the files that are made.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from benchmarks import intake, long_table, page, reading, render, runs
from benchmarks.rounds import sitting

SUITES: dict[str, Callable[[Path, int, float], str]] = {
    "render": render.report,
    "table": lambda place, rounds, seconds: long_table.report(place, rounds),
    "reading": lambda place, rounds, seconds: reading.report(place, rounds),
    "intake": lambda place, rounds, seconds: intake.report(place, rounds),
    "province": lambda place, rounds, seconds: runs.report_province(place, rounds),
    "country": lambda place, rounds, seconds: runs.report_country(place),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("suites", nargs="+", choices=SUITES)
    parser.add_argument("--rounds", type=int, default=5, help="engines alternate in each")
    parser.add_argument("--seconds", type=float, default=2.0, help="of an engine in a round")
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    asked = parser.parse_args()
    load = os.getloadavg()[0]  # later it is our own
    with sitting() as folder:
        for name in asked.suites:
            place = folder / name
            place.mkdir()
            text = f"{SUITES[name](place, asked.rounds, asked.seconds)}\n\n{page.machine(load)}"
            print(text, end="\n\n", flush=True)
            if asked.write:
                page.put(name, text)


if __name__ == "__main__":
    main()
