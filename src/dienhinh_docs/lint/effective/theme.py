"""Typefaces and colours of the document's theme."""

from __future__ import annotations

from dataclasses import dataclass, field

from dienhinh_docs.lint.effective.xml import A, Element

_SCHEME = {
    "text1": "dk1", "tx1": "dk1", "dark1": "dk1", "text2": "dk2", "tx2": "dk2", "dark2": "dk2",
    "background1": "lt1", "bg1": "lt1", "light1": "lt1", "background2": "lt2", "bg2": "lt2",
    "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """``fonts``: “major”/“minor” → slot → typeface; ``colors``: name of the scheme → RRGGBB."""

    fonts: dict[str, dict[str, str]] = field(default_factory=dict)
    colors: dict[str, str] = field(default_factory=dict)

    def font(self, key: str) -> str:
        """``minorHAnsi`` → “Calibri”; empty where the theme names none."""
        family = self.fonts.get("major" if key.startswith("major") else "minor", {})
        slot = "ea" if key.endswith("EastAsia") else "cs" if key.endswith("Bidi") else "latin"
        return family.get(slot, "")

    def color(self, name: str) -> str:
        return self.colors.get(_SCHEME.get(name, name), "000000")


def read_theme(root: Element | None) -> Theme:
    """The theme of a ``theme1.xml``; an empty one if there is none."""
    if root is None:
        return Theme()
    fonts: dict[str, dict[str, str]] = {}
    for family in ("major", "minor"):
        node = root.find(f".//{A}fontScheme/{A}{family}Font")
        if node is not None:
            fonts[family] = {
                slot: face.get("typeface") or ""
                for slot in ("latin", "ea", "cs")
                if (face := node.find(f"{A}{slot}")) is not None
            }
    colors = {}
    for node in root.iterfind(f".//{A}clrScheme/*"):
        if len(node):
            shade = node[0].get("lastClr") or node[0].get("val") or ""
            if len(shade) == 6:
                colors[node.tag.rpartition("}")[2]] = shade.upper()
    return Theme(fonts, colors)
