"""Word files out of a few lines of XML, to ask the reader about one thing at a time."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from dienhinh_docs.lint.model import Para, WordFile
from dienhinh_docs.lint.package import read_word

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
NAMES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'
    f' xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="1134" w:header="567"/></w:sectPr>'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_ROOTS = {"styles": "styles", "numbering": "numbering", "settings": "settings",
          "footnotes": "footnotes"}  # fmt: skip


def relationships(links: Mapping[str, tuple[str, str]]) -> str:
    """Name → (kind, target)."""
    rows = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{_RELS}">{rows}</Relationships>'


def packed(members: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def word_bytes(body: str, **parts: str) -> bytes:
    """A file with this body; ``styles``, ``numbering`` … hold the inside of their part's root.

    ``header1="…"`` makes a header to which ``r:id="header1"`` leads, and so for footers; ``theme``
    is a whole part.
    """
    links = {name: (name.rstrip("0123456789"), f"{name}.xml") for name in parts}
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": relationships(links),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
    }
    for name, inside in parts.items():
        root = _ROOTS.get(name) or {"header": "hdr", "footer": "ftr"}.get(name[:6], "")
        members[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{inside}</w:{root}>" if root else inside
    return packed(members)


def read(folder: Path, body: str, **parts: str) -> WordFile:
    """The file as the judge sees it."""
    path = folder / "thu.docx"
    path.write_bytes(word_bytes(body if "<w:sectPr" in body else body + PAGE, **parts))
    file, problems = read_word(path)
    assert file is not None, problems
    return file


def para(words: str = "Chữ", props: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return (
        f"<w:p><w:pPr>{props}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    )


def one(file: WordFile, words: str = "Chữ") -> Para:
    """The paragraph that says this."""
    return next(p for p in file.paras if words in p.raw)
