"""The defects that the mutation suite plants: name, papers to plant it in, codes that are right.

Where two codes name the same defect equally well, both are given.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from dienhinh_docs.problems import Code as C
from support import mutate as m
from support.mutate import CENTER, LEFT, RIGHT, Op


@dataclass(frozen=True)
class Defect:
    name: str
    papers: tuple[str, ...]
    codes: frozenset[C]
    plant: Op


def _d(name: str, papers: str, codes: C | tuple[C, ...], plant: Op) -> Defect:
    chosen = codes if isinstance(codes, tuple) else (codes,)
    return Defect(name, tuple(papers.split()), frozenset(chosen), plant)


PAGE = (
    _d("khổ Letter", "ke_hoach_so cong_van dang_tay", C.TT_KHO_GIAY, m.page(width=215.9, height=279.4)),
    _d("khổ A5", "giay_moi", C.TT_KHO_GIAY, m.page(width=148, height=210)),
    _d("phụ lục khổ Letter", "ke_hoach_tay", C.TT_KHO_GIAY, m.page(1, width=215.9, height=279.4)),
    _d("giấy nằm ngang", "cong_van to_trinh", C.TT_HUONG_GIAY, m.landscape),
    _d("lề trên hẹp", "ke_hoach_so quyet_dinh", C.TT_LE, m.page(top=15)),
    _d("lề trên rộng", "to_trinh", C.TT_LE, m.page(top=30)),
    _d("lề dưới hẹp", "ke_hoach_tinh", C.TT_LE, m.page(bottom=10)),
    _d("lề dưới rộng", "cong_van", C.TT_LE, m.page(bottom=28)),
    _d("lề trái hẹp", "cong_van doan_tay", C.TT_LE, m.page(left=25)),
    _d("lề trái rộng", "giay_moi", C.TT_LE, m.page(left=40)),
    _d("lề phải hẹp", "tong_ket", C.TT_LE, m.page(right=10)),
    _d("lề phải rộng", "quy_dinh", C.TT_LE, m.page(right=25)),
    _d("lề của văn bản Đảng", "ke_hoach_dang dang_tay", C.TT_LE, m.page(left=36)),
    _d("lề đóng gáy", "cong_van", C.TT_LE, m.page(gutter=10)),
    _d("lề của phụ lục", "ke_hoach_tay", C.TT_LE, m.page(1, left=20)),
    _d("không số trang", "ke_hoach_so ke_hoach_tinh", C.TT_SO_TRANG, m.no_page_number),
    _d("số trang ở trang đầu", "ke_hoach_so ke_hoach_tay", C.TT_SO_TRANG, m.number_on_first_page),
    _d("số trang ở chân trang", "ke_hoach_so quyet_dinh", C.TT_SO_TRANG, m.number_at_the_bottom),
    _d("số trang bên phải", "ke_hoach_tinh cong_van", C.TT_SO_TRANG, m.number_on_the_side(RIGHT)),
    _d("số trang bên trái", "tong_ket", C.TT_SO_TRANG, m.number_on_the_side(LEFT)),
    _d("số trang La Mã", "ke_hoach_so", C.TT_SO_TRANG, m.number_format(fmt="lowerRoman")),
    _d("số trang bắt đầu từ 5", "ke_hoach_so", C.TT_SO_TRANG, m.number_format(start="5")),
    _d("số trang cỡ 10", "ke_hoach_so cong_van", (C.TT_SO_TRANG, C.TT_CO_CHU), m.number_look(size=10)),
    _d("số trang nghiêng", "ke_hoach_tinh", (C.TT_SO_TRANG, C.TT_NGHIENG), m.number_look(italic=True)),
    _d("số trang đậm", "to_trinh", (C.TT_SO_TRANG, C.TT_DAM), m.number_look(bold=True)),
    _d("số trang phông Calibri", "ke_hoach_so", C.TT_PHONG, m.number_look(face="Calibri")),
)  # fmt: skip

TYPEFACE = (
    _d("nội dung Arial", "ke_hoach_so cong_van dang_tay", C.TT_PHONG, m.typeface("noi_dung", "Arial")),
    _d("chỉ ô ascii", "quyet_dinh", C.TT_PHONG, m.typeface("noi_dung", "Arial", ("ascii",))),
    _d("chỉ ô hAnsi", "ke_hoach_tinh", C.TT_PHONG, m.typeface("noi_dung", "Calibri", ("hAnsi",))),
    _d("chỉ ô eastAsia", "cong_van", C.TT_PHONG, m.typeface("noi_dung", "SimSun", ("eastAsia",))),
    _d("chỉ ô cs", "bao_cao", C.TT_PHONG, m.typeface("noi_dung", "Arial", ("cs",))),
    _d("một từ Calibri", "ke_hoach_so to_trinh", C.TT_PHONG, m.word_look("noi_dung", face="Calibri")),
    _d("phông TCVN3", "cong_van", C.TT_PHONG, m.typeface("noi_dung", ".VnTime")),
    _d("bảng Arial", "tong_ket", C.TT_PHONG, m.typeface("bang_chu", "Arial")),
    _d("bảng phụ lục Arial", "ke_hoach_tay", C.TT_PHONG, m.typeface("bang_chu", "Arial", which=-1)),
    _d("nơi nhận Arial", "ke_hoach_so", C.TT_PHONG, m.typeface("noi_nhan", "Arial")),
    _d("quốc hiệu Arial", "cong_van_tab", C.TT_PHONG, m.typeface("quoc_hieu", "Arial")),
    _d("kiểu đoạn Calibri", "ke_hoach_so thanh_tich", C.TT_PHONG, m.style_look("noi_dung", face="Calibri")),
    _d("chữ đỏ", "ke_hoach_so cong_van", C.TT_MAU_CHU, m.word_look("noi_dung", color="FF0000")),
    _d("chữ đỏ trong bảng", "ke_hoach_tay", C.TT_MAU_CHU, m.look("bang_chu", color="C00000")),
    _d("tên loại xanh", "quyet_dinh", C.TT_MAU_CHU, m.look("ten_loai", color="2F5496")),
)  # fmt: skip

_SIZE = tuple(
    _d(f"{role} cỡ {size}", papers, C.TT_CO_CHU, m.look(role, size=size))
    for role, size, papers in (
        ("quoc_hieu", 14, "ke_hoach_so cong_van"),
        ("quoc_hieu", 11, "cong_an_tay"),
        ("tieu_ngu", 12, "ke_hoach_tinh to_trinh"),
        ("chu_quan", 14, "ke_hoach_so"),
        ("co_quan", 11, "giay_moi"),
        ("co_quan", 14, "ke_hoach_tinh"),
        ("so_ky_hieu", 12, "ke_hoach_so cong_van"),
        ("so_ky_hieu", 14, "quyet_dinh"),
        ("dia_danh_ngay", 12, "tong_ket cong_van_tab"),
        ("ten_loai", 16, "ke_hoach_so quyet_dinh"),
        ("ten_loai", 12, "bien_ban"),
        ("trich_yeu", 12, "ke_hoach_tinh to_trinh"),
        ("trich_yeu_cong_van", 14, "cong_van"),
        ("kinh_gui", 12, "cong_van to_trinh"),
        ("can_cu", 12, "quyet_dinh"),
        ("noi_dung", 12, "ke_hoach_so cong_van bao_cao"),
        ("noi_dung", 15, "quy_dinh"),
        ("muc_la_ma", 12, "ke_hoach_tinh"),
        ("muc_la_ma", 16, "ke_hoach_tay"),
        ("quyen_han", 12, "ke_hoach_so"),
        ("ho_ten", 15, "cong_van"),
        ("ho_ten", 12, "hoi_dong_tay"),
        ("noi_nhan_nhan", 11, "ke_hoach_so"),
        ("noi_nhan_nhan", 14, "cong_van"),
        ("noi_nhan", 12, "ke_hoach_tinh quyet_dinh"),
        ("noi_nhan", 10, "to_trinh"),
        ("phu_luc_so", 12, "ke_hoach_tay"),
        ("phu_luc_ten", 12, "danh_sach ke_hoach_tay"),
        ("phu_luc_kem_theo", 12, "tong_ket"),
        ("quoc_hieu", 13, "ke_hoach_dang"),
        ("so_ky_hieu", 13, "dang_tay"),
        ("ten_loai", 14, "dang_tay"),
        ("noi_nhan", 11, "dang_tay"),
    )
)
SIZE = (
    *_SIZE,
    _d("một từ cỡ 11", "ke_hoach_so", C.TT_CO_CHU, m.word_look("noi_dung", size=11)),
    _d("kiểu đoạn cỡ 12", "ke_hoach_so", C.TT_CO_CHU, m.style_look("noi_dung", size=12)),
)

WEIGHT = tuple(
    _d(
        f"{role} {'đậm' if bold else 'không đậm'}, {papers.split()[0]}",
        papers,
        C.TT_DAM,
        m.look(role, bold=bold),
    )
    for role, bold, papers in (
        ("quoc_hieu", False, "ke_hoach_so cong_van"),
        ("tieu_ngu", False, "ke_hoach_tinh"),
        ("chu_quan", True, "ke_hoach_so to_trinh"),
        ("co_quan", False, "ke_hoach_so quyet_dinh"),
        ("so_ky_hieu", True, "cong_van"),
        ("dia_danh_ngay", True, "to_trinh"),
        ("ten_loai", False, "ke_hoach_tinh"),
        ("trich_yeu", False, "ke_hoach_so quyet_dinh"),
        ("trich_yeu_cong_van", True, "cong_van"),
        ("kinh_gui", True, "to_trinh"),
        ("noi_dung", True, "cong_van"),
        ("muc_la_ma", False, "ke_hoach_so"),
        ("quyen_han", False, "ke_hoach_so cong_van"),
        ("ho_ten", False, "ke_hoach_tinh"),
        ("noi_nhan_nhan", False, "ke_hoach_so"),
        ("noi_nhan", True, "cong_van"),
        ("phu_luc_so", False, "ke_hoach_tay"),
        ("phu_luc_ten", False, "tong_ket"),
        ("phu_luc_kem_theo", True, "ke_hoach_tay"),
        ("quoc_hieu", False, "ke_hoach_dang"),
        ("chu_quan", True, "dang_tay"),
    )
)

SLANT = tuple(
    _d(f"{role} {'nghiêng' if italic else 'đứng'}", papers, C.TT_NGHIENG, m.look(role, italic=italic))
    for role, italic, papers in (
        ("quoc_hieu", True, "giay_moi"),
        ("tieu_ngu", True, "cong_van"),
        ("so_ky_hieu", True, "ke_hoach_so"),
        ("dia_danh_ngay", False, "ke_hoach_so cong_van dang_tay"),
        ("ten_loai", True, "to_trinh"),
        ("trich_yeu", True, "quyet_dinh"),
        ("trich_yeu_cong_van", True, "cong_van"),
        ("kinh_gui", True, "to_trinh"),
        ("can_cu", False, "quyet_dinh"),
        ("noi_dung", True, "cong_van"),
        ("quyen_han", True, "ke_hoach_so"),
        ("ho_ten", True, "cong_van"),
        ("noi_nhan_nhan", False, "ke_hoach_so"),
        ("noi_nhan", True, "to_trinh"),
        ("phu_luc_kem_theo", False, "tong_ket ke_hoach_tay"),
    )
) + tuple(
    _d(f"{role} gạch chân", papers, C.TT_GACH_CHAN, m.look(role, underline=True))
    for role, papers in (
        ("quoc_hieu", "ke_hoach_so"),
        ("noi_nhan_nhan", "cong_van"),
        ("kinh_gui", "to_trinh"),
        ("muc_la_ma", "ke_hoach_so"),
        ("ho_ten", "quyet_dinh"),
    )
) + (
    _d("nhãn nơi nhận của Đảng không gạch chân", "dang_tay", C.TT_GACH_CHAN,
       m.look("noi_nhan_nhan", underline=False)),
)  # fmt: skip

CASE = tuple(
    _d(f"{role} “{words}”", papers, codes, m.text(role, words))
    for role, words, papers, codes in (
        ("quoc_hieu", "Cộng hòa xã hội chủ nghĩa Việt Nam", "ke_hoach_tay", (C.TT_CHU_HOA, C.TT_CHU_SAI)),
        ("tieu_ngu", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC", "cong_van", (C.TT_CHU_HOA, C.TT_CHU_SAI)),
        ("chu_quan", "UBND tỉnh Bắc Giang", "cong_van", C.TT_CHU_HOA),
        ("co_quan", "Sở Nội vụ", "to_trinh", C.TT_CHU_HOA),
        ("ten_loai", "Kế hoạch", "ke_hoach_tay", C.TT_CHU_HOA),
        ("ten_loai", "Tờ trình", "to_trinh", C.TT_CHU_HOA),
        ("trich_yeu", "TỔ CHỨC PHONG TRÀO THI ĐUA NĂM 2021", "ke_hoach_tay", C.TT_CHU_HOA),
        ("ho_ten", "NGUYỄN VĂN MẪU", "cong_van", C.TT_CHU_HOA),
        ("phu_luc_so", "PHỤ LỤC I", "ke_hoach_tay", (C.TT_CHU_HOA, C.TT_PHU_LUC_SO)),
        ("phu_luc_ten", "Biểu tổng hợp số điển hình", "ke_hoach_tay", C.TT_CHU_HOA),
        ("muc_la_ma", "I. Mục đích, yêu cầu", "ke_hoach_tay", C.TT_CHU_HOA),
        ("quyen_han", "Kt. Giám đốc", "cong_van", (C.TT_CHU_HOA, C.TT_KY_TIEN_TO)),
        ("noi_nhan_nhan", "NƠI NHẬN:", "cong_van", (C.TT_CHU_HOA, C.TT_NOI_NHAN_NHAN)),
    )
)  # fmt: skip

SIDE = tuple(
    _d(f"{role} canh sai, {papers.split()[0]}", papers, C.TT_CANH, m.para(role, align=side))
    for role, side, papers in (
        ("quoc_hieu", LEFT, "ke_hoach_so"),
        ("tieu_ngu", RIGHT, "cong_van"),
        ("co_quan", LEFT, "to_trinh"),
        ("so_ky_hieu", LEFT, "ke_hoach_tinh"),
        ("dia_danh_ngay", RIGHT, "ke_hoach_so cong_van"),
        ("ten_loai", LEFT, "ke_hoach_so quyet_dinh"),
        ("trich_yeu", LEFT, "to_trinh"),
        ("trich_yeu_cong_van", LEFT, "cong_van"),
        ("noi_dung", LEFT, "ke_hoach_so cong_van"),
        ("noi_dung", CENTER, "quyet_dinh"),
        ("quyen_han", LEFT, "ke_hoach_so"),
        ("ho_ten", RIGHT, "cong_van"),
        ("noi_nhan", CENTER, "to_trinh"),
        ("phu_luc_so", LEFT, "ke_hoach_tay"),
        ("phu_luc_kem_theo", LEFT, "tong_ket"),
    )
)

SPACING = (
    _d("giãn dòng 2", "ke_hoach_so cong_van", C.TT_GIAN_DONG, m.para("noi_dung", lines=2)),
    _d("giãn dòng 0,8", "quyet_dinh", C.TT_GIAN_DONG, m.para("noi_dung", lines=0.8)),
    _d("giãn dòng đúng 10 pt", "to_trinh", C.TT_GIAN_DONG, m.para("noi_dung", exact=10)),
    _d("giãn dòng đúng 30 pt", "ke_hoach_tinh", C.TT_GIAN_DONG, m.para("noi_dung", exact=30)),
    _d("các đoạn sát nhau", "ke_hoach_so cong_van", C.TT_CACH_DOAN, m.para("noi_dung", None, after=0, before=0)),
    _d("cách đoạn 3 pt", "quyet_dinh", C.TT_CACH_DOAN, m.para("noi_dung", None, after=3, before=0)),
    _d("kiểu List Paragraph bỏ khoảng cách", "ke_hoach_tay", C.TT_CACH_DOAN, m.style_of("muc_chu", "List Paragraph")),
    _d("dòng đầu không lùi", "ke_hoach_so cong_van", C.TT_THUT_DONG, m.para("noi_dung", indent=0)),
    _d("dòng đầu lùi 20 mm", "to_trinh", C.TT_THUT_DONG, m.para("noi_dung", indent=20)),
    _d("dòng đầu thò ra", "ke_hoach_tinh", C.TT_THUT_DONG, m.para("noi_dung", left=15, indent=-10)),
    _d("dòng đầu lùi 5 mm", "bao_cao dang_tay", C.TT_THUT_DONG, m.para("noi_dung", indent=5)),
)  # fmt: skip

FIXED_WORDS = tuple(
    _d(f"{role} “{words}”", papers, codes, m.text(role, words))
    for role, words, papers, codes in (
        ("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHỈA VIỆT NAM", "ke_hoach_so cong_van_tab", C.TT_CHU_SAI),
        ("quoc_hieu", "CỘNG HÒA XHCN VIỆT NAM", "to_trinh", C.TT_CHU_SAI),
        ("quoc_hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAM", "cong_an_tay", C.TT_CHU_SAI),
        ("tieu_ngu", "Độc lập – Tự do – Hạnh phúc", "ke_hoach_so cong_van", (C.TT_CHU_SAI, C.TT_GACH_NOI)),
        ("tieu_ngu", "Độc lập-Tự do-Hạnh phúc", "quyet_dinh", (C.TT_CHU_SAI, C.TT_GACH_NOI)),
        ("tieu_ngu", "Độc Lập - Tự Do - Hạnh Phúc", "giay_moi", C.TT_CHU_SAI),
        ("tieu_ngu", "Độc lập - Tự do - Hạnh phúc.", "to_trinh", C.TT_CHU_SAI),
        ("tieu_ngu", "Độc lập - Tự do - Hạnh phức", "tong_ket", C.TT_CHU_SAI),
        ("quoc_hieu", "ĐẢNG CỘNG SẢN VIÊT NAM", "dang_tay", C.TT_CHU_SAI),
        ("quoc_hieu", "ĐOÀN TNCS HỒ CHÍ MÌNH", "doan_tay", C.TT_CHU_SAI),
    )
)  # fmt: skip

MISSING = (
    _d("thiếu quốc hiệu", "ke_hoach_so cong_van", C.TT_THIEU, m.drop("quoc_hieu")),
    _d("thiếu tiêu ngữ", "to_trinh ke_hoach_tinh", C.TT_THIEU, m.drop("tieu_ngu")),
    _d("thiếu số", "ke_hoach_so cong_van dang_tay", C.TT_THIEU, m.drop("so_ky_hieu")),
    _d("thiếu ngày", "quyet_dinh ke_hoach_tinh", C.TT_THIEU, m.drop("dia_danh_ngay")),
    _d("thiếu trích yếu", "ke_hoach_tay", C.TT_THIEU, m.together(m.drop("trich_yeu"), m.drop("duong_ke_trich_yeu"))),
    _d("thiếu trích yếu công văn", "cong_van", C.TT_THIEU, m.drop("trich_yeu_cong_van")),
    _d("thiếu tên loại", "ke_hoach_so", C.TT_THIEU, m.drop("ten_loai")),
    _d("thiếu tên cơ quan", "to_trinh", C.TT_THIEU, m.together(m.drop("chu_quan"), m.drop("co_quan"), m.drop("duong_ke_co_quan"))),
    _d("thiếu nơi nhận", "ke_hoach_so cong_van", C.TT_THIEU, m.together(m.drop("noi_nhan_nhan"), m.drop("noi_nhan"))),
    _d("thiếu họ tên", "ke_hoach_so quyet_dinh", C.TT_THIEU, m.drop("ho_ten")),
    _d("thiếu chức vụ", "to_trinh", (C.TT_THIEU, C.TT_KY_DONG), m.drop("quyen_han")),
    _d("đổi chỗ hai khối đầu", "ke_hoach_so cong_van", C.TT_VI_TRI, m.swap_cells("quoc_hieu")),
    _d("nơi nhận nằm dưới chữ ký", "cong_van", C.TT_VI_TRI, m.foot_without_table),
    _d("đổi chỗ nơi nhận và chữ ký", "ke_hoach_so to_trinh", C.TT_VI_TRI, m.swap_cells("noi_nhan_nhan")),
)  # fmt: skip

NUMBER = tuple(
    _d(f"số ký hiệu “{words}”", papers, codes, m.text("so_ky_hieu", words))
    for words, papers, codes in (
        ("Số 15/KH-SNV", "ke_hoach_tay", C.TT_SO_KY_HIEU),
        ("Số: 15-KH/SNV", "ke_hoach_tay", C.TT_SO_KY_HIEU),
        ("Số: 15/KHSNV", "ke_hoach_tay", C.TT_SO_KY_HIEU),
        ("Số: 15/Kh-SNV", "ke_hoach_tay", (C.TT_SO_KY_HIEU, C.TT_KY_HIEU_LOAI)),
        ("Số: 15/2021/KH-SNV", "ke_hoach_tay", C.TT_SO_KY_HIEU),
        ("SỐ: 15/KH-SNV", "ke_hoach_tay", (C.TT_SO_KY_HIEU, C.TT_CHU_HOA)),
        ("Số: 8/KH-SNV", "ke_hoach_tay", C.TT_SO_DEM_KHONG),
        ("Số: 9/SNV-TĐKT", "cong_van", C.TT_SO_DEM_KHONG),
        ("Số: 008/KH-SNV", "ke_hoach_tay", C.TT_SO_DEM_KHONG),
        ("Số: 15 /KH-SNV", "ke_hoach_tay", C.TT_SO_DAU_CACH),
        ("Số: 15/ KH-SNV", "ke_hoach_tay", C.TT_SO_DAU_CACH),
        ("Số: 15/QĐ - UBND", "quyet_dinh", C.TT_SO_DAU_CACH),
        ("Số: 15/TTr–SNV", "to_trinh", C.TT_SO_DAU_CACH),
        ("Số:15/TTr-SNV", "to_trinh", (C.TT_SO_DAU_CACH, C.TT_SO_KY_HIEU)),
        ("Số : 15/TTr-SNV", "to_trinh", (C.TT_SO_DAU_CACH, C.TT_SO_KY_HIEU)),
        ("Số: 15/BC-SNV", "ke_hoach_tay", C.TT_KY_HIEU_LOAI),
        ("Số: 15/TTR-SNV", "to_trinh", C.TT_KY_HIEU_LOAI),
        ("Số: 15/TT-SNV", "to_trinh", C.TT_KY_HIEU_LOAI),
        ("Số: 15/QĐ-UBND", "quy_dinh", C.TT_KY_HIEU_LOAI),
        ("Số: 15/CT-SNV", "chuong_trinh", C.TT_KY_HIEU_LOAI),
        ("Số: 15/CV-SNV", "cong_van", (C.TT_KY_HIEU_LOAI, C.TT_SO_KY_HIEU)),
        ("Số: 15/SNV", "cong_van", C.TT_SO_KY_HIEU),
        ("Số: 15-KH/BTGTU", "dang_tay", C.TT_SO_KY_HIEU),
        ("Số 15/KH-BTGTU", "dang_tay", C.TT_SO_KY_HIEU),
        ("Số 15-BC/BTGTU", "dang_tay", C.TT_KY_HIEU_LOAI),
        ("Số 15 -KH/BTGTU", "dang_tay", (C.TT_SO_DAU_CACH, C.TT_SO_KY_HIEU)),
        ("Số: 15/KH-TĐTN-VP", "doan_tay", C.TT_SO_KY_HIEU),
    )
)  # fmt: skip

DATE = tuple(
    _d(f"ngày “{words}”", papers, codes, m.text("dia_danh_ngay", words))
    for words, papers, codes in (
        ("Bắc Giang, ngày 5 tháng 3 năm 2021", "ke_hoach_tay cong_van_tab", C.TT_NGAY_DEM_KHONG),
        ("Bắc Giang, ngày 05 tháng 03 năm 2021", "ke_hoach_tay dang_tay", C.TT_NGAY_DEM_KHONG),
        ("Bắc Giang, ngày 05 tháng 2 năm 2021", "ke_hoach_tinh", C.TT_NGAY_DEM_KHONG),
        ("Bắc Giang, ngày 31 tháng 02 năm 2021", "cong_van", C.TT_NGAY_KHONG_CO),
        ("Bắc Giang, ngày 29 tháng 02 năm 2021", "to_trinh", C.TT_NGAY_KHONG_CO),
        ("Bắc Giang, ngày 31 tháng 4 năm 2021", "quyet_dinh", C.TT_NGAY_KHONG_CO),
        ("Bắc Giang, ngày 05 tháng 13 năm 2021", "giay_moi", C.TT_NGAY_KHONG_CO),
        ("Bắc Giang ngày 05 tháng 3 năm 2021", "ke_hoach_tay", C.TT_NGAY_DANG),
        ("Bắc Giang, 05/3/2021", "cong_van", C.TT_NGAY_DANG),
        ("Bắc Giang, Ngày 05 tháng 3 năm 2021", "to_trinh", C.TT_NGAY_DANG),
        ("Bắc Giang, ngày 05 tháng 3 năm 21", "quyet_dinh", C.TT_NGAY_DANG),
        ("Bắc Giang, ngày 05 tháng 3 năm 2021.", "giay_moi", C.TT_NGAY_DANG),
        ("Ngày 05 tháng 3 năm 2021", "bao_cao", C.TT_NGAY_DANG),
        ("Bắc Giang, ngày 05/3/2021", "cong_an_tay", C.TT_NGAY_DANG),
    )
)  # fmt: skip

SUBJECT = (
    _d("V/v trong kế hoạch", "ke_hoach_so", C.TT_VE_VIEC_THUA, m.rewrite("trich_yeu", lambda w: "V/v " + w[0].lower() + w[1:])),
    _d("V/v trong tờ trình", "to_trinh", C.TT_VE_VIEC_THUA, m.text("trich_yeu", "V/v đề nghị tặng thưởng Bằng khen năm 2021")),
    _d("công văn thiếu V/v", "cong_van", C.TT_VE_VIEC_THIEU, m.text("trich_yeu_cong_van", "Gửi danh sách điển hình tiên tiến quý II")),
    _d("công văn ghi v/v", "cong_van", (C.TT_VE_VIEC_THIEU, C.TT_TRICH_YEU_CHU_DAU), m.text("trich_yeu_cong_van", "v/v gửi danh sách điển hình tiên tiến")),
    _d("công văn Đảng có V/v", "dang_cong_van", C.TT_VE_VIEC_THUA, m.text("trich_yeu_cong_van", "V/v gửi danh sách điển hình tiên tiến")),
    _d("trích yếu chữ thường", "ke_hoach_tay", C.TT_TRICH_YEU_CHU_DAU, m.text("trich_yeu", "tổ chức phong trào thi đua năm 2021")),
    _d("trích yếu Đảng chữ hoa", "dang_tay ke_hoach_dang", C.TT_TRICH_YEU_CHU_DAU, m.rewrite("trich_yeu", lambda w: w[0].upper() + w[1:])),
)  # fmt: skip

ADDRESS = (
    _d("công văn thiếu kính gửi", "cong_van", C.TT_KINH_GUI_THIEU, m.together(m.drop("kinh_gui"), m.drop("kinh_gui_dong"))),
    _d("tờ trình thiếu kính gửi", "to_trinh", C.TT_KINH_GUI_THIEU, m.drop("kinh_gui")),
    _d("kế hoạch có kính gửi", "ke_hoach_so ke_hoach_tay", C.TT_KINH_GUI_THUA, m.add_before("noi_dung", "Kính gửi: Sở Tài chính")),
    _d("quyết định có kính gửi", "quyet_dinh", C.TT_KINH_GUI_THUA, m.add_before("tham_quyen", "Kính gửi: Ủy ban nhân dân các huyện", like="noi_dung")),
    _d("thiếu dấu hai chấm", "to_trinh cong_van", C.TT_KINH_GUI_DANG, m.swap("kinh_gui", "Kính gửi:", "Kính gửi")),
    _d("Kính Gửi", "to_trinh", (C.TT_KINH_GUI_DANG, C.TT_VIET_HOA), m.swap("kinh_gui", "Kính gửi", "Kính Gửi")),
    _d("nơi kính gửi kết thúc bằng phẩy", "cong_van", C.TT_KINH_GUI_DANG, m.swap("kinh_gui_dong", ";", ",", 0)),
    _d("nơi kính gửi cuối thiếu chấm", "cong_van", C.TT_KINH_GUI_DANG, m.rewrite("kinh_gui_dong", lambda w: w.rstrip("."), -1)),
    _d("nơi kính gửi thiếu gạch", "cong_van", C.TT_KINH_GUI_DANG, m.rewrite("kinh_gui_dong", lambda w: w.lstrip("- "), 1)),
    _d("một nơi mà chấm phẩy", "to_trinh", C.TT_KINH_GUI_DANG, m.rewrite("kinh_gui", lambda w: w + ";")),
    _d("căn cứ kết thúc bằng phẩy", "quyet_dinh", C.TT_CAN_CU_DAU, m.swap("can_cu", ";", ",", 0)),
    _d("căn cứ không có dấu", "quyet_dinh", C.TT_CAN_CU_DAU, m.swap("can_cu", ";", "", 1)),
    _d("căn cứ cuối chấm phẩy", "quyet_dinh", C.TT_CAN_CU_DAU, m.rewrite("can_cu", lambda w: w.rstrip(".") + ";", -1)),
)  # fmt: skip

HEADINGS = (
    _d("mục II thành III", "ke_hoach_so ke_hoach_tay dang_tay", C.TT_DE_MUC_THU_TU, m.swap("muc_la_ma", "II.", "III.", 1)),
    _d("hai mục II", "ke_hoach_tinh", C.TT_DE_MUC_THU_TU, m.swap("muc_la_ma", "III.", "II.", 2)),
    _d("mục số 2 thành 3", "ke_hoach_so ke_hoach_tay", C.TT_DE_MUC_THU_TU, m.swap("muc_so", "2.", "3.", 1)),
    _d("Điều 2 thành Điều 3", "quy_dinh", C.TT_DE_MUC_THU_TU, m.swap("dieu", "Điều 2", "Điều 3")),
    _d("Điều 3 thành Điều 4", "quyet_dinh", C.TT_DE_MUC_THU_TU, m.swap("noi_dung", "Điều 3.", "Điều 4.")),
    _d("Chương II thành III", "quy_dinh", C.TT_DE_MUC_THU_TU, m.swap("chuong", "Chương II", "Chương III")),
    _d("Chương số Ả Rập", "quy_dinh", (C.TT_DE_MUC_DANG, C.TT_DE_MUC_THU_TU), m.swap("chuong", "Chương II", "Chương 2")),
    _d("Điều có hai chấm", "quy_dinh", C.TT_DE_MUC_DANG, m.swap("dieu", "Điều 1.", "Điều 1:")),
    _d("mục La Mã có gạch", "ke_hoach_tay", C.TT_DE_MUC_DANG, m.swap("muc_la_ma", "II.", "II-", 1)),
    _d("mục La Mã có ngoặc", "ke_hoach_so", C.TT_DE_MUC_DANG, m.swap("muc_la_ma", "II.", "II)", 1)),
    _d("đ thành e", "ke_hoach_tay", C.TT_DIEM_THU_TU, m.together(m.swap("muc_chu", "đ)", "e)", 4), m.swap("muc_chu", "e)", "f)", 5))),
    _d("thiếu điểm c", "ke_hoach_tay", C.TT_DIEM_THU_TU, m.drop("muc_chu", 2)),
    _d("hai điểm b", "ke_hoach_tay", C.TT_DIEM_THU_TU, m.swap("muc_chu", "c)", "b)", 2)),
    _d("điểm e thành f", "dang_tay", C.TT_DIEM_THU_TU, m.swap("muc_chu", "e)", "f)", 5)),
    _d("điểm do Word đánh chữ", "ke_hoach_tay", C.TT_DIEM_THU_TU, m.lettered_by_word),
    _d("điểm chữ hoa", "ke_hoach_tay", (C.TT_DIEM_THU_TU, C.TT_DE_MUC_DANG), m.swap("muc_chu", "b)", "B)", 1)),
    _d("mục số viết ngoặc", "ke_hoach_tay", (C.TT_DE_MUC_DANG, C.TT_DE_MUC_THU_TU), m.swap("muc_so", "2.", "2)", 1)),
    _d("mục La Mã viết số", "ke_hoach_tay", (C.TT_DE_MUC_DANG, C.TT_DE_MUC_THU_TU), m.swap("muc_la_ma", "II.", "2.", 1)),
    _d("điểm bắt đầu từ b", "ke_hoach_tay", C.TT_DIEM_THU_TU, m.drop("muc_chu", 0)),
)  # fmt: skip

RULES = (
    _d("thiếu vạch dưới tiêu ngữ", "ke_hoach_so cong_van cong_van_tab", C.TT_DUONG_KE_THIEU, m.no_line("tieu_ngu")),
    _d("thiếu vạch dưới cơ quan", "ke_hoach_so cong_van cong_van_tab", C.TT_DUONG_KE_THIEU, m.no_line("co_quan")),
    _d("thiếu vạch dưới trích yếu", "ke_hoach_so to_trinh", C.TT_DUONG_KE_THIEU, m.no_line("trich_yeu")),
    _d("thiếu vạch dưới tiêu đề Đảng", "dang_tay", C.TT_DUONG_KE_THIEU, m.no_line("quoc_hieu")),
    _d("thiếu dấu sao của Đảng", "dang_tay", (C.TT_DUONG_KE_THIEU, C.TT_THIEU), m.drop("dau_hieu", 0)),
    _d("thiếu gạch dưới trích yếu Đảng", "dang_tay", (C.TT_DUONG_KE_THIEU, C.TT_THIEU), m.drop("dau_hieu", 1)),
    _d("vạch tiêu ngữ ngắn", "ke_hoach_so cong_van", C.TT_DUONG_KE_DAI, m.line("tieu_ngu", 0.5)),
    _d("vạch tiêu ngữ dài", "ke_hoach_tinh", C.TT_DUONG_KE_DAI, m.line("tieu_ngu", 1.5)),
    _d("vạch cơ quan ngắn", "ke_hoach_so cong_an_tay", C.TT_DUONG_KE_DAI, m.line("co_quan", 0.4)),
    _d("vạch cơ quan dài", "ke_hoach_so cong_van", C.TT_DUONG_KE_DAI, m.line("co_quan", 2.3)),
    _d("vạch trích yếu ngắn", "quyet_dinh", C.TT_DUONG_KE_DAI, m.line("trich_yeu", 0.4)),
    _d("vạch trích yếu dài", "to_trinh", C.TT_DUONG_KE_DAI, m.line("trich_yeu", 2.2)),
    _d("vạch tiêu ngữ VML ngắn", "bao_cao", C.TT_DUONG_KE_DAI, m.line("tieu_ngu", 0.4)),
)  # fmt: skip

RECIPIENTS = (
    _d("nhãn thiếu hai chấm", "ke_hoach_so cong_van", C.TT_NOI_NHAN_NHAN, m.text("noi_nhan_nhan", "Nơi nhận")),
    _d("nhãn Nơi gửi", "to_trinh", (C.TT_NOI_NHAN_NHAN, C.TT_THIEU), m.text("noi_nhan_nhan", "Nơi gửi:")),
    _d("dòng thiếu gạch", "ke_hoach_so", C.TT_NOI_NHAN_DAU, m.rewrite("noi_nhan", lambda w: w.lstrip("- "))),
    _d("dòng dùng dấu cộng", "to_trinh", C.TT_NOI_NHAN_DAU, m.rewrite("noi_nhan", lambda w: "+" + w[1:], 1)),
    _d("dòng kết thúc bằng phẩy", "ke_hoach_so quyet_dinh", C.TT_NOI_NHAN_DAU, m.rewrite("noi_nhan", lambda w: w.rstrip(";") + ",", 1)),
    _d("dòng không có dấu cuối", "cong_van", C.TT_NOI_NHAN_DAU, m.rewrite("noi_nhan", lambda w: w.rstrip(";"), 1)),
    _d("thiếu dòng Lưu", "ke_hoach_tay cong_van", C.TT_NOI_NHAN_LUU, m.together(m.drop("noi_nhan", -1), m.rewrite("noi_nhan", lambda w: w.rstrip(";") + ".", -1))),
    _d("Lưu thiếu hai chấm", "cong_van", C.TT_NOI_NHAN_LUU, m.swap("noi_nhan", "Lưu:", "Lưu")),
    _d("Lưu thiếu VT", "to_trinh", C.TT_NOI_NHAN_LUU, m.swap("noi_nhan", "VT, TĐKT", "TĐKT")),
    _d("Lưu thiếu chấm cuối", "ke_hoach_so", (C.TT_NOI_NHAN_LUU, C.TT_NOI_NHAN_DAU), m.rewrite("noi_nhan", lambda w: w.rstrip("."), -1)),
    _d("Lưu kết thúc bằng chấm phẩy", "quyet_dinh", (C.TT_NOI_NHAN_LUU, C.TT_NOI_NHAN_DAU), m.rewrite("noi_nhan", lambda w: w.rstrip(".") + ";", -1)),
    _d("Lưu không ở cuối", "ke_hoach_tay", (C.TT_NOI_NHAN_LUU, C.TT_NOI_NHAN_DAU), m.move_up("noi_nhan", -1)),
    _d("công văn thiếu Như trên", "cong_van", C.TT_NOI_NHAN_DONG_DAU, m.drop("noi_nhan", 0)),
    _d("tờ trình thiếu Như trên", "to_trinh", C.TT_NOI_NHAN_DONG_DAU, m.drop("noi_nhan", 0)),
    _d("kế hoạch ghi Như trên", "ke_hoach_tay", C.TT_NOI_NHAN_DONG_DAU, m.text("noi_nhan", "- Như trên;")),
    _d("quyết định ghi Như trên", "quyet_dinh", C.TT_NOI_NHAN_DONG_DAU, m.text("noi_nhan", "- Như trên;")),
    _d("Lưu của Đảng kiểu nhà nước", "dang_tay", C.TT_NOI_NHAN_LUU, m.rewrite("noi_nhan", lambda _: "- Lưu: VT, VP.", -1)),
)  # fmt: skip

_SIGNING = tuple(
    _d(f"ký “{words}”", papers, codes, m.text("quyen_han", words, which))
    for words, which, papers, codes in (
        ("KT GIÁM ĐỐC", 0, "cong_van", C.TT_KY_TIEN_TO),
        ("K/T GIÁM ĐỐC", 0, "cong_van ke_hoach_so", C.TT_KY_TIEN_TO),
        ("KT.GIÁM ĐỐC", 0, "to_trinh", C.TT_KY_TIEN_TO),
        ("TM ỦY BAN NHÂN DÂN", 0, "quy_dinh", C.TT_KY_TIEN_TO),
        ("T/M ỦY BAN NHÂN DÂN", 0, "quy_dinh", C.TT_KY_TIEN_TO),
        ("TM. HỘI ĐỒNG", 1, "hoi_dong_tay", (C.TT_KY_DONG, C.TT_KY_TIEN_TO)),
        ("T/L GIÁM ĐỐC", 0, "cong_van", C.TT_KY_TIEN_TO),
        ("TUQ GIÁM ĐỐC", 0, "to_trinh", C.TT_KY_TIEN_TO),
        ("KT. TRƯỞNG BAN", 0, "dang_tay", C.TT_KY_TIEN_TO),
        ("TM. BAN THƯỜNG VỤ", 0, "huyen_uy", C.TT_KY_TIEN_TO),
        ("T/M BAN THƯỜNG VỤ TỈNH ĐOÀN", 0, "doan_tay", C.TT_KY_TIEN_TO),
    )
)
SIGNING = (
    *_SIGNING,
    _d("chỉ có dòng KT.", "cong_van", C.TT_KY_DONG, m.drop("quyen_han", 1)),
    _d("phó ký không có KT.", "to_trinh ke_hoach_so", C.TT_KY_DONG, m.drop("quyen_han", 0)),
    _d("chức phó đứng trước KT.", "cong_van", C.TT_KY_DONG, m.move_up("quyen_han", 1)),
    _d("KT. đứng trước TM.", "quy_dinh", C.TT_KY_DONG, m.move_up("quyen_han", 1)),
    _d("Hội đồng thiếu chức vụ chính quyền", "hoi_dong_tay", C.TT_KY_DONG, m.drop("quyen_han", 2)),
    _d("học hàm TS.", "cong_van", C.TT_KY_HOC_HAM, m.text("ho_ten", "TS. Nguyễn Văn Mẫu")),
    _d("học vị ThS.", "to_trinh", C.TT_KY_HOC_HAM, m.text("ho_ten", "ThS. Nguyễn Văn Mẫu")),
    _d("PGS.TS", "ke_hoach_so", C.TT_KY_HOC_HAM, m.text("ho_ten", "PGS.TS Nguyễn Văn Mẫu")),
    _d("Thạc sĩ", "quyet_dinh", C.TT_KY_HOC_HAM, m.text("ho_ten", "Thạc sĩ Nguyễn Văn Mẫu")),
    _d("cấp bậc ở sở", "ke_hoach_tay", C.TT_KY_HOC_HAM, m.text("ho_ten", "Đại tá Nguyễn Văn Mẫu")),
)  # fmt: skip

END = (
    _d("thiếu ./.", "ke_hoach_tay cong_van doan_tay", C.TT_KET_THUC_THIEU, m.swap("noi_dung", "./.", ".", -1)),
    _d("thiếu cả dấu", "to_trinh", C.TT_KET_THUC_THIEU, m.swap("noi_dung", "./.", "", -1)),
    _d("hai ./.", "cong_van quyet_dinh", C.TT_KET_THUC_SAI, m.rewrite("noi_dung", lambda w: w.rstrip(".") + "./.", 0)),
    _d("cách trước ./.", "ke_hoach_tay", C.TT_KET_THUC_SAI, m.swap("noi_dung", "./.", " ./.", -1)),
    _d("chỉ /.", "to_trinh", (C.TT_KET_THUC_SAI, C.TT_KET_THUC_THIEU), m.swap("noi_dung", "./.", "/.", -1)),
    _d("../.", "giay_moi", (C.TT_KET_THUC_SAI, C.TT_KET_THUC_THIEU), m.swap("noi_dung", "./.", "../.", -1)),
    _d("Đảng có ./.", "dang_tay ke_hoach_dang", C.TT_KET_THUC_SAI, m.rewrite("noi_dung", lambda w: w.rstrip(".") + "./.", -1)),
)  # fmt: skip

ANNEX = (
    _d("Phụ lục 1", "ke_hoach_tay", C.TT_PHU_LUC_SO, m.text("phu_luc_so", "Phụ lục 1")),
    _d("nhảy Phụ lục III", "ke_hoach_tay tong_ket", C.TT_PHU_LUC_SO, m.text("phu_luc_so", "Phụ lục III", 1)),
    _d("hai phụ lục không số", "ke_hoach_tay", C.TT_PHU_LUC_SO, m.text("phu_luc_so", "Phụ lục", 1)),
    _d("một phụ lục mà có số", "mot_phu_luc", C.TT_PHU_LUC_SO, m.text("phu_luc_so", "Phụ lục I")),
    _d("kèm theo sai số", "ke_hoach_tay mot_phu_luc", C.TT_PHU_LUC_KEM_THEO, m.swap("phu_luc_kem_theo", "15/KH-SNV", "16/KH-SNV")),
    _d("kèm theo sai ngày", "ke_hoach_tay", C.TT_PHU_LUC_KEM_THEO, m.swap("phu_luc_kem_theo", "ngày 05", "ngày 06")),
    _d("kèm theo sai loại", "mot_phu_luc", C.TT_PHU_LUC_KEM_THEO, m.swap("phu_luc_kem_theo", "Kế hoạch", "Báo cáo")),
    _d("không có kèm theo", "ke_hoach_tay tong_ket", (C.TT_PHU_LUC_KEM_THEO, C.TT_THIEU), m.drop("phu_luc_kem_theo", 0)),
    _d("kèm theo không ngoặc", "mot_phu_luc", C.TT_PHU_LUC_KEM_THEO, m.rewrite("phu_luc_kem_theo", lambda w: w.strip("()"))),
    _d("phụ lục không được nhắc", "mot_phu_luc", C.TT_PHU_LUC_KHONG_NHAC, m.swap("noi_dung", " (chi tiết tại Phụ lục kèm theo)", "")),
    _d("Phụ lục II không được nhắc", "ke_hoach_tay", C.TT_PHU_LUC_KHONG_NHAC, m.swap("noi_dung", ", Phụ lục II", "")),
)  # fmt: skip

LEFT_OVER = tuple(
    _d(f"chỗ trống “{words}”", papers, C.TT_CHO_TRONG, m.rewrite("noi_dung", lambda w, x=words: w[:-1] + f" do {x} chủ trì" + w[-1], 1))
    for words, papers in (
        ("……………", "ke_hoach_so"),
        ("..........", "cong_van"),
        ("{{ don_vi }}", "ke_hoach_tay"),
        ("[tên đơn vị]", "to_trinh"),
        ("XXX", "bao_cao"),
        ("<<don_vi>>", "ke_hoach_so"),
        ("(điền tên đơn vị)", "ke_hoach_tinh"),
        ("…", "giay_moi"),
    )
)  # fmt: skip


def _nfd(words: str) -> str:
    return unicodedata.normalize("NFD", words)


CHARACTERS = (
    _d("nội dung tổ hợp", "ke_hoach_so cong_van", C.TT_TO_HOP, m.rewrite("noi_dung", _nfd)),
    _d("một từ tổ hợp", "to_trinh", C.TT_TO_HOP, m.rewrite("noi_dung", lambda w: w.replace("tập thể", _nfd("tập thể")))),
    _d("tên cơ quan tổ hợp", "ke_hoach_tinh", C.TT_TO_HOP, m.rewrite("co_quan", _nfd)),
    _d("\u00d0 trong ký hiệu", "quyet_dinh", (C.TT_CHU_GIA, C.TT_SO_KY_HIEU), m.text("so_ky_hieu", "Số: 15/Q\u00d0-UBND")),
    _d("\u00d0 trong tiêu ngữ", "cong_van", (C.TT_CHU_GIA, C.TT_CHU_SAI), m.text("tieu_ngu", "\u00d0ộc lập - Tự do - Hạnh phúc")),
    _d("\u00d0 trong nội dung", "ke_hoach_so", C.TT_CHU_GIA, m.rewrite("noi_dung", lambda w: w + " \u00d0iều này được nhắc lại.", 1)),
    _d("chữ Kirin trong nội dung", "to_trinh", C.TT_CHU_GIA, m.rewrite("noi_dung", lambda w: w.replace("a", "\u0430", 1))),
    _d("chữ Kirin trong ký hiệu", "ke_hoach_tay", (C.TT_CHU_GIA, C.TT_SO_KY_HIEU), m.text("so_ky_hieu", "Số: 15/\u041aH-SNV")),
    _d("chữ Hy Lạp", "cong_van", C.TT_CHU_GIA, m.rewrite("noi_dung", lambda w: w.replace("o", "ο", 1))),
    _d("dấu thanh hai kiểu", "ke_hoach_so ke_hoach_tay", C.TT_DAU_THANH, m.rewrite("noi_dung", lambda w: w[:-1] + ", gia đình hoà thuận và hòa giải" + w[-1], 1)),
    _d("ngoặc kép lẫn", "ke_hoach_tay", C.TT_NGOAC_KEP, m.rewrite("noi_dung", lambda w: w[:-1] + ", phong trào “Ba nhanh” và \"Hai tốt\"" + w[-1], 1)),
    _d("viết hoa tên cơ quan", "cong_van", C.TT_VIET_HOA, m.swap("kinh_gui_dong", "Sở Tài chính", "Sở Tài Chính")),
    _d("viết thường Sở", "to_trinh", C.TT_VIET_HOA, m.rewrite("noi_dung", lambda w: w[:-1] + " cùng sở nội vụ" + w[-1], 1)),
    _d("viết hoa huyện", "ke_hoach_tay", C.TT_VIET_HOA, m.rewrite("noi_dung", lambda w: w[:-1] + " tại Huyện Lục Ngạn" + w[-1], 1)),
    _d("viện dẫn điều, khoản", "quyet_dinh", C.TT_VIET_HOA, m.swap("noi_dung", "tại Điều 1", "tại Khoản 2 điều 1")),
    _d("gạch nối dính", "ke_hoach_tay", C.TT_GACH_NOI, m.swap("noi_dung", "Thi đua - Khen thưởng", "Thi đua-Khen thưởng")),
    _d("gạch dài", "cong_van", C.TT_GACH_NOI, m.swap("noi_dung", "Thi đua - Khen thưởng", "Thi đua – Khen thưởng")),
    _d("cách trước phẩy", "ke_hoach_tay", C.TT_DAU_CACH, m.swap("noi_dung", ", ", " , ")),
    _d("hai dấu cách", "to_trinh", C.TT_DAU_CACH, m.swap("noi_dung", "cá nhân", "cá  nhân")),
    _d("thiếu cách sau phẩy", "cong_van", C.TT_DAU_CACH, m.swap("noi_dung", "cơ quan, đơn", "cơ quan,đơn")),
    _d("cách sau mở ngoặc", "ke_hoach_tay", C.TT_DAU_CACH, m.rewrite("noi_dung", lambda w: w[:-1] + " ( nếu có)" + w[-1], 1)),
    _d("viện dẫn thiếu", "to_trinh", C.TT_VIEN_DAN, m.rewrite("noi_dung", lambda w: w[:-1] + " theo Quyết định số 12/QĐ-UBND" + w[-1], 1)),
)  # fmt: skip

DEFECTS = (
    *PAGE, *TYPEFACE, *SIZE, *WEIGHT, *SLANT, *CASE, *SIDE, *SPACING, *FIXED_WORDS, *MISSING, *NUMBER,
    *DATE, *SUBJECT, *ADDRESS, *HEADINGS, *RULES, *RECIPIENTS, *SIGNING, *END, *ANNEX, *LEFT_OVER,
    *CHARACTERS,
)  # fmt: skip
