"""Helpers of the workbook tests: a small kit of nobody, and how to write and read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from dienhinh_docs.layout import FIXED_LISTS, LAYOUT_VERSION, SHEETS
from dienhinh_docs.sheet import Choice, Lists, Sheet, Stamp
from dienhinh_docs.workbook.kit import KitSpec, write_kit
from dienhinh_docs.workbook.read import ReadResult, read_workbook

LISTS: Lists = {
    **FIXED_LISTS,
    "linh_vuc": (Choice("3", "3 - Lĩnh vực ví dụ"), Choice("6a", "6a - Lĩnh vực khác")),
    "khau": (Choice("phat_hien", "Phát hiện"), Choice("boi_duong", "Bồi dưỡng")),
    "hinh_thuc": (Choice("bk", "Bằng khen ví dụ"),),
    "loai_hinh": (Choice("cd", "Theo chuyên đề"),),
}
KIT = KitSpec(
    stamp=Stamp("vi-du", "SVD", LAYOUT_VERSION),
    body="Sở Ví dụ",
    heading=("SỔ VÍ DỤ NĂM 2030", "Tỉnh Ví Dụ"),
    lists=LISTS,
    created=datetime(2030, 1, 2),  # noqa: DTZ001 - an .xlsx knows no time zone
    deadlines=("Trước ngày 15/3/2030.",),
    contact=("Phòng Ví dụ, điện thoại 0204 0000 000.",),
    rows={"Đơn vị": [{"ten_co_quan": "Sở Ví dụ"}]},
)
STAMP = f"dienhinh|vi-du|SVD|{LAYOUT_VERSION}"

Make = Callable[..., Path]


def sheet_named(name: str) -> Sheet:
    return next(s for s in SHEETS if s.name == name)


def kit_with(rows: Mapping[str, Sequence[Mapping[str, Any]]], **more: Any) -> KitSpec:
    return replace(KIT, rows={**KIT.rows, **rows}, **more)


def reread(kit: KitSpec, path: Path) -> ReadResult:
    write_kit(path, kit)
    return read_workbook(path)


def kit_bytes(kit: KitSpec = KIT) -> bytes:
    made = BytesIO()
    write_kit(made, kit)
    return made.getvalue()


def titles(name: str) -> list[str]:
    return [col.header for col in sheet_named(name).columns.values()]
