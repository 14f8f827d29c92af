"""Paper, margins, direction, page numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks.format_numbering import page_numbers
from dienhinh_docs.lint.checks.format_page import direction, margins, paper
from dienhinh_docs.lint.found import AnnexFound
from dienhinh_docs.lint.model import Furniture, Margins, Piece, Table
from dienhinh_docs.problems import Code
from support.found_docs import document, page_number, section


def codes(problems):
    return [p.code for p in problems]


def test_letter_paper_is_told():
    assert codes(paper(document(sections=(section(width=215.9, height=279.4),)))) == [
        Code.TT_KHO_GIAY
    ]


def test_rounded_a4_is_a4():
    assert codes(paper(document(sections=(section(width=209.97, height=297.04),)))) == []


@pytest.mark.parametrize(
    ("changed", "side"),
    [
        ({"left": 25}, "trái"),
        ({"right": 10}, "phải"),
        ({"top": 30}, "trên"),
        ({"bottom": 15}, "dưới"),
        ({"gutter": 10}, "trái"),
    ],
)
def test_a_margin_outside_its_range_is_told(changed, side):
    page = section(margins=replace(Margins(20, 20, 30, 20, 10), **changed))
    (problem,) = margins(document(sections=(page,)))
    assert problem.code is Code.TT_LE
    assert dict(problem.facts)["le"] == side


@pytest.mark.parametrize(
    "lawful",
    [
        Margins(25, 25, 35, 15, 10),
        Margins(20.4, 19.6, 29.6, 20, 10),
        Margins(20, 20, 25, 15, 10, 5),
    ],
)
def test_margins_in_their_ranges_are_no_finding(lawful):
    assert codes(margins(document(sections=(section(margins=lawful),)))) == []


def test_margins_may_be_turned_with_the_page():
    turned = section(width=297, height=210, margins=Margins(30, 15, 20, 20, 10))
    assert codes(margins(document(sections=(turned,)))) == []
    wrong = section(width=297, height=210, margins=Margins(10, 10, 10, 10, 10))
    assert len(codes(margins(document(sections=(wrong,))))) == 4


def test_landscape_needs_a_wide_table_or_an_annex():
    turned = section(width=297, height=210)
    found = document(sections=(turned,))
    assert codes(direction(found)) == [Code.TT_HUONG_GIAY]
    wide = Table(5, 3, 8, True, 0, 9, 9)
    assert codes(direction(replace(found, file=replace(found.file, tables=(wide,))))) == []
    head = found.file.paras[8]
    annex = AnnexFound(Piece(head, head.runs), "", (), None, 9, 12)
    assert codes(direction(replace(found, annexes=[annex]))) == []


NUMBER = frozenset({"default"})
NONE = Furniture()


def fields(**changes):
    return document(sections=(section(**changes),))


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"headers": NONE, "footers": Furniture((page_number(),), (), (), NUMBER)}, "chân trang"),
        ({"title_page": False}, "trang thứ nhất"),
        ({"page_format": "lowerRoman"}, "Ả Rập"),
        ({"page_start": 5}, "bắt đầu"),
        (
            {"headers": Furniture((replace(page_number(), align="phai"),), (), (), NUMBER)},
            "không ở giữa",
        ),
        ({"headers": Furniture((page_number(size=10),), (), (), NUMBER)}, "cỡ chữ 10"),
        ({"headers": Furniture((page_number(italic=True),), (), (), NUMBER)}, "chữ đứng"),
    ],
)
def test_wrong_page_numbers_are_told(changes, reason):
    (problem,) = page_numbers(fields(**changes))
    assert problem.code is Code.TT_SO_TRANG
    assert reason in dict(problem.facts)["ly_do"]


@pytest.mark.parametrize(
    ("words", "reason", "severity"),
    [("Trang 2", "có chữ", "error"), ("- 2 -", "có dấu", "warning"), ("2", "", "")],
)
def test_nothing_stands_beside_the_number(words, reason, severity):
    number = page_number()
    number = replace(number, runs=(replace(number.runs[0], text=words),))
    told = list(page_numbers(fields(headers=Furniture((number,), (), (), NUMBER))))
    assert [p.severity.value for p in told] == [severity][: len(told)]
    assert bool(told) == bool(reason)
    assert all(reason in dict(p.facts)["ly_do"] for p in told)


def test_one_page_needs_no_number_and_many_do():
    short = fields(headers=NONE)
    assert codes(page_numbers(short)) == []
    paras = tuple(replace(p, after=90.0) for p in short.file.paras)
    assert codes(page_numbers(replace(short, file=replace(short.file, paras=paras)))) == [
        Code.TT_SO_TRANG
    ]


def test_a_document_of_about_a_page_is_said_to_be_unjudged():
    short = fields(headers=NONE)
    paras = tuple(replace(p, after=p.after + 14.0) for p in short.file.paras)
    assert codes(page_numbers(replace(short, file=replace(short.file, paras=paras)))) == [
        Code.TT_CHUA_XET
    ]
