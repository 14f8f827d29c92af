"""The tags of a part: what a person typed between double brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from dienhinh_docs.word.inspect.model import Fault
from dienhinh_docs.word.inspect.stream import Of, Piece

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
PREFIX = re.compile(r"(tr|tc|p|r) ")
ODD_QUOTES = str.maketrans("“”‘’", "\"\"''")
"""docxtpl turns Word's quotation marks inside a tag into plain ones."""

SHOWN = 60
"""Characters of a tag that are shown."""


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """A tag: ``raw`` as a person sees it, ``inner`` what Jinja gets without delimiters and prefix.

    ``before`` and ``after`` are what stands beside it in the same run; ``last`` is the piece in
    which it ends.
    """

    raw: str
    opener: str
    prefix: str
    inner: str
    piece: Piece
    last: Piece
    torn: bool
    before: str
    after: str

    @property
    def keyword(self) -> str:
        """The first word of a statement: ``for``, ``endif``; blank for an expression."""
        if self.opener != "{%":
            return ""
        found = re.match(r"[-+]?\s*(\w+)", self.inner)
        return found[1] if found else ""

    @property
    def body(self) -> str:
        """What stands between the delimiters, without marks for white space."""
        return self.inner.removeprefix("-").removesuffix("-").removeprefix("+").strip()


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Text that stands in no tag: where it begins in its piece."""

    piece: Piece
    at: int
    text: str


@dataclass(slots=True)
class Scan:
    """Tags of a part in its order, the text outside of them, and what is wrong with delimiters."""

    tags: list[Tag] = field(default_factory=list)
    outside: list[Words] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def clean(inner: str, of: Of) -> str:
    """The inside of a tag as Jinja gets it: plain quotes, ``&`` and in attributes ``"`` as XML has them."""
    text = inner.translate(ODD_QUOTES).replace("&", "&amp;")
    return text.replace('"', "&quot;") if of is Of.ATTRIBUTE else text
