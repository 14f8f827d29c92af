"""A nomination for itself: its occasion, its form, its award, its result."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dienhinh_docs.issuer import issuer_of_plan
from dienhinh_docs.layout import BinhXet, DeNghi, DienHinh, DonVi, KetQuaXet
from dienhinh_docs.problems import Code, problem
from dienhinh_docs.review.base import Case, Finding, at, code_key, told
from dienhinh_docs.sheet import Row

MODELS_WITH_NOMINEE: tuple[type[DienHinh] | type[DeNghi], ...] = (DienHinh, DeNghi)


def occasion_named(case: Case) -> Iterator[Finding]:
    """A drive, a movement or a sudden feat is named, because the form's title names it."""
    for row in case.checked.book.of(DeNghi):
        kind = case.law.loai_hinh_theo_ma[row.record.loai_hinh]
        if kind.can_dip and not row.record.dip:
            yield row, problem(Code.DIP_KHEN_THUONG_THIEU, at(row, "dip"), loai_hinh=kind.nhan)


def form_there(case: Case) -> Iterator[Finding]:
    """The law of the period has a form for this nominee and kind of commendation."""
    for row in case.checked.book.of(DeNghi):
        r = row.record
        if case.law.form(r.loai_hinh, r.doi_tuong) is None:
            kind = case.law.loai_hinh_theo_ma[r.loai_hinh]
            yield (
                row,
                problem(
                    Code.MAU_BAO_CAO_CHUA_CO,
                    at(row, "loai_hinh"),
                    kind.nhan,
                    doi_tuong=r.doi_tuong.ten,
                    can_cu=case.law.can_cu_bieu_mau,
                ),
            )


def decision_named(case: Case) -> Iterator[Finding]:
    """What was granted names its decision."""
    for row in case.checked.book.of(DeNghi):
        if row.record.ket_qua_xet is KetQuaXet.DUOC_TANG and not row.record.so_quyet_dinh:
            yield row, problem(Code.KET_QUA_THIEU_QUYET_DINH, at(row, "so_quyet_dinh"))


def nominee_fits_field(case: Case) -> Iterator[Finding]:
    """A question, not a refusal: the plan's criteria of the field do not name this kind."""
    for model in MODELS_WITH_NOMINEE:
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            unit = case.plan.don_vi_linh_vuc[row.record.linh_vuc]
            if row.record.doi_tuong not in unit.doi_tuong:
                kinds = ", ".join(kind.ten for kind in unit.doi_tuong)
                yield (
                    row,
                    problem(
                        Code.DOI_TUONG_NGOAI_TIEU_CHI,
                        at(row, "doi_tuong"),
                        row.record.doi_tuong.ten,
                        linh_vuc=unit.ma,
                        doi_tuong=kinds,
                    ),
                )


def rank_printed(case: Case) -> Iterator[Finding]:
    """A rank that a civil body's papers leave out (NĐ 30/2020, Phụ lục I, II.7.c) is told."""
    body = case.plan.theo_ma[case.checked.book.body]
    for row in case.checked.book.of(DonVi):
        rank = row.record.cap_bac_nguoi_ky
        if rank and not issuer_of_plan(case.plan, body, row.record).regime.cap_bac:
            yield told(Code.CAP_BAC_KHONG_GHI, row, "cap_bac_nguoi_ky", rank, ten=body.ten)


def award_fits_nominee(case: Case) -> Iterator[Finding]:
    """An award or a title is for some kinds of nominee only: CSTĐ for persons, a flag for units."""
    for row in case.checked.book.of(DeNghi):
        award = case.law.hinh_thuc_theo_ma[row.record.hinh_thuc]
        if row.record.doi_tuong not in award.doi_tuong:
            yield told(
                Code.XET_HINH_THUC_DOI_TUONG,
                row,
                "hinh_thuc",
                award.ten,
                doi_tuong=row.record.doi_tuong.ten,
                cho=", ".join(kind.ten for kind in award.doi_tuong),
                can_cu=case.law.luat,
            )


def result_agrees(case: Case) -> Iterator[Finding]:
    """A decision is named only for what was granted."""
    for row in case.checked.book.of(DeNghi):
        number, result = row.record.so_quyet_dinh, row.record.ket_qua_xet
        if number and result is not KetQuaXet.DUOC_TANG:
            yield told(Code.XET_KET_QUA_NGUOC, row, "ket_qua_xet", number)


def submission_named(case: Case) -> Iterator[Finding]:
    """What was granted went up in a tờ trình; its number is owed sooner or later."""
    rule = case.rule("to_trinh")
    if rule is None or not case.asked(BinhXet):
        return
    place: Row[Any]
    votes, written = case.votes(), case.raw_codes(BinhXet)
    for row in case.checked.book.of(DeNghi):
        key = code_key(row.record.ma_ho_so)
        if row.record.ket_qua_xet is not KetQuaXet.DUOC_TANG:
            continue
        vote = votes.get(key)
        if vote is None and key in written:
            continue  # its row was returned: one mistake is told once
        if vote is None and not case.is_simple(row.record):
            continue  # told as not voted on
        if vote is None:
            place, name = row, "ma_ho_so"
        elif not vote.record.so_to_trinh:
            place, name = vote, "so_to_trinh"
        else:
            continue
        facts: dict[str, Any] = {"can_cu": rule.can_cu}
        yield told(Code.XET_THIEU_TO_TRINH, place, name, row.record.ma_ho_so, **facts)


def not_under_examination(case: Case) -> Iterator[Finding]:
    """Who is under discipline, investigation or inspection is not proposed meanwhile (L6)."""
    rule = case.rule("dang_xem_xet")
    for row in case.checked.book.of(DeNghi) if rule else ():
        if rule and row.record.dang_xem_xet:
            yield told(
                Code.XET_DANG_XEM_XET, row, "dang_xem_xet", row.record.ten,
                can_cu=rule.can_cu, sure=rule.sure,
            )  # fmt: skip
