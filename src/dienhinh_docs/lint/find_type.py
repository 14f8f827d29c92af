"""The type of a document: by its name, else by its number."""

from __future__ import annotations

from dienhinh_docs.lint.find_head import Head
from dienhinh_docs.lint.find_pieces import key
from dienhinh_docs.lint.find_title import Title
from dienhinh_docs.lint.find_words import has_symbol, type_at_front, type_in_number, type_of


def type_code(title: Title, head: Head) -> str:
    """Letters of the type, ``CV`` for a công văn, '' if nothing tells."""
    if title.ten_loai:
        text = key(title.ten_loai[0])
        exact = type_of(text) or type_of(text, 0.85)
        if exact:
            return exact
        return type_at_front(text) if head.so else ""
    if not head.so:
        return "CV" if head.ve_viec else ""
    letters = type_in_number(head.so[0].text)
    if head.ve_viec and letters != "CV":
        return "CV"
    return letters or ("CV" if has_symbol(head.so[0].text) else "")
