"""Two columns of one title: the same or only one filled is fine; two different values are not."""

from __future__ import annotations

from typing import Any

from dienhinh_docs.cells import is_blank, shown
from dienhinh_docs.cells.evidence import carried
from dienhinh_docs.sheet import Col, Contested
from dienhinh_docs.viet import fold


def joined(first: Any, second: Any, col: Col, where: str) -> Any:
    """The value of both; ``where`` is the address of the second, told if they differ."""
    if is_blank(second):
        return first
    if is_blank(first):
        return second
    one, two = carried(first, col), carried(second, col)
    if type(one) is type(two) and one == two:
        return first
    if fold(shown(one)) == fold(shown(two)) and shown(one).strip() and fold(shown(one)):
        return first
    return Contested(first, second, where)
