"""What is remembered makes a run quicker and nothing else: damaged or foreign, it is no matter."""

from __future__ import annotations

import json
import pickle
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dienhinh_docs import papers, reading, workers
from dienhinh_docs.cache import Cache
from dienhinh_docs.digests import KEY_LENGTH, digest
from dienhinh_docs.packed import pack, unpack
from dienhinh_docs.store import OWN
from support.aftermath import same_past, visible
from support.folders import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    for body in made.bodies[:3]:
        made.send(body)
    made.send(made.bodies[3], lambda rows: rows["Điển hình"][0].update(khau="Xong"))
    return made


class Work:
    """Which workbooks were read and which documents rendered."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        self.rendered: list[str] = []
        take_in, render = reading.take_in, papers.render_task

        def reads(path: Path, terms: Any) -> Any:
            self.read.append(path.stem)
            return take_in(path, terms)

        def renders(task: papers.Task) -> papers.Done:
            self.rendered.append(task.path)
            return render(task)

        monkeypatch.setattr(workers, "_may_confine", lambda: False)  # what is read is counted here
        monkeypatch.setattr(reading, "take_in", reads)
        monkeypatch.setattr(papers, "render_task", renders)

    def clear(self) -> None:
        self.read.clear()
        self.rendered.clear()


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(monkeypatch)


def test_nothing_changed_nothing_done(folder: Folder, work: Work) -> None:
    first = folder.run()
    assert sorted(work.read) == sorted(folder.bodies[:4])
    assert len(work.rendered) == len(first.documents) > 5
    stamps = {p: p.stat().st_mtime_ns for p in folder.out.rglob("*") if p.is_file()}
    work.clear()
    second = folder.run()
    assert (work.read, work.rendered) == ([], [])
    assert second.documents == first.documents
    assert second.problems == first.problems
    assert second.returned == first.returned
    assert second.counts == first.counts
    assert {p: p.stat().st_mtime_ns for p in folder.out.rglob("*") if p.is_file()} == stamps


def test_one_workbook_changed_costs_one_workbook(folder: Folder, work: Work) -> None:
    folder.run()
    work.clear()
    body = folder.bodies[1]
    folder.send(body, lambda rows: rows["Đơn vị"][0].update(ho_ten_nguoi_ky="Trần Thị Khác"))
    folder.run()
    assert work.read == [body]
    assert {path.split("/")[1] for path in work.rendered} <= {body, folder.plan.hoi_dong.ma}
    assert f"quy-1/{body}/ke-hoach.docx" in work.rendered


def test_a_touched_workbook_is_not_a_changed_one(folder: Folder, work: Work) -> None:
    folder.run()
    work.clear()
    for path in (folder.folder / "workbooks").iterdir():
        path.touch()
    folder.run()
    assert (work.read, work.rendered) == ([], [])


def test_a_changed_template_makes_its_own_documents_again(folder: Folder, work: Work) -> None:
    folder.run()
    work.clear()
    folder.own_template("ke-hoach", add="Dòng riêng của văn phòng.")
    outcome = folder.run()
    asked = {d.path for d in outcome.documents if d.template == "ke-hoach.docx"}
    assert set(work.rendered) == {p for p in asked if p.endswith("/ke-hoach.docx")} != set()
    assert work.read == []


def test_another_day_makes_nothing_again_but_what_names_the_day(folder: Folder, work: Work) -> None:
    folder.run()
    work.clear()
    folder.run(today=folder.request().today.replace(day=30))
    assert work.read == []
    assert {path.split("/")[1] for path in work.rendered} <= {folder.plan.hoi_dong.ma}


def test_another_program_makes_everything_again(
    folder: Folder, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.run()
    before = visible(folder.out)
    work.clear()
    for module in (reading, papers):
        monkeypatch.setattr(module, "program", lambda: "another")
    outcome = folder.run()
    assert len(work.read) == 4
    assert len(work.rendered) == len(outcome.documents)
    assert visible(folder.out) == before


def test_a_removed_document_is_made_again(folder: Folder, work: Work) -> None:
    folder.run()
    before = visible(folder.out)
    work.clear()
    target = f"quy-1/{folder.bodies[0]}/ke-hoach.docx"
    (folder.out / target).unlink()
    folder.run()
    assert work.rendered == [target]
    assert visible(folder.out) == before


def test_a_second_workbook_of_a_body_holds_back_what_was_remembered(
    folder: Folder, tmp_path: Path
) -> None:
    folder.run()
    body, sent = folder.bodies[0], folder.folder / "workbooks"
    for name in ("hai.xlsx", "ba.xlsx"):
        for path in {sent / "hai.xlsx"} & set(sent.iterdir()):
            path.unlink()
        folder.send(body, lambda rows: rows["Điển hình"][0].update(quy="Quý II"), name)
        outcome = folder.run()
        assert body not in {made.body for made in outcome.documents}
        clean = same_past(folder.out, tmp_path / name)
        folder.run(out=clean)
        copies = {p: d for p, d in visible(folder.out).items() if p.startswith("tra-lai/")}
        assert copies == {p: d for p, d in visible(clean).items() if p.startswith("tra-lai/")}
    (sent / "ba.xlsx").unlink()
    assert body in {made.body for made in folder.run().documents}


# --- damage ------------------------------------------------------------------------------------


class Trap:
    """What a pickle would run on loading."""

    def __reduce__(self) -> Any:
        return (Path.touch, (Path("bay"),))


def packed(data: Any) -> bytes:
    return zlib.compress(json.dumps(data).encode())


def marked(body: bytes) -> bytes:
    """With a right checksum: not damaged, but foreign."""
    return digest(body).encode() + b"\n" + body


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut": lambda data: data[: len(data) // 2],
    "one bit": lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    "pickle": lambda data: marked(pickle.dumps(Trap())),
    "not packed": lambda data: marked(b"{}"),
    "null": lambda data: marked(packed(None)),
    "list": lambda data: marked(packed([1, 2])),
    "text": lambda data: marked(packed("abc")),
    "other keys": lambda data: marked(packed({"digest": 1, "stamp": {}, "x": None})),
    "deep": lambda data: marked(zlib.compress(b"[" * 100_000)),
    "bomb": lambda data: marked(zlib.compress(b" " * 70_000_000 + b"{}")),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_damaged_memory_is_no_matter(how: str, folder: Folder, tmp_path: Path) -> None:
    folder.run()
    before = visible(folder.out)
    entries = list((folder.out / OWN).glob("*.json.z"))
    assert len(entries) == 6  # four workbooks, the list of drafts, what shows across workbooks
    for path in entries:
        path.write_bytes(DAMAGES[how](path.read_bytes()))
    outcome = folder.run()
    assert not outcome.unwritten
    assert visible(folder.out) == before
    assert not Path("bay").exists()


def test_memory_of_another_folder_is_no_matter(folder: Folder, tmp_path: Path) -> None:
    other = Folder(tmp_path / "khac")
    for body in other.bodies[:4]:
        other.send(body, lambda rows: rows["Đơn vị"][0].update(ho_ten_nguoi_ky="Trần Thị Khác"))
    other.run()
    folder.run()
    before = visible(folder.out)
    shutil.rmtree(folder.out / OWN)
    shutil.copytree(other.out / OWN, folder.out / OWN)
    folder.run()
    assert visible(folder.out) == before


STRANGE: list[Callable[[dict[str, Any]], Any]] = [
    lambda d: d.update(digest="0" * 64),
    lambda d: d["stamp"].__setitem__(1, "../.."),
    lambda d: d["stamp"].__setitem__(0, "tinh-khac"),
    lambda d: d["checked"]["sheets"].update({"Trang lạ": []}),
    lambda d: d["checked"]["sheets"]["Điển hình"][0][2][0][1].update(linh_vuc="99"),
    lambda d: d["checked"]["sheets"]["Điển hình"][0][2][0][1].update(la="x"),
    lambda d: d["checked"]["sheets"]["Điển hình"][0][2][0].__setitem__(0, "x"),
    lambda d: d["checked"]["ends"].update({"Điển hình": {"lost": [5]}}),
    lambda d: d["problems"].append(["MA_LA", ["", "", "", "", 0], "", []]),
    lambda d: d["problems"].append(["O_TRONG", ["", "", "", "", "0"], "", []]),
]


@pytest.mark.parametrize("number", range(len(STRANGE)))
def test_foreign_content_is_read_anew(number: int, folder: Folder, work: Work) -> None:
    folder.run()
    before = visible(folder.out)
    memory = Cache(folder.out / OWN)
    for path in (folder.out / OWN).glob(f"{'?' * KEY_LENGTH}.json.z"):
        name = path.name.partition(".")[0]
        data = memory.get(name)
        if data["stamp"][1] == folder.bodies[0]:
            STRANGE[number](data)
            memory.put(name, data)
    work.clear()
    folder.run()
    assert work.read == [folder.bodies[0]]
    assert visible(folder.out) == before


def test_status_uses_what_is_remembered_and_writes_nothing(folder: Folder, work: Work) -> None:
    from dienhinh_docs import pipeline

    folder.run()
    before = {p: p.read_bytes() for p in folder.out.rglob("*") if p.is_file()}
    work.clear()
    pipeline.look(folder.request())
    assert work.read == []
    folder.send(folder.bodies[4])
    pipeline.look(folder.request())
    assert work.read == [folder.bodies[4]]
    assert {p: p.read_bytes() for p in folder.out.rglob("*") if p.is_file()} == before


def test_memory_does_not_grow(folder: Folder) -> None:
    for name in ("Một", "Hai", "Ba"):
        folder.send(folder.bodies[0], lambda rows, n=name: rows["Đơn vị"][0].update(
            ho_ten_nguoi_ky=f"Trần Thị {n}"))  # fmt: skip
        folder.run()
    assert len(list((folder.out / OWN).iterdir())) == 7  # the lock, drafts, twins, four workbooks


def test_a_judged_workbook_comes_back_as_it_was(folder: Folder) -> None:
    terms = reading.terms_of(folder.programme)
    for path in sorted((folder.folder / "workbooks").iterdir()):
        sent = reading.take_in(path, terms)
        again = unpack(json.loads(json.dumps(pack(sent))), path, terms)
        sent.raw = None
        assert again == sent
