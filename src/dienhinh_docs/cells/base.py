"""What becomes of a cell: a clean value or a fault; and how a raw value reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from dienhinh_docs.problems import Code
from dienhinh_docs.sheet import Contested, ErrorCell, UncachedFormula
from dienhinh_docs.viet import tidy


@dataclass(frozen=True, slots=True)
class Clean:
    """A value that can be used; ``after`` is how it reads now if it had to be put right."""

    value: Any
    after: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell cannot be used; facts fill the sentence of the code."""

    code: Code
    facts: tuple[tuple[str, str], ...] = ()


Result = Clean | Fault


def fault(code: Code, **facts: str) -> Fault:
    """A fault with its facts; ``goi_y`` is what the cell perhaps should say."""
    return Fault(code, tuple(facts.items()))


def is_blank(raw: Any) -> bool:
    """Nothing but spaces, in any of their forms."""
    if raw is None:
        return True
    return isinstance(raw, str) and not raw[:1].isalnum() and not tidy(raw)


def shown(raw: Any) -> str:
    """How a raw value reads to the person who typed it."""
    match raw:
        case None:
            return ""
        case ErrorCell(text=text) | UncachedFormula(text=text):
            return text
        case Contested(first=first):
            return shown(first)
        case bool():
            return "Có" if raw else "Không"
        case datetime() if raw.time() == time():
            return raw.strftime("%d/%m/%Y")
        case date() if not isinstance(raw, datetime):
            return raw.strftime("%d/%m/%Y")
        case float() if raw.is_integer():
            return str(int(raw))
    return str(raw)
