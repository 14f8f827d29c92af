"""Small Word templates from texts, and what they come to."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from dienhinh_docs.word import ooxml

_W = ooxml.NS["w"]
_R = ooxml.NS["r"]
_PREFIXES = {name: uri for name, uri in ooxml.NS.items() if name != "xml"}
PREFIXES = " ".join(
    f'xmlns:{name}="{uri}"'
    for name, uri in (*_PREFIXES.items(), ("v", "urn:schemas-microsoft-com:vml"))
)
_TYPE = "application/vnd.openxmlformats-officedocument"
_WORD = ".wordprocessingml"
_FONT = "Times New Roman"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def r(text: str, props: str = "") -> str:
    """A run; ``props`` is the content of its ``w:rPr``."""
    props = props and f"<w:rPr>{props}</w:rPr>"
    return f"<w:r>{props}<w:t>{escape(text)}</w:t></w:r>"


def p(*runs: str, props: str = "") -> str:
    """A paragraph; a run that is no XML yet becomes one."""
    props = props and f"<w:pPr>{props}</w:pPr>"
    return f"<w:p>{props}{''.join(x if x.startswith('<w:') else r(x) for x in runs)}</w:p>"


def tc(*paragraphs: str, props: str = '<w:tcW w:w="1500" w:type="dxa"/>') -> str:
    """A cell; a paragraph that is no XML yet becomes one.

    docxtpl writes colour and span before a width, where the standard has them behind it.
    """
    content = "".join(x if x.startswith("<w:") else p(x) for x in paragraphs)
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{content}</w:tc>"


def tr(*cells: str) -> str:
    """A row; a cell that is no XML yet becomes one."""
    return f"<w:tr>{''.join(x if x.startswith('<w:') else tc(x) for x in cells)}</w:tr>"


def tbl(*rows: str, columns: int) -> str:
    """A table whose grid declares so many columns."""
    grid = '<w:gridCol w:w="1500"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def shape(text: str) -> str:
    """A run with a text box."""
    box = f"<v:shape><v:textbox><w:txbxContent>{p(text)}</w:txbxContent></v:textbox></v:shape>"
    return f"<w:r><w:pict>{box}</w:pict></w:r>"


def drawing(number: int) -> str:
    """A run with a drawn line."""
    line = ooxml.drawn_line("hinh", number, 80, 1, "")
    return re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(line, encoding="unicode"))


def png() -> io.BytesIO:
    """A picture of one grey point."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\x00\x80"))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + pixels + chunk(b"IEND", b""))


@dataclass(frozen=True)
class Mau:
    """A template: XML of its parts; texts become paragraphs."""

    body: tuple[str, ...]
    headers: Mapping[str, str] = field(default_factory=dict)
    """Text by kind: default, first, even."""
    footers: Mapping[str, str] = field(default_factory=dict)
    footnote: str = ""
    endnote: str = ""
    core: Mapping[str, str] = field(default_factory=dict)
    """Texts by element: ``dc:title``."""
    sections: int = 1

    def docx(self) -> bytes:
        """The bytes of the file."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, text in self._members().items():
                archive.writestr(name, _HEAD + text)
        return buffer.getvalue()

    def _members(self) -> dict[str, str]:
        stories: dict[str, tuple[str, str]] = {}
        references = ""
        for kind, texts in (("header", self.headers), ("footer", self.footers)):
            for number, (when, text) in enumerate(texts.items()):
                root = "hdr" if kind == "header" else "ftr"
                name = f"{kind}{number}"
                stories[name] = (kind, f"<w:{root} {PREFIXES}>{_block(text)}</w:{root}>")
                references += f'<w:{kind}Reference w:type="{when}" r:id="{name}"/>'
        for kind, text in (("footnote", self.footnote), ("endnote", self.endnote)):
            if text:
                note = f'<w:{kind} w:id="2">{_block(text)}</w:{kind}>'
                stories[f"{kind}s"] = (f"{kind}s", f"<w:{kind}s {PREFIXES}>{note}</w:{kind}s>")
        section = f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
        breaks = p("Sang trang", props=section) * (self.sections - 1)
        body = "".join(map(_block, self.body)) + breaks + section
        parts = {
            "word/document.xml": f"<w:document {PREFIXES}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {PREFIXES}/>",
            "word/settings.xml": f"<w:settings {PREFIXES}/>",
            "word/theme.xml": _text(ooxml.theme(_FONT)),
            "word/fontTable.xml": _text(ooxml.font_table(_FONT)),
            "docProps/core.xml": self._core(),
        }
        parts |= {f"word/{name}.xml": text for name, (_, text) in stories.items()}
        links = {name: name for name in ("styles", "settings", "theme", "fontTable")} | {
            name: kind for name, (kind, _) in stories.items()
        }
        return {
            "[Content_Types].xml": _types(links),
            "_rels/.rels": _relations(
                ("a", f"{_R}/officeDocument", "word/document.xml"),
                ("b", f"{_RELS}/metadata/core-properties", "docProps/core.xml"),
            ),
            "word/_rels/document.xml.rels": _relations(
                *((name, f"{_R}/{kind}", f"{name}.xml") for name, kind in links.items())
            ),
            **parts,
        }

    def _core(self) -> str:
        texts = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in self.core.items())
        return (
            "<cp:coreProperties"
            ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
            f' xmlns:dc="http://purl.org/dc/elements/1.1/">{texts}</cp:coreProperties>'
        )


def _block(text: str) -> str:
    return text if text.startswith("<w:") else p(text)


def _text(root: ooxml.Element) -> str:
    return etree.tostring(root, encoding="unicode")


def _types(links: Mapping[str, str]) -> str:
    own = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}{family}.{kind}+xml"/>'
        for name, kind in links.items()
        for family in ["" if kind == "theme" else _WORD]
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}{_WORD}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{own}</Types>"
    )


def _relations(*links: tuple[str, str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>'
        for ident, kind, target in links
    )
    return f'<Relationships xmlns="{_RELS}">{rows}</Relationships>'


def by_docxtpl(data: bytes, record: Mapping[str, Any]) -> bytes:
    """What docxtpl makes of a template: the measure of everything here."""
    document = DocxTemplate(io.BytesIO(data))
    environment = Environment(autoescape=True, finalize=lambda x: "" if x is None else x)
    document.render(dict(record), environment)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a file, XML in canonical form."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {
            name: etree.tostring(etree.fromstring(archive.read(name)), method="c14n")
            for name in archive.namelist()
        }


def text(data: bytes, member: str = "word/document.xml") -> str:
    """The text of a part, paragraphs as lines, breaks as ``/``, tabs as ``→``."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(member))
    signs = {f"{{{_W}}}br": "/", f"{{{_W}}}tab": "→"}
    return "\n".join(
        "".join(signs.get(node.tag, node.text or "") for node in paragraph.iter(
            f"{{{_W}}}t", *signs
        ))
        for paragraph in root.iter(f"{{{_W}}}p")
    )  # fmt: skip
