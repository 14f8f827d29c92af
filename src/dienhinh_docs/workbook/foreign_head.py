"""What the head of a list, and the headings of its groups, say of the rows: kind, award, unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dienhinh_docs.layout import DeNghi, DoiTuong
from dienhinh_docs.viet import fold
from dienhinh_docs.workbook.foreign_list import List
from dienhinh_docs.workbook.foreign_titles import said, words
from dienhinh_docs.workbook.whose import Known

_LABEL = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])(?:\s*[.,/)-]\s*|\s+)")
"""What stands before the heading of a group, to be taken off: ``I.``, ``A``."""


def give(one: List, known: Known) -> None:
    """Kind and award that stand in the head or a heading instead of a column; the unit of a group."""
    awards = [choice.label for choice in known.lists["hinh_thuc"]]
    fields = one.titles.fields
    head = [*one.head, one.grid.name]
    if "doi_tuong" not in fields:
        kinds = _kinds_of_column(one) or said(head, "doi_tuong_theo_chu")
        if len(kinds) == 1:
            name = DoiTuong(next(iter(kinds))).ten
            one.given["doi_tuong"] = (name, _which(head, name) or one.texts[fields["ten"]])
    if "hinh_thuc" not in fields and one.titles.model is DeNghi:
        award = _award(" ".join(head), awards)
        if award:
            one.given["hinh_thuc"] = (award, _which(head, award))
    _give_groups(one, awards)


def _give_groups(one: List, awards: list[str]) -> None:
    fields = one.titles.fields
    used: set[str] = set()
    for line in one.lines:
        text = line.given.pop("_text", "")
        if not text:
            continue
        award = _award(text, awards) if one.titles.model is DeNghi else ""
        if award:
            line.given["hinh_thuc"] = award
        if not line.given and "don_vi" not in fields:
            line.given["don_vi"] = _LABEL.sub("", text, count=1).strip()
        line.given = {k: v for k, v in line.given.items() if k not in fields}
        if line.given:
            used.add(text)
    one.groups = [(row, text, text in used) for row, text, _ in one.groups]


def _kinds_of_column(one: List) -> set[str]:
    """The kind that the title of the column of names says itself."""
    text = one.texts[one.titles.fields["ten"]]
    exact = {code for code, names in words()["doi_tuong_theo_cot"].items() if fold(text) in names}
    return exact | said([text], "doi_tuong_theo_chu")


def _award(text: str, awards: list[str]) -> str:
    """The one award that a text names; of one name inside another the longer counts."""
    whole = f" {fold(text)} "
    named = [a for a in awards if f" {fold(a)} " in whole]
    named = [a for a in named if not any(a != b and fold(a) in fold(b) for b in named)]
    return named[0] if len(named) == 1 else ""


def _which(texts: Sequence[str], what: str) -> str:
    """The text in which something stands."""
    return next((text for text in texts if f" {fold(what)} " in f" {fold(text)} "), "")
