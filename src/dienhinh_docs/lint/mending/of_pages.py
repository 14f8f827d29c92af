"""Menders of paragraphs and pages."""

from __future__ import annotations

from dienhinh_docs.lint.checks.format_common import ALIGNMENTS
from dienhinh_docs.lint.mending import form, page
from dienhinh_docs.lint.mending.job import Job, para_of
from dienhinh_docs.rules import Part

LINES = 5.0
"""Line spacing above this is a height in points, as in ``rules.Style``."""


def align(job: Job) -> str | None:
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
    for place in job.places:
        form.first_line(job.copy.para(para_of(place)), mm)
    return f"{mm / 10:g} cm".replace(".", ",")


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
    page.number_pages(job.copy, job.found.regime, job.found.file.even_and_odd)
    return "giữa, ở đầu trang, từ trang thứ hai"
