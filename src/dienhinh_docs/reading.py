"""All workbooks of a programme: those read before are remembered, the others are read side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from dienhinh_docs.cache import Cache
from dienhinh_docs.digests import file_digest, key, program
from dienhinh_docs.incoming import workbooks
from dienhinh_docs.intake import Sent, Terms, take_in
from dienhinh_docs.limits import WORKBOOK, Allowance
from dienhinh_docs.lists import lists_for
from dienhinh_docs.newest import settle
from dienhinh_docs.packed import Data, pack, pack_problem, unpack
from dienhinh_docs.problems import At, Code, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.rounds import Round
from dienhinh_docs.viet import nfc
from dienhinh_docs.workers import Effort, Guard, Later, spread

EFFORT = Effort(0.15)
"""A workbook takes a tenth of a second and more."""


FEW = 3
"""New workbooks among remembered ones that one process reads meanwhile."""


def terms_of(programme: Programme) -> Terms:
    """What the workbooks of a programme are judged by."""
    lists = lists_for(programme.plan, programme.law)
    return Terms(programme.plan, programme.law, lists)


def read_all(
    programme: Programme, memory: Cache, jobs: int, tell: Callable[[int, int], None]
) -> list[Sent]:
    """Every workbook, judged, in the order of their names.

    Whether it was read now or remembered makes no difference: both come the same way.
    """
    terms = terms_of(programme)
    paths = workbooks(programme.folder / "workbooks")
    few = _few_new(programme, paths, memory)
    work = partial(_read_each, terms, few)
    alone = partial(_side_by_side, terms, few, jobs, lambda _n, _all: None)
    with Later(work, EFFORT.item * len(few), jobs, _together(few), alone) as later:
        found = {
            path: None if path in few else _remembered(path, programme, terms, memory)
            for path in paths
        }
        read = dict(zip(few, later.result(), strict=True)) if few else {}
    rest = [path for path, sent in found.items() if sent is None and path not in read]
    known = len(paths) - len(rest)
    packed = _side_by_side(terms, rest, jobs, lambda n, _: tell(known + n, len(paths)))
    for path, data in (*read.items(), *zip(rest, packed, strict=True)):
        found[path] = sent = unpack(data, path, terms)
        sent.key = _key(programme, sent.file, sent.digest)
        if sent.digest and not _passing(sent):
            memory.put(sent.key, data)
    everything = [sent for sent in found.values() if sent is not None]
    settle(everything, programme.plan.nam)
    return everything


def _few_new(programme: Programme, paths: Sequence[Path], memory: Cache) -> list[Path]:
    """Workbooks that were never read, if they are so few that they are read beside remembering the rest."""
    new: list[Path] = []
    for path in paths:
        with suppress(OSError):
            name = _key(programme, nfc(path.name), file_digest(path))
            if not memory.holds(name):
                new.append(path)
    return new if len(new) <= FEW and len(new) < len(paths) else []


def _side_by_side(
    terms: Terms, paths: Sequence[Path], jobs: int, tell: Callable[[int, int], None]
) -> list[Data]:
    """Each in a process with limits; one that goes beyond them, or dies, costs itself alone."""
    if paths:
        import dienhinh_docs.workbook.read  # noqa: F401 - once, before processes are forked
    guard: Guard[Path, Data] = Guard(WORKBOOK.of, _died)
    return spread(partial(_read, terms), paths, EFFORT, jobs, tell, _just_died, guard)


def _together(paths: Sequence[Path]) -> Allowance:
    """What several workbooks may take one after another."""
    each = [WORKBOOK.of(path) for path in paths]
    memory = max((one.memory for one in each), default=0)
    return Allowance(sum(one.seconds for one in each), memory)


def _read_each(terms: Terms, paths: Sequence[Path]) -> list[Data]:
    return [_read(terms, path) for path in paths]


def _key(programme: Programme, file: str, sha256: str) -> str:
    return key("so", program(), programme.digest, file, sha256)


def _remembered(path: Path, programme: Programme, terms: Terms, memory: Cache) -> Sent | None:
    with suppress(OSError, ValueError):  # what is wrong with a file is told by reading it
        sha256 = file_digest(path)
        name = _key(programme, nfc(path.name), sha256)
        sent = unpack(memory.get(name), path, terms)
        if sent.digest == sha256:
            sent.key = name
            return sent
    return None


def _read(terms: Terms, path: Path) -> Data:
    return pack(take_in(path, terms))


def _died(path: Path, reason: str) -> Data:
    """The answer for a workbook at which a process died."""
    found = problem(Code.TEP_KHONG_MO_DUOC, At(nfc(path.name)), ly_do=reason)
    return pack(Sent(path, nfc(path.name), problems=[found]))


def _just_died(path: Path) -> Data:
    return _died(path, "run.died")


def _passing(sent: Sent) -> bool:
    """Whether what is wrong lies in this moment, not in the content."""
    reasons = {dict(found.facts).get("ly_do", "") for found in sent.problems}
    return any(r.startswith(("os.", "run.")) or r == "file.changing" for r in reasons)


def copy_key(programme: Programme, sent: Sent, since: Round | None = None) -> str:
    """Of all that a returned copy shows."""
    shown: list[Any] = [pack_problem(found) for found in sent.problems]
    if sent.checked:
        shown += [[c.sheet, c.cell, c.before, c.after] for c in sent.checked.corrections]
    if since and since.before:
        mended = [[m.sheet, m.cell, m.column] for m in since.mended]
        shown += [since.number, since.before, list(since.states), mended]
    return key("tra-lai", program(), programme.digest, sent.key, shown)
