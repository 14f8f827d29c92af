"""A story (body, header, footer, notes) read paragraph by paragraph in reading order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dienhinh_docs.lint.effective.drawn import drawn_lines
from dienhinh_docs.lint.effective.look import Looks
from dienhinh_docs.lint.effective.paragraph import Format, Formats
from dienhinh_docs.lint.effective.props import para_props, run_props
from dienhinh_docs.lint.effective.ruled import in_words, of_borders
from dienhinh_docs.lint.effective.styles import NOTHING, TableLook
from dienhinh_docs.lint.effective.tables import Cell, Grid, read_grid, swallowed
from dienhinh_docs.lint.effective.text import (
    Fields,
    P,
    boxes_of,
    has_formula,
    run_text,
    runs_of,
    simple_pages,
    unreadable,
)
from dienhinh_docs.lint.effective.xml import (
    EMU_PER_POINT,
    WP,
    Element,
    V,
    W,
    chosen,
    length,
    millimetres,
    whole,
)
from dienhinh_docs.lint.model import Align, Para, Rule, RuleKind, Run, Spot, Table

_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)
INSET = 7.2
"""Points between the edge of a text box and its words, Word's default."""
_TAB_ALIGN: dict[str, Align] = {"center": "giua", "right": "phai", "end": "phai"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks lie: their spot, the table style over them, the column's width in points."""

    spot: Spot
    table: TableLook
    width: float | None
    align: Align | None = None  # of a text box that is itself placed on the line


@dataclass(slots=True)
class _Last:
    """The paragraph before, among its siblings."""

    at: int
    format: Format


class Story:
    """Reads one part; ``widths`` are the text widths of the sections, points."""

    def __init__(
        self, formats: Formats, looks: Looks, root: Element, part: str, widths: list[float],
        *, numbered: bool = True,
    ) -> None:  # fmt: skip
        self.formats = formats
        self.looks = looks
        self.part = part
        self.widths = widths
        self.numbered = numbered
        self.section = 0
        self.paras: list[Para] = []
        self.tables: list[Table | None] = []
        self.rules: list[Rule] = []
        self.unread: dict[str, None] = {}
        self.fields = Fields(balanced=_balanced(root))
        self._index = {node: n for n, node in enumerate(root.iter(P))}

    def read(self, node: Element) -> None:
        """All blocks below a node."""
        self._blocks(node, Place(Spot(), NOTHING, None), [])

    def _blocks(self, node: Element, place: Place, last: list[_Last]) -> None:
        for child in chosen(node):
            tag = child.tag
            if tag == P:
                self._para(child, place, last)
            elif tag == f"{W}tbl":
                last.clear()
                self._table(child, place)
            elif tag in _WRAPPERS:
                self._blocks(child, place, last)
            elif tag in (f"{W}altChunk", f"{W}subDoc"):
                self.unread["phần văn bản nhúng từ tệp khác"] = None

    # --- paragraphs

    def _para(self, node: Element, place: Place, last: list[_Last]) -> None:
        props = node.find(f"{W}pPr")
        found = self.formats.format(place.table, para_props(props))
        pictures: list[Element] = []
        runs = self._runs(node, found.style, place.table, pictures)
        ends = props is not None and props.find(f"{W}sectPr") is not None
        gone = props is not None and props.find(f"{W}rPr/{W}del") is not None
        if gone and not runs and not pictures and not ends:
            return
        para = self._made(node, found, runs, place)
        self.paras.append(para)
        self._neighbours(found, last)
        self._lines(para, found, place, node, pictures)
        if has_formula(node):
            self.unread["công thức"] = None
        for picture in pictures:
            self._boxes(picture, para, place)
        if ends:
            self.section = min(self.section + 1, len(self.widths) - 1)

    def _made(self, node: Element, found: Format, runs: tuple[Run, ...], place: Place) -> Para:
        label = self.formats.numbering.label(found.num, found.level) if found.num != "0" else ""
        return Para(
            number=len(self.paras) + 1 if self.numbered else 0,
            runs=runs,
            align=self._align(found, runs, place),
            left=found.left,
            right=found.right,
            first=found.first,
            before=found.before,
            after=found.after,
            line=found.line,
            line_exact=found.rule,
            style=self.formats.sheet.name(found.style),
            label=label,
            spot=place.spot,
            section=self.section,
            keep_next=found.keep_next,
            keep_lines=found.keep_lines,
            page_break_before=found.page_break_before,
            tabs=tuple(place for place, kind in found.tabs if kind != "bar"),
            path=f"{self.part}!{self._index[node]}",
        )

    def _runs(
        self, node: Element, style: str, table: TableLook, pictures: list[Element]
    ) -> tuple[Run, ...]:
        theme = self.formats.sheet.theme
        found = []
        for part, run in enumerate(runs_of(node)):
            text = run_text(run, self.fields, pictures)
            if text:
                look = self.looks.look(table, style, run_props(run.find(f"{W}rPr"), theme))
                found.append(Run(text, look, part))
        if simple_pages(node):
            self.fields.page = True
            if not any(run.text.strip() for run in found):
                found.append(Run("1", self.looks.look(table, style, {})))
        self.fields.end_of_paragraph()
        return tuple(found)

    def _align(self, found: Format, runs: tuple[Run, ...], place: Place) -> Align:
        """In headers and footers also by frame, text box or tab stop: there stands one thing."""
        if self.numbered:
            return found.align
        if found.frame and found.frame[0] in ("center", "right"):
            return "giua" if found.frame[0] == "center" else "phai"
        text = "".join(run.text for run in runs)
        tabs = len(text) - len(text.lstrip("\t"))
        if tabs and "\t" not in text.strip("\t"):
            stops = [kind for _, kind in found.tabs if kind in ("left", "center", "right", "end")]
            kind = stops[tabs - 1] if tabs <= len(stops) else ("", "center", "right")[min(tabs, 2)]
            return _TAB_ALIGN.get(kind, found.align)
        return place.align or found.align

    def _neighbours(self, found: Format, last: list[_Last]) -> None:
        """No space between paragraphs of one style that asks for none (``contextualSpacing``)."""
        here = len(self.paras) - 1
        if last and last[0].format.style == found.style:
            if last[0].format.contextual:
                self.paras[last[0].at] = replace(self.paras[last[0].at], after=0.0)
            if found.contextual:
                self.paras[here] = replace(self.paras[here], before=0.0)
        last[:] = [_Last(here, found)]

    # --- lines and boxes

    def _lines(
        self, para: Para, found: Format, place: Place, node: Element, pictures: list[Element]
    ) -> None:
        width = self._width(place)
        if found.frame and found.frame[1]:
            width = found.frame[1]
        for picture in pictures:
            for line in drawn_lines(picture):
                self.rules.append(
                    Rule(line.kind, para.number, line.length, line.offset, line.start, line.centred)
                )
        if found.borders:
            self.rules += of_borders(para, found, width, _same_borders(node))
        self.rules += in_words(para)

    def _width(self, place: Place) -> float | None:
        if place.width is None and place.spot.table is None and not place.spot.box:
            return self.widths[min(self.section, len(self.widths) - 1)]
        return place.width

    def _boxes(self, picture: Element, para: Para, place: Place) -> None:
        if reason := unreadable(picture):
            self.unread[reason] = None
        boxes = boxes_of(picture)
        if not boxes:
            return
        width, align = _box(picture)
        spot = replace(place.spot, box=True, width=millimetres(width) if width else 0.0)
        for box in boxes:
            # The fields of a box open and close inside it.
            outer, self.fields = self.fields, Fields(page=self.fields.page)
            self._blocks(box, Place(spot, NOTHING, width, align), [])
            outer.page = outer.page or self.fields.page
            self.fields = outer

    # --- tables

    def _table(self, node: Element, place: Place) -> None:
        grid = read_grid(node, self.formats.sheet)
        outer = place.spot
        known = outer.table is None or outer.box or grid.ruled or outer.cells == 1
        index = len(self.tables) if known else None
        if known:
            self.tables.append(None)
        first = len(self.paras) + 1
        section = self.section
        ends: dict[tuple[int, int], int] = {}
        for row in grid.rows:
            for cell in row:
                if not swallowed(cell):
                    self._cell(grid, row, cell, place, index)
                ends[cell.row, cell.index] = len(self.paras)
        if index is not None and len(self.paras) >= first:
            last = len(self.paras)
            self.tables[index] = Table(
                index, len(grid.rows), grid.columns, grid.ruled, section, first, last
            )
        if not grid.ruled and self.numbered:
            self.rules += _edges(grid, ends)

    def _cell(
        self, grid: Grid, row: tuple[Cell, ...], cell: Cell, place: Place, index: int | None
    ) -> None:
        wide = millimetres(cell.width) if cell.width else 0.0
        if index is None:
            spot = replace(place.spot, width=wide)
        else:
            spot = Spot(index, cell.row, cell.index, len(row), place.spot.box, wide)
        look = self.formats.sheet.table(grid.style, cell.conditions) if grid.style else NOTHING
        self._blocks(cell.node, Place(spot, look, cell.width), [])


def _edges(grid: Grid, ends: dict[tuple[int, int], int]) -> list[Rule]:
    """Borders of layout cells that serve as lines: below a cell, none at its sides."""
    found = []
    for row in grid.rows:
        for cell in row:
            if cell.borders & {"left", "right"}:
                continue
            place = (cell.row, cell.index)
            above = (cell.row - 1, cell.index)
            if "bottom" in cell.borders:
                found.append(Rule(RuleKind.BORDER, ends[place], cell.outer, 12.0, 0.0))
            if "top" in cell.borders and above in ends and not _bottom(grid, *above):
                found.append(Rule(RuleKind.BORDER, ends[above], cell.outer, 12.0, 0.0))
    return [rule for rule in found if rule.para]


def _bottom(grid: Grid, row: int, cell: int) -> bool:
    return "bottom" in grid.rows[row][cell].borders


def _same_borders(node: Element) -> bool:
    """The next paragraph has the same borders: Word draws one frame around both."""
    follower = node.getnext()
    if follower is None or follower.tag != P:
        return False
    paths = (f"{W}pPr/{W}pBdr", f"{W}pPr/{W}ind")
    ours, theirs = ([_plain(n.find(path)) for path in paths] for n in (node, follower))
    return bool(ours[0]) and ours == theirs


def _plain(node: Element | None) -> list[tuple[str, list[tuple[str, str]]]]:
    if node is None:
        return []
    return [(n.tag, sorted((str(k), str(v)) for k, v in n.items())) for n in node.iter()]


def _balanced(root: Element) -> bool:
    kinds = [node.get(f"{W}fldCharType") for node in root.iter(f"{W}fldChar")]
    return kinds.count("begin") == kinds.count("end")


def _box(picture: Element) -> tuple[float | None, Align | None]:
    """Inner width of a text box in points, and its own place on the line."""
    extent = picture.find(f"./*/{WP}extent")
    if extent is not None:
        width: float | None = whole(extent.get("cx")) / EMU_PER_POINT
        place = picture.findtext(f"./*/{WP}positionH/{WP}align") or ""
    else:
        shape = next(picture.iter(f"{V}shape", f"{V}rect"), None)
        style = (shape.get("style") or "") if shape is not None else ""
        css = dict(part.partition(":")[::2] for part in style.replace(" ", "").split(";"))
        width = length(css.get("width"))
        place = css.get("mso-position-horizontal", "")
    return (max(width - 2 * INSET, 0.0) if width else None), _TAB_ALIGN.get(place.strip())
