"""Sick tables: columns moved and renamed, rows between and below, sheets lost, added and hidden."""

from __future__ import annotations

from openpyxl import Workbook
from tests.intake.clinic import Parts, cell, edited, package, part_of, sheet_named, sick, title


@sick("")
def columns_in_another_order(book: Workbook) -> None:
    page = book["Đề nghị"]
    for row in range(4, 7):
        first, last = page.cell(row, 3), page.cell(row, 9)
        first.value, last.value = last.value, first.value


@sick("")
def the_table_stands_three_columns_to_the_right(book: Workbook) -> None:
    book["Chỉ tiêu"].insert_cols(1, 3)


@sick("")
def a_column_renamed_within_reason(book: Workbook) -> None:
    title(book, "Đề nghị", "tom_tat").value = "  thành TÍCH "
    title(book, "Điển hình", "ten").value = "Họ và tên"


@sick("COT_THIEU Cá nhân")
def a_required_column_is_gone(book: Workbook) -> None:
    for row in (4, 5):
        book["Cá nhân"].cell(row, 2).value = None


@sick("COT_TUY_CHON_THIEU Chỉ tiêu")
def an_optional_column_is_gone(book: Workbook) -> None:
    title(book, "Chỉ tiêu", "ghi_chu").value = None


@sick("COT_LA Điển hình!K4")
def a_column_of_their_own(book: Workbook) -> None:
    book["Điển hình"]["K4"] = "Người giới thiệu"
    book["Điển hình"]["K5"] = "Trần Văn Minh Họa"


@sick("COT_TRUNG Điển hình!K4")
def a_column_twice(book: Workbook) -> None:
    book["Điển hình"]["K4"] = "Tên điển hình"


@sick("")
def extra_lines_above_the_titles(book: Workbook) -> None:
    page = book["Hoạt động"]
    page.insert_rows(1, 5)
    page["A1"] = "ỦY BAN NHÂN DÂN HUYỆN MẪU MỘT"
    page["A2"] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    page["A4"] = "Biểu 02"


@sick("")
def blank_rows_between(book: Workbook) -> None:
    book["Đề nghị"].insert_rows(6, 4)


@sick("DOC_DONG_CONG Chỉ tiêu!A7")
def a_row_of_totals(book: Workbook) -> None:
    book["Chỉ tiêu"]["A7"] = "Tổng cộng"
    book["Chỉ tiêu"]["C7"] = 3


@sick("DOC_DONG_CUOI_BANG Điển hình!B9")
def signatures_below_the_table(book: Workbook) -> None:
    page = book["Điển hình"]
    page["B9"] = "NGƯỜI LẬP BIỂU"
    page["G9"] = "THỦ TRƯỞNG ĐƠN VỊ"
    page["B10"] = "(Ký, ghi rõ họ tên)"
    page["B13"] = "Trần Thị Ví Dụ"
    page["G13"] = "Nguyễn Văn Mẫu"


@sick("DOC_O_GOP Điển hình!D5")
def one_value_for_two_rows(book: Workbook) -> None:
    cell(book, "Điển hình", "linh_vuc", 2).value = None
    book["Điển hình"].merge_cells("D5:D6")


@sick("")
def titles_in_merged_cells(book: Workbook) -> None:
    """A line of groups above the titles, each over some columns."""
    page = book["Điển hình"]
    page["A3"] = "Điển hình"
    page.merge_cells("A3:C3")
    page["D3"] = "Xếp loại"
    page.merge_cells("D3:J3")


@sick("DOC_DONG_AN Điển hình!A6")
def a_hidden_row(book: Workbook) -> None:
    book["Điển hình"].row_dimensions[6].hidden = True


@sick("DOC_COT_AN Đề nghị!E4")
def a_hidden_column(book: Workbook) -> None:
    book["Đề nghị"].column_dimensions["E"].hidden = True


@sick("DOC_TRANG_AN Đề nghị")
def a_hidden_sheet(book: Workbook) -> None:
    book["Đề nghị"].sheet_state = "hidden"


@sick("DOC_TRANG_AN Khen thưởng")
def a_very_hidden_sheet(book: Workbook) -> None:
    book["Khen thưởng"].sheet_state = "veryHidden"


@sick("TRANG_THIEU Tiến độ")
def a_sheet_is_gone(book: Workbook) -> None:
    del book["Tiến độ"]


@sick("")
def a_sheet_renamed_within_reason(book: Workbook) -> None:
    book["Tiến độ"].title = " tien do "


@sick("TRANG_LA Nháp")
def a_sheet_of_their_own(book: Workbook) -> None:
    book.create_sheet("Nháp")["B2"] = "ghi tạm"


@sick("")
def an_empty_sheet_more(book: Workbook) -> None:
    book.create_sheet("Sheet1")


@sick("")
def sheets_in_another_order(book: Workbook) -> None:
    book.move_sheet("Đề nghị", -5)


@sick("TEP_RONG")
def nothing_is_filled_in(book: Workbook) -> None:
    for page in book.worksheets[2:]:
        for row in page.iter_rows(min_row=5):
            for found in row:
                if hasattr(found, "value"):
                    found.value = None


@sick("DONG_NGOAI_MAU Chỉ tiêu!F9\nCOT_LA Chỉ tiêu!F9")
def a_word_beside_the_table(book: Workbook) -> None:
    book["Chỉ tiêu"]["F9"] = "xem lại"


@package("")
def a_wrong_dimension(members: Parts) -> None:
    """WPS writes A1 whatever the sheet holds."""
    part = part_of("Đề nghị")
    start = members[part].index(b'<dimension ref="') + 16
    end = members[part].index(b'"', start)
    members[part] = members[part][:start] + b"A1" + members[part][end:]


@package("TRANG_KE_QUA_DAI Đề nghị\nO_QUA_XA Đề nghị!XFD1048576")
def a_space_in_the_last_cell_of_a_sheet(members: Parts) -> None:
    row = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row></sheetData>'
    edited(members, part_of("Đề nghị"), "</sheetData>", row)


@package("TRANG_KE_QUA_DAI Đề nghị")
def a_million_formatted_rows(members: Parts) -> None:
    made = "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(20, 1 << 20))
    edited(members, part_of("Đề nghị"), "</sheetData>", made + "</sheetData>")


@sick("QUA_SO_DONG Chỉ tiêu!A5005")
def more_rows_than_a_table_can_hold(book: Workbook) -> None:
    page = book["Chỉ tiêu"]
    for row in range(7, 5010):
        for column in (1, 2, 3):
            page.cell(row, column).value = page.cell(5, column).value


@sick("COT_THIEU Điển hình")
def the_titles_are_gone(book: Workbook) -> None:
    for place in range(1, len(sheet_named("Điển hình").columns) + 1):
        book["Điển hình"].cell(4, place).value = None
