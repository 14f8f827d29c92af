"""Every part of a file: those that are filled in, those that never are, and files that are none."""

from __future__ import annotations

import io
import zipfile

import pytest

from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.word.inspect import Fault, in_words, inspect, names_of
from dienhinh_docs.word.inspect.names import Names
from support.word_templates import template
from support.wordxml import NAMES, packed

KNOWN = names_of({"ten": "Ví Dụ", "vb": {"so": "01"}})
CHART = (
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<a:p><a:r><a:t>Biểu đồ {{ </a:t></a:r><a:r><a:t>ten }}</a:t></a:r></a:p></c:chart>"
)


def faults(data: bytes) -> list[Fault]:
    return inspect(data, known=KNOWN)[0]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("header1", "đầu trang"),
        ("footer2", "chân trang"),
        ("footnotes", "chú thích cuối trang"),
        ("endnotes", "chú thích cuối văn bản"),
    ],
)
def test_a_part_that_is_filled_in_is_judged_like_the_main_text(part: str, name: str) -> None:
    data = template("{{ ten }}", **{part: "Một\n{{ tenn }} {% if ten %}"})
    found = faults(data)
    assert [(f.code, f.tag) for f in found] == [
        (Code.MAU_WORD_KHOI_KHONG_DONG, "{% if ten %}"),
        (Code.MAU_WORD_TEN_LA, "{{ tenn }}"),
    ]
    assert {in_words(f.place, "vi") for f in found} == {
        f"{name}, đoạn 2 “{{{{ tenn }}}} {{% if ten…”"
    }


def test_parts_do_not_share_names_and_blocks() -> None:
    data = template("{% set x = 1 %}{{ x }}{% if ten %}a{% endif %}", header1="{{ x }}{% endif %}")
    assert [(f.code, f.place.part) for f in faults(data)] == [
        (Code.MAU_WORD_KHOI_KHONG_MO, "word/header1.xml"),
        (Code.MAU_WORD_TEN_LA, "word/header1.xml"),
    ]


def test_file_properties_are_filled_in_each_for_itself() -> None:
    data = template(
        "a", core={"title": "Kế hoạch {{ ten }}", "subject": "{{ tenn }}", "creator": "{% if %}"}
    )
    found = faults(data)
    assert [(f.code, f.tag) for f in found] == [
        (Code.MAU_WORD_TEN_LA, "{{ tenn }}"),
        (Code.MAU_WORD_KHOI_KHONG_DONG, "{% if %}"),
        (Code.MAU_WORD_BIEU_THUC_SAI, "{% if %}"),
    ]
    assert in_words(found[0].place, "vi") == "thuộc tính của tệp, đoạn 2 “{{ tenn }}”"


@pytest.mark.parametrize(
    ("data", "tag", "severity"),
    [
        (template("a", core={"keywords": "{{ ten }}"}), "{{ ten }}", Severity.ERROR),
        (template("a", comments="Điền {{ t¦en }} ở đây"), "{{ ten }}", Severity.WARNING),
        (template("a", members={"word/charts/chart1.xml": CHART}), "{{ ten }}", Severity.ERROR),
        (template("a", members={"customXml/item1.xml": "<a>{{ ten }}</a>"}), "{{ ten }}", Severity.WARNING),
        (template("a", members={"docProps/custom.xml": "<a>{{ ten }}</a>"}), "{{ ten }}", Severity.WARNING),
        (template("a", members={"word/glossary/document.xml": f"<w:d {NAMES}><w:p><w:r><w:t>{{% if x %}}</w:t></w:r></w:p></w:d>"}), "{% if x %}", Severity.WARNING),
        (template("a", links={"rId9": "https://a.vn/{{ ten }}"}), "{{ ten }}", Severity.ERROR),
        (template("a", links={"rId9": "https://a.vn/%7B%7Bten%7D%7D"}), "%7B%7Bten%7D%7D", Severity.ERROR),
    ],
)  # fmt: skip
def test_a_tag_where_nothing_is_filled_in_is_told(
    data: bytes, tag: str, severity: Severity
) -> None:
    (found,) = faults(data)
    assert (found.code, found.tag, found.severity) == (Code.MAU_WORD_KHONG_DIEN, tag, severity)


def test_a_mandatory_name_that_is_not_used_is_told() -> None:
    known = Names(KNOWN.root, frozenset({"ten", "vb.so"}))
    found, _ = inspect(template("{{ ten }}"), known=known)
    assert [(f.code, f.tag) for f in found] == [(Code.MAU_WORD_TEN_CHUA_DUNG, "vb.so")]
    assert found[0].severity is Severity.WARNING


def test_a_problem_carries_the_place_as_facts() -> None:
    (found,) = faults(template("x\n|| a || b / {{ tenn }}"))
    told = found.problem("ke-hoach.docx")
    assert told.at.file == "ke-hoach.docx"
    assert told.at.paragraph == "bảng 1, dòng 1, ô 2, đoạn 2 “{{ tenn }}”"
    assert dict(told.facts) == {
        "phan": "word/document.xml", "bang": "1", "dong": "1", "o": "2", "doan": "2",
        "ten": "tenn", "goi_y": "ten",
    }  # fmt: skip
    assert in_words(found.place, "en") == "table 1, row 1, cell 2, paragraph 2 “{{ tenn }}”"


# --- files that are no template ----------------------------------------------------------------

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
GOOD = template("{{ ten }}")


def without(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        return packed({n: archive.read(n) for n in archive.namelist() if n != name})


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Code.TEP_KHONG_MO_DUOC),
        (b"chu thuong", Code.TEP_KHONG_PHAI_WORD),
        (b"PK\x05\x06" + bytes(18), Code.TEP_KHONG_PHAI_WORD),
        (GOOD[: len(GOOD) // 2], Code.TEP_KHONG_MO_DUOC),
        (OLE + bytes(600), Code.TEP_DOC_CU),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Code.TEP_CO_MAT_KHAU),
        (without("word/document.xml"), Code.TEP_KHONG_PHAI_WORD),
        (without("[Content_Types].xml"), Code.TEP_KHONG_PHAI_WORD),
        (packed({"xl/workbook.xml": "<a/>"}), Code.TEP_KHONG_PHAI_WORD),
        (template("a", members={"word/document.xml": "<w:document"}), Code.TEP_KHONG_MO_DUOC),
        (template("a", members={"word/document.xml": "<a/>"}), Code.TEP_KHONG_PHAI_WORD),
        (template("a", members={"word/document.xml": f"<!DOCTYPE a [<!ENTITY b 'c'>]><w:document {NAMES}><w:body>&b;</w:body></w:document>"}), Code.TEP_KHONG_MO_DUOC),
        (template("a" * 30_000_000), Code.TEP_QUA_LON),
    ],
    ids=range(13),
)  # fmt: skip
def test_a_file_that_is_no_template_is_one_fault(data: bytes, code: Code) -> None:
    found = faults(data)
    assert [f.code for f in found] == [code]
    assert all(in_words(f.place, "vi") == "cả tệp" for f in found)


def test_a_damaged_part_does_not_hide_what_was_found_before() -> None:
    data = template("{{ tenn }}", members={"customXml/item1.xml": "<a>{{"})
    assert [f.code for f in faults(data)] == [Code.MAU_WORD_TEN_LA, Code.TEP_KHONG_MO_DUOC]
