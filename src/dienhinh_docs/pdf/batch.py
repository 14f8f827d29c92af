"""Many Word files to PDF: grouped into few calls, a failing file costs only itself."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from dienhinh_docs.pdf.office import PATIENCE, convert, find_office, make_profile
from dienhinh_docs.pdf.stamp import finished, read_stamp, stamped
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.reasons import of_os
from dienhinh_docs.store import file_digest

GROUP = 40
"""Files a call: enough to forget the second that a start takes; LibreOffice tires after hundreds."""

WORTH_A_SECOND = 8
"""Fewer files than this a process are printed sooner by one."""


@dataclass(frozen=True, slots=True)
class Order:
    """A Word file and where its PDF is to lie."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Printed:
    """What became of an order: the PDF, or the problem; both if it lies beside a person's file."""

    order: Order
    path: Path | None = None
    problem: Problem | None = None
    fresh: bool = True  # False: an earlier PDF of the same document still stands


def print_all(
    orders: Sequence[Order],
    *,
    jobs: int = 0,
    tell: Callable[[int, int], None] = lambda done, total: None,
    patience: float = PATIENCE,
) -> list[Printed]:
    """Print every file; one result an order, in their order.

    A PDF whose Word file has not changed is not printed again. A PDF that a person changed or signed
    is never overwritten: ours lies beside it.
    """
    results: dict[int, Printed] = {}
    waiting: list[_Job] = []
    for number, order in enumerate(orders):
        found = _look(number, order)
        if isinstance(found, _Job):
            waiting.append(found)
        else:
            results[number] = found
    program = find_office() if waiting else None
    if waiting and program is None:
        for job in waiting:
            missing = problem(Code.PDF_KHONG_CO_LIBREOFFICE, At(str(job.order.source)))
            results[job.number] = Printed(job.order, problem=missing)
    elif program is not None:
        count = _Count(tell, len(results), len(orders))
        shares = _shares(waiting, jobs or os.cpu_count() or 1)
        with ThreadPoolExecutor(len(shares)) as pool:
            work = [pool.submit(_print_share, program, share, count, patience) for share in shares]
            for done in work:
                results.update(done.result())
    tell(len(orders), len(orders))
    return [results[number] for number in range(len(orders))]


@dataclass(frozen=True, slots=True)
class _Job:
    number: int
    order: Order

    @property
    def name(self) -> str:
        """A name that no other file has and no program stumbles over."""
        return f"{self.number:06d}"


class _Count:
    """How many files are done, over all processes."""

    def __init__(self, tell: Callable[[int, int], None], done: int, total: int) -> None:
        self._tell, self._done, self._total = tell, done, total
        self._parts: dict[Path, int] = {}
        self._lock = Lock()
        tell(done, total)

    def seen(self, folder: Path) -> None:
        with self._lock:
            self._parts[folder] = sum(1 for _ in folder.glob("*.pdf"))
            self._tell(self._done + sum(self._parts.values()), self._total)


def _look(number: int, order: Order) -> _Job | Printed:
    """What is to be done for a file, or what already stands."""
    at = At(str(order.source))
    try:
        sha256 = file_digest(order.source)
        with zipfile.ZipFile(order.source) as archive:
            archive.getinfo("word/document.xml")
    except OSError as error:
        return Printed(order, problem=problem(Code.PDF_KHONG_IN_DUOC, at, ly_do=of_os(error)))
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError):
        return Printed(order, problem=problem(Code.PDF_KHONG_IN_DUOC, at, ly_do="pdf.no_word"))
    for path in _places(order.target):
        if not path.is_file():
            break
        stamp = read_stamp(path.read_bytes())
        if stamp is not None and stamp.whole:
            if stamp.source == sha256:
                return Printed(order, path, _beside(order, path), fresh=False)
            break
    return _Job(number, order)


def _beside(order: Order, path: Path) -> Problem | None:
    """A person's PDF keeps its place; that ours lies beside it is said at every run."""
    if path == order.target:
        return None
    return problem(Code.TEP_DA_SUA_TAY, At(str(order.target)), ban_moi=path.name)


def _places(target: Path) -> Iterable[Path]:
    """Where a PDF may lie: its place, else beside what a person put there."""
    yield target
    for attempt in range(1, 1000):
        mark = ".moi" if attempt == 1 else f".moi-{attempt}"
        yield target.with_name(f"{target.stem}{mark}{target.suffix}")


def _shares(jobs: Sequence[_Job], count: int) -> list[list[_Job]]:
    count = max(1, min(count, len(jobs) // WORTH_A_SECOND))
    return [list(jobs[start::count]) for start in range(count)]


def _print_share(
    program: Path, share: Sequence[_Job], count: _Count, patience: float
) -> dict[int, Printed]:
    """Print a process's share: in groups, then what a group left behind one by one."""
    try:
        with tempfile.TemporaryDirectory(
            prefix="dienhinh-pdf-", ignore_cleanup_errors=True
        ) as work:
            desk = _Desk(program, Path(work), count, patience)
            for start in range(0, len(share), GROUP):
                desk.print(share[start : start + GROUP])
            return {job.number: desk.deliver(job) for job in share}
    except OSError as error:
        reason = of_os(error)
        return {
            job.number: Printed(job.order, problem=problem(Code.PDF_KHONG_IN_DUOC, At(str(job.order.source)), ly_do=reason))
            for job in share
        }  # fmt: skip


class _Desk:
    """A folder with one profile, what goes in and what comes out."""

    def __init__(self, program: Path, work: Path, count: _Count, patience: float) -> None:
        self.program, self.work, self.count, self.patience = program, work, count, patience
        self.source, self.target = work / "docx", work / "pdf"
        self.source.mkdir()
        self.target.mkdir()
        self.broken: dict[int, str] = {}  # number → reason
        self.printed: dict[int, str] = {}  # number → SHA-256 of what was printed
        self._calls = 0

    def print(self, group: Sequence[_Job]) -> None:
        """Call for a group; whoever is left gets a call of its own."""
        self._call(group)
        left = [job for job in group if self._result(job) is None]
        if len(group) == 1:
            return
        for job in left:
            ended = self._call([job])
            if self._result(job) is None:
                self.broken[job.number] = "pdf.refused" if ended else "pdf.hangs"

    def _call(self, group: Sequence[_Job]) -> bool:
        self._calls += 1
        profile = self.work / f"profile-{self._calls}"
        make_profile(profile)
        files = []
        for job in group:
            file = self.source / f"{job.name}.docx"
            shutil.copyfile(job.order.source, file)
            self.printed[job.number] = file_digest(file)
            files.append(file)
        ended = convert(
            self.program, profile, files, self.target,
            lambda: self.count.seen(self.target), self.patience,
        )  # fmt: skip
        shutil.rmtree(profile, ignore_errors=True)
        if len(group) == 1 and not ended:
            self.broken[group[0].number] = "pdf.hangs"
        return ended

    def _result(self, job: _Job) -> bytes | None:
        path = self.target / f"{job.name}.pdf"
        data = path.read_bytes() if path.is_file() else b""
        return data if finished(data) else None

    def deliver(self, job: _Job) -> Printed:
        """Put a PDF in its place, written beside and renamed."""
        at = At(str(job.order.source))
        data = self._result(job)
        if data is None:
            reason = self.broken.get(job.number, "pdf.refused")
            return Printed(job.order, problem=problem(Code.PDF_KHONG_IN_DUOC, at, ly_do=reason))
        try:
            path = _place(job.order.target, stamped(data, self.printed[job.number]))
        except OSError as error:
            return Printed(
                job.order, problem=problem(Code.PDF_KHONG_IN_DUOC, at, ly_do=of_os(error))
            )
        return Printed(job.order, path, _beside(job.order, path))


def _place(target: Path, data: bytes) -> Path:
    """Write a PDF where nothing of a person's lies; the path it got."""
    target.parent.mkdir(parents=True, exist_ok=True)
    path = next(p for p in _places(target) if _free(p))
    beside = path.with_name(f".{path.stem}.{os.getpid()}.dang-in")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def _free(path: Path) -> bool:
    """Whether a place is empty or holds an unchanged PDF of ours."""
    if not path.exists():
        return True
    stamp = read_stamp(path.read_bytes()) if path.is_file() else None
    return stamp is not None and stamp.whole
