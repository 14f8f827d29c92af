"""Where the program's own files lie: inside the installed package, or in the source tree."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
DATA = PACKAGE / "data"
_SOURCE_TREE = PACKAGE.parents[1]

BUILT_IN_PROGRAMME = "bac-giang-2021"


def templates_dir() -> Path:
    """Folder of the standard Word templates."""
    packed = DATA / "templates"
    return packed if packed.is_dir() else _SOURCE_TREE / "templates"


def built_in_programme() -> Path:
    """``programme.yaml`` of the built-in plan of 2021."""
    packed = DATA / "programmes" / BUILT_IN_PROGRAMME / "programme.yaml"
    if packed.is_file():
        return packed
    return _SOURCE_TREE / "inputs" / BUILT_IN_PROGRAMME / "programme.yaml"
