"""Whole dossiers without a fault, to spoil in one place; the programme is that of 2024 (period B)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dienhinh_docs import law
from dienhinh_docs.intake import Terms
from dienhinh_docs.layout import SHEETS
from dienhinh_docs.lists import lists_for
from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.review import Case, review
from dienhinh_docs.validate import Checked, check_book
from support.tables import raw_book, small_programme, terms

Row = dict[str, Any]
Tables = dict[str, list[Row]]

PROGRAMME = small_programme()
TERMS = terms(PROGRAMME)
BODY = PROGRAMME.plan.co_quan[0]
OF_2021 = law.periods()[0]

FORM: Row = {
    "ten_co_quan": BODY.ten,
    "ho_ten_nguoi_ky": "Nguyễn Văn Mẫu",
    "chuc_vu_nguoi_ky": "Giám đốc",
    "hinh_thuc_ky": "Người đứng đầu ký",
    "nguoi_lien_he": "Trần Thị Ví Dụ",
    "dien_thoai_lien_he": "0204 0000 000",
}

KINDS = {
    "TT": ("Tập thể", "1", "Khoa Khám bệnh Ví Dụ"),
    "CN": ("Cá nhân", "1", "Trần Thị Ví Dụ"),
    "HGĐ": ("Hộ gia đình", "2b", "Lê Văn Mẫu"),
    "DN": ("Doanh nghiệp", "3", "Công ty Ví Dụ"),
    "DNh": ("Doanh nhân", "3", "Phạm Thị Mẫu"),
}
"""Kind of nominee, a field that names it, a name."""

PROVINCE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
STATE = "Bằng khen của Thủ tướng Chính phủ"
FIGHTER = "Chiến sĩ thi đua cấp tỉnh"


def nomination(kind: str = "TT", **changes: Any) -> Row:
    label, field, name = KINDS[kind]
    return {
        "ma_ho_so": "01",
        "doi_tuong": label,
        "ten": name,
        "don_vi": "Trung tâm Ví Dụ",
        "linh_vuc": field,
        "hinh_thuc": PROVINCE,
        "loai_hinh": "Công trạng"
        if kind != "HGĐ"
        else "Phong trào thi đua",  # it has no other form
        "dip": None if kind != "HGĐ" else "Phong trào Ví Dụ",
        "quy": "Quý IV",
        "tom_tat": "Làm tốt.",
    } | changes


DETAIL: dict[str, tuple[str, Row]] = {
    "TT": (
        "Tập thể",
        {
            "don_vi_cap_tren": "Sở Y tế",
            "dia_chi": "xã Ví Dụ",
            "so_nguoi": 12,
            "so_nu": 7,
            "so_dang_vien": 12,
            "chuc_nang": "Khám bệnh.",
            "thanh_tich": "Khám nhanh.",
            "chap_hanh": "Chấp hành tốt.",
            "chuc_vu_nguoi_ky": "Trưởng khoa",
            "nguoi_ky": "Lê Văn Mẫu",
        },
    ),
    "CN": (
        "Cá nhân",
        {
            "ngay_sinh": "05/02/1980",
            "gioi_tinh": "Nữ",
            "que_quan": "xã Ví Dụ",
            "tru_quan": "xã Ví Dụ",
            "don_vi_cong_tac": "Trung tâm Ví Dụ",
            "chuc_vu": "Bác sĩ",
            "trinh_do": "Đại học",
            "la_lanh_dao": "Không",
            "nhiem_vu": "Khám bệnh.",
            "thanh_tich": "Khám nhanh.",
            "chuc_vu_xac_nhan": "Giám đốc",
            "so_xac_nhan_thue": "12/XN-CCT",
        },
    ),
    "HGĐ": (
        "Hộ gia đình",
        {
            "ngay_sinh": "1975",
            "gioi_tinh": "Nam",
            "thon": "Thôn Ví Dụ",
            "xa": "xã Ví Dụ",
            "huyen": "huyện Ví Dụ",
            "mo_hinh": "Vườn cam.",
            "thanh_tich": "Trồng cam.",
            "chap_hanh": "Chấp hành tốt.",
            "thu_nhap_nam_truoc": 350,
            "thu_nhap_nam_nay": 420,
            "ngay_xac_nhan_xa": "01/10/2024",
        },
    ),
    "DN": (
        "Doanh nghiệp",
        {
            "ma_so": "2400000000",
            "dia_chi": "xã Ví Dụ",
            "nguoi_dai_dien": "Phạm Thị Mẫu",
            "chuc_vu_dai_dien": "Giám đốc",
            "nganh_nghe": "May mặc",
            "so_lao_dong": 80,
            "thanh_tich": "Tăng doanh thu.",
            "chap_hanh": "Nộp thuế đủ.",
            "co_quan_thue": "Chi cục Thuế Ví Dụ",
            "nam_thanh_lap": 2010,
            "doanh_thu_nam_truoc": 9000,
            "doanh_thu_nam_nay": 9500,
            "loi_nhuan_nam_nay": 700,
            "so_xac_nhan_thue": "12/XN-CCT",
        },
    ),
}
DETAIL["DNh"] = DETAIL["CN"]

VOTE: Row = {
    "ma_ho_so": "01",
    "ngay_hop": "21/10/2024",
    "tong_so_thanh_vien": 15,
    "so_co_mat": 14,
    "so_phieu_phat_ra": 14,
    "so_phieu_thu_ve": 14,
    "so_phieu_hop_le": 14,
    "so_phieu_dong_y": 14,
    "ty_le": "93,3%",
    "so_bien_ban": "02/BB-HĐTĐKT",
    "so_to_trinh": "45/TTr-SYT",
    "ngay_to_trinh": "24/10/2024",
}


def vote(**changes: Any) -> Row:
    return VOTE | changes


def past(year: int, name: str, **changes: Any) -> Row:
    """One title or award that the nominee holds."""
    return {
        "ma_ho_so": "01",
        "loai": "Hình thức khen thưởng" if "khen" in name else "Danh hiệu thi đua",
        "nam": year,
        "ten": name,
        "quyet_dinh": f"{year % 100}/QĐ-UBND",
        "co_quan": "Ủy ban nhân dân tỉnh",
    } | changes


def fighter_past(*years: int) -> list[Row]:
    return [past(year, "Chiến sĩ thi đua cơ sở") for year in years]


def dossier(
    kind: str = "TT",
    *,
    nominated: Row | None = None,
    detail: Row | None = None,
    voted: Row | None = None,
    held: list[Row] | None = None,
) -> Tables:
    """A right dossier with changes to its nomination, details and vote."""
    sheet, facts = DETAIL[kind]
    return {
        "Đề nghị": [nomination(kind, **(nominated or {}))],
        sheet: [facts | {"ma_ho_so": "01"} | (detail or {})],
        "Bình xét": [vote(**(voted or {}))],
        "Khen thưởng": list(held or []),
    }


def many(*dossiers: Tables) -> Tables:
    """Several dossiers in one workbook; their codes are counted from 01."""
    joined: Tables = {}
    for number, tables in enumerate(dossiers, start=1):
        for sheet, rows in tables.items():
            coded = [row | {"ma_ho_so": f"{number:02d}"} for row in rows]
            joined.setdefault(sheet, []).extend(coded)
    return joined


def judge(
    tables: Mapping[str, list[Row]],
    *,
    period: law.ThoiKy = TERMS.law,
    settings: Mapping[str, Any] | None = None,
) -> Checked:
    """What becomes of a workbook with these rows under a period's law and a province's settings."""
    chosen = PROGRAMME.plan.cai_dat.model_copy(update=dict(settings or {}))
    plan = PROGRAMME.plan.model_copy(update={"cai_dat": chosen})
    judged_by = Terms(plan, period, lists_for(plan, period))
    raw = raw_book({"Đơn vị": [FORM], **tables}, body=BODY.ma)
    checked = check_book(raw, judged_by.lists)
    review(Case(checked, raw, plan, period))
    return checked


def cell(sheet_name: str, name: str, row: int = 5) -> tuple[str, str]:
    """Where a field of a row stands."""
    sheet = next(s for s in SHEETS if s.name == sheet_name)
    return sheet_name, f"{chr(65 + list(sheet.columns).index(name))}{row}"


def told(checked: Checked) -> list[tuple[Code, tuple[str, str]]]:
    return [(p.code, (p.at.sheet, p.at.cell)) for p in checked.problems]


def severities(checked: Checked) -> list[Severity]:
    return [p.severity for p in checked.problems]
