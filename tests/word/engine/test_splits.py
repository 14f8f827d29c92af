"""Laws: however Word cuts a text into runs and whatever a value holds, docxtpl's result is ours."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh_docs.word.engine import Template
from word.engine.corpus import RECORD
from word.engine.mau import Mau, by_docxtpl, p, parts, r

TEXTS = st.sampled_from(
    [
        "Ông {{ ten }}, {% if co %}số {{ so }}{% else %}không{% endif %}.",
        "{% for d in ds %}{{ loop.index }}. {{ d | upper }}; {% endfor %}hết",
        "{# lời dặn #}{{ nguoi['ho_ten'] }} & {{ xuong_dong }}",
        "{% set x = so * 2 %}{{ x if x > 3 else “nhỏ” }}{_{ x }_}",
    ]
)
PROPS = st.sampled_from(["", "<w:b/>", "<w:i/><w:sz w:val='24'/>"])
PRINTABLE = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff", min_codepoint=32)
    | st.sampled_from("\n\t\a\f&<>\"'{}%"),
    max_size=12,
)


@st.composite
def cut(draw: st.DrawFn) -> str:
    """A paragraph whose text is cut into runs anywhere."""
    text = draw(TEXTS)
    places = sorted(draw(st.sets(st.integers(1, len(text) - 1), max_size=8)))
    edges = zip([0, *places], [*places, len(text)], strict=True)
    return p(*(r(text[a:b], draw(PROPS)) for a, b in edges))


@settings(max_examples=60, deadline=None)
@given(cut())
def test_a_tag_is_one_however_it_is_cut(paragraph: str) -> None:
    data = Mau((paragraph,)).docx()
    ours = Template.compile(data, "thu.docx").render(RECORD)
    assert parts(ours) == parts(by_docxtpl(data, RECORD))


VALUE = Mau(
    (p(r("a {{ x }} b", "<w:b/>"), r("{{ x }}"), props="<w:keepNext/>"), "{{ y }}"),
    headers={"default": "{{ x }}{{ y }}"},
    footnote="{{ y }}",
).docx()


@settings(max_examples=100, deadline=None)
@given(PRINTABLE, PRINTABLE)
def test_a_value_comes_out_as_docxtpl_prints_it(x: str, y: str) -> None:
    record = {"x": x, "y": y}
    ours = Template.compile(VALUE, "thu.docx").render(record)
    assert parts(ours) == parts(by_docxtpl(VALUE, record))
