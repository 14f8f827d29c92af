"""Vocabulary of a document: what stands in it, not how it looks.

Texts hold docxtpl tags (``{{ co_quan }}``). ``**words**`` are bold, ``*words*`` italic.
The builder in ``word`` turns blocks and the rules of a regime into a Word template.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from dienhinh_docs.rules import Part


class Frame(StrEnum):
    """What surrounds the text."""

    VAN_BAN = "van_ban"  # named document: header, tên loại, trích yếu
    CONG_VAN = "cong_van"  # letter: V/v under the number
    MAU = "mau"  # statutory form: “Mẫu số …”, no number line
    PHU_LUC = "phu_luc"  # annex in a file of its own: Phụ lục, name, (Kèm theo …)


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph in the style of its part."""

    text: str
    part: Part = Part.NOI_DUNG
    keep_next: bool = False  # stays on the page of the paragraph that follows


@dataclass(frozen=True, slots=True)
class When:
    """Blocks that stand only if the expression holds; ``otherwise`` if not."""

    test: str
    blocks: tuple[Block, ...]
    otherwise: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Each:
    """Blocks repeated for every item: ``{%p for <var> in <items> %}``."""

    var: str
    items: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, its share of the width, how its cells stand."""

    head: str
    share: float
    align: Literal["trai", "giua", "phai"] = "trai"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; repeated if ``var`` and ``items`` are given (``{%tr for %}``), kept if ``test`` holds.

    A row with one cell while the table has more spans all columns. ``rows`` are nested inside the
    loop of this row and follow it (a group heading with its members).
    """

    cells: tuple[str, ...] = ()
    var: str = ""
    items: str = ""
    test: str = ""
    bold: bool = False
    rows: tuple[TableRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table with a head row that is repeated on every page."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    test: str = ""  # the whole table stands only if this holds
    size: float | None = None  # points; None: the size of the regime's table text


@dataclass(frozen=True, slots=True)
class Recipients:
    """Nơi nhận on the left and the signing block on the right; never split."""


@dataclass(frozen=True, slots=True)
class Signer:
    """One signature of a form: title lines, note, name (texts with tags)."""

    lines: tuple[str, ...]
    note: str = ""  # “(Ký, đóng dấu)”
    name: str = ""
    test: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signatures of a form side by side, in rows of two; a row never splits."""

    rows: tuple[tuple[Signer | None, Signer | None], ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """A new section with its own head and its own page numbers.

    ``number`` is what follows “Phụ lục” (empty if there is only one).
    """

    number: str
    title: str
    attached_to: str  # text inside “(Kèm theo …)”
    blocks: tuple[Block, ...]
    landscape: bool = True


Block = Para | When | Each | Table | Recipients | Signatures | Annex


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: its frame and what stands inside."""

    frame: Frame
    blocks: tuple[Block, ...]
    landscape: bool = False
    title: str = ""  # of the core properties


def heading(text: str) -> Para:
    """A Roman heading; the text carries its own number."""
    return Para(text, Part.MUC_LA_MA, keep_next=True)


def subheading(text: str) -> Para:
    """An Arabic heading with a title of its own."""
    return Para(text, Part.MUC_SO, keep_next=True)
