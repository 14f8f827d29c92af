"""From a template and a record to a document."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest
from docx import Document as open_word

from dienhinh_docs.blocks import Column, Each, Para, Recipients, Table, TableRow, heading
from dienhinh_docs.rules import Part, regime
from dienhinh_docs.word.metrics import text_width
from dienhinh_docs.word.ooxml import find_lines
from dienhinh_docs.word.render import TemplateFault, ValueFault, render
from support.giay_to import (
    BAN_DANG,
    CREATED,
    HOI_DONG,
    built,
    filled,
    find,
    part,
    pretty,
    record,
    texts,
)

SMALL = (
    heading("I. MỤC ĐÍCH"),
    Para("Nêu gương **người tốt**, *việc tốt*."),
    Each("d", "ds", (Para("- {{ d }};"),)),
    Table(
        (Column("STT", 1, "giua"), Column("Việc", 4)),
        (TableRow(("{{ loop.index }}", "{{ d }}"), var="d", items="ds"),),
    ),
    Para("Trên đây là kế hoạch{{ vb.ket_thuc }}"),
    Recipients(),
)


def test_a_small_plan_is_written_as_its_golden_file_says(tmp_path, golden) -> None:
    data = filled(tmp_path, *SMALL, names=record(ds=["Việc một", "Việc hai"]))
    golden("van_ban.xml", pretty(part(data)))


# --- values --------------------------------------------------------------------------------


def paragraphs(tmp_path, value: object) -> list[str]:
    document = part(filled(tmp_path, Para("[{{ x }}]"), names=record(x=value)))
    return texts(document, Part.NOI_DUNG)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("A & B <c> \"d\" 'e'", "A & B <c> \"d\" 'e'"),
        ("{{ vb }} {% if %}", "{{ vb }} {% if %}"),
        (None, ""),
        (5, "5"),
    ],
)
def test_a_value_is_printed_as_it_is_and_never_breaks_the_file(tmp_path, value, printed) -> None:
    assert paragraphs(tmp_path, value) == [f"[{printed}]"]


def test_a_character_that_no_word_file_can_hold_is_named_with_its_value(tmp_path) -> None:
    with pytest.raises(ValueFault) as caught:
        paragraphs(tmp_path, "a\x0bb")
    fault = caught.value
    assert (fault.template, fault.tag, fault.path) == ("thu.docx", "{{ x }}", "x")
    assert fault.place
    assert fault.place.words == "[{{ x }}]"


def test_bell_and_form_feed_are_a_new_paragraph_and_a_new_page(tmp_path) -> None:
    assert paragraphs(tmp_path, "a\ab") == ["[a", "b]"]
    assert paragraphs(tmp_path, "a\fb") == ["[a", "b]"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_newline_in_a_value_is_a_line_break_in_the_same_paragraph(tmp_path, newline) -> None:
    document = part(filled(tmp_path, Para("{{ x }}"), names=record(x=f"a{newline}b")))
    (paragraph,) = find(document, "//w:p[w:pPr/w:pStyle/@w:val='noi_dung']")
    assert find(paragraph, ".//w:t/text()") == ["a", "b"]
    assert len(find(paragraph, ".//w:br")) == 1


def test_a_line_break_does_not_spread_a_justified_line(tmp_path) -> None:
    settings = part(filled(tmp_path, Para("a")), "word/settings.xml")
    assert find(settings, "//w:doNotExpandShiftReturn")


# --- faults --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("{{ khong_co }}", "khong_co"),
        ("{{ vb.khong_co }}", "khong_co"),
        ("{{ ho ten }}", "TemplateSyntaxError"),
        ("{{ vb | khong_loc }}", "khong_loc"),
        ("{% if vb %}", "TemplateSyntaxError"),
        ("{{ vb.__class__.__mro__ }}", "SecurityError"),
        ("{{ 1 + 'a' }}", "TypeError"),
    ],
)
def test_a_fault_in_a_template_names_the_template_and_the_reason(tmp_path, text, word) -> None:
    with pytest.raises(TemplateFault, match=word) as caught:
        filled(tmp_path, Para(text))
    assert caught.value.template == "thu.docx"


def test_a_file_that_is_no_word_file_is_a_fault_of_the_template(tmp_path) -> None:
    for content in (b"", b"no zip", b"PK\x05\x06" + bytes(18)):
        (tmp_path / "hong.docx").write_bytes(content)
        with pytest.raises(TemplateFault, match=r"hong\.docx"):
            render(tmp_path / "hong.docx", record(), title="", created=CREATED)


def test_a_missing_template_is_a_fault_of_the_template(tmp_path) -> None:
    with pytest.raises(TemplateFault, match=r"khong-co\.docx"):
        render(tmp_path / "khong-co.docx", record(), title="", created=CREATED)


def test_a_template_changed_on_disk_is_read_anew(tmp_path) -> None:
    assert texts(part(filled(tmp_path, Para("Cũ."))), Part.NOI_DUNG) == ["Cũ."]
    assert texts(part(filled(tmp_path, Para("Mới hơn."))), Part.NOI_DUNG) == ["Mới hơn."]


# --- drawn lines ---------------------------------------------------------------------------


def lines(data: bytes) -> dict[str, float]:
    return {line.name: line.length for line in find_lines(part(data), "duong_ke_")}


def test_the_line_under_the_motto_is_as_long_as_the_motto(tmp_path) -> None:
    motto = regime("nha_nuoc").tieu_de_phai[1]
    found = lines(filled(tmp_path, Para("a")))
    assert found["duong_ke_tieu_ngu"] == pytest.approx(text_width(motto, 13, bold=True), abs=0.1)


def test_the_line_under_the_party_title_is_as_long_as_the_title(tmp_path) -> None:
    found = lines(filled(tmp_path, Para("a"), ma="dang_hd36", names=record(BAN_DANG)))
    wanted = text_width("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True)
    assert found == {"duong_ke_tieu_ngu": pytest.approx(wanted, abs=0.1)}


def test_the_lines_under_issuer_and_subject_are_a_third_to_a_half_of_the_widest_line(
    tmp_path,
) -> None:
    names = record(HOI_DONG, trich_yeu="Tổng kết")
    found = lines(filled(tmp_path, Para("a"), names=names))
    issuer = text_width("THI ĐUA - KHEN THƯỞNG", 12, bold=True)
    subject = text_width("Tổng kết", 14, bold=True)
    assert issuer / 3 <= found["duong_ke_co_quan"] <= issuer / 2
    assert subject / 3 <= found["duong_ke_trich_yeu"] <= subject / 2


def test_a_long_subject_is_measured_by_its_wrapped_lines(tmp_path) -> None:
    found = lines(filled(tmp_path, Para("a"), names=record(trich_yeu="điển hình " * 40)))
    page = 160 / 25.4 * 72
    assert page * 0.9 / 3 <= found["duong_ke_trich_yeu"] <= page / 2


def test_a_line_is_one_length_in_all_its_places(tmp_path) -> None:
    document = part(filled(tmp_path, Para("a")))
    frames = find(document, "//wp:extent/@cx")
    assert len(frames) == 3
    assert frames == find(document, "//a:ext/@cx")


# --- the file ------------------------------------------------------------------------------


def test_equal_input_gives_equal_bytes(tmp_path) -> None:
    names = record(ds=["a"])
    assert filled(tmp_path, *SMALL, names=names) == filled(tmp_path, *SMALL, names=names)


def test_the_properties_are_those_of_the_document(tmp_path) -> None:
    (tmp_path / "t.docx").write_bytes(built(Para("a"), title="Mẫu"))
    data = render(tmp_path / "t.docx", record(), title="Kế hoạch & việc", created=CREATED)
    properties = open_word(io.BytesIO(data)).core_properties
    assert properties.title == "Kế hoạch & việc"
    assert properties.author == properties.last_modified_by == "dienhinh-docs"
    assert properties.created == properties.modified == datetime(2024, 2, 5, tzinfo=UTC)


def test_no_tag_and_no_library_name_is_left_in_the_file(tmp_path) -> None:
    data = filled(tmp_path, *SMALL, names=record(ds=["a"]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert len(archive.namelist()) > 5
        for name in archive.namelist():
            text = archive.read(name).decode()
            assert "{{" not in text
            assert "{%" not in text
            assert "python-docx" not in text
