"""Kits for the bodies, and returned copies: what the programme puts into a workbook."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from dienhinh_docs.layout import LAYOUT_VERSION, DonVi, sheet_of
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan
from dienhinh_docs.sheet import Lists, Stamp
from dienhinh_docs.viet import roman, short_date, upper_first

if TYPE_CHECKING:
    from dienhinh_docs.intake import Sent
    from dienhinh_docs.programme.load import Programme
    from dienhinh_docs.rounds import Round
    from dienhinh_docs.workbook.spec import KitSpec, Since

PAPER_NAMES = {
    "ke-hoach": "Kế hoạch",
    "danh-sach-dien-hinh": "Danh sách điển hình",
    "tien-do": "Tiến độ",
    "de-nghi": "Đề nghị khen thưởng",
}


def kit_spec(
    plan: ChuongTrinh,
    lists: Lists,
    body: CoQuan,
    rows: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
) -> KitSpec:
    """The kit of a body: what is known is filled in, dates of creation are those of the plan."""
    from dienhinh_docs.workbook.spec import KitSpec

    form = sheet_of(DonVi).name
    filled = dict(rows or {})
    filled[form] = [{"ten_co_quan": body.ten, **dict(*filled.get(form, [{}]))}]
    day = plan.ke_hoach.ngay
    created = datetime.combine(day, time()) if day else datetime(plan.nam, 1, 1, tzinfo=UTC)
    return KitSpec(
        stamp=Stamp(plan.ma, body.ma, LAYOUT_VERSION),
        body=body.ten,
        heading=_heading(plan),
        lists=lists,
        created=created.replace(tzinfo=None),
        deadlines=_deadlines(plan),
        contact=(f"Gửi về: {plan.thuong_truc.ten} (cơ quan thường trực của Hội đồng).",),
        rows=filled,
    )


def _heading(plan: ChuongTrinh) -> tuple[str, ...]:
    number = f" số {plan.ke_hoach.so}/KH-{plan.hoi_dong.ky_hieu}" if plan.ke_hoach.so else ""
    day = f" ngày {short_date(plan.ke_hoach.ngay)}" if plan.ke_hoach.ngay else ""
    return (
        f"{upper_first(plan.tinh.ten_day_du)}, năm {plan.nam}",
        f"Thực hiện Kế hoạch{number}{day} của {plan.hoi_dong.ten} về {plan.ke_hoach.trich_yeu}",
    )


def _deadlines(plan: ChuongTrinh) -> tuple[str, ...]:
    """The dates that the province has set; the plan itself names quarters only."""
    return tuple(
        f"{PAPER_NAMES[h.giay_to]} quý {roman(h.quy)}: trước ngày {short_date(h.ngay)}"
        for h in plan.cai_dat.han_nop
    )


def returned_copy(
    programme: Programme, lists: Lists, sent: Sent, since: Round | None = None
) -> bytes:
    """What a body sent, in a fresh kit, marked where it must be mended."""
    from dienhinh_docs.wording import say
    from dienhinh_docs.workbook.returned import write_returned

    assert sent.raw is not None
    assert sent.checked is not None
    body = programme.plan.theo_ma[sent.body]
    target = io.BytesIO()
    spec = kit_spec(programme.plan, lists, body)
    told = _since(since) if since and since.before else None
    write_returned(target, spec, sent.raw, sent.problems, sent.checked.corrections, say, told)
    return target.getvalue()


def _since(of: Round) -> Since:
    """For the first sheet: what the sender has mended since the last time."""
    from dienhinh_docs.workbook.spec import Since

    mended = tuple((m.sheet, m.cell, m.column) for m in of.mended)
    states = tuple(state.value for state in of.states)
    return Since(of.number, short_date(date.fromisoformat(of.before)), states, mended)
