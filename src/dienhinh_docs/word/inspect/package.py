"""A template as bytes becomes its parts, or the reason why it cannot be read."""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from dienhinh_docs.problems import Code
from dienhinh_docs.word.engine import source
from dienhinh_docs.zipguard import ENCRYPTED, OLE, Limits, Refusal, Why, directory, unpacked

LIMITS = Limits(
    file=source.MAX_FILE, member=source.MAX_PART, total=source.MAX_UNPACKED,
    members=source.MAX_MEMBERS, ratio=1000,
)  # fmt: skip
"""Those of the engine; a member's size is asked when it is read, since pictures are not."""

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_RENDERED = ("header", "footer")
_MAIN_TYPE = "wordprocessingml.document.main+xml"
_NOTES_TYPES = ("wordprocessingml.footnotes+xml", "wordprocessingml.endnotes+xml")
_CORE_TYPE = "core-properties+xml"


@dataclass
class Refused(Exception):
    """A file that is no template that can be read: the problem's code, value and reason."""

    code: Code
    reason: str = ""
    value: str = ""


def _stop(refused: Refusal | None) -> None:
    """Raise what the guard of archives says, if it says anything."""
    if refused is None:
        return
    if refused.why is Why.LOCKED:
        raise Refused(Code.TEP_CO_MAT_KHAU)
    if refused.why is Why.OLD:
        raise Refused(Code.TEP_DOC_CU)
    if refused.why is Why.OTHER:
        raise Refused(Code.TEP_KHONG_PHAI_WORD)
    code = Code.TEP_KHONG_MO_DUOC if refused.why is Why.EMPTY else Code.TEP_QUA_LON
    raise Refused(code, refused.why.value, refused.shown if refused.amount else "")


@contextmanager
def _readable() -> Iterator[None]:
    """What zip and XML raise at damaged files becomes the one answer that a person needs."""
    try:
        yield
    except (BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Refused(Code.TEP_KHONG_MO_DUOC, "file.torn") from error
    except (etree.XMLSyntaxError, ValueError, OSError, KeyError) as error:
        raise Refused(Code.TEP_KHONG_MO_DUOC, "file.inside") from error


class Parts:
    """The parts of a template: which of them are filled in, and all others."""

    def __init__(self, data: bytes) -> None:
        _stop(_container(data))
        with _readable():
            self._archive = ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
            _stop(directory(members, LIMITS))
            self._members = {m.filename.lstrip("/"): m for m in members}
            self._read: dict[str, ZipInfo] = {}
            self._types = self._content_types()
            self.main = self._find_main()

    def rendered(self) -> list[str]:
        """Names of the parts that are filled in, apart from the file properties: as docxtpl does it, and end notes."""
        linked = [name for kind, name in self._links(self.main) if kind in _RENDERED]
        notes = [n for n in self._members if self._type(n).endswith(_NOTES_TYPES)]
        return [n for n in dict.fromkeys([self.main, *linked, *notes]) if n in self._members]

    def properties(self) -> str:
        """Name of the part with title, author and so on; blank if there is none."""
        return next((n for n in self._members if self._type(n).endswith(_CORE_TYPE)), "")

    def others(self) -> Iterator[str]:
        """XML parts that nothing is filled into."""
        filled = {*self.rendered(), self.properties(), "[Content_Types].xml", "docProps/app.xml"}
        for name in sorted(self._members):
            if name not in filled and name.endswith((".xml", ".rels")):
                yield name

    def bytes_of(self, name: str) -> bytes:
        self._read[name] = self._members[name]
        _stop(unpacked(list(self._read.values()), LIMITS))
        with _readable():
            return self._archive.read(self._members[name])

    def root(self, name: str) -> Any:
        """The root of a part, as written by a parser that fetches and expands nothing."""
        data = self.bytes_of(name)
        if _STRICT in data[:20_000]:
            raise Refused(Code.TEP_KHONG_MO_DUOC, "file.strict")
        with _readable():
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            root = etree.fromstring(data, parser)
            if root.getroottree().docinfo.internalDTD is not None:  # no Word file declares entities
                raise ValueError(name)
            return root

    def _content_types(self) -> dict[str, str]:
        if "[Content_Types].xml" not in self._members:
            raise Refused(Code.TEP_KHONG_PHAI_WORD)
        root = self.root("[Content_Types].xml")
        return {
            (node.get("PartName") or "").lstrip("/"): node.get("ContentType") or ""
            for node in root.iter("{*}Override")
        }

    def _type(self, name: str) -> str:
        return self._types.get(name, "")

    def _find_main(self) -> str:
        linked = [name for kind, name in self._links("") if kind == "officeDocument"]
        for name in linked:
            if name in self._members and self._type(name).endswith(_MAIN_TYPE):
                return name
        raise Refused(Code.TEP_KHONG_PHAI_WORD)

    def _links(self, part: str) -> list[tuple[str, str]]:
        """Relationships of a part: the last word of their type, and the part they lead to."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self._members:
            return []
        return [
            ((node.get("Type") or "").rpartition("/")[2], _target(folder, node.get("Target") or ""))
            for node in self.root(rels).iter("{*}Relationship")
            if node.get("TargetMode") != "External"
        ]


def _target(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))


def _container(data: bytes) -> Refusal | None:
    """Why these bytes are no archive that may be opened."""
    if len(data) > LIMITS.file:
        return Refusal(Why.FILE, len(data))
    if data.startswith(OLE):
        return Refusal(Why.LOCKED if ENCRYPTED in data else Why.OLD)
    if not data:
        return Refusal(Why.EMPTY)
    return None if data.startswith(b"PK") else Refusal(Why.OTHER)
