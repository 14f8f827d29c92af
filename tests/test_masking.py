"""Personal data in what leaves the office."""

from __future__ import annotations

import sys

import pytest

from dienhinh_docs.console import start
from dienhinh_docs.masking import fault_report, masked

RAW = """
ĐT 0204 3854 123                     -> ĐT …
gọi +84 912 345 678 nhé              -> gọi … nhé
CCCD 024080001234                    -> CCCD …
vidu.mau@bacgiang.example.vn nhận    -> … nhận
sinh ngày 05/02/1971, nam            -> sinh ngày …, nam
sinh năm 1971                        -> sinh năm …
ngày 05 tháng 02 năm 1971            -> …
datetime.date(1971, 2, 5)            -> datetime.…
năm 2021: 12 tập thể, 1.250 triệu    -> năm 2021: 12 tập thể, 1.250 triệu
Kế hoạch số 99/KH-UBND               -> Kế hoạch số 99/KH-UBND
"""


@pytest.mark.parametrize("line", RAW.strip().splitlines())
def test_numbers_mail_and_days_go_and_the_rest_stays(line: str) -> None:
    raw, wanted = (part.strip() for part in line.split("->"))
    assert masked(raw) == wanted
    assert masked(wanted) == wanted


def spoiled(name: str) -> None:
    try:
        int(name)
    except ValueError as error:
        raise RuntimeError(f"ô {name!r} của 024080001234") from error


def test_the_report_of_a_fault_tells_where_and_quotes_nothing() -> None:
    with pytest.raises(RuntimeError) as caught:
        spoiled("Nguyễn Văn Mẫu")
    report = fault_report(caught.value)
    assert "test_masking.py" in report
    assert "spoiled" in report
    assert "ValueError" in report
    assert "RuntimeError: ô … của …" in report
    assert "Mẫu" not in report


def test_a_fault_of_the_program_ends_with_that_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import click

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    @click.command()
    def broken() -> None:
        spoiled("Nguyễn Văn Mẫu")

    with pytest.raises(RuntimeError) as caught:
        start(broken, [], "vi")  # type: ignore[arg-type]
    sys.excepthook(caught.type, caught.value, caught.tb)
    told = capsys.readouterr().err
    assert "spoiled" in told
    assert "Mẫu" not in told
