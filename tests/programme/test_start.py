"""``init`` writes the programme as a workbook, and everything else reads it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dienhinh_docs.cli import build
from dienhinh_docs.problems import Code
from dienhinh_docs.programme.model import ChuongTrinh
from dienhinh_docs.programme_book.load import load
from dienhinh_docs.programme_book.write import workbook_of
from dienhinh_docs.start import CannotBeKept, begin
from support.folders import Folder

DAY = ("--date", "2024-06-20")


def call(*arguments: object) -> Result:
    return CliRunner().invoke(build("vi"), [str(a) for a in arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_init_writes_the_built_in_plan_as_a_workbook(tmp_path: Path) -> None:
    made = tmp_path / "tỉnh-mới"
    result = call("init", made, "--workbook")
    assert result.exit_code == 0, result.output
    assert {p.name for p in made.iterdir()} == {"programme.xlsx", "workbooks", "templates"}
    assert "programme.xlsx" in result.output
    programme, problems = load(made)
    assert programme is not None, problems
    assert (programme.plan.ma, problems) == ("tinh-moi", [])


def test_last_years_workbook_moves_on_as_a_workbook(folder: Folder, tmp_path: Path) -> None:
    first, second = tmp_path / "so-1", tmp_path / "so-2"
    begin(first, folder.folder / "programme.yaml", folder.plan, next_year=False, book=True)
    result = call("init", second, "--from", first / "programme.xlsx")
    assert result.exit_code == 0, result.output
    programme, problems = load(second)
    assert programme is not None, problems
    plan = programme.plan
    assert programme.file == "programme.xlsx"
    assert (plan.ma, plan.nam, plan.ke_hoach.so, plan.ke_hoach.ngay) == ("so-2", 2025, None, None)
    assert str(plan.nam) in plan.ke_hoach.trich_yeu
    assert {h.ngay.year for h in plan.cai_dat.han_nop} == {2025}
    assert "cai_dat.han_nop.0.ngay" in result.output


def test_a_year_without_law_is_written_and_told_when_it_is_read(
    folder: Folder, tmp_path: Path
) -> None:
    data = folder.plan.model_dump(mode="json") | {"nam": 2029}
    plan = ChuongTrinh.model_validate(data)
    begin(tmp_path / "so", Path("programme.xlsx"), plan, next_year=True, book=True)
    programme, problems = load(tmp_path / "so")
    assert programme is None
    assert [p.code for p in problems] == [Code.CHUONG_TRINH_NGOAI_THOI_KY_LUAT]


def test_a_workbook_becomes_text_again(folder: Folder, tmp_path: Path) -> None:
    book, back = tmp_path / "so", tmp_path / "chu"
    plan = folder.plan
    begin(book, folder.folder / "programme.yaml", plan, next_year=False, book=True)
    begin(back, book / "programme.xlsx", plan, next_year=False, book=False)
    programme, problems = load(back)
    assert programme is not None, problems
    assert programme.file == "programme.yaml"
    assert programme.plan == plan.model_copy(update={"ma": "chu"})


def test_the_last_day_of_february_has_a_day_next_year(folder: Folder, tmp_path: Path) -> None:
    data = folder.plan.model_dump(mode="json")
    data["cai_dat"]["han_nop"][0]["ngay"] = "2024-02-29"
    plan = ChuongTrinh.model_validate(data)
    begin(tmp_path / "sau", Path("programme.xlsx"), plan, next_year=True, book=True)
    programme, problems = load(tmp_path / "sau")
    assert programme is not None, problems
    assert str(programme.plan.cai_dat.han_nop[0].ngay) == "2025-02-28"


def test_what_a_cell_cannot_hold_is_refused_and_nothing_written(
    folder: Folder, tmp_path: Path
) -> None:
    data = folder.plan.model_dump(mode="json")
    data["nhiem_vu"][0]["viec"] = ["một\nhai"]
    plan = ChuongTrinh.model_validate(data)
    with pytest.raises(CannotBeKept) as refused:
        begin(tmp_path / "so", Path("programme.yaml"), plan, next_year=False, book=True)
    (found,) = refused.value.problems
    assert found.code is Code.CHUONG_TRINH_KHONG_VUA_SO
    assert dict(found.facts)["muc"] == "nhiem_vu.1.viec"
    assert not (tmp_path / "so").exists()


def test_a_text_that_is_only_tidied_is_named(folder: Folder, tmp_path: Path) -> None:
    data = folder.plan.model_dump(mode="json")
    data["tinh"]["ten"] = "Ví  Dụ"
    plan = ChuongTrinh.model_validate(data)
    changed = begin(tmp_path / "so", Path("programme.yaml"), plan, next_year=False, book=True)
    assert changed == ["ma", "tinh.ten"]


def test_the_same_documents_come_from_either_file(folder: Folder, tmp_path: Path) -> None:
    folder.send(folder.bodies[0])
    text = made_by(folder.folder, tmp_path / "ra-1")
    (folder.folder / "programme.yaml").unlink()
    (folder.folder / "programme.xlsx").write_bytes(workbook_of(folder.plan))
    book = made_by(folder.folder, tmp_path / "ra-2")
    assert len(text) >= 3
    assert {d["path"]: d["sha256"] for d in book} == {d["path"]: d["sha256"] for d in text}
    sources = {source for d in book for source in d["sources"]}
    assert "programme.xlsx" in sources
    assert "programme.yaml" not in sources


def made_by(folder: Path, out: Path) -> list[dict[str, str]]:
    result = call("run", folder, "--out", out, *DAY, "--json")
    assert result.exit_code in (0, 1), result.output
    documents: list[dict[str, str]] = json.loads(result.stdout)["documents"]
    return documents


def test_a_changed_workbook_makes_what_it_changes_anew(folder: Folder, tmp_path: Path) -> None:
    (folder.folder / "programme.yaml").unlink()
    path, out = folder.folder / "programme.xlsx", tmp_path / "ra"
    path.write_bytes(workbook_of(folder.plan))
    before = {d["path"]: d["sha256"] for d in made_by(folder.folder, out)}
    data = folder.plan.model_dump()
    data["ke_hoach"]["nguoi_ky"] = "Trần Văn Khác"
    path.write_bytes(workbook_of(ChuongTrinh.model_validate(data)))
    after = {d["path"]: d["sha256"] for d in made_by(folder.folder, out)}
    assert before
    assert set(before) == set(after)
    assert before != after


@pytest.mark.parametrize("command", ["kit", "check", "run", "status"])
def test_a_workbook_that_cannot_be_used_ends_with_2_and_writes_nothing(
    command: str, folder: Folder, tmp_path: Path
) -> None:
    (folder.folder / "programme.yaml").unlink()
    path, out = folder.folder / "programme.xlsx", tmp_path / "ra"
    data = folder.plan.model_dump()
    path.write_bytes(workbook_of(ChuongTrinh.model_validate(data))[:-500])
    result = call(command, folder.folder, "--out", out)
    assert result.exit_code == 2
    assert "programme.xlsx" in result.output
    assert not out.exists()


def test_a_programme_of_text_does_not_load_the_reader_of_workbooks(folder: Folder) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path;"
        "from dienhinh_docs.programme_book.load import load;"
        f"assert load(Path({str(folder.folder)!r}))[0];"
        "assert not {'openpyxl', 'xlsxwriter', 'dienhinh_docs.programme_book.read'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_kits_and_status_work_with_a_workbook(folder: Folder, tmp_path: Path) -> None:
    shutil.copytree(folder.folder, tmp_path / "q")
    (tmp_path / "q" / "programme.yaml").unlink()
    (tmp_path / "q" / "programme.xlsx").write_bytes(workbook_of(folder.plan))
    assert call("kit", tmp_path / "q", "--body", "SNV", "--out", tmp_path / "ra").exit_code == 0
    assert (tmp_path / "ra" / "bieu-mau" / "SNV.xlsx").is_file()
    assert call("status", tmp_path / "q", "--out", tmp_path / "ra").exit_code in (0, 1)
