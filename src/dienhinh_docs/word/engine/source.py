"""A template taken apart by docxtpl's own code: patched parts, fixed parts, core properties."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docxtpl import DocxTemplate
from lxml import etree

from dienhinh_docs.word.package import EPOCH
from dienhinh_docs.zipguard import MIB, Limits, directory, unpacked

MAX_FILE = 50 * MIB
MAX_UNPACKED = 200 * MIB
MAX_MEMBERS = 2000
MAX_PART = 20 * MIB
"""Of a part with tags: docxtpl's patterns take more than linear time on some texts."""

LIMITS = Limits(
    file=MAX_FILE, member=MAX_UNPACKED, total=MAX_UNPACKED, members=MAX_MEMBERS, ratio=1000
)

LONG = 100_000
"""Characters of a part in which a tag without end would keep docxtpl's patterns busy for hours."""

_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_ELEMENT = re.compile(r"<[^>]*>")
_BODY = re.compile(r"<w:body[^>]*>")


@dataclass(slots=True)
class Part:
    """A part that docxtpl renders."""

    member: str
    text: str
    """The source that Jinja gets; of the body, what stands between its tags."""
    before: str = _DECLARATION
    after: str = ""
    is_body: bool = False


@dataclass(slots=True)
class Source:
    """A template as its parts."""

    document: Any
    """The open ``DocxTemplate``; it is not kept beyond compiling."""
    parts: list[Part] = field(default_factory=list)
    fixed: dict[str, bytes] = field(default_factory=dict)
    """The other members, as docxtpl would save them."""
    core: str = ""
    """Name of the member with the core properties."""
    body_head: str = ""
    """A start tag of the body with every prefix of the document."""


def check_size(data: bytes, limits: Limits = LIMITS) -> None:
    """Refuse what unpacks to more than a template can need. Raises ValueError."""
    if len(data) > limits.file:
        raise ValueError("the file is too large")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    refusal = directory(members, limits) or unpacked(members, limits)
    if refusal:
        raise ValueError(f"{refusal.why}: {refusal.shown}")


def opened(data: bytes) -> Any:
    """docxtpl's object of a template, ready to render."""
    check_size(data)
    document = DocxTemplate(io.BytesIO(data))
    document.render_init()
    return document


def read(data: bytes) -> Source:
    """Take a template apart. Raises whatever python-docx, lxml and docxtpl raise for a bad file."""
    document = opened(data)
    _make_properties(document)
    source = Source(document)
    saved = io.BytesIO()
    document.docx.save(saved)
    with zipfile.ZipFile(saved) as archive:
        source.fixed = {name: archive.read(name) for name in archive.namelist()}
    package = document.docx.part.package
    source.core = _member(package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES))
    del source.fixed[source.core]
    source.parts = [_body(source), *_headers(document), *_notes(document)]
    for part in source.parts:
        del source.fixed[part.member]
    return source


def _make_properties(document: Any) -> None:
    """Core properties that python-docx would make up carry no library's name and no time of day."""
    package = document.docx.part.package
    if any(rel.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES for rel in package.rels.values()):
        return
    made = document.docx.core_properties
    made.title = made.author = made.last_modified_by = ""
    made.created = made.modified = EPOCH


def _member(part: Any) -> str:
    return str(part.partname).lstrip("/")


def _body(source: Source) -> Part:
    document = source.document
    member = _member(document.docx.part)
    patched = _patched(document, document.get_xml(), member)
    head = _BODY.match(patched)
    whole = source.fixed[member].decode()
    around = _BODY.search(whole)
    assert head  # python-docx has found a body
    assert around
    source.body_head = head[0]
    inner, closing = patched[head.end() :], "</w:body>"
    if not inner.endswith(closing):  # <w:body/>
        return Part(member, "", whole[: around.end()], whole[around.end() :], True)
    end = whole.rindex(closing)
    return Part(
        member, inner[: -len(closing)], whole[: around.end()], whole[end:], is_body=True
    )  # fmt: skip


def _patched(document: Any, xml: str, member: str) -> str:
    """The source of a part, if it is not such that patching it would take for ever."""
    if len(xml) > MAX_PART:
        raise ValueError(f"{member} is too large")
    if len(xml) > LONG:
        text = _ELEMENT.sub("", xml)
        for begin, end in (("{{", "}}"), ("{%", "%}")):
            if text.rfind(begin) > text.rfind(end):
                raise ValueError(f"{member}: a tag never ends: {text[text.rfind(begin) :][:80]}")
    patched: str = document.patch_xml(xml)
    return patched


def _headers(document: Any) -> list[Part]:
    return [
        Part(_member(part), _patched(document, document.get_part_xml(part), _member(part)))
        for uri in (document.HEADER_URI, document.FOOTER_URI)
        for _, part in document.get_headers_footers(uri)
    ]


def _notes(document: Any) -> list[Part]:
    """Footnotes as docxtpl renders them, and endnotes, whose tags it would leave standing."""
    kinds = (CONTENT_TYPE.WML_FOOTNOTES, CONTENT_TYPE.WML_ENDNOTES)
    found = {
        _member(part): etree.tostring(_root(part.blob), encoding="unicode")
        for part in document.docx.part.package.parts
        if part.content_type in kinds
    }
    return [Part(name, _patched(document, xml, name)) for name, xml in found.items()]


def _root(blob: bytes) -> etree._Element:
    """A part read by a parser that fetches and expands nothing; no Word file declares entities."""
    root = etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("a part with a document type")
    return root


def part_tree(data: bytes, member: str) -> etree._Element:
    """A part as the author wrote it, for finding the place of a tag in it."""
    for part in opened(data).docx.part.package.parts:
        if _member(part) == member:
            return _root(part.blob)
    raise KeyError(member)
