"""What the programme answers about two nominees is not asked again, however they are spelt."""

from __future__ import annotations

from pathlib import Path

import pytest

from dienhinh_docs.outcome import Outcome
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.wording import say
from support.folders import Folder, Rows

PERSON = {"doi_tuong": "Cá nhân", "ten": "Nguyễn Văn Mẫu", "don_vi": "Bệnh viện Đa khoa Ví Dụ"}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path)
    for body in made.bodies[:2]:
        made.send(body, lambda rows: rows["Điển hình"][0].update(PERSON))
    return made


def asked(outcome: Outcome) -> list[Problem]:
    return [p for p in outcome.problems if p.code.value.startswith("LIEN_SO_")]


def answer(folder: Folder, entry: str, mot: str, don_vi: str, hai: str = PERSON["ten"]) -> None:
    path = folder.folder / "programme.yaml"
    text = path.read_text(encoding="utf-8").rstrip("\n")
    pair = f"{{mot: {mot}, don_vi_mot: {don_vi}, hai: {hai}, don_vi_hai: {PERSON['don_vi']}}}"
    path.write_text(f"{text}\n{entry}:\n  - {pair}\n", encoding="utf-8")


def test_a_pair_is_asked_and_the_question_says_where_the_answer_goes(folder: Folder) -> None:
    (found,) = asked(folder.check())
    assert found.code is Code.LIEN_SO_NGHI_TRUNG
    for lang in ("vi", "en"):
        remedy = say(found, lang)[1]  # type: ignore[arg-type]
        assert "khong_trung" in remedy
        assert "cung_mot" in remedy


@pytest.mark.parametrize(
    ("mot", "don_vi"),
    [
        (PERSON["ten"], PERSON["don_vi"]),
        ("Ông NGUYỄN VĂN MẪU", "BVĐK Ví Dụ, tỉnh Ví Dụ"),
    ],
)
def test_a_pair_that_is_two_is_not_asked_again(folder: Folder, mot: str, don_vi: str) -> None:
    assert asked(folder.check())
    answer(folder, "khong_trung", mot, don_vi)
    assert asked(folder.check()) == []


def test_a_pair_that_is_one_is_told_as_one(folder: Folder) -> None:
    answer(folder, "cung_mot", PERSON["ten"], PERSON["don_vi"])
    (found,) = asked(folder.check())
    assert found.code is Code.LIEN_SO_TRUNG
    assert "chương trình ghi là một" in say(found)[0]


@pytest.mark.parametrize(
    ("mot", "don_vi"),
    [
        ("Nguyễn Văn Mãu", PERSON["don_vi"]),
        (PERSON["ten"], "Bệnh viện Khác"),
        ("Trần Thị Ví Dụ", PERSON["don_vi"]),
    ],
)
def test_an_answer_about_others_silences_nothing(folder: Folder, mot: str, don_vi: str) -> None:
    answer(folder, "khong_trung", mot, don_vi)
    assert len(asked(folder.check())) == 1


def test_an_answer_holds_for_nominees_of_two_units(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    other = "Bệnh viện Đa khoa Ví Dụ huyện Mẫu"

    def change(rows: Rows, unit: str) -> None:
        rows["Điển hình"][0].update({**PERSON, "don_vi": unit})

    folder.send(folder.bodies[0], lambda rows: change(rows, PERSON["don_vi"]))
    folder.send(folder.bodies[1], lambda rows: change(rows, other))
    assert len(asked(folder.check())) == 1
    answer(folder, "khong_trung", PERSON["ten"], other)
    assert asked(folder.check()) == []
