"""The tables of ``programme.xlsx`` that hold the plan: its words, fields, criteria, steps."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from dienhinh_docs.layout import Ghi
from dienhinh_docs.programme.book.fields import LINES_HINT, Codes, Lines, Quiet
from dienhinh_docs.programme.book.lists import BODY, FIELD, UNIT
from dienhinh_docs.sheet import Cell, Col

TITLE = 2000
"""Characters a title may have."""

MucLinhVuc_ = Annotated[
    str,
    Col(
        "Mục lĩnh vực",
        Cell.CHOICE,
        "Mã ở trang Mục lĩnh vực.",
        "6a",
        width=12,
        choices=UNIT,
        synonyms=("Mã mục",),
    ),
]


class LoiVan(Ghi):
    """One paragraph of the plan."""

    phan: Annotated[
        str,
        Col(
            "Phần",
            Cell.CHOICE,
            "Phần của kế hoạch. Các đoạn của một phần theo thứ tự từ trên xuống.",
            width=18,
            choices="phan",
        ),
    ]
    doan: Annotated[
        str,
        Col(
            "Đoạn văn",
            Cell.LONG,
            "Mỗi dòng một đoạn. Đoạn cuối của phần Mở đầu kết thúc bằng “như sau:”; phần Kết thúc không ghi “./.”.",
            width=110,
            max_length=32_000,
        ),
    ]


class VienDan(Ghi):
    """A document that the plan cites."""

    ten: Annotated[str, Col("Tên đầy đủ", hint="Ghi ở lần nhắc đầu.", width=80, max_length=TITLE)]
    ten_ngan: Annotated[str, Col("Tên ngắn", hint="Ghi ở các lần sau.", width=40, max_length=TITLE)]


class Khau(Ghi):
    """One of the four stages."""

    ma: Annotated[str, Col("Mã khâu", Cell.ID, "Chữ thường không dấu, dấu gạch dưới.", "phat_hien")]
    ten: Annotated[str, Col("Tên khâu", example="Phát hiện", width=30)]


class LinhVuc(Ghi):
    """A numbered field of the plan."""

    so: Annotated[
        int, Field(ge=1), Col("Số", Cell.WHOLE, "Số thứ tự trong kế hoạch.", "6", width=8)
    ]
    tieu_de: Annotated[
        str, Col("Tiêu đề", hint="Đúng như kế hoạch in.", width=100, max_length=TITLE)
    ]


class MucLinhVuc(Ghi):
    """A unit of a field: the whole field, or one of its parts."""

    linh_vuc: Annotated[
        str,
        Col("Lĩnh vực", Cell.CHOICE, "Số ở trang Lĩnh vực.", "6", width=9, choices=FIELD),
    ]
    ma: Annotated[
        str,
        Col(
            "Mã mục",
            Cell.ID,
            "Lĩnh vực không chia thì ghi lại số của nó; chia hai thì thêm chữ: 6a, 6b.",
            "6a",
            width=9,
        ),
    ]
    tieu_de: Annotated[
        str, Col("Tiêu đề", hint="Đúng như kế hoạch in.", width=60, max_length=TITLE)
    ]
    ten_ngan: Annotated[
        str, Col("Tên ngắn", hint="Dùng trong danh sách chọn và trong bảng.", width=30)
    ]
    phong_trao: Annotated[
        str | None,
        Lines(empty=True),
        Col(
            "Phong trào thi đua",
            Cell.LONG,
            f"Tên đúng như kế hoạch, không có ngoặc kép. {LINES_HINT}",
            width=50,
        ),
    ] = None
    doi_tuong: Annotated[
        str,
        Codes("doi_tuong"),
        Col(
            "Đối tượng",
            Cell.LONG,
            f"Tập thể, Cá nhân, Hộ gia đình, Doanh nghiệp, Doanh nhân. {LINES_HINT}",
            "Tập thể",
            width=16,
        ),
    ]
    dau_moi__dong_tu: Annotated[
        str,
        Col(
            "Giao hay đề nghị",
            Cell.CHOICE,
            "Lời của kế hoạch với cơ quan đầu mối.",
            width=12,
            choices="dong_tu",
        ),
    ]
    dau_moi__chu_tri: Annotated[
        bool, Col("Có chữ “chủ trì”", Cell.YES_NO, "Kế hoạch có ghi “chủ trì” không.", width=11)
    ]


class DauMoi(Ghi):
    """A body that leads a unit, as the plan names it."""

    muc: MucLinhVuc_
    co_quan: Annotated[
        str,
        Col(
            "Cơ quan",
            Cell.CHOICE,
            "Mã ở trang Cơ quan. Mục có nhiều đầu mối thì mỗi cơ quan một dòng, theo thứ tự của kế hoạch.",
            "SYT",
            width=14,
            choices=BODY,
        ),
    ]
    ten: Annotated[str, Col("Tên ghi trong kế hoạch", example="Sở Y tế", width=60)]


class TieuChi(Ghi):
    """Criteria for some kinds of nominee of a unit."""

    muc: MucLinhVuc_
    doi_tuong: Annotated[
        str,
        Codes("doi_tuong"),
        Col(
            "Đối tượng",
            Cell.LONG,
            f"Tiêu chí này cho ai: Tập thể, Cá nhân, Hộ gia đình, Doanh nghiệp, Doanh nhân. {LINES_HINT}",
            "Cá nhân",
            width=16,
        ),
    ]
    ap_dung: Annotated[
        str | None, Col("Áp dụng cho", hint="Nếu chỉ cho một nhóm.", example="giáo viên", width=30)
    ] = None
    noi_dung: Annotated[
        str,
        Lines(),
        Col("Nội dung tiêu chí", Cell.LONG, f"{LINES_HINT} Không có dấu ở cuối dòng.", width=90),
    ]


class MocThoiGian(Ghi):
    """A step of the timeline."""

    quy: Annotated[
        str,
        Codes("quy"),
        Col("Quý", Cell.LONG, f"Một hay nhiều quý. {LINES_HINT}", "Quý II", width=11),
    ]
    ai: Annotated[str, Col("Ai làm", width=40, max_length=TITLE)]
    viec: Annotated[str, Col("Làm gì", Cell.LONG, width=70)]
    san_pham: Annotated[str, Col("Kết quả", Cell.LONG, width=40)]
    dac_biet: Annotated[
        bool | None,
        Quiet(),
        Col("Đợt thi đua đặc biệt", Cell.YES_NO, "Để trống là không.", width=12),
    ] = None


class NhiemVu(Ghi):
    """Duties of a body or a group of bodies."""

    ai: Annotated[str, Col("Ai làm", width=45, max_length=TITLE)]
    co_quan: Annotated[
        str | None,
        Codes(BODY),
        Col(
            "Các cơ quan",
            Cell.LONG,
            f"Mã ở trang Cơ quan. Để trống nếu không phải cơ quan cụ thể. {LINES_HINT}",
            "SNV",
            width=14,
        ),
    ] = None
    viec: Annotated[
        str,
        Lines(),
        Col("Nhiệm vụ", Cell.LONG, f"{LINES_HINT} Không có dấu ở cuối dòng.", width=90),
    ]


class HanNop(Ghi):
    """A deadline that the province sets itself."""

    giay_to: Annotated[
        str, Col("Giấy tờ", Cell.CHOICE, "Chọn trong danh sách.", width=26, choices="giay_to")
    ]
    quy: Annotated[str, Col("Quý", Cell.CHOICE, "Của quý nào.", width=10, choices="quy")]
    ngay: Annotated[date, Col("Hạn cuối", Cell.DATE, "Ngày/tháng/năm.", "31/03/2024", width=14)]
