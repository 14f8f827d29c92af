"""Pages laid out in tables without borders; places of tabs; how numbers and lines look."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from dienhinh_docs.lint.effective.numbering import MOST
from dienhinh_docs.lint.halves import middle
from dienhinh_docs.lint.judge import judge
from dienhinh_docs.lint.model import Para, pieces
from support import offices
from support.layouts import Laid, lay
from support.mutate import look, saved
from support.wordxml import NAMES, one, para, read

RUNNING = "Các cơ quan, đơn vị tổ chức phát động phong trào thi đua. " * 4
FRAME = "<w:tcBorders><w:left w:val='single'/><w:right w:val='single'/></w:tcBorders>"


def cell(*words: str, wide: int = 9000, props: str = "") -> str:
    inside = "".join(map(para, words))
    return f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{props}</w:tcPr>{inside}</w:tc>'


def table(*rows: tuple[str, ...]) -> str:
    made = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


def places(folder: Path, body: str) -> dict[str, int | None]:
    return {p.raw[:4].strip(): p.spot.table for p in read(folder, body).paras}


def test_text_in_a_cell_of_full_width_is_no_table(tmp_path: Path) -> None:
    file = read(tmp_path, table((cell("I. MỤC ĐÍCH", RUNNING),)))
    assert [p.spot.table for p in file.paras] == [None, None]
    assert file.tables == ()
    assert file.paras[1].spot.width == pytest.approx((9000 - 216) * 25.4 / 1440, abs=0.01)


def test_rows_of_a_laid_out_page_are_parted(tmp_path: Path) -> None:
    pair = (cell("trái", wide=4000), cell("phải", wide=5000))
    foot = (cell("nơi", wide=4000), cell("ký", wide=5000))
    blank = (cell("", wide=400), cell(RUNNING, wide=8600))
    found = places(tmp_path, table(pair, (cell(RUNNING),), blank, foot))
    assert found == {"trái": 0, "phải": 0, "Các": None, "": None, "nơi": 1, "ký": 1}


@pytest.mark.parametrize(
    "body",
    [
        table((cell("một"),), (cell("hai"),)),
        table((cell(RUNNING, props=FRAME),)),
        table((cell("trái", wide=4000), cell(RUNNING, wide=5000))),
    ],
    ids=["short entries", "a frame around", "two columns"],
)
def test_other_tables_stay_tables(tmp_path: Path, body: str) -> None:
    assert set(places(tmp_path, body).values()) == {0}


def in_a_cell(laid: Laid) -> None:
    """Moves all between the head's table and the foot's into one cell without borders."""
    body = laid.document.element.body
    head, foot = (node for node in body if node.tag == qn("w:tbl"))
    inside = list(body)[list(body).index(head) + 1 : list(body).index(foot)]
    made = parse_xml(f"<w:root {NAMES}>{table((cell(),))}</w:root>")[0]
    head.addnext(made)
    for node in inside:
        made.find(f".//{qn('w:tc')}").append(node)


@pytest.mark.parametrize(
    ("office", "text"), [(offices.SO, offices.TO_TRINH), (offices.BAN_DANG, offices.KE_HOACH)]
)
def test_paper_whose_text_lies_in_a_layout_table_is_judged_alike(
    tmp_path: Path, office: offices.Office, text: offices.Text
) -> None:
    path = tmp_path / "van-ban.docx"
    said = []
    smaller = look("noi_dung", which=None, size=11)
    for ops in ([], [in_a_cell], [smaller], [smaller, in_a_cell]):
        laid = lay(office, text)
        for change in ops:
            change(laid)
        path.write_bytes(saved(laid))
        said.append([(p.code, p.at.paragraph, p.value) for p in judge(path).problems])
    assert said[0] == said[1]
    assert said[2] == said[3]
    assert len(said[2]) > len(said[0])


# --- tabs ------------------------------------------------------------------------------------


def tabbed(folder: Path, stops: str, words: str, more: str = "") -> Para:
    run = "".join("<w:tab/>" if part == "\t" else f"<w:t>{part}</w:t>" for part in words.split("|"))
    body = f"<w:p><w:pPr><w:tabs>{stops}</w:tabs>{more}</w:pPr><w:r>{run}</w:r></w:p>"
    return read(folder, body).paras[0]


CENTRES = '<w:tab w:val="center" w:pos="1440"/><w:tab w:val="center" w:pos="5760"/>'


def test_stops_keep_their_kind(tmp_path: Path) -> None:
    found = tabbed(tmp_path, CENTRES + '<w:tab w:val="right" w:pos="9000"/>', "a")
    assert found.stops == (
        (pytest.approx(25.4), "giua"), (pytest.approx(101.6), "giua"), (pytest.approx(158.75), "phai"),
    )  # fmt: skip
    assert found.tabs == tuple(at for at, _ in found.stops)


def test_words_at_a_centre_stop_are_centred_there(tmp_path: Path) -> None:
    found = tabbed(tmp_path, CENTRES, "\t|UBND|\t|CỘNG HÒA")
    assert [middle(piece) for piece in pieces(found)] == [
        pytest.approx(25.4), pytest.approx(101.6)
    ]  # fmt: skip


def test_words_behind_a_left_stop_begin_there(tmp_path: Path) -> None:
    found = tabbed(tmp_path, '<w:tab w:val="left" w:pos="5760"/>', "SỞ|\t|CỘNG HÒA")
    left, right = (middle(piece) for piece in pieces(found))
    assert left is not None
    assert right is not None
    assert 1 < left < 10
    assert 103 < right < 120


@pytest.mark.parametrize(
    ("stops", "words", "more"),
    [
        (CENTRES, "SỞ Y TẾ", ""),
        (CENTRES, "SỞ|\t|CỘNG HÒA", '<w:jc w:val="center"/>'),
        ('<w:tab w:val="decimal" w:pos="5760"/>', "SỞ|\t|CỘNG HÒA", ""),
    ],
    ids=["no tab", "centred line", "decimal stop"],
)
def test_what_cannot_be_known_is_not_guessed(
    tmp_path: Path, stops: str, words: str, more: str
) -> None:
    found = tabbed(tmp_path, stops, words, more)
    assert middle(pieces(found)[-1]) is None


@pytest.mark.parametrize(
    ("settings", "start"),
    [
        ("", 12.7),
        ('<w:defaultTabStop w:val="1000"/>', 17.6),
        ('<w:defaultTabStop w:val="0"/>', None),
    ],
)
def test_word_has_stops_of_its_own_behind_the_last_one(
    tmp_path: Path, settings: str, start: float | None
) -> None:
    body = "<w:p><w:r><w:t>SỞ</w:t><w:tab/><w:t>I</w:t></w:r></w:p>"
    (found,) = read(tmp_path, body, settings=settings).paras
    here = middle(pieces(found)[-1])
    if start is None:
        assert here is None
    else:
        assert here is not None
        assert start < here < start + 1.5


# --- numbers of lists ------------------------------------------------------------------------


def numbered(level: str, mark: str, own: str = "") -> tuple[str, str]:
    """A paragraph whose mark and words are given, and the list."""
    props = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>{mark}</w:rPr>'
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr>{level}</w:rPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    return para(props=props, run=own), numbering


@pytest.mark.parametrize(
    ("level", "mark", "bold", "size"),
    [
        ("", "", False, 10),
        ("<w:b/>", "", True, 10),
        ("", '<w:b/><w:sz w:val="28"/>', True, 14),
        ('<w:b w:val="0"/><w:sz w:val="26"/>', '<w:b/><w:sz w:val="28"/>', False, 13),
    ],
)
def test_look_of_a_number_is_that_of_its_level_over_the_paragraph_mark(
    tmp_path: Path, level: str, mark: str, bold: bool, size: float
) -> None:
    body, numbering = numbered(level, mark, '<w:i/><w:sz w:val="40"/>')
    found = one(read(tmp_path, body, numbering=numbering))
    assert found.label == "1."
    assert found.label_look is not None
    assert (found.label_look.bold, found.label_look.italic) == (bold, False)
    assert found.label_look.size == size


def test_text_of_a_number_is_cut_where_word_cuts_it(tmp_path: Path) -> None:
    body, numbering = numbered("", "")
    long = numbering.replace("%1.", "%1." + "a" * 9000)
    assert one(read(tmp_path, body, numbering=long)).label == "1." + "a" * (MOST - 3)


def test_without_a_number_there_is_no_look_of_one(tmp_path: Path) -> None:
    assert one(read(tmp_path, para())).label_look is None
