"""What a file is, before a library touches it: kind of container, password, size."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from dienhinh_docs.problems import At, Code, Problem, problem

MIB = 1 << 20
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
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
        return _not_a_workbook(at, "tệp trống, không có nội dung")
    if size > limits.file:
        return _too_large(at, "dung lượng tệp", size, limits.file)
    with path.open("rb") as file:
        start = file.read(8)
        if start == OLE:
            if ENCRYPTED in file.read():
                return problem(Code.TEP_CO_MAT_KHAU, at)
            return _not_a_workbook(at, "tệp Excel đời cũ (.xls)")
    if not start.startswith(b"PK"):
        return _not_a_workbook(at, "không phải tệp Excel (.xlsx)")
    try:
        with ZipFile(path) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError):
        return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="tệp có thể chưa được tải về đủ")
    return _package(members, at, limits)


def _package(members: list[ZipInfo], at: At, limits: Limits) -> Problem | None:
    names = {member.filename for member in members}
    if "[Content_Types].xml" not in names or not any(n.startswith("xl/") for n in names):
        return _not_a_workbook(at, "không phải tệp Excel (.xlsx)")
    if "xl/workbook.bin" in names:
        return _not_a_workbook(at, "tệp Excel nhị phân (.xlsb)")
    if any(member.flag_bits & 1 for member in members):
        return problem(Code.TEP_CO_MAT_KHAU, at)
    if len(members) > limits.members:
        return problem(
            Code.TEP_QUA_LON, at, phan="số phần của tệp", do_lon=len(members), toi_da=limits.members
        )
    if (total := sum(m.file_size for m in members)) > limits.total:
        return _too_large(at, "nội dung sau khi giải nén", total, limits.total)
    return next((found for m in members if (found := _member(m, at, limits))), None)


def _member(member: ZipInfo, at: At, limits: Limits) -> Problem | None:
    is_strings = member.filename.casefold().endswith("sharedstrings.xml")
    limit = limits.strings if is_strings else limits.member
    if member.file_size > limit:
        return _too_large(at, "một phần của tệp", member.file_size, limit)
    if member.file_size > limits.small:
        ratio = member.file_size // max(member.compress_size, 1)
        if ratio > limits.ratio:
            return _too_large(at, "nội dung sau khi giải nén", member.file_size, limit)
    return None


def _not_a_workbook(at: At, reason: str) -> Problem:
    return problem(Code.TEP_KHONG_PHAI_SO, at, ly_do=reason)


def _too_large(at: At, part: str, size: int, limit: int) -> Problem:
    return problem(
        Code.TEP_QUA_LON, at, phan=part, do_lon=f"{size // MIB} MB", toi_da=f"{limit // MIB} MB"
    )
