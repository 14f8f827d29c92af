"""What a template must not do: reach into the program, let markup in, reckon without end."""

from __future__ import annotations

from jinja2 import nodes, sandbox

FORBIDDEN_ATTRIBUTES = frozenset(
    {"mro"}
    | set(sandbox.UNSAFE_FUNCTION_ATTRIBUTES)
    | set(sandbox.UNSAFE_METHOD_ATTRIBUTES)
    | set(sandbox.UNSAFE_GENERATOR_ATTRIBUTES)
    | set(sandbox.UNSAFE_COROUTINE_ATTRIBUTES)
    | set(sandbox.UNSAFE_ASYNC_GENERATOR_ATTRIBUTES)
)
"""Attributes that Jinja's sandbox refuses, besides all that begin with an underscore."""

MANY = 10_000
"""A constant above this in a product or a range is a mistake or an attack, no paper's number."""


def unescaping(node: nodes.Filter) -> bool:
    """Whether a filter declares a text free of ``&`` and ``<`` that is not."""
    return node.name == "safe"


def heavy(node: nodes.Node) -> str:
    """Why a computation may take for ever (a key of ``reasons``); blank if it does not."""
    if isinstance(node, nodes.Pow):
        return "mau.luy_thua"
    if isinstance(node, nodes.Mul) and any(_large(side) for side in (node.left, node.right)):
        return "mau.so_lon"
    if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
        if node.node.name == "range" and any(_large(arg) for arg in node.args):
            return "mau.so_lon"
        if node.node.name == "lipsum":
            return "mau.chu_gia"
    return ""


def _large(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, int) and abs(node.value) > MANY
