"""What a file is, before a library touches it: kind of container, password, size."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from dienhinh_docs import zipguard
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.zipguard import MIB, Refusal, Why, container, directory, unpacked

BOOK = "xl/workbook.xml"
STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"


@dataclass(frozen=True, slots=True)
class Limits(zipguard.Limits):
    """How large a workbook may be; sizes in bytes."""

    file: int = 25 * MIB
    member: int = 600 * MIB
    total: int = 800 * MIB
    members: int = 2000
    strings: int = 50 * MIB


LIMITS = Limits()


def preflight(path: Path, at: At, limits: Limits = LIMITS) -> Problem | None:
    """Why this file cannot be read as a workbook, or None. Raises ``OSError`` if unreadable."""
    if (refused := container(path, limits)) is not None:
        return _refused(refused, at)
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
    refused = directory(members, limits) or unpacked(members, limits)
    return _refused(refused, at) if refused is not None else None


def _refused(refused: Refusal, at: At) -> Problem:
    if refused.why is Why.LOCKED:
        return problem(Code.TEP_CO_MAT_KHAU, at)
    if refused.why in (Why.EMPTY, Why.OLD, Why.OTHER):
        old = refused.why is Why.OLD
        return _not_a_workbook(at, "file.xls" if old else refused.why.value)
    return problem(Code.TEP_QUA_LON, at, refused.shown, ly_do=refused.why.value)


def _not_a_workbook(at: At, reason: str) -> Problem:
    return problem(Code.TEP_KHONG_PHAI_SO, at, ly_do=reason)
