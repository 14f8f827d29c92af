"""``--fix``: a mended copy, everything in it that can be mended without touching the wording.

What a finding asks is laid as direct format on the paragraphs and letters it names; then the copy is
judged again, until nothing more can be mended. The original is never written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.judge import Verdict, judge
from dienhinh_docs.lint.mending import of_letters, of_lines, of_pages, of_words
from dienhinh_docs.lint.mending.copy import Copy
from dienhinh_docs.lint.mending.job import Job, Mender, number_of
from dienhinh_docs.lint.mending.left import Left, why
from dienhinh_docs.lint.package import read_word
from dienhinh_docs.lint.place import at
from dienhinh_docs.problems import Code, Problem, Severity

ROUNDS = 5
"""Judging and mending by turns; a mended fault may uncover another one, seldom two."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing mended: where, what of it, what it was and is now."""

    paragraph: str
    what: str
    before: str
    after: str


MENDERS: dict[Code, Mender] = {
    Code.TT_TO_HOP: of_words.composed,
    Code.TT_CHU_GIA: of_words.look_alikes,
    Code.TT_SO_DEM_KHONG: of_words.padded_number,
    Code.TT_SO_DAU_CACH: of_words.spaced_number,
    Code.TT_NGAY_DEM_KHONG: of_words.padded_date,
    Code.TT_NOI_NHAN_NHAN: of_words.recipients_label,
    Code.TT_NOI_NHAN_DAU: of_words.recipient,
    Code.TT_CAN_CU_DAU: of_words.ground_mark,
    Code.TT_KET_THUC_SAI: of_words.end_mark,
    Code.TT_DAU_CACH: of_words.spaces,
    Code.TT_GACH_NOI: of_words.spaces,
    Code.TT_KHO_GIAY: of_pages.paper,
    Code.TT_HUONG_GIAY: of_pages.upright,
    Code.TT_LE: of_pages.margin,
    Code.TT_SO_TRANG: of_pages.page_number,
    Code.TT_PHONG: of_letters.font,
    Code.TT_MAU_CHU: of_letters.colour,
    Code.TT_CO_CHU: of_letters.size,
    Code.TT_DAM: of_letters.weight,
    Code.TT_NGHIENG: of_letters.slant,
    Code.TT_GACH_CHAN: of_letters.underline,
    Code.TT_CHU_HOA: of_letters.capitals,
    Code.TT_DUONG_KE_DAI: of_lines.line,
    Code.TT_DUONG_KE_NET: of_lines.stroke,
    Code.TT_DUONG_KE_THIEU: of_lines.missing,
    Code.TT_CANH: of_pages.align,
    Code.TT_GIAN_DONG: of_pages.line_spacing,
    Code.TT_CACH_DOAN: of_pages.gap,
    Code.TT_THUT_DONG: of_pages.first_line,
}

WHAT: dict[Code, str] = {
    Code.TT_TO_HOP: "dấu chữ dựng sẵn",
    Code.TT_CHU_GIA: "chữ giả",
    Code.TT_SO_DEM_KHONG: "số văn bản",
    Code.TT_SO_DAU_CACH: "dấu cách trong số, ký hiệu",
    Code.TT_NGAY_DEM_KHONG: "ngày, tháng",
    Code.TT_NOI_NHAN_NHAN: "nhãn nơi nhận",
    Code.TT_NOI_NHAN_DAU: "dấu của dòng nơi nhận",
    Code.TT_CAN_CU_DAU: "dấu cuối dòng căn cứ",
    Code.TT_KET_THUC_SAI: "dấu kết thúc",
    Code.TT_DAU_CACH: "dấu cách",
    Code.TT_GACH_NOI: "dấu gạch nối",
    Code.TT_KHO_GIAY: "khổ giấy",
    Code.TT_HUONG_GIAY: "hướng giấy",
    Code.TT_LE: "lề",
    Code.TT_SO_TRANG: "số trang",
    Code.TT_PHONG: "phông chữ",
    Code.TT_MAU_CHU: "màu chữ",
    Code.TT_CO_CHU: "cỡ chữ",
    Code.TT_DAM: "độ đậm",
    Code.TT_NGHIENG: "độ nghiêng",
    Code.TT_GACH_CHAN: "gạch chân",
    Code.TT_CHU_HOA: "chữ hoa",
    Code.TT_DUONG_KE_DAI: "độ dài đường kẻ",
    Code.TT_DUONG_KE_NET: "nét đường kẻ",
    Code.TT_DUONG_KE_THIEU: "đường kẻ",
    Code.TT_CANH: "canh lề đoạn",
    Code.TT_GIAN_DONG: "giãn dòng",
    Code.TT_CACH_DOAN: "cách đoạn",
    Code.TT_THUT_DONG: "thụt dòng đầu",
}
"""What is mended, in words for the person."""


def mend(path: Path, target: Path) -> tuple[Change, ...]:
    """Write a mended copy of ``path`` to ``target``; none of a file that cannot be read.

    Raises ``ValueError`` if they are the same file, ``OSError`` if the copy cannot be written.
    """
    if target.resolve() == path.resolve():
        raise ValueError("the original is never written")
    if read_word(path)[0] is None:
        return ()
    copy = Copy(path)
    copy.part_runs()
    copy.save(target)
    changes: list[Change] = []
    tried: set[Problem] = set()
    for _ in range(ROUNDS):
        made = _round(judge(target), target, tried)
        if not made:
            break
        changes += made
    return tuple(changes)


def left(target: Path) -> tuple[Left, ...]:
    """Judge a mended copy again: every finding it still has, errors first, with the reason."""
    return tuple(
        Left(problem, why(problem.code, MENDERS))
        for problem in sorted(judge(target).problems, key=lambda p: p.severity is Severity.WARNING)
    )


def _round(verdict: Verdict, target: Path, tried: set[Problem]) -> list[Change]:
    if verdict.found is None:
        return []
    copy = Copy(target)
    changes: list[Change] = []
    for problem in verdict.problems:
        mender = MENDERS.get(problem.code)
        if mender is None or problem in tried:
            continue
        tried.add(problem)
        job = _job(copy, verdict.found, problem)
        after = mender(job)
        if after is not None:
            changes += _told(job, after)
    if changes:
        copy.save(target)
    return changes


def _job(copy: Copy, found: Found, problem: Problem) -> Job:
    facts = dict(problem.facts)
    key = (problem.code, facts.get("thanh_phan", ""), problem.value, facts.get("can", ""))
    return Job(copy, found, problem, facts, found.places.get(key, []))


def _told(job: Job, after: str) -> Iterator[Change]:
    what = WHAT[job.problem.code]
    if part := job.facts.get("thanh_phan") or job.facts.get("le"):
        what = f"{what} ({part})"
    spots = [at(job.found.file, p).paragraph for p in job.places if number_of(p)]
    for spot in dict.fromkeys(spots or [job.problem.at.paragraph]):
        yield Change(spot, what, job.problem.value, after)
