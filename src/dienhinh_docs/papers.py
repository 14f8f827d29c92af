"""From judged workbooks to documents: which are due, which are there already, which are made."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dienhinh_docs.digests import digest, file_digest, key, program
from dienhinh_docs.kinds.base import Draft
from dienhinh_docs.names import safe_targets
from dienhinh_docs.outcome import Made, Outcome, Progress, Request
from dienhinh_docs.planning import Paper, Planner
from dienhinh_docs.problems import At, Code, Problem, errors, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.resources import templates_dir
from dienhinh_docs.store import Landed, Staged, Store
from dienhinh_docs.workers import Effort, spread

if TYPE_CHECKING:
    from dienhinh_docs.word.render import TemplateFault, ValueFault

EFFORT = Effort(0.0015, 16)
"""A document takes one or two thousandths of a second."""


@dataclass(frozen=True, slots=True)
class Task:
    """One document for a worker: everything it needs and nothing more."""

    draft: Draft
    path: str  # inside the output folder
    templates: tuple[Path, ...]  # the office's own one first, if there is one
    target: Path
    created: datetime


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a task; no digest if no template could be used."""

    sha256: str = ""
    template: str = ""
    faults: tuple[Problem, ...] = ()


def render_task(task: Task) -> Done:
    """Render with the first template that works; a broken one is told and the next is tried."""
    from dienhinh_docs.word.render import TemplateFault, ValueFault, render

    faults: list[Problem] = []
    for path in task.templates:
        try:
            data = render(path, task.draft.context, title=task.draft.title, created=task.created)
        except ValueFault as fault:  # no other template can print it either
            faults.append(_not_printable(task, fault))
            return Done(faults=tuple(faults))
        except TemplateFault as fault:
            faults.append(_template_fault(path, fault))
            continue
        except Exception as error:  # one document must not cost the others
            faults.append(_not_made(task, path.name, f"{type(error).__name__}: {error}"))
            return Done(faults=tuple(faults))
        task.target.write_bytes(data)
        return Done(digest(data), path.name, tuple(faults))
    reason = dict(faults[-1].facts)["ly_do"]
    return Done(faults=(*faults, _not_made(task, task.templates[-1].name, reason)))


def _template_fault(path: Path, fault: TemplateFault) -> Problem:
    """A template that failed with a record, at its place in Word's terms."""
    from dienhinh_docs.word.inspect import in_words

    where = in_words(fault.place, "vi") if fault.place else ""
    at = At(path.name, paragraph=where)
    return problem(Code.MAU_WORD_HONG, at, fault.tag, mau=path.name, ly_do=fault.reason)


def _not_printable(task: Task, fault: ValueFault) -> Problem:
    sign = f"U+{ord(fault.character):04X}" if fault.character else ""
    return problem(
        Code.GIA_TRI_KHONG_IN_DUOC, At(task.path), sign,
        duong_dan=fault.path, co_quan=task.draft.body,
    )  # fmt: skip


def _not_made(task: Task, template: str, reason: str) -> Problem:
    return problem(
        Code.VAN_BAN_CHUA_LAP, At(task.path), co_quan=task.draft.body, mau=template, ly_do=reason
    )


def _died(task: Task) -> Done:
    return Done(faults=(_not_made(task, task.templates[0].name, "run.died"),))


@dataclass(slots=True)
class Papers:
    """All documents that are due: those that wait to land, those that lie in place, those that failed."""

    staged: list[Staged]
    kept: dict[str, Landed]  # by target
    made: dict[str, Made]  # by target, in the order of the result; also what is kept
    targets: set[str]  # of everything that is due, made or not


def make(
    programme: Programme,
    outcome: Outcome,
    request: Request,
    store: Store,
    planner: Planner,
    progress: Progress,
) -> Papers:
    """Render what is due and not there yet; problems go to the outcome."""
    due = planner.due(outcome, request)
    targets = safe_targets(paper.target for paper in due)
    made, kept, tasks, keys = {}, {}, {}, {}
    files = _templates(programme, due, planner, outcome)
    created = datetime.combine(request.today, time(), tzinfo=UTC)
    for target, paper in zip(targets, due, strict=True):
        found = files.of(paper.template)
        keys[target] = files.key(paper)
        if there := store.held(target, keys[target]):
            kept[target] = there
            made[target] = _made(paper, there.path, there.sha256, found[0].name)
        else:
            tasks[target] = (paper, found)
    work = [
        Task(planner.draft(paper), target, found, store.place(), created)
        for target, (paper, found) in tasks.items()
    ]
    results = _rendered(work, request.jobs, progress)
    outcome.problems += dict.fromkeys(fault for done in results for fault in done.faults)
    staged = []
    for task, done in zip(work, results, strict=True):
        if done.sha256:
            sure = keys[task.path] if not done.faults else ""
            staged.append(Staged(task.path, task.target, done.sha256, sure))
            paper = tasks[task.path][0]
            made[task.path] = _made(paper, task.path, done.sha256, done.template)
    ordered = {target: made[target] for target in targets if target in made}
    return Papers(staged, kept, ordered, set(targets))


def _made(paper: Paper, path: str, sha256: str, template: str) -> Made:
    return Made(path, paper.kind, paper.body, sha256, template, paper.sources)


def _rendered(work: Sequence[Task], jobs: int, progress: Progress) -> list[Done]:
    if work:
        import dienhinh_docs.word.render  # noqa: F401 - once, before processes are forked

    return spread(
        render_task, work, EFFORT, jobs, lambda n, total: progress("lap", n, total), _died
    )


def _templates(
    programme: Programme, due: Sequence[Paper], planner: Planner, outcome: Outcome
) -> _Templates:
    """The templates to use. An own one is inspected first: a broken one is told and set aside."""
    own = programme.folder / "templates"
    sound = set()
    for name in dict.fromkeys(paper.template for paper in due):
        path = own / f"{name}.docx"
        if not path.is_file():
            continue
        from dienhinh_docs.word.inspect.known import inspect_own

        records = [planner.draft(paper).context for paper in due if paper.template == name]
        faults, _ = inspect_own(path, name, records)
        found = [fault.problem(path.name) for fault in faults]
        outcome.problems += found
        if errors(found):
            told = problem(Code.MAU_RIENG_KHONG_DUNG, At(path.name), mau=path.name)
            outcome.problems.append(told)
        else:
            sound.add(name)
    return _Templates(own, templates_dir(), sound)


class _Templates:
    """Templates by name: the office's own one first if it is sound, then the standard one."""

    def __init__(self, own: Path, standard: Path, sound: Collection[str]) -> None:
        self._own, self._standard, self._sound = own, standard, sound
        self.of = cache(self._of)
        self._digests = cache(self._digests_of)

    def _of(self, name: str) -> tuple[Path, ...]:
        file = f"{name}.docx"
        own, standard = self._own / file, self._standard / file
        return (own, standard) if name in self._sound else (standard,)

    def _digests_of(self, name: str) -> tuple[str, ...]:
        try:
            return tuple(map(file_digest, self.of(name)))
        except OSError:
            return ()

    def key(self, paper: Paper) -> str:
        """Of everything that a document is made from; the day is not among it."""
        digests = self._digests(paper.template)
        return key(program(), paper.content, digests) if digests else ""
