"""Planted faults: each template has exactly these, at exactly these places."""

from __future__ import annotations

import pytest

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect import Names, in_words, inspect, names_of
from support.word_templates import template

KNOWN = names_of(
    {
        "ten": "Ví Dụ",
        "so": 3,
        "co": True,
        "vb": {"so_ky_hieu": "01/KH", "noi_nhan": ["- Như trên;"]},
        "dong": [{"ho_ten": "Trần Ví Dụ", "con": ["a"], "diem": 1.5}],
    }
)

# A template; the faults as ``code | place | tag``, the code without its MAU_WORD_.
FAULTS = """
Tên {{ ten
---
THE_KHONG_DONG | đoạn 1 | {{ ten
===
{{ ten }
{{ so }}
---
THE_KHONG_DONG | đoạn 1 | {{ ten }
===
{% if co }} có {% endif %}
---
THE_KHONG_DONG | đoạn 1 | {% if co }}
===
{# ghi chú
{{ ten }} {# khác #}
---
THE_KHONG_DONG | đoạn 1 | {# ghi chú
===
{ten}} và đạt 100 %}
---
NGOAC_LE | đoạn 1 | {ten}}
NGOAC_LE | đoạn 1 | {ten}} và đạt 100 %}
===
Họ tên: {{ dong[0]
.ho_ten }}
---
THE_QUA_DOAN | đoạn 1 | {{ dong[0].ho_ten }}
===
{
{ ten }}
---
THE_QUA_DOAN | đoạn 1 | {{ ten }}
===
{%p if co %}
} lẻ
{%p endif %}
---
NGOAC_LE | đoạn 1 | {%p if co %}} lẻ
===
|| Số || {{ te || n }}
---
THE_QUA_O | bảng 1, dòng 1, ô 2, đoạn 1 | {{ ten }}
===
{{ te⟦link n }}⟧ và ⟦ins {{ t⟧en }}
---
THE_QUA_O | đoạn 1 | {{ ten }}
===
|| Số {# ghi || chú #}
---
THE_QUA_O | bảng 1, dòng 1, ô 1, đoạn 1 | {# ghichú #}
===
|| {{ ten }} || } chữ
---
THE_QUA_O | bảng 1, dòng 1, ô 1, đoạn 1 | {{ ten }}} chữ
===
Cũ: ⟦del {{ ten }}⟧ mới: {{ so }}
---
THE_DA_XOA | đoạn 1 | {{ ten }}
===
Cũ: {⟦del {⟧{ ten }}
---
THE_DA_XOA | đoạn 1 | {{ ten }}
===
⟦moved Chuyển đi {{ ten }}⟧
---
THE_DA_XOA | đoạn 1 | Chuyển đi {{ ten }}
===
⟦field HYPERLINK "{%p if co %}"⟧
{%p endif %}
---
TRONG_MA_TRUONG | đoạn 1 | {%p if co %}
===
{% if co %} có
---
KHOI_KHONG_DONG | đoạn 1 | {% if co %}
===
Một
{%p for d in dong %}
{% if co %}
{{ d.ho_ten }}
---
KHOI_KHONG_DONG | đoạn 2 | {%p for d in dong %}
KHOI_KHONG_DONG | đoạn 3 | {% if co %}
===
có {% endif %}{% else %}
---
KHOI_KHONG_MO | đoạn 1 | {% endif %}
KHOI_KHONG_MO | đoạn 1 | {% else %}
===
{% if co %}a{% else %}b{% else %}c{% elif so %}d{% endif %}
---
KHOI_KHONG_MO | đoạn 1 | {% else %}
KHOI_KHONG_MO | đoạn 1 | {% elif so %}
===
{% for d in dong %}
{% if co %}{{ d.ho_ten }}
{% endfor %}
{% endif %}
---
KHOI_CHEO | đoạn 3 | {% endfor %}
===
{%p for d in dong %}
{{ d.ho_ten }}
{% endfor %}
---
KHOI_LECH | đoạn 3 | {% endfor %}
===
|| Đầu || x
--
|| {%tr for d in dong %}
|| {{ d.ho_ten }}
--
|| {%tr endfor %}
---
KHOI_LECH | bảng 3, dòng 1, ô 1, đoạn 1 | {%tr endfor %}
===
|| {% if co %} a
|| {% endif %} b
---
KHOI_LECH | bảng 1, dòng 2, ô 1, đoạn 1 | {% endif %}
===
|| {%tc if co %} || x
|| {%tc endif %} || y
---
KHOI_LECH | bảng 1, dòng 2, ô 1, đoạn 1 | {%tc endif %}
===
|| {% if co %} a || b {% endif %}
---
KHOI_LECH | bảng 1, dòng 1, ô 2, đoạn 1 | {% endif %}
===
{%p if co %}
|| x / {%p endif %}
---
KHOI_LECH | bảng 1, dòng 1, ô 1, đoạn 2 | {%p endif %}
===
{% if co %}⟦box trong khung {% endif %}⟧
---
KHOI_LECH | đoạn 1 | {% endif %}
===
{% if co %} xem ⟦link đường dẫn {% endif %}⟧
---
KHOI_LECH | đoạn 1 | {% endif %}
===
{% if co %} ⟦control {% endif %}⟧
---
KHOI_LECH | đoạn 1 | {% endif %}
===
{%tr for d in dong %}
{{ d.ho_ten }}
{%tr endfor %}
---
NGOAI_BANG | đoạn 1 | {%tr for d in dong %}
NGOAI_BANG | đoạn 3 | {%tr endfor %}
===
{% cellbg ten %}
---
NGOAI_BANG | đoạn 1 | {% cellbg ten %}
===
|| {%tr for d in dong %} || {%tr endfor %}
---
TIEN_TO_CHUNG | bảng 1, dòng 1, ô 1, đoạn 1 | {%tr for d in dong %}
===
{%p if co %} {%p endif %}
---
TIEN_TO_CHUNG | đoạn 1 | {%p if co %}
===
Mất: {%p if co %}
{%p endif %}
---
BI_BO | đoạn 1 | Mất:
===
|| {%tr for d in dong %} || Ghi chú {{ ten }}
|| {{ d.ho_ten }} || x
|| {%tr endfor %} || y
---
BI_BO | bảng 1, dòng 1, ô 2, đoạn 1 | Ghi chú {{ ten }}
BI_BO | bảng 1, dòng 3, ô 2, đoạn 1 | y
===
{%p if co %} ⟦box chữ trong khung⟧
{%p endif %}
---
BI_BO | đoạn 1 | chữ trong khung chữ trong khung
===
|| {% tr for d in dong %}
|| {{ d.ho_ten }}
|| {%trendfor %}
---
TIEN_TO_CACH | bảng 1, dòng 1, ô 1, đoạn 1 | {% tr for d in dong %}
TIEN_TO_CACH | bảng 1, dòng 3, ô 1, đoạn 1 | {%trendfor %}
===
{%p\u00a0if co %}
{%p endif %}
---
TIEN_TO_CACH | đoạn 1 | {%p\u00a0if co %}
===
Trước
Chữ {%- if co %} thêm {% endif -%} hết
sau
---
DAU_TRU | đoạn 2 | {%- if co %}
DAU_TRU | đoạn 2 | {% endif -%}
===
|| a || {%- if co %} b {% endif %}
---
DAU_TRU | bảng 1, dòng 1, ô 2, đoạn 1 | {%- if co %}
===
{%p for d in {'a': dong}['a'] %}
{{ d.ho_ten }}
{%p endfor %}
---
TIEN_TO_KY_TU | đoạn 1 | {%p for d in {'a': dong}['a'] %}
===
{{r ten }} và {{r vb.so_ky_hieu }}
---
GIA_TRI_THUONG | đoạn 1 | {{r ten }}
GIA_TRI_THUONG | đoạn 1 | {{r vb.so_ky_hieu }}
===
{% iff co %} a {% endif %} {% trans %} {% do so %}
---
THE_LA | đoạn 1 | {% iff co %}
THE_LA | đoạn 1 | {% trans %}
THE_LA | đoạn 1 | {% do so %}
===
{% include "khac.docx" %}{% extends "goc" %}{% from "m" import x %}
---
THE_CAM | đoạn 1 | {% include "khac.docx" %}
THE_CAM | đoạn 1 | {% extends "goc" %}
THE_CAM | đoạn 1 | {% from "m" import x %}
===
{{ ho ten }}{{ }}{% if so = 3 %}{% endif %}{{ (so }}{{ "a }}{% for d of dong %}{% endfor %}{{ so + }}
---
BIEU_THUC_SAI | đoạn 1 | {{ ho ten }}
BIEU_THUC_SAI | đoạn 1 | {{ }}
BIEU_THUC_SAI | đoạn 1 | {% if so = 3 %}
BIEU_THUC_SAI | đoạn 1 | {{ (so }}
BIEU_THUC_SAI | đoạn 1 | {{ "a }}
BIEU_THUC_SAI | đoạn 1 | {% for d of dong %}
BIEU_THUC_SAI | đoạn 1 | {{ so + }}
===
{{ vb[„so_ky_hieu“] }} {{ te\u200bn }} {{ ten ~ " & " }} {% if so ≥ 3 %}{% endif %}
---
KY_TU_LA | đoạn 1 | {{ vb[„so_ky_hieu“] }}
KY_TU_LA | đoạn 1 | {{ te\u200bn }}
KY_TU_LA | đoạn 1 | {{ ten ~ " & " }}
KY_TU_LA | đoạn 1 | {% if so ≥ 3 %}
===
{{ ten | uper }} {% if so is chan %}{% endif %} {{ doc_so(so) }}
---
BO_LOC_LA | đoạn 1 | {{ ten | uper }}
PHEP_THU_LA | đoạn 1 | {% if so is chan %}
HAM_LA | đoạn 1 | {{ doc_so(so) }}
===
|| Họ tên || Điểm
|| {%tr for d in dong %}
|| {{ d.ho_tn }} || {{ d.diem }}
|| {%tr endfor %}
{{ tenn }} {{ vb.so }}
---
TEN_LA | bảng 1, dòng 3, ô 1, đoạn 1 | {{ d.ho_tn }}
TEN_LA | đoạn 1 | {{ tenn }}
TEN_LA | đoạn 1 | {{ vb.so }}
===
{%p for d in dong %}
{% set dem = loop.index %}
{%p endfor %}
{{ d.ho_ten }} {{ dem }} {{ loop.index }}
---
TEN_NGOAI_VONG | đoạn 4 | {{ d.ho_ten }}
TEN_NGOAI_VONG | đoạn 4 | {{ dem }}
TEN_NGOAI_VONG | đoạn 4 | {{ loop.index }}
===
{% for ten in dong %}{{ ten.ho_ten }}{% for ten in dong %}{% endfor %}{% endfor %}
---
TEN_CHE | đoạn 1 | {% for ten in dong %}
===
{% for chu in ten %}{{ chu }}{% endfor %} {{ vb.so_ky_hieu | join(", ") }}
---
LAP_SAI | đoạn 1 | {% for chu in ten %}
LAP_SAI | đoạn 1 | {{ vb.so_ky_hieu | join(", ") }}
===
{{ dong }} {{ vb }} {{ vb.noi_nhan }}
---
IN_CA_NHOM | đoạn 1 | {{ dong }}
IN_CA_NHOM | đoạn 1 | {{ vb }}
IN_CA_NHOM | đoạn 1 | {{ vb.noi_nhan }}
===
{{ ten | safe }} {% autoescape false %}{{ ten }}{% endautoescape %}
---
KHONG_THOAT | đoạn 1 | {{ ten | safe }}
KHONG_THOAT | đoạn 1 | {% autoescape false %}
===
{{ ten.__class__ }} {{ ten["__class__"] }} {{ ten | attr("__class__") }} {{ ten.upper.__globals__ }}
---
TRUY_CAP_CAM | đoạn 1 | {{ ten.__class__ }}
TRUY_CAP_CAM | đoạn 1 | {{ ten["__class__"] }}
TRUY_CAP_CAM | đoạn 1 | {{ ten | attr("__class__") }}
TRUY_CAP_CAM | đoạn 1 | {{ ten.upper.__globals__ }}
===
{{ 9 ** 9 }} {{ "a" * 99999999 }} {% for i in range(99999999) %}{% endfor %}
---
TINH_NANG | đoạn 1 | {{ 9 ** 9 }}
TINH_NANG | đoạn 1 | {{ "a" * 99999999 }}
TINH_NANG | đoạn 1 | {% for i in range(99999999) %}
===
«Ho_ten» <<ten>> ${ten} [ghi rõ họ tên] {ten} [[ten]] [1] [...] ____
---
CHO_DIEN_KHAC | đoạn 1 | «Ho_ten»
CHO_DIEN_KHAC | đoạn 1 | <<ten>>
CHO_DIEN_KHAC | đoạn 1 | ${ten}
CHO_DIEN_KHAC | đoạn 1 | [ghi rõ họ tên]
CHO_DIEN_KHAC | đoạn 1 | {ten}
CHO_DIEN_KHAC | đoạn 1 | [[ten]]
===
⟦field MERGEFIELD Ho_ten \\* MERGEFORMAT⟧
---
CHO_DIEN_KHAC | đoạn 1 | MERGEFIELD Ho_ten
===
In ra {_{ ten }_}
---
DAU_THOAT | đoạn 1 | {_{
DAU_THOAT | đoạn 1 | }_}
===
⟦alt Ảnh của {{ tenn }}⟧ ⟦box Khung {{ tenn }}⟧ ⟦ins thêm {{ tenn }}⟧
---
TEN_LA | đoạn 1 | {{ tenn }}
TEN_LA | đoạn 1 | {{ tenn }}
===
|| ⟦table {{ tenn }} ; b⟧ || {{ tenm }}
---
TEN_LA | bảng 2, dòng 1, ô 1, đoạn 1 | {{ tenn }}
TEN_LA | bảng 1, dòng 1, ô 2, đoạn 1 | {{ tenm }}
===
|| {% hm %} a || {% for d in dong %}{% vm %}{% endfor %}
---
TEN_NGOAI_VONG | bảng 1, dòng 1, ô 1, đoạn 1 | {% hm %}
TEN_NGOAI_VONG | bảng 1, dòng 1, ô 2, đoạn 1 | {% vm %}
"""


def cases(text: str) -> list[tuple[str, list[str]]]:
    """The templates of the corpus with their faults."""
    found = []
    for case in text.strip("\n").split("\n===\n"):
        body, _, wanted = case.partition("---\n" if case.startswith("---") else "\n---")
        found.append((body.strip("\n"), [line for line in wanted.strip("\n").split("\n") if line]))
    return found


CASES = cases(FAULTS)


def told(data: bytes, known: Names | None = KNOWN) -> list[str]:
    """The faults as the corpus writes them: without the words of the paragraph."""
    faults, _ = inspect(data, known=known)
    return [
        f"{f.code.removeprefix('MAU_WORD_')} | {in_words(f.place, 'vi').split(' “')[0]} | {f.tag}"
        for f in faults
    ]


def test_the_corpus_is_large() -> None:
    assert len(CASES) > 50
    assert sum(len(wanted) for _, wanted in CASES) > 90


@pytest.mark.parametrize(
    ("body", "wanted"), CASES, ids=lambda v: v[:40] if isinstance(v, str) else ""
)
def test_each_planted_fault_is_told_at_its_place_and_nothing_else(
    body: str, wanted: list[str]
) -> None:
    assert told(template(body)) == wanted


def test_every_code_of_a_template_is_planted_somewhere() -> None:
    elsewhere = {"TEN_CHUA_DUNG", "KHONG_DIEN", "KHONG_RO", "HONG"}
    planted = {line.split(" | ")[0] for _, wanted in CASES for line in wanted}
    codes = {c.removeprefix("MAU_WORD_") for c in Code if c.startswith("MAU_WORD_")}
    assert codes - planted == elsewhere
