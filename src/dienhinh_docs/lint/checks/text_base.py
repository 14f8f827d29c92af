"""What all checks of words share: the clause of a rule, the words of a piece, parts of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from dienhinh_docs import yamlfile
from dienhinh_docs.lint.alphabets import real
from dienhinh_docs.lint.found import Component, Found
from dienhinh_docs.lint.model import Para, Piece, Run
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem
from dienhinh_docs.resources import DATA
from dienhinh_docs.rules import RequirementName
from dienhinh_docs.viet import tidy

CAPITALS_GROUND = "Phụ lục II"
LETTERS_GROUND = "Phụ lục I, mục I.4"

_LETTERS = [chr(n) for n in (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA)) if chr(n).isalpha()]
UPPER = "".join(c for c in _LETTERS if c.isupper() and c != "\u00d0" and c != "\u0189")
LOWER = "".join(c for c in _LETTERS if c.islower())
"""Latin letters for character classes; ranges such as À-Ỹ hold capitals and small letters alike."""


@cache
def data() -> dict[str, Any]:
    """``data/chinh_ta.yaml``: spelling, capitals, dashes, look-alike letters."""
    loaded: dict[str, Any] = yamlfile.parse((DATA / "chinh_ta.yaml").read_text("utf-8")).data
    return loaded


def breach(
    found: Found, rule: RequirementName, code: Code, where: Para | Piece | None,
    value: object = "", *, doubt: bool = False, **facts: object,
) -> Problem:  # fmt: skip
    """A finding against one of the regime's own rules, with the rule's clause.

    ``doubt``: what is asked stands only in the specimens or is custom, so it is told as a warning;
    so is every breach of a rule that the regime itself holds for unsure.
    """
    asked = found.regime.quy_tac[rule]
    if doubt or asked.muc_do == "canh_bao":
        facts["muc_do"] = "canh_bao"
    return finding(found.file, code, where, value, clause=asked.dieu_khoan, **facts)


def printed(runs: Iterable[Run]) -> str:
    """Characters as printed: capitals by format too; no-break spaces as spaces."""
    shown = (r.text.upper() if r.look.caps else r.text for r in runs if not r.look.hidden)
    return "".join(shown).replace("\u00a0", " ")


def exact(piece: Piece) -> str:
    """A piece's characters with their own spaces, trimmed at the ends."""
    return printed(piece.runs).strip()


def plain(piece: Piece) -> str:
    """Words as meant: composed, one space, look-alike letters read as what they look like.

    Those letters are a fault of their own (TT_CHU_GIA) and must not hide or multiply others.
    """
    return real(tidy(exact(piece)))


def labelled(piece: Piece) -> str:
    """A piece's words, with the automatic bullet or number if it begins the paragraph."""
    text = " ".join(printed(piece.runs).split())
    label = piece.para.label if piece.line == 0 and piece.column == 0 else ""
    return f"{label} {text}".strip() if label else text


def words_of(para: Para) -> str:
    """A paragraph's characters as printed, its own spaces kept."""
    return printed(para.runs)


def joined(pieces: Iterable[Piece]) -> str:
    """Several lines of one component as one text."""
    return " ".join(p.text for p in pieces if p.text)


def decree(found: Found) -> bool:
    """Whether Nghị định 30/2020/NĐ-CP itself binds the issuer, or its ministry by it."""
    return found.loai_co_quan in ("nha_nuoc", "quan_doi", "cong_an")


def party(found: Found) -> bool:
    return found.loai_co_quan == "dang"


def type_name(found: Found) -> str:
    """``Kế hoạch``: the type as the document's own regime calls it."""
    if found.loai == "CV":
        return "Công văn"
    return found.regime.loai.get(found.loai, found.loai) or "Văn bản"


def in_data_table(found: Found, para: Para) -> bool:
    """Inside a ruled table, where lists and blanks have rules of their own."""
    index = para.spot.table
    return index is not None and any(t.index == index and t.ruled for t in found.file.tables)


def main_paras(found: Found) -> list[Para]:
    """Paragraphs with words before the first annex."""
    end = min((a.first for a in found.annexes), default=len(found.file.paras) + 1)
    return [p for p in found.file.paras if p.number < end and not p.blank]


def paras_of(found: Found, *components: Component) -> set[int]:
    """Numbers of the paragraphs that carry these components."""
    return {piece.para.number for part in components for piece in found.all(part)}


class Once(NamedTuple):
    """Lets each (code, value) pass once, and each (code, paragraph) once."""

    seen: set[tuple[Code, object]]

    def new(self, code: Code, *keys: object) -> bool:
        """True the first time; remembers all keys."""
        fresh = all((code, key) not in self.seen for key in keys)
        self.seen.update((code, key) for key in keys)
        return fresh


def once() -> Once:
    return Once(set())


_QUOTED = re.compile(r"“[^“”]{0,300}”|\"[^\"]{0,300}\"")


def unquoted(text: str) -> str:
    """The same text with everything between quotation marks hidden, letter for letter.

    A title, a motto or another's words are carried over exactly as they were written.
    """
    return _QUOTED.sub(lambda m: m[0][0] + "…" * (len(m[0]) - 2) + m[0][-1], text)


def nonblank(pieces: Iterable[Piece]) -> Iterator[Piece]:
    return (p for p in pieces if p.text)
