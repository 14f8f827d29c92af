"""One workbook from file to judged rows; and all of them, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dienhinh_docs.digests import file_digest
from dienhinh_docs.law import ThoiKy
from dienhinh_docs.layout import LAYOUT_VERSION
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.reasons import of_os
from dienhinh_docs.review import Case, review
from dienhinh_docs.sheet import Lists, RawBook, Stamp
from dienhinh_docs.validate import Checked, check_book
from dienhinh_docs.viet import nfc

IGNORED_PREFIXES = ("~$", ".~", ".")
"""Lock files of Excel and LibreOffice, hidden files: not workbooks anybody sent."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a workbook is judged by."""

    plan: ChuongTrinh
    law: ThoiKy
    lists: Lists


@dataclass(slots=True)
class Sent:
    """A workbook that was sent, as judged."""

    path: Path
    file: str  # its name, NFC
    digest: str = ""  # SHA-256
    key: str = ""  # of content, name and what it is judged by
    stamp: Stamp | None = None
    raw: RawBook | None = None  # only while it is being judged: what is kept is what passed
    checked: Checked | None = None  # None if the file itself is refused
    problems: list[Problem] = field(default_factory=list)

    @property
    def body(self) -> str:
        """Code of the body that the stamp names, empty if there is none."""
        return self.stamp.body if self.stamp else ""

    @property
    def sender(self) -> str:
        """The same, but empty if the file is refused or its form names another body."""
        foreign = any(p.code is Code.TEN_CO_QUAN_KHONG_KHOP for p in self.problems)
        return "" if self.checked is None or foreign else self.body


def workbooks(folder: Path) -> list[Path]:
    """What lies in ``workbooks/``, by name; folders, lock files and hidden files are left out."""
    if not folder.is_dir():
        return []
    found = (p for p in folder.iterdir() if p.is_file())
    return sorted(
        (p for p in found if not p.name.startswith(IGNORED_PREFIXES)), key=lambda p: nfc(p.name)
    )


def take_in(path: Path, terms: Terms) -> Sent:
    """Read and judge one workbook. Never raises for what a person may send."""
    from dienhinh_docs.workbook.read import read_workbook

    sent = Sent(path, nfc(path.name))
    try:
        sent.digest = file_digest(path)
        result = read_workbook(path)
        if file_digest(path) != sent.digest:
            return _refused(sent, "file.changing")
    except OSError as error:
        return _refused(sent, of_os(error))
    sent.raw = result.book
    sent.problems = list(result.problems)
    if result.book is None:
        return sent
    sent.stamp = result.book.stamp
    if strange := _stranger(result.book, terms):
        sent.problems = [strange]
        return sent
    sent.checked = check_book(result.book, terms.lists)
    review(Case(sent.checked, result.book, terms.plan, terms.law))
    sent.problems += sent.checked.problems
    return sent


def _refused(sent: Sent, reason: str) -> Sent:
    sent.problems = [problem(Code.TEP_KHONG_MO_DUOC, At(sent.file), ly_do=reason)]
    return sent


def _stranger(raw: RawBook, terms: Terms) -> Problem | None:
    """A workbook of another programme, another layout or nobody's body is refused whole."""
    at, stamp = At(raw.file), raw.stamp
    if stamp.programme != terms.plan.ma:
        return problem(Code.TEP_CHUONG_TRINH_KHAC, at, stamp.programme, can=terms.plan.ma)
    if stamp.layout != LAYOUT_VERSION:
        return problem(Code.TEP_PHIEN_BAN_KHAC, at, stamp.layout, can=LAYOUT_VERSION)
    if stamp.body not in terms.plan.theo_ma:
        return problem(Code.TEP_CO_QUAN_LA, at, stamp.body)
    return None


def refuse_copies(all_sent: Iterable[Sent]) -> None:
    """Two workbooks of one body: neither counts, because nobody but the body knows which is right."""
    by_body: dict[str, list[Sent]] = {}
    for sent in all_sent:
        if sent.sender:
            by_body.setdefault(sent.sender, []).append(sent)
    for body, copies in by_body.items():
        if len(copies) < 2:
            continue
        for sent in copies:
            others = ", ".join(c.file for c in copies if c is not sent)
            sent.problems.append(problem(Code.TEP_TRUNG_CO_QUAN, At(sent.file), body, khac=others))
            assert sent.checked is not None
            sent.checked.hold_back()
            sent.key += "-held"
