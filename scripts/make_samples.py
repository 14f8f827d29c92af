"""Write the sample workbooks from the readable data in ``samples/``.

``samples/<programme>/<MÃ>.yaml`` → ``inputs/<programme>/workbooks/<MÃ>.xlsx``. A change of the layout
renews the workbooks; ``--check`` fails if a committed one is stale. In ``vi-du-can-sua`` every file has a
key ``hong`` that says how the finished workbook is spoiled.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from dienhinh_docs.cells import Clean, clean  # noqa: E402
from dienhinh_docs.kits import kit_spec  # noqa: E402
from dienhinh_docs.layout import SHEETS  # noqa: E402
from dienhinh_docs.lists import lists_for  # noqa: E402
from dienhinh_docs.programme.load import Programme, load  # noqa: E402
from dienhinh_docs.sheet import Cell, Lists, Sheet  # noqa: E402
from dienhinh_docs.viet import slug  # noqa: E402
from dienhinh_docs.workbook.kit import write_kit  # noqa: E402
from dienhinh_docs.yamlfile import parse  # noqa: E402
from spoil import spoil  # noqa: E402 - the script's own neighbour

PROGRAMMES = ("bac-giang-2021", "vi-du-can-sua")
TYPED = {Cell.WHOLE, Cell.MONEY, Cell.DATE, Cell.YEAR, Cell.CHOICE}
"""What Excel would have made of the typed text: numbers, dates, and labels picked from a list."""


def section(sheet: Sheet) -> str:
    """Key of a sheet in the data: ``Đơn vị`` → ``don_vi``."""
    return slug(sheet.name).replace("-", "_")


def as_typed(text: str | None, sheet: Sheet, name: str, lists: Lists) -> Any:
    """The value that stands in the cell after a careful person typed the text.

    A text that cannot be read as its column asks stays text: that is what Excel does too.
    """
    col = sheet.columns[name]
    text = text and text.rstrip("\n")  # a block of YAML ends with a line break
    if text is None or col.cell not in TYPED:
        return text
    result = clean(text, col, lists.get(col.choices, ()))
    if not isinstance(result, Clean):
        return text
    if col.cell is Cell.CHOICE:
        choices = lists[col.choices]
        return next(c.label for c in choices if c.value == result.value)
    return result.value


def rows_of(data: dict[str, Any], lists: Lists) -> dict[str, list[dict[str, Any]]]:
    """Rows by sheet name, as the kit takes them."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for sheet in SHEETS:
        raw = data.get(section(sheet)) or []
        records = [raw] if isinstance(raw, dict) else raw
        rows[sheet.name] = [
            {name: as_typed(text, sheet, name, lists) for name, text in record.items()}
            for record in records
        ]
    return rows


def workbook(programme: Programme, data: dict[str, Any], code: str) -> bytes:
    """One workbook, as its body would send it."""
    lists = lists_for(programme.plan, programme.law)
    body = programme.plan.theo_ma[str(data.get("co_quan") or code)]
    target = io.BytesIO()
    write_kit(target, kit_spec(programme.plan, lists, body, rows_of(data, lists)))
    return spoil(target.getvalue(), data.get("hong") or {})


def wanted(name: str) -> Iterator[tuple[Path, bytes]]:
    """Path and content of every workbook of a programme."""
    programme, problems = load(ROOT / "inputs" / name)
    if programme is None:
        raise SystemExit(f"{name}: {problems}")
    for path in sorted((ROOT / "samples" / name).glob("*.yaml")):
        data = parse(path.read_text(encoding="utf-8")).data
        target = ROOT / "inputs" / name / "workbooks" / f"{path.stem}.xlsx"
        yield target, workbook(programme, data, path.stem)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail if a workbook is stale")
    arguments = parser.parse_args()
    stale = 0
    for name in PROGRAMMES:
        seen = set()
        for target, content in wanted(name):
            seen.add(target)
            if target.is_file() and target.read_bytes() == content:
                continue
            stale += 1
            if not arguments.check:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        for orphan in set((ROOT / "inputs" / name / "workbooks").glob("*.xlsx")) - seen:
            stale += 1
            if not arguments.check:
                orphan.unlink()
    print(f"{stale} {'stale' if arguments.check else 'written'}")
    if arguments.check and stale:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
