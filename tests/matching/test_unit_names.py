"""Spellings of one unit fall together, doubtful ones are asked about, answers are remembered."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from dienhinh_docs.problems import Code
from dienhinh_docs.programme.load import load
from dienhinh_docs.programme.model import ChuongTrinh, DonViCoSo
from dienhinh_docs.twins.unit_names import alike, units_of
from dienhinh_docs.wording import say
from support.folders import Folder

HOSPITALS = [f"Bệnh viện Đa khoa {name}" for name in ("Ví Dụ", "Thí Dụ", "Giả Định", "Minh Họa")]
COMMUNES = [f"Ủy ban nhân dân xã Mẫu {n}" for n in range(1, 19)]


def spellings() -> list[str]:
    """33 spellings of 22 units."""
    other = [
        "BVĐK Ví Dụ", "BV Đa khoa Thí Dụ", "Bệnh viện đa khoa  Giả Định ", "BỆNH VIỆN ĐA KHOA MINH HOẠ",
        unicodedata.normalize("NFD", HOSPITALS[0]), "Benh vien Da khoa Thi Du", "UBND xã Mẫu 1",
        "Uỷ ban nhân dân xã Mẫu 2", "Ủy\u00a0ban nhân dân xã Mẫu 3", "UBND Xã Mẫu 4", "ủy ban nhân dân xã Mẫu 5.",
    ]  # fmt: skip
    return HOSPITALS + COMMUNES + other


def test_thirty_three_spellings_are_twenty_two_units(plan: ChuongTrinh) -> None:
    texts = spellings()
    assert len(set(texts)) == 33
    units = units_of(plan, texts)
    assert len({units.of(text) for text in texts}) == 22
    assert list(alike(units, texts)) == []


def test_the_province_at_the_end_makes_no_other_unit(plan: ChuongTrinh) -> None:
    units = units_of(plan, [])
    assert units.of(f"Ban Ví Dụ {plan.tinh.ten_day_du}") == units.of("Ban Ví Dụ")


def test_a_body_is_known_by_its_other_names(plan: ChuongTrinh) -> None:
    body = plan.co_quan[0].model_copy(update={"ten_goi_khac": ("Ban Thí Dụ cũ",)})
    units = units_of(plan.model_copy(update={"co_quan": (body,)}), [])
    assert units.of("BAN THÍ DỤ CŨ") == units.of(body.ten)


USUAL = ["Trường Tiểu học Giả Định, huyện Minh Họa", "Trạm Y tế xã Giả Định, huyện Minh Họa"]


@pytest.mark.parametrize(
    ("doubtful", "reason"),
    [
        ("Trường Tiểu học Giả Địnnh, huyện Minh Họa", "twin.unit_letter"),
        ("Trường Tiểu học Giả Đính, huyện Minh Họa", "twin.unit_marks"),
        ("Huyện Minh Họa, Trường Tiểu học Giả Định", "twin.unit_order"),
    ],
)
def test_a_doubtful_spelling_is_asked_about_until_it_is_answered(
    plan: ChuongTrinh, doubtful: str, reason: str
) -> None:
    texts = [*USUAL, doubtful]
    units = units_of(plan, texts)
    assert units.of(doubtful) != units.of(USUAL[0])
    assert [(set(pair), why) for *pair, why in alike(units, texts)] == [
        ({USUAL[0], doubtful}, reason)
    ]
    same = DonViCoSo(ten=USUAL[0], ten_khac=(doubtful,))
    answered = units_of(plan.model_copy(update={"don_vi_co_so": (same,)}), texts)
    assert answered.of(doubtful) == answered.of(USUAL[0])
    assert list(alike(answered, texts)) == []
    apart = DonViCoSo(ten=USUAL[0], khac_voi=(doubtful,))
    refused = units_of(plan.model_copy(update={"don_vi_co_so": (apart,)}), texts)
    assert refused.of(doubtful) != refused.of(USUAL[0])
    assert list(alike(refused, texts)) == []


def test_like_units_in_a_row_are_not_asked_about(plan: ChuongTrinh) -> None:
    texts = [f"Trường Trung học cơ sở số {n}, huyện Mẫu" for n in (1, 2, 3)]
    texts += ["Thôn Đông", "Thôn Đồng", "Trường Tiểu học Tân Hà", "Trường Tiểu học Tân Hải"]
    assert list(alike(units_of(plan, texts), texts)) == []


@pytest.mark.parametrize(
    ("entries", "line"),
    [
        ("- {ten: Tổ A, ten_khac: [Tổ Á]}\n  - {ten: Tổ B, ten_khac: [Tổ Á]}\n", 2),
        ("- {ten: Tổ A, ten_khac: [Tổ Á], khac_voi: [Tổ Á]}\n", 1),
    ],
)
def test_an_answer_that_contradicts_itself_is_told_with_its_line(
    tmp_path: Path, entries: str, line: int
) -> None:
    folder = Folder(tmp_path).folder
    path = folder / "programme.yaml"
    text = path.read_text(encoding="utf-8").rstrip("\n") + "\n"
    path.write_text(f"{text}don_vi_co_so:\n  {entries}", encoding="utf-8")
    programme, (found,) = load(folder)
    assert programme is None
    assert (found.code, found.value) == (Code.CHUONG_TRINH_GIA_TRI_SAI, "Tổ Á")
    assert found.at.line == text.count("\n") + 1 + line
    assert "mỗi cách viết" in say(found)[1]
