"""What we write is sound Office XML: two validators, because each misses what the other finds."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from dienhinh_docs.kinds import KINDS
from dienhinh_docs.outcome import Made
from validate_ooxml import Judge, audit, findings, sdk

TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))


def faults(judge: Judge, files: list[Path]) -> dict[str, list[str]]:
    """Path and what is said against it, only where something is."""
    found = findings(judge, files)
    return {str(path): [" ".join(f) for f in said] for path, said in found.items() if said}


def test_a_document_of_every_kind_and_template_is_sound(
    judge: Judge, papers: dict[Made, Path]
) -> None:
    assert {made.kind for made in papers} == {kind.id for kind in KINDS}
    assert len(papers) > len(KINDS)  # several have a template for each frame
    assert faults(judge, list(papers.values())) == {}


def test_every_template_is_sound(judge: Judge) -> None:
    assert len(TEMPLATES) >= len(KINDS)
    assert faults(judge, TEMPLATES) == {}


def test_kits_and_returned_copies_are_sound(judge: Judge, workbooks: list[Path]) -> None:
    assert [path.parent.name for path in workbooks] == ["tra-lai", "bieu-mau"]
    assert faults(judge, workbooks) == {}


class Fault(NamedTuple):
    """A fault to plant in ``word/document.xml``, and who sees it."""

    pattern: str
    instead: str
    seen_by: str  # one of the next three


BOTH, ONLY_SDK, ONLY_AUDIT = "both", "Open XML SDK", "openxml-audit"
FAULTS = {
    "grid of a table behind its rows": Fault(
        r"(<w:tblGrid>.*?</w:tblGrid>)(.*?)(?=</w:tbl>)", r"\2\1", BOTH
    ),
    "attribute that nobody declared": Fault("<w:tbl>", '<w:tbl w:la="1">', ONLY_SDK),
    "style that nobody defined": Fault(r'w:pStyle w:val="\w+"', 'w:pStyle w:val="la"', ONLY_AUDIT),
    "cell without a paragraph": Fault(r"(<w:tc>(?:<w:tcPr>.*?</w:tcPr>)?).*?</w:tc>", r"\1</w:tc>", ONLY_AUDIT),
    "relationship that is not there": Fault(r'r:id="rId\d+"', 'r:id="rId99"', BOTH),
    "two bookmarks of one number": Fault(
        r"(<w:p>(?:<w:pPr>.*?</w:pPr>)?)",
        r'\1<w:bookmarkStart w:id="7" w:name="a"/><w:bookmarkEnd w:id="7"/>'
        r'<w:bookmarkStart w:id="7" w:name="b"/><w:bookmarkEnd w:id="7"/>',
        BOTH,
    ),
    "bare ampersand": Fault(r"(<w:t[^>]*>)", r"\1A & B", BOTH),
    "control character": Fault(r"(<w:t[^>]*>)", "\\1\x0b", BOTH),
}  # fmt: skip


def planted(fault: Fault, source: Path, target: Path) -> Path:
    """A copy of a document with the fault in it, at the first place where it can stand."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                text, times = re.subn(
                    fault.pattern, fault.instead, data.decode(), count=1, flags=re.DOTALL
                )
                assert times == 1, "there is no place for this fault"
                data = text.encode()
            new.writestr(name, data)
    return target


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_by_those_who_can(
    name: str, judge: Judge, papers: dict[Made, Path], tmp_path: Path
) -> None:
    """Each misses one: that is why both are asked. One that learns to see it may drop the other."""
    fault = FAULTS[name]
    source = next(path for made, path in papers.items() if made.kind == "danh-sach-dien-hinh")
    said = judge(planted(fault, source, tmp_path / "hong.docx"))
    blind = fault.seen_by == (ONLY_SDK if judge is audit else ONLY_AUDIT)
    assert bool(said) != blind, said


def test_a_program_that_says_nothing_is_no_approval() -> None:
    silent = shutil.which("true")
    assert silent
    with pytest.raises(ValueError, match="Expecting value"):
        sdk(Path(silent))(TEMPLATES[0])
