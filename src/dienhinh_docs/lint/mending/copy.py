"""An open copy of a Word file whose parts are changed and written back."""

from __future__ import annotations

import copy
import posixpath
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from dienhinh_docs.lint.effective.sections import section_nodes
from dienhinh_docs.lint.effective.text import P, runs_of
from dienhinh_docs.lint.effective.xml import Element, R, W, parse, transitional
from dienhinh_docs.lint.mending.raw import hand_on
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.lint.package import LIMITS, Package

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = R[1:-1]
_PARTING = frozenset(f"{W}{name}" for name in ("br", "tab", "cr", "ptab"))


class Copy:
    """A file whose parts are read and parsed when they are touched; the others are handed through."""

    def __init__(self, source: Path) -> None:
        with ZipFile(source) as archive:
            package = Package(archive)
            self.main = package.main
            self.links = package.links
            self.infos = {info.filename: info for info in archive.infolist()}
        self._source = source
        self._roots: dict[str, Element] = {}
        self._paras: dict[str, list[Element]] = {}
        self.added: set[str] = set()  # parts added in this copy

    def root(self, name: str) -> Element:
        if name not in self._roots:
            with ZipFile(self._source) as archive:
                root = self._roots[name] = parse(archive.read(self._named(name)))
            # Addresses count the paragraphs as they were judged, before a mender adds or drops one.
            self._paras[name] = list(root.iter(P))
        return self._roots[name]

    def _named(self, name: str) -> str:
        """The member of that name, its case as in the file."""
        folded = name.casefold()
        return next((n for n in self.infos if n.lstrip("/").casefold() == folded), name)

    def has(self, name: str) -> bool:
        """Whether the file has that member, or had it added."""
        return self._named(name) in self.infos or name in self.added

    def add(self, name: str, root: Element) -> None:
        self.added.add(name)
        self._roots[name] = root
        self._paras[name] = list(root.iter(P))

    def para(self, para: Para) -> Element:
        """The element of a paragraph, by its address ``word/document.xml!17``."""
        part, _, index = para.path.rpartition("!")
        self.root(part)
        return self._paras[part][int(index)]

    def runs(self, where: Para | Piece) -> list[Element]:
        """The ``w:r`` elements of a paragraph or of a piece of it, each once."""
        para = where.para if isinstance(where, Piece) else where
        nodes = list(runs_of(self.para(para)))
        parts = dict.fromkeys(run.part for run in where.runs)
        return [nodes[part] for part in parts if part < len(nodes)]

    def sections(self) -> list[Element]:
        """``w:sectPr`` of every section, one made where the body has none."""
        body = self.root(self.main).find(f"{W}body")
        assert body is not None
        found = []
        for node in section_nodes(body):
            if node is None:
                node = etree.SubElement(body, f"{W}sectPr")
            found.append(node)
        return found

    def link(self, kind: str, target: str, content_type: str) -> str:
        """A relationship from the document to a new part; returns its name."""
        folder, name = posixpath.split(self.main)
        rels = self._rels(posixpath.join(folder, "_rels", f"{name}.rels"))
        taken = {node.get("Id") for node in rels}
        key = next(f"rIdSua{n}" for n in range(1, len(taken) + 2) if f"rIdSua{n}" not in taken)
        etree.SubElement(
            rels,
            f"{{{PACKAGE}/relationships}}Relationship",
            Id=key, Type=f"{OFFICE}/{kind}", Target=posixpath.relpath(target, folder or "."),
        )  # fmt: skip
        types = self.root("[Content_Types].xml")
        etree.SubElement(
            types,
            f"{{{PACKAGE}/content-types}}Override",
            PartName=f"/{target}", ContentType=content_type,
        )  # fmt: skip
        return key

    def _rels(self, name: str) -> Element:
        if not self.has(name):
            self.add(name, parse(f'<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()))
        return self.root(name)

    def part_runs(self) -> None:
        """Give every break and tab a run of its own, so that no run prints in two places."""
        for run in list(self.root(self.main).iter(f"{W}r")):
            _parted(run)

    def save(self, target: Path) -> None:
        """Write the copy, whole or not at all; parts that were not touched keep their bytes."""
        changed = {self._named(name): _bytes(root) for name, root in self._roots.items()}
        made = target.with_name(f"{target.name}.dang-ghi")
        try:
            with ZipFile(self._source) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
                strict = any(_is_strict(old, name) for name in self.infos)
                for name in dict.fromkeys((*self.infos, *changed)):
                    self._write(old, new, name, changed.get(name), strict=strict)
            made.replace(target)
        finally:
            made.unlink(missing_ok=True)
        self._source = target

    def _write(
        self, old: ZipFile, new: ZipFile, name: str, body: bytes | None, *, strict: bool
    ) -> None:
        info = self.infos.get(name)
        small = info is None or info.file_size <= LIMITS.member  # a larger one nobody reads
        if strict and small and name.endswith((".xml", ".rels")):
            body = transitional(old.read(name) if body is None else body)
        if body is None:
            hand_on(self.infos[name], old, new)
            return
        made = ZipInfo(name, _DATE if info is None else info.date_time)
        made.compress_type = ZIP_DEFLATED
        new.writestr(made, body)


def _is_strict(archive: ZipFile, name: str) -> bool:
    if not name.endswith((".xml", ".rels")):
        return False
    with archive.open(name) as member:
        return b"purl.oclc.org/ooxml" in member.read(4000)


_DATE = (1980, 1, 1, 0, 0, 0)


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _parted(run: Element) -> None:
    if not any(child.tag in _PARTING for child in run) or len(run) < 2:
        return
    props = run.find(f"{W}rPr")
    groups: list[list[Element]] = [[]]
    for child in run:
        if child is props:
            continue
        if child.tag in _PARTING:
            groups += [[child], []]
        else:
            groups[-1].append(child)
    groups = [group for group in groups if group]
    if len(groups) < 2:
        return
    before = run
    for group in groups[1:]:
        made = etree.Element(f"{W}r")
        if props is not None:
            made.append(copy.deepcopy(props))
        made.extend(group)
        before.addnext(made)
        before = made
