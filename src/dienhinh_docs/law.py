"""The law on emulation and commendation, by period. The date of a document chooses the period."""

from __future__ import annotations

from datetime import date
from functools import cache, cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from dienhinh_docs import yamlfile
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


class BieuMau(_Data):
    """Which numbered form reports the achievement of which nominee for which kind of commendation."""

    loai_hinh: str
    doi_tuong: tuple[DoiTuong, ...]
    so: str
    do_tin: str


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
    bieu_mau: tuple[BieuMau, ...]
    nguong_phieu: dict[str, Annotated[int, Field(ge=50, le=100)]]

    @cached_property
    def ten_hinh_thuc(self) -> dict[str, str]:
        return {award.ma: award.ten for award in self.hinh_thuc}

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
