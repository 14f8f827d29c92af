"""A small programme of an invented province, books from text tables, and a document read as text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from jinja2 import Environment, StrictUndefined
from pydantic import BaseModel

from dienhinh_docs.blocks import Block, Each, Para, Table, TableRow, When
from dienhinh_docs.kinds.base import Draft, Kind, Work
from dienhinh_docs.law import periods
from dienhinh_docs.layout import DonVi
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.sheet import Book, Place, Row


def body(ma: str, ten: str, nhom: str, loai: str = "nha_nuoc", **more: Any) -> dict[str, Any]:
    return {
        "ma": ma,
        "ten": ten,
        "ky_hieu": ma,
        "nhom": nhom,
        "loai": loai,
        "ten_tren_van_ban": [ten],
        "dia_danh": "Tân Sơn",
        "ky": {"chuc_vu": "Giám đốc"},
        **more,
    }


def unit(ma: str, dong_tu: str, leads: Mapping[str, str], chu_tri: bool = True) -> dict[str, Any]:
    """A unit of a field; ``leads`` gives names as the plan writes them, by code."""
    return {
        "ma": ma,
        "tieu_de": f'Điển hình trong phong trào thi đua "Phong trào {ma}":',
        "ten_ngan": f"Phong trào {ma}",
        "phong_trao": [f"Phong trào {ma}"],
        "doi_tuong": ["TT", "CN"],
        "tieu_chi": [
            {"doi_tuong": ["TT"], "noi_dung": [f"dẫn đầu phong trào {ma}", "đoàn kết tốt."]},
            {"doi_tuong": ["CN"], "ap_dung": f"người làm việc {ma}", "noi_dung": ["gương mẫu"]},
        ],
        "dau_moi": {
            "dong_tu": dong_tu,
            "chu_tri": chu_tri,
            "co_quan": list(leads),
            "ten_trong_ke_hoach": list(leads.values()),
        },
    }


def field(so: int, *units: dict[str, Any]) -> dict[str, Any]:
    name = units[0]["tieu_de"] if len(units) == 1 else f"Điển hình của lĩnh vực {so}"
    return {"so": so, "tieu_de": name, "don_vi": list(units)}


BODIES = (
    body("SNV", "Sở Nội vụ", "so"),
    body("SYT", "Sở Y tế", "so"),
    body("BTGTU", "Ban Tuyên giáo Tỉnh ủy", "dang", "dang", ky={"chuc_vu": "Trưởng ban"}),
    body("BCH", "Bộ Chỉ huy Quân sự tỉnh", "luc_luong_vu_trang", "quan_doi"),
    body(
        "PN", "Hội Liên hiệp Phụ nữ tỉnh", "mat_tran_doan_the", "phu_nu",
        ky={"chuc_vu": "Chủ tịch", "tap_the": "Ban Thường vụ"},
    ),
    body(
        "TD", "Tỉnh đoàn", "mat_tran_doan_the", "doan",
        ky={"chuc_vu": "Bí thư", "tap_the": "Ban Thường vụ"},
    ),
    body(
        "LX", "Ủy ban nhân dân huyện Lâm Xuyên", "huyen", cap_duoi="các xã, thị trấn",
        ky={"chuc_vu": "Chủ tịch", "tap_the": "Ủy ban nhân dân"},
    ),
    body("STP", "Sở Tư pháp", "so"),
)  # fmt: skip

FIELDS = (
    field(1, unit("1", "Đề nghị", {"BTGTU": "Ban Tuyên giáo Tỉnh ủy"})),
    field(2, unit("2", "Giao", {"SNV": "Sở Nội vụ"})),
    field(3, unit("3", "Giao", {"SYT": "Sở Y tế"})),
    field(
        4,
        unit("4a", "Giao", {"BCH": "Bộ Chỉ huy Quân sự tỉnh"}, chu_tri=False),
        unit("4b", "Giao", {"SNV": "Sở Nội vụ"}),
    ),
    field(5, unit("5", "Đề nghị", {"PN": "Hội Liên hiệp Phụ nữ tỉnh", "TD": "Tỉnh đoàn"})),
)


def programme(**changes: Any) -> ChuongTrinh:
    """The small programme; keywords replace whole parts, ``ke_hoach`` only the keys given."""
    plan = {
        "so": "5",
        "ngay": date(2024, 3, 1),
        "trich_yeu": "Xây dựng và nhân rộng điển hình tiên tiến năm 2024",
        "nguoi_ky": "Nguyễn Văn Mẫu",
        "mo_dau": ["Hội đồng ban hành kế hoạch như sau:"],
        "muc_dich": ["nêu gương."],
        "yeu_cau": ["thiết thực"],
        "noi_dung": ["Phát hiện nhân tố mới"],
        "ngoai_linh_vuc": ["Nơi khác tự chọn"],
        "ket_thuc": ["Các nơi thực hiện", "Vướng mắc thì báo cáo."],
        "noi_nhan": ["UBND tỉnh (b/c)", "Lưu: VT, TH"],
        **changes.pop("ke_hoach", {}),
    }
    return ChuongTrinh.model_validate(
        {
            "ma": "tan-son-2024",
            "nam": 2024,
            "tinh": {"ten": "Tân Sơn"},
            "hoi_dong": {
                "ten": "Hội đồng Thi đua - Khen thưởng tỉnh",
                "ky_hieu": "HĐTĐKT",
                "chu_quan": ["UBND tỉnh Tân Sơn"],
                "ten_tren_van_ban": {"A": ["Hội đồng"], "B": ["Hội đồng tỉnh"]},
                "ky": {
                    "chuc_vu": "Chủ tịch",
                    "tap_the": "Hội đồng",
                    "chuc_vu_khac": "Chủ tịch UBND tỉnh",
                },
                "dia_danh": "Tân Sơn",
                "thuong_truc": "SNV",
            },
            "ke_hoach": plan,
            "khau": [
                {"ma": "phat_hien", "ten": "Phát hiện"},
                {"ma": "boi_duong", "ten": "Bồi dưỡng"},
                {"ma": "tong_ket", "ten": "Tổng kết"},
                {"ma": "nhan_rong", "ten": "Nhân rộng"},
            ],
            "linh_vuc": FIELDS,
            "moc_thoi_gian": [
                {"quy": [1], "ai": "Hội đồng", "viec": "Gửi kế hoạch", "san_pham": "kế hoạch"},
                {"quy": [2, 3], "ai": "các nơi", "viec": "bồi dưỡng", "san_pham": "báo cáo"},
            ],
            "nhiem_vu": [
                {"ai": "Sở Nội vụ", "co_quan": ["SNV"], "viec": ["Hướng dẫn, đôn đốc các nơi"]},
                {"ai": "các nơi", "viec": ["thực hiện"]},
            ],
            "co_quan": BODIES,
            **changes,
        }
    )


DON_VI = """
| ten_co_quan | ho_ten_nguoi_ky | chuc_vu_nguoi_ky | hinh_thuc_ky | nguoi_lien_he | dien_thoai_lien_he |
| Cơ quan     | Trần Văn Thử    | Giám đốc         | truc_tiep    | Lê Thị Ví     | 0900 000 000       |
"""


def table(text: str) -> list[dict[str, str]]:
    """Records of a text table; an empty cell is an absent value."""
    lines = [
        [c.strip() for c in ln.strip().strip("|").split("|")] for ln in text.strip().split("\n")
    ]
    head, *rows = lines
    return [{k: v for k, v in zip(head, row, strict=True) if v} for row in rows]


def book(ma: str, sheets: Mapping[type[BaseModel], str]) -> Book:
    """The workbook of a body, from a text table a sheet; the body's own sheet is filled in."""
    result = Book(ma, f"{ma}.xlsx")
    for model, text in {DonVi: DON_VI, **sheets}.items():
        result.rows[model] = [
            Row(model.model_validate(record), Place(f"{ma}.xlsx", model.__name__, n, {}))
            for n, record in enumerate(table(text), start=5)
        ]
    return result


def work(*books: Book, plan: ChuongTrinh | None = None) -> Work:
    plan = plan or programme()
    return Work(plan, periods()[0], {b.body: b for b in books}, date(plan.nam, 3, 15))


def only(kind: Kind, job: Work) -> Draft:
    (draft,) = kind.drafts(job)
    return draft


def read(kind: Kind, draft: Draft) -> list[str]:
    """The document as lines: marks of bold and italic gone, cells of a row parted by `` | ``."""
    document = next(t.document for t in kind.templates if t.name == draft.template)
    source = re.sub(r"\*+(.+?)\*+", r"\1", "\n".join(_source(document.blocks)))
    text = Environment(undefined=StrictUndefined).from_string(source).render(draft.context)
    return [line for line in (raw.strip() for raw in text.split("\n")) if line]


def _source(blocks: Iterable[Block]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        match block:
            case Para():
                lines.append(block.text)
            case When():
                lines += [f"{{% if {block.test} %}}", *_source(block.blocks)]
                lines += ["{% else %}", *_source(block.otherwise), "{% endif %}"]
            case Each():
                loop = f"{{% for {block.var} in {block.items} %}}"
                lines += [loop, *_source(block.blocks), "{% endfor %}"]
            case Table():
                lines.append(" | ".join(column.head for column in block.columns))
                lines += [line for row in block.rows for line in _row(row)]
    return lines


def _row(row: TableRow) -> list[str]:
    inner = [" | ".join(row.cells), *(line for r in row.rows for line in _row(r))]
    if not row.var:
        return inner
    return [f"{{% for {row.var} in {row.items} %}}", *inner, "{% endfor %}"]


def strings(value: object) -> list[str]:
    """Every text of a context."""
    match value:
        case str():
            return [value]
        case Mapping():
            return [s for v in value.values() for s in strings(v)]
        case list() | tuple():
            return [s for v in value for s in strings(v)]
        case None:
            return ["None"]
    return []
