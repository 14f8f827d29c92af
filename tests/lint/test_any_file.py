"""Whatever a person hands in gets a clear answer: no exception, nothing passed in silence."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from dienhinh_docs.lint.judge import Verdict, judge, lost
from dienhinh_docs.problems import Code, errors
from dienhinh_docs.wording import say
from support import offices as o
from support.layouts import NS, Laid, Layout, lay
from support.mutate import saved
from support.pages import SOFFICE, need_libreoffice

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def judged(folder: Path, content: bytes, name: str = "van-ban.docx") -> Verdict:
    path = folder / name
    path.write_bytes(content)
    return judge(path)


def paper() -> Laid:
    return lay(o.SO, o.KE_HOACH)


def _zip(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _spoilt_xml() -> bytes:
    source = zipfile.ZipFile(io.BytesIO(saved(paper())))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for item in source.infolist():
            content = source.read(item)
            archive.writestr(
                item, content[:-40] if item.filename == "word/document.xml" else content
            )
    return stream.getvalue()


UNREADABLE: dict[str, Callable[[], bytes]] = {
    "empty file": lambda: b"",
    "plain text": lambda: "Kính gửi: Sở Nội vụ".encode(),
    "rtf": lambda: rb"{\rtf1\ansi Kinh gui}",
    "pdf": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "html saved as docx": lambda: b"<html><body>xin</body></html>",
    "cut in the middle": lambda: _cut(saved(paper())),
    "zip without a document": lambda: _zip(x__y=b"z"),
    "zip with an empty document": lambda: _zip(word__document=b""),
    "xml cut short": _spoilt_xml,
    "old Word, or a password": lambda: OLE + bytes(4096),
    "a password": lambda: OLE + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(2048),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_word_file_is_said_to_be_none(name: str, tmp_path: Path) -> None:
    found = judged(tmp_path, UNREADABLE[name]())
    assert found.found is None
    assert found.problems
    assert all(p.code.startswith("TEP_") for p in found.problems)


def test_a_password_is_named_as_such(tmp_path: Path) -> None:
    body = UNREADABLE["a password"]()
    assert [p.code for p in judged(tmp_path, body).problems] == [Code.TEP_CO_MAT_KHAU]


def test_an_old_doc_is_named_as_such(tmp_path: Path) -> None:
    body = OLE + bytes(2040) + "WordDocument".encode("utf-16-le") + bytes(2048)
    assert [p.code for p in judged(tmp_path, body, "cu.doc").problems] == [Code.TEP_DOC_CU]


def test_a_folder_and_a_missing_file_give_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "thu-muc.docx"
    folder.mkdir()
    for path in (folder, tmp_path / "khong-co.docx"):
        found = judge(path)
        assert found.found is None
        assert found.problems


def test_a_fault_of_ours_is_told_as_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise KeyError("Nguyễn Văn Mẫu")

    monkeypatch.setattr("dienhinh_docs.lint.judge.find", fail)
    verdict = judged(tmp_path, saved(paper()))
    assert verdict.found is None
    (problem,) = errors(verdict.problems)
    assert problem.code is Code.LOI_CUA_PHAN_MEM
    fault = dict(problem.facts)["loi"]
    assert re.fullmatch(r"KeyError, test_any_file\.py:\d+", fault)
    assert fault in say(problem)[0]
    assert "Mẫu" not in repr(verdict.problems)


def test_a_file_at_which_a_process_died_is_named(tmp_path: Path) -> None:
    (problem,) = lost(tmp_path / "thu.docx").problems
    assert (problem.code, problem.at.file) == (Code.TEP_KHONG_MO_DUOC, "thu.docx")
    assert "thiếu bộ nhớ" in say(problem)[0]


def _blank() -> docx.document.Document:
    return docx.Document()


def _only_a_table() -> docx.document.Document:
    document = docx.Document()
    table = document.add_table(3, 3)
    for cell in table._cells:
        cell.text = "Ô của bảng"
    return document


def _only_a_picture_frame() -> docx.document.Document:
    document = docx.Document()
    document.add_paragraph().add_run().add_break()
    return document


def _long() -> docx.document.Document:
    laid = lay(o.SO, o.KE_HOACH)
    model = laid.parts["noi_dung"][1]
    for number in range(4000):
        made = model.insert_paragraph_before(f"- Việc thứ {number} được giao cho từng đơn vị;")
        made.paragraph_format.alignment = model.paragraph_format.alignment
    return laid.document


def _nested_tables() -> docx.document.Document:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    for _ in range(6):
        cell = cell.add_table(1, 1).cell(0, 0)
    cell.text = "Sâu nhất"
    return document


def _odd_values() -> docx.document.Document:
    """Sizes and measures that other programs write: empty, decimal, with a unit."""
    laid = lay(o.SO, o.KE_HOACH)
    run = laid.parts["noi_dung"][0].runs[0]._r
    run.rPr.append(parse_xml(f'<w:sz {NS} w:val="28.0"/>'))
    run.rPr.append(parse_xml(f'<w:color {NS} w:val=""/>'))
    props = laid.parts["noi_dung"][1]._p.pPr
    for node in props.findall(qn("w:ind")):
        node.set(qn("w:firstLine"), "1cm")
    props.append(parse_xml(f'<w:pStyle {NS} w:val="KhongCo"/>'))
    props.append(parse_xml(f'<w:numPr {NS}><w:ilvl w:val="0"/><w:numId w:val="999"/></w:numPr>'))
    return laid.document


ODD = {
    "blank document": _blank,
    "only a table": _only_a_table,
    "only a break": _only_a_picture_frame,
    "about 300 pages": _long,
    "tables in tables": _nested_tables,
    "odd values": _odd_values,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_documents_are_judged_without_an_exception(name: str, tmp_path: Path) -> None:
    stream = io.BytesIO()
    ODD[name]().save(stream)
    found = judged(tmp_path, stream.getvalue())
    assert found.found is not None
    assert found.found.regime_sure or errors(found.problems)


def test_a_document_without_an_issuer_is_not_passed(tmp_path: Path) -> None:
    stream = io.BytesIO()
    docx.Document().save(stream)
    found = judged(tmp_path, stream.getvalue())
    assert found.found is not None
    assert not found.found.regime_sure
    assert errors(found.problems)
    assert Code.TT_CHUA_XET in {p.code for p in found.problems}


def _tracked(laid: Laid) -> None:
    """An insertion and a deletion, not yet accepted."""
    para = laid.parts["noi_dung"][2]._p
    props = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/></w:rPr>'
    para.append(
        parse_xml(
            f'<w:ins {NS} w:id="901" w:author="A"><w:r>{props}<w:t xml:space="preserve"> thêm chữ</w:t></w:r></w:ins>'
        )
    )
    para.append(
        parse_xml(
            f'<w:del {NS} w:id="902" w:author="A"><w:r>{props}<w:delText>bỏ chữ ………</w:delText></w:r></w:del>'
        )
    )


def test_deleted_words_of_tracked_changes_are_not_judged(tmp_path: Path) -> None:
    laid = paper()
    _tracked(laid)
    found = judged(tmp_path, saved(laid))
    assert found.found is not None
    text = " ".join(p.text for p in found.found.file.paras)
    assert "thêm chữ" in text
    assert "bỏ chữ" not in text
    assert Code.TT_CHO_TRONG not in {p.code for p in found.problems}


def test_words_in_a_text_box_are_read_once(tmp_path: Path) -> None:
    laid = paper()
    box = """<w:p {ns}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="9" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="1080000" cy="288000"/><wp:wrapNone/><wp:docPr id="77" name="Text Box 77"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
<wps:spPr/><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>
</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:85pt;height:23pt"><v:textbox>
<w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
    inner = (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" '
        'w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:b/><w:sz w:val="26"/></w:rPr>'
        "<w:t>HỎA TỐC</w:t></w:r></w:p>"
    )
    laid.first("ten_loai")._p.addprevious(parse_xml(box.format(ns=NS, inner=inner)))
    found = judged(tmp_path, saved(laid))
    assert found.found is not None
    assert [p.text for p in found.found.file.paras].count("HỎA TỐC") == 1
    assert errors(found.problems) == []


@pytest.fixture(scope="module")
def resaved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verdict]:
    """Hand-laid papers opened and saved again by LibreOffice."""
    need_libreoffice()
    folder, out = tmp_path_factory.mktemp("goc"), tmp_path_factory.mktemp("lai")
    made = {
        "bang": lay(o.SO, o.KE_HOACH, Layout(table=True, annexes=1)),
        "tab": lay(o.SO, o.CONG_VAN, Layout(header="tab", foot="tab")),
        "vml": lay(o.SO, o.TO_TRINH, Layout(line="vml")),
        "vien": lay(o.SO, o.BAO_CAO, Layout(line="border", by_style=True)),
        "dang": lay(o.BAN_DANG, o.KE_HOACH),
        "quyet-dinh": lay(o.TINH, o.QUYET_DINH),
    }
    for name, laid in made.items():
        (folder / f"{name}.docx").write_bytes(saved(laid))
    assert SOFFICE
    subprocess.run(
        [
            SOFFICE,
            f"-env:UserInstallation={(out / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(out),
            *(str(p) for p in sorted(folder.iterdir())),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return {name: judge(out / f"{name}.docx") for name in made}


def test_what_libreoffice_saved_again_is_still_right(resaved: dict[str, Verdict]) -> None:
    assert len(resaved) >= 5
    wrong = {
        name: [(p.code.value, p.at.paragraph, p.value) for p in errors(found.problems)]
        for name, found in resaved.items()
    }
    assert {name: said for name, said in wrong.items() if said} == {}


def test_a_paper_is_judged_alike_under_any_name(tmp_path: Path) -> None:
    first = judged(tmp_path, saved(paper()))
    path = tmp_path / "Kế hoạch số 15 (bản cuối).docx"
    shutil.copy(first.path, path)
    again = judge(path)
    assert [p.code for p in again.problems] == [p.code for p in first.problems]
