"""``word/styles.xml``: writing it, and asking it how a style looks."""

from __future__ import annotations

from collections.abc import Iterable

from dienhinh_docs.word.ooxml.base import Element, el, q
from dienhinh_docs.word.ooxml.text import Form, Look, para_props, run_props


def style(ident: str, name: str, form: Form, look: Look) -> Element:
    """A paragraph style of the house."""
    return el(
        "w:style",
        el("w:name", w_val=name),
        el("w:basedOn", w_val="Normal"),
        el("w:qFormat"),
        para_props(form),
        run_props(look),
        w_type="paragraph",
        w_customStyle=1,
        w_styleId=ident,
    )


def styles(font: str, size: float, own: Iterable[Element]) -> Element:
    """``word/styles.xml``: one font in all four slots, Vietnamese, widow control, our styles."""
    base = run_props(Look(font=font, size=size))
    assert base is not None
    base.append(el("w:lang", w_val="vi-VN", w_eastAsia="vi-VN", w_bidi="ar-SA"))
    plain = para_props(Form(before=0, after=0, line=1))
    plain.insert(0, el("w:widowControl"))
    normal = el(
        "w:style", el("w:name", w_val="Normal"), el("w:qFormat"),
        w_type="paragraph", w_default=1, w_styleId="Normal",
    )  # fmt: skip
    table_normal = el(
        "w:style",
        el("w:name", w_val="Normal Table"),
        el("w:uiPriority", w_val=99),
        el("w:semiHidden"),
        el("w:unhideWhenUsed"),
        el("w:tblPr", el("w:tblInd", w_w=0, w_type="dxa")),
        w_type="table", w_default=1, w_styleId="TableNormal",
    )  # fmt: skip
    defaults = el("w:docDefaults", el("w:rPrDefault", base), el("w:pPrDefault", plain))
    return el("w:styles", defaults, normal, table_normal, *own)


def style_looks(styles_root: Element) -> dict[str, Look]:
    """Size, weight, slant and capitals that each paragraph style states itself."""
    looks: dict[str, Look] = {}
    for node in styles_root.iterfind(q("w:style")):
        props = node.find(q("w:rPr"))
        if props is None:
            continue
        size = props.find(q("w:sz"))
        looks[node.get(q("w:styleId"), "")] = Look(
            bold=_on(props, "w:b"),
            italic=_on(props, "w:i"),
            caps=_on(props, "w:caps"),
            size=None if size is None else float(size.get(q("w:val"), "0")) / 2,
        )
    return looks


def _on(props: Element, name: str) -> bool:
    node = props.find(q(name))
    return node is not None and node.get(q("w:val"), "1") not in {"0", "false", "off"}
