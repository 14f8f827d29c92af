"""The columns a table declares against the cells it has, as docxtpl mends them.

docxtpl parses the whole body for that, after every rendering. Most tables cannot need it: no row has
more cells than the grid has columns, and a row that always stands fills the grid. Only the others are
marked in the template, and only they are parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from docxtpl import DocxTemplate
from lxml import etree

_OPEN, _CLOSE = "\udcfe", "\udcfd"
_RAW_OPEN, _RAW_CLOSE = b"\xfe", b"\xfd"
_RAW_TABLE = re.compile(_RAW_OPEN + b"(.*?)" + _RAW_CLOSE, re.DOTALL)
_TOKEN = re.compile(
    r"<(?P<close>/)?w:(?P<name>tbl|tr|tc|gridCol|gridSpan|sdt|customXml)(?=[ />])(?P<rest>[^>]*)>|"
    r"{%[-+]?\s*(?P<word>\w+)(?P<more>.*?)%}",
    re.DOTALL,
)
_VALUE = re.compile(r'w:val="(\d+)"')
_BEGIN = {"if", "for", "macro", "call", "filter", "block", "with", "raw"}


@dataclass(slots=True)
class _Row:
    depth: int  # of blocks around it
    cells: int = 0
    columns: int = 0
    in_cell: bool = False


@dataclass(slots=True)
class _Table:
    start: int
    depth: int
    columns: int = 0
    doubtful: bool = False
    filled: bool = False
    rows: list[_Row] = field(default_factory=list)

    def judge(self) -> bool:
        """Whether a rendering may need mending; a grid without columns is never mended."""
        for row in self.rows:
            self.doubtful |= row.cells > self.columns
            self.filled |= row.depth == self.depth and row.columns >= self.columns
        return self.columns > 0 and (self.doubtful or not self.filled)


def marked(body: str) -> str:
    """The patched source of a body, with marks around the outermost tables that may need mending."""
    scan = _Scan(body)
    pieces: list[str] = []
    done = 0
    for start, end in scan.run():
        pieces += (body[done:start], _OPEN, body[start:end], _CLOSE)
        done = end
    return "".join([*pieces, body[done:]])


def is_marked(body: str) -> bool:
    return _OPEN in body


def without_marks(data: bytes) -> bytes:
    """A rendered body as it is parsed when a slot or a doubt wants it."""
    return data.translate(None, _RAW_OPEN + _RAW_CLOSE)


def mended(data: bytes, head: str) -> bytes:
    """A rendered body with its marked tables mended; ``head`` is a start tag with all prefixes."""
    return _RAW_TABLE.sub(lambda found: mended_whole(found[1], head), data)


def mended_whole(data: bytes, head: str) -> bytes:
    """The same for a piece without marks: a table, or the content of a body."""
    text = f"{head}{without_marks(data).decode()}</w:body>"
    tree = DocxTemplate.fix_tables(None, text)
    whole = etree.tostring(tree, encoding="unicode")
    return whole[whole.index(">") + 1 : whole.rindex("</w:body>")].encode()


class _Scan:
    """One walk over a patched body."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.tables: list[_Table] = []
        self.depth = 0
        self.spans: list[tuple[int, int]] = []

    def run(self) -> list[tuple[int, int]]:
        """The outermost tables that may need mending: start and end in the source."""
        for found in _TOKEN.finditer(self.body):
            if found["word"]:
                self._block(found["word"], found["more"])
            elif found["name"] == "tbl":
                self._table(found)
            elif self.tables:
                self._part(self.tables[-1], found)
        return self.spans

    def _block(self, word: str, more: str) -> None:
        if word in _BEGIN or (word == "set" and "=" not in more):
            self.depth += 1
        elif word.startswith("end"):
            self.depth -= 1

    def _table(self, found: re.Match[str]) -> None:
        if not found["close"]:
            self.tables.append(_Table(found.start(), self.depth))
        elif self.tables:
            table = self.tables.pop()
            doubtful = table.judge()
            if self.tables:  # docxtpl counts the rows of inner tables with those of the outer one
                self.tables[-1].doubtful |= doubtful
                widest = max((row.cells for row in table.rows), default=0)
                self.tables[-1].doubtful |= widest > self.tables[-1].columns
            elif doubtful:
                self.spans.append((table.start, found.end()))

    def _part(self, table: _Table, found: re.Match[str]) -> None:
        row = table.rows[-1] if table.rows else None
        match found["name"], bool(found["close"]):
            case "gridCol", False:
                table.columns += 1
                table.doubtful |= self.depth != table.depth
            case "tr", False:
                table.rows.append(_Row(self.depth))
            case "tc", closing if row:
                row.in_cell = not closing
                if not closing:
                    row.cells += 1
                    row.columns += 1
                    # in a loop or a branch of its own: only the record knows how many there are
                    table.doubtful |= self.depth != row.depth
            case "gridSpan", False if row:
                value = _VALUE.search(found["rest"])
                table.doubtful |= value is None
                row.columns += int(value[1]) - 1 if value else 0
            case "sdt" | "customXml", False if row is None or not row.in_cell:
                table.doubtful = True  # docxtpl does not see cells inside
