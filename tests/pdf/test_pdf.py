"""Printing: one bad file costs only itself, nothing of a person's is overwritten, nothing is done twice."""

from __future__ import annotations

import stat
import sys
import time
import zipfile
from pathlib import Path

import docx
import pdfplumber
import pytest

from dienhinh_docs.pdf import batch
from dienhinh_docs.pdf.batch import Order, Printed, print_all
from dienhinh_docs.pdf.stamp import finished, read_stamp, stamped
from dienhinh_docs.problems import Code
from support.pages import need_libreoffice

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
SOURCE = "a" * 64


def word_file(path: Path, words: str = "Sở Ví Dụ báo cáo.") -> Path:
    document = docx.Document()
    document.add_paragraph(words)
    document.save(str(path))
    return path


def orders(*files: Path) -> list[Order]:
    return [Order(file, file.with_suffix(".pdf")) for file in files]


def codes(results: list[Printed]) -> list[Code | None]:
    return [r.problem.code if r.problem else None for r in results]


def reasons(results: list[Printed]) -> list[str]:
    return [dict(r.problem.facts)["ly_do"] if r.problem else "" for r in results]


# --- the stamp -------------------------------------------------------------------------------


def test_a_stamp_tells_its_source_and_keeps_the_pdf_whole() -> None:
    marked = stamped(PDF, SOURCE)
    found = read_stamp(marked)
    assert found is not None
    assert (found.source, found.whole) == (SOURCE, True)
    assert finished(marked)
    assert (
        marked.replace(marked[marked.index(b"%dienhinh") : marked.index(b"startxref")], b"") == PDF
    )


@pytest.mark.parametrize(
    "change",
    [lambda p: p + b"%signed\n%%EOF\n", lambda p: p.replace(b"<<>>", b"<</A 1>>", 1)],
    ids=["added behind", "changed inside"],
)
def test_a_changed_pdf_is_a_persons(change: object) -> None:
    found = read_stamp(change(stamped(PDF, SOURCE)))  # type: ignore[operator]
    assert found is not None
    assert not found.whole


def test_a_foreign_pdf_bears_no_stamp() -> None:
    assert read_stamp(PDF) is None
    assert not finished(PDF[:-8])


# --- with a program that stands in for LibreOffice ---------------------------------------------

STAND_IN = """\
import pathlib, sys, time, zipfile
words = sys.argv[1:]
target = pathlib.Path(words[words.index("--outdir") + 1])
for name in words[words.index("--outdir") + 2:]:
    text = zipfile.ZipFile(name).read("word/document.xml").decode()
    if "treo" in text:
        time.sleep(60)
    if "gục" in text:
        sys.exit(77)
    if "hỏng" not in text:
        with (target / (pathlib.Path(name).stem + ".pdf")).open("wb") as file:
            file.write({pdf!r})
"""


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that prints, refuses (“hỏng”), dies (“gục”) or hangs (“treo”) by what it reads."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a script with a first line that names its interpreter")
    script = tmp_path / "soffice"
    script.write_text(f"#!{sys.executable}\n" + STAND_IN.replace("{pdf!r}", repr(PDF)), "utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(batch, "find_office", lambda: script)
    return script


@pytest.mark.usefixtures("stand_in")
def test_a_failing_file_costs_only_itself(tmp_path: Path) -> None:
    words = ("một", "hỏng", "hai", "gục", "ba")
    files = [word_file(tmp_path / f"{n}.docx", w) for n, w in enumerate(words)]
    results = print_all(orders(*files))
    assert [r.path is not None for r in results] == [True, False, True, False, True]
    assert reasons(results) == ["", "pdf.refused", "", "pdf.refused", ""]
    assert sorted(p.name for p in tmp_path.glob("*.pdf")) == ["0.pdf", "2.pdf", "4.pdf"]


@pytest.mark.usefixtures("stand_in")
def test_a_hanging_file_is_given_up_and_the_others_are_printed(tmp_path: Path) -> None:
    files = [word_file(tmp_path / f"{n}.docx", w) for n, w in enumerate(("một", "treo", "hai"))]
    results = print_all(orders(*files), patience=1.0)
    assert reasons(results) == ["", "pdf.hangs", ""]


@pytest.mark.usefixtures("stand_in")
def test_what_has_not_changed_is_not_printed_again(tmp_path: Path) -> None:
    first, second = (word_file(tmp_path / f"{n}.docx") for n in "ab")
    assert [r.fresh for r in print_all(orders(first, second))] == [True, True]
    before = second.with_suffix(".pdf").stat().st_mtime_ns
    time.sleep(0.01)
    word_file(first, "Nội dung mới.")
    assert [r.fresh for r in print_all(orders(first, second))] == [True, False]
    assert second.with_suffix(".pdf").stat().st_mtime_ns == before


@pytest.mark.usefixtures("stand_in")
def test_a_signed_pdf_is_kept_and_ours_lies_beside_it(tmp_path: Path) -> None:
    file = word_file(tmp_path / "a.docx")
    print_all(orders(file))
    signed = file.with_suffix(".pdf")
    signed.write_bytes(signed.read_bytes() + b"%signature\n%%EOF\n")
    kept = signed.read_bytes()
    for fresh in (True, False):
        (result,) = print_all(orders(file))
        assert signed.read_bytes() == kept
        assert result.path == tmp_path / "a.moi.pdf"
        assert result.fresh is fresh
        assert codes([result]) == [Code.TEP_DA_SUA_TAY]


@pytest.mark.usefixtures("stand_in")
def test_what_is_no_word_file_is_not_handed_over(tmp_path: Path) -> None:
    text = tmp_path / "a.docx"
    text.write_text("xin chào", "utf-8")
    results = print_all(orders(text, tmp_path / "không-có.docx"))
    assert reasons(results) == ["pdf.no_word", "os.gone"]


@pytest.mark.usefixtures("stand_in")
def test_many_files_over_several_calls_keep_their_own_content(tmp_path: Path) -> None:
    files = [word_file(tmp_path / f"{n}.docx", f"số {n}") for n in range(batch.GROUP + 3)]
    told: list[tuple[int, int]] = []
    results = print_all(orders(*files), jobs=2, tell=lambda *at: told.append(at))
    assert codes(results) == [None] * len(files)
    assert told[-1] == (len(files), len(files))
    stamps = [read_stamp(r.path.read_bytes()) for r in results if r.path]
    assert len({s.source for s in stamps if s}) == len(files)


@pytest.mark.usefixtures("stand_in")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    file = word_file(tmp_path / "a.docx")
    (tmp_path / "chặn").write_text("", "utf-8")
    results = print_all([Order(file, tmp_path / "chặn" / "a.pdf")])
    assert reasons(results) == ["os.in_the_way"]
    assert not list(tmp_path.glob(".*dang-in"))


def test_without_libreoffice_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "find_office", lambda: None)
    results = print_all(orders(word_file(tmp_path / "a.docx")))
    assert codes(results) == [Code.PDF_KHONG_CO_LIBREOFFICE]
    assert results[0].path is None


# --- with LibreOffice itself -------------------------------------------------------------------


def test_libreoffice_prints_and_the_stamp_leaves_the_pdf_readable(tmp_path: Path) -> None:
    need_libreoffice()
    torn = word_file(tmp_path / "rách.docx")
    spoil(torn)
    good = word_file(tmp_path / "Kế hoạch số 1.docx", "Ủy ban nhân dân tỉnh Ví Dụ")
    results = print_all(orders(torn, good), jobs=1)
    assert reasons(results)[1] == ""
    assert results[1].path is not None
    data = results[1].path.read_bytes()
    found = read_stamp(data)
    assert found is not None
    assert found.whole
    with pdfplumber.open(results[1].path) as file:
        assert "Ủy ban nhân dân tỉnh Ví Dụ" in file.pages[0].extract_text()
    assert results[0].path is None
    assert reasons(results)[0] == "pdf.refused"


def spoil(path: Path) -> None:
    """Cut the text of a Word file short, the archive itself stays whole."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"][:-60]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
