"""Odd and hostile files, all made here: read and mended, or refused in words, never in vain."""

from __future__ import annotations

import io
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs.lint.fix import mend
from dienhinh_docs.lint.judge import Verdict, judge
from dienhinh_docs.lint.package import LIMITS
from dienhinh_docs.problems import Code
from dienhinh_docs.wording import say

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VML = "urn:schemas-microsoft-com:vml"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = f'xmlns:w="{W}" xmlns:r="{REL}" xmlns:v="{VML}"'
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
ROOT = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
    f'Type="{REL}/officeDocument" Target="word/document.xml"/></Relationships>'
)
MAIN = "word/document.xml"


def para(text: str, props: str = "") -> str:
    return f'<w:p>{props}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def document(body: str, section: str = "", prologue: str = "") -> str:
    return (
        f"{prologue}<w:document {NAMES}><w:body>{body}<w:sectPr>{section}</w:sectPr>"
        "</w:body></w:document>"
    )


def links(**targets: str) -> str:
    made = "".join(
        f'<Relationship Id="{kind}" Type="{REL}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


def _references(count: int) -> str:
    return "".join(
        f'<w:headerReference w:type="{kind}" r:id="header{n}"/>'
        for n, kind in zip(range(count), ("default", "first", "even", "default"), strict=False)
    )


def _header(words: str) -> str:
    return f"<w:hdr {NAMES}>{para('x')}{words}</w:hdr>"


def packed(parts: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in {
            "[Content_Types].xml": TYPES, "_rels/.rels": ROOT, **parts
        }.items():  # fmt: skip
            archive.writestr(name, content)
    return stream.getvalue()


def one(body: str) -> bytes:
    return packed({MAIN: document(para("Sở Ví Dụ") + body)})


def styled(styles: str, body: str) -> bytes:
    return packed(
        {
            MAIN: document(body),
            "word/_rels/document.xml.rels": links(styles="styles.xml"),
            "word/styles.xml": f"<w:styles {NAMES}>{styles}</w:styles>",
        }
    )


def style(key: str, base: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{key}"/>'
        f'<w:basedOn w:val="{base}"/></w:style>'
    )


def nested(begin: str, end: str, depth: int) -> str:
    return begin * depth + para("Sâu nhất") + end * depth


USES_A = '<w:pPr><w:pStyle w:val="A"/></w:pPr>'
BOX = "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
BOX_END = "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
CELL, CELL_END = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"

READ: dict[str, Callable[[], bytes]] = {
    "styles in a circle": lambda: styled(style("A", "B") + style("B", "A"), para("chữ", USES_A)),
    "a style on itself": lambda: styled(style("A", "A"), para("chữ", USES_A)),
    "tables 40 deep": lambda: one(nested(CELL, CELL_END, 40)),
    "text boxes 20 deep": lambda: one(nested(BOX, BOX_END, 20)),
    "5000 runs in a paragraph": lambda: one(
        "<w:p>" + '<w:r><w:rPr><w:sz w:val="22"/></w:rPr><w:t>a </w:t></w:r>' * 5000 + "</w:p>"
    ),
    "a row of 500 cells": lambda: one(
        "<w:tbl><w:tr>" + f"<w:tc>{para('x')}</w:tc>" * 500 + "</w:tr></w:tbl>"
    ),
    "a header that is the document": lambda: packed(
        {
            MAIN: document(para("chữ"), '<w:headerReference r:id="header"/>'),
            "word/_rels/document.xml.rels": links(header="document.xml", footnotes="document.xml"),
        }
    ),
    "a header outside the package": lambda: packed(
        {
            MAIN: document(para("chữ"), '<w:headerReference r:id="header"/>'),
            "word/_rels/document.xml.rels": links(header="../../../etc/hostname"),
        }
    ),
    "links to parts that are not there": lambda: packed(
        {
            MAIN: document(para("chữ"), '<w:headerReference r:id="header"/>'),
            "word/_rels/document.xml.rels": links(
                styles="styles.xml", header="h.xml", theme="t.xml", numbering="n.xml"
            ),
        }
    ),
    "names in other case": lambda: packed({"WORD/Document.XML": document(para("chữ"))}),
    "a name with a leading slash": lambda: packed({f"/{MAIN}": document(para("chữ"))}),
    "names that lead outside": lambda: packed(
        {MAIN: document(para("chữ")), "../../ngoai.txt": "x"}
    ),
    "utf-16": lambda: packed(
        {
            MAIN: document(para("chữ"), "", '<?xml version="1.0" encoding="UTF-16"?>').encode(
                "utf-16"
            )
        }
    ),
    "strict": lambda: packed(
        {
            MAIN: document(para("chữ"))
            .replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            .replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
        }
    ),
    "stored, not packed": lambda: packed({MAIN: document(para("chữ"))}, zipfile.ZIP_STORED),
}

ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
REFUSED: dict[str, Callable[[], bytes]] = {
    "entities that multiply": lambda: packed(
        {MAIN: document(para("&e9;"), "", f'<!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]>')}
    ),
    "a document type": lambda: packed({MAIN: document(para("chữ"), "", "<!DOCTYPE x>")}),
    "an outside entity": lambda: packed(
        {
            MAIN: document(
                para("&x;"), "", '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
            )
        }
    ),
    "tables 300 deep": lambda: one(nested(CELL, CELL_END, 300)),
    "more parts than an office file has": lambda: packed(
        {MAIN: document(para("chữ")), **{f"x/{n}": "" for n in range(LIMITS.members)}}
    ),
    "a part far too large": lambda: packed({MAIN: document(para("chữ") + " " * LIMITS.member)}),
    "parts too large together": lambda: packed(
        {
            MAIN: document(para("chữ"), _references(4)),
            "word/_rels/document.xml.rels": links(**{f"header{n}": f"h{n}.xml" for n in range(4)}),
            **{f"word/h{n}.xml": _header(" " * (LIMITS.total // 4)) for n in range(4)},
        }
    ),
    "flat package": lambda: (
        f"<pkg:package xmlns:pkg='x'>{document(para('chữ'))}</pkg:package>".encode()
    ),
    "no body": lambda: packed({MAIN: f"<w:document {NAMES}/>"}),
    "another root": lambda: packed({MAIN: "<html><body>chữ</body></html>"}),
    "an unknown encoding": lambda: packed(
        {MAIN: f'<?xml version="1.0" encoding="x"?>{document("")}'}
    ),
    "broken relationships": lambda: packed({MAIN: document(""), "_rels/.rels": "<Rel"}),
}


def judged(folder: Path, content: bytes) -> Verdict:
    path = folder / "van-ban.docx"
    path.write_bytes(content)
    return judge(path)


def _is_a_sound_answer(found: Verdict) -> bool:
    """Never “a fault of our program”; never silence about what was not judged."""
    return bool(found.problems) and Code.LOI_CUA_PHAN_MEM not in {p.code for p in found.problems}


@pytest.mark.parametrize("name", READ)
def test_odd_packages_are_read(name: str, tmp_path: Path) -> None:
    found = judged(tmp_path, READ[name]())
    assert found.found is not None
    assert any(para.raw.strip() for para in found.found.file.paras)
    assert _is_a_sound_answer(found)


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_packages_are_refused_in_words(name: str, tmp_path: Path) -> None:
    found = judged(tmp_path, REFUSED[name]())
    assert found.found is None
    assert _is_a_sound_answer(found)
    assert all(p.code.startswith("TEP_") for p in found.problems)


VALUES = (
    "",
    "abc",
    "-1",
    "1e9",
    "9" * 20,
    "0.5",
    "NaN",
    "inf",
    "1e400",
    "½",
    "\u0663",
    "5pt",
    "-5cm",
)


@pytest.mark.parametrize("value", VALUES)
def test_any_value_of_a_measure_is_survived(value: str, tmp_path: Path) -> None:
    v = f'w:val="{value}"'
    props = (
        f'<w:pPr><w:jc {v}/><w:ind w:left="{value}" w:firstLine="{value}"/>'
        f'<w:spacing w:before="{value}" w:line="{value}" w:lineRule="{value}"/>'
        f"<w:numPr><w:ilvl {v}/><w:numId {v}/></w:numPr>"
        f'<w:tabs><w:tab {v} w:pos="{value}"/></w:tabs></w:pPr>'
    )
    table = (
        f'<w:tbl><w:tblPr><w:tblLook {v}/></w:tblPr><w:tblGrid><w:gridCol w:w="{value}"/></w:tblGrid>'
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{value}"/><w:gridSpan {v}/><w:vMerge {v}/></w:tcPr>'
        f"{para('chữ')}</w:tc></w:tr></w:tbl>"
    )
    page = f'<w:pgSz w:w="{value}" w:h="{value}"/><w:pgMar w:left="{value}" w:gutter="{value}"/>'
    found = judged(tmp_path, packed({MAIN: document(para("chữ", props) + table, page)}))
    assert found.found is not None
    assert _is_a_sound_answer(found)


def _footer_with_number_in_a_box() -> bytes:
    """The page number in a text box of the footer: taking it out takes a paragraph away."""
    field = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    box = f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{field}</w:txbxContent>"
    footer = f"<w:ftr {NAMES}>{box}</v:textbox></v:shape></w:pict></w:r></w:p></w:ftr>"
    return packed(
        {
            MAIN: document(para("Sở Ví Dụ"), '<w:footerReference r:id="footer"/>'),
            "word/_rels/document.xml.rels": links(footer="footer1.xml"),
            "word/footer1.xml": footer,
        }
    )


FOREIGN = {
    "russian": "\u0412 \u043d\u0430\u0448\u0435 \u0432\u0440\u0435\u043c\u044f \u0441 \u044f\u043d\u0432\u0430\u0440\u044f",
    "chinese": "\u6d4b\u8bd5\uff0c\u53ef\u4ece\u5341\u4e5d\u9875\u770b\u8d77\uff1a\uff08\u7532\uff09",
    "arabic": "\u0641\u0647\u0631\u0633\u062a \u0645\u0648\u0636\u0648\u0639\u0627\u062a\u200f",
    "tabs that lay out": "\t\t\t5100: Ví dụ\t1.140",
}

MENDED: dict[str, Callable[[], bytes]] = {
    **READ,
    "page number in a box": _footer_with_number_in_a_box,
    "a long paragraph of parted letters": lambda: one(
        para(unicodedata.normalize("NFD", "Giao các đơn vị tổ chức thực hiện. ") * 400)
    ),
}


@pytest.mark.parametrize("name", MENDED)
def test_any_file_that_is_read_is_mended_to_one_that_is_read(name: str, tmp_path: Path) -> None:
    source = tmp_path / "van-ban.docx"
    source.write_bytes(MENDED[name]())
    before = judge(source)
    mend(source, tmp_path / "sua.docx")
    after = judge(tmp_path / "sua.docx")
    assert before.found is not None
    assert after.found is not None
    assert len(after.found.file.paras) == len(before.found.file.paras)


@pytest.mark.parametrize("name", FOREIGN)
def test_mending_leaves_foreign_words_and_laid_out_tabs(name: str, tmp_path: Path) -> None:
    body = f"<w:p><w:r>{''.join(_piece(part) for part in FOREIGN[name].split(chr(9)))}</w:r></w:p>"
    source = tmp_path / "van-ban.docx"
    source.write_bytes(one(para("Sở Ví Dụ triển khai kế hoạch này.") + body))
    mend(source, tmp_path / "sua.docx")
    before, after = judge(source), judge(tmp_path / "sua.docx")
    assert before.found is not None
    assert after.found is not None
    assert [p.raw for p in after.found.file.paras] == [p.raw for p in before.found.file.paras]


def _piece(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>' if text else "<w:tab/>"


def _said(folder: Path, content: bytes) -> list[str]:
    return [say(p)[0] for p in judged(folder, content).problems]


def test_a_part_that_is_too_large_is_said_to_be_large(tmp_path: Path) -> None:
    found = judged(tmp_path, REFUSED["a part far too large"]())
    (problem,) = found.problems
    assert problem.code is Code.TEP_QUA_LON
    assert problem.value == f"{LIMITS.member / 2**20:.1f} MB"


HUGE = 300 << 20
"""Bytes of a picture that packs to a thousandth; many times what a judge may hold in memory."""


def _with_picture(folder: Path) -> Path:
    """A paper with a member of ``HUGE`` bytes, of which only packed zeros are ever made."""
    block = zlib.compressobj(9, zlib.DEFLATED, -15)
    zeros, pieces, crc = bytes(1 << 20), [], 0
    for _ in range(HUGE >> 20):
        pieces.append(block.compress(zeros))
        crc = zlib.crc32(zeros, crc)
    body = b"".join([*pieces, block.flush()])
    path = folder / "anh.docx"
    path.write_bytes(one(para("Số: 5/KH-SVD")))
    with zipfile.ZipFile(path, "a") as archive:
        info = zipfile.ZipInfo("word/media/ảnh.bin")
        info.compress_type = zipfile.ZIP_DEFLATED
        info.CRC, info.file_size, info.compress_size = crc, HUGE, len(body)
        stream = archive.fp
        assert stream is not None
        stream.seek(archive.start_dir)
        info.header_offset = stream.tell()
        stream.write(info.FileHeader() + body)
        archive.start_dir = stream.tell()
        archive.filelist.append(info)
        archive.NameToInfo[info.filename] = info
        archive.writestr("word/media/nhỏ.bin", b"x")
    return path


def test_mending_hands_pictures_on_without_unpacking_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _with_picture(tmp_path)
    opened: list[str] = []
    plain = zipfile.ZipFile.open

    def watched(self: zipfile.ZipFile, name: Any, *rest: Any, **more: Any) -> Any:
        opened.append(name if isinstance(name, str) else name.filename)
        return plain(self, name, *rest, **more)

    monkeypatch.setattr(zipfile.ZipFile, "open", watched)
    assert mend(source, tmp_path / "sua.docx")
    assert MAIN in opened
    assert not [name for name in opened if "media" in name]
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(tmp_path / "sua.docx") as after:
        assert after.namelist() == before.namelist()
        ours, theirs = (z.getinfo("word/media/ảnh.bin") for z in (after, before))
        assert (ours.CRC, ours.file_size, ours.compress_size) == (
            theirs.CRC, theirs.file_size, theirs.compress_size
        )  # fmt: skip
        assert after.read("word/media/nhỏ.bin") == b"x"
        with after.open("word/media/ảnh.bin") as picture:
            assert picture.read(1 << 20) == bytes(1 << 20)


def test_a_member_that_lies_elsewhere_is_not_handed_on(tmp_path: Path) -> None:
    source = tmp_path / "sai.docx"
    source.write_bytes(packed({MAIN: document(para("Số: 5/KH-SVD")), "word/x.bin": "tám chữ"}))
    with zipfile.ZipFile(source) as archive:
        place = archive.getinfo("word/x.bin").header_offset
    content = bytearray(source.read_bytes())
    content[place : place + 4] = b"SAI!"
    source.write_bytes(bytes(content))
    with pytest.raises(zipfile.BadZipFile):
        mend(source, tmp_path / "sua.docx")
    assert not (tmp_path / "sua.docx").exists()


def test_the_text_of_a_number_is_as_long_as_word_allows(tmp_path: Path) -> None:
    """Else %1 repeated costs its square: Word writes 255 characters into a level's text."""
    level = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:lvlText w:val="{"%1" * 20_000}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    found = judged(
        tmp_path,
        packed(
            {
                MAIN: document(para("chữ", numbered) * 50),
                "word/_rels/document.xml.rels": links(numbering="numbering.xml"),
                "word/numbering.xml": f"<w:numbering {NAMES}>{level}</w:numbering>",
            }
        ),
    )
    assert found.found is not None
    labels = [p.label for p in found.found.file.paras]
    assert labels[0].startswith("11")
    assert max(map(len, labels)) <= 2 * 255


KINDS = {
    ".rtf": b"{\\rtf1\\ansi Kinh gui}",
    ".pdf": b"%PDF-1.7",
    ".xml": b'<?xml version="1.0"?><pkg:package xmlns:pkg='
    b'"http://schemas.microsoft.com/office/2006/xmlPackage"/>',
    "trang web": b"<!DOCTYPE html>\r\n<HTML><body>x</body></HTML>",
    "tệp trống": b"",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_another_kind_is_named(kind: str, tmp_path: Path) -> None:
    (said,) = _said(tmp_path, KINDS[kind])
    assert kind in said


def test_a_file_of_libreoffice_is_named(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<a/>")
    (said,) = _said(tmp_path, stream.getvalue())
    assert ".odt" in said


def test_equal_places_of_a_finding_are_kept_once(tmp_path: Path) -> None:
    """Else mending one paragraph of n runs costs n² (no timed test: the count is the cause)."""
    found = judged(tmp_path, READ["5000 runs in a paragraph"]())
    assert found.found is not None
    assert found.found.places
    for places in found.found.places.values():
        assert len(places) == len({id(place) for place in places})


@pytest.mark.parametrize(
    ("mark", "named"),
    [
        ('<w:highlight w:val="yellow"/>', "tô màu nền"),
        ('<w:highlight w:val="none"/>', ""),
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', "tô màu nền"),
        ('<w:shd w:val="clear" w:fill="FFFFFF"/>', ""),
        ("<w:strike/>", "gạch ngang"),
        ('<w:strike w:val="0"/>', ""),
        ("<w:dstrike/>", "gạch ngang"),
    ],
)
def test_marks_that_are_not_weighed_are_named(mark: str, named: str, tmp_path: Path) -> None:
    body = f"<w:p><w:r><w:rPr>{mark}</w:rPr><w:t>chữ</w:t></w:r></w:p>"
    said = " ".join(_said(tmp_path, one(body)))
    assert named in said
    assert bool(named) == ("không xét nội dung" in said)


@pytest.mark.parametrize(("count", "named"), [("1", False), ("2", True)])
def test_columns_are_named(count: str, named: bool, tmp_path: Path) -> None:
    content = packed({MAIN: document(para("Sở Ví Dụ"), f'<w:cols w:num="{count}"/>')})
    assert ("chia cột" in " ".join(_said(tmp_path, content))) == named
