"""Whether every rendering of a template is well-formed, proved once from its source.

Escaped values cannot break a part, so only the branches matter: every branch of an ``if`` must close
and open the same elements, and the body of a ``for`` must leave open what it found open. What cannot
be proved is parsed after each rendering instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jinja2 import nodes

Mode = tuple[str, str]
"""Where in the XML a piece ends: in text, in a tag or in quotes of it; the element it opens."""

_TEXT = ("", "")
_TAG = "tag"

_START = re.compile(r"<(?:(/)?([^\s<>/=\"'!?]+)|\?.*?\?>|!--.*?-->)", re.DOTALL)
_WHOLE = re.compile(r"""<(/)?([^\s<>/="'!?]+)[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>|<""")
_INSIDE = re.compile(r"[\"'>]|/>")
_ELSEWHERE = (nodes.Macro, nodes.AssignBlock, nodes.Assign, nodes.ExprStmt)
"""Statements that print nothing where they stand."""


class _Unproved(Exception):
    """Not a fault, only beyond this proof."""


@dataclass(frozen=True, slots=True)
class _Effect:
    """What a piece of template does to the stack of open elements."""

    closed: tuple[str, ...] = ()  # the innermost first
    opened: tuple[str, ...] = ()  # the outermost first

    def then(self, other: _Effect) -> _Effect:
        common = min(len(self.opened), len(other.closed))
        inner = self.opened[len(self.opened) - common :]
        if inner[::-1] != other.closed[:common]:
            raise _Unproved
        rest = self.opened[: len(self.opened) - common]
        return _Effect(self.closed + other.closed[common:], rest + other.opened)

    def net(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The effect without elements that are closed and opened again."""
        closed, opened = self.closed, self.opened
        while closed and opened and closed[-1] == opened[0]:
            closed, opened = closed[:-1], opened[1:]
        return closed, opened


_NOTHING = _Effect()


def always_well_formed(tree: nodes.Template) -> bool:
    """Whether each rendering of a parsed part is well-formed, given escaped values."""
    try:
        return _block(tree.body, _TEXT) == (_NOTHING, _TEXT)
    except _Unproved:
        return False


def _block(body: Sequence[nodes.Node], mode: Mode) -> tuple[_Effect, Mode]:
    effect = _NOTHING
    for node in body:
        step, mode = _node(node, mode)
        effect = effect.then(step)
    return effect, mode


def _node(node: nodes.Node, mode: Mode) -> tuple[_Effect, Mode]:
    match node:
        case nodes.Output():
            return _output(node, mode)
        case nodes.If():
            return _either([node.body, *(other.body for other in node.elif_), node.else_], mode)
        case nodes.For():
            return _either([node.body, node.else_, ()], mode)
        case nodes.Block() | nodes.With():
            return _block(node.body, mode)
    if isinstance(node, _ELSEWHERE):
        return _NOTHING, mode
    raise _Unproved


def _either(branches: Iterable[Sequence[nodes.Node]], mode: Mode) -> tuple[_Effect, Mode]:
    """Branches of one effect; what the longest of them asks of the stack is asked by all."""
    found = [_block(branch, mode) for branch in branches]
    if len({(effect.net(), end) for effect, end in found}) != 1:
        raise _Unproved
    return max(found, key=lambda pair: len(pair[0].closed))


def _output(node: nodes.Output, mode: Mode) -> tuple[_Effect, Mode]:
    effect = _NOTHING
    for child in node.nodes:
        if isinstance(child, nodes.TemplateData):
            step, mode = _data(child.data, mode)
            effect = effect.then(step)
        elif mode[0] == _TAG:
            raise _Unproved
    return effect, mode


def _data(text: str, mode: Mode) -> tuple[_Effect, Mode]:
    """Fixed text; a tag may begin in one piece and end in another, with a value in an attribute."""
    effect = _NOTHING
    position = 0
    while 0 <= position < len(text):
        where, element = mode
        if not where:
            step, position = _whole_tags(text, position)
            effect = effect.then(step)
            if position < 0:
                break
            step, position, mode = _markup(text, position)
        elif where == _TAG:
            step, position, mode = _inside(text, position, element)
        else:
            end = text.find(where, position)
            if end < 0:
                break
            step, position, mode = _NOTHING, end + 1, (_TAG, element)
        effect = effect.then(step)
    return effect, mode


def _whole_tags(text: str, position: int) -> tuple[_Effect, int]:
    """All tags up to a ``<`` that does not end in this piece; where that stands, or -1."""
    closed, opened = list[str](), list[str]()
    for found in _WHOLE.finditer(text, position):
        closing, name = found.groups()
        if name is None:
            return _Effect(tuple(closed), tuple(opened)), found.start()
        if not closing:
            if text[found.end() - 2] != "/":
                opened.append(name)
        elif not opened:
            closed.append(name)
        elif opened.pop() != name:
            raise _Unproved
    return _Effect(tuple(closed), tuple(opened)), -1


def _markup(text: str, start: int) -> tuple[_Effect, int, Mode]:
    """From a ``<`` to the end of the name behind it."""
    found = _START.match(text, start)
    if found is None:
        raise _Unproved
    closing, name = found.groups()
    if name is None:
        return _NOTHING, found.end(), _TEXT
    effect = _Effect(closed=(name,)) if closing else _NOTHING
    return effect, found.end(), (_TAG, "" if closing else name)


def _inside(text: str, position: int, element: str) -> tuple[_Effect, int, Mode]:
    """To the next quote or to the end of a tag; an element counts as open from there."""
    found = _INSIDE.search(text, position)
    if found is None:
        if text.endswith("/"):
            raise _Unproved
        return _NOTHING, len(text), (_TAG, element)
    if found[0] in ('"', "'"):
        return _NOTHING, found.end(), (found[0], element)
    opened = (element,) if element and found[0] == ">" else ()
    return _Effect(opened=opened), found.end(), _TEXT
