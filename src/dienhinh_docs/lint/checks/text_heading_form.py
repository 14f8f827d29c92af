"""How the number of a heading is written: “I.”, “1.”, “a)”, “Điều 1.” in papers of the state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.checks.format_common import all_headings
from dienhinh_docs.lint.checks.heading_marks import roman
from dienhinh_docs.lint.checks.text_base import breach, decree, in_data_table, once
from dienhinh_docs.lint.found import Found, Heading
from dienhinh_docs.problems import Code, Problem

_WRONG = {
    "la_ma": re.compile(r"^[IVXL]+\s*([-–/):]|\.\s*[-–/])"),
    "so": re.compile(r"^\d+(?:\.\d+)*\s*([-–/:)]|\.\s*[-–/)])"),
    "diem": re.compile(r"^[a-zđ]\s*([-–/.:]|\)\s*[-–./])"),
    "chu_cai": re.compile(r"^[A-HĐ]\s*(\))"),
    "dieu": re.compile(r"^Điều\s+\d+\s*([-–/):])"),
}
_DIGITS = re.compile(r"^(?:Phần|Chương|PHẦN|CHƯƠNG)\s+\d")
_NUMERALS = re.compile(r"^(?:Mục|Tiểu mục|MỤC|TIỂU MỤC)\s+[IVX]+\b")
_CAPITAL_DIEU = re.compile(r"^(?:điều|ĐIỀU)\s+\d+")
_RIGHT = {
    "la_ma": "I.", "so": "1.", "diem": "a)", "chu_cai": "a)", "dieu": "Điều 1.",
    "phan": "Phần I", "chuong": "Chương I", "muc": "Mục 1", "tieu_muc": "Tiểu mục 1",
}  # fmt: skip


def check_heading_form(found: Found) -> Iterator[Problem]:
    """Each kind of slip is told once, at its first heading."""
    if found.regime.khung != "nha_nuoc":
        return
    told = once()
    for heading in all_headings(found):
        if in_data_table(found, heading.para):
            continue
        why = _slip(heading)
        if why and told.new(Code.TT_DE_MUC_DANG, (heading.kind, why)):
            yield breach(found, "diem" if heading.kind == "diem" else "de_muc", Code.TT_DE_MUC_DANG,
                         heading.para, heading.para.text[:40], doubt=not decree(found), ly_do=why,
                         can=f"“{_RIGHT[heading.kind]}”")  # fmt: skip


def _slip(heading: Heading) -> str:
    text = heading.para.text
    if heading.kind in ("phan", "chuong") and _DIGITS.match(text):
        return "đánh số Ả Rập, phải là số La Mã"
    if heading.kind in ("muc", "tieu_muc") and _NUMERALS.match(text):
        return "đánh số La Mã, phải là số Ả Rập"
    if heading.kind == "la_ma" and not roman(heading.mark.strip().rstrip(".").upper()):
        return f"không có số La Mã “{heading.mark.strip()}”"
    pattern = _WRONG.get(heading.kind)
    match = pattern.match(text) if pattern else None
    if match and heading.kind == "chu_cai":
        return "điểm ghi bằng chữ hoa"
    if match:
        return f"sau số ghi “{match[1].strip()}”"
    if heading.kind == "diem" and text.startswith("("):
        return "chữ cái đặt giữa hai dấu ngoặc đơn"
    if heading.kind == "dieu" and not heading.mark[:1].isdigit():
        return "đánh số La Mã, phải là số Ả Rập"
    if heading.kind == "dieu" and _CAPITAL_DIEU.match(text):
        return "chữ “Điều” chỉ viết hoa chữ đầu"
    return ""


CHECKS = (check_heading_form,)
