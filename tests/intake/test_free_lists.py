"""Lists of the sender's own making: every row arrives, every column says what it was taken for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.intake.lists import long_list, people_list, read, told, written

from dienhinh_docs.problems import Code
from dienhinh_docs.viet import nfc, tidy
from support.folders import Folder

MAU = [1, "Nguyễn Văn Mẫu", "05/02/1980", "Trưởng phòng", "Phòng Ví Dụ", "Giấy khen", "Làm tốt."]
TO = [1, "Tổ Ví Dụ", None, None, "Phòng Ví Dụ", "Giấy khen", "Làm tốt."]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_long_list_is_read_in_full(folder: Folder, tmp_path: Path) -> None:
    result = read(written(tmp_path / "danh sach.xlsx", ("Sheet1", long_list())), folder)
    assert result.book is not None
    rows = result.book.sheets["Đề nghị"].rows
    assert len(rows) == 386
    names = [tidy(row.values["ten"]) for row in rows]
    assert names == [f"Tổ Sản xuất số {n} Ví Dụ" for n in range(1, 387)]
    assert any(
        nfc(row.values["ten"]) != row.values["ten"] for row in rows
    )  # slips are really there
    assert {row.values["doi_tuong"] for row in rows} == {"Tập thể"}
    assert (rows[0].place.row, rows[0].place.cells["ten"]) == (9, "B9")
    assert result.book.stamp.body == "SCT"


def test_how_a_list_was_understood_is_told(folder: Folder, tmp_path: Path) -> None:
    result = read(written(tmp_path / "danh sach.xlsx", ("Sheet1", long_list())), folder)
    assert told(result.problems) == [
        "DANH_SACH_NGOAI_MAU",
        "COT_DUOC_HIEU B7 Tên tập thể",
        "COT_DUOC_HIEU C7 Đơn vị",
        "COT_LA D7 Ghi chú",
        "COT_DUOC_HIEU  DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG",
        "DONG_NHOM A8 I Khối thi đua Ví Dụ I",
        "DONG_NHOM A406 Danh sách này có 386 tập thể./.",
        "DANH_SACH_CON_THIEU",
    ]
    by_code = {p.code: dict(p.facts) for p in result.problems}
    assert by_code[Code.DANH_SACH_NGOAI_MAU]["so_dong"] == "386"
    lacking = by_code[Code.DANH_SACH_CON_THIEU]["cot"].split(", ")
    assert lacking == [
        "Lĩnh vực", "Hình thức đề nghị", "Loại hình khen thưởng", "Quý trình", "Tóm tắt thành tích",
    ]  # fmt: skip


def test_the_sender_gets_a_kit_with_the_rows_in_it(folder: Folder) -> None:
    written(folder.folder / "workbooks" / "danh sach.xlsx", ("Sheet1", long_list()))
    outcome = folder.check()
    assert outcome.counts["rows"] == outcome.counts["returned"] == 386
    assert outcome.returned == ["tra-lai/SCT.xlsx"]
    page = openpyxl.load_workbook(folder.out / "tra-lai" / "SCT.xlsx")["Đề nghị"]
    rows = list(page.iter_rows(min_row=4, values_only=True))
    titles = [str(title or "").rstrip("* ") for title in rows[0]]
    at = {name: titles.index(name) for name in ("Tên được đề nghị", "Mã hồ sơ", "Ghi chú")}
    filled = [row for row in rows[1:] if row[at["Tên được đề nghị"]]]
    assert len(filled) == 386
    assert (filled[0][at["Mã hồ sơ"]], filled[-1][at["Mã hồ sơ"]]) == ("01", "386")
    assert [row[at["Ghi chú"]] for row in filled if row[at["Ghi chú"]]] == ["xem lại"]


def test_a_returned_list_that_is_sent_back_is_a_kit(folder: Folder) -> None:
    path = written(folder.folder / "workbooks" / "ds.xlsx", ("Sheet1", people_list(MAU)))
    folder.check()
    path.write_bytes((folder.out / "tra-lai" / "SCT.xlsx").read_bytes())
    (sent,) = folder.check().sent
    codes = {p.code for p in sent.problems}
    assert Code.O_TRONG in codes
    assert not {Code.DANH_SACH_NGOAI_MAU, Code.TEP_KHONG_CO_DAU} & codes


def test_headings_say_the_kind_and_people_get_their_own_sheet(
    folder: Folder, tmp_path: Path
) -> None:
    rows = people_list(["A", "TẬP THỂ"], TO, ["B", "CÁ NHÂN"], MAU, ["Tổng cộng: 02"])
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    sheets = result.book.sheets
    assert [row.values["doi_tuong"] for row in sheets["Đề nghị"].rows] == ["Tập thể", "Cá nhân"]
    (person,) = sheets["Cá nhân"].rows
    assert (person.values["ma_ho_so"], person.values["ngay_sinh"]) == ("02", "05/02/1980")
    assert [p.value for p in result.problems if p.code is Code.DONG_NHOM] == [
        "A TẬP THỂ", "Tổng cộng: 02",
    ]  # fmt: skip


def test_a_heading_stands_for_the_unit_where_no_column_does(folder: Folder, tmp_path: Path) -> None:
    rows = [
        ["Sở Công Thương: danh sách đề nghị khen thưởng"],
        ["STT", "Họ và tên", "Thành tích"],
        ["I", "Phòng Ví Dụ Một"], [1, "Nguyễn Văn Mẫu", "Tốt."],
        ["II", "Phòng Ví Dụ Hai"], [1, "Trần Thị Ví Dụ", "Tốt."],
    ]  # fmt: skip
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    units = [row.values["don_vi"] for row in result.book.sheets["Đề nghị"].rows]
    assert units == ["Phòng Ví Dụ Một", "Phòng Ví Dụ Hai"]


@pytest.mark.parametrize(
    ("titles", "asked", "cell"),
    [
        (["STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Thành tích"], "Chức vụ", "C2"),
        (["STT", "Họ và tên", "Nội dung", "Đơn vị"], "Tóm tắt thành tích", "C2"),
    ],
)
def test_a_column_of_two_meanings_is_asked_and_not_used(
    folder: Folder, tmp_path: Path, titles: list[str], asked: str, cell: str
) -> None:
    rows: list[list[Any]] = [["Sở Công Thương, danh sách khen thưởng"], titles]
    rows.append([1, "Nguyễn Văn Mẫu", "Trưởng phòng, Phòng Ví Dụ", "Tốt."])
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    (found,) = (p for p in result.problems if p.code is Code.COT_NHIEU_NGHIA)
    assert (found.at.cell, asked in dict(found.facts)["cot"]) == (cell, True)
    (row,) = result.book.sheets["Đề nghị"].rows
    assert row.extra == {titles[2]: "Trưởng phòng, Phòng Ví Dụ"}


def test_two_columns_for_one_field_are_asked(folder: Folder, tmp_path: Path) -> None:
    rows = [
        ["Sở Công Thương, danh sách khen thưởng"],
        ["STT", "Họ và tên", "Đơn vị công tác", "Nơi công tác"],
        [1, "Nguyễn Văn Mẫu", "Phòng Một", "Phòng Hai"],
    ]
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    assert "COT_NHIEU_NGHIA D2 Nơi công tác" in told(result.problems)


def test_titles_in_two_rows_are_read_as_one(folder: Folder, tmp_path: Path) -> None:
    rows = [
        ["Sở Công Thương, danh sách khen thưởng"],
        ["STT", "Họ và tên", "Thông tin", None, "Thành tích"],
        [None, None, "Chức vụ", "Đơn vị công tác", None],
        [1, "Nguyễn Văn Mẫu", "Trưởng phòng", "Phòng Ví Dụ", "Tốt."],
    ]
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    (row,) = result.book.sheets["Đề nghị"].rows
    assert (row.place.row, row.values["don_vi"], row.values["tom_tat"]) == (
        4,
        "Phòng Ví Dụ",
        "Tốt.",
    )


def test_exemplars_go_to_their_own_sheet(folder: Folder, tmp_path: Path) -> None:
    rows = [
        ["SỞ CÔNG THƯƠNG"],
        ["DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2024"],
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Thành tích"],
        [1, "Nguyễn Văn Mẫu", "Nhân viên", "Phòng Ví Dụ", "Tốt."],
    ]
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    assert list(result.book.sheets) == ["Điển hình"]
    assert result.book.sheets["Điển hình"].rows[0].values["chuc_vu"] == "Nhân viên"


def test_a_whole_list_of_exemplars_is_taken(folder: Folder) -> None:
    rows = [
        ["SỞ CÔNG THƯƠNG"],
        ["STT", "Đối tượng", "Tên điển hình", "Đơn vị", "Lĩnh vực", "Khâu", "Quý phát hiện", "Tóm tắt"],
        [1, "Tập thể", "Tổ Ví Dụ", "Phòng Ví Dụ", "1", "Bồi dưỡng", "Quý I", "Làm tốt."],
    ]  # fmt: skip
    written(folder.folder / "workbooks" / "ds.xlsx", ("Sheet1", rows))
    outcome = folder.check()
    assert outcome.counts["rows"] == 1
    assert outcome.counts["returned"] == 0
    assert not outcome.has_errors


def test_the_award_stands_in_the_title(folder: Folder, tmp_path: Path) -> None:
    rows = [
        ["Sở Công Thương"],
        ["DANH SÁCH TẬP THỂ ĐỀ NGHỊ TẶNG GIẤY KHEN"],
        ["STT", "Tên tập thể", "Đơn vị"],
        [1, "Tổ Ví Dụ", "Phòng Ví Dụ"],
    ]
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    (row,) = result.book.sheets["Đề nghị"].rows
    assert row.values["hinh_thuc"] == "Giấy khen"
    assert any(dict(p.facts).get("cot") == "Hình thức đề nghị: Giấy khen" for p in result.problems)


@pytest.mark.parametrize(
    ("name", "head", "body", "reason"),
    [
        ("SCT dot 1.xlsx", "", "SCT", "whose.file"),
        ("danh sach So Cong thuong.xlsx", "", "SCT", "whose.file"),
        ("ds.xlsx", "UBND HUYỆN MẪU MỘT", "HMM", "whose.head"),
        ("ds.xlsx", "Công an  tinh  Ví Dụ", "CAT", "whose.head"),
        ("ds.xlsx", "Công ty Không Ai Biết", "", "stamp.nobody"),
        ("CAT.xlsx", "Sở Công Thương", "", "stamp.several"),
        ("ds.xlsx", "Sở Công Thương và Công an tỉnh", "", "stamp.several"),
    ],
)
def test_whose_list_it_is(
    folder: Folder, tmp_path: Path, name: str, head: str, body: str, reason: str
) -> None:
    path = written(tmp_path / name, ("Sheet1", people_list(MAU, head=head)))
    result = read(path, folder)
    found = result.problems[0]
    assert dict(found.facts)["ly_do"] == reason
    assert (result.book.stamp.body if result.book else "") == body
    assert found.code is (Code.DANH_SACH_NGOAI_MAU if body else Code.TEP_KHONG_CO_DAU)


def test_the_programme_says_whose_a_file_is(folder: Folder) -> None:
    path = folder.folder / "programme.yaml"
    text = path.read_text(encoding="utf-8")
    assert "\ncai_dat:\n" in text
    entry = "\ncai_dat:\n  so_cua:\n    - {tep: DS.xlsx, co_quan: HMM}\n"
    path.write_text(text.replace("\ncai_dat:\n", entry), encoding="utf-8")
    written(folder.folder / "workbooks" / "ds.xlsx", ("Sheet1", people_list(MAU)))
    (sent,) = folder.check().sent
    assert (sent.body, sent.sender) == ("HMM", "HMM")


def test_a_workbook_of_other_things_is_no_list(folder: Folder, tmp_path: Path) -> None:
    rows = [["Sở Công Thương"], ["Ngày", "Số tiền", "Nội dung"], ["01/02", 5, "Mua giấy"]]
    result = read(written(tmp_path / "SCT.xlsx", ("Sheet1", rows)), folder)
    assert told(result.problems) == ["TEP_KHONG_CO_DAU"]


def test_other_sheets_of_a_list_are_told(folder: Folder, tmp_path: Path) -> None:
    path = written(
        tmp_path / "SCT.xlsx", ("A", people_list(MAU)), ("Chi phí", [["Ngày", "Tiền"], [1, 2]])
    )
    assert "TRANG_LA  Chi phí" in told(read(path, folder).problems)


def test_a_list_beside_a_workbook_replaces_nothing(folder: Folder) -> None:
    folder.send("SCT")
    written(folder.folder / "workbooks" / "ds SCT.xlsx", ("Sheet1", people_list(MAU)))
    outcome = folder.run()
    by_file = {sent.file: sent for sent in outcome.sent}
    assert by_file["SCT.xlsx"].problems == []
    assert by_file["SCT.xlsx"].sender == "SCT"
    told_last = by_file["ds SCT.xlsx"].problems[-1]
    assert (told_last.code, dict(told_last.facts)) == (
        Code.DANH_SACH_BEN_SO, {"khac": "SCT.xlsx"},
    )  # fmt: skip
    assert by_file["ds SCT.xlsx"].sender == ""
    assert outcome.returned == ["tra-lai/SCT-2.xlsx"]
    assert "SCT" in {made.body for made in outcome.documents}


def test_two_lists_of_a_body_name_each_other(folder: Folder) -> None:
    for name, row in (("a SCT.xlsx", MAU), ("b SCT.xlsx", TO)):
        written(folder.folder / "workbooks" / name, ("Sheet1", people_list(row)))
    outcome = folder.check()
    assert [dict(s.problems[-1].facts)["khac"] for s in outcome.sent] == [
        "b SCT.xlsx",
        "a SCT.xlsx",
    ]
    assert [s.sender for s in outcome.sent] == ["SCT", ""]
    assert outcome.returned == ["tra-lai/SCT.xlsx", "tra-lai/SCT-2.xlsx"]
    assert outcome.counts["returned"] == outcome.counts["rows"] == 2


def test_a_row_is_not_a_signature_for_its_first_word(folder: Folder, tmp_path: Path) -> None:
    rows = [
        ["Sở Công Thương, danh sách khen thưởng"],
        ["Chức vụ", "Họ và tên", "Đơn vị", "Thành tích"],
        ["Giám đốc", "Nguyễn Văn Mẫu", "Phòng Ví Dụ", "Tốt."],
        ["Trưởng phòng", "Trần Thị Ví Dụ", "Phòng Ví Dụ", "Tốt."],
        [None, "Cộng đồng Ví Dụ", "Phòng Ví Dụ", "Tốt."],
        ["Cộng: 3"],
        [None, None, None, "GIÁM ĐỐC"],
        [None, None, None, "Lê Văn Mẫu"],
    ]
    result = read(written(tmp_path / "ds.xlsx", ("Sheet1", rows)), folder)
    assert result.book is not None
    assert [r.place.row for r in result.book.sheets["Đề nghị"].rows] == [3, 4, 5]
    (found,) = (p for p in result.problems if p.code is Code.DONG_NHOM)
    assert dict(found.facts)["nhom"] == "Cộng: 3; GIÁM ĐỐC; Lê Văn Mẫu"
