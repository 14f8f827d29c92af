"""The benchmarks measure what they say: right documents, an honest floor, a place for each table."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from benchmarks import __main__ as suites
from benchmarks import engines, floors, page, render
from benchmarks.form import FIELDS, ROWS, Dialect, Styles, record, write
from benchmarks.rounds import LEAST, Lap, Run, ratio


@pytest.fixture(params=Styles)
def form(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    target = tmp_path / "mau.docx"
    write(target, Dialect.JINJA, request.param)
    return target


def made(engine: str, form: Path, folder: Path) -> list[Path]:
    folder.mkdir()
    step = engines.ENGINES[engine](form)
    for number in range(LEAST):
        step(number, folder)
    return sorted(folder.iterdir())


def test_the_form_is_as_the_page_describes_it() -> None:
    assert len(FIELDS) == 29
    assert len(record(1)["hang_muc"]) == ROWS == 8
    assert all(record(1)[name] != record(2)[name] for name in FIELDS)


@pytest.mark.parametrize("engine", ["ours-zlib", "docxtpl"])
def test_right_documents_pass_the_check(engine: str, form: Path, tmp_path: Path) -> None:
    made(engine, form, tmp_path / "ra")
    render.check(engine, tmp_path / "ra")


def test_a_document_of_another_record_does_not(form: Path, tmp_path: Path) -> None:
    files = made("ours-zlib", form, tmp_path / "ra")
    files[3].write_bytes(files[4].read_bytes())
    with pytest.raises(AssertionError, match="record 3"):
        render.check("ours-zlib", tmp_path / "ra")


def test_the_floor_writes_the_same_parts(form: Path, tmp_path: Path) -> None:
    floor = made("floor-zlib", form, tmp_path / "san")
    ours = made("ours-zlib", form, tmp_path / "ra")
    with zipfile.ZipFile(floor[3]) as low, zipfile.ZipFile(ours[3]) as high:
        assert low.testzip() is None
        assert {n: low.read(n) for n in low.namelist()} == {
            n: high.read(n) for n in high.namelist()
        }


def test_a_ratio_is_taken_within_its_round() -> None:
    nobody: Any = None
    slow = Run(nobody, 1, [Lap(10.0, 10.0), Lap(40.0, 40.0), Lap(30.0, 30.0)])
    fast = Run(nobody, 1, [Lap(1.0, 2.0), Lap(4.0, 8.0), Lap(1.0, 6.0)])
    assert ratio(slow, fast) == 10
    assert ratio(slow, fast, what="cpu") == 5


def test_every_suite_has_its_place_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "performance.md"
    copy.write_text(page.PAGE.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(page, "PAGE", copy)
    assert suites.SUITES
    for name in suites.SUITES:
        page.put(name, f"bảng {name}")
    text = copy.read_text(encoding="utf-8")
    assert all(f"<!-- begin {n} -->\nbảng {n}\n<!-- end {n} -->" in text for n in suites.SUITES)
    with pytest.raises(SystemExit):
        page.put("khac", "")


def test_records_of_the_floor_are_those_of_the_engines() -> None:
    assert 0 < floors.RECORDS <= engines.RECORDS
