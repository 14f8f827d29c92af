"""Achievement reports: forms, labels, tables, names of files."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import docx
import jinja2
import pytest
from pydantic import BaseModel

from dienhinh_docs import law
from dienhinh_docs.blocks import Block, Each, Para, Signatures, Table, When
from dienhinh_docs.kinds.bao_cao_thanh_tich import KIND
from dienhinh_docs.kinds.bao_cao_thanh_tich.dau_de import LINE_WIDTH, header_lines
from dienhinh_docs.kinds.bao_cao_thanh_tich.dong import broken
from dienhinh_docs.kinds.base import Draft, Work
from dienhinh_docs.layout import CaNhan, DeNghi, DoanhNghiep, HoGiaDinh, KhenThuong, TapThe
from dienhinh_docs.programme.model import (
    CachKy,
    ChuongTrinh,
    CoQuan,
    LoaiCoQuan,
    NhomCoQuan,
    Tinh,
)
from dienhinh_docs.rules import regime
from dienhinh_docs.sheet import Book, Place, Row
from dienhinh_docs.viet import NgayKhuyet, slug
from dienhinh_docs.word.build import build
from dienhinh_docs.word.render import render

A, B = date(2021, 6, 1), date(2024, 6, 1)
DANG = CoQuan(
    ma="BTG", ten="Ban Tuyên giáo Mẫu", ky_hieu="BTG", nhom=NhomCoQuan.DANG, loai=LoaiCoQuan.DANG,
    ten_tren_van_ban=("BAN TUYÊN GIÁO MẪU",), dia_danh="Thành Mẫu", ky=CachKy(chuc_vu="Trưởng ban"),
)  # fmt: skip

# --- a table in ----------------------------------------------------------------------------

PERSON = {
    "ngay_sinh": NgayKhuyet(1980, 2, 5), "gioi_tinh": "nu", "que_quan": "Xã Mẫu",
    "tru_quan": "Phố Mẫu", "don_vi_cong_tac": "Trung tâm Y tế huyện Ví Dụ", "chuc_vu": "Y sĩ",
    "trinh_do": "Đại học", "la_lanh_dao": False, "nhiem_vu": "Khám bệnh", "thanh_tich": "Việc tốt",
    "chuc_vu_xac_nhan": "Giám đốc",
}  # fmt: skip
COLLECTIVE = {
    "don_vi_cap_tren": "Ủy ban nhân dân huyện Ví Dụ", "dia_chi": "Phố Mẫu", "so_nguoi": 45,
    "chuc_nang": "Khám bệnh", "thanh_tich": "Việc tốt\n- việc hay", "chap_hanh": "Chấp hành đủ",
    "chuc_vu_nguoi_ky": "Trưởng khoa", "nguoi_ky": "Trần Thị Mẫu",
}  # fmt: skip
HOUSEHOLD = {
    "ngay_sinh": NgayKhuyet(1975), "gioi_tinh": "nam", "thon": "thôn Mẫu", "xa": "xã Ví Dụ",
    "huyen": "huyện Ví Dụ", "mo_hinh": "Trồng vải", "thanh_tich": "Việc tốt",
    "chap_hanh": "Chấp hành đủ",
}  # fmt: skip
ENTERPRISE = {
    "ma_so": "2400000000", "dia_chi": "Phố Mẫu", "nguoi_dai_dien": "Lê Văn Mẫu",
    "chuc_vu_dai_dien": "Giám đốc", "nganh_nghe": "May mặc", "so_lao_dong": 120,
    "thanh_tich": "Việc tốt", "chap_hanh": "Nộp đủ thuế", "co_quan_thue": "Chi cục Thuế Ví Dụ",
}  # fmt: skip
DETAILS: dict[str, tuple[type[BaseModel], dict[str, Any]]] = {
    "TT": (TapThe, COLLECTIVE), "CN": (CaNhan, PERSON), "DNh": (CaNhan, PERSON),
    "HGĐ": (HoGiaDinh, HOUSEHOLD), "DN": (DoanhNghiep, ENTERPRISE),
}  # fmt: skip
HEADERS = ("ma_ho_so", "doi_tuong", "ten", "loai_hinh")


def read(table: str) -> list[list[str]]:
    rows = [line.strip().strip("|").split("|") for line in table.strip().splitlines()]
    return [[cell.strip() for cell in row] for row in rows]


def row(number: int, record: Any) -> Row[Any]:
    sheet = type(record).__name__
    return Row(record, Place("BTG.xlsx", sheet, number, {"a": f"A{number}", "z": f"Z{number}"}))


def book(table: str, honours: str = "", **more: Any) -> Book:
    """Nominations ``mã | đối tượng | tên | loại hình`` with minimal details, plus ``more``."""
    result = Book("BTG", "BTG.xlsx")
    for n, cells in enumerate(read(table), start=5):
        given = dict(zip(HEADERS, cells, strict=True))
        dip = None if given["loai_hinh"] == "cong_trang" else 'Phong trào thi đua "Việc mẫu"'
        nomination = DeNghi(
            **given, don_vi="Trung tâm Y tế huyện Ví Dụ", linh_vuc="1", hinh_thuc="BK_TINH", quy=3,
            tom_tat="Tốt", dip=dip,
        )  # fmt: skip
        model, minimal = DETAILS[given["doi_tuong"]]
        known = {k: v for k, v in more.items() if k in model.model_fields}
        detail = model(**{**minimal, "ma_ho_so": given["ma_ho_so"], **known})
        result.rows.setdefault(DeNghi, []).append(row(n, nomination))
        result.rows.setdefault(model, []).append(row(n, detail))
    for n, cells in enumerate(read(honours) if honours else [], start=5):
        ma, loai, nam, ten, so, co_quan, ngay = [*cells, ""][:7]
        past = KhenThuong(
            ma_ho_so=ma, loai=loai, nam=int(nam), ten=ten, quyet_dinh=so, co_quan=co_quan,
            ngay=date.fromisoformat(ngay) if ngay else None,
        )  # fmt: skip
        result.rows.setdefault(KhenThuong, []).append(row(n, past))
    return result


def made(table: str, honours: str = "", *, day: date = A, **more: Any) -> list[Draft]:
    return drafts_of(book(table, honours, **more), day)


def drafts_of(filled: Book, day: date = A) -> list[Draft]:
    programme = ChuongTrinh.model_construct(
        nam=day.year, tinh=Tinh(ten="Tỉnh Mẫu"), co_quan=(DANG,)
    )
    period = law.period_on(day)
    assert period
    return list(KIND.drafts(Work(programme, period, {"BTG": filled}, day)))


# --- questions out -------------------------------------------------------------------------


def source(blocks: Iterable[Block]) -> str:
    """Blocks as a plain text template, one line a paragraph, ``a | b`` a table row."""
    return "".join(_source(block) for block in blocks)


def _source(block: Block) -> str:
    match block:
        case Para():
            return f"{block.text}\n"
        case When():
            no = source(block.otherwise)
            return f"{{% if {block.test} %}}{source(block.blocks)}{{% else %}}{no}{{% endif %}}"
        case Each():
            inner = source(block.blocks)
            return f"{{% for {block.var} in {block.items} %}}{inner}{{% endfor %}}"
        case Table():
            head = " | ".join(c.head for c in block.columns)
            body = "".join(
                f"{{% for {r.var} in {r.items} %}}{' | '.join(r.cells)}\n{{% endfor %}}"
                for r in block.rows
            )
            return f"{head}\n{body}"
        case Signatures():
            signers = [s for pair in block.rows for s in pair if s]
            return "".join(
                f"{{% if {s.test or 'true'} %}}KÝ: {' '.join(s.lines)} {s.note} {s.name}\n{{% endif %}}"
                for s in signers
            )
    raise AssertionError(block)


def text(draft: Draft) -> list[str]:
    """The lines of a report, as its own template prints them."""
    template = next(t for t in KIND.templates if t.name == draft.template)
    env = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    printed = env.from_string(source(template.document.blocks)).render(**draft.context)
    return [line.strip() for line in printed.splitlines()]


def report(table: str, honours: str = "", **more: Any) -> list[str]:
    (draft,) = made(table, honours, **more)
    return text(draft)


def between(lines: list[str], start: str, end: str) -> list[str]:
    first = lines.index(start)
    last = next(i for i, line in enumerate(lines) if line.startswith(end))
    return lines[first + 1 : last]


# --- which form ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "loai_hinh", "doi_tuong", "so"),
    [
        (A, "cong_trang", "TT", "01"), (A, "cong_trang", "DN", "01"),
        (A, "cong_trang", "CN", "02"), (A, "cong_trang", "DNh", "02"),
        (A, "dot_xuat", "TT", "06"), (A, "dot_xuat", "CN", "06"), (A, "dot_xuat", "HGĐ", "06"),
        (A, "chuyen_de", "TT", "07"), (A, "chuyen_de", "CN", "07"), (A, "chuyen_de", "HGĐ", "07"),
        (A, "chuyen_de", "DN", "07"), (A, "chuyen_de", "DNh", "07"),
        (B, "cong_trang", "TT", "02"), (B, "cong_trang", "CN", "03"),
        (B, "phong_trao", "HGĐ", "08"), (B, "dot_xuat", "DN", "07"),
    ],
)  # fmt: skip
def test_the_day_the_kind_and_the_nominee_choose_the_form(
    day: date, loai_hinh: str, doi_tuong: str, so: str
) -> None:
    (draft,) = made(f"01 | {doi_tuong} | Mẫu | {loai_hinh}", day=day)
    assert draft.context["mau"]["so"] == so


def test_without_a_form_there_is_no_report() -> None:
    assert made("01 | HGĐ | Nguyễn Văn Mẫu | cong_trang") == []


def test_without_details_there_is_no_report() -> None:
    filled = book("01 | CN | Nguyễn Văn Mẫu | cong_trang")
    del filled.rows[CaNhan]
    assert drafts_of(filled) == []


@pytest.mark.parametrize(
    ("doi_tuong", "template"),
    [("TT", "tap-the"), ("CN", "ca-nhan"), ("DNh", "ca-nhan"), ("HGĐ", "ho-gia-dinh"),
     ("DN", "doanh-nghiep")],
)  # fmt: skip
def test_the_nominee_chooses_a_state_template_even_for_a_party_body(
    doi_tuong: str, template: str
) -> None:
    (draft,) = made(f"01 | {doi_tuong} | Mẫu | chuyen_de")
    found = next(t for t in KIND.templates if t.name == draft.template)
    assert (found.name, found.regime) == (f"bao-cao-thanh-tich.{template}", "nha_nuoc")
    assert draft.context["vb"]["tieu_de_phai"][0] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert (draft.body, draft.quarter) == ("BTG", 3)


# --- title and head ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("loai_hinh", "dip"),
    [
        ("cong_trang", None),
        ("dot_xuat", "Về thành tích xuất sắc đột xuất\ntrong phong trào thi đua “Việc mẫu”"),
        ("chuyen_de", "Về thành tích xuất sắc trong phong trào thi đua “Việc mẫu”"),
    ],
)
def test_the_title_names_award_occasion_and_nominee(loai_hinh: str, dip: str | None) -> None:
    lines = report(f"01 | CN | Nguyễn Văn Mẫu | {loai_hinh}")
    assert lines[: lines.index("I. SƠ LƯỢC LÝ LỊCH")] == [
        "BÁO CÁO THÀNH TÍCH",
        "ĐỀ NGHỊ TẶNG THƯỞNG BẰNG KHEN",
        "CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH",
        *(dip.splitlines() if dip else []),
        "Nguyễn Văn Mẫu",
        "Y sĩ, Trung tâm Y tế huyện Ví Dụ",
    ]


@pytest.mark.parametrize(
    ("doi_tuong", "chu_quan", "co_quan"),
    [
        ("TT", ["UBND HUYỆN VÍ DỤ"], ["KHOA MẪU"]),
        ("CN", [], ["TRUNG TÂM Y TẾ", "HUYỆN VÍ DỤ"]),
        ("HGĐ", ["UBND HUYỆN VÍ DỤ"], ["ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"]),
        ("DN", [], ["KHOA MẪU"]),
    ],
)
def test_the_head_shows_the_reporting_unit_under_its_superior(
    doi_tuong: str, chu_quan: list[str], co_quan: list[str]
) -> None:
    (draft,) = made(f"01 | {doi_tuong} | Khoa Mẫu | chuyen_de")
    vb = draft.context["vb"]
    assert (vb["chu_quan"], vb["co_quan"]) == (chu_quan, co_quan)
    assert vb["dia_danh_ngay"].startswith("Tỉnh Mẫu, ngày")
    assert vb["dia_danh_ngay"].endswith("năm 2021")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Sở Y tế", ["SỞ Y TẾ"]),
        ("Trung tâm Y tế huyện Ví Dụ", ["TRUNG TÂM Y TẾ", "HUYỆN VÍ DỤ"]),
        ("Trường Trung học phổ thông Mẫu số 1", ["TRƯỜNG TRUNG HỌC", "PHỔ THÔNG MẪU SỐ 1"]),
        ("Sở Nông nghiệp và Phát triển nông thôn", ["SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"]),
        ("Đội Kiểm tra, Công an thành phố Mẫu", ["ĐỘI KIỂM TRA,", "CÔNG AN THÀNH PHỐ MẪU"]),
    ],
)
def test_a_long_name_breaks_where_a_reader_pauses(name: str, lines: list[str]) -> None:
    assert header_lines(name) == lines
    assert max(len(line) for line in lines) <= LINE_WIDTH


def test_household_names_are_not_doubled() -> None:
    plain = report("01 | HGĐ | Nguyễn Văn Mẫu | chuyen_de")
    assert plain == report("01 | HGĐ | Hộ gia đình Nguyễn Văn Mẫu | chuyen_de")
    assert "Hộ gia đình Nguyễn Văn Mẫu" in plain
    assert "- Họ tên chủ hộ: Nguyễn Văn Mẫu." in plain


# --- labels --------------------------------------------------------------------------------


def test_person_labels_stand_in_the_order_of_the_form() -> None:
    lines = report("01 | CN | Nguyễn Văn Mẫu | cong_trang", dan_toc="Kinh", hoc_ham="Thạc sĩ")
    assert between(lines, "I. SƠ LƯỢC LÝ LỊCH", "II.") == [
        "- Họ tên: Nguyễn Văn Mẫu.",
        "- Sinh ngày, tháng, năm: 05/02/1980.",
        "- Giới tính: Nữ.",
        "- Dân tộc: Kinh.",
        "- Quê quán: Xã Mẫu.",
        "- Trú quán: Phố Mẫu.",
        "- Đơn vị công tác: Trung tâm Y tế huyện Ví Dụ.",
        "- Chức vụ (Đảng, chính quyền, đoàn thể): Y sĩ.",
        "- Trình độ chuyên môn, nghiệp vụ: Đại học.",
        "- Học hàm, học vị, danh hiệu, giải thưởng: Thạc sĩ.",
    ]
    assert between(lines, "II. THÀNH TÍCH ĐẠT ĐƯỢC", "III.") == [
        "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận",
        "Khám bệnh.",
        "2. Thành tích đạt được của cá nhân",
        "Việc tốt.",
    ]


def test_collective_labels_stand_in_the_order_of_the_form() -> None:
    lines = report(
        "01 | TT | Khoa Mẫu | cong_trang",
        dien_thoai="0204 000", trang_tin="vi-du.vn", qua_trinh="Lập năm 1990", so_nu=30,
        so_dang_vien=0, co_cau="Hai tổ", thuan_loi_kho_khan="Ít người", bien_phap="Sáng kiến",
        dang_doan_the="Vững mạnh",
    )  # fmt: skip
    assert between(lines, "I. SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "II.") == [
        "1. Đặc điểm, tình hình",
        "- Địa điểm trụ sở chính: Phố Mẫu.",
        "- Điện thoại: 0204 000.",
        "- Địa chỉ trang tin điện tử: vi-du.vn.",
        "- Quá trình thành lập và phát triển: Lập năm 1990.",
        "- Cơ cấu tổ chức: Hai tổ.",
        "- Tổng số cán bộ, công chức, viên chức, người lao động: 45 người"
        " (trong đó nữ: 30; đảng viên: 0).",
        "- Thuận lợi, khó khăn: Ít người.",
        "2. Chức năng, nhiệm vụ được giao",
        "Khám bệnh.",
    ]
    items = [line for line in between(lines, "II. THÀNH TÍCH ĐẠT ĐƯỢC", "III.") if line[1] == "."]
    assert items == [
        "1. Kết quả đạt được",
        "2. Biện pháp, nguyên nhân đạt được thành tích",
        "3. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
        "4. Hoạt động của tổ chức đảng, đoàn thể",
    ]


def test_items_keep_their_numbers_gapless_and_each_line_of_a_cell_is_a_sentence() -> None:
    lines = report("01 | TT | Khoa Mẫu | cong_trang")
    assert between(lines, "II. THÀNH TÍCH ĐẠT ĐƯỢC", "III.") == [
        "1. Kết quả đạt được",
        "Việc tốt.",
        "Việc hay.",
        "2. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
        "Chấp hành đủ.",
    ]


@pytest.mark.parametrize("loai_hinh", ["cong_trang", "chuyen_de", "dot_xuat"])
@pytest.mark.parametrize("doi_tuong", ["TT", "CN", "DNh", "HGĐ", "DN"])
def test_minimal_data_leaves_no_dangling_label(doi_tuong: str, loai_hinh: str) -> None:
    if (doi_tuong, loai_hinh) == ("HGĐ", "cong_trang"):
        loai_hinh = "chuyen_de"
    lines = report(f"01 | {doi_tuong} | Nguyễn Văn Mẫu | {loai_hinh}")
    fields = [line for line in lines if line.startswith("- ")]
    assert fields
    assert not [line for line in fields if line.rstrip(". ").endswith(":")]
    prose = [line for line in lines if "|" not in line]
    assert not [line for line in prose if "None" in line or "Ông" in line or "  " in line]
    assert all(lines)


def test_household_figures_are_said_in_full() -> None:
    lines = report(
        "01 | HGĐ | Nguyễn Văn Mẫu | chuyen_de",
        thu_nhap_nam_truoc=350, thu_nhap_nam_nay=420, so_lao_dong=12, so_ho_giup=0,
        dong_gop="Hiến 100 m2 đất", nam_van_hoa="2019, 2020", so_nhan_khau=5,
    )  # fmt: skip
    assert (
        "- Thu nhập của hộ: năm 2020: 350 triệu đồng; năm 2021: 420 triệu đồng,"
        " tăng 70 triệu đồng (20%)." in lines
    )
    assert "- Số lao động được tạo việc làm: 12 người." in lines
    assert not [line for line in lines if line.startswith("- Số hộ được giúp đỡ")]
    assert "- Trú quán: thôn Mẫu, xã Ví Dụ, huyện Ví Dụ." in lines
    assert "- Các năm đạt Gia đình văn hóa: 2019, 2020." in lines
    assert "4. Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước" in lines


def test_business_figures_have_computed_differences_and_only_known_rows() -> None:
    lines = report(
        "01 | DN | Công ty Mẫu | chuyen_de",
        doanh_thu_nam_truoc=1000, doanh_thu_nam_nay=1250.5, loi_nhuan_nam_truoc=-20,
        loi_nhuan_nam_nay=5, nop_ngan_sach_nam_nay=40,
    )  # fmt: skip
    head = lines.index(
        "Chỉ tiêu | Đơn vị tính | Năm 2020 | Năm 2021 | Tăng (+), giảm (-) | Năm 2021 so với năm 2020"
    )
    assert [[c.strip() for c in line.split("|")] for line in lines[head + 1 : head + 4]] == [
        ["Doanh thu", "triệu đồng", "1.000", "1.250,5", "+250,5", "125,05%"],
        ["Lợi nhuận", "triệu đồng", "-20", "5", "+25", ""],
        ["Nộp ngân sách nhà nước", "triệu đồng", "", "40", "", ""],
    ]
    assert not [line for line in lines if line.startswith("Thu nhập bình quân")]


def test_without_business_figures_there_is_no_table() -> None:
    lines = report("01 | DN | Công ty Mẫu | chuyen_de")
    assert not [line for line in lines if "chỉ tiêu" in line.lower()]


def test_a_lone_dash_in_a_mandatory_cell_does_not_stop_the_report() -> None:
    lines = report("01 | TT | Khoa Mẫu | chuyen_de", thanh_tich="-")
    assert "1. Kết quả đạt được" in lines


# --- past honours --------------------------------------------------------------------------

HONOURS = """
    01 | danh_hieu | 2020 | Chiến sĩ thi đua cơ sở | 45/QĐ-SYT      | Sở Y tế             | 2020-12-30
    01 | hinh_thuc | 2019 | Giấy khen              | QĐ số 8/QĐ-UBND | Chủ tịch UBND huyện |
    01 | danh_hieu | 2018 | Lao động tiên tiến     | số 7/QĐ-SYT     | Sở Y tế             | 2019-01-05
    02 | danh_hieu | 2001 | Của người khác         | 1/QĐ-SYT        | Sở Y tế             |
"""
TITLES = (
    "Năm | Danh hiệu thi đua | Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua;"
    " cơ quan ban hành quyết định"
)
AWARDS = (
    "Năm | Hình thức khen thưởng | Số, ngày, tháng, năm của quyết định khen thưởng;"
    " cơ quan ban hành quyết định"
)


def test_the_two_tables_have_the_exact_headings_and_run_by_year() -> None:
    lines = report("01 | CN | Nguyễn Văn Mẫu | cong_trang", HONOURS)
    first = lines.index("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG")
    assert lines[first + 1 : first + 8] == [
        "1. Danh hiệu thi đua:",
        TITLES,
        "2018 | Lao động tiên tiến | Quyết định số 7/QĐ-SYT ngày 05/01/2019 của Sở Y tế",
        "2020 | Chiến sĩ thi đua cơ sở | Quyết định số 45/QĐ-SYT ngày 30/12/2020 của Sở Y tế",
        "2. Hình thức khen thưởng:",
        AWARDS,
        "2019 | Giấy khen | Quyết định số 8/QĐ-UBND của Chủ tịch UBND huyện",
    ]


def test_an_ordinary_form_keeps_empty_tables_for_the_pen() -> None:
    lines = report("01 | TT | Khoa Mẫu | cong_trang")
    assert TITLES in lines
    assert AWARDS in lines
    assert lines[lines.index(TITLES) + 1] == "|  |"


def test_a_drive_form_lists_past_honours_only_if_there_are_any() -> None:
    assert not [line for line in report("01 | TT | Khoa Mẫu | chuyen_de") if line.startswith("III")]
    one = report("01 | TT | Khoa Mẫu | chuyen_de", "01 | hinh_thuc | 2019 | Giấy khen | 8 | Sở | ")
    assert "1. Hình thức khen thưởng:" in one
    assert TITLES not in one


def test_a_sudden_feat_has_no_part_three() -> None:
    lines = report("01 | CN | Nguyễn Văn Mẫu | dot_xuat", HONOURS)
    assert not [line for line in lines if line.startswith("III") or "Năm |" in line]


# --- signatures ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("doi_tuong", "more", "signatures"),
    [
        ("TT", {}, [
            "KÝ: THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP XÁC NHẬN (Ký, đóng dấu)",
            "KÝ: THỦ TRƯỞNG ĐƠN VỊ TRƯỞNG KHOA (Ký, đóng dấu) Trần Thị Mẫu",
        ]),
        ("CN", {"don_vi_cap_tren": "Sở Y tế"}, [
            "KÝ: THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN, ĐỀ NGHỊ GIÁM ĐỐC (Ký, đóng dấu)",
            "KÝ: NGƯỜI BÁO CÁO ĐỀ NGHỊ (Ký, ghi rõ họ và tên) Mẫu",
            "KÝ: THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP XÁC NHẬN (Ký, đóng dấu)",
        ]),
        ("CN", {}, [
            "KÝ: THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN, ĐỀ NGHỊ GIÁM ĐỐC (Ký, đóng dấu)",
            "KÝ: NGƯỜI BÁO CÁO ĐỀ NGHỊ (Ký, ghi rõ họ và tên) Mẫu",
        ]),
        ("HGĐ", {}, [
            "KÝ: XÁC NHẬN CỦA ỦY BAN NHÂN DÂN XÃ VÍ DỤ (Ký, đóng dấu)",
            "KÝ: NGƯỜI BÁO CÁO (CHỦ HỘ) (Ký, ghi rõ họ và tên) Mẫu",
        ]),
        ("DN", {}, [
            "KÝ: THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN TRỰC TIẾP XÁC NHẬN (Ký, đóng dấu)",
            "KÝ: THỦ TRƯỞNG ĐƠN VỊ GIÁM ĐỐC (Ký, đóng dấu) Lê Văn Mẫu",
            "KÝ: XÁC NHẬN CỦA CƠ QUAN THUẾ CHI CỤC THUẾ VÍ DỤ (Ký, đóng dấu)",
        ]),
    ],
)  # fmt: skip
def test_those_sign_whom_the_form_names(
    doi_tuong: str, more: dict[str, str], signatures: list[str]
) -> None:
    lines = report(f"01 | {doi_tuong} | Mẫu | chuyen_de", **more)
    assert [line for line in lines if line.startswith("KÝ")] == signatures


# --- in Word -------------------------------------------------------------------------------


@pytest.mark.parametrize("doi_tuong", ["TT", "CN", "HGĐ", "DN"])
def test_the_template_and_the_record_make_a_word_file(doi_tuong: str, tmp_path: Path) -> None:
    (draft,) = made(f"01 | {doi_tuong} | Mẫu & Con | chuyen_de", HONOURS)
    template = next(t for t in KIND.templates if t.name == draft.template)
    path = tmp_path / f"{template.name}.docx"
    path.write_bytes(build(template, regime(template.regime)))
    created = datetime(2021, 6, 1, tzinfo=UTC)
    data = render(path, draft.context, title=draft.title, created=created)
    document = docx.Document(io.BytesIO(data))
    paragraphs = [p.text for p in document.paragraphs]
    assert "Mẫu số 07" in paragraphs
    assert "II. THÀNH TÍCH ĐẠT ĐƯỢC" in paragraphs
    assert [[c.text for c in t.rows[0].cells] for t in document.tables if t.rows[0].cells[0].text == "Năm"] == [
        TITLES.split(" | "), AWARDS.split(" | "),
    ]  # fmt: skip


# --- names and sources ---------------------------------------------------------------------


def test_two_nominees_of_one_name_have_two_files_whatever_the_order_of_rows() -> None:
    table = ["01 | CN | Nguyễn Văn Mẫu | cong_trang", "2 | CN | Nguyễn Văn Mẫu | chuyen_de"]
    forms = {
        draft.name: draft.context["mau"]["so"]
        for rows in (table, table[::-1])
        for draft in made("\n".join(rows))
    }
    name = f"bao-cao-thanh-tich-{slug('Nguyễn Văn Mẫu')}"
    assert forms == {name: "02", f"{name}-2": "07"}


def test_a_report_without_form_does_not_rename_its_namesake() -> None:
    (draft,) = made("01 | HGĐ | Nguyễn Văn Mẫu | cong_trang\n02 | CN | Nguyễn Văn Mẫu | cong_trang")
    assert draft.name == "bao-cao-thanh-tich-nguyen-van-mau-2"


def test_sources_are_the_rows_that_are_printed() -> None:
    (ordinary,) = made("01 | CN | Nguyễn Văn Mẫu | cong_trang", HONOURS)
    assert ordinary.sources == (
        "BTG.xlsx!DeNghi!A5:Z5",
        "BTG.xlsx!CaNhan!A5:Z5",
        "BTG.xlsx!KhenThuong!A5:Z5",
        "BTG.xlsx!KhenThuong!A6:Z6",
        "BTG.xlsx!KhenThuong!A7:Z7",
        "programme.yaml",
    )
    (sudden,) = made("01 | CN | Nguyễn Văn Mẫu | dot_xuat", HONOURS)
    assert not [s for s in sudden.sources if "KhenThuong" in s]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        # a word is not torn, even for a line more
        ("CÔNG TY TRÁCH NHIỆM HỮU HẠN ĐIỆN TỬ MẪU", 25,
         ["CÔNG TY", "TRÁCH NHIỆM HỮU HẠN", "ĐIỆN TỬ MẪU"]),
        # no single word on the last line
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN", 25, ["CHỦ TỊCH", "ỦY BAN NHÂN DÂN HUYỆN"]),
        # after a mark, unless it stands inside quotes
        ("Phó Bí thư Đảng ủy, Chủ tịch Hội đồng quản trị kiêm Giám đốc", 58,
         ["Phó Bí thư Đảng ủy,", "Chủ tịch Hội đồng quản trị kiêm Giám đốc"]),
        ("Về thành tích trong phong trào thi đua “Dạy tốt, học tốt” năm học 2020", 58,
         ["Về thành tích trong phong trào thi đua", "“Dạy tốt, học tốt” năm học 2020"]),
        # a word and its number
        ("ĐỢT ĐIỂM NĂM 2021 RẤT HAY", 17, ["ĐỢT ĐIỂM", "NĂM 2021 RẤT HAY"]),
    ],
)  # fmt: skip
def test_titles_break_by_sense(text: str, width: int, lines: list[str]) -> None:
    assert broken(text, width) == lines
