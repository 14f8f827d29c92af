"""YAML as plain text values with the line of each: no surprises of type, no aliases.

Every scalar stays the text that was typed (``08``, ``no`` and ``2021-02-05`` too); pydantic gives it
its type. An empty plain scalar or ``null`` is None. The line of every value is kept by its path.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

Path_ = tuple[str | int, ...]

try:  # libyaml is ten times as fast; the pure reader gives the same nodes
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MAX_BYTES = 4_000_000
"""A programme of 60 bodies has about 100 kB; more than this is not a programme."""

MAX_DEPTH = 40
"""Levels; a programme has nine. Thousands of them overrun the stack of the C library."""


@dataclass
class YamlError(Exception):
    """What is wrong with the text (a key of ``reasons``), and on which line (from 1)."""

    reason: str
    line: int

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(slots=True)
class YamlFile:
    """The data, and the line on which each value (or the key of it) stands."""

    data: Any
    lines: dict[Path_, int] = field(default_factory=dict)

    def line(self, path: Path_) -> int:
        """Line of a value; of the nearest enclosing one where the value is absent."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str) -> YamlFile:
    """Read one YAML document; raise YamlError with the line of the first fault."""
    if len(text) > MAX_BYTES:
        raise YamlError("yaml.too_large", 1)
    _look_ahead(text)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise YamlError(_reason(error.problem or ""), min(line, _lines(text))) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlError("yaml.control", line) from None
    except (yaml.YAMLError, RecursionError):
        raise YamlError("yaml.syntax", 1) from None
    result = YamlFile(None)
    if node is not None:
        result.data = _value(node, (), result.lines)
    return result


_OPENING = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)
_CLOSING = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)


def _look_ahead(text: str) -> None:
    """Refuse what the parser must not meet: aliases, which make a small file endless, and great depth."""
    depth = 0
    try:
        for token in yaml.scan(text, Loader=_Loader):
            depth += isinstance(token, _OPENING) - isinstance(token, _CLOSING)
            if depth > MAX_DEPTH:
                raise YamlError("yaml.depth", token.start_mark.line + 1)
            if isinstance(token, yaml.AliasToken | yaml.AnchorToken):
                raise YamlError("yaml.alias", token.start_mark.line + 1)
    except (yaml.YAMLError, RecursionError):
        return  # the parser meets the same fault and reports it with its line


_REASONS = (
    ("cannot start any token", "yaml.tab"),
    ("tab character", "yaml.tab"),
    ("mapping values are not allowed", "yaml.indent"),
    ("did not find expected key", "yaml.indent"),
    ("could not find expected ':'", "yaml.colon"),
    ("unexpected end of stream", "yaml.quote"),
    ("expected ',' or", "yaml.bracket"),
)
"""What the library says → what a person can look for."""


def _reason(said: str) -> str:
    return next((key for words, key in _REASONS if words in said), "yaml.syntax")


def _lines(text: str) -> int:
    """Lines that an editor shows."""
    return max(text.rstrip("\n").count("\n") + 1, 1)


def _value(node: yaml.Node, path: Path_, lines: dict[Path_, int]) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Any] = {}
        for key, child in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise YamlError("yaml.key", key.start_mark.line + 1)
            name = str(key.value)
            if name in result:
                raise YamlError("yaml.duplicate", key.start_mark.line + 1)
            lines[(*path, name)] = key.start_mark.line + 1
            result[name] = _value(child, (*path, name), lines)
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, i), lines) for i, child in enumerate(node.value)]
    plain = not getattr(node, "style", None)
    if plain and node.value in {"", "~", "null"}:
        return None
    return node.value


class _Plain(yaml.SafeDumper):
    """Writes no aliases: what is read refuses them."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


def dump(data: Any) -> str:
    """Data as YAML that ``parse`` reads as the same data; Vietnamese stays legible."""
    return yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100)
