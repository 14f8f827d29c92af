"""The output folder: written beside, then renamed; what a person changed is never overwritten.

A small register, ``.dienhinh.json``, remembers the digest of every file we made, when a workbook was
first seen and when it was returned.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

REGISTER = ".dienhinh.json"
STAGE = ".dang-lap-"
"""Beginning of the name of a folder in which a run prepares its files."""

ABANDONED = 3600
"""Seconds after which nobody works in such a folder any more."""

ASIDE = "khong-con-dung"
"""Folder for files whose cause is gone; nothing is ever deleted."""


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class Staged:
    """A finished file that waits to be put in its place."""

    target: str  # path inside the output folder, with slashes
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class Landed:
    """Where a file ended; ``beside`` if its place was taken by a version that a person changed."""

    target: str
    path: str
    sha256: str

    @property
    def beside(self) -> bool:
        return self.path != self.target


@dataclass(slots=True)
class Register:
    """What we know of earlier runs."""

    files: dict[str, str] = field(default_factory=dict)  # path → SHA-256 as we made it
    received: dict[str, list[str]] = field(default_factory=dict)  # body → digest, first day seen
    returned: dict[str, list[list[str]]] = field(default_factory=dict)  # body → [day, digest]…
    landing: dict[str, str] = field(default_factory=dict)
    """What a run was about to put in place, as ``files``: left over only if it was stopped there."""

    @classmethod
    def read(cls, out: Path) -> Register:
        """The register of a folder; an absent or damaged one counts as empty.

        Without register every existing file is taken for a person's, so nothing is lost.
        """
        try:
            raw = json.loads((out / REGISTER).read_text(encoding="utf-8"))
            files, landing = dict(raw["files"]), dict(raw.get("landing", {}))
            return cls(files, dict(raw["received"]), dict(raw["returned"]), landing)
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def note(self, body: str, digest: str, day: str, *, returned: bool) -> None:
        """A workbook was seen on a day; a sending counts as returned once, however often it is run."""
        known = self.received.get(body)
        if known is None or known[0] != digest:
            self.received[body] = [digest, day]
        if returned:
            history = self.returned.setdefault(body, [])
            if all(entry[1] != digest for entry in history):
                history.append([day, digest])

    def settle(self, out: Path) -> None:
        """Acknowledge what a run put in place before it was stopped on the way."""
        for target, sha256 in self.landing.items():
            path = out / target
            if path.is_file() and file_digest(path) == sha256:
                self.files[target] = sha256
        self.landing = {}

    def text(self) -> str:
        data: dict[str, Any] = {
            "files": self.files, "received": self.received, "returned": self.returned,
        }  # fmt: skip
        if self.landing:
            data["landing"] = self.landing
        return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


class Store:
    """One output folder during one run. Files are staged first and land together at the end."""

    def __init__(self, out: Path) -> None:
        """Make the folder and a staging place in it; OSError if that cannot be."""
        self.out = out
        out.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        self.register = Register.read(out)
        self.register.settle(out)
        self.stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=out))
        self._number = 0

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.stage, ignore_errors=True)

    def place(self) -> Path:
        """A fresh path for a staged file."""
        self._number += 1
        return self.stage / f"{self._number:06d}"

    def put(self, target: str, data: bytes) -> Staged:
        path = self.place()
        path.write_bytes(data)
        return Staged(target, path, digest(data))

    def land(self, staged: Sequence[Staged], spare: int = 0) -> list[Landed]:
        """Rename every staged file to its place, or beside it if a person changed what is there.

        Folders, a note of what is to come, and room for ``spare`` bytes more are made first: a disk
        that is full is met before anything has moved.
        """
        for item in staged:
            (self.out / item.target).parent.mkdir(parents=True, exist_ok=True)
        self.register.landing = {item.target: item.sha256 for item in staged}
        self._save_register()
        self.put("", bytes(spare + 2 * len(self.register.text()))).path.unlink()
        landed = [self._land(item) for item in staged]
        self.register.landing = {}
        self._save_register()
        return landed

    def _land(self, item: Staged) -> Landed:
        target = item.target
        for attempt in range(1, 1000):
            path = self.out / target
            if not path.exists():
                break
            present = file_digest(path)
            if present == item.sha256:
                self.register.files[target] = item.sha256
                return Landed(item.target, target, item.sha256)
            if self.register.files.get(target) == present:
                break
            target = _beside(item.target, attempt)
        path = self.out / target
        item.path.replace(path)
        self.register.files[target] = item.sha256
        return Landed(item.target, target, item.sha256)

    def overwrite(self, target: str, text: str) -> None:
        """Write a file that belongs to the program alone."""
        item = self.put(target, text.encode("utf-8"))
        item.path.replace(self.out / target)

    def retire(self, target: str) -> bool:
        """Move a file of ours aside because its cause is gone; a changed one stays where it is."""
        path = self.out / target
        known = self.register.files.get(target)
        if not path.is_file() or known is None or file_digest(path) != known:
            return False
        goal = self.out / ASIDE / target
        goal.parent.mkdir(parents=True, exist_ok=True)
        path.replace(goal)
        del self.register.files[target]
        self._save_register()
        return True

    def _save_register(self) -> None:
        self.overwrite(REGISTER, self.register.text())


def _sweep(out: Path) -> None:
    """Remove what a run left behind that was killed; one that may still be at work is let be."""
    for left in out.glob(f"{STAGE}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > ABANDONED:
                shutil.rmtree(left, ignore_errors=True)


def _beside(target: str, attempt: int) -> str:
    """``quy-1/SYT/ke-hoach.docx`` → ``quy-1/SYT/ke-hoach.moi.docx``, then ``.moi-2``."""
    path = PurePosixPath(target)
    mark = ".moi" if attempt == 1 else f".moi-{attempt}"
    return str(path.with_name(f"{path.stem}{mark}{path.suffix}"))


def as_json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
