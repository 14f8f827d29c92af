"""Line spacing, gaps and indents (NĐ 30/2020, Phụ lục I, II.6.e and the table of mục V)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dienhinh_docs.lint.checks.format_common import (
    THANH_PHAN,
    Wrong,
    all_headings,
    figure,
    heading_numbers,
    told,
)
from dienhinh_docs.lint.checks.format_text import (
    is_dash,
    is_title,
    running_text,
    set_as_text,
)
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para
from dienhinh_docs.problems import Code, Problem

NATURAL_LINE = 1.15
"""Height of a single line of Times New Roman as a share of its size."""

EXACT = 5.0
"""Line spacing above this is a height in points, as in ``rules.Style``."""

LINE_SLACK = 0.03  # lines
HEIGHT_SLACK = 0.6  # points
GAP_SLACK = 0.1  # points
INDENT_SLACK = 0.6  # mm
LABEL = 6
"""Words that a label such as “Thành phần tham dự:” may have in front of a hanging paragraph."""

DEFAULT_TAB = 12.7
"""Millimetres between the tab stops of Word where none is set."""

NOI_DUNG = THANH_PHAN[Component.NOI_DUNG]


def line_spacing(found: Found) -> Iterator[Problem]:
    """From single to one and a half lines, or the height in points the regime states."""
    rule = found.regime.doan_van
    low, high = rule.gian_dong.low, rule.gian_dong.high
    asked = (
        f"{figure(low)}–{figure(high)} pt" if low > EXACT else f"{figure(low)}–{figure(high)} dòng"
    )
    wrongs = [
        Wrong(
            Code.TT_GIAN_DONG,
            para,
            NOI_DUNG,
            f"{figure2(para.line)} {'pt' if para.line_exact else 'dòng'}",
            asked,
            rule.dieu_khoan,
            rule.muc_do,
        )
        for para in set_as_text(found)
        if para.align not in {"giua", "phai"} and not _spaced(para, low, high)
    ]
    return told(found, wrongs)


def gaps(found: Found) -> Iterator[Problem]:
    """Paragraphs of the text stand apart; what follows a blank paragraph or a table does.

    Lines of one list below the điểm may stand close: the rules do not know such lists.
    """
    rule = found.regime.doan_van
    least = rule.cach_it_nhat
    wrongs = []
    for above, below in pairwise(set_as_text(found)):
        if below.number != above.number + 1 or not _must_part(above, below):
            continue
        gap = above.after + below.before
        if gap < least - GAP_SLACK:
            wrongs.append(
                Wrong(
                    Code.TT_CACH_DOAN,
                    below,
                    NOI_DUNG,
                    figure(gap),
                    f"ít nhất {figure(least)} pt",
                    rule.dieu_khoan,
                    rule.muc_do,
                )
            )
    return told(found, wrongs)


def first_lines(found: Found) -> Iterator[Problem]:
    """First lines of running text are indented; lists set in as a whole are not judged."""
    rule = found.regime.doan_van
    allowed = rule.thut_dau_dong
    articles = [h.para for h in all_headings(found) if h.kind == "dieu" and h.own_line]
    asked = " hoặc ".join(f"{figure(mm / 10) if mm != 12.7 else '1,27'} cm" for mm in allowed)
    wrongs = [
        Wrong(
            Code.TT_THUT_DONG,
            para,
            NOI_DUNG,
            figure(_indent(para)),
            asked,
            rule.dieu_khoan,
            rule.muc_do,
        )
        for para in [*running_text(found), *articles]
        if (_has_free_indent(para) or _hangs_out(found, para))
        and not any(abs(_indent(para) - mm) <= INDENT_SLACK for mm in allowed)
    ]
    return told(found, wrongs)


def figure2(value: float) -> str:
    """Up to two decimals, with a comma."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _spaced(para: Para, low: float, high: float) -> bool:
    size = max((run.look.size for run in para.runs if run.text.strip()), default=0.0)
    single = size * NATURAL_LINE
    if para.line_exact == "atLeast":  # grows to the natural height
        height = max(para.line, single)
    elif para.line_exact == "exact":
        height = para.line
    elif low <= EXACT:
        return low - LINE_SLACK <= para.line <= high + LINE_SLACK
    else:
        height = para.line * single
    if low > EXACT:
        return low - HEIGHT_SLACK <= height <= high + HEIGHT_SLACK
    return low * single - HEIGHT_SLACK <= height <= high * single + HEIGHT_SLACK


def _must_part(above: Para, below: Para) -> bool:
    if is_dash(above) and is_dash(below):
        return False
    return not any(is_title(p) or p.align in {"giua", "phai"} for p in (above, below))


def _has_free_indent(para: Para) -> bool:
    """Whether only the first line could be set in: no list, no block set in as a whole."""
    return (
        not para.label
        and abs(para.left) <= INDENT_SLACK
        and not is_dash(para)
        and not is_title(para)
    )


def _hangs_out(found: Found, para: Para) -> bool:
    """Running text whose first line stands out to the left, which only lists and labels may do."""
    if para.first > -INDENT_SLACK or para.label or is_dash(para) or is_title(para):
        return False
    label = para.raw.split(":")[0]
    marked = para.number in heading_numbers(found)
    return (
        not marked and "\t" not in para.raw and (":" not in para.raw or len(label.split()) > LABEL)
    )


def _indent(para: Para) -> float:
    """Where the first word begins: the first-line indent, or the tab typed instead of it."""
    lead = len(para.raw) - len(para.raw.lstrip("\t"))
    at = para.first
    for _ in range(lead):
        later = [stop for stop in para.tabs if stop > at + 0.1]
        at = min(later) if later else (at // DEFAULT_TAB + 1) * DEFAULT_TAB
    return at
