"""There and back: what was sent, in the returned copy, sent again as it is, and mended."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.workbook.samples import KIT, Make
from tests.workbook.test_read import CHI_TIEU
from tests.workbook.test_returned import content, read, say

from dienhinh_docs.problems import At, Code, problem
from dienhinh_docs.sheet import ErrorCell, RawBook, RawRow, UncachedFormula
from dienhinh_docs.workbook import front, returned
from dienhinh_docs.workbook.carry import named
from dienhinh_docs.workbook.lines import ranges
from dienhinh_docs.workbook.put import MAX_TEXT
from dienhinh_docs.workbook.returned import write_returned
from support.folders import Folder, Rows
from support.pages import SOFFICE, need_libreoffice

NASTY = st.sampled_from(
    [
        "=1+1", "+84 912", "-5", "@lệnh", "#REF!", "#SPILL!", "<r>a</r>", "<b>", "&amp;", "\x01\x0b\x1f",
        "a\r\nb", " \u00a0 ", "\u200bẩn", "'", "x" * MAX_TEXT, "😀" * 9000, "1e400", "[Ô", "e\u0301",
        UncachedFormula("=Sheet2!A1*2"), UncachedFormula("="), ErrorCell("#REF!"), ErrorCell("#SPILL!"),
        ErrorCell("#CALC!"), 0.1, -0.0, 10**15 - 1, 1e-300, True,
    ]
)  # fmt: skip
"""Things that some program somewhere puts into a cell."""


def fresh(folder: Path, values: list[Any]) -> RawBook:
    """A workbook with these values in one column of tasks, as it would have been read."""
    from tests.workbook.samples import kit_with, reread

    rows = [{"quy": "Quý I", "noi_dung": "việc"} for _ in values]
    book = reread(kit_with({"Hoạt động": rows}), folder / "di.xlsx").book
    assert book is not None
    held = book.sheets["Hoạt động"]
    held.rows = [
        RawRow(row.place, {**row.values, "ket_qua": value}, {"Của tôi": value})
        for row, value in zip(held.rows, values, strict=True)
    ]
    return book


@settings(max_examples=15, deadline=None)
@given(st.lists(NASTY, min_size=1, max_size=6))
def test_nasty_values_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, values: list[Any]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    book = fresh(folder, values)
    write_returned(folder / "ve.xlsx", KIT, book, [], [], say)
    back = read(folder / "ve.xlsx").sheets["Hoạt động"].rows
    assert [r.values["ket_qua"] for r in back] == values
    assert [r.extra.get("Của tôi", v) for r, v in zip(back, values, strict=True)] == values


@pytest.mark.parametrize(
    ("value", "shown"),
    [(float("inf"), "inf"), (float("nan"), "nan"), (10**400, "1" + "0" * 400),
     (12345678901234567, "12345678901234567"), ("a\ud800b", "a?b")],
)  # fmt: skip
def test_what_excel_cannot_hold_as_a_number_is_text(tmp_path: Path, value: Any, shown: str) -> None:
    write_returned(tmp_path / "ve.xlsx", KIT, fresh(tmp_path, [value]), [], [], say)
    (row,) = read(tmp_path / "ve.xlsx").sheets["Hoạt động"].rows
    assert row.values["ket_qua"] == shown


def test_a_text_that_excel_would_cut_is_told(tmp_path: Path) -> None:
    write_returned(tmp_path / "ve.xlsx", KIT, fresh(tmp_path, ["ă" * 40_000]), [], [], say)
    (row,) = read(tmp_path / "ve.xlsx").sheets["Hoạt động"].rows
    assert row.values["ket_qua"] == "ă" * MAX_TEXT
    line = [c.value for c in openpyxl.load_workbook(tmp_path / "ve.xlsx")["Cần sửa"][6]]
    assert line[7] == returned.CUT


# --- sheets of the sender's own ----------------------------------------------------------------


@pytest.fixture
def with_sheets(hand_made: Make) -> RawBook:
    path = hand_made(Chỉ_tiêu=[CHI_TIEU, ["3", "Cá nhân", 1]])
    book = openpyxl.load_workbook(path)
    book.create_sheet("Nháp '21")["C3"] = "của tôi"
    book["Nháp '21"]["A1"].value = 1.5
    large = book.create_sheet("Sổ cũ")
    for _ in range(210):
        large.append(list(range(100)))
    book.save(path)
    return read(path)


def test_own_sheets_come_back_and_large_ones_are_named(
    tmp_path: Path, with_sheets: RawBook
) -> None:
    told = [problem(Code.TRANG_LA, At("so.xlsx", n), n, trang=n) for n in ("Nháp '21", "Sổ cũ")]
    write_returned(tmp_path / "ve.xlsx", KIT, with_sheets, told, [], say)
    made = openpyxl.load_workbook(tmp_path / "ve.xlsx")
    assert made["Nháp '21"]["C3"].value == "của tôi"
    assert made["Nháp '21"]["A1"].value == 1.5
    assert "Sổ cũ" not in made.sheetnames
    links = [row[2].hyperlink for row in made["Cần sửa"].iter_rows(min_row=6)]
    assert "'Nháp ''21'!A1" in [link.location for link in links if link]
    said = [row[7].value for row in made["Cần sửa"].iter_rows(min_row=6)]
    assert any(text.endswith(returned.LARGE.format("Sổ cũ")) for text in said if text)
    assert read(tmp_path / "ve.xlsx").others == {"Nháp '21": with_sheets.others["Nháp '21"]}


def test_names_of_own_sheets_fit_and_are_never_ours() -> None:
    cells = {1: {1: "a"}}
    sent = ["Cần sửa", "a/b:c", "x" * 40, "X" * 40, "''", "History"]
    names = [other.name for other in named(dict.fromkeys(sent, cells))]
    assert names == ["Cần sửa (2)", "a b c", "x" * 31, "X" * 27 + " (2)", "Trang", "History (2)"]


# --- many of them -------------------------------------------------------------------------------


def test_runs_of_cells_are_ranges() -> None:
    assert ranges(["C12", "C5", "C6", "AA7", "C7", "D9", "C6"]) == ["C5:C7", "C12", "D9", "AA7"]


def test_thousands_of_problems_stay_within_bounds_and_quick(tmp_path: Path) -> None:
    book = fresh(tmp_path, ["x"] * 3500)
    rows = book.sheets["Hoạt động"].rows
    cells = [At("di.xlsx", "Hoạt động", r.place.cells["ket_qua"]) for r in rows]
    found = [problem(Code.SO_NGOAI_KHOANG, at, i) for i, at in enumerate(cells)]

    def each(p: Any) -> tuple[str, str]:
        return f"Sai {p.value}.", "Sửa."

    start = time.process_time()
    write_returned(tmp_path / "ve.xlsx", KIT, book, found, [], each)
    spent = time.process_time() - start
    made = openpyxl.load_workbook(tmp_path / "ve.xlsx")
    page = made["Hoạt động"]
    noted = [c for row in page.iter_rows() for c in row if c.comment]
    assert len(noted) == returned.MOST_NOTES
    links = [c for row in made["Cần sửa"].iter_rows() for c in row if c.hyperlink]
    assert len(links) == front.MOST_LINES
    said = [str(row[1].value) for row in made["Cần sửa"].iter_rows(min_row=6)]
    assert any("500 dòng nữa" in text for text in said)
    assert spent < 10


def test_one_sentence_in_a_column_is_one_line_with_links(tmp_path: Path) -> None:
    book = fresh(tmp_path, ["x"] * 12)
    rows = book.sheets["Hoạt động"].rows
    cells = [r.place.cells["ket_qua"] for i, r in enumerate(rows) if i != 2 and i != 7]
    found = [problem(Code.O_TRONG, At("di.xlsx", "Hoạt động", c)) for c in cells]
    soft = [problem(Code.COT_LA, At("di.xlsx", "Hoạt động"), "x")]
    write_returned(tmp_path / "ve.xlsx", KIT, book, [*soft, *found], [], say)
    page = openpyxl.load_workbook(tmp_path / "ve.xlsx")["Cần sửa"]
    assert page["C6"].value.startswith("10 ô: ")
    targets = [page[c].hyperlink.location for c in ("C6", "D6", "E6")]
    assert [t.partition("!")[2] for t in targets] == page["C6"].value[6:].split(", ")
    assert page["H7"].value.startswith("Nên xem lại: ")


# --- through the whole program -----------------------------------------------------------------


@pytest.fixture
def office(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def spoil(rows: Rows) -> None:
    first = rows["Điển hình"][0]
    rows["Điển hình"] = [
        first,
        {**first, "ten": "Tổ Hai Ví Dụ", "khau": "không rõ"},
        {**first, "ten": "Tổ Ba Ví Dụ", "khau": "không rõ"},
        {**first, "ten": None, "tom_tat": "=1+1"},
    ]
    rows["Đề nghị"][0]["quy"] = "quý một"
    rows["Chỉ tiêu"][0]["so_luong"] = "hai mấy"
    rows["Tập thể"][0]["so_nguoi"] = -4


def as_told(office: Folder) -> list[tuple[str, str, str]]:
    outcome = office.check()
    (sent,) = [s for s in outcome.sent if s.sender]
    return sorted((p.code.value, p.at.sheet, p.value) for p in sent.problems)


def send_back(office: Folder) -> Path:
    """The returned copy comes in as it is, in the place of the sender's own file."""
    body = office.bodies[0]
    target = office.folder / "workbooks" / f"{body}.xlsx"
    shutil.copy(office.out / "tra-lai" / f"{body}.xlsx", target)
    return target


def test_a_copy_sent_back_as_it_is_has_the_same_problems_and_none_once_mended(
    office: Folder,
) -> None:
    own = office.send(office.bodies[0], spoil)
    before = own.read_bytes()
    told = as_told(office)
    assert len(told) >= 5
    assert own.read_bytes() == before
    assert content(read(office.out / "tra-lai" / own.name)) == content(read(own))
    path = send_back(office)
    assert as_told(office) == told
    outcome = office.check()
    assert {r.count("open") for r in outcome.rounds.values()} == {len(told)}
    mend(path)
    assert as_told(office) == []
    assert office.check().rounds[office.bodies[0]].mended_count() == len(told)


def mend(path: Path) -> None:
    """As a person would: by the addresses of the first sheet."""
    book = openpyxl.load_workbook(path)
    right = {"Khâu": "Bồi dưỡng", "Quý": "Quý IV", "Số": 5, "Tổng số": 5}
    for line in list(book["Cần sửa"].iter_rows(min_row=6)):
        if not (line[2].hyperlink and isinstance(line[0].value, int)):
            continue
        for cell in (c for c in line[2:5] if c.hyperlink):
            sheet, _, area = cell.hyperlink.location.rpartition("!")
            page = book[sheet.strip("'").replace("''", "'")]
            held = page[area]
            for one in [held] if not isinstance(held, tuple) else [c for r in held for c in r]:
                title = str(page.cell(4, one.column).value).removesuffix(" *")
                known = (v for word, v in right.items() if title.startswith(word))
                one.value = next(known, "Tổ Bốn Ví Dụ")
    book.save(path)


def test_no_copy_names_what_another_body_sent(office: Folder) -> None:
    """Also where the same nominee is put forward by both: that finding stays in the office."""
    one, two = office.bodies[:2]

    def nominee(rows: Rows) -> None:
        for sheet in ("Điển hình", "Đề nghị"):
            rows[sheet][0] |= {"ten": "Tổ Chung Ví Dụ", "don_vi": "Phòng Chung Ví Dụ"}
        rows["Điển hình"].append({**rows["Điển hình"][0], "ten": "Tổ Riêng Ví Dụ"})
        rows["Chỉ tiêu"][0]["so_luong"] = "hai mấy"

    def other(rows: Rows) -> None:
        nominee(rows)
        rows["Điển hình"].pop()

    office.send(one, nominee)
    office.send(two, other)
    outcome = office.check()
    assert any(p.code.value.startswith("LIEN_SO_") for p in outcome.problems)
    book = openpyxl.load_workbook(office.out / "tra-lai" / f"{two}.xlsx")
    texts = [str(c.value) for page in book for row in page.iter_rows() for c in row if c.value]
    texts += [c.comment.text for page in book for row in page.iter_rows() for c in row if c.comment]
    assert "Tổ Chung Ví Dụ" in texts
    assert not [t for t in texts if "Riêng" in t or f"{one}.xlsx" in t]


# --- in LibreOffice ------------------------------------------------------------------------------


def test_libreoffice_keeps_values_links_lists_and_protection(
    tmp_path: Path, office: Folder
) -> None:
    need_libreoffice()
    own = office.send(office.bodies[0], spoil)
    office.check()
    copy = office.out / "tra-lai" / own.name
    saved = tmp_path / "lo"
    assert SOFFICE
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "xlsx", "--outdir", str(saved), str(copy)],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    assert content(read(saved / own.name)) == content(read(own))
    ours, theirs = (openpyxl.load_workbook(p) for p in (copy, saved / own.name))
    assert theirs.sheetnames[0] == "Cần sửa"

    def links(book: Any) -> list[str]:
        cells = (c for row in book["Cần sửa"].iter_rows() for c in row if c.hyperlink)
        return [c.hyperlink.location.replace("'", "") for c in cells]

    assert links(ours)
    assert links(theirs) == links(ours)
    for name in ("Điển hình", "Đề nghị", "Đơn vị"):
        assert theirs[name].protection.sheet
        rules = theirs[name].data_validations.dataValidation
        assert any(r.type == "list" and "DM_" in r.formula1 for r in rules), name
        notes = [c.comment.text for row in ours[name].iter_rows() for c in row if c.comment]
        kept = [c.comment.text for row in theirs[name].iter_rows() for c in row if c.comment]
        assert len(kept) == len(notes), name
