"""What a file is, before a library touches it: kind of container, password, size, safe XML."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from dienhinh_docs import zipguard
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.workbook import kinds
from dienhinh_docs.workbook.kinds import Kind
from dienhinh_docs.zipguard import MIB, Refusal, Why, container, directory, unpacked

STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_XML = (".xml", ".rels", ".vml")


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
    found = examined(path, at, limits)
    return None if isinstance(found, Kind) else found


def examined(path: Path, at: At, limits: Limits = LIMITS) -> Kind | Problem:
    """The kind of workbook this is, or why it cannot be read as one."""
    if (refused := container(path, limits)) is not None:
        if refused.why in (Why.OLD, Why.OTHER):
            return _no_archive(path, at, old=refused.why is Why.OLD)
        return _refused(refused, at)
    try:
        with ZipFile(path) as archive:
            return _package(archive, at, limits)
    except (BadZipFile, ValueError, NotImplementedError, zlib.error, EOFError):
        return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.torn")


def _no_archive(path: Path, at: At, *, old: bool) -> Kind | Problem:
    with path.open("rb") as file:
        kind = kinds.of_ole(file.read()) if old else kinds.of_start(file.read(4096))
    return kind if isinstance(kind, Kind) else _not_a_workbook(at, kind)


def _package(archive: ZipFile, at: At, limits: Limits) -> Kind | Problem:
    members = archive.infolist()
    names = {member.filename.casefold() for member in members}
    if len(names) < len(members):
        return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.twice")
    refused = directory(members, limits) or unpacked(members, limits)
    if refused is not None:
        return _refused(refused, at)
    there = {member.filename for member in members}
    kind = kinds.of_parts(there, _start(archive, "mimetype", there))
    if not isinstance(kind, Kind):
        return _not_a_workbook(at, kind)
    if b"encryption-data" in _start(archive, "META-INF/manifest.xml", there):
        return problem(Code.TEP_CO_MAT_KHAU, at)
    if any(_declares(archive, member) for member in members if _is_xml(member)):
        return problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.doctype")
    if kind is Kind.XLSX and STRICT in _start(archive, "xl/workbook.xml", there):
        return Kind.STRICT
    return kind


def _start(archive: ZipFile, name: str, there: set[str]) -> bytes:
    if name not in there:
        return b""
    with archive.open(name) as part:
        return part.read(MIB)


def _is_xml(member: ZipInfo) -> bool:
    return member.filename.casefold().endswith(_XML)


def _declares(archive: ZipFile, member: ZipInfo) -> bool:
    """Whether a part has a DOCTYPE, where entities are made: no program for workbooks writes one.

    It stands before the first element, so that a part is parsed up to there only.
    """
    from xml.parsers.expat import ExpatError, ParserCreate

    seen: list[bool] = []
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: seen.append(True)
    parser.StartElementHandler = lambda *_: seen.append(False)
    with archive.open(member) as part:
        while not seen and (chunk := part.read(512)):
            try:
                parser.Parse(chunk, False)
            except ExpatError:  # whoever reads the part tells that
                break
    return bool(seen) and seen[0]


def _refused(refused: Refusal, at: At) -> Problem:
    if refused.why is Why.LOCKED:
        return problem(Code.TEP_CO_MAT_KHAU, at)
    if refused.why is Why.EMPTY:
        return _not_a_workbook(at, refused.why.value)
    return problem(Code.TEP_QUA_LON, at, refused.shown, ly_do=refused.why.value)


def _not_a_workbook(at: At, reason: str) -> Problem:
    return problem(Code.TEP_KHONG_PHAI_SO, at, ly_do=reason)
