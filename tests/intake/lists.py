"""Lists as offices make them themselves: letterhead, title, own columns, groups, signatures."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from dienhinh_docs.problems import Problem
from dienhinh_docs.workbook.read import ReadResult, read_workbook
from dienhinh_docs.workbook.whose import Known
from support.folders import Folder

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI")


def written(path: Path, *sheets: tuple[str, Sequence[Sequence[Any]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    book.save(path)
    return path


def read(path: Path, folder: Folder) -> ReadResult:
    from dienhinh_docs.lists import lists_for

    lists = lists_for(folder.plan, folder.programme.law)
    return read_workbook(path, Known(folder.plan, lists))


def told(problems: Sequence[Problem]) -> list[str]:
    """Code, cell and value of what was found."""
    return [f"{p.code} {p.at.cell} {p.value}".strip() for p in problems]


def long_list() -> list[list[Any]]:
    """386 collectives under eleven Roman headings, with the slips of a real list of that length."""
    rows: list[list[Any]] = [
        ["UBND TỈNH VÍ DỤ"],
        ["SỞ CÔNG THƯƠNG", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        [None],
        ["DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG"],
        ["(Kèm theo Tờ trình số     /TTr-SCT ngày     tháng 11 năm 2024)"],
        [None],
        ["STT", "Tên tập thể ", "Đơn vị", "Ghi chú"],
    ]
    number = 0
    for group, label in enumerate(ROMAN):
        size = 36 if group == 0 else 35
        rows.append([label, f"Khối thi đua Ví Dụ {label}", None, None])
        for at in range(size):
            number += 1
            name = f"Tổ Sản xuất số {number} Ví Dụ"
            unit = f"Công ty Giả Định {number % 22 + 1}"
            if number % 10 == 0:
                name, unit = f" {name}  ", f"{unit.replace(' Giả', '  Giả')} "
            if number % 23 == 0:
                name = unicodedata.normalize("NFD", name)
            if number % 35 == 0:
                unit = unit.upper()
            rows.append([at + 1, name, unit, "xem lại" if number == 7 else None])
    rows += [
        [None],
        ["Danh sách này có 386 tập thể./."],
        [None, None, None, "KT. GIÁM ĐỐC"],
        [None, None, None, "Nguyễn Văn Mẫu"],
    ]
    return rows


def people_list(*body: Sequence[Any], head: str = "SỞ CÔNG THƯƠNG") -> list[list[Any]]:
    rows: list[list[Any]] = [
        [head],
        ["Kính gửi: Sở Nội vụ"],
        ["Danh sách tập thể, cá nhân đề nghị khen thưởng"],
        [
            "TT",
            "Họ và tên",
            "Năm sinh",
            "Chức vụ",
            "Đơn vị công tác",
            "Hình thức",
            "Thành tích tiêu biểu",
        ],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
    ]
    return [*rows, *(list(row) for row in body)]
