"""The law as dated data: periods, awards, forms."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise, product

import pytest

from dienhinh_docs import law
from dienhinh_docs.layout import DoiTuong

PERIODS = law.periods()


def test_periods_follow_each_other_without_gap() -> None:
    assert len(PERIODS) > 1
    for earlier, later in pairwise(PERIODS):
        assert earlier.den_ngay
        assert later.tu_ngay == earlier.den_ngay + timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "ma"),
    [
        (date(2021, 2, 5), "A"),
        (date(2023, 12, 31), "A"),
        (date(2024, 1, 1), "B"),
        (date(1990, 1, 1), None),
    ],
)
def test_the_day_chooses_the_period(day: date, ma: str | None) -> None:
    period = law.period_on(day)
    assert (period.ma if period else None) == ma


@pytest.mark.parametrize("period", PERIODS, ids=lambda p: p.ma)
def test_every_form_is_for_a_known_kind_and_no_nominee_has_two(period: law.ThoiKy) -> None:
    assert {form.loai_hinh for form in period.bieu_mau} <= set(period.loai_hinh_theo_ma)
    for kind, nominee in product(period.loai_hinh_theo_ma, DoiTuong):
        forms = [f for f in period.bieu_mau if f.loai_hinh == kind and nominee in f.doi_tuong]
        assert len(forms) <= 1, (kind, nominee)


@pytest.mark.parametrize("period", PERIODS, ids=lambda p: p.ma)
def test_a_form_names_the_occasion_exactly_where_the_kind_needs_one(period: law.ThoiKy) -> None:
    for form in period.bieu_mau:
        needs = period.loai_hinh_theo_ma[form.loai_hinh].can_dip
        assert ("{dip}" in form.tieu_de_phu) == needs, form


def test_the_occasion_reads_inside_the_title() -> None:
    form = PERIODS[0].form("chuyen_de", DoiTuong.TAP_THE)
    assert form
    assert form.dong_dip('Đợt thi đua "Mẫu".') == "Về thành tích xuất sắc trong đợt thi đua “Mẫu”"
    assert form.dong_dip("Covid-19") == "Về thành tích xuất sắc trong Covid-19"
    assert form.dong_dip("Hội Nông dân") == "Về thành tích xuất sắc trong Hội Nông dân"
    assert form.dong_dip(" ") == ""
    assert form.dong_dip(None) == ""


def test_a_title_is_named_after_its_word_and_an_award_is_not() -> None:
    awards = PERIODS[0].hinh_thuc_theo_ma
    assert awards["CSTD_TINH"].ten_trong_cau == "danh hiệu Chiến sĩ thi đua cấp tỉnh"
    assert awards["GK"].ten_trong_cau == "Giấy khen"
