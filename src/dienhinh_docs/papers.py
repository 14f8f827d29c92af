"""From judged workbooks to documents: which are due, and each rendered into its staged file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from dienhinh_docs.kinds import KINDS
from dienhinh_docs.kinds.base import Draft, Work
from dienhinh_docs.outcome import Made, Outcome, Progress, Request
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.resources import templates_dir
from dienhinh_docs.store import Staged, Store, digest
from dienhinh_docs.workers import Pool


def due(programme: Programme, outcome: Outcome, request: Request) -> list[Draft]:
    """The drafts of all kinds, bodies and quarters that are asked for and due."""
    books = {s.sender: s.checked.book for s in outcome.sent if s.checked and s.sender}
    work = Work(programme.plan, programme.law, books, request.today)
    quarters = request.due_quarters(programme.plan.nam)
    return [
        draft
        for kind in KINDS
        if not request.kinds or kind.id in request.kinds
        for draft in kind.drafts(work)
        if draft.quarter in quarters and (not request.bodies or draft.body in request.bodies)
    ]


@dataclass(frozen=True, slots=True)
class Task:
    """One document for a worker: everything it needs and nothing more."""

    draft: Draft
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
    from dienhinh_docs.word.render import TemplateFault, render

    faults: list[Problem] = []
    for path in task.templates:
        try:
            data = render(path, task.draft.context, title=task.draft.title, created=task.created)
        except TemplateFault as fault:
            found = problem(Code.MAU_WORD_HONG, At(path.name), mau=path.name, ly_do=fault)
            faults.append(found)
            continue
        task.target.write_bytes(data)
        return Done(digest(data), path.name, tuple(faults))
    return Done(faults=tuple(faults))


def make(
    programme: Programme,
    outcome: Outcome,
    request: Request,
    store: Store,
    pool: Pool,
    progress: Progress,
) -> tuple[list[Staged], dict[str, Made]]:
    """Render all drafts; the staged files, and what each of them is by its path."""
    own, standard = programme.folder / "templates", templates_dir()
    created = datetime.combine(request.today, time(), tzinfo=UTC)
    tasks = []
    for draft in due(programme, outcome, request):
        name = f"{draft.template}.docx"
        found = (own / name, standard / name) if (own / name).is_file() else (standard / name,)
        tasks.append(Task(draft, found, store.place(), created))
    results = pool.map(render_task, tasks, lambda n, total: progress("lap", n, total))
    faults = dict.fromkeys(fault for done in results for fault in done.faults)
    outcome.problems += faults
    staged: list[Staged] = []
    made: dict[str, Made] = {}
    for task, done in zip(tasks, results, strict=True):
        if not done.sha256:
            continue
        draft = task.draft
        path = f"quy-{draft.quarter}/{draft.body}/{draft.name}.docx"
        staged.append(Staged(path, task.target, done.sha256))
        made[path] = Made(path, draft.kind, draft.body, done.sha256, done.template, draft.sources)
    return staged, made
