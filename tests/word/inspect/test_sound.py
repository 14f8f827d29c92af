"""Sound templates: every tag that docxtpl knows, used rightly, is no fault, and docxtpl fills it in."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from dienhinh_docs.word.inspect import inspect, names_of
from support.word_templates import template

RECORD: dict[str, Any] = {
    "ten": "Ví Dụ",
    "so": 3,
    "co": True,
    "mau": "FFCC00",
    "vb": {"so_ky_hieu": "01/KH", "noi_nhan": ["- Như trên;", "- Lưu: VT."]},
    "dong": [{"ho_ten": "Trần Ví Dụ", "con": ["a", "b"], "diem": 1.5}],
    "rong": [],
    "khong": None,
}
KNOWN = names_of(RECORD)

SOUND = {
    "a value": "Xin chào {{ ten }}, số {{so}}",
    "a tag in many runs": "{¦{ t¦e¦n }¦} {¦% if c¦o %¦}a{%¦ endif ¦%}",
    "a tag with a line break inside": "{{ ten⟦br⟧ }}",
    "a member, an item, a slice": "{{ vb.so_ky_hieu }} {{ vb['so_ky_hieu'] }} {{ dong[0].ho_ten }} {{ ten[1:] }}",
    "Word's quotation marks": "{{ vb[“so_ky_hieu”] }} {{ ‘chữ’ }}",
    "a hard space": "{{\u00a0ten\u00a0}} {% if\u00a0co %}a{% endif %}",
    "brackets in quotation marks": '{{ "}}" }} {{ "{{" }} {{ {"a": {"b": 1}}.a.b }}',
    "a condition in a line": "{% if co and so > 2 %}a{% elif ten == 'x' %}b{% else %}c{% endif %}",
    "a condition over paragraphs": "{% if co %}\nmột\n{% else %}\nhai\n{% endif %}",
    "a condition by paragraphs": "{%p if co %}\nmột\n{%p elif so %}\nhai\n{%p else %}\nba\n{%p endif %}",
    "a loop by paragraphs": "{%p for d in dong %}\n{{ loop.index }}. {{ d.ho_ten }}\n{%p endfor %}",
    "a loop in a line": "{% for d in dong %}{{ d.ho_ten }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "loops in loops": "{%p for d in dong %}\n{%p for c in d.con %}\n{{ loop.index }} {{ c }} {{ d.ho_ten }}\n{%p endfor %}\n{%p endfor %}",
    "a loop by rows": "|| STT || Tên\n|| {%tr for d in dong %}\n|| {{ loop.index }} || {{ d.ho_ten }}\n|| {%tr endfor %}",
    "conditions and loops by rows": "|| {%tr for d in dong %}\n|| {%tr if d.diem > 1 %}\n|| {{ d.ho_ten }}\n|| {%tr else %}\n|| không\n|| {%tr endif %}\n|| {%tr endfor %}",
    "columns": "|| Tên || {%tc for d in dong %} || {{ d.ho_ten }} || {%tc endfor %}",
    "columns and rows": "|| {%tr for d in dong %}\n|| {%tc for c in d.con %} || {{ c }} || {%tc endfor %}\n|| {%tr endfor %}",
    "a paragraph tag in a cell": "|| {%p if co %} / một / {%p endif %} || hai",
    "a table in a condition": "{%p if co %}\n|| a || {{ ten }}\n{%p endif %}",
    "runs": "Trước {%r if co %} trong {%r endif %} sau",
    "colour, span and merging of cells": "|| {%tr for d in dong %}\n|| {% vm %}chung || {% cellbg mau %}a || {% colspan so %}b\n|| {%tr endfor %}",
    "merging along the row": "|| {%tc for d in dong %} || {% hm %}a || {%tc endfor %}",
    "comments": "{# ghi chú cho người soạn {{ #}Chữ\n{#p cả đoạn #}\nSau\n|| {#tr cả dòng #}\n|| a",
    "paragraphs joined": "Trước\n{%- if co %} giữa {% endif -%}\nsau",
    "a name of one's own": "{% set x = so + 1 %}{{ x }}{% set y %}{{ ten }}{% endset %}{{ y }}{% with z = 2 %}{{ z }}{% endwith %}",
    "filters": "{{ ten | upper }} {{ dong | length }} {{ vb.noi_nhan | join(', ') }} {{ (dong | first).ho_ten }} {{ dong | map(attribute='ho_ten') | list | length }} {{ so | round(1) }}",
    "a filter on a block": "{% filter upper %}{{ ten }}{% endfilter %}",
    "tests": "{% if so is divisibleby 3 %}a{% endif %}{% if ten is defined and khong is none %}b{% endif %}",
    "what may be missing": "{{ ghi_chu | default('không') }}{% if phu is defined %}{{ phu }}{% endif %}",
    "functions": "{% for i in range(3) %}{{ i }}{% endfor %}{% set n = namespace(tong=0) %}{{ n.tong }}",
    "methods": "{{ ten.upper() }} {% for k, v in vb.items() %}{{ k }}{% endfor %}",
    "a macro": "{% macro chao(ai, cuoi='.') %}Chào {{ ai }}{{ cuoi }}{% endmacro %}{{ chao(ten) }}",
    "an empty list": "{% for r in rong %}{{ r.bat_ky }}{% endfor %}",
    "a variable called p": "{% for p in vb.noi_nhan %}{{ p if co else '' }} {{p}}{% endfor %}",
    "a choice and sums": "{{ ten if co else so }} {{ so * 2 + 1 }} {{ ten ~ '!' }} {{ '%02d' | format(so) }}",
    "raw": "{% raw %}{{ x }}{% endraw %}",
    "a tracked insertion": "⟦ins Thêm {{ ten }}⟧ {% if co %}⟦ins {{ so }}⟧{% endif %}",
    "a change inside a tag": "{{ te⟦del cũ⟧n }} {{ te⟦ins n⟧ }}",
    "a hyperlink, a control, a text box, a field": "⟦link {{ ten }}⟧ ⟦control {{ so }}⟧ ⟦box Khung {{ ten }} {% if co %}a{% endif %}⟧ ⟦field HYPERLINK {{ ten }}⟧ ⟦alt Ảnh {{ ten }}⟧",
    "a table in a cell": "|| Ngoài ⟦table {{ ten }} ; {{ so }}⟧ || {{ co }}",
    "brackets of a text": "Điều 1 [1], {a;b}, tập hợp {1, 2}, 100%, f(x) = {x | x > 0}",
}  # fmt: skip


def rendered(data: bytes) -> str:
    """The text that docxtpl itself makes of a template."""
    document = DocxTemplate(io.BytesIO(data))
    document.render(dict(RECORD), SandboxedEnvironment(undefined=StrictUndefined, autoescape=True))
    nodes = document.docx.element.body.iter("{*}t", "{*}instrText", "{*}delText")
    return "".join(node.text or "" for node in nodes)


def test_the_corpus_is_large() -> None:
    assert len(SOUND) > 35


@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND)
def test_a_sound_template_has_no_fault_and_can_be_filled_in(body: str) -> None:
    data = template(body)
    faults, inventory = inspect(data, known=KNOWN)
    assert [(f.code, f.tag, dict(f.facts)) for f in faults] == []
    assert inventory.parts == (["word/document.xml"] if "{{" in body or "{%" in body else [])
    text = rendered(data)
    if "raw" not in body and '"}}"' not in body:
        assert "{{" not in text
        assert "{%" not in text


def test_names_are_not_judged_where_they_are_not_known() -> None:
    faults, inventory = inspect(
        template("{{ bat_ky.gi }} {% for d in ds %}{{ d.ten }}{% endfor %}")
    )
    assert faults == []
    assert inventory.paths == {"bat_ky", "bat_ky.gi", "ds", "ds[*].ten"}


def test_the_inventory_says_what_a_template_uses() -> None:
    text = (
        "{{ ten | upper }} {% if so is even %}{{ vb.so_ky_hieu }}{% endif %}\n"
        "{%p for d in dong %}\n{{ d.ho_ten }} {{ d['diem'] | round }}\n{%p endfor %}"
    )
    _, inventory = inspect(template(text, header1="{{ ten }}"), known=KNOWN)
    assert inventory.parts == ["word/document.xml", "word/header1.xml"]
    assert inventory.tags == 9
    assert inventory.filters == {"upper", "round"}
    assert inventory.tests == {"even"}
    assert inventory.prefixes == {"p"}
    assert inventory.printed == {"ten"}
    assert inventory.paths == {
        "ten", "so", "vb", "vb.so_ky_hieu", "dong", "dong[*].ho_ten", "dong[*].diem",
    }  # fmt: skip
