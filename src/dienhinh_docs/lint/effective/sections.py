"""Sections: page set-up with what is inherited filled in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dienhinh_docs.lint.effective.xml import (
    MM_PER_TWIP,
    TWIPS,
    VAL,
    Element,
    R,
    W,
    is_on,
    length,
    whole,
)
from dienhinh_docs.lint.model import Furniture, Margins, Para, Section

PAGE = (612.0, 792.0)
"""Width and height in points where the file says nothing: Letter, as in Word."""
MARGIN = 72.0
HEADER = 36.0

Load = Callable[[str], "tuple[tuple[Para, ...], bool]"]
"""Relationship of a header or footer → its paragraphs and whether they print the page's number."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    header: float
    gutter: float

    @property
    def text(self) -> float:
        return max(self.width - self.left - self.right - self.gutter, 0.0)


def section_nodes(body: Element) -> list[Element | None]:
    """``w:sectPr`` in order; a body without one has one section that says nothing."""
    found: list[Element | None] = []
    closed = False
    for node in body.iter(f"{W}sectPr"):
        parent = node.getparent()
        if parent is not None and parent.tag in (f"{W}pPr", f"{W}body"):
            found.append(node)
            closed = parent is body
    return found if closed else [*found, None]


def page_size(node: Element | None) -> PageSize:
    size = None if node is None else node.find(f"{W}pgSz")
    edge = None if node is None else node.find(f"{W}pgMar")

    def get(source: Element | None, name: str, default: float) -> float:
        found = None if source is None else length(source.get(f"{W}{name}"))
        return default if found is None else abs(found)

    return PageSize(
        width=get(size, "w", PAGE[0]) or PAGE[0],
        height=get(size, "h", PAGE[1]) or PAGE[1],
        left=get(edge, "left", MARGIN),
        right=get(edge, "right", MARGIN),
        top=get(edge, "top", MARGIN),
        bottom=get(edge, "bottom", MARGIN),
        header=get(edge, "header", HEADER),
        gutter=get(edge, "gutter", 0.0),
    )


def read_sections(
    nodes: list[Element | None], sizes: list[PageSize], load: Load
) -> tuple[Section, ...]:
    """All sections; a header that a section does not name is that of the section before."""
    found = []
    refs: dict[tuple[str, str], str] = {}
    for index, (node, size) in enumerate(zip(nodes, sizes, strict=True)):
        if node is not None:
            for kind in ("header", "footer"):
                for ref in node.iterchildren(f"{W}{kind}Reference"):
                    refs[kind, ref.get(f"{W}type") or "default"] = ref.get(f"{R}id") or ""
        numbers = None if node is None else node.find(f"{W}pgNumType")
        start = None if numbers is None else numbers.get(f"{W}start")
        kind_node = None if node is None else node.find(f"{W}type")
        found.append(
            Section(
                index=index,
                width=_mm(size.width),
                height=_mm(size.height),
                margins=Margins(
                    _mm(size.top), _mm(size.bottom), _mm(size.left), _mm(size.right),
                    _mm(size.header), _mm(size.gutter),
                ),
                title_page=is_on(node, f"{W}titlePg"),
                headers=_furniture("header", refs, load),
                footers=_furniture("footer", refs, load),
                page_start=None if start is None else whole(start),
                page_format="" if numbers is None else numbers.get(f"{W}fmt") or "",
                new_page=kind_node is None or kind_node.get(VAL) != "continuous",
            )
        )  # fmt: skip
    return tuple(found)


def _furniture(kind: str, refs: dict[tuple[str, str], str], load: Load) -> Furniture:
    parts = {
        name: load(refs[kind, name]) if (kind, name) in refs else ((), False)
        for name in ("default", "first", "even")
    }
    return Furniture(
        parts["default"][0],
        parts["first"][0],
        parts["even"][0],
        frozenset(name for name, (_, page) in parts.items() if page),
    )


def _mm(points: float) -> float:
    return round(points * TWIPS * MM_PER_TWIP, 2)
