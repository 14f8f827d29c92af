"""One nomination with its details, its past honours and its form: what a report is written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.law import BieuMau
from dienhinh_docs.layout import (
    DETAIL_OF,
    CaNhan,
    DeNghi,
    DoanhNghiep,
    HoGiaDinh,
    KhenThuong,
    TapThe,
)
from dienhinh_docs.programme.model import CoQuan
from dienhinh_docs.sheet import Book, Row
from dienhinh_docs.viet import slug, unique_names

ChiTiet = TapThe | CaNhan | HoGiaDinh | DoanhNghiep


@dataclass(frozen=True, slots=True)
class HoSo:
    """A nomination that can be reported."""

    co_quan: CoQuan  # the body that nominates
    de_nghi: Row[DeNghi]
    chi_tiet: Row[ChiTiet]
    da_khen: tuple[Row[KhenThuong], ...]  # as they stand in the sheet
    bieu_mau: BieuMau
    ten_tep: str  # the nominee's part of a file name


def reportable(work: Work) -> Iterator[HoSo]:
    """Nominations of all bodies that have their details and for which the period has a form."""
    for body, book in work.bodies():
        names = file_names(book)
        for row in book.of(DeNghi):
            record = row.record
            form = work.law.form(record.loai_hinh, record.doi_tuong)
            detail = detail_of(book, record)
            if form is not None and detail is not None:
                name = names[record.ma_ho_so]
                yield HoSo(body, row, detail, past_honours(book, record), form, name)


def detail_of(book: Book, record: DeNghi) -> Row[ChiTiet] | None:
    """The row of the nominee's own sheet; None while it is missing or was returned."""
    rows: list[Row[ChiTiet]] = book.rows.get(DETAIL_OF[record.doi_tuong], [])
    return next((r for r in rows if r.record.ma_ho_so == record.ma_ho_so), None)


def past_honours(book: Book, record: DeNghi) -> tuple[Row[KhenThuong], ...]:
    return tuple(r for r in book.of(KhenThuong) if r.record.ma_ho_so == record.ma_ho_so)


def file_names(book: Book) -> dict[str, str]:
    """File name part of every nominee of a body, by file number.

    Names are shared out in the order of the file numbers over the whole list, so that moving a row
    or mending another one does not rename a report.
    """
    records = sorted(book.records(DeNghi), key=lambda r: (r.ma_ho_so.zfill(8), r.ma_ho_so))
    names = unique_names(slug(record.ten) for record in records)
    return {record.ma_ho_so: name for record, name in zip(records, names, strict=True)}
