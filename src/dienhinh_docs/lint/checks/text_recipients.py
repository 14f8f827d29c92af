"""Nơi nhận: its label, dash and mark of every line, the Lưu line, the first line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.checks.text_base import breach, decree, exact, labelled, party
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import fold, tidy

_LUU = re.compile(r"^(?:[-–+•*]\s*)?lưu\b", re.IGNORECASE)
_LUU_VT = re.compile(r"^[-–] Lưu: VT(?:, [^;]+| \(.+\))?\.$")
_LUU_ANY = re.compile(r"^[-–] Lưu:? \S.*\.$")
_LUU_COLON = re.compile(r"^[-–] Lưu: (?!vt\b)\S.*\.$")
"""Of bodies that apply the decree as fits them: the registry may have another name."""

_LUU_BARE = re.compile(r"^[-–] Lưu [^\s:].*\.$")
"""The Party's: no colon, no VT."""

_DASH = re.compile(r"^[-–] (?=\S)")
_BULLET = re.compile(r"^(?:[-–+•*·]\s*|\d+[.)]\s+)")
_AS_ABOVE = ("nhu tren", "nhu kinh gui")

Line = tuple[Piece, str]


def check_label(found: Found) -> Iterator[Problem]:
    piece = found.first(Component.NOI_NHAN_NHAN)
    if piece is None:
        return
    text = re.sub(r"\s+", " ", tidy(exact(piece)))
    if text != "Nơi nhận:" and not text.startswith("Nơi nhận: "):
        yield breach(found, "noi_nhan", Code.TT_NOI_NHAN_NHAN, piece, text[:30])


def check_lines(found: Found) -> Iterator[Problem]:
    """``- …;`` each; lines under a heading line may begin with “+”."""
    lines = _lines(found)
    body = [line for line in lines if not _LUU.match(line[1])]
    last_is_luu = bool(lines) and bool(_LUU.match(lines[-1][1]))
    for i, (piece, text) in enumerate(body):
        closing = not last_is_luu and i == len(body) - 1
        under = any(line.endswith(":") for _, line in body[:i])
        ends = ";," if party(found) else ";"  # the samples of HD 36-HD/VPTW have commas
        if not _line_right(text, closing, under, ends):
            yield breach(found, "noi_nhan", Code.TT_NOI_NHAN_DAU, piece, text, can=_mended(text))


def check_luu(found: Found) -> Iterator[Problem]:
    """The last line is the Lưu line, by the regime's pattern."""
    lines = _lines(found)
    if not lines:
        return
    piece, text = lines[-1]
    regime = found.regime
    lawful = _LUU_VT if regime.luu_phai_vt else _LUU_BARE if party(found) else _LUU_ANY
    if regime.luu.startswith("Lưu:") and not regime.luu_phai_vt:
        lawful = _LUU_COLON
    if not lawful.match(text):
        unit = "<đơn vị soạn thảo>"
        can = f"- {regime.luu.format(don_vi=unit)}."
        yield breach(found, "luu", Code.TT_NOI_NHAN_LUU, piece, text, can=can)


def check_first_line(found: Found) -> Iterator[Problem]:
    """“Như trên” goes with Kính gửi, “Như Điều …” with the articles of a decision."""
    lines = _lines(found)
    if not lines or not decree(found) or found.form:
        return
    piece, text = lines[0]
    if _LUU.match(text):
        return  # out of its place, which is told
    words = fold(text)
    addressed = bool(found.all(Component.KINH_GUI)) and found.loai in ("CV", "TTr", "BC")
    if addressed and not words.startswith(_AS_ABOVE):
        yield _first(found, piece, text, "- Như trên;")
    elif not addressed and words == "nhu tren" and found.loai in ("KH", "QĐ", "TB", "HD", "CTr"):
        can = "- Như Điều …;" if found.loai == "QĐ" else "- <tên nơi nhận>;"
        yield _first(found, piece, text, can)
    if found.loai == "QĐ":
        yield from _as_article(found, lines)


def _as_article(found: Found, lines: list[Line]) -> Iterator[Problem]:
    """The sample begins with “Như Điều …”; an article that is not there is surely wrong."""
    articles = [int(h.mark) for h in found.headings if h.kind == "dieu" and h.mark.isdigit()]
    for piece, text in lines:
        match = re.search(r"[Nn]hư [Đđ]iều (\d+)", text)
        if match and len(articles) > 1 and int(match[1]) > max(articles):
            yield _first(found, piece, text, f"- Như Điều {max(articles)};")
    at = next((i for i, (_, text) in enumerate(lines) if fold(text).startswith("nhu dieu")), None)
    if at:
        yield _first(found, *lines[at], lines[at][1], doubt=True)
    elif at is None:
        piece, text = lines[0]
        if fold(text) != "nhu tren":
            yield _first(found, piece, text, "- Như Điều …;", doubt=True)


def _first(found: Found, piece: Piece, text: str, can: str, *, doubt: bool = False) -> Problem:
    return breach(found, "noi_nhan", Code.TT_NOI_NHAN_DONG_DAU, piece, text, doubt=doubt, can=can)


def _lines(found: Found) -> list[Line]:
    """The list as printed lines; a line wrapped by hand is one, copies below Lưu are no line."""
    result: list[Line] = []
    for piece in found.all(Component.NOI_NHAN):
        text = labelled(piece)
        if not text:
            continue
        bare = not _BULLET.match(text)
        if bare and result and not _LUU.match(text):
            before = result[-1][1]
            if _LUU.match(before) or before[-1:] not in ";.:":
                if not before.endswith("."):
                    result[-1] = (result[-1][0], f"{before} {text}")
                continue
        result.append((piece, text))
    return result


def _line_right(text: str, closing: bool, under: bool, ends: str) -> bool:
    """``under``: a line ending with a colon stands above, and “+” may begin those below it."""
    if under and text.startswith("+ "):
        return text[-1] in ";.,"
    if not _DASH.match(text):
        return False
    if text.endswith(":"):
        return True  # a line over others
    return text[-1:] in ends or (closing and text.endswith("."))


def _mended(text: str) -> str:
    words = _BULLET.sub("", text).rstrip(" .,;:")
    return f"- {words};"


CHECKS = (check_label, check_lines, check_luu, check_first_line)
