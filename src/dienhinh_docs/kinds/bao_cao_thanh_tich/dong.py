"""Where a centred line breaks: Word fills the line and leaves one word; a clerk breaks by sense."""

from __future__ import annotations

from functools import lru_cache

_OPENS_LINE = frozenset(
    ("CỦA", "HUYỆN", "PHƯỜNG", "THUỘC", "THÀNH PHỐ", "THỊ TRẤN", "THỊ XÃ", "TỈNH", "VÀ", "XÃ",
     "ỦY BAN")
)  # fmt: skip
"""Words before which a reader pauses."""

_TIED = frozenset(
    ("BAN KIỂM", "BAN QUẢN", "BAO BÌ", "BÍ THƯ", "BẢO TRỢ", "BẦU CỬ", "BẰNG KHEN", "BỀN VỮNG",
     "BỆNH VIỆN", "CHI BỘ", "CHIẾN BINH", "CHIẾN CÔNG", "CHIẾN SĨ", "CHÀO MỪNG", "CHÍ MINH",
     "CHÍNH PHỦ", "CHỐNG DỊCH", "CHỦ TỊCH", "CHỮA CHÁY", "CUỘC BẦU", "CÁCH LY", "CÂU LẠC",
     "CÔNG AN", "CÔNG NGHIỆP", "CÔNG TY", "CÔNG TÁC", "CƠ SỞ", "CẢI TẠO", "CỔ PHẦN", "CỰU CHIẾN",
     "DANH HIỆU", "DOANH NGHIỆP", "DÂN PHỐ", "DÂN TỘC", "DỊCH BỆNH", "DỊCH VỤ", "GIA ĐÌNH",
     "GIÁM ĐỐC", "GIÁO DỤC", "GIÚP ĐỠ", "GIẢM NGHÈO", "GIẤY KHEN", "HỌC CƠ", "HỌC SINH",
     "HỌC TẬP", "HỒ CHÍ", "HỘ GIA", "HỘI ĐỒNG", "HỢP TÁC", "HỮU HẠN", "KHU CÔNG", "KHÁM BỆNH",
     "KHỞI NGHIỆP", "KINH DOANH", "KIỂM SOÁT", "LAO ĐỘNG", "LÀM GIÀU", "LÀM THEO", "LẠC BỘ",
     "LỰC LƯỢNG", "MẦM NON", "MẶT TRẬN", "MỘT THÀNH", "NHIỆM HỮU", "NHÂN DÂN", "NÔNG DÂN",
     "NÔNG NGHIỆP", "NĂM HỌC", "PHONG CÁCH", "PHONG TRÀO", "PHÁT THANH", "PHÁT TRIỂN",
     "PHÒNG CHÁY", "PHÒNG, CHỐNG", "PHỔ THÔNG", "PHỤ NỮ", "PHỤC VỤ", "QUÂN SỰ", "QUẢN LÝ",
     "QUẢN TRỊ", "QUỐC HỘI", "RAU SẠCH", "SẢN XUẤT", "THANH NIÊN", "THI ĐUA", "THÀNH PHỐ",
     "THÀNH TÍCH", "THÀNH VIÊN", "THƯƠNG MẠI", "THỊ TRẤN", "THỊ XÃ", "THỦ TƯỚNG", "TIÊU THỤ",
     "TIỂU HỌC", "TRONG SẠCH", "TRUNG HỌC", "TRUNG TÂM", "TRUYỀN HÌNH", "TRÁCH NHIỆM",
     "TUYẾN ĐẦU", "TÁC XÃ", "TƯ TƯỞNG", "TẬP THỂ", "TẬP TRUNG", "TẬP ĐOÀN", "TẶNG THƯỞNG",
     "TỔ CHỨC", "TỔ DÂN", "TỔ QUỐC", "TỰ QUẢN", "VÍ DỤ", "VĂN PHÒNG", "VỮNG MẠNH", "XUẤT SẮC",
     "XÂY DỰNG", "Y TẾ", "ĐIỆN TỬ", "ĐOÀN KẾT", "ĐÀO TẠO", "ĐẠI BIỂU", "ĐẠO ĐỨC", "ĐẢNG BỘ",
     "ĐẢNG ỦY", "ĐẶC BIỆT", "ĐỀ NGHỊ", "ĐỘT XUẤT", "ĐỜI SỐNG", "ỦNG HỘ", "ỦY BAN")
)  # fmt: skip
"""Pairs of syllables that are one word and are not parted while another break will do."""

_LEADS_ON = frozenset(("CHO", "TRONG", "TRÊN", "TẠI", "TỪ", "VÌ", "ĐẾN", "Ở"))
"""Words that lead to what follows: better at the start of a line than at its end."""

_BEFORE_NUMBER = frozenset(("KHÓA", "NGÀY", "NĂM", "QUÝ", "SỐ", "THÁNG", "THỨ"))
"""Words that are not parted from their number."""

PAUSE, GOOD = -600.0, -150.0
"""Weight of a break after a mark and of another one by sense, against squares of unused letters."""

BAD = 1.5
"""Lines that may be added to avoid a break inside a word, or a last line of a single word."""


def broken(text: str, width: int) -> list[str]:
    """The fewest lines of at most ``width`` letters, of like length and broken by sense.

    One line more is better than a word torn apart. A single word that is longer than a line keeps
    one of its own.
    """
    return list(_broken(text, width))


@lru_cache(maxsize=4096)
def _broken(text: str, width: int) -> tuple[str, ...]:
    """The best lines up to every word, each from the best ones up to the start of its last line."""
    words = text.split()
    keys = text.upper().split()
    best: list[tuple[float, float, tuple[str, ...]]] = [(0.0, 0.0, ())]
    for end in range(1, len(words) + 1):
        weight, torn = _weight(keys, end), _is_torn(keys, end)
        found: tuple[float, float, tuple[str, ...]] | None = None
        for start in range(end - 1, -1, -1):
            line = " ".join(words[start:end])
            if len(line) > width and end - start > 1:
                break
            count, cost, lines = best[start]
            alone = end == len(words) and end - start == 1 < end
            count += 1.0 + BAD * (torn or alone)
            cost += weight + (width - len(line)) ** 2
            if found is None or (count, cost) <= found[:2]:
                found = (count, cost, (*lines, line))
        assert found is not None  # a single word always stands
        best.append(found)
    return best[-1][2]


def _is_torn(words: list[str], at: int) -> bool:
    """Whether a break before ``words[at]`` parts what belongs together."""
    if at >= len(words):
        return False
    last, before = words[at - 1], " ".join(words[max(at - 2, 0) : at])
    numbered = last in _BEFORE_NUMBER and words[at][:1].isdigit()
    pair = f"{last} {words[at]}".strip("“”")
    return numbered or pair in _TIED or bool({last, before} & _OPENS_LINE)


def _weight(words: list[str], at: int) -> float:
    """How a break before ``words[at]`` reads: below zero is good."""
    if at >= len(words):
        return 0.0
    before = " ".join(words[:at])
    if before.count("“") > before.count("”"):
        return 0.0  # a name in quotes is one thing, whatever marks it holds
    if before.endswith((",", ";", "-", "–")):
        return PAUSE
    if words[at - 1] in _LEADS_ON:
        return -GOOD
    opens = {words[at], " ".join(words[at : at + 2])} & (_OPENS_LINE | _LEADS_ON)
    return GOOD if opens or words[at].startswith("“") else 0.0
