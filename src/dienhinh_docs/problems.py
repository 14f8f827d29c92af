"""Problems as values: a code, a place, the offending value. Wording lives in ``wording``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """What a problem costs: an error holds something back, a warning only asks for a look."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Stable names of all problems; each has its sentence in ``wording.MESSAGES``."""

    # The command and the programme
    LENH_SAI = "LENH_SAI"
    CHUONG_TRINH_KHONG_CO = "CHUONG_TRINH_KHONG_CO"
    CHUONG_TRINH_KHONG_DOC_DUOC = "CHUONG_TRINH_KHONG_DOC_DUOC"
    CHUONG_TRINH_THIEU_MUC = "CHUONG_TRINH_THIEU_MUC"
    CHUONG_TRINH_MUC_LA = "CHUONG_TRINH_MUC_LA"
    CHUONG_TRINH_GIA_TRI_SAI = "CHUONG_TRINH_GIA_TRI_SAI"
    CHUONG_TRINH_MA_TRUNG = "CHUONG_TRINH_MA_TRUNG"
    CHUONG_TRINH_THAM_CHIEU_LA = "CHUONG_TRINH_THAM_CHIEU_LA"
    CHUONG_TRINH_NGOAI_THOI_KY_LUAT = "CHUONG_TRINH_NGOAI_THOI_KY_LUAT"
    CHUONG_TRINH_HAI_TEP = "CHUONG_TRINH_HAI_TEP"
    CHUONG_TRINH_DA_CHUA = "CHUONG_TRINH_DA_CHUA"
    CHUONG_TRINH_KHONG_VUA_SO = "CHUONG_TRINH_KHONG_VUA_SO"
    # A workbook as a file
    TEP_KHONG_MO_DUOC = "TEP_KHONG_MO_DUOC"
    TEP_KHONG_PHAI_SO = "TEP_KHONG_PHAI_SO"
    TEP_CO_MAT_KHAU = "TEP_CO_MAT_KHAU"
    TEP_QUA_LON = "TEP_QUA_LON"
    TEP_RONG = "TEP_RONG"
    TEP_KHONG_CO_DAU = "TEP_KHONG_CO_DAU"
    TEP_CHUONG_TRINH_KHAC = "TEP_CHUONG_TRINH_KHAC"
    TEP_PHIEN_BAN_KHAC = "TEP_PHIEN_BAN_KHAC"
    TEP_CO_QUAN_LA = "TEP_CO_QUAN_LA"
    TEP_TRUNG_CO_QUAN = "TEP_TRUNG_CO_QUAN"
    TEP_BAN_CU = "TEP_BAN_CU"
    TEP_BAN_MOI = "TEP_BAN_MOI"
    TEP_MAU_CU = "TEP_MAU_CU"
    TEP_MAU_MOI_HON = "TEP_MAU_MOI_HON"
    TEP_MAT_DAU = "TEP_MAT_DAU"
    TEP_DAU_KHAC_NHAU = "TEP_DAU_KHAC_NHAU"
    TEP_TEN_CO_QUAN_KHAC = "TEP_TEN_CO_QUAN_KHAC"
    TEP_CHUA_CHEP_XONG = "TEP_CHUA_CHEP_XONG"
    TEP_NEN = "TEP_NEN"
    TEP_LOI_TAT = "TEP_LOI_TAT"
    TEP_DOC_HAN_CHE = "TEP_DOC_HAN_CHE"
    TEP_CO_MACRO = "TEP_CO_MACRO"
    TEP_CO_HINH = "TEP_CO_HINH"
    TEP_LIEN_KET_NGOAI = "TEP_LIEN_KET_NGOAI"
    TRANG_KE_QUA_DAI = "TRANG_KE_QUA_DAI"
    O_QUA_XA = "O_QUA_XA"
    THU_MUC_CON = "THU_MUC_CON"
    # A list that is not our kit
    DANH_SACH_NGOAI_MAU = "DANH_SACH_NGOAI_MAU"
    DANH_SACH_CON_THIEU = "DANH_SACH_CON_THIEU"
    DANH_SACH_BEN_SO = "DANH_SACH_BEN_SO"
    COT_DUOC_HIEU = "COT_DUOC_HIEU"
    COT_NHIEU_NGHIA = "COT_NHIEU_NGHIA"
    DONG_NHOM = "DONG_NHOM"
    # Its sheets and columns
    TRANG_THIEU = "TRANG_THIEU"
    TRANG_LA = "TRANG_LA"
    COT_THIEU = "COT_THIEU"
    COT_TUY_CHON_THIEU = "COT_TUY_CHON_THIEU"
    COT_TRUNG = "COT_TRUNG"
    COT_LA = "COT_LA"
    DONG_NGOAI_MAU = "DONG_NGOAI_MAU"
    QUA_SO_DONG = "QUA_SO_DONG"
    # How a table was read
    DOC_DONG_CONG = "DOC_DONG_CONG"
    DOC_TONG_KHONG_KHOP = "DOC_TONG_KHONG_KHOP"
    DOC_DONG_CUOI_BANG = "DOC_DONG_CUOI_BANG"
    DOC_DONG_DE_MUC = "DOC_DONG_DE_MUC"
    DOC_TIEU_DE_LAP = "DOC_TIEU_DE_LAP"
    DOC_DONG_VI_DU = "DOC_DONG_VI_DU"
    DOC_DONG_SAU_BANG = "DOC_DONG_SAU_BANG"
    DOC_O_GOP = "DOC_O_GOP"
    DOC_O_GOP_NGANG = "DOC_O_GOP_NGANG"
    DOC_DONG_AN = "DOC_DONG_AN"
    DOC_COT_AN = "DOC_COT_AN"
    DOC_TRANG_AN = "DOC_TRANG_AN"
    DOC_COT_KHAC_NHAU = "DOC_COT_KHAC_NHAU"
    DOC_TRANG_DUOC_HIEU = "DOC_TRANG_DUOC_HIEU"
    DOC_TRANG_NOI = "DOC_TRANG_NOI"
    DOC_TRANG_BAN_SAO = "DOC_TRANG_BAN_SAO"
    # A cell
    O_TRONG = "O_TRONG"
    O_LOI = "O_LOI"
    CONG_THUC_CHUA_TINH = "CONG_THUC_CHUA_TINH"
    NGAY_KHONG_DOC_DUOC = "NGAY_KHONG_DOC_DUOC"
    SO_KHONG_DOC_DUOC = "SO_KHONG_DOC_DUOC"
    SO_NGOAI_KHOANG = "SO_NGOAI_KHOANG"
    CO_KHONG_KHONG_RO = "CO_KHONG_KHONG_RO"
    NGOAI_DANH_MUC = "NGOAI_DANH_MUC"
    CHU_QUA_DAI = "CHU_QUA_DAI"
    KY_TU_CAM = "KY_TU_CAM"
    BANG_MA_CU = "BANG_MA_CU"
    DINH_DANH_SAI = "DINH_DANH_SAI"
    # Across rows and sheets
    TEN_CO_QUAN_KHONG_KHOP = "TEN_CO_QUAN_KHONG_KHOP"
    TEN_CO_QUAN_GAN_DUNG = "TEN_CO_QUAN_GAN_DUNG"
    MA_HO_SO_TRUNG = "MA_HO_SO_TRUNG"
    MA_HO_SO_LA = "MA_HO_SO_LA"
    CHI_TIET_THIEU = "CHI_TIET_THIEU"
    CHI_TIET_SAI_TRANG = "CHI_TIET_SAI_TRANG"
    DIP_KHEN_THUONG_THIEU = "DIP_KHEN_THUONG_THIEU"
    MAU_BAO_CAO_CHUA_CO = "MAU_BAO_CAO_CHUA_CO"
    KET_QUA_THIEU_QUYET_DINH = "KET_QUA_THIEU_QUYET_DINH"
    DIEN_HINH_TRUNG = "DIEN_HINH_TRUNG"
    DOI_TUONG_NGOAI_TIEU_CHI = "DOI_TUONG_NGOAI_TIEU_CHI"
    CAP_BAC_KHONG_GHI = "CAP_BAC_KHONG_GHI"
    CAP_BAC_KHAC_NHAU = "CAP_BAC_KHAC_NHAU"
    # Votes, dates, limits and standards of commendation
    XET_HINH_THUC_DOI_TUONG = "XET_HINH_THUC_DOI_TUONG"
    XET_KET_QUA_NGUOC = "XET_KET_QUA_NGUOC"
    XET_THIEU_TO_TRINH = "XET_THIEU_TO_TRINH"
    XET_DANG_XEM_XET = "XET_DANG_XEM_XET"
    XET_PHAN_LON_HON_TONG = "XET_PHAN_LON_HON_TONG"
    XET_CHENH_LECH = "XET_CHENH_LECH"
    XET_NGAY_NGUOC = "XET_NGAY_NGUOC"
    XET_NGAY_NGOAI_NAM = "XET_NGAY_NGOAI_NAM"
    XET_TUOI = "XET_TUOI"
    XET_NAM_KHEN = "XET_NAM_KHEN"
    XET_CHUA_BO_PHIEU = "XET_CHUA_BO_PHIEU"
    XET_PHIEU_THIEU = "XET_PHIEU_THIEU"
    XET_PHIEU_VUOT = "XET_PHIEU_VUOT"
    XET_TI_LE_NEN = "XET_TI_LE_NEN"
    XET_TI_LE_SAI = "XET_TI_LE_SAI"
    XET_PHIEU_KHONG_DAT = "XET_PHIEU_KHONG_DAT"
    XET_KHONG_DU_HOP = "XET_KHONG_DU_HOP"
    XET_HOP_KHONG_KHOP = "XET_HOP_KHONG_KHOP"
    XET_MOT_THANH_TICH = "XET_MOT_THANH_TICH"
    XET_QUA_SO_TRONG_NAM = "XET_QUA_SO_TRONG_NAM"
    XET_CHUA_DU_NAM = "XET_CHUA_DU_NAM"
    XET_QUA_CHI_TIEU = "XET_QUA_CHI_TIEU"
    XET_TI_LE_NGUOI = "XET_TI_LE_NGUOI"
    XET_THIEU_DANH_HIEU = "XET_THIEU_DANH_HIEU"
    XET_DANH_HIEU_CU = "XET_DANH_HIEU_CU"
    XET_SANG_KIEN_HEP = "XET_SANG_KIEN_HEP"
    XET_THIEU_GIAY_TO = "XET_THIEU_GIAY_TO"
    # Across the workbooks of a programme
    LIEN_SO_TRUNG = "LIEN_SO_TRUNG"
    LIEN_SO_NGHI_TRUNG = "LIEN_SO_NGHI_TRUNG"
    LIEN_SO_HAI_LINH_VUC = "LIEN_SO_HAI_LINH_VUC"
    LIEN_SO_CHEP = "LIEN_SO_CHEP"
    LIEN_SO_TEN_DON_VI = "LIEN_SO_TEN_DON_VI"
    # A Word file as a file
    TEP_KHONG_PHAI_WORD = "TEP_KHONG_PHAI_WORD"
    TEP_DOC_CU = "TEP_DOC_CU"
    LOI_CUA_PHAN_MEM = "LOI_CUA_PHAN_MEM"
    # Presentation of a document (thể thức)
    TT_CHUA_XET = "TT_CHUA_XET"
    TT_KHO_GIAY = "TT_KHO_GIAY"
    TT_HUONG_GIAY = "TT_HUONG_GIAY"
    TT_LE = "TT_LE"
    TT_SO_TRANG = "TT_SO_TRANG"
    TT_PHONG = "TT_PHONG"
    TT_MAU_CHU = "TT_MAU_CHU"
    TT_CO_CHU = "TT_CO_CHU"
    TT_DAM = "TT_DAM"
    TT_NGHIENG = "TT_NGHIENG"
    TT_GACH_CHAN = "TT_GACH_CHAN"
    TT_CHU_HOA = "TT_CHU_HOA"
    TT_CANH = "TT_CANH"
    TT_GIAN_DONG = "TT_GIAN_DONG"
    TT_CACH_DOAN = "TT_CACH_DOAN"
    TT_THUT_DONG = "TT_THUT_DONG"
    TT_THIEU = "TT_THIEU"
    TT_VI_TRI = "TT_VI_TRI"
    TT_CHU_SAI = "TT_CHU_SAI"
    TT_SO_KY_HIEU = "TT_SO_KY_HIEU"
    TT_SO_DEM_KHONG = "TT_SO_DEM_KHONG"
    TT_SO_DAU_CACH = "TT_SO_DAU_CACH"
    TT_KY_HIEU_LOAI = "TT_KY_HIEU_LOAI"
    TT_NGAY_DANG = "TT_NGAY_DANG"
    TT_NGAY_KHONG_CO = "TT_NGAY_KHONG_CO"
    TT_NGAY_DEM_KHONG = "TT_NGAY_DEM_KHONG"
    TT_VE_VIEC_THUA = "TT_VE_VIEC_THUA"
    TT_VE_VIEC_THIEU = "TT_VE_VIEC_THIEU"
    TT_TRICH_YEU_CHU_DAU = "TT_TRICH_YEU_CHU_DAU"
    TT_KINH_GUI_THIEU = "TT_KINH_GUI_THIEU"
    TT_KINH_GUI_THUA = "TT_KINH_GUI_THUA"
    TT_KINH_GUI_DANG = "TT_KINH_GUI_DANG"
    TT_CAN_CU_DAU = "TT_CAN_CU_DAU"
    TT_CAN_CU_GACH = "TT_CAN_CU_GACH"
    TT_DE_MUC_THU_TU = "TT_DE_MUC_THU_TU"
    TT_DE_MUC_DANG = "TT_DE_MUC_DANG"
    TT_DIEM_THU_TU = "TT_DIEM_THU_TU"
    TT_DUONG_KE_THIEU = "TT_DUONG_KE_THIEU"
    TT_DUONG_KE_DAI = "TT_DUONG_KE_DAI"
    TT_DUONG_KE_NET = "TT_DUONG_KE_NET"
    TT_NOI_NHAN_NHAN = "TT_NOI_NHAN_NHAN"
    TT_NOI_NHAN_DAU = "TT_NOI_NHAN_DAU"
    TT_NOI_NHAN_LUU = "TT_NOI_NHAN_LUU"
    TT_NOI_NHAN_DONG_DAU = "TT_NOI_NHAN_DONG_DAU"
    TT_KY_TIEN_TO = "TT_KY_TIEN_TO"
    TT_KY_DONG = "TT_KY_DONG"
    TT_KY_HOC_HAM = "TT_KY_HOC_HAM"
    TT_KET_THUC_THIEU = "TT_KET_THUC_THIEU"
    TT_KET_THUC_SAI = "TT_KET_THUC_SAI"
    TT_PHU_LUC_SO = "TT_PHU_LUC_SO"
    TT_PHU_LUC_KEM_THEO = "TT_PHU_LUC_KEM_THEO"
    TT_PHU_LUC_KHONG_NHAC = "TT_PHU_LUC_KHONG_NHAC"
    TT_CHO_TRONG = "TT_CHO_TRONG"
    TT_TO_HOP = "TT_TO_HOP"
    TT_CHU_GIA = "TT_CHU_GIA"
    TT_DAU_THANH = "TT_DAU_THANH"
    TT_NGOAC_KEP = "TT_NGOAC_KEP"
    TT_VIET_HOA = "TT_VIET_HOA"
    TT_DAU_CACH = "TT_DAU_CACH"
    TT_GACH_NOI = "TT_GACH_NOI"
    TT_VIEN_DAN = "TT_VIEN_DAN"
    # A Word template
    MAU_WORD_THE_KHONG_DONG = "MAU_WORD_THE_KHONG_DONG"
    MAU_WORD_NGOAC_LE = "MAU_WORD_NGOAC_LE"
    MAU_WORD_THE_QUA_DOAN = "MAU_WORD_THE_QUA_DOAN"
    MAU_WORD_THE_QUA_O = "MAU_WORD_THE_QUA_O"
    MAU_WORD_THE_DA_XOA = "MAU_WORD_THE_DA_XOA"
    MAU_WORD_TRONG_MA_TRUONG = "MAU_WORD_TRONG_MA_TRUONG"
    MAU_WORD_KHOI_KHONG_DONG = "MAU_WORD_KHOI_KHONG_DONG"
    MAU_WORD_KHOI_KHONG_MO = "MAU_WORD_KHOI_KHONG_MO"
    MAU_WORD_KHOI_CHEO = "MAU_WORD_KHOI_CHEO"
    MAU_WORD_KHOI_LECH = "MAU_WORD_KHOI_LECH"
    MAU_WORD_NGOAI_BANG = "MAU_WORD_NGOAI_BANG"
    MAU_WORD_TIEN_TO_CHUNG = "MAU_WORD_TIEN_TO_CHUNG"
    MAU_WORD_BI_BO = "MAU_WORD_BI_BO"
    MAU_WORD_TIEN_TO_CACH = "MAU_WORD_TIEN_TO_CACH"
    MAU_WORD_DAU_TRU = "MAU_WORD_DAU_TRU"
    MAU_WORD_TIEN_TO_KY_TU = "MAU_WORD_TIEN_TO_KY_TU"
    MAU_WORD_GIA_TRI_THUONG = "MAU_WORD_GIA_TRI_THUONG"
    MAU_WORD_THE_LA = "MAU_WORD_THE_LA"
    MAU_WORD_THE_CAM = "MAU_WORD_THE_CAM"
    MAU_WORD_BIEU_THUC_SAI = "MAU_WORD_BIEU_THUC_SAI"
    MAU_WORD_KY_TU_LA = "MAU_WORD_KY_TU_LA"
    MAU_WORD_BO_LOC_LA = "MAU_WORD_BO_LOC_LA"
    MAU_WORD_PHEP_THU_LA = "MAU_WORD_PHEP_THU_LA"
    MAU_WORD_HAM_LA = "MAU_WORD_HAM_LA"
    MAU_WORD_TEN_LA = "MAU_WORD_TEN_LA"
    MAU_WORD_TEN_NGOAI_VONG = "MAU_WORD_TEN_NGOAI_VONG"
    MAU_WORD_TEN_CHE = "MAU_WORD_TEN_CHE"
    MAU_WORD_TEN_CHUA_DUNG = "MAU_WORD_TEN_CHUA_DUNG"
    MAU_WORD_LAP_SAI = "MAU_WORD_LAP_SAI"
    MAU_WORD_IN_CA_NHOM = "MAU_WORD_IN_CA_NHOM"
    MAU_WORD_KHONG_THOAT = "MAU_WORD_KHONG_THOAT"
    MAU_WORD_TRUY_CAP_CAM = "MAU_WORD_TRUY_CAP_CAM"
    MAU_WORD_TINH_NANG = "MAU_WORD_TINH_NANG"
    MAU_WORD_KHONG_DIEN = "MAU_WORD_KHONG_DIEN"
    MAU_WORD_CHO_DIEN_KHAC = "MAU_WORD_CHO_DIEN_KHAC"
    MAU_WORD_DAU_THOAT = "MAU_WORD_DAU_THOAT"
    MAU_WORD_KHONG_RO = "MAU_WORD_KHONG_RO"
    # The papers
    TEP_DA_SUA_TAY = "TEP_DA_SUA_TAY"
    MAU_WORD_HONG = "MAU_WORD_HONG"
    MAU_RIENG_KHONG_DUNG = "MAU_RIENG_KHONG_DUNG"
    GIA_TRI_KHONG_IN_DUOC = "GIA_TRI_KHONG_IN_DUOC"
    VAN_BAN_CHUA_LAP = "VAN_BAN_CHUA_LAP"
    TEP_KHONG_DAT_DUOC = "TEP_KHONG_DAT_DUOC"
    KHONG_GHI_DUOC = "KHONG_GHI_DUOC"
    DANG_CHAY_NOI_KHAC = "DANG_CHAY_NOI_KHAC"
    THU_MUC_CUA_CHUONG_TRINH_KHAC = "THU_MUC_CUA_CHUONG_TRINH_KHAC"
    PDF_KHONG_CO_LIBREOFFICE = "PDF_KHONG_CO_LIBREOFFICE"
    PDF_KHONG_IN_DUOC = "PDF_KHONG_IN_DUOC"


WARNINGS = frozenset(
    {
        Code.CAP_BAC_KHONG_GHI,
        Code.CHUONG_TRINH_DA_CHUA,
        Code.COT_LA,
        Code.COT_TRUNG,
        Code.DOC_DONG_CONG,
        Code.DOC_TONG_KHONG_KHOP,
        Code.DOC_DONG_CUOI_BANG,
        Code.DOC_DONG_DE_MUC,
        Code.DOC_TIEU_DE_LAP,
        Code.DOC_DONG_VI_DU,
        Code.DOC_DONG_SAU_BANG,
        Code.DOC_O_GOP,
        Code.DOC_O_GOP_NGANG,
        Code.DOC_DONG_AN,
        Code.DOC_COT_AN,
        Code.DOC_TRANG_AN,
        Code.DOC_TRANG_DUOC_HIEU,
        Code.DOC_TRANG_NOI,
        Code.DOC_TRANG_BAN_SAO,
        Code.COT_DUOC_HIEU,
        Code.COT_TUY_CHON_THIEU,
        Code.DANH_SACH_NGOAI_MAU,
        Code.DONG_NHOM,
        Code.TEN_CO_QUAN_GAN_DUNG,
        Code.TEP_BAN_CU,
        Code.TEP_CO_HINH,
        Code.TEP_CO_MACRO,
        Code.TEP_DOC_HAN_CHE,
        Code.TEP_LIEN_KET_NGOAI,
        Code.O_QUA_XA,
        Code.TRANG_KE_QUA_DAI,
        Code.TEP_BAN_MOI,
        Code.TEP_DAU_KHAC_NHAU,
        Code.TEP_MAT_DAU,
        Code.TEP_MAU_CU,
        Code.TEP_TEN_CO_QUAN_KHAC,
        Code.DOI_TUONG_NGOAI_TIEU_CHI,
        Code.DONG_NGOAI_MAU,
        Code.LIEN_SO_CHEP,
        Code.LIEN_SO_HAI_LINH_VUC,
        Code.LIEN_SO_NGHI_TRUNG,
        Code.LIEN_SO_TEN_DON_VI,
        Code.LIEN_SO_TRUNG,
        Code.MAU_WORD_CHO_DIEN_KHAC,
        Code.MAU_WORD_DAU_THOAT,
        Code.MAU_WORD_TEN_CHE,
        Code.MAU_WORD_TEN_CHUA_DUNG,
        Code.MAU_WORD_THE_QUA_DOAN,
        Code.TEP_DA_SUA_TAY,
        Code.TRANG_LA,
        Code.TT_CHUA_XET,
        Code.XET_CHENH_LECH,
        Code.XET_CHUA_BO_PHIEU,
        Code.XET_DANH_HIEU_CU,
        Code.XET_HOP_KHONG_KHOP,
        Code.XET_KET_QUA_NGUOC,
        Code.XET_NGAY_NGOAI_NAM,
        Code.XET_SANG_KIEN_HEP,
        Code.XET_THIEU_GIAY_TO,
        Code.XET_THIEU_TO_TRINH,
        Code.XET_TI_LE_NGUOI,
        Code.TT_DAU_THANH,
        Code.TT_NGOAC_KEP,
        Code.TT_VIET_HOA,
        Code.TT_DAU_CACH,
        Code.TT_GACH_NOI,
        Code.TT_VIEN_DAN,
    }
)
"""Codes that ask for a look and hold nothing back; every other code is an error."""


@dataclass(frozen=True, slots=True)
class At:
    """Where: a file, and inside it a cell of a sheet, a paragraph or a line (from 1)."""

    file: str
    sheet: str = ""
    cell: str = ""
    paragraph: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing a person can mend.

    ``value`` is what stands there now, as the sender wrote it; ``facts`` fill the slots of the
    sentence in ``wording`` (such as the column's title or the nearest known value).
    """

    code: Code
    at: At
    value: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """A warning by its code, or where the rule behind it is held for unsure (``muc_do``)."""
        soft = self.code in WARNINGS or ("muc_do", "canh_bao") in self.facts
        return Severity.WARNING if soft else Severity.ERROR

    def moved(self, **place: str) -> Problem:
        """The same problem at a more exact place (``sheet``, ``cell``, ``file``)."""
        return replace(self, at=replace(self.at, **place))  # type: ignore[arg-type]


def problem(code: Code, at: At, value: object = "", **facts: object) -> Problem:
    """Build a problem; keyword arguments become the facts of its sentence."""
    return Problem(code, at, str(value), tuple((k, str(v)) for k, v in facts.items()))


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that hold something back."""
    return [p for p in problems if p.severity is Severity.ERROR]
