"""Căn cứ: one a line, each with a semicolon, the last with its own mark; the Party's with dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_text import para_italic
from dienhinh_docs.lint.checks.text_base import breach, decree, main_paras
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para
from dienhinh_docs.problems import Code, Problem

_GROUND = re.compile(r"^(?:[-–] ?)?(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét|Trên cơ sở|Thực hiện)\b")
_CLOSING = re.compile(r"(?:[-–] ?)?(?:Theo đề nghị|Xét đề nghị)\b")
SHOWN = 40
"""Characters of a line that are shown."""

_DECIDES = ("QĐ", "NQ")


def check_grounds(found: Found) -> Iterator[Problem]:
    """Marks at the ends of the lines, and dashes before them where the regime has dashes."""
    lines = _lines(found)
    if not lines:
        return
    if found.regime.can_cu_gach:
        bare = next((p for p in lines if not p.text.startswith(("-", "–"))), None)
        if bare is not None:
            words = bare.text[:SHOWN]
            yield breach(found, "can_cu", Code.TT_CAN_CU_GACH, bare, words, can=f"- {words}")
    for para in lines[:-1]:
        yield from _ends(found, para, ";", (";",))
    last = lines[-1]
    mark, *others = found.regime.can_cu_cuoi
    strict = others or (decree(found) and found.loai in _DECIDES)
    lawful = found.regime.can_cu_cuoi if strict else (*found.regime.can_cu_cuoi, ",", ":", "./.")
    if not strict and decree(found) and len(lines) > 1 and last.text.rstrip().endswith(","):
        yield breach(found, "can_cu", Code.TT_CAN_CU_DAU, last, ",", doubt=True, can=mark)
        return
    yield from _ends(found, last, mark, lawful)


def _lines(found: Found) -> list[Para]:
    """The block of grounds: what the finder marked, and “Theo đề nghị …” that closes it."""
    numbers = sorted({p.para.number for p in found.all(Component.CAN_CU)})
    if not numbers:
        return []
    paras = {p.number: p for p in main_paras(found)}
    lines = [paras[n] for n in numbers if n in paras]
    first, last = numbers[0], numbers[-1]
    between = [p for p in paras.values() if first <= p.number <= last and p not in lines]
    after = next((p for p in paras.values() if p.number > last), None)
    lines += [p for p in between if _GROUND.match(p.text)]
    if after is not None and _CLOSING.match(after.text) and _alike(lines[-1:], after):
        lines.append(after)
    lines.sort(key=lambda p: p.number)
    if len(lines) == 1 and found.loai not in _DECIDES and lines[0].text.endswith((":", ".")):
        return []  # the opening sentence of the text, not a block
    return lines


def _alike(lines: list[Para], para: Para) -> bool:
    """Slanted as the lines before it: an upright sentence behind italic grounds is text."""
    return all(para_italic(line) == para_italic(para) for line in lines)


def _ends(found: Found, para: Para, can: str, lawful: tuple[str, ...]) -> Iterator[Problem]:
    text = para.text.rstrip()
    if not text.endswith(lawful):
        mark = text[-1:] if not text[-1:].isalnum() else text.split()[-1]
        yield breach(found, "can_cu", Code.TT_CAN_CU_DAU, para, mark, can=can)


CHECKS = (check_grounds,)
