"""What a file is that a clerk takes for a Word document: named, so that the way out can be told."""

from __future__ import annotations

from pathlib import Path

_STARTS = (
    (b"{\\rtf", "word.rtf"),
    (b"%PDF", "word.pdf"),
    (b"MIME-Version", "word.web"),
)
"""First bytes, and the key of the reason."""

_WORDS = (
    (b"http://schemas.microsoft.com/office/2006/xmlpackage", "word.flat"),
    (b"http://schemas.microsoft.com/office/word/2003/wordml", "word.flat"),
    (b"urn:oasis:names:tc:opendocument", "word.odt"),
    (b"<html", "word.web"),
)
"""What stands near the beginning of files in letters; Word itself saves such under ``.doc``."""

NEAR = 4000
"""Bytes from the beginning that are looked at."""

ODT = b"application/vnd.oasis.opendocument.text"
"""The content of the member ``mimetype`` of LibreOffice's text files."""


def kind_of(path: Path) -> str:
    """The reason by the first bytes of a file, “” if they say nothing. Raises ``OSError``."""
    with path.open("rb") as file:
        plain = file.read(NEAR).lstrip(b"\xef\xbb\xbf \t\r\n")
    known = [why for mark, why in _STARTS if plain.startswith(mark)]
    return next(iter(known + [why for words, why in _WORDS if words in plain.lower()]), "")
