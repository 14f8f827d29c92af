"""The words of a paragraph: runs in order, as they are printed once changes are accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dienhinh_docs.lint.effective.numbering import symbol
from dienhinh_docs.lint.effective.xml import MC, XML_SPACE, A, Element, M, V, W, chosen

P = f"{W}p"
RUN = f"{W}r"
TEXT_BOX = f"{W}txbxContent"

_WRAPPERS = frozenset(
    f"{W}{name}"
    for name in (
        "hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple",
        "dir", "bdo", "ruby", "rubyBase",
    )
)  # fmt: skip
"""What may stand around runs and is printed; ``w:del`` and ``w:moveFrom`` are not here."""

_PICTURES = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
_BREAKS = {"page": "\f", "column": "\f"}
_PAGE = re.compile(r"^\s*PAGE(?![A-Z])", re.IGNORECASE)
_SPACES = re.compile(r"[\r\n]+")


@dataclass(slots=True)
class Fields:
    """Complex fields that are open; they may reach over paragraphs."""

    stages: list[str] = field(default_factory=list)  # “instruction”, “result”
    code: list[str] = field(default_factory=list)  # instruction of each open field
    page: bool = False  # a PAGE field was seen
    balanced: bool = True

    @property
    def silent(self) -> bool:
        return "instruction" in self.stages

    def mark(self, kind: str) -> str:
        """Pass a ``w:fldChar``; returns the instruction of a field that ends without a result."""
        if kind == "begin":
            self.stages.append("instruction")
            self.code.append("")
        elif self.stages and kind == "separate":
            self.stages[-1] = "result"
            self._noted()
        elif self.stages and kind == "end":
            self._noted()
            bare = self.stages.pop() == "instruction"
            code = self.code.pop()
            return code if bare else ""
        return ""

    def _noted(self) -> None:
        self.page = self.page or is_page(self.code[-1])

    def instruct(self, text: str) -> None:
        if self.code:
            self.code[-1] += text

    def end_of_paragraph(self) -> None:
        """A field that never ends must not swallow the rest of the document."""
        if not self.balanced:
            self.stages.clear()
            self.code.clear()


def is_page(instruction: str) -> bool:
    return _PAGE.match(instruction) is not None


def runs_of(para: Element) -> Iterator[Element]:
    """``w:r`` elements of a paragraph that are printed, in order; not those of its text boxes."""
    for child in chosen(para):
        if child.tag == RUN:
            yield child
        elif child.tag in _WRAPPERS:
            yield from runs_of(child)


def simple_pages(para: Element) -> bool:
    """Whether a ``w:fldSimple`` of the paragraph prints the page's number."""
    return any(is_page(node.get(f"{W}instr") or "") for node in para.iter(f"{W}fldSimple"))


def run_text(run: Element, fields: Fields, pictures: list[Element]) -> str:
    """Characters of a run; its drawings go to ``pictures``."""
    said: list[str] = []
    for child in run:
        tag = child.tag
        if tag == f"{W}fldChar":
            bare = fields.mark(child.get(f"{W}fldCharType") or "")
            if is_page(bare) and not fields.silent:
                said.append("1")
        elif tag == f"{W}instrText":
            fields.instruct(child.text or "")
        elif tag in _PICTURES:
            pictures.append(child)
        elif tag == f"{MC}AlternateContent":
            said += _alternative(child, fields, pictures)
        elif not fields.silent:
            said.append(_printed(child, fields))
    return "".join(said)


def _alternative(node: Element, fields: Fields, pictures: list[Element]) -> Iterator[str]:
    """What the first choice of alternatives prints."""
    branch = node.find(f"{MC}Choice")
    if branch is None:
        branch = node.find(f"{MC}Fallback")
    if branch is not None:
        yield run_text(branch, fields, pictures)


def _printed(node: Element, fields: Fields) -> str:
    tag = node.tag
    if tag == f"{W}t":
        text = node.text or ""
        if node.get(XML_SPACE) != "preserve":
            text = text.strip(" \t\r\n")
        return _SPACES.sub(" ", text)
    if tag == f"{W}br":
        return _BREAKS.get(node.get(f"{W}type") or "", "\n")
    if tag == f"{W}sym":
        return _symbol(node)
    if tag == f"{W}pgNum":
        fields.page = True
        return "1"
    return _SIGNS.get(tag, "")


_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def _symbol(node: Element) -> str:
    try:
        return symbol(chr(int(node.get(f"{W}char") or "", 16)))
    except (ValueError, OverflowError):
        return ""


def unreadable(picture: Element) -> str:
    """Vietnamese words for a drawing that holds words we cannot read; empty for others."""
    uris = {node.get("uri") or "" for node in picture.iter(f"{A}graphicData")}
    if any(uri.endswith("/chart") or uri.endswith("/diagram") for uri in uris):
        return "chữ trong biểu đồ, sơ đồ"
    if any(node.get("string") for node in picture.iter(f"{V}textpath")):
        return "chữ nghệ thuật (WordArt)"
    if picture.tag == f"{W}object":
        return "đối tượng nhúng"
    return ""


def has_formula(para: Element) -> bool:
    return para.find(f".//{M}oMath") is not None


def balanced(root: Element) -> bool:
    kinds = [node.get(f"{W}fldCharType") for node in root.iter(f"{W}fldChar")]
    return kinds.count("begin") == kinds.count("end")
