"""Vocabulary of a workbook: what a column and a sheet are, and what a row becomes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


class Cell(StrEnum):
    """What a column holds; decides the drop-down, the number format and how a cell is read."""

    TEXT = "text"
    LONG = "long"  # several sentences or paragraphs; line breaks kept
    NAME = "name"  # of a person or a body
    ID = "id"  # digits kept as text: phone, tax code, file number
    WHOLE = "whole"
    MONEY = "money"  # million đồng, decimals allowed
    DATE = "date"  # day, month and year
    PARTIAL_DATE = "partial_date"  # a year alone or month and year will do
    YEAR = "year"
    YES_NO = "yes_no"
    CHOICE = "choice"


class Digits(StrEnum):
    """What a column of Cell.ID numbers; decides how a lost leading zero is known."""

    FREE = "free"  # file codes and the like
    PHONE = "phone"
    TAX = "tax"


class Shape(StrEnum):
    """A table holds one record a row; a form holds one record, one field a row."""

    TABLE = "table"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Col:
    """A column (or a line of a form), attached to a model field with ``Annotated``.

    Whether it is mandatory is what the model says: a field without default is.
    """

    header: str
    cell: Cell = Cell.TEXT
    hint: str = ""  # one or two sentences, shown when the cell is selected (≤ 255 characters)
    example: str = ""
    width: float = 18.0  # in characters of Excel
    choices: str = ""  # name of the list in Lists, for Cell.CHOICE
    synonyms: tuple[str, ...] = ()  # other titles under which the column is recognised
    locked: bool = False  # filled by the kit, not by the body
    max_length: int = 0  # characters; 0 means the default of its kind
    digits: Digits = Digits.FREE  # for Cell.ID


@cache
def _columns(model: type[BaseModel]) -> dict[str, Col]:
    """Looked up once a model: every row of every workbook asks for them."""
    return {
        name: next(m for m in info.metadata if isinstance(m, Col))
        for name, info in model.model_fields.items()
    }


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the kit: its name on the tab, its record and how it lies."""

    name: str
    model: type[BaseModel]
    title: str  # printed at the top of the sheet
    intro: str  # one sentence under the title
    shape: Shape = Shape.TABLE
    capacity: int = 300  # prepared rows of a table

    @property
    def columns(self) -> dict[str, Col]:
        """Field name → column, in the order of the model."""
        return _columns(self.model)

    def is_required(self, name: str) -> bool:
        return self.model.model_fields[name].is_required()


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a drop-down: what the record keeps, and what a person sees."""

    value: str
    label: str
    also: tuple[str, ...] = ()  # other spellings that mean the same


Lists = Mapping[str, tuple[Choice, ...]]
"""Drop-down lists by name; built from the programme and the law of its period."""


class Outcome(StrEnum):
    """How a row ended."""

    TAKEN = "taken"
    CORRECTED = "corrected"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Place:
    """Address of a row: file and sheet names, row number from 1 (a form: its first row)."""

    file: str
    sheet: str
    row: int
    cells: Mapping[str, str]  # field name → A1

    @property
    def source(self) -> str:
        """``SYT.xlsx!Cá nhân!B7:N7`` as ket-qua.json names it."""
        if not self.cells:
            return f"{self.file}!{self.sheet}!{self.row}:{self.row}"
        cells = list(self.cells.values())
        return f"{self.file}!{self.sheet}!{cells[0]}:{cells[-1]}"


@dataclass(frozen=True, slots=True)
class RawRow:
    """What stands in one row, untouched, by field name; ``place`` says where."""

    place: Place
    values: Mapping[
        str, Any
    ]  # str, int, float, bool, datetime, date, time, ErrorCell, UncachedFormula or None
    extra: Mapping[str, Any] = field(default_factory=dict)  # unknown columns, by title


@dataclass(frozen=True, slots=True)
class ErrorCell:
    """A cell that shows an error of Excel, such as #REF!; never the same as blank."""

    text: str


@dataclass(frozen=True, slots=True)
class UncachedFormula:
    """A formula whose result was never stored (file written by a program, not yet opened)."""

    text: str


@dataclass(frozen=True, slots=True)
class Contested:
    """Two columns of one title that say two things; ``where`` is the address of the second."""

    first: Any
    second: Any
    where: str


class Encoding(StrEnum):
    """How a text was typed before Unicode; TCVN3 fonts with names in H draw capitals."""

    TCVN3 = "tcvn3"
    TCVN3_CAPITALS = "tcvn3_h"
    VNI = "vni"
    WINDOWS_1258 = "windows_1258"  # Vietnamese Windows, shown as Western


class OldText(str):
    """A text as it was stored, with what its font or its column says of its encoding."""

    encoding: Encoding
    sure: bool

    def __new__(cls, text: str, encoding: Encoding, *, sure: bool = True) -> OldText:
        made = super().__new__(cls, text)
        made.encoding, made.sure = encoding, sure
        return made


class Days1904(float):
    """A number of a workbook whose days count from 1904; only as a date it means another day."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Whose workbook this is: written into the kit, read back from it."""

    programme: str  # name of the programme's folder, e.g. bac-giang-2021
    body: str  # code of the body
    layout: int  # LAYOUT_VERSION of the kit


@dataclass(slots=True)
class RawSheet:
    """One sheet as it was sent: its columns and every row that holds something."""

    sheet: Sheet
    columns: dict[str, str]  # field name → column letter (a form: field name → row number as text)
    headers: dict[str, str]  # field name → title as the sender has it
    rows: list[RawRow] = field(default_factory=list)
    missing: tuple[str, ...] = ()  # required fields whose column is not there
    loose: list[RawRow] = field(default_factory=list)
    """Rows with content in unknown columns only; their ``place.cells`` are by title."""


@dataclass(slots=True)
class RawBook:
    """A workbook as it was sent, with what is wrong with it as a file."""

    file: str  # file name, NFC, without folder
    stamp: Stamp
    sheets: dict[str, RawSheet] = field(default_factory=dict)  # by Sheet.name
    others: Mapping[str, Mapping[int, Mapping[int, Any]]] = field(default_factory=dict)
    """Sheets that the layout does not know: by name, row and column from 1; only to give them back."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One value that was tidied on the way in, shown to the sender."""

    sheet: str
    cell: str
    header: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Row(Generic[M]):
    """A record that passed, with the place it came from."""

    record: M
    place: Place


@dataclass(slots=True)
class Book:
    """All rows of one body that passed."""

    body: str  # code of the body
    file: str
    rows: dict[type[BaseModel], list[Row[Any]]] = field(default_factory=dict)

    def of(self, model: type[M]) -> list[Row[M]]:
        return self.rows.get(model, [])

    def records(self, model: type[M]) -> list[M]:
        return [row.record for row in self.of(model)]

    def one(self, model: type[M]) -> M | None:
        """The record of a form, if it passed."""
        return next((row.record for row in self.of(model)), None)

    def __iter__(self) -> Iterator[Row[Any]]:
        for rows in self.rows.values():
            yield from rows
