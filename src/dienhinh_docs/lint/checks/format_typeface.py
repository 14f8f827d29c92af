"""Typeface and colour of everything that prints (NĐ 30/2020, Phụ lục I, I.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from dienhinh_docs.lint.checks.format_common import (
    CHAN_TRANG,
    CHU_THICH,
    DAU_TRANG,
    THANH_PHAN,
    VAN_BAN,
    Wrong,
    homes,
    name,
    ruled_tables,
    told,
)
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para, Run
from dienhinh_docs.problems import Code, Problem

SCATTERED = 4
"""Kinds of place from which a wrong typeface is said of the whole document."""

RARE = 0.2
"""Share of runs up to which another typeface in a slot that prints nothing is an oversight."""

NEARLY_BLACK = 0x1F
"""Largest value of a colour channel that prints as black (“black, lighter 5 %” of Word is 0D)."""

RED_STAMPS = frozenset({"KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HOẢ TỐC", "MẬT", "TỐI MẬT", "TUYỆT MẬT"})
"""Stamps of urgency and secrecy, printed in red (NĐ 30/2020, Phụ lục I, III.2.b)."""

EAST_ASIAN = ((0x2E80, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF))
COMPLEX = ((0x0590, 0x08FF), (0x0900, 0x0E7F))


def typeface(found: Found) -> Iterator[Problem]:
    """The prescribed typeface in every slot that prints a letter, in every place."""
    rule = found.regime.phong
    ground = found.regime.quy_tac["phong"]
    wrongs = [
        Wrong(Code.TT_PHONG, para, place, font, rule, ground.dieu_khoan, ground.muc_do)
        for place, para in _everything(found)
        for run in para.runs
        if not _plain(run.look.fonts, rule)
        for font in sorted(_fonts(run))
        if not same_face(font, rule)
    ]
    yield from told(found, _summed_up(wrongs))


def silent_slots(found: Found) -> Iterator[Problem]:
    """The slots for East Asian and complex scripts, which print nothing in Vietnamese.

    Word fills them from its theme, so they say something only where the document sets them nearly
    everywhere: then a run that differs is told, as a warning.
    """
    rule = found.regime.phong
    ground = found.regime.quy_tac["phong"]
    runs = [
        (place, para, run)
        for place, para in _everything(found)
        for run in para.runs
        if not run.look.hidden and any(c.isalpha() for c in run.text)
    ]
    if all(_plain(run.look.fonts, rule) for _, _, run in runs):
        return
    wrongs = []
    for slot in ("eastAsia", "cs"):
        others = [
            (place, para, font)
            for place, para, run in runs
            if (font := run.look.font_in(slot)) and not same_face(font, rule)
        ]
        if others and len(others) <= RARE * len(runs):
            wrongs += [
                Wrong(Code.TT_PHONG, para, place, font, rule, ground.dieu_khoan, "canh_bao")
                for place, para, font in others
            ]
    yield from told(found, _summed_up(wrongs))


def colour(found: Found) -> Iterator[Problem]:
    """Black letters."""
    ground = found.regime.quy_tac["phong"]
    wrongs = [
        Wrong(
            Code.TT_MAU_CHU,
            para,
            place,
            run.look.color,
            "màu đen",
            ground.dieu_khoan,
            ground.muc_do,
        )
        for place, para in _everything(found)
        for run in para.runs
        if run.text.strip() and not run.look.hidden and not is_black(run.look.color)
        if para.text.strip(" .").upper() not in RED_STAMPS
    ]
    yield from told(found, _summed_up(wrongs))


def _summed_up(wrongs: list[Wrong]) -> list[Wrong]:
    """Deviations of the same value that are met all over are those of the document."""
    places: dict[str, set[str]] = {}
    for wrong in wrongs:
        places.setdefault(wrong.value, set()).add(wrong.thanh_phan)
    return [
        replace(w, thanh_phan=VAN_BAN) if len(places[w.value]) >= SCATTERED else w for w in wrongs
    ]


def _everything(found: Found) -> Iterator[tuple[str, Para]]:
    """Every paragraph with the name of the place it stands in."""
    owners = homes(found)
    ruled = ruled_tables(found)
    for para in found.file.paras:
        owner = owners.get(para.number)
        if owner is not None:
            yield name(found, owner), para
        elif para.spot.table in ruled:
            yield THANH_PHAN[Component.BANG], para
        else:
            yield THANH_PHAN[Component.NOI_DUNG], para
    for section in found.file.sections:
        for place, furniture in ((DAU_TRANG, section.headers), (CHAN_TRANG, section.footers)):
            for paras in (furniture.default, furniture.first, furniture.even):
                yield from ((place, para) for para in paras)
    yield from ((CHU_THICH, para) for para in found.file.footnotes)


def _fonts(run: Run) -> set[str]:
    """Typefaces that print letters of the run; signs such as bullets may have their own."""
    if run.look.hidden:
        return set()
    slots = {_slot(char) for char in set(run.text) if char.isalnum()}
    return {font for slot in slots if (font := run.look.font_in(slot))}


@cache
def _plain(fonts: tuple[tuple[str, str], ...], rule: str) -> bool:
    """Whether every slot holds the prescribed typeface."""
    return all(same_face(font, rule) for _, font in fonts)


@cache
def _slot(char: str) -> str:
    code = ord(char)
    if code < 0x80:
        return "ascii"
    if _within(code, EAST_ASIAN):
        return "eastAsia"
    return "cs" if _within(code, COMPLEX) else "hAnsi"


def _within(code: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(low <= code <= high for low, high in ranges)


def same_face(font: str, rule: str) -> bool:
    """Whether two names are those of one typeface."""
    return font.casefold().replace(" ", "") == rule.casefold().replace(" ", "")


def is_black(color: str) -> bool:
    """Whether a colour prints as black."""
    try:
        channels = bytes.fromhex(color)
    except ValueError:
        return True
    return all(channel <= NEARLY_BLACK for channel in channels)
