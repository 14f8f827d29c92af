"""Personal data taken out of what goes to somebody who has no business with it.

What a fault of the program leaves behind is passed on to whoever mends the program; it may quote a
cell. Numbers of persons, addresses of mail and days go, and with them everything that is quoted.
"""

from __future__ import annotations

import re
import traceback
from pathlib import PurePath

GONE = "…"

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_DAY = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b"
    r"|\bdate(?:time)?\(\d{4}(?:, \d+)+[^)]*\)"
    r"|\bngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"(\bsinh(?:\s+(?:ngày|năm|tháng))*\s*:?\s*)\d{1,4}(?:[/.-]\d{1,4}){0,2}", re.IGNORECASE)  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.,])\+?\d(?:[ .-]?\d){8,13}(?!\w)")
"""Telephone 9–11 digits, old identity number 9, citizen number 12, tax code 10 or 13, however parted."""

_QUOTED = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|“[^”\n]*”")


def masked(text: str) -> str:
    """A text without telephone and identity numbers, mail addresses, days and years of birth."""
    for pattern in (_MAIL, _DAY):
        text = pattern.sub(GONE, text)
    text = _BIRTH.sub(rf"\1{GONE}", text)
    return _NUMBER.sub(GONE, text)


def fault_report(error: BaseException) -> str:
    """Where the program failed: files, lines, functions and kinds of error, without any value."""
    lines = []
    for cause in _chain(error):
        for frame in traceback.extract_tb(cause.__traceback__):
            path = PurePath(frame.filename)
            lines.append(f"  {path.parent.name}/{path.name}:{frame.lineno} {frame.name}")
        message = masked(_QUOTED.sub(GONE, str(cause)))
        lines.append(f"{type(cause).__name__}: {message.splitlines()[0] if message else ''}")
    return "\n".join(lines)


def _chain(error: BaseException) -> list[BaseException]:
    """The error and what it came from, the first cause first."""
    found: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in found:
        found.append(current)
        current = current.__cause__ or current.__context__
    return found[::-1]
