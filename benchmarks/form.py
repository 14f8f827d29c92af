"""The form that all engines fill in: three pages, 29 fields, a table of 8 rows, one condition.

One text, written down once, is put into the dialect of each engine. As in files that people have
edited in Word, every third placeholder is cut into two runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

COLUMNS = ("stt", "noi_dung", "don_vi_tinh", "chi_tieu", "ket_qua", "ghi_chu")
TITLES = ("TT", "Nội dung", "Đơn vị tính", "Chỉ tiêu", "Kết quả", "Ghi chú")
ROWS = 8

HEADER = "Hồ sơ số [ma_ho_so]"
HEAD = """^[chu_quan]
^**[co_quan]**
^Số: [so_van_ban]/BC
^**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
^**Độc lập - Tự do - Hạnh phúc**
^[dia_danh], ngày [ngay] tháng [thang] năm [nam]
^**BÁO CÁO THÀNH TÍCH**
^**Đề nghị tặng [hinh_thuc]**"""
ABOUT = """**I. SƠ LƯỢC LÝ LỊCH**
1. Họ và tên: [ho_ten]. Ngày sinh: [ngay_sinh]. Giới tính: [gioi_tinh].
2. Quê quán: [que_quan].
3. Nơi thường trú: [noi_o].
4. Đơn vị công tác: [don_vi]; chức vụ: [chuc_vu].
5. Trình độ chuyên môn, nghiệp vụ: [trinh_do].
6. Quyền hạn, nhiệm vụ được giao: [nhiem_vu].
**II. THÀNH TÍCH ĐẠT ĐƯỢC**
1. Trong năm, cá nhân đã bám sát chương trình, kế hoạch của cơ quan, chủ động đề ra biện pháp tổ chức thực hiện, phối hợp với các phòng, đơn vị có liên quan để hoàn thành khối lượng công việc được giao đúng thời hạn và bảo đảm chất lượng; thường xuyên kiểm tra, đôn đốc, kịp thời tháo gỡ khó khăn phát sinh từ cơ sở. [thanh_tich]
2. Sáng kiến, giải pháp công tác đã được công nhận và phạm vi ảnh hưởng, hiệu quả áp dụng trong thực tiễn: [sang_kien]
3. Kết quả thực hiện các chỉ tiêu trong năm được tổng hợp trong bảng dưới đây, số liệu do bộ phận thống kê của đơn vị đối chiếu:"""
MIDDLE = """4. Hiệu quả mang lại cho cơ quan, đơn vị và cộng đồng: [hieu_qua]
5. Thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước: gương mẫu chấp hành; vận động gia đình và nhân dân nơi cư trú cùng thực hiện; tham gia đầy đủ các buổi sinh hoạt, học tập, quán triệt nghị quyết; không có khiếu nại, tố cáo. [chap_hanh]
6. Tham gia các phong trào thi đua, hoạt động xã hội, từ thiện: [phong_trao]
**III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG**"""
CONDITION = "da_khen"
BLOCK = """Đã được tặng [da_tang] theo Quyết định số [so_quyet_dinh].
Các hình thức nêu trên đã được đơn vị lưu trong hồ sơ cá nhân và đối chiếu với bản gốc."""
FOOT = """**IV. Ý KIẾN CỦA ĐƠN VỊ**
Tập thể đơn vị đã họp, thảo luận công khai và bỏ phiếu kín; tỷ lệ đồng ý đạt [ty_le]. Đơn vị cam kết nội dung báo cáo đúng sự thật và chịu trách nhiệm trước pháp luật về hồ sơ đề nghị. Kính đề nghị Hội đồng Thi đua - Khen thưởng các cấp xem xét, trình cấp có thẩm quyền quyết định. Báo cáo này được lập thành ba bản: một bản gửi Hội đồng, một bản lưu tại đơn vị, một bản giao cho cá nhân được đề nghị giữ.
Người liên hệ: [lien_he].
^**[chuc_vu_ky]**
^(Ký, ghi rõ họ tên, đóng dấu)
^**[nguoi_ky]**"""
FILLER = """Trong quá trình thực hiện nhiệm vụ, cá nhân luôn nêu cao tinh thần trách nhiệm, giữ gìn đoàn kết nội bộ, thực hành tiết kiệm, chống lãng phí, ứng dụng công nghệ thông tin vào giải quyết công việc hằng ngày, cải cách thủ tục hành chính theo hướng rút ngắn thời gian chờ của tổ chức và công dân, công khai quy trình tại nơi tiếp nhận, lắng nghe góp ý và sửa đổi kịp thời những điểm chưa hợp lý."""

FIELDS = tuple(
    dict.fromkeys(re.findall(r"\[(\w+)\]", "\n".join((HEADER, HEAD, ABOUT, MIDDLE, BLOCK, FOOT))))
)
BLOCK_FIELDS = frozenset(re.findall(r"\[(\w+)\]", BLOCK))
"""Fields that are printed only where the condition holds."""


class Dialect(Enum):
    """How a kind of engine wants its placeholders."""

    JINJA = "docxtpl"
    BRACES = "braces"
    MERGE = "mailmerge"


class Styles(Enum):
    """What surrounds the form: python-docx's stock package, or one of the size Word writes."""

    HEAVY = "heavy"
    LEAN = "lean"


@dataclass(slots=True)
class _Writer:
    dialect: Dialect
    document: WordDocument
    placeholders: Iterator[int]

    def lines(self, text: str) -> None:
        for line in text.splitlines():
            self.line(self.document.add_paragraph(), line)

    def line(self, paragraph: Paragraph, line: str) -> None:
        """One line: ``^`` centres it, ``**`` makes it bold, ``[name]`` is a placeholder."""
        if line.startswith("^"):
            paragraph.alignment = ALIGN.CENTER
            line = line[1:]
        bold = line.startswith("**")
        for piece in re.split(r"(\[[\w.]+\])", line.replace("**", "")):
            if piece.startswith("["):
                self.placeholder(paragraph, piece[1:-1], bold)
            elif piece:
                paragraph.add_run(piece).bold = bold or None

    def placeholder(self, paragraph: Paragraph, name: str, bold: bool) -> None:
        if self.dialect is Dialect.MERGE:
            _field(paragraph, f" MERGEFIELD {name} ", f"«{name}»")
            return
        text = f"{{{{ {name} }}}}" if self.dialect is Dialect.JINJA else f"{{{name}}}"
        cut = len(text) // 2 if next(self.placeholders) % 3 == 0 else len(text)
        for run in filter(None, (text[:cut], text[cut:])):
            paragraph.add_run(run).bold = bold or None

    def rows(self) -> None:
        """The table: a head and one row that is repeated for each record of ``hang_muc``."""
        table = self.document.add_table(rows=1, cols=len(COLUMNS), style="Table Grid")
        for cell, title in zip(table.rows[0].cells, TITLES, strict=True):
            self.line(cell.paragraphs[0], f"^**{title}**")
        if self.dialect is Dialect.JINJA:
            _control_row(table, "{%tr for h in hang_muc %}")
        for number, (cell, name) in enumerate(zip(_new_row(table).cells, COLUMNS, strict=True)):
            paragraph = cell.paragraphs[0]
            braces = self.dialect is Dialect.BRACES
            if braces and number == 0:
                paragraph.add_run("{#hang_muc}")
            self.line(paragraph, f"[h.{name}]" if self.dialect is Dialect.JINJA else f"[{name}]")
            if braces and number == len(COLUMNS) - 1:
                paragraph.add_run("{/hang_muc}")
        if self.dialect is Dialect.JINJA:
            _control_row(table, "{%tr endfor %}")

    def condition(self) -> None:
        """The block under its condition; mail merge has none and prints it always."""
        start, end = {
            Dialect.JINJA: (f"{{%p if {CONDITION} %}}", "{%p endif %}"),
            Dialect.BRACES: (f"{{#{CONDITION}}}", f"{{/{CONDITION}}}"),
            Dialect.MERGE: ("", ""),
        }[self.dialect]
        self.lines("\n".join(filter(None, (start, BLOCK, end))))


def _new_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    return row


def _control_row(table: Table, tag: str) -> None:
    _new_row(table).cells[0].paragraphs[0].add_run(tag)


def _field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A field of Word with what it shows before it is brought up to date."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run(text if kind == "shown" else "")
        if kind == "shown":
            continue
        part: Any = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.set(qn("xml:space"), "preserve")
            part.text = text
        run._r.append(part)


def write(target: Path, dialect: Dialect, styles: Styles) -> None:
    """The form as a Word file."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    writer = _Writer(dialect, document, count(1))
    writer.line(section.header.paragraphs[0], HEADER)
    footer = section.footer.paragraphs[0]
    footer.add_run("Trang ")
    _field(footer, " PAGE ", "1")
    writer.lines(HEAD)
    writer.lines(ABOUT)
    writer.rows()
    writer.lines(FILLER)
    writer.lines(MIDDLE)
    writer.condition()
    writer.lines(FOOT)
    if styles is Styles.LEAN:
        make_lean(document)
    document.save(str(target))


UNNEEDED = {"stylesWithEffects", "thumbnail", "customXml"}
"""Relationships of the stock package that files written by today's Word do not have."""


def make_lean(document: WordDocument) -> None:
    """Leave out the 98 table styles nobody uses, and parts that Word no longer writes."""
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        kept = style.get(qn("w:styleId")) in {"TableNormal", "TableGrid"}
        if style.get(qn("w:type")) == "table" and not kept:
            styles.remove(style)
    for rels in (document.part.rels, document.part.package.rels):
        for key, rel in list(rels.items()):
            if rel.reltype.rsplit("/", 1)[1] in UNNEEDED:
                del rels[key]


def record(number: int) -> dict[str, Any]:
    """What is filled in: equal numbers give equal records, two numbers differ in every field."""
    made: dict[str, Any] = {
        name: f"Giá trị mẫu {number:05d} của mục {position:02d} (đơn vị A & B, hạng <{position}>)"
        for position, name in enumerate(FIELDS, start=1)
    }
    made |= {"ho_ten": f"Nguyễn Văn Ví Dụ {number:05d}", "ngay": f"{number % 28 + 1:02d}"}
    made["thanh_tich"] = " ".join(f"Đã hoàn thành việc thứ {n}/{number}." for n in range(1, 13))
    made["hang_muc"] = [
        {
            "stt": str(row),
            "noi_dung": f"Chỉ tiêu ví dụ {number:05d}.{row}",
            "don_vi_tinh": f"hồ sơ loại {row}",
            "chi_tieu": f"{number * 7 + row:,}",
            "ket_qua": f"{number * 8 + row:,}",
            "ghi_chu": f"đạt {100 + (number + row) % 20} %",
        }
        for row in range(1, ROWS + 1)
    ]
    made[CONDITION] = number % 2 == 0
    return made
