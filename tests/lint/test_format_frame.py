"""Components that must be there and their places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks.format_common import THANH_PHAN
from dienhinh_docs.lint.checks.format_frame import missing, positions, unrecognised
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.problems import Code
from support.found_docs import (
    FOOT_LEFT,
    FOOT_RIGHT,
    HEAD_LEFT,
    HEAD_RIGHT,
    document,
    laid,
)


def absent(found):
    return [dict(p.facts)["thanh_phan"] for p in missing(found)]


@pytest.mark.parametrize(
    "component",
    [c for c in document().parts if c not in {C.CHU_QUAN}],
)
def test_what_is_not_there_is_told(component):
    assert absent(document(without=[component])) == [THANH_PHAN[component]]


def test_a_letter_has_its_subject_and_no_type():
    assert absent(document(without=[C.TEN_LOAI, C.TRICH_YEU], loai="CV")) == ["Trích yếu công văn"]


def test_minutes_need_no_place_and_date():
    assert absent(document(without=[C.DIA_DANH_NGAY], loai="BB")) == []


def test_a_form_needs_no_number():
    assert absent(document(without=[C.SO_KY_HIEU, C.NOI_NHAN, C.NOI_NHAN_NHAN], form=True)) == []


def test_the_party_has_no_tieu_ngu():
    assert absent(document(without=[C.TIEU_NGU], ma="dang_hd36")) == []


def test_a_file_without_any_head_is_said_to_be_unjudged():
    found = document()
    assert list(unrecognised(found)) == []
    assert [p.code for p in unrecognised(document(without=found.parts, form=True))] == [
        Code.TT_CHUA_XET
    ]


def test_lawful_places_are_no_finding():
    assert list(positions(document())) == []


def swapped(owner, para):
    if para.spot == HEAD_LEFT:
        return replace(para, spot=HEAD_RIGHT)
    return replace(para, spot=HEAD_LEFT) if para.spot == HEAD_RIGHT else para


def foot_swapped(owner, para):
    if para.spot == FOOT_LEFT:
        return replace(para, spot=FOOT_RIGHT)
    return replace(para, spot=FOOT_LEFT) if para.spot == FOOT_RIGHT else para


@pytest.mark.parametrize(
    "change",
    [
        swapped,
        foot_swapped,
        laid(C.DIA_DANH_NGAY, spot=replace(HEAD_RIGHT, row=2)),
        laid(C.QUYEN_HAN, spot=replace(FOOT_RIGHT, row=1)),
    ],
)
def test_what_stands_elsewhere_is_told(change):
    assert {p.code for p in positions(document(change))} == {Code.TT_VI_TRI}
