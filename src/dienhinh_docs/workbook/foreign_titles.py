"""Columns of a list that somebody made himself, by what their titles usually mean.

What a title may mean stands in ``data/danh_sach_rieng.yaml`` and in the layout. A title that may mean
two things counts only if one of them is left; else it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from dienhinh_docs import yamlfile
from dienhinh_docs.layout import CaNhan, DeNghi, DienHinh, Ghi, sheet_of
from dienhinh_docs.resources import DATA
from dienhinh_docs.sheet import Col
from dienhinh_docs.viet import fold
from dienhinh_docs.workbook.headers import NUMBERING

OF_A_PERSON = ("ngay_sinh", "gioi_tinh", "chuc_vu")
"""Fields of ``CaNhan`` that a list of nominations often has."""

_BRACKETS = re.compile(r"\([^()]*\)")


@cache
def words() -> Mapping[str, Any]:
    """The data file, its texts folded."""
    raw = yamlfile.parse((DATA / "danh_sach_rieng.yaml").read_text(encoding="utf-8")).data
    return {key: _folded(value) for key, value in raw.items()}


def _folded(value: Any) -> Any:
    """Lists become tuples of folded texts; keys that are texts of titles are folded, too."""
    if isinstance(value, list):
        return tuple(fold(str(item)) if not _is_field(str(item)) else str(item) for item in value)
    if isinstance(value, dict):
        return {(k if _is_code(k) else fold(str(k))): _folded(v) for k, v in value.items()}
    return value


def _is_field(text: str) -> bool:
    return "_" in text or text == "ten" or text == "dip"


def _is_code(key: Any) -> bool:
    return _is_field(str(key)) or str(key) in {"TT", "CN", "HGĐ", "DN", "DNh"}


def columns_of(model: type[Ghi]) -> dict[str, Col]:
    """Fields that a list for this sheet may have: its own, and those of a person."""
    fields = dict(sheet_of(model).columns)
    if model is DeNghi:
        person = sheet_of(CaNhan).columns
        fields |= {name: person[name] for name in OF_A_PERSON}
    return fields


@cache
def _meanings(model: type[Ghi]) -> dict[str, tuple[str, ...]]:
    """Folded title → the fields it may mean, the likeliest first."""
    fields = columns_of(model)
    known: dict[str, tuple[str, ...]] = {}
    for name, col in fields.items():
        for text in (col.header, _BRACKETS.sub(" ", col.header), *col.synonyms):
            known.setdefault(fold(text), (name,))
    for name, texts in words()["cot"].items():
        if name in fields:
            known |= dict.fromkeys(texts, (name,))
    for text, names in words()["nhieu_nghia"].items():
        known[text] = tuple(name for name in names if name in fields)
    return {text: names for text, names in known.items() if text and names}


@dataclass(slots=True)
class Titles:
    """Which column is what; a key is the number of a column."""

    model: type[Ghi]
    fields: dict[str, int] = field(default_factory=dict)
    asked: dict[int, tuple[str, ...]] = field(default_factory=dict)  # column → what it may be
    unknown: list[int] = field(default_factory=list)
    numbering: int = 0  # column of the running number; 0 if there is none

    @property
    def weight(self) -> int:
        """How much of a row of titles this is; without a name it is none."""
        known = len(self.fields) + len(self.asked) + bool(self.numbering)
        return known if "ten" in self.fields else 0


@lru_cache(maxsize=4096)
def _may_mean(text: str, model: type[Ghi]) -> tuple[tuple[str, ...], bool]:
    """What a title may mean, and whether one cell of it holds several things."""
    readings = (fold(text), fold(_BRACKETS.sub(" ", text)))
    for key in readings:
        if key in words()["nhieu_dieu"]:
            return words()["nhieu_dieu"][key], True
    known = _meanings(model)
    for key in readings:
        if key in known:
            return known[key], False
    begins = [k for k in known if " " in k and readings[1].startswith(f"{k} ")]
    return (known[max(begins, key=len)] if begins else ()), False


def understand(titles: Mapping[int, str], model: type[Ghi]) -> Titles:
    """Assign columns to fields: titles of one meaning first, then what is left for the others."""
    found = Titles(model)
    several: list[tuple[int, tuple[str, ...]]] = []
    for col, text in titles.items():
        key = fold(text)
        if not key:
            continue
        if key in NUMBERING:
            found.numbering = found.numbering or col
            continue
        names, together = _may_mean(text, model)
        if together:
            found.asked[col] = names
        elif len(names) == 1 and names[0] not in found.fields:
            found.fields[names[0]] = col
        elif names:
            several.append((col, names))
        else:
            found.unknown.append(col)
    for col, names in several:
        _assign(col, names, found)
    return found


def _assign(col: int, names: tuple[str, ...], found: Titles) -> None:
    """The name comes before all, a list is nothing without it; two things left are asked."""
    left = [name for name in names if name not in found.fields]
    if "ten" in left:
        found.fields["ten"] = col
    elif len(left) == 1:
        found.fields[left[0]] = col
    else:
        found.asked[col] = names


def said(texts: Iterable[str], table: str) -> set[str]:
    """Codes of a table of the data whose words stand in some texts: kinds of nominee."""
    whole = f" {' '.join(fold(text) for text in texts)} "
    return {
        code
        for code, names in words()[table].items()
        if any(f" {name} " in whole for name in names)
    }


def speaks_of(texts: Iterable[str], table: str) -> bool:
    """Whether one of the words of a table stands in some texts."""
    whole = f" {' '.join(fold(text) for text in texts)} "
    return any(f" {name} " in whole for name in words()[table])


def begins_with(text: str, table: str) -> bool:
    """Whether a text begins with one of the words of a table."""
    key = f"{fold(text)} "
    return any(key.startswith(f"{name} ") for name in words()[table])


MODELS: tuple[type[Ghi], ...] = (DeNghi, DienHinh)
"""Sheets that a list can be read as."""
