"""Any sequence of changes: a run that remembers ends like one that remembers nothing."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dienhinh_docs.store import OWN
from support.aftermath import LONG, result, same_past, visible
from support.folders import OFFICE, Folder, Rows

CHANGES = 60 if LONG else 8


class Office:
    """People at work on a programme folder and on its output, by chance that can be repeated."""

    def __init__(self, root: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.folder = Folder(root)
        self.touched = False  # whether somebody changed the output by hand
        self.day = self.folder.request().today
        for body in self.folder.bodies[:3]:
            self.folder.send(body)

    def change(self) -> None:
        self.chance.choice(
            (self.send, self.send, self.spoil, self.take_away, self.copy, self.rename, self.template,
             self.broken_template, self.no_template, self.deadline, self.another_day, self.edit,
             self.delete, self.narrow_run, self.check)
        )()  # fmt: skip

    def body(self) -> str:
        return self.chance.choice(self.folder.bodies)

    def word(self) -> str:
        return self.chance.choice(("Một", "Hai", "Ba", "Bốn"))

    def send(self) -> None:
        word = self.word()

        def change(rows: Rows) -> None:
            rows["Đơn vị"][0]["ho_ten_nguoi_ky"] = f"Trần Thị {word}"
            rows["Đề nghị"][0] |= {"ten": f"Tổ {word} Ví Dụ", "don_vi": OFFICE}  # others' too

        self.folder.send(self.body(), change)

    def spoil(self) -> None:
        sheet = self.chance.choice(("Điển hình", "Đề nghị"))
        self.folder.send(self.body(), lambda rows: rows[sheet][0].update(linh_vuc="không rõ"))

    def _sent(self) -> list[Path]:
        return sorted((self.folder.folder / "workbooks").iterdir())

    def take_away(self) -> None:
        if found := self._sent():
            self.chance.choice(found).unlink()

    def copy(self) -> None:
        if found := self._sent():
            data = self.chance.choice(found).read_bytes()
            (self.folder.folder / "workbooks" / "chép.xlsx").write_bytes(data)

    def rename(self) -> None:
        if found := self._sent():
            path = self.chance.choice(found)
            path.replace(path.with_name(f"{path.stem} {self.word()}.xlsx"))

    def template(self) -> None:
        self.folder.own_template("ke-hoach", add=f"Dòng {self.word()} của văn phòng.")

    def broken_template(self) -> None:
        self.folder.own_template("ke-hoach", add="{{ khong_co_ten_nay }}")

    def no_template(self) -> None:
        shutil.rmtree(self.folder.folder / "templates", ignore_errors=True)

    def deadline(self) -> None:
        path = self.folder.folder / "programme.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Lê Thị Tỉnh Mẫu", f"Lê Thị {self.word()}"), encoding="utf-8")

    def another_day(self) -> None:
        self.day = self.day.replace(month=self.chance.choice((2, 5, 8, 12)), day=28)

    def _made(self) -> list[Path]:
        return sorted(p for p in self.folder.out.glob("quy-*/*/*.docx"))

    def edit(self) -> None:
        if found := self._made():
            self.touched = True
            path = self.chance.choice(found)
            path.write_bytes(path.read_bytes() + b" ")

    def delete(self) -> None:
        if found := self._made():
            self.chance.choice(found).unlink()

    def narrow_run(self) -> None:
        self.folder.run(today=self.day, kinds=("ke-hoach",))

    def check(self) -> None:
        self.folder.check(today=self.day)


def forgetful(out: Path, copy: Path) -> Path:
    """The same folder, of which nothing is remembered but which files are ours."""
    shutil.copytree(out, copy)
    shutil.rmtree(copy / OWN)
    register = copy / ".dienhinh.json"
    data = json.loads(register.read_text(encoding="utf-8"))
    data["files"] = {path: sha256 for path, (sha256, _) in data["files"].items()}
    register.write_text(json.dumps(data), encoding="utf-8")
    return copy


@pytest.mark.parametrize("seed", range(4))
def test_a_run_that_remembers_ends_like_one_that_does_not(seed: int, tmp_path: Path) -> None:
    office = Office(tmp_path, seed)
    folder = office.folder
    folder.run(today=office.day)
    for number in range(CHANGES):
        office.change()
        copy = forgetful(folder.out, tmp_path / f"quen-{number}")
        told = folder.run(today=office.day)
        anew = folder.run(today=office.day, out=copy)
        assert [p.code for p in told.problems] == [p.code for p in anew.problems]
        assert told.counts == anew.counts
        assert same_but_the_day(folder.out, copy)
        shutil.rmtree(copy)


def same_but_the_day(out: Path, copy: Path) -> bool:
    """Equal trees; a document keeps the day on which it was made, which is not in its text."""
    left, right = visible(out), visible(copy)
    assert set(left) == set(right)
    for path in left:
        if left[path] != right[path] and path != "ket-qua.json":
            assert text(out / path) == text(copy / path), path
    first, second = result(out), result(copy)
    for data in (first, second):
        for made in data["documents"]:
            del made["sha256"]
    assert first == second
    return True


def text(path: Path) -> dict[str, bytes]:
    """The parts of a document without its core properties."""
    import zipfile

    with zipfile.ZipFile(path) as file:
        return {n: file.read(n) for n in file.namelist() if n != "docProps/core.xml"}


STEPS: dict[str, Callable[[Office], None]] = {
    "sent": Office.send, "spoiled": Office.spoil, "template": Office.template,
    "programme": Office.deadline, "broken template": Office.broken_template,
}  # fmt: skip


@pytest.mark.parametrize("how", STEPS)
def test_after_a_change_the_papers_are_those_of_an_empty_folder(how: str, tmp_path: Path) -> None:
    """Byte for byte on the same day; only papers of a body in trouble stay behind."""
    office = Office(tmp_path, 7)
    folder = office.folder
    folder.run()
    STEPS[how](office)
    told = folder.run()
    clean = same_past(folder.out, tmp_path / "sach")
    folder.run(out=clean)
    assert result(folder.out) == result(clean)
    left, right = visible(folder.out), visible(clean)
    stayed = {p for p in set(left) - set(right) if not p.startswith("khong-con-dung/")}
    if how != "spoiled":
        assert stayed == set()
    assert {p: left[p] for p in right if p != "ket-qua.json"} == {
        p: right[p] for p in right if p != "ket-qua.json"
    }
    assert told.documents
