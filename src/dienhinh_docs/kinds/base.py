"""The one shape of a document kind, and what a run hands to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dienhinh_docs.blocks import Document
from dienhinh_docs.law import ThoiKy
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan
from dienhinh_docs.rules import khung_goc
from dienhinh_docs.sheet import Book

STATE = "nha_nuoc"
"""The regime, and the family of templates, whose names carry no suffix."""


@dataclass(frozen=True, slots=True)
class Work:
    """Everything a kind may look at; nothing else decides what it writes."""

    programme: ChuongTrinh
    law: ThoiKy
    books: Mapping[str, Book]  # by code of the body, only what passed
    today: date

    def book(self, body: CoQuan) -> Book | None:
        return self.books.get(body.ma)

    def bodies(self) -> Iterator[tuple[CoQuan, Book]]:
        """Bodies whose workbook is here, in the order of the programme."""
        for body in self.programme.co_quan:
            book = self.books.get(body.ma)
            if book is not None:
                yield body, book


@dataclass(frozen=True, slots=True)
class Template:
    """A Word template: its name (file ``<name>.docx``), the regime it is built by, its blocks."""

    name: str
    regime: str
    document: Document


@dataclass(frozen=True, slots=True)
class Draft:
    """One document to be made: plain data only, so that it can travel to another process."""

    kind: str
    template: str
    name: str  # file name without ending, already safe
    body: str  # code of the body whose folder it goes to
    quarter: int
    title: str  # for the core properties
    context: Mapping[str, Any]
    sources: tuple[str, ...] = field(default=())  # workbook ranges and programme parts


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of document."""

    id: str  # the word on the command line and in file names
    ten: str  # name in Vietnamese
    templates: tuple[Template, ...]
    drafts: Callable[[Work], Iterator[Draft]]
    alone: bool = False
    """A body's drafts look at that body's workbook only, and not at the day (a test asks each)."""


def template_name(kind: str, khung: str) -> str:
    """``ke-hoach`` for the state's family of templates, ``ke-hoach.dang`` for the Party's."""
    return kind if khung == STATE else f"{kind}.{khung}"


def templates(kind: str, document: Document) -> tuple[Template, ...]:
    """One template of a document for every family; issuers of one family differ in texts only."""
    return tuple(Template(template_name(kind, r.khung), r.ma, document) for r in khung_goc())
