"""Findings across the workbooks of a run, for the secretariat: questions that hold nothing back.

They name nominees of other bodies, so they stand in the run's own report and in no returned copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dienhinh_docs.cache import Cache
from dienhinh_docs.digests import key, program
from dienhinh_docs.intake import Sent
from dienhinh_docs.packed import pack_problem, unpack_problem
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import Book
from dienhinh_docs.twins.answers import answers_of, decided
from dienhinh_docs.twins.evidence import SURE
from dienhinh_docs.twins.near_copies import Copy, near_copies
from dienhinh_docs.twins.nominees import Nominee, nominees, reports, units_named
from dienhinh_docs.twins.pairs import Pair, Subject, fields_of, pairs, subjects
from dienhinh_docs.twins.unit_names import Units, alike, units_of
from dienhinh_docs.workers import Later

ACROSS = "lien-so"
"""Name of the entry under which findings are remembered."""


A_WORKBOOK = 0.01
"""Seconds that a workbook of sixty rows costs here."""


class Across:
    """All findings of a run, in an order that depends on the workbooks only.

    They are remembered as long as no workbook and nothing of the programme changes; else they are
    looked for beside the making of documents.
    """

    def __init__(
        self, programme: Programme, sent: Sequence[Sent], memory: Cache, jobs: int
    ) -> None:
        judged = [one for one in sent if one.checked]
        self._memory = memory
        self._key = key(ACROSS, program(), programme.digest, [one.key for one in judged])
        self._known = _remembered(memory, self._key)
        seconds = A_WORKBOOK * len(judged) if self._known is None else 0.0
        self._later = Later(lambda: list(findings(programme.plan, judged)), seconds, jobs)

    def __enter__(self) -> Across:
        return self

    def __exit__(self, *_: object) -> None:
        self._later.__exit__()

    def problems(self) -> list[Problem]:
        """The findings; waits for them."""
        if self._known is None:
            self._known = self._later.result()
            packed = [pack_problem(p) for p in self._known]
            self._memory.put(ACROSS, {"key": self._key, "problems": packed})
        return self._known


def _remembered(memory: Cache, name: str) -> list[Problem] | None:
    data = memory.get(ACROSS)
    try:
        if data["key"] == name:
            return [unpack_problem(item) for item in data["problems"]]
    except (TypeError, KeyError, ValueError):  # nothing, or not one of ours
        pass
    return None


def findings(plan: ChuongTrinh, sent: Sequence[Sent]) -> Iterator[Problem]:
    """Twins, nominees in two fields, near-copies, units with several names."""
    books = [one.checked.book for one in sent if one.checked]
    texts = units_named(sent)
    units = units_of(plan, texts)
    everybody = subjects(n for book in books for n in nominees(book, units))
    answers = answers_of(plan, units)
    for pair in pairs(everybody):
        if not answers.are_two(pair.first, pair.second):
            one = answers.are_one(pair.first, pair.second)
            yield _twins(replace(pair, evidence=decided(pair.evidence)) if one else pair, plan)
    for subject in everybody:
        yield from _fields(subject)
    for copy in near_copies([r for book in books for r in reports(book, units)]):
        yield _copied(copy, plan)
    yield from _names(units, texts, books)


def _twins(pair: Pair, plan: ChuongTrinh) -> Problem:
    first, second = pair.first, pair.second
    code = Code.LIEN_SO_TRUNG if pair.sure else Code.LIEN_SO_NGHI_TRUNG
    facts = {
        "co_quan": plan.theo_ma[first.body].ten,
        "linh_vuc": second.field,
        "linh_vuc_kia": first.field,
        "don_vi": second.don_vi,
        "don_vi_kia": first.don_vi,
        "diem": int(pair.evidence.score),
        "nguong": int(SURE),
        "chung_cu": ",".join(pair.evidence.reasons),
    }
    return problem(code, second.at, second.ten, **_there(first.ten, first.at), **facts)


def _there(ten: str, at: At) -> dict[str, str]:
    """The other place."""
    return {"ten_kia": ten, "tep": at.file, "trang": at.sheet, "o": at.cell}


def _fields(subject: Subject) -> Iterator[Problem]:
    if two := fields_of(subject):
        first, second = two
        facts = {"linh_vuc": second.field, "linh_vuc_kia": first.field}
        there = _there(first.ten, first.at)
        yield problem(Code.LIEN_SO_HAI_LINH_VUC, second.at, second.ten, **there, **facts)


def _copied(copy: Copy, plan: ChuongTrinh) -> Problem:
    report, source = copy.report, copy.source
    known = bool(report.day and source.day and report.day != source.day)
    facts = {
        "co_quan": plan.theo_ma[source.body].ten,
        "phan_tram": int(100 * copy.share),
        "truoc_sau": "twin.earlier" if known else "twin.unknown_day",
    }
    there = _there(source.ten, source.at)
    return problem(Code.LIEN_SO_CHEP, report.at, report.ten, **there, **facts)


def _names(units: Units, texts: Sequence[str], books: Sequence[Book]) -> Iterator[Problem]:
    """Told at the first place of the spelling that is met less often."""
    questions = list(alike(units, texts))
    if not questions:
        return
    first = _first_places(books, units)
    for one, other, reason in questions:
        rare, usual = sorted((one, other), key=lambda t: (texts.count(t), t))
        there = _there(usual, first[usual].at)
        yield problem(Code.LIEN_SO_TEN_DON_VI, first[rare].at, rare, **there, ly_do=reason)


def _first_places(books: Sequence[Book], units: Units) -> dict[str, Nominee]:
    places: dict[str, Nominee] = {}
    for book in books:
        for nominee in nominees(book, units):
            places.setdefault(nominee.don_vi, nominee)
    return places
