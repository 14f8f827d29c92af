"""The head of a report: superior unit, reporting unit, place and blank day.

A report of achievement is no outgoing document of a body: it stands under quốc hiệu whoever
nominates, with neither number nor Nơi nhận (NĐ 91/2017/NĐ-CP, forms).
"""

from __future__ import annotations

from typing import Any

from dienhinh_docs.issuer import dia_danh_ngay
from dienhinh_docs.kinds.bao_cao_thanh_tich.dong import broken
from dienhinh_docs.kinds.bao_cao_thanh_tich.ho_so import HoSo
from dienhinh_docs.kinds.base import STATE
from dienhinh_docs.layout import CaNhan, HoGiaDinh, TapThe
from dienhinh_docs.rules import regime
from dienhinh_docs.viet import fold

LINE_WIDTH = 25
"""Capital letters that stand on one line of the left part of the head (70 mm) at 12 points bold."""


def header_lines(name: str) -> list[str]:
    """A name in capitals on as few lines as it needs."""
    return broken(name.upper(), LINE_WIDTH)


def head(ho_so: HoSo, province: str, year: int) -> dict[str, Any]:
    """The names of the frame, as ``issuer.van_ban`` gives them to documents of a body.

    The forms print “Tỉnh (thành phố), ngày …”, whoever reports: the place is the province.
    """
    rules = regime(STATE)
    superior, unit = units(ho_so)
    return {
        "chu_quan": [line for name in superior for line in header_lines(abbreviated(name))],
        "co_quan": [line for name in unit for line in header_lines(name)],
        "ten_co_quan": ho_so.co_quan.ten,
        "tieu_de_phai": list(rules.tieu_de_phai),
        "duoi_co_quan": rules.duoi_co_quan,
        "duoi_trich_yeu": rules.duoi_trich_yeu,
        "so_ky_hieu": "",
        "dia_danh_ngay": dia_danh_ngay(province, None, year),
        "ten_loai": "",
        "trich_yeu": "",
        "kinh_gui": [],
        "noi_nhan": [],
        "ky": [],
        "chuc_vu_khac": "",
        "ho_ten": "",
        "ket_thuc": "",
    }


def units(ho_so: HoSo) -> tuple[list[str], list[str]]:
    """Superior and reporting unit, each as names that begin a line of their own.

    The form asks for ĐƠN VỊ CẤP TRÊN over ĐƠN VỊ ĐỀ NGHỊ. A household has no office: the commune
    that confirms its report stands there, under its district.
    """
    match ho_so.chi_tiet.record:
        case TapThe() as detail:
            return [detail.don_vi_cap_tren], [ho_so.de_nghi.record.ten]
        case CaNhan() as detail:
            superior = detail.don_vi_cap_tren
            return [superior] if superior else [], [detail.don_vi_cong_tac]
        case HoGiaDinh() as detail:
            return [f"Ủy ban nhân dân {detail.huyen}"], ["Ủy ban nhân dân", detail.xa]
        case _:
            return [], [ho_so.de_nghi.record.ten]


def abbreviated(name: str) -> str:
    """A superior's common phrases may be short (NĐ 30/2020, Phụ lục I, II.2); a unit's own not."""
    if fold(name).startswith("uy ban nhan dan "):
        return " ".join(["UBND", *name.split()[4:]])
    return name
