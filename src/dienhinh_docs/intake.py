"""One workbook from file to judged rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dienhinh_docs.cells import Clean, clean, is_blank
from dienhinh_docs.digests import file_digest
from dienhinh_docs.incoming import no_workbook
from dienhinh_docs.law import ThoiKy
from dienhinh_docs.layout import LAYOUT_VERSION, OLDER_LAYOUTS, DonVi, sheet_of
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.reasons import of_os
from dienhinh_docs.review import Case, review
from dienhinh_docs.rounds import Known as KnownRows
from dienhinh_docs.rounds import known_rows
from dienhinh_docs.sheet import Lists, RawBook, Stamp
from dienhinh_docs.validate import Checked, check_book
from dienhinh_docs.viet import nfc


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
    rows: KnownRows = field(default_factory=dict)  # rows with problems, to know them again
    sent_on: str = ""  # day of sending that the form states, ISO
    saved: str = ""  # last saving that the file states, ISO
    superseded_by: str = ""  # name of the newer workbook of the same body that counts instead

    beside: str = ""  # of a list: name of the workbook of the same body that speaks for it

    @property
    def body(self) -> str:
        """Code of the body that the stamp names, empty if there is none."""
        return self.stamp.body if self.stamp else ""

    @property
    def sender(self) -> str:
        """The same, but empty if the workbook does not speak for the body: refused, superseded, a
        list beside a workbook, or its form names another body."""
        if self.superseded_by or self.beside:
            return ""
        foreign = any(p.code is Code.TEN_CO_QUAN_KHONG_KHOP for p in self.problems)
        return "" if self.checked is None or foreign else self.body


def take_in(path: Path, terms: Terms) -> Sent:
    """Read and judge one workbook. Never raises for what a person may send."""
    from dienhinh_docs.workbook.read import read_workbook
    from dienhinh_docs.workbook.saved import last_saved
    from dienhinh_docs.workbook.whose import Known

    sent = Sent(path, nfc(path.name))
    try:
        if told := no_workbook(path, At(sent.file)):
            sent.problems = [told]
            return sent
        sent.digest = file_digest(path)
        result = read_workbook(path, Known(terms.plan, terms.lists))
        sent.saved = last_saved(path)
        if file_digest(path) != sent.digest:
            return _refused(sent, "file.changing")
    except OSError as error:
        return _refused(sent, of_os(error))
    sent.raw = result.book
    sent.problems = list(result.problems)
    if result.book is None:
        return sent
    sent.stamp = result.book.stamp
    sent.sent_on = _sent_on(result.book)
    if strange := _stranger(result.book, terms):
        sent.problems = [strange]
        return sent
    sent.checked = check_book(result.book, terms.lists)
    review(Case(sent.checked, result.book, terms.plan, terms.law))
    sent.problems += sent.checked.problems
    sent.rows = known_rows(result.book, sent.problems)
    return sent


def _refused(sent: Sent, reason: str) -> Sent:
    sent.problems = [problem(Code.TEP_KHONG_MO_DUOC, At(sent.file), ly_do=reason)]
    return sent


def _sent_on(raw: RawBook) -> str:
    """The day of sending as it stands in the form, also if the form as a whole does not pass."""
    sheet = sheet_of(DonVi)
    form = raw.sheets.get(sheet.name)
    for row in form.rows if form else ():
        written = row.values.get("ngay_gui")
        if not is_blank(written):
            match clean(written, sheet.columns["ngay_gui"], ()):
                case Clean(value=date() as day):
                    return day.isoformat()
    return ""


def _stranger(raw: RawBook, terms: Terms) -> Problem | None:
    """A workbook of another programme, another layout or nobody's body is refused whole."""
    at, stamp = At(raw.file), raw.stamp
    if stamp.programme != terms.plan.ma:
        return problem(Code.TEP_CHUONG_TRINH_KHAC, at, stamp.programme, can=terms.plan.ma)
    if stamp.layout > LAYOUT_VERSION:
        return problem(Code.TEP_MAU_MOI_HON, at, stamp.layout, can=LAYOUT_VERSION)
    if stamp.layout != LAYOUT_VERSION and stamp.layout not in OLDER_LAYOUTS:
        return problem(Code.TEP_PHIEN_BAN_KHAC, at, stamp.layout, can=LAYOUT_VERSION)
    if stamp.body not in terms.plan.theo_ma:
        return problem(Code.TEP_CO_QUAN_LA, at, stamp.body)
    return None
