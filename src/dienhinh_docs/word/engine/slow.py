"""Documents that docxtpl itself must make: those whose values add parts to the package."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

from dienhinh_docs.word.engine import values
from dienhinh_docs.word.engine.core import Properties, apply
from dienhinh_docs.word.engine.program import Check
from dienhinh_docs.word.engine.sandbox import Closed
from dienhinh_docs.word.engine.slots import Finisher
from dienhinh_docs.word.package import normalised


def _printed(value: Any) -> Any:
    """A value as a tag prints it: None blank, and no character that docxtpl would drop unsaid."""
    if value is None:
        return ""
    if isinstance(value, str):
        values.refuse(value)
    return value


def _strict(render_part: Callable[..., str]) -> Callable[..., str]:
    """docxtpl's rendering of a part, refusing what its parser would mend by leaving something out."""

    def checked(*args: Any, **more: Any) -> str:
        xml = render_part(*args, **more)
        Check()(xml.encode(), last=True)
        return xml

    return checked


def render(
    document: Any,
    record: Mapping[str, Any],
    properties: Properties | None,
    finisher: Finisher | None,
) -> bytes:
    """Fill in docxtpl's object of a template: the same tags, strictness and closed environment.

    Raises whatever the template provokes, ForbiddenCharacter and NotWellFormed.
    """
    values.seen.nothing()
    document.render_xml_part = _strict(type(document).render_xml_part.__get__(document))
    document.render(dict(record), Closed(finalize=_printed))
    if finisher:
        finisher.tree(document.docx.element, document.docx.styles.element)
    if properties:
        apply(document.docx, properties)
    buffer = io.BytesIO()
    document.save(buffer)
    return normalised(buffer.getvalue())
