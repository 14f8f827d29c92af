"""Which texts were typed before Unicode: by their font, by their column, or by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dienhinh_docs.cells import codepages, legacy
from dienhinh_docs.cells.base import Fault, fault
from dienhinh_docs.cells.dates import DAYS_1904, SERIALS
from dienhinh_docs.cells.text import tidied
from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Cell, Col, Contested, Days1904, Encoding, OldText

SURE_CELLS = 3
"""Cells of a column that agree: all of 3,000 measured names were then decoded right."""

SURE_WORDS = 6
"""Words of one text that are Vietnamese only when decoded; with fewer the sender is asked."""


def of_font(name: str | None) -> Encoding | None:
    """The encoding of a font by its name (``.VnTime``, ``.VnTimeH``, ``VNI-Times``)."""
    folded = (name or "").strip().lower()
    if folded.startswith(".vn"):
        return Encoding.TCVN3_CAPITALS if folded.endswith("h") else Encoding.TCVN3
    return Encoding.VNI if folded.startswith(("vni-", "vni ")) else None


def of_column(values: Sequence[Any]) -> dict[int, OldText]:
    """The values of one column that are old texts, by their index; nothing if none is sure."""
    texts = {i: v for i, v in enumerate(values) if type(v) is str and legacy.may_be_old(v)}
    if not texts:
        return {}
    different = tuple(dict.fromkeys(texts.values()))
    encoding, words = legacy.guess(different)
    if encoding is None or (len(different) < SURE_CELLS and words < SURE_WORDS):
        return {}
    mixed = any(isinstance(v, str) and legacy.is_unicode(v) for v in values)
    found: dict[int, OldText] = {}
    for index, text in texts.items():
        own = legacy.share((text,), encoding)
        if own.better or (own.changed and not mixed and own.decoded >= own.as_is):
            found[index] = OldText(text, encoding)
        elif own.changed and mixed and own.decoded == own.as_is:
            found[index] = OldText(text, encoding, sure=False)
    return found


def settle(text: str) -> str | Fault:
    """The text in Unicode; a fault where it may be an old encoding and nobody can be sure."""
    text = codepages.undamaged(text)
    if (stored := codepages.before_1258(text)) is not None:
        return _through_1258(text, stored)
    if isinstance(text, OldText):
        return _by_evidence(text)
    if not legacy.may_be_old(text):
        return text
    for reading in (text, tidied(text, lines=True)):  # what cleaning gives must not be asked again
        encoding, words = legacy.guess((reading,))
        if encoding is not None and (words > 1 or legacy.looks_strange(reading)):
            meant = legacy.decode(reading, encoding)
            return meant if words >= SURE_WORDS else _ask(meant)
    return text


def _through_1258(text: str, stored: str) -> str | Fault:
    """TCVN3 or VNI that was taken for Windows-1258, if its bytes say so; else the text as it is."""
    encoding, words = legacy.guess((stored,))
    if encoding is None or words < 2:
        return text
    meant = legacy.decode(stored, encoding)
    if codepages.share(meant) < codepages.ENOUGH:
        return text
    by_font = isinstance(text, OldText) and text.sure
    return meant if by_font or words >= SURE_WORDS else _ask(meant)


def _by_evidence(text: OldText) -> str | Fault:
    """What is right Vietnamese as it stands was typed in Unicode, whatever font was left there."""
    plain, meant = str(text), legacy.decode(text, text.encoding)
    if legacy.is_unicode(plain) or meant == plain:
        return plain
    if not text.sure:
        return _ask(meant)
    own = legacy.share((plain,), text.encoding)
    if not own.changed or own.decoded >= own.as_is:
        return meant
    return plain if own.as_is == 1 else _ask(meant)


def _ask(meant: str) -> Fault:
    return fault(Code.BANG_MA_CU, goi_y=meant)


def carried(value: Any, col: Col) -> Any:
    """A raw value for another workbook: without the font it was seen in, days from 1900."""
    if isinstance(value, Contested):
        return carried(value.first, col)
    if isinstance(value, OldText):
        settled = settle(value)
        return str(value) if isinstance(settled, Fault) else settled
    if isinstance(value, Days1904):
        dated = col.cell in {Cell.DATE, Cell.PARTIAL_DATE} and value + DAYS_1904 in SERIALS
        return float(value) + (DAYS_1904 if dated else 0)
    return value
