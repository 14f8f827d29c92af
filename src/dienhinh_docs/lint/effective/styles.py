"""The style sheet: defaults and chains of ``basedOn``, each resolved once."""

from __future__ import annotations

from dataclasses import dataclass

from dienhinh_docs.lint.effective.props import Props, Stroke, merge, para_props, run_props, sides
from dienhinh_docs.lint.effective.theme import Theme
from dienhinh_docs.lint.effective.xml import Element, W, child_value

# How one kind of formatting lies over another, ECMA-376, part 1, 17.7.6.
ORDER = (
    "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstCol", "lastCol", "firstRow",
    "lastRow", "neCell", "nwCell", "seCell", "swCell",
)  # fmt: skip


DEEP = 100
"""Styles in a chain; a sheet of thousands, each based on the last, would take minutes."""


@dataclass(frozen=True, slots=True)
class Style:
    """One ``w:style``."""

    key: str
    name: str
    kind: str  # “paragraph”, “character”, “table”, “numbering”
    base: str
    run: Props
    para: Props
    node: Element


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a table style says to paragraphs, characters and borders of a cell."""

    run: Props
    para: Props


NOTHING = TableLook({}, {})


class StyleSheet:
    """``word/styles.xml`` with its theme."""

    def __init__(self, root: Element | None, theme: Theme) -> None:
        self.theme = theme
        self.styles: dict[str, Style] = {}
        self.default: dict[str, str] = {}
        self.run_defaults: Props = {}
        self.para_defaults: Props = {}
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._runs: dict[str, Props] = {}
        self._tables: dict[tuple[str, tuple[str, ...]], TableLook] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self.run_defaults = run_props(defaults.find(f"{W}rPrDefault/{W}rPr"), self.theme)
            self.para_defaults = para_props(defaults.find(f"{W}pPrDefault/{W}pPr"))
        for node in root.iterchildren(f"{W}style"):
            key = node.get(f"{W}styleId") or ""
            kind = node.get(f"{W}type") or "paragraph"
            self.styles[key] = Style(
                key,
                child_value(node, f"{W}name", key),
                kind,
                child_value(node, f"{W}basedOn"),
                run_props(node.find(f"{W}rPr"), self.theme),
                para_props(node.find(f"{W}pPr")),
                node,
            )
            if (node.get(f"{W}default") or "").lower() in ("1", "true", "on"):
                self.default.setdefault(kind, key)

    def used(self, key: str, kind: str = "paragraph") -> str:
        """The style that applies: an unknown one or one of another kind gives way to the default."""
        style = self.styles.get(key)
        return key if style is not None and style.kind == kind else self.default.get(kind, "")

    def name(self, key: str) -> str:
        style = self.styles.get(key)
        return style.name if style else ""

    def chain(self, key: str) -> tuple[Style, ...]:
        """From the base to the style itself; a circle is cut, and so is what no person made."""
        if key not in self._chains:
            found: list[Style] = []
            seen: set[str] = set()
            step = key
            while step in self.styles and step not in seen and len(seen) < DEEP:
                seen.add(step)
                found.append(self.styles[step])
                step = self.styles[step].base
            kind = found[0].kind if found else ""
            self._chains[key] = tuple(s for s in reversed(found) if s.kind == kind)
        return self._chains[key]

    def run(self, key: str) -> Props:
        """Character properties of a style with its bases."""
        if key not in self._runs:
            merged: Props = {}
            for style in self.chain(key):
                merged = merge(merged, style.run)
            self._runs[key] = merged
        return self._runs[key]

    def table(self, key: str, conditions: tuple[str, ...]) -> TableLook:
        """A table style in a cell for which these conditions hold (``firstRow`` …)."""
        pair = (key, conditions)
        if pair not in self._tables:
            run: Props = {}
            para: Props = {}
            chain = self.chain(key)
            for style in chain:
                run, para = merge(run, style.run), merge(para, style.para)
            for condition in conditions:
                for style in chain:
                    for node in style.node.iterchildren(f"{W}tblStylePr"):
                        if node.get(f"{W}type") == condition:
                            run = merge(run, run_props(node.find(f"{W}rPr"), self.theme))
                            para = merge(para, para_props(node.find(f"{W}pPr")))
            self._tables[pair] = TableLook(run, para)
        return self._tables[pair]

    def table_borders(self, key: str) -> dict[str, Stroke]:
        """Borders a table style asks for, its own and those of all its cells."""
        found: dict[str, Stroke] = {}
        for style in self.chain(key):
            for path in (f"{W}tblPr/{W}tblBorders", f"{W}tcPr/{W}tcBorders"):
                found |= sides(style.node.find(path))
        return found

    def has_conditions(self, key: str) -> bool:
        return any(s.node.find(f"{W}tblStylePr") is not None for s in self.chain(key))
