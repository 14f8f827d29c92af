"""The signing block: prefixes, the order of its lines, nothing before the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from dienhinh_docs.lint.checks.text_base import breach, data, joined
from dienhinh_docs.lint.find_words import CHUC_VU_DAU, CO_QUAN_DAU
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Prefix
from dienhinh_docs.viet import fold, tidy

_PREFIX = re.compile(
    r"^(?P<letters>T\s*[./]?\s*U\s*[./]?\s*Q|T\s*[./]?\s*M|K\s*[./]?\s*T|T\s*[./]?\s*L|Q(?=\s*[./]))"
    r"(?P<mark>\s*[./:,;]*)(?P<gap>\s*)(?=[A-ZĐÀ-Ỹ]{2})",
    re.IGNORECASE,
)
_IN_WORDS: dict[str, Prefix] = {
    "THAY MẶT": "TM", "KÝ THAY": "KT", "THỪA LỆNH": "TL", "THỪA ỦY QUYỀN": "TUQ",
    "THỪA UỶ QUYỀN": "TUQ", "QUYỀN": "Q",
}  # fmt: skip
_IN_CHARGE = re.compile(r"PHỤ TRÁCH|ĐIỀU HÀNH")
_SECOND = re.compile(r"^(?:PHÓ|THỨ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|CẤP PHÓ)\b|\bPHÓ\b")
_OWN_PREFIXES = ("TM", "KT", "TL")


def check_prefixes(found: Found) -> Iterator[Problem]:
    """TM. KT. TL. TUQ. Q. with stop and space; T/M K/T T/L where the regime writes so."""
    if found.form:
        return
    for piece in found.all(Component.QUYEN_HAN):
        text = tidy(piece.text)
        kind, rest, given = _prefix(text)
        if kind is None:
            continue
        if kind == "TM" and _decides_alone(found):
            can = rest.strip() and "CHỦ TỊCH"
            yield breach(found, "tien_to", Code.TT_KY_TIEN_TO, piece, text, can=can)
            continue
        wanted = found.regime.tien_to[kind]
        if "/" in found.regime.tien_to["TM"] and kind not in _OWN_PREFIXES:
            continue  # unknown how that side writes them
        if given != f"{wanted} ":
            can = f"{wanted} {rest.lstrip()}"
            yield breach(found, "tien_to", Code.TT_KY_TIEN_TO, piece, text, can=can)


def _decides_alone(found: Found) -> bool:
    """The line above the grounds names a head, not the body: he signs in his own name."""
    authority = fold(joined(found.all(Component.THAM_QUYEN)))
    return authority.startswith(("chu tich", "giam doc", "truong ban"))


def _prefix(text: str) -> tuple[Prefix | None, str, str]:
    """Which prefix a line begins with, the words after it, and how it is written."""
    for words, kind in _IN_WORDS.items():
        if text.upper().startswith(words + " ") and not text.upper().startswith("QUYỀN HẠN"):
            return kind, text[len(words) :], words
    match = _PREFIX.match(text)
    if match is None:
        return None, text, ""
    letters = re.sub(r"[^A-Z]", "", match["letters"].upper())
    kinds: dict[str, Prefix] = {"TM": "TM", "KT": "KT", "TL": "TL", "TUQ": "TUQ", "Q": "Q"}
    return kinds[letters], text[match.end() :], match[0]


_MEANT: dict[str, Prefix] = {"UQ": "TUQ", "Q": "Q"}
_STRANGE = re.compile(r"^(?P<letters>[A-ZĐ]{1,4})(?:\s*[./]+\s*|(?<=Q)\s+)(?P<rest>\S.*)$")


def check_strange_prefixes(found: Found) -> Iterator[Problem]:
    """Only five prefixes are laid down; other letters before a title or a body are none of them."""
    if found.form or "/" in found.regime.tien_to["TM"]:
        return
    for piece in (pieces[0] for pieces in _blocks(found)):
        text = tidy(piece.text)
        match = _STRANGE.match(text)
        if match is None or _prefix(text)[0] is not None:
            continue
        rest = match["rest"]
        if CHUC_VU_DAU.match(fold(rest)) or CO_QUAN_DAU.match(rest.lower()):
            own = _MEANT.get(match["letters"])
            can = f"{found.regime.tien_to[own]} {rest}" if own else f"TM. {rest}, KT. {rest} …"
            yield breach(found, "tien_to", Code.TT_KY_TIEN_TO, piece, text, can=can)


def check_lines(found: Found) -> Iterator[Problem]:
    """Who signs for whom: the deputy under KT., the collective first, an own title below TL."""
    if found.form or found.loai == "BB":
        return
    for pieces in _blocks(found):
        if not _strict(found):
            yield from _without_office(found, pieces)
            continue
        why = _fault(found, [tidy(p.text).upper() for p in pieces])
        if why:
            shown = " / ".join(p.text for p in pieces)
            yield breach(found, "dong_ky", Code.TT_KY_DONG, pieces[0], shown, ly_do=why,
                         can="TM. <tập thể> / KT. <người đứng đầu> / <chức vụ người ký>")  # fmt: skip
        elif _office_missing(found, pieces):
            shown = " / ".join(p.text for p in pieces)
            yield breach(found, "dong_ky", Code.TT_KY_DONG, pieces[0], shown, doubt=True,
                         ly_do="chỉ có chức vụ ở hội đồng",
                         can="<chức vụ ở hội đồng> / <chức vụ ở cơ quan>, nếu dùng con dấu của cơ quan")  # fmt: skip


def _without_office(found: Found, pieces: list[Piece]) -> Iterator[Problem]:
    """Even where a collective signs, somebody signs for it, with his title."""
    if [_prefix(tidy(p.text))[0] for p in pieces] == ["TM"]:
        shown = pieces[0].text
        yield breach(found, "dong_ky", Code.TT_KY_DONG, pieces[0], shown, doubt=True,
                     ly_do=f"sau “{shown}” thiếu chức vụ của người ký",
                     can="TM. <tập thể> / <chức vụ người ký>")  # fmt: skip


def _strict(found: Found) -> bool:
    """Whether the order of lines is known: not for those whose collective may let a deputy sign."""
    return not found.regime.tap_the_lanh_dao


def _blocks(found: Found) -> list[list[Piece]]:
    """Lines of each signatory: those of one cell, or of one tab column."""
    blocks: dict[tuple[object, ...], list[Piece]] = defaultdict(list)
    for piece in found.all(Component.QUYEN_HAN):
        if piece.text and not piece.text.startswith("("):
            spot = piece.para.spot
            column = piece.column if piece.columns > 1 or spot.table is None else 0
            blocks[(spot.table, spot.cell, column if spot.table is not None else 0)].append(piece)
    return list(blocks.values())


def _fault(found: Found, lines: list[str]) -> str:
    kinds = [_prefix(line)[0] for line in lines]
    for i, kind in enumerate(kinds):
        last = i == len(lines) - 1
        if kind == "TM" and i:
            return "dòng “TM.” không đứng đầu"
        if kind is not None and kind != "Q" and last:
            return f"sau “{lines[i]}” thiếu chức vụ của người ký"
        if kind == "KT" and not _SECOND.search(lines[i + 1]):
            return f"sau “{lines[i]}” phải là chức vụ của cấp phó"
        if kind == "KT" and _of_other_office(lines[i], lines[i + 1]):
            return f"“{lines[i + 1]}” không phải cấp phó của người ghi ở “{lines[i]}”"
    return _deputy_alone(lines, kinds) or _head_system(found, lines, kinds)


_HEADS = ("GIÁM ĐỐC", "CHỦ TỊCH", "TRƯỞNG", "CỤC TRƯỞNG", "CHÁNH", "HIỆU TRƯỞNG", "BÍ THƯ")


def _of_other_office(head: str, deputy: str) -> bool:
    """``KT. GIÁM ĐỐC`` above ``PHÓ TRƯỞNG PHÒNG``: the deputy of another head."""
    of = next((h for h in _HEADS if _prefix(head)[1].strip().startswith(h)), "")
    own = next((h for h in _HEADS if deputy.removeprefix("PHÓ ").startswith(h)), "")
    return bool(of and own) and deputy.startswith("PHÓ ") and of != own


def _deputy_alone(lines: list[str], kinds: list[Prefix | None]) -> str:
    """A deputy signs for the head, also for the head of an office that signs by order (Điều 13).

    With TUQ. the rank in his own office is his own affair.
    """
    if {"KT", "TUQ"} & set(kinds):
        return ""
    for line in lines[:2]:
        if line.startswith("PHÓ ") and not _IN_CHARGE.search(line):
            return f"cấp phó ký mà không có dòng “KT.” trên “{line}”"
    return ""


def _head_system(found: Found, lines: list[str], kinds: list[Prefix | None]) -> str:
    """A department is led by one head, who signs in his own name."""
    issuer = joined(found.all(Component.CO_QUAN)).upper()
    led_by_one = issuer.startswith(tuple(data()["thu_truong"]))
    return f"{issuer.capitalize()} làm việc theo chế độ thủ trưởng, không ký “TM.”" if (
        led_by_one and kinds[:1] == ["TM"]
    ) else ""  # fmt: skip


def _office_missing(found: Found, pieces: list[Piece]) -> bool:
    """A council that uses its body's seal signs with both titles; whether it does is not seen."""
    issuer = joined(found.all(Component.CO_QUAN)).upper()
    plain_lines = [p for p in pieces if _prefix(tidy(p.text))[0] is None]
    return issuer.startswith(tuple(data()["hoi_dong_tu_van"])) and len(plain_lines) < 2


# --- the name --------------------------------------------------------------------------------


_NO_EXCEPTION = "truoc_ho_ten_khong_ngoai_le"
"""Ranks and forms of address; what a ministry lays down concerns degrees and honours alone."""


@cache
def _titles() -> re.Pattern[str]:
    words = sorted(data()["truoc_ho_ten"] + data()[_NO_EXCEPTION], key=len, reverse=True)
    one = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words)
    return re.compile(rf"^(?:(?:{one})(?:[.,]|\b)\s*)+(?=\S)", re.IGNORECASE)


def check_name(found: Found) -> Iterator[Problem]:
    """Degrees, honours, ranks before the name: only army and police write the rank."""
    for piece in found.all(Component.HO_TEN):
        text = tidy(piece.text)
        match = _titles().match(text)
        if match is None or found.regime.cap_bac:
            continue
        value = match[0].strip()
        if _own_ministry(found) and not value.startswith(tuple(data()[_NO_EXCEPTION])):
            yield finding(found.file, Code.TT_CHUA_XET, piece, noi_dung="học hàm, học vị trước họ tên",
                          ly_do="đơn vị giáo dục, y tế, khoa học theo quy định của bộ")  # fmt: skip
        else:
            yield breach(found, "cap_bac", Code.TT_KY_HOC_HAM, piece, value)


def _own_ministry(found: Found) -> bool:
    """Units of education, health and science follow their ministries (Phụ lục I, mục II.7.c)."""
    name = fold(joined(found.all(Component.CO_QUAN)))
    return name.startswith(tuple(fold(w) for w in data()["don_vi_theo_bo"]))


CHECKS = (check_prefixes, check_strange_prefixes, check_lines, check_name)
