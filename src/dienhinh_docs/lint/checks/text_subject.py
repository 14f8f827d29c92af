"""Trích yếu: “V/v” in letters only, its first letter, no full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.checks.text_base import breach, joined
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import mid_sentence, tidy

_VE_VIEC = re.compile(r"^\(?\s*v\s*[/.]\s*v\b\s*:?", re.IGNORECASE)
SUBJECTS = (Component.TRICH_YEU, Component.TRICH_YEU_CONG_VAN, Component.KEM_THEO_TRICH_YEU)


def check_ve_viec(found: Found) -> Iterator[Problem]:
    """“V/v” begins the subject of a letter where the regime asks it, and no other subject."""
    attached = found.all(Component.KEM_THEO_TRICH_YEU)[:1]
    for piece in (*found.all(Component.TRICH_YEU)[:1], *attached):
        if found.loai != "CV" and (match := _VE_VIEC.match(piece.text)):
            yield breach(found, "trich_yeu", Code.TT_VE_VIEC_THUA, piece, match[0].strip())
    letter = found.first(Component.TRICH_YEU_CONG_VAN)
    if letter is None or found.loai != "CV":
        return
    text = tidy(letter.text)
    asked = found.regime.ve_viec
    if asked.strip() and not text.startswith(asked.strip() + " "):
        yield breach(found, "trich_yeu", Code.TT_VE_VIEC_THIEU, letter, text)
    elif not asked.strip() and (match := _VE_VIEC.match(text)):
        yield breach(found, "trich_yeu", Code.TT_VE_VIEC_THUA, letter, match[0].strip())


def check_first_letter(found: Found) -> Iterator[Problem]:
    """A capital for the state, a small letter for the Party, unless the word is a name."""
    piece = found.first(Component.TRICH_YEU)
    if piece is None or found.form or found.loai in ("CV", ""):
        return
    text = joined(found.all(Component.TRICH_YEU))
    first = text[:1]
    if found.regime.trich_yeu_viet_hoa:
        if first.islower() and not _VE_VIEC.match(text):
            yield breach(found, "trich_yeu", Code.TT_TRICH_YEU_CHU_DAU, piece, text,
                         can=f"viết hoa “{first.upper()}”")  # fmt: skip
    elif first.isupper() and not text.isupper() and _only_first(text) and found.loai != "BB":
        yield breach(found, "trich_yeu", Code.TT_TRICH_YEU_CHU_DAU, piece, text,
                     can=f"viết thường “{first.lower()}”")  # fmt: skip


def _only_first(text: str) -> bool:
    """The capital is there because the word comes first, not because it is a name's."""
    return mid_sentence(text) != text


def check_no_stop(found: Found) -> Iterator[Problem]:
    """A subject is a title: no full stop, semicolon or end mark after it."""
    for component in SUBJECTS:
        pieces = [p for p in found.all(component) if p.text]
        if not pieces or found.form:
            continue
        text = joined(pieces)
        match = re.search(r"(?<![.…])(?:\./)?[.;,:]$", text)
        if match:
            yield breach(found, "trich_yeu", Code.TT_CHU_SAI, pieces[-1], text,
                         thanh_phan="Trích yếu", can=text[: match.start()].rstrip())  # fmt: skip


CHECKS = (check_ve_viec, check_first_letter, check_no_stop)
