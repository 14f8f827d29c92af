"""What an output folder holds after a run, and a run in a process of its own that can be killed."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dienhinh_docs import pipeline
from dienhinh_docs.outcome import Request

LONG = bool(os.environ.get("DIENHINH_LONG"))
"""Whether the long form of the fault tests is wanted."""


def visible(out: Path) -> dict[str, str]:
    """Path → digest of every file that a person would look at; nothing of the program's own."""
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.relative_to(out).parts[0][0] != "."
    }


def result(out: Path) -> dict[str, Any]:
    """``ket-qua.json`` without what only a folder with a past can say."""
    data: dict[str, Any] = json.loads((out / "ket-qua.json").read_text(encoding="utf-8"))
    del data["moved_aside"]
    return data


def same_past(out: Path, clean: Path) -> Path:
    """An empty output folder in which only the sendings of another one are remembered."""
    register = json.loads((out / ".dienhinh.json").read_text(encoding="utf-8"))
    kept = {"files": {}, "received": {}, "returned": {}, "sendings": register["sendings"]}
    clean.mkdir()
    (clean / ".dienhinh.json").write_text(json.dumps(kept), encoding="utf-8")
    return clean


def apart(work: Callable[[], Any]) -> int:
    """Do something in a forked process; its exit code, below zero if a signal ended it."""
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    process.join(120)
    assert process.exitcode is not None
    return process.exitcode


def killed_at(step: int, request: Request, *, half: bool) -> int:
    """Run in a process that is killed at its n-th writing or renaming; 0 if it ended before that.

    ``half``: of a file that is being written, half is on the disk by then.
    """

    def work() -> None:
        count = 0
        write, rename = Path.write_bytes, Path.replace

        def due() -> bool:
            nonlocal count
            count += 1
            return count == step

        def writes(path: Path, data: bytes) -> int:
            if due():
                if half:
                    write(path, data[: len(data) // 2])
                os.kill(os.getpid(), signal.SIGKILL)
            return write(path, data)

        def renames(path: Path, target: Any) -> Path:
            if due():
                os.kill(os.getpid(), signal.SIGKILL)
            return rename(path, target)

        Path.write_bytes, Path.replace = writes, renames  # type: ignore[method-assign, assignment]
        pipeline.run(request)

    return apart(work)
