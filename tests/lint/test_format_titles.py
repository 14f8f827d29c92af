"""Titles below “Chương I”, text set in the middle, borrowed rules, dates and numbers out of place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dienhinh_docs.lint.checks.borrowed import either_way
from dienhinh_docs.lint.checks.format_alignment import justified
from dienhinh_docs.lint.checks.format_frame import positions
from dienhinh_docs.lint.checks.format_headings import part_titles
from dienhinh_docs.lint.checks.format_letters import size
from dienhinh_docs.lint.checks.format_numbering import page_numbers
from dienhinh_docs.lint.found import AnnexFound, Component, Found, Heading
from dienhinh_docs.lint.model import Para, Piece, Run
from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.rules import regime
from support.found_docs import PLAIN, document, looking, section


def chaptered(title: str, **look: Any) -> Found:
    """A document that ends with the label and the title of a chapter and a Điều."""
    found = document()
    first = len(found.file.paras) + 1
    bold = replace(PLAIN, bold=True)
    lines = (("Chương I", bold, "giua"), (title, replace(bold, **look), "giua"),
             ("Điều 1. Phạm vi", bold, "deu"))  # fmt: skip
    paras = [
        Para(first + i, (Run(text, letters),), align, 0, 0, 0, 6, 0, 1)
        for i, (text, letters, align) in enumerate(lines)
    ]
    headings = [
        Heading(paras[0], "chuong", "I", "", True),
        Heading(paras[2], "dieu", "1", "Phạm vi", True),
    ]
    return replace(
        found,
        file=replace(found.file, paras=(*found.file.paras, *paras)),
        body=[*found.body, *paras],
        headings=[*found.headings, *headings],
    )


@pytest.mark.parametrize(
    ("title", "look", "wanted"),
    [
        ("QUY ĐỊNH CHUNG", {}, []),
        ("QUY ĐỊNH CHUNG", {"italic": True}, [Code.TT_NGHIENG]),
        ("QUY ĐỊNH CHUNG", {"bold": False}, [Code.TT_DAM]),
        ("Quy định chung", {}, [Code.TT_CHU_HOA]),
        ("Quy định chung", {"caps": True}, []),
    ],
)
def test_the_title_of_a_chapter(title: str, look: dict[str, Any], wanted: list[Code]) -> None:
    assert [p.code for p in part_titles(chaptered(title, **look))] == wanted


def test_a_text_of_single_lines_may_not_be_centred_as_a_whole() -> None:
    found = document()
    short = [
        replace(p, runs=(replace(p.runs[0], text="Một dòng của biên bản"),), align="giua")
        for p in found.body
    ]
    by_number = {p.number: p for p in short}
    paras = tuple(by_number.get(p.number, p) for p in found.file.paras)
    centred = replace(found, body=short, headings=[], file=replace(found.file, paras=paras))
    assert [p.value for p in justified(centred)] == ["giữa"]
    one = [short[0], *found.body[1:]]
    assert list(justified(replace(found, body=one))) == []


def test_a_borrowed_rule_is_not_pressed_where_the_decree_is_followed() -> None:
    farmers = replace(document(), regime=regime("nong_dan"), loai_co_quan="nong_dan")
    assert {p.severity for p in size(farmers)} == {Severity.WARNING}
    assert list(either_way(size)(farmers)) == []
    wrong = replace(document(looking(Component.CO_QUAN, size=20)), regime=regime("nong_dan"))
    assert [p.value for p in either_way(size)(wrong)] == ["20"]


def test_a_rule_of_its_own_is_pressed() -> None:
    party = replace(document(), regime=regime("dang_hd36"), loai_co_quan="dang")
    errors = [p for p in size(party) if p.severity is Severity.ERROR]
    assert errors
    assert [p for p in either_way(size)(party) if p.severity is Severity.ERROR] == errors


def test_the_head_of_a_bien_ban_has_no_date() -> None:
    (problem,) = positions(replace(document(), loai="BB"))
    assert (problem.code, problem.severity) == (Code.TT_VI_TRI, Severity.WARNING)
    without = replace(document(), loai="BB")
    del without.parts[Component.DIA_DANH_NGAY]
    assert list(positions(without)) == []


@pytest.mark.parametrize(
    ("head", "start", "wanted"),
    [
        ("Phụ lục", 1, []),
        ("Phụ lục", None, [Severity.ERROR]),
        ("QUY CHẾ", 1, []),
        ("QUY CHẾ", None, [Severity.WARNING]),
    ],
)
def test_what_is_attached_is_numbered_anew(
    head: str, start: int | None, wanted: list[Severity]
) -> None:
    found = document(sections=(section(), section(index=1, page_start=start)))
    number = len(found.file.paras) + 1
    para = Para(number, (Run(head, PLAIN),), "giua", 0, 0, 0, 0, 0, 1, section=1)
    annex = AnnexFound(Piece(para, para.runs), "", (), None, number, number)
    found = replace(
        found, annexes=[annex], file=replace(found.file, paras=(*found.file.paras, para))
    )
    assert [p.severity for p in page_numbers(found)] == wanted
