"""The effective format of paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dienhinh_docs.lint.effective.numbering import Numbering
from dienhinh_docs.lint.effective.props import Props, Stroke, merge
from dienhinh_docs.lint.effective.styles import StyleSheet, TableLook
from dienhinh_docs.lint.effective.xml import millimetres
from dienhinh_docs.lint.model import Align, Run, TabKind

AUTO = 14.0
"""Points of “automatic” space before or after."""
TAB_STEP = 36.0
"""Points from one default tab stop to the next where the settings say nothing: 720 twips."""
LINE = 12.0
"""``w:line`` of one line, in points: 240 twentieths."""

_TURNED: dict[str, Align] = {"trai": "phai", "phai": "trai"}


@dataclass(frozen=True, slots=True)
class Format:
    """Everything but the words; millimetres and points as in ``model.Para``."""

    style: str  # key of the style
    align: Align
    left: float
    right: float
    first: float
    before: float
    after: float
    line: float
    rule: Literal["", "exact", "atLeast"]
    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    contextual: bool
    tabs: tuple[tuple[float, str], ...]  # millimetres, kind
    borders: dict[str, Stroke]  # sides with a visible border
    frame: tuple[str, float | None] | None
    num: str
    level: int


class Formats:
    """Formats of a file; the part that comes from styles is worked out once."""

    def __init__(self, sheet: StyleSheet, numbering: Numbering, tab_step: float = TAB_STEP) -> None:
        self.sheet = sheet
        self.tab_step = tab_step  # points
        self.numbering = numbering
        self._bases: dict[tuple[int, str, str, int], Props] = {}
        self._numbers: dict[str, tuple[str, int]] = {}

    def format(self, table: TableLook, direct: Props) -> Format:
        style = self.sheet.used(direct.get("style", ""))
        num, level = self._number(style)
        own = "num" in direct or "level" in direct
        if own:
            num, level = direct.get("num", num), direct.get("level", level)
        props = self._base(table, style, num, level)
        if own and (found := self.numbering.level(num, level)):
            props = merge(props, found.para)
        return _format(merge(props, direct), style, num, level)

    def _number(self, style: str) -> tuple[str, int]:
        """List and level that the style itself brings."""
        if style not in self._numbers:
            num, level = "0", 0
            for step in self.sheet.chain(style):
                if "num" in step.para:
                    num = step.para["num"]
                    named = self.numbering.level_of_style(num, style)
                    level = step.para.get("level", 0) if named is None else named
                elif "level" in step.para:
                    level = step.para["level"]
            self._numbers[style] = (num, level)
        return self._numbers[style]

    def _base(self, table: TableLook, style: str, num: str, level: int) -> Props:
        """Defaults, table style and paragraph style; a list lies below the style that names it."""
        key = (id(table), style, num, level)
        if key not in self._bases:
            props = merge(self.sheet.para_defaults, table.para)
            for step in self.sheet.chain(style):
                listed = step.para.get("num") == num and num != "0"
                if listed and (found := self.numbering.level(num, level)):
                    props = merge(props, found.para)
                props = merge(props, step.para)
            self._bases[key] = props
        return self._bases[key]


_STOPS: dict[str, TabKind] = {
    "center": "giua", "right": "phai", "end": "phai", "decimal": "thap_phan",
}  # fmt: skip


def kind_of_stop(kind: str) -> TabKind:
    """The kind of a tab stop by Word's name of it."""
    return _STOPS.get(kind, "trai")


def _format(props: Props, style: str, num: str, level: int) -> Format:
    align: Align = props.get("jc", "trai")
    if props.get("bidi"):
        align = _TURNED.get(align, align)
    rule: Literal["", "exact", "atLeast"] = props.get("rule", "")
    line = props.get("line", LINE)
    stops = sorted(props.get("tabs", {}).items())
    return Format(
        style=style,
        align=align,
        left=millimetres(props.get("left", 0.0)),
        right=millimetres(props.get("right", 0.0)),
        first=millimetres(props.get("first", 0.0)),
        before=AUTO if props.get("before_auto") else props.get("before", 0.0),
        after=AUTO if props.get("after_auto") else props.get("after", 0.0),
        line=line if rule else round(line / LINE, 4),
        rule=rule,
        keep_next=bool(props.get("keep_next")),
        keep_lines=bool(props.get("keep_lines")),
        page_break_before=bool(props.get("page_break_before")),
        contextual=bool(props.get("contextual")),
        tabs=tuple((millimetres(place), kind) for place, kind in stops if kind != "clear"),
        borders={side: how for side, how in props.get("borders", {}).items() if how},
        frame=props.get("frame"),
        num=num,
        level=level,
    )


_BY_STOP: dict[str, Align] = {"center": "giua", "right": "phai", "end": "phai"}


def placed(found: Format, runs: tuple[Run, ...], box: Align | None) -> Align:
    """Alignment in headers and footers: there one thing stands, by frame, box or tab stop."""
    if found.frame and found.frame[0] in ("center", "right"):
        return "giua" if found.frame[0] == "center" else "phai"
    text = "".join(run.text for run in runs)
    tabs = len(text) - len(text.lstrip("\t"))
    if tabs and "\t" not in text.strip("\t"):
        stops = [kind for _, kind in found.tabs if kind in ("left", "center", "right", "end")]
        kind = stops[tabs - 1] if tabs <= len(stops) else ("", "center", "right")[min(tabs, 2)]
        return _BY_STOP.get(kind, found.align)
    return box or found.align
