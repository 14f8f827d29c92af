"""The drop-down lists of a programme: fixed ones, and those of its plan and its law."""

from __future__ import annotations

from dienhinh_docs.law import ThoiKy
from dienhinh_docs.layout import FIXED_LISTS
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import Choice, Lists


def lists_for(plan: ChuongTrinh, law: ThoiKy) -> Lists:
    """All lists that a column of the layout may name."""
    return {
        **FIXED_LISTS,
        "linh_vuc": tuple(
            Choice(unit.ma, f"{unit.ma} - {unit.ten_ngan}", also=(unit.ten_ngan, unit.tieu_de))
            for unit in plan.don_vi_linh_vuc.values()
        ),
        "khau": tuple(Choice(stage.ma, stage.ten) for stage in plan.khau),
        "hinh_thuc": tuple(Choice(award.ma, award.ten) for award in law.hinh_thuc),
        "loai_hinh": tuple(Choice(kind.ma, kind.nhan, also=(kind.ten,)) for kind in law.loai_hinh),
    }
