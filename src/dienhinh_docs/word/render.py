"""A template and a record become a document: the one door to the template engine."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from dienhinh_docs.word import lines
from dienhinh_docs.word.package import AUTHOR, normalised


@dataclass
class TemplateFault(Exception):
    """A template that cannot be filled in, and why (words of the template engine)."""

    template: str
    reason: str

    def __str__(self) -> str:
        return f"{self.template}: {self.reason}"


_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 forbids; the bell and the form feed would also mean paragraph and page to docxtpl."""


def _clean(value: Any) -> Any:
    """A value as it is printed: no forbidden character, a bare None is blank."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _FORBIDDEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return value


class _Environment(SandboxedEnvironment):
    """Compiles a part once: all records of a template share its source."""

    @lru_cache(maxsize=512)  # noqa: B019 - one environment a process, bounded
    def _compiled(self, source: str) -> Template:
        return super().from_string(source)

    def from_string(self, source: Any, *_: Any, **__: Any) -> Template:
        return self._compiled(source)


class _Document(DocxTemplate):  # type: ignore[misc]
    """docxtpl with its patching of a part remembered: the same XML gives the same source."""

    @staticmethod
    @lru_cache(maxsize=64)
    def _patched(xml: str) -> str:
        return str(DocxTemplate.patch_xml(None, xml))

    def patch_xml(self, src_xml: str) -> str:
        return self._patched(src_xml)


def environment() -> SandboxedEnvironment:
    """Unknown names fail, ``&`` and ``<`` are escaped, a template cannot reach the program."""
    return _Environment(undefined=StrictUndefined, autoescape=True, finalize=_clean)


@lru_cache(maxsize=128)
def _bytes(path: Path, changed: int) -> bytes:
    return path.read_bytes()


class Renderer:
    """Fills in templates; keeps them in memory as long as their files do not change."""

    def __init__(self) -> None:
        self._environment = environment()

    def render(
        self, template: Path, context: Mapping[str, Any], *, title: str, created: datetime
    ) -> bytes:
        """The document as the bytes of a ``.docx``; equal input gives equal bytes.

        Raises TemplateFault if the file is no Word template or the record lacks a name in it.
        """
        try:
            data = _bytes(template, template.stat().st_mtime_ns)
            document = _Document(io.BytesIO(data))
            document.render(dict(context), self._environment)
            lines.turn(document.docx.element)
            lines.fit(document.docx.element, document.docx.styles.element)
        except Exception as error:  # the engine raises whatever the template provokes
            reason = f"{type(error).__name__}: {error}"
            raise TemplateFault(template.name, reason) from error
        properties = document.docx.core_properties
        properties.title = title
        properties.author = properties.last_modified_by = AUTHOR
        properties.created = properties.modified = created
        properties.revision = 1
        buffer = io.BytesIO()
        document.save(buffer)
        return normalised(buffer.getvalue())


@lru_cache(maxsize=1)
def _shared() -> Renderer:
    return Renderer()


def render(
    template_path: Path, context: Mapping[str, Any], *, title: str, created: datetime
) -> bytes:
    """Fill in one template; see ``Renderer.render``."""
    return _shared().render(template_path, context, title=title, created=created)
