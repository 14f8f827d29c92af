"""Which body a written name means: every spelling of one, and never the nearest by guess."""

from __future__ import annotations

import pytest

from dienhinh_docs.programme.called import Bodies, bodies, one_letter
from support.tables import small_programme


@pytest.fixture(scope="module")
def names() -> Bodies:
    return bodies(small_programme().plan)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sở Nội vụ", "SNV"), ("SỞ  NỘI VỤ", "SNV"), ("So Noi vu", "SNV"), ("snv", "SNV"),
        ("Sở Nội vụ tỉnh Ví Dụ", "SNV"), ("UBND huyện Mẫu Một", "HMM"),
        ("Ủy ban nhân dân huyện Mẫu Một", "HMM"), ("Hội Nông dân tỉnh", "HND"),
        ("Sở Nội", ""), ("Sở Nội vụ và Sở Công Thương", ""), ("", ""), ("Sở Nội vụụ", ""),
    ],
)  # fmt: skip
def test_a_name_means_a_body_exactly_or_nobody(names: Bodies, text: str, body: str) -> None:
    assert names.named_by(text) == body


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Sở Công Thươngg", ("SCT",)), ("Sở Cong Thuơn", ("SCT",)), ("Sở Côgn Thương", ("SCT",)),
        ("Sở Công Thương", ()), ("Sở Công Thảnh", ()), ("Sở X", ()),
    ],
)  # fmt: skip
def test_a_slip_is_a_suggestion(names: Bodies, text: str, near: tuple[str, ...]) -> None:
    assert names.nearly(text) == near


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("SCT", ("SCT",)), ("SCT (1)", ("SCT",)), ("Bao cao_SCT_2024", ("SCT",)),
        ("so cong thuong dot 2", ("SCT",)), ("sct", ("SCT",)), ("sct lần 2", ("SCT",)), ("ghi cat", ()), ("danh sach", ()),
        ("SCT va CAT", ("SCT", "CAT")), ("Sở Công Thương - Công an tỉnh", ("SCT", "CAT")),
    ],
)  # fmt: skip
def test_the_name_of_a_file_is_read_for_names_and_codes(
    names: Bodies, stem: str, found: tuple[str, ...]
) -> None:
    assert names.of_file(stem) == found


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("abc", "abd", True), ("abc", "abcd", True), ("abc", "bc", True), ("abcd", "acbd", True),
        ("abc", "abc", False), ("abc", "ade", False), ("abcd", "badc", False), ("a", "abc", False),
    ],
)  # fmt: skip
def test_one_letter(one: str, other: str, *, slip: bool) -> None:
    assert one_letter(one, other) is slip
    assert one_letter(other, one) is slip


def test_a_name_that_two_bodies_share_is_nobodys() -> None:
    plan = small_programme().plan
    shared = [b.model_copy(update={"ten_goi_khac": ("Cơ quan Chung",)}) for b in plan.co_quan[:2]]
    both = bodies(plan.model_copy(update={"co_quan": (*shared, *plan.co_quan[2:])}))
    assert both.named_by("Cơ quan Chung") == ""
    assert both.named_by(plan.co_quan[0].ten) == plan.co_quan[0].ma
