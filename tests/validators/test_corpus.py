"""The engine's corpus: every template is sound, and so is what the engine makes of it.

That this equals what docxtpl makes is shown in ``word.engine.test_corpus``; where docxtpl breaks the
schema the case stands in ``UNSOUND``, and nowhere else may anything be found.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from docxtpl import InlineImage

from dienhinh_docs.word.engine import Template
from validate_ooxml import Judge, audit, findings
from word.engine.corpus import CASES, RECORD, UNSOUND, Case
from word.engine.mau import Mau, png

EVERY = 16
"""The SDK takes half a second a file: one sound case in so many, and all if DIENHINH_SDK_ALL is set."""


def asked_about(judge: Judge) -> list[Case]:
    whole = judge is audit or os.environ.get("DIENHINH_SDK_ALL")
    return list(CASES) if whole else [*CASES[::EVERY], *UNSOUND]


def faulty(judge: Judge, make: Callable[[Case], bytes], folder: Path) -> set[str]:
    """The names of the cases in whose file something is found."""
    files = {folder / f"{n}.docx": case for n, case in enumerate(asked_about(judge))}
    for path, case in files.items():
        path.write_bytes(make(case))
    return {files[path].name for path, said in findings(judge, files).items() if said}


def template(case: Case) -> bytes:
    return case.mau.docx()


def document(case: Case) -> bytes:
    return Template.compile(template(case), "thu.docx").render({**RECORD, **case.record})


def test_every_template_is_sound(judge: Judge, tmp_path: Path) -> None:
    assert faulty(judge, template, tmp_path) == set()


def test_every_document_is_sound_but_where_docxtpl_breaks_the_schema(
    judge: Judge, tmp_path: Path
) -> None:
    """A case that has become sound must leave the list; one that is not may not join it unseen."""
    assert faulty(judge, document, tmp_path) == {case.name for case in UNSOUND}


def test_a_document_with_a_picture_is_sound(judge: Judge, tmp_path: Path) -> None:
    compiled = Template.compile(Mau(("{{ anh }}",)).docx(), "thu.docx")
    picture = InlineImage(compiled.document(), png())
    file = tmp_path / "anh.docx"
    file.write_bytes(compiled.render({"anh": picture}))
    assert judge(file) == []


def test_the_list_of_what_docxtpl_breaks_only_shrinks() -> None:
    assert CASES[-len(UNSOUND) :] == UNSOUND
    assert len(UNSOUND) <= 7
