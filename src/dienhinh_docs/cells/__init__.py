"""From what stands in a cell to a clean value, or to what is wrong with it.

The one place that decides how a person may write a date, a number, a yes or a choice; a module a
type. A value that had to be put right says so; what can be read in two ways is asked back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from dienhinh_docs.cells import choices as _choices
from dienhinh_docs.cells import dates, identifiers, names, numbers, text
from dienhinh_docs.cells.base import Clean, Fault, Result, fault, is_blank, shown
from dienhinh_docs.cells.evidence import settle
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Cell, Choice, Col, Contested, ErrorCell, UncachedFormula

__all__ = ["Clean", "Fault", "Result", "clean", "is_blank", "shown"]

_READERS: dict[Cell, Callable[[Any, Col], Result]] = {
    Cell.TEXT: text.read,
    Cell.LONG: text.read,
    Cell.NAME: names.read,
    Cell.ID: identifiers.read,
    Cell.WHOLE: numbers.read_whole,
    Cell.MONEY: numbers.read_money,
    Cell.DATE: dates.read,
    Cell.PARTIAL_DATE: dates.read_partial,
    Cell.YEAR: numbers.read_year,
    Cell.YES_NO: _choices.read_yes_no,
}


def clean(raw: Any, col: Col, choices: tuple[Choice, ...] = ()) -> Result:
    """Read one cell that is not blank."""
    if isinstance(raw, ErrorCell):
        return fault(Code.O_LOI)
    if isinstance(raw, UncachedFormula):
        return fault(Code.CONG_THUC_CHUA_TINH)
    if isinstance(raw, Contested):
        return fault(Code.DOC_COT_KHAC_NHAU, khac=shown(raw.second), o=raw.where)
    if not isinstance(raw, str):
        return _read(raw, col, choices)
    if text.FORBIDDEN.search(raw):
        return fault(Code.KY_TU_CAM)
    settled = settle(raw)
    if isinstance(settled, Fault):
        return settled
    result = _read(settled, col, choices)
    if settled != raw and isinstance(result, Clean) and not result.after:
        return replace(result, after=settled)
    return result


def _read(raw: Any, col: Col, choices: tuple[Choice, ...]) -> Result:
    if col.cell is Cell.CHOICE:
        return _choices.read_choice(raw, choices)
    return _READERS[col.cell](raw, col)
