"""Checks across the rows and sheets of one workbook: small pure functions, one tuple.

Each looks only at rows that passed; a look-up into a sheet with refused rows keeps quiet, so that
one mistake is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from dienhinh_docs.cells import is_blank, shown
from dienhinh_docs.issuer import issuer_of_plan
from dienhinh_docs.law import ThoiKy
from dienhinh_docs.layout import (
    DETAIL_OF,
    CaNhan,
    DeNghi,
    DienHinh,
    DoanhNghiep,
    DonVi,
    Ghi,
    HoGiaDinh,
    KetQuaXet,
    KhenThuong,
    TapThe,
    sheet_of,
)
from dienhinh_docs.problems import At, Code, Problem, Severity, problem
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import ErrorCell, RawBook, Row, UncachedFormula
from dienhinh_docs.validate import Checked
from dienhinh_docs.viet import fold

Finding = tuple[Row[Any], Problem]

DETAILS: tuple[type[Ghi], ...] = (TapThe, CaNhan, HoGiaDinh, DoanhNghiep)
MODELS_WITH_NOMINEE: tuple[type[DienHinh] | type[DeNghi], ...] = (DienHinh, DeNghi)


@dataclass(frozen=True, slots=True)
class Case:
    """What a check may look at."""

    checked: Checked
    raw: RawBook
    plan: ChuongTrinh
    law: ThoiKy

    def raw_codes(self, *models: type[Ghi]) -> set[str]:
        """All file codes that stand on some sheets, in rows that passed or not."""
        sheets = (self.raw.sheets.get(sheet_of(model).name) for model in models)
        rows = (row for sheet in sheets if sheet for row in sheet.rows)
        return {code_key(row.values.get("ma_ho_so")) for row in rows}


def code_key(code: object) -> str:
    """File codes are compared without spaces, case and leading zeros: 01 is 1."""
    text = str(int(code)) if isinstance(code, float) and code.is_integer() else str(code or "")
    return fold(text).replace(" ", "").lstrip("0")


def review(case: Case) -> None:
    """Run all checks; a row with an error is returned, a warning leaves it where it is.

    A workbook that names another body than its stamp is returned whole: whose rows these are, only
    the sender knows.
    """
    if foreign := name_of_another(case):
        case.checked.problems.append(foreign)
        case.checked.hold_back()
        return
    for check in CHECKS:
        for row, found in list(check(case)):
            if found.severity is Severity.ERROR:
                case.checked.give_back(row, found)
            else:
                case.checked.problems.append(found)


def _at(row: Row[Any], name: str) -> At:
    return At(row.place.file, row.place.sheet, row.place.cells.get(name, ""))


def name_of_another(case: Case) -> Problem | None:
    """The form carries the name of another body than the one that the stamp stands for."""
    body = case.plan.theo_ma[case.checked.book.body]
    form = case.raw.sheets.get(sheet_of(DonVi).name)
    for row in form.rows if form else ():
        written = row.values.get("ten_co_quan")
        if is_blank(written) or isinstance(written, ErrorCell | UncachedFormula):
            continue  # told as a cell
        if fold(shown(written)) not in {fold(n) for n in (body.ten, *body.ten_goi_khac)}:
            at = At(row.place.file, row.place.sheet, row.place.cells.get("ten_co_quan", ""))
            facts = {"ten": body.ten, "ma": body.ma}
            return problem(Code.TEN_CO_QUAN_KHONG_KHOP, at, shown(written), **facts)
    return None


def exemplars_once(case: Case) -> Iterator[Finding]:
    """One exemplar (name, unit, field) stands once; the second row is returned."""
    seen: dict[tuple[str, ...], Row[DienHinh]] = {}
    for row in case.checked.book.of(DienHinh):
        r = row.record
        key = (fold(r.ten), fold(r.don_vi), r.linh_vuc, r.doi_tuong)
        first = seen.setdefault(key, row)
        if first is not row:
            at = _at(row, "ten")
            yield row, problem(Code.DIEN_HINH_TRUNG, at, r.ten, dong=first.place.row)


def codes_once(case: Case) -> Iterator[Finding]:
    """A file code stands once among the nominations and once on each detail sheet."""
    models: tuple[type[Ghi], ...] = (DeNghi, *DETAILS)
    for model in models:
        seen: dict[str, Row[Any]] = {}
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            first = seen.setdefault(code_key(row.record.ma_ho_so), row)
            if first is not row:
                at = _at(row, "ma_ho_so")
                yield (
                    row,
                    problem(Code.MA_HO_SO_TRUNG, at, row.record.ma_ho_so, dong=first.place.row),
                )


def codes_known(case: Case) -> Iterator[Finding]:
    """Details and past awards belong to a nomination."""
    known = case.raw_codes(DeNghi)
    models: tuple[type[Ghi], ...] = (*DETAILS, KhenThuong)
    for model in models:
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            if code_key(row.record.ma_ho_so) not in known:
                yield row, problem(Code.MA_HO_SO_LA, _at(row, "ma_ho_so"), row.record.ma_ho_so)


def details_there(case: Case) -> Iterator[Finding]:
    """Every nomination has its details, on the sheet of its kind of nominee."""
    for row in case.checked.book.of(DeNghi):
        wanted = DETAIL_OF[row.record.doi_tuong]
        key = code_key(row.record.ma_ho_so)
        if key in case.raw_codes(wanted):
            continue
        elsewhere = [m for m in DETAILS if m is not wanted and key in case.raw_codes(m)]
        code = Code.CHI_TIET_SAI_TRANG if elsewhere else Code.CHI_TIET_THIEU
        yield (
            row,
            problem(
                code,
                _at(row, "ma_ho_so"),
                row.record.ma_ho_so,
                trang=sheet_of(wanted).name,
                trang_sai=sheet_of(elsewhere[0]).name if elsewhere else "",
                doi_tuong=row.record.doi_tuong.ten,
            ),
        )


def occasion_named(case: Case) -> Iterator[Finding]:
    """A drive, a movement or a sudden feat is named, because the form's title names it."""
    for row in case.checked.book.of(DeNghi):
        kind = case.law.loai_hinh_theo_ma[row.record.loai_hinh]
        if kind.can_dip and not row.record.dip:
            yield row, problem(Code.DIP_KHEN_THUONG_THIEU, _at(row, "dip"), loai_hinh=kind.nhan)


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
                    _at(row, "loai_hinh"),
                    kind.nhan,
                    doi_tuong=r.doi_tuong.ten,
                    can_cu=case.law.can_cu_bieu_mau,
                ),
            )


def decision_named(case: Case) -> Iterator[Finding]:
    """What was granted names its decision."""
    for row in case.checked.book.of(DeNghi):
        if row.record.ket_qua_xet is KetQuaXet.DUOC_TANG and not row.record.so_quyet_dinh:
            yield row, problem(Code.KET_QUA_THIEU_QUYET_DINH, _at(row, "so_quyet_dinh"))


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
                        _at(row, "doi_tuong"),
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
            at = _at(row, "cap_bac_nguoi_ky")
            yield row, problem(Code.CAP_BAC_KHONG_GHI, at, rank, ten=body.ten)


CHECKS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    exemplars_once,
    codes_once,
    codes_known,
    details_there,
    occasion_named,
    form_there,
    decision_named,
    nominee_fits_field,
    rank_printed,
)
"""In the order in which a person would mend; a row returned by one is not seen by the next."""
