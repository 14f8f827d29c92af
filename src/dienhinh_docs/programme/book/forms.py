"""The forms of ``programme.xlsx``: what a programme says once. ``a__b`` is the entry b of a."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from dienhinh_docs.layout import Ghi
from dienhinh_docs.programme.book.fields import LINES_HINT, Lines
from dienhinh_docs.programme.book.lists import BODY
from dienhinh_docs.sheet import Cell, Col, Shape, Sheet


class Chung(Ghi):
    """Whose programme it is, and for which year."""

    ma: Annotated[
        str,
        Col(
            "Mã chương trình",
            Cell.ID,
            "Chữ thường không dấu, chữ số, dấu gạch nối. Được đóng dấu vào sổ gửi các cơ quan: không đổi sau khi đã phát sổ.",
            "vi-du-2024",
            max_length=60,
        ),
    ]
    nam: Annotated[
        int,
        Field(ge=2000, le=2100),
        Col("Năm", Cell.YEAR, "Năm của kế hoạch.", "2024"),
    ]
    tinh__ten: Annotated[
        str, Col("Tên tỉnh, thành phố", hint="Không ghi chữ tỉnh.", example="Ví Dụ")
    ]
    tinh__loai: Annotated[
        str | None,
        Col("Là tỉnh hay thành phố", Cell.CHOICE, "Để trống là tỉnh.", choices="loai_tinh"),
    ] = None


class HoiDong(Ghi):
    """The Council and its standing agency."""

    hoi_dong__ten: Annotated[
        str, Col("Tên Hội đồng", example="Hội đồng Thi đua - Khen thưởng tỉnh")
    ]
    hoi_dong__ma: Annotated[
        str | None,
        Col(
            "Mã của Hội đồng",
            Cell.ID,
            "Tên thư mục văn bản của Hội đồng: chữ cái không dấu, chữ số. Để trống là HDTDKT.",
            "HDTDKT",
        ),
    ] = None
    hoi_dong__ky_hieu: Annotated[
        str, Col("Ký hiệu", hint="Tên viết tắt trong số, ký hiệu văn bản.", example="HĐTĐKT")
    ]
    hoi_dong__chu_quan: Annotated[
        str | None,
        Lines(empty=True),
        Col("Cơ quan chủ quản", Cell.LONG, f"Ghi ở trên tên Hội đồng. {LINES_HINT}"),
    ] = None
    hoi_dong__ten_tren_van_ban__A: Annotated[
        str | None,
        Lines(),
        Col("Đầu văn bản cách A", Cell.LONG, f"Tên Hội đồng khi có cơ quan chủ quản. {LINES_HINT}"),
    ] = None
    hoi_dong__ten_tren_van_ban__B: Annotated[
        str | None,
        Lines(),
        Col("Đầu văn bản cách B", Cell.LONG, f"Tên Hội đồng khi đứng một mình. {LINES_HINT}"),
    ] = None
    cai_dat__dau_de_hoi_dong: Annotated[
        str | None,
        Col(
            "Cách ghi đầu văn bản",
            Cell.CHOICE,
            "Chọn một trong hai cách ở trên. Để trống là cách A.",
            choices="dau_hoi_dong",
        ),
    ] = None
    hoi_dong__ky__chuc_vu: Annotated[str, Col("Chức vụ người ký", example="Chủ tịch")]
    hoi_dong__ky__tap_the: Annotated[
        str | None, Col("Ký thay mặt", hint="Tên ghi sau TM.", example="Hội đồng")
    ] = None
    hoi_dong__ky__chuc_vu_khac: Annotated[
        str | None,
        Col("Chức vụ chính quyền", hint="Ghi ở trên họ tên.", example="Chủ tịch UBND tỉnh"),
    ] = None
    hoi_dong__dia_danh: Annotated[str, Col("Địa danh", example="Ví Dụ")]
    hoi_dong__thuong_truc: Annotated[
        str,
        Col(
            "Cơ quan thường trực",
            Cell.CHOICE,
            "Mã của cơ quan ở trang Cơ quan.",
            "SNV",
            choices=BODY,
        ),
    ]


class KeHoach(Ghi):
    """The plan as a paper; its paragraphs are a sheet of their own."""

    ke_hoach__so: Annotated[
        str | None,
        Col("Số", Cell.ID, "Chỉ ghi số. Để trống khi văn thư chưa cấp số.", "08"),
    ] = None
    ke_hoach__ngay: Annotated[
        date | None,
        Col("Ngày ban hành", Cell.DATE, "Để trống khi chưa ban hành.", "05/02/2024"),
    ] = None
    ke_hoach__trich_yeu: Annotated[
        str,
        Col(
            "Trích yếu",
            example="Xây dựng và nhân rộng điển hình tiên tiến năm 2024",
            max_length=2000,
        ),
    ]
    ke_hoach__nguoi_ky: Annotated[str, Col("Người ký", example="Nguyễn Văn Mẫu")]
    ke_hoach__noi_nhan: Annotated[
        str,
        Lines(),
        Col(
            "Nơi nhận",
            Cell.LONG,
            f"{LINES_HINT} Không ghi gạch đầu dòng và dấu cuối dòng; dòng cuối là dòng Lưu.",
        ),
    ]


class CaiDat(Ghi):
    """What a province chooses for itself; blank means the stated default."""

    cai_dat__hinh_thuc_chinh: Annotated[
        str | None,
        Col(
            "Hình thức khen thưởng chính",
            Cell.CHOICE,
            "Hình thức được đề nghị trước hết khi tổng kết năm. Để trống là không chọn.",
            choices="hinh_thuc",
        ),
    ] = None
    cai_dat__kinh_gui_tong_ket: Annotated[
        str | None,
        Lines(),
        Col("Kính gửi của báo cáo tổng kết", Cell.LONG, LINES_HINT),
    ] = None
    cai_dat__noi_nhan_tong_ket: Annotated[
        str | None,
        Lines(),
        Col(
            "Nơi nhận của báo cáo tổng kết",
            Cell.LONG,
            f"{LINES_HINT} Không ghi dòng Lưu.",
        ),
    ] = None


FORMS = (
    Sheet("Chung", Chung, "Chương trình", "Tỉnh nào, năm nào.", Shape.FORM),
    Sheet(
        "Hội đồng",
        HoiDong,
        "Hội đồng Thi đua - Khen thưởng",
        "Tên, đầu văn bản và cách ký của Hội đồng.",
        Shape.FORM,
    ),
    Sheet(
        "Kế hoạch",
        KeHoach,
        "Kế hoạch của tỉnh",
        "Số, ngày, trích yếu, người ký, nơi nhận. Các đoạn văn ở trang Lời văn.",
        Shape.FORM,
    ),
    Sheet(
        "Cài đặt",
        CaiDat,
        "Lựa chọn của tỉnh",
        "Để trống là theo mặc định. Hạn nộp và ngưỡng phiếu có trang riêng.",
        Shape.FORM,
    ),
)
