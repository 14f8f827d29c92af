"""The drawn lines below tiêu ngữ, issuer and trích yếu, or the marks that stand for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dienhinh_docs.lint.checks.format_common import name, soft
from dienhinh_docs.lint.checks.format_text import column, words_width
from dienhinh_docs.lint.find_words import KHONG_TRICH_YEU
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para, Piece, Rule, RuleKind
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Line
from dienhinh_docs.word import metrics

Key = Literal["tieu_ngu", "co_quan", "trich_yeu"]

ABOVE: dict[Key, tuple[Component, ...]] = {
    "tieu_ngu": (Component.TIEU_NGU, Component.QUOC_HIEU),
    "co_quan": (Component.CO_QUAN,),
    "trich_yeu": (Component.TRICH_YEU,),
}
"""What each line stands under; the first of them that is there."""

EQUAL_SLACK = 0.12
"""Share by which a line drawn by hand may miss the length of its text."""

SHARE_SLACK = 0.05
"""Share of the text by which a line may miss the range from a third to a half.

Up to twice the slack a miss is a warning: nobody sees it on paper.
"""

MARK_NEAR = 3
"""Paragraphs below the text among which its mark is sought."""

DASHES = "-–—_*─"


def lines(found: Found) -> Iterator[Problem]:
    """Every line is there and has its length."""
    for key, component in _places(found):
        pieces = found.all(component)
        mark = _mark(found, key)
        if mark:
            yield from _marked(found, component, pieces, mark, key)
        elif found.lines.get(key):
            yield from _measured(found, component, pieces, key)
        else:
            yield _missing(found, component, pieces[-1], found.regime.duong_ke[key])


def standing(found: Found) -> Iterator[tuple[Key, Component, Piece]]:
    """Where a drawn line is asked: its name, the component above it, the last words of that."""
    for key, component in _places(found):
        if not _mark(found, key):
            yield key, component, found.all(component)[-1]


def _places(found: Found) -> Iterator[tuple[Key, Component]]:
    for key, components in ABOVE.items():
        component = next((c for c in components if found.all(c)), None)
        if component is not None and _asked(found, key) and not _title_torn(found, component):
            yield key, component


def _asked(found: Found, key: Key) -> bool:
    """Forms, letters and a few small papers have no line below their name."""
    if key != "trich_yeu":
        return True
    return not found.form and found.loai not in KHONG_TRICH_YEU | {"CV"}


def _title_torn(found: Found, component: Component) -> bool:
    """Quốc hiệu whose tiêu ngữ is missing, which is told elsewhere."""
    return component is Component.QUOC_HIEU and len(found.regime.tieu_de_phai) > 1


def _mark(found: Found, key: Key) -> str:
    """What stands instead of a drawn line, “” if a line is asked."""
    marks = {"co_quan": found.regime.duoi_co_quan, "trich_yeu": found.regime.duoi_trich_yeu}
    mark = marks.get(key, "duong_ke")
    return "" if mark == "duong_ke" else mark


def _marked(
    found: Found, component: Component, pieces: list[Piece], mark: str, key: Key
) -> Iterator[Problem]:
    """A mark, or hyphens that somebody drew as a line."""
    drawn = mark.startswith("-") and found.lines.get(key)
    if drawn or any(_is_mark(words, mark) for words in _below(found, pieces)):
        return
    rule = found.regime.quy_tac["duoi_co_quan" if key == "co_quan" else "duoi_trich_yeu"]
    yield finding(
        found.file,
        Code.TT_DUONG_KE_THIEU,
        pieces[-1],
        clause=rule.dieu_khoan,
        thanh_phan=name(found, component),
        can=f"dấu “{mark}”",
        **soft(rule),
    )


def _is_mark(words: str, mark: str) -> bool:
    packed = words.replace(" ", "")
    if mark.startswith("*"):
        return packed == mark
    return len(packed) >= MARK_NEAR and set(packed) <= set(DASHES)


def _below(found: Found, pieces: list[Piece]) -> Iterator[str]:
    """Printed lines in and right below the paragraph of the last piece."""
    last = pieces[-1].para
    near = [last, *_next(found, last)]
    for para in near:
        for line in para.raw.replace("\t", "\n").split("\n"):
            if line.strip():
                yield line.strip()


def _next(found: Found, last: Para) -> list[Para]:
    """The next paragraphs; from a cell also the first ones of the cell below."""
    after = [p for p in found.file.paras[last.number :] if not p.blank]
    if last.spot.table is None:
        return after[:MARK_NEAR]
    same = [p for p in after if p.spot.table == last.spot.table and p.spot.cell == last.spot.cell]
    return same[:MARK_NEAR]


def _measured(
    found: Found, component: Component, pieces: list[Piece], key: Key
) -> Iterator[Problem]:
    rule = found.regime.duong_ke[key]
    lengths = [n for line in found.lines[key] if (n := _length(found, line)) is not None]
    what = name(found, component)
    if not lengths:
        yield finding(found.file, Code.TT_CHUA_XET, pieces[-1], clause=rule.dieu_khoan,
                      noi_dung=f"độ dài đường kẻ dưới {what}",
                      ly_do="đường kẻ không ghi độ dài")  # fmt: skip
        return
    low, high = widths(found, pieces)
    length = max(lengths)
    slack = EQUAL_SLACK if rule.ty_le.low == rule.ty_le.high else SHARE_SLACK
    if low <= 0 or _fits(rule, length, low, high, slack):
        return
    near = _fits(rule, length, low, high, 2 * slack)
    yield finding(
        found.file,
        Code.TT_DUONG_KE_DAI,
        pieces[-1],
        f"{length / high:.0%}".replace("%", " %"),
        clause=rule.dieu_khoan,
        thanh_phan=what,
        can=_words(rule),
        **({"muc_do": "canh_bao"} if near else soft(rule)),
    )


def _fits(rule: Line, length: float, low: float, high: float, slack: float) -> bool:
    """Whether a length lies in the rule's share of a text between ``low`` and ``high`` wide."""
    return (rule.ty_le.low - slack) * low <= length <= (rule.ty_le.high + slack) * high


def _length(found: Found, line: Rule) -> float | None:
    """The length the reader measured, else that of the characters or words it is made of."""
    if line.length is not None:
        return line.length
    para = found.file.para(line.para)
    if line.kind is RuleKind.UNDERLINE:
        runs = [r for r in para.runs if r.look.underline and r.text.strip()]
    elif line.kind is RuleKind.CHARACTERS:
        runs = list(para.runs)
    else:
        return None
    return sum(
        metrics.text_width(r.text.strip(), r.look.size, bold=r.look.bold, italic=r.look.italic)
        for r in runs
    )


def widths(found: Found, pieces: list[Piece]) -> tuple[float, float]:
    """Least and largest width in points of the printed line that a drawn line is measured by.

    They differ where a name has several lines (the last or the longest one may be meant), and where
    the width of the column is not known, so that the text may be broken.
    """
    each = [_broken(found, piece) for piece in pieces]
    longest = max((high for _, high in each), default=0.0)
    low, _ = each[-1]
    return min(low, longest), longest


def _broken(found: Found, piece: Piece) -> tuple[float, float]:
    """Least and largest width of the longest printed line of one piece."""
    whole = words_width(piece.runs)
    if piece.columns > 1:
        return whole, whole
    if piece.para.spot.table is not None and piece.para.spot.width <= 0:
        return whole / 2, whole
    wide = column(found, piece.para)
    if whole <= wide:
        return whole, whole
    look = piece.letters[0].look
    words = " ".join(_shown(piece))
    broken = metrics.widest(words, look.size, wide, bold=look.bold, italic=look.italic)
    return min(broken, wide) * 0.9, wide


def _shown(piece: Piece) -> list[str]:
    text = "".join(r.text.upper() if r.look.caps else r.text for r in piece.runs)
    return text.split()


def _missing(found: Found, component: Component, where: Piece, rule: Line) -> Problem:
    return finding(
        found.file,
        Code.TT_DUONG_KE_THIEU,
        where,
        clause=rule.dieu_khoan,
        thanh_phan=name(found, component),
        can=_words(rule),
        **soft(rule),
    )


def _words(rule: Line) -> str:
    """The share a line has, in words."""
    if rule.ty_le.low == rule.ty_le.high:
        return "bằng dòng chữ"
    return "từ 1/3 đến 1/2 dòng chữ" if rule.ty_le.low < 0.4 else "theo quy định"
