"""The renderer beside its peers: one form, the same records, one process each, files really written."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from benchmarks import engines
from benchmarks.form import BLOCK, BLOCK_FIELDS, CONDITION, FIELDS, Dialect, Styles, record, write
from benchmarks.rounds import (
    FIRST,
    LEAST,
    ROOT,
    SCRATCH,
    Child,
    Run,
    python,
    race,
    ratio,
)

BASE = "docxtpl"
NAMES = {
    "ours": "**ours**, ISA-L",
    "ours-zlib": "**ours**, zlib of the standard library",
    "docxtpl": "docxtpl, a new object a record",
    "docxtpl-reused": "docxtpl, one object re-used",
    "docx-mailmerge2": "docx-mailmerge2 (no condition in it)",
    "docxtemplater": "docxtemplater + pizzip",
    "easy-template-x": "easy-template-x",
    "floor": "floor: deflate (ISA-L) and write the changed parts",
    "floor-zlib": "floor: the same with zlib",
    "floor-write": "floor: write finished files",
}
DIALECT = {
    "docx-mailmerge2": Dialect.MERGE,
    "docxtemplater": Dialect.BRACES,
    "easy-template-x": Dialect.BRACES,
}
TITLE = {
    Styles.HEAVY: "Heavy: python-docx's stock package (19 parts, 788 kB of styles)",
    Styles.LEAN: "Lean: 14 parts, 39 kB of styles, as Word writes",
}
PROMISES: tuple[tuple[str, str, str, dict[Styles, int]], ...] = (
    ("× docxtpl", "ours", "docxtpl", {Styles.HEAVY: 100, Styles.LEAN: 90}),
    ("× docxtpl, zlib alone", "ours-zlib", "docxtpl", {Styles.HEAVY: 50, Styles.LEAN: 50}),
    ("× docxtemplater", "ours", "docxtemplater", {Styles.HEAVY: 25, Styles.LEAN: 25}),
)
NODE_ENGINES = ("docxtemplater", "easy-template-x")
PACKAGES = ("docxtemplater@3.71.0", "pizzip@3.3.0", "easy-template-x@7.2.8")
LEFT_OVER = ("{", "}", "«", "MERGEFIELD")


def node_packages() -> Path | None:
    """The folder with the engines of node, installed there on the first call; None without node."""
    if not (shutil.which("node") and (npm := shutil.which("npm"))):
        return None
    folder = SCRATCH / "npm"
    folder.mkdir(parents=True, exist_ok=True)
    if not all((folder / "node_modules" / p.split("@")[0]).is_dir() for p in PACKAGES):
        quiet = ("--no-save", "--no-audit", "--no-fund", "--loglevel=error")
        subprocess.run([npm, "install", *quiet, "--prefix", str(folder), *PACKAGES], check=True)
    return folder


def words(path: Path) -> str:
    """All text of a document's body, headers and footers."""
    with zipfile.ZipFile(path) as archive:
        parts = [
            archive.read(name)
            for name in archive.namelist()
            if name.startswith(("word/document", "word/header", "word/footer"))
        ]
    return "\n".join("".join(map(str, etree.fromstring(part).itertext())) for part in parts)


def check(engine: str, folder: Path) -> None:
    """Every value is printed, the condition is heeded, no placeholder is left."""
    conditional = DIALECT.get(engine) is not Dialect.MERGE
    last_line = BLOCK.splitlines()[-1]
    files = sorted(folder.glob("*.docx"))
    assert len(files) == LEAST, engine
    for number, path in enumerate(files):
        text, filled = words(path), record(number)
        block = filled[CONDITION] or not conditional
        wanted = {filled[name] for name in FIELDS if block or name not in BLOCK_FIELDS}
        wanted |= {value for row in filled["hang_muc"] for value in row.values()}
        missing = sorted(value for value in wanted if value not in text)
        left = [sign for sign in LEFT_OVER if sign in text]
        if missing or left or (last_line in text) != block:
            raise AssertionError(f"{engine}, record {number}: missing {missing}, left over {left}")


def children(styles: Styles, folder: Path) -> dict[str, Child]:
    """All engines that can run here, each with the form in its dialect."""
    forms = {d: folder / f"{d.value}-{styles.value}.docx" for d in Dialect}
    for dialect, path in forms.items():
        write(path, dialect, styles)
    made = {
        name: python("engines", name, forms[DIALECT.get(name, Dialect.JINJA)])
        for name in engines.ENGINES
    }
    packages = node_packages()
    if packages is not None:
        records = folder / "records.json"
        records.write_text(json.dumps(engines.records()), encoding="utf-8")
        for name in NODE_ENGINES:
            peers = ROOT / "benchmarks" / "peers.mjs"
            source = forms[Dialect.BRACES]
            command = ["node", str(peers), str(packages), name, str(source), str(records)]
            made[name] = Child(command)
    return {name: made[name] for name in NAMES if name in made}


def row(name: str, run: Run, base: Run, folder: Path) -> str:
    size = next((folder / name / FIRST).iterdir()).stat().st_size
    memory, start = f"{run.child.peak:.0f}", f"{run.child.start:.2f}"
    if name.startswith("floor"):  # it holds ready documents, and rendered them before it began
        memory = start = ""
    return (
        f"| {NAMES[name]} | {run.wall * 1000:.2f} | {1 / run.wall:,.0f} | {ratio(base, run):.1f} "
        f"| {ratio(base, run, 'cpu'):.1f} | {memory} | {size / 1024:.0f} | {start} |"
    )


def table(styles: Styles, runs: Mapping[str, Run], folder: Path) -> str:
    """One form: every engine's figures."""
    head = (
        f"**{TITLE[styles]}**\n\n"
        "| engine | ms | documents/s | × docxtpl | × docxtpl, CPU | MB | KB/file | start, s |\n"
        "|---|---:|---:|---:|---:|---:|---:|---:|"
    )
    return "\n".join([head, *(row(name, run, runs[BASE], folder) for name, run in runs.items())])


def promises(raced: Mapping[Styles, Mapping[str, Run]]) -> str:
    """What was asked for, and what came out."""
    lines = ["| asked for | form | at least | measured |", "|---|---|---:|---:|"]
    for text, of, than, bounds in PROMISES:
        for styles, bound in bounds.items():
            runs = raced[styles]
            if of in runs and than in runs:
                times = ratio(runs[than], runs[of])
                lines.append(f"| {text} | {styles.value} | {bound} | {times:.1f} |")
    for styles, runs in raced.items():
        times = ratio(runs["ours"], runs["floor"])
        lines.append(
            f"| time over the floor (ISA-L): at most | {styles.value} | 2.5 | {times:.2f} |"
        )
        times = ratio(runs["ours-zlib"], runs["floor-zlib"])
        lines.append(
            f"| time over the floor (zlib): at most | {styles.value} | 2.5 | {times:.2f} |"
        )
    return "\n".join(lines)


def report(folder: Path, rounds: int, seconds: float) -> str:
    """Both forms as tables, and the promises."""
    raced, tables = {}, []
    for styles in Styles:
        there = folder / styles.value
        there.mkdir()
        runs = race(children(styles, there), rounds, there / "out", seconds=seconds, check=check)
        raced[styles] = runs
        tables.append(table(styles, runs, there / "out"))
    return "\n\n".join([*tables, promises(raced)])
