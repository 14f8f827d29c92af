"""How automatic numbers are printed: as the heading or the text they stand before.

Their look comes from the list, not from the letters of the paragraph, and is mended in the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_body import texts
from dienhinh_docs.lint.checks.format_common import Wrong, all_headings, figure, printed, span, told
from dienhinh_docs.lint.checks.format_headings import must_be_bold
from dienhinh_docs.lint.checks.format_text import para_italic
from dienhinh_docs.lint.checks.format_typeface import is_black, same_face
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import Look, Para
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.rules import Style

SO_TU_DONG = "Số thứ tự tự động"
SIZE_SLACK = 0.05


def labels(found: Found) -> Iterator[Problem]:
    """Typeface, colour, size, slant; bold before a title that is bold. Bullets are signs and pass."""
    titles = {h.para.number for h in all_headings(found) if must_be_bold(found, h)}
    wrongs = []
    for _, para, rule in texts(found):
        look = para.label_look
        if look is None or not any(c.isalnum() for c in para.label) or not printed(para.runs):
            continue
        ground = (rule.dieu_khoan, rule.muc_do)
        for code, value, can in _faults(found, para, look, rule, bold=para.number in titles):
            wrongs.append(Wrong(code, para, SO_TU_DONG, value, can, *ground))
    return told(found, wrongs)


def _faults(
    found: Found, para: Para, look: Look, rule: Style, *, bold: bool
) -> Iterator[tuple[Code, str, str]]:
    face = look.font_in("ascii")
    if face and not same_face(face, found.regime.phong):
        yield Code.TT_PHONG, face, found.regime.phong
    if not is_black(look.color):
        yield Code.TT_MAU_CHU, look.color, "màu đen"
    if not rule.co_chu.admits(look.size, SIZE_SLACK):
        yield Code.TT_CO_CHU, figure(look.size), span(rule.co_chu.low, rule.co_chu.high)
    if look.italic and not para_italic(para):
        yield Code.TT_NGHIENG, "đang in nghiêng", "chữ đứng"
    if bold and not look.bold:
        yield Code.TT_DAM, "chưa in đậm", "in đậm"
