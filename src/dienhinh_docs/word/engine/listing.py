r"""What docxtpl does to a part after rendering: ``{_{`` becomes ``{{``, \n \t \a \f become breaks.

docxtpl looks at every run of the document for that; here only paragraphs that hold such a character
are looked at, with docxtpl's own function. Its pattern for a paragraph ends at the next ``</w:p>``
and cannot match across one, so that the pieces between them can be taken by themselves.
"""

from __future__ import annotations

import re

from docxtpl import DocxTemplate

_BREAKS = (b"\n", b"\t", b"\a", b"\f")
_PARAGRAPH = re.compile(rb"<w:p(?: [^>]*)?>")
_END = b"</w:p>"
_ESCAPES = ((b"{_{", b"{{"), (b"}_}", b"}}"), (b"{_%", b"{%"), (b"%_}", b"%}"))


def has_escapes(source: str) -> bool:
    """Whether a template writes braces that are no tags."""
    return any(escape.decode() in source for escape, _ in _ESCAPES)


def unescaped(data: bytes) -> bytes:
    """``{_{`` and its kin as the braces they stand for."""
    for escape, braces in _ESCAPES:
        data = data.replace(escape, braces)
    return data


def resolved(data: bytes) -> bytes:
    """A rendered part with line breaks, tabs, new paragraphs and pages in the place of characters."""
    if 13 in data:  # XML knows one kind of line end, and so does docxtpl
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    following = [data.find(char) for char in _BREAKS]
    pieces: list[bytes] = []
    done = 0
    while (position := min((at for at in following if at >= 0), default=-1)) >= 0:
        end = data.find(_END, position)
        if end < 0:
            break
        end += len(_END)
        # searching behind the last ``</w:p>`` is what a scan from the start would come to
        start = data.rfind(_END, done, position)
        start = done if start < 0 else start + len(_END)
        pieces += (data[done:start], _paragraph(data[start:end]))
        done = end
        following = [
            data.find(char, done) if 0 <= at < done else at
            for char, at in zip(_BREAKS, following, strict=True)
        ]
    if not pieces:
        return data
    pieces.append(data[done:])
    return b"".join(pieces)


def _paragraph(piece: bytes) -> bytes:
    match = _PARAGRAPH.search(piece)
    if match is None:
        return piece
    before, text = piece[: match.start()], piece[match.start() :]
    decoded = text.decode(errors="surrogateescape")
    changed: str = DocxTemplate.resolve_listing(None, decoded)
    return before + changed.encode(errors="surrogateescape")
