"""Vietnamese writing: order, folding, dates, numbers, file names."""

from __future__ import annotations

import random
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh_docs import viet
from dienhinh_docs.viet import NgayKhuyet

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)


def test_letters_are_in_the_order_of_the_dictionary() -> None:
    words = list(VIETNAMESE)
    shuffled = random.Random(1).sample(words, len(words))
    assert sorted(shuffled, key=viet.sort_key) == words


@pytest.mark.parametrize(
    "ordered",
    [
        ["da", "dạ", "đa", "đá"],
        ["Lục Nam", "Lục Ngạn"],
        ["ba", "bà", "bả", "bã", "bá", "bạ", "bac", "băng"],
        ["hoa", "Hoa", "hoà", "hòa"],
    ],
)
def test_words_are_in_the_order_of_the_dictionary(ordered: list[str]) -> None:
    upside_down = ordered[::-1]
    assert sorted(upside_down, key=viet.sort_key) == ordered


def test_people_are_sorted_by_given_name_then_surname() -> None:
    names = ["Nguyễn Văn Bình", "Trần Thị An", "Đỗ Văn An", "Đặng Thu An", "Lê Ánh Bình"]
    assert sorted(names, key=viet.person_key) == [
        "Đặng Thu An",
        "Đỗ Văn An",
        "Trần Thị An",
        "Lê Ánh Bình",
        "Nguyễn Văn Bình",
    ]


@given(st.text(alphabet=VIETNAMESE + " " + VIETNAMESE.upper(), max_size=20))
def test_order_does_not_depend_on_composition(text: str) -> None:
    assert viet.sort_key(unicodedata.normalize("NFD", text)) == viet.sort_key(text)


@given(st.text(max_size=60))
def test_tidy_is_idempotent_and_composed(text: str) -> None:
    once = viet.tidy(text)
    assert viet.tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(max_size=40))
def test_folding_is_idempotent(text: str) -> None:
    assert viet.fold(viet.fold(text)) == viet.fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sở  Nội vụ", "sở nội vụ"), ("\u00d0oàn thanh niên", "đoàn thanh niên"), ("Đ.ảng", "đ ảng")],
)
def test_spellings_of_one_thing_fold_together(one: str, other: str) -> None:
    assert viet.fold(one) == viet.fold(other)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2021, 2, 5), "ngày 05 tháng 02 năm 2021", "05/02/2021"),
        (date(2014, 4, 7), "ngày 07 tháng 4 năm 2014", "07/4/2014"),
        (date(2019, 12, 31), "ngày 31 tháng 12 năm 2019", "31/12/2019"),
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020", "05/01/2020"),
    ],
)
def test_days_are_padded_and_months_only_up_to_two(day: date, long: str, short: str) -> None:
    assert (viet.long_date(day), viet.short_date(day)) == (long, short)


def test_dates_keep_how_exact_they_are() -> None:
    shown = [str(NgayKhuyet(1980)), str(NgayKhuyet(1980, 2)), str(NgayKhuyet(1980, 3, 5))]
    assert shown == ["1980", "02/1980", "05/3/1980"]


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (999, "999"), (1234567, "1.234.567"), (Decimal("1234.50"), "1.234,5"),
     (Decimal("-2.25"), "-2,25"), (None, "")],
)  # fmt: skip
def test_numbers_are_written_the_vietnamese_way(value: int | Decimal | None, written: str) -> None:
    assert viet.number(value) == written


def test_percent_follows_from_its_parts() -> None:
    assert viet.percent(508, 779) == "65,21%"
    assert viet.percent(0, 5) == "0%"
    assert viet.percent(1, 0) == ""


def test_lists_end_with_va() -> None:
    assert [viet.join_and(p) for p in (["a"], ["a", "b"], ["a", "b", "c"], [])] == [
        "a", "a và b", "a, b và c", "",
    ]  # fmt: skip


@given(st.text(max_size=120))
def test_file_names_are_safe_everywhere(text: str) -> None:
    name = viet.slug(text)
    assert name.isascii()
    assert 0 < len(name) <= 61
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
    assert name not in {"con", "nul", "aux", "prn", "com1", "lpt9"}


def test_two_of_one_name_get_different_files() -> None:
    assert viet.unique_names(["a", "b", "A", "a"]) == ["a", "b", "A-2", "a-3"]


def test_straight_quotes_become_curly_in_pairs() -> None:
    assert viet.curly('phong trào "Dạy tốt, học tốt"') == "phong trào “Dạy tốt, học tốt”"
    assert viet.curly('một dấu " lẻ') == 'một dấu " lẻ'


def test_bullets_of_a_long_cell_become_sentences() -> None:
    assert viet.paragraphs("- khám 300 lượt\n\n+ giảm tai nạn.\n") == [
        "Khám 300 lượt.",
        "Giảm tai nạn.",
    ]


@pytest.mark.parametrize(
    ("alone", "inside"),
    [
        ("Đợt thi đua đặc biệt", "đợt thi đua đặc biệt"),
        ("Dũng cảm cứu người", "dũng cảm cứu người"),
        ("Hội Nông dân thi đua", "Hội Nông dân thi đua"),
        ("Covid-19 và người dân", "Covid-19 và người dân"),
        ("“Dân vận khéo”", "“Dân vận khéo”"),
        ("UBND xã giúp dân", "UBND xã giúp dân"),
        ("Tết trồng cây", "Tết trồng cây"),
    ],
)
def test_an_occasion_loses_only_the_capital_of_a_beginning(alone: str, inside: str) -> None:
    assert viet.mid_sentence(alone) == inside
