"""The head and foot of a document: who issues it, under which number, who signs, who receives.

``van_ban`` gives every template the same names (``vb.co_quan``, ``vb.so_ky_hieu`` …), filled by the
rules of the issuer's regime and the issuer's own settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dienhinh_docs.layout import DonVi, HinhThucKy
from dienhinh_docs.programme.model import CachKy, ChuongTrinh, CoQuan, TheThucRieng
from dienhinh_docs.rules import PREFIX_STYLES, Regime, regime_for
from dienhinh_docs.viet import long_date, mid_sentence, upper_first

BLANK_DAY = "ngày      tháng      năm"
"""Room for the registrar's pen: six spaces a gap, kept together on the page by no-break spaces."""

CONG_VAN = "CV"
"""Type of a letter. State letters carry no sign of a type, Party letters this one."""


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
    """The signatory: name, title, and in what capacity.

    ``chuc_vu_khac`` is another title, above the name; None: the one of the issuer's head, if it is
    the head who signs.
    """

    ho_ten: str
    chuc_vu: str
    hinh_thuc: HinhThucKy = HinhThucKy.TRUC_TIEP
    cap_bac: str | None = None
    chuc_vu_khac: str | None = None


def issuer_of(body: CoQuan, day: date | None = None, don_vi_soan: str | None = None) -> Issuer:
    """A body of the programme as issuer.

    ``day`` is the document's, which decides the rules of its kind; without it, those in force now.
    ``don_vi_soan`` is the drafting unit that the workbook gives in place of the programme's.
    """
    return Issuer(
        body.ten, body.ky_hieu, body.chu_quan, body.ten_tren_van_ban, body.dia_danh, body.ky,
        don_vi_soan or body.don_vi_soan, own_rules(regime_for(body.loai, day), body.the_thuc),
    )  # fmt: skip


def own_rules(regime: Regime, settings: TheThucRieng) -> Regime:
    """The rules of a kind with what a body has otherwise."""
    own = settings.model_dump(exclude_none=True)
    if settings.tien_to:
        own["tien_to"] = PREFIX_STYLES[settings.tien_to]
    return regime.rieng(own)


def issuer_of_plan(programme: ChuongTrinh, body: CoQuan, record: DonVi | None) -> Issuer:
    """A body as issuer of its plan: dated and drafted as its workbook says.

    An undated plan is written by the rules at the beginning of the programme's year.
    """
    day = record.ngay_ke_hoach if record else None
    unit = record.don_vi_soan_thao if record else None
    return issuer_of(body, day or date(programme.nam, 1, 1), unit)


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


# --- number, place and date ----------------------------------------------------------------


def so_ky_hieu(issuer: Issuer, loai: str, so: str | None) -> str:
    """Number and symbol; room is left where no number is given.

    A pattern's ``-{don_vi}`` falls away with its hyphen for a body without drafting unit.
    """
    regime = issuer.regime
    pattern = regime.so_cong_van if loai == CONG_VAN else regime.so_van_ban
    unit = issuer.don_vi_soan
    if not unit:
        pattern = pattern.replace("-{don_vi}", "").replace("{don_vi}", "")
    return pattern.format(
        so=_padded(so) or regime.so_trong, loai=loai, co_quan=issuer.ky_hieu, don_vi=unit
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


def trich_yeu_in(regime: Regime, loai: str, text: str) -> str:
    """Trích yếu as the regime prints it: ``V/v`` and small letter in a state letter, and so on."""
    if loai == CONG_VAN:
        return regime.ve_viec + mid_sentence(text) if regime.ve_viec else upper_first(text)
    return upper_first(text) if regime.trich_yeu_viet_hoa else mid_sentence(text)


# --- who signs -----------------------------------------------------------------------------


def dong_ky(issuer: Issuer, signer: NguoiKy) -> list[str]:
    """Lines above the signature, in capitals (NĐ 30/2020, Phụ lục I, II.7; HD 36-HD/VPTW).

    A collective is named after TM. by those who belong to it; orders and authorisations come from
    its head alone, or from the collective itself where it leads together (Party, unions).
    """
    prefix = issuer.regime.tien_to
    tap_the, together = issuer.ky.tap_the, issuer.regime.tap_the_lanh_dao
    head = tap_the if tap_the and together else issuer.ky.chuc_vu
    lines: list[str] = []
    if tap_the and signer.hinh_thuc not in _FOR_OTHERS:
        lines.append(f"{prefix['TM']} {tap_the}")
    match signer.hinh_thuc:
        case HinhThucKy.TRUC_TIEP:
            lines.append(signer.chuc_vu)
        case HinhThucKy.QUYEN:
            lines.append(f"{prefix['Q']} {issuer.ky.chuc_vu}")
        case HinhThucKy.KY_THAY if tap_the and together:
            lines.append(signer.chuc_vu)
        case HinhThucKy.KY_THAY:
            lines += [f"{prefix['KT']} {head}", signer.chuc_vu]
        case HinhThucKy.THUA_LENH:
            lines += [f"{prefix['TL']} {head}", signer.chuc_vu]
        case HinhThucKy.THUA_UY_QUYEN:
            lines += [f"{prefix['TUQ']} {head}", signer.chuc_vu]
    return [line.upper() for line in lines]


_FOR_OTHERS = (HinhThucKy.THUA_LENH, HinhThucKy.THUA_UY_QUYEN)
"""Who signs so does not belong to the collective."""


def chuc_vu_khac(issuer: Issuer, signer: NguoiKy) -> str:
    """Another title above the name: the Council's head is also head of the office (II.7.c)."""
    title = signer.chuc_vu_khac
    if title is None and signer.hinh_thuc is HinhThucKy.TRUC_TIEP:
        title = issuer.ky.chuc_vu_khac
    return (title or "").upper()


def ho_ten_ky(regime: Regime, signer: NguoiKy) -> str:
    """The name under the signature; rank before it in army and police only (II.7.c)."""
    rank = signer.cap_bac if regime.cap_bac else None
    return f"{rank} {signer.ho_ten}" if rank else signer.ho_ten


# --- who receives --------------------------------------------------------------------------


def luu_line(regime: Regime, unit: str | None) -> str:
    """The last line of Nơi nhận, without dash."""
    return regime.luu.format(don_vi=unit) if unit else regime.luu_khong_don_vi


def dong_kinh_gui(addressees: Sequence[str]) -> list[str]:
    """One addressee bare; several a line each, with dash and end mark (II.9.a)."""
    if len(addressees) < 2:
        return list(addressees)
    return [f"- {line};" for line in addressees[:-1]] + [f"- {addressees[-1]}."]


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
    luu: str | None = None,
) -> dict[str, Any]:
    """The names that every frame uses. ``noi_nhan`` comes without dashes, marks and Lưu line."""
    regime = issuer.regime
    last = luu or luu_line(regime, issuer.don_vi_soan)
    return {
        "chu_quan": [line.upper() for line in issuer.chu_quan],
        "co_quan": [line.upper() for line in issuer.ten_tren_van_ban],
        "ten_co_quan": issuer.ten,
        "tieu_de_phai": list(regime.tieu_de_phai),
        "duoi_co_quan": regime.duoi_co_quan,
        "duoi_trich_yeu": regime.duoi_trich_yeu,
        "so_ky_hieu": so_ky_hieu(issuer, loai, so),
        "dia_danh_ngay": dia_danh_ngay(issuer.dia_danh, ngay, nam),
        "ten_loai": ten_loai.upper(),
        "trich_yeu": trich_yeu_in(regime, loai, trich_yeu),
        "kinh_gui": dong_kinh_gui(kinh_gui),
        "noi_nhan": [f"- {line};" for line in noi_nhan] + [f"- {last}."],
        "ky": dong_ky(issuer, nguoi_ky),
        "chuc_vu_khac": chuc_vu_khac(issuer, nguoi_ky),
        "ho_ten": ho_ten_ky(regime, nguoi_ky),
        "ket_thuc": regime.ket_thuc,
    }
