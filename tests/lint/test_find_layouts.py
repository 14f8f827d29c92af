"""The finder on heads and feet that need Word's own layout: frames, tab stops, underlined words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from dienhinh_docs.lint.find import find
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import RuleKind
from support.wordxml import para, read

CENTRE = '<w:jc w:val="center"/>'
BOLD = "<w:b/>"
LEFT = (("UBND TỈNH BẮC GIANG", ""), ("SỞ Y TẾ", BOLD), ("Số: 12/SYT-TCCB", ""))
RIGHT = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD), ("Độc lập - Tự do - Hạnh phúc", BOLD),
    ("Bắc Giang, ngày 05 tháng 02 năm 2021", "<w:i/>"),
)  # fmt: skip
BODY = para("Sở Y tế đề nghị các đơn vị gửi báo cáo về Sở trước ngày 20 tháng 02 năm 2021./.")
FRAME = (
    '<w:framePr w:w="{wide}" w:hSpace="180" w:wrap="around" w:hAnchor="page" w:x="{x}" w:y="{y}"/>'
)


def texts(found: Found, component: C) -> list[str]:
    return [piece.text for piece in found.all(component)]


# --- frames ----------------------------------------------------------------------------------


def frame(lines: Sequence[tuple[str, str]], x: int, y: int = 1, wide: int = 4000) -> str:
    place = FRAME.format(wide=wide, x=x, y=y)
    return "".join(para(words, place + CENTRE, look) for words, look in lines)


def spots(folder: Path, body: str) -> list[tuple[int | None, int, int, int]]:
    paras = read(folder, body).paras
    return [(p.spot.table, p.spot.row, p.spot.cell, p.spot.cells) for p in paras]


def test_head_in_frames_side_by_side_is_found(tmp_path: Path) -> None:
    subject = ("V/v đôn đốc báo cáo", "")
    body = frame([*LEFT, subject], 1400) + frame(RIGHT, 5600) + para("Kính gửi: Sở Nội vụ") + BODY
    found = find(read(tmp_path, body))
    assert found.loai == "CV"
    assert texts(found, C.CHU_QUAN) == ["UBND TỈNH BẮC GIANG"]
    assert texts(found, C.CO_QUAN) == ["SỞ Y TẾ"]
    assert texts(found, C.TRICH_YEU_CONG_VAN) == ["V/v đôn đốc báo cáo"]
    assert texts(found, C.DIA_DANH_NGAY) == [RIGHT[2][0]]
    assert texts(found, C.KINH_GUI) == ["Kính gửi: Sở Nội vụ"]
    assert len(found.body) == 1


def test_frames_side_by_side_are_cells_of_a_row(tmp_path: Path) -> None:
    body = frame(RIGHT[:1], 5600) + frame(LEFT[:2], 1400, wide=2000) + BODY
    assert spots(tmp_path, body) == [
        (0, 0, 1, 2), (0, 0, 0, 2), (0, 0, 0, 2), (None, 0, 0, 1)
    ]  # fmt: skip
    file = read(tmp_path, body)
    assert file.paras[1].spot.width == pytest.approx(35.3, abs=0.1)
    assert file.tables == ()


def test_frames_of_two_rows(tmp_path: Path) -> None:
    body = frame(LEFT[:1], 1400) + frame(RIGHT[:1], 5600)
    body += frame(LEFT[2:], 1400, 1200) + frame(RIGHT[2:], 5600, 1250) + BODY
    assert [spot[1:3] for spot in spots(tmp_path, body)] == [
        (0, 0), (0, 1), (1, 0), (1, 1), (0, 0)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body",
    [
        frame(LEFT, 1400) + BODY,
        frame(LEFT[:1], 1400) + frame(LEFT[1:], 1400, 1200) + BODY,
        frame(LEFT, 1400) + BODY + frame(RIGHT, 5600) + BODY,
        para("S", '<w:framePr w:dropCap="drop" w:w="500" w:x="1"/>')
        + para("T", '<w:framePr w:dropCap="drop" w:w="500" w:x="9"/>'),
    ],
    ids=["one alone", "one below another", "text between", "initials"],
)
def test_other_frames_are_no_table(tmp_path: Path, body: str) -> None:
    assert {spot[0] for spot in spots(tmp_path, body)} == {None}


# --- underlined words ------------------------------------------------------------------------


def name_with(*parts: tuple[str, str]) -> str:
    """The issuer's line in runs, each underlined in its own way or not."""
    runs = "".join(
        f"<w:r><w:rPr><w:b/>{f'<w:u w:val={kind!r}/>' if kind else ''}</w:rPr>"
        f'<w:t xml:space="preserve">{words}</w:t></w:r>'
        for words, kind in parts
    )
    return f"<w:p><w:pPr>{CENTRE}</w:pPr>{runs}</w:p>"


def two_columns(left: str, right: str) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for cell in (left, right)
    )
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>"


def drawn_under_issuer(folder: Path, *parts: tuple[str, str], more: str = "") -> Found:
    left = para(LEFT[0][0], CENTRE) + name_with(*parts) + more
    left += para(LEFT[2][0], CENTRE)
    right = "".join(para(words, CENTRE, look) for words, look in RIGHT)
    return find(read(folder, two_columns(left, right) + para("Kính gửi: Sở Nội vụ") + BODY))


def test_words_underlined_in_the_middle_of_the_name_are_its_line(tmp_path: Path) -> None:
    found = drawn_under_issuer(tmp_path, ("SỞ TÀI", ""), (" CHÍNH VÀ ", "single"), ("KẾ TOÁN", ""))
    (line,) = found.lines["co_quan"]
    assert line.kind is RuleKind.UNDERLINE
    assert line.length is not None
    assert 40 < line.length < 80


@pytest.mark.parametrize(
    "parts",
    [
        [("SỞ ", "single"), ("TÀI CHÍNH", "")],
        [("SỞ TÀI ", ""), ("CHÍNH", "single")],
        [("SỞ", "single"), (" TÀI ", ""), ("CHÍNH", "single")],
        [("SỞ TÀI CHÍNH", "")],
    ],
    ids=["its beginning", "its end", "two words apart", "nothing"],
)
def test_other_underlined_words_are_no_line(tmp_path: Path, parts: list[tuple[str, str]]) -> None:
    assert "co_quan" not in drawn_under_issuer(tmp_path, *parts).lines


def test_an_underline_is_no_line_where_another_is_drawn(tmp_path: Path) -> None:
    dashes = para("_______", CENTRE)
    found = drawn_under_issuer(tmp_path, ("SỞ Y TẾ", "single"), more=dashes)
    assert [line.kind for line in found.lines["co_quan"]] == [RuleKind.CHARACTERS]
    found = drawn_under_issuer(tmp_path, ("SỞ Y TẾ", "dash"))
    assert [(r.kind, r.solid) for r in found.lines["co_quan"]] == [(RuleKind.UNDERLINE, False)]


# --- tabs ------------------------------------------------------------------------------------

STOPS = '<w:tabs><w:tab w:val="center" w:pos="2000"/><w:tab w:val="center" w:pos="6500"/></w:tabs>'


def tabbed(*words: str, stops: str = STOPS) -> str:
    runs = "".join(f"<w:r><w:tab/><w:t>{part}</w:t></w:r>" for part in words)
    return f"<w:p><w:pPr>{stops}</w:pPr>{runs}</w:p>"


HEAD = "".join(tabbed(left[0], right[0]) for left, right in zip(LEFT, RIGHT, strict=True))


def test_subject_without_v_v_stands_under_the_number_of_a_tabbed_head(tmp_path: Path) -> None:
    body = HEAD + tabbed("đôn đốc báo cáo") + tabbed("năm 2021") + para("Kính gửi: Sở Nội vụ")
    found = find(read(tmp_path, body + BODY))
    assert texts(found, C.TRICH_YEU_CONG_VAN) == ["đôn đốc báo cáo", "năm 2021"]
    assert len(found.body) == 1


def test_text_set_in_by_a_tab_is_no_subject(tmp_path: Path) -> None:
    found = find(read(tmp_path, HEAD + tabbed("Sở Y tế đôn đốc việc báo cáo.", stops="") + BODY))
    assert texts(found, C.TRICH_YEU_CONG_VAN) == []
    assert len(found.body) == 2


@pytest.mark.parametrize("annex", ["", para("Phụ lục", CENTRE + "<w:pageBreakBefore/>", BOLD)])
def test_signature_set_by_a_tab_is_found_without_any_list(tmp_path: Path, annex: str) -> None:
    stop = '<w:tabs><w:tab w:val="center" w:pos="6800"/></w:tabs>'
    lines = [tabbed("GIÁM ĐỐC", stops=stop), *[para("")] * 3, tabbed("Trần Văn Mẫu", stops=stop)]
    signed = "".join(lines).replace("<w:r>", f"<w:r><w:rPr>{BOLD}</w:rPr>")
    found = find(read(tmp_path, HEAD + para("Kính gửi: Sở Nội vụ") + BODY + signed + annex))
    assert texts(found, C.QUYEN_HAN) == ["GIÁM ĐỐC"]
    assert texts(found, C.HO_TEN) == ["Trần Văn Mẫu"]
    assert len(found.body) == 1
