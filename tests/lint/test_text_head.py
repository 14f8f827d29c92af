"""Words of the head: titles, number and symbol, place and date, subject, Kính gửi, grounds."""

from __future__ import annotations

import pytest

from dienhinh_docs.lint.checks import (
    text_addressees,
    text_date,
    text_grounds,
    text_number,
    text_subject,
    text_titles,
)
from dienhinh_docs.problems import Severity
from support.said import asked, can, codes, words

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.mark.parametrize(
    ("ma", "line", "wanted"),
    [
        ("nha_nuoc", f"QUOC_HIEU: {STATE}", []),
        ("nha_nuoc", "QUOC_HIEU: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", []),
        ("nha_nuoc", "QUOC_HIEU: CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM", ["CHU_SAI"]),
        ("nha_nuoc", "TIEU_NGU: Độc lập - Tự do - Hạnh phúc", []),
        ("nha_nuoc", "TIEU_NGU: Độc lập – Tự do – Hạnh phúc", ["CHU_SAI"]),
        ("nha_nuoc", "TIEU_NGU: Độc Lập - Tự Do - Hạnh Phúc", ["CHU_SAI"]),
        ("dang_hd36", "QUOC_HIEU: ĐẢNG CỘNG SẢN VIỆT NAM", []),
        ("dang_hd36", "QUOC_HIEU: ĐẢNG CỘNG SẢN VIỆTNAM", ["CHU_SAI"]),
        ("doan", "QUOC_HIEU: ĐOÀN TNCS HỒ CHÍ MINH", []),
    ],
)
def test_titles_read_as_prescribed(ma: str, line: str, wanted: list[str]) -> None:
    assert codes(words(line, ma=ma), *text_titles.CHECKS) == wanted


@pytest.mark.parametrize(
    ("ma", "loai", "line", "wanted"),
    [
        ("nha_nuoc", "KH", "Số: 08/KH-HĐTĐKT", []),
        ("nha_nuoc", "KH", "Số:        /KH-HĐTĐKT", []),
        ("nha_nuoc", "KH", "Số: ....../KH-SNV", []),
        ("nha_nuoc", "TTr", "Số: 33/TTr-SNN&PTNT", []),
        ("nha_nuoc", "QyĐ", "Số: 12/QyĐ-UBND", []),
        ("nha_nuoc", "KH", "Số: 8/KH-SNV", ["SO_DEM_KHONG"]),
        ("nha_nuoc", "KH", "Số: 012/KH-SNV", ["SO_DEM_KHONG"]),
        ("nha_nuoc", "KH", "Số: 08 /KH-SNV", ["SO_DAU_CACH"]),
        ("nha_nuoc", "KH", "Số: 08/KH - SNV", ["SO_DAU_CACH"]),
        ("nha_nuoc", "KH", "Số: 08/KH–SNV", ["SO_DAU_CACH"]),
        ("nha_nuoc", "KH", "Số:08/KH-SNV", ["SO_DAU_CACH"]),
        ("nha_nuoc", "KH", "Số 08/KH-SNV", ["SO_KY_HIEU"]),
        ("nha_nuoc", "KH", "Số: 08-KH/SNV", ["SO_KY_HIEU"]),
        ("nha_nuoc", "KH", "Số: 08/2021/KH-SNV", ["SO_KY_HIEU"]),
        ("nha_nuoc", "QĐ", "Số: 08/2021/QĐ-UBND", ["CHUA_XET"]),
        ("nha_nuoc", "KH", "Số: 08/BC-SNV", ["KY_HIEU_LOAI"]),
        ("nha_nuoc", "TTr", "Số: 08/TTR-SNV", ["KY_HIEU_LOAI"]),
        ("nha_nuoc", "KH", "Số: 08/SNV-TĐKT", ["KY_HIEU_LOAI"]),
        ("nha_nuoc", "CV", "Số: 12/UBND-VX", []),
        ("nha_nuoc", "CV", "Số: 1234/TTg-KTTH", []),
        ("nha_nuoc", "CV", "Số: 12/CV-SNV", ["KY_HIEU_LOAI"]),
        ("nha_nuoc", "CV", "Số: 12/KH-SNV", ["KY_HIEU_LOAI"]),
        ("nha_nuoc", "CV", "Số: 12/SNV", ["SO_KY_HIEU"]),
        ("dang_hd36", "KH", "Số 12-KH/BTGTU", []),
        ("dang_hd36", "KH", "Số: 12-KH/BTGTU", ["SO_KY_HIEU"]),
        ("dang_hd36", "CV", "Số 234-CV/BTGTU", []),
        ("dang_hd36", "CV", "Số 234-KH/BTGTU", ["KY_HIEU_LOAI"]),
    ],
)
def test_number_and_symbol(ma: str, loai: str, line: str, wanted: list[str]) -> None:
    assert codes(words(f"SO_KY_HIEU: {line}", ma=ma, loai=loai), *text_number.CHECKS) == wanted


def test_an_office_named_like_a_type_may_write_letters() -> None:
    found = words("CO_QUAN: CỤC THUẾ TỈNH MINH HỌA", "SO_KY_HIEU: Số: 15/CT-TTHT", loai="CV")
    assert codes(found, *text_number.CHECKS) == []


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Bắc Giang, ngày 05 tháng 02 năm 2021", []),
        ("Bắc Giang, ngày 29 tháng 6 năm 2019", []),
        ("Bắc Giang, ngày      tháng      năm 2021", []),
        ("Lục Ngạn, ngày … tháng 3 năm 2021", []),
        ("Bà Rịa - Vũng Tàu, ngày 31 tháng 12 năm 2021", []),
        ("Bắc Giang, ngày 5 tháng 02 năm 2021", ["NGAY_DEM_KHONG"]),
        ("Bắc Giang, ngày 15 tháng 05 năm 2021", ["NGAY_DEM_KHONG"]),
        ("Bắc Giang, ngày 15 tháng 2 năm 2021", ["NGAY_DEM_KHONG"]),
        ("Bắc Giang, ngày 31 tháng 02 năm 2021", ["NGAY_KHONG_CO"]),
        ("Bắc Giang ngày 05 tháng 02 năm 2021", ["NGAY_DANG"]),
        ("Bắc Giang, Ngày 05 tháng 02 năm 2021", ["NGAY_DANG"]),
        ("Bắc Giang, 05/02/2021", ["NGAY_DANG"]),
        ("ngày 05 tháng 02 năm 2021", ["NGAY_DANG"]),
    ],
)
def test_place_and_date(line: str, wanted: list[str]) -> None:
    assert codes(words(f"DIA_DANH_NGAY: {line}"), text_date.check_place_and_date) == wanted


def test_a_date_is_mended_in_full() -> None:
    found = words("DIA_DANH_NGAY: Bắc Giang, ngày 5 tháng 03 năm 2021")
    assert can(found, *text_date.CHECKS) == ["ngày 05 tháng 3 năm 2021"]


def test_days_that_no_calendar_has_are_found_in_the_text() -> None:
    found = words("Gửi trước ngày 31/6/2021.", "Gửi trước ngày 29/02/2020.", "Có 31/6 hồ sơ.")
    assert [p.at.paragraph[:7] for p in text_date.check_days_in_text(found)] == ["đoạn 1 "]


@pytest.mark.parametrize(
    ("ma", "loai", "line", "wanted"),
    [
        ("nha_nuoc", "KH", "TRICH_YEU: Triển khai phong trào", []),
        ("nha_nuoc", "KH", "TRICH_YEU: V/v triển khai phong trào", ["VE_VIEC_THUA"]),
        ("nha_nuoc", "KH", "TRICH_YEU: triển khai phong trào", ["TRICH_YEU_CHU_DAU"]),
        ("nha_nuoc", "KH", "TRICH_YEU: Triển khai phong trào.", ["CHU_SAI"]),
        ("nha_nuoc", "CV", "TRICH_YEU_CONG_VAN: V/v báo cáo kết quả", []),
        ("nha_nuoc", "CV", "TRICH_YEU_CONG_VAN: Về việc báo cáo kết quả", ["VE_VIEC_THIEU"]),
        ("nha_nuoc", "CV", "TRICH_YEU_CONG_VAN: V/v: báo cáo kết quả", ["VE_VIEC_THIEU"]),
        ("nha_nuoc", "CV", "TRICH_YEU_CONG_VAN: v/v báo cáo kết quả", ["VE_VIEC_THIEU"]),
        ("dang_hd36", "CV", "TRICH_YEU_CONG_VAN: Chế độ hội nghị và công tác phí", []),
        ("dang_hd36", "CV", "TRICH_YEU_CONG_VAN: V/v chế độ hội nghị", ["VE_VIEC_THUA"]),
        ("dang_hd36", "KH", "TRICH_YEU: thực hiện Nghị quyết Đại hội", []),
        ("dang_hd36", "KH", "TRICH_YEU: Thực hiện Nghị quyết Đại hội", ["TRICH_YEU_CHU_DAU"]),
    ],
)
def test_subject(ma: str, loai: str, line: str, wanted: list[str]) -> None:
    assert codes(words(line, ma=ma, loai=loai), *text_subject.CHECKS) == wanted


@pytest.mark.parametrize(
    ("loai", "lines", "wanted"),
    [
        ("CV", ["KINH_GUI: Kính gửi: Sở Nội vụ"], []),
        ("CV", ["KINH_GUI: Kính gửi:", "KINH_GUI: - Sở Nội vụ;", "KINH_GUI: - Sở Y tế."], []),
        ("CV", ["KINH_GUI: Kính gửi: - Sở Nội vụ;", "KINH_GUI: - Sở Y tế."], []),
        ("CV", ["KINH_GUI: Kính gửi: Ủy ban nhân dân", "KINH_GUI: các huyện, thành phố"], []),
        ("CV", [], ["KINH_GUI_THIEU"]),
        ("TTr", [], ["KINH_GUI_THIEU"]),
        ("BC", [], []),
        ("BC", ["KINH_GUI: Kính gửi: Ủy ban nhân dân tỉnh"], []),
        ("GM", ["KINH_GUI: Kính gửi: Sở Y tế"], []),
        ("KH", ["KINH_GUI: Kính gửi: Sở Y tế"], ["KINH_GUI_THUA"]),
        ("QĐ", ["Kính gửi: Sở Y tế"], ["KINH_GUI_THUA"]),
        ("CV", ["KINH_GUI: Kính gửi Sở Y tế"], ["KINH_GUI_DANG"]),
        ("CV", ["KINH_GUI: KÍNH GỬI: Sở Y tế"], ["KINH_GUI_DANG"]),
        ("CV", ["KINH_GUI: Kính gửi:", "KINH_GUI: - Sở Nội vụ,", "KINH_GUI: - Sở Y tế."], ["KINH_GUI_DANG"]),
        ("CV", ["KINH_GUI: Kính gửi:", "KINH_GUI: - Sở Nội vụ;", "KINH_GUI: - Sở Y tế;"], ["KINH_GUI_DANG"]),
        ("CV", ["KINH_GUI: Kính gửi:", "KINH_GUI: Sở Nội vụ;", "KINH_GUI: Sở Y tế."], ["KINH_GUI_DANG"]),
        ("CV", ["KINH_GUI: Kính gửi:", "KINH_GUI: - Sở Nội vụ."], ["KINH_GUI_DANG"]),
    ],
)  # fmt: skip
def test_addressees(loai: str, lines: list[str], wanted: list[str]) -> None:
    assert codes(words(*lines, "Nội dung.", loai=loai), *text_addressees.CHECKS) == wanted


@pytest.mark.parametrize(
    ("loai", "lines", "wanted"),
    [
        ("QĐ", ["Căn cứ Luật A;", "Căn cứ Luật B;"], ["."]),
        ("QĐ", ["Căn cứ Luật A,", "Căn cứ Luật B."], [";"]),
        ("QĐ", ["Căn cứ Luật A;", "Theo đề nghị của Giám đốc Sở Nội vụ."], []),
        ("QĐ", ["Căn cứ Luật A", "Theo đề nghị của Giám đốc Sở Nội vụ;"], [";", "."]),
        ("KH", ["Căn cứ Luật A;", "Căn cứ Luật B,"], ["."]),
        ("KH", ["Căn cứ Kế hoạch của tỉnh, Sở ban hành Kế hoạch như sau:"], []),
    ],
)
def test_grounds(loai: str, lines: list[str], wanted: list[str]) -> None:
    named = [f"CAN_CU: {line}" if line.startswith("Căn cứ") else line for line in lines]
    assert can(words(*named, "QUYẾT ĐỊNH:", loai=loai), *text_grounds.CHECKS) == wanted


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["- Căn cứ Điều lệ Đảng;", "- Căn cứ Quy chế làm việc,"], []),
        (["Căn cứ Điều lệ Đảng;", "- Căn cứ Quy chế làm việc,"], ["CAN_CU_GACH"]),
        (["- Căn cứ Điều lệ Đảng.", "- Căn cứ Quy chế làm việc,"], ["CAN_CU_DAU"]),
        (["- Căn cứ Điều lệ Đảng;", "- Căn cứ Quy chế làm việc;"], ["CAN_CU_DAU"]),
    ],
)
def test_grounds_of_the_party_have_dashes_and_ask_for_a_look_only(
    lines: list[str], wanted: list[str]
) -> None:
    found = words(*(f"CAN_CU: {line}" for line in lines), "QUYẾT ĐỊNH", ma="dang_hd36", loai="QĐ")
    assert codes(found, *text_grounds.CHECKS) == wanted
    assert {p.severity for p in asked(found, *text_grounds.CHECKS)} <= {Severity.WARNING}
