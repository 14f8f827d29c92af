"""Part III: the two tables of what a nominee already holds (forms, part III)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from dienhinh_docs.law import BieuMau
from dienhinh_docs.layout import KhenThuong, LoaiDaKhen
from dienhinh_docs.viet import curly, short_date

_PREFIX = re.compile(r"^(?:(?:quyết định|qđ)\s+)?(?:số\s*:?\s*)?", re.IGNORECASE)


def tables(form: BieuMau, honours: Iterable[KhenThuong]) -> list[dict[str, Any]]:
    """The tables that are printed, in the order of the form, each with its own number.

    A form that always has part III keeps an empty table: a blank sheet does not say that the
    nominee holds nothing, and the report must not say it either.
    """
    if form.da_khen == "khong":
        return []
    honours = list(honours)
    kept = []
    for kind in (LoaiDaKhen.DANH_HIEU, LoaiDaKhen.HINH_THUC):
        rows = [entry(h) for h in sorted(honours, key=_by_year) if h.loai is kind]
        if rows or form.da_khen == "luon":
            kept.append((kind, rows or [{"nam": "", "ten": "", "quyet_dinh": ""}]))
    return [
        {"so": number, "loai": str(kind), "dong": rows}
        for number, (kind, rows) in enumerate(kept, start=1)
    ]


def _by_year(honour: KhenThuong) -> tuple[int, date]:
    """Years upward; within a year those without a day come last, otherwise as in the sheet."""
    return honour.nam, honour.ngay or date.max


def entry(honour: KhenThuong) -> dict[str, str]:
    """One row: year, name, and the decision with its number, day and issuer."""
    return {
        "nam": str(honour.nam),
        "ten": curly(honour.ten),
        "quyet_dinh": decision(honour),
    }


def decision(honour: KhenThuong) -> str:
    """``Quyết định số 123/QĐ-SYT ngày 05/02/2020 của Sở Y tế``."""
    number = _PREFIX.sub("", honour.quyet_dinh.strip())
    day = f" ngày {short_date(honour.ngay)}" if honour.ngay else ""
    return f"Quyết định số {number}{day} của {honour.co_quan}"
