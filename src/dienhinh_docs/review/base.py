"""What every check has at hand: the rows of a workbook, the programme, the rules of the period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dienhinh_docs.law import DoTin, QuyDinh, ThoiKy
from dienhinh_docs.layout import (
    BinhXet,
    CaNhan,
    DeNghi,
    DoanhNghiep,
    Ghi,
    HoGiaDinh,
    KhenThuong,
    TapThe,
    sheet_of,
)
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import RawBook, Row
from dienhinh_docs.validate import Checked
from dienhinh_docs.viet import fold

Finding = tuple[Row[Any], Problem]

DETAILS: tuple[type[Ghi], ...] = (TapThe, CaNhan, HoGiaDinh, DoanhNghiep)

ARITHMETIC = "ground.sum"
CALENDAR = "ground.calendar"
SETTING = "ground.programme"
"""Grounds that are no act; their words stand in ``reasons``."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it applies to this programme."""

    data: QuyDinh
    limit: int  # 0 where the rule has no figure
    can_cu: str
    sure: bool  # whether it may hold a row back


@dataclass(frozen=True, slots=True)
class Case:
    """What a check may look at."""

    checked: Checked
    raw: RawBook
    plan: ChuongTrinh
    law: ThoiKy

    def raw_codes(self, *models: type[Ghi]) -> set[str]:
        """All file codes that stand on some sheets, in rows that passed or not."""
        sheets = (self.raw.sheets.get(sheet_of(model).name) for model in models)
        rows = (row for sheet in sheets if sheet for row in sheet.rows)
        return {code_key(row.values.get("ma_ho_so")) for row in rows}

    def asked(self, model: type[Ghi]) -> bool:
        """Whether the sender's workbook has the sheet; an older kit did not ask for all."""
        return sheet_of(model).name in self.raw.sheets

    def nominations(self) -> dict[str, Row[DeNghi]]:
        """Nominations that passed, by file code."""
        return {code_key(r.record.ma_ho_so): r for r in self.checked.book.of(DeNghi)}

    def details(self) -> Iterator[tuple[Row[DeNghi], Row[Any]]]:
        """Every nomination that passed with its details."""
        known = self.nominations()
        for model in DETAILS:
            rows: list[Row[Any]] = list(self.checked.book.of(model))
            for row in rows:
                if nomination := known.get(code_key(row.record.ma_ho_so)):
                    yield nomination, row

    def past(self, nomination: DeNghi) -> list[Row[KhenThuong]]:
        """Titles and awards that a nominee already holds."""
        key = code_key(nomination.ma_ho_so)
        rows = self.checked.book.of(KhenThuong)
        return [row for row in rows if code_key(row.record.ma_ho_so) == key]

    def votes(self) -> dict[str, Row[BinhXet]]:
        """Rows of the sheet Bình xét that passed, by file code."""
        return {code_key(r.record.ma_ho_so): r for r in self.checked.book.of(BinhXet)}

    def is_simple(self, nomination: DeNghi) -> bool:
        """Whether it goes by the simple procedure, without meeting and vote."""
        return nomination.loai_hinh in self.law.thu_tuc_don_gian

    def rule(self, ma: str) -> Rule | None:
        """A rule of the period with the programme's own figure; None where it is not asked."""
        data = self.law.quy_dinh_theo_ma[ma]
        own = self.plan.cai_dat.gioi_han.get(ma)
        limit = data.so if own is None else own
        if limit == 0:
            return None
        if own is None:
            return Rule(data, limit or 0, data.can_cu, is_sure(data.do_tin))
        return Rule(data, own, SETTING, sure=True)


def is_sure(trust: DoTin) -> bool:
    return trust == "da_thay"


def code_key(code: object) -> str:
    """File codes are compared without spaces, case and leading zeros: 01 is 1."""
    text = str(int(code)) if isinstance(code, float) and code.is_integer() else str(code or "")
    return fold(text).replace(" ", "").lstrip("0")


def at(row: Row[Any], name: str) -> At:
    """The cell of a field."""
    return At(row.place.file, row.place.sheet, row.place.cells.get(name, ""))


def told(
    code: Code, row: Row[Any], name: str, value: object = "", *, sure: bool = True, **facts: object
) -> Finding:
    """A finding at a row's cell; a question where the rule behind it is not sure."""
    if not sure:
        facts["muc_do"] = "canh_bao"
    return row, problem(code, at(row, name), value, **facts)


def header(row: Row[Any], name: str) -> str:
    """Title of a column as the kit has it."""
    return sheet_of(type(row.record)).columns[name].header
