"""Sick cells and rows: what people type, paste and calculate."""

from __future__ import annotations

import re
from datetime import datetime

from openpyxl import Workbook
from openpyxl.styles import Font
from tests.intake.clinic import Parts, Rows, cell, edited, package, part_of, rows, sick


@sick("O_LOI Cá nhân!B5")
def an_error_cell(book: Workbook) -> None:
    cell(book, "Cá nhân", "ngay_sinh").value = "#REF!"
    cell(book, "Cá nhân", "ngay_sinh").data_type = "e"


@sick("O_LOI Đề nghị!C5")
def an_error_is_never_a_blank_or_a_name(book: Workbook) -> None:
    cell(book, "Đề nghị", "ten").value = "#N/A"
    cell(book, "Đề nghị", "ten").data_type = "e"


@sick("CONG_THUC_CHUA_TINH Chỉ tiêu!C5")
def a_formula_without_stored_result(book: Workbook) -> None:
    cell(book, "Chỉ tiêu", "so_luong").value = "=1+1"


@package("")
def a_formula_with_its_result(members: Parts) -> None:
    part = part_of("Chỉ tiêu")
    text = members[part].decode()
    start = text.index('<c r="C5"')
    end = text.index("</c>", start)
    made = text[:end].replace("<v>2", "<f>1+1</f><v>2") + text[end:]
    assert "<f>1+1</f>" in made
    members[part] = made.encode()


@rows("")
def text_that_looks_like_a_formula_is_text(filled: Rows) -> None:
    filled["Điển hình"][0]["tom_tat"] = '=HYPERLINK("file://x";"bấm")'
    filled["Điển hình"][1]["tom_tat"] = "+84 hộ; -3 hộ nghèo; @nhom"


@rows("O_TRONG Đề nghị!C5")
def a_required_cell_is_empty(filled: Rows) -> None:
    filled["Đề nghị"][0]["ten"] = None


@rows("O_TRONG Đề nghị!C5")
def spaces_are_an_empty_cell(filled: Rows) -> None:
    filled["Đề nghị"][0]["ten"] = " \u00a0\u200b "


@rows("~ Đề nghị!C5 Phạm Thị Giả Định\n~ Đề nghị!D5 Phòng Nội vụ huyện Mẫu Một")
def stray_spaces(filled: Rows) -> None:
    filled["Đề nghị"][0]["ten"] = "  Phạm\u00a0Thị  Giả Định\u200b"
    filled["Đề nghị"][0]["don_vi"] = "Phòng Nội vụ\thuyện Mẫu Một "


@rows("~ Điển hình!B6 Bộ phận Một cửa Ví Dụ")
def decomposed_letters(filled: Rows) -> None:
    import unicodedata

    filled["Điển hình"][1]["ten"] = unicodedata.normalize("NFD", "Bộ phận Một cửa Ví Dụ")


@rows("~ Điển hình!B5 Phạm Thị Giả Định\n~ Đề nghị!C5 Phạm Thị Giả Định")
def titles_and_capitals(filled: Rows) -> None:
    filled["Điển hình"][0]["ten"] = "Bà Phạm Thị Giả Định"
    filled["Đề nghị"][0]["ten"] = "PHẠM THỊ GIẢ ĐỊNH"


@rows("~ Đơn vị!B6 Nguyễn Văn Mẫu\n~ Đơn vị!B11 Đại tá\nCAP_BAC_KHONG_GHI Đơn vị!B11")
def a_rank_in_the_name_of_the_signatory(filled: Rows) -> None:
    filled["Đơn vị"][0]["ho_ten_nguoi_ky"] = "Đại tá Nguyễn Văn Mẫu"


@rows("CAP_BAC_KHAC_NHAU Đơn vị!B11")
def two_ranks_of_one_signatory(filled: Rows) -> None:
    filled["Đơn vị"][0]["ho_ten_nguoi_ky"] = "Đại tá Nguyễn Văn Mẫu"
    filled["Đơn vị"][0]["cap_bac_nguoi_ky"] = "Trung tá"


@rows("NGAY_KHONG_DOC_DUOC Cá nhân!B5")
def a_day_in_us_order(filled: Rows) -> None:
    filled["Cá nhân"][0]["ngay_sinh"] = "12/31/1980"


@rows("NGAY_KHONG_DOC_DUOC Cá nhân!B5")
def a_day_that_is_none(filled: Rows) -> None:
    filled["Cá nhân"][0]["ngay_sinh"] = "30/02/1980"


@rows("~ Cá nhân!B5 05/02/1980")
def a_day_in_words(filled: Rows) -> None:
    filled["Cá nhân"][0]["ngay_sinh"] = "ngày 5 tháng 2 năm 1980"


@rows("")
def a_year_alone_where_that_will_do(filled: Rows) -> None:
    filled["Cá nhân"][0]["ngay_sinh"] = 1980


@sick("NGAY_KHONG_DOC_DUOC Cá nhân!B5")
def a_year_in_a_cell_of_dates(book: Workbook) -> None:
    cell(book, "Cá nhân", "ngay_sinh").value = datetime(1905, 6, 2)  # noqa: DTZ001


@package("~ Khen thưởng!G5 20/12/2022")
def days_counted_from_1904(members: Parts) -> None:
    """The workbook was made on an old Macintosh; the day is stored as a plain number."""
    edited(members, "xl/workbook.xml", "<workbookPr ", '<workbookPr date1904="1" ')
    part = part_of("Khen thưởng")
    text = members[part].decode()
    start = text.index('<c r="G5"')
    end = text.index("</c>", start)
    members[part] = (text[:start] + '<c r="G5"><v>43453</v>' + text[end:]).encode()
    part = part_of("Bình xét")
    earlier = re.sub(
        rb"<v>(45\d\d\d)</v>", lambda v: b"<v>%d</v>" % (int(v[1]) - 1462), members[part]
    )
    assert earlier != members[part]
    members[part] = earlier


@rows("SO_KHONG_DOC_DUOC Chỉ tiêu!C5")
def a_number_in_words(filled: Rows) -> None:
    filled["Chỉ tiêu"][0]["so_luong"] = "vài ba"


@rows("SO_NGOAI_KHOANG Chỉ tiêu!C5")
def a_number_out_of_range(filled: Rows) -> None:
    filled["Chỉ tiêu"][0]["so_luong"] = 0


@rows("~ Chỉ tiêu!C5 2")
def a_number_as_text(filled: Rows) -> None:
    filled["Chỉ tiêu"][0]["so_luong"] = " 02 "


@rows("~ Đơn vị!B10 0912000000")
def a_telephone_that_lost_its_zero(filled: Rows) -> None:
    filled["Đơn vị"][0]["dien_thoai_lien_he"] = 912000000


@rows("NGOAI_DANH_MUC Đề nghị!F5")
def an_award_that_is_not_on_the_list(filled: Rows) -> None:
    filled["Đề nghị"][0]["hinh_thuc"] = "Bằng khen của Bộ"


@rows("~ Điển hình!E5 Tổng kết")
def a_choice_without_marks(filled: Rows) -> None:
    filled["Điển hình"][0]["khau"] = "tong ket"


@rows("CO_KHONG_KHONG_RO Cá nhân!I5")
def neither_yes_nor_no(filled: Rows) -> None:
    filled["Cá nhân"][0]["la_lanh_dao"] = "cũng có thể"


@rows("CHU_QUA_DAI Đề nghị!C5")
def a_text_too_long(filled: Rows) -> None:
    filled["Đề nghị"][0]["ten"] = "Nguyễn " * 60


@package("KY_TU_CAM Đề nghị!C5\nKY_TU_CAM Điển hình!B5")
def a_character_that_no_document_can_hold(members: Parts) -> None:
    edited(members, "xl/sharedStrings.xml", "<t>Phạm Thị Giả Định", "<t>Phạm_x0007_ Thị Giả Định")


@sick("~ Điển hình!B5 Phạm Thị Giả Định")
def a_name_in_an_old_font(book: Workbook) -> None:
    """TCVN3 (ABC)."""
    found = cell(book, "Điển hình", "ten")
    found.value = "Ph\u00b9m Th\u00de Gi\u00b6 \u00a7\u00denh"
    found.font = Font(name=".VnTime")


@sick("~ Điển hình!B5 Phạm Thị Giả Định")
def a_name_in_a_font_of_vni(book: Workbook) -> None:
    found = cell(book, "Điển hình", "ten")
    found.value = "Pha\u00efm Th\u00f2 Gia\u00fb \u00d1\u00f2nh"
    found.font = Font(name="VNI-Times")


@rows("BANG_MA_CU Điển hình!B5")
def a_name_in_an_old_encoding_without_evidence(filled: Rows) -> None:
    filled["Điển hình"][0]["ten"] = "Ph\u00b9m Th\u00de Gi\u00b6 \u00a7\u00denh"


@rows("~ Điển hình!B5 Phạm Thị Giả Định")
def utf_8_that_was_opened_as_windows_1252(filled: Rows) -> None:
    raw = "Phạm Thị Giả Định".encode()
    known = [bytes([n]).decode("cp1252", errors="ignore") or chr(n) for n in range(256)]
    filled["Điển hình"][0]["ten"] = "".join(known[n] for n in raw)


@rows("MA_HO_SO_TRUNG Đề nghị!A6\nMA_HO_SO_LA Tập thể!A5\nMA_HO_SO_LA Bình xét!A6")
def two_nominations_of_one_number(filled: Rows) -> None:
    filled["Đề nghị"][1]["ma_ho_so"] = "1"


@rows("MA_HO_SO_LA Khen thưởng!A5")
def an_award_of_nobody(filled: Rows) -> None:
    filled["Khen thưởng"][0]["ma_ho_so"] = "09"


@rows("CHI_TIET_THIEU Đề nghị!A5")
def a_nomination_without_details(filled: Rows) -> None:
    filled["Cá nhân"] = []


@rows("DIEN_HINH_TRUNG Điển hình!B7")
def the_same_exemplar_twice(filled: Rows) -> None:
    filled["Điển hình"].append(dict(filled["Điển hình"][0]))


@rows("TEN_CO_QUAN_KHONG_KHOP Đơn vị!B5")
def the_form_names_another_body(filled: Rows) -> None:
    filled["Đơn vị"][0]["ten_co_quan"] = "Sở Công Thương"
