"""Write the pages of ``docs/`` that are made from code; ``--check`` fails if one is stale."""

from __future__ import annotations

import argparse
from functools import cache
from pathlib import Path

from dienhinh_docs.problems import WARNINGS, Code
from dienhinh_docs.wording import MESSAGES
from dienhinh_docs.yamlfile import parse

ROOT = Path(__file__).resolve().parents[1]

GROUPS = (
    ("Lệnh và chương trình", "LENH_SAI"),
    ("Tệp sổ", "TEP_KHONG_MO_DUOC"),
    ("Trang và cột", "TRANG_THIEU"),
    ("Ô", "O_TRONG"),
    ("Nhiều dòng, nhiều trang", "TEN_CO_QUAN_KHONG_KHOP"),
    ("Bình xét, tiêu chuẩn, mức khen thưởng", "XET_HINH_THUC_DOI_TUONG"),
    ("Đối chiếu giữa các sổ", "LIEN_SO_TRUNG"),
    ("Tệp Word", "TEP_KHONG_PHAI_WORD"),
    ("Thể thức", "TT_CHUA_XET"),
    ("Mẫu Word", "MAU_WORD_THE_KHONG_DONG"),
    ("Văn bản", "TEP_DA_SUA_TAY"),
)
"""Heading → the first code under it, in the order of ``Code``."""


def codes_page() -> str:
    """Every code with its sentence and remedy; words in braces are filled in by the case."""
    starts = {code: title for title, code in GROUPS}
    lines = [
        "# Mã vấn đề",
        "",
        "Trang này do `scripts/write_docs.py` lập từ phần mềm. Chữ trong ngoặc nhọn được thay bằng nội dung của từng chỗ.",
    ]
    for code in Code:
        if code.value in starts:
            lines += ["", f"## {starts[code.value]}"]
        says = MESSAGES[code]
        lines += [
            "",
            f"### `{code.value}` ({_kind(code)})",
            "",
            says.vi,
            "",
            f"Cách sửa: {says.sua}",
        ]
    return "\n".join(lines) + "\n"


ALWAYS_WRONG = {
    Code.XET_HINH_THUC_DOI_TUONG,
    Code.XET_PHIEU_THIEU,
    Code.XET_PHIEU_VUOT,
    Code.XET_TI_LE_SAI,
}
"""Of the review; the others depend on how sure the rule behind them is."""


def _kind(code: Code) -> str:
    if code in WARNINGS:
        return "cần xem lại"
    either = code.value.startswith("TT_") and "muc" not in _examples()[code.value]
    either = either or (code.value.startswith("XET_") and code not in ALWAYS_WRONG)
    return "phải sửa, có chỗ chỉ cần xem lại" if either else "phải sửa"


@cache
def _examples() -> dict[str, dict[str, str]]:
    """Of each code of presentation: ground, example, and ``muc`` where it never is a warning."""
    path = ROOT / "scripts" / "vi_du_the_thuc.yaml"
    examples: dict[str, dict[str, str]] = parse(path.read_text(encoding="utf-8")).data
    return examples


def presentation_page() -> str:
    """Every code of presentation with its clause and an example."""
    examples = _examples()
    lines = [
        "# Lỗi thể thức mà `dienhinh lint` nhận ra",
        "",
        "Trang này do `scripts/write_docs.py` lập. Mỗi cơ quan được xét theo quy định của mình (nhà nước, Đảng, đoàn thể,",
        "quân đội, công an); cột căn cứ ghi quy định của cơ quan nhà nước, trừ khi nói khác.",
        "",
        "Mức “lỗi” làm lệnh kết thúc với mã 1, mức “lưu ý” thì không. Chỗ ghi “lỗi/lưu ý” là lỗi khi trái quy định đã đọc được;",
        "là lưu ý khi quy định của cơ quan ấy chưa được xác nhận, chỉ có trong mẫu trình bày, hoặc sai lệch quá nhỏ để thấy trên giấy.",
        "",
        "| mã | mức | căn cứ | ví dụ sai | viết đúng |",
        "|---|---|---|---|---|",
    ]
    for code in Code:
        if not code.value.startswith("TT_"):
            continue
        example = examples[code.value]
        kind = "lưu ý" if code in WARNINGS else example.get("muc", "lỗi/lưu ý")
        cells = (example["can_cu"], example["sai"], example["dung"])
        lines.append(f"| `{code.value}` | {kind} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


PAGES = {"ma-van-de.md": codes_page, "the-thuc.md": presentation_page}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail if a page is stale")
    arguments = parser.parse_args()
    stale = []
    for name, page in PAGES.items():
        path = ROOT / "docs" / name
        if path.is_file() and path.read_text(encoding="utf-8") == page():
            continue
        stale.append(name)
        if not arguments.check:
            path.write_text(page(), encoding="utf-8")
    print(f"{len(stale)} {'stale' if arguments.check else 'written'}")
    if arguments.check and stale:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
