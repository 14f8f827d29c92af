"""Words of a document as the finder hands them over, for checks of text and grammar.

``words("SO_KY_HIEU: Số: 08/KH-SYT", …)`` makes one paragraph a line; a line without the name of a
component is running text. Points and headings of the text are known by their marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dienhinh_docs.lint.found import AnnexFound, Component, Found, Heading
from dienhinh_docs.lint.judge import Check
from dienhinh_docs.lint.model import Look, Para, Piece, Run, WordFile
from dienhinh_docs.problems import Problem
from dienhinh_docs.rules import regime

LOOK = Look(14, False, False, False, False, "000000", ())
_MARKS = (
    ("dieu", r"Điều (\d+)"),
    ("chuong", r"Chương (\w+)"),
    ("la_ma", r"([IVX]+)[.\-)]"),
    ("so", r"(\d+(?:\.\d+)*)[.\-]"),
    ("diem", r"([a-zđ])\)"),
)


def words(*lines: str, ma: str = "nha_nuoc", loai: str = "KH", **fields: Any) -> Found:
    """A document of these lines under a regime."""
    paras: list[Para] = []
    parts: dict[Component, list[Piece]] = {}
    body: list[Para] = []
    for number, line in enumerate(lines, 1):
        name, _, text = line.partition(": ")
        named = name in Component.__members__
        para = _para(number, text if named else line)
        paras.append(para)
        if named and name != "NOI_DUNG":
            parts.setdefault(Component[name], []).append(Piece(para, para.runs))
        else:
            body.append(para)
    kind = ma.split("_")[0] if ma.startswith("dang") else ma
    found = Found(WordFile("vi-du.docx", tuple(paras), (), (), ()), regime(ma), True, kind, loai,
                  parts, body, [h for p in body for h in _headings(p)])  # fmt: skip
    return replace(found, annexes=list(_annexes(parts, len(paras))), **fields)


def _para(number: int, text: str) -> Para:
    return Para(number, (Run(text, LOOK),), "deu", 0, 0, 0, 0, 0, 1)


def _headings(para: Para) -> Iterator[Heading]:
    for kind, pattern in _MARKS:
        match = re.match(pattern, para.raw)
        if match:
            yield Heading(para, kind, match[1], para.raw[match.end() :].strip(), own_line=True)
            return


def _annexes(parts: dict[Component, list[Piece]], last: int) -> Iterator[AnnexFound]:
    heads = parts.get(Component.PHU_LUC_SO, [])
    attached = parts.get(Component.PHU_LUC_KEM_THEO, [])
    for i, head in enumerate(heads):
        first = head.para.number
        end = heads[i + 1].para.number - 1 if i + 1 < len(heads) else last
        line = next((p for p in attached if first <= p.para.number <= end), None)
        mark = head.text.partition(" lục")[2].strip()
        yield AnnexFound(head, mark, (), line, first, end)


def asked(found: Found, *checks: Check) -> list[Problem]:
    return [p for check in checks for p in check(found)]


def codes(found: Found, *checks: Check) -> list[str]:
    """Codes without their prefix, in order of the checks."""
    return [p.code.value.removeprefix("TT_") for p in asked(found, *checks)]


def can(found: Found, *checks: Check) -> list[str]:
    """What is asked for instead."""
    return [dict(p.facts).get("can", "") for p in asked(found, *checks)]
