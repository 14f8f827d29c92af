"""The head and foot of a document: who issues it, under which number, who signs, who receives.

``van_ban`` gives every template the same names (``vb.co_quan``, ``vb.so_ky_hieu`` …), filled by the
rules of the issuer's regime.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dienhinh_docs.layout import DonVi, HinhThucKy
from dienhinh_docs.programme.model import CachKy, ChuongTrinh, CoQuan
from dienhinh_docs.rules import Regime, regime_for
from dienhinh_docs.viet import long_date

BLANK_DAY = "ngày      tháng      năm"
"""Room for the registrar's pen: six spaces a gap, kept together on the page by no-break spaces."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body as the issuer of papers."""

    ten: str
    ky_hieu: str
    chu_quan: tuple[str, ...]
    ten_tren_van_ban: tuple[str, ...]
    dia_danh: str
    ky: CachKy
    don_vi_soan: str | None
    regime: Regime


@dataclass(frozen=True, slots=True)
class NguoiKy:
    """The signatory: name, title, and in what capacity."""

    ho_ten: str
    chuc_vu: str
    hinh_thuc: HinhThucKy = HinhThucKy.TRUC_TIEP
    cap_bac: str | None = None


def issuer_of(body: CoQuan) -> Issuer:
    """A body of the programme as issuer, under the rules that bind its kind."""
    return Issuer(
        body.ten, body.ky_hieu, body.chu_quan, body.ten_tren_van_ban, body.dia_danh, body.ky,
        body.don_vi_soan, regime_for(body.loai),
    )  # fmt: skip


def council(programme: ChuongTrinh) -> Issuer:
    """The Council as issuer, with the header layout that the province has chosen."""
    hd = programme.hoi_dong
    layout = programme.cai_dat.dau_de_hoi_dong
    chu_quan = hd.chu_quan if layout == "A" else ()
    return Issuer(
        hd.ten, hd.ky_hieu, chu_quan, hd.ten_tren_van_ban[layout], hd.dia_danh, hd.ky,
        None, regime_for("nha_nuoc"),
    )  # fmt: skip


def signatory(record: DonVi) -> NguoiKy:
    """Who signs, as the body's workbook says."""
    return NguoiKy(
        record.ho_ten_nguoi_ky, record.chuc_vu_nguoi_ky, record.hinh_thuc_ky,
        record.cap_bac_nguoi_ky,
    )  # fmt: skip


def so_ky_hieu(issuer: Issuer, loai: str, so: str | None) -> str:
    """Number and symbol of a named document; room is left where no number is given."""
    regime = issuer.regime
    return regime.so_van_ban.format(
        so=_padded(so) or regime.so_trong, loai=loai, co_quan=issuer.ky_hieu
    )


def ky_hieu_tran(issuer: Issuer, loai: str, so: str | None) -> str:
    """Number and symbol without the word ``Số``, for citations: ``08/KH-HĐTĐKT``."""
    return so_ky_hieu(issuer, loai, so).removeprefix("Số").lstrip(": ")


def _padded(so: str | None) -> str:
    """Numbers below 10 take a zero in front (NĐ 30/2020, Phụ lục I, II.3)."""
    return so.zfill(2) if so and so.isdigit() else so or ""


def dia_danh_ngay(place: str, day: date | None, year: int) -> str:
    """``Bắc Giang, ngày 05 tháng 02 năm 2021``; day and month stay blank if not given."""
    when = long_date(day) if day else f"{BLANK_DAY} {year}".replace("      ", "\u00a0" * 6)
    return f"{place}, {when}"


def dong_ky(issuer: Issuer, signer: NguoiKy) -> list[str]:
    """Lines above the signature, in capitals (NĐ 30/2020, Phụ lục I, II.7; HD 36-HD/VPTW)."""
    prefix = issuer.regime.tien_to
    head = issuer.ky.chuc_vu
    lines: list[str] = []
    if issuer.ky.tap_the and signer.hinh_thuc is not HinhThucKy.THUA_LENH:
        lines.append(f"{prefix['TM']} {issuer.ky.tap_the}")
    match signer.hinh_thuc:
        case HinhThucKy.TRUC_TIEP:
            lines.append(signer.chuc_vu)
        case HinhThucKy.QUYEN:
            lines.append(f"{prefix['Q']} {head}")
        case HinhThucKy.KY_THAY:
            lines += [f"{prefix['KT']} {head}", signer.chuc_vu]
        case HinhThucKy.THUA_LENH:
            lines += [f"{prefix['TL']} {head}", signer.chuc_vu]
        case HinhThucKy.THUA_UY_QUYEN:
            lines += [f"{prefix['TUQ']} {head}", signer.chuc_vu]
    return [line.upper() for line in lines]


def luu_line(regime: Regime, unit: str | None) -> str:
    """The last line of Nơi nhận, without dash."""
    return regime.luu.format(don_vi=unit) if unit else regime.luu_khong_don_vi


def van_ban(
    issuer: Issuer,
    *,
    loai: str,
    ten_loai: str,
    trich_yeu: str,
    nam: int,
    nguoi_ky: NguoiKy,
    noi_nhan: Sequence[str],
    so: str | None = None,
    ngay: date | None = None,
    kinh_gui: Sequence[str] = (),
    don_vi_soan: str | None = None,
    luu: str | None = None,
) -> dict[str, Any]:
    """The names that every frame uses. ``noi_nhan`` comes without dashes, marks and Lưu line."""
    regime = issuer.regime
    last = luu or luu_line(regime, don_vi_soan or issuer.don_vi_soan)
    name = f"{signer_rank(nguoi_ky)}{nguoi_ky.ho_ten}"
    return {
        "chu_quan": [line.upper() for line in issuer.chu_quan],
        "co_quan": [line.upper() for line in issuer.ten_tren_van_ban],
        "ten_co_quan": issuer.ten,
        "tieu_de_phai": list(regime.tieu_de_phai),
        "so_ky_hieu": so_ky_hieu(issuer, loai, so),
        "dia_danh_ngay": dia_danh_ngay(issuer.dia_danh, ngay, nam),
        "ten_loai": ten_loai.upper(),
        "trich_yeu": trich_yeu
        if regime.trich_yeu_viet_hoa
        else trich_yeu[:1].lower() + trich_yeu[1:],
        "kinh_gui": [f"- {line};" for line in kinh_gui[:-1]]
        + [f"- {line}." for line in kinh_gui[-1:]]
        if len(kinh_gui) > 1
        else list(kinh_gui),
        "noi_nhan": [f"- {line};" for line in noi_nhan] + [f"- {last}."],
        "ky": dong_ky(issuer, nguoi_ky),
        "chuc_vu_khac": (issuer.ky.chuc_vu_khac or "").upper(),
        "ho_ten": name,
        "ket_thuc": regime.ket_thuc,
    }


def signer_rank(signer: NguoiKy) -> str:
    """Rank before the name, for army and police only; the intake keeps it away from others."""
    return f"{signer.cap_bac} " if signer.cap_bac else ""
