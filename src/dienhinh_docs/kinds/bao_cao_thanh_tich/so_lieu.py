"""Figures of two years side by side; differences and shares are computed, never typed."""

from __future__ import annotations

from decimal import Decimal

from dienhinh_docs.layout import DoanhNghiep, HoGiaDinh
from dienhinh_docs.viet import number

MILLION = "triệu đồng"
_BUSINESS = (
    ("Doanh thu", MILLION, "doanh_thu"),
    ("Lợi nhuận", MILLION, "loi_nhuan"),
    ("Nộp ngân sách nhà nước", MILLION, "nop_ngan_sach"),
    ("Thu nhập bình quân của người lao động", "triệu đồng/ người/tháng", "thu_nhap_bq"),
)


def business_rows(detail: DoanhNghiep) -> list[dict[str, str]]:
    """Rows of the table of business results; a figure unknown for both years has no row."""
    rows = []
    for name, unit, field in _BUSINESS:
        before: Decimal | None = getattr(detail, f"{field}_nam_truoc")
        now: Decimal | None = getattr(detail, f"{field}_nam_nay")
        if before is None and now is None:
            continue
        rows.append(
            {
                "ten": name,
                "don_vi": unit,
                "nam_truoc": number(before),
                "nam_nay": number(now),
                "tang_giam": difference(before, now),
                "ty_le": ratio(before, now),
            }
        )
    return rows


def difference(before: Decimal | None, now: Decimal | None) -> str:
    """``+120``, ``-30,5``, ``0``; blank unless both years are known."""
    if before is None or now is None:
        return ""
    change = now - before
    return f"+{number(change)}" if change > 0 else number(change)


def ratio(before: Decimal | None, now: Decimal | None) -> str:
    """This year in per cent of last year; blank where a base or a result below zero has no share."""
    if not before or before < 0 or now is None or now < 0:
        return ""
    return percent_of(now, before)


def percent_of(part: Decimal, whole: Decimal) -> str:
    """Share of two amounts, ``108,5%``."""
    return f"{number(part * 100 / whole)}%"


def income(detail: HoGiaDinh, year: int) -> str:
    """The household's income of two years in one sentence; empty if none is known."""
    before, now = detail.thu_nhap_nam_truoc, detail.thu_nhap_nam_nay
    parts = [
        f"năm {when}: {number(amount)} {MILLION}"
        for when, amount in ((year - 1, before), (year, now))
        if amount is not None
    ]
    if before is not None and now is not None:
        parts[-1] += f", {_change(before, now)}"
    return "; ".join(parts)


def _change(before: Decimal, now: Decimal) -> str:
    if before == now:
        return "bằng năm trước"
    verb = "tăng" if now > before else "giảm"
    amount = f"{verb} {number(abs(now - before))} {MILLION}"
    return f"{amount} ({percent_of(abs(now - before), before)})" if before else amount
