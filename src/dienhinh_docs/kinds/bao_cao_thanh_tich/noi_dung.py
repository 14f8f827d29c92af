"""The text of a report as plain data: one function a kind of nominee.

Keys are the fields of the sheets. A blank cell gives an empty text or list, and the template leaves
its label out. Name, unit and award are the nomination's own words: a list, a minute and a report
never differ in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dienhinh_docs.kinds.bao_cao_thanh_tich.dong import broken
from dienhinh_docs.kinds.bao_cao_thanh_tich.ho_so import ChiTiet, HoSo
from dienhinh_docs.kinds.bao_cao_thanh_tich.so_lieu import business_rows, income
from dienhinh_docs.layout import CaNhan, DeNghi, DoanhNghiep, HoGiaDinh, TapThe
from dienhinh_docs.viet import clause, curly, fold, number, paragraphs, two_digits

GIOI_TINH = {"nam": "Nam", "nu": "Nữ"}
TITLE_WIDTH = 58
"""Small letters that stand on one line of the text (160 mm) at 14 points bold."""

SIGNER_WIDTH = 25
"""Capital letters that stand on one line above a signature (80 mm) at 14 points bold."""

_HOUSEHOLD = ("hộ gia đình ", "gia đình ", "hộ ")


def nominee(record: DeNghi, detail: ChiTiet) -> dict[str, str]:
    """The lines under the title (``dong``): the name, then function and unit (or address)."""
    name = head = curly(record.ten)
    under = [curly(clause(record.don_vi))]
    if isinstance(detail, HoGiaDinh):
        head = head_of(name)
        name = f"Hộ gia đình {head}"
    if isinstance(detail, CaNhan):
        under = _post(curly(clause(detail.chuc_vu)), *under)
    lines = [line for part in (name, *under) for line in broken(part, TITLE_WIDTH)]
    return {"ten": name, "chu_ho": head, "don_vi": " ".join(under), "dong": "\n".join(lines)}


def head_of(name: str) -> str:
    """The head of a household without the words that some put before the name."""
    for opener in _HOUSEHOLD:
        if name.casefold().startswith(opener):
            return name[len(opener) :]
    return name


def _post(title: str, unit: str) -> list[str]:
    """``Trưởng khoa, Trung tâm Y tế …`` on one line or on two; the unit is not said twice."""
    if fold(unit) in fold(title):
        return [title]
    whole = f"{title}, {unit}"
    return [whole] if len(whole) <= TITLE_WIDTH else [f"{title},", unit]


def body(ho_so: HoSo, year: int) -> dict[str, Any]:
    """What the template of this kind of nominee names under ``bc``."""
    match ho_so.chi_tiet.record:
        case TapThe() as detail:
            data = _collective(detail)
        case CaNhan() as detail:
            data = _person(detail)
        case HoGiaDinh() as detail:
            data = _household(detail, year)
        case DoanhNghiep() as detail:
            data = _enterprise(detail)
    return data


def _collective(detail: TapThe) -> dict[str, Any]:
    return {
        **_texts(detail, "dia_chi", "dien_thoai", "trang_tin", "nguoi_ky"),
        **_titles(detail, "chuc_vu_nguoi_ky"),
        **_longs(detail, "qua_trinh", "co_cau", "thuan_loi_kho_khan", "chuc_nang"),
        **_items(detail, "thanh_tich", "bien_phap", "chap_hanh", "dang_doan_the"),
        "so_nguoi": _headcount(detail),
    }


def _headcount(detail: TapThe) -> str:
    """``45 người (nữ: 30; đảng viên: 12)``."""
    known = (("nữ", detail.so_nu), ("đảng viên", detail.so_dang_vien))
    parts = "; ".join(f"{name}: {two_digits(n)}" for name, n in known if n is not None)
    total = f"{two_digits(detail.so_nguoi)} người"
    return f"{total} (trong đó {parts})" if parts else total


def _person(detail: CaNhan) -> dict[str, Any]:
    return {
        **_texts(
            detail, "que_quan", "tru_quan", "don_vi_cong_tac", "chuc_vu", "trinh_do", "hoc_ham",
            "dan_toc", "don_vi_cap_tren",
        ),
        **_titles(detail, "chuc_vu_xac_nhan"),
        **_longs(detail, "sang_kien"),
        **_items(detail, "nhiem_vu", "thanh_tich"),
        "ngay_sinh": str(detail.ngay_sinh),
        "gioi_tinh": GIOI_TINH.get(detail.gioi_tinh, detail.gioi_tinh),
    }  # fmt: skip


def _household(detail: HoGiaDinh, year: int) -> dict[str, Any]:
    return {
        **_texts(detail, "dan_toc", "nam_van_hoa"),
        **_titles(detail, "xa"),
        **_items(detail, "mo_hinh", "thanh_tich", "dong_gop", "chap_hanh"),
        "ngay_sinh": str(detail.ngay_sinh),
        "gioi_tinh": GIOI_TINH.get(detail.gioi_tinh, detail.gioi_tinh),
        "tru_quan": ", ".join(clause(part) for part in (detail.thon, detail.xa, detail.huyen)),
        "so_nhan_khau": _count(detail.so_nhan_khau, "người"),
        "thu_nhap": income(detail, year),
        "so_lao_dong": _count(detail.so_lao_dong, "người"),
        "so_ho_giup": _count(detail.so_ho_giup, "hộ"),
    }


def _enterprise(detail: DoanhNghiep) -> dict[str, Any]:
    return {
        **_texts(
            detail, "ma_so", "dia_chi", "dien_thoai", "nguoi_dai_dien"
        ),
        **_titles(detail, "chuc_vu_dai_dien", "co_quan_thue"),
        **_longs(detail, "nganh_nghe"),
        **_items(
            detail, "thanh_tich", "che_do_lao_dong", "an_toan_moi_truong", "tu_thien", "chap_hanh"
        ),
        "nam_thanh_lap": str(detail.nam_thanh_lap or ""),
        "von": f"{number(detail.von)} triệu đồng" if detail.von else "",
        "so_lao_dong": _count(detail.so_lao_dong, "người"),
        "chi_tieu": business_rows(detail),
    }  # fmt: skip


def _count(value: int | None, unit: str) -> str:
    """A count that is worth a line: unknown and nought are left out."""
    return f"{two_digits(value)} {unit}" if value else ""


def _titles(detail: ChiTiet, *fields: str) -> dict[str, str]:
    """Titles above a signature, in lines that fit its half of the page."""
    return {
        name: "\n".join(broken(text, SIGNER_WIDTH))
        for name, text in _texts(detail, *fields).items()
    }


def _texts(detail: ChiTiet, *fields: str) -> dict[str, str]:
    """Short cells without a final stop."""
    return {name: curly(clause(getattr(detail, name) or "")) for name in fields}


def _longs(detail: ChiTiet, *fields: str) -> dict[str, list[str]]:
    """Long cells as finished sentences."""
    return {name: _long(detail, name) for name in fields}


def _long(detail: ChiTiet, name: str) -> list[str]:
    return [curly(text) for text in paragraphs(getattr(detail, name))]


def _items(detail: ChiTiet, *fields: str) -> Mapping[str, Any]:
    """Long cells that are items of part II: their texts, and under ``so`` a number without gaps.

    A mandatory cell keeps its number even if nothing is left of it (a lone dash): its heading
    stands in the template without a condition.
    """
    data: dict[str, Any] = _longs(detail, *fields)
    known = type(detail).model_fields
    standing = [name for name in fields if data[name] or known[name].is_required()]
    data["so"] = {name: n for n, name in enumerate(standing, start=1)}
    return data
