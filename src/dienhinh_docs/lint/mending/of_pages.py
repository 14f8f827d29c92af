"""Menders of paragraphs and pages."""

from __future__ import annotations

from dienhinh_docs.lint.checks.format_common import ALIGNMENTS
from dienhinh_docs.lint.checks.format_numbering import (
    ATTACHED_RUNS_ON,
    RUNS_ON,
    annex_sections,
)
from dienhinh_docs.lint.mending import form, page
from dienhinh_docs.lint.mending.job import Job, para_of
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.rules import Part

LINES = 5.0
"""Line spacing above this is a height in points, as in ``rules.Style``."""


def align(job: Job) -> str | None:
    """Alignment of whole paragraphs; halves of a line laid out by tabs would fall apart."""
    if any(isinstance(place, Piece) and place.columns > 1 for place in job.places):
        return None
    to = next((key for key, name in ALIGNMENTS.items() if name == job.can), "")
    if not to or not job.places:
        return None
    for place in job.places:
        form.align(job.copy.para(para_of(place)), to)
    return job.can


def line_spacing(job: Job) -> str | None:
    rule = job.found.regime.doan_van.gian_dong
    points = rule.low > LINES
    if not job.places:
        return None
    for place in job.places:
        form.line_spacing(job.copy.para(para_of(place)), rule.use, points=points)
    return f"{rule.use:g} {'pt' if points else 'dòng'}".replace(".", ",")


def gap(job: Job) -> str | None:
    least = job.found.regime.doan_van.cach_it_nhat
    if not job.places:
        return None
    for place in job.places:
        form.space_before(job.copy.para(para_of(place)), least)
    return f"{least:g} pt".replace(".", ",")


def first_line(job: Job) -> str | None:
    allowed = job.found.regime.doan_van.thut_dau_dong
    usual = job.found.regime.style(Part.NOI_DUNG).thut_dau_dong
    mm = usual if usual in allowed else allowed[0]
    if not job.places:
        return None
    done = [form.first_line(job.copy.para(para_of(place)), mm) for place in job.places]
    return f"{mm / 10:g} cm".replace(".", ",") if any(done) else None


def paper(job: Job) -> str | None:
    for section in job.copy.sections():
        page.paper(section, job.found.regime.trang)
    rule = job.found.regime.trang
    return f"{rule.rong:g} × {rule.cao:g} mm"


def upright(job: Job) -> str | None:
    """Only a document of one section: of several, one may have to lie."""
    sections = job.copy.sections()
    if len(sections) > 1:
        return None
    page.upright(sections[0])
    return "thẳng đứng"


def margin(job: Job) -> str | None:
    side = job.facts["le"]
    now, low, high = (
        float(text.replace(",", "."))
        for text in (job.problem.value, job.facts["tu"], job.facts["den"])
    )
    mm = low if now < low else high
    name = {"trên": "top", "dưới": "bottom", "trái": "left", "phải": "right"}[side]
    for node, section in zip(job.copy.sections(), job.found.file.sections, strict=True):
        value = getattr(section.margins, name)
        value += section.margins.gutter if side == "trái" else 0.0
        if abs(value - now) < 0.06:
            page.margin(node, side, mm)
    return f"{mm:g} mm".replace(".", ",")


def page_number(job: Job) -> str | None:
    reason = job.facts.get("ly_do", "")
    if reason in (RUNS_ON, ATTACHED_RUNS_ON):
        return _annexes_anew(job, reason)
    page.number_pages(job.copy, job.found.regime, job.found.file.even_and_odd)
    return "giữa, ở đầu trang, từ trang thứ hai"


def _annexes_anew(job: Job, reason: str) -> str | None:
    """Every annex with a section of its own begins with page 1; others would need a new section."""
    nodes = job.copy.sections()
    every = list(annex_sections(job.found, reason))
    own = [section for section in every if section is not None]
    for section in own:
        form.put(nodes[section.index], "pgNumType", start=1)
    return "từ số 1 ở mỗi phụ lục" if len(own) == len(every) else None
