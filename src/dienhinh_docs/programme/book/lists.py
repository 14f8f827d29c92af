"""The drop-downs of ``programme.xlsx``: what the models admit, and how a person calls it."""

from __future__ import annotations

from collections.abc import Iterable

from dienhinh_docs.law import periods
from dienhinh_docs.layout import FIXED_LISTS
from dienhinh_docs.programme.model import LoaiCoQuan, NhomCoQuan
from dienhinh_docs.sheet import Choice, Lists

GROUPS = {
    NhomCoQuan.SO: "Sở",
    NhomCoQuan.BAN_NGANH: "Ban, ngành",
    NhomCoQuan.VAN_PHONG: "Văn phòng",
    NhomCoQuan.DANG: "Ban của Đảng",
    NhomCoQuan.MAT_TRAN_DOAN_THE: "Mặt trận, đoàn thể",
    NhomCoQuan.LUC_LUONG_VU_TRANG: "Lực lượng vũ trang",
    NhomCoQuan.HUYEN: "Huyện, thị xã, thành phố",
    NhomCoQuan.BAO_CHI: "Báo chí",
    NhomCoQuan.NGANH_DOC: "Ngành dọc",
}
KINDS = {
    LoaiCoQuan.NHA_NUOC: "Cơ quan nhà nước",
    LoaiCoQuan.DANG: "Cơ quan Đảng",
    LoaiCoQuan.MTTQ: "Mặt trận Tổ quốc",
    LoaiCoQuan.CONG_DOAN: "Công đoàn",
    LoaiCoQuan.NONG_DAN: "Hội Nông dân",
    LoaiCoQuan.PHU_NU: "Hội Liên hiệp Phụ nữ",
    LoaiCoQuan.CCB: "Hội Cựu chiến binh",
    LoaiCoQuan.DOAN: "Đoàn Thanh niên",
    LoaiCoQuan.QUAN_DOI: "Quân đội",
    LoaiCoQuan.CONG_AN: "Công an",
}
PARTS = {
    "mo_dau": "Mở đầu",
    "muc_dich": "Mục đích",
    "yeu_cau": "Yêu cầu",
    "noi_dung": "Nội dung",
    "ngoai_linh_vuc": "Ngoài lĩnh vực",
    "ket_thuc": "Kết thúc",
}
"""Parts of the plan that are paragraphs."""

PAPERS = {
    "ke-hoach": "Kế hoạch",
    "danh-sach-dien-hinh": "Danh sách điển hình",
    "tien-do": "Tiến độ",
    "de-nghi": "Đề nghị khen thưởng",
}
THRESHOLDS = {"cao": "Danh hiệu, hình thức cao", "khac": "Danh hiệu, hình thức khác"}
"""Names of the vote thresholds of the law; one without a name here keeps its code."""

LIMITS = {
    "du_hop": "Tỷ lệ thành viên dự họp ít nhất (%)",
    "bang_khen_nam": "Số lần Bằng khen của tỉnh trong một năm",
    "cap_nha_nuoc_nam": "Số lần khen cấp Nhà nước trong một năm",
    "sau_cap_nha_nuoc": "Số năm chờ sau khen cấp Nhà nước",
    "chuyen_de_tap_the": "Số tập thể mỗi đợt chuyên đề",
    "chuyen_de_ca_nhan": "Số cá nhân mỗi đợt chuyên đề",
    "ti_le_truc_tiep": "Tỷ lệ người trực tiếp lao động (%)",
    "ti_le_nu": "Tỷ lệ nữ (%)",
    "tuoi_tu": "Tuổi thấp nhất không phải hỏi lại",
    "tuoi_den": "Tuổi cao nhất không phải hỏi lại",
    "chenh_lech": "Số lần chênh lệch với năm trước phải hỏi lại",
}
"""Names of the limits of ``data/phap_luat.yaml``; one without a name here keeps its code."""

BODY, UNIT, FIELD = "ma_co_quan", "ma_muc", "so_linh_vuc"
"""Lists of codes that stand in the workbook itself."""

_FIXED: dict[str, tuple[Choice, ...]] = {
    "doi_tuong": FIXED_LISTS["doi_tuong"],
    "quy": FIXED_LISTS["quy"],
    "loai_tinh": (Choice("tỉnh", "tỉnh"), Choice("thành phố", "thành phố")),
    "dau_hoi_dong": (
        Choice("A", "A: ghi cơ quan chủ quản ở trên", ("cách A",)),
        Choice("B", "B: chỉ ghi tên Hội đồng", ("cách B",)),
    ),
    "phan": tuple(Choice(*part) for part in PARTS.items()),
    "nhom": tuple(Choice(*group) for group in GROUPS.items()),
    "loai": tuple(Choice(*kind) for kind in KINDS.items()),
    "giay_to": tuple(Choice(*paper) for paper in PAPERS.items()),
    "dong_tu": (Choice("Giao", "Giao"), Choice("Đề nghị", "Đề nghị")),
    "duoi_co_quan": (
        Choice("duong_ke", "Đường kẻ"),
        Choice("*", "Một dấu sao (*)"),
        Choice("***", "Ba dấu sao (***)"),
    ),
    "duoi_trich_yeu": (
        Choice("duong_ke", "Đường kẻ"),
        Choice("-----", "Năm gạch (-----)"),
    ),
    "tien_to": (Choice("TM.", "TM."), Choice("T/M", "T/M")),
    "ket_thuc": (Choice("./.", "Chấm, gạch, chấm (./.)"), Choice(".", "Dấu chấm (.)")),
}


def choices(bodies: Lists | None = None) -> Lists:
    """All lists; those of codes come from the workbook or the programme at hand (``bodies``).

    Awards and thresholds are those of all periods of law: which of them a year may name is checked
    across the whole programme.
    """
    awards = {a.ma: Choice(a.ma, a.ten) for period in periods() for a in period.hinh_thuc}
    names = dict.fromkeys(name for period in periods() for name in period.nguong_phieu)
    thresholds = (Choice(name, THRESHOLDS.get(name, name)) for name in names)
    rules = dict.fromkeys(rule.ma for period in periods() for rule in period.quy_dinh)
    codes: dict[str, tuple[Choice, ...]] = {BODY: (), UNIT: (), FIELD: ()}
    return {
        **_FIXED,
        "hinh_thuc": _told_apart(awards.values()),
        "nguong": tuple(thresholds),
        "quy_dinh": tuple(Choice(name, LIMITS.get(name, name)) for name in rules),
        **codes,
        **(bodies or {}),
    }


def _told_apart(awards: Iterable[Choice]) -> tuple[Choice, ...]:
    """Two awards of one name (in two periods) show their codes."""
    given = list(awards)
    names = [award.label for award in given]
    return tuple(
        Choice(a.value, f"{a.label} ({a.value})" if names.count(a.label) > 1 else a.label)
        for a in given
    )
