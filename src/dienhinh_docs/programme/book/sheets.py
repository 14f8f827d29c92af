"""All sheets of ``programme.xlsx`` in their order, and where in the programme each one's rows belong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from dienhinh_docs.programme.book import body_rows as bodies
from dienhinh_docs.programme.book import plan_rows as plan
from dienhinh_docs.programme.book.forms import FORMS
from dienhinh_docs.programme.book.lists import BODY, FIELD, UNIT
from dienhinh_docs.sheet import Shape, Sheet
from dienhinh_docs.yamlfile import Path_


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its sheet, and whose rows they are.

    ``path`` is where a record of its own goes (a list) or where its entries go (a mapping, with
    ``entry`` the field that is the key). ``owner`` is the field that says to which record of
    another sheet a row belongs; ``path`` then counts from that record.
    """

    sheet: Sheet
    path: Path_ = ()
    owner: str = ""
    entry: str = ""
    unique: str = ""  # field that may not stand twice


def _table(name: str, model: type[BaseModel], title: str, intro: str, capacity: int = 100) -> Sheet:
    return Sheet(name, model, title, intro, Shape.TABLE, capacity)


WORDS = Table(
    _table(
        "Lời văn",
        plan.LoiVan,
        "Lời văn của kế hoạch",
        "Mỗi dòng một đoạn văn; thứ tự từ trên xuống là thứ tự trong kế hoạch.",
    ),
    ("ke_hoach",),
)
"""Paragraphs: the part that a row names is the list it goes to."""

LEADS = Table(
    _table(
        "Đầu mối",
        plan.DauMoi,
        "Cơ quan đầu mối của từng mục lĩnh vực",
        "Mỗi cơ quan một dòng; tên ghi đúng như kế hoạch.",
    ),
    ("dau_moi",),
    owner="muc",
)
"""Two lists side by side: codes and names."""

FIELDS = Table(
    _table("Lĩnh vực", plan.LinhVuc, "Các lĩnh vực của kế hoạch", "Mỗi lĩnh vực một dòng."),
    ("linh_vuc",),
    unique="so",
)
UNITS = Table(
    _table(
        "Mục lĩnh vực",
        plan.MucLinhVuc,
        "Các mục của từng lĩnh vực",
        "Lĩnh vực không chia thì có một mục; chia hai thì hai mục.",
    ),
    ("don_vi",),
    owner="linh_vuc",
    unique="ma",
)
CRITERIA = Table(
    _table(
        "Tiêu chí",
        plan.TieuChi,
        "Tiêu chí của từng mục lĩnh vực",
        "Mỗi nhóm đối tượng một dòng; các tiêu chí của nhóm mỗi điều một dòng trong ô.",
        200,
    ),
    ("tieu_chi",),
    owner="muc",
)
BODIES = Table(
    _table(
        "Cơ quan",
        bodies.CoQuan,
        "Các cơ quan, đơn vị, địa phương",
        "Mỗi cơ quan một dòng: tên, cách gọi và những gì văn bản của cơ quan cần.",
        200,
    ),
    ("co_quan",),
    unique="ma",
)
OWN_WAYS = Table(
    _table(
        "Thể thức riêng",
        bodies.TheThuc,
        "Cơ quan trình bày khác thể thức chung",
        "Chỉ ghi cơ quan có cách riêng, và chỉ những gì khác.",
        50,
    ),
    (),
    owner="co_quan",
    unique="co_quan",
)

TABLES: tuple[Table, ...] = (
    WORDS,
    Table(
        _table("Viện dẫn", plan.VienDan, "Văn bản kế hoạch viện dẫn", "Mỗi văn bản một dòng.", 50),
        ("ke_hoach", "vien_dan"),
    ),
    Table(
        _table("Khâu", plan.Khau, "Bốn khâu xây dựng điển hình", "Đúng bốn dòng, theo thứ tự.", 4),
        ("khau",),
        unique="ma",
    ),
    FIELDS,
    UNITS,
    LEADS,
    CRITERIA,
    Table(
        _table("Mốc thời gian", plan.MocThoiGian, "Các bước theo quý", "Mỗi bước một dòng.", 50),
        ("moc_thoi_gian",),
    ),
    Table(
        _table(
            "Nhiệm vụ",
            plan.NhiemVu,
            "Nhiệm vụ của các cơ quan",
            "Mỗi cơ quan hay nhóm cơ quan một dòng.",
            50,
        ),
        ("nhiem_vu",),
    ),
    BODIES,
    OWN_WAYS,
    Table(
        _table("Hạn nộp", plan.HanNop, "Hạn nộp do tỉnh đặt", "Mỗi hạn một dòng.", 50),
        ("cai_dat", "han_nop"),
    ),
    Table(
        _table(
            "Ngưỡng phiếu",
            bodies.NguongPhieu,
            "Tỷ lệ phiếu cần đạt",
            "Chỉ ghi ngưỡng mà tỉnh quy định khác; còn lại theo pháp luật.",
            10,
        ),
        ("cai_dat", "nguong_phieu"),
        entry="nguong",
        unique="nguong",
    ),
    Table(
        _table(
            "Giới hạn",
            bodies.GioiHan,
            "Giới hạn khi xét hồ sơ",
            "Chỉ ghi giới hạn mà tỉnh quy định khác; 0 là không xét.",
            30,
        ),
        ("cai_dat", "gioi_han"),
        entry="quy_dinh",
        unique="quy_dinh",
    ),
    Table(
        _table(
            "Đơn vị cơ sở",
            bodies.DonViCoSo,
            "Đơn vị gặp dưới nhiều tên",
            "Trả lời của cơ quan thường trực; đã ghi ở đây thì không bị hỏi lại.",
            200,
        ),
        ("don_vi_co_so",),
    ),
    Table(
        _table(
            "Không trùng",
            bodies.HaiNguoi,
            "Tên giống nhau nhưng là hai",
            "Mỗi cặp một dòng; đã ghi ở đây thì không bị hỏi lại.",
        ),
        ("khong_trung",),
    ),
    Table(
        _table(
            "Là một",
            bodies.MotNguoi,
            "Ghi khác nhau nhưng là một",
            "Mỗi cặp một dòng; dù cách ghi khác nhau vẫn tính là một.",
        ),
        ("cung_mot",),
    ),
    Table(
        _table(
            "Sổ của ai",
            bodies.SoCua,
            "Sổ, danh sách không có dấu",
            "Tệp nào của cơ quan nào.",
        ),
        ("cai_dat", "so_cua"),
    ),
    Table(
        _table(
            "Điển hình năm trước",
            bodies.DienHinhNamTruoc,
            "Số điển hình năm trước",
            "Mục nào chưa có số thì không ghi.",
            50,
        ),
        ("nam_truoc", "dien_hinh_theo_linh_vuc"),
        entry="muc",
        unique="muc",
    ),
    Table(
        _table(
            "Khen thưởng năm trước",
            bodies.KhenThuongNamTruoc,
            "Khen thưởng năm trước",
            "Hình thức nào chưa có số thì không ghi.",
            30,
        ),
        ("nam_truoc", "khen_thuong"),
        entry="hinh_thuc",
        unique="hinh_thuc",
    ),
)

SHEETS: tuple[Sheet, ...] = (*FORMS, *(table.sheet for table in TABLES))

CODES: Mapping[str, tuple[Sheet, str, tuple[str, ...]]] = {
    BODY: (BODIES.sheet, "ma", ("ten", "ten_goi_khac")),
    UNIT: (UNITS.sheet, "ma", ()),
    FIELD: (FIELDS.sheet, "so", ()),
}
"""Lists of codes that stand in the workbook: their sheet, their field, and names that mean the same."""
