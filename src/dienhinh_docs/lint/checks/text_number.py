"""Number and symbol: spaces and dashes, zeros, grammar, the type's letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dienhinh_docs.lint.checks.text_base import breach, data, exact, joined, party, plain, type_name
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem

_LINE = re.compile(
    r"^(?P<word>S[oố])(?P<gap>\s*:\s*|\s*)(?P<so>\d+[a-zđ]?|[\s.…_]*)(?P<pad>\s*)"
    r"(?P<tail>[/\-–—_\\].*)$",
    re.IGNORECASE,
)
"""``Số`` + number or room for it + separator and symbol."""

_YEAR = re.compile(r"^/\s*(?:19|20)\d\d\s*/")
_SPLIT = re.compile(r"\s*([/\-–—_\\])\s*")
_DASHES = str.maketrans({"–": "-", "—": "-"})
_SAME_TYPE = ({"QyĐ", "QĐi"},)
"""Codes of one type under different rules (state, Party)."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """``27/KH-SYT`` taken apart: separators as (“/”, “-”), groups as (“KH”, “SYT”)."""

    so: str
    marks: tuple[str, ...]
    groups: tuple[str, ...]

    def __str__(self) -> str:
        return self.so + "".join(m + g for m, g in zip(self.marks, self.groups, strict=True))


@cache
def _codes() -> frozenset[str]:
    return frozenset(data()["ky_hieu_loai"])


@cache
def _small_letters() -> tuple[str, ...]:
    return tuple(data()["ky_hieu_chu_thuong"])


def check_number(found: Found) -> Iterator[Problem]:
    """One problem a line: the grossest."""
    piece = found.first(Component.SO_KY_HIEU)
    if piece is None or not piece.text or found.form:
        return
    text = plain(piece)
    if "{{" in text or "«" in text:
        return  # a place left, told as such
    match = _LINE.match(text)
    if match is None:
        yield _grammar(found, piece, text)
        return
    if _YEAR.match(match["tail"]) and found.loai in ("QĐ", "NQ", "CT"):
        yield finding(found.file, Code.TT_CHUA_XET, piece, noi_dung="số, ký hiệu có năm ban hành",
                      ly_do="văn bản quy phạm pháp luật theo quy định khác")  # fmt: skip
        return
    symbol = _parse(match)
    yield from _judged(found, piece, text, match, symbol)


def _judged(
    found: Found, piece: Piece, text: str, match: re.Match[str], symbol: Symbol
) -> Iterator[Problem]:
    pattern = _pattern(found)
    wanted = _wanted_marks(pattern, len(symbol.groups))
    given = tuple(m.translate(_DASHES) for m in symbol.marks)
    enough = len(symbol.groups) >= (pattern.count("{") - 1 if found.loai == "CV" else 2)
    if enough and given[: len(wanted)] == wanted and _own_code(symbol.groups):
        yield _grammar(found, piece, text, doubt=True)  # codes are laid down by the body's head
        return
    if not enough or not _lawful_groups(symbol.groups) or given[: len(wanted)] != wanted:
        if [g.casefold() for g in symbol.groups[:1]] != [found.loai.casefold()]:
            yield from _wrong_type(found, piece, symbol)
        yield _grammar(found, piece, text)
        return
    if text.endswith("."):
        yield _grammar(found, piece, text)
        return
    colon = pattern.startswith("Số:")
    if (":" in match["gap"]) != colon:
        yield _grammar(found, piece, text)
        return
    if match["word"] != "Số":
        yield _grammar(found, piece, text)
        return
    padded = _padded(match["so"])
    head = "Số: " if colon else "Số "
    right = head + str(Symbol(padded or symbol.so, given, symbol.groups))
    if padded and padded != match["so"]:
        yield breach(found, "so_ky_hieu", Code.TT_SO_DEM_KHONG, piece, match["so"], can=padded)
    wide = match["so"][:1].isdigit() and "  " in exact(piece)
    if wide or not _spaced_right(text, match, symbol, head):
        yield breach(found, "so_ky_hieu", Code.TT_SO_DAU_CACH, piece, exact(piece), can=right)
    yield from _wrong_type(found, piece, symbol)


def _parse(match: re.Match[str]) -> Symbol:
    parts = _SPLIT.split(match["tail"].strip().rstrip("."))
    groups = tuple(re.sub(r"\s+", "", g) for g in parts[2::2])
    return Symbol(match["so"].strip(), tuple(parts[1::2]), groups)


def _pattern(found: Found) -> str:
    return found.regime.so_cong_van if found.loai == "CV" else found.regime.so_van_ban


def _wanted_marks(pattern: str, groups: int) -> tuple[str, ...]:
    """Separators after the number and after the first group; further ones are the body's own."""
    slots = re.sub(r"CV", "{loai}", pattern.partition("{so}")[2])
    marks = tuple(re.findall(r"(?:^|\})([^{}A-Z]+)(?=\{)", slots))
    return marks[: min(groups, 2)]


def _lawful_groups(groups: tuple[str, ...]) -> bool:
    """Capitals and digits; small letters only in the codes that have them (TTr, TTg, …)."""
    for at, group in enumerate(groups):
        rest = _DIGRAPHS.sub("", group) if at else group  # a unit's code: GDTrH, QLĐTr
        for mixed in _small_letters():
            rest = rest.replace(mixed, "")
        if not group or any(not (c.isupper() or c.isdigit() or c in "&.()") for c in rest):
            return False
    return True


_MIXED = re.compile(r"[A-ZĐ]{2,}[a-zđ]{1,2}|[A-ZĐ]+[a-zđ]{1,2}[A-ZĐ]+")


_DIGRAPHS = re.compile(r"(?:Tr|[CGKNPT]h|Ng|Gi|Qu)(?=[A-ZĐ]|$)")


def _own_code(groups: tuple[str, ...]) -> bool:
    """Only the last group, a unit's, has small letters between its capitals: ``QLGDMn``."""
    *others, last = groups
    return (
        bool(others)
        and _lawful_groups(tuple(others))
        and not _lawful_groups(groups)
        and bool(_MIXED.fullmatch(last))
    )


def _padded(so: str) -> str:
    """The number with its lawful zeros; '' for a blank."""
    digits = re.match(r"\d+", so)
    if digits is None:
        return ""
    return f"{int(digits[0]):02d}{so[digits.end() :]}"


def _spaced_right(text: str, match: re.Match[str], symbol: Symbol, head: str) -> bool:
    """No stray space or dash; room for a number that is not yet given may be any."""
    if not re.match(r"\d", match["so"]):
        return match["tail"].rstrip(".") == str(Symbol("", symbol.marks, symbol.groups)) and not (
            {"–", "—"} & set(symbol.marks)
        )
    return text.rstrip(".") == head + str(symbol) and not {"–", "—"} & set(symbol.marks)


def _wrong_type(found: Found, piece: Piece, symbol: Symbol) -> Iterator[Problem]:
    """The type's letters against the title; a letter of a state body has none."""
    if not found.loai or not symbol.groups or symbol.groups[0].isdigit():
        return
    first, codes = symbol.groups[0], _codes()
    state_letter = found.loai == "CV" and "CV" not in _pattern(found)
    if state_letter:
        if first in codes and len(symbol.groups) > 1 and first not in _initials(found):
            yield _type_breach(found, piece, first, "<cơ quan>-<đơn vị soạn thảo>")
        return
    if first == found.loai or any({first, found.loai} <= same for same in _SAME_TYPE):
        return
    known = {code.casefold() for code in codes}
    if first.casefold() in known or (len(symbol.groups) > 1 and found.loai in found.regime.loai):
        yield _type_breach(found, piece, first, found.loai)


def _type_breach(found: Found, piece: Piece, value: str, wanted: str) -> Problem:
    return breach(found, "so_ky_hieu", Code.TT_KY_HIEU_LOAI, piece, value,
                  loai=type_name(found).lower(), can=wanted)  # fmt: skip


def _initials(found: Found) -> set[str]:
    """Beginnings of the issuer's initials: the tax office is CT and may write 12/CT-TTHT."""
    name = joined(found.all(Component.CO_QUAN)).upper()
    letters = "".join(word[0] for word in re.findall(r"\w+", name))
    return {letters[:n] for n in range(2, len(letters) + 1)}


def _grammar(found: Found, piece: Piece, text: str, *, doubt: bool = False) -> Problem:
    """``Số: …/KH-…`` as the pattern to follow."""
    can = _pattern(found).format(
        so="08", loai=found.loai or "<loại>", co_quan="<cơ quan>", don_vi="<đơn vị soạn thảo>"
    )
    if party(found) and found.loai == "CV":
        can = found.regime.so_cong_van.format(so="08", co_quan="<cơ quan>", don_vi="")
    return breach(found, "so_ky_hieu", Code.TT_SO_KY_HIEU, piece, text, doubt=doubt, can=f"“{can}”")


CHECKS = (check_number,)
