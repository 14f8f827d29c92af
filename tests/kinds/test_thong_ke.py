from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from small_plan import BODIES, FIELDS, book, programme, work

from dienhinh_docs.kinds.bao_cao_tong_ket import context
from dienhinh_docs.kinds.bao_cao_tong_ket.bieu import cac_bieu
from dienhinh_docs.kinds.chung.thong_ke import nguon, thong_ke, tong_neu_du
from dienhinh_docs.layout import (
    CaNhan,
    ChiTieu,
    DeNghi,
    DienHinh,
    DoiTuong,
    HoatDong,
    KetQuaXet,
    TienDo,
)
from dienhinh_docs.sheet import Book, Place, Row

CHI_TIEU = """
| linh_vuc | doi_tuong | so_luong |
| 3        | TT        | 2        |
| 3        | CN        | 3        |
| 1        | HGĐ       | 1        |
"""
DIEN_HINH = """
| doi_tuong | ten          | don_vi | linh_vuc | khau      | quy | tom_tat |
| TT        | Khoa Một     | Viện A | 3        | phat_hien | 1   | Tốt     |
| CN        | Trần Văn Hai | Viện A | 3        | nhan_rong | 2   | Tốt     |
| CN        | Lê Thị Ba    | Viện B | 3        | boi_duong | 2   | Tốt     |
| CN        | Lê Thị Tư    | Viện B | 2        | nhan_rong | 4   | Tốt     |
"""
DE_NGHI = """
| ma_ho_so | doi_tuong | ten          | don_vi | linh_vuc | hinh_thuc | loai_hinh  | quy | tom_tat | ket_qua_xet | so_quyet_dinh |
| 01       | TT        | Khoa Một     | Viện A | 3        | BK_TINH   | cong_trang | 4   | Tốt     | duoc_tang   | 9/QĐ-UBND     |
| 02       | CN        | Trần Văn Hai | Viện A | 3        | BK_TINH   | cong_trang | 4   | Tốt     | khong_tang  |               |
| 03       | CN        | Lê Thị Ba    | Viện B | 3        | GK        | cong_trang | 4   | Tốt     | duoc_tang   | 9/QĐ-UBND     |
| 04       | DNh       | Đỗ Thị Năm   | Viện C | 2        | GK        | cong_trang | 4   | Tốt     |             |               |
| 05       | CN        | Lê Thị Sáu   | Viện B | 3        | GK        | cong_trang | 4   | Tốt     | chua_xet    |               |
"""
REST = ("que_quan", "tru_quan", "don_vi_cong_tac", "chuc_vu", "trinh_do", "nhiem_vu", "thanh_tich",
        "chuc_vu_xac_nhan")  # fmt: skip


def syt():
    tables = {ChiTieu: CHI_TIEU, DienHinh: DIEN_HINH, DeNghi: DE_NGHI}
    result = book("SYT", tables)
    result.rows[CaNhan] = [person(*line) for line in (
        ("02", "nam", True), ("03", "nu", False), ("04", "nu", True),
    )]  # fmt: skip
    return result


def person(ma, sex, leads):
    fields = dict.fromkeys(REST, "x")
    record = CaNhan.model_construct(ma_ho_so=ma, gioi_tinh=sex, la_lanh_dao=leads, **fields)
    return Row(record, Place("SYT.xlsx", "Cá nhân", 5, {}))


def test_every_exemplar_counts_once_in_its_field_its_body_and_the_whole():
    tk = thong_ke(work(syt()))
    assert tk.tong.so_dien_hinh() == 4
    assert {ma: d.so_dien_hinh() for ma, d in tk.linh_vuc.items()} == {
        "1": 0, "2": 1, "3": 3, "4a": 0, "4b": 0, "5": 0,
    }  # fmt: skip
    assert tk.co_quan["SYT"].so_dien_hinh() == 4


def test_an_exemplar_counts_in_its_current_stage_only():
    tk = thong_ke(work(syt()))
    stages = {ma: tk.tong.so_dien_hinh(khau=ma) for ma in ("phat_hien", "boi_duong", "nhan_rong")}
    assert stages == {"phat_hien": 1, "boi_duong": 1, "nhan_rong": 2}
    assert tk.tong.so_dien_hinh(khau="nhan_rong", quy=4) == 1


def test_targets_add_up_by_kind_and_field():
    tk = thong_ke(work(syt()))
    assert tk.tong.so_chi_tieu() == 6
    assert tk.tong.so_chi_tieu(DoiTuong.CA_NHAN) == 3
    assert tk.linh_vuc["3"].so_chi_tieu() == 5


def test_nominations_by_award_kind_and_outcome():
    dem = thong_ke(work(syt())).tong
    assert dem.so_de_nghi() == 5
    assert dem.so_de_nghi(hinh_thuc="GK") == 3
    assert dem.so_duoc_tang(hinh_thuc="GK", doi_tuong=DoiTuong.CA_NHAN) == 1
    assert dem.so_de_nghi(ket_qua=KetQuaXet.CHUA_XET) == 2  # a blank outcome is one of them


def test_missing_details_of_a_person_are_unknown_and_never_no():
    workers = thong_ke(work(syt())).tong.nguoi([DoiTuong.CA_NHAN])
    assert (workers.tong, workers.nu, workers.chua_ro_gioi) == (3, 1, 1)
    assert (workers.lanh_dao, workers.truc_tiep, workers.chua_ro_vai_tro) == (1, 1, 1)


def test_a_body_without_workbook_is_unknown_and_not_zero():
    tk = thong_ke(work(syt()))
    assert list(tk.co_quan) == ["SYT"]
    assert (tk.da_gui, tk.chua_gui) == (1, len(BODIES) - 1)
    assert not thong_ke(work()).co_so_lieu


def test_examples_are_those_of_the_highest_stage():
    examples = thong_ke(work(syt())).linh_vuc["3"].vi_du
    assert [e.ten for e in examples] == ["Trần Văn Hai", "Lê Thị Ba"]


def test_a_subplan_is_a_target_an_activity_or_a_number_with_date():
    activity = "| quy | noi_dung | chu_tri | thoi_gian | ket_qua |\n| 1 | a | b | c | d |"
    tk = thong_ke(work(syt(), book("SNV", {HoatDong: activity}), book("TD", {})))
    assert tk.co_ke_hoach == ["SNV", "SYT"]
    assert tk.da_ban_hanh == []


def test_a_body_that_reports_a_quarter_twice_counts_once():
    rows = "| quy | noi_dung | ket_qua |\n| 2 | a | b |\n| 2 | c | d |"
    assert thong_ke(work(book("SNV", {TienDo: rows}))).bao_cao_quy == {2: 1}


def test_a_sum_with_a_gap_is_unknown():
    assert tong_neu_du([1, 2, 0]) == 3
    assert tong_neu_du([1, None]) is None
    assert tong_neu_du([]) is None


def test_sources_are_one_range_a_sheet_around_all_cells_in_any_column_order():
    cells = [{"ten": "AB5", "don_vi": "C5"}, {"ten": "AB6", "don_vi": "C6"}]
    rows = [Row(r.record, Place("SYT.xlsx", "Điển hình", 5, c))
            for r, c in zip(syt().rows[DienHinh], cells, strict=False)]  # fmt: skip
    job = work(Book("SYT", "SYT.xlsx", {DienHinh: rows}))
    assert list(nguon(job)) == ["SYT.xlsx!Điển hình!C5:AB6"]


# --- laws for any rows -----------------------------------------------------------------------

UNITS = [u["ma"] for f in FIELDS for u in f["don_vi"]]
KINDS = st.sampled_from([k.value for k in DoiTuong])
STAGES = st.sampled_from(["phat_hien", "boi_duong", "nhan_rong"])
exemplars = st.builds(
    lambda **kw: DienHinh.model_validate(kw), doi_tuong=KINDS, ten=st.just("A"),
    don_vi=st.just("B"), linh_vuc=st.sampled_from(UNITS), khau=STAGES,
    quy=st.integers(1, 4), tom_tat=st.just("C"),
)  # fmt: skip
nominations = st.builds(
    lambda **kw: DeNghi.model_validate(kw), ma_ho_so=st.just("01"), doi_tuong=KINDS,
    ten=st.just("A"), don_vi=st.just("B"), linh_vuc=st.sampled_from(UNITS),
    hinh_thuc=st.sampled_from(["BK_TINH", "GK", "CO_TINH"]), loai_hinh=st.just("cong_trang"),
    quy=st.integers(1, 4), tom_tat=st.just("C"),
    ket_qua_xet=st.sampled_from([None, *KetQuaXet]),
)  # fmt: skip
goals = st.builds(
    lambda **kw: ChiTieu.model_validate(kw), linh_vuc=st.sampled_from(UNITS), doi_tuong=KINDS,
    so_luong=st.integers(1, 3000),
)  # fmt: skip
jobs = st.dictionaries(
    st.sampled_from([b["ma"] for b in BODIES]),
    st.fixed_dictionaries(
        {DienHinh: st.lists(exemplars, max_size=8), DeNghi: st.lists(nominations, max_size=6),
         ChiTieu: st.lists(goals, max_size=4)}
    ),
    max_size=4,
)  # fmt: skip


def books(job):
    for ma, sheets in job.items():
        place = Place(f"{ma}.xlsx", "x", 5, {})
        rows = {model: [Row(r, place) for r in found] for model, found in sheets.items()}
        yield Book(ma, f"{ma}.xlsx", rows)


def value(cell):
    """A printed number; a blank counts nothing."""
    return int(cell.replace(".", "")) if cell else 0


@settings(max_examples=60, deadline=None)
@given(jobs)
def test_totals_agree_in_and_across_all_annexes(job):
    w = work(*books(job))
    bieu = cac_bieu(w, thong_ke(w))
    shared = ("chi_tieu", "dien_hinh", "de_nghi", "duoc_tang")
    totals = []
    for name in ("bieu_linh_vuc", "bieu_co_quan", "bieu_doi_tuong"):
        rows, total = bieu[name]["dong"], bieu[name]["cong"]
        assert rows
        for key in shared:
            assert sum(value(r[key]) for r in rows) == value(total[key])
        for n in range(4):
            assert sum(value(r["khau"][n]) for r in rows) == value(total["khau"][n])
        assert sum(value(c) for c in total["khau"]) == value(total["dien_hinh"])
        totals.append({k: total[k] for k in (*shared, "khau")})
    assert totals[0] == totals[1] == totals[2]
    stages = bieu["bieu_khau"]
    assert [r["tong"] for r in stages["dong"]] == totals[0]["khau"]
    assert stages["cong"]["tong"] == totals[0]["dien_hinh"]
    awards = bieu["bieu_hinh_thuc"]["cong"]
    assert awards["cong_de_nghi"] == totals[0]["de_nghi"]
    assert awards["cong_duoc_tang"] == totals[0]["duoc_tang"]
    named = [row for group in bieu["bieu_danh_sach"]["nhom"] for row in group["dong"]]
    assert len(named) == value(totals[0]["de_nghi"])
    granted = Counter(row["ket_qua"] for row in named)["Được tặng"]
    assert granted == value(totals[0]["duoc_tang"])


@settings(max_examples=60, deadline=None)
@given(jobs)
def test_figures_are_those_of_the_rows_counted_by_hand(job):
    tk = thong_ke(work(*books(job)))
    rows = [r for sheets in job.values() for r in sheets[DienHinh]]
    files = [r for sheets in job.values() for r in sheets[DeNghi]]
    assert tk.tong.so_dien_hinh() == len(rows)
    for unit in UNITS:
        assert tk.linh_vuc[unit].so_dien_hinh() == sum(r.linh_vuc == unit for r in rows)
        assert tk.linh_vuc[unit].so_de_nghi() == sum(r.linh_vuc == unit for r in files)
    for kind in DoiTuong:
        assert tk.tong.so_duoc_tang(doi_tuong=kind) == sum(
            r.doi_tuong is kind and r.ket_qua_xet is KetQuaXet.DUOC_TANG for r in files
        )


@settings(max_examples=40, deadline=None)
@given(jobs, st.booleans())
def test_any_rows_give_whole_sentences(job, last_year):
    last = {"nam_truoc": {"dien_hinh_theo_linh_vuc": dict.fromkeys(UNITS, 2)}} if last_year else {}
    text = context(work(*books(job), plan=programme(**last)))
    names = ("trien_khai", "bon_khau", "theo_linh_vuc", "theo_co_quan", "khen_thuong", "ton_tai",
             "nhiem_vu")  # fmt: skip
    lines = [line for name in names for line in text[name]]
    assert len(lines) >= len(names)
    for line in lines:
        assert line.endswith("."), line
        assert not any(bad in line for bad in ("None", "..", " ,", " ;", "  ", "()", "%%", " .")), (
            line
        )
