"""File names that every system can hold, and that stay inside one folder."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dienhinh_docs.names import LONGEST, is_inside, leads_out, safe_name, safe_targets


@pytest.mark.parametrize(
    "name",
    [
        "ke-hoach.docx",
        "bao-cao-thanh-tich-nguyen-van-mau-2.docx",
        "quy-1",
        "HDTDKT",
        "Đề nghị.xlsx",
    ],
)
def test_a_good_name_stays(name: str) -> None:
    assert safe_name(name) == name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("con.docx", "con_.docx"),
        ("NUL", "NUL_"),
        ("Aux.tar.gz", "Aux_.tar.gz"),
        ("com1.docx", "com1_.docx"),
        ("lpt\u00b2", "lpt\u00b2_"),
        ("com1 .docx", "com1_.docx"),
        ("CONIN$", "CONIN$_"),
        ("company.docx", "company.docx"),
        ("mẫu. . ", "mẫu"),
        ("a:b*c?.docx", "a-b-c-.docx"),
        ("a/b\\c", "a-b-c"),
        ("dòng\nmới\x00", "dòng-mới-"),
        ("..", "_"),
        (".", "_"),
        ("", "_"),
        (".an", "_.an"),
        ("e\u0301.docx", "\u00e9.docx"),
    ],
)
def test_a_name_that_windows_refuses_is_mended(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_long_names_are_cut_and_stay_different() -> None:
    first, second = (safe_name(f"{'dài ' * 60}{end}.docx") for end in ("một", "hai"))
    assert first != second
    assert len(first) == len(second) <= LONGEST
    assert first.endswith(".docx")


WINDOWS_REFUSES = set('<>:"/\\|?*') | {chr(n) for n in range(32)}


@given(st.text(max_size=200))
def test_every_name_becomes_one_that_can_be(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe) <= LONGEST
    assert not set(safe) & WINDOWS_REFUSES
    assert safe[-1] not in ". "
    assert safe[0] not in ". "
    assert unicodedata.is_normalized("NFC", safe)
    assert safe_name(safe) == safe
    assert is_inside(safe)


def test_two_of_one_name_stay_two_whatever_their_case() -> None:
    assert safe_targets(["quy-1/A/a.docx", "quy-1/a/A.docx", "quy-1/A/b.docx", "x/con/a.docx"]) == [
        "quy-1/A/a.docx",
        "quy-1/a/A-2.docx",
        "quy-1/A/b.docx",
        "x/con_/a.docx",
    ]


@pytest.mark.parametrize(
    "target", ["", "/a", "a//b", "../a", "a/../b", "a/..", "C:/a", "a/b:c", "a\\b", "a\0"]
)
def test_what_leads_elsewhere_is_not_inside(target: str) -> None:
    assert not is_inside(target)


def test_a_link_leads_out_and_a_folder_does_not(tmp_path: Path) -> None:
    out, other = tmp_path / "ra", tmp_path / "khac"
    out.mkdir()
    other.mkdir()
    (out / "trong").mkdir()
    (out / "ngoai").symlink_to(other)
    assert not leads_out(out, out / "trong")
    assert not leads_out(out, out / "chua-co" / "sau")
    assert leads_out(out, out / "ngoai" / "sau")
