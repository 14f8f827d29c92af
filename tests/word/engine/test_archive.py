"""The file around the parts: order, dates, the same bytes, and both libraries that compress."""

from __future__ import annotations

import importlib.util
import io
import sys
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from dienhinh_docs.word.engine import Properties, Template, TemplateFault, archive
from word.engine.mau import Mau, parts

MAU = Mau(("{{ ten }}",), headers={"default": "{{ ten }}"}, core={"dc:title": "{{ ten }}"})
RECORD = {"ten": "Đỗ Ảnh"}
PROPERTIES = Properties("Kế hoạch & việc", "người lập", datetime(2024, 2, 5, 1, 2, 3, tzinfo=UTC))


@pytest.fixture
def standard_library() -> Iterator[None]:
    before = archive.library()
    archive.use("zlib")
    yield
    archive.use(before)


def made(**more: object) -> bytes:
    return Template.compile(MAU.docx(), "thu.docx").render({**RECORD, **more}, PROPERTIES)


def test_equal_input_gives_equal_bytes_also_from_a_fresh_compilation() -> None:
    first = made()
    other = Mau(MAU.body, headers=MAU.headers, core={"dc:title": "khác"}).docx()
    Template.compile(other, "khac.docx").render(RECORD)
    assert made() == first
    assert made(ten="khác") != first


def test_the_list_of_types_comes_first_and_the_dates_are_fixed() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as file:
        infos = file.infolist()
    assert infos[0].filename == "[Content_Types].xml"
    with zipfile.ZipFile(io.BytesIO(MAU.docx())) as file:
        assert sorted(file.namelist()) == sorted(info.filename for info in infos)
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}


def test_the_standard_library_gives_the_same_parts(standard_library) -> None:
    slow = made()
    archive.use("isal")
    fast = made()
    assert slow != fast
    assert parts(slow) == parts(fast)


def test_without_isal_the_standard_library_takes_over(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "isal", None)  # what an import then finds is an ImportError
    spec = importlib.util.spec_from_file_location("archive_without_isal", archive.__file__)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.library() == "zlib"
    with pytest.raises(ValueError, match="isal"):
        module.use("isal")
    packed = module.Archive({"a": b"x" * 500}, ["b"]).pack([b"y" * 500])
    with zipfile.ZipFile(io.BytesIO(packed)) as file:
        assert (file.testzip(), file.read("b")) == (None, b"y" * 500)


def test_templates_of_equal_bytes_are_compiled_once() -> None:
    one, two = (Template.compile(MAU.docx(), name) for name in ("a.docx", "b.docx"))
    assert one._form is two._form
    assert (one.name, two.name) == ("a.docx", "b.docx")


def test_the_program_says_what_the_document_is() -> None:
    core = parts(made())["docProps/core.xml"].decode()
    for text in (
        "<dc:title>Kế hoạch &amp; việc</dc:title>",
        "<dc:creator>người lập</dc:creator>",
        "<cp:lastModifiedBy>người lập</cp:lastModifiedBy>",
        ">2024-02-05T01:02:03Z</dcterms:created>",
        ">2024-02-05T01:02:03Z</dcterms:modified>",
        "<cp:revision>1</cp:revision>",
    ):
        assert text in core


def test_a_property_that_word_would_not_take_is_refused() -> None:
    with pytest.raises(TemplateFault, match="title"):
        Template.compile(MAU.docx(), "thu.docx").render({"ten": "x" * 256})


def test_values_in_properties_are_escaped_once() -> None:
    data = Template.compile(MAU.docx(), "thu.docx").render({"ten": "A & B"})
    assert b"<dc:title>A &amp; B</dc:title>" in parts(data)["docProps/core.xml"]
