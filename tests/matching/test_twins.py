"""The same nominee put forward twice is found; namesakes and equal room names are left alone."""

from __future__ import annotations

import unicodedata

import pytest
from benchmarks.register import ROOMS, Said, as_nominees, measure

from dienhinh_docs.layout import DoiTuong
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.twins.pairs import Pair, pairs, subjects
from dienhinh_docs.twins.unit_names import units_of
from dienhinh_docs.twins.words import person_form, unit_form
from dienhinh_docs.viet import NgayKhuyet

CN, TT, HGD = DoiTuong.CA_NHAN, DoiTuong.TAP_THE, DoiTuong.HO_GIA_DINH
HOSPITAL = "Bệnh viện Đa khoa Ví Dụ"


def told(plan: ChuongTrinh, rows: list[Said]) -> list[Pair]:
    units = units_of(plan, [row.don_vi for row in rows])
    return pairs(subjects(as_nominees(rows, units)))


def pair(
    plan: ChuongTrinh, *rows: tuple[str, str, NgayKhuyet | None], kind: DoiTuong
) -> list[Pair]:
    """Each row is sent by a body of its own."""
    said = [
        Said(n, kind, ten, unit, body=n, birth=birth) for n, (ten, unit, birth) in enumerate(rows)
    ]
    return told(plan, said)


BORN = NgayKhuyet(1980, 2, 5)


@pytest.mark.parametrize(
    ("ten", "unit", "birth", "sure"),
    [
        ("Nguyễn Văn Mẫu", HOSPITAL, BORN, True),
        ("Nguyễn Văn Mẫu", "Sở Ví Dụ", BORN, True),  # has moved
        ("NGUYỄN VĂN MẪU", "BVĐK Ví Dụ", BORN, True),
        ("Nguyen Van Mau", HOSPITAL, BORN, True),
        ("Ông Nguyễn Văn  Mẫu", HOSPITAL, NgayKhuyet(1980, 5, 2), True),
        (unicodedata.normalize("NFD", "Nguyễn Văn Mẫu"), HOSPITAL, None, False),
        ("Nguyễn Mẫu", HOSPITAL, NgayKhuyet(1980), False),
        ("Nguyễn Văn Mẩu", HOSPITAL, NgayKhuyet(1980), False),
    ],
)
def test_one_person_is_found_however_typed(
    plan: ChuongTrinh, ten: str, unit: str, birth: NgayKhuyet | None, sure: bool
) -> None:
    found = pair(plan, ("Nguyễn Văn Mẫu", HOSPITAL, BORN), (ten, unit, birth), kind=CN)
    assert [p.sure for p in found] == [sure]


@pytest.mark.parametrize(
    ("ten", "unit", "birth"),
    [
        ("Nguyễn Văn Mẫu", "Sở Ví Dụ", None),  # a name alone proves nothing
        ("Nguyễn Văn Mẫu", "Sở Ví Dụ", NgayKhuyet(1975, 1, 9)),
        ("Nguyễn Văn Mẫu", HOSPITAL, NgayKhuyet(1955, 8, 9)),
        ("Trần Thị Giả Định", HOSPITAL, BORN),
        ("Nguyễn Văn Mẫu 2", HOSPITAL, BORN),
    ],
)
def test_namesakes_and_strangers_are_not_one(
    plan: ChuongTrinh, ten: str, unit: str, birth: NgayKhuyet | None
) -> None:
    found = pair(plan, ("Nguyễn Văn Mẫu", HOSPITAL, BORN), (ten, unit, birth), kind=CN)
    assert [p for p in found if p.sure] == []
    if birth != NgayKhuyet(1955, 8, 9):
        assert found == []


@pytest.mark.parametrize(
    ("one", "other", "sure"),
    [
        (("Khoa Nội", HOSPITAL), (" KHOA  NỘI", "BV Đa khoa Ví Dụ"), [True]),
        (("Khoa Nội", HOSPITAL), ("Khoa Nội", "Bệnh viện Đa khoa Thí Dụ"), []),
        (("Khoa Nội", HOSPITAL), ("Khoa Nội A", HOSPITAL), []),
        (("Tổ 1", HOSPITAL), ("Tổ 2", HOSPITAL), []),
        (("Tổ I", HOSPITAL), ("Tổ II", HOSPITAL), []),
        (("Thôn Đông", "xã Ví Dụ"), ("Thôn Đồng", "xã Ví Dụ"), []),
        (("Thôn Tân An", "xã Ví Dụ"), ("Thôn An Tân", "xã Ví Dụ"), []),
        (("UBND xã Tân Mỹ", "huyện Mẫu"), ("Ủy ban nhân dân xã Tân Mỹ", "huyện Mẫu"), [True]),
        (("Khoa Nội", HOSPITAL), ("Khoa Nội", f"{HOSPITAL}, huyện Mẫu"), [False]),
        (("Khoa Hoá sinh", HOSPITAL), ("Khoa Hóa sinh", HOSPITAL), [True]),
    ],
)
def test_a_collective_is_its_name_and_its_unit(
    plan: ChuongTrinh, one: tuple[str, str], other: tuple[str, str], sure: list[bool]
) -> None:
    found = pair(plan, (*one, None), (*other, None), kind=TT)
    assert [p.sure for p in found] == sure


def test_equal_room_names_of_many_hospitals_pair_only_where_they_are_true(
    plan: ChuongTrinh,
) -> None:
    """The measured list: by name alone 110 repeats, 109 of them false; by name and unit the true one."""
    rows = [
        Said(n * 100 + i, TT, room, f"Bệnh viện Đa khoa Ví Dụ {n}", body=n)
        for n in range(22)
        for i, room in enumerate(ROOMS)
    ]
    rows.append(Said(3, TT, "Khoa  Nội", "BVĐK Ví Dụ\u00a07", body=40))
    found = told(plan, rows)
    assert [(p.first.ten, p.second.ten, p.sure) for p in found] == [("Khoa Nội", "Khoa  Nội", True)]
    assert found[0].first.don_vi == "Bệnh viện Đa khoa Ví Dụ 7"


def test_a_household_is_its_head_and_its_address(plan: ChuongTrinh) -> None:
    thon = "Thôn Mô Phỏng, xã Hư Cấu, huyện Mẫu"
    head = ("Tăng Văn Thí Dụ", thon, None)
    same = pair(plan, head, ("Tăng Văn Thí Dụ", thon.upper(), None), kind=HGD)
    short = pair(plan, head, ("Tăng Văn Thí Dụ", "xã Hư Cấu, huyện Mẫu", None), kind=HGD)
    other = pair(plan, head, ("Tăng Văn Thí Dụ", "Thôn Giả, xã Hư Cấu, huyện Mẫu", None), kind=HGD)
    assert [len(same), len(short), len(other)] == [1, 1, 0]
    assert same[0].evidence.score > short[0].evidence.score


def test_one_body_may_write_a_nominee_twice_in_one_field(plan: ChuongTrinh) -> None:
    rows = [
        Said(n, CN, "Nguyễn Văn Mẫu", HOSPITAL, body=1, birth=b) for n, b in enumerate((BORN, None))
    ]
    assert told(plan, rows) == []


def test_the_order_of_findings_is_that_of_the_rows(plan: ChuongTrinh) -> None:
    rows = [Said(n, TT, room, HOSPITAL, body=b) for b in (1, 2) for n, room in enumerate(ROOMS)]
    found = told(plan, rows)
    assert [p.first.ten for p in found] == ROOMS
    assert [p.second.ten for p in found] == ROOMS


def test_most_twins_of_a_register_are_found_and_few_strangers_told(plan: ChuongTrinh) -> None:
    scores = measure(plan, seed=11, size=4000)
    assert scores["all"].twins > 100
    assert scores["all"].precision > 0.9
    assert scores["all"].recall > 0.9
    assert scores["sure"].precision > 0.99
    assert scores["Tập thể"].precision == 1.0


def test_names_are_compared_without_titles_and_shortenings() -> None:
    assert person_form("Đại tá Nguyễn Văn Mẫu") == person_form("nguyễn văn mẫu")
    assert person_form("Bà Thị") == person_form("bà thị")  # no title: a name of two words
    assert unit_form("UBND TP. Ví Dụ") == unit_form("Ủy ban nhân dân thành phố Ví Dụ")
    assert unit_form("Uỷ ban") == unit_form("Ủy ban")
    assert unit_form("Thôn Đông") != unit_form("Thôn Đồng")


def test_a_nominee_whom_very_many_put_forward_is_still_told(plan: ChuongTrinh) -> None:
    """Beyond the largest block each is compared with the first, so that time stays bounded."""
    found = told(plan, [Said(1, TT, "Khoa Nội", HOSPITAL, body=n) for n in range(400)])
    assert len(found) == 399
    assert {p.first.body for p in found} == {"0"}
