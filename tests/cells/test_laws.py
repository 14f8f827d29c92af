"""Laws of cleaning: it never raises, a second cleaning changes nothing, nothing changes in silence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dienhinh_docs.cells import Clean, Fault, clean, is_blank, shown
from dienhinh_docs.cells.dates import YEARS
from dienhinh_docs.sheet import Cell, Choice, Col, Days1904, Digits, Encoding, OldText
from dienhinh_docs.viet import NgayKhuyet, number, short_date

LIST = (Choice("BK", "Bằng khen"), Choice("GK", "Giấy khen"))
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƯÁàảãạếộữÝ \u0301\u0323.,/-0123456789%"
WRITTEN = st.text(alphabet=LETTERS, max_size=40)
LATIN = st.text(alphabet=[chr(n) for n in range(32, 256)], max_size=40)
PIECES = (
    "Ông bà TS. PGS, đ/c Đại tá ĐẠI TÁ NGUYỄN Trần VĂN Thị MẪU Mẫu ánh Hòang HÒANG qúy gía thúân"
    " A’ ( ) . , b. Ô. UBND XÃ xã NguyÔn V¨n MÉu Vaên Maãu Tô Hà Lý Ã ° · 0912 12 triệu"
)
NAMES = st.lists(st.sampled_from(PIECES.split()), max_size=9).map(" ".join)
RAW = st.one_of(
    st.none(), st.text(), WRITTEN, LATIN, NAMES, st.integers(), st.floats(), st.booleans(), st.dates(),
    st.datetimes(), st.times(), st.timedeltas(), st.floats().map(Days1904),
    st.builds(OldText, LATIN, st.sampled_from(Encoding), sure=st.booleans()),
)  # fmt: skip
COLUMN = st.builds(
    lambda cell, digits: Col("Cột thử", cell, choices="x", digits=digits),
    st.sampled_from(Cell),
    st.sampled_from(Digits),
)


@given(COLUMN, RAW)
def test_cleaning_never_raises(col: Col, raw: Any) -> None:
    if not is_blank(raw):
        assert isinstance(clean(raw, col, LIST), Clean | Fault)
    assert isinstance(shown(raw), str)


@given(COLUMN, st.one_of(st.text(max_size=80), WRITTEN, LATIN, NAMES))
@example(Col("x", Cell.NAME), "Ông Ông NGUYỄN VĂN MẪU")
@example(Col("x", Cell.NAME), "bà. b. TS Trần Mẫu")
@example(Col("x", Cell.ID, digits=Digits.PHONE), "''912000000")
@example(Col("x"), "QÚY0YÒM")
@example(Col("x"), "o\u0323\u0301\u0302a")
def test_what_was_cleaned_stays_as_it_is(col: Col, text: str) -> None:
    first = clean(text, col, LIST) if not is_blank(text) else None
    if isinstance(first, Clean) and isinstance(first.value, str) and not is_blank(first.value):
        assert clean(first.value, col, LIST) == Clean(first.value)


@given(COLUMN, st.one_of(st.text(max_size=80), WRITTEN, LATIN, NAMES))
def test_no_text_changes_in_silence(col: Col, text: str) -> None:
    result = clean(text, col, LIST) if not is_blank(text) else None
    if isinstance(result, Clean) and isinstance(result.value, str) and col.cell is not Cell.CHOICE:
        same = result.value == text.replace("\r\n", "\n")
        assert same == (result.after == "")
        assert result.after in {"", result.value}


@given(st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)))
def test_a_date_is_read_in_every_writing(day: date) -> None:
    col = Col("Ngày", Cell.DATE)
    words = f"ngày {day.day} tháng {day.month} năm {day.year}"
    for written in (short_date(day), day.isoformat(), f"{day:%d%m%Y}", f"{day:%d-%m-%Y}", words):
        result = clean(written, col)
        assert isinstance(result, Clean)
        assert result.value == day
    partial = clean(short_date(day), Col("Ngày sinh", Cell.PARTIAL_DATE))
    assert partial == Clean(NgayKhuyet(day.year, day.month, day.day))


@given(st.decimals(0, 10**9, places=2))
def test_a_number_is_read_as_it_is_printed(value: Decimal) -> None:
    assert clean(number(value), Col("Tiền", Cell.MONEY)) == Clean(value)


@pytest.mark.parametrize("col", [Col("x", cell) for cell in Cell])
def test_very_long_texts_end_soon(col: Col) -> None:
    for piece in ("ông ", "1.", "1 tỷ ", "a\u0301", "mười ", "Ã\u00a0", "·", "oà"):
        assert isinstance(clean(piece * 5000, col, LIST), Clean | Fault)
