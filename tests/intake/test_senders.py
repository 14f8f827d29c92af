"""Whose workbook it is: several copies, lost and contradicting stamps, names, older kits, odd files."""

from __future__ import annotations

import os
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from dienhinh_docs.intake import Sent
from dienhinh_docs.layout import LAYOUT_VERSION, OLDER_LAYOUTS, SHEETS
from dienhinh_docs.outcome import Outcome
from dienhinh_docs.problems import Code, Severity
from dienhinh_docs.wording import say
from support.folders import Folder, Rows
from support.tables import DATA

BODY = "SCT"
KIT_1 = DATA / "mau-phien-ban-1" / "CCB.xlsx"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def stating(day: str = "", quarter: str = "Quý I") -> Callable[[Rows], None]:
    """A workbook that states a day of sending; copies differ in the quarter of the exemplar."""

    def change(rows: Rows) -> None:
        rows["Đơn vị"][0]["ngay_gui"] = day or None
        rows["Điển hình"][0]["quy"] = quarter

    return change


def resaved(path: Path, when: str) -> None:
    """As an office program leaves it: the time of saving is not that of making."""
    rewritten(path, "docProps/core.xml", r"(<dcterms:modified[^>]*>)[^<]*", rf"\g<1>{when}")


def rewritten(path: Path, part: str, pattern: str, instead: str) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text, count = re.subn(pattern, instead, parts[part].decode("utf-8"))
    assert count
    parts[part] = text.encode("utf-8")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def at(path: Path, seconds: int) -> None:
    os.utime(path, (1_700_000_000 + seconds,) * 2)


def found(outcome: Outcome) -> dict[str, list[str]]:
    """Codes of every workbook."""
    return {sent.file: [p.code.value for p in sent.problems] for sent in outcome.sent}


def of(outcome: Outcome, file: str) -> Sent:
    return next(sent for sent in outcome.sent if sent.file == file)


# --- several copies ------------------------------------------------------------------------


def make_by_day(folder: Folder) -> None:
    folder.send(BODY, stating("01/03/2024"), "SCT.xlsx")
    folder.send(BODY, stating("05/03/2024", "Quý II"), "SCT (1).xlsx")
    at(folder.folder / "workbooks" / "SCT.xlsx", 9999)  # copied later, but sent earlier


def make_by_saving(folder: Folder) -> None:
    for name, quarter, saved in (
        ("SCT.xlsx", "Quý I", "2024-03-01T08:00:00Z"),
        ("SCT (1).xlsx", "Quý II", "2024-03-02T08:00:00Z"),
    ):
        resaved(folder.send(BODY, stating("01/03/2024", quarter), name), saved)
    at(folder.folder / "workbooks" / "SCT.xlsx", 9999)


def make_by_time(folder: Folder) -> None:
    at(folder.send(BODY, stating("", "Quý I"), "SCT.xlsx"), 0)
    at(folder.send(BODY, stating("", "Quý II"), "SCT (1).xlsx"), 3600)


def make_with_wrong_year(folder: Folder) -> None:
    """A day of another century counts for nothing; the time of the file decides."""
    at(folder.send(BODY, stating("01/03/2042", "Quý I"), "SCT.xlsx"), 0)
    at(folder.send(BODY, stating("05/03/2024", "Quý II"), "SCT (1).xlsx"), 3600)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (make_by_day, "newest.form"),
        (make_by_saving, "newest.saved"),
        (make_by_time, "newest.file"),
        (make_with_wrong_year, "newest.file"),
    ],
)
def test_the_newest_counts_and_the_others_are_named(
    folder: Folder, make: Callable[[Folder], None], reason: str
) -> None:
    make(folder)
    outcome = folder.run()
    assert found(outcome) == {"SCT.xlsx": ["TEP_BAN_CU"], "SCT (1).xlsx": ["TEP_BAN_MOI"]}
    old, new = of(outcome, "SCT.xlsx"), of(outcome, "SCT (1).xlsx")
    assert (old.superseded_by, old.sender, new.sender) == ("SCT (1).xlsx", "", BODY)
    assert dict(old.problems[0].facts) == {"khac": "SCT (1).xlsx", "ly_do": reason}
    assert dict(new.problems[0].facts) == {"khac": "SCT.xlsx", "ly_do": reason}
    assert not outcome.has_errors
    assert outcome.returned == []
    assert BODY in {made.body for made in outcome.documents}


def test_rows_of_an_older_copy_end_returned(folder: Folder) -> None:
    make_by_time(folder)
    counts = folder.check().counts
    assert counts["rows"] == counts["taken"] + counts["corrected"] + counts["returned"]
    assert counts["returned"] * 2 == counts["rows"]


def test_mistakes_of_an_older_copy_are_not_told(folder: Folder) -> None:
    def spoil(rows: Rows) -> None:
        rows["Điển hình"][0]["khau"] = "Xong"

    at(folder.send(BODY, spoil, "SCT.xlsx"), 0)
    at(folder.send(BODY, None, "moi.xlsx"), 3600)
    assert found(folder.check()) == {"SCT.xlsx": ["TEP_BAN_CU"], "moi.xlsx": ["TEP_BAN_MOI"]}


def test_a_newest_copy_with_mistakes_is_returned_and_the_old_one_does_not_replace_it(
    folder: Folder,
) -> None:
    def spoil(rows: Rows) -> None:
        rows["Điển hình"][0]["khau"] = "Xong"

    at(folder.send(BODY, None, "SCT.xlsx"), 0)
    at(folder.send(BODY, spoil, "moi.xlsx"), 3600)
    outcome = folder.check()
    assert found(outcome)["moi.xlsx"] == ["NGOAI_DANH_MUC", "TEP_BAN_MOI"]
    assert outcome.returned == [f"tra-lai/{BODY}.xlsx"]


def test_equal_contents_are_one(folder: Folder) -> None:
    path = folder.send(BODY)
    shutil.copy(path, path.with_name("Copy of SCT.xlsx"))
    outcome = folder.check()
    assert found(outcome) == {"Copy of SCT.xlsx": ["TEP_BAN_CU"], "SCT.xlsx": ["TEP_BAN_MOI"]}
    assert {dict(s.problems[0].facts)["ly_do"] for s in outcome.sent} == {"newest.same"}


def test_of_three_one_counts(folder: Folder) -> None:
    for number, day in enumerate(("03", "07", "05")):
        folder.send(BODY, stating(f"{day}/03/2024"), f"{number}.xlsx")
    outcome = folder.check()
    assert [of(outcome, f"{n}.xlsx").superseded_by for n in range(3)] == ["1.xlsx", "", "1.xlsx"]
    assert dict(of(outcome, "1.xlsx").problems[-1].facts)["khac"] == "0.xlsx, 2.xlsx"


def test_what_cannot_be_told_apart_is_held_back(folder: Folder) -> None:
    at(folder.send(BODY, stating("", "Quý I"), "SCT.xlsx"), 0)
    at(folder.send(BODY, stating("", "Quý II"), "SCT2.xlsx"), 30)
    outcome = folder.run()
    assert found(outcome) == {"SCT.xlsx": ["TEP_TRUNG_CO_QUAN"], "SCT2.xlsx": ["TEP_TRUNG_CO_QUAN"]}
    assert BODY not in {made.body for made in outcome.documents}


def test_a_kit_that_nobody_saved_does_not_tell_its_age(folder: Folder) -> None:
    """Its time of saving is the programme's day: the time of the file decides."""
    first = folder.send(BODY, stating("", "Quý I"), "SCT.xlsx")
    later = folder.send(BODY, stating("", "Quý II"), "moi.xlsx")
    resaved(first, "2024-03-01T08:00:00Z")
    at(first, 0)
    at(later, 3600)
    outcome = folder.check()
    assert of(outcome, "moi.xlsx").saved == ""
    assert dict(of(outcome, "SCT.xlsx").problems[0].facts)["ly_do"] == "newest.file"


def test_twins_are_not_sought_between_copies_of_one_body(folder: Folder) -> None:
    make_by_time(folder)
    assert not [p for p in folder.check().problems if p.code.value.startswith("LIEN_SO_")]


def test_what_is_remembered_does_not_change_the_choice(folder: Folder) -> None:
    make_by_day(folder)
    first = found(folder.check())
    assert found(folder.check()) == first
    (folder.folder / "workbooks" / "SCT (1).xlsx").unlink()
    assert found(folder.check()) == {"SCT.xlsx": []}


# --- older and newer kits ------------------------------------------------------------------


def headers(path: Path) -> dict[str, set[str]]:
    book = openpyxl.load_workbook(path)
    return {
        page.title: {str(c.value).rstrip("* ") for c in page[4] if c.value} for page in book
    }  # fmt: skip


def test_the_data_about_layout_1_is_what_a_real_kit_of_it_lacks() -> None:
    there = headers(KIT_1)
    assert len(there) > 10
    lacking: dict[str, tuple[str, ...] | None] = {}
    for sheet in SHEETS[1:]:
        if sheet.name not in there:
            lacking[sheet.name] = None
        elif new := tuple(n for n, c in sheet.columns.items() if c.header not in there[sheet.name]):
            lacking[sheet.name] = new
            assert not any(sheet.is_required(name) for name in new)
    assert lacking == OLDER_LAYOUTS[1]


@pytest.fixture
def old_kit(folder: Folder) -> Path:
    """The committed kit of layout 1, stamped for a body of the small programme."""
    path = folder.folder / "workbooks" / f"{BODY}.xlsx"
    shutil.copy(KIT_1, path)
    book = openpyxl.load_workbook(path)
    for prop in book.custom_doc_props.props:
        prop.value = f"dienhinh|{folder.plan.ma}|{BODY}|1"
    text = f'="dienhinh|{folder.plan.ma}|{BODY}|1"'
    book.defined_names["DIENHINH_DAU"].value = text
    for row in book["Hướng dẫn"].iter_rows():
        for cell in row:
            if "dienhinh|" in str(cell.value):
                cell.value = f"dienhinh|{folder.plan.ma}|{BODY}|1"
    form = book["Đơn vị"]
    name = next(row for row in form.iter_rows() if str(row[0].value).startswith("Tên cơ quan"))
    name[1].value = folder.plan.theo_ma[BODY].ten
    book.save(path)
    return path


def test_an_older_kit_is_read_and_lacks_nothing(folder: Folder, old_kit: Path) -> None:
    (sent,) = folder.check().sent
    codes = [p.code for p in sent.problems]
    assert codes.count(Code.TEP_MAU_CU) == 1
    assert not {Code.TRANG_THIEU, Code.COT_THIEU, Code.COT_TUY_CHON_THIEU} & set(codes)
    told = next(p for p in sent.problems if p.code is Code.TEP_MAU_CU)
    assert (told.value, told.severity) == ("1", Severity.WARNING)
    assert "Bình xét" in say(told)[0]
    assert sent.sender == BODY
    assert sent.checked is not None
    assert sent.checked.book.of(SHEETS[1].model) or sent.checked.outcomes


def test_a_returned_copy_of_an_older_kit_has_the_present_layout(
    folder: Folder, old_kit: Path
) -> None:
    assert folder.check().returned == [f"tra-lai/{BODY}.xlsx"]
    old_kit.write_bytes((folder.out / "tra-lai" / f"{BODY}.xlsx").read_bytes())
    (sent,) = folder.check().sent
    assert sent.stamp is not None
    assert sent.stamp.layout == LAYOUT_VERSION
    assert Code.TEP_MAU_CU not in {p.code for p in sent.problems}


def restamped(path: Path, old: str, new: str, *, parts: int = 3) -> None:
    """Change the stamp in some of its three places: name, property, visible cell."""
    places = ("xl/workbook.xml", "docProps/custom.xml", "xl/sharedStrings.xml")
    for part in places[:parts]:
        rewritten(path, part, re.escape(old), new)


@pytest.mark.parametrize(
    ("layout", "code"),
    [(LAYOUT_VERSION + 1, Code.TEP_MAU_MOI_HON), (0, Code.TEP_PHIEN_BAN_KHAC)],
)
def test_other_layouts_are_refused(folder: Folder, layout: int, code: Code) -> None:
    path = folder.send(BODY)
    restamped(path, f"|{BODY}|{LAYOUT_VERSION}", f"|{BODY}|{layout}")
    (sent,) = folder.check().sent
    assert [p.code for p in sent.problems] == [code]
    assert ("Cập nhật phần mềm" in say(sent.problems[0])[1]) is (code is Code.TEP_MAU_MOI_HON)


# --- stamps and names ----------------------------------------------------------------------


@pytest.mark.parametrize("gone", [1, 2])
def test_one_stamp_of_three_is_enough(folder: Folder, gone: int) -> None:
    path = folder.send(BODY)
    restamped(path, "dienhinh|", "nothing|", parts=gone)
    assert found(folder.check()) == {path.name: []}


def test_without_stamp_the_form_decides_and_that_is_told(folder: Folder) -> None:
    path = folder.send(BODY)
    restamped(path, "dienhinh|", "nothing|")
    (sent,) = folder.check().sent
    assert [p.code for p in sent.problems] == [Code.TEP_MAT_DAU]
    assert (sent.sender, sent.problems[0].severity) == (BODY, Severity.WARNING)


def test_without_stamp_and_name_nobody_is_guessed(folder: Folder) -> None:
    near = "Sở Công Thươngg"
    path = folder.send(BODY, lambda rows: rows["Đơn vị"][0].update(ten_co_quan=near))
    restamped(path, "dienhinh|", "nothing|")
    (sent,) = folder.check().sent
    assert [p.code for p in sent.problems] == [Code.TEP_KHONG_CO_DAU]
    assert "có phải “Sở Công Thương”?" in say(sent.problems[0])[0]


def test_contradicting_stamps_are_decided_by_the_form(folder: Folder) -> None:
    path = folder.send(BODY)
    restamped(path, f"|{BODY}|", "|CAT|", parts=1)
    (sent,) = folder.check().sent
    assert [p.code for p in sent.problems] == [Code.TEP_DAU_KHAC_NHAU]
    assert sent.sender == BODY


def test_contradicting_stamps_that_the_form_denies_are_refused(folder: Folder) -> None:
    name = folder.plan.theo_ma["HMM"].ten
    path = folder.send(BODY, lambda rows: rows["Đơn vị"][0].update(ten_co_quan=name))
    restamped(path, f"|{BODY}|", "|CAT|", parts=1)
    (sent,) = folder.check().sent
    assert [p.code for p in sent.problems] == [Code.TEP_KHONG_CO_DAU]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SỞ  CÔNG THƯƠNG", None),
        ("So Cong Thuong tỉnh Ví Dụ", None),
        ("SCT", None),
        ("Sở Công Thươngg", Code.TEN_CO_QUAN_GAN_DUNG),
        ("Công an tỉnh", Code.TEN_CO_QUAN_KHONG_KHOP),
        ("Sở Không Ai Biết", Code.TEN_CO_QUAN_KHONG_KHOP),
    ],
)
def test_the_name_on_the_form_may_be_spelt_otherwise(
    folder: Folder, name: str, code: Code | None
) -> None:
    folder.send(BODY, lambda rows: rows["Đơn vị"][0].update(ten_co_quan=name))
    (sent,) = folder.check().sent
    assert [p.code for p in sent.problems] == ([code] if code else [])
    assert sent.sender == ("" if code is Code.TEN_CO_QUAN_KHONG_KHOP else BODY)


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("CAT.xlsx", True), ("So cua Cong an tinh 2024.xlsx", True), ("SCT (2).xlsx", False),
        ("SCT gui CAT.xlsx", False), ("so lieu.xlsx", False),
    ],
)  # fmt: skip
def test_a_file_named_for_another_body_is_told_and_counted_by_its_stamp(
    folder: Folder, file: str, *, told: bool
) -> None:
    folder.send(BODY, name=file)
    (sent,) = folder.check().sent
    assert [p.code for p in sent.problems] == ([Code.TEP_TEN_CO_QUAN_KHAC] if told else [])
    assert sent.sender == BODY


# --- what else lies there ------------------------------------------------------------------


@pytest.mark.parametrize("name", ["~$SCT.xlsx", ".~lock.SCT.xlsx#", "Thumbs.db", "desktop.ini"])
def test_what_no_person_sent_is_passed_over(folder: Folder, name: str) -> None:
    (folder.folder / "workbooks" / name).write_bytes(b"x")
    outcome = folder.check()
    assert (outcome.sent, outcome.problems) == ([], [])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("SCT.xlsx", b"", Code.TEP_CHUA_CHEP_XONG),
        ("SCT.xlsx.crdownload", b"PK\x03\x04", Code.TEP_CHUA_CHEP_XONG),
        ("so.zip", b"PK\x03\x04", Code.TEP_NEN),
        ("so.rar", b"Rar!\x1a\x07\x00", Code.TEP_NEN),
        ("so.xlsx", b"7z\xbc\xaf\x27\x1c", Code.TEP_NEN),
        ("SCT.xlsx.lnk", b"L\x00\x00\x00", Code.TEP_LOI_TAT),
    ],
)
def test_what_is_no_workbook_has_its_own_answer(
    folder: Folder, name: str, data: bytes, code: Code
) -> None:
    (folder.folder / "workbooks" / name).write_bytes(data)
    assert found(folder.check()) == {name: [code]}


def test_a_link_to_nothing_is_told(folder: Folder) -> None:
    link = folder.folder / "workbooks" / "SCT.xlsx"
    link.symlink_to(folder.folder / "gone.xlsx")
    assert found(folder.check()) == {"SCT.xlsx": ["TEP_LOI_TAT"]}


def test_a_folder_inside_is_told_if_it_holds_anything(folder: Folder) -> None:
    inside = folder.folder / "workbooks" / "Đợt 2"
    inside.mkdir()
    assert folder.check().problems == []
    shutil.copy(KIT_1, inside / "SCT.xlsx")
    (told,) = folder.check().problems
    assert (told.code, told.value, dict(told.facts)) == (Code.THU_MUC_CON, "Đợt 2", {"so": "1"})
