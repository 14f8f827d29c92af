"""What cannot be judged is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dienhinh_docs.lint.checks.unjudged import CHECKS, others
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import Para, Run
from dienhinh_docs.problems import Code
from support.found_docs import LONG_TEXT, PLAIN, document
from support.said import asked, codes, words


def with_stray() -> Found:
    found = document()
    stray = Para(len(found.file.paras) + 1, (Run(LONG_TEXT, PLAIN),), "deu", 0, 0, 0, 0, 0, 1)
    return replace(found, file=replace(found.file, paras=(*found.file.paras, stray)))


def without_faces() -> Found:
    bare = replace(PLAIN, fonts=())
    found = document()
    paras = tuple(
        replace(p, runs=tuple(replace(r, look=bare) for r in p.runs)) for p in found.file.paras
    )
    return replace(found, file=replace(found.file, paras=paras))


CASES = {
    "nội dung": lambda: replace(
        document(), file=replace(document().file, unread=("chữ trong ảnh",))
    ),
    "loại cơ quan": lambda: replace(document(), regime_sure=False),
    "tên loại": lambda: replace(document(), loai=""),
    "phông": without_faces,
    "thành phần": with_stray,
}


@pytest.mark.parametrize("reason", CASES)
def test_what_is_left_open_is_told_with_its_reason(reason: str) -> None:
    (problem,) = asked(CASES[reason](), *CHECKS)
    assert problem.code is Code.TT_CHUA_XET
    assert reason in dict(problem.facts)["ly_do"]


def test_a_document_that_is_understood_leaves_nothing_open() -> None:
    assert asked(document(), *CHECKS) == []


@pytest.mark.parametrize(("loai", "wanted"), [("CĐ", 0), ("KH", 1)])
def test_the_receivers_of_a_cong_dien_are_known(loai: str, wanted: int) -> None:
    found = replace(document(), loai=loai)
    first = len(found.file.paras) + 1
    lines = ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:", "- " + LONG_TEXT)
    paras = tuple(
        Para(first + i, (Run(line, PLAIN),), "deu", 0, 0, 0, 0, 0, 1)
        for i, line in enumerate(lines)
    )
    found = replace(found, file=replace(found.file, paras=(*found.file.paras, *paras)))
    assert len(asked(found, *CHECKS)) == wanted


def test_a_second_paper_in_the_file_is_said_to_be_unjudged() -> None:
    head = ["QUOC_HIEU: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nội dung./."]
    assert codes(words(*head), others) == []
    assert codes(words(*head, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), others) == ["CHUA_XET"]
