"""Whose names stand in the left block: superior bodies and the issuer."""

from __future__ import annotations

import re

from dienhinh_docs.lint.find_pieces import bold, key
from dienhinh_docs.lint.find_words import (
    BAN_THAY_MAT,
    CO_QUAN_DAU,
    TEN_DO_DANG,
    issuer_in_number,
)
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.viet import fold, tidy

_OWN_PLACE = re.compile(r"\b(tinh|thanh pho|huyen|thi xa|quan|xa|phuong|thi tran)\b")


def part_names(lines: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Superior bodies and issuer, by words and by weight.

    A name may run over several lines (``ỦY BAN NHÂN DÂN`` / ``TỈNH QUẢNG BÌNH``), so lines are
    first gathered into names; a change from light to bold between two names parts them. Where the
    weight says nothing, the last name is the issuer.
    """
    names = _names(lines)
    if len(names) < 2:
        return _by_weight(lines)
    weights = [bold(line) for line in lines]
    edge = next((i for i in range(1, len(lines)) if weights[i] and not weights[i - 1]), None)
    starts = [sum(len(n) for n in names[:i]) for i in range(len(names))]
    if edge in starts and not any(weights[:edge]) and all(weights[edge:]):
        return lines[:edge], lines[edge:]
    last = len(names) - 1
    stands_in = _stands_in(names[last])
    if stands_in and bold(names[last][0]) == bold(names[last - 1][-1]):
        last -= 1
    return lines[: starts[last]], lines[starts[last] :]


_OFTEN_ABOVE = ("ubnd", "uy ban nhan dan", "bo ", "so ", "tong ", "tinh uy", "thanh uy", "huyen uy")
"""Beginnings of names that stand above others, and whose own symbol begins with their own letter."""


def of_superior(lines: list[Piece], number: str) -> bool:
    """The only name is light, and the symbol of the number is another body's: the issuer is missing."""
    words = " ".join(key(line) for line in lines)
    if not words.startswith(_OFTEN_ABOVE) or any(map(bold, lines)) or len(_names(lines)) > 1:
        return False
    symbol = fold(issuer_in_number(number))
    return bool(symbol) and symbol[0] != words[0]


def _stands_in(name: list[Piece]) -> bool:
    """A standing organ of the body above it: one that names no place of its own."""
    words = " ".join(key(line) for line in name)
    return words.startswith(BAN_THAY_MAT) and not _OWN_PLACE.search(words)


def joins(line: Piece) -> bool:
    """The line ends with a dash: another body that issues the paper too follows."""
    return line.text.endswith(("-", "–"))


def _names(lines: list[Piece]) -> list[list[Piece]]:
    names: list[list[Piece]] = []
    for line in lines:
        begins = bool(CO_QUAN_DAU.match(tidy(line.text).lower()))
        open_name = bool(names) and " ".join(key(p) for p in names[-1]) in TEN_DO_DANG
        if open_name and begins and bold(line) and not bold(names[-1][-1]):
            open_name = key(names[-1][-1]) in ("hoi dong", "van phong", "ban", "uy ban")
        if names and (not begins or open_name or joins(names[-1][-1])):
            names[-1].append(line)
        else:
            names.append([line])
    return names


_GO_ON = ("tinh", "huyen", "thanh pho", "thi xa", "quan", "xa", "phuong", "va", "cac", "thi tran")


def _by_weight(lines: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """One name by its words; still two if light lines stand above bold ones."""
    weights = [bold(line) for line in lines]
    edge = next((i for i in range(1, len(lines)) if weights[i] and not weights[i - 1]), None)
    if edge is None or any(weights[:edge]) or not all(weights[edge:]):
        return [], lines
    goes_on = key(lines[edge]).startswith(_GO_ON)
    unfinished = " ".join(key(p) for p in lines[:edge]) in TEN_DO_DANG
    return ([], lines) if goes_on or unfinished else (lines[:edge], lines[edge:])
