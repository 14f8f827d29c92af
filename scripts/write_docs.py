"""Write the pages of ``docs/`` that are made from code; ``--check`` fails if one is stale."""

from __future__ import annotations

import argparse
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
    ("Tệp Word", "TEP_KHONG_PHAI_WORD"),
    ("Thể thức", "TT_CHUA_XET"),
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
        kind = "cần xem lại" if code in WARNINGS else "phải sửa"
        lines += ["", f"### `{code.value}` ({kind})", "", says.vi, "", f"Cách sửa: {says.sua}"]
    return "\n".join(lines) + "\n"


def presentation_page() -> str:
    """Every code of presentation with its clause and an example."""
    path = ROOT / "scripts" / "vi_du_the_thuc.yaml"
    examples = parse(path.read_text(encoding="utf-8")).data
    lines = [
        "# Lỗi thể thức mà `dienhinh lint` nhận ra",
        "",
        "Trang này do `scripts/write_docs.py` lập. Mỗi cơ quan được xét theo quy định của mình (nhà nước, Đảng, đoàn thể,",
        "quân đội, công an); cột căn cứ ghi quy định của cơ quan nhà nước, trừ khi nói khác.",
        "",
        "| mã | mức | căn cứ | ví dụ sai | viết đúng |",
        "|---|---|---|---|---|",
    ]
    for code in Code:
        if not code.value.startswith("TT_"):
            continue
        example = examples[code.value]
        kind = "lưu ý" if code in WARNINGS else "lỗi"
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
