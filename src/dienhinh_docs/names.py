"""Names of files that every system can hold, inside one folder and nowhere else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePosixPath

from dienhinh_docs.viet import nfc, unique_names

LONGEST = 120
"""Characters of one name; a path of three of them stays below the 260 of Windows."""

_FORBIDDEN = re.compile(r'[<>:"|?*\\/\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\Z")
"""Devices of Windows; also with an ending (``nul.docx``) and with superscript digits."""


def safe_name(name: str) -> str:
    """A name that Windows, macOS and Linux accept; a good name stays as it is.

    A name that is too long is cut and marked with a digest of the whole, so that two stay two.
    """
    text = _FORBIDDEN.sub("-", nfc(name)).strip(" ").rstrip(". ")
    stem, dot, ending = text.partition(".") if text[:1] != "." else ("_" + text, "", "")
    if _RESERVED.match(stem.rstrip(" ").casefold()):
        stem = f"{stem.rstrip(' ')}_"
    text = f"{stem}{dot}{ending}"
    if len(text) > LONGEST:
        ending = PurePosixPath(text).suffix[:16]
        mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        text = f"{text[: LONGEST - len(ending) - 9].rstrip('. ')}~{mark}{ending}"
    return text or "_"


_safe_once = lru_cache(maxsize=4096)(safe_name)
"""The same folders come back for every paper of a body."""


def safe_targets(targets: Iterable[str]) -> list[str]:
    """Paths inside the output folder, in the same order, each safe and different from the others.

    Every one of them has an ending.

    Case does not make a difference, because it makes none on Windows and macOS.
    """
    parts = (map(_safe_once, target.split("/")) for target in targets)
    split = ["/".join(part).rpartition(".") for part in parts]
    stems = unique_names(stem for stem, _, _ in split)
    return [f"{stem}.{ending}" for stem, (_, _, ending) in zip(stems, split, strict=True)]


def is_inside(target: str) -> bool:
    """Whether a path with slashes leads nowhere but down: no drive, no root, no ``..``."""
    parts = target.split("/")
    return all(p and p not in {".", ".."} and not set(p) & set("\\:\0") for p in parts)


def leads_out(out: Path, folder: Path) -> bool:
    """Whether a folder below ``out`` is a link to somewhere else."""
    return not folder.resolve().is_relative_to(out.resolve())
