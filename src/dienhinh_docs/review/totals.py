"""Figures that must add up: a part is no larger than its whole, a year not wildly unlike the last."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from dienhinh_docs.layout import DoanhNghiep, DonVi, Ghi, HoGiaDinh, TapThe
from dienhinh_docs.problems import Code
from dienhinh_docs.review.base import ARITHMETIC, Case, Finding, header, told
from dienhinh_docs.sheet import Row

PARTS: tuple[tuple[type[Ghi], str, str, bool], ...] = (
    (TapThe, "so_nu", "so_nguoi", True),
    (TapThe, "so_dang_vien", "so_nguoi", True),
    # On the form a wrong figure costs the whole workbook, and last year's may be of another body.
    (DonVi, "so_duoc_khen_nam_truoc", "so_de_nghi_nam_truoc", False),
    (DoanhNghiep, "loi_nhuan_nam_truoc", "doanh_thu_nam_truoc", False),
    (DoanhNghiep, "loi_nhuan_nam_nay", "doanh_thu_nam_nay", False),
)
"""Part, whole, and whether it can never be otherwise (profit may come from elsewhere)."""

YEARS: tuple[tuple[type[Ghi], str, str], ...] = (
    (HoGiaDinh, "thu_nhap_nam_truoc", "thu_nhap_nam_nay"),
    (DoanhNghiep, "doanh_thu_nam_truoc", "doanh_thu_nam_nay"),
    (DoanhNghiep, "nop_ngan_sach_nam_truoc", "nop_ngan_sach_nam_nay"),
    (DoanhNghiep, "thu_nhap_bq_nam_truoc", "thu_nhap_bq_nam_nay"),
)
"""Figures of two years in the same unit."""


def parts_within_whole(case: Case) -> Iterator[Finding]:
    """A part is no larger than its whole."""
    for model, part, whole, sure in PARTS:
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            one, all_ = getattr(row.record, part), getattr(row.record, whole)
            if one is None or all_ is None or one <= all_:
                continue
            yield told(
                Code.XET_PHAN_LON_HON_TONG,
                row,
                part,
                one,
                cot=header(row, part),
                cot_tong=header(row, whole),
                tong=all_,
                can_cu=ARITHMETIC,
                sure=sure,
            )


def years_alike(case: Case) -> Iterator[Finding]:
    """A year that is fifty times the last one was written in another unit."""
    rule = case.rule("chenh_lech")
    for model, before, now in YEARS if rule else ():
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            old, new = getattr(row.record, before), getattr(row.record, now)
            if not (rule and old and new) or not _apart(old, new, rule.limit):
                continue
            yield told(
                Code.XET_CHENH_LECH,
                row,
                now,
                new,
                cot=header(row, now),
                cot_truoc=header(row, before),
                truoc=old,
                lan=rule.limit,
            )


def _apart(one: Decimal, other: Decimal, times: int) -> bool:
    return max(one, other) > min(one, other) * times
