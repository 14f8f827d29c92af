"""The page of figures: a table between two markers is written anew, the words around it stay."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from shutil import which

from benchmarks.rounds import ROOT

PAGE = ROOT / "docs" / "performance.md"
PACKAGES = (
    "docxtpl", "python-docx", "isal", "docx-mailmerge2", "openpyxl", "python-calamine",
)  # fmt: skip
QUIET = 0.3
"""Load a core, before the start, up to which a machine counts as idle."""


def machine(load: float) -> str:
    """What the figures were measured on; ``load`` is that of the minute before."""
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    node = which("node")
    if node:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True)
        packages += f", node {said.stdout.strip().removeprefix('v')}"
    cores = os.cpu_count() or 1
    state = "idle before" if load <= QUIET * cores else "**under load of other work**"
    return (
        f"*{datetime.now(UTC):%d/%m/%Y}, {platform.system()} {platform.machine()}, {cores} cores, Python "
        f"{platform.python_version()}, {packages}; machine {state} (load {load:.1f}).*"
    )


def put(name: str, text: str) -> None:
    """Set the text between ``<!-- begin name -->`` and ``<!-- end name -->``."""
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    before = PAGE.read_text(encoding="utf-8")
    pattern = re.compile(f"(?<={begin}\n).*?(?={end})", re.DOTALL)
    after, times = pattern.subn(lambda _: f"{text}\n", before)
    if times != 1:
        raise SystemExit(f"{PAGE.name} has {times} places for {name}")
    PAGE.write_text(after, encoding="utf-8", newline="\n")
