"""Write down which names each template may use, taken from the papers of the sample programme.

python scripts/build_names.py           write them
python scripts/build_names.py --check   fail if the committed list is stale
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from dienhinh_docs.intake import Terms, take_in
from dienhinh_docs.kinds import KINDS
from dienhinh_docs.kinds.base import Work
from dienhinh_docs.lists import lists_for
from dienhinh_docs.programme.load import load
from dienhinh_docs.resources import BUILT_IN_PROGRAMME
from dienhinh_docs.word.inspect import names_of
from dienhinh_docs.word.inspect.known import FILE, as_data
from dienhinh_docs.word.inspect.names import Names

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "inputs" / BUILT_IN_PROGRAMME

HEAD = """\
# Names that each template may use. Written by scripts/build_names.py from the papers of the sample
# programme: a list holds one item, a value is named by its sort. Do not edit.
"""


def contexts() -> dict[str, list[Mapping[str, Any]]]:
    """What the templates of the sample programme are filled with, by template.

    Every day of the year on which a kind may write something else is covered by its last one.
    """
    programme, problems = load(SAMPLE)
    if programme is None:
        raise ValueError(f"the sample programme cannot be read: {problems}")
    terms = Terms(programme.plan, programme.law, lists_for(programme.plan, programme.law))
    books = {}
    for path in sorted((SAMPLE / "workbooks").glob("*.xlsx")):
        sent = take_in(path, terms)
        if sent.checked is not None:
            books[sent.sender] = sent.checked.book
    work = Work(programme.plan, programme.law, books, date(programme.plan.nam, 12, 31))
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for kind in KINDS:
        for draft in kind.drafts(work):
            found[draft.template].append(draft.context)
    return found


def names() -> Iterator[tuple[str, Names]]:
    """Every template with its names; one that the sample does not use has those of its kind."""
    found = contexts()
    for kind in KINDS:
        of_kind = [c for t in kind.templates for c in found.get(t.name, ())]
        for template in kind.templates:
            if of_kind:
                yield template.name, names_of(*(found.get(template.name) or of_kind))


def text() -> str:
    """The whole list as it is committed."""
    data = {name: as_data(known.root) for name, known in sorted(dict(names()).items())}
    said = yaml.safe_dump(data, allow_unicode=True, sort_keys=True, width=100)
    return HEAD + said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    wanted = text()
    if not check:
        FILE.write_text(wanted, encoding="utf-8")
        print(f"{wanted.count(chr(10))} lines in {FILE.name}")
        return 0
    fresh = FILE.is_file() and FILE.read_text(encoding="utf-8") == wanted
    print(f"{FILE.name} is {'as built' if fresh else 'stale'}")
    return 0 if fresh else 1


if __name__ == "__main__":
    sys.exit(main())
