"""Whole runs: both places are told to the secretariat, nothing is held back, and memory changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dienhinh_docs.outcome import Outcome
from dienhinh_docs.problems import Code, Problem, Severity
from dienhinh_docs.store import OWN
from dienhinh_docs.twins import across as module
from dienhinh_docs.wording import say
from support.folders import OFFICE, Folder, Rows

LONG = " ".join(f"Việc thứ {n} hoàn thành trước hạn {n + 3} ngày." for n in range(20))


def across(outcome: Outcome) -> list[Problem]:
    return [p for p in outcome.problems if p.code.value.startswith("LIEN_SO_")]


def shared(ten: str = "Tổ Một cửa Ví Dụ") -> Callable[[Rows], None]:
    """A nominee whom others put forward, too."""

    def change(rows: Rows) -> None:
        for sheet in ("Điển hình", "Đề nghị"):
            rows[sheet][0]["don_vi"] = OFFICE
        rows["Đề nghị"][0]["ten"] = ten

    return change


def reported(ten: str) -> Callable[[Rows], None]:
    """A nominee with a long report."""

    def change(rows: Rows) -> None:
        rows["Đề nghị"][0]["ten"] = ten
        rows["Tập thể"][0]["thanh_tich"] = LONG

    return change


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_bodies_with_nominees_of_their_own_are_not_asked(folder: Folder) -> None:
    for body in folder.bodies[:3]:
        folder.send(body)
    outcome = folder.run()
    assert len(outcome.sent) == 3
    assert across(outcome) == []


def test_one_nominee_of_two_bodies_is_told_with_both_places(folder: Folder) -> None:
    first, second = sorted(folder.bodies[:2])
    folder.send(first, shared())
    folder.send(second, shared("TỔ MỘT CỬA  VÍ DỤ"))
    outcome = folder.run()
    (found,) = across(outcome)
    assert found.code is Code.LIEN_SO_TRUNG
    assert found.severity is Severity.WARNING
    assert (found.at.file, found.at.sheet) == (f"{second}.xlsx", "Đề nghị")
    facts = dict(found.facts)
    assert (facts["tep"], facts["trang"]) == (f"{first}.xlsx", "Đề nghị")
    assert found.at.cell == facts["o"] != ""
    vi, en = say(found)[0], say(found, "en")[0]
    assert "trùng tên; cùng đơn vị" in vi
    assert folder.plan.theo_ma[first].ten in vi
    assert "same name; same unit" in en


def test_it_holds_nothing_back_and_goes_to_no_body(folder: Folder) -> None:
    for body in folder.bodies[:2]:
        folder.send(body, shared())
    outcome = folder.run()
    assert across(outcome)
    assert outcome.counts["returned"] == 0
    assert outcome.returned == []
    assert not outcome.has_errors
    assert len({d.body for d in outcome.documents} & set(folder.bodies[:2])) == 2


def test_a_nominee_in_two_fields_of_one_workbook_is_asked_about(folder: Folder) -> None:
    fields = list(folder.plan.don_vi_linh_vuc)
    folder.send(folder.bodies[0], lambda rows: rows["Điển hình"][0].update(linh_vuc=fields[1]))
    (found,) = across(folder.run())
    assert found.code is Code.LIEN_SO_HAI_LINH_VUC
    assert {dict(found.facts)["linh_vuc"], dict(found.facts)["linh_vuc_kia"]} == set(fields[:2])


def test_a_copied_report_is_told_with_its_source(folder: Folder) -> None:
    first, second = sorted(folder.bodies[:2])
    folder.send(first, reported("Tổ Một"))
    folder.send(second, reported("Tổ Hai"))
    (found,) = across(folder.run())
    assert found.code is Code.LIEN_SO_CHEP
    assert (found.value, dict(found.facts)["ten_kia"]) == ("Tổ Hai", "Tổ Một")
    assert dict(found.facts)["phan_tram"] == "100"
    assert "không rõ bản nào viết trước" in say(found)[0]


def test_a_unit_under_two_names_is_asked_until_the_programme_answers(folder: Folder) -> None:
    right, wrong = "Trung tâm Giả Định Minh Họa", "Trung tâm Giả Địnnh Minh Họa"
    for body, unit, word in zip(
        folder.bodies, (right, wrong, right), ("A", "B", "C"), strict=False
    ):

        def change(rows: Rows, unit: str = unit, word: str = word) -> None:
            for sheet in ("Điển hình", "Đề nghị"):
                rows[sheet][0] |= {"ten": f"Tổ Tưởng Tượng {word}", "don_vi": unit}

        folder.send(body, change)
    more = "Trạm Giả Định Minh Họa"
    folder.send(folder.bodies[3], lambda rows: rows["Đề nghị"][0].update(don_vi=more))
    (found,) = across(folder.check())
    assert (found.code, found.value) == (Code.LIEN_SO_TEN_DON_VI, wrong)
    path = folder.folder / "programme.yaml"
    text = path.read_text(encoding="utf-8")
    answer = f"\ndon_vi_co_so:\n  - ten: {right}\n    ten_khac: [{wrong}]\n"
    path.write_text(text.rstrip("\n") + answer, encoding="utf-8")
    assert across(folder.check()) == []


def test_findings_are_remembered_and_never_believed_blindly(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    for body in folder.bodies[:2]:
        folder.send(body, shared())
    first = across(folder.run())
    assert first
    asked: list[int] = []
    really = module.findings
    monkeypatch.setattr(module, "findings", lambda *a: asked.append(1) or really(*a))
    assert across(folder.run()) == first
    assert asked == []
    (entry,) = (folder.out / OWN).glob(f"{module.ACROSS}.*")
    entry.write_bytes(b"hong")
    assert across(folder.run()) == first
    assert asked == [1]
    folder.send(folder.bodies[1])
    assert across(folder.run()) == []


@pytest.mark.parametrize("data", [None, [], {}, {"key": "k"}, {"key": "k", "problems": [["?"]]}])
def test_a_foreign_entry_is_no_entry(data: object) -> None:
    class Memory:
        def get(self, key: str) -> object:
            return json.loads(json.dumps(data))

    assert module._remembered(Memory(), "k") is None  # type: ignore[arg-type]
