"""The names of the standard kinds, from the list that ``scripts/build_names.py`` writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from dienhinh_docs.problems import Code
from dienhinh_docs.reasons import of_os
from dienhinh_docs.resources import DATA, templates_dir
from dienhinh_docs.word.inspect.check import inspect
from dienhinh_docs.word.inspect.model import NOWHERE, Fault, Inventory, fault
from dienhinh_docs.word.inspect.names import ANY, Names, Shape, Sort, merged, names_of
from dienhinh_docs.yamlfile import parse

FILE = DATA / "ten_trong_mau.yaml"
_LEAVES: dict[str, Sort] = {"text": "text", "number": "number", "flag": "flag", "any": "any"}


def as_data(shape: Shape) -> Any:
    """A shape in the form of the file: a mapping, a list of one, or the sort of a value."""
    if shape.sort == "map":
        return {name: as_data(inner) for name, inner in shape.fields.items()}
    if shape.sort == "list":
        return [as_data(shape.item or ANY)]
    return shape.sort


def _shape(data: Any) -> Shape:
    if isinstance(data, dict):
        return Shape("map", {name: _shape(inner) for name, inner in data.items()})
    if isinstance(data, list):
        return Shape("list", item=_shape(data[0]) if data else ANY)
    return Shape(_LEAVES.get(str(data), "any"))


@lru_cache(maxsize=1)
def _all() -> dict[str, Shape]:
    data = parse(FILE.read_text(encoding="utf-8")).data
    return {name: _shape(inner) for name, inner in data.items()}


def templates() -> list[str]:
    """Names of the templates whose names are known, such as ``ke-hoach.dang``."""
    return sorted(_all())


def known_for(template: str) -> Names | None:
    """What a template of this name may use and must use; None if there is no such template.

    It must print what the standard template prints whatever the record says, as far as that belongs
    to the frame: to the records that every template has.
    """
    shape = _all().get(template)
    if shape is None:
        return None
    _, inventory = inspect((templates_dir() / f"{template}.docx").read_bytes())
    frame = set.intersection(*(set(s.fields) for s in _all().values()))
    required = {path for path in inventory.printed if path.partition(".")[0] in frame}
    return Names(shape, frozenset(required))


def inspect_own(
    path: Path, template: str = "", contexts: Iterable[Mapping[str, Any]] = ()
) -> tuple[list[Fault], Inventory]:
    """All faults of an office's own template that stands for the standard one of this name.

    The name is that of the file unless given. ``contexts`` are records of this run, whose names count
    besides those of the list. Without a standard template and records, names are not judged.
    """
    known = known_for(template or path.stem)
    if records := tuple(contexts):
        found = names_of(*records)
        known = Names(merged(known.root, found.root), known.required) if known else found
    try:
        data = path.read_bytes()
    except OSError as error:
        return [fault(Code.TEP_KHONG_MO_DUOC, NOWHERE, ly_do=of_os(error))], Inventory()
    return inspect(data, known=known)
