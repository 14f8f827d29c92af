"""Blocks of a part: what is opened, closed, crossed, and whether both ends stand in one place."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass, field

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect.model import Fault, fault
from dienhinh_docs.word.inspect.prefixes import CELL_TAGS, is_loose, meant
from dienhinh_docs.word.inspect.stream import Element, W, level, parting
from dienhinh_docs.word.inspect.tags import Tag
from dienhinh_docs.word.inspect.words import in_words

OPENERS = ("if", "for", "with", "filter", "set", "macro", "call", "block", "autoescape", "raw")
_ENDS = {f"end{name}": name for name in OPENERS}
_INNER = {"else": ("if", "for"), "elif": ("if",)}
_FORBIDDEN = frozenset({"include", "import", "from", "extends", "block"})
"""Statements that reach for another template; a paper has none beside its own."""

_UNLOADED = frozenset({"do", "break", "continue", "trans", "pluralize", "endtrans", "debug"})
"""Statements of Jinja's extensions, none of which is loaded."""

_KNOWN = frozenset({*OPENERS, *_ENDS, *_INNER, *CELL_TAGS, *_FORBIDDEN, "print"})
_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_KINDS = (
    ("tbl", "bang"),
    ("tr", "dong"),
    ("tc", "o"),
    ("txbxContent", "khung"),
    ("hyperlink", "lien_ket"),
)


@dataclass(slots=True)
class _Open:
    name: str
    tag: Tag
    told: bool  # the place of its end has been complained of
    closed_else: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What Jinja is given in place of a tag; ``role`` is the opener or inner word, if it is one."""

    role: str
    text: str


@dataclass(slots=True)
class Blocks:
    """Faults of blocks, and for each statement the source that keeps the whole parseable.

    ``guessed`` are tags whose statement does not exist.
    """

    faults: list[Fault] = field(default_factory=list)
    source: dict[Tag, Source] = field(default_factory=dict)
    guessed: set[Tag] = field(default_factory=set)
    ending: str = ""


def check(tags: Sequence[Tag], told: frozenset[Tag]) -> Blocks:
    """Match the ends of all blocks of a part."""
    return _Matcher(told).read(tags)


def spot(tag: Tag) -> tuple[Element, ...]:
    """The elements around a tag once docxtpl has put it in the place of its row, cell, …"""
    chain = tag.piece.chain
    if not tag.prefix or (container := tag.piece.around(tag.prefix)) is None:
        return chain
    return chain[: next(n for n, e in enumerate(chain) if e is container)]


def apart(one: Tag, two: Tag) -> str:
    """Why two tags cannot be ends of one block (a key of ``reasons``); blank if they can."""
    first, second = spot(one), spot(two)
    if level(first, second):
        return ""
    between = {e.tag for chain in parting(first, second) for e in chain}
    for name, reason in _KINDS:
        if f"{W}{name}" in between:
            return f"mau.{reason}"
    return "mau.tien_to" if one.prefix != two.prefix else "mau.khung_khac"


class _Matcher:
    def __init__(self, told: frozenset[Tag]) -> None:
        self.told = told
        self.open: list[_Open] = []
        self.crossed: list[tuple[_Open, Tag]] = []
        self.found = Blocks()

    def read(self, tags: Sequence[Tag]) -> Blocks:
        for tag in tags:
            if tag.opener == "{%":
                self.found.source[tag] = self.statement(tag)
        for left in [*self.open, *(o for o, _ in self.crossed)]:
            self.say(Code.MAU_WORD_KHOI_KHONG_DONG, left.tag, ket=f"end{left.name}")
        self.found.ending = "".join(
            f"{{% end{o.name} %}}" for o in reversed(self.open) if o.name != "raw"
        )
        return self.found

    def statement(self, tag: Tag) -> Source:
        word = self.word(tag)
        if word in _ENDS:
            return self.end(tag, _ENDS[word])
        if word in _INNER:
            return self.inner(tag, word)
        if word in _FORBIDDEN:
            self.say(Code.MAU_WORD_THE_CAM, tag)
        if word in OPENERS and not (word == "set" and "=" in tag.body):
            self.open.append(_Open(word, tag, tag.torn or is_loose(tag)))
            return Source(word, "" if word == "raw" else tag.body)
        if word in CELL_TAGS:
            return Source("", self.of_cell(tag, word))
        return Source("", tag.body if word in ("set", "print") else "")

    def word(self, tag: Tag) -> str:
        """The statement; one that does not exist is told and taken for the nearest that does."""
        if is_loose(tag):
            return meant(tag)
        word = tag.keyword
        if word in _KNOWN or tag.torn:
            return word
        near = difflib.get_close_matches(word, sorted(_KNOWN - {"endraw"}), 1, 0.7)
        guess = near[0] if near and word not in _UNLOADED else ""
        self.say(Code.MAU_WORD_THE_LA, tag, goi_y=guess)
        self.found.guessed.add(tag)
        return guess

    def of_cell(self, tag: Tag, word: str) -> str:
        """What docxtpl makes of a tag of a table cell; merging asks for a loop around the cell."""
        if word in ("cellbg", "colspan"):
            return f"print {tag.body[len(word) :].strip()}"
        cell = tag.piece.around("tc")
        if not any(o.name == "for" and o.tag.piece.around("tc") is not cell for o in self.open):
            self.say(Code.MAU_WORD_TEN_NGOAI_VONG, tag, ten="loop")
        return ""

    def end(self, tag: Tag, name: str) -> Source:
        if not any(o.name == name for o in self.open):
            return self.late(tag, name)
        above: list[_Open] = []
        while self.open[-1].name != name:
            above.append(self.open.pop())
        mate = self.open.pop()
        self.crossed += [(o, tag) for o in above]
        if not above:
            self.same_place(mate, tag)
        ends = [f"end{o.name}" for o in (*above, mate) if o.name != "raw"]
        return Source("end", " %}{% ".join(ends))

    def late(self, tag: Tag, name: str) -> Source:
        """An end without a beginning, or the second end of two that cross."""
        for n, (mate, where) in enumerate(self.crossed):
            if mate.name == name:
                del self.crossed[n]
                self.say(Code.MAU_WORD_KHOI_CHEO, where, mo=mate.tag.raw, **_place(mate.tag))
                return Source("", "")
        self.say(Code.MAU_WORD_KHOI_KHONG_MO, tag)
        return Source("", "")

    def inner(self, tag: Tag, word: str) -> Source:
        mate = self.open[-1] if self.open else None
        if mate is None or mate.name not in _INNER[word] or mate.closed_else:
            self.say(Code.MAU_WORD_KHOI_KHONG_MO, tag)
            return Source("", "")
        mate.closed_else = word == "else"
        self.same_place(mate, tag)
        return Source(word, tag.body if word == "elif" else "else")

    def same_place(self, mate: _Open, tag: Tag) -> None:
        loose = tag.torn or is_loose(tag)
        if mate.told or loose or tag in self.told or mate.tag in self.told:
            return
        if reason := apart(mate.tag, tag):
            mate.told = True
            facts = {"mo": mate.tag.raw, "ly_do": reason, **_place(mate.tag)}
            self.say(Code.MAU_WORD_KHOI_LECH, tag, **facts)

    def say(self, code: Code, tag: Tag, **facts: str) -> None:
        place = tag.piece.place
        copied = any(e.tag == _COPY for e in tag.piece.chain)
        if copied and any(f.place == place and f.tag == tag.raw for f in self.found.faults):
            return  # a text box stands twice in the file; its fault is told once
        self.found.faults.append(fault(code, tag.piece.place, tag.raw, **facts))


def _place(tag: Tag) -> dict[str, str]:
    """Where a tag stands, as facts in both languages."""
    place = tag.piece.place
    return {"cho_vi": f" ({in_words(place, 'vi')})", "cho_en": f" ({in_words(place, 'en')})"}
