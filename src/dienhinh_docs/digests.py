"""Digests: of contents, of files, of the program itself; and keys made of several of them."""

from __future__ import annotations

import hashlib
import json
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from dienhinh_docs import __version__
from dienhinh_docs.resources import PACKAGE

LIBRARIES = ("docxtpl", "openpyxl", "python-docx", "XlsxWriter")
"""Libraries whose version decides what a workbook or a document looks like."""

KEY_LENGTH = 32
"""Hexadecimal digits of a key: 128 bits, because keys only have to differ by chance."""

AT_ONCE = 4_000_000
"""Bytes up to which a file is read at once, which is quicker."""


def digest(data: bytes) -> str:
    """SHA-256 of a content."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str:
    """SHA-256 of a file's content; OSError if it cannot be read."""
    if path.stat().st_size <= AT_ONCE:
        return digest(path.read_bytes())
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def key(*parts: Any) -> str:
    """One key for several values that JSON can hold; equal values give equal keys."""
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return digest(text.encode("utf-8", "surrogatepass"))[:KEY_LENGTH]


@cache
def versions() -> dict[str, str]:
    """Versions of the libraries; empty where there is no metadata."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # pragma: no cover - only without installed metadata
            found[name] = ""
    return found


@cache
def program() -> str:
    """What the program is: its sources, its data, its libraries.

    Every change of code or rules gives another digest, also between two releases; a program that
    was packed without sources is known by its version.
    """
    total = hashlib.sha256(json.dumps([__version__, sys.version_info[:2], versions()]).encode())
    for path in sorted(p for p in PACKAGE.rglob("*") if p.suffix in {".py", ".yaml"}):
        total.update(f"\0{path.relative_to(PACKAGE).as_posix()}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:KEY_LENGTH]
