"""No false alarm: right papers, each laid out in another lawful way, have no error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dienhinh_docs.lint.judge import Verdict, judge
from dienhinh_docs.problems import Code, errors
from support import habits
from support import offices as o
from support.layouts import Laid, Layout, lay
from support.mutate import saved
from support.offices import Office, Text

PLAIN = Layout()
BLANK = {"so": "        ", "ngay": "ngày      tháng      năm 2021"}

VARIANTS: dict[str, tuple[Office, Text, Layout]] = {
    "the commonest layout": (o.SO, o.KE_HOACH, PLAIN),
    "head in one row": (o.SO, o.KE_HOACH, Layout(header="bang_1x2")),
    "head by tabs": (o.SO, o.KE_HOACH, Layout(header="tab")),
    "head and foot by tabs, letter": (o.SO, o.CONG_VAN, Layout(header="tab", foot="tab")),
    "quốc hiệu and tiêu ngữ in one paragraph": (o.SO, o.BAO_CAO, Layout(break_in_title=True)),
    "chủ quản and issuer in one paragraph": (o.SO, o.TO_TRINH, Layout(break_in_name=True)),
    "both in one paragraph, one row": (
        o.SO, o.CONG_VAN, Layout(header="bang_1x2", break_in_title=True, break_in_name=True)),
    "lines as Word draws them, with a fallback": (o.SO, o.KE_HOACH, Layout(line="shape_with_fallback")),
    "lines in VML": (o.SO, o.TO_TRINH, Layout(line="vml")),
    "lines as borders": (o.SO, o.KE_HOACH, Layout(line="border")),
    "tiêu ngữ underlined": (o.SO, o.BAO_CAO, Layout(line="underline")),
    "lines as characters": (o.SO, o.THONG_BAO, Layout(line="characters")),
    "shortest line": (o.SO, o.KE_HOACH, Layout(line_share=0.34)),
    "longest line": (o.SO, o.KE_HOACH, Layout(line_share=0.5)),
    "looks by style": (o.SO, o.KE_HOACH, Layout(by_style=True)),
    "looks by style, head by tabs": (o.SO, o.KE_HOACH, Layout(by_style=True, line="vml")),
    "python-docx's own styles overridden": (o.SO, o.KE_HOACH, Layout(stock=True)),
    "document defaults of another typeface": (o.SO, o.KE_HOACH, Layout(foreign_defaults=True)),
    "13-point set": (o.SO, o.KE_HOACH, Layout(small=True)),
    "13-point letter": (o.SO, o.CONG_VAN, Layout(small=True, header="bang_1x2")),
    "smallest margins": (o.SO, o.KE_HOACH, Layout(margins=(20, 20, 30, 15))),
    "largest margins": (o.SO, o.KE_HOACH, Layout(margins=(25, 25, 35, 20))),
    "margins in between": (o.SO, o.TO_TRINH, Layout(margins=(22.5, 21, 32, 17))),
    "single spacing": (o.SO, o.KE_HOACH, Layout(spacing="1")),
    "1.5 lines": (o.SO, o.KE_HOACH, Layout(spacing="1.5")),
    "exactly 18 pt": (o.SO, o.KE_HOACH, Layout(spacing="18pt")),
    "gap before the paragraph": (o.SO, o.KE_HOACH, Layout(gap=(6, 0))),
    "gap on both sides": (o.SO, o.KE_HOACH, Layout(gap=(3, 3))),
    "wide gap": (o.SO, o.KE_HOACH, Layout(gap=(6, 6))),
    "indent of 1 cm": (o.SO, o.KE_HOACH, Layout(indent=10)),
    "indent by a tab": (o.SO, o.TO_TRINH, Layout(indent_by_tab=True)),
    "blank number and date": (o.SO, o.KE_HOACH, Layout(**BLANK)),
    "dotted number, dotted date": (
        o.SO, o.CONG_VAN, Layout(so="......", ngay="ngày ..... tháng ..... năm 2021")),
    "ellipsis for number and day": (o.SO, o.TO_TRINH, Layout(so="…", ngay="ngày … tháng 3 năm 2021")),
    "number of one digit with its zero": (o.SO, o.KE_HOACH, Layout(so="08", ngay="ngày 09 tháng 01 năm 2021")),
    "number of four digits": (o.SO, o.CONG_VAN, Layout(so="1205", ngay="ngày 31 tháng 12 năm 2021")),
    "page number in a content control": (o.SO, o.KE_HOACH, Layout(page_number="sdt")),
    "page number as a simple field": (o.SO, o.KE_HOACH, Layout(page_number="simple_field")),
    "an empty first header": (o.SO, o.KE_HOACH, Layout(page_number="empty_first")),
    "a single page without a number": (o.SO, o.CONG_VAN, Layout(page_number="none")),
    "headings numbered by Word": (o.SO, o.KE_HOACH, Layout(numbering=True)),
    "headings numbered by Word, looks by style": (o.SO, o.KE_HOACH, Layout(numbering=True, by_style=True)),
    "one annex without a number": (o.SO, o.KE_HOACH, Layout(annexes=1)),
    "two annexes, landscape": (o.SO, o.KE_HOACH, Layout(annexes=2, landscape="as_written")),
    "two annexes, landscape, margins turned": (o.SO, o.KE_HOACH, Layout(annexes=2, landscape="turned")),
    "annex of a paper without number and date": (o.SO, o.KE_HOACH, Layout(annexes=1, **BLANK)),
    "a table in the text": (o.SO, o.BAO_CAO, Layout(table=True)),
    "words torn into runs": (o.SO, o.KE_HOACH, Layout(split_runs=True)),
    "empty paragraphs between the parts": (o.SO, o.KE_HOACH, Layout(empty_paras=True)),
    "one addressee in a letter": (o.SO, o.CONG_VAN, Layout(one_addressee=True)),
    "chương trình, CTr": (o.SO, o.CHUONG_TRINH, PLAIN),
    "quy định, QyĐ": (o.HUYEN, o.QUY_DINH, PLAIN),
    "quyết định": (o.TINH, o.QUYET_DINH, PLAIN),
    "quyết định, 13-point set": (o.TINH, o.QUYET_DINH, Layout(small=True, line="border")),
    "biên bản": (o.SO, o.BIEN_BAN, PLAIN),
    "biên bản, head by tabs": (o.SO, o.BIEN_BAN, Layout(header="tab")),
    "giấy mời": (o.SO, o.GIAY_MOI, PLAIN),
    "thông báo": (o.HUYEN, o.THONG_BAO, PLAIN),
    "a long name and place": (o.SO_TEN_DAI, o.KE_HOACH, Layout(small=True)),
    "a ward named after an event": (o.PHUONG, o.KE_HOACH, Layout(small=True)),
    "a district": (o.HUYEN, o.KE_HOACH, PLAIN),
    "the Council, header A": (o.HOI_DONG_A, o.KE_HOACH, PLAIN),
    "the Council, header B": (o.HOI_DONG_B, o.TO_TRINH, Layout(header="bang_1x2")),
    "trade union": (o.CONG_DOAN, o.KE_HOACH, Layout(small=True)),
    "army": (o.QUAN_SU, o.KE_HOACH, PLAIN),
    "police": (o.CONG_AN, o.BAO_CAO, PLAIN),
    "Party organ": (o.BAN_DANG, o.KE_HOACH, PLAIN),
    "Party organ, 15 and 16 points": (o.BAN_DANG, o.KE_HOACH, Layout(small=True)),
    "Party letter": (o.BAN_DANG, o.CONG_VAN, Layout(header="bang_1x2")),
    "Party committee, report": (o.HUYEN_UY, o.BAO_CAO, PLAIN),
    "Youth Union": (o.TINH_DOAN, o.KE_HOACH, PLAIN),
    "Youth Union, submission": (o.TINH_DOAN, o.TO_TRINH, Layout(small=True)),
    "acting head": (replace(o.SO, ky=("Q. GIÁM ĐỐC",)), o.KE_HOACH, PLAIN),
    "by order": (replace(o.SO, ky=("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")), o.CONG_VAN, PLAIN),
    "by order, the deputy": (
        replace(o.SO, ky=("TL. GIÁM ĐỐC", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")), o.CONG_VAN, PLAIN),
    "authorised": (replace(o.SO, ky=("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG THI ĐUA - KHEN THƯỞNG")), o.CONG_VAN, PLAIN),
    "head signs himself": (replace(o.SO, ky=("GIÁM ĐỐC",)), o.TO_TRINH, PLAIN),
    "other placement of tone marks": (
        replace(o.SO, phai=("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", o.QUOC_HIEU[1])), o.TO_TRINH, PLAIN),
    "number of copies in the Lưu line": (replace(o.SO, don_vi="TĐKT, NVA.(30)"), o.KE_HOACH, PLAIN),
}  # fmt: skip

HABITS: dict[str, tuple[Office, Text, Layout, Callable[[Laid], None]]] = {
    "title and subject in one paragraph": (o.SO, o.KE_HOACH, PLAIN, habits.title_and_subject_in_one),
    "subject on two paragraphs": (o.SO, o.TO_TRINH, PLAIN, habits.subject_in_two),
    "recipients in one paragraph": (o.SO, o.CONG_VAN, PLAIN, habits.recipients_in_one),
    "an empty column in the head": (o.SO, o.KE_HOACH, PLAIN, habits.spacer_column),
    "Kính gửi in a table": (o.SO, o.CONG_VAN, PLAIN, habits.addressees_in_table),
    "annex in the same section": (o.SO, o.KE_HOACH, Layout(annexes=1), habits.annex_after_page_break),
    "annex on a new page by its format": (o.SO, o.KE_HOACH, Layout(annexes=2), habits.page_break_before_annex),
    "1.3 lines": (o.SO, o.KE_HOACH, PLAIN, habits.lines_of_1_3),
    "at least 17 pt": (o.SO, o.KE_HOACH, PLAIN, habits.at_least_17),
    "10 pt between paragraphs": (o.SO, o.KE_HOACH, PLAIN, habits.gap_of_10),
    "Roman headings centred": (o.SO, o.KE_HOACH, PLAIN, habits.centred_roman_headings),
    "a few words in italics": (o.SO, o.KE_HOACH, PLAIN, habits.italic_points_of_law),
    "a stamp of urgency": (o.SO, o.CONG_VAN, PLAIN, habits.urgency_stamp),
    "an address at the foot": (o.SO, o.CONG_VAN, PLAIN, habits.address_foot),
    "as saved by WPS": (o.SO, o.KE_HOACH, PLAIN, habits.file_properties_of_wps),
    "bookmarks and spelling marks": (o.SO, o.KE_HOACH, PLAIN, habits.proof_errors_and_bookmarks),
    "number and date in content controls": (o.SO, o.KE_HOACH, PLAIN, habits.in_content_controls),
    "a link in the text": (o.SO, o.KE_HOACH, PLAIN, habits.hyperlink_in_text),
    "blank paragraphs at the end": (o.SO, o.KE_HOACH, PLAIN, habits.empty_last_page_section),
    "an ellipsis joined to the slash": (o.SO, o.KE_HOACH, PLAIN, habits.dots_joined_to_the_slash),
}  # fmt: skip

ACCEPTED = {Code.TT_CHUA_XET, Code.TT_VIEN_DAN}
"""Warnings that a right paper may carry: what cannot be judged, and citations that a person weighs."""

UNSURE = ("Youth Union", "Party")
"""Rules known from secondary sources only: their findings are warnings, and may stand here."""


def verdict(laid: Laid, folder: Path) -> Verdict:
    path = folder / "van-ban.docx"
    path.write_bytes(saved(laid))
    return judge(path)


def said(found: Verdict) -> list[tuple[str, str, str]]:
    return [(p.code.value, p.at.paragraph, p.value) for p in found.problems]


def test_there_are_enough_variants() -> None:
    assert len(VARIANTS) >= 40


@pytest.mark.parametrize("name", VARIANTS)
def test_a_lawful_variant_has_no_error(name: str, tmp_path: Path) -> None:
    found = verdict(lay(*VARIANTS[name]), tmp_path)
    assert found.found is not None
    wrong = errors(found.problems)
    assert [(p.code.value, p.at.paragraph, p.value) for p in wrong] == []


@pytest.mark.parametrize("name", HABITS)
def test_a_lawful_habit_has_no_finding(name: str, tmp_path: Path) -> None:
    office, text, layout, habit = HABITS[name]
    laid = lay(office, text, layout)
    habit(laid)
    found = verdict(laid, tmp_path)
    assert found.found is not None
    assert [
        s for s, p in zip(said(found), found.problems, strict=True) if p.code not in ACCEPTED
    ] == []


@pytest.mark.parametrize("name", [n for n in VARIANTS if not n.startswith(UNSURE)])
def test_a_lawful_variant_has_no_warning_either(name: str, tmp_path: Path) -> None:
    found = verdict(lay(*VARIANTS[name]), tmp_path)
    assert [
        s for s, p in zip(said(found), found.problems, strict=True) if p.code not in ACCEPTED
    ] == []


@pytest.mark.parametrize("name", VARIANTS)
def test_issuer_and_type_are_recognised(name: str, tmp_path: Path) -> None:
    office, text, _ = VARIANTS[name]
    found = verdict(lay(*VARIANTS[name]), tmp_path).found
    assert found is not None
    assert found.loai == text.loai
    assert found.regime_sure
    assert found.regime.ma.startswith("dang") is office.dang
    assert (found.regime.ma == "doan") is office.doan
