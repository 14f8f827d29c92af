"""Templates that use everything the language has; docxtpl says what each must come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docxtpl import Listing, RichText, RichTextParagraph
from markupsafe import Markup

from word.engine.mau import Mau, drawing, p, r, shape, tbl, tc, tr

RECORD: Mapping[str, Any] = {
    "ten": "Nguyễn Văn Ví Dụ",
    "so": 7,
    "tien": 1234.5,
    "co": True,
    "khong": False,
    "rong": "",
    "nguoi": {"ho_ten": "Trần Thị Mẫu", "tuoi": 35, "don_vi": {"ten": "Sở Giả Định"}},
    "ds": ["một", "hai", "ba"],
    "hang": [{"stt": 1, "ten": "A"}, {"stt": 2, "ten": "B & C"}, {"stt": 3, "ten": "<D>"}],
    "nhom": [{"ten": "N1", "ds": ["a", "b"]}, {"ten": "N2", "ds": []}],
    "cot": ["c1", "c2", "c3"],
    "dac_biet": "A & B <c> \"d\" 'e'",
    "xuong_dong": "dòng một\ndòng hai\n",
    "nhieu": "a\tb\n\tc\ad\fe",
    "dam": RichText("đậm", bold=True),
    "doan": RichTextParagraph("cả đoạn"),
    "liet_ke": Listing("l1 & l2\nl3\al4"),
    "mau_nen": "FFCC00",
}


@dataclass(frozen=True)
class Case:
    """A template with a record over the common one."""

    name: str
    mau: Mau
    record: Mapping[str, Any] = field(default_factory=dict)


def _case(name: str, *body: str, record: Mapping[str, Any] | None = None, **parts: Any) -> Case:
    return Case(name, Mau(body, **parts), record or {})


_BOLD = "<w:b/>"
_PR = f"<w:jc w:val='center'/><w:rPr>{_BOLD}</w:rPr>"

VALUES = (
    _case("plain text", "Không có thẻ nào."),
    _case("a value", "Ông {{ ten }}, số {{ so }}"),
    _case("no spaces", "Ông {{ten}}, số {{so}}"),
    _case("special characters in a value", "{{ dac_biet }}"),
    _case("special characters in the text", "A & B <c> {{ ten }} > d"),
    _case("attributes", "{{ nguoi.ho_ten }} {{ nguoi.don_vi.ten }} {{ nguoi['tuoi'] }}"),
    _case("an item", "{{ ds[0] }} {{ ds[-1] }} {{ ds[1:] | join(', ') }}"),
    _case("a method of a dictionary", "{% for k, v in nguoi.items() %}{{ k }} {% endfor %}"),
    _case(
        "a key named like a method", "{{ x.items() | list | length }}", record={"x": {"items": 1}}
    ),
    _case("arithmetic", "{{ so * 2 + 1 }} {{ so // 2 }} {{ so % 4 }} {{ so ** 2 }} {{ tien / 2 }}"),
    _case("comparison", "{{ so > 3 }} {{ so < 3 }} {{ 1 if so >= 7 else 2 }} {{ so != 7 and co }}"),
    _case("text operators", "{{ ten ~ ' & ' ~ so }} {{ ten + '<' }} {{ 'V' in ten }}"),
    _case("constants", "{{ 'A & B' }} {{ 5 }} {{ 2.5 }} {{ true }} {{ [1, 2] }}"),
    _case("filters", "{{ ten | upper }} {{ ds | length }} {{ ten | replace('V', '&') }}"),
    _case("default", "{{ thieu | default('không có') }} {{ rong | default('trống', true) }}"),
    _case("escaping twice", "{{ dac_biet | e }} {{ dac_biet | forceescape }}"),
    _case("format", "{{ '%.2f' | format(tien) }} {{ '{:,}'.format(1234567) }}"),
    _case("none", "[{{ x }}] {{ nguoi.x }}", record={"x": None, "nguoi": {"x": None}}),
    _case("tests", "{{ thieu is defined }} {{ so is odd }} {{ x is none }}", record={"x": None}),
    _case(
        "numbers of all kinds", "{{ a }} {{ b }} {{ c }}", record={"a": -1, "b": 1e9, "c": False}
    ),
    _case("Vietnamese in both forms", "{{ a }} {{ b }}", record={"a": "ế", "b": "e\u0302\u0301"}),
    _case("names with marks", "{{ họ_tên }}", record={"họ_tên": "Đỗ Ảnh"}),
    _case("signs beyond the basic plane", "{{ x }} 😀", record={"x": "𠀀 😀"}),
    _case("braces in a value", "{{ x }}", record={"x": "{{ ten }} {% if %} }} %}"}),
    _case("space at the edges of a value", "[{{ x }}]", record={"x": "  a  b  "}),
)

BLOCKS = (
    _case("if in a line", "{% if co %}có{% else %}không{% endif %}."),
    _case("elif", "{% if khong %}a{% elif so == 7 %}b{% else %}c{% endif %}"),
    _case("for in a line", "{% for d in ds %}{{ loop.index }}. {{ d }}; {% endfor %}"),
    _case("for with else", "{% for d in [] %}x{% else %}không có{% endfor %}"),
    _case("for with a filter", "{% for d in ds if d != 'hai' %}{{ d }}{% endfor %}"),
    _case("loop variables", "{% for d in ds %}{{ loop.last }}{{ loop.length }}{% endfor %}"),
    _case(
        "nested loops",
        "{% for n in nhom %}{{ n.ten }}:{% for d in n.ds %}{{ d }}{% endfor %};{% endfor %}",
    ),
    _case(
        "recursive loop",
        "{% for n in cay recursive %}{{ n.t }}({{ loop(n.c) }}){% endfor %}",
        record={"cay": [{"t": "1", "c": [{"t": "1.1", "c": []}]}, {"t": "2", "c": []}]},
    ),
    _case(
        "set", "{% set x = so + 1 %}{{ x }}{% set y %}khối {{ so }} & {{ x }}{% endset %}{{ y }}"
    ),
    _case(
        "macro", "{% macro m(a, b=2) %}{{ a }}+{{ b }} & {% endmacro %}{{ m(ten) }}{{ m(1, b=3) }}"
    ),
    _case(
        "call",
        "{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}{{ dac_biet }}{% endcall %}",
    ),
    _case("filter block", "{% filter upper %}chữ {{ ten }}{% endfilter %}"),
    _case("with", "{% with x = so %}{{ x }}{% endwith %}"),
    _case("block", "{% block a %}khối {{ ten }}{% endblock %} {{ self.a() }}"),
    _case("raw", "{% raw %}{{ ten }} {% if %}{% endraw %} {{ ten }}"),
    _case("comment", "a{# {{ khong_co }} #}b"),
    _case(
        "namespace",
        "{% set n = namespace(t=0) %}{% for d in ds %}{% set n.t = n.t + 1 %}{% endfor %}{{ n.t }}",
    ),
    _case("if around a value in quotes", '{% if ten == "Nguyễn Văn Ví Dụ" %}đúng{% endif %}'),
    _case("smart quotes", "{% if ten == “x” %}a{% else %}{{ ‘b’ }}{% endif %}"),
    _case("less and greater in a tag", "{% if so < 10 and so > 3 %}{{ so }}{% endif %}"),
    _case("jinja's own minus", "a {{- ten -}} b  {{- so }} c"),
)

PARAGRAPHS = (
    _case(
        "if of paragraphs", "{%p if co %}", "có {{ ten }}", "{%p else %}", "không", "{%p endif %}"
    ),
    _case("if of no paragraphs", "trước", "{%p if khong %}", "không", "{%p endif %}", "sau"),
    _case("for of paragraphs", "{%p for d in ds %}", "- {{ d }};", "{%p endfor %}"),
    _case(
        "nested paragraphs",
        "{%p for n in nhom %}",
        "{{ n.ten }}",
        "{%p for d in n.ds %}",
        "+ {{ d }}",
        "{%p endfor %}",
        "{%p endfor %}",
    ),
    _case("a paragraph value", "{{p doan }}"),
    _case("a comment of a paragraph", "a", "{#p một lời dặn #}", "b"),
    _case("set of a paragraph", "{%p set x = 5 %}", "{{ x }}"),
    _case("plain tags over paragraphs", "a {% for d in ds %}", "{{ d }}", "b {% endfor %} c"),
    _case("minus joins paragraphs", "một", "{%- if co %}hai", "ba{% endif -%}", "bốn"),
    _case("minus around a value", "một {%- if co -%} hai {%- endif -%} ba"),
    _case("a paragraph tag with properties", p("{%p if co %}", props=_PR), "a", p("{%p endif %}")),
    _case("a tag over two paragraphs", "{% if ", "co %}a{% endif %}"),
    _case("braces that are no tags", "{_{ ten }_} {_% if %_} {{ ten }}"),
)

RUNS = (
    _case("a tag in two runs", p(r("Ông {{ t", _BOLD), r("en }} ạ"))),
    _case("braces apart", p(r("{", _BOLD), r("{ ten }"), r("} x"))),
    _case("percent apart", p(r("{"), r("% if co %"), r("}a{"), r("%"), r(" endif %}"))),
    _case("every letter in a run of its own", p(*map(r, "{{ten}} {%if co%}x{%endif%}"))),
    _case("proofing marks in a tag", p(r("{{ te"), '<w:proofErr w:type="spellStart"/>', r("n }}"))),
    _case("run tags", p(r("a {%r if co %} "), r("b", _BOLD), r("{%r endif %}"), r("c"))),
    _case("run values", p("a {{r dam }} b")),
    _case("run value among runs", p(r("a", _BOLD), r("{{r dam }}", _BOLD), r("b"))),
    _case("rich text of many pieces", "{{r x }}", record={"x": RichText("a & <b>\nc\td")}),
    _case("tag in a hyperlink", p('<w:hyperlink r:id="styles">' + r("{{ ten }}") + "</w:hyperlink>")),
    _case("tag in a control", "<w:sdt><w:sdtContent>" + p("{{ ten }}") + "</w:sdtContent></w:sdt>"),
    _case("tag in a text box", p(r("{{ so }}"), shape("Hộp {{ ten }}"), r("sau {{ so }}"))),
    _case("loop in a text box", p(shape("{% for d in ds %}{{ d }}{% endfor %}"))),
    _case("tag in an inserted run", p("<w:ins w:id='1' w:author='a'>" + r("{{ ten }}") + "</w:ins>")),
    _case("quotes as entities", p("<w:r><w:t>{{ nguoi[&quot;ho_ten&quot;] }}</w:t></w:r>")),
    _case("tag in an attribute", p('<w:hyperlink w:anchor="a" w:tooltip="{{ dac_biet }}">' + r("a") + "</w:hyperlink>")),
    _case("a tab and a break in the template", p("<w:r><w:t>a\tb\nc {{ ten }}</w:t></w:r>")),
)  # fmt: skip

LISTINGS = (
    _case("line breaks", "a {{ xuong_dong }} b"),
    _case("tab, paragraph and page", p(r("x {{ nhieu }} y", _BOLD), props=_PR)),
    _case("breaks in several runs", p(r("{{ nhieu }}"), r("{{ nhieu }}", _BOLD)), "{{ ten }}"),
    _case("listing", p(r("{{ liet_ke }}", _BOLD), props="<w:ind w:left='3'/>")),
    _case("breaks in a loop", "{%p for d in ds %}", "{{ d }}\n{{ xuong_dong }}", "{%p endfor %}"),
    _case("breaks in a text box", p(r("{{ nhieu }}"), shape("{{ nhieu }}"), r("{{ xuong_dong }}"))),
    _case("breaks in a cell", tbl(tr("{{ nhieu }}", "{{ xuong_dong }}"), columns=2)),
    _case(
        "a break in an attribute",
        p('<w:hyperlink w:anchor="a" w:tooltip="{{ x }}">' + r("a") + "</w:hyperlink>"),
        record={"x": "a\nb"},
    ),
    _case("an empty paragraph with attributes before", '<w:p w:rsidR="00000001"/>', "{{ nhieu }}"),
)

_LOOP = (
    tr("{%tr for h in hang %}", ""),
    tr("{{ h.stt }}", "{{ h.ten }}"),
    tr("{%tr endfor %}", ""),
)
_GRID = (
    tr("{%tc for c in cot %}", "{{ c }}", "{%tc endfor %}"),
    tr("{%tc for c in cot %}", "{{ loop.index }}", "{%tc endfor %}"),
)

TABLES = (
    _case("a table", tbl(tr("{{ ten }}", "b"), tr("c", "{{ so }}"), columns=2)),
    _case("rows", tbl(tr("STT", "Tên"), *_LOOP, columns=2)),
    _case("no rows", tbl(tr("STT", "Tên"), *_LOOP, columns=2), record={"hang": []}),
    _case("rows without a head", tbl(*_LOOP, columns=2)),
    _case("no rows without a head", tbl(*_LOOP, tr("cuối"), columns=2), record={"hang": []}),
    _case("columns", tbl(*_GRID, columns=3)),
    _case("more columns than the grid", tbl(*_GRID, columns=2)),
    _case("fewer columns than the grid", tbl(*_GRID, columns=3), record={"cot": ["c1"]}),
    _case("a grid too wide", tbl(tr("a", "b"), columns=4)),
    _case("a grid too narrow", tbl(tr("a", "b", "c"), columns=1)),
    _case("colspan", tbl(tr(tc("{% colspan cot|length %}Gộp", props='<w:gridSpan w:val="2"/>')), *_GRID, columns=3)),
    _case("cellbg", tbl(tr(tc("{% cellbg mau_nen %}Nền {{ ten }}", props='<w:vAlign w:val="top"/>'), "b"), columns=2)),
    _case("cellbg over a shade", tbl(tr(tc(p(r("{% cellbg mau_nen %}"), r("a")), props='<w:shd w:val="clear" w:fill="000000"/>')), columns=1)),
    _case("vertical merge", tbl(tr("{%tr for h in hang %}", ""), tr("{% vm %}Nhóm", "{{ h.ten }}"), tr("{%tr endfor %}", ""), columns=2)),
    _case("horizontal merge", tbl(tr("{%tc for c in cot %}", "{% hm %}Đầu", "{%tc endfor %}"), *_GRID, columns=3)),
    _case("horizontal merge of a span", tbl(tr("{%tc for c in cot %}", tc("{% hm %}Đầu", props='<w:gridSpan w:val="2"/>'), "{%tc endfor %}"), columns=6)),
    _case("a comment of a row", tbl(tr("{#tr lời dặn #}", "x"), tr("a", "b"), columns=2)),
    _case("row in a branch", tbl(tr("{%tr if khong %}", ""), tr("a", "b"), tr("{%tr endif %}", ""), tr("c", "d"), columns=2)),
    _case("cells in a branch", tbl(tr("a", "{%tc if khong %}", "b", "{%tc endif %}"), columns=2)),
    _case("a table in a cell", tbl(tr(tc(tbl(*_GRID, columns=2), p("x")), "b"), columns=2)),
    _case("rows of cells in a loop", tbl(tr("{%tr for n in nhom %}", ""), tr(tc("{{ n.ten }}"), tc("{%p for d in n.ds %}", "{{ d }}", "{%p endfor %}")), tr("{%tr endfor %}", ""), columns=2), record={"nhom": [{"ten": "N", "ds": ["a", "b"]}]}),
    _case("a table in a loop", "{%p for h in hang %}", tbl(tr("{{ h.stt }}", "{{ h.ten }}"), columns=2), p(""), "{%p endfor %}"),
    _case("cells in a control", tbl("<w:tr><w:sdt><w:sdtContent>" + tc("{{ ten }}") + "</w:sdtContent></w:sdt>" + tc("b") + "</w:tr>", columns=2)),
    _case("rows made of markup", tbl(tr("a"), tr("{{tr x }}"), columns=1), record={"x": Markup(tr("m", "n"))}),
    _case("a whole row in one cell", tbl(tr("{% for h in hang %}{{ h.ten }} {% endfor %}", "b"), columns=2)),
)  # fmt: skip

OTHERS = (
    _case("header and footer", "{{ so }}", headers={"default": "Đầu {{ ten }}"}, footers={"default": "Chân {{ so }}"}),
    _case("first and even headers", "a", headers={"default": "{{ ten }}", "first": "Đầu tiên {{ so }}", "even": "{% if co %}chẵn{% endif %}"}),
    _case("a header without tags", "{{ ten }}", headers={"default": "Cố định"}),
    _case("a table in a header", "a", headers={"default": tbl(*_GRID, columns=1) + p("")}),
    _case("breaks in a header", "a", headers={"default": "{{ nhieu }}"}),
    _case("rich text in a footer", "a", footers={"default": p("{{r dam }}")}),
    _case("footnotes", "a {{ ten }}", footnote="Xem {{ ten }}, {{ dac_biet }}"),
    _case("breaks in footnotes", "a", footnote="{{ xuong_dong }}{% for d in ds %}{{ d }}{% endfor %}"),
    _case("core properties", "a", core={"dc:title": "Kế hoạch {{ so }}", "dc:subject": "{% if co %}có{% endif %}", "dc:creator": "Phòng {{ ten }}", "dc:description": "x", "dc:language": "vi-VN"}),
    _case("core properties without tags", "a", core={"dc:title": "A & B", "dc:identifier": "<1>"}),
    _case("drawings", p(drawing(5)), p(drawing(5), r("{{ ten }}"), drawing(9))),
    _case("drawings in a loop", p(drawing(1)), "{%p for d in ds %}", p(drawing(2), r("{{ d }}")), "{%p endfor %}", p(drawing(3))),
    _case("drawings without tags", p(drawing(7)), p(drawing(7))),
    _case("a drawing in a macro", p("{% macro m() %}"), p(drawing(7)), p("{% endmacro %}{{ m() }}")),
    _case("drawings in a header", p(drawing(3)), headers={"default": p(drawing(8), r("{{ ten }}"))}),
    _case("two sections", "{{ ten }}", headers={"default": "{{ ten }}"}, sections=2),
    _case("everything at once", "{{ ten }}", "{%p for h in hang %}", p(r("{{ h.st", _BOLD), r("t }} {{ nhieu }}")), "{%p endfor %}", tbl(tr("STT", "Tên"), *_LOOP, columns=3), p("{{r dam }}", drawing(4)),
          headers={"default": "{{ so }}"}, footers={"first": "{{ ds | join('; ') }}"}, footnote="{{ xuong_dong }}", core={"dc:title": "{{ so }}"}),
)  # fmt: skip

_WIDTH = '<w:tcW w:w="1500" w:type="dxa"/>'
_MIDDLE = '<w:vAlign w:val="center"/>'

UNSOUND = (
    # RichText writes the properties of a run in an order of its own: w:b behind w:color, w:rFonts last;
    # to w:shd it gives no w:val
    _case("rich text, coloured and bold", "{{r x }}", record={"x": RichText("a", color="C00000", bold=True)}),
    _case("rich text with a ground", "{{r x }}", record={"x": RichText("a", highlight="FFCC00")}),
    _case("rich text, underlined and in a typeface", "{{r x }}", record={"x": RichText("a", underline=True, font="Arial")}),
    # w:gridSpan and w:shd are put in front of w:tcW, which comes first by the schema
    _case("colspan of a cell with a width", tbl(tr(tc("{% colspan 2 %}Gộp", props=_WIDTH)), tr("a", "b"), columns=2)),
    _case("cellbg of a cell with a width", tbl(tr(tc("{% cellbg mau_nen %}Nền", props=_WIDTH)), columns=1)),
    # w:vMerge and w:gridSpan are put at the end, behind w:vAlign, which comes after them by the schema
    _case("vertical merge of a centred cell", tbl(tr("{%tr for h in hang %}"), tr(tc("{% vm %}Nhóm", props=_WIDTH + _MIDDLE)), tr("{%tr endfor %}"), columns=1)),
    _case("horizontal merge of a centred cell", tbl(tr("{%tc for c in cot %}", tc("{% hm %}Đầu", props=_WIDTH + _MIDDLE), "{%tc endfor %}"), columns=3)),
)  # fmt: skip
"""Where docxtpl's own output breaks the order of the schema, and ours, which equals it."""

CASES = (*VALUES, *BLOCKS, *PARAGRAPHS, *RUNS, *LISTINGS, *TABLES, *OTHERS, *UNSOUND)
