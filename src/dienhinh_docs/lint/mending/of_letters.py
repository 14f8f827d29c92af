"""Menders of letters: typeface, colour, size, weight, slant, underline, capitals."""

from __future__ import annotations

import re
from collections.abc import Callable

from dienhinh_docs.lint.checks.format_common import printed
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
    return _switched(job, job.can == "in đậm", "b", "bCs")


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
