"""Right papers laid out by hand, in the ways in which offices lay them out in Word.

``Layout`` is a clerk's habits; ``lay`` types an office's paper by them. The sizes stand here as
literals, a second time beside the rules of the package.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from dienhinh_docs.word.metrics import text_width
from support.offices import Office, Text

TNR = "Times New Roman"
CENTER, LEFT, BOTH = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
NS = (
    f"{nsdecls('w', 'r', 'a', 'wp')} "
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


@dataclass(frozen=True)
class Layout:
    """How the paper is laid out. The defaults are the commonest habits."""

    header: Literal["bang_2x2", "bang_1x2", "tab"] = "bang_2x2"
    break_in_title: bool = False  # quốc hiệu and tiêu ngữ in one paragraph
    break_in_name: bool = False  # chủ quản and issuer in one paragraph
    line: Literal["shape", "shape_with_fallback", "vml", "border", "underline", "characters"] = (
        "shape"
    )
    line_share: float = 0.4  # of the text, under issuer and subject
    by_style: bool = False  # looks come from paragraph styles only
    stock: bool = False  # python-docx's own styles kept (Heading 1, List Paragraph), overridden
    foreign_defaults: bool = False  # document defaults are not Times New Roman
    small: bool = False  # the 13-point set of sizes
    margins: tuple[float, float, float, float] = (20, 20, 30, 20)  # top, bottom, left, right; mm
    spacing: Literal["1", "1.15", "1.5", "18pt"] = "1.15"
    gap: tuple[float, float] = (0, 6)  # before, after; points
    indent: float = 12.7  # mm
    indent_by_tab: bool = False
    so: str = "15"
    ngay: str = "ngày 05 tháng 3 năm 2021"
    foot: Literal["bang", "tab"] = "bang"
    page_number: Literal["first", "sdt", "simple_field", "empty_first", "none"] = "first"
    numbering: bool = False  # headings and points numbered by Word
    annexes: int = 0
    landscape: Literal["", "as_written", "turned"] = ""
    table: bool = False
    one_addressee: bool = False
    split_runs: bool = False  # words torn into several runs, as after editing
    empty_paras: bool = False  # blank paragraphs between the parts


class Look(NamedTuple):
    """Size in the 13-point set and in the 14-point set, weight, slant, alignment."""

    small: float
    large: float
    bold: bool = False
    italic: bool = False
    align: Any = CENTER
    underline: bool = False

    def size(self, small: bool) -> float:
        return self.small if small else self.large


STATE = {
    "quoc_hieu": Look(12, 13, bold=True),
    "tieu_ngu": Look(13, 14, bold=True),
    "chu_quan": Look(12, 13),
    "co_quan": Look(12, 13, bold=True),
    "so_ky_hieu": Look(13, 13),
    "dia_danh_ngay": Look(13, 14, italic=True),
    "ten_loai": Look(13, 14, bold=True),
    "trich_yeu": Look(13, 14, bold=True),
    "trich_yeu_cong_van": Look(12, 13),
    "kinh_gui": Look(13, 14),
    "kinh_gui_dong": Look(13, 14, align=LEFT),
    "can_cu": Look(13, 14, italic=True, align=BOTH),
    "tham_quyen": Look(13, 14, bold=True),
    "noi_dung": Look(13, 14, align=BOTH),
    "chuong": Look(13, 14, bold=True),
    "ten_chuong": Look(13, 14, bold=True),
    "dieu": Look(13, 14, bold=True, align=BOTH),
    "muc_la_ma": Look(13, 14, bold=True, align=BOTH),
    "muc_so": Look(13, 14, bold=True, align=BOTH),
    "muc_chu": Look(13, 14, align=BOTH),
    "quyen_han": Look(13, 14, bold=True),
    "ho_ten": Look(13, 14, bold=True),
    "noi_nhan_nhan": Look(12, 12, bold=True, italic=True, align=LEFT),
    "noi_nhan": Look(11, 11, align=LEFT),
    "phu_luc_so": Look(14, 14, bold=True),
    "phu_luc_ten": Look(13, 14, bold=True),
    "phu_luc_kem_theo": Look(13, 14, italic=True),
    "bang_dau": Look(12, 13, bold=True),
    "bang_chu": Look(12, 13, align=LEFT),
    "so_trang": Look(13, 14),
    "dau_hieu": Look(13, 14),
    "trong": Look(6, 6),
}
"""NĐ 30/2020, Phụ lục I, mục V: component → look."""

PARTY = STATE | {
    "quoc_hieu": Look(15, 15, bold=True),
    "chu_quan": Look(14, 14),
    "co_quan": Look(14, 14, bold=True),
    "so_ky_hieu": Look(14, 14),
    "dia_danh_ngay": Look(14, 14, italic=True),
    "ten_loai": Look(15, 16, bold=True),
    "trich_yeu": Look(14, 15, bold=True),
    "trich_yeu_cong_van": Look(12, 12, italic=True),
    "kinh_gui": Look(14, 14, italic=True),
    "kinh_gui_dong": Look(14, 14, italic=True, align=LEFT),
    "can_cu": Look(14, 15, align=BOTH),
    "noi_dung": Look(14, 15, align=BOTH),
    "muc_la_ma": Look(14, 15, bold=True, align=BOTH),
    "muc_so": Look(14, 15, bold=True, align=BOTH),
    "muc_chu": Look(14, 15, align=BOTH),
    "quyen_han": Look(14, 14, bold=True),
    "ho_ten": Look(14, 14, bold=True),
    "noi_nhan_nhan": Look(14, 14, align=LEFT, underline=True),
    "noi_nhan": Look(12, 12, align=LEFT),
    "dau_hieu": Look(14, 14),
    "so_trang": Look(14, 14),
}
"""HD 36-HD/VPTW as far as it is known."""

BODY = {"noi_dung", "can_cu", "muc_la_ma", "muc_so", "muc_chu", "dieu"}
INDENTED = BODY
NUMBERED = {"muc_la_ma": 0, "muc_so": 1}
LEFT_WIDTH, RIGHT_WIDTH = 62.0, 104.0  # mm; offices let the head stand out a little


@dataclass
class Laid:
    """A typed paper, its paragraphs by component."""

    document: Any
    parts: dict[str, list[Paragraph]] = field(default_factory=lambda: defaultdict(list))
    runs: list[tuple[Any, str]] = field(default_factory=list)  # run element, component

    def owns(self, role: str, run: Any) -> bool:
        """Whether a run is the component's own, where several share a paragraph."""
        return next((owner == role for node, owner in self.runs if node is run._r), not self.runs)

    def first(self, role: str) -> Paragraph:
        return self.parts[role][0]

    def last(self, role: str) -> Paragraph:
        return self.parts[role][-1]


def lay(office: Office, text: Text, layout: Layout = Layout()) -> Laid:
    """Type the paper of an office."""
    desk = _Desk(office, text, layout)
    desk.page(desk.doc.sections[0])
    desk.head()
    desk.body()
    desk.foot()
    desk.annexes()
    desk.page_numbers()
    return desk.laid


class _Desk:
    """One paper being typed."""

    def __init__(self, office: Office, text: Text, layout: Layout) -> None:
        self.office, self.text, self.layout = office, text, layout
        self.doc = docx.Document()
        self.laid = Laid(self.doc)
        self.looks = PARTY if office.dang else STATE
        self.table_number = 0
        self.shapes = 0
        if not layout.foreign_defaults:
            normal = self.doc.styles["Normal"]
            _font(normal.element.get_or_add_rPr())
            normal.font.size = Pt(14)
        if layout.by_style:
            self._styles()
        if layout.numbering:
            self.num_id = self._numbering()

    # --- characters and paragraphs

    def _styles(self) -> None:
        for role, look in self.looks.items():
            style = self.doc.styles.add_style(f"HC {role}", WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = self.doc.styles["Normal"]
            _font(style.element.get_or_add_rPr())
            style.font.size = Pt(look.size(self.layout.small))
            style.font.bold, style.font.italic = look.bold, look.italic
            style.font.underline = look.underline or None
            self._paragraph_format(style.paragraph_format, role, look)

    def _paragraph_format(self, fmt: Any, role: str, look: Look) -> None:
        fmt.alignment = look.align
        fmt.space_before, fmt.space_after = Pt(0), Pt(0)
        if role == "ho_ten":
            fmt.space_before = Pt(60)
        if role in {"trich_yeu_cong_van", "so_ky_hieu", "dia_danh_ngay", "ten_loai"}:
            fmt.space_before = Pt(6)
        if role not in BODY:
            fmt.line_spacing = 1.0
            return
        fmt.space_before, fmt.space_after = (Pt(v) for v in self.layout.gap)
        if self.office.dang or self.layout.spacing == "18pt":
            fmt.line_spacing_rule, fmt.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(18)
        else:
            fmt.line_spacing = float(self.layout.spacing)
        if role in INDENTED and not self.layout.indent_by_tab:
            fmt.first_line_indent = Mm(10 if self.office.dang else self.layout.indent)

    def para(self, container: Any, role: str, words: str = "") -> Paragraph:
        """Add a paragraph; a fresh cell's own first paragraph is used up first."""
        if container is not self.doc and _is_fresh(container):
            made = container.paragraphs[0]
        else:
            made = container.add_paragraph()
        look = self.looks[role]
        if self.layout.by_style:
            made.style = self.doc.styles[f"HC {role}"]
        else:
            if self.layout.stock:
                made.style = self.doc.styles[_STOCK.get(role, "Normal")]
            self._paragraph_format(made.paragraph_format, role, look)
        self.type(made, role, words)
        self.laid.parts[role].append(made)
        return made

    def type(self, para: Paragraph, role: str, words: str) -> None:
        """Add words; ``§bold§`` marks a bold beginning."""
        for i, piece in enumerate(words.split("§")):
            for part in self._torn(piece):
                run = para.add_run(part)
                self.laid.runs.append((run._r, role))
                if not self.layout.by_style:
                    self._run_look(run, self.looks[role])
                if i == 1:
                    run.bold = True

    def _torn(self, words: str) -> list[str]:
        if not words:
            return []
        if not self.layout.split_runs or len(words) < 6:
            return [words]
        return [words[:2], words[2:5], words[5:]]

    def _run_look(self, run: Any, look: Look) -> None:
        _font(run._r.get_or_add_rPr())
        run.font.size = Pt(look.size(self.layout.small))
        run.bold, run.italic = look.bold, look.italic
        if look.underline:
            run.underline = True
        if self.layout.stock:
            run.font.color.rgb = RGBColor(0, 0, 0)

    # --- page

    def page(self, section: Any, *, landscape: bool = False) -> None:
        top, bottom, left, right = (20, 20, 30, 15) if self.office.dang else self.layout.margins
        width, height = 210, 297
        if landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            width, height = height, width
            if self.layout.landscape == "turned":
                top, right, bottom, left = left, top, right, bottom
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
        section.left_margin, section.right_margin = Mm(left), Mm(right)
        section.header_distance = Mm(10)

    def page_numbers(self) -> None:
        how = self.layout.page_number
        if how == "none":
            return
        for section in self.doc.sections:
            section.different_first_page_header_footer = True
        section = self.doc.sections[0]
        section.header.is_linked_to_previous = False
        para = section.header.paragraphs[0]
        para.style = self.doc.styles["Normal"]
        para.alignment = CENTER
        look = self.looks["so_trang"]
        size = f'<w:sz w:val="{int(look.size(self.layout.small) * 2)}"/>'
        props = (
            f'<w:rPr><w:rFonts w:ascii="{TNR}" w:hAnsi="{TNR}" w:eastAsia="{TNR}" w:cs="{TNR}"/>'
            f"{size}</w:rPr>"
        )
        if how == "simple_field":
            runs = f'<w:fldSimple w:instr=" PAGE "><w:r>{props}<w:t>2</w:t></w:r></w:fldSimple>'
        else:
            runs = "".join(
                f"<w:r>{props}{inner}</w:r>"
                for inner in (
                    '<w:fldChar w:fldCharType="begin"/>',
                    "<w:instrText>PAGE   \\* MERGEFORMAT</w:instrText>",
                    '<w:fldChar w:fldCharType="separate"/>',
                    "<w:t>2</w:t>",
                    '<w:fldChar w:fldCharType="end"/>',
                )
            )
        for node in parse_xml(f"<w:p {NS}>{runs}</w:p>"):
            para._p.append(node)
        if how == "sdt":
            holder = parse_xml(
                f'<w:sdt {NS}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers '
                '(Top of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent/></w:sdt>'
            )
            para._p.addprevious(holder)
            holder[-1].append(para._p)
            section.header._element.append(parse_xml(f"<w:p {NS}/>"))
        if how == "empty_first":
            section.first_page_header.is_linked_to_previous = False
            section.first_page_header.paragraphs[0].text = ""

    # --- head

    def head(self) -> None:
        left = [("chu_quan", w) for w in self.office.chu_quan]
        left += [("co_quan", w) for w in self.office.ten]
        right = [("quoc_hieu", self.office.phai[0])]
        right += [("tieu_ngu", w) for w in self.office.phai[1:]]
        if self.layout.header == "tab":
            self._head_by_tabs(left, right)
        else:
            self._head_by_table(left, right)

    def _head_by_table(self, left: list[Any], right: list[Any]) -> None:
        rows = 2 if self.layout.header == "bang_2x2" else 1
        table = self.grid(rows, (LEFT_WIDTH, RIGHT_WIDTH))
        a, b = table.rows[0].cells
        if self.layout.break_in_name:
            self._joined(a, left)
        else:
            for role, words in left:
                self.para(a, role, words)
        if self.office.dang or self.office.doan:
            self.para(a, "dau_hieu", "*" if self.office.dang else "***")
        else:
            self.rule(a, "co_quan", self.office.ten[-1], self.layout.line_share, LEFT_WIDTH)
        if self.layout.break_in_title:
            self._joined(b, right)
        else:
            for role, words in right:
                self.para(b, role, words)
        self.rule(b, right[-1][0], self.office.phai[-1], 1.0, RIGHT_WIDTH)
        a, b = table.rows[-1].cells
        self.para(a, "so_ky_hieu", self.so_ky_hieu())
        if not self.text.ten:
            self.para(a, "trich_yeu_cong_van", self.subject())
        if self.text.loai != "BB":
            self.para(b, "dia_danh_ngay", f"{self.office.dia_danh}, {self.layout.ngay}")
        elif rows == 2:
            self.para(b, "trong")

    def _joined(self, cell: Any, parts: list[tuple[str, str]]) -> None:
        para = self.para(cell, parts[0][0], parts[0][1])
        for role, words in parts[1:]:
            para.add_run().add_break()
            self.type(para, role, words)
            self.laid.parts[role].append(para)
            if self.layout.by_style:
                look = self.looks[role]
                para.runs[-1].font.size = Pt(look.size(self.layout.small))
                para.runs[-1].bold = look.bold

    def _head_by_tabs(self, left: list[Any], right: list[Any]) -> None:
        count = max(len(left), len(right))
        for i in range(count):
            para = self._two(
                left[i] if i < len(left) else None, right[i] if i < len(right) else None
            )
            if i == len(right) - 1:
                role = right[-1][0]
                for run in para.runs:
                    if run.text.strip() == self.office.phai[-1]:
                        run.underline = True
                self.laid.parts[f"duong_ke_{role}"].append(para)
            if i == len(left) - 1 and not (self.office.dang or self.office.doan):
                width = self._width("co_quan", self.office.ten[-1]) * self.layout.line_share
                offset = LEFT_WIDTH / 2 * 72 / 25.4 - width / 2
                para._p.append(self._shape(width, offset=offset, down=17))
                self.laid.parts["duong_ke_co_quan"].append(para)
        if self.office.dang or self.office.doan:
            self._two(("dau_hieu", "*" if self.office.dang else "***"), None)
        day = ("dia_danh_ngay", f"{self.office.dia_danh}, {self.layout.ngay}")
        self._two(("so_ky_hieu", self.so_ky_hieu()), day if self.text.loai != "BB" else None)
        if not self.text.ten:
            for words in _halves(self.subject()):
                self._two(("trich_yeu_cong_van", words), None)

    def _two(self, left: Any, right: Any) -> Paragraph:
        """Two things in one paragraph, each on a centred tab stop."""
        para = self.doc.add_paragraph()
        fmt = para.paragraph_format
        fmt.space_before, fmt.space_after, fmt.line_spacing = Pt(0), Pt(0), 1.0
        fmt.tab_stops.add_tab_stop(Mm(LEFT_WIDTH / 2), WD_TAB_ALIGNMENT.CENTER)
        fmt.tab_stops.add_tab_stop(Mm(LEFT_WIDTH + RIGHT_WIDTH / 2), WD_TAB_ALIGNMENT.CENTER)
        for item in (left, right):
            if left is None or item is not None:
                para.add_run("\t")
            if item is not None:
                self.type(para, *item)
                self.laid.parts[item[0]].append(para)
        return para

    def so_ky_hieu(self) -> str:
        office, so, loai = self.office, self.layout.so, self.text.loai
        if office.dang:
            return f"Số {so}-{loai}/{office.ky_hieu}"
        if office.doan:
            return f"Số: {so}-{loai}/{office.ky_hieu}"
        if not self.text.ten:
            return f"Số: {so}/{office.ky_hieu}-{office.don_vi}"
        return f"Số: {so}/{loai}-{office.ky_hieu}"

    def subject(self) -> str:
        words = self.text.trich_yeu
        if self.office.dang and not self.text.ten:
            words = words.removeprefix("V/v ")
            return words[0].upper() + words[1:]
        if self.office.dang:
            words = words.removeprefix("Về việc ")
            return words[0].lower() + words[1:]
        return words

    # --- body

    def body(self) -> None:
        if self.text.ten:
            if self.layout.empty_paras:
                self.para(self.doc, "trong")
            self.para(self.doc, "ten_loai", self.text.ten)
            self.para(self.doc, "trich_yeu", self.subject())
            if self.office.dang or self.office.doan:
                self.para(self.doc, "dau_hieu", "-----")
            else:
                width = 210 - sum(self.layout.margins[2:])
                self.rule(self.doc, "trich_yeu", self.subject(), self.layout.line_share, width)
        if self.layout.empty_paras:
            self.para(self.doc, "trong")
        self._addressees()
        lines = list(self.text.noi_dung)
        for i, (role, words) in enumerate(lines):
            words = words.format(goi=self.office.goi)
            if self.office.dang and words.startswith("V"):
                words = words.replace("V/v ", "")
            if i == len(lines) - 1:
                words += self._annexes_named() + ("." if self.office.dang else "./.")
            self._body_line(role, words)
            if i == 0 and self.layout.table:
                self.data_table()
        if self.layout.empty_paras:
            self.para(self.doc, "trong")

    def _annexes_named(self) -> str:
        if self.layout.annexes == 1:
            return " (chi tiết tại Phụ lục kèm theo)"
        if self.layout.annexes > 1:
            return " (chi tiết tại Phụ lục I, Phụ lục II kèm theo)"
        return ""

    def _addressees(self) -> None:
        names = self.text.kinh_gui
        if not names:
            return
        if len(names) == 1 or self.layout.one_addressee:
            self.para(self.doc, "kinh_gui", f"Kính gửi: {names[0]}")
            return
        self.para(self.doc, "kinh_gui", "Kính gửi:").paragraph_format.alignment = LEFT
        self.laid.first("kinh_gui").paragraph_format.left_indent = Mm(40)
        for i, name in enumerate(names):
            line = self.para(
                self.doc, "kinh_gui_dong", f"- {name}{'.' if i == len(names) - 1 else ';'}"
            )
            line.paragraph_format.left_indent = Mm(58)

    def _body_line(self, role: str, words: str) -> None:
        if self.layout.numbering and role in NUMBERED:
            para = self.para(self.doc, role, words.split(". ", 1)[1])
            para._p.get_or_add_pPr().append(
                parse_xml(
                    f'<w:numPr {NS}><w:ilvl w:val="{NUMBERED[role]}"/>'
                    f'<w:numId w:val="{self.num_id}"/></w:numPr>'
                )
            )
            _in_order(para._p.pPr)
            return
        if self.layout.indent_by_tab and role in INDENTED:
            words = "\t" + words
        self.para(self.doc, role, words)

    def _numbering(self) -> int:
        numbering = self.doc.part.numbering_part.element
        look = self.looks["muc_la_ma"]
        half = int(look.size(self.layout.small) * 2)
        indent = round((10 if self.office.dang else self.layout.indent) * 1440 / 25.4)
        levels = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:suff w:val="space"/>'
            f'<w:lvlText w:val="%{i + 1}."/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="0" w:firstLine="{indent}"/></w:pPr>'
            f'<w:rPr><w:rFonts w:ascii="{TNR}" w:hAnsi="{TNR}" w:cs="{TNR}"/><w:b/>'
            f'<w:sz w:val="{half}"/></w:rPr></w:lvl>'
            for i, fmt in enumerate(("upperRoman", "decimal"))
        )
        abstract = parse_xml(
            f'<w:abstractNum {NS} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>'
            f"{levels}</w:abstractNum>"
        )
        first_num = numbering.find(qn("w:num"))
        first_num.addprevious(abstract)
        numbering.append(
            parse_xml(f'<w:num {NS} w:numId="77"><w:abstractNumId w:val="77"/></w:num>')
        )
        return 77

    def data_table(self, rows: int = 3) -> Any:
        """A ruled table of data."""
        table = self.doc.add_table(rows, 3)
        table.style = self.doc.styles["Table Grid"]
        words = (
            ("TT", "Đơn vị", "Số điển hình"),
            ("1", "Văn phòng", "02"),
            ("2", "Thanh tra", "01"),
        )
        for i, row in enumerate(table.rows):
            for cell, word in zip(row.cells, words[i % 3], strict=True):
                self.para(cell, "bang_dau" if i == 0 else "bang_chu", word)
        return table

    # --- foot

    def foot(self) -> None:
        items = [f"- {w};" for w in self.text.noi_nhan] + [f"- {self._luu()}."]
        right = [("quyen_han", w) for w in self.office.ky]
        right += [("quyen_han", w) for w in (self.office.chuc_vu_khac,) if w]
        if self.text.loai == "BB":
            self._minutes_foot(items)
        elif self.layout.foot == "tab":
            self._foot_by_tabs(
                [("noi_nhan_nhan", "Nơi nhận:"), *(("noi_nhan", i) for i in items)], right
            )
        else:
            a, b = self.grid(1, (LEFT_WIDTH + 15, RIGHT_WIDTH - 15)).rows[0].cells
            self.para(a, "noi_nhan_nhan", "Nơi nhận:")
            for item in items:
                self.para(a, "noi_nhan", item)
            for role, words in right:
                self.para(b, role, words)
            self.para(b, "ho_ten", self.office.ho_ten)

    def _foot_by_tabs(self, left: list[Any], right: list[Any]) -> None:
        for i in range(max(len(left), len(right))):
            para = self.doc.add_paragraph()
            fmt = para.paragraph_format
            fmt.space_before, fmt.space_after, fmt.line_spacing = Pt(0), Pt(0), 1.0
            fmt.tab_stops.add_tab_stop(Mm(118), WD_TAB_ALIGNMENT.CENTER)
            if i < len(left):
                self.type(para, *left[i])
                self.laid.parts[left[i][0]].append(para)
            if i < len(right):
                para.add_run("\t")
                self.type(para, *right[i])
                self.laid.parts[right[i][0]].append(para)
        for _ in range(3):
            self.doc.add_paragraph()
        para = self.doc.add_paragraph()
        para.paragraph_format.tab_stops.add_tab_stop(Mm(118), WD_TAB_ALIGNMENT.CENTER)
        para.add_run("\t")
        self.type(para, "ho_ten", self.office.ho_ten)
        self.laid.parts["ho_ten"].append(para)

    def _minutes_foot(self, items: list[str]) -> None:
        a, b = self.grid(1, (LEFT_WIDTH + 15, RIGHT_WIDTH - 15)).rows[0].cells
        self.para(a, "quyen_han", "THƯ KÝ")
        self.para(a, "ho_ten", "Lê Văn Mẫu")
        self.para(b, "quyen_han", "CHỦ TỌA")
        self.para(b, "ho_ten", "Trần Thị Ví Dụ")
        self.para(self.doc, "noi_nhan_nhan", "Nơi nhận:")
        for item in items:
            self.para(self.doc, "noi_nhan", item)

    def _luu(self) -> str:
        if self.text.loai == "BB":
            return "Lưu: VT, Hồ sơ"
        return f"Lưu {self.office.don_vi}" if self.office.dang else f"Lưu: VT, {self.office.don_vi}"

    # --- annexes

    def annexes(self) -> None:
        for i in range(self.layout.annexes):
            section = self.doc.add_section(WD_SECTION.NEW_PAGE)
            if section._sectPr.find(qn("w:pgNumType")) is None:  # copied from the one before
                anew = parse_xml(f'<w:pgNumType {NS} w:start="1"/>')
                section._sectPr.find(qn("w:pgMar")).addnext(anew)
            self.page(section, landscape=bool(self.layout.landscape))
            number = f" {'I' * (i + 1)}" if self.layout.annexes > 1 else ""
            self.para(self.doc, "phu_luc_so", f"Phụ lục{number}")
            self.para(self.doc, "phu_luc_ten", "BIỂU TỔNG HỢP SỐ ĐIỂN HÌNH")
            so = self.so_ky_hieu().removeprefix("Số").lstrip(": ")
            self.para(
                self.doc,
                "phu_luc_kem_theo",
                f"(Kèm theo {self.text.ten.capitalize() or 'Công văn'} số {so} {self.layout.ngay} "
                f"của {self.office.goi})",
            )
            self.data_table(6)

    # --- tables and lines

    def grid(self, rows: int, widths: tuple[float, ...]) -> Any:
        """A table without borders, fixed widths in millimetres."""
        table = self.doc.add_table(rows, len(widths))
        table.autofit = False
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        return table

    def _width(self, role: str, words: str) -> float:
        look = self.looks[role]
        return text_width(words, look.size(self.layout.small), bold=look.bold, italic=look.italic)

    def rule(self, container: Any, role: str, words: str, share: float, column: float) -> None:
        """A line under the words, ``share`` of their length; ``column`` is its column's width, mm."""
        length = self._width(role, words) * share
        how = self.layout.line
        name = f"duong_ke_{role}"
        if how == "underline" and share == 1.0:
            para = self.laid.last(role)
            for run in para.runs:
                if run.text.strip() and words.startswith(run.text.strip()[:3]):
                    run.underline = True
            self.laid.parts[name].append(para)
            return
        para = self.para(container, "trong")
        self.laid.parts["trong"].remove(para)
        self.laid.parts[name].append(para)
        if how == "characters" and share < 1.0:
            run = para.add_run("_" * round(length / 6))
            self._run_look(run, Look(12, 12))
            run.font.size = Pt(12)
        elif how == "border":
            side = (column * 72 / 25.4 - 11 - length) / 2
            para.paragraph_format.left_indent = Pt(side)
            para.paragraph_format.right_indent = Pt(side)
            para._p.get_or_add_pPr().append(
                parse_xml(
                    f'<w:pBdr {NS}><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
                )
            )
            _in_order(para._p.pPr)
        elif how == "vml":
            para._p.append(_vml(length, self._next()))
        else:
            para._p.append(self._shape(length, fallback=how == "shape_with_fallback"))

    def _next(self) -> int:
        self.shapes += 1
        return self.shapes

    def _shape(
        self, length: float, *, offset: float | None = None, down: float = 2, fallback: bool = False
    ) -> Any:
        cx = round(length * 12700)
        number = self._next()
        place = (
            "<wp:align>center</wp:align>"
            if offset is None
            else f"<wp:posOffset>{round(offset * 12700)}</wp:posOffset>"
        )
        vml = f"<mc:Fallback>{_VML_LINE.format(length=length, number=number)}</mc:Fallback>"
        return parse_xml(
            f"""<w:r {NS}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="{251659264 + number}"
 behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column">{place}</wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(down * 12700)}</wp:posOffset></wp:positionV>
<wp:extent cx="{cx}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="{number}" name="Straight Connector {number}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>{vml if fallback else ""}
</mc:AlternateContent></w:r>"""
        )


_VML_LINE = (
    '<w:pict><v:line id="Line_{number}" style="position:absolute;z-index:{number};'
    'mso-position-horizontal:center;mso-position-vertical:absolute" '
    'from="0,2pt" to="{length:.1f}pt,2pt" o:connectortype="straight"/></w:pict>'
)


def _vml(length: float, number: int) -> Any:
    return parse_xml(f"<w:r {NS}>{_VML_LINE.format(length=length, number=number)}</w:r>")


def _halves(words: str) -> tuple[str, str]:
    """A line broken in the middle, as people do by hand."""
    split = words.split()
    half = len(split) // 2
    return " ".join(split[:half]), " ".join(split[half:])


_STOCK = {
    "muc_la_ma": "Heading 1",
    "muc_so": "Heading 2",
    "noi_dung": "Body Text",
    "muc_chu": "Body Text 2",
    "noi_nhan": "No Spacing",
}


def _is_fresh(cell: Any) -> bool:
    return (
        len(cell.paragraphs) == 1 and not cell.paragraphs[0].runs and not len(cell.paragraphs[0]._p)
    )


def _font(props: Any, name: str = TNR) -> None:
    """Set the typeface in all four slots."""
    fonts = props.find(qn("w:rFonts"))
    if fonts is not None:
        props.remove(fonts)
    slots = " ".join(f'w:{slot}="{name}"' for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    made = parse_xml(f"<w:rFonts {NS} {slots}/>")
    style = props.find(qn("w:rStyle"))
    props.insert(0 if style is None else 1, made)


_ORDER = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
    "tabs",
    "suppressAutoHyphens",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "outlineLvl",
    "rPr",
    "sectPr",
]


def _in_order(props: Any) -> None:
    """Children of w:pPr in the order of the schema."""
    names = [qn(f"w:{name}") for name in _ORDER]
    props[:] = sorted(props, key=lambda node: names.index(node.tag) if node.tag in names else 50)
