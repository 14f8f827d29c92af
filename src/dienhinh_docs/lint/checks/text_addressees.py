"""Kính gửi: in the types that have it and only there, and how it is laid out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.checks.text_base import breach, decree, labelled, main_paras, type_name
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import fold

_LABEL = re.compile(r"^k[ií]nh\s+(?:g[ửởơưi]+i|tr[ìi]nh)\b", re.IGNORECASE)
_RIGHT = re.compile(r"^Kính (?:gửi|trình):(?:\s|$)")
_OWN_WAY = frozenset({"GM", "PG", "PC", "PB", "GGT", "GNP", "GUQ", "CĐ", "SY", "TrS", "SL"})
"""Papers whose specimens address somebody in words of their own; nothing is asked of them here."""

_PARTY_WITHOUT = frozenset({"KH", "QĐ", "NQ", "BB", "KL", "QC"})
"""Types that no Party source shows with Kính gửi; of others too little is known."""


def check_addressees_asked(found: Found) -> Iterator[Problem]:
    """Kính gửi stands exactly in tờ trình, công văn and reports sent upward."""
    if found.form or not found.loai:
        return
    regime = found.regime
    label = _label(found)
    if label is None:
        if found.loai in regime.kinh_gui_phai or _as_above(found):
            yield breach(found, "kinh_gui", Code.TT_KINH_GUI_THIEU, None, loai=type_name(found))
        return
    allowed = {*regime.kinh_gui_phai, *regime.kinh_gui_duoc, "CV", "TTr", "BC"} | _OWN_WAY
    if found.loai in allowed:
        return
    sure = decree(found) or found.loai in _PARTY_WITHOUT
    if sure or found.regime.khung == "nha_nuoc":  # bodies that apply the decree as fits them
        yield breach(found, "kinh_gui", Code.TT_KINH_GUI_THUA, label, doubt=not sure,
                     loai=type_name(found))  # fmt: skip


def _as_above(found: Found) -> bool:
    """A report whose recipients begin with “Như trên” goes upward: somebody must stand above."""
    first = found.first(Component.NOI_NHAN)
    return found.loai == "BC" and decree(found) and first is not None and (
        fold(first.text).startswith("nhu tren")
    )  # fmt: skip


def _label(found: Found) -> Piece | Para | None:
    """The line that begins with the words, as the finder saw it or in the text."""
    pieces = found.all(Component.KINH_GUI)
    if pieces:
        return pieces[0]
    paras = (p for p in main_paras(found)[:40] if p.spot.table is None or len(p.text) < 200)
    return next((p for p in paras if _LABEL.match(p.text) and ":" in p.text[:14]), None)


def check_addressees_laid_out(found: Found) -> Iterator[Problem]:
    """One: on the label's line. Several: a line each with dash and “;”, the last with “.”."""
    pieces = [p for p in found.all(Component.KINH_GUI) if p.text]
    if not pieces or found.form or found.loai == "CĐ":  # “… điện:”, as its specimen has it
        return
    head, rest = pieces[0], pieces[1:]
    why = _label_fault(head) or _list_fault(head, rest)
    if why:
        yield breach(found, "kinh_gui", Code.TT_KINH_GUI_DANG, head, head.text, ly_do=why)


def _label_fault(head: Piece) -> str:
    if _RIGHT.match(head.text):
        return ""
    return (
        f"nhãn ghi “{head.text[:10].strip()}”, phải là “Kính gửi:”"
        if _LABEL.match(head.text)
        else ""
    )


def _list_fault(head: Piece, rest: list[Piece]) -> str:
    inline = head.text.partition(":")[2].strip()
    first = [inline] if inline else []
    lines = first + _unwrapped([labelled(p) for p in rest])
    dashed = [bool(re.match(r"[-–]", line)) for line in lines]
    if not lines:
        return "chưa ghi nơi nhận"
    if len(lines) == 1 or not any(dashed):
        return _one_fault(head, rest, inline, lines)
    if not all(dashed):
        return f"dòng “{lines[dashed.index(False)][:40]}” thiếu gạch đầu dòng"
    for line in lines[:-1]:
        if not line.endswith(";"):
            return f"dòng “{line[:40]}” không kết thúc bằng “;”"
    return (
        "" if lines[-1].endswith(".") else f"dòng cuối “{lines[-1][:40]}” không kết thúc bằng “.”"
    )


def _one_fault(head: Piece, rest: list[Piece], inline: str, lines: list[str]) -> str:
    """A single addressee, perhaps wrapped by hand; or several without dashes."""
    if not inline and len(lines) == 1 and _below(head, rest[0]):
        return "chỉ có một nơi nhận mà không ghi cùng dòng"
    if re.match(r"[-–—]", lines[0]) and len(lines) == 1:
        return "chỉ có một nơi nhận mà có gạch đầu dòng"
    ends = [line for line in lines[:-1] if line[-1:] in ";."]
    if ends or ("; " in lines[0] and not re.search(r"\(.*;.*\)", lines[0])):
        return "nhiều nơi nhận mà không ghi mỗi nơi một dòng có gạch đầu dòng"
    return "dòng cuối kết thúc bằng “;”" if lines[-1].endswith((";", ",")) else ""


def _below(head: Piece, other: Piece) -> bool:
    """On a line of its own, not in the next tab column or cell."""
    if head.para.number == other.para.number:
        return head.line != other.line
    spot, its = head.para.spot, other.para.spot
    return (spot.table, spot.row, spot.cell) == (its.table, its.row, its.cell)


def _unwrapped(lines: list[str]) -> list[str]:
    """Lines without dash that go on from a line without end mark are one with it."""
    result: list[str] = []
    for line in lines:
        goes_on = result and result[-1][-1:] not in ";." and not re.match(r"[-–+]", line)
        if goes_on and result[-1][:1] in "-–":
            result[-1] += f" {line}"
        else:
            result.append(line)
    return result


CHECKS = (check_addressees_asked, check_addressees_laid_out)
