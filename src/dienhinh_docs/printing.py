"""The PDF beside each document: printed on request, and never left behind when the document changes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path, PurePosixPath

from dienhinh_docs.outcome import Outcome, Progress, Request
from dienhinh_docs.pdf.stamp import read_stamp
from dienhinh_docs.store import ASIDE


def print_documents(outcome: Outcome, request: Request, progress: Progress) -> None:
    """Print every document that lies in place; what cannot be printed costs only itself."""
    from dienhinh_docs.pdf.batch import Order, print_all

    files = [request.out / made.path for made in outcome.documents]
    orders = [Order(file, file.with_suffix(".pdf")) for file in files]
    results = print_all(orders, jobs=request.jobs, tell=partial(progress, "pdf"))
    for made, printed in zip(outcome.documents, results, strict=True):
        if printed.problem is not None:
            told = made.path if printed.path is None else _pdf_of(made.path)
            outcome.problems.append(printed.problem.moved(file=told))
        if printed.path is not None:
            outcome.pdfs.append(printed.path.relative_to(request.out).as_posix())


def put_stale_aside(outcome: Outcome, out: Path, remade: Iterable[str]) -> None:
    """Move our PDF of a document away that was made anew or moved aside itself.

    Whoever prints it would hold last month's paper in hand. A PDF that a person signed or changed stays where it is.
    """
    for target in (*remade, *outcome.retired):
        pdf = _pdf_of(target)
        path, goal = out / pdf, out / ASIDE / pdf
        if not path.is_file() or not target.endswith(".docx"):
            continue
        stamp = read_stamp(path.read_bytes())
        if stamp is None or not stamp.whole:
            continue
        goal.parent.mkdir(parents=True, exist_ok=True)
        path.replace(goal)
        outcome.retired.append(pdf)


def _pdf_of(target: str) -> str:
    return str(PurePosixPath(target).with_suffix(".pdf"))
