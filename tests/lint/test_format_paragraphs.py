"""Alignment, line spacing, gaps, indents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks.format_alignment import centred, justified, recipients_left
from dienhinh_docs.lint.checks.format_paragraphs import first_lines, gaps, line_spacing
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.model import Piece
from support.found_docs import document, laid, saying

CENTRED = (C.QUOC_HIEU, C.CO_QUAN, C.SO_KY_HIEU, C.DIA_DANH_NGAY, C.TEN_LOAI, C.HO_TEN)


@pytest.mark.parametrize("component", CENTRED)
def test_head_and_signature_are_centred(component):
    (problem,) = centred(document(laid(component, align="trai")))
    assert problem.value == "trái"


def test_what_stands_by_tabs_has_no_alignment_of_its_own():
    found = document(laid(C.QUOC_HIEU, align="trai"))
    piece = found.parts[C.QUOC_HIEU][0]
    found.parts[C.QUOC_HIEU] = [Piece(piece.para, piece.runs, 0, 1, 2)]
    assert list(centred(found)) == []


def test_the_recipients_begin_at_the_left():
    assert len(list(recipients_left(document(laid(C.NOI_NHAN, align="giua"))))) == 1
    assert list(recipients_left(document())) == []


def test_text_is_justified_but_one_line_cannot_show_it():
    assert [p.value for p in justified(document(laid(C.NOI_DUNG, align="trai")))] == ["trái"]

    def one_line(owner, para):
        return saying(C.NOI_DUNG, "Một dòng.")(owner, laid(C.NOI_DUNG, align="trai")(owner, para))

    assert list(justified(document(one_line))) == []


@pytest.mark.parametrize(
    ("form", "count"),
    [
        ({"line": 1.0}, 0),
        ({"line": 1.5}, 0),
        ({"line": 2.0}, 1),
        ({"line": 0.8}, 1),
        ({"line": 18, "line_exact": "exact"}, 0),
        ({"line": 12, "line_exact": "exact"}, 1),
        ({"line": 30, "line_exact": "exact"}, 1),
        ({"line": 12, "line_exact": "atLeast"}, 0),
    ],
)
def test_line_spacing(form, count):
    assert len(list(line_spacing(document(laid(C.NOI_DUNG, 0, **form))))) == count


@pytest.mark.parametrize(
    ("form", "count"),
    [({"after": 0}, 1), ({"after": 0, "before": 6}, 0), ({"after": 3, "before": 3}, 0)],
)
def test_paragraphs_stand_apart(form, count):
    assert len(list(gaps(document(laid(C.NOI_DUNG, **form))))) == count


@pytest.mark.parametrize(
    ("form", "count"),
    [
        ({"first": 12.7}, 0),
        ({"first": 10}, 0),
        ({"first": 5}, 1),
        ({"first": 20}, 1),
        ({"first": 0}, 1),
        ({"first": -6, "left": 18}, 1),
        ({"first": -6, "left": 18, "label": "1."}, 0),
        ({"first": 0, "left": 12.7}, 0),
        ({"first": 0, "label": "-"}, 0),
    ],
)
def test_first_lines_are_set_in(form, count):
    assert len(list(first_lines(document(laid(C.NOI_DUNG, 0, **form))))) == count


def test_a_tab_typed_instead_of_the_indent_counts_as_one():
    def change(owner, para):
        if owner is C.NOI_DUNG:
            run = replace(para.runs[0], text="\t" + para.runs[0].text)
            return replace(para, first=0, runs=(run,))
        return para

    assert list(first_lines(document(change))) == []
