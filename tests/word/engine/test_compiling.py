"""What compiling finds out once, so that rendering need not look for it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dienhinh_docs.word.engine import Template, TemplateFault
from dienhinh_docs.word.engine.form import Form
from dienhinh_docs.word.engine.program import Program
from word.engine.mau import Mau, drawing, p, r, tbl, tc, text, tr


def form(*body: str, **parts: object) -> Form:
    return Template.compile(Mau(body, **parts).docx(), "thu.docx")._form  # type: ignore[arg-type]


def program(*body: str) -> Program:
    (found,) = form(*body).programs
    return found


LOOP = (tr("{%tr for h in ds %}", ""), tr("{{ h }}", "b"), tr("{%tr endfor %}", ""))


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ((tbl(tr("STT", "Tên"), *LOOP, columns=2),), False),
        (("{%p if x %}", tbl(tr("{{ a }}", "Tên"), columns=2), "{%p endif %}"), False),
        ((tbl(tr(tc("{{ a }}", props='<w:gridSpan w:val="2"/>')), columns=2),), False),
        ((tbl(*LOOP, columns=2),), True),
        ((tbl(tr("{{ a }}", "b"), columns=3),), True),
        ((tbl(tr("a", "b"), tr("{%tc for c in ds %}", "{{ c }}", "{%tc endfor %}"), columns=2),), True),
        ((tbl(tr(tc("{% colspan n %}a")), tr("b", "c"), columns=2),), True),
        ((tbl(tr(tc(tbl(tr("{{ a }}", "b"), columns=1)), "c"), columns=2),), True),
    ],
)  # fmt: skip
def test_only_tables_whose_cells_the_record_decides_are_mended(body, marked) -> None:
    assert program(*body).grids is marked


@pytest.mark.parametrize(
    ("body", "proved"),
    [
        (("{{ a }}", "{%p for d in ds %}", "{{ d }}", "{%p endfor %}"), True),
        (("a {% for d in ds %}", "{{ d }}", "b {% endfor %} c"), True),
        (("{% if a %}b{% elif c %}d{% else %}{{ e }}{% endif %}",), True),
        ((tbl(tr(tc("{% cellbg a %}b")), columns=1),), True),
        ((p(r("{{ a }}"), "<w:r><w:br/></w:r>"),), True),
        ((tbl(tr("{%tr for h in ds %}"), tr("{% vm %}a"), tr("{%tr endfor %}"), columns=1),), True),
        (("a {% if x %}b", "c{% endif %} d"), True),
        ((tbl(tr("a {% if x %}", "b"), tr("c"), columns=2) + p("{% endif %}"),), False),
        (("{% filter upper %}{{ a }}{% endfilter %}",), False),
        ((p("<w:r><w:t {{ a }}/></w:r>".replace("{{ a }}", "a='{{ a }}'")),), True),
    ],
)
def test_what_cannot_break_is_not_parsed(body, proved) -> None:
    assert program(*body).compiled.proved is proved


PIECES = st.sampled_from(
    [p("a"), p("{{ x }}"), p("{% if x %}"), p("{% endif %}"), p("b{% if x %}c"), p("{% else %}d"),
     p("e{% endif %}"), tbl(tr("f{% if x %}", "g"), columns=2), tbl(tr("{% endif %}h"), columns=1),
     p("{% for d in ds %}{{ d }}"), p("{% endfor %}"), "{%p if x %}", "{%p endif %}"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=6), st.booleans(), st.integers(0, 3))
def test_what_is_proved_is_well_formed_for_every_record(body, x, count) -> None:
    data = Mau(tuple(body)).docx()
    try:
        template = Template.compile(data, "thu.docx")
    except TemplateFault:
        return  # blocks that do not match, which Jinja refuses
    fault, made = None, b""
    try:
        made = template.render({"x": x, "ds": list(range(count))})
    except TemplateFault as error:
        fault = error
    if fault:
        assert "not well-formed" in fault.reason
        assert not any(one.compiled.proved for one in template._form.programs)
    else:
        text(made)  # a parser takes it


def test_parts_without_tags_are_made_once() -> None:
    found = form(p(drawing(7)), headers={"default": "Cố định"})
    assert found.programs == ()
    assert found.archive.changed == (b"docProps/core.xml",)


def test_a_part_with_a_comment_only_is_made_once_too() -> None:
    assert form("a{# lời dặn #}b").programs == ()
