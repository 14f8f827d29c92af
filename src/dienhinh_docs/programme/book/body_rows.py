"""The tables of ``programme.xlsx`` that hold bodies, what the office answered, and last year."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dienhinh_docs.layout import Ghi
from dienhinh_docs.programme.book.fields import BLANK, LINES_HINT, Before, Lines, Quiet
from dienhinh_docs.programme.book.lists import BODY, UNIT
from dienhinh_docs.sheet import Cell, Col

LEFT_ALONE = "Để trống là theo mặc định của loại cơ quan."
SLOTS = "Chỗ điền: {so} số, {loai} loại văn bản, {co_quan} ký hiệu, {don_vi} đơn vị soạn."
KEEP_LINE = "Không ghi gạch đầu dòng, dấu cuối. Chỗ điền: {don_vi} đơn vị soạn."


class CoQuan(Ghi):
    """A body."""

    ma: Annotated[
        str,
        Col(
            "Mã",
            Cell.ID,
            "Chữ cái không dấu, chữ số; cũng là tên thư mục của cơ quan. Mỗi cơ quan một mã.",
            "SYT",
            width=11,
            synonyms=("Mã cơ quan",),
        ),
    ]
    ten: Annotated[
        str,
        Col("Tên đầy đủ", hint="Như viết trong câu.", example="Sở Y tế", width=34, synonyms=("Tên cơ quan",)),
    ]  # fmt: skip
    ten_goi_khac: Annotated[
        str | None,
        Lines(),
        Col("Tên gọi khác", Cell.LONG, f"Các cách gọi hay gặp. {LINES_HINT}", width=28),
    ] = None
    ky_hieu: Annotated[
        str, Col("Ký hiệu", hint="Tên viết tắt trong số, ký hiệu.", example="SYT", width=11)
    ]
    nhom: Annotated[str, Col("Nhóm", Cell.CHOICE, "Như trong kế hoạch.", width=18, choices="nhom")]
    loai: Annotated[
        str,
        Col("Loại cơ quan", Cell.CHOICE, "Quyết định thể thức văn bản.", width=18, choices="loai"),
    ]
    chu_quan: Annotated[
        str | None,
        Lines(),
        Col("Cơ quan chủ quản", Cell.LONG, f"Dòng trên ở đầu văn bản. {LINES_HINT}", width=24),
    ] = None
    ten_tren_van_ban: Annotated[
        str,
        Lines(),
        Col("Tên ở đầu văn bản", Cell.LONG, f"Chia dòng như in ra. {LINES_HINT}", width=26),
    ]
    dia_danh: Annotated[str, Col("Địa danh", example="Ví Dụ", width=14)]
    ky__chuc_vu: Annotated[str, Col("Chức vụ người đứng đầu", example="Giám đốc", width=18)]
    ky__tap_the: Annotated[
        str | None,
        Col(
            "Ký thay mặt",
            hint="Tên ghi sau TM. của cơ quan quyết định tập thể; cơ quan thủ trưởng để trống.",
            example="Ủy ban nhân dân",
            width=18,
        ),
    ] = None
    ky__chuc_vu_khac: Annotated[
        str | None, Col("Chức vụ khác", hint="Ghi ở trên họ tên, nếu có.", width=18)
    ] = None
    don_vi_soan: Annotated[
        str | None,
        Col("Đơn vị soạn thảo", hint="Viết tắt, ghi ở dòng Lưu.", example="VP", width=11),
    ] = None
    cap_duoi: Annotated[
        str | None,
        Col(
            "Các đơn vị cấp dưới",
            hint="Cách gọi chung trong câu.",
            example="các đơn vị trực thuộc Sở",
            width=34,
        ),
    ] = None
    xac_nhan: Annotated[
        bool | None,
        Quiet(),
        Col("Đã xác nhận", Cell.YES_NO, "Có: cơ quan đã xem và đồng ý các mục trên.", width=10),
    ] = None


class TheThuc(Ghi):
    """What a body's papers have otherwise than those of its kind."""

    co_quan: Annotated[
        str,
        Col("Cơ quan", Cell.CHOICE, "Mã ở trang Cơ quan, mỗi cơ quan một dòng.", "TDTN", width=11, choices=BODY),
    ]  # fmt: skip
    the_thuc__tieu_de_phai: Annotated[
        str | None,
        Lines(),
        Col("Các dòng góc phải", Cell.LONG, f"{LEFT_ALONE} {LINES_HINT}", width=30),
    ] = None
    the_thuc__duoi_co_quan: Annotated[
        str | None,
        Col("Dưới tên cơ quan", Cell.CHOICE, LEFT_ALONE, width=17, choices="duoi_co_quan"),
    ] = None
    the_thuc__duoi_trich_yeu: Annotated[
        str | None,
        Col("Dưới trích yếu", Cell.CHOICE, LEFT_ALONE, width=17, choices="duoi_trich_yeu"),
    ] = None
    the_thuc__so_van_ban: Annotated[
        str | None,
        Col("Mẫu số văn bản", hint=f"{LEFT_ALONE} {SLOTS}", example="Số: {so}/{loai}-{co_quan}", width=28),
    ] = None  # fmt: skip
    the_thuc__so_cong_van: Annotated[
        str | None,
        Col("Mẫu số công văn", hint=f"{LEFT_ALONE} {SLOTS}", example="Số: {so}/{co_quan}-{don_vi}", width=28),
    ] = None  # fmt: skip
    the_thuc__tien_to: Annotated[
        str | None, Col("Cách ghi thay mặt", Cell.CHOICE, LEFT_ALONE, width=12, choices="tien_to")
    ] = None
    the_thuc__tap_the_lanh_dao: Annotated[
        bool | None,
        Col(
            "Lãnh đạo tập thể",
            Cell.YES_NO,
            f"Có: cấp phó ký dưới TM. không ghi KT. {LEFT_ALONE}",
            width=12,
        ),
    ] = None
    the_thuc__ket_thuc: Annotated[
        str | None,
        Col("Dấu kết thúc", Cell.CHOICE, LEFT_ALONE, width=22, choices="ket_thuc"),
    ] = None
    the_thuc__ve_viec: Annotated[
        str | None,
        Before(),
        Col(
            "Trước trích yếu công văn",
            hint=f"{LEFT_ALONE} Muốn không có chữ nào thì ghi {BLANK}.",
            example="V/v",
            width=16,
        ),
    ] = None
    the_thuc__luu: Annotated[
        str | None,
        Col("Dòng Lưu", hint=f"{LEFT_ALONE} {KEEP_LINE}", example="Lưu: VT, {don_vi}", width=22),
    ] = None
    the_thuc__luu_khong_don_vi: Annotated[
        str | None,
        Col("Dòng Lưu khi không có đơn vị soạn", hint=LEFT_ALONE, example="Lưu: VT", width=22),
    ] = None


class NguongPhieu(Ghi):
    """A vote threshold that differs from the law's."""

    nguong: Annotated[
        str, Col("Ngưỡng", Cell.CHOICE, "Chọn trong danh sách.", width=34, choices="nguong")
    ]
    ty_le: Annotated[
        int,
        Field(ge=50, le=100),
        Col("Tỷ lệ (%)", Cell.WHOLE, "Phần trăm trên tổng số thành viên.", "80", width=12),
    ]


class GioiHan(Ghi):
    """A limit that differs from the one in the data of the law."""

    quy_dinh: Annotated[
        str, Col("Giới hạn", Cell.CHOICE, "Chọn trong danh sách.", width=50, choices="quy_dinh")
    ]
    so: Annotated[
        int, Field(ge=0), Col("Mức", Cell.WHOLE, "Số của tỉnh; 0 là không xét.", "2", width=12)
    ]


class DonViCoSo(Ghi):
    """The answer about a unit that was met under several names."""

    ten: Annotated[str, Col("Tên đúng", example="Bệnh viện Đa khoa Ví Dụ", width=44)]
    ten_khac: Annotated[
        str | None,
        Lines(),
        Col("Cách viết khác", Cell.LONG, f"Vẫn là đơn vị ấy. {LINES_HINT}", width=44),
    ] = None
    khac_voi: Annotated[
        str | None,
        Lines(),
        Col("Khác với", Cell.LONG, f"Đơn vị khác, dù tên gần giống. {LINES_HINT}", width=44),
    ] = None


class CapNguoi(Ghi):
    """Two nominees about whom the office has answered."""

    mot: Annotated[str, Col("Người, tập thể thứ nhất", example="Nguyễn Văn Mẫu", width=32)]
    don_vi_mot: Annotated[str, Col("Đơn vị của thứ nhất", width=40)]
    hai: Annotated[str, Col("Người, tập thể thứ hai", example="Nguyễn Văn Mẩu", width=32)]
    don_vi_hai: Annotated[str, Col("Đơn vị của thứ hai", width=40)]
    ghi_chu: Annotated[str | None, Col("Ghi chú", hint="Đã hỏi ai, ngày nào.", width=40)] = None


class HaiNguoi(CapNguoi):
    """Two that are two, however alike they are."""


class MotNguoi(CapNguoi):
    """Two that are one, however differently they are written."""


class SoCua(Ghi):
    """Whose a workbook without stamp is."""

    tep: Annotated[str, Col("Tên tệp", hint="Tệp trong thư mục workbooks không còn dấu.", width=44)]
    co_quan: Annotated[
        str, Col("Cơ quan", Cell.CHOICE, "Mã ở trang Cơ quan.", "SYT", width=14, choices=BODY)
    ]


class DienHinhNamTruoc(Ghi):
    """How many exemplars a unit had last year."""

    muc: Annotated[
        str, Col("Mục lĩnh vực", Cell.CHOICE, "Mã ở trang Mục lĩnh vực.", "6a", width=14, choices=UNIT)
    ]  # fmt: skip
    so_luong: Annotated[int, Field(ge=0), Col("Số điển hình", Cell.WHOLE, example="12", width=14)]


class KhenThuongNamTruoc(Ghi):
    """How many were proposed and granted an award last year."""

    hinh_thuc: Annotated[
        str, Col("Hình thức", Cell.CHOICE, "Chọn trong danh sách.", width=60, choices="hinh_thuc")
    ]
    de_nghi: Annotated[int, Col("Đề nghị", Cell.WHOLE, example="33", width=12)]
    duoc_tang: Annotated[int, Col("Được tặng", Cell.WHOLE, example="30", width=12)]
