"""Size, weight, slant, underline and case of the components (NĐ 30/2020, Phụ lục I, mục V)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dienhinh_docs.lint.checks.format_common import (
    ENACTING,
    Wrong,
    figure,
    is_capital,
    name,
    printed,
    span,
    style,
    told,
)
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Piece, RuleKind
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Style

SIZE_SLACK = 0.05
"""Points: sizes are whole half points."""

PIECES = tuple(
    c for c in Component if c not in {Component.NOI_DUNG, Component.BANG, Component.CHU_THICH_BANG}
)
"""Components judged word by word; running text and tables have rules of their own."""

SHORT = 2
"""Words up to which a line of capitals may be an abbreviation, and not small letters forgotten."""

LABELS = frozenset({Component.PHU_LUC_SO, Component.NOI_NHAN_NHAN})
"""Components whose words are known, so that two of them in capitals are no abbreviation."""

MAY_BE_CAPITAL = frozenset(
    {
        Component.SO_KY_HIEU,
        Component.KINH_GUI,
        Component.NOI_NHAN,
        Component.CAN_CU,
    }
)
"""Components of small letters whose words are mostly symbols and names of bodies."""

OWN_CASE = frozenset({Component.TRICH_YEU, Component.HO_TEN})
"""Components that statutory forms print in capitals, or that cannot be told from titles there."""

LINES_OF = {
    Component.TIEU_NGU: "tieu_ngu",
    Component.QUOC_HIEU: "tieu_ngu",
    Component.CO_QUAN: "co_quan",
    Component.TRICH_YEU: "trich_yeu",
}
"""Components below which a line stands; an underline may be that line."""


def size(found: Found) -> Iterator[Problem]:
    """Each component in its size."""

    def values(piece: Piece, rule: Style) -> Iterator[tuple[str, str]]:
        asked = span(rule.co_chu.low, rule.co_chu.high)
        for run in printed(piece.runs):
            if not rule.co_chu.admits(run.look.size, SIZE_SLACK):
                yield figure(run.look.size), asked

    return _judge(found, Code.TT_CO_CHU, values)


def weight(found: Found) -> Iterator[Problem]:
    """Bold where it is asked, and only there."""

    def values(piece: Piece, rule: Style) -> Iterator[tuple[str, str]]:
        if any(run.look.bold is not rule.dam for run in printed(piece.runs)):
            yield ("chưa in đậm", "in đậm") if rule.dam else ("đang in đậm", "không in đậm")

    return _judge(found, Code.TT_DAM, values)


def slant(found: Found) -> Iterator[Problem]:
    """Italic where it is asked, and only there."""

    def values(piece: Piece, rule: Style) -> Iterator[tuple[str, str]]:
        if any(run.look.italic is not rule.nghieng for run in printed(piece.runs)):
            yield (
                ("chưa in nghiêng", "chữ nghiêng")
                if rule.nghieng
                else ("đang in nghiêng", "chữ đứng")
            )

    return _judge(found, Code.TT_NGHIENG, values)


def underline(found: Found) -> Iterator[Problem]:
    """Underlined only where the regime asks for it, or where the underline is the line."""
    drawn = _underlines_that_are_lines(found)

    def values(piece: Piece, rule: Style) -> Iterator[tuple[str, str]]:
        marked = [run for run in printed(piece.runs) if run.look.underline]
        if rule.gach_chan and not marked:
            yield "chưa gạch chân", "có gạch chân"
        elif marked and not rule.gach_chan and piece.para.number not in drawn:
            yield "đang gạch chân", "không gạch chân"

    return _judge(found, Code.TT_GACH_CHAN, values)


def case(found: Found) -> Iterator[Problem]:
    """Capitals where they are asked; no component in capitals that is written small."""
    wrongs = []
    for component, piece in _pieces(found):
        rule = style(found, component)
        if component in OWN_CASE and found.form:
            continue
        value = _case(component, piece, rule)
        if value:
            wrongs.append(
                Wrong(Code.TT_CHU_HOA, piece, name(found, component), *value, *_ground(rule))
            )
    return told(found, wrongs)


def _case(component: Component, piece: Piece, rule: Style) -> tuple[str, str] | None:
    runs = [run for run in printed(piece.runs) if any(c.isalpha() for c in run.text)]
    if not runs:
        return None
    capital = all(is_capital(run) for run in runs)
    if rule.hoa:
        return None if capital else ("chưa viết chữ in hoa", "chữ in hoa")
    if component in MAY_BE_CAPITAL or not capital:
        return None
    if component not in LABELS and len(piece.text.split()) <= SHORT:
        return None
    return "đang viết toàn chữ hoa", "chữ in thường"


def _judge(
    found: Found,
    code: Code,
    values: Callable[[Piece, Style], Iterator[tuple[str, str]]],
) -> Iterator[Problem]:
    wrongs = [
        Wrong(code, piece, name(found, component), value, asked, *_ground(rule))
        for component, piece in _pieces(found)
        for rule in (style(found, component),)
        for value, asked in values(piece, rule)
    ]
    return told(found, wrongs)


def _pieces(found: Found) -> Iterator[tuple[Component, Piece]]:
    """Every piece that is judged; “(Đã ký)” above a name and “… điện:” have no rule."""
    for component in PIECES:
        if component in ENACTING and len(found.regime.tieu_de_phai) == 1:
            continue  # the samples are those of the decree
        for piece in found.all(component):
            note = component is Component.QUYEN_HAN and piece.text.startswith("(")
            wired = component is Component.KINH_GUI and found.loai == "CĐ"
            if not (note or wired):
                yield component, piece


def _ground(rule: Style) -> tuple[str, str]:
    return rule.dieu_khoan, rule.muc_do


def _underlines_that_are_lines(found: Found) -> frozenset[int]:
    """Paragraphs whose underline is the only line below them."""
    drawn = [found.lines.get(key, []) for key in sorted(set(LINES_OF.values()))]
    return frozenset(
        line.para
        for lines in drawn
        if all(line.kind is RuleKind.UNDERLINE for line in lines)
        for line in lines
    )
