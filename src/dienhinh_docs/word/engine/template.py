"""A Word template that is compiled once and filled in many times."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from docxtpl import DocxTemplate
from lxml import etree

from dienhinh_docs.word.engine import slow, values
from dienhinh_docs.word.engine.compiled import Compiled
from dienhinh_docs.word.engine.core import LONGEST, Properties, own_values
from dienhinh_docs.word.engine.faults import TemplateFault, ValueFault
from dienhinh_docs.word.engine.form import Form, PartFault, prepared
from dienhinh_docs.word.engine.program import Program
from dienhinh_docs.word.engine.sandbox import PLAIN, all_names
from dienhinh_docs.word.engine.slots import Finisher, NeedsTree


class Template:
    """A template under a name; what is compiled is shared by all of the same bytes."""

    def __init__(self, name: str, form: Form) -> None:
        self.name = name
        self._form = form

    @classmethod
    def compile(cls, data: bytes, name: str, finisher: Finisher | None = None) -> Template:
        """Prepare the bytes of a ``.docx``; ``finisher`` changes its documents after rendering.

        Raises TemplateFault if it is no Word file, or has a tag that cannot be read: the first one.
        """
        try:
            return cls(name, prepared(data, finisher))
        except PartFault as fault:
            raise TemplateFault(
                name, str(fault), fault.member, fault.place, fault.tag
            ) from fault  # fmt: skip
        except Exception as error:  # whatever a broken file provokes in three libraries
            raise TemplateFault(name, _reason(error)) from error

    def document(self) -> DocxTemplate:
        """docxtpl's object of this template, for making pictures and sub-documents for a record."""
        return DocxTemplate(io.BytesIO(self._form.data))

    def render(
        self,
        record: Mapping[str, Any],
        properties: Properties | None = None,
        document: DocxTemplate | None = None,
    ) -> bytes:
        """The bytes of a document; equal input gives equal bytes.

        A record with docxtpl's pictures or sub-documents is rendered by docxtpl, and so is everything
        if ``document`` is given, which carries replacements of pictures. Raises TemplateFault if a
        name is missing or the template fails, ValueFault if a value holds a forbidden character.
        """
        if document is not None:
            return self._by_docxtpl(document, record, properties)
        names = all_names(record)
        try:
            parts = [self._part(program, names) for program in self._form.programs]
            parts.append(self._core(names, properties))
        except values.NeedsDocxtpl as need:
            return self._by_docxtpl(need.document, record, properties)
        return self._form.archive.pack(parts)

    def stream(
        self, record: Mapping[str, Any], file: BinaryIO, properties: Properties | None = None
    ) -> None:
        """Write a document to a file that can seek, with the same parts as ``render``.

        Values may be generators, as long as one part and one loop uses each; then memory does not
        grow with their length. A template whose tables may need mending is rendered as a whole
        first. Raises as ``render`` does, TemplateFault also for values that a stream cannot take;
        what was written until then is no document.
        """
        programs = self._form.programs
        if any(program.grids for program in programs):
            file.write(self.render(record, properties))
            return
        names = all_names(record)
        parts: list[Iterable[bytes]] = [self._blocks(program, names) for program in programs]
        parts.append([self._core(names, properties)])
        self._form.archive.write(parts, file)

    def _part(self, program: Program, names: Mapping[str, Any]) -> bytes:
        try:
            return program.render(names)
        except values.NeedsDocxtpl:
            raise
        except NeedsTree:
            return self._by_tree(names)
        except Exception as error:  # whatever the tags of the template provoke
            raise self._fault(program.member, program.compiled, names, error) from error

    def _blocks(self, program: Program, names: Mapping[str, Any]) -> Iterator[bytes]:
        try:
            yield from program.blocks(names)
        except Exception as error:
            raise self._fault(program.member, program.compiled, names, error) from error

    def _by_tree(self, names: Mapping[str, Any]) -> bytes:
        form = self._form
        assert form.finisher
        root = etree.fromstring(self._part(form.plain_body, names))
        form.finisher.tree(root, form.styles)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _by_docxtpl(
        self, document: Any, record: Mapping[str, Any], properties: Properties | None
    ) -> bytes:
        form = self._form
        if _content(document.template_file) != form.data:
            raise TemplateFault(self.name, "a picture or sub-document made for another template")
        try:
            return slow.render(document, record, properties, form.finisher)
        except Exception as error:
            raise self._explained((self.name, _reason(error)), record, error) from error

    def _core(self, names: Mapping[str, Any], properties: Properties | None) -> bytes:
        form = self._form
        own = own_values(properties) if properties else {}
        member = form.core_member

        def value_of(name: str) -> str:
            text = own[name] if name in own else self._property(name, names)
            if len(text) > LONGEST:
                raise TemplateFault(self.name, f"{name}: more than {LONGEST} characters", member)
            if found := values.unprintable(text):
                reason = str(values.ForbiddenCharacter(found, text))
                raise ValueFault(self.name, reason, member, path=name, character=found)
            return text

        return (form.own_core if properties else form.core).text(value_of)

    def _property(self, name: str, names: Mapping[str, Any]) -> str:
        code = self._form.properties[name]
        try:
            return b"".join(code.pieces(names, PLAIN)).decode()
        except values.NeedsDocxtpl:
            raise
        except Exception as error:
            raise self._fault(self._form.core_member, code, names, error) from error

    def _fault(
        self, member: str, code: Compiled, names: Mapping[str, Any], error: Exception
    ) -> TemplateFault:
        """An error of a rendering, with its tag and its place."""
        tag, place = self._form.whereabouts(
            member, code.lines.tags, code.tag_at(error.__traceback__)
        )
        return self._explained((self.name, _reason(error), member, place, tag), names, error)

    def _explained(
        self, where: tuple[Any, ...], names: Mapping[str, Any], error: Exception
    ) -> TemplateFault:
        """The fault, and which value it was if a character is to blame."""
        if isinstance(error, values.ForbiddenCharacter):
            character = error.character
        elif isinstance(error, UnicodeEncodeError):
            character = error.object[error.start]
        else:
            return TemplateFault(*where)
        path = values.path_of(names, lambda text: character in text)
        known = dict(zip(("template", "reason", "part", "place", "tag"), where, strict=False))
        return ValueFault(**known, path=path, character=character)


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _content(file: Any) -> bytes:
    """The bytes of what a ``DocxTemplate`` was opened from."""
    if hasattr(file, "read"):
        file.seek(0)
        content: bytes = file.read()
        file.seek(0)
        return content
    return Path(file).read_bytes()
