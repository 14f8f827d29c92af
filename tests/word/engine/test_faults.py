"""What is wrong with a template or a value is said with its place, in Word's terms."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from dienhinh_docs.word.engine import Place, Template, TemplateFault, ValueFault, values
from word.engine.mau import Mau, p, r, shape, tbl, tc, text, tr

DOCUMENT = "word/document.xml"


def fault(mau: Mau, **record: Any) -> TemplateFault:
    """The fault of compiling a template or of filling it in."""
    with pytest.raises(TemplateFault) as caught:
        Template.compile(mau.docx(), "thu.docx").render(record)
    assert caught.value.template == "thu.docx"
    return caught.value


def at(found: TemplateFault) -> tuple[int | None, ...]:
    assert found.place
    place = found.place
    return (place.table, place.row, place.cell, place.paragraph)


# --- places --------------------------------------------------------------------------------


def test_a_missing_name_has_template_part_place_and_tag() -> None:
    found = fault(Mau(("Mở đầu", p(r("Kính gửi: {{ kinh"), r("_gui }} ạ")), "Cuối")))
    assert found.part == DOCUMENT
    assert found.tag == "{{ kinh_gui }}"
    assert found.place == Place(DOCUMENT, None, None, None, 2, "Kính gửi: {{ kinh_gui }} ạ")
    assert "'kinh_gui' is undefined" in str(found)


def test_a_place_in_a_table_counts_tables_rows_cells_and_paragraphs() -> None:
    first = tbl(tr("a", "b"), columns=2)
    second = tbl(tr("a", "b"), tr("c", tc("d", "{{ thieu }}")), columns=2)
    assert at(fault(Mau((first, "x", second)))) == (2, 2, 2, 2)


def test_a_place_after_a_table_counts_the_paragraphs_outside_of_tables() -> None:
    assert at(fault(Mau(("a", tbl(tr("b"), columns=1), "{{ thieu }}")))) == (None, None, None, 2)


def test_a_text_box_belongs_to_the_paragraph_that_holds_it() -> None:
    found = fault(Mau(("a", p(r("neo"), shape("Hộp {{ thieu }}")))))
    assert at(found) == (None, None, None, 2)
    assert found.place
    assert found.place.words == "Hộp {{ thieu }}"


@pytest.mark.parametrize(
    ("parts", "part"),
    [
        ({"headers": {"default": "{{ thieu }}"}}, "word/header0.xml"),
        ({"footers": {"first": "{{ thieu }}"}}, "word/footer0.xml"),
        ({"footnote": "{{ thieu }}"}, "word/footnotes.xml"),
        ({"endnote": "{{ thieu }}"}, "word/endnotes.xml"),
    ],
)
def test_other_parts_are_named(parts: dict[str, Any], part: str) -> None:
    found = fault(Mau(("a",), **parts))
    assert (found.part, found.tag, at(found)) == (part, "{{ thieu }}", (None, None, None, 1))


def test_a_core_property_is_named() -> None:
    found = fault(Mau(("a",), core={"dc:subject": "Về {{ thieu }}"}))
    assert (found.part, found.tag) == ("docProps/core.xml", "{{ thieu }}")


def test_the_same_tag_twice_is_told_apart() -> None:
    body = ("{% set n = 0 %}{{ 1 // m }}", "{% set m = 0 %}{{ 1 // m }}")
    assert at(fault(Mau(body), m=1)) == (None, None, None, 2)


def test_tags_that_docxtpl_makes_itself_do_not_shift_the_others() -> None:
    rows = (tr("{%tr for h in ds %}", ""), tr("{% vm %}a", "{{ h }}"), tr("{%tr endfor %}", ""))
    found = fault(Mau((tbl(*rows, columns=2), "{# x #}", "{{ thieu }}")), ds=[1])
    assert at(found) == (None, None, None, 2)


@pytest.mark.parametrize(
    ("body", "tag", "paragraph"),
    [
        (("a", "{{ ho ten }}", "b"), "{{ ho ten }}", 2),
        (("a", "{% if x %}b", "{{ c }}"), "{% if x %}", 2),
        (("{%p if x %}", "{%p for d in ds %}", "a", "{%p endif %}"), "{% endif %}", 4),
        (("a", "{{ x | khong_loc }}"), "{{ x | khong_loc }}", 2),
        (("a", "{% sai x %}"), "{% sai x %}", 2),
        (("{{ x }}", "{{ 'a }}", "b"), "{{ 'a }}", 2),
        (("{% autoescape false %}", "{{ x }}", "{% endautoescape %}"), "{% autoescape false %}", 1),
    ],
)
def test_a_tag_that_cannot_be_read_is_found_by_compiling(body, tag, paragraph) -> None:
    with pytest.raises(TemplateFault) as caught:
        Template.compile(Mau(body).docx(), "thu.docx")
    assert (caught.value.tag, at(caught.value)[-1]) == (tag, paragraph)


@pytest.mark.parametrize(
    ("body", "paragraph", "word"),
    [
        (("a", "{{ x.khong_co }}"), 2, "khong_co"),
        (("{{ x.a }}", "{% for d in x.a %}", "{{ d.b }}{% endfor %}"), 3, "has no attribute 'b'"),
        (("{{ x.a + 1 }}",), 1, "TypeError"),
        (("{% macro m(v) %}", "{{ v.b }}", "{% endmacro %}", "{{ m(x) }}"), 2, "no attribute 'b'"),
        (("{{ 1 // 0 }}",), 1, "ZeroDivisionError"),
    ],
)
def test_an_error_of_a_tag_is_found_where_it_happens(body, paragraph, word) -> None:
    found = fault(Mau(body), x={"a": "A"})
    assert at(found)[-1] == paragraph
    assert word in found.reason


# --- values --------------------------------------------------------------------------------

BAD = [*map(chr, sorted({*range(32)} - {7, 9, 10, 12, 13})), "\ufffe", "\uffff", "\ud800", "\udcff"]


@pytest.mark.parametrize("character", BAD, ids=ascii)
def test_a_forbidden_character_names_value_and_tag(character: str) -> None:
    record = {"ds": [{"ten": "tốt"}, {"ten": f"x{character}y"}]}
    found = fault(Mau(("{%p for d in ds %}", "- {{ d.ten }}", "{%p endfor %}")), **record)
    assert isinstance(found, ValueFault)
    assert (found.path, found.tag, found.character) == ("ds[1].ten", "{{ d.ten }}", character)
    assert at(found)[-1] == 2


def test_a_forbidden_character_in_a_property_names_it() -> None:
    found = fault(Mau(("a",), core={"dc:title": "{{ x }}"}), x="a\x01")
    assert isinstance(found, ValueFault)
    assert found.path == "title"


def test_a_private_character_is_allowed() -> None:
    data = Template.compile(Mau(("{{ x }}",)).docx(), "thu.docx").render(
        {"x": "\uf0b7 \ufeff \ufffd"}
    )
    assert data


def test_markup_that_breaks_the_part_is_refused() -> None:
    assert "not well-formed" in fault(Mau(("{{ x | safe }}",)), x="</w:t>").reason


def test_blocks_that_cut_across_elements_are_refused_when_they_break_the_part() -> None:
    body = ("a {% if x %}b", "c{% endif %} d")
    template = Template.compile(Mau(body).docx(), "thu.docx")
    assert template.render({"x": True})
    cut = tbl(tr("a {% if x %}", "b"), tr("c"), columns=2) + p("{% endif %}")
    assert "not well-formed" in fault(Mau((cut,)), x=False).reason


# --- files ---------------------------------------------------------------------------------


def packed(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b"no zip", b"PK\x05\x06" + bytes(18), packed({"a.txt": b"a"})], ids=repr
)
def test_a_file_that_is_no_word_file_is_a_fault(data: bytes) -> None:
    with pytest.raises(TemplateFault, match=r"hong\.docx"):
        Template.compile(data, "hong.docx")


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_is_read() -> None:
    bomb = packed({"word/document.xml": bytes(3 << 20)})
    assert len(bomb) < 5000
    with pytest.raises(TemplateFault, match=r"size\.unpacked"):
        Template.compile(bomb, "bom.docx")


def test_a_long_part_with_a_tag_that_never_ends_is_refused_at_once() -> None:
    with pytest.raises(TemplateFault, match="never ends"):
        Template.compile(Mau(("{{ " * 50_000,)).docx(), "dai.docx")


def test_a_part_that_declares_entities_is_refused() -> None:
    data = Mau(("a",), footnote="&x;").docx()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    notes = members["word/footnotes.xml"].replace(b"&amp;x;", b"&x;")
    members["word/footnotes.xml"] = notes.replace(
        b"<w:footnotes", b'<!DOCTYPE a [<!ENTITY x "y">]><w:footnotes', 1
    )
    with pytest.raises(TemplateFault, match="document type"):
        Template.compile(packed(members), "dtd.docx")


# --- the sandbox ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tag",
    [
        "{{ x.__class__.__mro__ }}",
        "{{ x['__class__'] }}",
        "{{ ''.__class__ }}",
        "{{ (x | attr('__class__')).__name__ }}",
        "{{ ds.append(1) }}",
        "{{ x.update(a=1) }}",
        "{{ 'x' * 99999999 }}",
        "{{ 99999999 * [1] }}",
        "{{ 9 ** 999999999 }}",
        "{{ range(99999999) | length }}",
        "{% include 'a' %}",
        "{% import 'os' as os %}",
        "{{ '{0.__class__}'.format(x) }}",
    ],
)
def test_a_template_cannot_reach_out_or_fill_the_memory(tag: str) -> None:
    record = {"x": {"a": 1}, "ds": [1]}
    fault(Mau((tag,)), **record)
    assert record == {"x": {"a": 1}, "ds": [1]}


@pytest.mark.parametrize(
    "tags",
    [
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% for a in ds %}{% for b in ds %}{% for c in ds %}{% endfor %}{% endfor %}{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% for a in ds recursive %}{{ loop(ds) if loop.depth < 4 }}{% endfor %}",
    ],
)
def test_a_template_cannot_go_on_for_ever(tags: str, monkeypatch) -> None:
    monkeypatch.setattr(values, "MAX_STEPS", 5000)
    assert "more than 5000" in fault(Mau((tags,)), ds=list(range(100))).reason


def test_a_long_table_is_not_counted(monkeypatch) -> None:
    monkeypatch.setattr(values, "MAX_STEPS", 10)
    body = ("{%p for d in x.ds %}", "{{ d }}", "{%p endfor %}")
    data = Template.compile(Mau(body).docx(), "thu.docx").render({"x": {"ds": range(100)}})
    assert text(data).count("\n") == 99
