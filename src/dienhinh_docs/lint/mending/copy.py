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
from dienhinh_docs.lint.model import Para, Piece
from dienhinh_docs.lint.package import Package

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = R[1:-1]
_PARTING = frozenset(f"{W}{name}" for name in ("br", "tab", "cr", "ptab"))


class Copy:
    """All members of a file in memory; parts are parsed when they are touched."""

    def __init__(self, source: Path) -> None:
        with ZipFile(source) as archive:
            package = Package(archive)
            self.main = package.main
            self.links = package.links
            self.infos = {info.filename: info for info in archive.infolist()}
            self.data = {name: archive.read(name) for name in self.infos}
        self._roots: dict[str, Element] = {}
        self._paras: dict[str, list[Element]] = {}
        self.added: set[str] = set()  # parts added in this copy

    def root(self, name: str) -> Element:
        if name not in self._roots:
            self._roots[name] = parse(self.data[self._named(name)])
        return self._roots[name]

    def _named(self, name: str) -> str:
        """The member of that name, its case as in the file."""
        folded = name.casefold()
        return next((n for n in self.data if n.lstrip("/").casefold() == folded), name)

    def add(self, name: str, root: Element) -> None:
        self.added.add(name)
        self._roots[name] = root
        self.data[name] = b""

    def para(self, para: Para) -> Element:
        """The element of a paragraph, by its address ``word/document.xml!17``."""
        part, _, index = para.path.rpartition("!")
        if part not in self._paras:
            self._paras[part] = list(self.root(part).iter(P))
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
        if self._named(name) not in self.data:
            self.add(name, parse(f'<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()))
        return self.root(name)

    def part_runs(self) -> None:
        """Give every break and tab a run of its own, so that no run prints in two places."""
        for run in list(self.root(self.main).iter(f"{W}r")):
            _parted(run)
        self._paras.clear()

    def save(self, target: Path) -> None:
        """Write the copy; parts that were not touched keep their bytes."""
        strict = any(b"purl.oclc.org/ooxml" in data[:4000] for data in self.data.values())
        changed = {self._named(name): _bytes(root) for name, root in self._roots.items()}
        with ZipFile(target, "w", ZIP_DEFLATED) as archive:
            for name, data in self.data.items():
                info = ZipInfo(name, self.infos[name].date_time if name in self.infos else _DATE)
                info.compress_type = ZIP_DEFLATED
                body = changed.get(name, data)
                if strict and name.endswith((".xml", ".rels")):
                    body = transitional(body)
                archive.writestr(info, body)


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
