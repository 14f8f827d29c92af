"""From sending to sending: mended, still open, new; however the rows have moved."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from dienhinh_docs.register import Register
from dienhinh_docs.rounds import compared
from dienhinh_docs.sendings import Mark, as_data, from_data
from dienhinh_docs.speech import text
from dienhinh_docs.summary import summary
from support.folders import Folder, Rows

Counts = tuple[int, int, int]
"""Mended, open, new."""


@pytest.fixture
def office(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def nominee(name: str, **changed: Any) -> dict[str, Any]:
    exemplar = {
        "doi_tuong": "Tập thể", "ten": f"Tổ {name} Ví Dụ", "don_vi": f"Phòng {name} Ví Dụ",
        "khau": "Bồi dưỡng", "quy": "Quý I", "tom_tat": f"Việc của {name}.",
    }  # fmt: skip
    return exemplar | changed


def sent(office: Folder, *rows: dict[str, Any], command: str = "check") -> Counts | None:
    """A body sends these exemplars; what is said of its last sending."""
    unit = next(iter(office.plan.don_vi_linh_vuc))
    body = office.bodies[0]

    def change(all_rows: Rows) -> None:
        all_rows["Điển hình"] = [{"linh_vuc": unit, **row} for row in rows]

    office.send(body, change)
    return said(office, command)


def said(office: Folder, command: str = "check") -> Counts | None:
    outcome = getattr(office, command)()
    of = outcome.rounds[office.bodies[0]]
    return (of.mended_count(), of.count("open"), of.count("new")) if of.before else None


BAD: dict[str, Any] = {"khau": "không rõ"}
EMPTY: dict[str, Any] = {"tom_tat": None, "khau": "không rõ"}
WRONG_QUARTER: dict[str, Any] = {"quy": "Quý IX"}

Rows_ = list[dict[str, Any]]
A, B, C = (nominee(n) for n in ("Một", "Hai", "Ba"))

CASES: dict[str, tuple[Rows_, Rows_, Counts]] = {
    "nothing was mended": ([A | BAD, B], [A | BAD, B | {"tom_tat": "Khác."}], (0, 1, 0)),
    "mended": ([A | BAD, B], [A, B], (1, 0, 0)),
    "a row was put in above": ([A | BAD, B], [C, A | BAD, B], (0, 1, 0)),
    "rows changed places": ([A | BAD, B | WRONG_QUARTER], [B | WRONG_QUARTER, A | BAD], (0, 2, 0)),
    "the row was deleted": ([A | BAD, B | BAD], [B | BAD], (1, 1, 0)),
    "another row is wrong now": ([A | BAD, B], [A, B | BAD], (1, 0, 1)),
    "of two mistakes of a row one was mended": (
        [A | BAD | WRONG_QUARTER, B], [A | WRONG_QUARTER, B], (1, 1, 0)),
    "two equal rows, one mended": ([A | BAD, A | BAD, B], [A | BAD, A, B], (1, 1, 0)),
    "wrong in another way": ([A | BAD, B], [A | {"khau": None}, B], (0, 1, 0)),
    "still wrong with another value": ([A | BAD, B], [A | {"khau": "chẳng rõ"}, B], (0, 1, 0)),
    "the name was mended, the rest is open": (
        [A | BAD, B], [A | BAD | {"ten": "Tổ khác hẳn"}, B], (0, 1, 0)),
    "one more": ([A | BAD], [A | BAD, B | BAD], (0, 1, 1)),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_was_mended_is_known(office: Folder, name: str) -> None:
    before, after, wanted = CASES[name]
    assert sent(office, *before) is None
    assert sent(office, *after) == wanted


def test_the_same_file_again_changes_nothing_whatever_the_command(office: Folder) -> None:
    sent(office, A | BAD, B | BAD)
    first = sent(office, A, B | BAD, command="run")
    kept = (office.out / ".dienhinh.json").read_text(encoding="utf-8")
    copy = (office.out / "tra-lai" / f"{office.bodies[0]}.xlsx").read_bytes()
    result = (office.out / "ket-qua.json").read_text(encoding="utf-8")
    assert first == (1, 1, 0)
    assert said(office, "check") == said(office, "run") == first
    assert (office.out / ".dienhinh.json").read_text(encoding="utf-8") == kept
    assert (office.out / "tra-lai" / f"{office.bodies[0]}.xlsx").read_bytes() == copy
    assert (office.out / "ket-qua.json").read_text(encoding="utf-8") == result


def test_the_report_the_console_and_the_copy_say_it(office: Folder) -> None:
    sent(office, A | BAD, B | BAD)
    sent(office, A, B | BAD, C | BAD, command="run")
    outcome = office.run()
    (told,) = json.loads((office.out / "ket-qua.json").read_text(encoding="utf-8"))["rounds"]
    assert told["errors"] == {"mended": 1, "open": 1, "new": 1}
    assert [m["column"] for m in told["mended"]] == ["Khâu"]
    said_in_words = text(
        "sum.round", "vi", body=office.bodies[0], file=f"{office.bodies[0]}.xlsx",
        number=2, mended=1, open=1, new=1,
    )  # fmt: skip
    assert said_in_words in list(summary(outcome, office.out, "vi"))
    front = openpyxl.load_workbook(office.out / "tra-lai" / f"{office.bodies[0]}.xlsx")["Cần sửa"]
    shown = [[c.value for c in row] for row in front.iter_rows()]
    assert "đã sửa 1, còn 1, mới 1" in shown[3][0]
    assert {line[9] for line in shown if len(line) > 9 and line[9]} >= {"còn", "mới"}
    at = next(i for i, line in enumerate(shown) if line[0] == "Những chỗ đã sửa từ lần gửi trước")
    assert shown[at + 2][:6] == [1, "Điển hình", "E5", None, None, "Khâu"]


def test_two_workbooks_of_a_body_that_stand_undecided_are_no_round(office: Folder) -> None:
    sent(office, A | BAD)
    body = office.bodies[0]
    office.send(body, name="hai.xlsx")
    kept = None
    for _ in range(2):
        outcome = office.check()
        counting = [s for s in outcome.sent if s.sender == body]
        assert (body in outcome.rounds) == (len(counting) == 1)
        now = Register.read(office.out).sendings
        assert kept in (None, now)
        kept = now


def test_returns_tell_why(office: Folder) -> None:
    sent(office, A | BAD, B | BAD)
    sent(office, A | BAD | {"ten": None}, B)
    history = Register.read(office.out).history(office.bodies[0])
    assert [r.reasons for r in history] == [
        {"NGOAI_DANH_MUC": 2}, {"NGOAI_DANH_MUC": 1, "O_TRONG": 1},
    ]  # fmt: skip


def test_an_older_register_stays_readable(tmp_path: Path) -> None:
    old = {"files": {}, "received": {"A": ["d", "2030-01-02"]}, "returned": {"A": [["2030-01-02", "d"]]}}  # fmt: skip
    (tmp_path / ".dienhinh.json").write_text(json.dumps(old), encoding="utf-8")
    register = Register.read(tmp_path)
    (back,) = register.history("A")
    assert (back.day, back.digest, back.reasons) == ("2030-01-02", "d", {})
    assert register.sendings == {}


@pytest.mark.parametrize("damage", [[], "x", {"A": 1}, {"A": [["d", "n", 1, [["x"]]]]}])
def test_damaged_sendings_are_forgotten(tmp_path: Path, damage: Any) -> None:
    raw = {
        "files": {"a": "1"},
        "received": {},
        "returned": {},
        "sendings": damage,
        "reasons": damage,
    }
    (tmp_path / ".dienhinh.json").write_text(json.dumps(raw), encoding="utf-8")
    register = Register.read(tmp_path)
    assert register.files
    assert register.sendings == {}


def test_the_register_names_no_person(office: Folder) -> None:
    sent(office, nominee("Nguyễn Văn Mẫu", **BAD))
    kept = (office.out / ".dienhinh.json").read_text(encoding="utf-8")
    assert "NGOAI_DANH_MUC" in kept
    assert "Mẫu" not in kept


Change = Callable[[list[Mark]], list[Mark]]


def mark(row: int, code: str = "O_TRONG") -> Mark:
    return Mark("Chỉ tiêu", "so_luong", "Số lượng", code, f"C{row}", True, (f"k{row}", "", "", "", ""))  # fmt: skip


def test_counts_add_up() -> None:
    before, now = [mark(i) for i in (1, 2, 2, 3)], [mark(i) for i in (2, 3, 3, 4)]
    mended, open_ = compared(before, now)
    assert len(mended) + len(open_) == len(before)
    assert (len(mended), len(open_), len(now) - len(open_)) == (2, 2, 2)


def test_sendings_survive_the_register() -> None:
    from dienhinh_docs.sendings import Sending

    kept = {"A": [Sending("d", "2030-01-02", 3, (mark(1), mark(2, "O_LOI")))]}
    assert from_data(json.loads(json.dumps(as_data(kept)))) == kept
