"""Menders of signs: how letters, numbers and marks are written, not which words."""

from __future__ import annotations

import re

from dienhinh_docs.lint.checks.format_frame import recognised
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


# --- marks and spaces, never letters or digits ---------------------------------------------------


def _same_words(old: str, new: str) -> bool:
    """Whether two texts differ in nothing but spaces and marks."""
    return [c for c in old if c.isalnum()] == [c for c in new if c.isalnum()]


def spaces(job: Job) -> str | None:
    """Spaces and dashes between words as asked, where the place is found as it was shown."""
    old, new = job.problem.value, job.can
    if not recognised(job.found) or not _same_words(old, new):
        return None
    return new if _on_para(job, lambda text: text.replace(old, new, 1)) else None


def recipient(job: Job) -> str | None:
    """Dash and end mark of a line of Nơi nhận; one with other marks in it is left."""
    old, new = job.problem.value, job.can
    if not _same_words(old, new):
        return None
    piece = next((p for p in job.found.all(Component.NOI_NHAN) if p.text == old), None)
    if piece is None:  # automatic dashes, or a line broken by hand
        return None
    return _seen(*words.rewrite(job.copy.runs(piece), words.whole(new)))


_END = re.compile(r"[\s.,;:/…]*$")


def end_mark(job: Job) -> str | None:
    """The end mark behind the last word of the paragraph named, if it has words at all."""
    mark = job.can

    def change(text: str) -> str:
        bare = _END.sub("", text)
        return bare + mark if bare.strip() and bare[-1:] not in '”")' else text

    return mark if _behind_words(job) and _on_para(job, change) else None


def _behind_words(job: Job) -> bool:
    """The mark stands in the last paragraph, right or wrong; one too many elsewhere is left."""
    return job.facts.get("ly_do", "").startswith(("có dấu cách", "ghi “", "ghi hai lần"))


def ground_mark(job: Job) -> str | None:
    """The mark at the end of a line of căn cứ."""
    if not re.fullmatch(r"[.,;:]", job.can):
        return None
    done = _on_para(job, lambda text: re.sub(r"[\s.,;:]*$", "", text) + job.can)
    return job.can if done else None
