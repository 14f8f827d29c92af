"""A rank typed before the signatory's name: moved where it belongs, or asked back."""

from __future__ import annotations

import pytest

from dienhinh_docs.cells.base import Fault
from dienhinh_docs.cells.ranks import RANKED, apart
from dienhinh_docs.layout import DonVi, sheet_of
from dienhinh_docs.problems import Code


@pytest.mark.parametrize(
    ("name", "rank", "wanted"),
    [
        ("Đại tá Nguyễn Văn Mẫu", None, ("Nguyễn Văn Mẫu", "Đại tá")),
        ("thượng úy Trần Thị Ví Dụ", None, ("Trần Thị Ví Dụ", "Thượng úy")),
        ("Đại tá Nguyễn Văn Mẫu", "đại tá", ("Nguyễn Văn Mẫu", "đại tá")),
        ("Nguyễn Văn Mẫu", None, None),
        ("Nguyễn Văn Mẫu", "Đại tá", None),
        ("Đại tá", None, None),
    ],
)
def test_a_rank_goes_where_it_belongs(
    name: str, rank: str | None, wanted: tuple[str, str] | None
) -> None:
    assert apart(name, rank) == wanted


def test_two_ranks_that_disagree_are_asked_back() -> None:
    found = apart("Đại tá Nguyễn Văn Mẫu", "Trung tá")
    assert isinstance(found, Fault)
    assert found.code is Code.CAP_BAC_KHAC_NHAU
    assert dict(found.facts) == {"truoc_ten": "Đại tá"}


def test_the_fields_are_those_of_the_form() -> None:
    fields = sheet_of(DonVi).columns
    assert RANKED
    assert {*RANKED, *RANKED.values()} <= set(fields)
