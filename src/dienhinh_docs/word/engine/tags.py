"""The tags of a part, each on a line of its own, so that a line number names a tag.

After docxtpl has patched a part, a newline goes behind the opening of every tag: ``{{⏎ ho_ten }}``.
Jinja prints nothing for it, and the line of an error in the compiled template becomes the tag.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError
from jinja2.lexer import (
    TOKEN_BLOCK_BEGIN,
    TOKEN_BLOCK_END,
    TOKEN_VARIABLE_BEGIN,
    TOKEN_VARIABLE_END,
)

_BEGIN = {TOKEN_BLOCK_BEGIN, TOKEN_VARIABLE_BEGIN}
_END = {TOKEN_BLOCK_END, TOKEN_VARIABLE_END}
_OPENING = {"if", "for", "macro", "call", "filter", "set", "block", "with"}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A source with a newline in every tag."""

    source: str
    tags: tuple[str, ...]
    """Texts of the tags as they stand in the patched source."""
    lines: tuple[int, ...]
    """The line on which the content of each tag begins."""

    def index(self, line: int) -> int | None:
        """The tag on a line: the last one that begins there or above."""
        found = bisect_right(self.lines, line) - 1
        return found if found >= 0 else None

    def unclosed(self) -> int | None:
        """The innermost tag that opens a block which nothing closes."""
        stack: list[int] = []
        for number, tag in enumerate(self.tags):
            words = tag.strip("{%-+ \n}").split(None, 2)
            if not tag.startswith("{%") or not words:
                continue
            captured = words[0] != "set" or "=" not in tag
            if words[0] in _OPENING and captured:
                stack.append(number)
            elif words[0].startswith("end") and stack:
                stack.pop()
        return stack[-1] if stack else None


def numbered(source: str, environment: Environment) -> Numbered:
    """Put a newline into every tag, as far as the source can be read."""
    starts, ends = _positions(source, environment)
    pieces: list[str] = []
    tags: list[str] = []
    lines: list[int] = []
    line, last = 1, 0
    for number, (begin, inside) in enumerate(starts):
        piece = source[last:inside]
        pieces += (piece, "\n")
        line += piece.count("\n") + 1
        lines.append(line)
        # a tag that never ends is shown up to the next element
        end = ends[number] if number < len(ends) else source.find("<", begin)
        tags.append(source[begin : end if end >= 0 else None])
        last = inside
    pieces.append(source[last:])
    return Numbered("".join(pieces), tuple(tags), tuple(lines))


def _positions(source: str, environment: Environment) -> tuple[list[tuple[int, int]], list[int]]:
    """Where each tag begins and where its content does; where each ends."""
    starts: list[tuple[int, int]] = []
    ends: list[int] = []
    position = 0
    try:
        for _, kind, text in environment.lexer.tokeniter(source, None):
            # between two tokens the lexer drops nothing but space
            begin = source.index(text, position)
            position = begin + len(text)
            if kind in _BEGIN:
                starts.append((begin, position))
            elif kind in _END:
                ends.append(begin + len(text.rstrip()))
    except (TemplateSyntaxError, ValueError):
        pass  # Jinja says so itself when the source is compiled
    return starts, ends
