"""How a value of a record becomes text of a part."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import docxtpl
from jinja2.exceptions import SecurityError
from markupsafe import Markup

LISTING = "\a\f"
"""Forbidden by XML, but a paragraph and a page to docxtpl: never left when a part is finished."""

_FORBIDDEN = "".join(map(chr, {*range(32)} - {9, 10, 13})) + "\ufffe\uffff"
"""What XML 1.0 forbids in a text, besides lone surrogates, which no encoder takes."""

_FORBIDDEN_BYTES = tuple(ord(char) for char in _FORBIDDEN if char < "\x80")
_REFUSED = re.compile(f"[{''.join(char for char in _FORBIDDEN if char not in LISTING)}]")
_UNPRINTABLE = re.compile(f"[{_FORBIDDEN}\ud800-\udfff]")
_LOOSE = re.compile(r"[<>\"']|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)")
_STRUCTURE = re.compile(r"<(?:w:tbl|w:tr|w:tc|wp:docPr)\b")

NEED_DOCXTPL: tuple[Any, ...] = tuple(
    getattr(docxtpl, name) for name in ("InlineImage", "Subdoc") if hasattr(docxtpl, name)
)
"""Values that add parts to the package; a sub-document only where docxcompose is installed."""


class NeedsDocxtpl(Exception):
    """A value that only docxtpl can place; ``document`` is the ``DocxTemplate`` it was made for."""

    def __init__(self, document: Any) -> None:
        super().__init__("picture or sub-document")
        self.document = document


class ForbiddenCharacter(ValueError):
    """A character that XML forbids, with the value that holds it."""

    def __init__(self, character: str, value: str) -> None:
        super().__init__(f"U+{ord(character):04X} is forbidden in a Word file")
        self.character = character
        self.value = value


MAX_STEPS = 2_000_000
"""Calls and counted rounds that one part may take: some seconds."""


class _Seen(threading.local):
    """What the values of the rendering at hand brought along."""

    markup = False
    """XML of their own, which may be broken."""
    structure = False
    """Tables or drawings in it, which docxtpl mends and counts."""

    steps = 0
    """Calls and counted rounds of loops."""

    def nothing(self) -> None:
        """A new rendering begins."""
        self.markup = self.structure = False
        self.steps = 0

    def step(self) -> None:
        """Raises SecurityError if a template goes on and on."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise SecurityError(f"more than {MAX_STEPS} calls and rounds of loops")

    def note(self, text: str) -> None:
        """A value is printed as it is."""
        if _LOOSE.search(text):
            self.markup = True
            self.structure = self.structure or bool(_STRUCTURE.search(text))


seen = _Seen()


def limited(items: Iterable[Any]) -> Iterator[Any]:
    """The items of a loop, counted."""
    for item in items:
        seen.step()
        yield item


def put(value: Any) -> bytes:
    """A value as UTF-8 in XML: escaped, None blank, what brings its own XML as it is."""
    if type(value) is str:
        raw = value.encode()
        # containment of a byte is one memchr: cheaper than a table or a pattern
        if 38 in raw or 60 in raw or 62 in raw or 34 in raw or 39 in raw:
            raw = (
                raw.replace(b"&", b"&amp;")
                .replace(b"<", b"&lt;")
                .replace(b">", b"&gt;")
                .replace(b'"', b"&#34;")
                .replace(b"'", b"&#39;")
            )
        return raw
    if value is None:
        return b""
    if type(value) is int:
        return b"%d" % value
    return _put_other(value)


def _put_other(value: Any) -> bytes:
    if isinstance(value, NEED_DOCXTPL):
        raise NeedsDocxtpl(value.tpl)
    if not hasattr(value, "__html__"):
        return put(str(value))
    text = str(value.__html__())
    seen.note(text)
    # what a macro of the template returns may hold the engine's own marks
    return text.encode(errors="surrogateescape" if isinstance(value, Markup) else "strict")


def put_text(value: Any) -> str:
    """The same as text, inside macros and captured blocks."""
    return put(value).decode(errors="surrogateescape")


def put_checked(value: Any) -> bytes:
    """``put`` that refuses a forbidden character at once, so that the tag at fault is known."""
    raw = put(value)
    refuse(raw.decode(errors="surrogateescape"))
    return raw


def refuse(text: str) -> None:
    """Raises ForbiddenCharacter if a text holds a character that docxtpl gives no meaning."""
    if found := _REFUSED.search(text):
        raise ForbiddenCharacter(found[0], text)


def put_checked_text(value: Any) -> str:
    """The same as text, inside macros and captured blocks."""
    return put_checked(value).decode(errors="surrogateescape")


def put_plain(value: Any) -> bytes:
    """A value as UTF-8, not escaped: for texts that are escaped as a whole afterwards."""
    return b"" if value is None else str(value).encode()


def put_plain_text(value: Any) -> str:
    """The same as text, inside macros and captured blocks."""
    return put_plain(value).decode()


def has_forbidden(data: bytes) -> bool:
    """Whether a finished part holds a character that XML forbids."""
    if any(map(data.__contains__, _FORBIDDEN_BYTES)):
        return True
    # U+FFFE and U+FFFF: the first byte is rare enough to ask for it alone
    return 0xEF in data and (b"\xef\xbf\xbe" in data or b"\xef\xbf\xbf" in data)


def unprintable(text: str) -> str:
    """The first character of a text that XML forbids, or nothing."""
    found = _UNPRINTABLE.search(text)
    return found[0] if found else ""


def path_of(record: Mapping[str, Any], wanted: Callable[[str], bool]) -> str:
    """Where the first text that is ``wanted`` stands in a record: ``ds[3].ho_ten``; or nothing."""
    for path, text in _texts(record, "", set()):
        if wanted(text):
            return path
    return ""


def _texts(value: Any, path: str, above: set[int]) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
        return
    if id(value) in above:
        return
    inside = {*above, id(value)}
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, f"{path}.{key}" if path else str(key), inside)
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _texts(item, f"{path}[{number}]", inside)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name), f"{path}.{field.name}", inside)
