"""Files of any origin: read, or one clear answer; never an exception."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from dienhinh_docs.lint import package
from dienhinh_docs.lint.package import read_word
from dienhinh_docs.problems import Code
from dienhinh_docs.wording import say
from dienhinh_docs.zipguard import OLE
from support.wordxml import NAMES, PAGE, packed, para, relationships, word_bytes

GOOD = word_bytes(para("Chữ") + PAGE, styles='<w:style w:styleId="N"/>', header1=para("2"))


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(**texts: bytes) -> bytes:
    """The good file with other parts; names without ``word/`` and ``.xml``."""
    return packed(parts(GOOD) | {f"word/{name}.xml": text for name, text in texts.items()})


def document(body: str) -> bytes:
    return f"<w:document {NAMES}><w:body>{body}</w:body></w:document>".encode()


def encrypted(data: bytes) -> bytes:
    return data.replace(b"PK\1\2\24\3\24\0\0\0", b"PK\1\2\24\3\24\0\1\0")


ENTITY = (
    b'<!DOCTYPE d [<!ENTITY x "ba">]><w:document '
    + NAMES.encode()
    + b"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
)
REFUSED = {
    "empty": (b"", Code.TEP_KHONG_PHAI_WORD),
    "text": (b"Chu thuong", Code.TEP_KHONG_PHAI_WORD),
    "rtf": (b"{\\rtf1 chu}", Code.TEP_KHONG_PHAI_WORD),
    "doc": (OLE + bytes(600), Code.TEP_DOC_CU),
    "password": (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), Code.TEP_CO_MAT_KHAU),
    "zip password": (encrypted(GOOD), Code.TEP_CO_MAT_KHAU),
    "torn": (GOOD[: len(GOOD) // 2], Code.TEP_KHONG_MO_DUOC),
    "other zip": (packed({"a.txt": "a"}), Code.TEP_KHONG_PHAI_WORD),
    "workbook": (packed({"[Content_Types].xml": "<Types/>", "xl/a.xml": ""}),
                 Code.TEP_KHONG_PHAI_WORD),
    "not xml": (changed(document=b"<w:document"), Code.TEP_KHONG_MO_DUOC),
    "other xml": (changed(document=b"<a/>"), Code.TEP_KHONG_PHAI_WORD),
    "entity": (changed(document=ENTITY), Code.TEP_KHONG_MO_DUOC),
    "unknown encoding": (changed(document=b'<?xml version="1.0" encoding="khong-co"?><a/>'),
                         Code.TEP_KHONG_MO_DUOC),
    "unknown method": (GOOD.replace(b"\x08\0", b"\x63\0"), Code.TEP_KHONG_MO_DUOC),
    "deep": (changed(document=document("<w:sdt>" * 5000 + "</w:sdt>" * 5000)),
             Code.TEP_KHONG_MO_DUOC),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused_file_has_one_answer(tmp_path: Path, name: str) -> None:
    data, code = REFUSED[name]
    path = tmp_path / "thu.docx"
    path.write_bytes(data)
    file, problems = read_word(path)
    assert file is None
    assert [p.code for p in problems] == [code]
    assert all(say(problems[0]))


def test_file_that_is_not_there_or_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path / "khong-co.docx", tmp_path):
        file, problems = read_word(path)
        assert file is None
        assert [p.code for p in problems] == [Code.TEP_KHONG_MO_DUOC]


@pytest.mark.parametrize(
    ("limit", "reason"),
    [
        ("file", "size.file"),
        ("member", "size.unpacked"),
        ("total", "size.unpacked"),
        ("members", "size.parts"),
    ],
)
def test_large_file_is_not_read(
    tmp_path: Path, limit: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "LIMITS", replace(package.LIMITS, **{limit: 3}))
    path = tmp_path / "thu.docx"
    path.write_bytes(GOOD)
    file, problems = read_word(path)
    assert file is None
    assert [(p.code, dict(p.facts)["ly_do"]) for p in problems] == [(Code.TEP_QUA_LON, reason)]
    assert problems[0].value


def words(path: Path) -> list[str]:
    file, problems = read_word(path)
    assert file is not None, problems
    return [p.raw for p in file.paras]


def test_main_part_may_have_any_name(tmp_path: Path) -> None:
    held = parts(GOOD)
    members = {
        "[Content_Types].xml": held["[Content_Types].xml"].replace(
            b"/word/document.xml", b"/noi-dung/chinh.xml"
        ),
        "_rels/.rels": relationships({"r": ("officeDocument", "/noi-dung/chinh.xml")}),
        "noi-dung/chinh.xml": held["word/document.xml"],
    }
    path = tmp_path / "thu.docx"
    path.write_bytes(packed(members))
    assert words(path) == ["Chữ"]


@pytest.mark.parametrize(
    "kind",
    [
        "vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "vnd.ms-word.document.macroEnabled.main+xml",
        "vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_are_read(tmp_path: Path, kind: str) -> None:
    held = parts(GOOD)
    types = held["[Content_Types].xml"].decode().partition("application/")
    path = tmp_path / "thu.docm"
    held["[Content_Types].xml"] = f'{types[0]}application/{kind}"/></Types>'.encode()
    path.write_bytes(packed(held))
    assert words(path) == ["Chữ"]


def test_strict_open_xml_is_read(tmp_path: Path) -> None:
    old = b"http://schemas.openxmlformats.org"
    held = {
        name: data.replace(old + b"/wordprocessingml/2006/main",
                           b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        .replace(old + b"/officeDocument/2006/relationships",
                 b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, data in parts(word_bytes(para("Chữ", run='<w:b w:val="true"/>') + PAGE)).items()
    }  # fmt: skip
    path = tmp_path / "thu.docx"
    path.write_bytes(packed(held))
    file, _ = read_word(path)
    assert file is not None
    assert file.paras[0].runs[0].look.bold


def test_file_of_python_docx(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Tiêu đề", 1)
    made.add_paragraph("Mục", style="List Number")
    made.add_table(2, 2, style="Table Grid")
    path = tmp_path / "thu.docx"
    made.save(str(path))
    file, problems = read_word(path)
    assert file is not None, problems
    heading, item = file.paras[:2]
    assert (heading.style, heading.runs[0].look.size, heading.runs[0].look.bold) == (
        "heading 1",
        14,
        True,
    )
    assert heading.runs[0].look.color == "365F91"
    assert item.label == "1."
    assert file.tables[0].ruled


def test_long_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "dai.docx"
    path.write_bytes(word_bytes(para("Một đoạn của văn bản dài " * 20) * 4000 + PAGE))
    assert len(words(path)) == 4000


def test_file_without_words_says_so(tmp_path: Path) -> None:
    path = tmp_path / "thu.docx"
    path.write_bytes(word_bytes(PAGE))
    file, _ = read_word(path)
    assert file is not None
    assert file.unread == ("văn bản không có chữ nào",)


def mutated(chance: random.Random, data: bytes) -> bytes:
    """A part with a piece cut out, doubled, or a few bytes changed."""
    if len(data) < 8:
        return data
    start = chance.randrange(len(data) - 4)
    end = min(start + chance.choice((1, 3, 20, 200)), len(data))
    change = chance.randrange(4)
    if change == 0:
        return data[:start] + data[end:]
    if change == 1:
        return data[:end] + data[start:end] + data[end:]
    if change == 2:
        return data[:start] + bytes(chance.randrange(256) for _ in range(end - start)) + data[end:]
    digits = [i for i, byte in enumerate(data) if chr(byte).isdigit()] or [start]
    at = chance.choice(digits)
    return data[:at] + chance.choice((b"-", b"99999999999", b"x", b"")) + data[at + 1 :]


@pytest.fixture(scope="module")
def stock() -> dict[str, bytes]:
    made = docx.Document()
    made.add_heading("Tiêu đề", 1)
    made.add_paragraph("Mục", style="List Number")
    table = made.add_table(2, 2, style="Light Shading Accent 1")
    table.cell(0, 0).text = "ô"
    made.sections[0].header.paragraphs[0].text = "đầu trang"
    buffer = io.BytesIO()
    made.save(buffer)
    return {n: d for n, d in parts(buffer.getvalue()).items() if not n.endswith(".jpeg")}


def test_mutated_packages_never_raise(tmp_path: Path, stock: dict[str, bytes]) -> None:
    chance = random.Random(20)
    names = [n for n in stock if n.endswith((".xml", ".rels")) and "docProps" not in n]
    path = tmp_path / "thu.docx"
    read = refused = 0
    for _ in range(200):
        name = chance.choice([*names, *["word/document.xml"] * 4])
        path.write_bytes(packed(stock | {name: mutated(chance, stock[name])}))
        file, problems = read_word(path)
        assert (file is None) == bool(problems)
        read, refused = read + (file is not None), refused + (file is None)
    assert read > 20
    assert refused > 20
