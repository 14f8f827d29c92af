"""Word templates out of a few lines of text, to ask one thing of the inspection at a time.

A line is a paragraph; ``¦`` cuts it into runs. A line that begins with ``|| `` is a row of a table,
its cells parted by `` || ``, paragraphs of a cell by `` / ``; rows that follow each other make one
table, ``--`` alone on a line ends it. Inside a line: ``⟦del words⟧`` a tracked deletion, ``⟦ins⟧`` an
insertion, ``⟦moved⟧`` text moved away, ``⟦link⟧`` a hyperlink, ``⟦control⟧`` a content control,
``⟦box⟧`` a text box as Word writes it (twice), ``⟦field⟧`` a field code, ``⟦br⟧`` a line break,
``⟦alt⟧`` a drawing with that description, ``⟦table a ; b⟧`` a table inside a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from support.wordxml import NAMES, OFFICE, PAGE, packed, relationships

_SPECIAL = re.compile(r"⟦(\w+)(?: ([^⟦⟧]*))?⟧")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes",
          "comments": "comments"}  # fmt: skip
_CELL = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def body(text: str) -> str:
    """The paragraphs and tables that the lines stand for."""
    lines = text.strip("\n").split("\n")
    made = []
    for sort, group in groupby(lines, _sort):
        if sort == "row":
            made.append(_table([line.strip().removeprefix("|| ").split(" || ") for line in group]))
        elif sort == "text":
            made += [paragraph(line.strip()) for line in group]
    return "".join(made)


def _sort(line: str) -> str:
    line = line.strip()
    return "row" if line.startswith("|| ") else "end" if line == "--" else "text"


def paragraph(line: str) -> str:
    return f"<w:p>{''.join(_inside(line))}</w:p>" if line else "<w:p/>"


def _inside(line: str) -> Iterator[str]:
    at = 0
    for found in _SPECIAL.finditer(line):
        yield _runs(line[at : found.start()])
        yield _special(found[1], found[2] or "")
        at = found.end()
    yield _runs(line[at:])


def _runs(text: str, tag: str = "t") -> str:
    return "".join(
        f'<w:r><w:{tag} xml:space="preserve">{escape(piece)}</w:{tag}></w:r>'
        for piece in text.split("¦")
        if piece
    )


def _special(name: str, words: str) -> str:
    match name:
        case "del":
            return f'<w:del w:id="1" w:author="a">{_runs(words, "delText")}</w:del>'
        case "ins":
            return f'<w:ins w:id="2" w:author="a">{_runs(words)}</w:ins>'
        case "moved":
            return f'<w:moveFrom w:id="3" w:author="a">{_runs(words)}</w:moveFrom>'
        case "link":
            return f'<w:hyperlink w:anchor="x">{_runs(words)}</w:hyperlink>'
        case "control":
            return f"<w:sdt><w:sdtContent>{_runs(words)}</w:sdtContent></w:sdt>"
        case "field":
            return _runs(words, "instrText")
        case "br":
            return "<w:r><w:br/></w:r>"
        case "alt":
            return f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr={quoteattr(words)}/></wp:inline></w:drawing></w:r>'
        case "table":
            return "</w:p>" + _table([words.split(" ; ")]) + "<w:p>"
        case "box":
            inner = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
            return (
                f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}'
                "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                f"{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
            )
    raise ValueError(name)


def _table(rows: list[list[str]]) -> str:
    columns = max(len(row) for row in rows)
    grid = '<w:gridCol w:w="1000"/>' * columns
    made = "".join(
        "<w:tr>"
        + "".join(
            f"<w:tc>{_CELL}{''.join(paragraph(p.strip()) for p in cell.split(' / '))}</w:tc>"
            for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"


def template(
    text: str = "", *, core: dict[str, str] | None = None, links: dict[str, str] | None = None,
    members: dict[str, str] | None = None, **parts: str,
) -> bytes:  # fmt: skip
    """A template with this body; ``header1="…"``, ``footnotes="…"`` hold lines of that part.

    ``core`` are file properties (``title``), ``links`` targets of hyperlinks by name, ``members``
    further parts as they are.
    """
    links_of = {name: (name.rstrip("0123456789"), f"{name}.xml") for name in parts}
    rels = relationships(links_of).replace(
        "</Relationships>",
        "".join(
            f'<Relationship Id="{name}" Type="{OFFICE}/hyperlink" Target={quoteattr(to)}'
            ' TargetMode="External"/>'
            for name, to in (links or {}).items()
        )
        + "</Relationships>",
    )
    all_parts = {
        "[Content_Types].xml": _types(parts, core is not None),
        "_rels/.rels": relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": rels,
        "word/document.xml": f"<w:document {NAMES}><w:body>{body(text)}{PAGE}</w:body></w:document>",
        **(members or {}),
    }
    for name, inside in parts.items():
        root = _KINDS[name.rstrip("0123456789")]
        made = body(inside)
        if root in ("footnotes", "endnotes", "comments"):
            made = f'<w:{root[:-1]} w:id="1">{made}</w:{root[:-1]}>'
        all_parts[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{made}</w:{root}>"
    if core is not None:
        inner = "".join(f"<{_element(k)}>{escape(v)}</{_element(k)}>" for k, v in core.items())
        all_parts["docProps/core.xml"] = f"<cp:coreProperties {_CORE}>{inner}</cp:coreProperties>"
    return packed(all_parts)


def _element(name: str) -> str:
    return f"cp:{name}" if name in ("keywords", "category", "lastModifiedBy") else f"dc:{name}"


def _types(parts: dict[str, str], core: bool) -> str:
    overrides = {"/word/document.xml": f"{_WORD}.document.main+xml"}
    overrides |= {f"/word/{name}.xml": f"{_WORD}.{name.rstrip('0123456789')}+xml" for name in parts}
    if core:
        overrides["/docProps/core.xml"] = (
            "application/vnd.openxmlformats-package.core-properties+xml"
        )
    rows = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in overrides.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )
