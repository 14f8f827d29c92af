"""A place in a template in the words of a person who has the file open in Word."""

from __future__ import annotations

from typing import Literal

from dienhinh_docs.word.engine.place import Place

_PARTS = (
    ("word/header", "đầu trang", "header"),
    ("word/footer", "chân trang", "footer"),
    ("word/footnotes", "chú thích cuối trang", "footnotes"),
    ("word/endnotes", "chú thích cuối văn bản", "endnotes"),
    ("word/comments", "nhận xét ở lề", "comments"),
    ("word/charts", "biểu đồ", "chart"),
    ("word/glossary", "khối dựng sẵn", "building blocks"),
    ("docProps/", "thuộc tính của tệp", "file properties"),
)
"""Beginning of a part's name, and what people call it; the main text needs no name."""


def in_words(place: Place, lang: Literal["vi", "en"]) -> str:
    """``bảng 2, dòng 3, ô 1, đoạn 1 “Họ và tên …”``; the whole file where there is no paragraph."""
    vi = lang == "vi"
    if not place.part:
        return "cả tệp" if vi else "the whole file"
    said = [_part(place.part, vi)] if not place.part.startswith("word/document") else []
    numbers = (
        ("bảng", "table", place.table),
        ("dòng", "row", place.row),
        ("ô", "cell", place.cell),
        ("đoạn", "paragraph", place.paragraph or None),
    )
    said += [f"{a if vi else b} {number}" for a, b, number in numbers if number]
    quoted = f" “{place.words}”" if place.words else ""
    return ", ".join(said) + quoted


def _part(name: str, vi: bool) -> str:
    for start, a, b in _PARTS:
        if name.startswith(start):
            return a if vi else b
    return name
