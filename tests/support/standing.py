"""Matrices of ``status`` as text tables: what bodies sent goes in, how it stands comes out.

    | body | day        | form | ke-hoach | danh-sach | tien-do    | de-nghi |
    | SNV  | 2024-03-20 |      | ok       | ok, bad   | II, bad IV |         |

A blank paper was not sent; ``bad`` is a row that has to be mended; a row with neither day nor paper is a
body that sent nothing.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from dienhinh_docs.intake import Sent
from dienhinh_docs.lists import lists_for
from dienhinh_docs.problems import At, Code, problem
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.programme.model import ChuongTrinh, HanNop
from dienhinh_docs.register import Register
from dienhinh_docs.sheet import Stamp
from dienhinh_docs.status.judge import standings
from dienhinh_docs.status.model import Standings
from dienhinh_docs.validate import check_book
from support.folders import right_rows
from support.tables import raw_book, records, small_programme

PROGRAMME = small_programme()
SHEETS = {
    "ke-hoach": "Hoạt động",
    "danh-sach": "Điển hình",
    "tien-do": "Tiến độ",
    "de-nghi": "Đề nghị",
}
NEEDED = {"Hoạt động": "noi_dung", "Điển hình": "ten", "Tiến độ": "noi_dung", "Đề nghị": "ten"}
"""A mandatory field of each sheet, left blank in a bad row."""


def sendings(table: str, programme: Programme = PROGRAMME) -> list[Sent]:
    """The workbooks of a table, read and checked as in a run."""
    return [made for row in records(table) if (made := _sent(row, programme))]


def _sent(row: dict[str, Any], programme: Programme) -> Sent | None:
    body, day = row["body"], row.get("day") or ""
    if not (day or any(row.get(paper) for paper in SHEETS)):
        return None
    plan, file = programme.plan, row.get("file") or f"{body}.xlsx"
    unit = next(iter(plan.don_vi_linh_vuc))
    right = right_rows(unit, programme.law.loai_hinh[0].nhan)
    form = {**right["Đơn vị"][0], "ten_co_quan": plan.theo_ma[body].ten}
    if row.get("form") == "bad":
        form["nguoi_lien_he"] = None
    tables: dict[str, Any] = {"Đơn vị": [form]}
    for paper, sheet in SHEETS.items():
        tables[sheet] = list(_rows(right[sheet][0], NEEDED[sheet], row.get(paper) or ""))
    raw = raw_book(tables, body=body, programme=plan.ma, file=file)
    checked = check_book(raw, lists_for(plan, programme.law))
    sent = Sent(Path(file), file, f"sha-{body}-{day}", stamp=raw.stamp, checked=checked)
    sent.sent_on, sent.problems = day, list(checked.problems)
    return sent


def _rows(right: dict[str, Any], needed: str, cell: str) -> Iterable[dict[str, Any]]:
    for words in filter(None, (part.strip().split() for part in cell.split(","))):
        row = copy.deepcopy(right)
        if "bad" in words:
            row[needed] = None
        if quarter := [w for w in words if w not in ("ok", "bad")]:
            row["quy"] = None if quarter[0] == "?" else f"Quý {quarter[0]}"
        yield row


def refused(
    file: str, code: Code, *, body: str = "", programme: str = PROGRAMME.plan.ma, layout: int = 1
) -> Sent:
    """A file that could not be taken; with a stamp if it names a body."""
    stamp = Stamp(programme, body, layout) if body else None
    return Sent(Path(file), file, f"sha-{file}", stamp=stamp, problems=[problem(code, At(file))])


def plan_with(*deadlines: tuple[str, int, date], plan: ChuongTrinh = PROGRAMME.plan) -> ChuongTrinh:
    """The small plan with other deadlines."""
    due = tuple(HanNop(giay_to=key, quy=quarter, ngay=day) for key, quarter, day in deadlines)  # type: ignore[arg-type]
    return plan.model_copy(
        update={"cai_dat": plan.cai_dat.model_copy(update={"han_nop": due})}, deep=False
    )


def standing(
    sent: Iterable[Sent],
    today: str,
    *,
    plan: ChuongTrinh = PROGRAMME.plan,
    register: Register | None = None,
) -> Standings:
    """The matrix on a day."""
    day = date.fromisoformat(today)
    return standings(plan.ma, plan, list(sent), register or Register(), day)


def states(found: Standings, body: str) -> dict[str, str]:
    """``late 3``, ``returned`` by paper; papers that merely wait are left out."""
    row = next(row for row in found.bodies if row.body.ma == body)
    told = {key: f"{s.state.value} {s.days_late or ''}".strip() for key, s in row.papers.items()}
    return {key: words for key, words in told.items() if words != "waiting"}
