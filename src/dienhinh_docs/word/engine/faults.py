"""What can be wrong with a template or with a record for it."""

from __future__ import annotations

from dataclasses import dataclass

from dienhinh_docs.word.engine.place import Place


@dataclass
class TemplateFault(Exception):
    """A template that cannot be filled in, and why (words of the template engine)."""

    template: str
    """Name of the template as the caller knows it."""
    reason: str
    part: str = ""
    """Member of the archive, or empty if the file as a whole is at fault."""
    place: Place | None = None
    tag: str = ""
    """The tag at fault, as docxtpl hands it to Jinja: ``{{ ho_ten }}``."""

    def __str__(self) -> str:
        return ": ".join(text for text in (self.template, self.tag, self.reason) if text)


@dataclass
class ValueFault(TemplateFault):
    """A value of the record that no Word file can hold."""

    path: str = ""
    """Where the value stands in the record: ``ds[3].ho_ten``; empty if it is made by the template."""
    character: str = ""
    """The character that XML forbids."""
