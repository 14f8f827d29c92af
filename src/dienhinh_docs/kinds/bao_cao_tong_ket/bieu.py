"""Rows of the annex tables of the year-end report, as the template prints them.

Zero is printed as 0, the unknown stays blank with a note, and ``x`` stands where a figure has no
meaning (sex of a collective).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.kinds.chung.thong_ke import (
    NGUOI,
    CoCauNguoi,
    Dem,
    NamTruocCoQuan,
    ThongKe,
    dien_hinh_nam_truoc,
    khen_nam_truoc,
    tong_neu_du,
)
from dienhinh_docs.layout import DeNghi, DoiTuong, KetQuaXet
from dienhinh_docs.viet import number, percent, person_key, roman, short_date, sort_key, two_digits

Dong = dict[str, Any]
Bieu = dict[str, Any]

KHONG_AP_DUNG = "x"

KET_QUA = {
    KetQuaXet.CHUA_XET: "Chưa xét",
    KetQuaXet.DUOC_TANG: "Được tặng",
    KetQuaXet.KHONG_TANG: "Không được tặng",
}


def cac_bieu(work: Work, tk: ThongKe) -> dict[str, Bieu]:
    """All annexes by the name under which the template finds them."""
    return {
        "bieu_linh_vuc": theo_linh_vuc(work, tk),
        "bieu_co_quan": theo_co_quan(work, tk),
        "bieu_doi_tuong": theo_doi_tuong(work, tk),
        "bieu_khau": theo_khau(work, tk),
        "bieu_hinh_thuc": theo_hinh_thuc(work, tk),
        "bieu_danh_sach": danh_sach(work, tk),
    }


def theo_linh_vuc(work: Work, tk: ThongKe) -> Bieu:
    """Annex I: a line a unit of a field."""
    plan = work.programme
    last = {ma: dien_hinh_nam_truoc(plan, ma) for ma in tk.linh_vuc}
    rows = [
        {
            "tt": ma,
            "ten": plan.don_vi_linh_vuc[ma].ten_ngan,
            **_chung(work, dem if tk.co_so_lieu else None),
            "nam_truoc": number(last[ma]),
        }
        for ma, dem in tk.linh_vuc.items()
    ]
    total = {**_tong(work, tk), "nam_truoc": number(tong_neu_du(last.values()))}
    shares = _ghi_chu_dat(tk.linh_vuc.values()) if tk.co_so_lieu else []
    return _bieu(rows, total, [
        *_ghi_chu_chung(work, tk), *shares, *_ghi_chu_nam_truoc(work, last.values()),
    ])  # fmt: skip


def theo_co_quan(work: Work, tk: ThongKe) -> Bieu:
    """Annex II: a line a body; a body whose workbook is not here has blank cells."""
    plan = work.programme
    last = {body.ma: tk.nam_truoc.get(body.ma, NamTruocCoQuan()) for body in plan.co_quan}
    rows = [
        {
            "tt": str(n),
            "ten": body.ten,
            **_chung(work, tk.co_quan.get(body.ma)),
            **_nam_truoc_co_quan([last[body.ma]]),
            "ghi_chu": "" if body.ma in tk.co_quan else "Chưa gửi",
        }
        for n, body in enumerate(plan.co_quan, start=1)
    ]
    total = {**_tong(work, tk), **_nam_truoc_co_quan(last.values()), "ghi_chu": ""}
    notes = [*_ghi_chu_chung(work, tk), *_ghi_chu_dat(tk.co_quan.values())]
    if tk.chua_gui:
        notes.append(
            "“Chưa gửi”: đến khi tổng hợp, chưa có sổ hợp lệ của cơ quan, đơn vị; "
            "các ô của dòng đó để trống vì chưa rõ."
        )
    figures = [v for n in last.values() for v in (n.dien_hinh, n.de_nghi, n.duoc_tang)]
    return _bieu(rows, total, [*notes, *_ghi_chu_nam_truoc(work, figures)])


def theo_doi_tuong(work: Work, tk: ThongKe) -> Bieu:
    """Annex III: a line a kind of nominee, with women, leaders and direct workers."""
    rows = []
    for n, kind in enumerate(DoiTuong, start=1):
        part = _phan(tk, kind)
        rows.append({"tt": str(n), "ten": kind.ten, **_chung(work, part), **_nguoi(part, [kind])})
    whole = tk.tong if tk.co_so_lieu else None
    total = {**_tong(work, tk), **_nguoi(whole, list(DoiTuong))}
    notes = [
        *_ghi_chu_chung(work, tk),
        "Số nữ tính trên cá nhân và doanh nhân; số lãnh đạo, quản lý và người trực tiếp tính trên "
        "cá nhân. Dấu x: chỉ tiêu không áp dụng cho đối tượng.",
        *_ghi_chu_chua_ro(tk),
    ]
    return _bieu(rows, total, notes)


def theo_khau(work: Work, tk: ThongKe) -> Bieu:
    """Annex IV: the stage reached by the quarter in which the exemplar was found."""
    rows = [
        {"tt": str(n), "ten": ten, **_theo_quy(tk, ma)}
        for n, (ma, ten) in enumerate(work.programme.ten_khau.items(), start=1)
    ]
    return _bieu(rows, _theo_quy(tk, None), _ghi_chu_chung(work, tk))


def theo_hinh_thuc(work: Work, tk: ThongKe) -> Bieu:
    """Annex V: a line an award: proposed and granted by kind of nominee, last year beside it."""
    last = {ma: khen_nam_truoc(work.programme, ma) for ma in tk.hinh_thuc}
    rows = [
        {
            "tt": str(n),
            "ten": work.law.ten_hinh_thuc.get(ma, ma),
            **_khen(tk, ma),
            "nam_truoc_de_nghi": number(last[ma][0]),
            "nam_truoc_duoc_tang": number(last[ma][1]),
        }
        for n, ma in enumerate(tk.hinh_thuc, start=1)
    ]
    total = {
        **_khen(tk, None),
        "nam_truoc_de_nghi": number(tong_neu_du(p for p, _ in last.values())),
        "nam_truoc_duoc_tang": number(tong_neu_du(g for _, g in last.values())),
    }
    pairs = [v for pair in last.values() for v in pair]
    return _bieu(rows, total, [
        *_ghi_chu_gui(tk), *_ghi_chu_nam_truoc(work, pairs or [None]),
    ])  # fmt: skip


def danh_sach(work: Work, tk: ThongKe) -> Bieu:
    """Annex VI: everyone proposed, grouped by kind; in a group by award, then by name."""
    order = {ma: i for i, ma in enumerate(work.law.ten_hinh_thuc)}
    groups: list[Dong] = []
    for kind in DoiTuong:
        found = [
            (file, body.ten)
            for body, book in work.bodies()
            for file in book.records(DeNghi)
            if file.doi_tuong is kind
        ]
        if not found:
            continue
        found.sort(key=lambda item: (order.get(item[0].hinh_thuc, len(order)), _ten(item[0])))
        rows = [_nguoi_duoc_de_nghi(work, n, *item) for n, item in enumerate(found, start=1)]
        title = f"{roman(len(groups) + 1)}. {kind.ten} ({two_digits(len(rows))})"
        groups.append({"ten": title, "dong": rows})
    nobody = (
        "Không có đề nghị khen thưởng trong số liệu đã gửi."
        if tk.co_so_lieu
        else "Chưa có số liệu về đề nghị khen thưởng."
    )
    return {"nhom": groups, "khong_co": nobody, "ghi_chu": []}


# --- lines -----------------------------------------------------------------------------------


def _bieu(rows: Sequence[Dong], total: Dong, notes: Sequence[str]) -> Bieu:
    return {"dong": list(rows), "cong": total, "ghi_chu": _ghi_chu(notes)}


def _ghi_chu(notes: Sequence[str]) -> list[str]:
    """Notes under a table as one paragraph, numbered if there are several."""
    if len(notes) < 2:
        return [f"Ghi chú: {note}" for note in notes]
    return ["Ghi chú: " + " ".join(f"({n}) {note}" for n, note in enumerate(notes, start=1))]


def _chung(work: Work, dem: Dem | None) -> Dong:
    """The columns that most tables share; blank throughout where nothing is known."""
    stages: list[int | None] = [
        dem.so_dien_hinh(khau=ma) if dem else None for ma in work.programme.ten_khau
    ]
    return {
        "chi_tieu": number(dem.so_chi_tieu()) if dem else "",
        "dien_hinh": number(dem.so_dien_hinh()) if dem else "",
        "dat": _ty_le(dem.so_dien_hinh(), dem.so_chi_tieu()) if dem else "",
        "khau": [number(n) for n in stages],
        "de_nghi": number(dem.so_de_nghi()) if dem else "",
        "duoc_tang": number(dem.so_duoc_tang()) if dem else "",
    }


def _ty_le(part: int, whole: int) -> str:
    """Per cent without the sign, which stands in the head of the column."""
    return percent(part, whole).removesuffix("%")


def dau_khau(work: Work) -> list[str]:
    """Heads of the stage columns."""
    return list(work.programme.ten_khau.values())


def _tong(work: Work, tk: ThongKe) -> Dong:
    return _chung(work, tk.tong if tk.co_so_lieu else None)


def _phan(tk: ThongKe, kind: DoiTuong) -> Dem | None:
    """The counters of everything, reduced to one kind of nominee."""
    if not tk.co_so_lieu:
        return None
    part = Dem()
    part.chi_tieu[kind] = tk.tong.so_chi_tieu(kind)
    part.dien_hinh.update({k: n for k, n in tk.tong.dien_hinh.items() if k[0] is kind})
    part.ho_so.update({k: n for k, n in tk.tong.ho_so.items() if k.doi_tuong is kind})
    return part


def _nguoi(dem: Dem | None, kinds: Sequence[DoiTuong]) -> Dong:
    """Women among persons, leaders and direct workers among individuals; proposed and granted."""
    names = ("nu", "lanh_dao", "truc_tiep")
    row: Dong = {}
    for prefix, outcome in (("dn", None), ("dt", KetQuaXet.DUOC_TANG)):
        persons = dem.nguoi(NGUOI, outcome) if dem else None
        workers = dem.nguoi([DoiTuong.CA_NHAN], outcome) if dem else None
        for name in names:
            base, allowed = (persons, NGUOI) if name == "nu" else (workers, (DoiTuong.CA_NHAN,))
            applies = any(kind in allowed for kind in kinds)
            row[f"{prefix}_{name}"] = _figure(base, name) if applies else KHONG_AP_DUNG
    return row


def _figure(base: CoCauNguoi | None, name: str) -> str:
    return number(getattr(base, name)) if base else ""


def _theo_quy(tk: ThongKe, khau: str | None) -> Dong:
    if not tk.co_so_lieu:
        return {"quy": [""] * 4, "tong": "", "ty_le": ""}
    n = tk.tong.so_dien_hinh(khau=khau)
    return {
        "quy": [number(tk.tong.so_dien_hinh(khau=khau, quy=quarter)) for quarter in range(1, 5)],
        "tong": number(n),
        "ty_le": _ty_le(n, tk.tong.so_dien_hinh()),
    }


def _khen(tk: ThongKe, ma: str | None) -> Dong:
    """Proposed and granted of an award (None: all awards) by kind, and how the rest stands."""
    if not tk.co_so_lieu:
        blank = [""] * len(DoiTuong)
        return {"de_nghi": blank, "cong_de_nghi": "", "duoc_tang": blank, "cong_duoc_tang": "",
                "ty_le": "", "khong_tang": "", "chua_xet": ""}  # fmt: skip
    dem = tk.tong
    proposed, granted = dem.so_de_nghi(hinh_thuc=ma), dem.so_duoc_tang(hinh_thuc=ma)
    return {
        "de_nghi": [number(dem.so_de_nghi(hinh_thuc=ma, doi_tuong=k)) for k in DoiTuong],
        "cong_de_nghi": number(proposed),
        "duoc_tang": [number(dem.so_duoc_tang(hinh_thuc=ma, doi_tuong=k)) for k in DoiTuong],
        "cong_duoc_tang": number(granted),
        "ty_le": _ty_le(granted, proposed),
        "khong_tang": number(dem.so_de_nghi(hinh_thuc=ma, ket_qua=KetQuaXet.KHONG_TANG)),
        "chua_xet": number(dem.so_de_nghi(hinh_thuc=ma, ket_qua=KetQuaXet.CHUA_XET)),
    }


def _nam_truoc_co_quan(parts: Iterable[NamTruocCoQuan]) -> Dong:
    known = list(parts)
    return {
        "nt_dien_hinh": number(tong_neu_du(p.dien_hinh for p in known)),
        "nt_de_nghi": number(tong_neu_du(p.de_nghi for p in known)),
        "nt_duoc_tang": number(tong_neu_du(p.duoc_tang for p in known)),
    }


def _ten(file: DeNghi) -> tuple[object, ...]:
    """People by given name, collectives and enterprises by their whole name."""
    if file.doi_tuong in (*NGUOI, DoiTuong.HO_GIA_DINH):
        return person_key(file.ten)
    return (sort_key(file.ten),)


def _nguoi_duoc_de_nghi(work: Work, n: int, file: DeNghi, body: str) -> Dong:
    granted = file.ket_qua_xet is KetQuaXet.DUOC_TANG
    return {
        "tt": str(n),
        "ten": file.ten,
        "don_vi": file.don_vi,
        "co_quan": body,
        "hinh_thuc": work.law.ten_hinh_thuc.get(file.hinh_thuc, file.hinh_thuc),
        "ket_qua": KET_QUA[file.ket_qua_xet or KetQuaXet.CHUA_XET],
        "quyet_dinh": _quyet_dinh(file) if granted else "",
    }


def _quyet_dinh(file: DeNghi) -> str:
    day = f"ngày {short_date(file.ngay_quyet_dinh)}" if file.ngay_quyet_dinh else ""
    return " ".join(part for part in (file.so_quyet_dinh or "", day) if part)


# --- notes -----------------------------------------------------------------------------------


def _ghi_chu_chung(work: Work, tk: ThongKe) -> list[str]:
    """What the stage columns mean, and from whom the figures come."""
    return [
        "Cột các khâu ghi số điển hình theo khâu cao nhất đã đạt; mỗi điển hình tính một lần.",
        *_ghi_chu_gui(tk),
    ]


def _ghi_chu_dat(lines: Iterable[Dem]) -> list[str]:
    """Why a share is blank although its line has figures."""
    if any(not dem.so_chi_tieu() for dem in lines):
        return ["Ô tỷ lệ đạt để trống khi không có chỉ tiêu."]
    return []


def _ghi_chu_gui(tk: ThongKe) -> list[str]:
    if not tk.co_so_lieu:
        return ["Các ô số liệu để trống: chưa có sổ hợp lệ của cơ quan, đơn vị nào."]
    if tk.chua_gui:
        return [
            f"Số liệu tổng hợp từ {two_digits(tk.da_gui)} trong tổng số "
            f"{two_digits(tk.tat_ca_co_quan)} cơ quan, đơn vị."
        ]
    return []


def _ghi_chu_nam_truoc(work: Work, values: Iterable[int | None]) -> list[str]:
    year = work.programme.nam - 1
    known = [v is not None for v in values]
    if all(known):
        return []
    if not any(known):
        return [f"Cột năm {year} để trống: chưa có số liệu."]
    return [
        f"Ô năm {year} để trống: chưa có số liệu; dòng tổng cộng cũng để trống khi còn ô chưa rõ."
    ]


def _ghi_chu_chua_ro(tk: ThongKe) -> list[str]:
    """Persons whose details are missing: counted in the whole, in no part of it."""
    sex = tk.tong.nguoi(NGUOI).chua_ro_gioi
    rank = tk.tong.nguoi([DoiTuong.CA_NHAN]).chua_ro_vai_tro
    notes = []
    if sex:
        notes.append(f"Chưa rõ giới tính của {two_digits(sex)} người được đề nghị.")
    if rank:
        notes.append(
            f"Chưa rõ {two_digits(rank)} cá nhân được đề nghị là lãnh đạo hay người trực tiếp."
        )
    return notes
