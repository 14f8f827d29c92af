"""The output folder: written beside, then renamed; what a person changed is never overwritten."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from errno import ENOTDIR
from pathlib import Path, PurePosixPath

from dienhinh_docs.digests import digest, file_digest
from dienhinh_docs.lock import Lock
from dienhinh_docs.names import is_inside, leads_out
from dienhinh_docs.reasons import of_os
from dienhinh_docs.register import REGISTER, Entry, Register, places

__all__ = ["ASIDE", "OWN", "Landed", "Register", "Staged", "Store", "digest", "file_digest"]

STAGE = ".dang-lap-"
"""Beginning of the name of a folder in which a run prepares its files."""

ASIDE = "khong-con-dung"
"""Folder for files whose cause is gone; nothing is ever deleted."""

OWN = ".dienhinh"
"""Folder of the program's own files that nobody misses: the lock, what was read before."""

_OF_ONE_FILE = (PermissionError, FileExistsError, NotADirectoryError, IsADirectoryError)
"""What one file can suffer alone: open in another program (Windows), protected, something in its way.
Everything else, such as a full disk, ends the run."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A finished file that waits to be put in its place."""

    target: str  # path inside the output folder, with slashes
    path: Path
    sha256: str
    key: str = ""  # of all it was made from; empty: it is made again next time


@dataclass(frozen=True, slots=True)
class Landed:
    """Where a file ended; ``beside`` if its place was taken by a version that a person changed."""

    target: str
    path: str
    sha256: str
    fault: str = ""  # why it could not be put there, a key of ``reasons``

    @property
    def beside(self) -> bool:
        return self.path != self.target


def _nobody_waits() -> None:
    """Waiting that nobody is told of."""


class Store:
    """One output folder during one run. Files are staged first and land together at the end."""

    def __init__(
        self, out: Path, patience: float = 0.0, waiting: Callable[[], None] = _nobody_waits
    ) -> None:
        """Make the folder and a staging place in it; OSError if that cannot be, Busy if it is in use."""
        self.out = out
        (out / OWN).mkdir(parents=True, exist_ok=True)
        if leads_out(out, out / OWN):
            raise NotADirectoryError(ENOTDIR, "a link", str(out / OWN))
        self._lock = Lock(out / OWN / "khoa")
        self._lock.take(patience, waiting)
        try:
            for left in out.glob(f"{STAGE}*"):  # of a run that was killed: nobody else is at work
                shutil.rmtree(left, ignore_errors=True)
            self.register = Register.read(out)
            self.moved = self.register.settle(out)  # by a run that was stopped
            self.stage = Path(tempfile.mkdtemp(prefix=STAGE, dir=out))
        except BaseException:
            self._lock.release()
            raise
        self._number = 0
        self._seen: dict[str, str | None] = {}

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.stage, ignore_errors=True)
        self._lock.release()

    def place(self) -> Path:
        """A fresh path for a staged file."""
        self._number += 1
        return self.stage / f"{self._number:06d}"

    def put(self, target: str, data: bytes, key: str = "") -> Staged:
        path = self.place()
        path.write_bytes(data)
        return Staged(target, path, digest(data), key)

    def held(self, target: str, key: str) -> Landed | None:
        """Where the file of this key lies already, as we made it; None if it has to be made.

        Follows the way that ``land`` would go, so that both end in the same place.
        """
        for path in places(target):
            entry, present = self.register.files.get(path), self._present(path)
            if entry is None and present is not None:
                pass  # a person's
            elif entry is None or present is None:
                return None
            elif entry.sha256 == present:
                if not key or entry.key != key:
                    return None
                if path != target and self._present(target) == present:
                    return None  # the person took our version: it is settled by landing
                return Landed(target, path, present)
        return None

    def _present(self, path: str) -> str | None:
        """Digest of what lies there; None if there is nothing or it cannot be read."""
        if path not in self._seen:
            try:
                self._seen[path] = file_digest(self.out / path)
            except OSError:
                self._seen[path] = None
        return self._seen[path]

    def land(
        self, staged: Sequence[Staged], leaving: Sequence[str] = (), spare: int = 0
    ) -> list[Landed]:
        """Rename every staged file to its place, or beside it if a person changed what is there.

        Folders, a note of what is to come and to go, and room for ``spare`` bytes more are made
        first: a disk that is full is met before anything has moved. ``save`` ends it.
        """
        if not (staged or leaving):
            return []
        blocked = {parent: self._folder(parent) for parent in dict.fromkeys(map(_parent, staged))}
        self.register.landing = {item.target: Entry(item.sha256, item.key) for item in staged}
        self.register.leaving = list(leaving)
        self._write_register()
        self.put("", bytes(spare + 2 * len(self.register.text()))).path.unlink()
        self._seen.clear()
        return [self._land(item, blocked[_parent(item)]) for item in staged]

    def _folder(self, name: str) -> str:
        """Make a folder; the reason if nothing can be put there."""
        folder = self.out / name
        if leads_out(self.out, folder):
            return "os.link"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except _OF_ONE_FILE as error:
            return of_os(error)
        return ""

    def _land(self, item: Staged, blocked: str) -> Landed:
        if blocked or not is_inside(item.target):
            return Landed(item.target, item.target, item.sha256, blocked or "os.link")
        try:
            path, lies_there = self._free(item)
            if not lies_there:
                item.path.replace(self.out / path)
        except _OF_ONE_FILE as error:
            return Landed(item.target, item.target, item.sha256, of_os(error))
        self.register.files[path] = Entry(item.sha256, item.key)
        return Landed(item.target, path, item.sha256)

    def _free(self, item: Staged) -> tuple[str, bool]:
        """Where a file belongs, and whether it lies there already."""
        for path in places(item.target):
            if not (self.out / path).exists():
                return path, False
            present = file_digest(self.out / path)
            if present == item.sha256:
                return path, True
            known = self.register.files.get(path)
            if known and known.sha256 == present:
                return path, False
        raise FileExistsError(item.target)

    def overwrite(self, target: str, text: str) -> None:
        """Write a file that belongs to the program alone, if it does not say the same already."""
        data = text.encode("utf-8", "backslashreplace")  # half a letter becomes an escape of JSON
        with suppress(OSError):
            if (self.out / target).read_bytes() == data:
                return
        self.put(target, data).path.replace(self.out / target)

    def retire(self, targets: Iterable[str]) -> list[Landed]:
        """Move files of ours aside because their cause is gone; a changed one stays where it is.

        The answer names those that were moved, and with a fault those that could not be.
        """
        return [landed for target in targets if (landed := self._retire(target))]

    def _retire(self, target: str) -> Landed | None:
        known, path = self.register.files[target], self.out / target
        try:
            if not path.is_file():
                del self.register.files[target]
                return None
            if file_digest(path) != known.sha256:
                return None
            goal = self._aside(target)
            if fault := self._folder(goal.parent.relative_to(self.out).as_posix()):
                return Landed(target, target, known.sha256, fault)
            path.replace(goal)
        except _OF_ONE_FILE as error:
            return Landed(target, target, known.sha256, of_os(error))
        del self.register.files[target]
        return Landed(target, target, known.sha256)

    def _aside(self, target: str) -> Path:
        """A place in the folder of what is not used any more, where nothing lies yet."""
        goal = self.out / ASIDE / target
        for attempt in range(2, 1000):
            if not goal.exists():
                break
            goal = goal.with_name(f"{PurePosixPath(target).stem}-{attempt}{goal.suffix}")
        return goal

    def save(self) -> None:
        """Write the register: what was to come and to go has come and gone."""
        self.register.landing, self.register.leaving = {}, []
        self._write_register()

    def _write_register(self) -> None:
        self.overwrite(REGISTER, self.register.text())


def _parent(item: Staged) -> str:
    return str(PurePosixPath(item.target).parent)
