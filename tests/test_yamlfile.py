"""YAML as text with lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh_docs.yamlfile import YamlError, parse


def test_scalars_stay_what_was_typed() -> None:
    data = parse("a: 08\nb: no\nc: 2021-02-05\nd:\ne: ''\nf: ~\ng: 1e3").data
    assert data == {
        "a": "08",
        "b": "no",
        "c": "2021-02-05",
        "d": None,
        "e": "",
        "f": None,
        "g": "1e3",
    }


def test_every_value_knows_its_line() -> None:
    file = parse("a:\n  - x\n  - b: 1\n    c: 2\n")
    assert file.line(("a",)) == 1
    assert file.line(("a", 1, "c")) == 4
    assert file.line(("a", 1, "khong_co")) == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: 1\na: 2", 2), ("a: &x 1\nb: *x", 1), ("a:\n  b: [1\nc: 2", 3), ("a: 'x", 1)],
)
def test_a_fault_has_its_line(text: str, line: int) -> None:
    with pytest.raises(YamlError) as caught:
        parse(text)
    assert caught.value.line == line


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    line = 1
    try:
        parse(text)
    except YamlError as error:
        line = error.line
    assert 1 <= line <= text.count("\n") + 2
