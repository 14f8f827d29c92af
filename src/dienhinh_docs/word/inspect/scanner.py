"""Finds the tags of a part as docxtpl and Jinja find them, whole or torn."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect.model import fault
from dienhinh_docs.word.inspect.stream import Of, Piece, level
from dienhinh_docs.word.inspect.tags import (
    CLOSERS,
    ODD_QUOTES,
    PREFIX,
    SHOWN,
    Scan,
    Tag,
    Words,
    clean,
)

_MARK = re.compile(r"\{_\{|\}_\}|\{_%|%_\}|\{[{%#]|[}%#]\}")
_DELIMITER = re.compile(r"\{[{%#]|[}%#]\}")
_ENDRAW = re.compile(r"\{%-?\s*endraw\s*-?%\}")
_PAIRS = {"(": ")", "[": "]", "{": "}"}

LONGEST = 4000
"""Characters within which quotation marks and brackets of a tag are followed; keeps reading linear."""


def scan(pieces: Sequence[Piece]) -> Scan:
    """Find all tags of a part; text that stands in no tag is kept with its piece."""
    found = Scan()
    _Text([p for p in pieces if p.of is Of.TEXT], _torn_apart(pieces), found).read()
    for piece in pieces:
        if piece.of is Of.DELETED:
            _deleted(piece, found)
        elif piece.of is not Of.TEXT:
            _Text([piece], set(), found).read()
    _seams(pieces, found)
    found.tags.sort(key=lambda tag: tag.piece.number)
    found.outside.sort(key=lambda words: (words.piece.number, words.at))
    return found


def _seams(pieces: Sequence[Piece], found: Scan) -> None:
    """Brackets at the end of one paragraph and the beginning of the next, which docxtpl joins."""
    inside = {(t.piece.number, t.last.number) for t in found.tags if t.piece is not t.last}
    joined = {n for first, last in inside for n in range(first, last)}
    text = [p for p in pieces if p.of is not Of.ATTRIBUTE]
    for one, two in pairwise(text):
        if one.number in joined or not _DELIMITER.fullmatch(one.text[-1] + two.text[0]):
            continue
        shown = f"{one.text[-SHOWN // 2 :]}{two.text[: SHOWN // 2]}".strip()
        if Of.DELETED in (one.of, two.of):
            if any(f.place == one.place for f in found.faults):
                continue  # told with the tag that it tears
            found.faults.append(fault(Code.MAU_WORD_THE_DA_XOA, one.place, shown))
        elif one.around("p") is not two.around("p"):
            same = level(one.chain, two.chain)
            code = Code.MAU_WORD_NGOAC_LE if same else Code.MAU_WORD_THE_QUA_O
            found.faults.append(fault(code, one.place, shown))


def property_tags(piece: Piece) -> Scan:
    """The tags of a file property."""
    found = Scan()
    _Text([piece], set(), found).read()
    return found


def _deleted(piece: Piece, found: Scan) -> None:
    if mark := _DELIMITER.search(piece.text):
        shown = piece.text.strip()[:SHOWN] or mark[0]
        found.faults.append(fault(Code.MAU_WORD_THE_DA_XOA, piece.place, shown))


def _torn_apart(pieces: Sequence[Piece]) -> set[int]:
    """Numbers of pieces of text before which a deletion or a field code stands."""
    torn: set[int] = set()
    other = False
    for piece in pieces:
        if piece.of is Of.TEXT:
            if other:
                torn.add(piece.number)
            other = False
        elif piece.of is not Of.ATTRIBUTE:
            other = True
    return torn


class _Text:
    """Reads a stretch of text that may be cut into pieces anywhere."""

    def __init__(self, pieces: Sequence[Piece], torn: set[int], found: Scan) -> None:
        self.pieces = pieces
        self.found = found
        self.text = "".join(p.text for p in pieces)
        self.starts: list[int] = []
        at = 0
        for piece in pieces:
            self.starts.append(at)
            at += len(piece.text)
        self.torn = {s for p, s in zip(pieces, self.starts, strict=True) if p.number in torn}
        self.paragraph_ends = self._paragraph_ends()
        self.last_endraw = max((m.start() for m in _ENDRAW.finditer(self.text)), default=-1)

    def piece(self, at: int) -> Piece:
        return self.pieces[bisect_right(self.starts, at) - 1]

    def read(self) -> None:
        at = kept = 0
        while mark := _MARK.search(self.text, at):
            start, word = mark.start(), mark[0]
            if start + 1 in self.torn and len(word) == 2:
                at = self._closer(start)
                self._tell(Code.MAU_WORD_THE_DA_XOA, start, self.text[start:at])
            elif "_" in word:
                self._tell(Code.MAU_WORD_DAU_THOAT, start, word)
                at = mark.end()
            elif word not in CLOSERS:
                self._tell(Code.MAU_WORD_NGOAC_LE, start, self._around(start))
                at = mark.end()
            else:
                self._outside(kept, start)
                at = kept = self._tag(start, word)
        self._outside(kept, len(self.text))

    def _tag(self, start: int, opener: str) -> int:
        """Take in the tag that opens here; return where reading goes on."""
        end = self._end(start, opener)
        torn = end is None
        if end is None:
            end = self._rest(start)
            self._tell(
                Code.MAU_WORD_THE_KHONG_DONG, start, self.text[start:end], ket=CLOSERS[opener]
            )
        raw = self.text[start:end]
        inner = raw[2:] if torn else raw[2:-2]
        if torn:
            inner = inner.rstrip("}%# ")
        found = PREFIX.match(inner)
        prefix = found[1] if found and not (opener == "{#" and found[1] == "r") else ""
        inner = inner[len(prefix) + 1 :] if prefix else inner
        first = self.piece(start)
        number = bisect_right(self.starts, end - 1) - 1
        last = self.pieces[number]
        tag = Tag(
            raw, opener, prefix, clean(inner, first.of), first, last, torn,
            before=self.text[self.starts[bisect_right(self.starts, start) - 1] : start],
            after=self.text[end : self.starts[number] + len(last.text)],
        )  # fmt: skip
        if not torn:
            self._spread(tag, start, end)
        self.found.tags.append(tag)
        if tag.keyword == "raw" and not torn:
            closing = _ENDRAW.search(self.text, end) if end <= self.last_endraw else None
            return end if closing is None else closing.start()
        return end

    def _end(self, start: int, opener: str) -> int | None:
        """Where the tag ends; None if it is never closed."""
        closer = CLOSERS[opener]
        if opener != "{#" and (end := self._balanced(start, closer)) is not None:
            return end
        for mark in _DELIMITER.finditer(self.text, start + 2):
            if opener == "{#" and mark[0] not in ("{#", "#}"):
                continue
            return mark.end() if mark[0] == closer else None
        return None

    def _balanced(self, start: int, closer: str) -> int | None:
        """The end, with respect to quotation marks and brackets, inside the paragraph of the start."""
        quote = ""
        depth: list[str] = []
        at, stop = start + 2, min(self._paragraph_end(start), start + LONGEST)
        while at < stop:
            char = self.text[at].translate(ODD_QUOTES)
            if quote:
                at += 1 if char == "\\" else 0
                quote = "" if char == quote else quote
            elif char in "\"'":
                quote = char
            elif not depth and self.text.startswith(closer, at):
                return at + 2
            elif not depth and _DELIMITER.match(self.text, at):
                return None
            elif char in _PAIRS:
                depth.append(_PAIRS[char])
            elif depth and char == depth[-1]:
                depth.pop()
            at += 1
        return None

    def _rest(self, start: int) -> int:
        """How far a tag that is never closed is taken to reach."""
        stop = self._paragraph_end(start)
        mark = _DELIMITER.search(self.text, start + 2, stop)
        if mark and mark[0] not in CLOSERS:
            return mark.end()
        stop = mark.start() if mark else stop
        single = self.text.find("}", start + 2, stop)
        return single + 1 if single >= 0 else stop

    def _closer(self, start: int) -> int:
        """Behind the brackets that would close what opens here, in the same paragraph."""
        mark = _DELIMITER.search(self.text, start + 2, self._paragraph_end(start))
        return mark.end() if mark else start + 2

    def _paragraph_ends(self) -> list[int]:
        """For each piece the offset behind the last piece of its paragraph."""
        ends: list[int] = []
        after = None
        for piece, start in zip(reversed(self.pieces), reversed(self.starts), strict=True):
            paragraph = piece.around("p")
            same = bool(ends) and paragraph is after
            ends.append(ends[-1] if same else start + len(piece.text))
            after = paragraph
        return ends[::-1]

    def _paragraph_end(self, start: int) -> int:
        return self.paragraph_ends[bisect_right(self.starts, start) - 1]

    def _spread(self, tag: Tag, start: int, end: int) -> None:
        """Tell a tag that begins in one paragraph, cell or link and ends in another."""
        first, last = self.piece(start), self.piece(end - 1)
        if not level(first.chain, last.chain):
            self._tell(Code.MAU_WORD_THE_QUA_O, start, tag.raw)
        elif first.around("p") is not last.around("p") and tag.opener != "{#":
            self._tell(Code.MAU_WORD_THE_QUA_DOAN, start, tag.raw)

    def _outside(self, start: int, end: int) -> None:
        while start < end:
            number = bisect_right(self.starts, start) - 1
            stop = min(end, self.starts[number] + len(self.pieces[number].text))
            at = start - self.starts[number]
            self.found.outside.append(Words(self.pieces[number], at, self.text[start:stop]))
            start = stop

    def _around(self, at: int) -> str:
        return self.text[max(0, at - 20) : at + 2].strip()

    def _tell(self, code: Code, at: int, shown: str, **facts: str) -> None:
        piece = self.piece(at)
        self.found.faults.append(fault(code, piece.place, shown.strip()[:SHOWN], **facts))
