"""The guide: first sheet of a kit, one printed page that tells a clerk all there is to know."""

from __future__ import annotations

from math import ceil
from typing import Any

from dienhinh_docs.layout import SHEETS, DienHinh, sheet_of
from dienhinh_docs.sheet import Sheet
from dienhinh_docs.workbook import stamp, style
from dienhinh_docs.workbook.spec import GUIDE, KitSpec
from dienhinh_docs.workbook.style import Styles
from dienhinh_docs.workbook.table import LINE_HEIGHT, set_up_print

WIDTHS = (5, 15, 26, 26, 22, 16)
"""Of the columns: number, then the columns of the example."""

LINE_CHARS = 108
"""Characters of 11 pt on one line across all columns."""

HOW_TO = (
    "Mở trang Đơn vị trước: ghi người ký, người liên hệ. Tên cơ quan đã ghi sẵn, không sửa.",
    "Mỗi trang tiếp theo là một bảng. Bắt đầu ghi từ dòng ngay dưới tiêu đề, mỗi dòng một nội dung, không để cách dòng.",
    "Cột có dấu * và nền vàng là bắt buộc. Ô chuyển sang nền cam là dòng đã ghi mà ô bắt buộc còn trống.",
    "Bấm vào một ô để xem lời nhắc: ghi gì, ghi thế nào, ví dụ. Ô có mũi tên thì chọn trong danh sách.",
    "Ngày ghi theo thứ tự ngày/tháng/năm, ví dụ 05/02/2021. Ngày sinh chỉ biết năm thì ghi năm.",
    "Tiền ghi bằng số, đơn vị triệu đồng. Số điện thoại, mã số ghi đủ các số 0 ở đầu.",
    "Xuống dòng trong một ô: Alt+Enter. Mỗi đoạn một ý, viết thành câu.",
    "Hồ sơ khen thưởng: ghi một dòng ở trang Đề nghị, rồi một dòng cùng mã hồ sơ ở trang của đối tượng.",
    "Danh hiệu, hình thức đã được tặng ghi ở trang Khen thưởng, mỗi lần một dòng, cùng mã hồ sơ.",
    "Trang không có nội dung thì để trống. Ghi xong, lưu tệp dạng .xlsx và gửi cho đầu mối ở trên.",
)
DO_NOT = (
    "Không đổi tên trang, không xóa cột, không sửa tiêu đề cột.",
    "Không gộp ô; không thêm dòng tổng cộng, chữ ký hay ghi chú dưới bảng.",
    "Không đặt mật khẩu mở tệp; không lưu sang .xls, .ods hay PDF.",
    "Không chép sổ của cơ quan khác để ghi tiếp: mỗi sổ mang dấu riêng của cơ quan mình.",
)
EXAMPLE_COLUMNS = len(WIDTHS) - 1


class _Pen:
    """Writes the guide from top to bottom."""

    def __init__(self, page: Any, styles: Styles) -> None:
        self.page, self.styles, self.row = page, styles, 0

    def line(self, text: str, *, indent: int = 0, **look: Any) -> None:
        """A paragraph across the page, high enough for its text."""
        made = self.styles({"text_wrap": True, "valign": "top"}, look)
        width = LINE_CHARS * 11 / look.get("font_size", 11)
        height = LINE_HEIGHT * look.get("font_size", 11) / 11
        self.page.merge_range(self.row, indent, self.row, len(WIDTHS) - 1, "", made)
        self.page.write_string(self.row, indent, text, made)
        self.page.set_row(self.row, height * ceil(len(text) / width) + 3)
        self.row += 1

    def head(self, text: str) -> None:
        self.gap()
        self.line(text, bold=True, font_color=style.INK, bottom=1, bottom_color=style.INK)

    def gap(self) -> None:
        self.page.set_row(self.row, 6)
        self.row += 1

    def item(self, sign: str, text: str) -> None:
        self.page.write_string(
            self.row, 0, sign, self.styles(align="center", valign="top", font_color=style.MUTED)
        )
        self.line(text, indent=1)


def write_guide(page: Any, spec: KitSpec, styles: Styles) -> None:
    for place, width in enumerate(WIDTHS):
        page.set_column(place, place, width)
    page.hide_gridlines(2)
    page.protect("", {"format_columns": True, "format_rows": True})
    set_up_print(page, GUIDE, spec.body, landscape=False)
    pen = _Pen(page, styles)
    for place, text in enumerate(spec.heading):
        look = {**style.TITLE, "align": "center"} if not place else {"align": "center"}
        pen.line(text, **look)
    pen.line(spec.body, bold=True, align="center", font_size=13)
    _when_and_who(pen, spec)
    pen.head("Cách ghi")
    for number, text in enumerate(HOW_TO, start=1):
        pen.item(str(number), text)
    pen.head("Những điều cần tránh")
    for text in DO_NOT:
        pen.item("–", text)
    _contents(pen)
    _example(pen, spec)
    pen.gap()
    text = f"Dấu của sổ (không sửa): {stamp.to_text(spec.stamp)}"
    pen.line(text, font_size=9, font_color=style.MUTED)


def _when_and_who(pen: _Pen, spec: KitSpec) -> None:
    for title, lines in (("Thời hạn gửi", spec.deadlines), ("Nơi nhận, liên hệ", spec.contact)):
        if lines:
            pen.head(title)
            for text in lines:
                pen.item("–", text)


def _contents(pen: _Pen) -> None:
    """The sheets, each with a link."""
    pen.head("Các trang của sổ (bấm vào tên để mở)")
    link = pen.styles(font_color="#0563C1", underline=1, valign="top")
    for sheet in SHEETS:
        pen.page.write_url(pen.row, 1, f"internal:'{sheet.name}'!A1", link, sheet.name)
        pen.line(sheet.intro, indent=2)


def _example(pen: _Pen, spec: KitSpec) -> None:
    """One made-up row, from the examples of the layout."""
    sheet = sheet_of(DienHinh)
    pen.head(f"Ví dụ một dòng của trang {sheet.name} (chỉ để xem, không tính)")
    samples = _samples(sheet, spec)[:EXAMPLE_COLUMNS]
    for place, (header, sample) in enumerate(samples, start=1):
        pen.page.write_string(pen.row, place, header, pen.styles(style.HEADER))
        pen.page.write_string(pen.row + 1, place, sample, pen.styles(style.BASE, italic=True))
    pen.page.set_row(pen.row, LINE_HEIGHT + 6)
    pen.page.set_row(pen.row + 1, LINE_HEIGHT * 2 + 4)
    pen.row += 2


def _samples(sheet: Sheet, spec: KitSpec) -> list[tuple[str, str]]:
    """Titles of mandatory columns with an example; a drop-down gives its first entry."""
    found = []
    for name, col in sheet.columns.items():
        choices = spec.lists.get(col.choices, ())
        sample = col.example or (choices[0].label if choices else "")
        if sample and sheet.is_required(name):
            found.append((col.header, sample))
    return found
