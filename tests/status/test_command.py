"""``dienhinh status`` as it is called: JSON, filters, the workbook in the output folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dienhinh_docs.cli import build
from dienhinh_docs.status.book import TARGET
from dienhinh_docs.store import Store
from support.folders import Folder, Rows


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.send(made.bodies[0])
    return made


def bad(rows: Rows) -> None:
    rows["Điển hình"][0].update(khau="Xong")


def call(folder: Folder, command: str, *more: str) -> Result:
    day = f"{folder.plan.nam}-12-31"
    words = [command, str(folder.folder), "--out", str(folder.out), "--date", day, *more]
    return CliRunner().invoke(build("vi"), words)


def data(folder: Folder, *more: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(call(folder, "status", "--json", *more).stdout)
    return found


def test_every_return_has_its_day_and_its_reasons(folder: Folder) -> None:
    folder.send(folder.bodies[0], change=bad)
    assert call(folder, "check").exit_code == 1
    row = data(folder)["bodies"][0]
    (back,) = row["returns"]
    assert row["times_returned"] == 1
    assert back["day"] == f"{folder.plan.nam}-12-31"
    (reason,) = back["reasons"]
    assert (reason["code"], reason["count"]) == ("NGOAI_DANH_MUC", 1)
    assert "danh mục" in reason["message"].lower() or "danh sách" in reason["message"].lower()
    assert "{" not in reason["message"]
    assert row["papers"]["danh-sach-dien-hinh.2"]["state"] == "returned"
    shown = call(folder, "status").output
    assert f"{folder.bodies[0]}: 1 lần" in shown
    assert "[NGOAI_DANH_MUC]" in shown


def test_a_mended_workbook_stays_with_its_returns_and_its_first_day(folder: Folder) -> None:
    folder.send(folder.bodies[0], change=bad)
    call(folder, "check", "--date", f"{folder.plan.nam}-04-01")
    folder.send(folder.bodies[0])
    call(folder, "check")
    row = data(folder)["bodies"][0]
    paper = row["papers"]["danh-sach-dien-hinh.2"]
    assert (paper["state"], paper["sent_on"]) == ("sent", f"{folder.plan.nam}-04-01")
    assert (row["times_returned"], row["errors"]) == (1, 0)


def test_what_status_is_asked_for_it_shows(folder: Folder) -> None:
    one = folder.bodies[1]
    found = data(folder, "--quarter", "1", "--quarter", "2", "--body", one)
    assert {paper["quarter"] for paper in found["papers"]} == {1, 2}
    assert [row["body"] for row in found["bodies"]] == [one]
    assert set(found["bodies"][0]["papers"]) == {paper["id"] for paper in found["papers"]}
    late = [row["body"] for row in data(folder, "--late")["bodies"]]
    assert late
    assert late == [row["body"] for row in data(folder)["bodies"] if row["days_late"]]
    assert call(folder, "status", "--body", "KHONGCO").exit_code == 2


def test_status_without_a_workbook_writes_nothing(folder: Folder) -> None:
    assert call(folder, "status").exit_code == 0
    assert not folder.out.exists()


def test_the_workbook_is_the_whole_whatever_is_shown(folder: Folder) -> None:
    result = call(folder, "status", "--xlsx", "--late", "--quarter", "1")
    assert result.exit_code == 0, result.output
    assert str(folder.out / TARGET) in result.output
    first = (folder.out / TARGET).read_bytes()
    assert data(folder, "--xlsx") | {"xlsx": TARGET, "problems": []} == data(folder, "--xlsx")
    assert (folder.out / TARGET).read_bytes() == first


def test_a_workbook_that_a_person_changed_is_kept(folder: Folder) -> None:
    call(folder, "status", "--xlsx")
    (folder.out / TARGET).write_bytes(b"by hand")
    result = call(folder, "status", "--xlsx")
    assert (folder.out / TARGET).read_bytes() == b"by hand"
    assert (folder.out / "tinh-hinh.moi.xlsx").is_file()
    assert "tinh-hinh.moi.xlsx" in result.output
    assert "TEP_DA_SUA_TAY" in result.output


def test_a_run_leaves_the_workbook_where_it_is(folder: Folder) -> None:
    call(folder, "status", "--xlsx")
    call(folder, "run", "--kind", "ke-hoach")
    call(folder, "check")
    assert (folder.out / TARGET).is_file()


def test_a_workbook_that_is_open_elsewhere_is_told(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: Any) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Store, "_free", locked)
    result = call(folder, "status", "--xlsx")
    assert result.exit_code == 1
    assert "TEP_KHONG_DAT_DUOC" in result.output
    assert folder.bodies[0] in result.output  # the matrix is shown all the same
    found = data(folder, "--xlsx")
    assert (found["xlsx"], found["problems"][0]["code"]) == ("", "TEP_KHONG_DAT_DUOC")


def test_an_output_folder_that_cannot_be_written_ends_with_3(folder: Folder) -> None:
    folder.out.parent.mkdir(parents=True)
    folder.out.write_text("in the way")
    assert call(folder, "status", "--xlsx").exit_code == 3
    assert call(folder, "status").exit_code == 0
