"""A right workbook, the ways in which workbooks are sick, and how each is judged.

A sickness is a small function that spoils the right workbook; what the intake must answer to it
stands beside it as text: a line for each problem (``CODE Sheet!Cell``) and, with ``~``, a line for
each value that was put right (``~ Sheet!Cell value``). ``patient`` gives the spoilt file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from tests.support.tables import small_programme, terms

from dienhinh_docs.intake import Sent, Terms, take_in
from dienhinh_docs.kits import kit_spec
from dienhinh_docs.layout import SHEETS
from dienhinh_docs.programme.load import Programme
from dienhinh_docs.sheet import Sheet
from dienhinh_docs.workbook.kit import write_kit
from dienhinh_docs.workbook.spec import HEADER_ROW, KitSpec, address

BODY = "HMM"

CLOCK = (2024, 1, 2, 0, 0, 0)
"""Time written into packages, so that the same recipe gives the same bytes."""

Rows = dict[str, list[dict[str, Any]]]

RIGHT: Rows = {
    "Đơn vị": [
        {
            "ho_ten_nguoi_ky": "Nguyễn Văn Mẫu",
            "chuc_vu_nguoi_ky": "Phó Chủ tịch",
            "hinh_thuc_ky": "Cấp phó ký thay (KT.)",
            "nguoi_lien_he": "Trần Thị Ví Dụ",
            "dien_thoai_lien_he": "0204 0000 000",
        }
    ],
    "Chỉ tiêu": [
        {"linh_vuc": "1 - Chuyển đổi số", "doi_tuong": "Cá nhân", "so_luong": 2},
        {"linh_vuc": "1 - Chuyển đổi số", "doi_tuong": "Tập thể", "so_luong": 1},
    ],
    "Hoạt động": [
        {
            "quy": "Quý I",
            "noi_dung": "Triển khai kế hoạch đến các xã",
            "chu_tri": "Phòng Nội vụ",
            "thoi_gian": "Tháng 3",
            "ket_qua": "Kế hoạch được ban hành",
        }
    ],
    "Điển hình": [
        {
            "doi_tuong": "Cá nhân",
            "ten": "Phạm Thị Giả Định",
            "don_vi": "Phòng Nội vụ huyện Mẫu Một",
            "linh_vuc": "1 - Chuyển đổi số",
            "khau": "Tổng kết",
            "quy": "Quý I",
            "tom_tat": "Rút thời gian trả hồ sơ từ ba ngày còn một ngày.",
        },
        {
            "doi_tuong": "Tập thể",
            "ten": "Bộ phận Một cửa Ví Dụ",
            "don_vi": "Ủy ban nhân dân xã Ví Dụ",
            "linh_vuc": "1 - Chuyển đổi số",
            "khau": "Bồi dưỡng",
            "quy": "Quý II",
            "tom_tat": "Mọi thủ tục được nhận trên mạng.",
        },
    ],
    "Tiến độ": [
        {"quy": "Quý I", "noi_dung": "Đã chọn điển hình", "ket_qua": "Hai điển hình được chọn"}
    ],
    "Đề nghị": [
        {
            "ma_ho_so": "01",
            "doi_tuong": "Cá nhân",
            "ten": "Phạm Thị Giả Định",
            "don_vi": "Phòng Nội vụ huyện Mẫu Một",
            "linh_vuc": "1 - Chuyển đổi số",
            "hinh_thuc": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
            "loai_hinh": "Phong trào thi đua",
            "quy": "Quý IV",
            "tom_tat": "Rút thời gian trả hồ sơ từ ba ngày còn một ngày.",
            "dip": "Phong trào Ví Dụ chuyển đổi số",
        },
        {
            "ma_ho_so": "02",
            "doi_tuong": "Tập thể",
            "ten": "Bộ phận Một cửa Ví Dụ",
            "don_vi": "Ủy ban nhân dân xã Ví Dụ",
            "linh_vuc": "1 - Chuyển đổi số",
            "hinh_thuc": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
            "loai_hinh": "Phong trào thi đua",
            "quy": "Quý IV",
            "tom_tat": "Mọi thủ tục được nhận trên mạng.",
            "dip": "Phong trào Ví Dụ chuyển đổi số",
        },
    ],
    "Tập thể": [
        {
            "ma_ho_so": "02",
            "don_vi_cap_tren": "Ủy ban nhân dân xã Ví Dụ",
            "dia_chi": "Thôn Giả Định, xã Ví Dụ, huyện Mẫu Một",
            "so_nguoi": 7,
            "chuc_nang": "Nhận và trả hồ sơ của nhân dân trong xã.",
            "thanh_tich": "Cả năm không có hồ sơ quá hạn; 96% hồ sơ nộp trên mạng.",
            "chap_hanh": "Chấp hành tốt chủ trương, pháp luật.",
            "chuc_vu_nguoi_ky": "Trưởng bộ phận",
            "nguoi_ky": "Lê Thị Minh Họa",
        }
    ],
    "Cá nhân": [
        {
            "ma_ho_so": "01",
            "ngay_sinh": "05/02/1980",
            "gioi_tinh": "Nữ",
            "que_quan": "Xã Giả Định, huyện Mẫu Một",
            "tru_quan": "Xã Ví Dụ, huyện Mẫu Một",
            "don_vi_cong_tac": "Phòng Nội vụ huyện Mẫu Một",
            "chuc_vu": "Chuyên viên",
            "trinh_do": "Cử nhân Luật",
            "la_lanh_dao": "Không",
            "nhiem_vu": "Tiếp nhận và trả kết quả hồ sơ.",
            "thanh_tich": "Nghĩ ra phiếu hẹn điện tử, được dùng ở ba xã.",
            "chuc_vu_xac_nhan": "Trưởng phòng",
        }
    ],
    "Bình xét": [
        {
            "ma_ho_so": number,
            "ngay_hop": date(2024, 10, 10),
            "tong_so_thanh_vien": 10,
            "so_co_mat": 10,
            "so_phieu_phat_ra": 10,
            "so_phieu_thu_ve": 10,
            "so_phieu_hop_le": 10,
            "so_phieu_dong_y": 10,
            "so_bien_ban": "02/BB-HĐTĐKT",
            "so_to_trinh": "45/TTr-UBND",
            "ngay_to_trinh": date(2024, 10, 20),
        }
        for number in ("01", "02")
    ],
    "Khen thưởng": [
        {
            "ma_ho_so": "01",
            "loai": "Danh hiệu thi đua",
            "nam": 2022,
            "ten": "Lao động tiên tiến",
            "quyet_dinh": "10/QĐ-UBND",
            "co_quan": "Ủy ban nhân dân huyện Mẫu Một",
            "ngay": date(2022, 12, 20),
        }
    ],
}


@cache
def programme() -> Programme:
    return small_programme()


@cache
def judged_by() -> Terms:
    return terms(programme())


def kit(rows: Rows) -> KitSpec:
    """The body's kit with rows filled in."""
    plan = programme().plan
    return kit_spec(plan, judged_by().lists, plan.theo_ma[BODY], rows)


@cache
def right() -> bytes:
    """The right workbook, as the kit writes it."""
    made = BytesIO()
    write_kit(made, kit(RIGHT))
    return made.getvalue()


# --- how a workbook is spoilt --------------------------------------------------------------


def sheet_named(name: str) -> Sheet:
    return next(sheet for sheet in SHEETS if sheet.name == name)


def cell(book: Workbook, sheet: str, field: str, row: int = 1) -> Cell:
    """The cell of a field in a row of a sheet of the layout (rows from 1)."""
    found = book[sheet][address(sheet_named(sheet), row - 1, field)]
    assert isinstance(found, Cell)
    return found


def title(book: Workbook, sheet: str, field: str) -> Cell:
    """The cell of the title of a column."""
    found = book[sheet].cell(HEADER_ROW, list(sheet_named(sheet).columns).index(field) + 1)
    assert isinstance(found, Cell)
    return found


Parts = dict[str, bytes]
"""Members of a package by name."""


def parts(data: bytes) -> Parts:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Parts) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(ZipInfo(name, CLOCK), data, ZIP_DEFLATED)
    return made.getvalue()


def part_of(sheet: str) -> str:
    """The member of the right workbook in which a sheet of the layout is written."""
    return f"xl/worksheets/sheet{[s.name for s in SHEETS].index(sheet) + 2}.xml"


def edited(members: Parts, name: str, old: str, new: str, times: int = 1) -> None:
    """Change a text inside a part; it must be there."""
    text = members[name].decode()
    assert old in text, (name, old)
    members[name] = text.replace(old, new, times).encode()


# --- a sickness ----------------------------------------------------------------------------

Spoil = Callable[[], bytes]


@dataclass(frozen=True)
class Sick:
    """One sick workbook: how it is made, the name of its file, and what must be answered."""

    name: str
    make: Spoil
    answer: tuple[str, ...]
    file: str

    def patient(self, folder: Path) -> Path:
        path = folder / self.file
        path.write_bytes(self.make())
        return path


WARD: list[Sick] = []
"""All sick workbooks."""


def _admit(name: str, make: Spoil, answer: str, file: str) -> None:
    lines = tuple(sorted(line.strip() for line in answer.splitlines() if line.strip()))
    WARD.append(Sick(name, make, lines, file))


def sick(answer: str, file: str = "HMM.xlsx") -> Callable[[Callable[[Workbook], None]], None]:
    """Spoilt in a spreadsheet program: the function changes the open workbook."""

    def decorate(spoil: Callable[[Workbook], None]) -> None:
        def make() -> bytes:
            book = load_workbook(BytesIO(right()))
            spoil(book)
            made = BytesIO()
            book.save(made)
            return made.getvalue()

        _admit(spoil.__name__, make, answer, file)

    return decorate


def package(answer: str, file: str = "HMM.xlsx") -> Callable[[Callable[[Parts], None]], None]:
    """Spoilt as a package: the function changes its parts."""

    def decorate(spoil: Callable[[Parts], None]) -> None:
        def make() -> bytes:
            members = parts(right())
            spoil(members)
            return packed(members)

        _admit(spoil.__name__, make, answer, file)

    return decorate


def rows(answer: str) -> Callable[[Callable[[Rows], None]], None]:
    """Filled in wrongly: the function changes the rows before the kit is written."""

    def decorate(spoil: Callable[[Rows], None]) -> None:
        def make() -> bytes:
            filled = {name: [dict(row) for row in given] for name, given in RIGHT.items()}
            spoil(filled)
            made = BytesIO()
            write_kit(made, kit(filled))
            return made.getvalue()

        _admit(spoil.__name__, make, answer, "HMM.xlsx")

    return decorate


def file_of(answer: str, file: str = "HMM.xlsx") -> Callable[[Spoil], None]:
    """A file of another making: the function gives its bytes."""

    def decorate(make: Spoil) -> None:
        _admit(make.__name__, make, answer, file)

    return decorate


# --- what is answered ----------------------------------------------------------------------


def judged(path: Path) -> Sent:
    return take_in(path, judged_by())


def answered(sent: Sent) -> tuple[str, ...]:
    """Problems and corrections as the corpus writes them, in order of the alphabet."""
    told = [f"{p.code} {p.at.sheet}!{p.at.cell}".rstrip("!").rstrip() for p in sent.problems]
    put_right = sent.checked.corrections if sent.checked else []
    told += [f"~ {c.sheet}!{c.cell} {c.after}" for c in put_right]
    return tuple(sorted(told))
