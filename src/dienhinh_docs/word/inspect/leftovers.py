"""Tags where nothing is ever filled in, and blanks of another program's style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dienhinh_docs.problems import Code
from dienhinh_docs.word.engine.place import Place
from dienhinh_docs.word.inspect.model import SOFT, Fault, fault
from dienhinh_docs.word.inspect.package import Parts
from dienhinh_docs.word.inspect.stream import Element, Of, Piece, W, own_text
from dienhinh_docs.word.inspect.tags import Scan

_TAG = re.compile(r"\{\{[^{}]{1,200}\}\}|\{%[^{}]{1,200}%\}|%7B%7B.{1,200}?%7D%7D", re.IGNORECASE)
_UNSEEN = (
    "word/comments",
    "word/glossary/",
    "customXml/",
    "docProps/",
    "word/settings",
    "word/people",
)
"""Beginnings of parts that do not show in the paper; a tag there is only odd."""

_OTHER = re.compile(
    r"\u00ab[^\u00ab\u00bb{}]{1,60}\u00bb"  # mail merge
    r"|<<[^<>{}]{1,60}>>|\$\{[^{}]{1,60}\}|\[\[[^\[\]]{1,60}\]\]"
    r"|(?<![{$_\w])\{[#/^]?[^\W\d][\w. ]{0,60}\}(?!\})"
    r"|\[[^\W\d][^\[\]{}]{1,80}\]"
)
"""Placeholders of Word's mail merge, of other programs, and remarks in square brackets."""

_MERGE = re.compile(r"\bMERGEFIELD\s+(\S+)", re.IGNORECASE)


def unfilled(parts: Parts) -> Iterator[Fault]:
    """Tags in parts that stay as they are: charts, diagrams, comments, targets of links."""
    for name in parts.others():
        soft = {"muc_do": SOFT} if name.startswith(_UNSEEN) else {}
        if b"{" not in (data := parts.bytes_of(name)) and b"%7B" not in data.upper():
            continue
        for place, text in _texts(name, parts.root(name)):
            for tag in _TAG.findall(text):
                yield fault(Code.MAU_WORD_KHONG_DIEN, place, tag, **soft)


def _texts(name: str, root: Any) -> Iterator[tuple[Place, str]]:
    """Paragraphs of a part, or all of its texts and values where it has no paragraphs."""
    paragraphs = list(
        root.iter(f"{W}p", "{http://schemas.openxmlformats.org/drawingml/2006/main}p")
    )
    if paragraphs:
        for number, node in enumerate(paragraphs, start=1):
            text = _all_text(node)
            yield Place(name, None, None, None, number, " ".join(text.split()[:6])), text
        return
    for node in root.iter():
        if isinstance(node.tag, str):
            for text in (node.text or "", *node.attrib.values()):
                yield Place(name, None, None, None, 0, ""), text


def _all_text(node: Element) -> str:
    return own_text(node) if node.tag == f"{W}p" else "".join(node.itertext())


def other_styles(found: Scan, pieces: list[Piece]) -> Iterator[Fault]:
    """Words that look like blanks to be filled in by another program."""
    for piece in pieces:
        if piece.of is Of.FIELD and (field := _MERGE.search(piece.text)):
            yield fault(Code.MAU_WORD_CHO_DIEN_KHAC, piece.place, f"MERGEFIELD {field[1]}")
    paragraphs: dict[Any, tuple[Piece, str]] = {}
    for words in found.outside:
        if words.piece.of is Of.TEXT:
            paragraph = words.piece.around("p")
            first, before = paragraphs.get(paragraph, (words.piece, ""))
            paragraphs[paragraph] = (first, before + words.text)
    for piece, text in paragraphs.values():
        for mark in _OTHER.finditer(text):
            yield fault(Code.MAU_WORD_CHO_DIEN_KHAC, piece.place, mark[0])
