"""Parts II and III of the year-end report: what the figures lack, and what follows from that."""

from __future__ import annotations

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.kinds.chung.cach_noi import (
    CO_QUAN,
    TEN_TOI_DA,
    dem,
    don_vi_tinh,
    ten_goi,
    ti_so,
)
from dienhinh_docs.kinds.chung.thong_ke import ThongKe
from dienhinh_docs.layout import DoiTuong, KetQuaXet
from dienhinh_docs.viet import join_and, lower_first


def ton_tai(work: Work, tk: ThongKe) -> list[str]:
    """Shortcomings that the figures themselves show."""
    lines = []
    if not tk.co_so_lieu:
        return [f"- Chưa có số liệu hợp lệ của {CO_QUAN} nào, nên chưa có căn cứ đánh giá kết quả."]
    if tk.chua_gui:
        lines.append(
            f"- Còn {ti_so(tk.chua_gui, tk.tat_ca_co_quan)} {CO_QUAN} chưa gửi số liệu, nên kết quả "
            "chung chưa phản ánh đầy đủ."
        )
    bare = [ma for ma, d in tk.linh_vuc.items() if not d.so_dien_hinh()]
    if bare and tk.tong.so_dien_hinh():
        lines.append(
            f"- Số liệu đã gửi chưa có điển hình ở {ti_so(len(bare), len(tk.linh_vuc))} "
            f"{don_vi_tinh(work)} ({', '.join(bare)})."
        )
    if not tk.tong.so_dien_hinh():
        lines.append("- Số liệu đã gửi chưa ghi nhận điển hình nào.")
    lines += _chua_dat(work, tk)
    if tk.tong.so_dien_hinh() and not tk.tong.so_de_nghi():
        lines.append("- Đã có điển hình nhưng chưa có hồ sơ đề nghị khen thưởng.")
    return lines


def _chua_dat(work: Work, tk: ThongKe) -> list[str]:
    """Bodies below their target, with found and target."""
    short = [
        f"{work.programme.theo_ma[ma].ten} ({ti_so(d.so_dien_hinh(), d.so_chi_tieu())})"
        for ma, d in tk.co_quan.items()
        if d.so_dien_hinh() < d.so_chi_tieu()
    ]
    if not short:
        return []
    if len(short) == 1:
        return [f"- {short[0].replace(' (', ' chưa đạt chỉ tiêu (')}."]
    return [
        f"- Có {dem(len(short), CO_QUAN)} chưa đạt chỉ tiêu, gồm: {ten_goi(short, TEN_TOI_DA)} "
        "(chi tiết tại Phụ lục II)."
    ]


KHONG_TON_TAI = (
    f"Số liệu tổng hợp không cho thấy lĩnh vực còn trống hoặc chỉ tiêu chưa đạt; các {CO_QUAN} "
    "không nêu tồn tại, khó khăn."
)
"""Part II when neither the figures nor the bodies show any shortcoming."""


def nhiem_vu(work: Work, tk: ThongKe) -> list[str]:
    """Next year's tasks, as far as this year's figures call for them."""
    stages = [lower_first(ten) for ten in work.programme.ten_khau.values()]
    lines = [
        f"Tiếp tục thực hiện đồng bộ các khâu {join_and(stages)}; gắn việc chọn điển hình với "
        "phong trào thi đua và nhiệm vụ chính trị của từng cơ quan, đơn vị"
    ]
    last = list(work.programme.ten_khau)[-1]
    waiting = tk.tong.so_dien_hinh() - tk.tong.so_dien_hinh(khau=last)
    if waiting:
        lines.append(
            f"Tiếp tục giúp đỡ, hoàn thiện {dem(waiting, 'điển hình')} chưa đến khâu {stages[-1]}; "
            "lựa chọn những điển hình có sức lan tỏa để phổ biến"
        )
    lines += _lap_cho_trong(work, tk)
    if any(d.so_dien_hinh() < d.so_chi_tieu() for d in tk.co_quan.values()):
        lines.append(
            f"Các {CO_QUAN} chưa đạt chỉ tiêu rà soát lại nguồn điển hình, xác định chỉ tiêu năm "
            "sau sát với điều kiện thực tế"
        )
    if tk.chua_gui:
        lines.append(
            f"{work.programme.thuong_truc.ten} đôn đốc các {CO_QUAN} chưa gửi số liệu và bổ sung kết "
            "quả khi nhận đủ"
        )
    pending = tk.tong.so_de_nghi(ket_qua=KetQuaXet.CHUA_XET)
    if pending:
        lines.append(f"Hoàn thành việc xét {dem(pending, 'hồ sơ')} khen thưởng chưa có kết quả")
    if tk.tong.so_duoc_tang():
        lines.append(
            "Tuyên truyền rộng rãi thành tích, cách làm của các tập thể, cá nhân được khen thưởng"
            if {DoiTuong.TAP_THE, DoiTuong.CA_NHAN} == _duoc_tang(tk)
            else "Tuyên truyền rộng rãi thành tích, cách làm của các điển hình được khen thưởng"
        )
    return [f"- {line}." for line in lines]


def _duoc_tang(tk: ThongKe) -> set[DoiTuong]:
    return {kind for kind in DoiTuong if tk.tong.so_duoc_tang(doi_tuong=kind)}


def _lap_cho_trong(work: Work, tk: ThongKe) -> list[str]:
    """The leads of the bare fields, asked in the plan's own verb; the silent ones are unknown."""
    if not tk.co_so_lieu:
        return []
    asked: dict[str, list[str]] = {}
    for ma, d in tk.linh_vuc.items():
        lead = work.programme.don_vi_linh_vuc[ma].dau_moi
        if not d.so_dien_hinh():
            names = asked.setdefault(lead.dong_tu, [])
            names += [work.programme.theo_ma[b].ten for b in lead.co_quan if b in tk.co_quan]
    return [
        f"{verb} {ten_goi(list(dict.fromkeys(names)), TEN_TOI_DA)} lựa chọn, xây dựng điển hình ở "
        f"{don_vi_tinh(work)} được phân công còn chưa có điển hình"
        for verb, names in sorted(asked.items(), reverse=True)
        if names
    ]
