"""Each tag parsed for itself, so that one slip of the pen does not hide the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jinja2 import Environment, TemplateSyntaxError

from dienhinh_docs.problems import Code
from dienhinh_docs.word.inspect.blocks import Blocks, Source
from dienhinh_docs.word.inspect.model import Fault, fault
from dienhinh_docs.word.inspect.prefixes import is_loose
from dienhinh_docs.word.inspect.tags import Tag

_ODD = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\u201a\u201e\u201f\u00ab\u00bb\u2032\u2033`\u00b4\u2013\u2014"
    "\u2260\u2264\u2265\u00d7\uff08\uff09\uff1a\uff0c]"
)
"""What Word or a keyboard puts in and Jinja cannot read: hidden marks, other quotes, dashes, signs."""

_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'')
_BROKEN = "namespace()"
"""Stands for an expression that cannot be read: its value is unknown, nothing about it is a fault."""

_NEUTRAL = {
    "if": "if true", "elif": "elif true", "with": "with", "filter": "filter upper",
    "macro": "macro x_()", "call": "call namespace()", "autoescape": "autoescape true",
    "block": "block x_", "else": "else", "raw": "",
}  # fmt: skip
_TRIALS = {
    "if": "{{% {} %}}{{% endif %}}", "for": "{{% {} %}}{{% endfor %}}",
    "elif": "{{% if true %}}{{% {} %}}{{% endif %}}", "with": "{{% {} %}}{{% endwith %}}",
    "filter": "{{% {} %}}{{% endfilter %}}", "set": "{{% {} %}}{{% endset %}}",
    "macro": "{{% {} %}}{{% endmacro %}}", "call": "{{% {} %}}{{% endcall %}}",
    "autoescape": "{{% {} %}}{{% endautoescape %}}", "block": "{{% {} %}}{{% endblock %}}",
}  # fmt: skip
_REASONS = (
    ("unexpected end of template", "mau.ngoac_mo"),
    ("expected an expression", "mau.thieu_gia_tri"),
    ("expected token 'end of print statement', got '='", "mau.dau_bang"),
    ("expected token 'end of print statement', got '", "mau.hai_tu"),
    ("expected token 'end of statement block', got '='", "mau.dau_bang"),
    ("expected token 'end of statement block', got '", "mau.thua_chu"),
    ("expected token 'in'", "mau.thieu_in"),
    ("unexpected char", "mau.ky_tu"),
    ("got 'end of print statement'", "mau.thieu_gia_tri"),
    ("got 'end of statement block'", "mau.thieu_gia_tri"),
)
"""Words of Jinja, and the key of ``reasons`` that tells the same to a clerk."""


def check(environment: Environment, tags: Sequence[Tag], blocks: Blocks) -> tuple[list[Fault], str]:
    """Faults of single tags, and the source of the part, a line a tag, that can be parsed."""
    faults: list[Fault] = []
    lines: list[str] = []
    for tag in tags:
        source = blocks.source.get(tag) or Source("", tag.body if tag.opener == "{{" else "")
        text = " ".join(source.text.split())
        skipped = tag.torn or is_loose(tag) or tag in blocks.guessed
        found = (
            None if skipped or tag.opener == "{#" else _fault(environment, tag, source.role, text)
        )
        if found:
            faults.append(found)
        if skipped or found:
            text = text if source.role == "end" else neutral(source.role, tag)
        lines.append(_line(tag, text, bool(skipped or found)))
    return faults, "\n".join(lines) + blocks.ending


def _line(tag: Tag, text: str, broken: bool) -> str:
    if tag.opener == "{{":
        return "" if broken else f"{{{{ {text} }}}}"
    return f"{{% {text} %}}" if text and tag.opener == "{%" else ""


def neutral(role: str, tag: Tag) -> str:
    """A statement that opens the same block and says nothing."""
    if role == "for":
        target = re.match(r"(?:\w+\s+)?for\s+(\w+(?:\s*,\s*\w+)*)\s+in\b", tag.body)
        return f"for {target[1] if target else 'x_'} in {_BROKEN}"
    if role == "set":
        target = re.match(r"set\s+(\w+)", tag.body)
        return f"set {target[1] if target else 'x_'}"
    return _NEUTRAL.get(role, "")


def _fault(environment: Environment, tag: Tag, role: str, text: str) -> Fault | None:
    if tag.opener == "{{":
        trial = f"{{{{ {text} }}}}"
    elif role in _TRIALS:
        trial = _TRIALS[role].format(text)
    elif text.startswith(("set", "print")):
        trial = f"{{% {text} %}}"
    else:
        return None
    try:
        environment.parse(trial)
    except (TemplateSyntaxError, RecursionError, ValueError) as error:
        return _told(tag, str(getattr(error, "message", "") or error))
    if "&amp;" in text or "&quot;" in text:
        return fault(Code.MAU_WORD_KY_TU_LA, tag.piece.place, tag.raw, ky_tu="&")
    return None


def _told(tag: Tag, message: str) -> Fault:
    place = tag.piece.place
    if odd := _ODD.search(_QUOTED.sub("", tag.body)):
        return fault(Code.MAU_WORD_KY_TU_LA, place, tag.raw, ky_tu=_shown(odd[0]))
    if "&amp;" in tag.body or "&quot;" in tag.body:
        sign = "&" if "&amp;" in tag.body else '"'
        return fault(Code.MAU_WORD_KY_TU_LA, place, tag.raw, ky_tu=sign)
    bare = _QUOTED.sub("", tag.body)
    if '"' in bare or "'" in bare:
        reason = "mau.nhay_mo"
    else:
        reason = next((key for words, key in _REASONS if words in message), message)
    return fault(Code.MAU_WORD_BIEU_THUC_SAI, place, tag.raw, ly_do=reason)


def _shown(sign: str) -> str:
    """A sign, or its number if it cannot be seen."""
    return sign if sign.isprintable() and not sign.isspace() else f"U+{ord(sign):04X}"
