"""Whose a workbook is: by its stamp, else by its form, its file name or its head; never by guess.

A stamp stands in three places because one or another gets lost. Where they differ, or all are gone,
the name on the form decides if it means exactly one body, and that is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from dienhinh_docs.layout import LAYOUT_VERSION, SHEETS, DonVi, sheet_of
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.programme.called import Bodies, bodies
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import Lists, Shape, Stamp
from dienhinh_docs.viet import fold, nfc
from dienhinh_docs.workbook.grid import Grid
from dienhinh_docs.workbook.interpret import is_blank, read_form

OUR_SHEETS = 3
"""Tables under the names of the layout that make a workbook one of ours, beside the form."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a workbook without stamp is recognised by."""

    plan: ChuongTrinh
    lists: Lists


@dataclass(frozen=True, slots=True)
class Answer:
    """Whose it is, and what is to be told about that; without stamp it is not known."""

    stamp: Stamp | None
    told: tuple[Problem, ...] = ()


def by_stamps(stamps: Sequence[Stamp], grids: list[Grid], at: At, known: Known | None) -> Answer:
    """All stamps name one body; or the form says which of them is right."""
    first = stamps[0]
    if len({(s.programme, s.body) for s in stamps}) == 1:
        return Answer(first, _of_file(first.body, at, known))
    code = _on_form(grids, at, known)[0] if known else ""
    fitting = [s for s in stamps if s.body == code]
    told = "; ".join(dict.fromkeys(f"{s.programme}, {s.body}" for s in stamps))
    if known and fitting and len({s.programme for s in stamps}) == 1:
        facts = _facts(known, code)
        return Answer(fitting[0], (problem(Code.TEP_DAU_KHAC_NHAU, at, told, **facts),))
    return Answer(None, (problem(Code.TEP_KHONG_CO_DAU, at, told, ly_do="stamp.two"),))


def by_form(grids: list[Grid], at: At, known: Known) -> Answer:
    """A workbook of our layout without stamp: the programme or the form names its body."""
    set_for = owner_set(at.file, known)
    written, near = "", ""
    code, reason = set_for, "whose.setting"
    if not code:
        code, written, near = _on_form(grids, at, known)
        reason = "whose.form"
    if not code:
        why = "stamp.unknown_name" if written else "stamp.none"
        facts = {"ly_do": why, "goi_y": near}
        return Answer(None, (problem(Code.TEP_KHONG_CO_DAU, at, written, **facts),))
    told = problem(Code.TEP_MAT_DAU, at, ly_do=reason, **_facts(known, code))
    return Answer(Stamp(known.plan.ma, code, _layout_of(grids)), (told,))


def by_words(head: str, at: At, known: Known) -> tuple[str, str]:
    """Body and reason for a list of somebody's own; without body the reason says why not."""
    if code := owner_set(at.file, known):
        return code, "whose.setting"
    names = bodies(known.plan)
    of_file, of_head = names.of_file(_stem(at.file)), names.within(head)
    everybody = set(of_file) | set(of_head)
    if len(everybody) != 1:
        return "", "stamp.several" if everybody else "stamp.nobody"
    return everybody.pop(), "whose.file" if of_file else "whose.head"


def is_ours(grids: Iterable[Grid]) -> bool:
    """Whether the sheets are those of a kit, whatever became of its stamp."""
    names = {fold(grid.name) for grid in grids}
    tables = [sheet for sheet in SHEETS if sheet.shape is Shape.TABLE]
    there = sum(fold(sheet.name) in names for sheet in tables)
    return fold(sheet_of(DonVi).name) in names and there >= OUR_SHEETS


def owner_set(file: str, known: Known) -> str:
    """The body that the programme names for this file (``cai_dat.so_cua``)."""
    owned = known.plan.cai_dat.so_cua
    return next((o.co_quan for o in owned if nfc(o.tep).casefold() == file.casefold()), "")


def _facts(known: Known, code: str) -> dict[str, str]:
    return {"ten": known.plan.theo_ma[code].ten, "ma": code}


def _of_file(code: str, at: At, known: Known | None) -> tuple[Problem, ...]:
    """A file that is named for other bodies only."""
    if known is None or code not in known.plan.theo_ma:
        return ()
    named = bodies(known.plan).of_file(_stem(at.file))
    if not named or code in named:
        return ()
    others = ", ".join(known.plan.theo_ma[other].ten for other in named)
    facts = _facts(known, code)
    return (problem(Code.TEP_TEN_CO_QUAN_KHAC, at, at.file, khac=others, **facts),)


def _on_form(grids: list[Grid], at: At, known: Known) -> tuple[str, str, str]:
    """The body that the form names, what stands there, and a body that it nearly names."""
    sheet = sheet_of(DonVi)
    held = next((g for g in grids if fold(g.name) == fold(sheet.name)), None)
    rows = read_form(sheet, held, at.file)[0].rows if held else []
    value = rows[0].values.get("ten_co_quan") if rows else None
    if is_blank(value) or not isinstance(value, str):
        return "", "", ""
    names: Bodies = bodies(known.plan)
    near = names.nearly(value)
    suggested = known.plan.theo_ma[near[0]].ten if len(near) == 1 else ""
    return names.named_by(value), value, suggested


def _layout_of(grids: list[Grid]) -> int:
    """The newest layout all of whose sheets are there, else the present one."""
    from dienhinh_docs.workbook.older import sheets_of, versions

    names = {fold(grid.name) for grid in grids}
    fitting = (v for v in versions() if {fold(s) for s in sheets_of(v)} <= names)
    return max(fitting, default=LAYOUT_VERSION)


def _stem(file: str) -> str:
    return PurePath(file).stem
