from __future__ import annotations

from small_plan import field, only, programme, read, strings, unit, work

from dienhinh_docs.kinds.ke_hoach_tinh import KIND


def plan_text(**changes):
    draft = only(KIND, work(plan=programme(**changes)))
    return draft, read(KIND, draft)


def test_head_and_foot_come_from_the_programme():
    draft, _ = plan_text()
    vb = draft.context["vb"]
    assert (draft.body, draft.quarter, draft.name) == ("HDTDKT", 1, "ke-hoach-tinh")
    assert vb["so_ky_hieu"] == "Số: 05/KH-HĐTĐKT"
    assert vb["dia_danh_ngay"] == "Tân Sơn, ngày 01 tháng 3 năm 2024"
    assert vb["noi_nhan"] == ["- UBND tỉnh (b/c);", "- Lưu: VT, TH."]
    assert vb["ky"] == ["TM. HỘI ĐỒNG", "CHỦ TỊCH"]
    assert (vb["chuc_vu_khac"], vb["ho_ten"]) == ("CHỦ TỊCH UBND TỈNH", "Nguyễn Văn Mẫu")


def test_number_and_day_stay_blank_until_given():
    draft, _ = plan_text(ke_hoach={"so": None, "ngay": None})
    vb = draft.context["vb"]
    assert vb["so_ky_hieu"].endswith("/KH-HĐTĐKT")
    assert not any(c.isdigit() for c in vb["so_ky_hieu"])
    assert vb["dia_danh_ngay"].endswith("năm 2024")


def test_every_unit_ends_with_the_note_of_its_leads():
    _, lines = plan_text()
    notes = [line for line in lines if line.startswith("(")]
    assert notes == [
        "(Đề nghị Ban Tuyên giáo Tỉnh ủy chủ trì lựa chọn, xây dựng).",
        "(Giao Sở Nội vụ chủ trì lựa chọn, xây dựng).",
        "(Giao Sở Y tế chủ trì lựa chọn, xây dựng).",
        "(Giao Bộ Chỉ huy Quân sự tỉnh lựa chọn, xây dựng).",
        "(Giao Sở Nội vụ chủ trì lựa chọn, xây dựng).",
        "(Đề nghị Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn chủ trì lựa chọn, xây dựng).",
    ]


def test_a_field_of_two_units_letters_them_and_a_field_of_one_does_not_repeat_its_title():
    _, lines = plan_text()
    assert "a) Điển hình trong phong trào thi đua “Phong trào 4a”" in lines
    assert "b) Điển hình trong phong trào thi đua “Phong trào 4b”" in lines
    assert [x for x in lines if "“Phong trào 3”" in x] == [
        "3. Điển hình trong phong trào thi đua “Phong trào 3”"
    ]


def test_criteria_are_sentences_by_kind_of_nominee():
    _, lines = plan_text()
    assert "- Đối với tập thể: dẫn đầu phong trào 1; đoàn kết tốt." in lines
    assert "- Đối với người làm việc 1: gương mẫu." in lines


def test_the_end_mark_stands_once_after_the_last_word():
    _, lines = plan_text()
    assert lines[-1] == "Vướng mắc thì báo cáo./."
    assert sum("./." in line for line in lines) == 1


def test_headings_are_numbered_without_gaps_when_parts_are_missing():
    whole = programme()
    plan = whole.ke_hoach.model_copy(update={"noi_dung": (), "muc_dich": ()})
    short = whole.model_copy(update={"ke_hoach": plan, "moc_thoi_gian": ()})
    lines = read(KIND, only(KIND, work(plan=short)))
    headings = [line for line in lines if line.isupper() or line[:2] in ("1.", "2.")]
    assert [h.split(". ", 1)[0] for h in lines if h.isupper()] == ["I", "II", "III"]
    assert "1. Yêu cầu" in headings
    assert "1. Trách nhiệm của các cơ quan, đơn vị, địa phương" in headings
    assert not any("Mục đích" in h or "Các bước" in h for h in headings)


def test_steps_stand_under_their_quarters():
    _, lines = plan_text()
    at = lines.index("Quý II và III năm 2024")
    assert lines[at + 1] == "- Các nơi bồi dưỡng. Kết quả cần có: báo cáo."


def test_one_field_alone_and_no_gaps_in_the_context():
    only_field = [field(1, unit("1", "Giao", {"SYT": "Sở Y tế"}))]
    draft, lines = plan_text(linh_vuc=only_field, ke_hoach={"ket_thuc": []})
    texts = strings(draft.context)
    assert texts
    assert not [t for t in texts if "None" in t]
    assert lines[-1].endswith("./.")
