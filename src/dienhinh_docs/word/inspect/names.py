"""The names that a template may use, as paths: ``vb.so_ky_hieu``, ``dong[*].ho_ten``."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from typing import Any, Literal

Sort = Literal["text", "number", "flag", "map", "list", "any"]
ITEM = "[*]"
_DEEPEST = 30
"""Levels of a context that are looked at; one that holds itself has no end."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a value is made of: a map has ``fields``, a list an ``item``; ANY is not known."""

    sort: Sort
    fields: Mapping[str, Shape] = field(default_factory=dict)
    item: Shape | None = None

    @property
    def plain(self) -> bool:
        return self.sort in ("text", "number", "flag")


ANY = Shape("any")


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a context; ``required`` are paths that a template of this sort must use."""

    root: Shape
    required: frozenset[str] = frozenset()

    def paths(self) -> Iterator[str]:
        """Every path, the shorter before the longer."""
        yield from _paths(self.root, "")

    def nearest(self, path: str) -> str:
        """The known path that was probably meant; blank if none is near."""
        known = list(self.paths())
        last = path.rpartition(".")[2]
        near = difflib.get_close_matches(path, known, 1, 0.75)
        same = [p for p in known if p.rpartition(".")[2] == last]
        return near[0] if near else same[0] if same else ""


def names_of(*contexts: Any) -> Names:
    """The names of these contexts together; one that is empty everywhere may hold anything."""
    shape = ANY
    for n, context in enumerate(contexts):
        shape = shape_of(context) if n == 0 else merged(shape, shape_of(context))
    return Names(shape)


def shape_of(value: Any, depth: int = 0) -> Shape:
    """The shape of a sample value: dict, list, dataclass, model, or something plain."""
    if depth > _DEEPEST or value is None:
        return ANY
    if isinstance(value, bool):
        return Shape("flag")
    if isinstance(value, str):
        return Shape("text")
    if isinstance(value, int | float | Decimal):
        return Shape("number")
    if isinstance(value, Mapping):
        pairs: Iterable[tuple[str, Any]] = ((str(k), v) for k, v in value.items())
        return Shape("map", {k: shape_of(v, depth + 1) for k, v in pairs})
    if (named := _attributes(value)) is not None:
        return Shape("map", {k: shape_of(getattr(value, k, None), depth + 1) for k in named})
    if isinstance(value, list | tuple | set | frozenset):
        return Shape("list", item=_joined(shape_of(v, depth + 1) for v in value))
    return ANY


def merged(one: Shape, two: Shape) -> Shape:
    """What either shape has; where they contradict each other, nothing is known."""
    if one.sort == "any":
        return two
    if two.sort == "any" or one == two:
        return one
    if one.sort == two.sort == "map":
        both = {**one.fields, **two.fields}
        return Shape("map", {
            k: merged(one.fields[k], two.fields[k]) if k in one.fields and k in two.fields else v
            for k, v in both.items()
        })  # fmt: skip
    if one.sort == two.sort == "list":
        return Shape("list", item=merged(one.item or ANY, two.item or ANY))
    return Shape("text") if one.plain and two.plain else ANY


def _joined(shapes: Iterable[Shape]) -> Shape:
    found = ANY
    for shape in shapes:
        found = merged(found, shape)
    return found


def _attributes(value: Any) -> list[str] | None:
    """Public attributes of a record; None if it is none."""
    if is_dataclass(value):
        names = [f.name for f in fields(value)]
    elif hasattr(type(value), "model_fields"):
        names = list(type(value).model_fields)
    elif hasattr(value, "_fields"):
        names = list(value._fields)
    else:
        return None
    computed = [k for k in dir(type(value)) if isinstance(getattr(type(value), k, None), property)]
    return [
        k for k in dict.fromkeys([*names, *computed]) if not k.startswith("_") and k not in _MODEL
    ]


_MODEL = frozenset({"model_extra", "model_fields_set"})


def _paths(shape: Shape, path: str) -> Iterator[str]:
    for name, inner in shape.fields.items():
        here = f"{path}.{name}" if path else name
        yield here
        yield from _paths(inner, here)
    if shape.item is not None:
        yield from _paths(shape.item, path + ITEM)
