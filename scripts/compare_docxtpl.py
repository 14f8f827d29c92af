"""Run docxtpl's own tests and compare every document with the engine's.

    python scripts/compare_docxtpl.py FOLDER

FOLDER is docxtpl as its authors keep it: ``tests/*.py`` and ``tests/templates/*.docx``. Its scripts
are run as they are; whatever they render is rendered twice more with the same record, by docxtpl with
escaping switched on, as the engine always has it, and by the engine, and the parts are compared in
canonical form. Exit code 1 if a part differs that is not explained by a fault.
"""

from __future__ import annotations

import contextlib
import io
import os
import runpy
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

from dienhinh_docs.word.engine import Template, TemplateFault
from dienhinh_docs.word.engine.values import NEED_DOCXTPL

_DOCXTPL_RENDER = DocxTemplate.render


def canonical(data: bytes) -> dict[str, bytes]:
    """Members by name, XML in canonical form."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return {
        name: etree.tostring(etree.fromstring(content), method="c14n")
        if name.endswith((".xml", ".rels"))
        else content
        for name, content in members.items()
    }


def needs_docxtpl(value: Any) -> bool:
    """Whether a record holds pictures or sub-documents, which the engine leaves to docxtpl."""
    if isinstance(value, Mapping):
        return any(map(needs_docxtpl, value.values()))
    if isinstance(value, list | tuple):
        return any(map(needs_docxtpl, value))
    return isinstance(value, NEED_DOCXTPL)


def by_docxtpl(data: bytes, record: Mapping[str, Any], environment: Environment | None) -> bytes:
    document = DocxTemplate(io.BytesIO(data))
    environment = environment or Environment(finalize=lambda x: "" if x is None else x)
    _DOCXTPL_RENDER(document, dict(record), environment, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@dataclass
class Comparison:
    """What came of each rendering."""

    script: str = ""
    lines: list[tuple[str, str, str]] = field(default_factory=list)

    def render(
        self,
        document: DocxTemplate,
        context: dict[str, Any],
        jinja_env: Environment | None = None,
        autoescape: bool = False,
    ) -> None:
        """In the place of docxtpl's method: the script goes on as if nothing were."""
        data = _content(document.template_file)
        outcome, reason = self._compare(data, context, jinja_env)
        self.lines.append((self.script, outcome, reason))
        _DOCXTPL_RENDER(document, context, jinja_env, autoescape)

    def _compare(
        self, data: bytes, record: Mapping[str, Any], environment: Environment | None
    ) -> tuple[str, str]:
        if needs_docxtpl(record):
            return "left to docxtpl", "pictures or sub-documents"
        try:
            ours = canonical(Template.compile(data, "template").render(record))
        except TemplateFault as fault:
            return "fault", str(fault)
        wanted = canonical(by_docxtpl(data, record, environment))
        names = sorted(n for n in {*ours, *wanted} if ours.get(n) != wanted.get(n))
        return ("differs", ", ".join(names)) if names else ("equal", "")


def _content(file: Any) -> bytes:
    if hasattr(file, "read"):
        file.seek(0)
        content: bytes = file.read()
        return content
    return Path(file).read_bytes()


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before, arguments = Path.cwd(), sys.argv
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        sys.argv = arguments


def run(tests: Path) -> Comparison:
    """Run every script of a folder; one that fails by itself is told and passed over."""
    comparison = Comparison()
    DocxTemplate.render = lambda document, *args, **more: comparison.render(document, *args, **more)
    with _inside(tests):
        Path("output").mkdir(exist_ok=True)
        for script in sorted(Path().glob("*.py")):
            if script.name == "runtests.py":
                continue
            comparison.script, sys.argv = script.stem, [script.name]
            try:
                with contextlib.redirect_stdout(io.StringIO()):
                    runpy.run_path(script.name, run_name="__main__")
            except (Exception, SystemExit) as error:  # scripts of others, made to fail in part
                comparison.lines.append((script.stem, "script ended", repr(error)[:150]))
    DocxTemplate.render = _DOCXTPL_RENDER
    return comparison


def main() -> int:
    """The command line."""
    tests = Path(sys.argv[1], "tests") if len(sys.argv) == 2 else Path()
    if not (tests / "templates").is_dir():
        print(f"no tests with templates here: {tests.resolve()}")
        return 2
    lines = run(tests).lines
    for script, outcome, reason in lines:
        print(f"{outcome:16} {script:40} {reason}")
    counts = Counter(outcome for _, outcome, _ in lines)
    print("; ".join(f"{outcome}: {count}" for outcome, count in counts.items()))
    return int(bool(counts["differs"]))


if __name__ == "__main__":
    sys.exit(main())
