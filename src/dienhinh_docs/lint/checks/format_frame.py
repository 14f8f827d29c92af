"""Components that must be there, and where they stand (NĐ 30/2020, Điều 8 and the sơ đồ)."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import name, soft, style
from dienhinh_docs.lint.find_words import KHONG_TRICH_YEU
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem

NO_DATE = frozenset({"BB"})
"""A biên bản has its time in the text (sample 1.9 of Phụ lục III)."""

ALWAYS = (
    Component.QUOC_HIEU,
    Component.TIEU_NGU,
    Component.CO_QUAN,
    Component.SO_KY_HIEU,
    Component.DIA_DANH_NGAY,
)
PLAIN = frozenset({Component.NOI_DUNG, Component.CAN_CU, Component.BANG, Component.CHU_THICH_BANG})
"""What any text has."""

FOOT = (
    Component.QUYEN_HAN,
    Component.HO_TEN,
    Component.NOI_NHAN_NHAN,
    Component.NOI_NHAN,
)


def missing(found: Found) -> Iterator[Problem]:
    """Components the type of document must have."""
    for component in _asked(found):
        if not any(piece.text for piece in found.all(component)):
            rule = style(found, component)
            yield finding(
                found.file,
                Code.TT_THIEU,
                None,
                clause=rule.dieu_khoan,
                thanh_phan=name(found, component),
                **soft(rule),
            )


def unnamed(found: Found) -> Iterator[Problem]:
    """One of several who sign side by side in a table has no name, the others have theirs."""
    if found.form:
        return  # who confirms it signs by hand
    signed = [p.para.spot for p in found.all(Component.HO_TEN)]
    titles: dict[int, Piece] = {}
    for piece in found.all(Component.QUYEN_HAN):
        if piece.para.spot.table is not None:
            titles.setdefault(piece.para.spot.cell, piece)
    named = {(spot.table, spot.cells, spot.cell) for spot in signed}
    for cell, piece in titles.items():
        spot = piece.para.spot
        others = {c for table, cells, c in named if (table, cells) == (spot.table, spot.cells)}
        if others and cell not in others and others <= set(titles):
            rule = style(found, Component.HO_TEN)
            yield finding(found.file, Code.TT_THIEU, piece, clause=rule.dieu_khoan,
                          thanh_phan=name(found, Component.HO_TEN), **soft(rule))  # fmt: skip


def recognised(found: Found) -> bool:
    """Whether anything of a document was found in the file."""
    return bool(set(found.parts) - PLAIN) or bool(found.annexes)


def unrecognised(found: Found) -> Iterator[Problem]:
    """A file in which nothing of a document was found is said to be unjudged."""
    if not recognised(found):
        yield finding(
            found.file,
            Code.TT_CHUA_XET,
            None,
            clause=found.regime.can_cu,
            noi_dung="thể thức của văn bản",
            ly_do="không nhận ra cơ quan ban hành và loại văn bản",
        )


def _asked(found: Found) -> list[Component]:
    two_lines = len(found.regime.tieu_de_phai) > 1
    if found.form:
        return _pair(found, two_lines)
    asked = [c for c in ALWAYS if c is not Component.TIEU_NGU or two_lines]
    if found.loai in NO_DATE:
        asked.remove(Component.DIA_DANH_NGAY)
    if found.loai == "CV":
        asked.append(Component.TRICH_YEU_CONG_VAN)
    else:
        asked.append(Component.TEN_LOAI)
        if found.loai and found.loai not in KHONG_TRICH_YEU:
            asked.append(Component.TRICH_YEU)
    return [*asked, *FOOT]


def _pair(found: Found, two_lines: bool) -> list[Component]:
    """A form needs no head at all; one that has the title needs the whole of it."""
    title = (Component.QUOC_HIEU, Component.TIEU_NGU) if two_lines else (Component.QUOC_HIEU,)
    return list(title) if any(found.all(c) for c in title) else []


def positions(found: Found) -> Iterator[Problem]:
    """Issuer left, title right; number and date level; recipients left, signature right, level."""
    yield from _side_by_side(
        found,
        Component.CO_QUAN,
        Component.QUOC_HIEU,
        "quốc hiệu hoặc tiêu đề ở bên phải, tên cơ quan ở bên trái",
    )
    if Component.DIA_DANH_NGAY in found.parts:
        yield from _level(
            found,
            Component.SO_KY_HIEU,
            Component.DIA_DANH_NGAY,
            "số, ký hiệu ở bên trái, địa danh và thời gian ở bên phải, trên cùng một hàng",
        )
    if found.loai not in NO_DATE and not found.form and not _jointly_signed(found):
        yield from _level(
            found,
            Component.NOI_NHAN_NHAN,
            Component.QUYEN_HAN,
            "Nơi nhận ở bên trái, chức vụ người ký ở bên phải, trên cùng một hàng",
        )
    yield from _order(found)
    yield from _dated(found)


def _dated(found: Found) -> Iterator[Problem]:
    """The head of a biên bản has no date; its sample alone says so, hence a warning."""
    date = found.first(Component.DIA_DANH_NGAY)
    if found.loai in NO_DATE and date is not None and not found.form:
        yield finding(
            found.file,
            Code.TT_VI_TRI,
            date,
            "ghi ở phần đầu biên bản",
            clause="Phụ lục III, mẫu 1.9",
            thanh_phan=name(found, Component.DIA_DANH_NGAY),
            ly_do="phần đầu biên bản không có địa danh và thời gian",
            can="bỏ ở phần đầu, ghi thời gian bắt đầu và địa điểm ở đầu nội dung",
            muc_do="canh_bao",
        )


def _jointly_signed(found: Found) -> bool:
    """Two signatories side by side leave no room for Nơi nhận beside them: it stands below."""
    spots = {p.para.spot for p in found.all(Component.QUYEN_HAN) if p.para.spot.table is not None}
    rows = [(spot.table, spot.row) for spot in spots]
    return len(rows) != len(set(rows))


def _side_by_side(found: Found, left: Component, right: Component, asked: str) -> Iterator[Problem]:
    a, b = found.first(left), found.first(right)
    if a is None or b is None:
        return
    if (side := _sides(a, b)) is not None and side >= 0:
        where = a if side else b
        reason = "hai phần đổi chỗ cho nhau" if side > 0 else "hai phần nằm chung một cột"
        yield _misplaced(found, left, where, reason, asked)


def _level(found: Found, left: Component, right: Component, asked: str) -> Iterator[Problem]:
    a, b = found.first(left), found.first(right)
    if a is None or b is None or a.para.spot.box or b.para.spot.box:
        return
    if not _is_level(a, b):
        reason = f"không cùng hàng với {name(found, right)}"
        yield _misplaced(found, left, a, reason, asked)
    elif (_sides(a, b) or -1) > 0:
        yield _misplaced(found, left, a, "nằm ở bên phải", asked)


def _is_level(a: Piece, b: Piece) -> bool:
    if a.para.number == b.para.number:
        return a.line == b.line
    x, y = a.para.spot, b.para.spot
    if x.table is None or y.table is None:
        return False
    return (x.table, x.row) == (y.table, y.row) and x.cell != y.cell


def _sides(a: Piece, b: Piece) -> int | None:
    """Negative where ``a`` stands left of ``b``, 0 in one column, None where it cannot be told."""
    x, y = a.para.spot, b.para.spot
    if x.box or y.box:
        return None
    if a.para.number == b.para.number and a.line == b.line:
        return a.column - b.column
    if x.table is not None and x.table == y.table:
        return x.cell - y.cell
    return None


BELOW = (
    (Component.CO_QUAN, Component.SO_KY_HIEU),
    (Component.QUOC_HIEU, Component.DIA_DANH_NGAY),
    (Component.QUOC_HIEU, Component.TIEU_NGU),
    (Component.SO_KY_HIEU, Component.TEN_LOAI),
    (Component.TEN_LOAI, Component.TRICH_YEU),
    (Component.SO_KY_HIEU, Component.TRICH_YEU_CONG_VAN),
    (Component.QUYEN_HAN, Component.HO_TEN),
)
"""Pairs of which the second stands below the first."""


def _order(found: Found) -> Iterator[Problem]:
    for above, below in BELOW:
        a, b = found.first(above), found.first(below)
        if a is None or b is None or a.para.spot.box or b.para.spot.box:
            continue
        if (b.para.number, b.line) < (a.para.number, a.line):
            upper = name(found, above)
            yield _misplaced(
                found, below, b, f"nằm trên {upper}", f"{name(found, below)} ở dưới {upper}"
            )


def _misplaced(
    found: Found, component: Component, where: Piece, reason: str, asked: str
) -> Problem:
    rule = style(found, component)
    return finding(
        found.file,
        Code.TT_VI_TRI,
        where,
        reason,
        clause=rule.dieu_khoan,
        thanh_phan=name(found, component),
        ly_do=reason,
        can=asked,
        **soft(rule),
    )
