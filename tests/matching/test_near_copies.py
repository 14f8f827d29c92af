"""Reports that repeat each other are told once, with the earlier one and the share."""

from __future__ import annotations

import random

from dienhinh_docs.problems import At
from dienhinh_docs.twins.near_copies import near_copies
from dienhinh_docs.twins.nominees import Report


def prose(seed: int, words: int = 200) -> str:
    """Words that make no sense but have the length of a report."""
    chance = random.Random(seed)
    return " ".join(f"chữ{chance.randrange(5000)}" for _ in range(words))


def report(number: int, text: str, day: str = "", who: int | None = None) -> Report:
    ten = f"Tổ Ví Dụ {number if who is None else who}"
    return Report((ten,), ten, "A", text, At(f"{number}.xlsx"), day)


def told(*reports: Report) -> list[tuple[str, str, int]]:
    copies = near_copies(reports)
    return [(c.report.at.file, c.source.at.file, round(100 * c.share)) for c in copies]


def test_the_later_one_copied_the_earlier_one() -> None:
    late, early = report(0, prose(1), "2021-03-09"), report(1, prose(1), "2021-03-01")
    assert told(late, early, report(2, prose(2))) == [("0.xlsx", "1.xlsx", 100)]


def test_the_share_is_that_of_the_repeated_words() -> None:
    half = f"{prose(1)} {prose(2, 100)}"
    ((_, source, share),) = told(report(0, prose(1)), report(1, half))
    assert source == "0.xlsx"
    assert 63 <= share <= 68
    assert told(report(0, prose(1)), report(1, f"{prose(1, 90)} {prose(3)}")) == []


def test_case_spaces_and_punctuation_hide_nothing() -> None:
    words = prose(1)
    shown = words.upper().replace(" ", ",  ")
    assert told(report(0, words), report(1, shown)) == [("1.xlsx", "0.xlsx", 100)]


def test_a_few_changed_words_hide_nothing() -> None:
    words = prose(1).split()
    words[50], words[150] = "khác", "khác"
    ((_, _, share),) = told(report(0, prose(1)), report(1, " ".join(words)))
    assert 90 < share < 100


def test_set_phrases_and_short_reports_are_no_copies() -> None:
    assert told(report(0, prose(1, 20)), report(1, prose(1, 20))) == []
    phrase = "chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước"
    assert told(*(report(n, f"{phrase} {prose(n)} {phrase}") for n in range(9))) == []


def test_a_nominee_may_repeat_its_own_report() -> None:
    assert told(report(0, prose(1), who=7), report(1, prose(1), who=7)) == []
    found = told(report(0, prose(1), who=7), report(1, prose(1), who=7), report(2, prose(1)))
    assert found == [("2.xlsx", "0.xlsx", 100)]


def test_each_copy_of_a_long_row_is_told_once_in_the_order_of_the_workbooks() -> None:
    found = told(*(report(n, prose(1) + f" {n}") for n in range(60)))
    assert [name for name, _, _ in found] == [f"{n}.xlsx" for n in range(1, 60)]
    assert {source for _, source, _ in found} == {"0.xlsx"}
