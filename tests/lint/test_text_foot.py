"""Words of the foot: Nơi nhận and the signing block."""

from __future__ import annotations

import pytest

from dienhinh_docs.lint.checks import text_recipients, text_signing
from dienhinh_docs.problems import Severity
from support.said import asked, can, codes, words


def recipients(*lines: str) -> list[str]:
    return [f"NOI_NHAN: {line}" for line in lines]


@pytest.mark.parametrize(
    ("ma", "lines", "wanted"),
    [
        ("nha_nuoc", ["- Sở Nội vụ;", "- Lưu: VT, TĐKT."], []),
        ("nha_nuoc", ["- Sở Nội vụ (b/c);", "- Lưu: VT, TĐKT (3), PL.(300)."], []),
        ("nha_nuoc", ["- Sở Nội vụ;", "- Lưu: VT."], []),
        ("nha_nuoc", ["- Các phòng, đơn vị", "trực thuộc;", "- Lưu: VT, VP."], []),
        ("nha_nuoc", ["- VP UBND tỉnh:", "+ LĐVP, TH;", "- Lưu: VT, NC."], []),
        ("nha_nuoc", ["- Sở Nội vụ.", "- Lưu: VT."], ["NOI_NHAN_DAU"]),
        ("nha_nuoc", ["-Sở Nội vụ;", "- Lưu: VT."], ["NOI_NHAN_DAU"]),
        ("nha_nuoc", ["Sở Nội vụ;", "- Lưu: VT."], ["NOI_NHAN_DAU"]),
        ("nha_nuoc", ["+ Sở Nội vụ;", "- Lưu: VT."], ["NOI_NHAN_DAU"]),
        ("nha_nuoc", ["- Sở Nội vụ."], ["NOI_NHAN_LUU"]),
        ("nha_nuoc", ["- Sở Nội vụ;", "- Lưu VT, TĐKT."], ["NOI_NHAN_LUU"]),
        ("nha_nuoc", ["- Sở Nội vụ;", "- Lưu: VT; TĐKT."], ["NOI_NHAN_LUU"]),
        ("nha_nuoc", ["- Sở Nội vụ;", "- Lưu: VT, TĐKT"], ["NOI_NHAN_LUU"]),
        ("nha_nuoc", ["- Lưu: VT, TĐKT.", "- Sở Nội vụ;"], ["NOI_NHAN_LUU"]),
        ("dang_hd36", ["- Sở Nội vụ,", "- Lưu LLCT."], []),
        ("dang_hd36", ["- Sở Nội vụ.", "- Lưu LLCT."], ["NOI_NHAN_DAU"]),
        ("dang_hd36", ["- Sở Nội vụ;", "- Lưu Văn phòng."], []),
    ],
)
def test_recipients(ma: str, lines: list[str], wanted: list[str]) -> None:
    checks = (text_recipients.check_lines, text_recipients.check_luu)
    assert codes(words(*recipients(*lines), ma=ma), *checks) == wanted


def test_a_recipient_is_mended() -> None:
    found = words(*recipients("-Sở Nội vụ.", "- Lưu: VT."))
    assert can(found, text_recipients.check_lines) == ["- Sở Nội vụ;"]


@pytest.mark.parametrize(("text", "wrong"), [("Nơi nhận:", 0), ("Nơi nhận", 1), ("Nơi gửi:", 1)])
def test_label_of_recipients(text: str, wrong: int) -> None:
    found = words(f"NOI_NHAN_NHAN: {text}")
    assert codes(found, text_recipients.check_label) == ["NOI_NHAN_NHAN"] * wrong


@pytest.mark.parametrize(
    ("loai", "lines", "wanted"),
    [
        ("CV", ["KINH_GUI: Kính gửi: Sở Y tế", "NOI_NHAN: - Như trên;"], []),
        ("CV", ["KINH_GUI: Kính gửi: Sở Y tế", "NOI_NHAN: - Sở Nội vụ;"], ["- Như trên;"]),
        ("KH", ["NOI_NHAN: - Như trên;"], ["- <tên nơi nhận>;"]),
        ("QĐ", ["Điều 1. A", "Điều 2. B", "NOI_NHAN: - Như Điều 2;"], []),
        ("QĐ", ["Điều 1. A", "Điều 2. B", "NOI_NHAN: - Như Điều 3;"], ["- Như Điều 2;"]),
        ("QĐ", ["Điều 1. A", "NOI_NHAN: - Sở Y tế;", "NOI_NHAN: - Như Điều 1;"], ["- Như Điều 1;"]),
    ],
)
def test_first_recipient(loai: str, lines: list[str], wanted: list[str]) -> None:
    found = words(*lines, "NOI_NHAN: - Lưu: VT.", loai=loai)
    assert can(found, text_recipients.check_first_line) == wanted


@pytest.mark.parametrize(
    ("ma", "line", "wanted"),
    [
        ("nha_nuoc", "KT. GIÁM ĐỐC", []),
        ("nha_nuoc", "TUQ. CHỦ TỊCH", []),
        ("nha_nuoc", "QUẢN ĐỐC", []),
        ("nha_nuoc", "K/T GIÁM ĐỐC", ["KT. GIÁM ĐỐC"]),
        ("nha_nuoc", "KT.GIÁM ĐỐC", ["KT. GIÁM ĐỐC"]),
        ("nha_nuoc", "TM ỦY BAN NHÂN DÂN", ["TM. ỦY BAN NHÂN DÂN"]),
        ("nha_nuoc", "QUYỀN GIÁM ĐỐC", ["Q. GIÁM ĐỐC"]),
        ("dang_hd36", "T/M BAN THƯỜNG VỤ", []),
        ("dang_hd36", "TM. BAN THƯỜNG VỤ", ["T/M BAN THƯỜNG VỤ"]),
        ("doan", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", []),
    ],
)
def test_prefixes(ma: str, line: str, wanted: list[str]) -> None:
    found = words(f"QUYEN_HAN: {line}", ma=ma)
    assert can(found, text_signing.check_prefixes) == wanted


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ("GIÁM ĐỐC", False),
        ("KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC", False),
        ("TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH", False),
        ("KT. BỘ TRƯỞNG|THỨ TRƯỞNG", False),
        ("TL. GIÁM ĐỐC|KT. CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG", False),
        ("PHÓ GIÁM ĐỐC PHỤ TRÁCH", False),
        ("PHÓ GIÁM ĐỐC", True),
        ("KT. GIÁM ĐỐC", True),
        ("KT. GIÁM ĐỐC|GIÁM ĐỐC", True),
        ("KT. CHỦ TỊCH|TM. ỦY BAN NHÂN DÂN|PHÓ CHỦ TỊCH", True),
        ("TL. GIÁM ĐỐC", True),
        ("TL. GIÁM ĐỐC|CHÁNH VĂN PHÒNG", False),
        ("TL. GIÁM ĐỐC|PHÓ CHÁNH VĂN PHÒNG", True),
    ],
)
def test_lines_of_the_signing_block(lines: str, wrong: bool) -> None:
    found = words(*(f"QUYEN_HAN: {line}" for line in lines.split("|")))
    assert codes(found, text_signing.check_lines) == ["KY_DONG"] * wrong


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("GIÁM ĐỐC", []),
        ("TM. ỦY BAN NHÂN DÂN", []),
        ("Q. GIÁM ĐỐC", []),
        ("BCH ĐOÀN", []),
        ("UQ. GIÁM ĐỐC", ["TUQ. GIÁM ĐỐC"]),
        ("Q GIÁM ĐỐC", ["Q. GIÁM ĐỐC"]),
        ("TT. ỦY BAN NHÂN DÂN", ["TM. ỦY BAN NHÂN DÂN, KT. ỦY BAN NHÂN DÂN …"]),
    ],
)
def test_letters_that_are_no_prefix(line: str, wanted: list[str]) -> None:
    found = words(f"QUYEN_HAN: {line}")
    assert can(found, text_signing.check_strange_prefixes) == wanted


def test_a_collective_signs_by_somebody() -> None:
    lines = ("QUYEN_HAN: TM. BAN THƯỜNG VỤ", "QUYEN_HAN: CHỦ TỊCH")
    assert codes(words(*lines, ma="phu_nu"), text_signing.check_lines) == []
    assert codes(words(lines[0], ma="phu_nu"), text_signing.check_lines) == ["KY_DONG"]


def test_a_department_does_not_sign_for_a_collective() -> None:
    lines = ("CO_QUAN: SỞ NỘI VỤ", "QUYEN_HAN: TM. SỞ NỘI VỤ", "QUYEN_HAN: GIÁM ĐỐC")
    assert codes(words(*lines), text_signing.check_lines) == ["KY_DONG"]


def test_a_council_signing_with_one_title_is_only_asked_about() -> None:
    lines = (
        "CO_QUAN: HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
        "QUYEN_HAN: TM. HỘI ĐỒNG",
        "QUYEN_HAN: CHỦ TỊCH",
    )
    assert [p.severity for p in asked(words(*lines), text_signing.check_lines)] == [
        Severity.WARNING
    ]
    assert codes(words(*lines, "QUYEN_HAN: CHỦ TỊCH UBND TỈNH"), text_signing.check_lines) == []


@pytest.mark.parametrize(
    ("ma", "issuer", "name", "wanted"),
    [
        ("nha_nuoc", "SỞ NỘI VỤ", "Nguyễn Văn Mẫu", []),
        ("nha_nuoc", "SỞ NỘI VỤ", "Đại Văn Mẫu", []),
        ("nha_nuoc", "SỞ NỘI VỤ", "TS. Nguyễn Văn Mẫu", ["KY_HOC_HAM"]),
        ("nha_nuoc", "SỞ NỘI VỤ", "PGS.TS Nguyễn Văn Mẫu", ["KY_HOC_HAM"]),
        ("nha_nuoc", "SỞ NỘI VỤ", "Thạc sĩ Nguyễn Văn Mẫu", ["KY_HOC_HAM"]),
        ("nha_nuoc", "SỞ NỘI VỤ", "Nhà giáo ưu tú Nguyễn Văn Mẫu", ["KY_HOC_HAM"]),
        ("nha_nuoc", "BỆNH VIỆN ĐA KHOA TỈNH", "BSCKII. Nguyễn Văn Mẫu", ["CHUA_XET"]),
        ("cong_an", "CÔNG AN TỈNH", "Đại tá Nguyễn Văn Mẫu", []),
    ],
)
def test_nothing_stands_before_the_name(ma: str, issuer: str, name: str, wanted: list[str]) -> None:
    found = words(f"CO_QUAN: {issuer}", f"HO_TEN: {name}", ma=ma)
    assert codes(found, text_signing.check_name) == wanted
