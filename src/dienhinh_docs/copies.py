"""The workbooks that go out: kits, and returned copies of what has to be mended."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dienhinh_docs.digests import digest, file_digest, key, program
from dienhinh_docs.intake import Sent, Terms
from dienhinh_docs.kits import kit_spec, returned_copy
from dienhinh_docs.limits import WORKBOOK, Allowance
from dienhinh_docs.outcome import Outcome, Progress, Request
from dienhinh_docs.problems import At, Code, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.reading import copy_key, terms_of
from dienhinh_docs.rounds import Round
from dienhinh_docs.store import Landed, Staged, Store
from dienhinh_docs.workers import Effort, Guard, spread

KIT, COPY = Effort(0.1), Effort(0.25)
"""A kit takes a tenth of a second; a returned copy has to be read again, too."""


@dataclass(slots=True)
class Copies:
    """Workbooks that wait to land, and those that lie in place already; by target, all in order."""

    staged: list[Staged]
    kept: dict[str, Landed]
    targets: list[str]


@dataclass(frozen=True, slots=True)
class Job:
    """A workbook to be written: of a body, from a workbook that was sent or from nothing."""

    target: str
    key: str
    body: str
    sent: Sent | None = None
    since: Round | None = None  # what came of the last sending


Task = tuple[Path, Job]
"""Where to write, and what."""


def kits(
    programme: Programme, outcome: Outcome, request: Request, store: Store, progress: Progress
) -> Copies:
    """One kit a body that is asked for."""
    names = (program(), programme.digest)
    jobs = [
        Job(f"bieu-mau/{body.ma}.xlsx", key("bieu-mau", *names, body.ma), body.ma)
        for body in programme.plan.co_quan
        if not request.bodies or body.ma in request.bodies
    ]
    work = partial(_kit, terms_of(programme))
    return _made(work, jobs, KIT, outcome, request, store, partial(progress, "kit"))


def _kit(terms: Terms, task: Task) -> str:
    from dienhinh_docs.workbook.kit import write_kit

    place, job = task
    target = io.BytesIO()
    write_kit(target, kit_spec(terms.plan, terms.lists, terms.plan.theo_ma[job.body]))
    return _written(place, target.getvalue())


def returned(
    programme: Programme, outcome: Outcome, request: Request, store: Store, progress: Progress
) -> Copies:
    """A fresh kit for every body whose workbook has something to mend or to look at."""
    jobs = [
        Job(
            f"tra-lai/{_copy_name(sent, outcome.sent)}.xlsx",
            copy_key(programme, sent, outcome.rounds.get(sent.sender)),
            sent.body,
            sent,
            outcome.rounds.get(sent.sender),
        )
        for sent in outcome.sent
        if sent.checked is not None
        and not sent.superseded_by
        and any(found.code is not Code.TEP_BAN_MOI for found in sent.problems)
        and (not request.bodies or sent.body in request.bodies)
    ]
    work = partial(_copy, programme, terms_of(programme))
    guard: Guard[Task, str] = Guard(_allowance, _lost)
    return _made(work, jobs, COPY, outcome, request, store, partial(progress, "tra"), guard)


def _copy(programme: Programme, terms: Terms, task: Task) -> str:
    """Read the workbook again for its raw cells; nothing is made of a file that changed meanwhile."""
    from dienhinh_docs.workbook.read import read_workbook
    from dienhinh_docs.workbook.whose import Known

    place, job = task
    sent = job.sent
    assert sent is not None
    try:
        sent.raw = read_workbook(sent.path, Known(terms.plan, terms.lists)).book
        same = file_digest(sent.path) == sent.digest
    except OSError:
        return ""
    if sent.raw is None or not same:
        return ""
    data = returned_copy(programme, terms.lists, sent, job.since)
    sent.raw = None
    return _written(place, data)


def _copy_name(sent: Sent, everybody: Iterable[Sent]) -> str:
    """The body's code; several workbooks of one body are told apart by number, its own first."""
    same = [
        s for s in everybody if s.checked and s.body == sent.body and not s.superseded_by
    ]  # fmt: skip
    same.sort(key=lambda s: not s.sender)
    position = next(i for i, s in enumerate(same) if s is sent)
    return sent.body if position == 0 else f"{sent.body}-{position + 1}"


def _written(place: Path, data: bytes) -> str:
    place.write_bytes(data)
    return digest(data)


def _allowance(task: Task) -> Allowance:
    """For reading a workbook a second time and writing it once."""
    sent = task[1].sent
    assert sent is not None
    once = WORKBOOK.of(sent.path)
    return Allowance(2 * once.seconds, once.memory)


def _lost(task: Task, reason: str) -> str:
    """The answer for a workbook that went beyond its limits: why."""
    return reason


def _nothing(task: Task) -> str:
    """The answer for a workbook at which a process died."""
    return ""


def _made(
    work: Callable[[Task], str],
    jobs: Sequence[Job],
    effort: Effort,
    outcome: Outcome,
    request: Request,
    store: Store,
    tell: Callable[[int, int], None],
    guard: Guard[Task, str] | None = None,
) -> Copies:
    """Write what does not lie in its place yet; what could not be written is told."""
    held = {job.target: store.held(job.target, job.key) for job in jobs}
    kept = {target: there for target, there in held.items() if there}
    tasks = [(store.place(), job) for job in jobs if job.target not in kept]
    staged = []
    done = spread(work, tasks, effort, request.jobs, tell, _nothing, guard)
    for (place, job), sha256 in zip(tasks, done, strict=True):
        if sha256 and not sha256.startswith("run."):
            staged.append(Staged(job.target, place, sha256, job.key))
        else:
            facts = {"co_quan": job.body, "mau": job.target, "ly_do": sha256 or "file.changing"}
            outcome.problems.append(problem(Code.VAN_BAN_CHUA_LAP, At(job.target), **facts))
    return Copies(staged, kept, [job.target for job in jobs])
