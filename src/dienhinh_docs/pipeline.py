"""The flow: programme → workbooks → judged rows → papers. Prints nothing; returns an Outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial

from dienhinh_docs import copies, printing
from dienhinh_docs.cache import Cache
from dienhinh_docs.copies import Copies
from dienhinh_docs.incoming import unread
from dienhinh_docs.intake import Sent
from dienhinh_docs.lock import Busy
from dienhinh_docs.outcome import Made, Outcome, Progress, Request, silent
from dienhinh_docs.papers import Papers, make
from dienhinh_docs.planning import DRAFTS, Planner
from dienhinh_docs.problems import At, Code, Problem, Severity, errors, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.programme_book.load import load
from dienhinh_docs.reading import read_all
from dienhinh_docs.reasons import of_os
from dienhinh_docs.report import as_text, result
from dienhinh_docs.rounds import marks, next_round
from dienhinh_docs.status.content import remember
from dienhinh_docs.store import OWN, Landed, Store
from dienhinh_docs.twins.across import ACROSS, Across

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
    if programme is not None:
        memory = Cache(request.out / OWN, writes=False)
        _read(outcome, programme, request, memory, progress)
        with Across(programme, outcome.sent, memory, request.jobs) as beside:
            outcome.problems += beside.problems()
    return programme, outcome


def kits(request: Request, progress: Progress = silent) -> Outcome:
    """One kit a body into ``bieu-mau/``."""
    programme, outcome = _begin(request)
    if programme is None:
        return outcome

    def write(store: Store) -> None:
        made = copies.kits(programme, outcome, request, store, progress)
        ends = made.kept | {item.target: item for item in store.land(made.staged)}
        _told(outcome, made.targets, ends)
        outcome.kits = [ends[t].path for t in made.targets if t in ends and not ends[t].fault]
        store.save()

    _writing(request, outcome, write, progress)
    return outcome


def put_beside(
    request: Request, outcome: Outcome, target: str, data: bytes, progress: Progress = silent
) -> str:
    """Put one more file into the output folder; where it lies now, empty if it could not be put there."""
    ends: list[Landed] = []

    def write(store: Store) -> None:
        ends.extend(store.land([store.put(target, data)]))
        _told(outcome, [target], {item.target: item for item in ends})
        store.save()

    _writing(request, outcome, write, progress)
    return next((item.path for item in ends if not item.fault), "")


def _begin(request: Request) -> tuple[Programme | None, Outcome]:
    programme, problems = load(request.folder)
    outcome = Outcome(request.folder.resolve().name, request.today, problems=problems)
    if programme is None:
        outcome.fatal = True
    else:
        outcome.programme, outcome.year = programme.plan.ma, programme.plan.nam
        outcome.programme_file = programme.file
    return programme, outcome


def _writing(
    request: Request, outcome: Outcome, write: Callable[[Store], None], progress: Progress
) -> None:
    """Do something with the output folder; a folder that cannot be written is a problem."""
    at = At(str(request.out))
    try:
        with Store(request.out, request.patience, partial(progress, "cho", 0, 1)) as store:
            owner = store.register.programme
            if owner in ("", outcome.programme):
                store.register.programme = outcome.programme
                write(store)
                return
        outcome.problems.append(problem(Code.THU_MUC_CUA_CHUONG_TRINH_KHAC, at, owner))
    except Busy:
        outcome.problems.append(problem(Code.DANG_CHAY_NOI_KHAC, at))
    except OSError as error:
        outcome.problems.append(problem(Code.KHONG_GHI_DUOC, at, ly_do=of_os(error)))
    outcome.unwritten = True
    outcome.documents, outcome.returned, outcome.kits, outcome.retired = [], [], [], []
    outcome.pdfs = []


def _through(request: Request, progress: Progress, *, papers: bool) -> Outcome:
    programme, outcome = _begin(request)
    if programme is None:
        return outcome

    def write(store: Store) -> None:
        memory = Cache(request.out / OWN)
        _read(outcome, programme, request, memory, progress)
        planner = Planner(programme, memory)
        made = Papers([], {}, {}, set())
        _compare(outcome, store)
        behind = len(outcome.problems)
        with Across(programme, outcome.sent, memory, request.jobs) as beside:
            if papers:
                made = make(programme, outcome, request, store, planner, progress)
            sent_back = copies.returned(programme, outcome, request, store, progress)
            outcome.problems[behind:behind] = beside.problems()
        current = made.targets | set(sent_back.targets)
        gone = _gone(outcome, store, current, request, papers=papers and planner.complete)
        _land(outcome, store, made, sent_back, gone)
        _move_aside(outcome, store, gone)
        remade = () if request.pdf else [item.target for item in made.staged]
        printing.put_stale_aside(outcome, request.out, remade)
        if request.pdf:
            printing.print_documents(outcome, request, progress)
        if papers:
            planner.remember(whole=not (request.bodies or request.kinds))
            _overwrite(outcome, store, as_text(result(outcome)))
        store.save()
        memory.keep_only([DRAFTS, ACROSS, *(sent.key.partition("-")[0] for sent in outcome.sent)])

    _writing(request, outcome, write, progress)
    return outcome


def _read(
    outcome: Outcome, programme: Programme, request: Request, memory: Cache, progress: Progress
) -> None:
    outcome.sent = read_all(programme, memory, request.jobs, partial(progress, "doc"))
    outcome.problems += [p for sent in outcome.sent for p in sent.problems]
    outcome.problems += unread(programme.folder / "workbooks")
    here = {s.sender if s.checked else s.body for s in outcome.sent}
    outcome.silent_bodies = [b.ma for b in programme.plan.co_quan if b.ma not in here]


def _compare(outcome: Outcome, store: Store) -> None:
    """What each body has mended since it last sent; of several that stand undecided none counts."""
    day = outcome.today.isoformat()
    senders = Counter(sent.sender for sent in outcome.sent)
    for sent in outcome.sent:
        if (body := sent.sender) and senders[body] == 1:
            now = marks(sent.problems, sent.rows)
            outcome.rounds[body] = next_round(
                store.register, body, sent.file, sent.digest, day, now
            )  # fmt: skip


def _land(outcome: Outcome, store: Store, made: Papers, sent_back: Copies, gone: list[str]) -> None:
    """Put everything in its place at once, and remember who sent and who got something back."""
    day = outcome.today.isoformat()
    for sent in outcome.sent:
        if sent.sender:
            why = [p.code.value for p in errors(sent.problems)]
            store.register.note(sent.sender, sent.digest, day, returned=bool(why), why=why)
            remember(store.register, sent, outcome.today)
    staged = [*made.staged, *sent_back.staged]
    outcome.documents = list(made.made.values())
    spare = 2 * len(as_text(result(outcome))) if staged or gone else 0
    ends = made.kept | sent_back.kept
    ends |= {item.target: item for item in store.land(staged, gone, spare)}
    _told(outcome, [*made.made, *sent_back.targets], ends)
    outcome.documents = [
        Made(ends[target].path, m.kind, m.body, m.sha256, m.template, m.sources)
        for target, m in made.made.items()
        if not ends[target].fault
    ]
    outcome.returned = [
        ends[t].path for t in sent_back.targets if t in ends and not ends[t].fault
    ]  # fmt: skip


def _told(outcome: Outcome, targets: Iterable[str], ends: dict[str, Landed]) -> None:
    """A person's version stays, ours lies beside it; and what could not be put in its place."""
    for item in (ends[target] for target in targets if target in ends):
        if item.fault:
            outcome.problems.append(_stuck(item.target, item.fault))
        elif item.beside:
            kept = problem(Code.TEP_DA_SUA_TAY, At(item.target), ban_moi=item.path)
            outcome.problems.append(kept)


def _stuck(target: str, reason: str) -> Problem:
    return problem(Code.TEP_KHONG_DAT_DUOC, At(target), ly_do=reason)


def _overwrite(outcome: Outcome, store: Store, text: str) -> None:
    """The result for scripts; one that is open elsewhere is told like any other file."""
    try:
        store.overwrite(RESULT, text)
    except PermissionError as error:
        outcome.problems.append(_stuck(RESULT, of_os(error)))


def _in_trouble(sent: Sent) -> bool:
    return any(p.severity is Severity.ERROR for p in sent.problems)


def _gone(
    outcome: Outcome, store: Store, current: set[str], request: Request, *, papers: bool
) -> list[str]:
    """What an earlier whole run made and this one no longer has a cause for.

    Papers of a body whose workbook is in trouble stay: their cause is not gone, only not readable.
    """
    if request.bodies or request.kinds or outcome.year is None:
        return []
    quarters = request.due_quarters(outcome.year) if papers else ()
    scope = ("tra-lai/", *(f"quy-{q}/" for q in quarters))
    troubled = {s.body for s in outcome.sent if _in_trouble(s)}
    unreadable = any(not (s.sender or s.superseded_by or s.beside) for s in outcome.sent)
    gone = []
    for target in sorted(store.register.files):
        in_scope = target.startswith(scope) and target not in current and ".moi" not in target
        if not in_scope or target.split("/")[1].removesuffix(".xlsx") in troubled:
            continue
        if unreadable and not target.startswith("tra-lai/"):
            continue
        gone.append(target)
    return gone


def _move_aside(outcome: Outcome, store: Store, gone: list[str]) -> None:
    """Move it aside, and tell of it; also of what a stopped run moved and could not tell."""
    moved = list(store.moved)
    for item in store.retire(gone):
        if item.fault:
            outcome.problems.append(_stuck(item.target, item.fault))
        else:
            moved.append(item.target)
    outcome.retired = sorted(moved)
