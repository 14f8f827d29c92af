"""Build the Word templates of all kinds into ``templates/``.

python scripts/build_templates.py           write them
python scripts/build_templates.py --check   fail if a committed one is stale, missing or left over
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from dienhinh_docs.kinds import KINDS
from dienhinh_docs.kinds.base import Kind
from dienhinh_docs.rules import regime
from dienhinh_docs.word.build import build

FOLDER = Path(__file__).resolve().parents[1] / "templates"


def built(kinds: Iterable[Kind]) -> dict[str, bytes]:
    """File name and bytes of every template; kinds may share one, but not one name for two."""
    result: dict[str, bytes] = {}
    for kind in kinds:
        for template in kind.templates:
            data = build(template, regime(template.regime))
            name = f"{template.name}.docx"
            if result.setdefault(name, data) != data:
                raise ValueError(f"two different templates are called {name}")
    return result


def faults(wanted: Mapping[str, bytes], folder: Path) -> list[str]:
    """What is wrong with the folder, a sentence each; nothing if it is as built."""
    here = {path.name for path in folder.glob("*.docx")}
    said = [f"{name}: missing" for name in sorted(set(wanted) - here)]
    said += [f"{name}: no kind has this template" for name in sorted(here - set(wanted))]
    stale = (n for n in sorted(here & set(wanted)) if (folder / n).read_bytes() != wanted[n])
    return said + [f"{name}: stale" for name in stale]


def write(wanted: Mapping[str, bytes], folder: Path) -> None:
    """Make the folder as built; templates that no kind has are removed."""
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.docx"):
        if path.name not in wanted:
            path.unlink()
    for name, data in wanted.items():
        (folder / name).write_bytes(data)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    check = parser.parse_args().check
    wanted = built(KINDS)
    if not check:
        write(wanted, FOLDER)
        print(f"{len(wanted)} templates in {FOLDER.name}/")
        return 0
    said = faults(wanted, FOLDER)
    print("\n".join(said) or f"{len(wanted)} templates are as built")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
