"""Laws that hold for any template: never an exception, runs do not matter, docxtpl agrees."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from dienhinh_docs.problems import Severity
from dienhinh_docs.word.engine import Properties, Template
from dienhinh_docs.word.inspect import inspect, names_of
from support.word_templates import template

RECORD: dict[str, Any] = {
    "ten": "A",
    "so": 3,
    "co": True,
    "dong": [{"ho_ten": "B", "con": ["x"]}],
}
KNOWN = names_of(RECORD)
PROPERTIES = Properties("a", "b", datetime(2024, 1, 1, tzinfo=UTC))
ENVIRONMENT = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)

WORD = "chu"
TAGS = (
    "{{ ten }}", "{{ d.ho_ten }}", "{% if co %}", "{% endif %}", "{% else %}", "{% for d in dong %}",
    "{% endfor %}", "{%p if co %}", "{%p endif %}", "{%p for d in dong %}", "{%p endfor %}",
    "{%tr for d in dong %}", "{%tr endfor %}", "{%tc if co %}", "{%tc endif %}", "{%r if co %}",
    "{%r endif %}", "{%- if co %}", "{% endif -%}", "{# c #}", "{#p c #}", "{% vm %}", "{% hm %}",
    "{% cellbg so %}", "{% colspan so %}", "{% set x = 1 %}", "{{r ten }}",
)  # fmt: skip
TORN = ("{", "}", "{{", "}}", "{%", "%}", "{#", "#}", "{_{", "{{ '", "{% raw %}", "{{ so ** 2 }}")
PAIRS = (
    ("{% if co %}", "{% endif %}"),
    ("{%p if co %}", "{%p endif %}"),
    ("{%p for d in dong %}", "{%p endfor %}"),
    ("{% for d in dong %}", "{% endfor %}"),
    ("{%r if co %}", "{%r endif %}"),
    ("{%- if co %}", "{% endif -%}"),
    ("{% if co -%}", "{%- endif %}"),
)
plain = st.sampled_from((WORD, "{{ ten }}", "{{ so }}⟦br⟧", "{{ t¦en }}", "{# c #}"))
bits = st.sampled_from(
    (WORD, WORD, *TAGS, *(f"⟦{n} {t}⟧" for n in ("link", "ins", "box") for t in TAGS[:4]))
)
lines = st.lists(bits | plain, min_size=1, max_size=3).map(" ".join)
tidy = st.lists(plain, min_size=1, max_size=2).map(" ".join)


@st.composite
def blocks(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    """Lines between the two ends of a block, on lines of their own or beside words."""
    first, last = draw(st.sampled_from(PAIRS))
    middle = draw(inner)
    match draw(st.integers(0, 2)):
        case 0:
            return f"{first}\n{middle}\n{last}"
        case 1:
            return f"{first} {middle.replace(chr(10), ' ')} {last}"
    return f"{WORD}{first}\n{middle}\n{last}{WORD}"


@st.composite
def tables(draw: st.DrawFn) -> str:
    cell = st.lists(
        tidy | blocks(tidy).map(lambda t: t.replace("\n", " / ")), min_size=1, max_size=2
    )
    row = st.lists(cell.map(" / ".join), min_size=1, max_size=2).map(
        lambda c: "|| " + " || ".join(c)
    )
    rows = draw(st.lists(row, min_size=1, max_size=2))
    if draw(st.booleans()):
        beside = draw(st.sampled_from(("", "", " || " + WORD)))
        rows = ["|| {%tr for d in dong %}" + beside, *rows, "|| {%tr endfor %}"]
    return "\n".join(["--", *rows, "--"])


whole = st.recursive(tidy | lines | tables(), lambda inner: blocks(inner), max_leaves=4)
templates = st.lists(whole, min_size=1, max_size=3).map("\n".join)
many = settings(
    max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


def texts_of(data: bytes) -> tuple[str, str]:
    """What docxtpl and our own engine make of a template."""
    document = DocxTemplate(io.BytesIO(data))
    document.render(dict(RECORD), ENVIRONMENT)
    ours = Template.compile(data, "thu.docx").render(RECORD, PROPERTIES)
    bodies = (document.docx.element.body, Document(io.BytesIO(ours)).element.body)
    one, two = ("".join(node.text or "" for node in body.iter("{*}t")) for body in bodies)
    return one, two


@many
@given(templates)
def test_docxtpl_and_our_engine_fill_in_what_has_no_fault_and_lose_no_word(body: str) -> None:
    data = template(body)
    faults, _ = inspect(data, known=KNOWN)
    if any(f.severity is Severity.ERROR for f in faults):
        return
    for text in texts_of(data):
        if "else" not in body:
            assert text.count(WORD) == body.count(WORD) + len(re.findall(r"⟦box \w*chu", body))


def test_the_law_meets_enough_sound_templates() -> None:
    """What is generated is not all broken."""
    sound = 0

    @many
    @given(templates)
    def count(body: str) -> None:
        nonlocal sound
        faults, _ = inspect(template(body), known=KNOWN)
        sound += not any(f.severity is Severity.ERROR for f in faults)

    count()
    assert sound > 30


@many
@given(
    st.lists(bits | st.sampled_from(TORN), min_size=1, max_size=6),
    st.sampled_from(("", " ", "\n", "\n|| ")),
)
def test_no_template_raises(words: list[str], joint: str) -> None:
    faults, _ = inspect(template(joint.join(words)), known=KNOWN)
    for fault in faults:
        assert fault.problem("a.docx").code is fault.code


@many
@given(st.text(alphabet="{}%#_-'\" .()[]|=\\abtrpifor\u00a0\u201c\u200b", max_size=40))
def test_no_text_raises(text: str) -> None:
    inspect(template(text), known=KNOWN)


@many
@given(st.lists(st.sampled_from((*TAGS, WORD)), min_size=1, max_size=4), st.data())
def test_it_does_not_matter_how_word_cuts_a_paragraph_into_runs(
    words: list[str], data: st.DataObject
) -> None:
    """Except beside a minus sign: docxtpl cuts out the rest of a run there."""
    body = " ".join(word for word in words if "-" not in word) or WORD
    cuts = sorted(data.draw(st.sets(st.integers(1, max(1, len(body) - 1)), max_size=5)))
    pieces = [body[a:b] for a, b in zip([0, *cuts], [*cuts, len(body)], strict=True)]
    assert inspect(template("¦".join(pieces)), known=KNOWN) == inspect(template(body), known=KNOWN)


@many
@given(st.binary(max_size=60) | st.binary(max_size=60).map(lambda b: b"PK\x03\x04" + b))
def test_no_bytes_raise(data: bytes) -> None:
    faults, _ = inspect(data)
    assert len(faults) == 1
