"""What lies in ``workbooks/``: files to be read, what is passed over lawfully, what is told instead."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.viet import nfc

IGNORED_PREFIXES = ("~$", ".~", ".")
"""Lock files of Excel and LibreOffice, hidden files: not workbooks anybody sent."""

IGNORED_NAMES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"})
"""Files that Windows and macOS put into folders by themselves."""

UNFINISHED = frozenset({".crdownload", ".part", ".partial", ".download", ".tmp", ".opdownload"})
"""Endings of files that a browser or a copy has not finished."""

SHORTCUTS = frozenset({".lnk", ".url", ".webloc", ".desktop", ".gsheet"})
"""Endings of files that only point to another one."""

ARCHIVES = {b"Rar!\x1a\x07": "rar", b"7z\xbc\xaf\x27\x1c": "7z", b"\x1f\x8b": "gz"}
"""First bytes of archives; a zip is told from a workbook by its ending."""

ARCHIVE_ENDINGS = frozenset({".zip", ".rar", ".7z", ".gz", ".tgz", ".tar"})

DEEPEST = 5
"""Folders within folders among which files that were not read are counted."""

COUNTED = 1000
"""Files of a folder that are counted."""


def workbooks(folder: Path) -> list[Path]:
    """What lies in ``workbooks/``, by name; folders, lock files and hidden files are left out."""
    if not folder.is_dir():
        return []
    found = (p for p in folder.iterdir() if not _ignored(p) and (p.is_file() or _dangling(p)))
    return sorted(found, key=lambda p: nfc(p.name))


def unread(folder: Path) -> Iterator[Problem]:
    """Folders inside ``workbooks/`` that hold files: nobody reads them, and that is told."""
    if not folder.is_dir():
        return
    inside = (p for p in folder.iterdir() if p.is_dir() and not _ignored(p))
    for path in sorted(inside, key=lambda p: nfc(p.name)):
        if count := _files_in(path):
            name = nfc(path.name)
            shown = f"{count}" if count < COUNTED else f"{COUNTED}+"
            yield problem(Code.THU_MUC_CON, At(name), name, so=shown)


def no_workbook(path: Path, at: At) -> Problem | None:
    """Why this is not even tried: unfinished, a shortcut, an archive. ``OSError`` if unreadable."""
    ending = path.suffix.lower()
    if ending in SHORTCUTS or _dangling(path):
        return problem(Code.TEP_LOI_TAT, at)
    if ending in UNFINISHED or not path.stat().st_size:
        return problem(Code.TEP_CHUA_CHEP_XONG, at)
    with path.open("rb") as file:
        start = file.read(8)
    if ending in ARCHIVE_ENDINGS or start.startswith(tuple(ARCHIVES)):
        kind = next((k for s, k in ARCHIVES.items() if start.startswith(s)), ending.lstrip("."))
        return problem(Code.TEP_NEN, at, kind)
    return None


def _ignored(path: Path) -> bool:
    return path.name.startswith(IGNORED_PREFIXES) or path.name.lower() in IGNORED_NAMES


def _dangling(path: Path) -> bool:
    """A link to nothing."""
    return path.is_symlink() and not path.exists()


def _files_in(folder: Path) -> int:
    """Files in a folder and the folders in it, as far as they are counted; links are not followed."""
    count = 0
    for place, folders, files in os.walk(folder):
        if len(Path(place).relative_to(folder).parts) >= DEEPEST:
            folders.clear()
        count += sum(not _ignored(Path(name)) for name in files)
        if count >= COUNTED:
            break
    return count
