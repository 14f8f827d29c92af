"""Menders of signs: how letters, numbers and marks are written, not which words."""

from __future__ import annotations

import re

from dienhinh_docs.lint.checks.text_letters import without_look_alikes
from dienhinh_docs.lint.found import Component
from dienhinh_docs.lint.mending import words
from dienhinh_docs.lint.mending.job import Job


def _on_para(job: Job, change: words.Change) -> str | None:
    """Apply to the paragraph the finding names."""
    number = re.match(r"đoạn (\d+)", job.problem.at.paragraph)
    if number is None:
        return None
    para = job.found.file.para(int(number[1]))
    old, new = words.rewrite(job.copy.runs(para), change)
    return _seen(old, new)


def _on_piece(job: Job, component: Component, change: words.Change) -> str | None:
    piece = job.found.first(component)
    if piece is None:
        return None
    old, new = words.rewrite(job.copy.runs(piece), change)
    return _seen(old, new)


def _seen(old: str, new: str) -> str | None:
    return None if old == new else " ".join(new.split())[:60]


def composed(job: Job) -> str | None:
    return _on_para(job, words.composed)


def look_alikes(job: Job) -> str | None:
    return _on_para(job, without_look_alikes)


def padded_number(job: Job) -> str | None:
    return _on_piece(job, Component.SO_KY_HIEU, words.replaced(job.problem.value, job.can))


def spaced_number(job: Job) -> str | None:
    return _on_piece(job, Component.SO_KY_HIEU, words.whole(job.can))


def padded_date(job: Job) -> str | None:
    found = re.match(r"ngày (\S+) tháng (\S+) ", job.can)
    if found is None:
        return None
    return _on_piece(job, Component.DIA_DANH_NGAY, words.padded(found[1], found[2]))


def recipients_label(job: Job) -> str | None:
    """Capitals and colon of the label, if it says nothing else."""
    label = re.compile(r"^\s*nơi\s+nhận\s*[:.;]?", re.IGNORECASE)
    return _on_piece(job, Component.NOI_NHAN_NHAN, lambda text: label.sub("Nơi nhận:", text))
