"""The four templates: labels and their order as the forms print them.

A label stands only if its value does. NĐ 91/2017/NĐ-CP, Mẫu số 01 and 02, and the shorter 06 and 07,
which share their frame; what differs between forms and periods comes in as ``mau``.
"""

from __future__ import annotations

from dienhinh_docs.blocks import (
    Block,
    Column,
    Document,
    Each,
    Frame,
    Para,
    Signatures,
    Signer,
    Table,
    TableRow,
    When,
    heading,
    subheading,
)
from dienhinh_docs.kinds.base import STATE, Template
from dienhinh_docs.rules import Part

KIND_ID = "bao-cao-thanh-tich"
SEALED = "(Ký, đóng dấu)"
SIGNED = "(Ký, ghi rõ họ và tên)"


def line(label: str, name: str) -> Block:
    """``- Điện thoại: …``, or nothing."""
    return When(f"bc.{name}", (Para(f"- {label}: {{{{ bc.{name} }}}}."),))


def text(label: str, name: str) -> Block:
    """A label with one or more paragraphs, or nothing."""
    first = Para(f"- {label}: {{{{ bc.{name}[0] }}}}")
    return When(f"bc.{name}", (first, _paragraphs(f"bc.{name}[1:]")))


def item(title: str, name: str, *more: Block) -> tuple[Block, ...]:
    """A numbered item of part II that every report has (its column is mandatory).

    It stands without a condition, so that the builder knows what holds to the signatures.
    """
    return subheading(f"{{{{ bc.so.{name} }}}}. {title}"), _paragraphs(f"bc.{name}"), *more


def optional(title: str, name: str) -> Block:
    """A numbered item of part II, or nothing."""
    return When(f"bc.{name}", item(title, name))


def _paragraphs(items: str) -> Block:
    return Each("doan", items, (Para("{{ doan }}"),))


TITLE: tuple[Block, ...] = (
    Para("{{ mau.tieu_de }}", Part.TEN_LOAI, keep_next=True),
    Para("{{ mau.de_nghi }}", Part.TRICH_YEU, keep_next=True),
    When("mau.dip", (Para("{{ mau.dip }}", Part.TRICH_YEU, keep_next=True),)),
    Para("{{ nguoi.dong }}", Part.TEN_DOI_TUONG, keep_next=True),
)
"""Title in two lines, the occasion, the nominee in full and in small letters, function and unit."""

DAC_DIEM = heading("I. {{ mau.muc.dac_diem }}")
LY_LICH = heading("I. {{ mau.muc.ly_lich }}")
THANH_TICH = heading("II. {{ mau.muc.thanh_tich }}")


def _honours(kind: str, title: str, name: str, decision: str) -> Block:
    """One table of part III, with the exact headings of the forms."""
    columns = (
        Column("Năm", 0.1, "giua"),
        Column(name, 0.35),
        Column(f"Số, ngày, tháng, năm của {decision}; cơ quan ban hành quyết định", 0.55),
    )
    cells = ("{{ k.nam }}", "{{ k.ten }}", "{{ k.quyet_dinh }}")
    return When(
        f"bang.loai == '{kind}'",
        (
            subheading(f"{{{{ bang.so }}}}. {title}:"),
            Table(columns, (TableRow(cells, var="k", items="bang.dong"),)),
        ),
    )


DA_KHEN: Block = When(
    "da_khen",
    (
        heading("III. {{ mau.muc.da_khen }}"),
        Each(
            "bang",
            "da_khen",
            (
                _honours(
                    "danh_hieu", "Danh hiệu thi đua", "Danh hiệu thi đua",
                    "quyết định công nhận danh hiệu thi đua",
                ),
                _honours(
                    "hinh_thuc", "Hình thức khen thưởng", "Hình thức khen thưởng",
                    "quyết định khen thưởng",
                ),
            ),
        ),
    ),
)  # fmt: skip

SUPERIOR = Signer(("THỦ TRƯỞNG ĐƠN VỊ CẤP TRÊN", "TRỰC TIẾP XÁC NHẬN"), SEALED)
PHAP_LUAT = "Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước"

TAP_THE: tuple[Block, ...] = (
    *TITLE,
    DAC_DIEM,
    subheading("1. Đặc điểm, tình hình"),
    line("Địa điểm trụ sở chính", "dia_chi"),
    line("Điện thoại", "dien_thoai"),
    line("Địa chỉ trang tin điện tử", "trang_tin"),
    text("Quá trình thành lập và phát triển", "qua_trinh"),
    text("Cơ cấu tổ chức", "co_cau"),
    line("Tổng số cán bộ, công chức, viên chức, người lao động", "so_nguoi"),
    text("Thuận lợi, khó khăn", "thuan_loi_kho_khan"),
    subheading("2. Chức năng, nhiệm vụ được giao"),
    _paragraphs("bc.chuc_nang"),
    THANH_TICH,
    *item("Kết quả đạt được", "thanh_tich"),
    optional("Biện pháp, nguyên nhân đạt được thành tích", "bien_phap"),
    *item(PHAP_LUAT, "chap_hanh"),
    optional("Hoạt động của tổ chức đảng, đoàn thể", "dang_doan_the"),
    DA_KHEN,
    Signatures(
        (
            (
                SUPERIOR,
                Signer(
                    ("THỦ TRƯỞNG ĐƠN VỊ", "{{ bc.chuc_vu_nguoi_ky | upper }}"),
                    SEALED,
                    "{{ bc.nguoi_ky }}",
                ),
            ),
        )
    ),
)

CA_NHAN: tuple[Block, ...] = (
    *TITLE,
    LY_LICH,
    Para("- Họ tên: {{ nguoi.ten }}."),
    line("Sinh ngày, tháng, năm", "ngay_sinh"),
    line("Giới tính", "gioi_tinh"),
    line("Dân tộc", "dan_toc"),
    line("Quê quán", "que_quan"),
    line("Trú quán", "tru_quan"),
    line("Đơn vị công tác", "don_vi_cong_tac"),
    line("Chức vụ (Đảng, chính quyền, đoàn thể)", "chuc_vu"),
    line("Trình độ chuyên môn, nghiệp vụ", "trinh_do"),
    line("Học hàm, học vị, danh hiệu, giải thưởng", "hoc_ham"),
    THANH_TICH,
    *item("Quyền hạn, nhiệm vụ được giao hoặc đảm nhận", "nhiem_vu"),
    *item("Thành tích đạt được của cá nhân", "thanh_tich", text("Sáng kiến, đề tài", "sang_kien")),
    DA_KHEN,
    Signatures(
        (
            (
                Signer(
                    (
                        "THỦ TRƯỞNG ĐƠN VỊ",
                        "XÁC NHẬN, ĐỀ NGHỊ",
                        "{{ bc.chuc_vu_xac_nhan | upper }}",
                    ),
                    SEALED,
                ),
                Signer(("NGƯỜI BÁO CÁO ĐỀ NGHỊ",), SIGNED, "{{ nguoi.ten }}"),
            ),
            (
                Signer(SUPERIOR.lines, SUPERIOR.note, test="bc.don_vi_cap_tren"),
                None,
            ),
        )
    ),
)

HO_GIA_DINH: tuple[Block, ...] = (
    *TITLE,
    LY_LICH,
    Para("- Họ tên chủ hộ: {{ nguoi.chu_ho }}."),
    line("Sinh ngày, tháng, năm", "ngay_sinh"),
    line("Giới tính", "gioi_tinh"),
    line("Dân tộc", "dan_toc"),
    line("Trú quán", "tru_quan"),
    line("Số nhân khẩu", "so_nhan_khau"),
    THANH_TICH,
    *item("Mô hình sản xuất, kinh doanh", "mo_hinh", line("Thu nhập của hộ", "thu_nhap")),
    *item(
        "Thành tích đạt được",
        "thanh_tich",
        line("Số lao động được tạo việc làm", "so_lao_dong"),
        line("Số hộ được giúp đỡ", "so_ho_giup"),
    ),
    optional("Đóng góp công sức, đất đai, tài sản", "dong_gop"),
    *item(PHAP_LUAT, "chap_hanh", line("Các năm đạt Gia đình văn hóa", "nam_van_hoa")),
    DA_KHEN,
    Signatures(
        (
            (
                Signer(("XÁC NHẬN CỦA", "ỦY BAN NHÂN DÂN", "{{ bc.xa | upper }}"), SEALED),
                Signer(("NGƯỜI BÁO CÁO", "(CHỦ HỘ)"), SIGNED, "{{ nguoi.chu_ho }}"),
            ),
        )
    ),
)

CHI_TIEU: Block = When(
    "bc.chi_tieu",
    (
        Para("Một số chỉ tiêu sản xuất, kinh doanh chủ yếu", Part.BANG_TEN, keep_next=True),
        Table(
            (
                Column("Chỉ tiêu", 0.28),
                Column("Đơn vị tính", 0.16, "giua"),
                Column("Năm {{ nam - 1 }}", 0.14, "phai"),
                Column("Năm {{ nam }}", 0.14, "phai"),
                Column("Tăng (+), giảm (-)", 0.14, "phai"),
                Column("Năm {{ nam }} so với năm {{ nam - 1 }}", 0.14, "phai"),
            ),
            (
                TableRow(
                    (
                        "{{ c.ten }}",
                        "{{ c.don_vi }}",
                        "{{ c.nam_truoc }}",
                        "{{ c.nam_nay }}",
                        "{{ c.tang_giam }}",
                        "{{ c.ty_le }}",
                    ),
                    var="c",
                    items="bc.chi_tieu",
                ),
            ),
        ),
    ),
)

DOANH_NGHIEP: tuple[Block, ...] = (
    *TITLE,
    DAC_DIEM,
    subheading("1. Đặc điểm, tình hình"),
    line("Mã số doanh nghiệp", "ma_so"),
    line("Địa điểm trụ sở chính", "dia_chi"),
    line("Điện thoại", "dien_thoai"),
    line("Người đại diện theo pháp luật", "nguoi_dai_dien"),
    line("Năm thành lập", "nam_thanh_lap"),
    line("Vốn điều lệ", "von"),
    line("Số lao động", "so_lao_dong"),
    subheading("2. Chức năng, nhiệm vụ được giao"),
    text("Ngành, nghề kinh doanh chính", "nganh_nghe"),
    THANH_TICH,
    *item("Kết quả sản xuất, kinh doanh", "thanh_tich", CHI_TIEU),
    optional("Bảo hiểm, việc làm, phúc lợi, hoạt động công đoàn", "che_do_lao_dong"),
    optional("An toàn lao động, phòng cháy, môi trường, an ninh trật tự", "an_toan_moi_truong"),
    optional("Hoạt động xã hội, từ thiện", "tu_thien"),
    *item("Việc chấp hành pháp luật, nghĩa vụ thuế", "chap_hanh"),
    DA_KHEN,
    Signatures(
        (
            (
                SUPERIOR,
                Signer(
                    ("THỦ TRƯỞNG ĐƠN VỊ", "{{ bc.chuc_vu_dai_dien | upper }}"),
                    SEALED,
                    "{{ bc.nguoi_dai_dien }}",
                ),
            ),
            (Signer(("XÁC NHẬN CỦA CƠ QUAN THUẾ", "{{ bc.co_quan_thue | upper }}"), SEALED), None),
        )
    ),
)


def _template(suffix: str, blocks: tuple[Block, ...]) -> Template:
    document = Document(Frame.MAU, blocks, title="Báo cáo thành tích")
    return Template(f"{KIND_ID}.{suffix}", STATE, document)


TEMPLATES = (
    _template("tap-the", TAP_THE),
    _template("ca-nhan", CA_NHAN),
    _template("ho-gia-dinh", HO_GIA_DINH),
    _template("doanh-nghiep", DOANH_NGHIEP),
)
