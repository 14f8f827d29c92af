"""What an expression of a template gives, and what is wrong in it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, nodes

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect.guards import FORBIDDEN_ATTRIBUTES, heavy, unescaping
from dienhinh_docs.word.inspect.model import Fault, Inventory, fault
from dienhinh_docs.word.inspect.names import ANY, ITEM, Names, Shape
from dienhinh_docs.word.inspect.tags import Tag

_SAME = frozenset(
    {"sort", "list", "reverse", "unique", "select", "reject", "selectattr", "rejectattr"}
)
"""Filters of a list that give a list of the same items."""

_ONE = frozenset({"first", "last", "random", "min", "max"})
_OF_LISTS = _SAME | _ONE | {"join", "map", "batch", "slice", "groupby", "sum"}
GUARDS = frozenset({"default", "d"})


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression gives: its shape, and its path if it is a plain name of the context."""

    shape: Shape = ANY
    path: str = ""


UNKNOWN = Value()


class Expressions:
    """Judges expressions; faults and the inventory grow as it goes."""

    def __init__(
        self,
        environment: Environment,
        tags: Sequence[Tag],
        known: Names | None,
        inventory: Inventory,
    ) -> None:
        self.environment = environment
        self.tags = tags
        self.known = known
        self.inventory = inventory
        self.faults: list[Fault] = []
        self.scopes: list[dict[str, Value]] = [{}]
        self.past: set[str] = set()  # names of loops, and of settings in them that are over
        self.guarded: set[str] = set()
        self.depth = 0  # of conditions and loops

    def visit_all(self, found: Sequence[nodes.Node]) -> None:
        for node in found:
            self.visit(node)

    def visit(self, node: nodes.Node) -> None:
        act: Callable[[Any], None] | None = getattr(self, f"on_{type(node).__name__.lower()}", None)
        if act is not None:
            act(node)
        elif isinstance(node, nodes.Expr):
            self.value(node)
        else:
            for child in node.iter_child_nodes():
                self.visit(child)

    def value(self, node: nodes.Node) -> Value:
        """Judge an expression with all its parts; what it gives, as far as that is known."""
        match node:
            case nodes.Name():
                return self.name(node)
            case nodes.Getattr():
                return self.member(node, self.value(node.node), node.attr)
            case nodes.Getitem():
                return self.getitem(node)
            case nodes.Filter():
                return self.filter(node)
            case nodes.Test():
                return self.test(node)
            case nodes.Call():
                return self.call(node)
            case nodes.CondExpr():
                self.value(node.test)
                both = [self.value(node.expr1), self.value(node.expr2) if node.expr2 else UNKNOWN]
                return both[0] if both[0] == both[1] else UNKNOWN
        if reason := heavy(node):
            self.say(Code.MAU_WORD_TINH_NANG, node, ly_do=reason)
        for child in node.iter_child_nodes():
            self.visit(child)
        return Value(Shape("text")) if isinstance(node, nodes.Concat) else UNKNOWN

    def name(self, node: nodes.Name) -> Value:
        for scope in reversed(self.scopes):
            if node.name in scope:
                return scope[node.name]
        if node.name in self.environment.globals:
            return UNKNOWN
        self.inventory.paths.add(node.name)
        if self.known is not None and node.name in self.known.root.fields:
            return Value(self.known.root.fields[node.name], node.name)
        if node.name in self.past or node.name == "loop":
            self.say(Code.MAU_WORD_TEN_NGOAI_VONG, node, ten=node.name)
        elif self.known is not None and self.known.root.sort == "map":
            self.unknown(node, node.name)
        return Value(ANY, node.name)

    def member(self, node: nodes.Expr, owner: Value, name: str) -> Value:
        """``owner.name``, or ``owner["name"]``."""
        if name.startswith("_") or name in FORBIDDEN_ATTRIBUTES:
            self.say(Code.MAU_WORD_TRUY_CAP_CAM, node, ten=name)
            return UNKNOWN
        path = f"{owner.path}.{name}" if owner.path else ""
        if path:
            self.inventory.paths.add(path)
        shape = owner.shape
        if name in shape.fields:
            return Value(shape.fields[name], path)
        method = {"map": dict, "list": list, "text": str}.get(shape.sort)
        if shape.sort in ("any", "number", "flag") or (method and hasattr(method, name)):
            return Value(ANY, path if shape.sort == "any" else "")
        self.unknown(node, path or name)
        return UNKNOWN

    def getitem(self, node: nodes.Getitem) -> Value:
        owner = self.value(node.node)
        key = node.arg.value if isinstance(node.arg, nodes.Const) else None
        if isinstance(key, str):
            return self.member(node, owner, key)
        self.visit(node.arg)
        if isinstance(node.arg, nodes.Slice):
            return owner if owner.shape.sort in ("list", "text") else UNKNOWN
        return self.item(owner) if owner.shape.sort == "list" else UNKNOWN

    def item(self, source: Value) -> Value:
        """One of the items of a list."""
        path = source.path + ITEM if source.path else ""
        if source.shape.sort == "list":
            return Value(source.shape.item or ANY, path)
        return Value(ANY, path if source.shape.sort == "any" else "")

    def filter(self, node: nodes.Filter) -> Value:
        owner = UNKNOWN if node.node is None else self.value(node.node)
        for child in (*node.args, *node.kwargs):
            self.visit(child)
        self.inventory.filters.add(node.name)
        if node.name not in self.environment.filters:
            self.near(Code.MAU_WORD_BO_LOC_LA, node, node.name, self.environment.filters)
        elif unescaping(node):
            self.say(Code.MAU_WORD_KHONG_THOAT, node)
        elif name := _constant(node) if node.name == "attr" else "":
            return self.member(node, owner, name)
        elif node.name in _OF_LISTS and owner.shape.plain and node.name != "list":
            self.say(Code.MAU_WORD_LAP_SAI, node, ten=owner.path)
        if node.name in _SAME or node.name in GUARDS:
            return owner
        if node.name in _ONE:
            return self.item(owner)
        return UNKNOWN

    def test(self, node: nodes.Test) -> Value:
        for child in (node.node, *node.args, *node.kwargs):
            self.visit(child)
        self.inventory.tests.add(node.name)
        if node.name not in self.environment.tests:
            self.near(Code.MAU_WORD_PHEP_THU_LA, node, node.name, self.environment.tests)
        return Value(Shape("flag"))

    def call(self, node: nodes.Call) -> Value:
        if reason := heavy(node):
            self.say(Code.MAU_WORD_TINH_NANG, node, ly_do=reason)
        for child in (*node.args, *node.kwargs):
            self.visit(child)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        if name and not any(name in scope for scope in self.scopes):
            self.inventory.functions.add(name)
            if name not in self.environment.globals and (
                self.known is None or name not in self.known.root.fields
            ):
                self.near(Code.MAU_WORD_HAM_LA, node, name, self.environment.globals)
            return UNKNOWN
        self.value(node.node)
        return UNKNOWN

    # --- telling ---------------------------------------------------------------------------

    def unknown(self, node: nodes.Node, path: str) -> None:
        if self.known is None:
            return
        if spelled(node) in self.guarded:
            self.inventory.optional.add(path)
            return
        self.say(Code.MAU_WORD_TEN_LA, node, ten=path, goi_y=self.known.nearest(path))

    def near(self, code: Code, node: nodes.Node, name: str, known: Any) -> None:
        found = difflib.get_close_matches(name, sorted(known), 1)
        self.say(code, node, ten=name, goi_y=found[0] if found else "")

    def tag(self, node: nodes.Node) -> Tag:
        return self.tags[min(node.lineno, len(self.tags)) - 1]

    def say(self, code: Code, node: nodes.Node, **facts: str) -> None:
        tag = self.tag(node)
        self.faults.append(fault(code, tag.piece.place, tag.raw, **facts))


def _constant(node: nodes.Filter) -> str:
    first = node.args[0] if node.args else None
    return str(first.value) if isinstance(first, nodes.Const) else ""


def spelled(node: nodes.Node) -> str:
    """The path as the template has it: ``d.ho_ten``; blank for anything but names and dots."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        owner = spelled(node.node)
        return f"{owner}.{node.attr}" if owner else ""
    return ""
