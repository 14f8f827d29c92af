"""Whole runs: a province of 100 bodies and 3,000 nominations, and a country of 34 such provinces."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from docxtpl import DocxTemplate

from benchmarks import province
from benchmarks.rounds import ROOT
from dienhinh_docs import pipeline
from dienhinh_docs.kinds import KINDS
from dienhinh_docs.kinds.base import Draft, Work
from dienhinh_docs.outcome import Request
from dienhinh_docs.programme.load import Programme, load
from dienhinh_docs.resources import templates_dir
from make_samples import workbook  # found through benchmarks.province

BODIES, NOMINATIONS, PROVINCES = 100, 30, 34
NAIVE_SAMPLE = 200
"""Papers that docxtpl makes; its time for all of them is reckoned from these."""


@dataclass(frozen=True, slots=True)
class Lap:
    """A run of the program: seconds from its start to its end, MB of its largest process, papers
    that it made (those that stood already, with the same content, are left alone)."""

    seconds: float
    peak: float
    made: int


def run(folder: Path, out: Path, day: date, command: str = "run") -> Lap:
    """``dienhinh run`` as a person calls it, on all cores."""
    call = [sys.executable, "-m", "dienhinh_docs", command, str(folder), "--out", str(out)]
    before = stamps(out)
    begun = time.perf_counter()
    with (out.parent / f"{out.name}.log").open("wb") as log:
        process = subprocess.Popen(
            [*call, "--date", day.isoformat()], cwd=ROOT, stdout=log, stderr=log
        )
        _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{call} ended with {process.returncode}, see {log.name}")
    made = dict(stamps(out).items() - before.items())
    return Lap(seconds, usage.ru_maxrss / 1024, len(made))


def stamps(out: Path) -> dict[Path, int]:
    """Every paper and when it was written."""
    return {path: path.stat().st_mtime_ns for path in out.glob("quy-*/*/*.docx")}


def row(name: str, bound: str, laps: list[Lap]) -> str:
    """One sort of run; ``bound`` is what it was to stay under."""
    seconds, peak = median(lap.seconds for lap in laps), median(lap.peak for lap in laps)
    return f"| {name} | {seconds:.2f} | {bound} | {peak:.0f} | {laps[-1].made:,} |"


def loaded(folder: Path) -> Programme:
    programme, problems = load(folder)
    assert programme is not None, problems
    return programme


def correct(folder: Path, programme: Programme, words: str, nominations: int = NOMINATIONS) -> None:
    """One body sends its workbook anew, with some words more of an exemplar and of a nominee."""
    data = province.body_data(0, nominations)
    details = next(data[part] for part in province.DETAILS.values() if part in data)
    for rows, field in ((data["dien_hinh"], "tom_tat"), (details, "thanh_tich")):
        rows[0] = rows[0] | {field: f"{rows[0][field].strip()} {words}"}
    code = programme.plan.co_quan[0].ma
    path = folder / "workbooks" / f"{code}.xlsx"
    path.write_bytes(workbook(programme, data, code))


def sound(out: Path) -> int:
    """Papers in the folder; they must be those of the result, and no fewer than the bodies."""
    documents = json.loads((out / "ket-qua.json").read_text(encoding="utf-8"))["documents"]
    assert len(stamps(out)) == len(documents) > BODIES, out
    return len(documents)


def all_drafts(folder: Path, out: Path, day: date) -> list[Draft]:
    """What goes into every paper of a programme whose workbooks are here."""
    programme, outcome = pipeline.look(Request(folder, out, day))
    assert programme is not None
    books = {s.sender: s.checked.book for s in outcome.sent if s.checked and s.sender}
    work = Work(programme.plan, programme.law, books, day)
    return [draft for kind in KINDS for draft in kind.drafts(work)]


def naive(folder: Path, day: date) -> float:
    """Seconds a paper, by docxtpl with a new object for each: our templates, our records."""
    with TemporaryDirectory(dir=folder.parent) as place:
        drafts = all_drafts(folder, Path(place), day)
        some = drafts[:: max(1, len(drafts) // NAIVE_SAMPLE)]
        begun = time.perf_counter()
        for number, draft in enumerate(some):
            document = DocxTemplate(templates_dir() / f"{draft.template}.docx")
            document.render(dict(draft.context), autoescape=True)
            document.save(Path(place) / f"{number}.docx")
        return (time.perf_counter() - begun) / len(some)


HEAD = "| run | s | under | MB, largest process | papers made |\n|---|---:|---:|---:|---:|"


def report_province(place: Path, rounds: int) -> str:
    """Full, nothing changed, one workbook changed; and docxtpl's time for the same papers."""
    laps: dict[str, list[Lap]] = {name: [] for name in ("full", "check", "again", "one")}
    folder = place / "inputs"
    province.write(folder, BODIES, NOMINATIONS)
    programme = loaded(folder)
    day = date(programme.plan.nam, 12, 31)
    for number in range(rounds):
        out = place / f"out-{number}"
        laps["check"].append(run(folder, place / f"check-{number}", day, "check"))
        laps["full"].append(run(folder, out, day))
        laps["again"].append(run(folder, out, day))
        correct(folder, programme, f"Bổ sung lần {number + 1}.")
        laps["one"].append(run(folder, out, day))
        count = sound(out)
    each = naive(folder, day)
    rows = [
        row("full, into an empty folder", "30", laps["full"]),
        row("of that, reading and judging (`check`)", "", laps["check"]),
        row("again, nothing changed", "2", laps["again"]),
        row("one workbook changed", "3", laps["one"]),
    ]
    full = median(lap.seconds for lap in laps["full"])
    return "\n".join([HEAD, *rows, "", beside_docxtpl(each, count, full)])


def beside_docxtpl(each: float, count: int, full: float) -> str:
    """The full run in words, beside docxtpl on the same papers."""
    alone, cores = each * count, os.cpu_count() or 1
    return (
        f"docxtpl with a new object a paper takes {each * 1000:.1f} ms for one of these papers in the "
        f"mean ({NAIVE_SAMPLE} of them, our templates and records, files written): {alone:.0f} s for all "
        f"{count:,} in one process, {alone / cores:.0f} s at best on {cores} cores, without reading a "
        f"workbook. Our full run with the reading takes {full:.1f} s: {alone / full:.1f} times and "
        f"{alone / cores / full:.1f} times faster."
    )


def _provinces(place: Path) -> Iterator[Path]:
    """The same invented province so many times: each has inputs and outputs of its own."""
    first = place / "inputs-1"
    province.write(first, BODIES, NOMINATIONS)
    yield first
    for number in range(2, PROVINCES + 1):
        yield shutil.copytree(first, place / f"inputs-{number}")


def report_country(place: Path) -> str:
    """All provinces one after the other: full, nothing changed, one workbook of one province."""
    full: list[Lap] = []
    again: list[Lap] = []
    folders = list(_provinces(place))
    programme = loaded(folders[0])
    day = date(programme.plan.nam, 12, 31)
    outs = [place / f"out-{number}" for number in range(len(folders))]
    for laps in (full, again):
        laps += [run(f, out, day) for f, out in zip(folders, outs, strict=True)]
    correct(folders[0], programme, "Bổ sung.")
    one = [run(f, out, day) for f, out in zip(folders, outs, strict=True)]
    for out in outs:
        sound(out)
    rows = [
        row("full, into empty folders", "", [summed(full)]),
        row("again, nothing changed", "", [summed(again)]),
        row("one workbook of one province changed", "", [summed(one)]),
    ]
    return "\n".join([HEAD, *rows])


def summed(laps: list[Lap]) -> Lap:
    """The runs of all provinces as one."""
    seconds, made = sum(lap.seconds for lap in laps), sum(lap.made for lap in laps)
    return Lap(seconds, max(lap.peak for lap in laps), made)
