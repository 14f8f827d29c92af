"""Award limits of the period, as far as one workbook shows them.

Figures and grounds are those of ``data/phap_luat.yaml``; what only another province's rules say is
asked, never refused, until the programme sets it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dienhinh_docs.law import title_of
from dienhinh_docs.layout import CaNhan, DeNghi, DoiTuong
from dienhinh_docs.problems import Code
from dienhinh_docs.review.base import Case, Finding, Rule, code_key, told
from dienhinh_docs.sheet import Row
from dienhinh_docs.viet import NgayKhuyet, fold

Nominee = tuple[str, ...]
COLLECTIVES = frozenset({DoiTuong.TAP_THE, DoiTuong.DOANH_NGHIEP})


def by_nominee(case: Case) -> dict[Nominee, list[Row[DeNghi]]]:
    """Nominations of one person, collective or household: kind, name, unit and birth."""
    born = {code_key(r.record.ma_ho_so): r.record.ngay_sinh for r in case.checked.book.of(CaNhan)}
    found: dict[Nominee, list[Row[DeNghi]]] = defaultdict(list)
    for row in case.checked.book.of(DeNghi):
        r = row.record
        birth: NgayKhuyet | None = born.get(code_key(r.ma_ho_so))
        found[r.doi_tuong, fold(r.ten), fold(r.don_vi), str(birth or "")].append(row)
    return found


def one_form_for_one_achievement(case: Case) -> Iterator[Finding]:
    """One achievement is not rewarded in several forms, nor proposed twice (L1, L10)."""
    rule = case.rule("mot_thanh_tich")
    for rows in by_nominee(case).values() if rule else ():
        seen: dict[tuple[str, str], Row[DeNghi]] = {}
        for row in rows:
            r = row.record
            if case.law.hinh_thuc_theo_ma[r.hinh_thuc].la_danh_hieu:
                continue  # a title of emulation is no form of commendation
            first = seen.setdefault((r.loai_hinh, fold(r.dip or "")), row)
            if rule and first is not row:
                yield told(
                    Code.XET_MOT_THANH_TICH,
                    row,
                    "ten",
                    r.ten,
                    dong=first.place.row,
                    hinh_thuc=case.law.ten_hinh_thuc[first.record.hinh_thuc],
                    can_cu=rule.can_cu,
                    sure=rule.sure,
                )


def awards_of_the_year(case: Case) -> Iterator[Finding]:
    """So many awards of one sort in one year for one nominee (L2, L3)."""
    for ma in ("bang_khen_nam", "cap_nha_nuoc_nam"):
        rule = case.rule(ma)
        for rows in by_nominee(case).values() if rule else ():
            if rule:
                yield from _too_many(case, rule, rows)


def _too_many(case: Case, rule: Rule, rows: list[Row[DeNghi]]) -> Iterator[Finding]:
    proposed = [row for row in rows if _is_of(rule, row.record)]
    if not proposed:
        return
    held = {
        (past.record.quyet_dinh, past.record.nam)
        for row in proposed
        for past in case.past(row.record)
        if past.record.nam == case.plan.nam and title_of(past.record.ten) in rule.data.hinh_thuc
    }
    if len(held) + len(proposed) > rule.limit:
        last = proposed[-1]
        yield told(
            Code.XET_QUA_SO_TRONG_NAM,
            last,
            "hinh_thuc",
            case.law.ten_hinh_thuc[last.record.hinh_thuc],
            ten=last.record.ten,
            da_co=len(held),
            de_nghi=len(proposed),
            nam=case.plan.nam,
            so=rule.limit,
            can_cu=rule.can_cu,
            sure=rule.sure,
        )


def _is_of(rule: Rule, nomination: DeNghi) -> bool:
    data = rule.data
    return (
        nomination.hinh_thuc in data.hinh_thuc
        and nomination.loai_hinh not in data.tru_loai_hinh
        and (not data.loai_hinh or nomination.loai_hinh in data.loai_hinh)
    )


def pause_after_state_award(case: Case) -> Iterator[Finding]:
    """Some years lie between a state award and the next one of the province (L4)."""
    rule = case.rule("sau_cap_nha_nuoc")
    for row in case.checked.book.of(DeNghi) if rule else ():
        if rule is None or not _is_of(rule, row.record):
            continue
        for past in case.past(row.record):
            if title_of(past.record.ten) not in rule.data.sau:
                continue
            if 0 <= case.plan.nam - past.record.nam < rule.limit:
                yield told(
                    Code.XET_CHUA_DU_NAM,
                    row,
                    "hinh_thuc",
                    case.law.ten_hinh_thuc[row.record.hinh_thuc],
                    truoc=past.record.ten,
                    nam=past.record.nam,
                    so=rule.limit,
                    can_cu=rule.can_cu,
                    sure=rule.sure,
                )


def quota_of_drive(case: Case) -> Iterator[Finding]:
    """A drive's review proposes so many collectives and so many persons (L9)."""
    for ma, collective in (("chuyen_de_tap_the", True), ("chuyen_de_ca_nhan", False)):
        rule = case.rule(ma)
        drives: dict[str, list[Row[DeNghi]]] = defaultdict(list)
        for row in case.checked.book.of(DeNghi) if rule else ():
            fits = (row.record.doi_tuong in COLLECTIVES) is collective
            if rule and fits and _is_of(rule, row.record):
                drives[fold(row.record.dip or "")].append(row)
        for dip, rows in drives.items():
            assert rule is not None  # no drives without it
            interim = "so ket" in dip and rule.data.so_ket is not None
            limit = rule.data.so_ket if interim else rule.limit
            if limit is not None and len(rows) > limit:
                yield told(
                    Code.XET_QUA_CHI_TIEU,
                    rows[limit],
                    "ten",
                    rows[limit].record.ten,
                    so=limit,
                    co=len(rows),
                    dip=rows[limit].record.dip,
                    can_cu=rule.can_cu,
                    sure=rule.sure,
                )


def direct_workers_and_women(case: Case) -> Iterator[Finding]:
    """People who do the work themselves, and women, are not left out (L7, L8)."""
    people = [d for _, d in case.details() if isinstance(d.record, CaNhan)]
    for ma, name, counted in (
        ("ti_le_truc_tiep", "la_lanh_dao", lambda r: not r.la_lanh_dao),
        ("ti_le_nu", "gioi_tinh", lambda r: r.gioi_tinh == "nu"),
    ):
        rule = case.rule(ma)
        if rule is None or len(people) < rule.data.tu_so_nguoi:
            continue
        hits = sum(1 for row in people if counted(row.record))
        if hits * 100 < rule.limit * len(people):
            first = next(row for row in people if not counted(row.record))
            yield told(
                Code.XET_TI_LE_NGUOI,
                first,
                name,
                hits,
                ai=f"people.{name}",
                tong=len(people),
                nguong=rule.limit,
                can_cu=rule.can_cu,
                sure=False,
            )
