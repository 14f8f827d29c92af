"""TCVN3 and VNI: the tables, what a column tells, and that no Unicode is ever taken for old text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from dienhinh_docs.cells import legacy
from dienhinh_docs.cells.evidence import of_column, of_font, settle
from dienhinh_docs.cells.syllables import is_syllable
from dienhinh_docs.sheet import Encoding, OldText
from dienhinh_docs.viet import nfc

PLAN = Path(__file__).parents[2] / "inputs/bac-giang-2021/programme.yaml"
BACK = {
    Encoding.TCVN3: {v: k for k, v in legacy._TCVN3.items()},
    Encoding.VNI: {v: k for k, v in legacy._VNI.items() if k[1:] == k[1:].lower() or k.isupper()},
}
LOWER = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"


def old(text: str, encoding: Encoding) -> str:
    """A text as a keyboard of those days stored it."""
    table = BACK[encoding]
    if encoding is Encoding.VNI:
        return "".join(table.get(c, c) for c in text)
    return "".join(table.get(c) or table.get(c.lower(), c) for c in text)


@cache
def words() -> list[str]:
    """The words of a real plan, small letters."""
    found = re.findall(r"[^\W\d_]+", nfc(PLAN.read_text("utf-8")).lower())
    assert len(found) > 3000
    return found


def test_the_tables_know_every_letter() -> None:
    assert len(LOWER) == 67
    for encoding, letters in (
        (Encoding.TCVN3, LOWER + "ĂÂĐÊÔƠƯ"),
        (Encoding.VNI, LOWER + LOWER.upper()),
    ):
        assert set(letters) <= set(BACK[encoding])
        stored = old(letters, encoding)
        assert stored != letters
        if encoding is Encoding.VNI:
            assert legacy.decode(stored, encoding) == letters
    spelt = [f"b{c}" for c in LOWER]  # alone, ½ and × are signs
    assert [legacy.decode(old(w, Encoding.TCVN3), Encoding.TCVN3) for w in spelt] == spelt


@pytest.mark.parametrize("encoding", [Encoding.TCVN3, Encoding.VNI])
def test_a_whole_plan_comes_back(encoding: Encoding) -> None:
    text = " ".join(words())
    assert legacy.decode(old(text, encoding), encoding) == text


def test_capitals_of_an_h_font() -> None:
    text = " ".join(words())
    stored = old(text, Encoding.TCVN3)
    assert legacy.decode(stored, Encoding.TCVN3_CAPITALS) == text.upper()


@pytest.mark.parametrize("written", [str, str.upper, str.title, str.capitalize])
@pytest.mark.parametrize("length", [1, 2, 3, 8])
def test_right_vietnamese_is_never_taken_for_an_old_encoding(
    written: Callable[[str], str], length: int
) -> None:
    plain = words()
    cells = [written(" ".join(plain[i : i + length])) for i in range(0, len(plain), length)]
    assert len(cells) > 300
    assert [cell for cell in cells if settle(cell) != cell] == []


@pytest.mark.parametrize("encoding", [Encoding.TCVN3, Encoding.VNI])
def test_a_column_of_three_is_enough(encoding: Encoding) -> None:
    plain = [word for word in words() if is_syllable(word)]
    dice = random.Random(5)
    decided = 0
    for _ in range(300):
        texts = [" ".join(dice.sample(plain, 4)) for _ in range(3)]
        found = of_column([old(text, encoding) for text in texts])
        for index, text in found.items():
            assert legacy.decode(text, text.encoding) == texts[index]
        decided += bool(found)
    assert decided >= 290


def test_a_column_that_is_mixed_asks_where_both_readings_are_words() -> None:
    sure = ["NguyÔn V¨n MÉu", "TrÇn ThÞ VÝ Dô", "Lª V¨n T\u00adîng"]
    assert {v.sure for v in of_column([*sure, "T« MÉu"]).values()} == {True}
    found = of_column([*sure, "Tô Hà", "Đặng Văn Mẫu"])
    assert set(found) == {0, 1, 2, 3}
    assert not found[3].sure


def test_a_column_in_unicode_has_no_old_text() -> None:
    assert of_column(["Tô Hà", "Đặng Văn Mẫu", None, 3, "Lý Quý"]) == {}
    assert of_column([]) == {}


@pytest.mark.parametrize(
    ("font", "encoding"),
    [
        (".VnTime", Encoding.TCVN3),
        (".VnTimeH", Encoding.TCVN3_CAPITALS),
        (".vnArial NarrowH", Encoding.TCVN3_CAPITALS),
        ("VNI-Times", Encoding.VNI),
        ("VNI Helve", Encoding.VNI),
        ("Times New Roman", None),
        ("", None),
        (None, None),
    ],
)
def test_a_font_tells_its_encoding(font: str | None, encoding: Encoding | None) -> None:
    assert of_font(font) is encoding


def test_unicode_in_a_left_over_font_stays() -> None:
    assert settle(OldText("Đặng Văn Mẫu", Encoding.TCVN3)) == "Đặng Văn Mẫu"
    assert settle(OldText("12/2021", Encoding.VNI)) == "12/2021"
