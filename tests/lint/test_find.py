"""The finder: components are found however they are laid out and whatever is wrong with them."""

from __future__ import annotations

import pytest

from dienhinh_docs.lint.find import find
from dienhinh_docs.lint.found import Component as C
from dienhinh_docs.lint.found import Found
from support.word_files import Grid, Line, grid, rule, word_file

QH = "^ **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**"
TN = "^ **Độc lập - Tự do - Hạnh phúc**"
DATE = "^ *Bắc Giang, ngày 05 tháng 02 năm 2021*"
LEFT = ["^ UBND TỈNH BẮC GIANG", "^ **SỞ Y TẾ**", rule(40)]
RIGHT = [QH, TN, rule(160)]
TITLE = ["^ **KẾ HOẠCH**", "^ **Thực hiện phong trào thi đua năm 2021**", rule(90)]
TEXT = [
    "= Thực hiện Kế hoạch số 08/KH-UBND ngày 05/02/2021, Sở Y tế xây dựng kế hoạch như sau:",
    "= **I. MỤC ĐÍCH**",
    "= 1. Nâng cao chất lượng.",
    "= 2. Làm đúng hạn./.",
]
FOOT = grid(
    [
        ["***Nơi nhận:***", "- Như trên;", "- Lưu: VT, TCCB."],
        ["^ **KT. GIÁM ĐỐC**", "^ **PHÓ GIÁM ĐỐC**", "^", "^", "^ **Nguyễn Văn Mẫu**"],
    ]
)


def two_rows(number: str = "^ Số: 08/KH-SYT", day: str = DATE) -> Grid:
    return grid([LEFT, RIGHT], [number, day])


def texts(found: Found, component: C) -> list[str]:
    return [piece.text for piece in found.all(component)]


def head_of(found: Found) -> dict[str, list[str]]:
    parts = (C.QUOC_HIEU, C.TIEU_NGU, C.CHU_QUAN, C.CO_QUAN, C.SO_KY_HIEU, C.DIA_DANH_NGAY)
    return {part.value: texts(found, part) for part in parts}


RIGHT_HEAD = {
    "quoc_hieu": ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    "tieu_ngu": ["Độc lập - Tự do - Hạnh phúc"],
    "chu_quan": ["UBND TỈNH BẮC GIANG"],
    "co_quan": ["SỞ Y TẾ"],
    "so_ky_hieu": ["Số: 08/KH-SYT"],
    "dia_danh_ngay": ["Bắc Giang, ngày 05 tháng 02 năm 2021"],
}

LAYOUTS = {
    "2 × 2 table": [two_rows()],
    "1 × 2 table": [grid([[*LEFT, "^ Số: 08/KH-SYT"], [*RIGHT, DATE]])],
    "3 × 2 table": [
        grid(["^ UBND TỈNH BẮC GIANG", QH], ["^ **SỞ Y TẾ**", TN], ["^ Số: 08/KH-SYT", DATE])
    ],
    "4 × 2 table with a row for the lines": [
        grid(
            ["^ UBND TỈNH BẮC GIANG", QH],
            ["^ **SỞ Y TẾ**", TN],
            [rule(40), rule(160)],
            ["^ Số: 08/KH-SYT", DATE],
        )
    ],
    "3 columns, the middle one empty": [grid([LEFT, "", RIGHT], ["^ Số: 08/KH-SYT", "", DATE])],
    "one paragraph a cell, with breaks": [
        grid(
            [
                "^ UBND TỈNH BẮC GIANG\n**SỞ Y TẾ**",
                "^ **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc**",
            ],
            ["^ Số: 08/KH-SYT", DATE],
        )
    ],
    "tabs": [
        "UBND TỈNH BẮC GIANG\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        "**SỞ Y TẾ**\t**Độc lập - Tự do - Hạnh phúc**",
        rule(40),
        "Số: 08/KH-SYT\t*Bắc Giang, ngày 05 tháng 02 năm 2021*",
    ],
    "centre tabs in front of both halves": [
        "\tUBND TỈNH BẮC GIANG\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        "\t**SỞ Y TẾ**\t**Độc lập - Tự do - Hạnh phúc**",
        "\tSố: 08/KH-SYT\t*Bắc Giang, ngày 05 tháng 02 năm 2021*",
    ],
    "spaces": [
        "UBND TỈNH BẮC GIANG       **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        "     **SỞ Y TẾ**               **Độc lập - Tự do - Hạnh phúc**",
        "Số: 08/KH-SYT            *Bắc Giang, ngày 05 tháng 02 năm 2021*",
    ],
    "one under another, issuer first": [
        "^ UBND TỈNH BẮC GIANG",
        "^ **SỞ Y TẾ**",
        QH,
        TN,
        "^ Số: 08/KH-SYT",
        DATE,
    ],
    "one under another, quốc hiệu first": [
        QH,
        TN,
        rule(160),
        "^ UBND TỈNH BẮC GIANG",
        "^ **SỞ Y TẾ**",
        "^ Số: 08/KH-SYT",
        DATE,
    ],
    "text boxes": [
        *(Line(t, box=True) for t in ("^ UBND TỈNH BẮC GIANG", "^ **SỞ Y TẾ**", "^ Số: 08/KH-SYT")),
        *(Line(t, box=True) for t in (QH, TN, DATE)),
    ],
    "number and date below the table": [
        grid([LEFT, RIGHT]),
        "Số: 08/KH-SYT\t*Bắc Giang, ngày 05 tháng 02 năm 2021*",
    ],
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_head_is_found_in_every_layout(layout):
    found = find(word_file(*LAYOUTS[layout], *TITLE, *TEXT, FOOT))
    assert head_of(found) == RIGHT_HEAD
    assert texts(found, C.TEN_LOAI) == ["KẾ HOẠCH"]
    assert texts(found, C.TRICH_YEU) == ["Thực hiện phong trào thi đua năm 2021"]
    assert [p.text for p in found.body] == [t.removeprefix("= ").replace("*", "") for t in TEXT]
    assert (found.regime.ma, found.regime_sure, found.loai) == ("nha_nuoc", True, "KH")


SIGNED = (["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], ["Nguyễn Văn Mẫu"])
LIST = ["- Như trên;", "- Lưu: VT, TCCB."]
FEET = {
    "table": [FOOT],
    "list in one paragraph with breaks": [
        grid(["***Nơi nhận:***\n- Như trên;\n- Lưu: VT, TCCB.",
              "^ **KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nNguyễn Văn Mẫu**"])
    ],
    "rows of a table": [
        grid(["***Nơi nhận:***", "", "^ **KT. GIÁM ĐỐC**"],
             [["- Như trên;", "- Lưu: VT, TCCB."], "", "^ **PHÓ GIÁM ĐỐC**"],
             ["", "", "^ **Nguyễn Văn Mẫu**"])
    ],
    "tabs": [
        "***Nơi nhận:***\t**KT. GIÁM ĐỐC**", "- Như trên;\t**PHÓ GIÁM ĐỐC**", "- Lưu: VT, TCCB.",
        "", "\t**Nguyễn Văn Mẫu**",
    ],
    "signature above the list": [
        "> **KT. GIÁM ĐỐC**", "> **PHÓ GIÁM ĐỐC**", "", "> **Nguyễn Văn Mẫu**",
        "***Nơi nhận:***", "- Như trên;", "- Lưu: VT, TCCB.",
    ],
    "signature below the list": [
        "***Nơi nhận:***", "- Như trên;", "- Lưu: VT, TCCB.",
        Line("^ **KT. GIÁM ĐỐC**", left=80), Line("^ **PHÓ GIÁM ĐỐC**", left=80),
        Line("^ **Nguyễn Văn Mẫu**", left=80),
    ],
}  # fmt: skip


@pytest.mark.parametrize("layout", FEET)
def test_foot_is_found_in_every_layout(layout):
    found = find(word_file(two_rows(), *TITLE, *TEXT, *FEET[layout]))
    assert texts(found, C.NOI_NHAN_NHAN) == ["Nơi nhận:"]
    assert texts(found, C.NOI_NHAN) == LIST
    assert (texts(found, C.QUYEN_HAN), texts(found, C.HO_TEN)) == SIGNED
    assert found.body[-1].text == "2. Làm đúng hạn./."


@pytest.mark.parametrize(
    ("component", "written"),
    [
        (C.QUOC_HIEU, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (C.QUOC_HIEU, "CỘNG HÒA XÃ HỘI CHỦ NGĨA VIỆT NAM"),
        (C.QUOC_HIEU, "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        (C.QUOC_HIEU, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM."),
        (C.TIEU_NGU, "Độc lập – Tự do – Hạnh phúc"),
        (C.TIEU_NGU, "Độc Lập-Tự Do-Hạnh Phúc"),
        (C.TIEU_NGU, "Độc lập, tự do, hạnh phúc"),
        (C.SO_KY_HIEU, "Số 08/KH-SYT"),
        (C.SO_KY_HIEU, "Số:08 / KH-SYT"),
        (C.SO_KY_HIEU, "SỐ: 8/KH.SYT"),
        (C.SO_KY_HIEU, "Số:         /KH-SYT"),
        (C.SO_KY_HIEU, "Số: …../KH-SYT"),
        (C.SO_KY_HIEU, "Số:\t/KH-SYT"),
        (C.SO_KY_HIEU, "Số 08-KH/SYT"),
        (C.SO_KY_HIEU, "08/KH-SYT"),
        (C.SO_KY_HIEU, "Số: 08/BC - SYT"),
        (C.DIA_DANH_NGAY, "Bắc Giang, ngày 31 tháng 02 năm 2021"),
        (C.DIA_DANH_NGAY, "Bắc Giang, ngày 5 tháng 2"),
        (C.DIA_DANH_NGAY, "Bắc Giang ngày 5 tháng 2 năm 2021"),
        (C.DIA_DANH_NGAY, "Bắc Giang, ngày 05/02/2021"),
        (C.DIA_DANH_NGAY, "Bắc Giang, 05/3/2021"),
        (C.DIA_DANH_NGAY, "Bắc Giang, ngày      tháng      năm 2021"),
        (C.DIA_DANH_NGAY, "Bắc Giang, ngày … tháng … năm …"),
        (C.DIA_DANH_NGAY, "Bắc Giang, ngày\ttháng\tnăm 2021"),
        (C.CO_QUAN, "Sở Y tế"),
    ],
)  # fmt: skip
def test_a_slip_in_the_head_does_not_hide_it(component, written):
    left = ["^ UBND TỈNH BẮC GIANG", "^ **SỞ Y TẾ**"]
    right = [QH, TN]
    number, day = "^ Số: 08/KH-SYT", DATE
    match component:
        case C.QUOC_HIEU:
            right[0] = f"^ **{written}**"
        case C.TIEU_NGU:
            right[1] = f"^ **{written}**"
        case C.SO_KY_HIEU:
            number = f"^ {written}"
        case C.DIA_DANH_NGAY:
            day = f"^ *{written}*"
        case _:
            left[1] = f"^ **{written}**"
    found = find(word_file(grid([left, right], [number, day]), *TITLE, *TEXT, FOOT))
    expected = " ".join(written.replace("\t", " ").split())
    assert " ".join(texts(found, component)) == expected
    others = {part: value for part, value in head_of(found).items() if part != component.value}
    assert others == {part: value for part, value in RIGHT_HEAD.items() if part != component.value}


@pytest.mark.parametrize(
    ("lines", "superior"),
    [
        (["UBND TỈNH BẮC GIANG", "**SỞ Y TẾ**"], 1),
        (["**UBND TỈNH BẮC GIANG**", "**SỞ Y TẾ**"], 1),
        (["UBND TỈNH BẮC GIANG", "SỞ Y TẾ"], 1),
        (["**ỦY BAN NHÂN DÂN**", "**TỈNH QUẢNG BÌNH**"], 0),
        (["ỦY BAN NHÂN DÂN", "**TỈNH QUẢNG BÌNH**"], 0),
        (["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG BÌNH", "**SỞ NỘI VỤ**"], 2),
        (["UBND TỈNH BẮC GIANG", "**HỘI ĐỒNG**", "**THI ĐUA - KHEN THƯỞNG**"], 1),
        (["**HỘI ĐỒNG**", "**THI ĐUA - KHEN THƯỞNG TỈNH BẮC GIANG**"], 0),
        (["QUÂN KHU 1", "**BỘ CHỈ HUY QUÂN SỰ**", "**TỈNH BẮC GIANG**"], 1),
        (["**BAN CHỈ ĐẠO**", "**PHÒNG, CHỐNG DỊCH COVID-19**"], 0),
        (["**ỦY BAN MTTQ VIỆT NAM**", "**TỈNH BẮC GIANG**", "**BAN THƯỜNG TRỰC**"], 0),
        (["ỦY BAN MTTQ VIỆT NAM", "TỈNH BẮC GIANG", "**BAN THƯỜNG TRỰC**"], 2),
        (["**SỞ Y TẾ**"], 0),
        (["**CÔNG TY CỔ PHẦN**", "**BAO BÌ VÍ DỤ SÔNG CẦU**"], 0),
        (["**HỘI**", "**BẢO VỆ THIÊN NHIÊN**"], 0),
        (["TẬP ĐOÀN VÍ DỤ", "**XÍ NGHIỆP MẪU**"], 1),
        (["UBND TỈNH BẮC GIANG", "**BAN QUẢN LÝ**", "**CÁC KHU CÔNG NGHIỆP**"], 1),
        (["**HỘI LHPN VIỆT NAM**", "**BAN THƯỜNG VỤ TỈNH BẮC GIANG**"], 1),
        (["**UBND TỈNH BẮC GIANG -**", "**BAN THƯỜNG TRỰC UBMTTQ**", "**TỈNH BẮC GIANG**"], 0),
    ],
)
def test_superior_and_issuer_are_told_apart(lines, superior):
    left = [f"^ {line}" for line in lines]
    found = find(word_file(grid([left, RIGHT], ["^ Số: 08/KH-X", DATE]), *TITLE, *TEXT, FOOT))
    plain = [line.replace("*", "") for line in lines]
    assert texts(found, C.CHU_QUAN) == plain[:superior]
    assert texts(found, C.CO_QUAN) == plain[superior:]


DANG = ["^ **ĐẢNG CỘNG SẢN VIỆT NAM**", rule(200)]
DOAN = ["^ **ĐOÀN TNCS HỒ CHÍ MINH**", rule(150)]


@pytest.mark.parametrize(
    ("left", "right", "number", "kind", "sure"),
    [
        (["UBND TỈNH X", "**SỞ Y TẾ**"], RIGHT, "Số: 08/KH-SYT", "nha_nuoc", True),
        (["TỈNH ỦY X", "**BAN TUYÊN GIÁO**", "*"], DANG, "Số 08-KH/BTGTU", "dang", True),
        (["TỈNH ỦY X", "**BAN TUYÊN GIÁO**"], RIGHT, "Số: 08/KH-BTGTU", "dang", True),
        (["TỈNH ỦY X", "**BAN TỔ CHỨC**"], RIGHT, "Số 08-KH/BTCTU", "dang", True),
        (["TỈNH ỦY X", "**BÁO X**"], RIGHT, "Số: 08/KH-BX", "nha_nuoc", True),
        (["ĐẢNG BỘ TỈNH X", "**HUYỆN ỦY Y**", "*"], DANG, "Số 08-KH/HU", "dang", True),
        (["TỈNH ĐOÀN X", "***"], DOAN, "Số: 08-KH/TĐTN-BPT", "doan", True),
        (["**BAN CHẤP HÀNH TỈNH X**"], DOAN, "Số: 08-KH/TĐTN-BPT", "doan", True),
        (["QUÂN KHU 1", "**BỘ CHỈ HUY QUÂN SỰ TỈNH X**"], RIGHT, "Số: 08/KH-BCH", "quan_doi", True),
        (["BỘ CÔNG AN", "**CÔNG AN TỈNH X**"], RIGHT, "Số: 08/KH-CAT-PX03", "cong_an", True),
        (["**ỦY BAN MTTQ VIỆT NAM TỈNH X**", "**BAN THƯỜNG TRỰC**"], RIGHT, "Số: 08/KH-MTTQ-BTT",
         "mttq", True),
        (["TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "**LIÊN ĐOÀN LAO ĐỘNG TỈNH X**"], RIGHT,
         "Số: 08/KH-LĐLĐ", "cong_doan", True),
        (["HỘI LHPN VIỆT NAM", "**HỘI LIÊN HIỆP PHỤ NỮ TỈNH X**"], RIGHT, "Số: 08/KH-BTV", "phu_nu",
         True),
        (["**HỘI CỰU CHIẾN BINH TỈNH X**"], RIGHT, "Số: 08/KH-CCB", "ccb", True),
        (["**BAN CHẤP HÀNH HỘI NÔNG DÂN TỈNH X**", "*"], RIGHT, "Số 08-KH/HNDT", "nong_dan", True),
        (["**CÔNG TY VÍ DỤ**"], RIGHT, "Số: 08/KH-CTVD", "nha_nuoc", True),
        (["**ỦY BAN NHÂN DÂN TỈNH X -**", "**ỦY BAN MTTQ VIỆT NAM TỈNH X**"], RIGHT,
         "Số: 08/KH-UBND-MTTQ", "nha_nuoc", True),
        (["**CÔNG TY VÍ DỤ**"], [""], "Số: 08/KH-CTVD", "nha_nuoc", False),
    ],
)  # fmt: skip
def test_kind_of_issuer_and_its_rules(left, right, number, kind, sure):
    lines = [f"^ {line}" for line in left]
    found = find(word_file(grid([lines, right], [f"^ {number}", DATE]), *TITLE, *TEXT, FOOT))
    assert (found.loai_co_quan, found.regime_sure) == (kind, sure)
    assert kind in found.regime.ap_dung


def test_nothing_to_go_by_is_taken_for_the_state_but_not_surely():
    found = find(word_file("= Một đoạn văn không có gì khác.", "= Đoạn thứ hai."))
    assert (found.regime.ma, found.regime_sure, found.loai) == ("nha_nuoc", False, "")
    assert found.parts.keys() == {C.NOI_DUNG}
    assert find(word_file()).body == []


@pytest.mark.parametrize(
    ("number", "title", "loai"),
    [
        ("Số: 08/KH-SYT", ["^ **KẾ HOẠCH**"], "KH"),
        ("Số: 08/BC-SYT", ["^ **KẾ HOẠCH**"], "KH"),
        ("Số: 08/TTr-SYT", ["^ **TỜ TRÌNH**"], "TTr"),
        ("Số: 08/QyĐ-SYT", ["^ **QUY ĐỊNH**"], "QyĐ"),
        ("Số: 08/CTr-SYT", ["^ **CHƯƠNG TRÌNH**"], "CTr"),
        ("Số: 08/GM-SYT", ["^ **GIẤY MỜI**"], "GM"),
        ("Số: 08/KH-SYT", ["^ KẾ HOẠCH"], "KH"),
        ("Số: 08/KH-SYT", ["^ **Kế hoạch**"], "KH"),
        ("Số: 08/KH-SYT", ["**KẾ HOẠCH**"], "KH"),
        ("Số: 08/KH-SYT", ["^ **KẾ HOẠCHH**"], "KH"),
        ("Số: 08/KH-SYT", ["^ **K Ế   H O Ạ C H**"], "KH"),
        ("Số: 08/BC-SYT", ["^ **BÁO CÁO KẾT QUẢ CÔNG TÁC**"], "BC"),
        ("Số: 08/KH-SYT", [], "KH"),
        ("Số: 08/SYT-TCCB", [], "CV"),
        ("Số: 08/CV-SYT", [], "CV"),
        ("Số 08-CV/BTGTU", [], "CV"),
        ("Số: 08/XYZ-SYT", ["^ **GIẤY CHỨNG NHẬN**"], ""),
    ],
)
def test_type_is_known_by_its_title_or_else_by_the_number(number, title, loai):
    found = find(word_file(two_rows(f"^ {number}"), *title, "", *TEXT, FOOT))
    assert found.loai == loai
    assert texts(found, C.TEN_LOAI) == [
        " ".join(t.lstrip("^ ").replace("*", "").split()) for t in title
    ]


def test_letter_has_its_subject_under_the_number_and_its_addressees():
    left = [*LEFT, "^ Số: 12/SYT-TCCB", "^ V/v đôn đốc báo cáo", "^ quý I năm 2021"]
    found = find(
        word_file(
            grid([left, [*RIGHT, DATE]]),
            Line("Kính gửi:", left=40),
            Line("- Bệnh viện Ví Dụ;", left=50),
            Line("- Trung tâm Mẫu.", left=50),
            *TEXT,
            FOOT,
        )
    )
    assert found.loai == "CV"
    assert texts(found, C.TRICH_YEU_CONG_VAN) == ["V/v đôn đốc báo cáo", "quý I năm 2021"]
    assert texts(found, C.KINH_GUI) == ["Kính gửi:", "- Bệnh viện Ví Dụ;", "- Trung tâm Mẫu."]
    assert len(found.body) == 4


@pytest.mark.parametrize(
    "lines",
    [
        ["^ Kính gửi: Sở Nội vụ"],
        ["^ Kính gửi : Sở Nội vụ"],
        ["^ KÍNH GỬI: Sở Nội vụ"],
        ["Kính gửi:", "^ Sở Nội vụ"],
        ["\tKính gửi:\tSở Nội vụ"],
        [grid(["Kính gửi:", "Sở Nội vụ"])],
        ["^ Kính gửi:\nSở Nội vụ"],
    ],
)
def test_one_addressee_however_it_is_written(lines):
    left = [*LEFT, "^ Số: 12/SYT-TCCB", "^ V/v đôn đốc"]
    found = find(word_file(grid([left, [*RIGHT, DATE]]), *lines, *TEXT, FOOT))
    assert " ".join(texts(found, C.KINH_GUI)).endswith("Sở Nội vụ")
    assert found.body[0].text.startswith("Thực hiện")


def test_ve_viec_under_the_title_is_the_trich_yeu():
    title = ["^ **KẾ HOẠCH**", "^ **V/v thực hiện phong trào thi đua**", rule(90)]
    found = find(word_file(two_rows(), *title, *TEXT, FOOT))
    assert texts(found, C.TRICH_YEU) == ["V/v thực hiện phong trào thi đua"]
    assert found.all(C.TRICH_YEU_CONG_VAN) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["^ Thực hiện phong trào thi đua", rule(90)],
        ["**Thực hiện phong trào thi đua**", rule(90)],
        ["Thực hiện phong trào thi đua", rule(90)],
        ["^ **Thực hiện phong trào thi đua**"],
        ["^ **Thực hiện phong trào**", "^ **thi đua**", rule(90)],
        ["^ **Thực hiện phong trào\nthi đua**", "-----"],
    ],
)
def test_trich_yeu_is_found_by_its_place_not_by_its_weight(lines):
    found = find(word_file(two_rows(), "^ **KẾ HOẠCH**", *lines, *TEXT, FOOT))
    assert " ".join(texts(found, C.TRICH_YEU)) == "Thực hiện phong trào thi đua"
    assert len(found.body) == 4


DECISION = [
    "^ **QUYẾT ĐỊNH**", "^ **Về việc tặng Bằng khen**", rule(90),
    "^ **GIÁM ĐỐC SỞ Y TẾ**",
    "= *Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;*",
    "= *Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;*",
    "= *Theo đề nghị của Chánh Văn phòng Sở.*",
    "^ **QUYẾT ĐỊNH:**",
    "= **Điều 1.** Tặng Bằng khen cho các tập thể.",
    "= **Điều 2.** Quyết định có hiệu lực từ ngày ký.",
    "= **Điều 3.** Chánh Văn phòng chịu trách nhiệm thi hành./.",
]  # fmt: skip


def test_decision_has_authority_grounds_and_enacting_line():
    found = find(word_file(two_rows("^ Số: 08/QĐ-SYT"), *DECISION, FOOT))
    assert found.loai == "QĐ"
    assert texts(found, C.TRICH_YEU) == ["Về việc tặng Bằng khen"]
    assert texts(found, C.THAM_QUYEN) == ["GIÁM ĐỐC SỞ Y TẾ"]
    assert [t[:7] for t in texts(found, C.CAN_CU)] == ["Căn cứ ", "Căn cứ ", "Theo đề"]
    assert texts(found, C.LOI_BAN_HANH) == ["QUYẾT ĐỊNH:"]
    assert [(h.kind, h.mark) for h in found.headings] == [
        ("dieu", "1"),
        ("dieu", "2"),
        ("dieu", "3"),
    ]
    assert len(found.body) == 3


def test_authority_line_is_no_trich_yeu_even_without_a_line_between():
    lines = [item for item in DECISION if isinstance(item, str)]
    found = find(word_file(two_rows("^ Số: 08/QĐ-SYT"), *lines, FOOT))
    assert texts(found, C.TRICH_YEU) == ["Về việc tặng Bằng khen"]
    assert texts(found, C.THAM_QUYEN) == ["GIÁM ĐỐC SỞ Y TẾ"]


def test_opening_sentence_with_can_cu_is_text():
    opening = "= Căn cứ Kế hoạch số 08/KH-UBND, Sở Y tế xây dựng kế hoạch như sau:"
    found = find(word_file(two_rows(), *TITLE, opening, *TEXT[1:], FOOT))
    assert found.all(C.CAN_CU) == []
    assert found.body[0].text.startswith("Căn cứ")


@pytest.mark.parametrize(
    ("text", "kind", "mark", "own_line"),
    [
        ("**Phần I**", "phan", "I", True),
        ("**Phần thứ nhất**", "phan", "nhất", True),
        ("^ **Chương II**", "chuong", "II", True),
        ("^ **Mục 1**", "muc", "1", True),
        ("**Điều 1.** Phạm vi", "dieu", "1", True),
        ("**I. MỤC ĐÍCH**", "la_ma", "I", True),
        ("**II- YÊU CẦU**", "la_ma", "II", False)
        if False
        else ("**II- YÊU CẦU**", "la_ma", "II", True),
        ("**III/ TỔ CHỨC**", "la_ma", "III", True),
        ("**1. Mục đích**", "so", "1", True),
        ("1. Mục đích", "so", "1", True),
        ("1. Sở Y tế làm việc này.", "so", "1", False),
        ("1.Thiếu dấu cách.", "so", "1", False),
        ("1.1. Nội dung", "so", "1.1", True),
        ("1.2.3 Nội dung", "so", "1.2.3", True),
        ("1- Nội dung", "so", "1", True),
        ("1) Nội dung", "so", "1", True),
        ("a) Sở Y tế làm việc này;", "diem", "a", False),
        ("đ) Sở Y tế làm việc này;", "diem", "đ", False),
        ("(b) Sở Y tế làm việc này;", "diem", "b", False),
        ("**Điều II.** Phạm vi", "dieu", "II", True),
        ("A. KẾT QUẢ", "chu_cai", "A", True),
        ("- Việc thứ nhất;", "gach", "-", False),
        ("+ Việc thứ hai;", "gach", "+", False),
    ],
)
def test_heading_marks(text, kind, mark, own_line):
    found = find(word_file(two_rows(), *TITLE, "= Mở đầu.", text, FOOT))
    assert [(h.kind, h.mark, h.own_line) for h in found.headings] == [(kind, mark, own_line)]


@pytest.mark.parametrize(
    "text",
    [
        "2021 là năm có nhiều sự kiện.", "14/31 cơ quan đã gửi.", "1.234 người tham gia.",
        "10-15 người mỗi đợt.", "05/3 là hạn cuối.", "Phần I của Kế hoạch này nêu rõ việc.",
        "Điều 5 của Luật quy định như vậy.", "(i) làm việc này;", "V/v đôn đốc", "I love", "Mục 1 nêu việc này rõ.",
    ],
)  # fmt: skip
def test_running_text_has_no_mark(text):
    found = find(word_file(two_rows(), *TITLE, "= Mở đầu.", f"= {text}", FOOT))
    assert len(found.body) == 2
    assert found.headings == []


def test_automatic_numbers_are_marks_too():
    line = Line("= Việc cần làm", label="2.")
    found = find(word_file(two_rows(), *TITLE, "= Mở đầu.", line, FOOT))
    assert [(h.kind, h.mark, h.rest) for h in found.headings] == [("so", "2", "Việc cần làm")]


def test_tables_and_their_captions_are_no_running_text():
    table = grid(["TT", "Tên"], ["1", "Ví dụ"], ruled=True)
    lines = ["= Mở đầu.", "^ **Bảng chỉ tiêu**", table, "*Ghi chú: số liệu mẫu.*", "= Kết thúc./."]
    found = find(word_file(two_rows(), *TITLE, *lines, FOOT))
    assert [p.text for p in found.body] == ["Mở đầu.", "Kết thúc./."]
    assert texts(found, C.BANG) == ["TT", "Tên", "1", "Ví dụ"]
    assert texts(found, C.CHU_THICH_BANG) == ["Bảng chỉ tiêu", "Ghi chú: số liệu mẫu."]


def test_minutes_have_two_signatures_and_the_list_below_them():
    foot = grid(
        ["^ **THƯ KÝ**", "", "^ **CHỦ TỌA**"], ["^ (Chữ ký)", "", "^ (Chữ ký, dấu)"],
        ["^ **Trần Thị Ví Dụ**", "", "^ **Lê Văn Mẫu**"],
        [["***Nơi nhận:***", "- Các thành viên;", "- Lưu: VT, Hồ sơ."], "", ""],
    )  # fmt: skip
    head = grid([[*LEFT, "^ Số: 02/BB-SYT"], RIGHT])
    found = find(word_file(head, "^ **BIÊN BẢN**", "^ **Họp Hội đồng**", rule(60), *TEXT, foot))
    assert found.loai == "BB"
    assert texts(found, C.QUYEN_HAN) == ["THƯ KÝ", "CHỦ TỌA"]
    assert texts(found, C.HO_TEN) == ["Trần Thị Ví Dụ", "Lê Văn Mẫu"]
    assert texts(found, C.NOI_NHAN) == ["- Các thành viên;", "- Lưu: VT, Hồ sơ."]


@pytest.mark.parametrize(
    ("lines", "titles", "names"),
    [
        (["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn A"], 3, 1),
        (["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Lê Văn A"], 2, 1),
        (["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Bàn Thị A"], 2, 1),
        (["CHỈ HUY TRƯỞNG", "Đại tá Lại Tiến Mẫu"], 1, 1),
        (["GIÁM ĐỐC", "TS. Nguyễn Văn A"], 1, 1),
        (["GIÁM ĐỐC", "NGUYỄN VĂN A"], 1, 1),
        (["Giám đốc", "Nguyễn Văn A"], 1, 1),
        (["TM. HỘI ĐỒNG", "CHỦ TỊCH", "CHỦ TỊCH UBND TỈNH", "Lê Văn A"], 3, 1),
        (["TM. HỘI ĐỒNG", "CHỦ TỊCH", "(Đã ký)", "Lê Văn A", "CHỦ TỊCH UBND TỈNH"], 3, 1),
        (["GIÁM ĐỐC"], 1, 0),
        (["CHỦ TỊCH ỦY BAN MẶT TRẬN", "TỔ QUỐC HUYỆN"], 2, 0),
        (["CHỦ TỊCH", "", "", "TỐNG THỊ HOA"], 1, 1),
    ],
)
def test_signing_lines_and_names(lines, titles, names):
    right = [f"^ **{line}**" for line in lines]
    left = ["***Nơi nhận:***", "- Lưu: VT."]
    found = find(word_file(two_rows(), *TITLE, *TEXT, grid([left, right])))
    assert len(texts(found, C.QUYEN_HAN)) == titles
    assert len(texts(found, C.HO_TEN)) == names


@pytest.mark.parametrize("label", ["Nơi nhận:", "Nơi gửi:", "NƠI NHẬN", "Nơi nhận", "Noi nhận :"])
def test_label_of_the_list_in_any_spelling(label):
    foot = grid([[f"***{label}***", "- Lưu: VT."], ["^ **GIÁM ĐỐC**", "^ **Lê Văn A**"]])
    found = find(word_file(two_rows(), *TITLE, *TEXT, foot))
    assert texts(found, C.NOI_NHAN_NHAN) == [label]
    assert texts(found, C.NOI_NHAN) == ["- Lưu: VT."]


def test_list_without_its_label_is_known_by_the_luu_line():
    foot = grid(
        [
            [Line("- Như trên;", size=11), Line("- Lưu: VT.", size=11)],
            ["^ **GIÁM ĐỐC**", "^ **Lê Văn A**"],
        ]
    )
    found = find(word_file(two_rows(), *TITLE, *TEXT, foot))
    assert found.all(C.NOI_NHAN_NHAN) == []
    assert texts(found, C.NOI_NHAN) == ["- Như trên;", "- Lưu: VT."]
    assert texts(found, C.HO_TEN) == ["Lê Văn A"]
    assert len(found.body) == 4


def test_signature_without_any_list():
    for foot in ([grid(["", ["^ **GIÁM ĐỐC**", "^ **Lê Văn A**"]])],
                 ["> **GIÁM ĐỐC**", "", "> **Lê Văn A**"]):  # fmt: skip
        found = find(word_file(two_rows(), *TITLE, *TEXT, *foot))
        assert (texts(found, C.QUYEN_HAN), texts(found, C.HO_TEN)) == (["GIÁM ĐỐC"], ["Lê Văn A"])
        assert found.all(C.NOI_NHAN) == []
        assert len(found.body) == 4


ANNEXES = [
    Line("^ **Phụ lục I**", page_break=True), "^ **DANH SÁCH TẬP THỂ**",
    "^ *(Kèm theo Kế hoạch số 08/KH-SYT ngày 05 tháng 02 năm 2021 của Sở Y tế)*", rule(60),
    grid(["TT", "Tên"], ["1", "Ví dụ"], ruled=True),
    Line("^ **PHỤ LỤC 2**", page_break=True), "^ **DANH SÁCH CÁ NHÂN**",
    "^ *(Kèm theo Kế hoạch số 08/KH-SYT*", "^ *ngày 05 tháng 02 năm 2021 của Sở Y tế)*", rule(60),
    "= Một đoạn trong phụ lục./.",
]  # fmt: skip


def test_annexes_end_the_main_document():
    found = find(word_file(two_rows(), *TITLE, *TEXT, FOOT, *ANNEXES))
    assert [(a.head.text, a.mark) for a in found.annexes] == [
        ("Phụ lục I", "I"),
        ("PHỤ LỤC 2", "2"),
    ]
    assert [[t.text for t in a.title] for a in found.annexes] == [
        ["DANH SÁCH TẬP THỂ"], ["DANH SÁCH CÁ NHÂN"]
    ]  # fmt: skip
    assert all(a.attached and a.attached.text.endswith("của Sở Y tế)") for a in found.annexes)
    assert found.annexes[0].last + 1 == found.annexes[1].first
    assert found.annexes[1].last == len(found.file.paras)
    assert len(found.body) == 4
    assert texts(found, C.HO_TEN) == ["Nguyễn Văn Mẫu"]


def test_a_file_that_is_an_annex_alone():
    found = find(word_file(*ANNEXES[:5]))
    assert (found.form, found.loai, found.regime.ma, found.regime_sure) == (
        True,
        "",
        "nha_nuoc",
        True,
    )
    assert texts(found, C.PHU_LUC_SO) == ["Phụ lục I"]
    assert found.body == []


def test_text_mentioning_an_annex_is_no_annex():
    line = "= Phụ lục I kèm theo Kế hoạch này nêu chi tiết các chỉ tiêu được giao."
    found = find(word_file(two_rows(), *TITLE, line, *TEXT, FOOT))
    assert found.annexes == []
    assert len(found.body) == 5


def test_a_regulation_issued_with_the_decision_is_not_its_text():
    attached = [grid([LEFT, RIGHT]), "^ **QUY CHẾ**", "^ **Làm việc của Hội đồng**",
                "^ *(Kèm theo Quyết định số 08/QĐ-SYT ngày 05 tháng 02 năm 2021)*",
                "= **Điều 1.** Phạm vi."]  # fmt: skip
    found = find(word_file(two_rows("^ Số: 08/QĐ-SYT"), *DECISION, FOOT, *attached))
    assert texts(found, C.TEN_LOAI) == ["QUYẾT ĐỊNH"]
    assert len(found.body) == 3


def test_statutory_form_has_no_number_and_no_type():
    form = ["> **Mẫu số 07**", grid([["^ UBND XÃ X", "^ **TRẠM Y TẾ**"], RIGHT], ["", DATE]),
            "^ **BÁO CÁO THÀNH TÍCH**", "^ **ĐỀ NGHỊ TẶNG BẰNG KHEN**",
            "^ **Nguyễn Văn Mẫu**", "= **I. SƠ LƯỢC**", "- Họ tên: Nguyễn Văn Mẫu."]  # fmt: skip
    found = find(word_file(*form))
    assert (found.form, found.loai) == (True, "")
    assert texts(found, C.TRICH_YEU) == ["ĐỀ NGHỊ TẶNG BẰNG KHEN"]
    assert texts(found, C.TEN_DOI_TUONG) == ["Nguyễn Văn Mẫu"]


def test_missing_parts_are_left_out():
    found = find(word_file(grid([["^ **SỞ Y TẾ**"], [QH, TN]]), *TITLE, *TEXT, FOOT))
    assert found.all(C.SO_KY_HIEU) == []
    assert found.all(C.DIA_DANH_NGAY) == []
    assert (found.form, found.loai) == (False, "KH")


def lengths(found: Found) -> dict[str, list[float | None]]:
    return {name: [line.length for line in lines] for name, lines in found.lines.items()}


def test_lines_belong_to_the_words_above_them():
    found = find(word_file(two_rows(), *TITLE, *TEXT, FOOT))
    assert lengths(found) == {"co_quan": [40], "tieu_ngu": [160], "trich_yeu": [90]}


def test_lines_of_a_tabbed_head_are_told_by_length():
    head = [
        "UBND TỈNH BẮC GIANG\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        "**SỞ Y TẾ**\t**Độc lập - Tự do - Hạnh phúc**", rule(40), rule(160),
        "Số: 08/KH-SYT\t*Bắc Giang, ngày 05 tháng 02 năm 2021*",
    ]  # fmt: skip
    found = find(word_file(*head, *TITLE, *TEXT, FOOT))
    assert lengths(found) == {"co_quan": [40], "tieu_ngu": [160], "trich_yeu": [90]}


def test_lines_in_a_row_of_their_own():
    head = LAYOUTS["4 × 2 table with a row for the lines"]
    found = find(word_file(*head, *TITLE, *TEXT, FOOT))
    assert lengths(found) == {"co_quan": [40], "tieu_ngu": [160], "trich_yeu": [90]}


def test_party_lines():
    head = grid([["^ TỈNH ỦY X", "^ **BAN TỔ CHỨC**", "^ *"], DANG], ["^ Số 08-KH/BTCTU", DATE])
    found = find(word_file(head, "^ **KẾ HOẠCH**", "^ **thực hiện**", "^ -----", *TEXT, FOOT))
    assert lengths(found) == {"tieu_ngu": [200]}
    assert texts(found, C.CO_QUAN) == ["BAN TỔ CHỨC"]
    assert len(found.body) == 4


@pytest.mark.parametrize("gone", ["quoc_hieu", "tieu_ngu", "both", "co_quan", "left", "so", "ngay"])
def test_what_is_missing_from_the_head_does_not_shift_the_rest(gone):
    left = [] if gone == "left" else [p for p in LEFT if gone != "co_quan" or p != LEFT[1]]
    right = [QH] * (gone not in ("quoc_hieu", "both")) + [TN] * (gone not in ("tieu_ngu", "both"))
    number = "" if gone == "so" else "^ Số: 08/KH-SYT"
    day = "" if gone == "ngay" else DATE
    found = find(word_file(grid([left or [""], right or [""]], [number, day]), *TITLE, *TEXT, FOOT))
    parts = {
        "quoc_hieu": {"quoc_hieu"}, "tieu_ngu": {"tieu_ngu"}, "both": {"quoc_hieu", "tieu_ngu"},
        "co_quan": {"chu_quan", "co_quan"}, "left": {"chu_quan", "co_quan"},
        "so": {"so_ky_hieu"}, "ngay": {"dia_danh_ngay"},
    }[gone]  # fmt: skip
    kept = {k: v for k, v in RIGHT_HEAD.items() if k not in parts}
    assert {k: v for k, v in head_of(found).items() if k not in parts} == kept
    lost = [v for k, v in head_of(found).items() if k in parts and gone != "co_quan"]
    assert all(v == [] for v in lost)
    assert found.loai == "KH"
    assert len(found.body) == 4


def test_title_and_trich_yeu_in_one_paragraph():
    title = ["^ **KẾ HOẠCH\nThực hiện phong trào\nthi đua năm 2021**", rule(90)]
    found = find(word_file(two_rows(), *title, *TEXT, FOOT))
    assert texts(found, C.TEN_LOAI) == ["KẾ HOẠCH"]
    assert texts(found, C.TRICH_YEU) == ["Thực hiện phong trào", "thi đua năm 2021"]


def test_words_of_the_foot_inside_the_text_are_text():
    table = grid(["TT", "Nơi nhận"], ["1", "Sở Nội vụ"], ruled=True)
    lines = ["= Nơi nhận hồ sơ: Sở Nội vụ.", table, *TEXT]
    found = find(word_file(two_rows(), *TITLE, *lines, FOOT))
    assert len(found.body) == 5
    assert texts(found, C.NOI_NHAN) == LIST


def test_note_of_an_electronic_signature_is_no_number():
    stamp = "> Số: 08/KH-SYT; 05/02/2021; 10:15:30 +07:00"
    found = find(word_file(stamp, two_rows("^ Số: 09/KH-SYT"), *TITLE, *TEXT, FOOT))
    assert texts(found, C.SO_KY_HIEU) == ["Số: 09/KH-SYT"]


def test_marks_of_secrecy_and_urgency_are_not_the_issuer():
    left = [*LEFT, "^ Số: 12/SYT-TCCB", "^ V/v đôn đốc báo cáo", "", "^ **HỎA TỐC**"]
    found = find(word_file(grid([left, [*RIGHT, DATE]]), "Kính gửi: Sở Nội vụ", *TEXT, FOOT))
    assert texts(found, C.TRICH_YEU_CONG_VAN) == ["V/v đôn đốc báo cáo"]
    assert texts(found, C.CO_QUAN) == ["SỞ Y TẾ"]


def test_letter_with_tabbed_head():
    head = [
        "UBND TỈNH BẮC GIANG\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
        "**SỞ Y TẾ**\t**Độc lập - Tự do - Hạnh phúc**",
        "Số: 12/SYT-TCCB\t*Bắc Giang, ngày 05 tháng 02 năm 2021*",
        "V/v đôn đốc báo cáo",
    ]
    found = find(word_file(*head, "^ Kính gửi: Sở Nội vụ", *TEXT, FOOT))
    assert (found.loai, texts(found, C.TRICH_YEU_CONG_VAN)) == ("CV", ["V/v đôn đốc báo cáo"])
    assert len(found.body) == 4


def test_the_only_line_of_a_tabbed_head_goes_where_its_length_fits():
    for length, name in ((45, "co_quan"), (165, "tieu_ngu")):
        head = [
            "UBND TỈNH BẮC GIANG\t**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
            "**SỞ GIÁO DỤC VÀ ĐÀO TẠO**\t**Độc lập - Tự do - Hạnh phúc**",
            rule(length),
            "Số: 08/KH-SYT\t*Bắc Giang, ngày 05 tháng 02 năm 2021*",
        ]
        found = find(word_file(*head, *TITLE, *TEXT, FOOT))
        assert lengths(found) == {name: [length], "trich_yeu": [90]}


def test_rules_follow_the_day_of_the_document():
    head = [["^ TỈNH ỦY X", "^ **BAN TỔ CHỨC**", "^ *"], DANG]
    for day, ma in (("05 tháng 02 năm 2021", "dang_hd36"), ("05 tháng 8 năm 2026", "dang_hd05"),
                    ("31 tháng 02 năm 2021", "dang_hd36")):  # fmt: skip
        row = ["^ Số 08-KH/BTCTU", f"^ *Bắc Giang, ngày {day}*"]
        assert find(word_file(grid(head, row), *TITLE, *TEXT, FOOT)).regime.ma == ma


def test_a_list_attached_without_the_word_annex():
    attached = [
        Line("^ **DANH SÁCH**", page_break=True), "^ **Tập thể được tặng Bằng khen**",
        "^ *(Kèm theo Quyết định số 08/QĐ-SYT ngày 05 tháng 02 năm 2021 của Sở Y tế)*", rule(60),
        grid(["TT", "Tên"], ["1", "Ví dụ"], ruled=True),
    ]  # fmt: skip
    found = find(word_file(two_rows("^ Số: 08/QĐ-SYT"), *DECISION, FOOT, *attached))
    (annex,) = found.annexes
    assert (annex.head.text, annex.mark) == ("DANH SÁCH", "")
    assert annex.attached is not None
    assert found.all(C.PHU_LUC_SO) == []
    assert len(found.body) == 3


def test_draft_stamp_is_passed_over():
    left = ["**DỰ THẢO LẦN 2**", *LEFT]
    found = find(word_file(grid([left, RIGHT], ["^ Số:\t08/KH-SYT", DATE]), *TITLE, *TEXT, FOOT))
    assert head_of(found) == RIGHT_HEAD


def test_a_long_file_without_any_part_is_no_trouble():
    found = find(word_file(*["- Một dòng ngắn." for _ in range(3000)]))
    assert len(found.body) == 3000
