"""Drawn lines and sections: what the slots of a rendering write is what the tree would get."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from dienhinh_docs.blocks import Annex, Block, Each, Frame, Para, When, heading
from dienhinh_docs.word.engine import Template
from dienhinh_docs.word.engine.sandbox import all_names
from dienhinh_docs.word.lines import HouseLines
from dienhinh_docs.word.ooxml import NS, Intricate, paragraphs_above, style_of, text_of
from support.giay_to import BAN_DANG, HOI_DONG, built, find, part, record


def annex(test: str, number: str, *, landscape: bool) -> When:
    blocks = (Para("Nội dung {{ x }}"),)
    return When(
        test, (Annex(number, f"Danh sách {number}", "{{ vb.kem_theo }}", blocks, landscape),)
    )


PLAIN: tuple[Block, ...] = (heading("I. MỤC ĐÍCH"), Para("Nội dung {{ x }}"))
ANNEXES: tuple[Block, ...] = (
    *PLAIN,
    annex("mot", "I", landscape=True),
    annex("hai", "II", landscape=False),
    annex("ba", "III", landscape=True),
)
CHOICES = [
    {name: name in chosen for name in ("mot", "hai", "ba")}
    for chosen in ("", "mot", "hai", "ba", "mot hai", "mot ba", "hai ba", "mot hai ba")
]


def both(data: bytes, names: dict[str, Any]) -> tuple[etree._Element, etree._Element]:
    """The document by its slots and by its tree."""
    template = Template.compile(data, "thu.docx", HouseLines())
    assert template._form.programs[0].slots
    by_slots = part(template.render(names))
    return by_slots, etree.fromstring(template._by_tree(all_names(names)))


def same(one: etree._Element, two: etree._Element) -> bool:
    return etree.tostring(one, method="c14n") == etree.tostring(two, method="c14n")


@pytest.mark.parametrize("frame", list(Frame))
@pytest.mark.parametrize("issuer", [HOI_DONG, BAN_DANG], ids=["hoi_dong", "ban_dang"])
def test_the_lines_of_every_frame_are_as_long_both_ways(frame, issuer) -> None:
    data = built(*PLAIN, frame=frame)
    slots, tree = both(data, record(issuer, x="a & b", trich_yeu="Về việc\nxây dựng & nhân rộng"))
    assert find(slots, "//wp:extent[@cx != 1016000]")
    assert same(slots, tree)


@pytest.mark.parametrize(
    "chosen", CHOICES, ids=lambda c: " ".join(n for n, yes in c.items() if yes)
)
def test_sections_lie_the_same_both_ways_whatever_annexes_stand(chosen) -> None:
    slots, tree = both(built(*ANNEXES), record(x="a", **chosen))
    assert len(find(slots, "//w:sectPr")) == 1 + sum(chosen.values())
    assert same(slots, tree)


def test_an_annex_on_its_side_is_turned_and_its_line_is_wrapped_to_its_width() -> None:
    long = "rất dài " * 60
    names = record(x="a", mot=True, hai=False, ba=False)
    names["vb"]["kem_theo"] = long
    slots, tree = both(built(*ANNEXES), names)
    assert find(slots, "//w:pgSz/@w:orient") == ["landscape"]
    widest = max(int(n) for n in find(slots, "//wp:extent/@cx"))
    upright = record(x="a", mot=False, hai=True, ba=False)
    upright["vb"]["kem_theo"] = long
    other, _ = both(built(*ANNEXES), upright)
    assert widest > max(int(n) for n in find(other, "//wp:extent/@cx"))
    assert same(slots, tree)


def test_what_text_cannot_tell_is_measured_in_the_tree() -> None:
    data = built(*PLAIN)
    template = Template.compile(data, "thu.docx", HouseLines())
    long = record(x="a", trich_yeu="dòng rất dài \n" * 3000)
    by_slots = part(template.render(long))
    assert same(by_slots, etree.fromstring(template._by_tree(all_names(long))))


ABOVE = [
    ("<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr></w:p>".replace("'", '"'), [("x", "")]),
    (
        '<w:p w:rsidR="1"><w:pPr><w:keepNext/><w:pStyle w:val="a"/></w:pPr><w:r><w:t>m &amp; n</w:t>'
        '<w:br/><w:t xml:space="preserve"> &lt;p&#62;</w:t><w:tab/></w:r></w:p>',
        [("a", "m & n\n <p> ")],
    ),
    ('<w:tcPr><w:tcW w:w="1"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p>', [("", "a")]),
    ('<w:p><w:r><w:t>a</w:t></w:r></w:p><w:bookmarkStart w:id="1"/><w:p/>', [("", ""), ("", "a")]),
    ('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr></w:p>', [("", " ")]),
    ("<w:p><w:r><w:t/></w:r><w:r><w:tbl/></w:r></w:p>", [("", "")]),
]
HARD = [
    "<w:tbl></w:tbl>",
    "<w:p><w:r><w:txbxContent><w:p></w:p></w:txbxContent></w:r></w:p>",
    "<w:sdt></w:sdt>",
    "chữ",
]


def opened(fragment: str) -> bytes:
    return f"<w:tc>{fragment}".encode()


@pytest.mark.parametrize(("fragment", "wanted"), ABOVE)
def test_the_text_above_is_read_as_in_a_tree(fragment, wanted) -> None:
    assert list(paragraphs_above(opened(fragment))) == wanted
    prefixes = " ".join(f'xmlns:{name}="{uri}"' for name, uri in NS.items() if name != "xml")
    root = etree.fromstring(f"<w:tc {prefixes}>{fragment}</w:tc>")
    paragraphs = root.findall("w:p", NS)[::-1]
    assert [(style_of(one), text_of(one)) for one in paragraphs] == wanted


@pytest.mark.parametrize("fragment", HARD)
def test_what_is_no_plain_paragraph_is_left_to_the_tree(fragment) -> None:
    with pytest.raises(Intricate):
        list(paragraphs_above(opened("<w:p></w:p>" + fragment)))


def test_drawings_are_numbered_through_the_document() -> None:
    data = built(Each("d", "ds", (Para("{{ d }}"),)), *ANNEXES)
    slots, _ = both(data, record(x="a", ds=[1, 2], mot=True, hai=False, ba=True))
    numbers = find(slots, "//wp:docPr/@id")
    assert numbers == [str(n) for n in range(1001, 1001 + len(numbers))]
    assert len(numbers) == 5
