"""Offices and texts of hand-laid papers: what a clerk would type, right in every word.

Written against the decree and the Party's guidance themselves, not against our data, so that the
judge meets texts that our templates did not make.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

QUOC_HIEU = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True)
class Office:
    """An issuer: the words of its head and foot."""

    chu_quan: tuple[str, ...]
    ten: tuple[str, ...]  # as printed in the header
    goi: str  # in running text
    ky_hieu: str
    dia_danh: str
    ky: tuple[str, ...]
    ho_ten: str = "Nguyễn Văn Mẫu"
    phai: tuple[str, ...] = QUOC_HIEU
    don_vi: str = "VP"
    dang: bool = False  # Party format
    doan: bool = False  # Youth Union format
    chuc_vu_khac: str = ""


SO = Office(
    ("UBND TỈNH BẮC GIANG",), ("SỞ NỘI VỤ",), "Sở Nội vụ", "SNV", "Bắc Giang",
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), don_vi="TĐKT",
)  # fmt: skip
SO_TEN_DAI = Office(
    ("UBND TỈNH BẮC GIANG",), ("SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"),
    "Sở Lao động - Thương binh và Xã hội", "SLĐTBXH", "thành phố Bắc Giang", ("GIÁM ĐỐC",),
)  # fmt: skip
HUYEN = Office(
    (), ("ỦY BAN NHÂN DÂN", "HUYỆN LỤC NGẠN"), "Ủy ban nhân dân huyện Lục Ngạn", "UBND",
    "Lục Ngạn", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), don_vi="NV",
)  # fmt: skip
PHUONG = Office(
    ("UBND THÀNH PHỐ ĐIỆN BIÊN PHỦ",), ("ỦY BAN NHÂN DÂN", "PHƯỜNG ĐIỆN BIÊN PHỦ"),
    "Ủy ban nhân dân Phường Điện Biên Phủ", "UBND", "Phường Điện Biên Phủ",
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
)  # fmt: skip
TINH = Office(
    (), ("ỦY BAN NHÂN DÂN", "TỈNH BẮC GIANG"), "Ủy ban nhân dân tỉnh", "UBND", "Bắc Giang",
    ("CHỦ TỊCH",), don_vi="NC",
)  # fmt: skip
HOI_DONG_A = Office(
    ("UBND TỈNH BẮC GIANG",), ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"),
    "Hội đồng Thi đua - Khen thưởng tỉnh", "HĐTĐKT", "Bắc Giang", ("TM. HỘI ĐỒNG", "CHỦ TỊCH"),
    don_vi="TĐKT", chuc_vu_khac="CHỦ TỊCH UBND TỈNH",
)  # fmt: skip
HOI_DONG_B = replace(
    HOI_DONG_A, chu_quan=(), ten=("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG", "TỈNH BẮC GIANG")
)
BAN_DANG = Office(
    ("TỈNH ỦY BẮC GIANG",), ("BAN TUYÊN GIÁO",), "Ban Tuyên giáo Tỉnh ủy", "BTGTU", "Bắc Giang",
    ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), phai=("ĐẢNG CỘNG SẢN VIỆT NAM",), dang=True,
    don_vi="Ban Tuyên giáo",
)  # fmt: skip
HUYEN_UY = Office(
    ("ĐẢNG BỘ TỈNH BẮC GIANG",), ("HUYỆN ỦY LỤC NGẠN",), "Huyện ủy Lục Ngạn", "HU", "Lục Ngạn",
    ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), phai=("ĐẢNG CỘNG SẢN VIỆT NAM",), dang=True,
    don_vi="Văn phòng Huyện ủy",
)  # fmt: skip
TINH_DOAN = Office(
    (), ("BAN CHẤP HÀNH", "TỈNH BẮC GIANG"), "Tỉnh đoàn", "TĐTN-VP", "Bắc Giang",
    ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "PHÓ BÍ THƯ"), phai=("ĐOÀN TNCS HỒ CHÍ MINH",), doan=True,
)  # fmt: skip
CONG_DOAN = Office(
    ("TỔNG LIÊN ĐOÀN LAO ĐỘNG", "VIỆT NAM"), ("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH BẮC GIANG"),
    "Liên đoàn Lao động tỉnh", "LĐLĐ", "Bắc Giang", ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"),
    don_vi="TGNC",
)  # fmt: skip
QUAN_SU = Office(
    ("QUÂN KHU 1",), ("BỘ CHỈ HUY QUÂN SỰ", "TỈNH BẮC GIANG"), "Bộ Chỉ huy Quân sự tỉnh", "BCH",
    "Bắc Giang", ("CHỈ HUY TRƯỞNG",), ho_ten="Đại tá Nguyễn Văn Mẫu", don_vi="PCT",
)  # fmt: skip
CONG_AN = Office(
    ("BỘ CÔNG AN",), ("CÔNG AN", "TỈNH BẮC GIANG"), "Công an tỉnh", "CAT-PX03", "Bắc Giang",
    ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ho_ten="Thượng tá Nguyễn Văn Mẫu", don_vi="PX03",
)  # fmt: skip

Line = tuple[str, str]  # role of the paragraph, its words


@dataclass(frozen=True)
class Text:
    """A type of paper: its title, subject and body, without end mark."""

    loai: str
    ten: str  # empty for công văn
    trich_yeu: str
    noi_dung: tuple[Line, ...]
    kinh_gui: tuple[str, ...] = ()
    noi_nhan: tuple[str, ...] = ("UBND tỉnh (b/c)", "Các phòng, đơn vị trực thuộc")


OPENING = (
    "Thực hiện Kế hoạch số 08/KH-HĐTĐKT ngày 05/02/2021 của Hội đồng Thi đua - Khen thưởng tỉnh về "
    "xây dựng và nhân rộng điển hình tiên tiến năm 2021, {goi} "
)

KE_HOACH = Text(
    "KH",
    "KẾ HOẠCH",
    "Tổ chức phong trào thi đua năm 2021",
    (
        ("noi_dung", OPENING + "ban hành Kế hoạch với nội dung như sau:"),
        ("muc_la_ma", "I. MỤC ĐÍCH, YÊU CẦU"),
        ("muc_so", "1. Mục đích"),
        (
            "noi_dung",
            "- Tạo khí thế thi đua sôi nổi trong từng phòng, từng đơn vị ngay từ đầu năm;",
        ),
        ("noi_dung", "- Phát hiện những cách làm hay để nơi khác học tập."),
        ("muc_so", "2. Yêu cầu"),
        (
            "noi_dung",
            "Việc bình chọn phải công khai, đúng đối tượng và có số liệu kiểm chứng được.",
        ),
        ("muc_la_ma", "II. NỘI DUNG"),
        ("muc_so", "1. Các công việc chính"),
        ("muc_chu", "a) Phát động phong trào tại hội nghị đầu năm;"),
        ("muc_chu", "b) Đăng ký việc làm cụ thể của từng tập thể, cá nhân;"),
        ("muc_chu", "c) Kiểm tra chéo giữa các đơn vị;"),
        ("muc_chu", "d) Giới thiệu gương tốt trên cổng thông tin điện tử;"),
        ("muc_chu", "đ) Bình xét khi kết thúc từng quý;"),
        ("muc_chu", "e) Tổng hợp hồ sơ đề nghị khen thưởng."),
        ("muc_so", "2. Kinh phí"),
        ("noi_dung", "Kinh phí thực hiện được bố trí trong dự toán chi thường xuyên năm 2021."),
        ("muc_la_ma", "III. TỔ CHỨC THỰC HIỆN"),
        ("noi_dung", "1. Các phòng, đơn vị lập danh sách điển hình và gửi trước ngày 15/3/2021."),
        (
            "noi_dung",
            "2. Văn phòng theo dõi, đôn đốc và tổng hợp kết quả để báo cáo theo quy định.",
        ),
        (
            "noi_dung",
            "Trong quá trình thực hiện, nếu có khó khăn, các đơn vị phản ánh để được hướng dẫn",
        ),
    ),
)
CHUONG_TRINH = replace(KE_HOACH, loai="CTr", ten="CHƯƠNG TRÌNH", trich_yeu="Công tác năm 2021")
THONG_BAO = Text(
    "TB",
    "THÔNG BÁO",
    "Lịch kiểm tra phong trào thi đua quý II năm 2021",
    (
        ("noi_dung", OPENING + "thông báo lịch kiểm tra như sau:"),
        ("noi_dung", "1. Thời gian: từ ngày 10/5/2021 đến ngày 20/5/2021."),
        ("noi_dung", "2. Thành phần: đại diện các phòng, đơn vị có liên quan."),
        (
            "noi_dung",
            "Đề nghị các đơn vị chuẩn bị tài liệu và bố trí người làm việc với Đoàn kiểm tra",
        ),
    ),
)
BAO_CAO = Text(
    "BC",
    "BÁO CÁO",
    "Kết quả phong trào thi đua quý I năm 2021",
    (
        ("noi_dung", OPENING + "báo cáo kết quả như sau:"),
        ("muc_la_ma", "I. KẾT QUẢ ĐẠT ĐƯỢC"),
        ("noi_dung", "Có 12 tập thể và 35 cá nhân đăng ký xây dựng điển hình, đạt 94% kế hoạch."),
        ("muc_la_ma", "II. HẠN CHẾ, NGUYÊN NHÂN"),
        ("noi_dung", "Một số đơn vị gửi danh sách chậm, hồ sơ còn thiếu bản tóm tắt thành tích."),
        ("muc_la_ma", "III. NHIỆM VỤ QUÝ II"),
        (
            "noi_dung",
            "Hoàn thành việc bồi dưỡng các điển hình đã đăng ký và chuẩn bị sơ kết sáu tháng",
        ),
    ),
    ("Ủy ban nhân dân tỉnh",),
    ("Như trên", "Các phòng, đơn vị trực thuộc"),
)
TO_TRINH = Text(
    "TTr",
    "TỜ TRÌNH",
    "Về việc đề nghị tặng thưởng Bằng khen năm 2021",
    (
        ("noi_dung", OPENING + "đã xét chọn các tập thể, cá nhân có thành tích tiêu biểu."),
        ("noi_dung", "Căn cứ kết quả bình xét, kính trình xem xét, tặng thưởng Bằng khen cho 03 tập thể và 05 cá nhân."),
        ("noi_dung", "Hồ sơ gửi kèm gồm biên bản họp và báo cáo thành tích. Kính đề nghị xem xét, quyết định"),
    ),
    ("Ủy ban nhân dân tỉnh",),
    ("Như trên", "Các phòng, đơn vị trực thuộc"),
)  # fmt: skip
CONG_VAN = Text(
    "CV",
    "",
    "V/v gửi danh sách điển hình tiên tiến quý II năm 2021",
    (
        ("noi_dung", OPENING + "đề nghị các cơ quan, đơn vị gửi danh sách điển hình quý II."),
        ("noi_dung", "Danh sách lập theo mẫu đã hướng dẫn, có chữ ký của người đứng đầu và gửi trước ngày 15/5/2021."),
        ("noi_dung", "Rất mong nhận được sự phối hợp của các cơ quan, đơn vị"),
    ),
    ("Sở Tài chính", "Sở Y tế", "Báo Bắc Giang"),
    ("Như trên", "Lãnh đạo cơ quan (b/c)"),
)  # fmt: skip
QUYET_DINH = Text(
    "QĐ",
    "QUYẾT ĐỊNH",
    "Về việc tặng thưởng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    (
        ("tham_quyen", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BẮC GIANG"),
        ("can_cu", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"),
        ("can_cu", "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
        ("can_cu", "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;"),
        ("can_cu", "Theo đề nghị của Giám đốc Sở Nội vụ."),
        ("tham_quyen", "QUYẾT ĐỊNH:"),
        ("noi_dung", "§Điều 1.§ Tặng thưởng Bằng khen cho 03 tập thể và 05 cá nhân có thành tích xuất sắc trong phong trào thi đua năm 2021."),
        ("noi_dung", "§Điều 2.§ Tiền thưởng thực hiện theo quy định hiện hành và được trích từ quỹ thi đua, khen thưởng của tỉnh."),
        ("noi_dung", "§Điều 3.§ Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này"),
    ),
    (),
    ("Như Điều 3", "Ban Thi đua - Khen thưởng Trung ương"),
)  # fmt: skip
QUY_DINH = Text(
    "QyĐ",
    "QUY ĐỊNH",
    "Về việc theo dõi điển hình tiên tiến của đơn vị",
    (
        ("chuong", "Chương I"),
        ("ten_chuong", "QUY ĐỊNH CHUNG"),
        ("dieu", "Điều 1. Phạm vi điều chỉnh"),
        (
            "noi_dung",
            "Văn bản này quy định cách lập sổ, cách theo dõi và trách nhiệm theo dõi điển hình.",
        ),
        ("dieu", "Điều 2. Đối tượng áp dụng"),
        ("noi_dung", "1. Các phòng, đơn vị trực thuộc."),
        ("noi_dung", "2. Cá nhân, tập thể đã đăng ký điển hình."),
        ("chuong", "Chương II"),
        ("ten_chuong", "TỔ CHỨC THỰC HIỆN"),
        ("dieu", "Điều 3. Trách nhiệm thi hành"),
        ("noi_dung", "Các phòng, đơn vị tổ chức thực hiện Quy định này từ ngày ký"),
    ),
)
GIAY_MOI = Text(
    "GM",
    "GIẤY MỜI",
    "Họp bình xét điển hình tiên tiến năm 2021",
    (
        (
            "noi_dung",
            "{goi} trân trọng kính mời: Đại diện lãnh đạo các cơ quan, đơn vị có hồ sơ đề nghị.",
        ),
        ("noi_dung", "Tới dự cuộc họp bình xét điển hình tiên tiến năm 2021."),
        ("noi_dung", "Chủ trì: Lãnh đạo cơ quan."),
        ("noi_dung", "Thời gian: 08 giờ 00 phút, ngày 12 tháng 11 năm 2021."),
        ("noi_dung", "Địa điểm: Phòng họp tầng 2."),
        ("noi_dung", "Đề nghị đại biểu đến dự đúng giờ, đúng thành phần"),
    ),
    (),
    ("Như thành phần mời", "Lãnh đạo cơ quan"),
)
BIEN_BAN = Text(
    "BB",
    "BIÊN BẢN",
    "Họp bình xét điển hình tiên tiến năm 2021",
    (
        ("noi_dung", "Thời gian bắt đầu: 08 giờ 00 phút, ngày 12 tháng 11 năm 2021."),
        ("noi_dung", "Địa điểm: Phòng họp tầng 2."),
        ("noi_dung", "Thành phần tham dự: 15 người, có danh sách lưu tại hồ sơ cuộc họp."),
        ("noi_dung", "Chủ trì (chủ tọa): Trần Thị Ví Dụ, Phó Giám đốc."),
        ("noi_dung", "Thư ký (người ghi biên bản): Lê Văn Mẫu, chuyên viên."),
        ("noi_dung", "Nội dung (theo diễn biến cuộc họp):"),
        ("noi_dung", "Chủ tọa nêu tiêu chí; các thành viên thảo luận và bỏ phiếu cho từng hồ sơ."),
        ("noi_dung", "Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 12 tháng 11 năm 2021"),
    ),
    (),
    ("Các thành viên dự họp",),
)
