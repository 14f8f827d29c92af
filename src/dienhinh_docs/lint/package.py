"""From a path to what the judge sees, or to the reason why it cannot be judged."""

from __future__ import annotations

import posixpath
import struct
import zlib
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from dienhinh_docs.lint.effective.look import Looks
from dienhinh_docs.lint.effective.numbering import Numbering
from dienhinh_docs.lint.effective.paragraph import TAB_STEP, Formats
from dienhinh_docs.lint.effective.sections import page_size, read_sections, section_nodes
from dienhinh_docs.lint.effective.story import Story
from dienhinh_docs.lint.effective.styles import StyleSheet
from dienhinh_docs.lint.effective.theme import read_theme
from dienhinh_docs.lint.effective.xml import (
    Element,
    NotSafeError,
    W,
    child_value,
    is_on,
    length,
    parse,
)
from dienhinh_docs.lint.model import Para, WordFile
from dienhinh_docs.lint.strangers import ODT, kind_of
from dienhinh_docs.lint.unjudged_marks import marks_of
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.reasons import of_os
from dienhinh_docs.zipguard import MIB, Limits, Refusal, Why, container, directory, unpacked

LIMITS = Limits(file=200 * MIB, member=16 * MIB, total=48 * MIB, members=5000, ratio=1000)
"""Of a member only if it is read: pictures are not. A page of text is about 20 kB of XML, so a part
holds some 800 pages; in memory XML takes about 20 times its size. All parts together are limited
because no office file has many large headers. Text of one word or one empty table repeated is packed
to a few hundredths, so the ratio says little here."""

_TYPES = "[Content_Types].xml"
_MAIN = ("document.main+xml", "documentMacroEnabled.main+xml", "template.main+xml",
         "templateMacroEnabledTemplate.main+xml", "template.macroEnabledTemplate.main+xml",
         "document.macroEnabled.main+xml")  # fmt: skip


_TORN = (BadZipFile, zlib.error, LZMAError, struct.error, EOFError, RuntimeError, ValueError,
         OverflowError)  # fmt: skip
"""What opening and unpacking a damaged archive ends in; ``zipfile`` has no error of its own for an
unknown method or version, a locked member, a name in broken letters, a place outside the file."""

_NO_XML = (etree.LxmlError, NotSafeError, LookupError, ValueError)
"""What parsing ends in: no XML, a declared entity, an unknown encoding, forbidden characters."""


class _Refused(Exception):
    """A file that is not read, with its problem."""

    def __init__(self, code: Code, value: str = "", **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.value = value
        self.facts = facts


def _stop(refused: Refusal | None) -> None:
    """Raise what the guard of archives says, if it says anything."""
    if refused is None:
        return
    if refused.why is Why.LOCKED:
        raise _Refused(Code.TEP_CO_MAT_KHAU)
    if refused.why is Why.OLD:
        raise _Refused(Code.TEP_DOC_CU)
    if refused.why is Why.EMPTY:
        raise _no_word(refused.why.value)
    raise _Refused(Code.TEP_QUA_LON, refused.shown, ly_do=refused.why.value)


def _no_word(why: str = "") -> _Refused:
    return _Refused(Code.TEP_KHONG_PHAI_WORD, **({"ly_do": why} if why else {}))


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship: the last word of its type, and the part it leads to."""

    kind: str
    target: str


class Package:
    """The parts of an open Word file; each is read when it is asked for."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._read: list[ZipInfo] = []
        members = archive.infolist()
        _stop(directory(members, LIMITS))
        # Names are compared without regard to case (ECMA-376, part 2).
        self._members = {m.filename.lstrip("/").casefold(): m for m in members}
        self.main = self._main()
        self.links = self.links_of(self.main)

    def has(self, name: str) -> bool:
        return name.casefold() in self._members

    def data(self, name: str) -> bytes:
        member = self._members[name.casefold()]
        self._read.append(member)
        _stop(unpacked(self._read, LIMITS))
        try:
            return self._archive.read(member)
        except _TORN as error:
            raise _Refused(Code.TEP_KHONG_MO_DUOC, ly_do="file.torn") from error

    def root(self, name: str) -> Element | None:
        """The root of a part; None if the file has none of that name."""
        if not name or not self.has(name):
            return None
        data = self.data(name)
        try:
            return parse(data)
        except _NO_XML as error:
            raise _Refused(Code.TEP_KHONG_MO_DUOC, ly_do="file.inside") from error

    def part(self, kind: str) -> Element | None:
        """The part to which the document has a relationship of this kind."""
        return self.root(next((k.target for k in self.links.values() if k.kind == kind), ""))

    def links_of(self, part: str) -> dict[str, Link]:
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        return {
            node.get("Id") or "": Link(
                (node.get("Type") or "").rpartition("/")[2],
                _target(folder, node.get("Target") or ""),
            )
            for node in root
            if node.get("TargetMode") != "External"
        }

    def _main(self) -> str:
        """The main part: by relationship, by content type, by its usual name."""
        if not self.has(_TYPES):
            text = self.has("mimetype") and self.data("mimetype").startswith(ODT)
            raise _no_word("word.odt" if text else "")
        types = self.root(_TYPES)
        named = [] if types is None else [
            (node.get("PartName") or "").lstrip("/")
            for node in types
            if (node.get("ContentType") or "").endswith(_MAIN)
        ]  # fmt: skip
        linked = [k.target for k in self.links_of("").values() if k.kind == "officeDocument"]
        for name in (*(n for n in linked if n in named), *named, "word/document.xml"):
            if self.has(name):
                return name
        raise _no_word()


def _target(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))


def read_word(path: Path) -> tuple[WordFile | None, list[Problem]]:
    """Read a file of any origin. Raises for no state of the file, only for a fault of ours."""
    at = At(path.name)
    try:
        refused = container(path, LIMITS)
        if refused is not None and refused.why is Why.OTHER:
            raise _no_word(kind_of(path))
        _stop(refused)
        with _opened(path) as archive:
            return _read(Package(archive), path.name), []
    except _Refused as refused:
        return None, [problem(refused.code, at, refused.value, **refused.facts)]
    except OSError as error:
        return None, [problem(Code.TEP_KHONG_MO_DUOC, at, ly_do=of_os(error))]


def _opened(path: Path) -> ZipFile:
    try:
        return ZipFile(path)
    except _TORN as error:
        raise _Refused(Code.TEP_KHONG_MO_DUOC, ly_do="file.torn") from error


def _read(package: Package, name: str) -> WordFile:
    root = package.root(package.main)
    body = None if root is None else root.find(f"{W}body")
    if root is None or body is None:
        raise _no_word()
    sheet = StyleSheet(package.part("styles"), read_theme(package.part("theme")))
    settings = package.part("settings")
    step = length(child_value(settings, f"{W}defaultTabStop"))
    numbering = Numbering(package.part("numbering"), sheet)
    formats = Formats(sheet, numbering, TAB_STEP if step is None else step)
    looks = Looks(sheet)
    nodes = section_nodes(body)
    sizes = [page_size(node) for node in nodes]
    widths = [size.text for size in sizes]
    story = Story(formats, looks, root, package.main, widths)
    story.read(body)
    known: dict[str, tuple[tuple[Para, ...], bool]] = {}

    def furniture(link: str) -> tuple[tuple[Para, ...], bool]:
        if link not in known:
            known[link] = ((), False)
            target = package.links[link].target if link in package.links else ""
            if (part := package.root(target)) is not None:
                head = Story(formats, looks, part, target, widths, numbered=False)
                head.read(part)
                known[link] = (tuple(head.paras), head.fields.page)
        return known[link]

    wordless = ["văn bản không có chữ nào"] if all(para.blank for para in story.paras) else []
    return WordFile(
        name=name,
        paras=tuple(story.paras),
        sections=read_sections(nodes, sizes, furniture),
        tables=tuple(table for table in story.tables if table is not None),
        rules=tuple(sorted(story.rules, key=lambda rule: (rule.para, rule.offset))),
        footnotes=_notes(package, formats, looks, widths),
        even_and_odd=is_on(settings, f"{W}evenAndOddHeaders"),
        unread=(*story.unread, *wordless, *marks_of(body)),
    )


def _notes(
    package: Package, formats: Formats, looks: Looks, widths: list[float]
) -> tuple[Para, ...]:
    """Footnotes and endnotes; the parts also hold the separating lines."""
    found: list[Para] = []
    for kind in ("footnotes", "endnotes"):
        link = next((k for k in package.links.values() if k.kind == kind), None)
        root = package.root(link.target) if link else None
        if link is None or root is None:
            continue
        story = Story(formats, looks, root, link.target, widths, numbered=False)
        for note in root:
            if (note.get(f"{W}type") or "normal") == "normal":
                story.read(note)
        found += story.paras
    return tuple(found)
