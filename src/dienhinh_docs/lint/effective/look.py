"""The effective look of characters."""

from __future__ import annotations

from dienhinh_docs.lint.effective.props import SLOTS, TOGGLES, Props
from dienhinh_docs.lint.effective.styles import StyleSheet, TableLook
from dienhinh_docs.lint.model import Look

SIZE = 10.0
"""Points, where nothing in the file says a size."""
FACE = "Times New Roman"
"""Word's typeface where nothing in the file says one."""


class Looks:
    """Looks of a file, each combination worked out once."""

    def __init__(self, sheet: StyleSheet) -> None:
        self.sheet = sheet
        self._known: dict[tuple[object, ...], Look] = {}

    def look(self, table: TableLook, para_style: str, direct: Props) -> Look:
        """``direct`` is what the run itself says, its character style under ``style``."""
        key = (id(table), para_style, *direct.items())
        if key not in self._known:
            levels = (
                table.run,
                self.sheet.run(para_style),
                self._character(direct.get("style", "")),
            )
            self._known[key] = _look(self.sheet.run_defaults, levels, direct)
        return self._known[key]

    def _character(self, style: str) -> Props:
        if not style:
            return {}
        found = self.sheet.styles.get(style)
        # Word also lets a run carry the key of the paragraph style linked with a character style.
        return self.sheet.run(style) if found is not None else {}


def _look(defaults: Props, levels: tuple[Props, ...], direct: Props) -> Look:
    props = dict(defaults)
    for level in (*levels, direct):
        props.update(level)
    for name in TOGGLES:
        props[name] = _toggle(name, defaults, levels, direct)
    script = bool(props.get("complex") or props.get("rtl"))
    return Look(
        size=props.get("szCs" if script else "sz", SIZE),
        bold=props["bCs" if script else "b"],
        italic=props["iCs" if script else "i"],
        underline=bool(props.get("u")),
        broken_underline=props.get("u") == "broken",
        caps=props["caps"],
        color=props.get("color", "000000"),
        fonts=tuple((slot, props.get(slot) or FACE) for slot in SLOTS),
        strike=props["strike"] or props["dstrike"],
        hidden=props["vanish"],
        raised=bool(props.get("raised")),
    )


def _toggle(name: str, defaults: Props, levels: tuple[Props, ...], direct: Props) -> bool:
    """Direct format says it outright; each level of style turns it over (ECMA-376, 17.7.3)."""
    if name in direct:
        return bool(direct[name])
    stated = [bool(level[name]) for level in levels if name in level]
    if defaults.get(name):
        return all(stated)
    return sum(stated) % 2 == 1
