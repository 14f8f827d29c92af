"""Several workbooks of one body: the newest counts, the others are set aside, and both say so.

Newest is decided by what can be trusted, in this order: the day of sending that the forms state, the
time of the last saving that the files carry inside, the time of the file. Each counts only if all
copies that are left state it. What cannot be told apart is held back: nobody but the body knows.
Lists of a body's own making are no copies of its workbook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date

from dienhinh_docs.intake import Sent
from dienhinh_docs.problems import At, Code, problem

FILE_TIMES_APART = 60.0
"""Seconds from which times of files count: copying a folder gives its files times close together."""

YEARS_APART = 1
"""Years around that of the programme in which a stated day of sending is believed."""

SAME = "newest.same"


def settle(all_sent: Iterable[Sent], year: int) -> None:
    """Leave one workbook a body; ``year`` is that of the programme."""
    by_body: dict[str, list[Sent]] = {}
    for sent in all_sent:
        if sent.sender:
            by_body.setdefault(sent.sender, []).append(sent)
    for copies in by_body.values():
        lists = [sent for sent in copies if _is_list(sent)]
        books = [sent for sent in copies if not _is_list(sent)]
        if len(books) > 1:
            _settle(books, year)
        if lists:
            _beside(lists, [sent for sent in books if not sent.superseded_by])


def _is_list(sent: Sent) -> bool:
    return any(found.code is Code.DANH_SACH_NGOAI_MAU for found in sent.problems)


def _beside(lists: Sequence[Sent], books: Sequence[Sent]) -> None:
    """A list of the body's own making is no copy of its workbook: it is neither newer nor older.

    Of several lists without workbook none is used; the first stands for the body.
    """
    speaker = books[0] if books else min(lists, key=_plainness)
    for sent in lists:
        others = list(books) or [one for one in lists if one is not sent]
        if not others:
            continue
        khac = ", ".join(one.file for one in others)
        sent.problems.append(problem(Code.DANH_SACH_BEN_SO, At(sent.file), sent.body, khac=khac))
        sent.beside = "" if sent is speaker else speaker.file
        assert sent.checked is not None
        sent.checked.hold_back()
        sent.key += "-beside"


def _settle(copies: Sequence[Sent], year: int) -> None:
    first: dict[str, Sent] = {}
    for sent in sorted(copies, key=_plainness):
        first.setdefault(sent.digest, sent)
    newest, reason = _newest(list(first.values()), year)
    if newest is None:
        _hold_back(copies)
        return
    others = [sent for sent in copies if sent is not newest]
    for sent in others:
        why = SAME if sent.digest == newest.digest else reason
        found = problem(Code.TEP_BAN_CU, At(sent.file), sent.body, khac=newest.file, ly_do=why)
        sent.superseded_by = newest.file
        sent.problems = [found]
        assert sent.checked is not None
        sent.checked.hold_back()
        sent.checked.problems = []
        sent.checked.belongs.clear()
        sent.key += "-superseded"
    facts = {"khac": ", ".join(s.file for s in others), "ly_do": reason or SAME}
    newest.problems.append(problem(Code.TEP_BAN_MOI, At(newest.file), newest.body, **facts))


def _plainness(sent: Sent) -> tuple[bool, int, str]:
    """Of equal files the one with the plainest name counts: the body's code, else the shortest."""
    return sent.path.stem.casefold() != sent.body.casefold(), len(sent.file), sent.file


def _newest(copies: list[Sent], year: int) -> tuple[Sent | None, str]:
    """The newest and by what; None if it cannot be decided."""
    reason = ""
    steps: tuple[tuple[str, Callable[[list[Sent]], list[Sent]]], ...] = (
        ("newest.form", lambda left: _latest(left, lambda s: _stated(s, year))),
        ("newest.saved", lambda left: _latest(left, lambda s: s.saved)),
        ("newest.file", _latest_files),
    )
    for name, keep in steps:
        if len(copies) == 1:
            break
        kept = keep(copies)
        if len(kept) < len(copies):
            copies, reason = kept, name
    return (copies[0], reason) if len(copies) == 1 else (None, "")


def _latest(copies: list[Sent], when: Callable[[Sent], str]) -> list[Sent]:
    """Those with the latest ISO time; all of them if one does not say."""
    times = [when(sent) for sent in copies]
    return (
        [s for s, t in zip(copies, times, strict=True) if t == max(times)] if all(times) else copies
    )


def _stated(sent: Sent, year: int) -> str:
    """The day of sending, if it can be right."""
    if not sent.sent_on:
        return ""
    day = date.fromisoformat(sent.sent_on)
    return sent.sent_on if abs(day.year - year) <= YEARS_APART else ""


def _latest_files(copies: list[Sent]) -> list[Sent]:
    times: list[float] = []
    with suppress(OSError):
        times = [sent.path.stat().st_mtime for sent in copies]
    if len(times) < len(copies):
        return copies
    return [s for s, t in zip(copies, times, strict=True) if max(times) - t < FILE_TIMES_APART]


def _hold_back(copies: Sequence[Sent]) -> None:
    """None of them counts, because nobody but the body knows which is right."""
    for sent in copies:
        others = ", ".join(c.file for c in copies if c is not sent)
        found = problem(Code.TEP_TRUNG_CO_QUAN, At(sent.file), sent.body, khac=others)
        sent.problems.append(found)
        assert sent.checked is not None
        sent.checked.hold_back()
        sent.key += "-held"
