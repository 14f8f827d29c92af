"""One engine in a process of its own: takes orders a line each, answers with what they cost.

``python -m benchmarks.worker SUITE ENGINE SOURCE``. An order is ``{"first": 0, "count": 10,
"folder": "…"}``; the answer is wall and processor seconds. An empty line asks for the peak of memory
and ends the process. ``peers.mjs`` keeps the same protocol.
"""

from __future__ import annotations

import importlib
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Step = Callable[[int, Path], None]
"""Do the work once: the number of the record or file, and the folder for what is made."""

Engine = Callable[[Path], Step]
"""Prepare an engine for a source (a template, a folder); what is done once costs start time."""


def peak() -> float:
    """Most memory this process has held, in MB.

    From the kernel's own count where there is one: ``ru_maxrss`` starts with the parent's size.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        line = next(x for x in status.read_text().splitlines() if x.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def answer(**said: Any) -> None:
    print(json.dumps(said), flush=True)


def main(suite: str, name: str, source: str) -> None:
    begun = time.perf_counter()
    step = importlib.import_module(f"benchmarks.{suite}").ENGINES[name](Path(source))
    answer(start=time.perf_counter() - begun)
    for line in sys.stdin:
        if not line.strip():
            break
        order = json.loads(line)
        folder = Path(order["folder"])
        wall, cpu = time.perf_counter(), time.process_time()
        for number in range(order["first"], order["first"] + order["count"]):
            step(number, folder)
        answer(wall=time.perf_counter() - wall, cpu=time.process_time() - cpu)
    answer(peak=peak())


if __name__ == "__main__":
    main(*sys.argv[1:])
