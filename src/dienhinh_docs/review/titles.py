"""What an award presupposes: earlier titles, a recognised initiative, confirmations."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dienhinh_docs.law import CachDat, TieuChuan, name_of_title, title_of
from dienhinh_docs.layout import CaNhan, DeNghi, Ghi, PhamViSangKien
from dienhinh_docs.problems import Code
from dienhinh_docs.review.base import Case, Finding, header, is_sure, told
from dienhinh_docs.sheet import Row

REACH = (PhamViSangKien.CO_SO, PhamViSangKien.TINH, PhamViSangKien.TOAN_QUOC)
"""How far an initiative reaches, least first."""

FRESH_YEARS = 1
"""A run of titles ends in the programme's year or the one before it."""


def standards(case: Case, row: Row[DeNghi]) -> Iterator[TieuChuan]:
    """Those that the proposed award brings with it."""
    r = row.record
    for standard in case.law.tieu_chuan:
        if standard.hinh_thuc != r.hinh_thuc or r.doi_tuong not in standard.doi_tuong:
            continue
        if not standard.loai_hinh or r.loai_hinh in standard.loai_hinh:
            yield standard


def earlier_titles(case: Case) -> Iterator[Finding]:
    """The titles that the award builds on stand on the sheet Khen thưởng."""
    for row in case.checked.book.of(DeNghi):
        for standard in standards(case, row):
            ways = [(way, _years(case, row.record, way)) for way in standard.mot_trong]
            if any(_is_met(way, years, case.plan.nam) for way, years in ways):
                continue
            stale = any(_has_run(way, years) for way, years in ways)
            # Enough titles in other years, or fewer than they need: only the second is certain.
            sure = is_sure(standard.do_tin) and all(len(y) < w.so_nam for w, y in ways)
            yield told(
                Code.XET_DANH_HIEU_CU if stale else Code.XET_THIEU_DANH_HIEU,
                row,
                "hinh_thuc",
                case.law.ten_hinh_thuc[row.record.hinh_thuc],
                can_co="; ".join(_in_words(way) for way in standard.mot_trong),
                co=", ".join(str(y) for _, years in ways for y in years) or "0",
                can_cu=standard.can_cu,
                sure=sure,
            )


def _years(case: Case, nomination: DeNghi, way: CachDat) -> list[int]:
    """Years in which the nominee was given one of the titles of a way."""
    past = (row.record for row in case.past(nomination))
    return sorted({r.nam for r in past if title_of(r.ten) in way.danh_hieu})


def _has_run(way: CachDat, years: list[int]) -> bool:
    return bool(_runs(way, years))


def _runs(way: CachDat, years: list[int]) -> list[int]:
    """Last years of all runs that are long enough."""
    if not way.lien_tuc:
        return years[-1:] if len(years) >= way.so_nam else []
    windows = (years[i : i + way.so_nam] for i in range(len(years) - way.so_nam + 1))
    return [w[-1] for w in windows if all(b == a + 1 for a, b in pairwise(w))]


def _is_met(way: CachDat, years: list[int], year: int) -> bool:
    ends = _runs(way, years)
    return bool(ends) and (not way.lien_tuc or ends[-1] >= year - FRESH_YEARS)


def _in_words(way: CachDat) -> str:
    names = " / ".join(name_of_title(ma) for ma in way.danh_hieu)
    run = " liên tục" if way.lien_tuc else ""
    return f"{way.so_nam:02d} lần{run} {names}"


def initiative_reaches(case: Case) -> Iterator[Finding]:
    """The recognised initiative reaches as far as the title asks."""
    for row, detail in case.details():
        if not isinstance(detail.record, CaNhan) or not detail.record.pham_vi_sang_kien:
            continue
        has = PhamViSangKien(detail.record.pham_vi_sang_kien)
        for standard in standards(case, row):
            if standard.sang_kien and REACH.index(has) < REACH.index(standard.sang_kien):
                yield told(
                    Code.XET_SANG_KIEN_HEP,
                    detail,
                    "pham_vi_sang_kien",
                    REACH_WORDS[has],
                    can_co=REACH_WORDS[standard.sang_kien],
                    hinh_thuc=case.law.ten_hinh_thuc[row.record.hinh_thuc],
                    can_cu=standard.can_cu,
                )


REACH_WORDS = {
    PhamViSangKien.CO_SO: "cấp cơ sở",
    PhamViSangKien.TINH: "cấp tỉnh, bộ, ngành",
    PhamViSangKien.TOAN_QUOC: "toàn quốc",
}


def papers_owed(case: Case) -> Iterator[Finding]:
    """Confirmations that the dossier lacks: tax, commune, recognised initiative."""
    for row, detail in case.details():
        if case.is_simple(row.record):
            continue
        record: Ghi = detail.record
        for paper in case.law.giay_to_kem:
            if row.record.doi_tuong not in paper.doi_tuong:
                continue
            if paper.hinh_thuc and row.record.hinh_thuc not in paper.hinh_thuc:
                continue
            if any(getattr(record, name) is not None for name in paper.o):
                continue
            yield told(
                Code.XET_THIEU_GIAY_TO,
                detail,
                paper.o[0],
                row.record.ten,
                giay=paper.ten,
                cot=header(detail, paper.o[0]),
                can_cu=paper.can_cu,
            )
