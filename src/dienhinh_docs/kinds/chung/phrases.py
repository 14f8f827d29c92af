"""Sentences and small lists that several kinds share; every function returns finished text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from pydantic import BaseModel

from dienhinh_docs.issuer import BLANK_DAY, Issuer, council, ky_hieu_tran
from dienhinh_docs.kinds.chung.giong_van import cap_huyen, tran_trong
from dienhinh_docs.layout import DoiTuong
from dienhinh_docs.programme.model import (
    ChuongTrinh,
    CoQuan,
    DauMoi,
    LoaiCoQuan,
    NhomCoQuan,
    TieuChi,
)
from dienhinh_docs.sheet import Book
from dienhinh_docs.viet import (
    clause,
    curly,
    join_and,
    lower_first,
    roman,
    short_date,
    two_digits,
    upper_first,
)

KE_HOACH = "KH"
"""Type code of a plan in số, ký hiệu (NĐ 30/2020, Phụ lục III)."""

PROGRAMME = "programme.yaml"
"""Source of everything that no workbook says."""


def sources(book: Book, *models: type[BaseModel]) -> tuple[str, ...]:
    """Where a draft's words come from: the rows of these sheets, and the programme."""
    rows = (row.place.source for model in models for row in book.of(model))
    return (*rows, PROGRAMME)


def numbered(
    parts: Iterable[tuple[str, bool]], number: Callable[[int], str] = roman
) -> dict[str, str]:
    """Numbers for the parts that stand, without gaps; an absent part has none."""
    standing = [name for name, stands in parts if stands]
    return {name: number(n) for n, name in enumerate(standing, start=1)}


def items(texts: Iterable[str]) -> list[str]:
    """Lines of a list: a capital first, ``;`` after each, ``.`` after the last."""
    lines = [upper_first(curly(clause(text))) for text in texts]
    return [f"{line};" for line in lines[:-1]] + [f"{line}." for line in lines[-1:]]


def trong_cau(texts: Iterable[str]) -> str:
    """Items of a list as the end of one sentence."""
    return "; ".join(lower_first(curly(clause(text))) for text in texts)


def title(text: str) -> str:
    """A heading without end mark, with one sort of quotes."""
    return curly(text.strip().rstrip(":.; "))


def as_sentence(text: str) -> str:
    """A finished sentence that starts with a capital."""
    return upper_first(curly(clause(text))) + "."


# --- nominees ------------------------------------------------------------------------------


def doi_tuong(kinds: Iterable[DoiTuong]) -> str:
    """``tập thể, cá nhân và hộ gia đình``."""
    return join_and([kind.ten.lower() for kind in kinds])


def in_order(kinds: Iterable[DoiTuong]) -> tuple[DoiTuong, ...]:
    """Each kind once, in the order of the layout."""
    present = set(kinds)
    return tuple(kind for kind in DoiTuong if kind in present)


def theo_doi_tuong(counts: Mapping[DoiTuong, int]) -> str:
    """``05 tập thể và 06 cá nhân``; kinds without any are left out."""
    return join_and([f"{two_digits(counts[k])} {k.ten.lower()}" for k in DoiTuong if counts.get(k)])


def gom(total: int, counts: Mapping[DoiTuong, int]) -> str:
    """``11 điển hình, gồm 05 tập thể và 06 cá nhân``; one sort alone: ``02 điển hình là tập thể``."""
    kinds = [kind for kind in DoiTuong if counts.get(kind)]
    head = f"{two_digits(total)} điển hình"
    if len(kinds) == 1:
        return f"{head} là {kinds[0].ten.lower()}"
    return f"{head}, gồm {theo_doi_tuong(counts)}"


def theo_khau(stages: Mapping[str, str], codes: Iterable[str]) -> str:
    """``03 ở khâu phát hiện và 02 ở khâu bồi dưỡng``, in the order of the stages."""
    counts = Counter(codes)
    named = [(lower_first(name), counts[code]) for code, name in stages.items() if counts[code]]
    return join_and([f"{two_digits(count)} ở khâu {name}" for name, count in named])


def tieu_chi(whom: str, criteria: Iterable[str]) -> str:
    """``Đối với tập thể: …; ….``: to whom criteria apply, and the criteria as one sentence."""
    return f"Đối với {whom}: {trong_cau(criteria)}."


def ap_dung(criteria: TieuChi) -> str:
    """``tập thể, cá nhân``, or exactly those whom the programme names."""
    return criteria.ap_dung or ", ".join(kind.ten.lower() for kind in criteria.doi_tuong)


# --- the Council, its plan, its standing agency --------------------------------------------


def ghi_chu_dau_moi(lead: DauMoi) -> str:
    """The note that ends a unit: ``(Giao Sở Y tế chủ trì lựa chọn, xây dựng).``"""
    verb = "chủ trì lựa chọn" if lead.chu_tri else "lựa chọn"
    return f"({lead.dong_tu} {', '.join(lead.ten_trong_ke_hoach)} {verb}, xây dựng)."


def vien_dan_ke_hoach(programme: ChuongTrinh) -> str:
    """The provincial plan cited in full; it still reads right before the registrar numbers it."""
    plan = programme.ke_hoach
    words = ["Kế hoạch"]
    if plan.so:
        words.append(f"số {ky_hieu_tran(council(programme), KE_HOACH, plan.so)}")
    if plan.ngay:
        words.append(f"ngày {short_date(plan.ngay)}")
    words.append(f"của {programme.hoi_dong.ten} về {_ve(plan.trich_yeu)}")
    return curly(" ".join(words))


def _ve(trich_yeu: str) -> str:
    """Trích yếu after “về”: without a second “về”, its first letter small as inside a sentence."""
    return lower_first(trich_yeu[3:] if trich_yeu.lower().startswith("về ") else trich_yeu)


def ten_ke_hoach(issuer: Issuer, so: str | None, ngay: str | None, year: int) -> str:
    """What an annex belongs to: ``Kế hoạch số 12/KH-SYT ngày … của Sở Y tế``."""
    room = "\u00a0" * 6
    day = f"ngày {ngay}" if ngay else f"{BLANK_DAY} {year}".replace("      ", room)
    number = ky_hieu_tran(issuer, KE_HOACH, so)
    return f"Kế hoạch số {number} {day} của {issuer.ten}"


def viet_tat_hoi_dong(programme: ChuongTrinh) -> str:
    """The Council's name as it stands in Nơi nhận."""
    return programme.hoi_dong.ten.replace("Thi đua - Khen thưởng", "TĐKT")


# --- recipients ----------------------------------------------------------------------------


def gui_len(programme: ChuongTrinh, body: CoQuan) -> list[str]:
    """The Council and its standing agency, without which nobody can follow the paper."""
    how = "để phối hợp" if body.loai is LoaiCoQuan.DANG else "b/c"
    lines = [f"{viet_tat_hoi_dong(programme)} ({how})"]
    if body.ma != programme.hoi_dong.thuong_truc:
        lines.append(f"{programme.thuong_truc.ten} (để tổng hợp)")
    return lines


_DANG_CAP_HUYEN = {
    "huyện": "Huyện ủy",
    "thị xã": "Thị ủy",
    "thành phố": "Thành ủy",
    "quận": "Quận ủy",
}


def lanh_dao(body: CoQuan) -> list[str]:
    """The body's own leaders as recipients."""
    if body.la_huyen:
        level = cap_huyen(body)
        return [
            f"Thường trực {_DANG_CAP_HUYEN[level]}, HĐND {level} (b/c)",
            f"Chủ tịch, các PCT UBND {level}",
        ]
    if body.ky.tap_the and tran_trong(body):
        return [f"Các đồng chí trong {body.ky.tap_the}"]
    if body.nhom is NhomCoQuan.LUC_LUONG_VU_TRANG:
        return [f"Chỉ huy {body.ten}" if "Chỉ huy" not in body.ten else f"Thủ trưởng {body.ten}"]
    return [f"Lãnh đạo {ten_goi(body)}"]


_LOAI_TEN = (
    "Sở",
    "Ban",
    "Cục",
    "Đài",
    "Văn phòng",
    "Ủy ban nhân dân huyện",
    "Ủy ban nhân dân thành phố",
    "Ủy ban nhân dân thị xã",
)


def ten_goi(body: CoQuan) -> str:
    """How a paper names its own body again: ``Sở``, ``Ủy ban nhân dân huyện``; others in full."""
    return next((w for w in _LOAI_TEN if body.ten.startswith(f"{w} ")), body.ten)
