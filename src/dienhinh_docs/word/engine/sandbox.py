"""Jinja as templates of offices may use it: closed in, escaping always, unknown names fail.

The code that Jinja writes for a part is changed in four places. It yields UTF-8 instead of text, so
that the fixed parts of a template are encoded once; every value goes through ``put``; ``a.b`` looks
into a dictionary before it asks for an attribute; and what could run for ever is counted: calls, and
the rounds of loops in loops and of loops over something other than the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateAssertionError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from dienhinh_docs.word.engine import values

_NAMES_OF_DICT = frozenset(dir(dict))
"""``x.items`` of a dictionary stays its method, as in docxtpl."""

MAX_SIZE = 10_000_000
"""Items or letters that a multiplication in a template may make; digits of a power."""


class _Writer(CodeGenerator):
    """The generator of Jinja's Python code, with the changes that the module names."""

    _as_bytes = True
    _depth = 0
    _limited: nodes.Node | None = None

    def write_commons(self) -> None:
        super().write_commons()
        for name in ("put", "put_text", "look", "limited"):
            self.writeline(f"{name} = environment.{name}")

    def start_write(self, frame: Frame, node: nodes.Node | None = None) -> None:
        if frame.buffer is None:
            self.writeline("yield put(", node)
        else:
            super().start_write(frame, node)

    def end_write(self, frame: Frame) -> None:
        self.write(")")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:
        self._as_bytes = frame.buffer is None
        super().visit_Output(node, frame)

    def _output_const_repr(self, group: Iterable[Any]) -> str:
        text = "".join(group)
        return repr(text.encode(errors="surrogateescape") if self._as_bytes else text)

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        const = node.as_const(frame.eval_ctx)
        if isinstance(node, nodes.TemplateData):
            return str(const)
        text: str = self.environment.put_text(const)  # type: ignore[attr-defined]
        return text

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("put(" if self._as_bytes else "put_text(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if node.attr in _NAMES_OF_DICT or node.attr.startswith("_"):
            super().visit_Getattr(node, frame)
            return
        self.write("look(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        if node is not self._limited:
            return super().visit(node, *args, **kwargs)
        self._limited = None
        self.write("limited(")
        super().visit(node, *args, **kwargs)
        self.write(")")
        return None

    def visit_For(self, node: nodes.For, frame: Frame) -> None:
        """A loop straight over the record is as long as the record; all others are counted."""
        if self._depth or not isinstance(node.iter, nodes.Name | nodes.Getattr):
            self._limited = node.iter
        self._depth += 1
        super().visit_For(node, frame)
        self._depth -= 1

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:
        self._depth += 1
        super().visit_Macro(node, frame)
        self._depth -= 1

    def visit_ScopedEvalContextModifier(
        self, node: nodes.ScopedEvalContextModifier, frame: Frame
    ) -> None:
        raise TemplateAssertionError("escaping cannot be switched off", node.lineno)


class Closed(ImmutableSandboxedEnvironment):
    """Jinja closed in: a template neither reaches the program nor changes a record nor goes on for ever."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **more: Any) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=True, **more)

    def call(self, context: Context, thing: Any, *args: Any, **kwargs: Any) -> Any:
        values.seen.step()
        return super().call(context, thing, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if _size_of(operator, left, right) > MAX_SIZE:
            raise SecurityError(f"the result of {operator} is too large")
        return super().call_binop(context, operator, left, right)


class Environment(Closed):
    """One way of putting values into text; see the module."""

    code_generator_class = _Writer

    def __init__(self, put: Callable[[Any], bytes], put_text: Callable[[Any], str]) -> None:
        super().__init__()
        self.put = put
        self.put_text = put_text
        self.look = _look_with(self)
        self.limited = values.limited

    @staticmethod
    def concat(pieces: Iterable[Any]) -> str:
        """Text of a captured block; that of ``self.block()`` arrives as UTF-8."""
        return "".join(
            piece if isinstance(piece, str) else piece.decode(errors="surrogateescape")
            for piece in pieces
        )


def _size_of(operator: str, left: Any, right: Any) -> float:
    """How large the result of a multiplication or a power will be, roughly."""
    if operator == "**":
        both_whole = isinstance(left, int) and isinstance(right, int)
        return left.bit_length() * abs(right) / 3.3 if both_whole else 0
    for many, times in ((left, right), (right, left)):
        if isinstance(times, int) and isinstance(many, str | bytes | list | tuple):
            return len(many) * times
    return 0


def _look_with(environment: Environment) -> Callable[[Any, str], Any]:
    slow = environment.getattr

    def look(thing: Any, name: str) -> Any:
        """``thing.name``: the key of a dictionary first, as that is what records are made of."""
        if type(thing) is dict:
            try:
                return thing[name]
            except KeyError:
                pass
        return slow(thing, name)

    return look


FAST = Environment(values.put, values.put_text)
"""For every rendering."""

CAREFUL = Environment(values.put_checked, values.put_checked_text)
"""For finding the tag that let a forbidden character through, and for streams."""

PLAIN = Environment(values.put_plain, values.put_plain_text)
"""For core properties, which are escaped as a whole."""


def all_names(record: Mapping[str, Any]) -> dict[str, Any]:
    """What a template can name: ``range`` and its kin, and the record over them."""
    return {**FAST.globals, **record}
