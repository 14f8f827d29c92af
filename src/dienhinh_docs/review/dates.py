"""Dates in order: birth, founding, meeting, tờ trình, decision; and inside a plausible year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from dienhinh_docs.layout import BinhXet, CaNhan, DeNghi, DoanhNghiep, DonVi, HoGiaDinh, KhenThuong
from dienhinh_docs.problems import Code
from dienhinh_docs.review.base import CALENDAR, Case, Finding, code_key, header, told
from dienhinh_docs.sheet import Row
from dienhinh_docs.viet import short_date

LATER_YEARS = 2
"""A title of a year is decided in that year or the next one; later is asked about."""


def minutes_before_submission(case: Case) -> Iterator[Finding]:
    """The council meets before the tờ trình is written, or on the same day."""
    for row in case.checked.book.of(BinhXet):
        yield from _in_order(row, "ngay_to_trinh", row.record.ngay_to_trinh, row, "ngay_hop")


def submission_before_decision(case: Case) -> Iterator[Finding]:
    """The decision answers the tờ trình."""
    votes = case.votes()
    for row in case.checked.book.of(DeNghi):
        vote = votes.get(code_key(row.record.ma_ho_so))
        if vote:
            decided = row.record.ngay_quyet_dinh
            yield from _in_order(row, "ngay_quyet_dinh", decided, vote, "ngay_to_trinh")


def plan_after_plan(case: Case) -> Iterator[Finding]:
    """A body's plan carries out the province's: it is not older. A workbook is sent after it."""
    general = case.plan.ke_hoach.ngay
    for row in case.checked.book.of(DonVi):
        own = row.record.ngay_ke_hoach
        if own and general and own < general:
            yield told(
                Code.XET_NGAY_NGUOC,
                row,
                "ngay_ke_hoach",
                short_date(own),
                cot=header(row, "ngay_ke_hoach"),
                cot_truoc="Ngày kế hoạch của Hội đồng",
                truoc=short_date(general),
                can_cu=CALENDAR,
                sure=False,
            )


def _in_order(
    row: Row[Any], name: str, later: date | None, other: Row[Any], earlier_name: str
) -> Iterator[Finding]:
    earlier = getattr(other.record, earlier_name)
    if not (later and earlier) or earlier <= later:
        return
    yield told(
        Code.XET_NGAY_NGUOC,
        row,
        name,
        short_date(later),
        cot=header(row, name),
        cot_truoc=header(other, earlier_name),
        truoc=short_date(earlier),
        can_cu=CALENDAR,
    )


def within_the_year(case: Case) -> Iterator[Finding]:
    """Meetings, tờ trình and decisions fall into the programme's year or the one after it."""
    year = case.plan.nam
    fields: tuple[tuple[type[BinhXet] | type[DeNghi], str], ...] = (
        (BinhXet, "ngay_hop"),
        (BinhXet, "ngay_to_trinh"),
        (DeNghi, "ngay_quyet_dinh"),
    )
    for model, name in fields:
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            day = getattr(row.record, name)
            if day and day.year not in (year, year + 1):
                facts: dict[str, Any] = {"cot": header(row, name), "nam": year}
                yield told(Code.XET_NGAY_NGOAI_NAM, row, name, short_date(day), **facts)


def plausible_age(case: Case) -> Iterator[Finding]:
    """A nominee was born before the programme's year, and is neither a small child nor 130."""
    young, old = case.rule("tuoi_tu"), case.rule("tuoi_den")
    for model in (CaNhan, HoGiaDinh):
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            age = case.plan.nam - row.record.ngay_sinh.nam
            too_young = young is not None and age < young.limit
            if too_young or (old is not None and age > old.limit):
                written = str(row.record.ngay_sinh)
                facts = {"tuoi": age, "nam": case.plan.nam}
                yield told(Code.XET_TUOI, row, "ngay_sinh", written, sure=age < 0, **facts)


def past_awards_in_time(case: Case) -> Iterator[Finding]:
    """A past award lies after birth or founding, before the year's end, near its decision."""
    began = dict(_beginnings(case))
    for row in case.checked.book.of(KhenThuong):
        r = row.record
        begin = began.get(code_key(r.ma_ho_so))
        if r.nam > case.plan.nam:
            yield told(
                Code.XET_NAM_KHEN, row, "nam", r.nam, moc=case.plan.nam, vi_sao="award.later"
            )
        elif begin is not None and r.nam < begin:
            yield told(Code.XET_NAM_KHEN, row, "nam", r.nam, moc=begin, vi_sao="award.before")
        elif r.ngay and not r.nam <= r.ngay.year <= r.nam + LATER_YEARS:
            facts = {"moc": short_date(r.ngay), "vi_sao": "award.decision"}
            yield told(Code.XET_NAM_KHEN, row, "nam", r.nam, sure=False, **facts)


def _beginnings(case: Case) -> Iterator[tuple[str, int]]:
    """The year in which a nominee's life or business began."""
    people: list[Row[Any]] = [*case.checked.book.of(CaNhan), *case.checked.book.of(HoGiaDinh)]
    for row in people:
        yield code_key(row.record.ma_ho_so), row.record.ngay_sinh.nam + 1
    for firm in case.checked.book.of(DoanhNghiep):
        if firm.record.nam_thanh_lap:
            yield code_key(firm.record.ma_ho_so), firm.record.nam_thanh_lap


def founded_in_time(case: Case) -> Iterator[Finding]:
    """An enterprise exists before it is proposed."""
    for row in case.checked.book.of(DoanhNghiep):
        year = row.record.nam_thanh_lap
        if year and year > case.plan.nam:
            facts: dict[str, Any] = {"moc": case.plan.nam, "vi_sao": "founded.later"}
            yield told(Code.XET_NAM_KHEN, row, "nam_thanh_lap", year, **facts)
