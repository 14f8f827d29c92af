"""The law on emulation and commendation, by period. The date of a document chooses the period."""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from dienhinh_docs import viet, yamlfile
from dienhinh_docs.layout import DoiTuong, PhamViSangKien
from dienhinh_docs.resources import DATA


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LoaiHinh(_Data):
    """A kind of commendation (loại hình khen thưởng)."""

    ma: str
    ten: str  # as the law writes it, inside a sentence
    nhan: str  # in the drop-down
    can_dip: bool = False  # the report names the movement, drive or event


class HinhThuc(_Data):
    """An award or a title that can be proposed, and for whom."""

    ma: str
    ten: str
    doi_tuong: tuple[DoiTuong, ...]
    la_danh_hieu: bool = False  # a bare title, named after the words “danh hiệu” in a sentence
    nguong: str = "khac"  # which of the period's vote thresholds it needs

    @property
    def ten_trong_cau(self) -> str:
        """``danh hiệu Chiến sĩ thi đua cấp tỉnh``, ``Bằng khen của …``: after “tặng”."""
        return f"danh hiệu {self.ten}" if self.la_danh_hieu else self.ten


class BieuMau(_Data):
    """Which numbered form reports the achievement of which nominee for which kind of commendation."""

    loai_hinh: str
    doi_tuong: tuple[DoiTuong, ...]
    so: str
    do_tin: Literal["da_thay", "ghi_nho"]
    tieu_de_phu: str = ""  # third line of the title, with {dip}
    da_khen: Literal["luon", "neu_co", "khong"] = "luon"  # part III: always, if any, never

    def dong_dip(self, dip: str | None) -> str:
        """The line of the title that names the occasion; empty if the form or the row has none."""
        if not (self.tieu_de_phu and dip and dip.strip()):
            return ""
        return self.tieu_de_phu.format(dip=viet.mid_sentence(viet.curly(viet.clause(dip))))


class DeMuc(_Data):
    """Title and headings of the report forms, without their numbers."""

    tieu_de: str
    de_nghi: str  # second line of the title, before the award
    dac_diem: str  # part I of a collective
    ly_lich: str  # part I of a person
    thanh_tich: str  # part II
    da_khen: str  # part III


DoTin = Literal["da_thay", "dia_phuong", "ghi_nho"]
"""How sure a rule is: seen in the act, taken from another province's or a ministry's rules, known
from memory. Only the first may hold a row back."""


class QuyDinh(_Data):
    """A rule that a check applies: its ground, how sure it is, and its figure."""

    ma: str
    can_cu: str  # as a reader can look it up
    do_tin: DoTin
    so: int | None = None  # the limit; 0 means that it is not asked
    so_ket: int | None = None  # the limit at an interim review (sơ kết)
    tu_so_nguoi: int = 1  # a share of fewer people is not judged
    hinh_thuc: tuple[str, ...] = ()  # awards and titles it speaks of
    sau: tuple[str, ...] = ()  # earlier awards after which it counts
    loai_hinh: tuple[str, ...] = ()  # kinds of commendation; empty means all
    tru_loai_hinh: tuple[str, ...] = ()  # except these


class CachDat(_Data):
    """One way to meet a standard: some of these titles in so many years."""

    danh_hieu: tuple[str, ...]
    so_nam: Annotated[int, Field(ge=1)]
    lien_tuc: bool = False  # in consecutive years


class TieuChuan(_Data):
    """What an award presupposes."""

    hinh_thuc: str
    doi_tuong: tuple[DoiTuong, ...]
    loai_hinh: tuple[str, ...] = ()  # empty means all
    mot_trong: tuple[CachDat, ...]
    sang_kien: PhamViSangKien | None = None  # how far the recognised initiative must reach
    can_cu: str
    do_tin: DoTin


class GiayToKem(_Data):
    """A paper that a dossier owes beside the report."""

    ma: str
    doi_tuong: tuple[DoiTuong, ...]
    hinh_thuc: tuple[str, ...] = ()  # empty means all
    o: tuple[str, ...]  # columns of the detail sheet; any of them shows that it is there
    ten: str  # inside a sentence
    can_cu: str
    do_tin: DoTin


class TenGoi(_Data):
    """A title or an award of whatever period, and the names under which it is written."""

    ma: str
    ten: tuple[str, ...]


class ThoiKy(_Data):
    """One period of the law."""

    ma: str
    tu_ngay: date
    den_ngay: date | None = None
    luat: str
    nghi_dinh: str
    thong_tu: str
    can_cu_bieu_mau: str
    do_tin: str
    loai_hinh: tuple[LoaiHinh, ...]
    hinh_thuc: tuple[HinhThuc, ...]
    de_muc: DeMuc
    bieu_mau: tuple[BieuMau, ...]
    nguong_phieu: dict[str, Annotated[int, Field(ge=50, le=100)]]
    quy_dinh: tuple[QuyDinh, ...]
    thu_tuc_don_gian: tuple[str, ...]  # kinds of commendation without meeting and vote
    tieu_chuan: tuple[TieuChuan, ...]
    giay_to_kem: tuple[GiayToKem, ...]

    @cached_property
    def quy_dinh_theo_ma(self) -> dict[str, QuyDinh]:
        return {rule.ma: rule for rule in self.quy_dinh}

    @cached_property
    def ten_hinh_thuc(self) -> dict[str, str]:
        return {award.ma: award.ten for award in self.hinh_thuc}

    @cached_property
    def hinh_thuc_theo_ma(self) -> dict[str, HinhThuc]:
        return {award.ma: award for award in self.hinh_thuc}

    @cached_property
    def loai_hinh_theo_ma(self) -> dict[str, LoaiHinh]:
        return {kind.ma: kind for kind in self.loai_hinh}

    def form(self, loai_hinh: str, doi_tuong: DoiTuong) -> BieuMau | None:
        """The form for a nominee, if the data of the period names one."""
        return next(
            (f for f in self.bieu_mau if f.loai_hinh == loai_hinh and doi_tuong in f.doi_tuong),
            None,
        )


@cache
def _raw() -> dict[str, Any]:
    found: dict[str, Any] = yamlfile.parse(
        (DATA / "phap_luat.yaml").read_text(encoding="utf-8")
    ).data
    return found


@cache
def periods() -> tuple[ThoiKy, ...]:
    """All periods of ``data/phap_luat.yaml``."""
    return tuple(ThoiKy.model_validate(item) for item in _raw()["thoi_ky"])


@cache
def name_of_title(ma: str) -> str:
    """How a title of our list is called, whatever its period."""
    return next(t.ten[0] for t in map(TenGoi.model_validate, _raw()["ten_goi"]) if t.ma == ma)


@cache
def names_of_titles() -> tuple[tuple[str, str], ...]:
    """Folded name → code of every past title we know, longest name first."""
    titles = (TenGoi.model_validate(item) for item in _raw()["ten_goi"])
    pairs = [(viet.fold(name), title.ma) for title in titles for name in title.ten]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def title_of(written: str) -> str | None:
    """The code of a title as people write it: its words begin with a known name."""
    words = viet.fold(written) + " "
    return next((ma for name, ma in names_of_titles() if words.startswith(name + " ")), None)


def period_on(day: date) -> ThoiKy | None:
    """The period in force on a day; None where our data has none."""
    for period in periods():
        if period.tu_ngay <= day and (period.den_ngay is None or day <= period.den_ngay):
            return period
    return None
