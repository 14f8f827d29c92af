"""What cannot be judged is said, never passed in silence."""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import homes, printed
from dienhinh_docs.lint.checks.format_frame import recognised
from dienhinh_docs.lint.checks.format_text import is_dash
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import fold

_TITLE = "cong hoa xa hoi chu nghia viet nam"

FEW = 12
"""Words up to which a line without a place of its own is a stamp, a mark or a remark."""


def unread(found: Found) -> Iterator[Problem]:
    """What the reader met and could not read."""
    for what in found.file.unread:
        yield finding(found.file, Code.TT_CHUA_XET, None, noi_dung=what,
                      ly_do="phần mềm không xét nội dung này")  # fmt: skip


def issuer(found: Found) -> Iterator[Problem]:
    """Nothing says which kind of office the paper comes from: the state's rules are taken."""
    if recognised(found) and not found.regime_sure:
        yield finding(found.file, Code.TT_CHUA_XET, None, clause=found.regime.can_cu,
                      noi_dung="quy định riêng của cơ quan ban hành",
                      ly_do="không nhận ra loại cơ quan, tạm xét theo quy định của cơ quan nhà nước")  # fmt: skip


def kind(found: Found) -> Iterator[Problem]:
    """The type is not known, so what only some types need or may have is left open."""
    if recognised(found) and not found.loai and not found.form:
        yield finding(found.file, Code.TT_CHUA_XET, None, clause=found.regime.can_cu,
                      noi_dung="yêu cầu riêng của loại văn bản (Kính gửi, dấu kết thúc, ký hiệu)",
                      ly_do="không nhận ra tên loại")  # fmt: skip


def faces(found: Found) -> Iterator[Problem]:
    """Letters of which the file does not say the typeface."""
    dark = [
        para
        for para in found.file.paras
        if any(not run.look.font_in("ascii") for run in printed(para.runs))
    ]
    if dark:
        ground = found.regime.quy_tac["phong"].dieu_khoan
        yield finding(found.file, Code.TT_CHUA_XET, dark[0], clause=ground,
                      noi_dung=f"phông chữ của {len(dark)} đoạn",
                      ly_do="tệp không ghi tên phông")  # fmt: skip


def strays(found: Found) -> Iterator[Problem]:
    """Paragraphs that belong to no part: text behind the foot, texts with a head of their own."""
    known = set(homes(found)) | {p.number for p in found.body}
    known |= {n for annex in found.annexes for n in range(annex.first, annex.last + 1)}
    known |= _wired(found)
    lost = [p for p in found.file.paras if p.number not in known and _is_text(p)]
    if lost and recognised(found):
        others = f" và {len(lost) - 1} đoạn khác" if len(lost) > 1 else ""
        yield finding(found.file, Code.TT_CHUA_XET, lost[0],
                      noi_dung=f"cách trình bày của đoạn này{others}",
                      ly_do="không thuộc thành phần nào đã nhận ra")  # fmt: skip


HEAD = 16
"""Paragraphs that the head of a text issued with another takes before its title."""


def others(found: Found) -> Iterator[Problem]:
    """Further papers in the same file, each with a head of its own."""
    known = {piece.para.number for piece in found.all(Component.QUOC_HIEU)}
    spans = [(annex.first - HEAD, annex.last) for annex in found.annexes]
    for para in found.file.paras:
        inside = any(first <= para.number <= last for first, last in spans)
        if para.number in known or inside or not fold(para.text[:60]).startswith(_TITLE):
            continue
        yield finding(found.file, Code.TT_CHUA_XET, para,
                      noi_dung="các văn bản khác trong tệp",
                      ly_do="một tệp có nhiều văn bản, chỉ xét văn bản đầu")  # fmt: skip
        return


def _wired(found: Found) -> set[int]:
    """Receivers of a công điện: the dashed lines below “… điện:”, of which no rule speaks."""
    lines: set[int] = set()
    for para in found.file.paras if found.loai == "CĐ" else ():
        if para.text.casefold().endswith("điện:") or (
            para.number - 1 in lines and (para.blank or is_dash(para))
        ):
            lines.add(para.number)
    return lines


def _is_text(para: Para) -> bool:
    return len(para.text.split()) > FEW


CHECKS = (unread, issuer, kind, faces, strays, others)
