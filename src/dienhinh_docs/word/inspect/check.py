"""The inspection itself: every part, every rule, every fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError
from lxml import etree

from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.word.engine.place import Place
from dienhinh_docs.word.engine.sandbox import FAST
from dienhinh_docs.word.inspect import blocks, leftovers, minus, prefixes, scopes, syntax
from dienhinh_docs.word.inspect.model import NOWHERE, Fault, Inventory, fault
from dienhinh_docs.word.inspect.names import Names
from dienhinh_docs.word.inspect.package import Parts, Refused
from dienhinh_docs.word.inspect.scanner import property_tags, scan
from dienhinh_docs.word.inspect.stream import Element, Of, Piece, W, pieces
from dienhinh_docs.word.inspect.tags import Scan

_PROPERTIES = ("title", "subject", "creator", "description", "identifier", "language")
"""File properties that docxtpl fills in, by the names they have in the file."""

PROOF = 1_000_000
"""Characters of a part up to which docxtpl itself is asked in the end; its patterns are not linear."""


def inspect(data: bytes, *, known: Names | None = None) -> tuple[list[Fault], Inventory]:
    """All faults of a template, in the order in which a reader meets them, and what it uses.

    ``known`` are the names that the records will have; without them names are not judged. A file
    that is no Word template at all is a fault too: nothing that a person can hand in raises.
    """
    inventory = Inventory()
    faults: list[Fault] = []
    try:
        parts = Parts(data)
        for name in parts.rendered():
            faults += _part(parts, name, known, inventory)
        faults.extend(_properties(parts, known, inventory))
        faults.extend(leftovers.unfilled(parts))
        faults.extend(_unused(known, inventory))
    except Refused as refused:  # what was found before still stands
        facts = {"ly_do": refused.reason} if refused.reason else {}
        faults.append(fault(refused.code, NOWHERE, refused.value, **facts))
    return list(dict.fromkeys(faults)), inventory


def _part(parts: Parts, name: str, known: Names | None, inventory: Inventory) -> list[Fault]:
    root = parts.root(name)
    body = root.find(f"{W}body") if name == parts.main else root
    if body is None:
        raise Refused(Code.TEP_KHONG_PHAI_WORD)
    text = pieces(name, body)
    found = scan(text)
    faults = [*_tags(found, known, inventory, prefixes.check(found))]
    faults += minus.check(found.tags, text)
    faults += leftovers.other_styles(found, text)
    if found.tags:
        inventory.parts.append(name)
    if found.tags and not any(f.severity is Severity.ERROR for f in faults):
        faults += _proof(name, body, text)
    return _in_order(faults, text)


def _tags(
    found: Scan, known: Names | None, inventory: Inventory, prefixed: prefixes.Prefixed
) -> Iterator[Fault]:
    """Faults of the tags of one part, which Jinja gets as one template."""
    yield from found.faults
    yield from prefixed.faults
    told = {tag for tag in found.tags if tag.opener == "{#"}
    tags = [tag for tag in found.tags if tag not in told]
    inventory.tags += len(tags)
    inventory.prefixes |= {tag.prefix for tag in tags if tag.prefix}
    matched = blocks.check(tags, prefixed.told)
    yield from matched.faults
    slips, source = syntax.check(FAST, tags, matched)
    yield from slips
    reader = scopes.Reader(FAST, tags, known, inventory)
    try:
        reader.read(FAST.parse(source))
    except (TemplateSyntaxError, RecursionError, ValueError) as error:
        line = min(getattr(error, "lineno", 1) or 1, len(tags))
        tag = tags[line - 1]
        yield fault(Code.MAU_WORD_BIEU_THUC_SAI, tag.piece.place, tag.raw, ly_do=str(error)[:200])
    yield from reader.faults


def _properties(parts: Parts, known: Names | None, inventory: Inventory) -> Iterator[Fault]:
    """Title, author and the like: each is a template of its own."""
    name = parts.properties()
    if not name:
        return
    for number, node in enumerate(parts.root(name), start=1):
        if not isinstance(node.tag, str) or not node.text or "{" not in node.text:
            continue
        local = etree.QName(node).localname
        place = Place(name, None, None, None, number, " ".join(node.text.split()[:6]))
        piece = Piece(1, node.text, Of.FIELD, (node,), place)
        found = property_tags(piece)
        if not found.tags:
            continue
        if local not in _PROPERTIES:
            yield from (fault(Code.MAU_WORD_KHONG_DIEN, place, tag.raw) for tag in found.tags)
            continue
        yield from _tags(found, known, inventory, prefixes.check(found))


def _unused(known: Names | None, inventory: Inventory) -> Iterator[Fault]:
    """Names that a template of this sort must use, and this one does not."""
    if known is None:
        return
    for path in sorted(known.required - inventory.paths):
        yield fault(Code.MAU_WORD_TEN_CHUA_DUNG, NOWHERE, path)


def _proof(name: str, body: Element, text: list[Piece]) -> Iterator[Fault]:
    """Ask docxtpl and Jinja themselves, so that what is found sound can be filled in."""
    xml = etree.tostring(body, encoding="unicode")
    if len(xml) > PROOF:
        return
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", str(DocxTemplate.patch_xml(None, xml)))
    try:
        FAST.parse(source)
    except (TemplateSyntaxError, RecursionError, ValueError) as error:
        line = source.splitlines()[max(0, (getattr(error, "lineno", 1) or 1) - 1) :][:1]
        words = re.sub(r"<[^>]*>", "", "".join(line)).strip()
        place = next((p.place for p in text if p.text.strip() and p.text.strip() in words), None)
        place = place or Place(name, None, None, None, 0, "")
        yield fault(Code.MAU_WORD_KHONG_RO, place, words[:60], ly_do=str(error)[:200])


def _in_order(faults: list[Fault], text: list[Piece]) -> list[Fault]:
    """As a reader meets them; faults of one place in the order in which they were found."""
    order: dict[Place, int] = {}
    for piece in text:
        order.setdefault(piece.place, piece.number)
    key: Callable[[Fault], int] = lambda f: order.get(f.place, 0)  # noqa: E731
    return sorted(faults, key=key)
