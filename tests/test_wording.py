"""Every code has its sentence, in both languages, and every slot is filled."""

from __future__ import annotations

import string
import unicodedata

import pytest

from dienhinh_docs.problems import WARNINGS, At, Code, Severity, problem
from dienhinh_docs.reasons import REASONS, of_os
from dienhinh_docs.speech import _TEXTS
from dienhinh_docs.wording import MESSAGES, place, say


def test_every_code_has_a_message_and_no_other() -> None:
    assert set(MESSAGES) == set(Code)
    assert set(Code) >= WARNINGS


@pytest.mark.parametrize("code", list(Code))
def test_a_message_is_a_whole_sentence(code: Code) -> None:
    says = MESSAGES[code]
    for text in (says.vi, says.sua, says.en, says.fix):
        assert unicodedata.is_normalized("NFC", text)
        assert text[0].isupper() or text[0] in "“{"
        assert text.endswith((".", "…"))


@pytest.mark.parametrize("code", list(Code))
def test_no_slot_is_left_open(code: Code) -> None:
    facts = dict.fromkeys(slots(MESSAGES[code].vi + MESSAGES[code].sua) - {"value"}, "chữ")
    found = problem(code, At("a.xlsx"), "X", **facts)
    for lang in ("vi", "en"):
        for text in say(found, lang):  # type: ignore[arg-type]
            assert "{" not in text
            assert "  " not in text
    assert found.severity in Severity


def slots(text: str) -> set[str]:
    """Names of the facts that a sentence needs."""
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return {name.removesuffix("_vi").removesuffix("_en") for name in named}


def test_both_languages_name_the_same_facts() -> None:
    for code, says in MESSAGES.items():
        assert slots(says.vi) == slots(says.en), code
        assert slots(says.sua) == slots(says.fix), code
    assert _TEXTS
    for key, (vi, en) in _TEXTS.items():
        assert slots(vi) == slots(en), key


def test_a_place_is_said_in_words() -> None:
    found = problem(Code.O_TRONG, At("SYT.xlsx", "Cá nhân", "D7"))
    assert place(found) == "SYT.xlsx, trang “Cá nhân”, ô D7"
    assert place(found, "en") == "SYT.xlsx, sheet “Cá nhân”, cell D7"


def test_a_long_value_is_shortened_in_the_sentence_only() -> None:
    found = problem(Code.NGAY_KHONG_DOC_DUOC, At("a.xlsx"), "dài " * 100, cot="Ngày", vi_du="1")
    assert len(say(found)[0]) < 200
    assert found.value == "dài " * 100


def test_a_reason_is_said_in_both_languages() -> None:
    assert len(REASONS) > 30
    for key, (vi, en) in REASONS.items():
        assert unicodedata.is_normalized("NFC", vi)
        assert not vi.endswith(".")
        assert not en.endswith(".")
        found = problem(Code.TEP_KHONG_MO_DUOC, At("a.xlsx"), ly_do=key)
        assert f"({vi})" in say(found)[0]
        assert f"({en})" in say(found, "en")[0]


@pytest.mark.parametrize(
    ("number", "words"), [(28, "đĩa đã đầy"), (13, "không có quyền"), (9999, "hệ thống báo lỗi")]
)
def test_an_error_of_the_system_is_told_in_words(number: int, words: str) -> None:
    found = problem(Code.KHONG_GHI_DUOC, At("ra"), ly_do=of_os(OSError(number, "?")))
    assert words in say(found)[0]
