"""Page numbers (NĐ 30/2020, Phụ lục I, I.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from dienhinh_docs.lint.checks.format_common import MM_PER_POINT, figure, span
from dienhinh_docs.lint.checks.format_text import column, words_width
from dienhinh_docs.lint.checks.text_base import decree
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import Furniture, Para, Section
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Part

SURELY_ONE = 0.9
SURELY_MORE = 1.15
"""Estimated pages up to which a paper surely has one page, and from which surely more.

Heights are summed from the metrics of the letters; a page broken elsewhere may shift the sum by some
lines, hence the space between."""

LINE = 1.15
"""Height of a single line as a share of the size."""

SIZE_SLACK = 0.05
ARABIC = frozenset({"", "decimal", "numberInDash"})


def page_numbers(found: Found) -> Iterator[Problem]:
    """Arabic, centred in the top margin from the second page on."""
    rule = found.regime.style(Part.SO_TRANG)
    if not found.file.sections:
        return
    for fault in dict.fromkeys(_faults(found)):
        if fault.unsure:
            yield finding(
                found.file,
                Code.TT_CHUA_XET,
                None,
                clause=rule.dieu_khoan,
                noi_dung="số trang",
                ly_do=fault.reason,
            )
            continue
        yield finding(
            found.file,
            Code.TT_SO_TRANG,
            None,
            fault.reason,
            clause=rule.dieu_khoan,
            ly_do=fault.reason,
            can=span(rule.co_chu.low, rule.co_chu.high),
            **({"muc_do": "canh_bao"} if fault.doubt or rule.muc_do == "canh_bao" else {}),
        )


@dataclass(frozen=True, slots=True)
class _Fault:
    reason: str
    unsure: bool = False  # not judged
    doubt: bool = False  # a warning


def _faults(found: Found) -> Iterator[_Fault]:
    sections = found.file.sections
    if not any(s.headers.has_page_field for s in sections):
        if any(s.footers.has_page_field for s in sections):
            yield _Fault("đặt ở chân trang, không phải ở đầu trang")
        else:
            yield from _absent(found)
        return
    first = sections[0]
    yield from _on_first_page(first)
    numbered = "default" in first.headers.has_page_field
    for section in sections:
        if not numbered and "default" in section.headers.has_page_field:
            numbered = True  # the parts before had a page each, or are told below
        yield from _faults_of(found, section)
    for reason in (RUNS_ON, ATTACHED_RUNS_ON):
        if any(place is None or place.page_start != 1 for place in annex_sections(found, reason)):
            yield _Fault(reason, doubt=reason == ATTACHED_RUNS_ON)


RUNS_ON = "phụ lục không được đánh số trang riêng, từ số 1"
"""Pages of every annex are numbered by themselves (NĐ 30/2020, Phụ lục I, III.1.đ)."""


ATTACHED_RUNS_ON = "văn bản ban hành kèm theo không được đánh số trang riêng, từ số 1"
"""The clause speaks of phụ lục alone; for rules issued with a decision it is custom."""


def annex_sections(found: Found, reason: str) -> Iterator[Section | None]:
    """The section that each annex of a document begins; None if it begins none.

    ``reason`` says which are meant: those called phụ lục, or texts attached under a title.
    """
    if not found.body or not decree(found):
        return
    for annex in found.annexes:
        named = bool(annex.mark) or annex.head.text.casefold().startswith("phụ lục")
        if named == (reason == RUNS_ON):
            index = annex.head.para.section
            first = next(p for p in found.file.paras if p.section == index and not p.blank)
            own_head = not named and all(p.section < index for p in found.body)
            begins = index > 0 and (first.number == annex.first or own_head)
            yield found.file.sections[index] if begins else None


def _absent(found: Found) -> Iterator[_Fault]:
    pages = estimate(found)
    if pages >= SURELY_MORE:
        yield _Fault("văn bản có nhiều trang mà không đánh số trang")
    elif pages > SURELY_ONE:
        yield _Fault("không đánh số trang, chưa rõ văn bản có hơn một trang hay không", unsure=True)


def _on_first_page(section: Section) -> Iterator[_Fault]:
    shown = "first" if section.title_page else "default"
    if shown in section.headers.has_page_field or shown in section.footers.has_page_field:
        yield _Fault("hiện cả ở trang thứ nhất")
    if section.page_start not in {None, 0, 1}:
        yield _Fault(f"bắt đầu từ số {section.page_start}, không phải từ số 1")


def _faults_of(found: Found, section: Section) -> Iterator[_Fault]:
    if section.page_format not in ARABIC and section.headers.has_page_field:
        yield _Fault("không phải chữ số Ả Rập")
    if section.footers.has_page_field - {"first"}:
        yield _Fault("đặt ở cả chân trang")
    kinds = ["default", "even"] if found.file.even_and_odd else ["default"]
    if not section.headers.has_page_field.intersection(kinds):
        if section.index > 0 or _many_pages(found, section):
            yield from _bare_section(found, section)
        return
    for kind in kinds:
        if kind in section.headers.has_page_field:
            yield from _look(found, _number(section.headers, kind))
        else:
            yield _Fault("thiếu ở các trang chẵn" if kind == "even" else "thiếu ở các trang lẻ")


def _many_pages(found: Found, section: Section) -> bool:
    return _height(found, section) / _page_height(section) >= SURELY_MORE


def _bare_section(found: Found, section: Section) -> Iterator[_Fault]:
    if _many_pages(found, section):
        yield _Fault("có phần của văn bản không đánh số trang")


def _number(furniture: Furniture, kind: str) -> Para | None:
    """The paragraph of the number: the one with digits, else the first with anything in it."""
    paras: tuple[Para, ...] = getattr(furniture, kind)
    digits = [p for p in paras if any(c.isdigit() for c in p.raw)]
    filled = [p for p in paras if not p.blank]
    return next(iter([*digits, *filled, *paras]), None)


_NAMED = re.compile(r"(?:trang|tr|page)[\s.:]*\d+(?:\s*(?:/|trên|of)\s*\d+)?", re.IGNORECASE)
_DRESSED = re.compile(r"(?=.*[^\s\d])[-–—\s~(|\[]*\d+[-–—\s~)|\]]*")
"""``Trang 2``; ``- 2 -``: the clause asks for digits, and shows nothing beside them."""


def _look(found: Found, para: Para | None) -> Iterator[_Fault]:
    if para is None:
        return
    rule = found.regime.style(Part.SO_TRANG)
    if para.align != "giua" and not para.raw.startswith("\t"):
        yield _Fault("không ở giữa")
    runs = [r for r in para.runs if r.text.strip()]
    for run in runs:
        if not rule.co_chu.admits(run.look.size, SIZE_SLACK):
            yield _Fault(f"cỡ chữ {figure(run.look.size)}")
        if run.look.italic or run.look.bold:
            yield _Fault("không phải chữ đứng, không đậm")
    if _NAMED.fullmatch(para.raw.strip()):
        yield _Fault("có chữ cạnh số trang")
    elif _DRESSED.fullmatch(para.raw.strip()):
        yield _Fault("có dấu cạnh số trang", doubt=True)
    if any(c.isalpha() and c.upper() in "IVXLCDM" for c in para.raw) and para.raw.strip().isalpha():
        yield _Fault("không phải chữ số Ả Rập")


def estimate(found: Found) -> float:
    """About how many pages the document has; stops counting when it is surely more than one."""
    whole = 0.0
    for section in found.file.sections:
        share = _height(found, section) / _page_height(section)
        whole = ceil(whole) + share if section.index and section.new_page else whole + share
        if whole >= SURELY_MORE:
            break
    return whole


def _page_height(section: Section) -> float:
    return (section.height - section.margins.top - section.margins.bottom) / MM_PER_POINT


def _height(found: Found, section: Section) -> float:
    """Points of all paragraphs of a section one below the other; cells of a row side by side."""
    page = _page_height(section)
    total = 0.0
    cells: dict[tuple[int, int], dict[int, float]] = {}
    for para in found.file.paras:
        if para.section != section.index or para.spot.box:
            continue
        if para.spot.table is not None:
            row = cells.setdefault((para.spot.table, para.spot.row), {})
            row[para.spot.cell] = row.get(para.spot.cell, 0.0) + _para_height(found, para)
            continue
        if total and (para.page_break_before or "\f" in para.raw):
            total = ceil(total / page) * page + 1
        total += _para_height(found, para)
        if total > page * (1 + SURELY_MORE):
            break
    return total + sum(max(row.values()) for row in cells.values())


def _para_height(found: Found, para: Para) -> float:
    size = max((run.look.size for run in para.runs), default=1.0)
    natural = size * LINE
    if para.line_exact == "exact":
        line = para.line
    elif para.line_exact == "atLeast":
        line = max(para.line, natural)
    else:
        line = para.line * natural
    rows = ceil(words_width(para.runs) / column(found, para)) if not para.blank else 1
    return max(rows, para.raw.count("\n") + 1) * line + para.before + para.after
