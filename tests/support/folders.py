"""A programme folder in a temporary place, with workbooks as bodies would send them."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document

from dienhinh_docs import pipeline
from dienhinh_docs.kits import kit_spec
from dienhinh_docs.lists import lists_for
from dienhinh_docs.outcome import Outcome, Request
from dienhinh_docs.programme.load import load
from dienhinh_docs.resources import templates_dir
from dienhinh_docs.workbook.kit import write_kit
from support.tables import DATA

OFFICE = "Văn phòng Ví Dụ"
"""The unit of every nominee, before the code of its body."""

Rows = dict[str, list[dict[str, Any]]]


def right_rows(unit: str, award_kind: str) -> Rows:
    """A small, right workbook: one of everything that papers need."""
    return {
        "Đơn vị": [
            {
                "ho_ten_nguoi_ky": "Nguyễn Văn Mẫu",
                "chuc_vu_nguoi_ky": "Phó Giám đốc",
                "hinh_thuc_ky": "Cấp phó ký thay (KT.)",
                "nguoi_lien_he": "Trần Thị Ví Dụ",
                "dien_thoai_lien_he": "0204 0000 000",
            }
        ],
        "Chỉ tiêu": [{"linh_vuc": unit, "doi_tuong": "Tập thể", "so_luong": 2}],
        "Hoạt động": [
            {
                "quy": "Quý I",
                "noi_dung": "Phổ biến kế hoạch",
                "chu_tri": "Văn phòng",
                "thoi_gian": "Tháng 3",
                "ket_qua": "Mọi đơn vị nắm được kế hoạch",
            }
        ],
        "Điển hình": [
            {
                "doi_tuong": "Tập thể",
                "ten": "Tổ Một cửa Ví Dụ",
                "don_vi": OFFICE,
                "linh_vuc": unit,
                "khau": "Bồi dưỡng",
                "quy": "Quý I",
                "tom_tat": "Giải quyết hồ sơ trong ngày.",
            }
        ],
        "Tiến độ": [
            {"quy": "Quý II", "noi_dung": "Kiểm tra hai đơn vị.", "ket_qua": "Có 02 mô hình."}
        ],
        "Đề nghị": [
            {
                "ma_ho_so": "01",
                "doi_tuong": "Tập thể",
                "ten": "Tổ Một cửa Ví Dụ",
                "don_vi": OFFICE,
                "linh_vuc": unit,
                "hinh_thuc": "Giấy khen",
                "loai_hinh": award_kind,
                "quy": "Quý IV",
                "tom_tat": "Giải quyết hồ sơ trong ngày.",
            }
        ],
        "Tập thể": [
            {
                "ma_ho_so": "01",
                "don_vi_cap_tren": OFFICE,
                "dia_chi": "phường Ví Dụ",
                "so_nguoi": 5,
                "chuc_nang": "Tiếp nhận hồ sơ.",
                "thanh_tich": "Không hồ sơ nào quá hạn.",
                "chap_hanh": "Chấp hành tốt pháp luật.",
                "chuc_vu_nguoi_ky": "Tổ trưởng",
                "nguoi_ky": "Lê Văn Mẫu",
            }
        ],
    }


class Folder:
    """``inputs/p`` and ``outputs/p`` in a temporary folder."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "inputs" / "p"
        self.out = root / "outputs" / "p"
        (self.folder / "workbooks").mkdir(parents=True)
        shutil.copy(DATA / "tinh-mau-2024" / "programme.yaml", self.folder)
        programme, problems = load(self.folder)
        assert programme is not None, problems
        self.programme = programme
        self.plan = programme.plan
        self.bodies = [body.ma for body in self.plan.co_quan]

    def send(
        self, body: str, change: Callable[[Rows], Any] | None = None, name: str | None = None
    ) -> Path:
        """A workbook of a body arrives, with a nominee of its own; ``change`` may spoil its rows first."""
        unit = next(iter(self.plan.don_vi_linh_vuc))
        rows = copy.deepcopy(right_rows(unit, self.programme.law.loai_hinh[0].nhan))
        for sheet in ("Điển hình", "Đề nghị"):
            rows[sheet][0]["don_vi"] = f"{OFFICE} {body}"
        if change:
            change(rows)
        path = self.folder / "workbooks" / (name or f"{body}.xlsx")
        lists = lists_for(self.plan, self.programme.law)
        write_kit(path, kit_spec(self.plan, lists, self.plan.theo_ma[body], rows))
        return path

    def send_copy_named(self, body: str, name: str, count: int = 1) -> None:
        for number in range(count):
            self.send(body, name=name if count == 1 else f"{Path(name).stem}{number}.xlsx")

    def own_template(self, name: str, add: str) -> None:
        """The office's own template: the standard one with a paragraph more, as saved by Word."""
        (self.folder / "templates").mkdir(exist_ok=True)
        document = Document(str(templates_dir() / f"{name}.docx"))
        first = document.paragraphs[0]
        first.insert_paragraph_before(add)
        document.save(str(self.folder / "templates" / f"{name}.docx"))

    def request(self, **asked: Any) -> Request:
        defaults = {
            "folder": self.folder,
            "out": self.out,
            "today": date(self.plan.nam, 12, 31),
            "jobs": 1,
        }
        return Request(**(defaults | asked))

    def run(self, **asked: Any) -> Outcome:
        return pipeline.run(self.request(**asked))

    def check(self, **asked: Any) -> Outcome:
        return pipeline.check(self.request(**asked))

    def kits(self, **asked: Any) -> Outcome:
        return pipeline.kits(self.request(**asked))
