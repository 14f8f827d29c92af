"""A template and a record become a document: the one door to the template engine."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from dienhinh_docs.word.engine import Properties, Template, TemplateFault, ValueFault
from dienhinh_docs.word.engine.sandbox import FAST, Environment
from dienhinh_docs.word.lines import HouseLines
from dienhinh_docs.word.package import AUTHOR

__all__ = ["TemplateFault", "ValueFault", "environment", "render"]

_FINISHER = HouseLines()


def environment() -> Environment:
    """The closed Jinja environment of all templates, for those who read tags without rendering."""
    return FAST


@lru_cache(maxsize=64)
def _template(path: Path, changed: int, size: int) -> Template:
    """A template as it lies on disk now: time and size of the file are part of its name."""
    return Template.compile(path.read_bytes(), path.name, _FINISHER)


def render(
    template_path: Path, context: Mapping[str, Any], *, title: str, created: datetime
) -> bytes:
    """The document as the bytes of a ``.docx``; equal input gives equal bytes.

    Templates are compiled once and kept as long as their files do not change. Raises TemplateFault if
    the file is no Word template or the record lacks a name in it, ValueFault if a value holds a
    character that no Word file can.
    """
    try:
        state = template_path.stat()
        template = _template(template_path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        reason = f"{type(error).__name__}: {error}"
        raise TemplateFault(template_path.name, reason) from error
    return template.render(context, Properties(title, AUTHOR, created))
