"""PDFs of a run: beside their documents, printed again only when needed, never out of date."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs.pdf import batch
from dienhinh_docs.pdf.stamp import read_stamp
from dienhinh_docs.problems import Code
from dienhinh_docs.store import ASIDE, file_digest
from support.folders import Folder

PDF = b"%PDF-1.7\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Two workbooks, and a printer that needs no LibreOffice."""
    monkeypatch.setattr(batch, "find_office", lambda: Path("soffice"))
    monkeypatch.setattr(batch, "convert", _convert)
    made = Folder(tmp_path)
    made.send(made.bodies[0])
    made.send(made.bodies[1])
    return made


def _convert(_: Path, __: Path, files: Sequence[Path], target: Path, *___: Any) -> bool:
    for file in files:
        (target / f"{file.stem}.pdf").write_bytes(PDF)
    return True


def pdfs(folder: Folder) -> list[str]:
    return sorted(
        p.relative_to(folder.out).as_posix()
        for p in folder.out.rglob("*.pdf")
        if ASIDE not in p.parts
    )


def test_every_document_gets_its_pdf(folder: Folder) -> None:
    outcome = folder.run(pdf=True)
    assert outcome.documents
    assert outcome.pdfs == [d.path.replace(".docx", ".pdf") for d in outcome.documents]
    for made in outcome.documents:
        found = read_stamp((folder.out / made.path).with_suffix(".pdf").read_bytes())
        assert found is not None
        assert found.source == made.sha256 == file_digest(folder.out / made.path)


def test_only_what_changed_is_printed_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.run(pdf=True)
    printed: list[str] = []

    def watched(program: Path, profile: Path, files: Sequence[Path], *rest: Any) -> bool:
        printed.extend(f.name for f in files)
        return _convert(program, profile, files, *rest)

    monkeypatch.setattr(batch, "convert", watched)
    assert folder.run(pdf=True).pdfs
    assert printed == []
    folder.send(folder.bodies[0], lambda rows: rows["Hoạt động"][0].update(noi_dung="Việc mới"))
    outcome = folder.run(pdf=True)
    changed = [d for d in outcome.documents if d.body == folder.bodies[0] and d.kind == "ke-hoach"]
    assert changed
    assert 0 < len(printed) < len(outcome.documents)


def test_a_pdf_of_an_earlier_version_does_not_stay(folder: Folder) -> None:
    folder.run(pdf=True)
    folder.send(folder.bodies[0], lambda rows: rows["Hoạt động"][0].update(noi_dung="Việc mới"))
    outcome = folder.run()
    plan = f"quy-1/{folder.bodies[0]}/ke-hoach.pdf"
    assert plan in outcome.retired
    assert plan not in pdfs(folder)
    assert (folder.out / ASIDE / plan).is_file()
    assert pdfs(folder)  # those of unchanged documents stay


def test_a_signed_pdf_stays_where_it_is(folder: Folder) -> None:
    folder.run(pdf=True)
    signed = folder.out / f"quy-1/{folder.bodies[0]}/ke-hoach.pdf"
    signed.write_bytes(signed.read_bytes() + b"%signature\n")
    kept = signed.read_bytes()
    folder.send(folder.bodies[0], lambda rows: rows["Hoạt động"][0].update(noi_dung="Việc mới"))
    assert folder.run().retired == []
    outcome = folder.run(pdf=True)
    assert signed.read_bytes() == kept
    assert Code.TEP_DA_SUA_TAY in [p.code for p in outcome.problems]
    assert signed.with_name("ke-hoach.moi.pdf").is_file()


def test_a_document_that_cannot_be_printed_is_told(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "find_office", lambda: None)
    outcome = folder.run(pdf=True)
    assert outcome.documents
    assert outcome.pdfs == []
    assert {p.code for p in outcome.problems} == {Code.PDF_KHONG_CO_LIBREOFFICE}
    assert {p.at.file for p in outcome.problems} == {d.path for d in outcome.documents}
