"""The command line: exit codes, JSON, words a clerk understands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dienhinh_docs.cli import build, language
from dienhinh_docs.console import start
from dienhinh_docs.problems import Code
from dienhinh_docs.store import Store
from support.folders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    made.send(made.bodies[0])
    return made


def call(*arguments: object, lang: str = "vi") -> Result:
    words = [str(a) for a in arguments]
    if lang == "en":
        words += ["--lang", "en"]
    return CliRunner().invoke(build(language(words)), words)


def on(folder: Folder, command: str, *more: object, lang: str = "vi") -> Result:
    day = f"{folder.plan.nam}-12-31"
    return call(command, folder.folder, "--out", folder.out, "--date", day, *more, lang=lang)


def test_a_clean_run_ends_with_0_and_says_so(folder: Folder) -> None:
    result = on(folder, "run")
    assert result.exit_code == 0, result.output
    assert "Không có gì phải sửa." in result.output
    assert "Văn bản đã lập:" in result.output


def test_problems_end_with_1_and_are_told_with_place_and_remedy(folder: Folder) -> None:
    folder.send(folder.bodies[0], change=lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    result = on(folder, "run")
    assert result.exit_code == 1
    assert f"{folder.bodies[0]}.xlsx, trang “Điển hình”, ô E5" in result.output
    assert "Chọn trong danh sách thả xuống" in result.output
    assert "tra-lai/" in result.output


def test_json_is_one_object_and_nothing_else(folder: Folder) -> None:
    folder.send(folder.bodies[0], change=lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    result = on(folder, "run", "--json")
    data = json.loads(result.stdout)
    (problem,) = data["problems"]
    assert problem["code"] == "NGOAI_DANH_MUC"
    assert problem["severity"] == "error"
    assert (problem["sheet"], problem["cell"], problem["value"]) == ("Điển hình", "E5", "Xong")
    assert problem["message"]
    assert problem["fix"]
    assert data["counts"]["returned"] == 1
    assert data == json.loads((folder.out / "ket-qua.json").read_text(encoding="utf-8"))


def test_english_is_spoken_on_request(folder: Folder) -> None:
    assert "Documents made:" in on(folder, "run", lang="en").output
    assert "Read and judge all workbooks" in call("check", "--help", lang="en").output


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "--date", "31/12/2021"],
        ["run", "--quarter", "5"],
        ["run", "--jobs", "0"],
        ["khong-co-lenh-nay"],
        ["check", "mot", "hai"],
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    assert call(*arguments).exit_code == 2


@pytest.mark.parametrize("more", [["--kind", "tho-ca"], ["--body", "KHONGCO"]])
def test_an_unknown_kind_or_body_ends_with_2_before_anything_is_written(
    folder: Folder, more: list[str]
) -> None:
    assert on(folder, "run", *more).exit_code == 2
    assert not folder.out.exists()


@pytest.mark.parametrize("command", ["run", "check", "kit", "status"])
@pytest.mark.parametrize("as_json", [True, False])
def test_a_missing_programme_ends_with_2(command: str, as_json: bool, tmp_path: Path) -> None:
    more = ["--json"] if as_json else []
    result = call(command, tmp_path / "khong-co", "--out", tmp_path / "ra", *more)
    assert result.exit_code == 2
    assert "CHUONG_TRINH_KHONG_CO" in result.output
    assert not (tmp_path / "ra").exists()


@pytest.mark.parametrize("command", ["run", "check", "kit"])
def test_an_unwritable_output_folder_ends_with_3(command: str, folder: Folder) -> None:
    folder.out.parent.mkdir(parents=True)
    folder.out.write_text("in the way")
    result = on(folder, command)
    assert result.exit_code == 3, result.output
    assert "Không ghi được vào thư mục kết quả" in result.output


def test_kits_are_told(folder: Folder) -> None:
    result = on(folder, "kit", "--body", folder.bodies[0])
    assert result.exit_code == 0
    assert "Biểu mẫu đã lập: 1" in result.output


def test_status_shows_who_is_late_and_by_how_much(folder: Folder) -> None:
    result = on(folder, "status", "--json")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    rows = {row["body"]: row for row in data["bodies"]}
    assert len(rows) == len(folder.bodies)
    sent, silent = rows[folder.bodies[0]], rows[folder.bodies[1]]
    assert sent["papers"]["ke-hoach.1"]["state"] in {"sent", "late"}
    assert silent["sent_on"] is None
    due = {p["id"]: p["due"] for p in data["papers"]}
    late = [key for key, paper in silent["papers"].items() if paper["state"] == "overdue"]
    assert late
    assert all(due[key] for key in late)
    assert silent["days_late"] == max(p["days_late"] for p in silent["papers"].values()) > 0


def test_status_counts_returns_once_a_sending(folder: Folder) -> None:
    folder.send(folder.bodies[0], change=lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    on(folder, "check")
    on(folder, "run")

    def times() -> int:
        rows = json.loads(on(folder, "status", "--json").stdout)["bodies"]
        return int(next(r["times_returned"] for r in rows if r["body"] == folder.bodies[0]))

    assert times() == 1
    folder.send(folder.bodies[0], change=lambda rows: rows["Điển hình"][0].update(khau="Xong 2"))
    on(folder, "check")
    assert times() == 2


def test_the_table_of_status_names_every_body(folder: Folder) -> None:
    result = on(folder, "status")
    for body in folder.plan.co_quan:
        assert f"({body.ma})" in result.output


def test_init_makes_a_programme_that_runs(tmp_path: Path) -> None:
    result = call("init", tmp_path / "tỉnh-mới 2021")
    assert result.exit_code == 0, result.output
    text = (tmp_path / "tỉnh-mới 2021" / "programme.yaml").read_text(encoding="utf-8")
    assert "ma: tinh-moi-2021" in text
    assert call("check", tmp_path / "tỉnh-mới 2021", "--out", tmp_path / "ra").exit_code == 0


def test_init_from_last_year_moves_on_and_says_what_to_look_at(folder: Folder) -> None:
    target = folder.folder.parent / "nam-sau"
    result = call("init", target, "--from", folder.folder)
    assert result.exit_code == 0, result.output
    from dienhinh_docs.programme.load import load

    programme, problems = load(target)
    assert programme is not None, problems
    plan = programme.plan
    assert (plan.ma, plan.nam) == ("nam-sau", folder.plan.nam + 1)
    assert (plan.ke_hoach.so, plan.ke_hoach.ngay, plan.nam_truoc) == (None, None, None)
    assert str(plan.nam) in plan.ke_hoach.trich_yeu
    assert {h.ngay.year for h in plan.cai_dat.han_nop} <= {plan.nam, plan.nam + 1}
    assert "cai_dat.han_nop.0.ngay" in result.output
    assert "ke_hoach.ngay" in result.output


def test_init_never_writes_into_a_folder_that_holds_something(folder: Folder) -> None:
    before = (folder.folder / "programme.yaml").read_bytes()
    assert call("init", folder.folder).exit_code == 2
    assert (folder.folder / "programme.yaml").read_bytes() == before


def started(*arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dienhinh_docs", *arguments],
        capture_output=True,
        env={**os.environ, **env},
        timeout=60,
        check=False,
    )


def test_a_console_without_vietnamese_letters_does_not_kill_the_output(tmp_path: Path) -> None:
    result = started("run", str(tmp_path / "không có"), PYTHONIOENCODING="cp1258", PYTHONUTF8="0")
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_help_loads_nothing_heavy() -> None:
    """The time itself is measured by a benchmark; what it must not import is a fact."""
    code = (
        "import sys; from dienhinh_docs.cli import build; build('vi');"
        "print(sorted({m.split('.')[0] for m in sys.modules}))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, timeout=60
    )
    loaded = set(eval(result.stdout))  # a list of names that we printed ourselves
    assert "click" in loaded
    assert not loaded & {
        "pydantic",
        "openpyxl",
        "docx",
        "docxtpl",
        "lxml",
        "rich",
        "yaml",
        "xlsxwriter",
    }


def test_no_traceback_ever_reaches_the_user(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Store, "land", refuse)
    result = on(folder, "run")
    assert result.exit_code == 3
    assert Code.KHONG_GHI_DUOC.value in result.output


# --- the shell ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "--quarter", "9"], "“9” không phải số nguyên trong khoảng 1-4"),
        (["run", "--jobs", "0"], "≥ 1"),
        (["run", "--date", "hôm nay"], "không phải ngày dạng YYYY-MM-DD"),
        (["run", "--khong-co"], "không có tùy chọn --khong-co"),
        (["zzz"], "không có lệnh zzz"),
        (["init"], "thiếu DIR"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese_and_as_json(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(build("vi"), arguments, "vi") == 2
    said = capsys.readouterr()
    assert words in said.err
    assert said.out == ""
    assert start(build("vi"), [*arguments, "--json"], "vi") == 2
    said = capsys.readouterr()
    (problem,) = json.loads(said.out)["problems"]
    assert problem["code"] == "LENH_SAI"
    assert words in problem["message"]
    assert said.err == ""


def test_init_into_a_full_folder_is_a_problem_in_json_too(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(build("vi"), ["init", str(folder.folder), "--json"], "vi") == 2
    assert "đã có nội dung" in json.loads(capsys.readouterr().out)["problems"][0]["message"]


def test_the_programme_file_may_stand_for_its_folder(folder: Folder) -> None:
    result = call("check", folder.folder / "programme.yaml", "--out", folder.out)
    assert result.exit_code == 0, result.output


def test_ctrl_c_is_answered_with_a_sentence(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "land", stop)
    arguments = ["run", str(folder.folder), "--out", str(folder.out)]
    assert start(build("vi"), arguments, "vi") == 130
    assert "Đã dừng theo yêu cầu" in capsys.readouterr().err
    assert [path.name for path in folder.out.iterdir()] == [".dienhinh"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_output_that_cannot_be_printed_ends_with_3(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "dienhinh_docs", "run", str(tmp_path)],
            stdout=full, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert result.returncode == 3
    assert b"Traceback" not in result.stderr


def test_a_reader_that_leaves_early_does_not_change_the_exit_code(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        result = subprocess.run(
            [sys.executable, "-m", "dienhinh_docs", "run", str(tmp_path)],
            stdout=pipe, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert result.returncode == 2
    assert result.stderr == b""
