"""``dienhinh lint`` on the command line: many files, mended copies, what is left, what goes wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from dienhinh_docs.cli import build
from dienhinh_docs.problems import Code
from support import offices as o
from support.layouts import lay
from support.mutate import saved


def run(*arguments: object) -> Result:
    return CliRunner().invoke(build("vi"), ["lint", *map(str, arguments)])


def told(*arguments: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("--json", *arguments).stdout)
    return found


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A plan with a fault that is mended (5 for 05) and one that is not (no full stop at the end)."""
    laid = lay(o.SO, o.KE_HOACH)
    for para in laid.document.element.body.iter("{*}t"):
        text = para.text or ""
        para.text = text.replace("Số: 15/", "Số: 5/").replace("./.", ".")
    path = tmp_path / "ke-hoach.docx"
    path.write_bytes(saved(laid))
    return path


def test_a_copy_is_mended_and_what_is_left_is_told_with_its_reason(spoilt: Path) -> None:
    before = spoilt.read_bytes()
    (entry,) = told("--fix", spoilt)["files"]
    assert {p["code"] for p in entry["problems"]} >= {"TT_SO_DEM_KHONG", "TT_KET_THUC_THIEU"}
    mended = entry["mended"]
    assert [c["what"] for c in mended["changes"]] == ["số văn bản"]
    assert {(left["code"], bool(left["reason"])) for left in mended["left"]} == {
        ("TT_KET_THUC_THIEU", True)
    }
    assert Path(mended["path"]).is_file()
    assert spoilt.read_bytes() == before


def test_what_is_left_is_said_in_words(spoilt: Path) -> None:
    said = run("--fix", spoilt)
    assert said.exit_code == 1
    assert "Bản đã sửa còn 1 điểm" in said.output
    assert "TT_KET_THUC_THIEU" in said.output.partition("Bản đã sửa còn")[2]


def test_a_copy_that_cannot_be_written_is_a_problem(spoilt: Path, tmp_path: Path) -> None:
    wall = tmp_path / "tuong"
    wall.write_text("", encoding="utf-8")
    (entry,) = told("--fix", "--out", wall, spoilt)["files"]
    assert Code.KHONG_GHI_DUOC.value in {p["code"] for p in entry["problems"]}
    assert "mended" not in entry


def test_a_fault_in_mending_is_told_as_ours(spoilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise IndexError("ba")

    monkeypatch.setattr("dienhinh_docs.lint.fix.mend", fail)
    (entry,) = told("--fix", spoilt)["files"]
    assert Code.LOI_CUA_PHAN_MEM.value in {p["code"] for p in entry["problems"]}
    assert "mended" not in entry


def test_many_files_are_told_in_the_order_given(spoilt: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.docx" for n in range(30)]
    for path in paths:
        path.write_bytes(spoilt.read_bytes())
    paths[7].write_bytes(b"PK")
    files = told("--jobs", "2", *paths)["files"]
    assert [Path(entry["file"]) for entry in files] == paths
    codes = [{p["code"] for p in entry["problems"]} for entry in files]
    assert codes[0] == codes[29] != codes[7]


def test_a_file_that_is_not_there_stops_none_of_the_others(spoilt: Path, tmp_path: Path) -> None:
    gone = tmp_path / "khong-co.docx"
    said = run("--json", gone, spoilt, tmp_path)
    assert said.exit_code == 1
    first, second, folder = json.loads(said.stdout)["files"]
    for entry in (first, folder):
        assert [p["code"] for p in entry["problems"]] == [Code.TEP_KHONG_MO_DUOC.value]
    assert second["type"] == "KH"


def test_no_file_at_all_is_wrong_usage(tmp_path: Path) -> None:
    said = run(tmp_path / "khong-co.docx", tmp_path / "cung-khong.docx")
    assert isinstance(said.exception, click.UsageError) or said.exit_code == 2


def test_a_word_without_end_is_cut_where_it_is_shown(tmp_path: Path) -> None:
    laid = lay(o.SO, o.KE_HOACH)
    body = next(n for n in laid.document.element.body.iter("{*}t") if "công khai" in (n.text or ""))
    body.text = f"{body.text} ,{'a' * 5000} ,"
    path = tmp_path / "dai.docx"
    path.write_bytes(saved(laid))
    (entry,) = told(path)["files"]
    assert "TT_DAU_CACH" in {p["code"] for p in entry["problems"]}
    assert max(len(str(v)) for p in entry["problems"] for v in p.values()) < 1000
    assert max(map(len, run(path).output.splitlines())) < 1000
