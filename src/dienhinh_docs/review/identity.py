"""Whose rows these are, and whether every row has its counterpart on the other sheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dienhinh_docs.cells import is_blank, shown
from dienhinh_docs.layout import (
    DETAIL_OF,
    BinhXet,
    DeNghi,
    DienHinh,
    DonVi,
    Ghi,
    KhenThuong,
    sheet_of,
)
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.called import Fit, fit
from dienhinh_docs.review.base import DETAILS, Case, Finding, at, code_key
from dienhinh_docs.sheet import ErrorCell, Row, UncachedFormula
from dienhinh_docs.viet import fold


def name_of_another(case: Case) -> Problem | None:
    """The form carries the name of another body than the one that the stamp stands for.

    A name that is one letter off, and no other body's, is a question only.
    """
    body = case.plan.theo_ma[case.checked.book.body]
    form = case.raw.sheets.get(sheet_of(DonVi).name)
    for row in form.rows if form else ():
        written = row.values.get("ten_co_quan")
        if is_blank(written) or isinstance(written, ErrorCell | UncachedFormula):
            continue  # told as a cell
        how = fit(body, shown(written), case.plan)
        if how is not Fit.SAME:
            near = how is Fit.NEAR
            code = Code.TEN_CO_QUAN_GAN_DUNG if near else Code.TEN_CO_QUAN_KHONG_KHOP
            where = At(row.place.file, row.place.sheet, row.place.cells.get("ten_co_quan", ""))
            return problem(code, where, shown(written), ten=body.ten, ma=body.ma)
    return None


def exemplars_once(case: Case) -> Iterator[Finding]:
    """One exemplar (name, unit, field) stands once; the second row is returned."""
    seen: dict[tuple[str, ...], Row[DienHinh]] = {}
    for row in case.checked.book.of(DienHinh):
        r = row.record
        key = (fold(r.ten), fold(r.don_vi), r.linh_vuc, r.doi_tuong)
        first = seen.setdefault(key, row)
        if first is not row:
            place = at(row, "ten")
            yield row, problem(Code.DIEN_HINH_TRUNG, place, r.ten, dong=first.place.row)


def codes_once(case: Case) -> Iterator[Finding]:
    """A file code stands once among the nominations and once on each detail sheet and on Bình xét."""
    models: tuple[type[Ghi], ...] = (DeNghi, *DETAILS, BinhXet)
    for model in models:
        seen: dict[str, Row[Any]] = {}
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            first = seen.setdefault(code_key(row.record.ma_ho_so), row)
            if first is not row:
                place = at(row, "ma_ho_so")
                yield (
                    row,
                    problem(Code.MA_HO_SO_TRUNG, place, row.record.ma_ho_so, dong=first.place.row),
                )


def codes_known(case: Case) -> Iterator[Finding]:
    """Details, past awards and votes belong to a nomination."""
    known = case.raw_codes(DeNghi)
    models: tuple[type[Ghi], ...] = (*DETAILS, KhenThuong, BinhXet)
    for model in models:
        rows: list[Row[Any]] = list(case.checked.book.of(model))
        for row in rows:
            if code_key(row.record.ma_ho_so) not in known:
                yield row, problem(Code.MA_HO_SO_LA, at(row, "ma_ho_so"), row.record.ma_ho_so)


def details_there(case: Case) -> Iterator[Finding]:
    """Every nomination has its details, on the sheet of its kind of nominee."""
    codes = {model: case.raw_codes(model) for model in DETAILS}
    for row in case.checked.book.of(DeNghi):
        wanted = DETAIL_OF[row.record.doi_tuong]
        key = code_key(row.record.ma_ho_so)
        if key in codes[wanted]:
            continue
        elsewhere = [m for m in DETAILS if m is not wanted and key in codes[m]]
        code = Code.CHI_TIET_SAI_TRANG if elsewhere else Code.CHI_TIET_THIEU
        yield (
            row,
            problem(
                code,
                at(row, "ma_ho_so"),
                row.record.ma_ho_so,
                trang=sheet_of(wanted).name,
                trang_sai=sheet_of(elsewhere[0]).name if elsewhere else "",
                doi_tuong=row.record.doi_tuong.ten,
            ),
        )
