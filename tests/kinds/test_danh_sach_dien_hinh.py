from __future__ import annotations

from small_plan import DON_VI, book, only, read, strings, work

from dienhinh_docs.kinds.danh_sach_dien_hinh import KIND
from dienhinh_docs.layout import DienHinh, DonVi

DIEN_HINH = """
| doi_tuong | ten             | don_vi      | linh_vuc | khau      | quy | tom_tat       | chuc_vu |
| CN        | Trần Văn Đạt    | Xã Một      | 3        | nhan_rong | 1   | Làm "tốt"     | Bác sĩ  |
| CN        | Lê Thị Dung     | Xã Hai      | 3        | phat_hien | 1   | Làm tốt.      |         |
| TT        | Khoa Đa         | Viện A      | 3        | phat_hien | 1   | Có nhiều việc |         |
| TT        | Khoa Dinh dưỡng | Viện A      | 3        | phat_hien | 1   | Có nhiều việc |         |
| HGĐ       | Nguyễn Văn An   | Thôn Ví dụ  | 1        | boi_duong | 2   | Làm giàu      |         |
"""


def made(ma="SYT", text=DIEN_HINH, **sheets):
    draft = only(KIND, work(book(ma, {DienHinh: text, **sheets.get("more", {})})))
    return draft, read(KIND, draft)


def names(lines):
    return [line.split(" | ")[1] for line in lines if line.count(" | ") == 5][1:]


def test_groups_follow_the_plan_and_numbering_restarts():
    _, lines = made()
    assert [line for line in lines if "điển hình)" in line] == [
        "I. Phong trào 1 (01 điển hình)",
        "II. Phong trào 3 (04 điển hình)",
    ]
    numbers = [line.split(" | ")[0] for line in lines if line.count(" | ") == 5][1:]
    assert numbers == ["1", "1", "2", "3", "4"]


def test_collectives_first_then_people_by_given_name_with_đ_after_d():
    _, lines = made()
    assert names(lines) == [
        "Nguyễn Văn An", "Khoa Dinh dưỡng", "Khoa Đa", "Lê Thị Dung", "Trần Văn Đạt",
    ]  # fmt: skip


def test_a_row_tells_title_unit_stage_and_achievement():
    _, lines = made()
    assert "4 | Trần Văn Đạt | Cá nhân | Bác sĩ, Xã Một | Nhân rộng | Làm “tốt”." in lines


def test_totals_are_counted_and_end_with_the_mark():
    _, lines = made()
    assert lines[-1] == (
        "Tổng số: 05 điển hình, gồm 02 tập thể, 02 cá nhân và 01 hộ gia đình. "
        "Phân theo khâu đã đạt: 03 ở khâu phát hiện, 01 ở khâu bồi dưỡng và 01 ở khâu nhân rộng./."
    )


def test_one_exemplar_alone_reads_right():
    _, lines = made(text="\n".join(DIEN_HINH.strip().split("\n")[:2]))
    assert lines[-1] == (
        "Tổng số: 01 điển hình là cá nhân. Phân theo khâu đã đạt: 01 ở khâu nhân rộng./."
    )


def test_the_annex_names_its_plan_with_blanks_until_it_has_a_number():
    vb = made()[0].context["vb"]
    assert vb["ten_loai"] == "Danh sách điển hình tiên tiến năm 2024"
    assert vb["kem_theo"].startswith("Kế hoạch số \u00a0")
    assert "/KH-SYT ngày\u00a0" in vb["kem_theo"]
    assert vb["kem_theo"].endswith("năm 2024 của Sở Y tế")


def test_the_annex_names_number_and_day_of_its_plan():
    head, row = DON_VI.strip().split("\n")
    record = f"{head} so_ke_hoach | ngay_ke_hoach |\n{row} 7 | 2024-03-09 |"
    vb = made(more={DonVi: record})[0].context["vb"]
    assert vb["kem_theo"] == "Kế hoạch số 07/KH-SYT ngày 09/3/2024 của Sở Y tế"


def test_the_party_has_its_own_annex():
    draft, lines = made("BTGTU")
    assert draft.template == "danh-sach-dien-hinh.dang"
    assert "-KH/BTGTU ngày" in draft.context["vb"]["kem_theo"]
    assert not lines[-1].endswith("./.")
    assert lines[-1].endswith(".")


def test_a_body_without_exemplars_gets_no_register_and_no_context_says_none():
    assert list(KIND.drafts(work(book("SYT", {})))) == []
    texts = strings(made()[0].context)
    assert texts
    assert not [t for t in texts if "None" in t]


def test_a_register_is_made_although_the_bodys_own_sheet_was_returned():
    sent = book("SYT", {DienHinh: DIEN_HINH})
    del sent.rows[DonVi]
    draft = only(KIND, work(sent))
    assert draft.sources[0] == "SYT.xlsx!DienHinh!5:5"
    assert names(read(KIND, draft))
