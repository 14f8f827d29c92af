"""A mistake in programme.xlsx is a problem with its sheet and cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs.problems import Code, Problem, Severity
from dienhinh_docs.programme_book.load import load
from dienhinh_docs.wording import say
from programme.conftest import EXAMPLE, Read

Reading = Callable[..., Read]


def told(problems: list[Problem]) -> list[tuple[Code, str, str]]:
    return [(p.code, f"{p.at.sheet}!{p.at.cell}", p.value) for p in problems]


def test_a_right_workbook_has_no_problem(reading: Reading) -> None:
    programme, problems = reading()
    assert problems == []
    assert programme is not None
    assert programme.file == "programme.xlsx"


MISTAKES: list[tuple[str, dict[str, Any], Code, str]] = [
    # what, cells changed, code, cell named
    ("a year in words", {"Chung!B6": "hai nghìn"}, Code.SO_KHONG_DOC_DUOC, "Chung!B6"),
    ("a year out of range", {"Chung!B6": 1024}, Code.SO_NGOAI_KHOANG, "Chung!B6"),
    ("a missing year", {"Chung!B6": None}, Code.O_TRONG, "Chung!B6"),
    ("a code with marks", {"Chung!B5": "tỉnh mẫu"}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Chung!B5"),
    ("neither province nor city", {"Chung!B8": "vùng"}, Code.NGOAI_DANH_MUC, "Chung!B8"),
    ("no standing agency", {"Hội đồng!B16": None}, Code.O_TRONG, "Hội đồng!B16"),
    ("an unknown agency", {"Hội đồng!B16": "KHONGCO"}, Code.NGOAI_DANH_MUC, "Hội đồng!B16"),
    ("a reserved name of Windows", {"Hội đồng!B6": "Nul"}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Hội đồng!B6"),
    ("no header of the kind chosen", {"Hội đồng!B10": None}, Code.CHUONG_TRINH_THIEU_MUC, "Hội đồng!B10"),
    ("a day that is none", {"Kế hoạch!B6": "30/02/2024"}, Code.NGAY_KHONG_DOC_DUOC, "Kế hoạch!B6"),
    ("a day before all law", {"Kế hoạch!B6": date(1999, 2, 20)}, Code.CHUONG_TRINH_NGOAI_THOI_KY_LUAT, "Kế hoạch!B6"),
    ("an award that no law knows", {"Cài đặt!B5": "Bằng ví dụ"}, Code.NGOAI_DANH_MUC, "Cài đặt!B5"),
    ("an unknown part of the plan", {"Lời văn!A6": "Phụ lục"}, Code.NGOAI_DANH_MUC, "Lời văn!A6"),
    ("a paragraph without part", {"Lời văn!A5": None}, Code.O_TRONG, "Lời văn!A5"),
    ("one stage twice", {"Khâu!A6": "phat_hien"}, Code.CHUONG_TRINH_MA_TRUNG, "Khâu!A6"),
    ("a stage too few", {"Khâu!A8": None, "Khâu!B8": None}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Khâu!A5"),
    ("one field twice", {"Lĩnh vực!A6": 1}, Code.CHUONG_TRINH_MA_TRUNG, "Lĩnh vực!A6"),
    ("a field without units", {"Lĩnh vực!A8": 4, "Lĩnh vực!B8": "Lẻ"}, Code.CHUONG_TRINH_THIEU_MUC, "Lĩnh vực!A8"),
    ("a unit of no field", {"Mục lĩnh vực!A7": 9}, Code.NGOAI_DANH_MUC, "Mục lĩnh vực!A7"),
    ("one unit twice", {"Mục lĩnh vực!B7": "2A"}, Code.CHUONG_TRINH_MA_TRUNG, "Mục lĩnh vực!B7"),
    ("an unknown kind of nominee", {"Mục lĩnh vực!F5": "Tập thể\nBạn bè"}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Mục lĩnh vực!F5"),
    ("neither yes nor no", {"Mục lĩnh vực!H5": "chắc là có"}, Code.CO_KHONG_KHONG_RO, "Mục lĩnh vực!H5"),
    ("a lead that is no body", {"Đầu mối!B5": "KHONGCO"}, Code.NGOAI_DANH_MUC, "Đầu mối!B5"),
    ("a lead without name", {"Đầu mối!C6": None}, Code.O_TRONG, "Đầu mối!C6"),
    ("criteria of no unit", {"Tiêu chí!A6": "7z"}, Code.NGOAI_DANH_MUC, "Tiêu chí!A6"),
    ("a unit without criteria", {f"Tiêu chí!{c}9": None for c in "ABCD"}, Code.CHUONG_TRINH_THIEU_MUC, "Mục lĩnh vực!B8"),
    ("a fifth quarter", {"Mốc thời gian!A6": "Quý II\nQuý V"}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Mốc thời gian!A6"),
    ("quarters that became a number", {"Mốc thời gian!A6": 2.3}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Mốc thời gian!A6"),
    ("a duty of no body", {"Nhiệm vụ!B5": "SNV\nKHONGCO"}, Code.CHUONG_TRINH_THAM_CHIEU_LA, "Nhiệm vụ!B5"),
    ("one code twice, but for case", {"Cơ quan!A6": "snv"}, Code.CHUONG_TRINH_MA_TRUNG, "Cơ quan!A6"),
    ("the Council's code for a body", {"Cơ quan!A10": "HDTDKT"}, Code.CHUONG_TRINH_MA_TRUNG, "Cơ quan!A10"),
    ("a code with a space", {"Cơ quan!A10": "CA T"}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Cơ quan!A10"),
    ("a code that is gone", {"Cơ quan!A8": None}, Code.O_TRONG, "Cơ quan!A8"),
    ("an unknown kind of body", {"Cơ quan!F9": "Tư nhân"}, Code.NGOAI_DANH_MUC, "Cơ quan!F9"),
    ("a body without head", {"Cơ quan!J7": "  "}, Code.O_TRONG, "Cơ quan!J7"),
    ("a slot nobody knows", {"Thể thức riêng!A5": "CAT", "Thể thức riêng!E5": "Số: {so}-{phong}"}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Thể thức riêng!E5"),
    ("two ways of one body", {"Thể thức riêng!A5": "CAT", "Thể thức riêng!A6": "CAT"}, Code.CHUONG_TRINH_MA_TRUNG, "Thể thức riêng!A6"),
    ("a deadline in US order", {"Hạn nộp!C5": "3/20/2024"}, Code.NGAY_KHONG_DOC_DUOC, "Hạn nộp!C5"),
    ("a threshold above all", {"Ngưỡng phiếu!B5": 120}, Code.SO_NGOAI_KHOANG, "Ngưỡng phiếu!B5"),
    ("one threshold twice", {"Ngưỡng phiếu!A6": "cao"}, Code.CHUONG_TRINH_MA_TRUNG, "Ngưỡng phiếu!A6"),
    ("a spelling of two units", {"Đơn vị cơ sở!A5": "Trạm A", "Đơn vị cơ sở!A6": "Trạm A"}, Code.CHUONG_TRINH_GIA_TRI_SAI, "Đơn vị cơ sở!A6"),
    ("a file of no body", {"Sổ của ai!A5": "x.xlsx", "Sổ của ai!B5": "LA"}, Code.NGOAI_DANH_MUC, "Sổ của ai!B5"),
    ("last year of no unit", {"Điển hình năm trước!A5": "99", "Điển hình năm trước!B5": 3}, Code.NGOAI_DANH_MUC, "Điển hình năm trước!A5"),
    ("fewer than none", {"Điển hình năm trước!A5": "1", "Điển hình năm trước!B5": -3}, Code.SO_NGOAI_KHOANG, "Điển hình năm trước!B5"),
    ("a control character", {"Cơ quan!B5": "Sở\x07Nội vụ"}, Code.KY_TU_CAM, "Cơ quan!B5"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "cells", "code", "place"), MISTAKES, ids=[case[0] for case in MISTAKES]
)
def test_a_mistake_has_its_cell(
    what: str, cells: dict[str, Any], code: Code, place: str, reading: Reading
) -> None:
    programme, problems = reading(cells)
    errors = [p for p in problems if p.severity is Severity.ERROR]
    assert programme is None
    assert [(c, at) for c, at, _ in told(errors)] == [(code, place)]
    assert all(p.at.file.endswith("programme.xlsx") and not p.at.line for p in problems)
    for lang in ("vi", "en"):
        message, fix = say(errors[0], lang)  # type: ignore[arg-type]
        assert message
        assert fix
        assert "{" not in (message + fix).replace("{so}-{phong}", "")


def test_all_mistakes_are_told_at_once(reading: Reading) -> None:
    _, problems = reading(
        {"Chung!B6": None, "Cơ quan!A6": "S-CT", "Hạn nộp!C5": "mai", "Nhiệm vụ!B5": "LA"}
    )
    assert {at for _, at, _ in told(problems)} >= {
        "Chung!B6",
        "Cơ quan!A6",
        "Hạn nộp!C5",
    }


def test_a_way_of_writing_is_understood_and_told(reading: Reading) -> None:
    programme, problems = reading(
        {
            "Đầu mối!B5": "Sở  Nội vụ",
            "Mục lĩnh vực!H5": "x",
            "Hạn nộp!C5": "20-3-2024",
            "Cơ quan!F9": "hoi nong dan",
            "Chung!B7": " Ví  Dụ ",
        }
    )
    assert programme is not None
    assert {p.code for p in problems} == {Code.CHUONG_TRINH_DA_CHUA}
    assert {at for _, at, _ in told(problems)} >= {"Đầu mối!B5", "Cơ quan!F9", "Chung!B7"}
    plan = programme.plan
    assert plan.don_vi_linh_vuc["1"].dau_moi.co_quan == ("SNV",)
    assert plan.cai_dat.han_nop[0].ngay == date(2024, 3, 20)
    assert say(problems[0])[0] == "Ô “Tên tỉnh, thành phố” ghi “Ví Dụ”, được đọc là “Ví Dụ”."


def test_codes_in_one_cell_may_be_names_and_parted_by_commas(reading: Reading) -> None:
    programme, problems = reading({"Nhiệm vụ!B5": "Sở Nội vụ; sct, HND", "Mốc thời gian!A5": "1"})
    assert programme is not None, problems
    assert programme.plan.nhiem_vu[0].co_quan == ("SNV", "SCT", "HND")


# --- the file ------------------------------------------------------------------------------


def test_two_programmes_in_one_folder_are_refused(reading: Reading, tmp_path: Path) -> None:
    reading()
    (tmp_path / "programme.yaml").write_bytes((EXAMPLE / "programme.yaml").read_bytes())
    programme, problems = load(tmp_path)
    assert programme is None
    assert [p.code for p in problems] == [Code.CHUONG_TRINH_HAI_TEP]
    assert "programme.yaml" in say(problems[0])[0]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.TEP_KHONG_PHAI_SO),
        (b"ma: x\nnam: 2024\n", Code.TEP_KHONG_PHAI_SO),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, None),
        (b"PK\x03\x04 torn", Code.TEP_KHONG_MO_DUOC),
    ],
)
def test_a_file_that_is_no_workbook_is_told(
    content: bytes, code: Code | None, tmp_path: Path
) -> None:
    (tmp_path / "programme.xlsx").write_bytes(content)
    programme, (found,) = load(tmp_path)
    assert programme is None
    assert code in (None, found.code)
    assert found.code.startswith("TEP_")
    assert found.at.file == str(tmp_path / "programme.xlsx")


def test_a_torn_workbook_is_told(reading: Reading, tmp_path: Path) -> None:
    reading()
    path = tmp_path / "programme.xlsx"
    path.write_bytes(path.read_bytes()[:-400])
    programme, problems = load(tmp_path)
    assert programme is None
    assert [p.code for p in problems] == [Code.TEP_KHONG_MO_DUOC]


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "programme.xlsx").mkdir()
    programme, problems = load(tmp_path)
    assert programme is None
    assert [p.code for p in problems] == [Code.TEP_KHONG_MO_DUOC]


def test_a_lock_file_of_excel_is_no_programme(tmp_path: Path) -> None:
    (tmp_path / "~$programme.xlsx").write_bytes(b"x")
    (tmp_path / "programme.yaml").write_bytes((EXAMPLE / "programme.yaml").read_bytes())
    programme, problems = load(tmp_path)
    assert programme is not None, problems


def test_another_content_is_another_digest(reading: Reading) -> None:
    before, _ = reading()
    after, _ = reading({"Chung!B7": "Ví Dụ Khác"})
    assert before is not None
    assert after is not None
    assert before.digest != after.digest


# --- as people change a workbook -----------------------------------------------------------


@pytest.fixture
def edited(reading: Reading, tmp_path: Path) -> Callable[[Callable[[Any], None]], Read]:
    """``edited(change)``: the right workbook, opened and changed as a person would, read again."""

    def go(change: Callable[[Any], None]) -> Read:
        from openpyxl import load_workbook

        reading()
        path = tmp_path / "programme.xlsx"
        book = load_workbook(path)
        change(book)
        book.save(path)
        return load(tmp_path)

    return go


def test_moved_and_renamed_columns_are_found(
    edited: Callable[[Callable[[Any], None]], Read], reading: Reading
) -> None:
    right, _ = reading()

    def change(book: Any) -> None:
        page = book["Cơ quan"]
        page.insert_cols(1)  # a column of numbers in front
        page["A4"] = "TT"
        page["C4"] = "Tên cơ quan"  # a synonym
        page.insert_rows(1, 2)  # head lines above
        page["A1"] = "UBND TỈNH VÍ DỤ"
        book.move_sheet("Chung", 5)

    programme, problems = edited(change)
    assert programme is not None, problems
    assert right is not None
    assert programme.plan == right.plan


def test_a_sheet_that_is_gone_and_one_too_many_are_told(
    edited: Callable[[Callable[[Any], None]], Read],
) -> None:
    def change(book: Any) -> None:
        del book["Viện dẫn"]
        book.create_sheet("Nháp")["B2"] = "ghi chú"

    programme, problems = edited(change)
    assert programme is None
    assert {(p.code, p.at.sheet) for p in problems} == {
        (Code.TRANG_THIEU, "Viện dẫn"),
        (Code.TRANG_LA, "Nháp"),
    }


def test_a_missing_column_is_told_once(
    edited: Callable[[Callable[[Any], None]], Read],
) -> None:
    programme, problems = edited(lambda book: book["Cơ quan"].delete_cols(1))
    assert programme is None
    assert [(p.code, p.at.sheet) for p in problems] == [(Code.COT_THIEU, "Cơ quan")]


def test_a_formula_without_result_is_told_at_its_cell(
    edited: Callable[[Callable[[Any], None]], Read],
) -> None:
    def change(book: Any) -> None:
        book["Cơ quan"]["B6"] = "=B5"

    _, problems = edited(change)
    assert told(problems) == [(Code.CONG_THUC_CHUA_TINH, "Cơ quan!B6", "=B5")]


def test_a_file_beyond_all_measure_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "programme.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(26 << 20)
    programme, problems = load(tmp_path)
    assert programme is None
    assert [p.code for p in problems] == [Code.TEP_QUA_LON]
