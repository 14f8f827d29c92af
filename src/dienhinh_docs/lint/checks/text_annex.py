"""Annexes: their numbers, the “Kèm theo” line, their mention in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dienhinh_docs.lint.checks.heading_marks import roman
from dienhinh_docs.lint.checks.text_base import breach, decree, joined, main_paras, plain, type_name
from dienhinh_docs.lint.checks.text_date import check_place_and_date
from dienhinh_docs.lint.checks.text_house import front
from dienhinh_docs.lint.checks.text_number import check_number
from dienhinh_docs.lint.found import AnnexFound, Component, Found
from dienhinh_docs.lint.place import at
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.viet import fold, tidy
from dienhinh_docs.viet import roman as to_roman

_NUMBER = re.compile(r"(?:số|Số)\s*:?\s*(?P<so>\d*)[\s.…_]*(?P<sign>[/-]\s*[^\s,;()]*)?")
_DATE = re.compile(
    r"ngày\s*(?P<d>\d{1,2})\s*(?:tháng|[/.-])\s*(?P<m>\d{1,2})\s*(?:năm|[/.-])\s*(?P<y>\d{4})"
)
_ATTACHED = re.compile(r"kèm theo\s+(?P<rest>.*)", re.IGNORECASE)
_MENTION = re.compile(
    r"phụ lục(?:\s+số)?\s+((?:[IVX]+|\d+)\b(?:(?:\s*,\s*|\s+và\s+|\s*;\s*|\s*[-–]\s*|\s+đến\s+)"
    r"(?:phụ lục\s+)?(?:[IVX]+|\d+)\b)*)",
    re.IGNORECASE,
)


def _named(found: Found) -> list[AnnexFound]:
    """Those called Phụ lục; lists and rules attached under a title of their own have no number."""
    return [a for a in found.annexes if fold(a.head.text).startswith("phu luc")]


def check_annex_numbers(found: Found) -> Iterator[Problem]:
    """One has no number, two or more have Roman numerals without gaps."""
    annexes = _named(found)
    if not found.body or not decree(found):
        return  # an annex in a file of its own does not show how many there are
    for i, annex in enumerate(annexes, 1):
        can = "Phụ lục" if len(annexes) == 1 else f"Phụ lục {to_roman(min(i, 20))}"
        value = plain(annex.head).rstrip(" .:")
        if value != can and value != can.upper():  # capitals are told with the letters
            yield breach(found, "phu_luc", Code.TT_PHU_LUC_SO, annex.head, value, can=can)


# --- (Kèm theo …) ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Reference:
    """What a line says of the document: number, letters of the symbol, date; '' or None if blank."""

    so: str
    sign: str
    day: tuple[int, int, int] | None

    @classmethod
    def of(cls, number: str, day: str) -> Reference:
        found = _NUMBER.search(re.sub(r"(?<=\w)\s*([/–—-])\s*(?=[A-ZĐ])", r"\1", number))
        when = _DATE.search(day)
        so = found["so"].lstrip("0") if found else ""
        sign = re.sub(
            r"[^\w&]",
            "",
            re.sub(r"/(?:19|20)\d\d(?=/)", "", (found["sign"] or "") if found else ""),
        )
        parts = (int(when["d"]), int(when["m"]), int(when["y"])) if when else None
        return cls(so, sign, parts)


_NUMBER_WRONG = {Code.TT_SO_KY_HIEU, Code.TT_KY_HIEU_LOAI}
_DAY_WRONG = {Code.TT_NGAY_DANG, Code.TT_NGAY_KHONG_CO}


def check_attached_line(found: Found) -> Iterator[Problem]:
    """It stands under the annex's title and names this very document."""
    head = found.first(Component.SO_KY_HIEU)
    if not found.body or head is None:
        return
    date_line = found.first(Component.DIA_DANH_NGAY)
    wrong = {p.code for p in (*check_number(found), *check_place_and_date(found))}  # told there
    number = "" if wrong & _NUMBER_WRONG else plain(head)
    day = plain(date_line) if date_line and not wrong & _DAY_WRONG else ""
    document = Reference.of(number, day)
    for annex in found.annexes:
        line = annex.attached
        if line is None:
            if decree(found):
                yield breach(found, "phu_luc", Code.TT_PHU_LUC_KEM_THEO, annex.head, annex.head.text,
                             ly_do="thiếu dòng “(Kèm theo …)”")  # fmt: skip
            continue
        text = _whole_line(found, annex)
        why = _disagrees(found, document, text)
        stranger = "" if why else _other_body(found, text)
        if stranger:
            why = f"“{stranger}” không có trong tên cơ quan ban hành"
        if why:
            yield breach(found, "phu_luc", Code.TT_PHU_LUC_KEM_THEO, line, line.text, ly_do=why,
                         doubt=bool(stranger))  # fmt: skip


def _whole_line(found: Found, annex: AnnexFound) -> str:
    """The line with its later lines, if it was broken by hand."""
    assert annex.attached is not None
    pieces = [p for p in found.all(Component.PHU_LUC_KEM_THEO)
              if annex.first <= p.para.number <= annex.last]  # fmt: skip
    text = joined(pieces) if pieces else annex.attached.text
    return tidy(text)


def _disagrees(found: Found, document: Reference, text: str) -> str:
    match = _ATTACHED.search(text)
    if match is None:
        return "không có chữ “Kèm theo”"
    if not text.startswith("("):
        return "không đặt trong dấu ngoặc đơn"
    if text.count("(") != text.count(")"):
        return "dấu ngoặc đơn không đủ cặp"
    if not re.search(r"\bsố\b", match["rest"]) and decree(found):
        return "thiếu số, ký hiệu của văn bản"
    if not re.search(r"\bcủa\b", match["rest"]) and decree(found):
        return "thiếu tên cơ quan ban hành"
    its = Reference.of(match["rest"], match["rest"])
    name = type_name(found)
    rest = match["rest"].split(" số")[0]
    if found.loai and found.loai != "CV" and _names_other_type(found, rest, name):
        return f"ghi “{rest.strip()}”, văn bản là {name}"
    if its.so and document.so and its.so != document.so:
        return f"số {its.so} khác với số {document.so} ở phần đầu"
    if its.sign and document.sign and its.sign.casefold() != document.sign.casefold():
        return "ký hiệu khác với ký hiệu ở phần đầu"
    if its.day and document.day and its.day != document.day:
        return "ngày khác với ngày ở phần đầu"
    return ""


_ISSUER = re.compile(r"\bcủa\s+(?P<ten>[^()]*?)\s*\)?[.;]?$")
_CLASS_OR_OFFICE = frozenset(["uy", "ban", "nhan", "dan", "hoi", "dong", "tinh", "huyen", "thanh", "pho", "thi", "xa", "phuong", "tran", "quan", "so", "phong", "giam", "doc", "chu", "tich", "truong", "pho", "thu", "truong", "hieu", "cuc", "chi", "chanh", "van", "bo", "tong", "thuong", "truc", "vu", "ban", "bi", "vien", "doi", "trung", "tam"])  # fmt: skip
"""Words of classes and offices, folded; they tell no body from another."""


def _other_body(found: Found, text: str) -> str:
    """The first word of the issuer's own name on the line that its head does not have."""
    match = _ISSUER.search(text)
    if match is None or not decree(found) or not found.all(Component.CO_QUAN):
        return ""
    heads = joined([*found.all(Component.CHU_QUAN), *found.all(Component.CO_QUAN),
                    *found.all(Component.DIA_DANH_NGAY), *found.all(Component.THAM_QUYEN),
                    *found.all(Component.QUYEN_HAN)])  # fmt: skip
    known = set(front(heads).lower().split())
    words = re.findall(r"\w+", match["ten"])
    if not words or any(len(w) > 1 and w.isupper() for w in (*words, *_abbreviated(found))):
        return ""  # abbreviations are not spelled out here
    own = (w for w in words if w[0].isupper() and fold(w) not in _CLASS_OR_OFFICE)
    return next((w for w in own if front(w).lower() not in known), "")


def _abbreviated(found: Found) -> list[str]:
    """Abbreviations in the issuer's own name, told by their want of vowels."""
    name = fold(joined([*found.all(Component.CHU_QUAN), *found.all(Component.CO_QUAN)]))
    return [w.upper() for w in name.split() if len(w) > 1 and not re.search(r"[aeiouy]", w)]


def _names_other_type(found: Found, words: str, name: str) -> bool:
    """Another type of paper is named where this one should be; “Văn bản” may stand for any."""
    said = fold(words)
    if not said or said.startswith((fold(name), "van ban")):
        return False
    return any(said.startswith(fold(other)) for other in found.regime.loai.values())


# --- mention ---------------------------------------------------------------------------------


def check_annex_mentioned(found: Found) -> Iterator[Problem]:
    """The text announces its annexes: each by its number, or all of them without numbers."""
    if not found.annexes or not found.body:
        return
    text = " ".join(tidy(p.text) for p in main_paras(found))
    numbered = _numbers(text)
    together = re.search(r"các phụ lục", text, re.IGNORECASE)
    loosely = re.search(r"kèm theo|đính kèm|gửi kèm|phụ lục", text, re.IGNORECASE)
    misnumbered = {p.at for p in check_annex_numbers(found)}  # told there
    for annex in _named(found):
        if at(found.file, annex.head) in misnumbered:
            continue
        number = roman(annex.mark.upper()) or (int(annex.mark) if annex.mark.isdigit() else 0)
        if together or (number in numbered if number and numbered else loosely):
            continue
        yield breach(found, "phu_luc", Code.TT_PHU_LUC_KHONG_NHAC, annex.head, annex.head.text)


def _numbers(text: str) -> set[int]:
    """``Phụ lục I, II và IV đến VI`` → {1, 2, 4, 5, 6}."""
    result: set[int] = set()
    for match in _MENTION.finditer(text):
        tokens = re.findall(r"[IVX]+\b|\d+|[-–]|đến", match[1])
        previous, span = 0, False
        for token in tokens:
            if token in ("-", "–", "đến"):
                span = True
                continue
            number = int(token) if token.isdigit() else roman(token)
            result.update(range(previous, number + 1) if span else (number,))
            previous, span = number, False
    return result


CHECKS = (check_annex_numbers, check_attached_line, check_annex_mentioned)
