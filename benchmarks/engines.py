"""The engines of Python on the form: ours, docxtpl as its manual has it, docxtpl re-used, mail merge."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from benchmarks import floors
from benchmarks.form import ROWS, record
from benchmarks.worker import Engine, Step

RECORDS = 1000


def records() -> list[dict[str, Any]]:
    return [record(number) for number in range(RECORDS)]


def file_of(number: int, folder: Path) -> Path:
    return folder / f"{number:05d}.docx"


def naive(template: Path) -> Step:
    """A new object for every record, which is how docxtpl's manual shows it."""
    from docxtpl import DocxTemplate

    filled = records()

    def step(number: int, folder: Path) -> None:
        document = DocxTemplate(template)
        document.render(filled[number % RECORDS], autoescape=True)
        document.save(file_of(number, folder))

    return step


def reused(template: Path) -> Step:
    """One object and one environment for all records."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    filled = records()
    document = DocxTemplate(template)
    environment = Environment(autoescape=True)

    def step(number: int, folder: Path) -> None:
        document.render(filled[number % RECORDS], environment)
        document.save(file_of(number, folder))

    return step


def mail_merge(template: Path) -> Step:
    """docx-mailmerge2; it has no conditions, so it prints the block of the form always."""
    from mailmerge import MailMerge

    filled = records()

    def step(number: int, folder: Path) -> None:
        values = dict(filled[number % RECORDS])
        rows = values.pop("hang_muc")
        assert len(rows) == ROWS
        with MailMerge(template) as document:
            document.merge_rows("stt", rows)
            document.merge(**{name: str(value) for name, value in values.items()})
            document.write(file_of(number, folder))

    return step


def ours(deflate: Literal["isal", "zlib"]) -> Engine:
    """Our renderer with one of the two deflaters."""

    def engine(template: Path) -> Step:
        from dienhinh_docs.word.engine import Template, archive

        archive.use(deflate)
        filled = records()
        form = Template.compile(template.read_bytes(), template.name)

        def step(number: int, folder: Path) -> None:
            file_of(number, folder).write_bytes(form.render(filled[number % RECORDS], None))

        return step

    return engine


ENGINES: dict[str, Engine] = {
    "ours": ours("isal"),
    "ours-zlib": ours("zlib"),
    "docxtpl": naive,
    "docxtpl-reused": reused,
    "docx-mailmerge2": mail_merge,
    "floor": floors.deflate_and_write("isal"),
    "floor-zlib": floors.deflate_and_write("zlib"),
    "floor-write": floors.write_only,
}
