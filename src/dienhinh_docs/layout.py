"""The workbook that every body fills in: its sheets, their columns, their order.

This is the one home of the layout. The kit is written from it, the intake reads by it, and the
templates name its fields. Raise ``LAYOUT_VERSION`` when a column changes its meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from dienhinh_docs.sheet import Cell, Choice, Col, Digits, Shape, Sheet
from dienhinh_docs.viet import NgayKhuyet

LAYOUT_VERSION = 2

OLDER_LAYOUTS: dict[int, Mapping[str, tuple[str, ...] | None]] = {
    1: {
        "Bình xét": None,
        "Đề nghị": ("dang_xem_xet",),
        "Cá nhân": (
            "so_qd_sang_kien",
            "ngay_qd_sang_kien",
            "pham_vi_sang_kien",
            "so_xac_nhan_thue",
            "ngay_xac_nhan_thue",
        ),
        "Hộ gia đình": ("so_xac_nhan_xa", "ngay_xac_nhan_xa"),
        "Doanh nghiệp": ("so_xac_nhan_thue", "ngay_xac_nhan_thue"),
    }
}
"""Older kits that are still read: what they did not ask yet, by sheet; None is the whole sheet."""


class DoiTuong(StrEnum):
    """Kinds of nominee (plan, part III)."""

    TAP_THE = "TT"
    CA_NHAN = "CN"
    HO_GIA_DINH = "HGĐ"
    DOANH_NGHIEP = "DN"
    DOANH_NHAN = "DNh"

    @property
    def ten(self) -> str:
        return DOI_TUONG_TEN[self]


DOI_TUONG_TEN = {
    DoiTuong.TAP_THE: "Tập thể",
    DoiTuong.CA_NHAN: "Cá nhân",
    DoiTuong.HO_GIA_DINH: "Hộ gia đình",
    DoiTuong.DOANH_NGHIEP: "Doanh nghiệp",
    DoiTuong.DOANH_NHAN: "Doanh nhân",
}


class HinhThucKy(StrEnum):
    """How the signatory signs (NĐ 30/2020, Điều 13 and Phụ lục I, II.7)."""

    TRUC_TIEP = "truc_tiep"
    QUYEN = "quyen"
    KY_THAY = "ky_thay"
    THUA_LENH = "thua_lenh"
    THUA_UY_QUYEN = "thua_uy_quyen"


class KetQuaXet(StrEnum):
    """What became of a nomination."""

    CHUA_XET = "chua_xet"
    DUOC_TANG = "duoc_tang"
    KHONG_TANG = "khong_tang"


class PhamViSangKien(StrEnum):
    """How far a recognised initiative reaches; the law asks for it by award."""

    CO_SO = "co_so"
    TINH = "tinh"
    TOAN_QUOC = "toan_quoc"


class LoaiDaKhen(StrEnum):
    """The two tables of past honours (NĐ 91/2017, forms, part III)."""

    DANH_HIEU = "danh_hieu"
    HINH_THUC = "hinh_thuc"


FIXED_LISTS: dict[str, tuple[Choice, ...]] = {
    "doi_tuong": tuple(
        Choice(kind, name, also=(kind.value,)) for kind, name in DOI_TUONG_TEN.items()
    ),
    "hinh_thuc_ky": (
        Choice(HinhThucKy.TRUC_TIEP, "Người đứng đầu ký"),
        Choice(HinhThucKy.QUYEN, "Quyền người đứng đầu (Q.)", also=("Q.",)),
        Choice(HinhThucKy.KY_THAY, "Cấp phó ký thay (KT.)", also=("KT.", "K/T")),
        Choice(HinhThucKy.THUA_LENH, "Thừa lệnh (TL.)", also=("TL.", "T/L")),
        Choice(HinhThucKy.THUA_UY_QUYEN, "Thừa ủy quyền (TUQ.)", also=("TUQ.",)),
    ),
    "quy": tuple(
        Choice(str(n), f"Quý {roman}", also=(roman, str(n), f"Quý {n}", f"Q{n}"))
        for n, roman in enumerate(("I", "II", "III", "IV"), start=1)
    ),
    "gioi_tinh": (Choice("nam", "Nam"), Choice("nu", "Nữ")),
    "ket_qua_xet": (
        Choice(KetQuaXet.CHUA_XET, "Chưa xét"),
        Choice(KetQuaXet.DUOC_TANG, "Được tặng"),
        Choice(KetQuaXet.KHONG_TANG, "Không được tặng"),
    ),
    "pham_vi_sang_kien": (
        Choice(PhamViSangKien.CO_SO, "Cấp cơ sở", also=("Cơ sở", "Cấp ngành", "Cấp huyện")),
        Choice(
            PhamViSangKien.TINH, "Cấp tỉnh, bộ, ngành", also=("Cấp tỉnh", "Cấp bộ", "Toàn tỉnh")
        ),
        Choice(PhamViSangKien.TOAN_QUOC, "Toàn quốc", also=("Cả nước",)),
    ),
    "loai_da_khen": (
        Choice(LoaiDaKhen.DANH_HIEU, "Danh hiệu thi đua"),
        Choice(LoaiDaKhen.HINH_THUC, "Hình thức khen thưởng"),
    ),
}
"""Drop-downs that no province or year changes; the others come from the programme."""


class Ghi(BaseModel):
    """Base of all records: immutable, nothing beyond the declared fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


MaHoSo = Annotated[
    str,
    Field(min_length=1),
    Col(
        "Mã hồ sơ",
        Cell.ID,
        hint="Số của hồ sơ đề nghị trong sổ này, ví dụ 01. Mỗi người, mỗi tập thể một số.",
        example="01",
        width=10,
        synonyms=("Mã đề nghị", "Số hồ sơ"),
        max_length=8,
    ),
]
LinhVuc = Annotated[
    str,
    Col(
        "Lĩnh vực",
        Cell.CHOICE,
        choices="linh_vuc",
        hint="Chọn lĩnh vực trong danh sách; có thể chỉ ghi mã, ví dụ 3 hoặc 6a.",
        example="",
        width=34,
        synonyms=("Mã lĩnh vực", "Phong trào"),
    ),
]
LoaiDoiTuong = Annotated[
    DoiTuong,
    Col(
        "Đối tượng",
        Cell.CHOICE,
        choices="doi_tuong",
        hint="Chọn: Tập thể, Cá nhân, Hộ gia đình, Doanh nghiệp hoặc Doanh nhân.",
        example="Tập thể",
        width=14,
        synonyms=("Loại đối tượng",),
    ),
]
Quy = Annotated[
    int,
    Field(ge=1, le=4),
    Col(
        "Quý", Cell.CHOICE, choices="quy", hint="Chọn Quý I, II, III hoặc IV.", example="Quý I",
        width=9,
    ),
]  # fmt: skip


# One column a line, however long: a class is read as a table.
# fmt: off
class DonVi(Ghi):
    """The body itself: one form a workbook."""

    ten_co_quan: Annotated[str, Col("Tên cơ quan, đơn vị", Cell.NAME, width=60, locked=True, hint="Tên do chương trình ghi sẵn, không sửa.")]
    ho_ten_nguoi_ky: Annotated[str, Col("Họ tên người ký", Cell.NAME, hint="Họ và tên người ký kế hoạch, không ghi học hàm, học vị.", example="Nguyễn Văn Mẫu")]
    chuc_vu_nguoi_ky: Annotated[str, Col("Chức vụ người ký", hint="Chức vụ đầy đủ như trên văn bản.", example="Phó Giám đốc")]
    hinh_thuc_ky: Annotated[HinhThucKy, Col("Hình thức ký", Cell.CHOICE, choices="hinh_thuc_ky", hint="Người đứng đầu ký hay ký thay, thừa lệnh, thừa ủy quyền.", example="Cấp phó ký thay (KT.)")]
    nguoi_lien_he: Annotated[str, Col("Người liên hệ", Cell.NAME, hint="Người trả lời khi sổ có chỗ cần hỏi lại.", example="Trần Thị Ví Dụ")]
    dien_thoai_lien_he: Annotated[str, Col("Điện thoại liên hệ", Cell.ID, digits=Digits.PHONE, hint="Ghi đủ số 0 ở đầu.", example="0204 0000 000", max_length=40)]
    cap_bac_nguoi_ky: Annotated[str | None, Col("Cấp bậc hàm người ký", hint="Chỉ quân đội, công an ghi, ví dụ Đại tá.", example="Đại tá", max_length=40)] = None
    email_lien_he: Annotated[str | None, Col("Thư điện tử liên hệ", hint="Không bắt buộc.", example="lienhe@vi-du.vn", max_length=120)] = None
    don_vi_soan_thao: Annotated[str | None, Col("Đơn vị soạn thảo (viết tắt)", hint="Ghi ở dòng Lưu của nơi nhận, ví dụ TCCB.", example="TCCB", max_length=20)] = None
    so_ke_hoach: Annotated[str | None, Col("Số kế hoạch", Cell.ID, hint="Để trống nếu văn thư chưa cấp số.", example="12", max_length=6)] = None
    ngay_ke_hoach: Annotated[date | None, Col("Ngày kế hoạch", Cell.DATE, hint="Để trống nếu chưa ban hành.", example="26/02/2021")] = None
    ngay_gui: Annotated[date | None, Col("Ngày gửi sổ", Cell.DATE, hint="Ngày gửi sổ này về cơ quan thường trực.", example="15/03/2021")] = None
    so_dien_hinh_nam_truoc: Annotated[int | None, Field(ge=0, le=100_000), Col("Số điển hình năm trước", Cell.WHOLE, hint="Để trống nếu không rõ; ghi 0 nếu không có.", example="6")] = None
    so_de_nghi_nam_truoc: Annotated[int | None, Field(ge=0, le=100_000), Col("Số đề nghị khen thưởng năm trước", Cell.WHOLE, hint="Để trống nếu không rõ; ghi 0 nếu không có.", example="3")] = None
    so_duoc_khen_nam_truoc: Annotated[int | None, Field(ge=0, le=100_000), Col("Số được khen thưởng năm trước", Cell.WHOLE, hint="Để trống nếu không rõ; ghi 0 nếu không có.", example="2")] = None


class ChiTieu(Ghi):
    """Target of the sub-plan: how many of which kind in which field."""

    linh_vuc: LinhVuc
    doi_tuong: LoaiDoiTuong
    so_luong: Annotated[int, Field(ge=1, le=10_000), Col("Số lượng", Cell.WHOLE, hint="Số điển hình dự kiến xây dựng trong năm.", example="2", width=10, synonyms=("Chỉ tiêu",))]
    ghi_chu: Annotated[str | None, Col("Ghi chú", hint="Không bắt buộc.", width=40)] = None


class HoatDong(Ghi):
    """One activity of the sub-plan."""

    quy: Quy
    noi_dung: Annotated[str, Col("Nội dung công việc", Cell.LONG, hint="Một việc một dòng.", example="Tổ chức hội nghị triển khai kế hoạch", width=48, synonyms=("Nội dung", "Công việc"))]
    chu_tri: Annotated[str, Col("Đơn vị chủ trì", hint="Phòng, ban hoặc đơn vị chịu trách nhiệm chính.", example="Phòng Tổ chức cán bộ", width=28)]
    thoi_gian: Annotated[str, Col("Thời gian", hint="Ví dụ: tháng 3; trước ngày 20/3.", example="Tháng 3", width=18)]
    ket_qua: Annotated[str, Col("Kết quả, sản phẩm", Cell.LONG, hint="Việc xong thì có gì trong tay.", example="Kế hoạch được ban hành", width=36, synonyms=("Kết quả", "Sản phẩm"))]
    phoi_hop: Annotated[str | None, Col("Đơn vị phối hợp", hint="Không bắt buộc.", width=28)] = None


class DienHinh(Ghi):
    """An exemplar and the stage it has reached."""

    doi_tuong: LoaiDoiTuong
    ten: Annotated[str, Col("Tên điển hình", Cell.NAME, hint="Tên đầy đủ của tập thể, họ tên cá nhân hoặc chủ hộ; không ghi Ông, Bà.", example="Khoa Khám bệnh Ví Dụ", width=34, synonyms=("Họ và tên", "Tên tập thể, cá nhân", "Họ tên"))]
    don_vi: Annotated[str, Col("Đơn vị, địa chỉ", hint="Đơn vị cấp trên của tập thể; đơn vị công tác của cá nhân; thôn, xã của hộ.", example="Trung tâm Y tế huyện Ví Dụ", width=34, synonyms=("Đơn vị", "Địa chỉ", "Đơn vị công tác"))]
    linh_vuc: LinhVuc
    khau: Annotated[str, Col("Khâu", Cell.CHOICE, choices="khau", hint="Khâu cao nhất đã đạt: phát hiện, bồi dưỡng, tổng kết, nhân rộng.", example="Bồi dưỡng", width=13, synonyms=("Giai đoạn",))]
    quy: Annotated[int, Field(ge=1, le=4), Col("Quý phát hiện", Cell.CHOICE, choices="quy", hint="Quý mà điển hình được phát hiện.", example="Quý I", width=12)]
    tom_tat: Annotated[str, Col("Tóm tắt thành tích", Cell.LONG, hint="Hai, ba câu: làm gì, kết quả ra sao.", width=60, synonyms=("Thành tích", "Tóm tắt"))]
    chuc_vu: Annotated[str | None, Col("Chức vụ, nghề nghiệp", hint="Của cá nhân, doanh nhân.", width=24, synonyms=("Chức vụ",))] = None
    gioi_tinh: Annotated[str | None, Col("Giới tính", Cell.CHOICE, choices="gioi_tinh", hint="Của cá nhân, doanh nhân, chủ hộ.", width=10)] = None
    la_lanh_dao: Annotated[bool | None, Col("Là lãnh đạo, quản lý", Cell.YES_NO, hint="Có hoặc Không; để trống với tập thể.", example="Không", width=12)] = None


class TienDo(Ghi):
    """Progress in one quarter, in the body's own words; figures are counted from the other sheets."""

    quy: Quy
    noi_dung: Annotated[str, Col("Việc đã làm", Cell.LONG, hint="Những việc đã làm trong quý.", width=50)]
    ket_qua: Annotated[str, Col("Kết quả nổi bật", Cell.LONG, hint="Kết quả đáng kể nhất của quý.", width=44, synonyms=("Kết quả",))]
    ton_tai: Annotated[str | None, Col("Tồn tại, khó khăn", Cell.LONG, hint="Để trống nếu không có.", width=36, synonyms=("Khó khăn", "Vướng mắc"))] = None
    nguyen_nhan: Annotated[str | None, Col("Nguyên nhân", Cell.LONG, hint="Để trống nếu không có.", width=30)] = None
    kien_nghi: Annotated[str | None, Col("Kiến nghị", Cell.LONG, hint="Để trống nếu không có.", width=30)] = None


class DeNghi(Ghi):
    """A nomination: who, for which award, on which occasion."""

    ma_ho_so: MaHoSo
    doi_tuong: LoaiDoiTuong
    ten: Annotated[str, Col("Tên được đề nghị", Cell.NAME, hint="Tên đầy đủ, đúng như sẽ ghi trên Bằng khen; không ghi Ông, Bà.", example="Nguyễn Văn Mẫu", width=34, synonyms=("Họ và tên", "Tên tập thể, cá nhân"))]
    don_vi: Annotated[str, Col("Đơn vị, địa chỉ", hint="Đơn vị cấp trên, đơn vị công tác hoặc thôn, xã.", width=34, synonyms=("Đơn vị", "Địa chỉ"))]
    linh_vuc: LinhVuc
    hinh_thuc: Annotated[str, Col("Hình thức đề nghị", Cell.CHOICE, choices="hinh_thuc", hint="Chọn hình thức khen thưởng hoặc danh hiệu đề nghị.", width=40, synonyms=("Hình thức khen thưởng",))]
    loai_hinh: Annotated[str, Col("Loại hình khen thưởng", Cell.CHOICE, choices="loai_hinh", hint="Chọn loại hình; loại hình quyết định mẫu báo cáo thành tích.", width=26, synonyms=("Loại hình",))]
    quy: Annotated[int, Field(ge=1, le=4), Col("Quý trình", Cell.CHOICE, choices="quy", hint="Quý mà hồ sơ được trình.", example="Quý IV", width=10)]
    tom_tat: Annotated[str, Col("Tóm tắt thành tích", Cell.LONG, hint="Một, hai câu, đúng như sẽ ghi trong danh sách.", width=56, synonyms=("Thành tích",))]
    dip: Annotated[str | None, Col("Đợt, chuyên đề hoặc sự việc", hint="Ghi tên phong trào, đợt thi đua hoặc sự việc đột xuất; để trống nếu khen theo công trạng.", width=44, synonyms=("Đợt thi đua", "Chuyên đề"))] = None
    ket_qua_xet: Annotated[KetQuaXet | None, Col("Kết quả xét", Cell.CHOICE, choices="ket_qua_xet", hint="Để trống nếu chưa có kết quả.", width=16)] = None
    so_quyet_dinh: Annotated[str | None, Col("Số quyết định khen thưởng", hint="Chỉ ghi khi đã được tặng.", example="1234/QĐ-UBND", width=20, max_length=60)] = None
    ngay_quyet_dinh: Annotated[date | None, Col("Ngày quyết định", Cell.DATE, hint="Chỉ ghi khi đã được tặng.", width=13)] = None
    dang_xem_xet: Annotated[bool | None, Col("Đang bị xem xét, thanh tra, khiếu nại", Cell.YES_NO, hint="Ghi Có nếu đang trong thời gian xem xét kỷ luật, điều tra, thanh tra, kiểm tra hoặc có đơn thư đang xác minh; nếu không thì để trống hoặc ghi Không.", width=16)] = None


class TapThe(Ghi):
    """What the achievement report of a collective needs beyond the nomination."""

    ma_ho_so: MaHoSo
    don_vi_cap_tren: Annotated[str, Col("Đơn vị cấp trên trực tiếp", Cell.NAME, hint="In ở góc trái trên của báo cáo.", width=32)]
    dia_chi: Annotated[str, Col("Địa điểm trụ sở chính", hint="Số nhà, đường, xã, huyện.", width=34, synonyms=("Địa chỉ",))]
    so_nguoi: Annotated[int, Field(ge=1, le=1_000_000), Col("Tổng số người", Cell.WHOLE, hint="Cán bộ, công chức, viên chức, người lao động.", width=10)]
    chuc_nang: Annotated[str, Col("Chức năng, nhiệm vụ được giao", Cell.LONG, hint="Theo quyết định thành lập.", width=50)]
    thanh_tich: Annotated[str, Col("Thành tích đạt được", Cell.LONG, hint="Mỗi đoạn một ý; Alt+Enter để xuống dòng.", width=70)]
    chap_hanh: Annotated[str, Col("Chấp hành chủ trương, pháp luật", Cell.LONG, hint="Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước.", width=44)]
    chuc_vu_nguoi_ky: Annotated[str, Col("Chức vụ người ký báo cáo", hint="Người đứng đầu tập thể.", example="Trưởng khoa", width=22)]
    nguoi_ky: Annotated[str, Col("Họ tên người ký báo cáo", Cell.NAME, hint="Người đứng đầu tập thể.", width=24)]
    dien_thoai: Annotated[str | None, Col("Điện thoại", Cell.ID, digits=Digits.PHONE, hint="Không bắt buộc.", width=16, max_length=40)] = None
    trang_tin: Annotated[str | None, Col("Trang tin điện tử", hint="Không bắt buộc.", width=22, max_length=120)] = None
    so_nu: Annotated[int | None, Field(ge=0, le=1_000_000), Col("Trong đó: nữ", Cell.WHOLE, hint="Để trống nếu không rõ.", width=9)] = None
    so_dang_vien: Annotated[int | None, Field(ge=0, le=1_000_000), Col("Trong đó: đảng viên", Cell.WHOLE, hint="Để trống nếu không rõ.", width=10)] = None
    qua_trinh: Annotated[str | None, Col("Quá trình thành lập và phát triển", Cell.LONG, hint="Năm, số quyết định thành lập.", width=40)] = None
    co_cau: Annotated[str | None, Col("Cơ cấu tổ chức", Cell.LONG, hint="Các bộ phận, trình độ đội ngũ.", width=40)] = None
    thuan_loi_kho_khan: Annotated[str | None, Col("Thuận lợi, khó khăn", Cell.LONG, hint="Không bắt buộc.", width=40)] = None
    bien_phap: Annotated[str | None, Col("Biện pháp, nguyên nhân đạt thành tích", Cell.LONG, hint="Sáng kiến, cách làm, phong trào thi đua.", width=50)] = None
    dang_doan_the: Annotated[str | None, Col("Xây dựng Đảng, đoàn thể", Cell.LONG, hint="Kết quả hoạt động của tổ chức đảng, đoàn thể.", width=40)] = None


class CaNhan(Ghi):
    """What the achievement report of a person (also a business person) needs."""

    ma_ho_so: MaHoSo
    ngay_sinh: Annotated[NgayKhuyet, Col("Ngày sinh", Cell.PARTIAL_DATE, hint="ngày/tháng/năm; chỉ biết năm thì ghi năm.", example="05/02/1980", width=13, synonyms=("Năm sinh", "Ngày, tháng, năm sinh"))]
    gioi_tinh: Annotated[str, Col("Giới tính", Cell.CHOICE, choices="gioi_tinh", hint="Nam hoặc Nữ.", width=10)]
    que_quan: Annotated[str, Col("Quê quán", hint="Xã, huyện, tỉnh.", width=34)]
    tru_quan: Annotated[str, Col("Trú quán", hint="Nơi đang ở.", width=34, synonyms=("Nơi ở hiện nay",))]
    don_vi_cong_tac: Annotated[str, Col("Đơn vị công tác", Cell.NAME, hint="Tên đầy đủ.", width=34)]
    chuc_vu: Annotated[str, Col("Chức vụ (Đảng, chính quyền, đoàn thể)", hint="Không giữ chức vụ thì ghi nghề nghiệp.", width=30, synonyms=("Chức vụ",))]
    trinh_do: Annotated[str, Col("Trình độ chuyên môn, nghiệp vụ", hint="Ví dụ: Bác sĩ chuyên khoa I.", width=26, synonyms=("Trình độ",))]
    la_lanh_dao: Annotated[bool, Col("Là lãnh đạo, quản lý", Cell.YES_NO, hint="Có hoặc Không.", example="Không", width=12)]
    nhiem_vu: Annotated[str, Col("Quyền hạn, nhiệm vụ được giao", Cell.LONG, hint="Việc được giao hoặc đảm nhận.", width=44)]
    thanh_tich: Annotated[str, Col("Thành tích đạt được", Cell.LONG, hint="Mỗi đoạn một ý; Alt+Enter để xuống dòng.", width=70)]
    chuc_vu_xac_nhan: Annotated[str, Col("Chức vụ người xác nhận", hint="Thủ trưởng đơn vị xác nhận báo cáo.", example="Giám đốc", width=22)]
    don_vi_cap_tren: Annotated[str | None, Col("Đơn vị cấp trên trực tiếp", Cell.NAME, hint="Cấp trên của đơn vị công tác, nếu có.", width=32)] = None
    dan_toc: Annotated[str | None, Col("Dân tộc", hint="Không bắt buộc.", width=10, max_length=30)] = None
    hoc_ham: Annotated[str | None, Col("Học hàm, học vị, danh hiệu, giải thưởng", hint="Để trống nếu không có.", width=26)] = None
    sang_kien: Annotated[str | None, Col("Sáng kiến, đề tài", Cell.LONG, hint="Tên, số quyết định công nhận, cấp công nhận.", width=40)] = None
    so_qd_sang_kien: Annotated[str | None, Col("Số quyết định công nhận sáng kiến", hint="Số, ký hiệu của quyết định hoặc giấy chứng nhận; cần khi đề nghị danh hiệu Chiến sĩ thi đua.", example="45/QĐ-HĐSK", width=20, max_length=60)] = None
    ngay_qd_sang_kien: Annotated[date | None, Col("Ngày công nhận sáng kiến", Cell.DATE, hint="Ngày của quyết định công nhận sáng kiến.", width=13)] = None
    pham_vi_sang_kien: Annotated[str | None, Col("Phạm vi ảnh hưởng của sáng kiến", Cell.CHOICE, choices="pham_vi_sang_kien", hint="Phạm vi áp dụng, ảnh hưởng đã được công nhận: cấp cơ sở, cấp tỉnh (bộ, ngành) hoặc toàn quốc.", width=18)] = None
    so_xac_nhan_thue: Annotated[str | None, Col("Số văn bản xác nhận thuế", hint="Chỉ doanh nhân: văn bản của cơ quan thuế về nghĩa vụ nộp ngân sách của đơn vị do mình đứng đầu.", example="123/XN-CCT", width=18, max_length=60)] = None
    ngay_xac_nhan_thue: Annotated[date | None, Col("Ngày xác nhận thuế", Cell.DATE, hint="Ngày ghi trên văn bản của cơ quan thuế.", width=13)] = None


class HoGiaDinh(Ghi):
    """What the achievement report of a household needs; the nominee's name is the head."""

    ma_ho_so: MaHoSo
    ngay_sinh: Annotated[NgayKhuyet, Col("Ngày sinh chủ hộ", Cell.PARTIAL_DATE, hint="ngày/tháng/năm; chỉ biết năm thì ghi năm.", example="1975", width=13, synonyms=("Ngày sinh", "Năm sinh"))]
    gioi_tinh: Annotated[str, Col("Giới tính chủ hộ", Cell.CHOICE, choices="gioi_tinh", hint="Nam hoặc Nữ.", width=10, synonyms=("Giới tính",))]
    thon: Annotated[str, Col("Thôn, tổ dân phố", hint="Tên thôn, bản, tổ dân phố.", width=20)]
    xa: Annotated[str, Col("Xã, phường, thị trấn", hint="Ghi cả chữ xã, phường hoặc thị trấn.", example="xã Ví Dụ", width=22)]
    huyen: Annotated[str, Col("Huyện, thành phố", hint="Ghi cả chữ huyện hoặc thành phố.", example="huyện Ví Dụ", width=22)]
    mo_hinh: Annotated[str, Col("Mô hình sản xuất, kinh doanh", Cell.LONG, hint="Làm gì, quy mô bao nhiêu.", width=44)]
    thanh_tich: Annotated[str, Col("Thành tích đạt được", Cell.LONG, hint="Mỗi đoạn một ý; Alt+Enter để xuống dòng.", width=70)]
    chap_hanh: Annotated[str, Col("Chấp hành chủ trương, pháp luật", Cell.LONG, hint="Việc gia đình chấp hành chủ trương, pháp luật, quy ước của thôn.", width=44)]
    dan_toc: Annotated[str | None, Col("Dân tộc", hint="Không bắt buộc.", width=10, max_length=30)] = None
    so_nhan_khau: Annotated[int | None, Field(ge=1, le=50), Col("Số nhân khẩu", Cell.WHOLE, hint="Số người trong hộ.", width=9)] = None
    thu_nhap_nam_truoc: Annotated[Decimal | None, Field(ge=0), Col("Thu nhập năm trước (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng.", example="350", width=14)] = None
    thu_nhap_nam_nay: Annotated[Decimal | None, Field(ge=0), Col("Thu nhập năm nay (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng.", example="420", width=14)] = None
    so_lao_dong: Annotated[int | None, Field(ge=0, le=100_000), Col("Số lao động được tạo việc", Cell.WHOLE, hint="Để trống nếu không rõ.", width=11)] = None
    so_ho_giup: Annotated[int | None, Field(ge=0, le=100_000), Col("Số hộ được giúp đỡ", Cell.WHOLE, hint="Để trống nếu không rõ.", width=11)] = None
    dong_gop: Annotated[str | None, Col("Đóng góp công sức, đất đai, tài sản", Cell.LONG, hint="Ghi trị giá nếu có.", width=36)] = None
    nam_van_hoa: Annotated[str | None, Col("Các năm đạt Gia đình văn hóa", hint="Ví dụ: 2018, 2019, 2020.", width=20, max_length=120)] = None
    so_xac_nhan_xa: Annotated[str | None, Col("Số văn bản xác nhận của xã", hint="Để trống nếu xã ký xác nhận ngay trên báo cáo; khi đó chỉ ghi ngày.", example="15/XN-UBND", width=18, max_length=60)] = None
    ngay_xac_nhan_xa: Annotated[date | None, Col("Ngày xã xác nhận", Cell.DATE, hint="Ngày Ủy ban nhân dân cấp xã xác nhận thành tích và việc chấp hành pháp luật của hộ.", width=13)] = None


class DoanhNghiep(Ghi):
    """What the achievement report of an enterprise needs."""

    ma_ho_so: MaHoSo
    ma_so: Annotated[str, Col("Mã số doanh nghiệp", Cell.ID, digits=Digits.TAX, hint="10 chữ số, hoặc 10 chữ số, gạch nối và 3 chữ số.", example="2400000000", width=16, synonyms=("Mã số thuế",), max_length=14)]
    dia_chi: Annotated[str, Col("Địa điểm trụ sở chính", hint="Số nhà, đường, xã, huyện.", width=34, synonyms=("Địa chỉ",))]
    nguoi_dai_dien: Annotated[str, Col("Người đại diện", Cell.NAME, hint="Người đại diện theo pháp luật, ký báo cáo.", width=24)]
    chuc_vu_dai_dien: Annotated[str, Col("Chức vụ người đại diện", hint="Ví dụ: Giám đốc.", width=20)]
    nganh_nghe: Annotated[str, Col("Ngành, nghề kinh doanh chính", Cell.LONG, hint="Ngành, nghề theo đăng ký.", width=36)]
    so_lao_dong: Annotated[int, Field(ge=1, le=1_000_000), Col("Số lao động", Cell.WHOLE, hint="Tại thời điểm báo cáo.", width=10)]
    thanh_tich: Annotated[str, Col("Thành tích đạt được", Cell.LONG, hint="Mỗi đoạn một ý; Alt+Enter để xuống dòng.", width=70)]
    chap_hanh: Annotated[str, Col("Chấp hành pháp luật, nghĩa vụ thuế", Cell.LONG, hint="Thuế, lao động, bảo hiểm, môi trường, phòng cháy.", width=44)]
    co_quan_thue: Annotated[str, Col("Cơ quan thuế xác nhận", Cell.NAME, hint="Cơ quan quản lý thuế trực tiếp.", width=28)]
    nam_thanh_lap: Annotated[int | None, Field(ge=1900, le=2100), Col("Năm thành lập", Cell.YEAR, hint="Bốn chữ số.", width=9)] = None
    dien_thoai: Annotated[str | None, Col("Điện thoại", Cell.ID, digits=Digits.PHONE, hint="Không bắt buộc.", width=16, max_length=40)] = None
    von: Annotated[Decimal | None, Field(ge=0), Col("Vốn điều lệ (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng.", width=14)] = None
    doanh_thu_nam_truoc: Annotated[Decimal | None, Field(ge=0), Col("Doanh thu năm trước (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng.", width=14)] = None
    doanh_thu_nam_nay: Annotated[Decimal | None, Field(ge=0), Col("Doanh thu năm nay (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng.", width=14)] = None
    loi_nhuan_nam_truoc: Annotated[Decimal | None, Col("Lợi nhuận năm trước (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng; lỗ thì ghi số âm.", width=14)] = None
    loi_nhuan_nam_nay: Annotated[Decimal | None, Col("Lợi nhuận năm nay (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng; lỗ thì ghi số âm.", width=14)] = None
    nop_ngan_sach_nam_truoc: Annotated[Decimal | None, Field(ge=0), Col("Nộp ngân sách năm trước (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng.", width=14)] = None
    nop_ngan_sach_nam_nay: Annotated[Decimal | None, Field(ge=0), Col("Nộp ngân sách năm nay (triệu đồng)", Cell.MONEY, hint="Đơn vị: triệu đồng.", width=14)] = None
    thu_nhap_bq_nam_truoc: Annotated[Decimal | None, Field(ge=0), Col("Thu nhập bình quân năm trước (triệu đồng/tháng)", Cell.MONEY, hint="Bình quân một người một tháng.", width=16)] = None
    thu_nhap_bq_nam_nay: Annotated[Decimal | None, Field(ge=0), Col("Thu nhập bình quân năm nay (triệu đồng/tháng)", Cell.MONEY, hint="Bình quân một người một tháng.", width=16)] = None
    an_toan_moi_truong: Annotated[str | None, Col("An toàn, phòng cháy, môi trường, an ninh trật tự", Cell.LONG, hint="Không bắt buộc.", width=40)] = None
    che_do_lao_dong: Annotated[str | None, Col("Bảo hiểm, việc làm, phúc lợi, công đoàn", Cell.LONG, hint="Không bắt buộc.", width=40)] = None
    tu_thien: Annotated[str | None, Col("Hoạt động xã hội, từ thiện", Cell.LONG, hint="Ghi số tiền nếu có.", width=36)] = None
    so_xac_nhan_thue: Annotated[str | None, Col("Số văn bản xác nhận thuế", hint="Số, ký hiệu văn bản của cơ quan thuế xác nhận đã hoàn thành nghĩa vụ nộp ngân sách.", example="123/XN-CCT", width=18, max_length=60)] = None
    ngay_xac_nhan_thue: Annotated[date | None, Col("Ngày xác nhận thuế", Cell.DATE, hint="Ngày ghi trên văn bản của cơ quan thuế.", width=13)] = None


class KhenThuong(Ghi):
    """One title or award that a nominee already holds."""

    ma_ho_so: MaHoSo
    loai: Annotated[LoaiDaKhen, Col("Loại", Cell.CHOICE, choices="loai_da_khen", hint="Danh hiệu thi đua hoặc hình thức khen thưởng.", width=22)]
    nam: Annotated[int, Field(ge=1945, le=2100), Col("Năm", Cell.YEAR, hint="Bốn chữ số.", example="2019", width=8)]
    ten: Annotated[str, Col("Tên danh hiệu, hình thức", hint="Ghi đúng tên trong quyết định.", example="Chiến sĩ thi đua cơ sở", width=40)]
    quyet_dinh: Annotated[str, Col("Số quyết định", hint="Số và ký hiệu của quyết định.", example="123/QĐ-SYT", width=20, max_length=60, synonyms=("Quyết định số",))]
    co_quan: Annotated[str, Col("Cơ quan ban hành quyết định", Cell.NAME, hint="Cơ quan ký quyết định.", width=34, synonyms=("Cơ quan ban hành",))]
    ngay: Annotated[date | None, Col("Ngày quyết định", Cell.DATE, hint="Không bắt buộc.", width=13)] = None


class BinhXet(Ghi):
    """How the body's emulation council voted on a nomination, and in which tờ trình it went up.

    The data of minutes, counting minutes and tờ trình. A simple procedure (sudden feats) has no
    vote, so every column but the code may be blank; ``review`` asks for the votes where a meeting
    is named. What belongs to a meeting as a whole may stand in its first row only.
    """

    ma_ho_so: MaHoSo
    ngay_hop: Annotated[date | None, Col("Ngày họp Hội đồng", Cell.DATE, hint="Ngày Hội đồng Thi đua - Khen thưởng của cơ quan, đơn vị họp xét; để trống nếu xét theo thủ tục đơn giản.", example="25/11/2021", width=13, synonyms=("Ngày họp", "Ngày họp xét"))] = None
    tong_so_thanh_vien: Annotated[int | None, Field(ge=0, le=1_000), Col("Tổng số thành viên", Cell.WHOLE, hint="Tất cả thành viên Hội đồng, kể cả người vắng mặt; tỷ lệ phiếu tính trên số này.", width=11, synonyms=("Tổng số thành viên Hội đồng",))] = None
    so_co_mat: Annotated[int | None, Field(ge=0, le=1_000), Col("Số có mặt", Cell.WHOLE, hint="Số thành viên dự họp.", width=11, synonyms=("Số thành viên có mặt",))] = None
    so_phieu_phat_ra: Annotated[int | None, Field(ge=0, le=1_000), Col("Số phiếu phát ra", Cell.WHOLE, hint="Kể cả phiếu gửi lấy ý kiến thành viên vắng mặt.", width=11)] = None
    so_phieu_thu_ve: Annotated[int | None, Field(ge=0, le=1_000), Col("Số phiếu thu về", Cell.WHOLE, hint="Không nhiều hơn số phiếu phát ra.", width=11)] = None
    so_phieu_hop_le: Annotated[int | None, Field(ge=0, le=1_000), Col("Số phiếu hợp lệ", Cell.WHOLE, hint="Không nhiều hơn số phiếu thu về.", width=11)] = None
    so_phieu_dong_y: Annotated[int | None, Field(ge=0, le=1_000), Col("Số phiếu đồng ý", Cell.WHOLE, hint="Số phiếu hợp lệ đồng ý đề nghị khen thưởng.", width=11, synonyms=("Số phiếu tán thành",))] = None
    so_lay_y_kien: Annotated[int | None, Field(ge=0, le=1_000), Col("Số lấy ý kiến bằng văn bản", Cell.WHOLE, hint="Số thành viên vắng mặt đã được lấy ý kiến bằng văn bản; để trống nếu không có.", width=11)] = None
    ty_le: Annotated[str | None, Col("Tỷ lệ phiếu đồng ý (%)", hint="Tính trên tổng số thành viên Hội đồng, ví dụ 93,3%; để trống thì chương trình tự tính.", example="93,3%", width=11, max_length=20, synonyms=("Tỷ lệ", "Tỷ lệ %"))] = None
    so_bien_ban: Annotated[str | None, Col("Số biên bản họp", hint="Số, ký hiệu của biên bản; để trống nếu chưa có.", example="02/BB-HĐTĐKT", width=16, max_length=60)] = None
    so_to_trinh: Annotated[str | None, Col("Số tờ trình", hint="Số, ký hiệu của tờ trình; để trống nếu văn thư chưa cấp số.", example="45/TTr-SYT", width=16, max_length=60)] = None
    ngay_to_trinh: Annotated[date | None, Col("Ngày tờ trình", Cell.DATE, hint="Không sớm hơn ngày họp Hội đồng.", example="30/11/2021", width=13)] = None
    chu_tri: Annotated[str | None, Col("Người chủ trì", Cell.NAME, hint="Họ và tên; ghi ở dòng đầu của mỗi cuộc họp là đủ.", width=24, synonyms=("Chủ tọa",))] = None
    chuc_vu_chu_tri: Annotated[str | None, Col("Chức vụ người chủ trì", hint="Chức vụ trong Hội đồng, ví dụ Chủ tịch Hội đồng; ghi ở dòng đầu của mỗi cuộc họp là đủ.", example="Chủ tịch Hội đồng", width=22)] = None
    thu_ky: Annotated[str | None, Col("Thư ký", Cell.NAME, hint="Họ và tên người ghi biên bản; ghi ở dòng đầu của mỗi cuộc họp là đủ.", width=24)] = None
    dia_diem: Annotated[str | None, Col("Địa điểm họp", hint="Ghi ở dòng đầu của mỗi cuộc họp là đủ.", example="Phòng họp tầng 2", width=28)] = None
    gio_bat_dau: Annotated[str | None, Col("Giờ bắt đầu", hint="Ví dụ: 08 giờ 00; ghi ở dòng đầu của mỗi cuộc họp là đủ.", example="08 giờ 00", width=12, max_length=20)] = None
    gio_ket_thuc: Annotated[str | None, Col("Giờ kết thúc", hint="Ví dụ: 10 giờ 30; ghi ở dòng đầu của mỗi cuộc họp là đủ.", example="10 giờ 30", width=12, max_length=20)] = None
    vang_mat: Annotated[str | None, Col("Thành viên vắng mặt, lý do", Cell.LONG, hint="Họ tên, lý do từng người; ghi ở dòng đầu của mỗi cuộc họp là đủ.", width=36)] = None
    kiem_phieu: Annotated[str | None, Col("Ban kiểm phiếu", Cell.LONG, hint="Họ tên trưởng ban và các thành viên, mỗi người một dòng; ghi ở dòng đầu của mỗi cuộc họp là đủ.", width=30)] = None


SHEETS: tuple[Sheet, ...] = (
    Sheet("Đơn vị", DonVi, "THÔNG TIN CƠ QUAN, ĐƠN VỊ", "Điền vào cột Nội dung; ô có nền vàng là bắt buộc.", Shape.FORM),
    Sheet("Chỉ tiêu", ChiTieu, "CHỈ TIÊU XÂY DỰNG ĐIỂN HÌNH TRONG NĂM", "Mỗi dòng là số điển hình dự kiến của một đối tượng trong một lĩnh vực."),
    Sheet("Hoạt động", HoatDong, "HOẠT ĐỘNG CỦA KẾ HOẠCH", "Mỗi dòng là một việc, thuộc một quý."),
    Sheet("Điển hình", DienHinh, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", "Mỗi dòng là một điển hình và khâu cao nhất đã đạt.", capacity=500),
    Sheet("Tiến độ", TienDo, "TIẾN ĐỘ THEO QUÝ", "Mỗi quý một dòng; số liệu do chương trình tự đếm từ các trang khác.", capacity=20),
    Sheet("Đề nghị", DeNghi, "ĐỀ NGHỊ KHEN THƯỞNG", "Mỗi dòng là một hồ sơ; chi tiết ghi ở trang của đối tượng, theo mã hồ sơ.", capacity=200),
    Sheet("Tập thể", TapThe, "CHI TIẾT TẬP THỂ ĐƯỢC ĐỀ NGHỊ", "Mỗi hồ sơ của tập thể một dòng, cùng mã với trang Đề nghị.", capacity=100),
    Sheet("Cá nhân", CaNhan, "CHI TIẾT CÁ NHÂN, DOANH NHÂN ĐƯỢC ĐỀ NGHỊ", "Mỗi hồ sơ của cá nhân, doanh nhân một dòng, cùng mã với trang Đề nghị.", capacity=100),
    Sheet("Hộ gia đình", HoGiaDinh, "CHI TIẾT HỘ GIA ĐÌNH ĐƯỢC ĐỀ NGHỊ", "Mỗi hồ sơ của hộ gia đình một dòng, cùng mã với trang Đề nghị.", capacity=100),
    Sheet("Doanh nghiệp", DoanhNghiep, "CHI TIẾT DOANH NGHIỆP ĐƯỢC ĐỀ NGHỊ", "Mỗi hồ sơ của doanh nghiệp một dòng, cùng mã với trang Đề nghị.", capacity=100),
    Sheet("Khen thưởng", KhenThuong, "DANH HIỆU, HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", "Mỗi dòng là một lần được tặng của một hồ sơ, theo mã hồ sơ.", capacity=300),
    Sheet("Bình xét", BinhXet, "KẾT QUẢ BÌNH XÉT VÀ TRÌNH KHEN THƯỞNG", "Mỗi hồ sơ một dòng: phiếu của Hội đồng Thi đua - Khen thưởng và tờ trình, theo mã hồ sơ.", capacity=200),
)  # fmt: skip

DETAIL_OF: dict[DoiTuong, type[Ghi]] = {DoiTuong.TAP_THE: TapThe, DoiTuong.CA_NHAN: CaNhan, DoiTuong.DOANH_NHAN: CaNhan, DoiTuong.HO_GIA_DINH: HoGiaDinh, DoiTuong.DOANH_NGHIEP: DoanhNghiep}
"""Which sheet carries the details of which kind of nominee."""


def sheet_of(model: type[BaseModel]) -> Sheet:
    """The sheet on which records of a model stand."""
    return next(sheet for sheet in SHEETS if sheet.model is model)
