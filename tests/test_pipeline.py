"""Whole runs on small folders: what is made, what is returned, what is never lost."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from dienhinh_docs import pipeline
from dienhinh_docs.outcome import Outcome, quarters_begun
from dienhinh_docs.problems import Code
from support.folders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """The invented programme with two right workbooks."""
    made = Folder(tmp_path)
    made.send(made.bodies[0])
    made.send(made.bodies[1])
    return made


def tree(out: Path) -> dict[str, str]:
    """Path → digest of every file that a person would look at."""
    return {
        str(p.relative_to(out)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(out.rglob("*"))
        if p.is_file() and not p.relative_to(out).as_posix().startswith(".dienhinh")
    }


def text_of(path: Path) -> str:
    return "\n".join(p.text for p in Document(str(path)).paragraphs)


def codes(outcome: Outcome) -> list[Code]:
    return [p.code for p in outcome.problems]


def test_right_workbooks_give_all_their_papers(folder: Folder) -> None:
    outcome = folder.run()
    assert codes(outcome) == []
    kinds = {(d.kind, d.body) for d in outcome.documents}
    first = folder.bodies[0]
    assert {
        ("ke-hoach-tinh", folder.plan.hoi_dong.ma),
        ("ke-hoach", first),
        ("danh-sach-dien-hinh", first),
        ("bao-cao-thanh-tich", first),
        ("bao-cao-tong-ket", folder.plan.hoi_dong.ma),
    } <= kinds
    for made in outcome.documents:
        text = text_of(folder.out / made.path)
        assert "{{" not in text
        assert "{%" not in text
        assert "None" not in text


def test_another_province_and_year_differ_in_data_only(folder: Folder) -> None:
    outcome = folder.run()
    texts = [all_text(folder.out / d.path) for d in outcome.documents]
    assert texts
    for text in texts:
        assert "Bắc Giang" not in text
        assert "2021" not in text


def all_text(path: Path) -> str:
    """Every word of a document, tables and all."""
    return "\n".join(
        t.text or "" for t in Document(str(path)).element.iter() if t.tag.endswith("}t")
    )


def test_the_result_file_says_what_was_made_and_from_where(folder: Folder) -> None:
    outcome = folder.run()
    result = json.loads((folder.out / "ket-qua.json").read_text(encoding="utf-8"))
    assert result["counts"]["documents"] == len(outcome.documents) == len(result["documents"])
    counts = result["counts"]
    assert counts["rows"] == counts["taken"] + counts["corrected"] + counts["returned"] > 0
    for made in result["documents"]:
        data = (folder.out / made["path"]).read_bytes()
        assert made["sha256"] == hashlib.sha256(data).hexdigest()
        assert made["sources"]


def test_the_same_inputs_and_day_give_the_same_bytes(folder: Folder, tmp_path: Path) -> None:
    folder.run()
    again = tmp_path / "khac"
    folder.run(out=again)
    assert len(tree(again)) > 5
    assert tree(again) == tree(folder.out)


def test_one_process_and_two_give_the_same(folder: Folder, tmp_path: Path) -> None:
    for body in folder.bodies[2:]:
        folder.send(body)
    folder.send_copy_named(folder.bodies[0], "thêm.xlsx", count=4)
    for path in (folder.folder / "workbooks").glob("thêm*"):
        path.unlink()
    folder.run(jobs=1)
    again = tmp_path / "khac"
    folder.run(out=again, jobs=2)
    assert tree(again) == tree(folder.out)


def test_a_wrong_row_keeps_only_its_own_papers_back(folder: Folder) -> None:
    body = folder.bodies[0]
    folder.send(body, change=lambda rows: rows["Đề nghị"][0].update(ten=None))
    outcome = folder.run()
    assert codes(outcome) == [Code.O_TRONG]
    kinds = [d.kind for d in outcome.documents if d.body == body]
    assert "bao-cao-thanh-tich" not in kinds
    assert "ke-hoach" in kinds
    assert outcome.returned == [f"tra-lai/{body}.xlsx"]


def test_a_wrong_workbook_keeps_only_its_own_body_back(folder: Folder) -> None:
    (folder.folder / "workbooks" / f"{folder.bodies[0]}.xlsx").write_bytes(b"not a workbook")
    outcome = folder.run()
    assert codes(outcome) == [Code.TEP_KHONG_PHAI_SO]
    bodies = {d.body for d in outcome.documents}
    assert folder.bodies[0] not in bodies
    assert folder.bodies[1] in bodies


def test_check_returns_copies_and_makes_no_documents(folder: Folder) -> None:
    folder.send(folder.bodies[0], change=lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    outcome = folder.check()
    assert outcome.documents == []
    assert [p.name for p in folder.out.iterdir() if p.name[0] != "."] == ["tra-lai"]


def test_a_mended_workbook_makes_its_returned_copy_move_aside(folder: Folder) -> None:
    folder.send(folder.bodies[0], change=lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    folder.check()
    folder.send(folder.bodies[0])
    outcome = folder.check()
    assert outcome.retired == [f"tra-lai/{folder.bodies[0]}.xlsx"]
    assert not (folder.out / "tra-lai" / f"{folder.bodies[0]}.xlsx").exists()


def test_the_returned_copy_can_be_mended_and_sent_back(folder: Folder) -> None:
    body = folder.bodies[0]
    folder.send(body, change=lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    folder.check()
    from openpyxl import load_workbook

    copy = folder.out / "tra-lai" / f"{body}.xlsx"
    book = load_workbook(copy)
    cell = next(c for row in book["Điển hình"].iter_rows() for c in row if c.value == "Xong")
    cell.value = "Bồi dưỡng"
    book.save(folder.folder / "workbooks" / f"{body}.xlsx")
    assert codes(folder.check()) == []


def test_two_workbooks_of_one_body_are_both_held_back(folder: Folder) -> None:
    body = folder.bodies[0]
    folder.send(body, lambda rows: rows["Điển hình"][0].update(quy="Quý II"), "bản sao.xlsx")
    outcome = folder.run()
    assert codes(outcome) == [Code.TEP_TRUNG_CO_QUAN] * 2
    assert body not in {d.body for d in outcome.documents}
    assert outcome.counts["returned"] > 0


def test_a_workbook_under_a_false_name_does_not_touch_the_right_one(folder: Folder) -> None:
    body = folder.bodies[0]
    name = folder.plan.theo_ma[folder.bodies[-1]].ten
    folder.send(body, lambda rows: rows["Đơn vị"][0].update(ten_co_quan=name), name="zz.xlsx")
    outcome = folder.run()
    assert codes(outcome) == [Code.TEN_CO_QUAN_KHONG_KHOP]
    assert body in {d.body for d in outcome.documents}
    assert outcome.returned == [f"tra-lai/{body}-2.xlsx"]


def test_a_document_changed_by_hand_is_kept(folder: Folder) -> None:
    folder.run()
    path = folder.out / "quy-1" / folder.bodies[0] / "ke-hoach.docx"
    path.write_bytes(path.read_bytes() + b" ")
    outcome = folder.run()
    assert codes(outcome) == [Code.TEP_DA_SUA_TAY]
    assert not outcome.has_errors
    assert (path.parent / "ke-hoach.moi.docx").is_file()
    assert path.read_bytes().endswith(b" ")


def test_quarters_bodies_and_kinds_narrow_the_run(folder: Folder) -> None:
    assert {d.path.split("/")[0] for d in folder.run(quarters=(1,)).documents} == {"quy-1"}
    body = folder.bodies[1]
    assert {d.body for d in folder.run(bodies=(body,)).documents} == {body}
    assert {d.kind for d in folder.run(kinds=("ke-hoach",)).documents} == {"ke-hoach"}


def test_only_quarters_that_have_begun_are_due(folder: Folder) -> None:
    year = folder.plan.nam
    outcome = folder.run(today=date(year, 5, 2))
    assert {d.path.split("/")[0] for d in outcome.documents} <= {"quy-1", "quy-2"}
    assert quarters_begun(year, date(year, 1, 1)) == (1,)
    assert quarters_begun(year, date(year, 12, 31)) == (1, 2, 3, 4)
    assert quarters_begun(year, date(year - 1, 12, 31)) == ()
    assert quarters_begun(year, date(year + 1, 1, 1)) == (1, 2, 3, 4)


def test_an_own_template_takes_the_place_of_the_standard_one(folder: Folder) -> None:
    folder.own_template("ke-hoach", add="Dòng riêng của văn phòng {{ vb.ten_co_quan }}.")
    outcome = folder.run(kinds=("ke-hoach",))
    assert codes(outcome) == []
    made = [d for d in outcome.documents if d.template == "ke-hoach.docx"]
    assert made
    assert "Dòng riêng của văn phòng" in all_text(folder.out / made[0].path)


def test_a_broken_own_template_is_told_and_the_standard_one_used(folder: Folder) -> None:
    folder.own_template("ke-hoach", add="{{ khong_co_ten_nay }} và {{ chua_dong")
    for _ in range(2):  # a second run, with nothing to make, says it again
        outcome = folder.run(kinds=("ke-hoach",))
        found = {p.code: p for p in outcome.problems}
        assert set(found) == {
            Code.MAU_WORD_TEN_LA, Code.MAU_WORD_THE_KHONG_DONG, Code.MAU_RIENG_KHONG_DUNG,
        }  # fmt: skip
        assert found[Code.MAU_WORD_TEN_LA].value == "{{ khong_co_ten_nay }}"
        assert found[Code.MAU_WORD_TEN_LA].at.paragraph.startswith("đoạn 1")
        assert outcome.documents
        assert outcome.has_errors


def test_an_own_template_that_only_asks_for_a_look_is_used(folder: Folder) -> None:
    folder.own_template("ke-hoach", add="«ho_ten»")
    outcome = folder.run(kinds=("ke-hoach",))
    assert codes(outcome)
    assert not outcome.has_errors
    assert all("«ho_ten»" in text_of(folder.out / d.path) for d in outcome.documents)


def test_a_value_that_no_word_file_can_hold_costs_only_its_document(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dienhinh_docs import papers

    whole = papers.Planner.draft

    def spoilt(planner: papers.Planner, paper: Any) -> Any:
        draft = whole(planner, paper)
        if paper.body == folder.bodies[0]:
            draft.context["vb"] = draft.context["vb"] | {"trich_yeu": "Kế\x0bhoạch"}
        return draft

    monkeypatch.setattr(papers.Planner, "draft", spoilt)
    outcome = folder.run(kinds=("ke-hoach",))
    assert codes(outcome) == [Code.GIA_TRI_KHONG_IN_DUOC]
    assert outcome.problems[0].value == "U+000B"
    assert dict(outcome.problems[0].facts)["duong_dan"] == "vb.trich_yeu"
    assert outcome.documents
    assert folder.bodies[0] not in {d.body for d in outcome.documents}


BROKEN_PROGRAMMES: list[tuple[str, Callable[[Path], Any]]] = [
    ("missing", lambda path: path.unlink()),
    ("broken", lambda path: path.write_text("a: [", encoding="utf-8")),
    ("empty", lambda path: path.write_text("", encoding="utf-8")),
]


@pytest.mark.parametrize(("how", "spoil"), BROKEN_PROGRAMMES, ids=[b[0] for b in BROKEN_PROGRAMMES])
def test_a_programme_that_cannot_be_read_writes_nothing(
    how: str, spoil: Callable[[Path], Any], folder: Folder
) -> None:
    spoil(folder.folder / "programme.yaml")
    outcome = folder.run()
    assert outcome.fatal
    assert not folder.out.exists()


def test_an_output_folder_that_cannot_be_is_told(folder: Folder) -> None:
    folder.out.parent.mkdir(parents=True, exist_ok=True)
    folder.out.write_text("a file in the way")
    outcome = folder.run()
    assert outcome.unwritten
    assert codes(outcome)[-1] is Code.KHONG_GHI_DUOC
    assert folder.out.read_text() == "a file in the way"


def test_a_full_disk_leaves_earlier_output_intact(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.run()
    before = tree(folder.out)
    folder.send(
        folder.bodies[0], change=lambda rows: rows["Điển hình"][0].update(ten="Tên Khác Ví Dụ")
    )
    written = 0
    real = Path.write_bytes

    def fill_up(path: Path, data: bytes) -> int:
        nonlocal written
        written += 1
        if written > 3:
            raise OSError(28, "No space left on device")
        return real(path, data)

    monkeypatch.setattr(Path, "write_bytes", fill_up)
    outcome = folder.run(jobs=1)
    monkeypatch.undo()
    assert outcome.unwritten
    assert outcome.documents == []
    assert tree(folder.out) == before
    assert not list(folder.out.glob(".dang-lap-*"))


def test_an_output_folder_of_another_programme_is_left_alone(
    folder: Folder, tmp_path: Path
) -> None:
    folder.run()
    before = tree(folder.out)
    assert before
    other = Folder(tmp_path / "khac")
    path = other.folder / "programme.yaml"
    words = path.read_text("utf-8")
    path.write_text(words.replace(f"ma: {other.plan.ma}", "ma: tinh-khac-2024", 1), "utf-8")
    outcome = pipeline.run(other.request(out=folder.out))
    assert codes(outcome) == [Code.THU_MUC_CUA_CHUONG_TRINH_KHAC]
    assert outcome.problems[0].value == folder.plan.ma
    assert outcome.unwritten
    assert tree(folder.out) == before


def test_lock_files_and_folders_are_not_workbooks(folder: Folder) -> None:
    (folder.folder / "workbooks" / "~$SYT.xlsx").write_bytes(b"lock")
    (folder.folder / "workbooks" / "cũ").mkdir()
    assert folder.check().counts["workbooks"] == 2


def test_a_folder_of_another_name_still_knows_its_workbooks(folder: Folder, tmp_path: Path) -> None:
    moved = tmp_path / "đổi tên"
    shutil.move(folder.folder, moved)
    folder.folder = moved
    outcome = folder.run()
    assert codes(outcome) == []
    assert outcome.documents


def test_kits_are_written_for_every_body(folder: Folder) -> None:
    outcome = folder.kits()
    assert outcome.kits == [f"bieu-mau/{body.ma}.xlsx" for body in folder.plan.co_quan]
    assert len(outcome.kits) == len(list((folder.out / "bieu-mau").iterdir())) > 3


def test_kits_that_are_there_are_not_written_again(folder: Folder) -> None:
    first = folder.kits()
    path = folder.out / "bieu-mau" / f"{folder.bodies[0]}.xlsx"
    path.write_bytes(path.read_bytes() + b" ")
    stamps = {p: p.stat().st_mtime_ns for p in (folder.out / "bieu-mau").iterdir()}
    second = folder.kits()
    assert codes(second) == [Code.TEP_DA_SUA_TAY]
    beside = f"bieu-mau/{folder.bodies[0]}.moi.xlsx"
    assert second.kits == [beside, *first.kits[1:]]
    assert {p: p.stat().st_mtime_ns for p in stamps} == stamps
    assert folder.kits().kits == second.kits
