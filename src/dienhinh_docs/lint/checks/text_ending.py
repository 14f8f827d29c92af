"""The end mark: ``./.`` once, right after the last word; a plain full stop for the Party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dienhinh_docs.lint.checks.text_base import breach, in_data_table, words_of
from dienhinh_docs.lint.found import Found
from dienhinh_docs.lint.model import Para
from dienhinh_docs.lint.place import finding
from dienhinh_docs.problems import Code, Problem

_NO_SAMPLE = frozenset({"GNP", "PG", "PC", "PB", "HĐ", "SY", "TrS", "SL", ""})
"""Types whose specimens end otherwise, or of which nothing is known."""

_ALONE = re.compile(r"[.…]?\s*/\s*\.")


def check_end_mark(found: Found) -> Iterator[Problem]:
    """Of the main text; annexes end as they like."""
    body = [p for p in found.body if not p.blank]
    if found.form or not body or found.loai in _NO_SAMPLE or not found.regime.ket_thuc:
        return
    last = body[-1]
    if _table_follows(found, last):
        yield finding(found.file, Code.TT_CHUA_XET, last, noi_dung="dấu kết thúc",
                      ly_do="lời văn kết thúc bằng một bảng")  # fmt: skip
        return
    mark = found.regime.ket_thuc
    yield from (_slash if "/" in mark else _stop)(found, last, mark)
    for para in body[:-1]:
        if re.search(r"\./\.\s*$", para.raw) and not in_data_table(found, para):
            yield _wrong(found, para, mark, "có ở giữa nội dung, trước đoạn cuối")
            return


def _slash(found: Found, last: Para, mark: str) -> Iterator[Problem]:
    text = words_of(last).rstrip()
    after = next((p for p in found.file.paras[last.number :] if not p.blank), None)
    if after is not None and _ALONE.fullmatch(after.raw.strip()):
        yield _wrong(found, after, mark, "đứng riêng một dòng")
        return
    if re.search(r"[^\s./…]\./\.$", text):
        return
    if re.fullmatch(r"[\s./…]+", text):
        yield _wrong(found, last, mark, "đứng riêng một dòng")
    elif re.search(r"\s\./\.$", text):
        yield _wrong(found, last, mark, "có dấu cách ở trước")
    elif text.endswith("././."):
        yield _wrong(found, last, mark, "ghi hai lần")
    elif re.search(r"(?:/\s*\.+|\.\s*/)$", text) or re.search(r"\./\.\W*$", text):
        yield _wrong(found, last, mark, f"ghi “{_tail(text)}”")
    else:
        yield breach(found, "ket_thuc", Code.TT_KET_THUC_THIEU, last, _tail(text), can=mark)


def _stop(found: Found, last: Para, mark: str) -> Iterator[Problem]:
    text = words_of(last).rstrip()
    if re.search(r"/\s*\.$", text):
        yield _wrong(found, last, mark, "ghi “./.”")
    elif not re.search(r"[.!?…”\"]$", text):
        yield breach(found, "ket_thuc", Code.TT_KET_THUC_THIEU, last, _tail(text), can=mark)


def _tail(text: str) -> str:
    """The last words, to be shown."""
    words = text.split()[-4:]
    return " ".join(words)[-40:]


def _wrong(found: Found, para: Para, mark: str, why: str) -> Problem:
    return breach(found, "ket_thuc", Code.TT_KET_THUC_SAI, para, _tail(words_of(para)),
                  ly_do=why, can=mark)  # fmt: skip


def _table_follows(found: Found, last: Para) -> bool:
    """A ruled table between the last words and what stands at the foot."""
    feet = [p.para.number for c, ps in found.parts.items() if c.startswith(("noi_nhan", "quyen_han"))
            for p in ps]  # fmt: skip
    foot = min((n for n in feet if n > last.number), default=None)
    if foot is None:
        return False
    return any(t.ruled and last.number < t.first_para < foot for t in found.file.tables)


CHECKS = (check_end_mark,)
