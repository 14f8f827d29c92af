"""The law on emulation and commendation, by period. The date of a document chooses the period."""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dienhinh_docs import viet, yamlfile
from dienhinh_docs.layout import DoiTuong
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
def periods() -> tuple[ThoiKy, ...]:
    """All periods of ``data/phap_luat.yaml``."""
    raw = yamlfile.parse((DATA / "phap_luat.yaml").read_text(encoding="utf-8")).data
    return tuple(ThoiKy.model_validate(item) for item in raw["thoi_ky"])


def period_on(day: date) -> ThoiKy | None:
    """The period in force on a day; None where our data has none."""
    for period in periods():
        if period.tu_ngay <= day and (period.den_ngay is None or day <= period.den_ngay):
            return period
    return None
