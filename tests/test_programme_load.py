"""A mistake in programme.yaml is a problem with its line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from dienhinh_docs.problems import Code
from dienhinh_docs.programme.load import load
from dienhinh_docs.wording import say
from support.tables import DATA

GOOD = (DATA / "tinh-mau-2024" / "programme.yaml").read_text(encoding="utf-8")


def line_of(text: str, words: str) -> int:
    found = [i for i, line in enumerate(text.splitlines(), start=1) if words in line]
    assert found, words
    return found[0]


@pytest.fixture
def reading(tmp_path: Path) -> Callable[[str | bytes], list[tuple[Code, int, str]]]:
    def read(content: str | bytes) -> list[tuple[Code, int, str]]:
        data = content.encode("utf-8") if isinstance(content, str) else content
        (tmp_path / "programme.yaml").write_bytes(data)
        programme, problems = load(tmp_path)
        assert (programme is None) == bool(problems)
        return [(p.code, p.at.line, p.value) for p in problems]

    return read


Reading = Callable[[str | bytes], list[tuple[Code, int, str]]]


def test_a_right_programme_has_no_problem(reading: Reading) -> None:
    assert reading(GOOD) == []


def test_a_byte_order_mark_and_windows_lines_do_no_harm(reading: Reading) -> None:
    assert reading(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()) == []


def test_an_absent_file_is_told(tmp_path: Path) -> None:
    programme, problems = load(tmp_path / "khong-co")
    assert programme is None
    assert [p.code for p in problems] == [Code.CHUONG_TRINH_KHONG_CO]


CASES: list[tuple[str, str, str, Code, str]] = [
    # what, old words, new words, code, words on the line named
    ("a year in words", "nam: 2024", "nam: hai nghìn", Code.CHUONG_TRINH_GIA_TRI_SAI, "nam: hai"),
    ("a missing year", "nam: 2024\n", "", Code.CHUONG_TRINH_THIEU_MUC, "ma: tinh-mau-2024"),
    ("a strange entry", "nam: 2024", "nam: 2024\nmau_sac: đỏ", Code.CHUONG_TRINH_MUC_LA, "mau_sac"),
    ("a day that is none", "ngay: 2024-02-20", "ngay: 2024-02-30", Code.CHUONG_TRINH_GIA_TRI_SAI, "02-30"),
    ("an unknown standing agency", "thuong_truc: SNV", "thuong_truc: KHONGCO", Code.CHUONG_TRINH_THAM_CHIEU_LA, "KHONGCO"),
    ("a year before all law", "ngay: 2024-02-20", "ngay: 1999-02-20", Code.CHUONG_TRINH_NGOAI_THOI_KY_LUAT, "1999"),
    ("a duplicate key", "nam: 2024", "nam: 2024\nnam: 2025", Code.CHUONG_TRINH_KHONG_DOC_DUOC, "nam: 2025"),
    ("a reserved name of Windows", "thuong_truc: SNV", "thuong_truc: SNV\n  ma: Nul", Code.CHUONG_TRINH_GIA_TRI_SAI, "ma: Nul"),
    ("a control character", "nam: 2024", 'nam: 2024\nx: "\\x07"', Code.CHUONG_TRINH_KHONG_DOC_DUOC, "x07"),
    ("an award that no law knows", "hinh_thuc_chinh: BK_TINH", "hinh_thuc_chinh: XX", Code.CHUONG_TRINH_THAM_CHIEU_LA, "XX"),
    ("a threshold that no law knows", "{cao: 90", "{coa: 90", Code.CHUONG_TRINH_MUC_LA, "coa"),
    ("no header of the kind chosen", "    B: [Hội đồng, Thi đua - Khen thưởng, tỉnh Ví Dụ]\n", "", Code.CHUONG_TRINH_THIEU_MUC, "ten_tren_van_ban:"),
    ("one stage twice", "{ma: boi_duong", "{ma: phat_hien", Code.CHUONG_TRINH_MA_TRUNG, "ten: Bồi dưỡng"),
    ("a stage too few", "  - {ma: tong_ket, ten: Tổng kết}\n", "", Code.CHUONG_TRINH_GIA_TRI_SAI, "khau:"),
    ("an empty list", "co_quan: [SNV], ten_trong_ke_hoach: [Sở Nội vụ]", "co_quan: [SNV], ten_trong_ke_hoach: []", Code.CHUONG_TRINH_GIA_TRI_SAI, "ten_trong_ke_hoach: []"),
    ("an alias", "nam: 2024", "nam: &n 2024", Code.CHUONG_TRINH_KHONG_DOC_DUOC, "&n"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "old", "new", "code", "words"), CASES, ids=[c[0] for c in CASES])
def test_a_mistake_has_its_line(
    what: str, old: str, new: str, code: Code, words: str, reading: Reading
) -> None:
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    expected = line_of(text, words)
    assert [(c, line) for c, line, _ in reading(text)] == [(code, expected)]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "# chỉ có chú thích",
        "- một\n- hai",
        "a: [1, 2",
        "a: 'b",
        "\ta: 1",
        "\x00",
        "[" * 100_000,
    ],
)
def test_rubbish_is_refused_without_a_traceback(content: str, reading: Reading) -> None:
    assert [code for code, _, _ in reading(content)] == [Code.CHUONG_TRINH_KHONG_DOC_DUOC]


def test_text_that_is_not_unicode_is_refused(reading: Reading) -> None:
    data = GOOD.encode("utf-8").replace(b"nam: 2024", b"nam: \xd0\xd0 2024", 1)
    ((code, line, _),) = reading(data)
    assert (code, line) == (Code.CHUONG_TRINH_KHONG_DOC_DUOC, line_of(GOOD, "nam: 2024"))


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "programme.yaml").mkdir()
    programme, problems = load(tmp_path)
    assert programme is None
    assert [p.code for p in problems] == [Code.CHUONG_TRINH_KHONG_DOC_DUOC]


def test_decomposed_letters_are_composed(reading: Reading) -> None:
    assert reading(unicodedata.normalize("NFD", GOOD)) == []


def test_what_is_wanted_is_said_in_both_languages(tmp_path: Path) -> None:
    text = GOOD.replace("nam: 2024", "nam: hai nghìn", 1).replace(
        "thuong_truc: SNV", "thuong_truc:"
    )
    (tmp_path / "programme.yaml").write_text(text, encoding="utf-8")
    _, problems = load(tmp_path)
    assert [say(p)[1] for p in problems] == [
        "Sửa lại mục này: cần một số nguyên.",
        "Thêm mục này vào chương trình.",
    ]
    assert say(problems[0], "en") == (
        "The value “hai nghìn” of the entry “nam” cannot be used.",
        "Mend this entry: give a whole number.",
    )


def test_all_mistakes_are_told_at_once(reading: Reading) -> None:
    text = GOOD.replace("nam: 2024", "nam: x\nla: 1", 1).replace("2024-02-20", "hôm nay", 1)
    assert {code for code, _, _ in reading(text)} == {
        Code.CHUONG_TRINH_GIA_TRI_SAI,
        Code.CHUONG_TRINH_MUC_LA,
    }
    assert len(reading(text)) == 3
