"""What a cell cannot hold as it was sent, in a form that is read back as what it was.

A formula without result may neither come back as a formula (it would point at other cells in the
new sheet and compute something) nor as plain text (it would pass for a name). So the formula is
shown behind a label, and the label is known when the copy is read again.
"""

from __future__ import annotations

from typing import Any

from dienhinh_docs.sheet import ErrorCell, UncachedFormula

FORMULA = "[Công thức chưa có kết quả] "
ERROR = "[Ô báo lỗi] "


def labelled(value: UncachedFormula | ErrorCell) -> str:
    """For a cell that shows what stood there."""
    return f"{FORMULA if isinstance(value, UncachedFormula) else ERROR}{value.text}"


def unlabelled(text: str) -> Any:
    """A text of a cell, or what it stands for if it was labelled."""
    if not text.startswith("["):
        return text
    if text.startswith(FORMULA):
        return UncachedFormula(text.removeprefix(FORMULA))
    if text.startswith(ERROR):
        return ErrorCell(text.removeprefix(ERROR))
    return text
