"""The patched source of a part as Python code that yields UTF-8."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import CodeType, TracebackType
from typing import Any

from jinja2 import Template
from jinja2.runtime import Context

from dienhinh_docs.word.engine.proof import always_well_formed
from dienhinh_docs.word.engine.sandbox import FAST, Environment
from dienhinh_docs.word.engine.tags import Numbered, numbered


class SourceFault(Exception):
    """A source that does not compile: what Jinja says of it, and the number of the tag."""

    def __init__(self, lines: Numbered, error: Exception) -> None:
        super().__init__(str(error))
        self.lines = lines
        self.error = error
        line = getattr(error, "lineno", None)
        self.tag = lines.index(line) if line else None
        if "Unexpected end of template" in str(error):
            self.tag = lines.unclosed()


@dataclass(slots=True)
class Compiled:
    """The code of a part, and its tags by line."""

    lines: Numbered
    code: CodeType
    proved: bool
    """Whether every rendering is well-formed, so that none need be parsed."""
    file: str
    _templates: dict[Environment, Template] = field(default_factory=dict)

    def pieces(self, names: Mapping[str, Any], environment: Environment = FAST) -> Iterator[bytes]:
        """The part piece by piece, for the names of a record and of the environment."""
        template = self._in(environment)
        # what ``new_context`` does, without another copy of all names for every part
        context = Context(environment, names, template.name, template.blocks)  # type: ignore[arg-type]
        pieces: Iterator[Any] = template.root_render_func(context)
        return pieces

    def tag_at(self, trace: TracebackType | None) -> int | None:
        """The number of the tag at which an error was raised."""
        line = None
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == self.file:
                line = trace.tb_lineno
            trace = trace.tb_next
        if line is None:
            return None
        return self.lines.index(self._in(FAST).get_corresponding_lineno(line))

    def _in(self, environment: Environment) -> Template:
        template = self._templates.get(environment)
        if template is None:
            template = Template.from_code(environment, self.code, dict(environment.globals))
            self._templates[environment] = template
        return template


def compiled(member: str, source: str, environment: Environment = FAST) -> Compiled:
    """Compile a patched source. Raises SourceFault."""
    lines = numbered(source, environment)
    file = f"<{member}>"
    try:
        tree = environment.parse(lines.source)
        proved = always_well_formed(tree)  # before the generator folds constants into the tree
        code = environment.compile(tree, None, file)
    except Exception as error:  # syntax, unknown filters, an expression too deep for Python
        raise SourceFault(lines, error) from error
    return Compiled(lines, code, proved, file)
