"""How large a zipped office file may be, and what it is, before a library touches it.

Honest files unpack to 7-17 times their size, hostile ones to hundreds of times. Sizes declared in
the directory of an archive can be trusted: unpacking refuses a member that lies.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from zipfile import ZipInfo

MIB = 1 << 20
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
"""First bytes of the files of Office 97 to 2003, and of those with a password."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Why(StrEnum):
    """Why a file is not opened; the values are keys of ``reasons`` where there is one."""

    EMPTY = "file.empty"
    OLD = "file.old"
    LOCKED = "file.locked"
    OTHER = "file.other"
    FILE = "size.file"
    UNPACKED = "size.unpacked"
    PARTS = "size.parts"


@dataclass(frozen=True, slots=True)
class Refusal:
    """``amount`` is the size in bytes, or the number of parts; 0 where it is not about size."""

    why: Why
    amount: int = 0

    @property
    def shown(self) -> str:
        """The amount with its unit: ``12.5 MB``."""
        return str(self.amount) if self.why is Why.PARTS else f"{self.amount / MIB:.1f} MB"


@dataclass(frozen=True, slots=True)
class Limits:
    """Largest sizes in bytes; ``strings`` is that of a workbook's shared strings, if told apart."""

    file: int
    member: int
    total: int
    members: int
    strings: int | None = None
    ratio: int = 100
    small: int = MIB  # members below this size may have any ratio


def container(path: Path, limits: Limits) -> Refusal | None:
    """Why this is no archive that may be opened. Raises ``OSError`` if it cannot be read."""
    size = path.stat().st_size
    if size > limits.file:
        return Refusal(Why.FILE, size)
    with path.open("rb") as file:
        start = file.read(8)
        if start == OLE:
            return Refusal(Why.LOCKED if ENCRYPTED in file.read() else Why.OLD)
    if not start:
        return Refusal(Why.EMPTY)
    return None if start.startswith(b"PK") else Refusal(Why.OTHER)


def directory(members: list[ZipInfo], limits: Limits) -> Refusal | None:
    """Why an archive with these members may not be unpacked; their sizes are not asked here."""
    if any(member.flag_bits & 1 for member in members):
        return Refusal(Why.LOCKED)
    if len(members) > limits.members:
        return Refusal(Why.PARTS, len(members))
    return None


def unpacked(members: list[ZipInfo], limits: Limits) -> Refusal | None:
    """Why these members may not be unpacked, one by one or all together."""
    if (total := sum(member.file_size for member in members)) > limits.total:
        return Refusal(Why.UNPACKED, total)
    too_large = (m for m in members if _too_large(m, limits))
    return next((Refusal(Why.UNPACKED, m.file_size) for m in too_large), None)


def _too_large(member: ZipInfo, limits: Limits) -> bool:
    limit = limits.member
    if limits.strings is not None and member.filename.casefold().endswith("sharedstrings.xml"):
        limit = limits.strings
    if member.file_size > limit:
        return True
    ratio = member.file_size // max(member.compress_size, 1)
    return member.file_size > limits.small and ratio > limits.ratio
