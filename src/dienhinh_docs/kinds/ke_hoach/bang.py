"""The two tables of a body's plan: targets with their total, activities by quarter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from dienhinh_docs.kinds.chung.phrases import gom, title
from dienhinh_docs.layout import ChiTieu, DoiTuong, HoatDong
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.viet import clause, curly, lower_first, number, paragraphs, roman


def chi_tieu(programme: ChuongTrinh, targets: Sequence[ChiTieu]) -> dict[str, Any]:
    fields, kinds = list(programme.don_vi_linh_vuc), list(DoiTuong)
    ordered = sorted(targets, key=lambda t: (fields.index(t.linh_vuc), kinds.index(t.doi_tuong)))
    counts: Counter[DoiTuong] = Counter()
    for target in targets:
        counts[target.doi_tuong] += target.so_luong
    total = counts.total()
    return {
        "chi_tieu": [
            {
                "tt": n,
                "linh_vuc": title(programme.don_vi_linh_vuc[t.linh_vuc].ten_ngan),
                "doi_tuong": t.doi_tuong.ten,
                "so_luong": number(t.so_luong),
                "ghi_chu": curly(t.ghi_chu or ""),
            }
            for n, t in enumerate(ordered, start=1)
        ],
        "tong_chi_tieu": number(total),
        "cau_chi_tieu": gom(total, counts) if targets else "",
    }


def tien_do(activities: Sequence[HoatDong], year: int) -> list[dict[str, Any]]:
    """Activities under their quarters, in the order of the sheet; numbers run through."""
    ordered = sorted(activities, key=lambda a: a.quy)
    numbers = {id(a): n for n, a in enumerate(ordered, start=1)}
    return [
        {
            "ten": f"Quý {roman(quarter)} năm {year}",
            "viec": [
                {
                    "tt": numbers[id(a)],
                    "noi_dung": _cell(a.noi_dung),
                    "chu_tri": _ai(a),
                    "thoi_gian": a.thoi_gian,
                    "ket_qua": _cell(a.ket_qua),
                }
                for a in ordered
                if a.quy == quarter
            ],
        }
        for quarter in sorted({a.quy for a in activities})
    ]


def _ai(activity: HoatDong) -> str:
    """Who leads, and on a line of its own who takes part; only “Các …” is a common noun."""
    others = activity.phoi_hop or ""
    if others.startswith("Các "):
        others = lower_first(others)
    return f"{activity.chu_tri}\nPhối hợp: {others}" if others else activity.chu_tri


def _cell(text: str) -> str:
    """A long cell as running text without the mark at its very end."""
    return curly(clause(" ".join(paragraphs(text))))
