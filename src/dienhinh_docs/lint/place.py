"""Findings with their place in Word's terms and their clause."""

from __future__ import annotations

from dienhinh_docs.lint.model import Para, Piece, WordFile
from dienhinh_docs.problems import At, Code, Problem, problem

WORDS = 6
"""First words of a paragraph that are quoted to find it again."""
LETTERS = 80
"""Letters of them at most: a dotted line may be one word."""


def at(file: WordFile, where: Para | Piece | None) -> At:
    """``đoạn 12 “Nơi nhận:”``; the whole document where there is no paragraph."""
    if where is None:
        return At(file.name, paragraph="cả văn bản")
    para = where.para if isinstance(where, Piece) else where
    words = where.text.split()
    quoted = " ".join(words[:WORDS])[:LETTERS]
    quoted += "…" if len(quoted) == LETTERS or len(words) > WORDS else ""
    return At(
        file.name, paragraph=f"đoạn {para.number} “{quoted}”" if quoted else f"đoạn {para.number}"
    )


def finding(
    file: WordFile,
    code: Code,
    where: Para | Piece | None,
    value: object = "",
    *,
    clause: str = "",
    **facts: object,
) -> Problem:
    """A problem of presentation. ``clause`` is the rule's ground; facts fill the sentence."""
    return problem(code, at(file, where), value, dieu_khoan=clause, **facts)
