"""The first citation of a document is full: its date, its issuer. Only what is clear is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.checks.text_base import breach, in_data_table, once, paras_of, words_of
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.problems import Code, Problem

_CITED = re.compile(
    r"(?P<type>Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Công văn|Hướng dẫn"
    r"|Thông báo|Báo cáo|Tờ trình|Chương trình|Đề án|Quy định)\s+số\s*:?\s*"
    r"(?P<sign>\d+[a-z]?(?:(?:/\d{4})?[/-][A-ZĐ][\wĐđ&./-]*[\wĐđ]|(?=\s+của\s)))"
)
_DATE_AHEAD = re.compile(r"^[\s,]*ngày\s*\d")
_ISSUER_AHEAD = re.compile(r"\bcủa\b")
_ISSUER_BEHIND = re.compile(r"\bcủa\b[^;.]{3,120}\btại\s+$")
_QUOTED_AS = re.compile(r"gọi (?:tắt )?là\s*$|[“\"]$")


def check_citations(found: Found) -> Iterator[Problem]:
    """Running text only: a title, an annex or a table may be short."""
    if found.form:
        return  # a nominee's list of decisions is no citation of law
    told = once()
    skip = paras_of(found, Component.TRICH_YEU, Component.TRICH_YEU_CONG_VAN, Component.NOI_NHAN,
                    Component.PHU_LUC_KEM_THEO, Component.SO_KY_HIEU)  # fmt: skip
    body = {p.number for p in found.body} | paras_of(found, Component.CAN_CU)
    for para in found.file.paras:
        if para.number in skip or para.number not in body or in_data_table(found, para):
            continue
        text = words_of(para)
        for match in _CITED.finditer(text):
            if not told.new(Code.TT_VIEN_DAN, match["sign"]):
                continue
            why = _missing(
                text[match.end() :],
                named=bool(_ISSUER_BEHIND.search(text[: match.start()])),
                bare=match["sign"].isalnum(),
            )
            if why and not _QUOTED_AS.search(text[: match.start()]):
                yield breach(found, "vien_dan", Code.TT_VIEN_DAN, para, match[0], ly_do=why)


def _missing(after: str, *, named: bool, bare: bool) -> str:
    """What is not said behind number and symbol, as far as the sentence shows."""
    if bare:
        return "thiếu ký hiệu, ngày ban hành"
    if not _DATE_AHEAD.match(after):
        return "thiếu ngày ban hành"
    rest = re.split(r"[;.](?:\s|$)", after, maxsplit=1)[0][:160]
    return "" if named or _ISSUER_AHEAD.search(rest) else "thiếu cơ quan ban hành"


CHECKS = (check_citations,)
