"""Whose names stand in the left block: superior bodies and the issuer."""

from __future__ import annotations

from dienhinh_docs.lint.find_pieces import bold, key
from dienhinh_docs.lint.find_words import BAN_THAY_MAT, CO_QUAN_DAU, TEN_DO_DANG
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.viet import tidy


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
    stands_in = key(names[last][0]).startswith(BAN_THAY_MAT)
    if stands_in and bold(names[last][0]) == bold(names[last - 1][-1]):
        last -= 1
    return lines[: starts[last]], lines[starts[last] :]


def _names(lines: list[Piece]) -> list[list[Piece]]:
    names: list[list[Piece]] = []
    for line in lines:
        begins = bool(CO_QUAN_DAU.match(tidy(line.text).lower()))
        open_name = bool(names) and " ".join(key(p) for p in names[-1]) in TEN_DO_DANG
        if open_name and begins and bold(line) and not bold(names[-1][-1]):
            open_name = key(names[-1][-1]) in ("hoi dong", "van phong", "ban", "uy ban")
        if names and (not begins or open_name):
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
