"""Statements of a part: which names are in reach where, asked of its syntax tree."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect.expressions import GUARDS, UNKNOWN, Expressions, Value, spelled


class Reader(Expressions):
    """Walks the syntax tree of one part."""

    def read(self, tree: nodes.Template) -> None:
        self.guarded = set(_guarded(tree))
        for loop in tree.find_all(nodes.For):
            self.past |= {name.name for name in _targets(loop.target)}
        self.visit_all(tree.body)

    def on_output(self, node: nodes.Output) -> None:
        for child in node.nodes:
            if isinstance(child, nodes.TemplateData):
                continue
            found = self.value(child)
            tag = self.tag(child)
            if not self.depth and found.path:
                self.inventory.printed.add(found.path)
            if tag.prefix in ("p", "r", "tr", "tc") and found.shape.plain:
                self.say(Code.MAU_WORD_GIA_TRI_THUONG, child, ten=found.path, tien_to=tag.prefix)
            elif found.shape.sort in ("list", "map"):
                self.say(Code.MAU_WORD_IN_CA_NHOM, child, ten=found.path)

    def on_for(self, node: nodes.For) -> None:
        source = self.value(node.iter)
        if source.shape.plain:
            self.say(Code.MAU_WORD_LAP_SAI, node, ten=source.path)
        item = self.item(source)
        self.scopes.append({"loop": UNKNOWN})
        self.bind(node.target, item, loop=True)
        if node.test is not None:
            self.value(node.test)
        self.depth += 1
        self.visit_all(node.body)
        self.past |= set(self.scopes.pop()) - {"loop"}
        self.visit_all(node.else_)
        self.depth -= 1

    def on_if(self, node: nodes.If) -> None:
        self.value(node.test)
        self.depth += 1
        self.visit_all((*node.body, *node.elif_, *node.else_))
        self.depth -= 1

    def on_with(self, node: nodes.With) -> None:
        values = [self.value(value) for value in node.values]
        self.scopes.append({})
        for target, value in zip(node.targets, values, strict=True):
            self.bind(target, value)
        self.visit_all(node.body)
        self.past |= set(self.scopes.pop())

    def on_assign(self, node: nodes.Assign) -> None:
        self.bind(node.target, self.value(node.node))

    def on_assignblock(self, node: nodes.AssignBlock) -> None:
        if node.filter is not None:
            self.value(node.filter)
        self.visit_all(node.body)
        self.bind(node.target, UNKNOWN)

    def on_macro(self, node: nodes.Macro) -> None:
        for default in node.defaults:
            self.value(default)
        self.scopes[-1][node.name] = UNKNOWN
        self.scopes.append(dict.fromkeys(("caller", "varargs", "kwargs"), UNKNOWN))
        self.scopes[-1].update((arg.name, UNKNOWN) for arg in node.args)
        self.visit_all(node.body)
        self.scopes.pop()

    def on_scopedevalcontextmodifier(self, node: nodes.ScopedEvalContextModifier) -> None:
        if any(isinstance(o.value, nodes.Const) and not o.value.value for o in node.options):
            self.say(Code.MAU_WORD_KHONG_THOAT, node)
        self.visit_all(node.body)

    def bind(self, target: nodes.Node, value: Value, *, loop: bool = False) -> None:
        """Give a name its value; of several names nothing is known."""
        if isinstance(target, nodes.Name):
            self.shadow(target, loop)
            self.scopes[-1][target.name] = value
        elif isinstance(target, nodes.Tuple):
            for name in target.items:
                self.bind(name, UNKNOWN, loop=loop)

    def shadow(self, target: nodes.Name, loop: bool) -> None:
        outer = any(target.name in scope for scope in self.scopes[:-1])
        known = self.known is not None and target.name in self.known.root.fields
        if (outer and loop) or known:
            self.say(Code.MAU_WORD_TEN_CHE, target, ten=target.name)


def _targets(target: nodes.Node) -> Iterator[nodes.Name]:
    if isinstance(target, nodes.Name):
        yield target
    yield from target.find_all(nodes.Name)


def _guarded(tree: nodes.Template) -> Iterator[str]:
    """Paths that the part itself asks for before it uses them (``is defined``, ``default``)."""
    for node in tree.find_all((nodes.Test, nodes.Filter)):
        asked = (
            node.name in GUARDS
            if isinstance(node, nodes.Filter)
            else node.name in ("defined", "undefined")
        )
        if asked and node.node is not None and (path := spelled(node.node)):
            yield path
