"""Typeface in the slots that print, colour, table and header."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks.format_typeface import colour, silent_slots, typeface
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.model import Furniture
from dienhinh_docs.problems import Severity
from support.found_docs import TIMES, document, looking, page_number, saying, section


def with_font(slot, font="Arial"):
    return tuple((s, font if s == slot else f) for s, f in TIMES)


@pytest.mark.parametrize("slot", ["ascii", "hAnsi"])
def test_a_slot_that_prints_letters_is_judged(slot):
    found = document(looking(C.TRICH_YEU, fonts=with_font(slot)))
    assert [p.value for p in typeface(found)] == ["Arial"]


@pytest.mark.parametrize("slot", ["eastAsia", "cs"])
def test_a_slot_that_prints_nothing_is_told_only_as_an_oversight(slot):
    found = document(looking(C.TRICH_YEU, fonts=with_font(slot)))
    assert list(typeface(found)) == []
    assert [(p.value, p.severity) for p in silent_slots(found)] == [("Arial", Severity.WARNING)]

    def change(owner, para):
        return looking(owner, fonts=with_font(slot))(owner, para)

    assert list(silent_slots(document(change))) == []


def test_a_bullet_may_come_from_a_font_of_symbols():
    def change(owner, para):
        fonts = with_font("hAnsi", "Symbol")
        return looking(C.TRICH_YEU, fonts=fonts)(owner, saying(C.TRICH_YEU, "\uf0b7")(owner, para))

    assert list(typeface(document(change))) == []


def test_a_typeface_met_everywhere_is_that_of_the_document():
    fonts = tuple((slot, ".VnTime") for slot, _ in TIMES)

    def change(owner, para):
        return looking(owner, fonts=fonts)(owner, para)

    (problem,) = typeface(document(change))
    assert dict(problem.facts)["thanh_phan"] == "Văn bản"


def test_the_page_number_has_the_typeface_of_the_text():
    header = Furniture(
        default=(page_number(fonts=with_font("ascii", "Calibri")),),
        has_page_field=frozenset({"default"}),
    )
    found = document(sections=(replace(section(), headers=header),))
    assert [dict(p.facts)["thanh_phan"] for p in typeface(found)] == ["Đầu trang"]


@pytest.mark.parametrize(("color", "count"), [("FF0000", 1), ("000000", 0), ("0D0D0D", 0)])
def test_letters_are_black(color, count):
    assert len(list(colour(document(looking(C.NOI_DUNG, 0, color=color))))) == count


def test_a_stamp_of_urgency_is_red():
    def change(owner, para):
        return looking(C.TRICH_YEU, color="FF0000")(
            owner, saying(C.TRICH_YEU, "HỎA TỐC")(owner, para)
        )

    assert list(colour(document(change))) == []
