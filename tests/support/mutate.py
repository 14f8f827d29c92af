"""Single defects planted in a right paper: small operations on its components.

Each operation is a function that changes an opened paper; ``defects.py`` names them.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Iterable
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from support.layouts import NS as DECLARED
from support.layouts import Laid

Op = Callable[[Laid], Any]
LEFT, CENTER, RIGHT = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
)


def opened(content: bytes) -> Laid:
    """A document of ours: its paragraph styles are named after the components."""
    document = docx.Document(io.BytesIO(content))
    laid = Laid(document)
    for node in document.element.body.iter(qn("w:p")):
        style = node.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        role = "" if style is None else style.get(qn("w:val"))
        for drawing in node.iter(qn("wp:docPr")):
            role = drawing.get("name")
        laid.parts[role].append(Paragraph(node, document._body))
    return laid


def once(make: Callable[[], Laid]) -> Callable[[], Laid]:
    """Lay a paper out once; every call opens a fresh copy of it, with the same components."""
    kept: list[tuple[bytes, dict[str, list[int]], list[tuple[int, str]]]] = []

    def again() -> Laid:
        if not kept:
            kept.append(_packed(make()))
        content, parts, owners = kept[0]
        document = docx.Document(io.BytesIO(content))
        paras = list(document.element.body.iter(qn("w:p")))
        runs = list(document.element.body.iter(qn("w:r")))
        laid = Laid(document, runs=[(runs[i], role) for i, role in owners])
        for role, places in parts.items():
            laid.parts[role] = [Paragraph(paras[i], document._body) for i in places]
        return laid

    return again


def _packed(laid: Laid) -> tuple[bytes, dict[str, list[int]], list[tuple[int, str]]]:
    """A paper as a file, and the places of its components' paragraphs and runs in it."""
    body = laid.document.element.body
    all_paras, all_runs = list(body.iter(qn("w:p"))), list(body.iter(qn("w:r")))
    paras = {id(node): i for i, node in enumerate(all_paras)}
    runs = {id(node): i for i, node in enumerate(all_runs)}
    parts = {role: [paras[id(para._p)] for para in found] for role, found in laid.parts.items()}
    return (
        saved(laid),
        parts,
        [(runs[id(node)], role) for node, role in laid.runs if id(node) in runs],
    )


def saved(laid: Laid) -> bytes:
    stream = io.BytesIO()
    laid.document.save(stream)
    return stream.getvalue()


def parts_of(laid: Laid) -> dict[str, bytes]:
    """What the file holds, to see that something changed."""
    return {str(part.partname): part.blob for part in laid.document.part.package.iter_parts()}


# --- the letters of a component


def _runs(laid: Laid, role: str, which: int | None) -> list[Any]:
    paras = laid.parts[role]
    assert paras, f"no {role} to spoil"
    chosen = paras if which is None else [paras[which]]
    runs = [r for para in chosen for r in para.runs if r.text.strip() and laid.owns(role, r)]
    assert runs, f"no words in {role}"
    return runs


def look(role: str, which: int | None = 0, **wanted: Any) -> Op:
    """``size``, ``bold``, ``italic``, ``underline``, ``color`` of a component's letters."""

    def change(laid: Laid) -> None:
        for run in _runs(laid, role, which):
            for name, value in wanted.items():
                if name == "size":
                    run.font.size = Pt(value)
                elif name == "color":
                    run.font.color.rgb = RGBColor.from_string(value)
                else:
                    setattr(run.font, name, value)

    return change


def typeface(
    role: str,
    name: str,
    slots: Iterable[str] = ("ascii", "hAnsi", "eastAsia", "cs"),
    which: int = 0,
) -> Op:
    """Another typeface in some slots of a component's letters."""

    def change(laid: Laid) -> None:
        for run in _runs(laid, role, which):
            _set_fonts(run._r.get_or_add_rPr(), dict.fromkeys(slots, name))

    return change


def _set_fonts(props: Any, slots: dict[str, str]) -> None:
    fonts = props.find(qn("w:rFonts"))
    if fonts is None:
        fonts = parse_xml(f"<w:rFonts {DECLARED}/>")
        props.insert(0, fonts)
    for slot, name in slots.items():
        fonts.set(qn(f"w:{slot}"), name)


def style_look(style: str, **wanted: Any) -> Op:
    """The same as ``look``, but in the paragraph style."""

    def change(laid: Laid) -> None:
        node = next(s for s in laid.document.styles if s.style_id == style)
        if "face" in wanted:
            slots = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), wanted["face"])
            _set_fonts(node.element.get_or_add_rPr(), slots)
        if "size" in wanted:
            node.font.size = Pt(wanted["size"])
        if "bold" in wanted:
            node.font.bold = wanted["bold"]

    return change


def word_look(role: str, which: int = 0, **wanted: Any) -> Op:
    """One word in the middle of a paragraph looks otherwise."""

    def change(laid: Laid) -> None:
        run = _runs(laid, role, which)[0]
        words = run.text.split(" ")
        middle = len(words) // 2
        assert middle
        second, third = copy.deepcopy(run._r), copy.deepcopy(run._r)
        run._r.addnext(second)
        second.addnext(third)
        run.text = " ".join(words[:middle]) + " "
        para = next(p for p in laid.parts[role] if any(r._r is run._r for r in p.runs))
        by_node = {id(r._r): r for r in para.runs}
        odd, rest = by_node[id(second)], by_node[id(third)]
        odd.text, rest.text = words[middle], " " + " ".join(words[middle + 1 :])
        for name, value in wanted.items():
            if name == "size":
                odd.font.size = Pt(value)
            elif name == "face":
                slots = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), value)
                _set_fonts(odd._r.get_or_add_rPr(), slots)
            elif name == "color":
                odd.font.color.rgb = RGBColor.from_string(value)
            else:
                setattr(odd.font, name, value)

    return change


# --- words


def text(role: str, words: str, which: int = 0) -> Op:
    """Other words in a component, in the look that stands there."""

    def change(laid: Laid) -> None:
        runs = _runs(laid, role, which)
        runs[0].text = words
        for run in runs[1:]:
            run.text = ""

    return change


def swap(role: str, old: str, new: str, which: int | None = None, count: int = 1) -> Op:
    """Replace characters in the first paragraph (or the given one) that holds them."""

    def change(laid: Laid) -> None:
        paras = laid.parts[role] if which is None else [laid.parts[role][which]]
        for para in paras:
            runs = [run for run in para.runs if laid.owns(role, run)]
            words = "".join(run.text for run in runs)
            if old in words:
                _put(runs, words.replace(old, new, count))
                return
        raise AssertionError(f"{old!r} is not in {role}: {[p.text for p in paras]}")

    return change


def _put(all_runs: list[Any], words: str) -> None:
    runs = [run for run in all_runs if run.text]
    lead = runs[0].text if runs and runs[0].bold and len(runs) > 1 else ""
    if lead and words[len(lead) :].startswith(runs[1].text[:5]):
        runs[0].text = words[: len(lead)]
        runs, words = runs[1:], words[len(lead) :]
    runs[0].text = words
    for run in runs[1:]:
        run.text = ""


def rewrite(role: str, make: Callable[[str], str], which: int = 0) -> Op:
    """The words of a component put through a function."""

    def change(laid: Laid) -> None:
        runs = [run for run in laid.parts[role][which].runs if laid.owns(role, run)]
        _put(runs, make("".join(run.text for run in runs)))

    return change


def drop(role: str, which: int | None = None) -> Op:
    """A component is missing; an emptied cell keeps an empty paragraph."""

    def change(laid: Laid) -> None:
        paras = laid.parts[role] if which is None else [laid.parts[role][which]]
        assert paras, f"no {role} to drop"
        for para in list(paras):
            laid.parts[role].remove(para)
            parent = para._p.getparent()
            if parent is None:  # two components shared the paragraph
                continue
            if parent.tag == qn("w:tc") and len(parent.findall(qn("w:p"))) == 1:
                for run in para.runs:
                    run._r.getparent().remove(run._r)
                continue
            parent.remove(para._p)

    return change


def add_after(role: str, words: str, which: int = -1, like: str = "") -> Op:
    """A paragraph more, in the look of the one before (or of another component)."""

    def change(laid: Laid) -> None:
        model = laid.parts[like or role][0 if like else which]
        made = copy.deepcopy(model._p)
        laid.parts[role][which]._p.addnext(made)
        para = Paragraph(made, laid.document._body)
        runs = sorted((run for run in para.runs if run.text), key=lambda run: -len(run.text))
        runs[0].text = words
        for run in runs[1:]:
            run._r.getparent().remove(run._r)

    return change


def add_before(role: str, words: str, which: int = 0, like: str = "") -> Op:
    def change(laid: Laid) -> None:
        add_after(role, words, which, like)(laid)
        here = laid.parts[role][which]._p
        here.addprevious(here.getnext())

    return change


def move_up(role: str, which: int) -> Op:
    """A paragraph changes places with its elder neighbour."""

    def change(laid: Laid) -> None:
        node = laid.parts[role][which]._p
        node.getprevious().addprevious(node)

    return change


def together(*ops: Op) -> Op:
    """Steps that make one defect."""

    def change(laid: Laid) -> None:
        for op in ops:
            op(laid)

    return change


# --- paragraphs


def para(role: str, which: int | None = 0, **wanted: Any) -> Op:
    """``align``, ``indent``, ``left`` (mm), ``before``, ``after`` (pt), ``lines``, ``exact`` (pt)."""

    def change(laid: Laid) -> None:
        paras = laid.parts[role]
        assert paras, f"no {role} to spoil"
        for one in paras if which is None else [paras[which]]:
            fmt = one.paragraph_format
            for name, value in wanted.items():
                if name == "align":
                    fmt.alignment = value
                elif name == "indent":
                    fmt.first_line_indent = Mm(value)
                elif name == "left":
                    fmt.left_indent = Mm(value)
                elif name == "before":
                    fmt.space_before = Pt(value)
                elif name == "after":
                    fmt.space_after = Pt(value)
                elif name == "lines":
                    fmt.line_spacing = float(value)
                elif name == "exact":
                    fmt.line_spacing_rule, fmt.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(value)

    return change


def style_of(role: str, name: str) -> Op:
    """Another paragraph style, its own direct format kept."""

    def change(laid: Laid) -> None:
        for one in laid.parts[role]:
            one.style = laid.document.styles[name]

    return change


def lettered_by_word(laid: Laid) -> None:
    """Points numbered automatically: Word counts a, b, c, d, e and knows no đ."""
    numbering = laid.document.part.numbering_part.element
    numbering.find(qn("w:num")).addprevious(
        parse_xml(
            f'<w:abstractNum {DECLARED} w:abstractNumId="88"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="lowerLetter"/><w:suff w:val="space"/><w:lvlText w:val="%1)"/>'
            '<w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl></w:abstractNum>'
        )
    )
    numbering.append(
        parse_xml(f'<w:num {DECLARED} w:numId="88"><w:abstractNumId w:val="88"/></w:num>')
    )
    for one in laid.parts["muc_chu"]:
        _put([r for r in one.runs if r.text], one.text.split(") ", 1)[1])
        one._p.get_or_add_pPr().insert(
            0,
            parse_xml(f'<w:numPr {DECLARED}><w:ilvl w:val="0"/><w:numId w:val="88"/></w:numPr>'),
        )


# --- page


def page(section: int = 0, **wanted: float) -> Op:
    """``top``, ``bottom``, ``left``, ``right``, ``gutter``, ``width``, ``height`` in mm."""
    names = {
        "top": "top_margin", "bottom": "bottom_margin", "left": "left_margin",
        "right": "right_margin", "gutter": "gutter", "width": "page_width",
        "height": "page_height",
    }  # fmt: skip

    def change(laid: Laid) -> None:
        for name, value in wanted.items():
            setattr(laid.document.sections[section], names[name], Mm(value))

    return change


def landscape(laid: Laid) -> None:
    section = laid.document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _headers(laid: Laid) -> list[Any]:
    """Header parts' roots."""
    return [
        part.element
        for part in laid.document.part.package.iter_parts()
        if "/header" in str(part.partname) and hasattr(part, "element")
    ]


def page_paragraphs(laid: Laid) -> list[Any]:
    """Paragraphs that hold the PAGE field."""
    found = [
        node
        for root in _headers(laid)
        for node in root.iter(qn("w:p"))
        if any("PAGE" in (n.text or "") for n in node.iter(qn("w:instrText")))
        or any("PAGE" in n.get(qn("w:instr"), "") for n in node.iter(qn("w:fldSimple")))
    ]
    assert found, "no page number to spoil"
    return found


def no_page_number(laid: Laid) -> None:
    for node in page_paragraphs(laid):
        for child in list(node):
            if child.tag != qn("w:pPr"):
                node.remove(child)


def number_on_first_page(laid: Laid) -> None:
    nodes = list(laid.document.element.body.iter(qn("w:titlePg")))
    assert nodes
    for node in nodes:
        node.getparent().remove(node)


def number_at_the_bottom(laid: Laid) -> None:
    section = laid.document.sections[0]
    section.footer.is_linked_to_previous = False
    foot = section.footer.paragraphs[0]._p
    foot.getparent().replace(foot, copy.deepcopy(page_paragraphs(laid)[0]))
    no_page_number(laid)


def number_on_the_side(side: Any) -> Op:
    def change(laid: Laid) -> None:
        for node in page_paragraphs(laid):
            Paragraph(node, laid.document._body).alignment = side

    return change


def number_look(**wanted: Any) -> Op:
    def change(laid: Laid) -> None:
        for node in page_paragraphs(laid):
            for run in (Run(r, None) for r in node.iter(qn("w:r"))):
                for name, value in wanted.items():
                    if name == "size":
                        run.font.size = Pt(value)
                    elif name == "face":
                        slots = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), value)
                        _set_fonts(run._r.get_or_add_rPr(), slots)
                    else:
                        setattr(run.font, name, value)

    return change


def number_format(**attributes: str) -> Op:
    """``w:pgNumType`` of the first section: ``fmt``, ``start``."""

    def change(laid: Laid) -> None:
        props = laid.document.sections[0]._sectPr
        node = props.find(qn("w:pgNumType"))
        if node is None:
            node = parse_xml(f"<w:pgNumType {DECLARED}/>")
            props.find(qn("w:pgMar")).addnext(node)
        for name, value in attributes.items():
            node.set(qn(f"w:{name}"), value)

    return change


# --- drawn lines


def line(name: str, factor: float) -> Op:
    """A drawn line (any shape) under a component becomes longer or shorter."""

    def change(laid: Laid) -> None:
        found = laid.parts[f"duong_ke_{name}"]
        assert found, f"no line under {name}"
        changed = 0
        for node in found[0]._p.iter(qn("wp:extent"), qn("a:ext")):
            if node.get("cx"):
                node.set("cx", str(round(int(node.get("cx")) * factor)))
                changed += 1
        for node in found[0]._p.iter("{urn:schemas-microsoft-com:vml}line"):
            end = float(node.get("to").split("pt")[0])
            node.set("to", f"{end * factor:.1f}pt,2pt")
            changed += 1
        assert changed

    return change


def no_line(name: str) -> Op:
    """The drawn line under a component is gone; its empty paragraph may stay."""

    def change(laid: Laid) -> None:
        found = laid.parts[f"duong_ke_{name}"]
        assert found, f"no line under {name}"
        node = found[0]._p
        props = node.find(qn("w:pPr"))
        if props is not None:
            for border in props.findall(qn("w:pBdr")):
                props.remove(border)
        for run in Paragraph(node, laid.document._body).runs:
            run.font.underline = None
            drawn = next(run._r.iter(qn("w:drawing"), qn("w:pict")), None) is not None
            if drawn or (run.text and set(run.text) <= {"_"}):
                node.remove(run._r)

    return change


# --- cells


def foot_without_table(laid: Laid) -> None:
    """The signing block stands above the recipients instead of beside them."""
    table = laid.document.tables[-1]
    last = laid.document.element.body.find(qn("w:sectPr"))
    for role, left in (("quyen_han", 85), ("ho_ten", 85), ("noi_nhan_nhan", 0), ("noi_nhan", 0)):
        for one in laid.parts[role]:
            last.addprevious(one._p)
            one.paragraph_format.left_indent = Mm(left)
    table._tbl.getparent().remove(table._tbl)


def swap_cells(role: str) -> Op:
    """The two cells of a component's row change places."""

    def change(laid: Laid) -> None:
        cell = next(laid.parts[role][0]._p.iterancestors(qn("w:tc")))
        row = cell.getparent()
        cells = row.findall(qn("w:tc"))
        assert len(cells) == 2
        first, second = cells
        kept = {id(c): [n for n in c if n.tag != qn("w:tcPr")] for c in cells}
        for target, source in ((first, second), (second, first)):
            for node in kept[id(source)]:
                target.append(node)

    return change
