"""A stream writes what a rendering gives, from rows that are made one by one."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from docxtpl import RichText

from dienhinh_docs.word.engine import Template, TemplateFault, ValueFault
from word.engine.corpus import CASES, RECORD, Case
from word.engine.mau import Mau, parts, tbl, text, tr

TABLE = Mau(
    (
        "{{ ten }}",
        tbl(
            tr("STT", "Tên"),
            tr("{%tr for h in hang %}", ""),
            tr("{{ h.stt }}", "{{ h.ten }}"),
            tr("{%tr endfor %}", ""),
            columns=2,
        ),
        "Tổng cộng",
    )
).docx()


def streamed(data: bytes, record: dict[str, Any]) -> bytes:
    file = io.BytesIO()
    file.write(b"before")
    Template.compile(data, "thu.docx").stream(record, file)
    assert file.getvalue().startswith(b"before")
    return file.getvalue()[len(b"before") :]


def rows(count: int, name: str = "dòng\n") -> Iterator[dict[str, Any]]:
    return ({"stt": n, "ten": f"{name}{n}"} for n in range(count))


NEED_ALL = {"rows made of markup", "a drawing in a macro"}
"""Cases whose values bring tables or drawings: docxtpl looks at all of the document for them."""


@pytest.mark.parametrize("case", [c for c in CASES if c.name not in NEED_ALL], ids=lambda c: c.name)
def test_a_stream_has_the_parts_of_a_rendering(case: Case) -> None:
    data, record = case.mau.docx(), {**RECORD, **case.record}
    rendered = Template.compile(data, "thu.docx").render(record)
    assert parts(streamed(data, record)) == parts(rendered)


@pytest.mark.parametrize("count", [0, 1, 5000])
def test_rows_may_come_from_a_generator(count: int) -> None:
    whole = Template.compile(TABLE, "thu.docx").render({"ten": "a", "hang": list(rows(count))})
    assert parts(streamed(TABLE, {"ten": "a", "hang": rows(count)})) == parts(whole)


def test_memory_does_not_grow_with_the_table() -> None:
    class Nowhere(io.RawIOBase):
        """A file that forgets what it was given."""

        position = size = 0

        def write(self, data: Any) -> int:
            self.position += len(data)
            self.size = max(self.size, self.position)
            return len(data)

        def tell(self) -> int:
            return self.position

        def seek(self, place: int, whence: int = 0) -> int:
            self.position = place
            return place

    template = Template.compile(TABLE, "thu.docx")
    peaks = []
    for count in (500, 500, 20_000):
        file = Nowhere()
        tracemalloc.start()
        template.stream({"ten": "a", "hang": rows(count)}, file)  # type: ignore[arg-type]
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert file.size > 20 * count / 10
    assert peaks[2] < 3 * peaks[1] + 2_000_000


def test_a_fault_in_a_row_names_its_tag() -> None:
    broken = [*rows(3000), {"stt": 1}]
    with pytest.raises(TemplateFault, match="ten") as caught:
        streamed(TABLE, {"ten": "a", "hang": broken})
    assert caught.value.tag == "{{ h.ten }}"
    assert caught.value.place
    assert (caught.value.place.table, caught.value.place.row, caught.value.place.cell) == (1, 3, 2)


def test_a_forbidden_character_in_a_row_names_the_value() -> None:
    bad = [{"stt": 1, "ten": "a"}, {"stt": 2, "ten": "b\x0b"}]
    with pytest.raises(ValueFault) as caught:
        streamed(TABLE, {"ten": "a", "hang": bad})
    assert (caught.value.path, caught.value.tag) == ("hang[1].ten", "{{ h.ten }}")


def test_a_value_that_needs_the_whole_document_is_refused() -> None:
    cases = [case for case in CASES if case.name in NEED_ALL]
    assert len(cases) == len(NEED_ALL)
    for case in cases:
        with pytest.raises(TemplateFault, match="whole document"):
            streamed(case.mau.docx(), {**RECORD, **case.record})


def test_rich_text_streams_too() -> None:
    record = {"ten": RichText("đậm", bold=True), "hang": []}
    assert "đậm" in text(streamed(TABLE, record))
