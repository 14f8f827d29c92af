"""Menders of letters: typeface, colour, size, weight, slant, underline, capitals."""

from __future__ import annotations

import re
from collections.abc import Callable

from dienhinh_docs.lint.checks.format_common import all_headings, printed
from dienhinh_docs.lint.checks.format_text import running_text
from dienhinh_docs.lint.effective.xml import Element
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.mending import form
from dienhinh_docs.lint.mending.job import Job, number_of


def _each_run(job: Job, change: Callable[..., None], *values: object) -> None:
    for place in job.places:
        for run in job.copy.runs(place):
            change(run, *values)


def font(job: Job) -> str | None:
    _each_run(job, form.font, job.found.regime.phong)
    return job.can if job.places else None


def colour(job: Job) -> str | None:
    _each_run(job, form.black)
    return job.can if job.places else None


def size(job: Job) -> str | None:
    """The nearest size that is asked; in running text that of the other text, if it is lawful."""
    asked = [float(x.replace(",", ".")) for x in re.findall(r"\d+(?:,\d+)?", job.can)]
    if not asked or not job.places:
        return None
    low, high = min(asked), max(asked)
    usual = _usual_size(job.found)
    now = float(job.problem.value.replace(",", "."))
    plain = _owner(job) is None and low <= usual <= high
    size = usual if plain else min(max(now, low), high)
    for place in job.places:
        nodes = job.copy.runs(place)
        parts = list(dict.fromkeys(run.part for run in place.runs))
        wrong = {run.part for run in printed(place.runs) if not low <= run.look.size <= high}
        for part, node in zip(parts, nodes, strict=False):
            if part in wrong:
                form.size(node, size)
    return f"{size:g}".replace(".", ",")


def _owner(job: Job) -> Component | None:
    numbers = {number_of(place) for place in job.places}
    return next(
        (
            part
            for part, pieces in job.found.parts.items()
            if part not in (Component.NOI_DUNG, Component.BANG)
            and any(piece.para.number in numbers for piece in pieces)
        ),
        None,
    )


def _usual_size(found: Found) -> float:
    """The size most letters of the text have."""
    count: dict[float, int] = {}
    for para in found.body:
        for run in para.runs:
            count[run.look.size] = count.get(run.look.size, 0) + len(run.text.strip())
    return max(count, key=lambda size: count[size], default=0.0)


def weight(job: Job) -> str | None:
    """Bold or not; of a Điều that is a sentence the label alone is bold."""
    sentences = {h.para.number for h in all_headings(job.found) if h.kind == "dieu"}
    sentences &= {p.number for p in running_text(job.found)}
    for place in job.places:
        runs = job.copy.runs(place)
        label = _split_label(runs) if number_of(place) in sentences else None
        for at, run in enumerate(runs):
            form.switch(run, job.can == "in đậm" if label is None else at < label, "b", "bCs")
    return job.can if job.places else None


_LABEL = re.compile(r"\s*Điều\s+\d+[a-zđ]?\s*[.:]?", re.IGNORECASE)


def _split_label(runs: list[Element]) -> int | None:
    """Give “Điều 1.” runs of its own, in ``runs`` too; how many they are. None if it cannot be."""
    match = _LABEL.match("".join(form.words_of(run) for run in runs))
    at = match.end() if match else 0
    for index, run in enumerate(runs):
        size = len(form.words_of(run))
        if 0 < at < size:
            rest = form.parted(run, at)
            if rest is None:
                return None
            runs.insert(index + 1, rest)
        if at <= size:
            return index + 1 if at > 0 else None
        at -= size
    return None


def slant(job: Job) -> str | None:
    return _switched(job, job.can == "chữ nghiêng", "i", "iCs")


def _switched(job: Job, on: bool, *names: str) -> str | None:
    for place in job.places:
        for run in job.copy.runs(place):
            form.switch(run, on, *names)
    return job.can if job.places else None


def underline(job: Job) -> str | None:
    _each_run(job, form.underline, job.can == "có gạch chân")
    return job.can if job.places else None


def capitals(job: Job) -> str | None:
    """Capitals by format; letters typed as capitals are wording and stay."""
    on = job.can == "chữ in hoa"
    if not on and not all(r.look.caps for p in job.places for r in printed(p.runs)):
        return None
    return _switched(job, on, "caps")
