"""Text boxes: their words and where they stand."""

from __future__ import annotations

from dienhinh_docs.lint.effective.text import TEXT_BOX
from dienhinh_docs.lint.effective.xml import EMU_PER_POINT, MC, WP, Element, V, length, whole
from dienhinh_docs.lint.model import Align

INSET = 7.2
"""Points between the edge of a text box and its words, Word's default."""
_PLACES: dict[str, Align] = {"center": "giua", "right": "phai"}


def boxes_of(picture: Element) -> list[Element]:
    """Text boxes of a drawing, each once and none inside another."""
    found = []
    for box in picture.iter(TEXT_BOX):
        outer = box.getparent()
        while outer is not None and outer is not picture and outer.tag != TEXT_BOX:
            if outer.tag == f"{MC}Fallback":
                break
            outer = outer.getparent()
        if outer is picture:
            found.append(box)
    return found


def box_place(picture: Element) -> tuple[float | None, Align | None]:
    """Inner width of a text box in points, and its own place on the line."""
    extent = picture.find(f"./*/{WP}extent")
    if extent is not None:
        width: float | None = whole(extent.get("cx")) / EMU_PER_POINT
        place = picture.findtext(f"./*/{WP}positionH/{WP}align") or ""
    else:
        shape = next(picture.iter(f"{V}shape", f"{V}rect"), None)
        style = (shape.get("style") or "") if shape is not None else ""
        css = dict(part.partition(":")[::2] for part in style.replace(" ", "").split(";"))
        width = length(css.get("width"))
        place = css.get("mso-position-horizontal", "")
    return (max(width - 2 * INSET, 0.0) if width else None), _PLACES.get(place.strip())
