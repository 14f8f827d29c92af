"""A new programme folder, from the built-in plan or from last year's; as text or as a workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dienhinh_docs.problems import Problem
from dienhinh_docs.programme.load import FILE_NAME
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.programme_book.load import BOOK_NAME
from dienhinh_docs.viet import slug
from dienhinh_docs.yamlfile import Path_, dump, parse


class FolderNotEmpty(Exception):
    """The folder exists and holds something; nothing is written into it."""


class CannotBeKept(Exception):
    """The programme cannot be written in this form without loss; nothing is written."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} entries")
        self.problems = list(problems)


def begin(
    folder: Path, source: Path, plan: ChuongTrinh, *, next_year: bool, book: bool
) -> list[str]:
    """Make the folder; return the entries (dotted paths) that were changed on the way.

    ``source`` is the file that ``plan`` was read from. From last year's programme the year moves
    on, number and date of the plan are emptied, deadlines keep day and month, last year's figures
    are dropped. A text that stays a text keeps its comments.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(str(folder))
    code = slug(folder.resolve().name)[:60].strip("-") or plan.ma
    changed: list[str] = []
    if book:
        plan, changed = _moved(plan, code, next_year=next_year)
        content, tidied = _book(plan)
        changed += [name for name in tidied if name not in changed]
    elif source.suffix == Path(FILE_NAME).suffix:
        text, changed = _edited(source, code, next_year=next_year)
        content = text.encode()
    else:
        plan, changed = _moved(plan, code, next_year=next_year)
        content = dump(_data(plan)).encode()
    for part in ("workbooks", "templates"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / (BOOK_NAME if book else FILE_NAME)).write_bytes(content)
    return changed


def _book(plan: ChuongTrinh) -> tuple[bytes, list[str]]:
    """The workbook, proven to say the same, and the texts that were only tidied."""
    from dienhinh_docs.programme_book.write import compared, workbook_of

    made = workbook_of(plan)
    against = compared(plan, made)
    if against.lost:
        raise CannotBeKept(against.lost)
    return made, against.tidied


# --- the programme as data -----------------------------------------------------------------


def _data(plan: ChuongTrinh) -> dict[str, Any]:
    """As YAML would give it: texts, whole numbers, lists; what is the default is left out."""
    return plan.model_dump(mode="json", exclude_defaults=True)


def _moved(plan: ChuongTrinh, code: str, *, next_year: bool) -> tuple[ChuongTrinh, list[str]]:
    """The programme under its new code, and a year on."""
    data = _data(plan)
    changes: dict[Path_, str] = {("ma",): code}
    if next_year:
        changes |= _a_year_on(data)
    for path, value in changes.items():
        here: Any = data
        for key in path[:-1]:
            here = here[key]
        here[path[-1]] = value or None
    if next_year and data.pop("nam_truoc", None):
        changes["nam_truoc",] = ""
    return ChuongTrinh.model_validate(data), _dotted(changes)


def _a_year_on(data: Mapping[str, Any]) -> dict[Path_, str]:
    year = int(data["nam"])
    changes: dict[Path_, str] = {("nam",): str(year + 1)}
    plan = data.get("ke_hoach") or {}
    for name in ("so", "ngay"):
        if plan.get(name):
            changes["ke_hoach", name] = ""
    if plan.get("trich_yeu"):
        changes["ke_hoach", "trich_yeu"] = plan["trich_yeu"].replace(str(year), str(year + 1))
    for i, item in enumerate((data.get("cai_dat") or {}).get("han_nop") or []):
        changes["cai_dat", "han_nop", i, "ngay"] = _same_day_next_year(item["ngay"])
    return changes


def _same_day_next_year(day: str) -> str:
    """Of an ISO date; 29 February becomes the 28th."""
    return re.sub(r"^(\d{4})(-02-29)?", _next, day)


def _next(found: re.Match[str]) -> str:
    return f"{int(found[1]) + 1}{'-02-28' if found[2] else ''}"


def _dotted(changes: Mapping[Path_, str]) -> list[str]:
    return [".".join(str(p) for p in path) for path in changes]


# --- the programme as text -----------------------------------------------------------------


def _edited(source: Path, code: str, *, next_year: bool) -> tuple[str, list[str]]:
    """The text of last year's programme with what changes, and everything else as it was."""
    text = source.read_text(encoding="utf-8-sig")
    changes: dict[Path_, str] = {("ma",): code}
    if next_year:
        changes |= _a_year_on(parse(text).data)
    text = _with(text, changes)
    if next_year and parse(text).data.get("nam_truoc"):
        text = _without(text, "nam_truoc")
        changes["nam_truoc",] = ""
    return text, _dotted(changes)


def _with(text: str, changes: dict[Path_, str]) -> str:
    """Replace scalars on their lines; everything else, comments too, stays as it is."""
    file = parse(text)
    lines = text.split("\n")
    for path, value in changes.items():
        number = file.line(path) - 1
        old = _scalar(file.data, path)
        key = re.escape(str(path[-1]))
        quoted = f'"{value}"' if value and not re.fullmatch(r"[\w-]+", value) else value
        pattern = rf"(\b{key}:\s*)([\"']?){re.escape(old)}\2"
        lines[number] = re.sub(pattern, lambda m, q=quoted: m.group(1) + q, lines[number], count=1)  # type: ignore[misc]
    return "\n".join(lines)


def _without(text: str, name: str) -> str:
    """Drop a part of the first level, up to the next one."""
    file = parse(text)
    first = file.line((name,)) - 1
    tops = sorted(line - 1 for path, line in file.lines.items() if len(path) == 1)
    after = next((line for line in tops if line > first), None)
    lines = text.split("\n")
    return "\n".join(lines[:first] + (lines[after:] if after is not None else [""]))


def _scalar(data: object, path: Path_) -> str:
    for key in path:
        data = data[key]  # type: ignore[index]
    return str(data)
