"""Writing a workbook: blank, filled, or returned for mending; always the same layout and bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from dienhinh_docs.layout import SHEETS
from dienhinh_docs.workbook import stamp, style
from dienhinh_docs.workbook.spec import FRONT, GUIDE, KitSpec

__all__ = ["KitSpec", "write_kit"]


def write_kit(target: Path | BinaryIO, kit: KitSpec) -> None:
    """Write the workbook of one body. A file is written whole or not at all.

    Raises ``OSError`` if the target cannot be written.
    """
    made = BytesIO()
    _write(made, kit)
    if isinstance(target, Path):
        beside = target.with_name(f".{target.name}.tmp")
        try:
            beside.write_bytes(made.getvalue())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    else:
        target.write(made.getvalue())


def _write(target: BytesIO, kit: KitSpec) -> None:
    from xlsxwriter import Workbook

    from dienhinh_docs.workbook.carry import write_others
    from dienhinh_docs.workbook.front import write_front
    from dienhinh_docs.workbook.guide import write_guide
    from dienhinh_docs.workbook.prompts import write_lists
    from dienhinh_docs.workbook.table import write_sheet

    font = {"font_name": style.FONT, "font_size": style.SIZE}
    workbook = Workbook(target, {"in_memory": True, "default_format_properties": font})
    styles = style.Styles(workbook)
    _identify(workbook, kit)
    if kit.front is not None:
        page = _add(workbook, FRONT, "#C00000")
        write_front(page, kit.front, kit, styles)
    write_guide(_add(workbook, GUIDE, style.INK), kit, styles)
    for sheet in SHEETS:
        write_sheet(_add(workbook, sheet.name), sheet, kit, styles)
    write_others(workbook, kit.others, styles)
    write_lists(workbook, SHEETS, kit.lists, styles())
    workbook.close()


def _add(workbook: Any, name: str, colour: str = "") -> Any:
    page = workbook.add_worksheet(name)
    if colour:
        page.set_tab_color(colour)
    return page


def _identify(workbook: Any, kit: KitSpec) -> None:
    """Stamp and properties; the time of making comes from outside."""
    text = stamp.to_text(kit.stamp)
    workbook.define_name(stamp.NAME, f'="{text}"')
    workbook.set_custom_property(stamp.NAME, text, "text")
    workbook.set_properties(
        {
            "title": kit.heading[0] if kit.heading else "",
            "subject": kit.body,
            "created": kit.created,
        }
    )
