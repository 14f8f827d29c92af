"""From a path to what the judge sees, or to the reason why it cannot be judged."""

from __future__ import annotations

import posixpath
import zlib
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from dienhinh_docs.lint.effective.look import Looks
from dienhinh_docs.lint.effective.numbering import Numbering
from dienhinh_docs.lint.effective.paragraph import Formats
from dienhinh_docs.lint.effective.sections import page_size, read_sections, section_nodes
from dienhinh_docs.lint.effective.story import Story
from dienhinh_docs.lint.effective.styles import StyleSheet
from dienhinh_docs.lint.effective.theme import read_theme
from dienhinh_docs.lint.effective.xml import Element, W, is_on, parse
from dienhinh_docs.lint.model import Para, WordFile
from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.reasons import of_os

MIB = 1 << 20
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

FILE = 200 * MIB
"""The largest file; pictures in it are not read."""
PART = 80 * MIB
"""The largest part that is read. A page of text is about 20 kB of it."""
TOTAL = 200 * MIB
"""All parts that are read; a file with many large headers is none of an office."""
MEMBERS = 5000

_TYPES = "[Content_Types].xml"
_MAIN = ("document.main+xml", "documentMacroEnabled.main+xml", "template.main+xml",
         "templateMacroEnabledTemplate.main+xml", "template.macroEnabledTemplate.main+xml",
         "document.macroEnabled.main+xml")  # fmt: skip


class _Refused(Exception):
    """A file that is not read, with its problem."""

    def __init__(self, code: Code, reason: str = "", **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = {"ly_do": reason, **facts} if reason else facts


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship: the last word of its type, and the part it leads to."""

    kind: str
    target: str


class Package:
    """The parts of an open Word file; each is read when it is asked for."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._left = TOTAL
        members = archive.infolist()
        if len(members) > MEMBERS:
            raise _Refused(
                Code.TEP_QUA_LON, phan="số phần của tệp", do_lon=len(members), toi_da=MEMBERS
            )
        if any(m.flag_bits & 1 for m in members):
            raise _Refused(Code.TEP_CO_MAT_KHAU)
        # Names are compared without regard to case (ECMA-376, part 2).
        self._members = {m.filename.lstrip("/").casefold(): m for m in members}
        self.main = self._main()
        self.links = self.links_of(self.main)

    def has(self, name: str) -> bool:
        return name.casefold() in self._members

    def data(self, name: str) -> bytes:
        member = self._members[name.casefold()]
        self._left -= member.file_size
        if member.file_size > PART or self._left < 0:
            raise _Refused(
                Code.TEP_QUA_LON,
                phan="một phần của tệp",
                do_lon=f"{member.file_size // MIB} MB",
                toi_da=f"{PART // MIB} MB",
            )
        return self._archive.read(member)

    def root(self, name: str) -> Element | None:
        """The root of a part; None if the file has none of that name."""
        return parse(self.data(name)) if name and self.has(name) else None

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
            raise _Refused(Code.TEP_KHONG_PHAI_WORD)
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
        raise _Refused(Code.TEP_KHONG_PHAI_WORD)


def _target(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))


def read_word(path: Path) -> tuple[WordFile | None, list[Problem]]:
    """Read a file of any origin. What a person may hand in never raises."""
    at = At(path.name)
    try:
        _preflight(path)
        with ZipFile(path) as archive:
            return _read(Package(archive), path.name), []
    except _Refused as refused:
        return None, [problem(refused.code, at, **refused.facts)]
    except OSError as error:
        return None, [problem(Code.TEP_KHONG_MO_DUOC, at, ly_do=of_os(error))]
    except (BadZipFile, zlib.error, EOFError):
        return None, [problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.torn")]
    except Exception:
        # Damaged XML ends in a dozen kinds of exception; the person needs one answer.
        return None, [problem(Code.TEP_KHONG_MO_DUOC, at, ly_do="file.inside")]


def _preflight(path: Path) -> None:
    size = path.stat().st_size
    if size > FILE:
        raise _Refused(
            Code.TEP_QUA_LON,
            phan="dung lượng tệp",
            do_lon=f"{size // MIB} MB",
            toi_da=f"{FILE // MIB} MB",
        )
    with path.open("rb") as file:
        start = file.read(8)
        if start == OLE:
            locked = ENCRYPTED in file.read()
            raise _Refused(Code.TEP_CO_MAT_KHAU if locked else Code.TEP_DOC_CU)
    if not start.startswith(b"PK"):
        raise _Refused(Code.TEP_KHONG_PHAI_WORD)


def _read(package: Package, name: str) -> WordFile:
    root = package.root(package.main)
    body = None if root is None else root.find(f"{W}body")
    if root is None or body is None:
        raise _Refused(Code.TEP_KHONG_PHAI_WORD)
    sheet = StyleSheet(package.part("styles"), read_theme(package.part("theme")))
    settings = package.part("settings")
    formats = Formats(sheet, Numbering(package.part("numbering"), sheet))
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

    return WordFile(
        name=name,
        paras=tuple(story.paras),
        sections=read_sections(nodes, sizes, furniture),
        tables=tuple(table for table in story.tables if table is not None),
        rules=tuple(sorted(story.rules, key=lambda rule: (rule.para, rule.offset))),
        footnotes=_notes(package, formats, looks, widths),
        even_and_odd=is_on(settings, f"{W}evenAndOddHeaders"),
        unread=_unread(story),
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


def _unread(story: Story) -> tuple[str, ...]:
    if all(para.blank for para in story.paras):
        return (*story.unread, "văn bản không có chữ nào")
    return tuple(story.unread)
