"""Who was put forward: every row of an exemplar or a nomination, with what tells people apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dienhinh_docs.intake import Sent
from dienhinh_docs.layout import (
    CaNhan,
    DeNghi,
    DienHinh,
    DoanhNghiep,
    DoiTuong,
    DonVi,
    HoGiaDinh,
    TapThe,
)
from dienhinh_docs.problems import At
from dienhinh_docs.review import code_key
from dienhinh_docs.sheet import Book, Row
from dienhinh_docs.twins.unit_names import Name, Units
from dienhinh_docs.twins.words import Form, person_form, unit_form
from dienhinh_docs.viet import NgayKhuyet


class Family(StrEnum):
    """Kinds of nominee that can be the same one."""

    PERSON = "person"
    HOUSEHOLD = "household"
    COLLECTIVE = "collective"


FAMILY = {
    DoiTuong.TAP_THE: Family.COLLECTIVE,
    DoiTuong.CA_NHAN: Family.PERSON,
    DoiTuong.HO_GIA_DINH: Family.HOUSEHOLD,
    DoiTuong.DOANH_NGHIEP: Family.COLLECTIVE,
    DoiTuong.DOANH_NHAN: Family.PERSON,
}


@dataclass(frozen=True, slots=True)
class Nominee:
    """One row that puts somebody forward."""

    family: Family
    ten: str
    don_vi: str
    body: str
    field: str  # code of the unit of a field
    at: At
    form: Form
    unit: Name
    birth: NgayKhuyet | None = None
    tax: str = ""  # digits of an enterprise's number

    @property
    def identity(self) -> tuple[object, ...]:
        """What the rows of one nominee within a workbook share."""
        return self.family, self.form.plain, self.form.marks, self.unit


def units_named(sent: Iterable[Sent]) -> list[str]:
    """Every unit that an exemplar or a nomination names, in the order of the workbooks."""
    books = [one.checked.book for one in sent if one.checked]
    return [row.record.don_vi for book in books for row in _rows(book)]


def _rows(book: Book) -> list[Row[DeNghi] | Row[DienHinh]]:
    """Nominations first: they carry a birth date or a number, and matter more."""
    return [*book.of(DeNghi), *book.of(DienHinh)]


def nominees(book: Book, units: Units) -> Iterator[Nominee]:
    """Everybody whom a workbook puts forward."""
    births: dict[str, NgayKhuyet] = {}
    taxes: dict[str, str] = {}
    people: list[CaNhan | HoGiaDinh] = [*book.records(CaNhan), *book.records(HoGiaDinh)]
    for person in people:
        births[code_key(person.ma_ho_so)] = person.ngay_sinh
    for firm in book.records(DoanhNghiep):
        taxes[code_key(firm.ma_ho_so)] = "".join(filter(str.isdigit, firm.ma_so))
    for row in _rows(book):
        code = code_key(row.record.ma_ho_so) if isinstance(row.record, DeNghi) else None
        yield _nominee(row, book.body, units, births.get(code or ""), taxes.get(code or "", ""))


def _nominee(
    row: Row[DeNghi] | Row[DienHinh],
    body: str,
    units: Units,
    birth: NgayKhuyet | None = None,
    tax: str = "",
) -> Nominee:
    r = row.record
    family = FAMILY[r.doi_tuong]
    form = unit_form(r.ten) if family is Family.COLLECTIVE else person_form(r.ten)
    at = At(row.place.file, row.place.sheet, row.place.cells.get("ten", ""))
    unit = units.of(r.don_vi)
    return Nominee(family, r.ten, r.don_vi, body, r.linh_vuc, at, form, unit, birth, tax)


@dataclass(frozen=True, slots=True)
class Report:
    """The achievements of one nominee as prose."""

    nominee: tuple[object, ...]  # identity, whoever sends it
    ten: str
    body: str
    text: str
    at: At
    day: str  # ISO date on which the workbook was sent; empty if it does not say


def reports(book: Book, units: Units) -> Iterator[Report]:
    """Every achievement report of a workbook, sheet by sheet."""
    sender = book.one(DonVi)
    day = sender.ngay_gui.isoformat() if sender and sender.ngay_gui else ""
    known = {
        code_key(row.record.ma_ho_so): _nominee(row, book.body, units) for row in book.of(DeNghi)
    }
    for model in (TapThe, CaNhan, HoGiaDinh, DoanhNghiep):
        rows: list[Row[TapThe]] = list(book.of(model))  # type: ignore[arg-type]
        for row in rows:
            if nominee := known.get(code_key(row.record.ma_ho_so)):
                at = At(row.place.file, row.place.sheet, row.place.cells.get("thanh_tich", ""))
                text = row.record.thanh_tich
                yield Report(nominee.identity, nominee.ten, book.body, text, at, day)
