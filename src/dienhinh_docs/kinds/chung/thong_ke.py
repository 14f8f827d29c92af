"""Statistics over all workbooks: the one place where the numbers of reports come from.

``thong_ke`` goes once over the rows and keeps counters, never rows, so its memory does not grow
with their number. Every table and sentence asks the same counters, so totals cannot disagree.
An exemplar is one row of the sheet of exemplars; its stage is the highest it has reached, so it
counts in that stage only. ``None`` means unknown and is never the same as 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase, digits
from typing import Any

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.layout import (
    DETAIL_OF,
    CaNhan,
    ChiTieu,
    DeNghi,
    DienHinh,
    DoiTuong,
    DonVi,
    Ghi,
    HoatDong,
    HoGiaDinh,
    KetQuaXet,
    TienDo,
)
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import Book, Row
from dienhinh_docs.viet import fold

_HO = frozenset({"ho", "gia"})
"""First words of a name that says itself that it is a household's: “Hộ …”, “Gia đình …”."""

NGUOI = (DoiTuong.CA_NHAN, DoiTuong.DOANH_NHAN)
"""Nominees who are persons."""

SO_VI_DU = 2
"""Exemplars that a field may name in running text."""


@dataclass(frozen=True, slots=True)
class HoSo:
    """What is counted of a nomination; sex and rank are unknown while the details are missing."""

    doi_tuong: DoiTuong
    hinh_thuc: str
    ket_qua: KetQuaXet
    nu: bool | None = None
    lanh_dao: bool | None = None


@dataclass(frozen=True, slots=True)
class ViDu:
    """An exemplar named as an example; ``bac`` is the place of its stage in the order of stages."""

    ten: str
    don_vi: str
    bac: int


@dataclass(slots=True)
class Dem:
    """Counters of one group of rows (a field, a body, everything)."""

    chi_tieu: Counter[DoiTuong] = field(default_factory=Counter)
    dien_hinh: Counter[tuple[DoiTuong, str, int]] = field(default_factory=Counter)  # …, stage, quý
    ho_so: Counter[HoSo] = field(default_factory=Counter)
    vi_du: list[ViDu] = field(default_factory=list)

    def so_chi_tieu(self, doi_tuong: DoiTuong | None = None) -> int:
        """Target: number of exemplars that the sub-plans foresee."""
        return self.chi_tieu.total() if doi_tuong is None else self.chi_tieu[doi_tuong]

    def so_dien_hinh(
        self, *, doi_tuong: DoiTuong | None = None, khau: str | None = None, quy: int | None = None
    ) -> int:
        """Exemplars of a kind, at a stage, found in a quarter; without a condition all of them."""
        return sum(
            n
            for (kind, stage, quarter), n in self.dien_hinh.items()
            if doi_tuong in (None, kind) and khau in (None, stage) and quy in (None, quarter)
        )

    def so_de_nghi(
        self,
        *,
        doi_tuong: DoiTuong | None = None,
        hinh_thuc: str | None = None,
        ket_qua: KetQuaXet | None = None,
    ) -> int:
        """Nominations of a kind, for an award, with an outcome."""
        return sum(
            n
            for hs, n in self.ho_so.items()
            if doi_tuong in (None, hs.doi_tuong)
            and hinh_thuc in (None, hs.hinh_thuc)
            and ket_qua in (None, hs.ket_qua)
        )

    def so_duoc_tang(
        self, *, doi_tuong: DoiTuong | None = None, hinh_thuc: str | None = None
    ) -> int:
        return self.so_de_nghi(
            doi_tuong=doi_tuong, hinh_thuc=hinh_thuc, ket_qua=KetQuaXet.DUOC_TANG
        )

    def nguoi(self, doi_tuong: Sequence[DoiTuong], ket_qua: KetQuaXet | None = None) -> CoCauNguoi:
        """Sex and rank of the persons among the nominations of some kinds."""
        chosen = [
            (hs, n)
            for hs, n in self.ho_so.items()
            if hs.doi_tuong in doi_tuong and ket_qua in (None, hs.ket_qua)
        ]
        return CoCauNguoi(
            tong=sum(n for _, n in chosen),
            nu=sum(n for hs, n in chosen if hs.nu),
            chua_ro_gioi=sum(n for hs, n in chosen if hs.nu is None),
            lanh_dao=sum(n for hs, n in chosen if hs.lanh_dao),
            truc_tiep=sum(n for hs, n in chosen if hs.lanh_dao is False),
            chua_ro_vai_tro=sum(n for hs, n in chosen if hs.lanh_dao is None),
        )

    def nho_vi_du(self, example: ViDu) -> None:
        """Keep the examples of the highest stages; among equals the one that came first."""
        if any((v.ten, v.don_vi) == (example.ten, example.don_vi) for v in self.vi_du):
            return
        self.vi_du = sorted([*self.vi_du, example], key=lambda v: -v.bac)[:SO_VI_DU]


@dataclass(frozen=True, slots=True)
class CoCauNguoi:
    """Persons by sex and rank; the parts and the unknown add up to ``tong``."""

    tong: int
    nu: int
    chua_ro_gioi: int
    lanh_dao: int
    truc_tiep: int
    chua_ro_vai_tro: int


@dataclass(frozen=True, slots=True)
class NamTruocCoQuan:
    """Last year's figures that a body states itself."""

    dien_hinh: int | None = None
    de_nghi: int | None = None
    duoc_tang: int | None = None


@dataclass(slots=True)
class ThongKe:
    """All figures of a programme."""

    tong: Dem
    linh_vuc: dict[str, Dem]  # every unit of every field, in the order of the plan
    co_quan: dict[str, Dem]  # bodies whose workbook is here; the others are unknown
    tat_ca_co_quan: int
    hinh_thuc: tuple[str, ...]  # awards proposed this year or known of last year, in lawful order
    hoat_dong: int = 0
    co_ke_hoach: list[str] = field(default_factory=list)  # bodies with a sub-plan
    da_ban_hanh: list[str] = field(default_factory=list)  # … that has a number and a date
    bao_cao_quy: dict[int, int] = field(default_factory=dict)  # quarter → bodies that reported
    nam_truoc: dict[str, NamTruocCoQuan] = field(default_factory=dict)

    @property
    def co_so_lieu(self) -> bool:
        """Whether anything is known at all; without a workbook every figure is unknown."""
        return bool(self.co_quan)

    @property
    def da_gui(self) -> int:
        return len(self.co_quan)

    @property
    def chua_gui(self) -> int:
        return self.tat_ca_co_quan - self.da_gui


def thong_ke(work: Work) -> ThongKe:
    """Count everything in one pass over the rows of all bodies."""
    units = work.programme.don_vi_linh_vuc
    result = ThongKe(Dem(), {ma: Dem() for ma in units}, {}, len(work.programme.co_quan), ())
    rank = {ma: i for i, ma in enumerate(work.programme.ten_khau)}
    for body, book in work.bodies():
        result.co_quan[body.ma] = Dem()
        _count_body(result, body.ma, book)
        _count_rows(result, body.ma, book, rank)
    proposed = {hs.hinh_thuc for hs in result.tong.ho_so}
    result.hinh_thuc = _awards(work, proposed)
    return result


def _count_body(result: ThongKe, ma: str, book: Book) -> None:
    """The sub-plan, the quarters reported and last year, as the body states them."""
    form = book.one(DonVi)
    activities = len(book.of(HoatDong))
    result.hoat_dong += activities
    if form is not None:
        result.nam_truoc[ma] = NamTruocCoQuan(
            form.so_dien_hinh_nam_truoc, form.so_de_nghi_nam_truoc, form.so_duoc_khen_nam_truoc
        )
    issued = form is not None and bool(form.so_ke_hoach and form.ngay_ke_hoach)
    if issued:
        result.da_ban_hanh.append(ma)
    if issued or activities or book.of(ChiTieu):
        result.co_ke_hoach.append(ma)
    for quarter in {row.record.quy for row in book.of(TienDo)}:
        result.bao_cao_quy[quarter] = result.bao_cao_quy.get(quarter, 0) + 1


def _count_rows(result: ThongKe, ma: str, book: Book, rank: dict[str, int]) -> None:
    """Targets, exemplars and nominations: each row into its body, its field and the whole."""
    body = result.co_quan[ma]
    for goal in (row.record for row in book.of(ChiTieu)):
        for dem in (result.tong, body, result.linh_vuc[goal.linh_vuc]):
            dem.chi_tieu[goal.doi_tuong] += goal.so_luong
    for model in (row.record for row in book.of(DienHinh)):
        unit = result.linh_vuc[model.linh_vuc]
        for dem in (result.tong, body, unit):
            dem.dien_hinh[model.doi_tuong, model.khau, model.quy] += 1
        unit.nho_vi_du(ViDu(_ten(model), model.don_vi, rank[model.khau]))
    details = _people(book)
    for file in (row.record for row in book.of(DeNghi)):
        counted = ho_so(file, details)
        for dem in (result.tong, body, result.linh_vuc[file.linh_vuc]):
            dem.ho_so[counted] += 1


def _ten(model: DienHinh) -> str:
    """An exemplar inside a sentence: a household is called one before the name of its head."""
    if model.doi_tuong is DoiTuong.HO_GIA_DINH and fold(model.ten).split()[0] not in _HO:
        return f"hộ {model.ten}"
    return model.ten


Details = Mapping[tuple[type[Ghi], str], CaNhan | HoGiaDinh]
"""Rows on persons, by sheet and file number."""


def ho_so(file: DeNghi, details: Details) -> HoSo:
    """What counts of a nomination; no outcome yet is the same as not yet considered."""
    person = details.get((DETAIL_OF[file.doi_tuong], file.ma_ho_so))
    return HoSo(
        file.doi_tuong,
        file.hinh_thuc,
        file.ket_qua_xet or KetQuaXet.CHUA_XET,
        person.gioi_tinh == "nu" if person else None,
        person.la_lanh_dao if isinstance(person, CaNhan) else None,
    )


def _people(book: Book) -> Details:
    rows: list[Row[Any]] = [*book.of(CaNhan), *book.of(HoGiaDinh)]
    return {(type(row.record), row.record.ma_ho_so): row.record for row in rows}


def _awards(work: Work, proposed: set[str]) -> tuple[str, ...]:
    """Awards of the tables, in the order of the law; last year's other ones after them."""
    last = work.programme.nam_truoc.khen_thuong if work.programme.nam_truoc else {}
    lawful = [ma for ma in work.law.ten_hinh_thuc if ma in proposed or ma in last]
    return tuple(dict.fromkeys([*lawful, *sorted(proposed), *last]))


# --- last year -----------------------------------------------------------------------------


def dien_hinh_nam_truoc(programme: ChuongTrinh, ma: str) -> int | None:
    """Exemplars of a field last year, where the programme gives them."""
    last = programme.nam_truoc
    return last.dien_hinh_theo_linh_vuc.get(ma) if last else None


def khen_nam_truoc(programme: ChuongTrinh, hinh_thuc: str) -> tuple[int | None, int | None]:
    """Proposed and granted last year for an award, where the programme gives them."""
    last = programme.nam_truoc
    known = last.khen_thuong.get(hinh_thuc) if last else None
    return known or (None, None)


def tong_neu_du(values: Iterable[int | None]) -> int | None:
    """The sum, only if every part is known: a sum over gaps would pass for the whole."""
    parts = list(values)
    if not parts or any(v is None for v in parts):
        return None
    return sum(v for v in parts if v is not None)


# --- where the numbers come from -----------------------------------------------------------


def nguon(work: Work) -> Iterator[str]:
    """Ranges of all rows that were counted: one range a sheet and workbook."""
    for _, book in work.bodies():
        for rows in book.rows.values():
            if rows:
                yield _range(rows)


def _range(rows: Sequence[Row[Any]]) -> str:
    """``SYT.xlsx!Điển hình!B5:K30``: the box around all cells of the rows."""
    place = rows[0].place
    cells = {cell for row in rows for cell in row.place.cells.values()}
    lines = {int(cell.lstrip(ascii_uppercase)) for cell in cells} or {r.place.row for r in rows}
    columns = sorted({cell.rstrip(digits) for cell in cells}, key=lambda c: (len(c), c)) or [""]
    box = f"{columns[0]}{min(lines)}:{columns[-1]}{max(lines)}"
    return f"{place.file}!{place.sheet}!{box}"
