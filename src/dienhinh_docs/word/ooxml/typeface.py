"""The theme and the table of fonts: one typeface and plain colours.

The standard does without both (ECMA-376 part 1, 14.2.7 and 11.3.5). Word writes its own where they are
missing, and then offers Calibri or Aptos in blue to whoever goes on writing; some validators miss them.
"""

from __future__ import annotations

from dienhinh_docs.word.ooxml.base import EMU_PER_POINT, Element, el

_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "404040", "lt2": "F2F2F2",
    "accent1": "262626", "accent2": "404040", "accent3": "595959",
    "accent4": "7F7F7F", "accent5": "A6A6A6", "accent6": "BFBFBF",
    "hlink": "0000FF", "folHlink": "800080",
}  # fmt: skip
"""RRGGBB of the twelve colours that a theme must name: shades of grey, links as everybody knows them."""

_STRENGTHS = 3
"""Subtle, moderate, intense: a theme has at least so many of each format (ECMA-376 part 1, 20.1.4.1)."""


def theme(font: str) -> Element:
    """``word/theme/theme1.xml``: this typeface for headings and text of every script."""
    colours = [el(f"a:{name}", el("a:srgbClr", val=shade)) for name, shade in _COLOURS.items()]
    elements = el(
        "a:themeElements",
        el("a:clrScheme", *colours, name="Grey"),
        el("a:fontScheme", _faces("a:majorFont", font), _faces("a:minorFont", font), name=font),
        el(
            "a:fmtScheme",
            el("a:fillStyleLst", *(_fill() for _ in range(_STRENGTHS))),
            el("a:lnStyleLst", *(_line(points) for points in range(1, _STRENGTHS + 1))),
            el("a:effectStyleLst", *(_no_effect() for _ in range(_STRENGTHS))),
            el("a:bgFillStyleLst", *(_fill() for _ in range(_STRENGTHS))),
            name="Plain",
        ),
    )
    return el("a:theme", elements, name=font)


def font_table(font: str) -> Element:
    """``word/fontTable.xml``: where the typeface is missing, another of its sort may stand in."""
    sort = (
        el("w:charset", w_val="00"),
        el("w:family", w_val="roman"),
        el("w:pitch", w_val="variable"),
    )
    return el("w:fonts", el("w:font", *sort, w_name=font))


def _faces(name: str, font: str) -> Element:
    return el(name, *(el(f"a:{script}", typeface=font) for script in ("latin", "ea", "cs")))


def _fill() -> Element:
    return el("a:solidFill", el("a:schemeClr", val="phClr"))


def _line(points: int) -> Element:
    return el("a:ln", _fill(), w=points * EMU_PER_POINT)


def _no_effect() -> Element:
    return el("a:effectStyle", el("a:effectLst"))
