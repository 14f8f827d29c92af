"""What the builder makes of blocks and rules."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from dienhinh_docs.blocks import (
    Annex,
    Block,
    Column,
    Each,
    Frame,
    Para,
    Recipients,
    Signatures,
    Signer,
    Table,
    TableRow,
    When,
    heading,
)
from dienhinh_docs.issuer import NguoiKy, own_rules
from dienhinh_docs.programme.model import TheThucRieng
from dienhinh_docs.rules import Part, regime, regimes
from dienhinh_docs.word.build import build
from dienhinh_docs.word.inline import runs
from dienhinh_docs.word.parts import tag
from support.giay_to import (
    BAN_DANG,
    HOI_DONG,
    SO,
    built,
    filled,
    find,
    part,
    record,
    template,
    texts,
)

TEXT = Para("Nội dung.")
TABLE = Table(
    (Column("STT", 1, "giua"), Column("Họ tên", 3), Column("Điểm", 1, "phai")),
    (
        TableRow(
            ("{{ nhom.ten }}",),
            var="nhom",
            items="cac_nhom",
            bold=True,
            rows=(TableRow(("{{ loop.index }}", "{{ ai }}", "9"), var="ai", items="nhom.ai"),),
        ),
    ),
)
GROUPS = [{"ten": "Nhóm A", "ai": ["An", "Bình"]}, {"ten": "Nhóm B", "ai": ["Chi"]}]


# --- styles --------------------------------------------------------------------------------


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_every_part_has_a_style_that_carries_its_rule(rules) -> None:
    styles = part(built(TEXT, ma=rules.ma), "word/styles.xml")
    assert rules.kieu
    for name, rule in rules.kieu.items():
        (style,) = find(styles, f"w:style[@w:styleId='{name}']")
        assert find(style, "w:name/@w:val") == [rule.ten]
        assert find(style, "w:rPr/w:sz/@w:val") == [str(round(rule.co_chu.use * 2))]
        assert find(style, "w:rPr/w:b/@w:val") == ([] if rule.dam else ["0"])
        assert find(style, "w:rPr/w:i/@w:val") == ([] if rule.nghieng else ["0"])
        assert bool(find(style, "w:rPr/w:caps")) == rule.hoa
        assert bool(find(style, "w:rPr/w:u")) == rule.gach_chan
        jc = {"trai": "left", "giua": "center", "phai": "right", "deu": "both"}[rule.canh]
        assert find(style, "w:pPr/w:jc/@w:val") == [jc]
        assert find(style, "w:pPr/w:spacing/@w:after") == [str(round(rule.cach_sau * 20))]
        (indent,) = find(style, "w:pPr/w:ind/@w:firstLine")
        assert int(indent) == pytest.approx(rule.thut_dau_dong / 25.4 * 1440, abs=0.5)


def test_another_figure_in_the_rules_gives_another_style() -> None:
    rules = regime("nha_nuoc")
    text = rules.style(Part.NOI_DUNG)
    larger = text.model_copy(update={"co_chu": text.co_chu.model_copy(update={"use": 20.0})})
    changed = rules.model_copy(update={"kieu": {**rules.kieu, Part.NOI_DUNG: larger}})
    styles = part(build(template(TEXT), changed), "word/styles.xml")
    assert find(styles, "w:style[@w:styleId='noi_dung']/w:rPr/w:sz/@w:val") == ["40"]


def test_line_spacing_above_five_is_an_exact_height() -> None:
    path = "w:style[@w:styleId='noi_dung']/w:pPr/w:spacing/"
    state = part(built(TEXT), "word/styles.xml")
    party = part(built(TEXT, ma="dang_hd36"), "word/styles.xml")
    assert find(state, path + "@w:lineRule") == ["auto"]
    assert find(party, path + "@w:lineRule") + find(party, path + "@w:line") == ["exact", "360"]


def test_the_font_stands_in_all_four_slots_and_the_language_is_vietnamese() -> None:
    styles = part(built(TEXT), "word/styles.xml")
    fonts = find(styles, "w:docDefaults//w:rFonts/@*")
    assert fonts == ["Times New Roman"] * 4
    assert find(styles, "w:docDefaults//w:lang/@w:val") == ["vi-VN"]


@pytest.mark.parametrize("rules", regimes(), ids=lambda r: r.ma)
def test_the_theme_and_the_table_of_fonts_know_no_other_typeface(rules) -> None:
    data = built(TEXT, ma=rules.ma)
    theme, fonts = part(data, "word/theme/theme1.xml"), part(data, "word/fontTable.xml")
    assert find(theme, "//a:fontScheme/*/*/@typeface") == [rules.phong] * 6
    assert find(fonts, "w:font/@w:name") == [rules.phong]


def test_the_typeface_of_theme_and_table_is_that_of_the_rules() -> None:
    data = build(template(TEXT), regime("nha_nuoc").model_copy(update={"phong": "Arial"}))
    theme, fonts = part(data, "word/theme/theme1.xml"), part(data, "word/fontTable.xml")
    assert set(find(theme, "//a:fontScheme/*/*/@typeface")) == {"Arial"}
    assert find(fonts, "w:font/@w:name") == ["Arial"]


def test_every_paragraph_with_a_style_names_one_that_exists() -> None:
    data = built(TEXT, TABLE, Recipients())
    known = set(find(part(data, "word/styles.xml"), "w:style/@w:styleId"))
    used = set(find(part(data), "//w:pStyle/@w:val"))
    assert Part.NOI_DUNG in used
    assert used <= known


# --- page ----------------------------------------------------------------------------------


def test_the_page_has_the_size_and_margins_of_the_rules() -> None:
    (size,) = find(part(built(TEXT)), "//w:pgSz")
    (margins,) = find(part(built(TEXT)), "//w:pgMar")
    rules = regime("nha_nuoc").trang
    mm = {k.split("}")[1]: int(v) / 1440 * 25.4 for k, v in (*size.items(), *margins.items())}
    wanted = {"w": 210, "h": 297, "top": rules.le_tren.use, "bottom": rules.le_duoi.use}
    wanted |= {"left": rules.le_trai.use, "right": rules.le_phai.use}
    assert {k: mm[k] for k in wanted} == pytest.approx(wanted, abs=0.02)


def test_the_page_number_is_centred_in_the_header_and_not_on_page_one() -> None:
    data = built(TEXT)
    header = part(data, "word/header1.xml")
    assert find(header, "//w:fldSimple/@w:instr") == [" PAGE "]
    assert find(header, "//w:pStyle/@w:val") == [Part.SO_TRANG]
    section = find(part(data), "//w:sectPr")[0]
    assert find(section, "w:titlePg")
    assert find(section, "w:headerReference/@w:type") == ["default"]


# --- head ----------------------------------------------------------------------------------


def test_the_title_on_the_right_never_wraps(tmp_path) -> None:
    from dienhinh_docs.word.metrics import text_width

    for rules in regimes():
        document = part(filled(tmp_path, TEXT, ma=rules.ma))
        width = int(find(document, "(//w:tbl)[1]/w:tblGrid/w:gridCol[2]/@w:w")[0]) / 20
        size = rules.style(Part.QUOC_HIEU).co_chu.use
        assert text_width(rules.tieu_de_phai[0], size, bold=True) < width


def test_number_and_date_stand_in_one_row(tmp_path) -> None:
    document = part(filled(tmp_path, TEXT))
    row = find(document, "(//w:tbl)[1]/w:tr[2]")[0]
    assert ["".join(find(c, ".//w:t/text()")) for c in find(row, "w:tc")] == [
        "Số: 07/KH-SLĐXH",
        "Tân Sơn, " + "ngày      tháng      năm".replace("      ", "\u00a0" * 6) + " 2024",
    ]


@pytest.mark.parametrize(
    ("addressees", "lines"),
    [
        ((), []),
        (("Sở Nội vụ",), ["Kính gửi: Sở Nội vụ"]),
        (("Sở Y tế", "Sở Nội vụ"), ["Kính gửi:", "- Sở Y tế;", "- Sở Nội vụ."]),
    ],
)
@pytest.mark.parametrize("frame", [Frame.VAN_BAN, Frame.CONG_VAN])
def test_addressees(tmp_path, frame: Frame, addressees: tuple[str, ...], lines: list[str]) -> None:
    document = part(filled(tmp_path, TEXT, frame=frame, names=record(kinh_gui=addressees)))
    assert texts(document, Part.KINH_GUI) == lines


def test_a_letter_has_its_subject_under_the_number_and_no_name(tmp_path) -> None:
    names = record(trich_yeu="V/v báo cáo")
    document = part(filled(tmp_path, TEXT, frame=Frame.CONG_VAN, names=names))
    cell = find(document, "(//w:tbl)[1]/w:tr[2]/w:tc[1]")[0]
    assert find(cell, "w:p/w:pPr/w:pStyle/@w:val") == [Part.SO_KY_HIEU, Part.TRICH_YEU_CONG_VAN]
    assert texts(document, Part.TEN_LOAI) == []


def test_a_form_has_its_number_above_and_no_number_line(tmp_path) -> None:
    document = part(filled(tmp_path, TEXT, frame=Frame.MAU))
    assert texts(document)[0] == "Mẫu số 08"
    assert texts(document, Part.SO_KY_HIEU) == []
    assert len(texts(document, Part.DIA_DANH_NGAY)) == 1


def test_an_annex_in_a_file_of_its_own(tmp_path) -> None:
    document = part(filled(tmp_path, TEXT, frame=Frame.PHU_LUC, landscape=True))
    assert texts(document, Part.PHU_LUC_SO) == ["Phụ lục"]
    assert texts(document, Part.PHU_LUC_TEN) == ["KẾ HOẠCH"]
    assert texts(document, Part.PHU_LUC_KEM_THEO) == [
        "(Kèm theo Kế hoạch số 07/KH-SLĐXH của Sở Lao động và Xã hội)"
    ]
    assert find(document, "//w:pgSz/@w:orient") == ["landscape"]


def test_party_marks_replace_the_lines(tmp_path) -> None:
    document = part(filled(tmp_path, TEXT, ma="dang_hd36", names=record(BAN_DANG)))
    assert texts(document, Part.DAU_HIEU) == ["*", "-----"]
    assert texts(document, Part.QUOC_HIEU) == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert texts(document, Part.TIEU_NGU) == []


def test_one_template_takes_the_titles_and_marks_of_its_record(tmp_path) -> None:
    """An office's own setting needs no template of its own."""
    own = TheThucRieng(tieu_de_phai=("HỘI MẪU",), duoi_co_quan="***", duoi_trich_yeu="-----")
    issuer = replace(SO, regime=own_rules(SO.regime, own))
    document = part(filled(tmp_path, TEXT, names=record(issuer)))
    assert texts(document, Part.QUOC_HIEU) + texts(document, Part.TIEU_NGU) == ["HỘI MẪU"]
    assert texts(document, Part.DAU_HIEU) == ["***", "-----"]
    state = part(filled(tmp_path, TEXT))
    assert len(texts(state, Part.QUOC_HIEU) + texts(state, Part.TIEU_NGU)) == 2
    assert texts(state, Part.DAU_HIEU) == []


# --- foot ----------------------------------------------------------------------------------


def signing_rows(document):
    return find(document, "//w:tr[.//w:pStyle[@w:val='ho_ten']]")


def test_the_signing_block_cannot_split_and_leaves_room_for_the_pen(tmp_path) -> None:
    document = part(filled(tmp_path, TEXT, Recipients()))
    (row,) = signing_rows(document)
    assert find(row, "w:trPr/w:cantSplit")
    assert texts(document, Part.NOI_NHAN) == [
        "- UBND tỉnh (b/c);",
        "- Các phòng;",
        "- Lưu: VT, VP.",
    ]
    assert texts(document, Part.QUYEN_HAN) == ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]
    assert texts(document, Part.HO_TEN) == ["Trần Văn Mẫu"]
    assert not [p for p in find(row, ".//w:p") if not find(p, ".//w:t")]  # no stack of empty ones
    assert regime("nha_nuoc").style(Part.HO_TEN).cach_truoc >= 60


def test_another_title_of_the_signatory_stands_above_the_name(tmp_path) -> None:
    head = NguoiKy("Trần Văn Mẫu", "Chủ tịch")
    names = record(HOI_DONG, nguoi_ky=head)
    document = part(filled(tmp_path, TEXT, Recipients(), names=names))
    right = find(signing_rows(document)[0], "w:tc[2]")[0]
    assert texts_of(right)[-2:] == ["CHỦ TỊCH UBND TỈNH", "Trần Văn Mẫu"]
    befores = find(right, "w:p/w:pPr/w:spacing/@w:before")
    assert befores[-2:] == ["1360", "0"]  # the room is above the title, none above the name


def texts_of(cell) -> list[str]:
    return ["".join(find(p, ".//w:t/text()")) for p in find(cell, "w:p")]


def held(document) -> list[str]:
    """Texts of body paragraphs that must stay with the next one."""
    found = find(document, "/w:document/w:body/w:p[w:pPr/w:keepNext[not(@w:val='0')]]")
    return ["".join(find(p, ".//w:t/text()")) for p in found]


@pytest.mark.parametrize(
    ("blocks", "wanted"),
    [
        ((TEXT, Para("Cuối.")), ["Cuối."]),
        ((TEXT, When("co", (Para("A."), Para("B.")))), ["Nội dung.", "B."]),
        ((TEXT, When("not co", (Para("A."),), (Para("C."),))), ["C."]),
        ((TEXT, Each("d", "ds", (Para("{{ d }}"),))), ["Nội dung.", "ba"]),
        ((TEXT, Each("d", "[]", (Para("{{ d }}"),))), ["Nội dung."]),
        ((TEXT, TABLE), [""]),  # the small paragraph after the table
    ],
    ids=["paragraph", "when", "otherwise", "each", "empty loop", "table"],
)
def test_what_stands_before_the_signature_stays_with_it(tmp_path, blocks, wanted) -> None:
    names = record(co=True, ds=["một", "hai", "ba"], cac_nhom=GROUPS)
    document = part(filled(tmp_path, *blocks, Recipients(), names=names))
    assert held(document) == wanted


def test_the_last_row_of_a_table_before_the_signature_stays_with_it(tmp_path) -> None:
    names = record(cac_nhom=GROUPS)
    document = part(filled(tmp_path, TABLE, Recipients(), names=names))
    rows = find(document, "//w:tbl[2]/w:tr[not(.//w:pStyle/@w:val='bang_dau')]")
    keeps = [bool(find(row, ".//w:keepNext")) for row in rows]
    assert keeps == [True, False, False, True, True]  # heads of groups, and the last row


def test_the_row_before_a_total_and_the_total_before_a_note_stay_with_what_follows(
    tmp_path,
) -> None:
    rows = (TableRow(("{{ d }}", "1"), var="d", items="dong"), TableRow(("Cộng", "3")))
    table = Table((Column("TT", 0.5), Column("Số", 0.5)), rows)
    note = Each("y", "ghi_chu", (Para("{{ y }}", Part.GHI_CHU),))
    names = record(dong=["a", "b", "c"], ghi_chu=["Ghi chú"])
    document = part(filled(tmp_path, table, note, names=names))
    body = find(document, "//w:tbl[2]/w:tr[not(.//w:pStyle/@w:val='bang_dau')]")
    assert [bool(find(row, ".//w:keepNext")) for row in body] == [False, False, True, True]


def test_signatures_of_a_form_stand_level_and_a_missing_one_leaves_a_whole_cell(tmp_path) -> None:
    pair = (Signer(("NGƯỜI VIẾT",), "(Ký)", "A"), Signer(("A", "B"), name="B", test="co"))
    document = part(
        filled(tmp_path, TEXT, Signatures((pair, (None, pair[0]))), names=record(co=False))
    )
    rows = find(document, "//w:tbl[2]/w:tr")
    assert len(rows) == 4
    assert all(find(row, "w:trPr/w:cantSplit") for row in rows)
    assert all(find(cell, "w:p") for row in rows for cell in find(row, "w:tc"))
    assert [texts_of(cell) for cell in find(rows[1], "w:tc")] == [["A"], [""]]


# --- tables and control --------------------------------------------------------------------


def test_a_table_repeats_its_head_and_nests_its_rows(tmp_path) -> None:
    document = part(filled(tmp_path, TABLE, names=record(cac_nhom=GROUPS)))
    (table,) = find(document, "//w:tbl[2]")
    assert [texts_of(c)[0] for c in find(table, "w:tr/w:tc")] == [
        *("STT", "Họ tên", "Điểm"),
        *("Nhóm A", "1", "An", "9", "2", "Bình", "9"),
        *("Nhóm B", "1", "Chi", "9"),
    ]
    assert len(find(table, "w:tr/w:trPr/w:tblHeader")) == 1
    assert len(find(table, "w:tr/w:trPr/w:cantSplit")) == 6
    assert find(table, "w:tr/w:tc/w:tcPr/w:gridSpan/@w:val") == ["3", "3"]


def test_columns_share_the_width_of_the_page() -> None:
    for landscape, width in ((False, 160), (True, 247)):
        grid = find(part(built(TABLE, landscape=landscape)), "//w:tbl[2]/w:tblGrid/w:gridCol/@w:w")
        shares = [int(w) / 1440 * 25.4 for w in grid]
        assert shares == pytest.approx([width / 5, width * 3 / 5, width / 5], abs=0.1)


def test_a_small_paragraph_follows_every_table() -> None:
    body = find(part(built(TABLE, TABLE, Recipients())), "/w:document/w:body/*")
    tables = [n for n, node in enumerate(body) if node.tag.endswith("}tbl")]
    assert len(tables) == 4
    assert all(body[n + 1].tag.endswith("}p") for n in tables)


def test_a_table_may_be_left_out(tmp_path) -> None:
    table = Table(TABLE.columns, TABLE.rows, test="co_bang")
    for there in (True, False):
        names = record(co_bang=there, cac_nhom=GROUPS)
        document = part(filled(tmp_path, TEXT, table, names=names))
        assert len(find(document, "//w:tbl")) == 1 + there


def test_an_annex_starts_a_section_with_its_own_numbers_and_direction(tmp_path) -> None:
    annexes: tuple[Block, ...] = (
        Each("k", "ks", (Annex("{{ k }}", "Tên", "Kế hoạch", (TABLE,)),)),
        Annex("IX", "Dọc", "Kế hoạch", (TEXT,), landscape=False),
        When("co", (Annex("X", "Ngang", "Kế hoạch", (TEXT,)),)),
    )
    for names, wanted in (
        (record(ks=["I", "II"], co=True, cac_nhom=[]), [None, "landscape", "landscape", None, "landscape"]),
        (record(ks=[], co=False, cac_nhom=[]), [None, None]),
        (record(ks=["I"], co=False, cac_nhom=[]), [None, "landscape", None]),
    ):  # fmt: skip
        document = part(filled(tmp_path, TEXT, Recipients(), *annexes, names=names))
        sections = find(document, "//w:sectPr")
        sizes = [find(s, "w:pgSz")[0] for s in sections]
        orient = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}orient"
        assert [size.get(orient) for size in sizes] == wanted
        assert [find(s, "w:pgNumType/@w:start") for s in sections] == [["1"]] * len(wanted)
        assert all(find(s, "w:titlePg") for s in sections)


def test_marks_become_bold_and_italic_and_tags_stay_whole() -> None:
    made = runs("a **b {{ x * y ** 2 }}** và *c*")
    told = [
        ("".join(find(r, "w:t/text()")), bool(find(r, "w:rPr/w:b")), bool(find(r, "w:rPr/w:i")))
        for r in made
    ]
    assert told == [
        ("a ", False, False),
        ("b {{ x * y ** 2 }}", True, False),
        (" và ", False, False),
        ("c", False, True),
    ]


def test_headings_stay_with_their_text() -> None:
    data = built(heading("I. MỤC ĐÍCH"), Para("Gồm:", keep_next=True), TEXT)
    style = "w:style[@w:styleId='muc_la_ma']/w:pPr/w:keepNext[not(@w:val)]"
    assert find(part(data, "word/styles.xml"), style)
    assert held(part(data))[-1] == "Gồm:"


# --- faults --------------------------------------------------------------------------------


def test_an_open_emphasis_is_refused() -> None:
    with pytest.raises(ValueError, match="not closed"):
        built(Para("**đậm"))


def test_a_tag_that_docxtpl_would_misread_is_refused() -> None:
    for expression in ("if a % 2", "if a == {'b': 1}"):
        with pytest.raises(ValueError, match="cannot read"):
            tag(expression)


def test_a_row_with_too_few_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        built(Table(TABLE.columns, (TableRow(("a", "b")),)))


# --- the file ------------------------------------------------------------------------------


def test_a_template_is_the_same_bytes_each_time_lean_and_ours() -> None:
    made = template(TEXT, TABLE, Recipients(), title="Kế hoạch")
    data = build(made, regime("nha_nuoc"))
    assert data == build(made, regime("nha_nuoc"))
    assert len(data) < 40_000
    core = part(data, "docProps/core.xml")
    words = " ".join(core.itertext())
    assert "Kế hoạch" in words
    assert "python" not in words
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
