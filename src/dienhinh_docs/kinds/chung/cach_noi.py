"""Ways of saying: counts, shares, names and fields inside a sentence of a report."""

from __future__ import annotations

from collections.abc import Sequence

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.kinds.chung.phrases import title
from dienhinh_docs.viet import join_and, percent, two_digits

CO_QUAN = "cơ quan, đơn vị"

TEN_TOI_DA = 12
"""Bodies named in one sentence; beyond that the annex names them."""


def dem(count: int, noun: str) -> str:
    """``05 điển hình``."""
    return f"{two_digits(count)} {noun}"


def ti_so(part: int, whole: int) -> str:
    """``32/45``, ``05/17``: a share of office prose."""
    return f"{two_digits(part)}/{two_digits(whole)}"


def tang_giam(now: int, before: int) -> str:
    """``tăng 12 (8,33%)``; no share where there was nothing before."""
    if now == before:
        return "không tăng, không giảm"
    share = percent(abs(now - before), before)
    return f"{'tăng' if now > before else 'giảm'} {two_digits(abs(now - before))}" + (
        f" ({share})" if share else ""
    )


def don_vi_tinh(work: Work) -> str:
    """What the plan's units are called: fields, or contents where a field has several."""
    plan = work.programme
    return "lĩnh vực" if len(plan.linh_vuc) == len(plan.don_vi_linh_vuc) else "nội dung"


def pham_vi(work: Work) -> str:
    """``17 nội dung thuộc 15 lĩnh vực`` or ``15 lĩnh vực``."""
    fields = dem(len(work.programme.linh_vuc), "lĩnh vực")
    if don_vi_tinh(work) == "lĩnh vực":
        return fields
    return f"{dem(len(work.programme.don_vi_linh_vuc), 'nội dung')} thuộc {fields}"


def khong_noi_nao(work: Work) -> str:
    many = len(work.programme.don_vi_linh_vuc) > 1
    return f"cả {pham_vi(work)}" if many else f"{don_vi_tinh(work)} của kế hoạch"


def goi(work: Work, ma: str) -> str:
    """``lĩnh vực 6a (Đời sống văn hóa)``: a unit as running text names it."""
    return f"lĩnh vực {ma} ({title(work.programme.don_vi_linh_vuc[ma].ten_ngan)})"


def ke_linh_vuc(work: Work, codes: Sequence[str]) -> str:
    """``lĩnh vực 2 (…); lĩnh vực 6a (…)``: the names are long, so semicolons part them."""
    return "; ".join(goi(work, ma) for ma in codes)


_NOI = ("Ấp", "Bản", "Cụm", "Huyện", "Khu", "Làng", "Phường", "Quận", "Thành phố", "Thị trấn",
        "Thị xã", "Thôn", "Tổ dân phố", "Xã", "Xóm")  # fmt: skip
"""Common nouns before the name of a place: small inside a sentence (NĐ 30/2020, Phụ lục II)."""


def noi_o(place: str) -> str:
    """A unit or address inside a sentence: ``Xã Minh Họa, …`` → ``xã Minh Họa, …``."""
    if any(place.startswith(f"{noun} ") for noun in _NOI):
        return place[:1].lower() + place[1:]
    return place


def ten_goi(names: Sequence[str], limit: int = 4) -> str:
    """Names as an enumeration; beyond the limit the others are a number."""
    if len(names) <= limit:
        return liet_ke(names)
    kept = names[: limit - 1]
    mark = "; " if any("," in name for name in kept) else ", "
    return f"{mark.join(kept)} và {two_digits(len(names) - limit + 1)} cơ quan, đơn vị khác"


def liet_ke(parts: Sequence[str]) -> str:
    """An enumeration; parts that hold commas themselves are set apart by semicolons."""
    if len(parts) > 1 and any("," in part for part in parts):
        return "; ".join(parts)
    return join_and(parts)
