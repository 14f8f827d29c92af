"""Values that add parts to the package take the way through docxtpl, with our strictness."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest
from docxtpl import DocxTemplate, InlineImage

from dienhinh_docs.word.engine import Properties, Template, TemplateFault, ValueFault
from word.engine.mau import Mau, by_docxtpl, p, png, r, tbl, tr

MAU = Mau(("Ảnh: {{ anh }}", "{{ ten }}"), headers={"default": "{{ ten }}"})
PROPERTIES = Properties("Tên & việc", "người lập", datetime(2024, 2, 5, tzinfo=UTC))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_picture_is_placed_by_docxtpl() -> None:
    template = Template.compile(MAU.docx(), "thu.docx")
    document = template.document()
    made = members(
        template.render({"anh": InlineImage(document, png()), "ten": "A & B"}, PROPERTIES)
    )
    assert made["word/media/image1.png"] == png().getvalue()
    assert b"<pic:pic" in made["word/document.xml"]
    assert b"A &amp; B" in made["word/header0.xml"]
    assert "Tên &amp; việc".encode() in made["docProps/core.xml"]


def test_the_same_picture_gives_the_same_bytes() -> None:
    template = Template.compile(MAU.docx(), "thu.docx")
    one, two = (
        template.render({"anh": InlineImage(template.document(), png()), "ten": "a"}, PROPERTIES)
        for _ in range(2)
    )
    assert one == two


def test_records_with_and_without_pictures_may_alternate() -> None:
    template = Template.compile(MAU.docx(), "thu.docx")
    plain = {"anh": "không có", "ten": "a"}
    before = template.render(plain, PROPERTIES)
    template.render({"anh": InlineImage(template.document(), png()), "ten": "b"})
    assert template.render(plain, PROPERTIES) == before


def test_a_name_is_missing_on_this_way_too() -> None:
    template = Template.compile(MAU.docx(), "thu.docx")
    with pytest.raises(TemplateFault, match="ten"):
        template.render({"anh": InlineImage(template.document(), png())})


@pytest.mark.parametrize("character", ["\x01", "\ud800"], ids=ascii)
def test_a_forbidden_character_is_named_on_this_way_too(character: str) -> None:
    template = Template.compile(MAU.docx(), "thu.docx")
    record = {"anh": InlineImage(template.document(), png()), "ten": f"a{character}"}
    with pytest.raises(ValueFault) as caught:
        template.render(record)
    assert (caught.value.path, caught.value.character) == ("ten", character)


def test_markup_that_breaks_the_part_is_refused_on_this_way_too() -> None:
    template = Template.compile(Mau(("{{ anh }}", "{{ x | safe }}")).docx(), "thu.docx")
    with pytest.raises(TemplateFault, match="not well-formed"):
        template.render({"anh": InlineImage(template.document(), png()), "x": "</w:t>"})


def test_a_template_is_closed_in_on_this_way_too() -> None:
    template = Template.compile(Mau(("{{ anh }}", "{{ x.__class__.__mro__ }}")).docx(), "thu.docx")
    with pytest.raises(TemplateFault, match="unsafe"):
        template.render({"anh": InlineImage(template.document(), png()), "x": 1})


def test_a_picture_made_for_another_template_is_refused() -> None:
    other = DocxTemplate(io.BytesIO(Mau(("khác",)).docx()))
    template = Template.compile(MAU.docx(), "thu.docx")
    with pytest.raises(TemplateFault, match="another template"):
        template.render({"anh": InlineImage(other, png()), "ten": "a"})


def test_replacements_go_through_docxtpl(tmp_path) -> None:
    logo = tmp_path / "moi.bin"
    logo.write_bytes(b"<w:moi/>")
    template = Template.compile(MAU.docx(), "thu.docx")
    document = template.document()
    document.replace_zipname("word/styles.xml", logo)
    made = members(template.render({"anh": "", "ten": "a"}, document=document))
    assert made["word/styles.xml"] == b"<w:moi/>"


def test_a_stream_says_that_it_takes_no_pictures() -> None:
    rows = (tr("đầu"), tr("{%tr for h in hang %}"), tr("{{ h }}"), tr("{%tr endfor %}"))
    template = Template.compile(Mau((tbl(*rows, columns=1),)).docx(), "thu.docx")
    with pytest.raises(TemplateFault, match="picture") as caught:
        template.stream({"hang": [InlineImage(template.document(), png())]}, io.BytesIO())
    assert caught.value.tag == "{{ h }}"


def test_docxtpl_agrees_on_what_is_around_the_picture() -> None:
    data = Mau((p(r("{{ anh }}"), r(" {{ ten }}", "<w:b/>")),)).docx()
    template = Template.compile(data, "thu.docx")
    ours = members(template.render({"anh": InlineImage(template.document(), png()), "ten": "a"}))
    document = DocxTemplate(io.BytesIO(data))
    document.render({"anh": InlineImage(document, png()), "ten": "a"}, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    assert ours["word/document.xml"] == members(buffer.getvalue())["word/document.xml"]
    assert members(by_docxtpl(data, {"anh": "", "ten": "a"}))
