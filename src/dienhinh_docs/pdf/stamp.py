"""A PDF of ours says so itself: what it was printed from, and whether anybody changed it since.

The stamp is a comment in front of ``startxref``, where the format allows one (ISO 32000-1, 7.2.3): no
reader shows it, no register is needed, and a signature added later makes the file a person's.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_MARK = re.compile(rb"%dienhinh ([0-9a-f]{64}) ([0-9a-f]{64})\n(?=startxref)")
_END = b"startxref"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a PDF says of itself."""

    source: str  # SHA-256 of the Word file it was printed from
    whole: bool  # nothing was changed, added or signed since


def finished(pdf: bytes) -> bool:
    """Whether a file is a PDF written to its end."""
    return pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")


def stamped(pdf: bytes, source: str) -> bytes:
    """The same PDF with its stamp; ``source`` is the SHA-256 of the Word file."""
    at = pdf.rindex(_END)
    line = f"%dienhinh {source} {hashlib.sha256(pdf).hexdigest()}\n".encode()
    return pdf[:at] + line + pdf[at:]


def read_stamp(pdf: bytes) -> Stamp | None:
    """The stamp of a file, None if it bears none."""
    found = _MARK.search(pdf)
    if found is None:
        return None
    bare = pdf[: found.start()] + pdf[found.end() :]
    whole = hashlib.sha256(bare).hexdigest().encode() == found.group(2)
    return Stamp(found.group(1).decode(), whole)
