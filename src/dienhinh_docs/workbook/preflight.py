"""What a file is, before a library touches it: kind of container, password, size."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from dienhinh_docs.problems import At, Code, Problem, problem

MIB = 1 << 20
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
BOOK = "xl/workbook.xml"
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a workbook may be; sizes in bytes.

    Honest files unpack to 7-17 times their size, hostile ones to hundreds of times. Sizes declared
    in the directory of the archive can be trusted: unpacking refuses a member that lies.
    """

    file: int = 25 * MIB
    member: int = 600 * MIB
    total: int = 800 * MIB
    strings: int = 50 * MIB
    members: int = 2000
    ratio: int = 100
    small: int = MIB  # members below this size may have any ratio


LIMITS = Limits()


def preflight(path: Path, at: At, limits: Limits = LIMITS) -> Problem | None:
    """Why this file cannot be read as a workbook, or None. Raises ``OSError`` if unreadable."""
    size = path.stat().st_size
    if size == 0:
        return _not_a_workbook(at, "file.empty")
    if size > limits.file:
        return _too_large(at, "size.file", size)
    with path.open("rb") as file:
        start = file.read(8)
        if start == OLE:
            if ENCRYPTED in file.read():
                return problem(Code.TEP_CO_MAT_KHAU, at)
            return _not_a_workbook(at, "file.xls")
    if not start.startswith(b"PK"):
        return _not_a_workbook(at, "file.other")
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
            return _package(members, at, limits) or _dialect(archive, at)
    except (BadZipFile, ValueError, NotImplementedError, zlib.error, EOFError):
        return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.torn")


def _dialect(archive: ZipFile, at: At) -> Problem | None:
    """The library finds no sheet in a file saved as “Strict”, and does not say so."""
    if BOOK not in archive.namelist():
        return None
    with archive.open(BOOK) as part:
        strict = STRICT in part.read(MIB)
    return _not_a_workbook(at, "file.strict") if strict else None


def _package(members: list[ZipInfo], at: At, limits: Limits) -> Problem | None:
    names = {member.filename for member in members}
    if "mimetype" in names and "content.xml" in names:
        return _not_a_workbook(at, "file.ods")
    if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
        return _not_a_workbook(at, "file.other")
    if "xl/workbook.bin" in names:
        return _not_a_workbook(at, "file.xlsb")
    if any(member.flag_bits & 1 for member in members):
        return problem(Code.TEP_CO_MAT_KHAU, at)
    if len(members) > limits.members:
        return problem(Code.TEP_QUA_LON, at, len(members), ly_do="size.parts")
    if (total := sum(m.file_size for m in members)) > limits.total:
        return _too_large(at, "size.unpacked", total)
    return next((found for m in members if (found := _member(m, at, limits))), None)


def _member(member: ZipInfo, at: At, limits: Limits) -> Problem | None:
    is_strings = member.filename.casefold().endswith("sharedstrings.xml")
    limit = limits.strings if is_strings else limits.member
    if member.file_size > limit:
        return _too_large(at, "size.unpacked", member.file_size)
    if member.file_size > limits.small:
        ratio = member.file_size // max(member.compress_size, 1)
        if ratio > limits.ratio:
            return _too_large(at, "size.unpacked", member.file_size)
    return None


def _not_a_workbook(at: At, reason: str) -> Problem:
    return problem(Code.TEP_KHONG_PHAI_SO, at, ly_do=reason)


def _too_large(at: At, part: str, size: int) -> Problem:
    return problem(Code.TEP_QUA_LON, at, f"{size / MIB:.1f} MB", ly_do=part)
