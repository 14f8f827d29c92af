"""Báo cáo thành tích: one report a nominee, on the form that the period of law prescribes.

NĐ 91/2017/NĐ-CP, Mẫu số 01, 02, 06, 07; the forms of other periods by ``data/phap_luat.yaml``.
Where a period has no form, or the details were returned, there is no report.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dienhinh_docs.kinds.bao_cao_thanh_tich.da_khen import tables
from dienhinh_docs.kinds.bao_cao_thanh_tich.dau_de import head
from dienhinh_docs.kinds.bao_cao_thanh_tich.dong import broken
from dienhinh_docs.kinds.bao_cao_thanh_tich.ho_so import HoSo, reportable
from dienhinh_docs.kinds.bao_cao_thanh_tich.mau import KIND_ID, TEMPLATES
from dienhinh_docs.kinds.bao_cao_thanh_tich.noi_dung import TITLE_WIDTH, body, nominee
from dienhinh_docs.kinds.base import Draft, Kind, Work
from dienhinh_docs.kinds.chung.phrases import PROGRAMME
from dienhinh_docs.law import ThoiKy
from dienhinh_docs.layout import DoiTuong
from dienhinh_docs.sheet import Row

_TEMPLATE_OF = {
    DoiTuong.TAP_THE: "tap-the",
    DoiTuong.CA_NHAN: "ca-nhan",
    DoiTuong.DOANH_NHAN: "ca-nhan",
    DoiTuong.HO_GIA_DINH: "ho-gia-dinh",
    DoiTuong.DOANH_NGHIEP: "doanh-nghiep",
}

CAPITALS = 46
"""Capital letters that stand on one line of the text (160 mm) at 14 points bold."""


def drafts(work: Work) -> Iterator[Draft]:
    """A report for every nomination that can be reported."""
    for ho_so in reportable(work):
        record = ho_so.de_nghi.record
        honours = tables(ho_so.bieu_mau, [row.record for row in ho_so.da_khen])
        yield Draft(
            kind=KIND_ID,
            template=f"{KIND_ID}.{_TEMPLATE_OF[record.doi_tuong]}",
            name=f"{KIND_ID}-{ho_so.ten_tep}",
            body=ho_so.co_quan.ma,
            quarter=record.quy,
            title=f"Báo cáo thành tích - {record.ten}",
            context={
                "vb": head(ho_so, work.programme.tinh.ten, work.programme.nam),
                "mau": form(ho_so, work.law),
                "nguoi": nominee(record, ho_so.chi_tiet.record),
                "bc": body(ho_so, work.programme.nam),
                "da_khen": honours,
                "nam": work.programme.nam,
            },
            sources=sources(ho_so, with_honours=bool(honours)),
        )


def form(ho_so: HoSo, law: ThoiKy) -> dict[str, Any]:
    """Number, title lines and headings of the form."""
    record = ho_so.de_nghi.record
    award = law.hinh_thuc_theo_ma[record.hinh_thuc].ten_trong_cau
    proposal = f"{law.de_muc.de_nghi} {award}".upper()
    return {
        "so": ho_so.bieu_mau.so,
        "tieu_de": law.de_muc.tieu_de,
        "de_nghi": "\n".join(broken(proposal, CAPITALS)),
        "dip": "\n".join(broken(ho_so.bieu_mau.dong_dip(record.dip), TITLE_WIDTH)),
        "muc": law.de_muc.model_dump(),
    }


def sources(ho_so: HoSo, *, with_honours: bool) -> tuple[str, ...]:
    """The rows that the report is written from, and the programme."""
    honours = ho_so.da_khen if with_honours else ()
    rows: tuple[Row[Any], ...] = (ho_so.de_nghi, ho_so.chi_tiet, *honours)
    return (*(row.place.source for row in rows), PROGRAMME)


KIND = Kind(KIND_ID, "Báo cáo thành tích", TEMPLATES, drafts, alone=True)
