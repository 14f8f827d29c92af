"""The flow: programme → workbooks → judged rows → papers. Prints nothing; returns an Outcome."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from dienhinh_docs.intake import Sent, Terms, refuse_copies, workbooks
from dienhinh_docs.kits import kit_spec, returned_copy
from dienhinh_docs.lists import lists_for
from dienhinh_docs.outcome import Made, Outcome, Progress, Request, silent
from dienhinh_docs.papers import make
from dienhinh_docs.problems import At, Code, Problem, Severity, problem
from dienhinh_docs.programme.load import Programme, load
from dienhinh_docs.reasons import of_os
from dienhinh_docs.report import result
from dienhinh_docs.store import Landed, Staged, Store, as_json
from dienhinh_docs.workers import Pool, pool, read_one

RESULT = "ket-qua.json"


def check(request: Request, progress: Progress = silent) -> Outcome:
    """Read and judge all workbooks, write the returned copies; make no documents."""
    return _through(request, progress, papers=False)


def run(request: Request, progress: Progress = silent) -> Outcome:
    """Check, then make every document that is due and can be made."""
    return _through(request, progress, papers=True)


def look(request: Request, progress: Progress = silent) -> tuple[Programme | None, Outcome]:
    """Read and judge all workbooks; write nothing."""
    programme, outcome = _begin(request)
    if programme is None:
        return None, outcome
    terms = _terms(programme)
    with _pool(request, terms, papers=False) as workers:
        _read(outcome, programme, workers, progress)
    return programme, outcome


def kits(request: Request, progress: Progress = silent) -> Outcome:
    """One kit a body into ``bieu-mau/``."""
    programme, outcome = _begin(request)
    if programme is None:
        return outcome

    def write(store: Store) -> None:
        from dienhinh_docs.workbook.kit import write_kit

        plan = programme.plan
        lists = lists_for(plan, programme.law)
        bodies = [b for b in plan.co_quan if not request.bodies or b.ma in request.bodies]
        staged = []
        for number, body in enumerate(bodies, start=1):
            target = io.BytesIO()
            write_kit(target, kit_spec(plan, lists, body))
            staged.append(store.put(f"bieu-mau/{body.ma}.xlsx", target.getvalue()))
            progress("kit", number, len(bodies))
        landed = store.land(staged)
        outcome.kits = [item.path for item in landed]
        outcome.problems += _kept(landed)

    _writing(request, outcome, write)
    return outcome


def _begin(request: Request) -> tuple[Programme | None, Outcome]:
    programme, problems = load(request.folder)
    outcome = Outcome(request.folder.resolve().name, request.today, problems=problems)
    if programme is None:
        outcome.fatal = True
    else:
        outcome.programme, outcome.year = programme.plan.ma, programme.plan.nam
    return programme, outcome


def _terms(programme: Programme) -> Terms:
    lists = lists_for(programme.plan, programme.law)
    return Terms(programme.plan, programme.law, lists)


def _pool(request: Request, terms: Terms, *, papers: bool) -> AbstractContextManager[Pool]:
    count = len(workbooks(request.folder / "workbooks"))
    return pool(terms, count, request.jobs, papers=papers)


def _writing(request: Request, outcome: Outcome, write: Callable[[Store], None]) -> None:
    """Do something with the output folder; a folder that cannot be written is a problem."""
    try:
        with Store(request.out) as store:
            write(store)
    except OSError as error:
        outcome.unwritten = True
        outcome.documents, outcome.returned, outcome.kits = [], [], []
        at = At(str(request.out))
        outcome.problems.append(problem(Code.KHONG_GHI_DUOC, at, ly_do=of_os(error)))


def _through(request: Request, progress: Progress, *, papers: bool) -> Outcome:
    programme, outcome = _begin(request)
    if programme is None:
        return outcome
    terms = _terms(programme)

    def write(store: Store) -> None:
        with _pool(request, terms, papers=papers) as workers:
            _read(outcome, programme, workers, progress)
            staged: list[Staged] = []
            made: dict[str, Made] = {}
            if papers:
                staged, made = make(programme, outcome, request, store, workers, progress)
        staged += _returned(outcome, programme, terms, request, store)
        _land(outcome, store, staged, made)
        _move_aside(outcome, store, staged, request, papers=papers)
        if papers:
            store.overwrite(RESULT, as_json(result(outcome)))

    _writing(request, outcome, write)
    return outcome


def _read(outcome: Outcome, programme: Programme, workers: Pool, progress: Progress) -> None:
    paths = workbooks(programme.folder / "workbooks")
    outcome.sent = workers.map(read_one, paths, lambda n, total: progress("doc", n, total))
    refuse_copies(outcome.sent)
    outcome.problems += [p for sent in outcome.sent for p in sent.problems]
    here = {s.sender if s.checked else s.body for s in outcome.sent}
    outcome.silent_bodies = [b.ma for b in programme.plan.co_quan if b.ma not in here]


def _returned(
    outcome: Outcome, programme: Programme, terms: Terms, request: Request, store: Store
) -> list[Staged]:
    """A fresh kit for every body whose workbook has something to mend or to look at."""
    staged = []
    for sent in outcome.sent:
        if sent.checked is None or not sent.problems:
            continue
        if request.bodies and sent.body not in request.bodies:
            continue
        target = f"tra-lai/{_copy_name(sent, outcome.sent)}.xlsx"
        staged.append(store.put(target, returned_copy(programme, terms.lists, sent)))
    return staged


def _copy_name(sent: Sent, everybody: Iterable[Sent]) -> str:
    """The body's code; several workbooks of one body are told apart by number, its own first."""
    same = [s for s in everybody if s.checked is not None and s.body == sent.body]
    same.sort(key=lambda s: not s.sender)
    position = next(i for i, s in enumerate(same) if s is sent)
    return sent.body if position == 0 else f"{sent.body}-{position + 1}"


def _land(outcome: Outcome, store: Store, staged: list[Staged], made: dict[str, Made]) -> None:
    """Put everything in its place at once, and remember who sent and who got something back."""
    day = outcome.today.isoformat()
    for sent in outcome.sent:
        if sent.sender:
            store.register.note(sent.sender, sent.digest, day, returned=_in_trouble(sent))
    outcome.documents = list(made.values())
    spare = 2 * len(as_json(result(outcome)))
    outcome.documents = []
    landed = store.land(staged, spare)
    outcome.problems += _kept(landed)
    for item in landed:
        if item.target not in made:
            outcome.returned.append(item.path)
            continue
        m = made[item.target]
        outcome.documents.append(
            Made(item.path, m.kind, m.body, m.sha256, m.template, m.sources)
        )  # fmt: skip


def _kept(landed: Iterable[Landed]) -> list[Problem]:
    """A person's version stays; ours lies beside it, and that is said."""
    return [
        problem(Code.TEP_DA_SUA_TAY, At(item.target), ban_moi=item.path)
        for item in landed
        if item.beside
    ]


def _in_trouble(sent: Sent) -> bool:
    return any(p.severity is Severity.ERROR for p in sent.problems)


def _move_aside(
    outcome: Outcome, store: Store, staged: list[Staged], request: Request, *, papers: bool
) -> None:
    """Move aside what an earlier whole run made and this one no longer has a cause for.

    Papers of a body whose workbook is in trouble stay: their cause is not gone, only not readable.
    """
    if request.bodies or request.kinds or outcome.year is None:
        return
    quarters = request.due_quarters(outcome.year) if papers else ()
    scope = ("tra-lai/", *(f"quy-{q}/" for q in quarters))
    troubled = {s.body for s in outcome.sent if _in_trouble(s)}
    unreadable = any(not s.sender for s in outcome.sent)
    current = {item.target for item in staged} | {made.path for made in outcome.documents}
    for target in sorted(store.register.files):
        in_scope = target.startswith(scope) and target not in current and ".moi" not in target
        if not in_scope or target.split("/")[1].removesuffix(".xlsx") in troubled:
            continue
        if unreadable and not target.startswith("tra-lai/"):
            continue
        if store.retire(target):
            outcome.retired.append(target)
