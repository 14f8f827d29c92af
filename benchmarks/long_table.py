"""One document with a long table of eight columns: time of a whole process, and its peak of memory."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.rounds import ROOT
from benchmarks.worker import peak

COLUMNS = ("tt", "ten", "don_vi", "linh_vuc", "doi_tuong", "khau", "quy", "ghi_chu")
SIZES = (500, 5_000, 20_000)
OFTEN = 60.0
"""Seconds; an engine that needs more for all rounds is run once."""


def rows(count: int) -> Iterator[dict[str, str]]:
    """The rows of the table; two rows differ in every cell."""
    for number in range(1, count + 1):
        yield {name: f"{name} ví dụ {number}" for name in COLUMNS}


def template(target: Path) -> None:
    """The table with its loop, in docxtpl's language, on python-docx's stock styles."""
    from docx import Document

    document = Document()
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = name
    table.add_row().cells[0].text = "{%tr for r in rows %}"
    for cell, name in zip(table.add_row().cells, COLUMNS, strict=True):
        cell.text = f"{{{{ r.{name} }}}}"
    table.add_row().cells[0].text = "{%tr endfor %}"
    document.save(str(target))


def streamed(source: Path, target: Path, count: int) -> None:
    from dienhinh_docs.word.engine import Template

    with target.open("wb") as file:
        form = Template.compile(source.read_bytes(), source.name)
        form.stream({"rows": rows(count)}, file)


def whole(source: Path, target: Path, count: int) -> None:
    from dienhinh_docs.word.engine import Template

    form = Template.compile(source.read_bytes(), source.name)
    target.write_bytes(form.render({"rows": list(rows(count))}, None))


def docxtpl(source: Path, target: Path, count: int) -> None:
    from docxtpl import DocxTemplate

    document = DocxTemplate(source)
    document.render({"rows": list(rows(count))}, autoescape=True)
    document.save(target)


def python_docx(source: Path, target: Path, count: int) -> None:
    """As its manual shows: a row is added, its cells are asked for, their texts are set."""
    from docx import Document

    document = Document()
    table = document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = name
    for row in rows(count):
        for cell, text in zip(table.add_row().cells, row.values(), strict=True):
            cell.text = text
    document.save(str(target))


ENGINES: dict[str, Callable[[Path, Path, int], None]] = {
    "**ours**, streamed from a generator": streamed,
    "**ours**, whole document in memory": whole,
    "docxtpl": docxtpl,
    "python-docx, add_row and cells": python_docx,
}


def check(target: Path, count: int) -> None:
    """Every row is there, the last one with its text, and no tag."""
    with zipfile.ZipFile(target) as archive:
        text = archive.read("word/document.xml").decode()
    assert len(re.findall(r"<w:tr[ >]", text)) == count + 1, target
    printed = set(re.findall(r">([^<]+)</w:t>", text))
    assert printed.issuperset(cell for row in rows(count) for cell in row.values()), target
    assert "{%" not in text, target


def once(engine: str, count: int, folder: Path) -> tuple[float, float]:
    """Seconds of the whole process and its peak in MB."""
    target = folder / "out.docx"
    command = [sys.executable, "-m", "benchmarks.long_table", engine, str(count), str(folder)]
    begun = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - begun
    check(target, count)
    return seconds, json.loads(done.stdout)["peak"]


def report(folder: Path, rounds: int) -> str:
    """A table; each figure from the start of Python to its end."""
    found: dict[tuple[str, int], list[tuple[float, float]]] = {}
    template(folder / "table.docx")
    for count in SIZES:
        for number in range(rounds):
            for engine in ENGINES:
                laps = found.setdefault((engine, count), [])
                if number == 0 or laps[0][0] * rounds < OFTEN:
                    laps.append(once(engine, count, folder))
    head = ["| engine | " + " | ".join(f"{n:,} rows: s / MB" for n in SIZES) + " |"]
    head.append("|---|" + "---:|" * len(SIZES))
    return "\n".join(head + [_row(engine, found) for engine in ENGINES])


def _row(engine: str, found: dict[tuple[str, int], Any]) -> str:
    cells = []
    for count in SIZES:
        seconds, memory = (median(lap[i] for lap in found[engine, count]) for i in (0, 1))
        cells.append(f"{seconds:.2f} / {memory:.0f}")
    return f"| {engine} | {' | '.join(cells)} |"


if __name__ == "__main__":
    name, size, place = sys.argv[1:]
    ENGINES[name](Path(place) / "table.docx", Path(place) / "out.docx", int(size))
    print(json.dumps({"peak": peak()}))
