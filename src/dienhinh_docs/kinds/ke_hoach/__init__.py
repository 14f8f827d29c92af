"""Kế hoạch of one body: its part of the provincial plan, with its own targets and timetable.

A lead gets the units that it leads, in the words of the note that names it; every other body gets
the general plan. Names in the template, besides ``vb``: see ``ke_hoach_noi_dung.context``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dienhinh_docs.blocks import (
    Block,
    Column,
    Document,
    Each,
    Frame,
    Para,
    Recipients,
    Table,
    TableRow,
    When,
    heading,
    subheading,
)
from dienhinh_docs.issuer import Issuer, issuer_of_plan, signatory, van_ban
from dienhinh_docs.kinds.base import Draft, Kind, Work, template_name, templates
from dienhinh_docs.kinds.chung.giong_van import giong_van
from dienhinh_docs.kinds.chung.phrases import KE_HOACH, gui_len, lanh_dao, sources
from dienhinh_docs.kinds.ke_hoach.noi_dung import context, phoi_hop
from dienhinh_docs.layout import ChiTieu, DonVi, HoatDong
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan
from dienhinh_docs.rules import Part
from dienhinh_docs.sheet import Book
from dienhinh_docs.viet import lower_first, upper_first

ID = "ke-hoach"


def drafts(work: Work) -> Iterator[Draft]:
    for body, book in work.bodies():
        record = book.one(DonVi)
        if record is not None:
            yield _draft(work.programme, body, book, record)


def _draft(programme: ChuongTrinh, body: CoQuan, book: Book, record: DonVi) -> Draft:
    trich_yeu = f"Thực hiện Kế hoạch {lower_first(programme.ke_hoach.trich_yeu)}"
    issuer = issuer_of_plan(programme, body, record)
    return Draft(
        kind=ID,
        template=template_name(ID, issuer.regime.khung),
        name=ID,
        body=body.ma,
        quarter=1,
        title=f"{body.ten}: {trich_yeu}",
        context={
            "vb": _van_ban(programme, body, issuer, record, trich_yeu),
            **context(programme, body, record, book.records(ChiTieu), book.records(HoatDong)),
        },
        sources=sources(book, DonVi, ChiTieu, HoatDong),
    )


def _van_ban(
    programme: ChuongTrinh, body: CoQuan, issuer: Issuer, record: DonVi, trich_yeu: str
) -> dict[str, Any]:
    return van_ban(
        issuer,
        loai=KE_HOACH,
        ten_loai="Kế hoạch",
        trich_yeu=trich_yeu,
        nam=programme.nam,
        nguoi_ky=signatory(record),
        noi_nhan=_noi_nhan(programme, body),
        so=record.so_ke_hoach,
        ngay=record.ngay_ke_hoach,
    )


def _noi_nhan(programme: ChuongTrinh, body: CoQuan) -> list[str]:
    """Upwards, sideways to those who lead together with it, its leaders, its own units."""
    units = giong_van(body).cap_duoi.replace("Ủy ban nhân dân", "UBND").split(" và UBND ")
    own = [units[0], *(f"UBND {unit}" for unit in units[1:])]
    return [
        *gui_len(programme, body),
        *(f"{name} (để phối hợp)" for name in phoi_hop(programme, body)),
        *lanh_dao(body),
        *(f"{upper_first(unit)} (để t/h)" for unit in own),
    ]


# --- what stands in it ---------------------------------------------------------------------


def _criteria(items: str) -> Each:
    """Criteria: a paragraph to each sort of nominee."""
    return Each("y", items, (Para("- {{ y }}"),))


_AIMS: tuple[Block, ...] = (
    Para("Thực hiện {{ ke_hoach_tinh }} (sau đây gọi là {{ ke_hoach_ngan }}), {{ co_quan }} ban hành Kế hoạch với những nội dung như sau:"),
    heading("{{ muc.chung }}. MỤC ĐÍCH, YÊU CẦU"),
    subheading("1. Mục đích"),
    Para("- Cụ thể hóa {{ ke_hoach_ngan }} thành công việc của {{ ten_goi }}; nâng cao trách nhiệm của {{ dung_dau }} đối với các khâu {{ cac_khau }} điển hình tiên tiến."),
    Para("- Đưa phong trào thi đua {{ pham_vi }} đi vào thực chất, khích lệ {{ nguoi }} hoàn thành tốt nhiệm vụ năm {{ nam }}."),
    Para("- Làm căn cứ để khen thưởng và đề nghị khen thưởng kịp thời, đúng người, đúng việc; giúp những cách làm hay được nhiều nơi biết đến và học theo."),
    subheading("2. Yêu cầu"),
    Para("- Điển hình được chọn có thành tích nổi trội, đúng đối tượng, đúng tiêu chí, được {{ ai_dong_tinh }} đồng tình; việc lựa chọn bảo đảm dân chủ, công khai."),
    Para("- Mỗi việc có nơi chịu trách nhiệm, có thời hạn và kết quả cụ thể; không làm hình thức, không chạy theo số lượng."),
    Para("- Thành tích, số liệu phải chính xác và kiểm tra được; mỗi điển hình chỉ do một nơi lập hồ sơ để không trùng lặp."),
)  # fmt: skip

_FIELDS: tuple[Block, ...] = (
    subheading("{{ muc.linh_vuc }}. Lĩnh vực và tiêu chí lựa chọn"),
    Each(
        "nhom",
        "nhom_linh_vuc",
        (
            Para("{{ nhom.cau_giao }}", keep_next=True),
            Each(
                "lv",
                "nhom.linh_vuc",
                (
                    Para("{{ lv.tieu_de }}", Part.MUC_CHU, keep_next=True),
                    _criteria("lv.tieu_chi"),
                ),
            ),
        ),
    ),
    When(
        "linh_vuc_khac",
        (Para("{{ linh_vuc_khac }}"),),
    ),
)  # fmt: skip

_GENERAL: tuple[Block, ...] = (
    subheading("{{ muc.linh_vuc }}. Phạm vi và tiêu chí lựa chọn"),
    Para("{{ co_quan }} lựa chọn, xây dựng điển hình trong phạm vi quản lý của mình, phù hợp với đặc điểm, nhiệm vụ của từng đơn vị; đối tượng là {{ doi_tuong }}. Điển hình thuộc lĩnh vực đã có cơ quan chủ trì theo {{ ke_hoach_ngan }} thì áp dụng tiêu chí của lĩnh vực đó và được giới thiệu với cơ quan chủ trì để cùng bồi dưỡng, nhân rộng."),
    Para("Điển hình ở các lĩnh vực còn lại được lựa chọn theo tiêu chí sau:", keep_next=True),
    _criteria("tieu_chi_chung"),
)  # fmt: skip

_TARGETS = When(
    "chi_tieu",
    (
        subheading("{{ muc.chi_tieu }}. Chỉ tiêu"),
        Para("Trong năm {{ nam }}, {{ ten_goi }} phấn đấu xây dựng {{ cau_chi_tieu }}, cụ thể như sau:", keep_next=True),
        Table(
            (
                Column("TT", 0.06, "giua"),
                Column("Lĩnh vực", 0.42),
                Column("Đối tượng", 0.175, "giua"),
                Column("Số lượng", 0.125, "giua"),
                Column("Ghi chú", 0.22),
            ),
            (
                TableRow(
                    (
                        "{{ c.tt }}",
                        "{{ c.linh_vuc }}",
                        "{{ c.doi_tuong }}",
                        "{{ c.so_luong }}",
                        "{{ c.ghi_chu }}",
                    ),
                    var="c",
                    items="chi_tieu",
                ),
                TableRow(("", "Tổng cộng", "", "{{ tong_chi_tieu }}", ""), bold=True),
            ),
        ),
    ),
)  # fmt: skip

_TASKS: tuple[Block, ...] = (
    subheading("{{ muc.viec }}. Công việc trọng tâm"),
    Para("- Rà soát phong trào thi đua {{ pham_vi }} để sớm phát hiện nhân tố mới; lập danh sách theo dõi và cập nhật hằng quý."),
    Para("- Phân công người giúp đỡ từng điển hình, tạo điều kiện thuận lợi để điển hình phát huy vai trò; những khó khăn nảy sinh phải được xem xét, tháo gỡ kịp thời."),
    Para("- Định kỳ đánh giá kết quả, tổng kết cách làm của những điển hình tiêu biểu; khen thưởng theo thẩm quyền và đề nghị cấp có thẩm quyền khen thưởng."),
    Para("- Giới thiệu điển hình qua {{ kenh }}; tổ chức để các đơn vị trao đổi kinh nghiệm, áp dụng cách làm phù hợp với điều kiện của mình."),
)  # fmt: skip

_TIMETABLE = When(
    "tien_do",
    (
        heading("{{ muc.tien_do }}. TIẾN ĐỘ THỰC HIỆN"),
        Para("Công việc năm {{ nam }} được bố trí theo từng quý như sau:", keep_next=True),
        Table(
            (
                Column("TT", 0.06, "giua"),
                Column("Nội dung công việc", 0.32),
                Column("Chủ trì, phối hợp", 0.25),
                Column("Thời gian", 0.15, "giua"),
                Column("Kết quả", 0.22),
            ),
            (
                TableRow(
                    ("{{ q.ten }}",),
                    var="q",
                    items="tien_do",
                    bold=True,
                    rows=(
                        TableRow(
                            (
                                "{{ v.tt }}",
                                "{{ v.noi_dung }}",
                                "{{ v.chu_tri }}",
                                "{{ v.thoi_gian }}",
                                "{{ v.ket_qua }}",
                            ),
                            var="v",
                            items="q.viec",
                        ),
                    ),
                ),
            ),
        ),
    ),
)

_DUTIES: tuple[Block, ...] = (
    heading("{{ muc.to_chuc }}. TỔ CHỨC THỰC HIỆN"),
    subheading("{{ muc.trach_nhiem }}. Trách nhiệm thực hiện"),
    Para("- {{ cap_duoi_dau_cau }} căn cứ Kế hoạch này lựa chọn điển hình của đơn vị mình, phân công người theo dõi, giúp đỡ; hằng quý rà soát và báo cáo kết quả về {{ ten_goi }}."),
    Para("- {{ dung_dau_dau_cau }} chịu trách nhiệm về chất lượng lựa chọn điển hình và tính chính xác của hồ sơ."),
    When(
        "phoi_hop",
        (Para("- {{ co_quan }} cùng {{ phoi_hop }} thống nhất cách lựa chọn, số lượng điển hình và việc giới thiệu điển hình chung của lĩnh vực."),),
    ),
    When("not tien_do", (Para("- Thời gian thực hiện từng bước theo {{ ke_hoach_ngan }}."),)),
    When(
        "nhiem_vu",
        (
            subheading("{{ muc.nhiem_vu }}. Nhiệm vụ riêng theo {{ ke_hoach_ngan }}"),
            When(
                "la_thuong_truc",
                (Para("Với trách nhiệm được giao tại {{ ke_hoach_ngan }}, {{ co_quan }} thực hiện các việc sau:", keep_next=True),),
                (Para("Cùng với các nội dung nêu trên, {{ co_quan }} thực hiện các nhiệm vụ sau:", keep_next=True),),
            ),
            Each("y", "nhiem_vu", (Para("- {{ y }}"),)),
        ),
    ),
    subheading("{{ muc.bao_cao }}. Đầu mối và chế độ báo cáo"),
    Para("- Đồng chí {{ nguoi_lien_he }} là đầu mối theo dõi, tổng hợp; {{ lien_he }}."),
    When(
        "la_thuong_truc",
        (Para("- {{ co_quan }} tổng hợp kế hoạch, danh sách điển hình, kết quả từng quý và hồ sơ đề nghị khen thưởng của các cơ quan, đơn vị, địa phương, báo cáo {{ hoi_dong }}{{ dau_han_nop }}", keep_next=True),),
        (Para("- {{ co_quan }} gửi kế hoạch, danh sách điển hình, kết quả từng quý và hồ sơ đề nghị khen thưởng về {{ thuong_truc }} để tổng hợp, báo cáo {{ hoi_dong }}{{ dau_han_nop }}", keep_next=True),),
    ),
    Each("y", "han_nop", (Para("+ {{ y }}"),)),
    When(
        "la_thuong_truc",
        (Para("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, {{ cap_duoi }} phản ánh kịp thời về {{ ten_goi }} để xem xét, giải quyết hoặc báo cáo {{ hoi_dong }}{{ vb.ket_thuc }}"),),
        (Para("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, {{ cap_duoi }} phản ánh kịp thời về {{ ten_goi }} để xem xét, giải quyết; việc vượt thẩm quyền được chuyển đến {{ hoi_dong }} (qua {{ thuong_truc }}){{ vb.ket_thuc }}"),),
    ),
)  # fmt: skip

DOCUMENT = Document(
    Frame.VAN_BAN,
    (
        *_AIMS,
        heading("{{ muc.noi_dung }}. NỘI DUNG"),
        When("nhom_linh_vuc", _FIELDS, _GENERAL),
        _TARGETS,
        *_TASKS,
        _TIMETABLE,
        *_DUTIES,
        Recipients(),
    ),
    title="Kế hoạch của cơ quan, đơn vị",
)

KIND = Kind(ID, "Kế hoạch của cơ quan, đơn vị", templates(ID, DOCUMENT), drafts, alone=True)
