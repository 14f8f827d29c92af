"""Mending a copy: what was found is gone, the words and the original are untouched."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn

from dienhinh_docs.lint.fix import MENDERS, WHAT, Change, left, mend
from dienhinh_docs.lint.judge import judge
from dienhinh_docs.lint.mending import words
from dienhinh_docs.lint.mending.left import WHY, Why, why
from dienhinh_docs.lint.package import read_word
from dienhinh_docs.problems import Code
from support import offices as o
from support.defects import DEFECTS
from support.layouts import Laid, Layout, lay
from support.mutate import saved
from support.right_papers import BY_HAND
from support.wordxml import NAMES, para, word_bytes

PLANTED = [
    (defect.name, paper)
    for defect in DEFECTS
    for paper in defect.papers[:1]
    if paper in BY_HAND and defect.codes <= set(MENDERS)
]
"""Every defect that can be mended, in the first of its papers, if that is laid by hand."""

WORDING = ("ĐỘC LẬP", "TỔ CHỨC PHONG", "NGUYỄN VĂN", "PHỤ LỤC", "Nơi gửi")
"""Defects that only other words would mend: capitals typed as such, another label."""

SHOWN = [pair for pair in PLANTED if not any(word in pair[0] for word in WORDING)][::5]
"""A fifth of them: mending judges a paper several times."""


def spoilt(folder: Path, name: str, paper: str) -> Path:
    laid = BY_HAND[paper]()
    next(d for d in DEFECTS if d.name == name).plant(laid)
    path = folder / "goc.docx"
    path.write_bytes(saved(laid))
    return path


def read_words(path: Path) -> list[str]:
    file, problems = read_word(path)
    assert file is not None, problems
    return [p.raw for p in file.paras]


def test_there_is_much_to_mend() -> None:
    assert len(PLANTED) > 60
    assert len(SHOWN) > 10
    assert set(MENDERS) == set(WHAT)


@pytest.mark.parametrize(("name", "paper"), SHOWN)
def test_mended_copy_has_nothing_left_of_what_was_found(
    tmp_path: Path, name: str, paper: str
) -> None:
    source = spoilt(tmp_path, name, paper)
    before = source.read_bytes()
    target = tmp_path / "sua.docx"
    found = {p.code for p in judge(source).problems}
    changes = mend(source, target)
    assert found & set(MENDERS)
    assert changes
    left = {p.code for p in judge(target).problems}
    assert left & set(MENDERS) == set()
    assert left <= found
    assert source.read_bytes() == before
    assert {c.what.partition(" (")[0] for c in changes} <= set(WHAT.values())


def test_format_is_mended_without_touching_a_word(tmp_path: Path) -> None:
    names = ("nội dung Arial", "lề trái hẹp", "khổ Letter")
    laid = BY_HAND["cong_van"]()
    for defect in DEFECTS:
        if defect.name in names:
            defect.plant(laid)
    source, target = tmp_path / "goc.docx", tmp_path / "sua.docx"
    source.write_bytes(saved(laid))
    changes = mend(source, target)
    assert {c.what.partition(" (")[0] for c in changes} == {"phông chữ", "lề", "khổ giấy"}
    assert read_words(target) == read_words(source)


def test_every_change_is_told_with_its_place(tmp_path: Path) -> None:
    source = spoilt(tmp_path, "lề trái hẹp", "cong_van")
    assert mend(source, tmp_path / "sua.docx") == (
        Change("cả văn bản", "lề (trái)", "25", "30 mm"),
    )


def test_right_paper_is_copied_unchanged_in_words(tmp_path: Path) -> None:
    source, target = tmp_path / "goc.docx", tmp_path / "sua.docx"
    source.write_bytes(saved(BY_HAND["cong_van"]()))
    assert mend(source, target) == ()
    assert read_words(target) == read_words(source)


def test_parts_that_need_no_mending_keep_their_bytes(tmp_path: Path) -> None:
    source, target = spoilt(tmp_path, "lề trái hẹp", "cong_van"), tmp_path / "sua.docx"
    mend(source, target)
    with ZipFile(source) as old, ZipFile(target) as new:
        assert old.namelist() == new.namelist()
        kept = [n for n in old.namelist() if n != "word/document.xml"]
        assert len(kept) > 5
        assert {n for n in kept if old.read(n) != new.read(n)} == set()


def test_page_number_is_put_in_once(tmp_path: Path) -> None:
    """Several findings about the number bring one header; doubled parts make Word refuse a file."""
    source, target = spoilt(tmp_path, "số trang ở trang đầu", "ke_hoach_tay"), tmp_path / "a.docx"
    mend(source, target)
    with ZipFile(target) as archive:
        names = archive.namelist()
        types = archive.read("[Content_Types].xml").decode()
    assert len(names) == len(set(names))
    assert types.count("header_so_trang") == 1


def test_original_is_never_written_and_unreadable_files_give_no_copy(tmp_path: Path) -> None:
    source = tmp_path / "goc.docx"
    source.write_bytes(b"PK")
    with pytest.raises(ValueError, match="original"):
        mend(source, source)
    assert mend(source, tmp_path / "sua.docx") == ()
    assert not (tmp_path / "sua.docx").exists()


def test_break_inside_a_run_does_not_mix_two_lines(tmp_path: Path) -> None:
    """Quốc hiệu and tiêu ngữ in one run: only the half that is wrong is mended."""
    head = (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="18"/></w:rPr>'
        "<w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</w:t><w:br/>"
        "<w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>"
    )
    source, target = tmp_path / "goc.docx", tmp_path / "sua.docx"
    source.write_bytes(word_bytes(head + para("Số: 01/KH-UBND") + "<w:sectPr/>"))
    mend(source, target)
    file, _ = read_word(target)
    assert file is not None
    sizes = [run.look.size for run in file.paras[0].runs if run.text.strip()]
    assert file.paras[0].raw == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    assert 12 <= sizes[0] <= 13 <= sizes[1] <= 14


CHANGES = [
    # words of three runs, change, words after
    (("Số: ", "8", "/KH-SNV"), words.replaced("8", "08"), ("Số: ", "08", "/KH-SNV")),
    (("Số: 15 ", "/ ", "KH"), words.whole("Số: 15/KH"), ("Số: 15", "/", "KH")),
    (("to", "\u0300a", " nha"), words.composed, ("tò", "a", " nha")),
    (("ngày 5", " tháng ", "03 năm 2024"), words.padded("05", "3"),
     ("ngày 05", " tháng ", "3 năm 2024")),
    (("a", "b", "c"), words.replaced("x", "y"), ("a", "b", "c")),
]  # fmt: skip


@pytest.mark.parametrize(("old", "change", "new"), CHANGES)
def test_letters_stay_in_their_runs(
    old: tuple[str, ...], change: words.Change, new: tuple[str, ...]
) -> None:
    from dienhinh_docs.lint.effective.xml import W, parse

    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in old)
    para_node = parse(f"<w:p {NAMES}>{runs}</w:p>".encode())
    found = list(para_node.iter(f"{W}r"))
    before, after = words.rewrite(found, change)
    assert (before, after) == ("".join(old), "".join(new))
    assert tuple(run.findtext(f"{W}t") for run in found) == new


def test_codes_that_ask_for_other_words_are_not_mended() -> None:
    assert Code.TT_THIEU not in MENDERS
    assert Code.TT_VIET_HOA not in MENDERS


# --- marks and spaces ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("nghiêm túc thực hiện. /.", "nghiêm túc thực hiện./."),
        ("nghiêm túc thực hiện././.", "nghiêm túc thực hiện./."),
        ("nghiêm túc  thực hiện./.", "nghiêm túc thực hiện./."),
    ],
)
def test_marks_and_spaces_are_mended_without_a_letter(tmp_path: Path, old: str, new: str) -> None:
    laid = BY_HAND["cong_van"]()
    last = next(p for p in laid.document.paragraphs if p.text.endswith("./."))
    head = last.text.rpartition(" ")[0]
    last.runs[-1].text = last.runs[-1].text.removesuffix("./.") + f", {old}"
    source, target = tmp_path / "goc.docx", tmp_path / "sua.docx"
    source.write_bytes(saved(laid))
    assert mend(source, target)
    assert any(line.startswith(head) and line.endswith(new) for line in read_words(target))
    assert left(target) == ()


def test_what_the_copy_still_has_is_listed_with_its_reason(tmp_path: Path) -> None:
    laid = BY_HAND["cong_van"]()
    chosen = [d for d in DEFECTS if d.name in ("lề trái hẹp", "nhãn Nơi gửi")]
    assert chosen
    for defect in chosen:
        defect.plant(laid)
    for run in (run for line in laid.document.paragraphs for run in line.runs):
        run.text = run.text.replace("./.", "")
    source, target = tmp_path / "goc.docx", tmp_path / "sua.docx"
    source.write_bytes(saved(laid))
    mend(source, target)
    rest = left(target)
    assert (Code.TT_KET_THUC_THIEU, Why.LOI_VAN) in {(one.problem.code, one.why) for one in rest}
    assert all(one.reason("vi") and one.reason("en") for one in rest)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (Code.TT_CHUA_XET, Why.CHUA_XET),
        (Code.TT_THIEU, Why.BO_CUC),
        (Code.TT_CO_CHU, Why.KHONG_RO),
        (Code.TT_CHU_SAI, Why.LOI_VAN),
    ],
)
def test_each_kind_of_finding_has_its_reason(code: Code, reason: Why) -> None:
    assert why(code, MENDERS) is reason
    assert set(WHY) == set(Why)


def test_a_long_text_with_loose_marks_is_composed_in_one_go() -> None:
    from dienhinh_docs.lint.effective.xml import W, parse

    loose = "to\u0300a nha\u0300 " * 6000
    node = parse(f'<w:p {NAMES}><w:r><w:t xml:space="preserve">{loose}</w:t></w:r></w:p>'.encode())
    words.rewrite(list(node.iter(f"{W}r")), words.composed)
    assert node.findtext(f".//{W}t") == "tòa nhà " * 6000


# --- lines -----------------------------------------------------------------------------------


def judged_twice(folder: Path, laid: Laid) -> tuple[set[str], list[str], set[str]]:
    """Codes found, what was mended, codes found in the copy; the words stay as they are."""
    source, target = folder / "goc.docx", folder / "sua.docx"
    source.write_bytes(saved(laid))
    found = {p.code.value for p in judge(source).problems}
    changes = mend(source, target)
    left = {p.code.value for p in judge(target).problems}
    kept = [[w for w in read_words(p) if w.strip("_")] for p in (source, target)]
    assert kept[0] == kept[1]
    return found, [c.what.partition(" (")[0] for c in changes], left


@pytest.mark.parametrize("kind", ["shape", "vml", "border", "characters"])
def test_a_line_of_any_making_gets_its_length(tmp_path: Path, kind: Any) -> None:
    laid = lay(o.SO, o.KE_HOACH, Layout(line=kind, line_share=0.9))
    found, mended, left = judged_twice(tmp_path, laid)
    assert found == {"TT_DUONG_KE_DAI"}
    assert mended == ["độ dài đường kẻ"] * 2
    assert left == set()


def without_line(*, underlined: bool) -> Laid:
    laid = lay(o.SO, o.KE_HOACH, Layout())
    (carrier,) = laid.parts["duong_ke_co_quan"]
    for run in carrier._p.findall(qn("w:r")):
        carrier._p.remove(run)
    for run in laid.last("co_quan").runs:
        run.underline = underlined
    return laid


@pytest.mark.parametrize(
    ("underlined", "code", "what"),
    [
        (False, "TT_DUONG_KE_THIEU", "đường kẻ"),
        (True, "TT_DUONG_KE_DAI", "độ dài đường kẻ"),
    ],
)
def test_a_missing_line_is_drawn_and_an_underline_becomes_one(
    tmp_path: Path, underlined: bool, code: str, what: str
) -> None:
    found, mended, left = judged_twice(tmp_path, without_line(underlined=underlined))
    assert (found, mended, left) == ({code}, [what], set())


def test_a_dashed_line_becomes_solid(tmp_path: Path) -> None:
    laid = lay(o.SO, o.KE_HOACH, Layout())
    (carrier,) = laid.parts["duong_ke_co_quan"]
    stroke = next(carrier._p.iter("{*}ln"))
    stroke.append(stroke.makeelement(f"{{{stroke.nsmap['a']}}}prstDash", {"val": "dash"}))
    found, mended, left = judged_twice(tmp_path, laid)
    assert (found, mended, left) == ({"TT_DUONG_KE_NET"}, ["nét đường kẻ"], set())


def test_halves_of_a_line_laid_out_by_tabs_keep_their_alignment() -> None:
    from dienhinh_docs.lint.mending.job import Job
    from dienhinh_docs.lint.mending.of_pages import align
    from dienhinh_docs.lint.model import Piece
    from support.found_docs import document

    found = document()
    para = found.file.paras[0]
    problem = judge(Path("khong-co.docx")).problems[0]
    copy: Any = None  # must not be asked
    halves: list[Any] = [Piece(para, para.runs, 0, 1, 2)]
    assert align(Job(copy, found, problem, {"can": "giữa"}, halves)) is None


@pytest.mark.parametrize(("text", "split"), [("Điều 1. Ban hành Quy chế", ["Điều 1.", " Ban hành Quy chế"]),
                                             ("Ban hành Quy chế", ["Ban hành Quy chế"])])  # fmt: skip
def test_the_label_of_a_dieu_gets_a_run_of_its_own(text: str, split: list[str]) -> None:
    from dienhinh_docs.lint.effective.xml import W, parse
    from dienhinh_docs.lint.mending import form
    from dienhinh_docs.lint.mending.of_letters import _split_label

    node = parse(f"<w:p {NAMES}><w:r><w:t>{text}</w:t></w:r></w:p>".encode())
    runs = list(node.iter(f"{W}r"))
    assert _split_label(runs) == (1 if len(split) > 1 else None)
    assert [form.words_of(run) for run in runs] == split
