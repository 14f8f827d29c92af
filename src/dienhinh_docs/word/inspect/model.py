"""What the inspection of a template gives back: faults with their places, and an inventory."""

from __future__ import annotations

from dataclasses import dataclass, field

from dienhinh_docs.problems import At, Code, Problem, Severity, problem
from dienhinh_docs.word.engine.place import Place
from dienhinh_docs.word.inspect.words import in_words

NOWHERE = Place("", None, None, None, 0, "")
"""The place of a fault of the whole file."""

SOFT = "canh_bao"
"""Value of the fact ``muc_do`` of a fault that only asks for a look."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a template that a person can mend.

    ``tag`` is the tag as it stands in Word; ``facts`` fill the slots of the sentence in ``wording``.
    """

    code: Code
    place: Place
    tag: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        return self.problem("").severity

    def problem(self, file: str) -> Problem:
        """The fault as a problem of this file; table, row and cell stand in the facts too."""
        place = self.place
        where = {"phan": place.part, "bang": place.table, "dong": place.row, "o": place.cell,
                 "doan": place.paragraph or None}  # fmt: skip
        facts = {key: value for key, value in where.items() if value}
        at = At(file, paragraph=in_words(place, "vi"))
        return problem(self.code, at, self.tag, **facts, **dict(self.facts))


def fault(code: Code, place: Place, tag: str = "", **facts: object) -> Fault:
    """Build a fault; keyword arguments become the facts of its sentence."""
    return Fault(code, place, tag, tuple((k, str(v)) for k, v in facts.items()))


@dataclass(slots=True)
class Inventory:
    """What a template uses: parts with tags, names as paths, filters, tests, functions, prefixes.

    ``printed`` are the paths that it prints whatever the record says: outside of conditions and loops.
    ``optional`` are unknown ones that the template itself provides for (``is defined``, ``default``).
    """

    parts: list[str] = field(default_factory=list)
    tags: int = 0
    paths: set[str] = field(default_factory=set)
    printed: set[str] = field(default_factory=set)
    optional: set[str] = field(default_factory=set)
    filters: set[str] = field(default_factory=set)
    tests: set[str] = field(default_factory=set)
    functions: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
