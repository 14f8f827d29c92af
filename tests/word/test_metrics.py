"""Text widths without a word processor."""

from __future__ import annotations

import pytest

from dienhinh_docs.rules import regimes
from dienhinh_docs.word import metrics


@pytest.mark.parametrize(
    ("text", "bold", "points"),
    [
        ("n", False, 6.0),  # half an em in this face
        ("Độc lập - Tự do - Hạnh phúc", True, 146.9),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, 250.3),
    ],
)
def test_width_at_12_points(text: str, bold: bool, points: float) -> None:
    assert metrics.text_width(text, 12, bold=bold) == pytest.approx(points, abs=0.1)


def test_width_grows_with_size_and_weight() -> None:
    thin = metrics.text_width("Bắc Giang", 12)
    assert metrics.text_width("Bắc Giang", 24) == pytest.approx(2 * thin)
    assert metrics.text_width("Bắc Giang", 12, bold=True) > thin


def test_every_letter_of_the_rules_has_a_width_in_every_face() -> None:
    letters = {c for r in regimes() for s in (*r.tieu_de_phai, r.ten, r.can_cu) for c in s}
    assert "ộ" in letters
    for bold in (False, True):
        for italic in (False, True):
            known = metrics._face(bold, italic)
            assert not letters - set(known)


def test_marked_letters_are_as_wide_as_plain_ones() -> None:
    plain, marked = "aeouyAEO", "ạếộụỹẶỄỔ"
    assert metrics.text_width(marked, 12) == metrics.text_width(plain, 12)


def test_wrapping_breaks_at_spaces_and_at_newlines_and_loses_no_word() -> None:
    text = "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nTỈNH"
    lines = metrics.wrap(text, 12, 150, bold=True)
    assert len(lines) == 3
    assert " ".join(lines).split() == text.split()
    assert all(metrics.text_width(line, 12, bold=True) <= 150 for line in lines)


def test_a_word_wider_than_the_column_stands_alone() -> None:
    assert metrics.wrap("a KHENTHƯỞNGKHENTHƯỞNG b", 12, 40) == ["a", "KHENTHƯỞNGKHENTHƯỞNG", "b"]


def test_no_break_spaces_hold_words_together() -> None:
    assert metrics.wrap("ngày\u00a0\u00a0tháng", 12, 30) == ["ngày\u00a0\u00a0tháng"]
