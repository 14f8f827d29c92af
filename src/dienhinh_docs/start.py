"""A new programme folder, from the built-in plan or from last year's."""

from __future__ import annotations

import re
from pathlib import Path

from dienhinh_docs.programme.load import FILE_NAME
from dienhinh_docs.viet import slug
from dienhinh_docs.yamlfile import Path_, parse


class FolderNotEmpty(Exception):
    """The folder exists and holds something; nothing is written into it."""


def begin(folder: Path, source: Path, *, next_year: bool) -> list[str]:
    """Make the folder; return the entries (dotted paths) that were changed on the way.

    The text is kept with its comments. From last year's programme the year moves on, number and
    date of the plan are emptied, deadlines keep day and month, last year's figures are dropped.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(str(folder))
    text = source.read_text(encoding="utf-8-sig")
    changes: dict[Path_, str] = {("ma",): slug(folder.resolve().name)}
    if next_year:
        changes |= _a_year_on(text)
    text = _with(text, changes)
    if next_year and parse(text).data.get("nam_truoc"):
        text = _without(text, "nam_truoc")
        changes["nam_truoc",] = ""
    for part in ("workbooks", "templates"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    (folder / FILE_NAME).write_text(text, encoding="utf-8", newline="\n")
    return [".".join(str(p) for p in path) for path in changes]


def _a_year_on(text: str) -> dict[Path_, str]:
    data = parse(text).data
    year = int(data["nam"])
    changes: dict[Path_, str] = {("nam",): str(year + 1)}
    plan = data.get("ke_hoach") or {}
    for name in ("so", "ngay"):
        if plan.get(name):
            changes["ke_hoach", name] = ""
    if plan.get("trich_yeu"):
        changes["ke_hoach", "trich_yeu"] = plan["trich_yeu"].replace(str(year), str(year + 1))
    for i, item in enumerate((data.get("cai_dat") or {}).get("han_nop") or []):
        changes["cai_dat", "han_nop", i, "ngay"] = re.sub(r"^\d{4}", _next, item["ngay"])
    return changes


def _next(found: re.Match[str]) -> str:
    return str(int(found.group()) + 1)


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
