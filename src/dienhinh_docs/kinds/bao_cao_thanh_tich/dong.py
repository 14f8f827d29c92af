"""Where a centred line breaks: Word fills the line and leaves one word; a clerk breaks by sense."""

from __future__ import annotations

_OPENS_LINE = frozenset(
    ("CỦA", "HUYỆN", "PHƯỜNG", "THUỘC", "THÀNH PHỐ", "THỊ TRẤN", "THỊ XÃ", "TỈNH", "VÀ", "XÃ")
)
"""Words before which a reader pauses."""

_TIED = frozenset(
    ("BAN QUẢN", "BẰNG KHEN", "BỆNH VIỆN", "CHIẾN SĨ", "CHÍNH PHỦ", "CHỦ TỊCH", "CHỮA CHÁY",
     "CÂU LẠC", "CÔNG AN", "CÔNG NGHIỆP", "CÔNG TY", "CỔ PHẦN", "DANH HIỆU", "DOANH NGHIỆP",
     "DÂN PHỐ", "DỊCH VỤ", "GIA ĐÌNH", "GIẤY KHEN", "HỌC SINH", "HỘ GIA", "HỢP TÁC", "HỮU HẠN",
     "KHÁM BỆNH", "LAO ĐỘNG", "LẠC BỘ", "MẦM NON", "MỘT THÀNH", "NHÂN DÂN", "NÔNG DÂN",
     "NÔNG NGHIỆP", "PHONG TRÀO", "PHÁT TRIỂN", "PHÒNG CHÁY", "PHỔ THÔNG", "PHỤ NỮ", "QUÂN SỰ",
     "QUẢN LÝ", "SẢN XUẤT", "THI ĐUA", "THÀNH PHỐ", "THÀNH TÍCH", "THÀNH VIÊN", "THƯƠNG MẠI",
     "THỊ TRẤN", "THỊ XÃ", "THỦ TƯỚNG", "TIỂU HỌC", "TRUNG HỌC", "TRUNG TÂM", "TRÁCH NHIỆM",
     "TÁC XÃ", "TẬP THỂ", "TẬP ĐOÀN", "TẶNG THƯỞNG", "TỔ DÂN", "VÍ DỤ", "VĂN PHÒNG", "XUẤT SẮC",
     "Y TẾ", "ĐỀ NGHỊ", "ỦY BAN")
)  # fmt: skip
"""Pairs of syllables that are one word and are not parted while another break will do."""

GOOD, BAD = -150.0, 400.0
"""Weight of a break by sense and of one inside a word, against squares of unused letters."""


def broken(text: str, width: int) -> list[str]:
    """The fewest lines of at most ``width`` letters, of like length and broken by sense.

    A single word that is longer keeps a line of its own.
    """
    words = text.split()
    keys = text.upper().split()
    best: list[tuple[int, float, list[str]]] = [(0, 0.0, [])]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end):
            line = " ".join(words[start:end])
            if len(line) <= width or end - start == 1:
                count, cost, lines = best[start]
                cost += _weight(keys, end) + (width - len(line)) ** 2
                options.append((count + 1, cost, [*lines, line]))
        best.append(min(options, key=lambda option: option[:2]))
    return best[-1][2]


def _weight(words: list[str], at: int) -> float:
    """How ill a break before ``words[at]`` looks: below zero is good."""
    if at >= len(words):
        return 0.0
    last, before = words[at - 1], " ".join(words[max(at - 2, 0) : at])
    pair, ahead = f"{last} {words[at]}", " ".join(words[at : at + 2])
    if pair in _TIED or {last, before} & _OPENS_LINE:
        return BAD
    if last.endswith((",", "-", "–")) or {words[at], ahead} & _OPENS_LINE:
        return GOOD
    return 0.0
