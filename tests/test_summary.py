"""What a clerk reads at the end of a run."""

from __future__ import annotations

from dienhinh_docs.problems import At, Code, Problem, problem
from dienhinh_docs.summary import SHOWN, problem_lines


def empty(cell: str, sheet: str = "Điển hình", file: str = "SYT.xlsx") -> Problem:
    return problem(Code.O_TRONG, At(file, sheet, cell), cot="Khâu")


def test_the_same_mistake_in_one_column_is_told_once() -> None:
    found = [empty("E5"), empty("F5"), empty("E6"), empty("E7"), empty("E5", file="SNV.xlsx")]
    lines = list(problem_lines(found, "vi"))
    assert lines[0] == "Cần sửa (5):"
    assert [line for line in lines if line.startswith("- ")] == [
        "- SYT.xlsx, trang “Điển hình”, ô E5 và 2 ô khác: Ô bắt buộc “Khâu” đang để trống. [O_TRONG]",
        "- SYT.xlsx, trang “Điển hình”, ô F5: Ô bắt buộc “Khâu” đang để trống. [O_TRONG]",
        "- SNV.xlsx, trang “Điển hình”, ô E5: Ô bắt buộc “Khâu” đang để trống. [O_TRONG]",
    ]


def test_what_is_not_shown_is_counted() -> None:
    found = [empty(f"E{row}", file=f"{n}.xlsx") for n in range(SHOWN + 3) for row in (5, 6)]
    lines = list(problem_lines(found, "vi"))
    assert len([line for line in lines if line.startswith("- ")]) == SHOWN
    assert "6 chỗ khác" in lines[-1]


def test_problems_without_a_cell_are_told_one_by_one() -> None:
    found = [problem(Code.COT_THIEU, At("a.xlsx", "Điển hình"), cot=c) for c in ("Khâu", "Quý")]
    assert len([line for line in problem_lines(found, "en") if line.startswith("- ")]) == 2
