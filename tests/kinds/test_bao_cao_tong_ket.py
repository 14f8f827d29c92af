from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from docx import Document as read_docx
from small_plan import BODIES, FIELDS, book, only, programme, read, strings, work
from test_thong_ke import syt

from dienhinh_docs.kinds.bao_cao_tong_ket import KIND
from dienhinh_docs.layout import ChiTieu, DeNghi, DienHinh, DoiTuong, TienDo
from dienhinh_docs.rules import regime
from dienhinh_docs.word.build import build
from dienhinh_docs.word.render import render as fill_in

ONE_BODY = programme(
    co_quan=BODIES[1:2],
    hoi_dong={**programme().hoi_dong.model_dump(), "thuong_truc": "SYT"},
    linh_vuc=[FIELDS[2]],
)
LAST_YEAR = programme(
    nam_truoc={
        "dien_hinh_theo_linh_vuc": {"1": 1, "2": 0, "3": 2, "4a": 0, "4b": 0, "5": 0},
        "khen_thuong": {"BK_TINH": [4, 3]},
    }
)


def draft(*books, plan=None):
    return only(KIND, work(*books, plan=plan))


def text(*books, plan=None):
    return read(KIND, draft(*books, plan=plan))


def exemplars(*rows):
    """Exemplars from ``kind, field, stage, quarter``."""
    head = "| doi_tuong | linh_vuc | khau | quy | ten | don_vi | tom_tat |"
    lines = [f"| {' | '.join(map(str, r))} | Mẫu {n} | Viện A | Tốt |" for n, r in enumerate(rows)]
    return "\n".join([head, *lines])


def nominations(*rows):
    """Nominations from ``kind, award, outcome``."""
    head = (
        "| doi_tuong | hinh_thuc | ket_qua_xet | ma_ho_so | ten | don_vi | linh_vuc | loai_hinh "
        "| quy | tom_tat |"
    )
    lines = [f"| {' | '.join(r)} | {n} | Mẫu {n} | Viện A | 3 | cong_trang | 4 | Tốt |"
             for n, r in enumerate(rows, start=1)]  # fmt: skip
    return "\n".join([head, *lines])


def progress(*rows):
    """Progress from ``quarter, result, shortcoming, cause, wish``."""
    head = "| quy | ket_qua | ton_tai | nguyen_nhan | kien_nghi | noi_dung |"
    return "\n".join([head, *(f"| {' | '.join(map(str, r))} | Họp |" for r in rows)])


# --- golden texts ----------------------------------------------------------------------------

OPENING = (
    "Thực hiện Kế hoạch số 05/KH-HĐTĐKT ngày 01/3/2024 của Hội đồng Thi đua - Khen thưởng tỉnh về "
    "xây dựng và nhân rộng điển hình tiên tiến năm 2024, Hội đồng Thi đua - Khen thưởng tỉnh báo "
    "cáo kết quả như sau (số liệu chi tiết tại các Phụ lục từ I đến VI kèm theo):"
)
CLOSING = (
    "Trên đây là báo cáo kết quả xây dựng và nhân rộng điển hình tiên tiến năm 2024 của Hội đồng "
    "Thi đua - Khen thưởng tỉnh./."
)
STAGES = (
    "- Tiếp tục thực hiện đồng bộ các khâu phát hiện, bồi dưỡng, tổng kết và nhân rộng; gắn việc "
    "chọn điển hình với phong trào thi đua và nhiệm vụ chính trị của từng cơ quan, đơn vị."
)
URGE = "- Sở Nội vụ đôn đốc các cơ quan, đơn vị chưa gửi số liệu và bổ sung kết quả khi nhận đủ."


def test_all_silent_says_that_nothing_is_known_and_claims_nothing():
    assert text() == [
        OPENING,
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Công tác triển khai kế hoạch",
        "Kế hoạch xác định 06 nội dung thuộc 05 lĩnh vực, phân công 06 cơ quan, đơn vị làm đầu "
        "mối; Sở Nội vụ là cơ quan thường trực, giúp Hội đồng theo dõi, tổng hợp.",
        "Đến khi tổng hợp báo cáo, chưa có cơ quan, đơn vị nào trong tổng số 08 cơ quan, đơn vị "
        "gửi số liệu hợp lệ.",
        "2. Kết quả theo các khâu",
        "Chưa có số liệu để tổng hợp; các ô của Phụ lục III và Phụ lục IV để trống.",
        "3. Kết quả theo lĩnh vực",
        "Chưa có số liệu để tổng hợp; các ô của Phụ lục I để trống.",
        "4. Kết quả theo cơ quan, đơn vị",
        "Chưa có số liệu để tổng hợp; các ô của Phụ lục II để trống.",
        "5. Công tác khen thưởng",
        "Chưa có số liệu để tổng hợp; các ô của Phụ lục V để trống, Phụ lục VI không có tên.",
        "II. TỒN TẠI, HẠN CHẾ",
        "- Chưa có số liệu hợp lệ của cơ quan, đơn vị nào, nên chưa có căn cứ đánh giá kết quả.",
        "III. NHIỆM VỤ NĂM 2025",
        STAGES,
        URGE,
        CLOSING,
    ]


def test_one_body_with_one_exemplar_and_no_nomination():
    sheets = {
        ChiTieu: "| linh_vuc | doi_tuong | so_luong |\n| 3 | CN | 1 |",
        DienHinh: exemplars(("CN", 3, "nhan_rong", 2)),
    }
    assert text(book("SYT", sheets), plan=ONE_BODY) == [
        OPENING,
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Công tác triển khai kế hoạch",
        "Kế hoạch xác định 01 lĩnh vực, phân công 01 cơ quan, đơn vị làm đầu mối; Sở Y tế là cơ "
        "quan thường trực, giúp Hội đồng theo dõi, tổng hợp.",
        "Sở Y tế đã gửi số liệu.",
        "Cơ quan, đơn vị này đã xây dựng kế hoạch triển khai, đề ra chỉ tiêu xây dựng 01 điển hình.",
        "2. Kết quả theo các khâu",
        "Trong năm ghi nhận 01 điển hình là cá nhân, đúng bằng chỉ tiêu (01). Điển hình này đang ở "
        "khâu nhân rộng (chi tiết tại Phụ lục III và Phụ lục IV).",
        "3. Kết quả theo lĩnh vực",
        "Lĩnh vực của kế hoạch đã có điển hình (chi tiết tại Phụ lục I).",
        "- Lĩnh vực 3 (Phong trào 3) có 01 điển hình là cá nhân, đạt 100% chỉ tiêu (01). Đó là Mẫu "
        "0 (Viện A).",
        "4. Kết quả theo cơ quan, đơn vị",
        "Sở Y tế có 01 điển hình (chi tiết tại Phụ lục II).",
        "5. Công tác khen thưởng",
        "Số liệu đã gửi không có hồ sơ đề nghị khen thưởng nào (Phụ lục V, Phụ lục VI).",
        "II. TỒN TẠI, HẠN CHẾ",
        "- Đã có điển hình nhưng chưa có hồ sơ đề nghị khen thưởng.",
        "III. NHIỆM VỤ NĂM 2025",
        STAGES,
        CLOSING,
    ]


SOME = [
    OPENING,
    "I. KẾT QUẢ THỰC HIỆN",
    "1. Công tác triển khai kế hoạch",
    "Kế hoạch xác định 06 nội dung thuộc 05 lĩnh vực, phân công 06 cơ quan, đơn vị làm đầu mối; "
    "Sở Nội vụ là cơ quan thường trực, giúp Hội đồng theo dõi, tổng hợp.",
    "Đến khi tổng hợp báo cáo, 02/08 cơ quan, đơn vị đã gửi số liệu (25%). Còn 06 cơ quan, đơn vị "
    "chưa gửi, gồm: Ban Tuyên giáo Tỉnh ủy, Bộ Chỉ huy Quân sự tỉnh, Hội Liên hiệp Phụ nữ tỉnh, "
    "Tỉnh đoàn, Ủy ban nhân dân huyện Lâm Xuyên và Sở Tư pháp.",
    "Trong số cơ quan, đơn vị đã gửi số liệu, 01/02 nơi đã xây dựng kế hoạch triển khai, đề ra chỉ "
    "tiêu xây dựng 06 điển hình.",
    "2. Kết quả theo các khâu",
    "Trong năm ghi nhận 04 điển hình, gồm 01 tập thể và 03 cá nhân, đạt 66,67% chỉ tiêu (06), còn "
    "thiếu 02 điển hình. Theo khâu cao nhất đã đạt, có 01 điển hình ở khâu phát hiện (25%), 01 ở "
    "khâu bồi dưỡng (25%) và 02 ở khâu nhân rộng (50%) (chi tiết tại Phụ lục III và Phụ lục IV).",
    "Tính theo thời gian phát hiện, có 01 điển hình trong quý I, 02 trong quý II và 01 trong quý "
    "IV.",
    "3. Kết quả theo lĩnh vực",
    "Trong số liệu đã gửi, mới có 02/06 nội dung có điển hình; chưa có ở lĩnh vực 1 (Phong trào "
    "1); lĩnh vực 4a (Phong trào 4a); lĩnh vực 4b (Phong trào 4b); lĩnh vực 5 (Phong trào 5) (chi "
    "tiết tại Phụ lục I). Nhiều nhất là lĩnh vực 3 (Phong trào 3), có 03 điển hình.",
    "- Lĩnh vực 2 (Phong trào 2) có 01 điển hình là cá nhân. Đó là Lê Thị Tư (Viện B).",
    "- Lĩnh vực 3 (Phong trào 3) có 03 điển hình, gồm 01 tập thể và 02 cá nhân, đạt 60% chỉ tiêu "
    "(05). Tiêu biểu là Trần Văn Hai (Viện A) và Lê Thị Ba (Viện B).",
    "4. Kết quả theo cơ quan, đơn vị",
    "01/02 cơ quan, đơn vị đã gửi số liệu có điển hình; chưa có: Sở Nội vụ (chi tiết tại Phụ lục "
    "II).",
    "5. Công tác khen thưởng",
    "Trong năm có 05 hồ sơ đề nghị khen thưởng, gồm 01 tập thể, 03 cá nhân và 01 doanh nhân; "
    "trong đó 02 hồ sơ được tặng (40%), 01 không được tặng (20%) và 02 chưa có kết quả xét (40%) "
    "(chi tiết tại Phụ lục V, danh sách tại Phụ lục VI).",
    "- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: có 02 đề nghị, 01 được tặng.",
    "- Giấy khen: có 03 đề nghị, 01 được tặng.",
    "Trong 03 cá nhân được đề nghị có 01 lãnh đạo, quản lý (33,33%), 01 người trực tiếp công tác, "
    "lao động, học tập, chiến đấu (33,33%) và 01 người chưa rõ là lãnh đạo hay người trực tiếp "
    "(33,33%); trong 04 cá nhân, doanh nhân được đề nghị có 02 nữ (50%), 01 người chưa rõ giới "
    "tính (chi tiết tại Phụ lục III).",
    "Cá nhân được tặng là người trực tiếp công tác, lao động, học tập, chiến đấu; đó là nữ.",
    "II. TỒN TẠI, HẠN CHẾ",
    "- Còn 06/08 cơ quan, đơn vị chưa gửi số liệu, nên kết quả chung chưa phản ánh đầy đủ.",
    "- Số liệu đã gửi chưa có điển hình ở 04/06 nội dung (1, 4a, 4b, 5).",
    "- Sở Y tế chưa đạt chỉ tiêu (04/06).",
    "III. NHIỆM VỤ NĂM 2025",
    STAGES,
    "- Tiếp tục giúp đỡ, hoàn thiện 02 điển hình chưa đến khâu nhân rộng; lựa chọn những điển "
    "hình có sức lan tỏa để phổ biến.",
    "- Giao Sở Nội vụ lựa chọn, xây dựng điển hình ở nội dung được phân công còn chưa có điển "
    "hình.",
    "- Các cơ quan, đơn vị chưa đạt chỉ tiêu rà soát lại nguồn điển hình, xác định chỉ tiêu năm "
    "sau sát với điều kiện thực tế.",
    URGE,
    "- Hoàn thành việc xét 02 hồ sơ khen thưởng chưa có kết quả.",
    "- Tuyên truyền rộng rãi thành tích, cách làm của các tập thể, cá nhân được khen thưởng.",
    CLOSING,
]


def test_a_few_bodies_with_last_year_missing():
    assert text(syt(), book("SNV", {})) == SOME


def test_last_year_stands_beside_this_year_where_it_is_given():
    added = set(text(syt(), book("SNV", {}), plan=LAST_YEAR)) - set(SOME)
    assert added == {
        "Năm nay có 04 điển hình, năm 2023 có 03; chưa so sánh tăng, giảm vì còn 06 cơ quan, đơn "
        "vị chưa gửi số liệu.",
        "- Lĩnh vực 2 (Phong trào 2) có 01 điển hình là cá nhân; năm 2023 không có. Đó là Lê Thị Tư "
        "(Viện B).",
        "- Lĩnh vực 3 (Phong trào 3) có 03 điển hình, gồm 01 tập thể và 02 cá nhân, đạt 60% chỉ "
        "tiêu (05); năm 2023 có 02 điển hình. Tiêu biểu là Trần Văn Hai (Viện A) và Lê Thị Ba (Viện "
        "B).",
        "- Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: có 02 đề nghị, 01 được tặng (năm 2023 có "
        "04 đề nghị, 03 được tặng).",
    }


# --- none, one, few, all ---------------------------------------------------------------------


def everyone(**sheets):
    return [book(b["ma"], sheets.get(b["ma"], {})) for b in BODIES]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "Số liệu đã gửi chưa ghi nhận điển hình nào."),
        ([("TT", 3, "boi_duong", 1)], "Trong năm ghi nhận 01 điển hình là tập thể; "),
        ([("TT", 3, "boi_duong", 1)] * 2, "Trong năm ghi nhận 02 điển hình, đều là tập thể; "),
        ([("TT", 3, "boi_duong", 1), ("CN", 3, "boi_duong", 1)], "gồm 01 tập thể và 01 cá nhân; "),
        ([("TT", 3, "boi_duong", 1)] * 2, "Tất cả 02 điển hình đều ở khâu bồi dưỡng "),
        ([("TT", 3, "boi_duong", 1)] * 2, "Tất cả đều được phát hiện trong quý I."),
        ([("TT", 3, "boi_duong", 1), ("TT", 3, "phat_hien", 2)],
         "; chưa điển hình nào đến khâu nhân rộng "),
    ],
)  # fmt: skip
def test_sentences_on_exemplars_vary_with_their_number(rows, said):
    whole = " ".join(text(*everyone(SYT={DienHinh: exemplars(*rows)})))
    assert said in whole


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("TT", "GK", "duoc_tang")], "01 hồ sơ đề nghị khen thưởng, của tập thể; kết quả: được tặng"),
        ([("TT", "GK", "duoc_tang")] * 2, "02 hồ sơ đề nghị khen thưởng, đều của tập thể; tất cả đều được tặng"),
        ([("TT", "GK", "chua_xet")] * 2, "tất cả đều chưa có kết quả xét"),
        ([("TT", "GK", "chua_xet")] * 2, "- Giấy khen: có 02 đề nghị, chưa có kết quả xét."),
        ([("TT", "GK", "duoc_tang"), ("TT", "GK", "khong_tang")],
         "01 hồ sơ được tặng (50%) và 01 không được tặng (50%)"),
        ([("TT", "GK", "khong_tang")], "có 01 đề nghị, không trường hợp nào được tặng."),
        ([("TT", "GK", "khong_tang"), ("TT", "GK", "")],
         "có 02 đề nghị, chưa trường hợp nào được tặng."),
        ([("CN", "GK", "duoc_tang")], "hay người trực tiếp; chưa rõ giới tính (chi tiết"),
    ],
)  # fmt: skip
def test_sentences_on_awards_vary_with_the_outcome(rows, said):
    whole = " ".join(text(*everyone(SYT={DeNghi: nominations(*rows)})))
    assert said.lower() in whole.lower()


def test_targets_are_equalled_exceeded_or_missed():
    two = exemplars(*[("TT", 3, "boi_duong", 1)] * 2)
    for goal, said in ((2, "đúng bằng chỉ tiêu (02)"), (1, "đạt 200% chỉ tiêu (01), vượt 01 điển hình"),
                       (5, "đạt 40% chỉ tiêu (05), còn thiếu 03 điển hình")):  # fmt: skip
        goals = f"| linh_vuc | doi_tuong | so_luong |\n| 3 | TT | {goal} |"
        whole = " ".join(text(*everyone(SYT={DienHinh: two, ChiTieu: goals})))
        assert said in whole


def test_when_everyone_has_sent_the_years_are_compared():
    rows = exemplars(*[("TT", 3, "boi_duong", 1)] * 4)
    whole = " ".join(text(*everyone(SYT={DienHinh: rows}), plan=LAST_YEAR))
    assert "Toàn bộ 08 cơ quan, đơn vị đã gửi số liệu." in whole
    assert "Năm nay có 04 điển hình, năm 2023 có 03, tăng 01 (33,33%)." in whole


def test_years_are_compared_over_the_fields_whose_last_year_is_known():
    rows = exemplars(("TT", 3, "boi_duong", 1), ("TT", 1, "boi_duong", 1))
    plan = programme(nam_truoc={"dien_hinh_theo_linh_vuc": {"3": 2}})
    whole = " ".join(text(*everyone(SYT={DienHinh: rows}), plan=plan))
    assert (
        "Tính riêng 01/06 nội dung có số liệu năm 2023, năm nay có 01 điển hình, năm 2023 có 02, "
        "giảm 01 (50%)."
    ) in whole


def test_all_good_leaves_part_two_with_one_honest_sentence():
    sheets = {
        DienHinh: exemplars(
            *[("TT", u["ma"], "nhan_rong", 1) for f in FIELDS for u in f["don_vi"]]
        ),
        DeNghi: nominations(("TT", "GK", "duoc_tang")),
    }
    lines = text(*everyone(SYT=sheets))
    start = lines.index("II. TỒN TẠI, HẠN CHẾ")
    assert lines[start + 1].startswith("Số liệu tổng hợp không cho thấy")
    assert lines[start + 2] == "III. NHIỆM VỤ NĂM 2025"


# --- words of the bodies ---------------------------------------------------------------------


def test_words_of_bodies_are_merged_and_named():
    same = progress((1, "Mở lớp", "Thiếu kinh phí", "Việc nhiều", "Tăng kinh phí"))
    other = progress((1, 'Phong trào "Khéo"', "thiếu kinh phí.", "", "Không có"))
    lines = text(book("SNV", {TienDo: same}), book("SYT", {TienDo: other}))
    at = lines.index(
        "a) Quý I có 02 cơ quan, đơn vị báo cáo tiến độ. Kết quả nổi bật theo báo cáo của các cơ "
        "quan, đơn vị:"
    )
    assert lines[at + 1] == (
        "- Các sở, ban, ngành: Mở lớp (Sở Nội vụ). Phong trào “Khéo” (Sở Y tế)."
    )
    assert lines.count("- Thiếu kinh phí (Sở Nội vụ và Sở Y tế).") == 1
    assert "- Tăng kinh phí (Sở Nội vụ)." in lines
    assert not any("Không có" in line for line in lines)


def test_results_stand_under_the_sort_of_body_and_shared_ones_apart():
    rows = {ma: progress((1, said, "", "", "")) for ma, said in
            (("SNV", "Mở lớp"), ("LX", "Làm đường"), ("SYT", "Đủ hồ sơ"), ("PN", "Đủ hồ sơ"))}  # fmt: skip
    lines = text(*[book(ma, {TienDo: sheet}) for ma, sheet in rows.items()])
    at = next(n for n, line in enumerate(lines) if line.startswith("a) Quý I"))
    assert lines[at + 1 : at + 4] == [
        "- Nhiều cơ quan, đơn vị: Đủ hồ sơ (Sở Y tế và Hội Liên hiệp Phụ nữ tỉnh).",
        "- Các sở, ban, ngành: Mở lớp (Sở Nội vụ).",
        "- Cấp huyện: Làm đường (Ủy ban nhân dân huyện Lâm Xuyên).",
    ]


def test_every_sort_of_body_has_its_turn_before_a_second_statement_of_one():
    many = progress(*[(1, f"Việc {n}", "", "", "") for n in range(12)])
    lines = text(
        book("SNV", {TienDo: many}), book("LX", {TienDo: progress((1, "Làm đường", "", "", ""))})
    )
    assert "- Cấp huyện: Làm đường (Ủy ban nhân dân huyện Lâm Xuyên)." in lines


def test_headings_are_gapless_with_and_without_words_of_bodies():
    full = book("SNV", {TienDo: progress((2, "Mở lớp", "Thiếu", "Việc nhiều", "Tăng"))})
    for lines in (text(full), text()):
        heads = [m.group(1) for line in lines if (m := re.match(r"(I{1,3}|\d)\. ", line))]
        assert heads[:2] == ["I", "1"]
        assert [h for h in heads if not h.isdigit()] == ["I", "II", "III"]
        before = "0"
        for head in heads:
            before = "0" if not head.isdigit() else str(int(before) + 1)
            assert head == before or not head.isdigit()
    heads = [line for line in text(full) if re.match(r"I+\. |\d\. ", line)]
    assert "III. NHIỆM VỤ NĂM 2025 VÀ KIẾN NGHỊ" in heads
    assert "6. Tiến độ theo quý" in heads


def test_a_long_list_of_statements_is_cut_and_the_rest_counted():
    rows = progress(*[(1, f"Việc {n}", f"Khó {n}", "", "") for n in range(12)])
    lines = text(book("SNV", {TienDo: rows}))
    assert "- Ngoài ra, các cơ quan, đơn vị còn nêu 03 kết quả khác." in lines
    assert "- Ngoài ra, các cơ quan, đơn vị còn nêu 04 khó khăn, tồn tại khác." in lines


# --- head, foot, sources ---------------------------------------------------------------------


def test_the_council_issues_it_without_number_and_day_in_the_fourth_quarter():
    made = draft(syt(), plan=programme(cai_dat={"kinh_gui_tong_ket": ["UBND tỉnh"],
                                                "noi_nhan_tong_ket": ["Như trên"]}))  # fmt: skip
    vb = made.context["vb"]
    assert (made.body, made.quarter, made.name) == ("HDTDKT", 4, "bao-cao-tong-ket")
    assert re.fullmatch(r"Số:\s+/BC-HĐTĐKT", vb["so_ky_hieu"])
    assert re.fullmatch(r"Tân Sơn, ngày\s+tháng\s+năm 2024", vb["dia_danh_ngay"])
    assert vb["trich_yeu"] == "Kết quả xây dựng và nhân rộng điển hình tiên tiến năm 2024"
    assert vb["ky"] == ["TM. HỘI ĐỒNG", "CHỦ TỊCH"]
    assert (vb["ho_ten"], vb["kinh_gui"]) == ("Nguyễn Văn Mẫu", ["UBND tỉnh"])
    assert vb["noi_nhan"] == ["- Như trên;", "- Lưu: VT."]
    assert made.sources[-1] == "programme.yaml"
    assert any(source.startswith("SYT.xlsx!DienHinh!") for source in made.sources)


@pytest.mark.parametrize(
    ("today", "year"),
    [(date(2024, 6, 1), 2024), (date(2025, 1, 9), 2025), (date(2031, 1, 9), 2025)],
)
def test_the_date_line_has_the_year_in_which_the_report_is_issued(today, year):
    made = only(KIND, replace(work(syt()), today=today))
    assert made.context["vb"]["dia_danh_ngay"].endswith(f"năm {year}")
    assert f"năm {year} của" in made.context["kem_theo"]


def test_no_none_anywhere():
    for made in (draft(), draft(syt()), draft(syt(), plan=LAST_YEAR)):
        found = strings(made.context)
        assert found
        assert not [s for s in found if "None" in s]


# --- the document, taken apart ---------------------------------------------------------------


@pytest.fixture(scope="module")
def render(tmp_path_factory):
    path = tmp_path_factory.mktemp("mau") / "mau.docx"
    path.write_bytes(build(KIND.templates[0], regime("nha_nuoc")))

    def made(*books, plan=None):
        one = draft(*books, plan=plan)
        when = datetime(2024, 12, 20, tzinfo=UTC)
        data = fill_in(path, one.context, title=one.title, created=when)
        document = read_docx(io.BytesIO(data))
        ruled = [t for t in document.tables if t.rows[0].cells[0].text == "TT"]
        return document, [[[c.text for c in r.cells] for r in t.rows] for t in ruled]

    return made


def test_every_annex_of_the_document_shows_the_numbers_counted_by_hand(render):
    document, tables = render(syt(), book("SNV", {}), plan=LAST_YEAR)
    assert [p.text for p in document.paragraphs if p.text.startswith("Phụ lục")] == [
        "Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV", "Phụ lục V", "Phụ lục VI",
    ]  # fmt: skip
    fields, bodies, kinds, stages, proposed, granted, names = tables
    assert fields[4] == ["4a", "Phong trào 4a", "0", "0", "", "0", "0", "0", "0", "0", "0", "0"]
    notes = [p.text for p in document.paragraphs if p.text.startswith("Ghi chú")]
    assert ["Ô tỷ lệ đạt để trống khi không có chỉ tiêu." in note for note in notes] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert fields[3][:9] == ["3", "Phong trào 3", "5", "3", "60", "1", "1", "0", "1"]
    assert fields[-1] == ["", "Tổng cộng", "6", "4", "66,67", "1", "1", "0", "2", "5", "2", "3"]
    assert bodies[1][1:5] == ["Sở Nội vụ", "0", "0", ""]
    assert bodies[3][1:] == ["Ban Tuyên giáo Tỉnh ủy", *[""] * 12, "Chưa gửi"]
    assert bodies[-1][1:11] == ["Tổng cộng", "6", "4", "66,67", "1", "1", "0", "2", "5", "2"]
    assert kinds[1][8:] == ["1", "x", "x", "x", "1", "x", "x", "x"]
    assert kinds[2][1:] == [
        "Cá nhân",
        "3",
        "3",
        "0",
        "1",
        "0",
        "2",
        "3",
        "1",
        "1",
        "1",
        "1",
        "1",
        "0",
        "1",
    ]
    assert kinds[-1][8:] == ["5", "2", "1", "1", "2", "1", "0", "1"]
    assert stages[4] == ["4", "Nhân rộng", "0", "1", "0", "1", "2", "50"]
    assert stages[-1] == ["", "Tổng cộng", "1", "2", "0", "1", "4", "100"]
    assert proposed[1][2:] == ["1", "1", "0", "0", "0", "2", "4"]
    assert proposed[-1][1:] == ["Tổng cộng", "1", "3", "0", "0", "1", "5", ""]
    assert granted[2][2:] == ["0", "1", "0", "0", "0", "1", "33,33", "0", "2", ""]
    assert [row[1] for row in names[1:]] == [
        "I. Tập thể (01)", "Khoa Một", "II. Cá nhân (03)", "Trần Văn Hai", "Lê Thị Ba",
        "Lê Thị Sáu", "III. Doanh nhân (01)", "Đỗ Thị Năm",
    ]  # fmt: skip
    assert names[2][3:] == [
        "Sở Y tế",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Được tặng",
        "9/QĐ-UBND",
    ]


def test_annexes_lie_across_and_the_text_stands_upright(render):
    document, _ = render(syt())
    shapes = [s.page_width > s.page_height for s in document.sections]
    assert shapes == [False, *[True] * 6]


def test_with_no_workbook_all_figures_are_blank_and_a_note_says_why(render):
    document, tables = render()
    fields, bodies, *_ = tables
    assert {c for row in fields[1:] for c in row[2:]} == {""}
    assert {c for row in bodies[1:-1] for c in row[2:-1]} == {""}
    notes = [p.text for p in document.paragraphs if p.text.startswith("Ghi chú")]
    assert len(notes) == 5
    assert all("chưa có sổ hợp lệ" in note for note in notes)
    assert tables[-1][1][0] == "Chưa có số liệu về đề nghị khen thưởng."


def test_every_kind_of_nominee_has_a_line_and_thousands_take_a_dot(render):
    goals = "| linh_vuc | doi_tuong | so_luong |\n| 3 | TT | 9000 |\n| 3 | CN | 1234 |"
    _, tables = render(book("SYT", {ChiTieu: goals}))
    assert [row[1] for row in tables[2][1:-1]] == [kind.ten for kind in DoiTuong]
    assert tables[2][-1][2] == "10.234"
