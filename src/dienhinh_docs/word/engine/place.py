"""Where something stands in a Word template, in the terms of a person who has it open in Word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of a part; all numbers count from 1.

    ``table``, ``row`` and ``cell`` are those of the innermost table; they are None outside one.
    ``table`` counts the tables of the part in reading order, nested ones as they begin; ``row``
    counts inside the table and ``cell`` inside the row. ``paragraph`` counts inside the cell, or
    among the paragraphs of the part that stand in no table (a text box belongs to its anchor).
    """

    part: str
    """Name of the archive's member: ``word/document.xml``, ``word/header1.xml``."""
    table: int | None
    row: int | None
    cell: int | None
    paragraph: int
    words: str
    """The first words of the paragraph, tags included as a person sees them."""
