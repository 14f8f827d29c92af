"""Part I of the year-end report: sentences that follow from the figures, part by part.

Each function returns finished paragraphs. Where nothing is known they say so; where a comparison
has no ground (no target, no last year) it is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dienhinh_docs.kinds.base import Work
from dienhinh_docs.kinds.chung.cach_noi import (
    CO_QUAN,
    TEN_TOI_DA,
    dem,
    don_vi_tinh,
    goi,
    ke_linh_vuc,
    khong_noi_nao,
    liet_ke,
    noi_o,
    pham_vi,
    tang_giam,
    ten_goi,
    ti_so,
)
from dienhinh_docs.kinds.chung.phrases import theo_doi_tuong
from dienhinh_docs.kinds.chung.thong_ke import (
    NGUOI,
    CoCauNguoi,
    Dem,
    ThongKe,
    dien_hinh_nam_truoc,
    khen_nam_truoc,
)
from dienhinh_docs.layout import DoiTuong, KetQuaXet
from dienhinh_docs.viet import (
    join_and,
    lower_first,
    percent,
    roman,
    two_digits,
    upper_first,
)

# --- I.1 -----------------------------------------------------------------------------------


def trien_khai(work: Work, tk: ThongKe) -> list[str]:
    """Who leads what, who has sent figures, who has a sub-plan, who is silent."""
    plan = work.programme
    leads = {ma for unit in plan.don_vi_linh_vuc.values() for ma in unit.dau_moi.co_quan}
    return [
        f"Kế hoạch xác định {pham_vi(work)}, phân công {dem(len(leads), CO_QUAN)} làm đầu mối; "
        f"{plan.thuong_truc.ten} là cơ quan thường trực, giúp Hội đồng theo dõi, tổng hợp.",
        _da_gui(work, tk),
        *_ke_hoach(tk),
    ]


def _da_gui(work: Work, tk: ThongKe) -> str:
    if not tk.co_so_lieu:
        return (
            f"Đến khi tổng hợp báo cáo, chưa có {CO_QUAN} nào trong tổng số "
            f"{dem(tk.tat_ca_co_quan, CO_QUAN)} gửi số liệu hợp lệ."
        )
    if not tk.chua_gui:
        if tk.da_gui == 1:
            return f"{work.programme.co_quan[0].ten} đã gửi số liệu."
        return f"Toàn bộ {dem(tk.da_gui, CO_QUAN)} đã gửi số liệu."
    share = percent(tk.da_gui, tk.tat_ca_co_quan)
    return (
        f"Đến khi tổng hợp báo cáo, {ti_so(tk.da_gui, tk.tat_ca_co_quan)} {CO_QUAN} đã gửi số liệu "
        f"({share}). {_im_lang(work, tk)}."
    )


def _im_lang(work: Work, tk: ThongKe) -> str:
    """The silent ones by name, as long as a reader can take the names in."""
    names = [body.ten for body in work.programme.co_quan if body.ma not in tk.co_quan]
    head = f"Còn {dem(len(names), CO_QUAN)} chưa gửi"
    if len(names) == 1:
        return f"{head} là {names[0]}"
    if len(names) > TEN_TOI_DA:
        return f"{head} (ghi rõ tại Phụ lục II)"
    return f"{head}, gồm: {liet_ke(names)}"


def _ke_hoach(tk: ThongKe) -> list[str]:
    """Sub-plans among those who sent their workbook."""
    if not tk.co_so_lieu:
        return []
    made, issued = len(tk.co_ke_hoach), len(tk.da_ban_hanh)
    if not made:
        return [f"Chưa {CO_QUAN} nào ghi chỉ tiêu, hoạt động hoặc số, ngày của kế hoạch riêng."]
    who = (
        f"Các {CO_QUAN} đã gửi số liệu đều"
        if made == tk.da_gui > 1
        else f"Trong số {CO_QUAN} đã gửi số liệu, {ti_so(made, tk.da_gui)} nơi"
    )
    if tk.da_gui == 1:
        who = upper_first(f"{CO_QUAN} này")
    goals = [
        f"chỉ tiêu xây dựng {dem(tk.tong.so_chi_tieu(), 'điển hình')}"
        if tk.tong.so_chi_tieu()
        else "",
        dem(tk.hoat_dong, "hoạt động") if tk.hoat_dong else "",
    ]
    text = f"{who} đã xây dựng kế hoạch triển khai"
    if any(goals):
        text += f", đề ra {join_and([g for g in goals if g])}"
    if made > 1:
        text += {0: "; chưa kế hoạch nào ghi đủ số, ngày ban hành", made: (
            "; tất cả đã ghi đủ số, ngày ban hành"
        )}.get(issued, f"; {dem(issued, 'kế hoạch')} đã ghi đủ số, ngày ban hành")  # fmt: skip
    return [f"{text}."]


# --- I.2 -----------------------------------------------------------------------------------


def bon_khau(work: Work, tk: ThongKe) -> list[str]:
    """Exemplars in all: against the target, against last year, by stage, by quarter found."""
    if not tk.co_so_lieu:
        return ["Chưa có số liệu để tổng hợp; các ô của Phụ lục III và Phụ lục IV để trống."]
    found, goal = tk.tong.so_dien_hinh(), tk.tong.so_chi_tieu()
    if not found:
        text = "Số liệu đã gửi chưa ghi nhận điển hình nào"
        return [text + (f", so với chỉ tiêu {dem(goal, 'điển hình')}." if goal else "."),
                *_so_nam_truoc(work, tk)]  # fmt: skip
    return [
        f"{_tong_so(tk)} {_theo_khau(work, tk)} (chi tiết tại Phụ lục III và Phụ lục IV).",
        *([_theo_quy(tk)] if found > 1 else []),
        *_so_nam_truoc(work, tk),
    ]


def _tong_so(tk: ThongKe) -> str:
    found = tk.tong.so_dien_hinh()
    kinds = _loai(tk.tong)
    if found == 1:
        head = f"Trong năm ghi nhận 01 điển hình là {lower_first(next(iter(kinds)).ten)}"
    elif len(kinds) == 1:
        head = (
            f"Trong năm ghi nhận {dem(found, 'điển hình')}, đều là {next(iter(kinds)).ten.lower()}"
        )
    else:
        head = f"Trong năm ghi nhận {dem(found, 'điển hình')}, gồm {theo_doi_tuong(kinds)}"
    return f"{head}{_so_chi_tieu(found, tk.tong.so_chi_tieu())}."


def _so_chi_tieu(found: int, goal: int) -> str:
    """The end of a sentence about ``found``: how it stands to the target."""
    if not goal:
        return "; các kế hoạch không ghi chỉ tiêu số lượng"
    if found == goal:
        return f", đúng bằng chỉ tiêu ({two_digits(goal)})"
    if found > goal:
        return f", đạt {percent(found, goal)} chỉ tiêu ({two_digits(goal)}), vượt {dem(found - goal, 'điển hình')}"
    return f", đạt {percent(found, goal)} chỉ tiêu ({two_digits(goal)}), còn thiếu {dem(goal - found, 'điển hình')}"


def _theo_khau(work: Work, tk: ThongKe) -> str:
    """The stages, most advanced last; the last stage is named even when it is empty."""
    stages = [
        (lower_first(ten), tk.tong.so_dien_hinh(khau=ma))
        for ma, ten in work.programme.ten_khau.items()
    ]
    found = tk.tong.so_dien_hinh()
    filled = [(ten, n) for ten, n in stages if n]
    if found == 1:
        return f"Điển hình này đang ở khâu {filled[0][0]}"
    if len(filled) == 1:
        return f"Tất cả {dem(found, 'điển hình')} đều ở khâu {filled[0][0]}"
    parts = [f"{two_digits(n)} ở khâu {ten} ({percent(n, found)})" for ten, n in filled]
    parts[0] = parts[0].replace(" ở khâu", " điển hình ở khâu", 1)
    text = f"Theo khâu cao nhất đã đạt, có {join_and(parts)}"
    last, reached = stages[-1]
    return text if reached else f"{text}; chưa điển hình nào đến khâu {last}"


def _theo_quy(tk: ThongKe) -> str:
    counts = [(f"quý {roman(q)}", tk.tong.so_dien_hinh(quy=q)) for q in range(1, 5)]
    filled = [(name, n) for name, n in counts if n]
    if len(filled) == 1:
        return f"Tất cả đều được phát hiện trong {filled[0][0]}."
    parts = [f"{two_digits(n)} trong {name}" for name, n in filled]
    parts[0] = parts[0].replace(" trong ", " điển hình trong ", 1)
    return f"Tính theo thời gian phát hiện, có {join_and(parts)}."


def _so_nam_truoc(work: Work, tk: ThongKe) -> list[str]:
    """This year against last, over the fields whose last year is known and over no others."""
    known = {
        ma: last
        for ma in tk.linh_vuc
        if (last := dien_hinh_nam_truoc(work.programme, ma)) is not None
    }
    if not known:
        return []
    found = sum(tk.linh_vuc[ma].so_dien_hinh() for ma in known)
    before, year = sum(known.values()), work.programme.nam - 1
    share = ti_so(len(known), len(tk.linh_vuc))
    whole = len(known) == len(tk.linh_vuc)
    scope = "" if whole else f"Tính riêng {share} {don_vi_tinh(work)} có số liệu năm {year}, "
    text = f"{scope}năm nay có {dem(found, 'điển hình')}, năm {year} có {two_digits(before)}"
    if tk.chua_gui:
        text += f"; chưa so sánh tăng, giảm vì còn {dem(tk.chua_gui, CO_QUAN)} chưa gửi số liệu"
    else:
        text += f", {tang_giam(found, before)}"
    return [f"{upper_first(text)}."]


# --- I.3 -----------------------------------------------------------------------------------


def theo_linh_vuc(work: Work, tk: ThongKe) -> list[str]:
    """How many fields have exemplars, the best and the bare ones, then one sentence a field."""
    if not tk.co_so_lieu:
        return ["Chưa có số liệu để tổng hợp; các ô của Phụ lục I để trống."]
    filled = {ma: d for ma, d in tk.linh_vuc.items() if d.so_dien_hinh()}
    bare = [ma for ma in tk.linh_vuc if ma not in filled]
    if not filled:
        return [f"Chưa có điển hình ở {khong_noi_nao(work)} (Phụ lục I)."]
    head = _linh_vuc_co(work, filled, bare)
    best = _nhieu_nhat({goi(work, ma): d.so_dien_hinh() for ma, d in filled.items()})
    if tk.chua_gui:
        head = f"Trong số liệu đã gửi, {lower_first(head)}"
    lines = [f"{head} (chi tiết tại Phụ lục I).{best}"]
    return lines + [_mot_linh_vuc(work, ma, d) for ma, d in filled.items()]


def _linh_vuc_co(work: Work, filled: Mapping[str, Dem], bare: Sequence[str]) -> str:
    total = len(filled) + len(bare)
    noun = don_vi_tinh(work)
    if not bare:
        if total == 1:
            return f"{upper_first(noun)} của kế hoạch đã có điển hình"
        return f"Cả {pham_vi(work)} đều có điển hình"
    head = "Mới có" if len(filled) * 2 < total else "Có"
    text = f"{head} {ti_so(len(filled), total)} {noun} có điển hình"
    return f"{text}; chưa có ở {ke_linh_vuc(work, bare)}"


def _mot_linh_vuc(work: Work, ma: str, d: Dem) -> str:
    """One field: how many, of which kind, against target and last year, one or two by name."""
    found, goal = d.so_dien_hinh(), d.so_chi_tieu()
    kinds = _loai(d)
    one = len(kinds) == 1
    whom = next(iter(kinds)).ten.lower()
    text = f"- {upper_first(goi(work, ma))} có {dem(found, 'điển hình')}"
    if one:
        text += f" là {whom}" if found == 1 else f", đều là {whom}"
    else:
        text += f", gồm {theo_doi_tuong(kinds)}"
    if goal:
        text += f", đạt {percent(found, goal)} chỉ tiêu ({two_digits(goal)})"
    last = dien_hinh_nam_truoc(work.programme, ma)
    if last is not None:
        before = f"có {dem(last, 'điển hình')}" if last else "không có"
        text += f"; năm {work.programme.nam - 1} {before}"
    names = join_and([f"{noi_o(v.ten)} ({noi_o(v.don_vi)})" for v in d.vi_du])
    verb = "Đó là" if found == len(d.vi_du) else "Tiêu biểu là"
    return f"{text}. {verb} {names}."


# --- I.4 -----------------------------------------------------------------------------------


def theo_co_quan(work: Work, tk: ThongKe) -> list[str]:
    """Bodies with and without exemplars, those with most, those that reached their target."""
    if not tk.co_so_lieu:
        return ["Chưa có số liệu để tổng hợp; các ô của Phụ lục II để trống."]
    counts = {ma: d.so_dien_hinh() for ma, d in tk.co_quan.items()}
    names = {ma: work.programme.theo_ma[ma].ten for ma in counts}
    filled = {names[ma]: n for ma, n in counts.items() if n}
    empty = [names[ma] for ma, n in counts.items() if not n]
    lines = [f"{_co_quan_co(filled, empty)} (chi tiết tại Phụ lục II).{_nhieu_nhat(filled)}"]
    return lines + _dat_chi_tieu(tk)


def _co_quan_co(filled: Mapping[str, int], empty: Sequence[str]) -> str:
    total = len(filled) + len(empty)
    if total == 1:
        ((name, n),) = filled.items() or [(empty[0], 0)]
        return f"{name} có {dem(n, 'điển hình')}" if n else f"{name} chưa có điển hình"
    if not filled:
        return f"Cả {dem(total, CO_QUAN)} đã gửi số liệu đều chưa có điển hình"
    if not empty:
        return f"Cả {dem(total, CO_QUAN)} đã gửi số liệu đều có điển hình"
    text = f"{ti_so(len(filled), total)} {CO_QUAN} đã gửi số liệu có điển hình"
    return f"{text}; chưa có: {ten_goi(empty, TEN_TOI_DA)}"


def _dat_chi_tieu(tk: ThongKe) -> list[str]:
    goals = [d for d in tk.co_quan.values() if d.so_chi_tieu()]
    if len(goals) < 2:
        return []
    reached = sum(d.so_dien_hinh() >= d.so_chi_tieu() for d in goals)
    if reached == len(goals):
        return [f"Cả {dem(reached, CO_QUAN)} đề ra chỉ tiêu đều đạt hoặc vượt chỉ tiêu."]
    if not reached:
        return [f"Trong {dem(len(goals), CO_QUAN)} đề ra chỉ tiêu, chưa nơi nào đạt chỉ tiêu."]
    return [
        f"Trong {dem(len(goals), CO_QUAN)} đề ra chỉ tiêu, {two_digits(reached)} nơi đã đạt hoặc vượt "
        "chỉ tiêu."
    ]


# --- I.5 -----------------------------------------------------------------------------------


def khen_thuong(work: Work, tk: ThongKe) -> list[str]:
    """Proposed and granted, by award, by kind; leaders, direct workers, women."""
    if not tk.co_so_lieu:
        return [
            "Chưa có số liệu để tổng hợp; các ô của Phụ lục V để trống, Phụ lục VI không có tên."
        ]
    if not tk.tong.so_de_nghi():
        return [
            "Số liệu đã gửi không có hồ sơ đề nghị khen thưởng nào (Phụ lục V, Phụ lục VI).",
            *_theo_hinh_thuc(work, tk),
        ]
    return [
        f"{_de_nghi(tk)} (chi tiết tại Phụ lục V, danh sách tại Phụ lục VI).",
        *_theo_hinh_thuc(work, tk),
        *_con_nguoi(tk),
    ]


def _de_nghi(tk: ThongKe) -> str:
    total = tk.tong.so_de_nghi()
    kinds = {k: n for k in DoiTuong if (n := tk.tong.so_de_nghi(doi_tuong=k))}
    if total == 1:
        head = f"Trong năm có 01 hồ sơ đề nghị khen thưởng, của {next(iter(kinds)).ten.lower()}"
    elif len(kinds) == 1:
        head = f"Trong năm có {dem(total, 'hồ sơ')} đề nghị khen thưởng, đều của {next(iter(kinds)).ten.lower()}"
    else:
        head = (
            f"Trong năm có {dem(total, 'hồ sơ')} đề nghị khen thưởng, gồm {theo_doi_tuong(kinds)}"
        )
    return f"{head}; {_ket_qua(tk.tong)}"


_KET_QUA = (
    (KetQuaXet.DUOC_TANG, "được tặng"),
    (KetQuaXet.KHONG_TANG, "không được tặng"),
    (KetQuaXet.CHUA_XET, "chưa có kết quả xét"),
)


def _ket_qua(d: Dem) -> str:
    """What became of the nominations: all alike, or each outcome with its number."""
    total = d.so_de_nghi()
    parts = [(words, n) for result, words in _KET_QUA if (n := d.so_de_nghi(ket_qua=result))]
    if len(parts) == 1:
        return f"{'tất cả đều' if total > 1 else 'kết quả:'} {parts[0][0]}"
    shares = [f"{two_digits(n)} {words} ({percent(n, total)})" for words, n in parts]
    shares[0] = f"{dem(parts[0][1], 'hồ sơ')} {parts[0][0]} ({percent(parts[0][1], total)})"
    return f"trong đó {join_and(shares)}"


def _theo_hinh_thuc(work: Work, tk: ThongKe) -> list[str]:
    """A line an award, last year beside it where it is known."""
    lines = []
    for ma in tk.hinh_thuc:
        proposed = tk.tong.so_de_nghi(hinh_thuc=ma)
        text = f"- {work.law.ten_hinh_thuc.get(ma, ma)}: "
        text += (
            f"có {dem(proposed, 'đề nghị')}, {_da_tang(tk, ma)}" if proposed else "không có đề nghị"
        )
        before, given = khen_nam_truoc(work.programme, ma)
        if before is not None and given is not None:
            text += (
                f" (năm {work.programme.nam - 1} có {dem(before, 'đề nghị')}, "
                f"{dem(given, 'được tặng')})"
            )
        lines.append(f"{text}.")
    return lines


def _da_tang(tk: ThongKe, ma: str) -> str:
    """Granted of an award; while nothing is decided a zero would say too much."""
    pending = tk.tong.so_de_nghi(hinh_thuc=ma, ket_qua=KetQuaXet.CHUA_XET)
    if pending == tk.tong.so_de_nghi(hinh_thuc=ma):
        return "chưa có kết quả xét"
    granted = tk.tong.so_duoc_tang(hinh_thuc=ma)
    if granted:
        return dem(granted, "được tặng")
    return "chưa trường hợp nào được tặng" if pending else "không trường hợp nào được tặng"


def _con_nguoi(tk: ThongKe) -> list[str]:
    """Leaders, direct workers and women, among the proposed and among the winners."""
    lines = []
    for result, words in ((None, "được đề nghị"), (KetQuaXet.DUOC_TANG, "được tặng")):
        workers = tk.tong.nguoi([DoiTuong.CA_NHAN], result)
        persons = tk.tong.nguoi(NGUOI, result)
        parts = [_vai_tro(workers, words)] if workers.tong else []
        if persons.tong:
            if persons.tong == workers.tong:
                parts.append(_so_nu(persons))
            else:
                whom = "cá nhân, doanh nhân" if workers.tong else "doanh nhân"
                parts.append(_gioi_tinh(persons, f"{whom} {words}"))
        if parts:
            lines.append(f"{upper_first('; '.join(parts))}.")
    if lines:
        lines[0] = f"{lines[0][:-1]} (chi tiết tại Phụ lục III)."
    return lines


def _vai_tro(group: CoCauNguoi, words: str) -> str:
    """Leaders and direct workers among individuals: all alike, or each part with its share."""
    parts = [
        (group.lanh_dao, "lãnh đạo, quản lý"),
        (group.truc_tiep, "người trực tiếp công tác, lao động, học tập, chiến đấu"),
        (group.chua_ro_vai_tro, "người chưa rõ là lãnh đạo hay người trực tiếp"),
    ]
    present = [(n, name) for n, name in parts if n]
    if len(present) == 1:
        head = f"cả {dem(group.tong, 'cá nhân')} {words} đều là" if group.tong > 1 else (
            f"cá nhân {words} là"
        )  # fmt: skip
        return f"{head} {present[0][1]}"
    shares = [f"{two_digits(n)} {name} ({percent(n, group.tong)})" for n, name in present]
    return f"trong {dem(group.tong, 'cá nhân')} {words} có {join_and(shares)}"


def _so_nu(group: CoCauNguoi) -> str:
    """Women among the persons of whom the sentence speaks already."""
    if group.chua_ro_gioi == group.tong:
        return "chưa rõ giới tính"
    if not group.nu:
        text = "không có nữ"
    elif group.nu == group.tong:
        text = "tất cả đều là nữ" if group.tong > 1 else "đó là nữ"
    else:
        text = f"nữ có {dem(group.nu, 'người')} ({percent(group.nu, group.tong)})"
    if group.chua_ro_gioi:
        text += f", {two_digits(group.chua_ro_gioi)} người chưa rõ giới tính"
    return text


def _gioi_tinh(group: CoCauNguoi, whom: str) -> str:
    """Women among persons: none, all, or their number; the unknown are told."""
    if group.chua_ro_gioi == group.tong:
        return f"chưa rõ giới tính của {dem(group.tong, whom)}"
    if not group.nu:
        text = f"{dem(group.tong, whom)} không có nữ"
    elif group.nu == group.tong:
        text = f"cả {dem(group.tong, whom)} đều là nữ" if group.tong > 1 else f"{whom} là nữ"
    else:
        share = percent(group.nu, group.tong)
        text = f"trong {dem(group.tong, whom)} có {two_digits(group.nu)} nữ ({share})"
    if group.chua_ro_gioi:
        text += f", {two_digits(group.chua_ro_gioi)} người chưa rõ giới tính"
    return text


def _loai(d: Dem) -> dict[DoiTuong, int]:
    """Kinds of nominee among the exemplars."""
    return {k: n for k in DoiTuong if (n := d.so_dien_hinh(doi_tuong=k))}


def _nhieu_nhat(counts: Mapping[str, int]) -> str:
    """A sentence about the most; none where nobody stands out among several."""
    top = max(counts.values(), default=0)
    best = [name for name, n in counts.items() if n == top]
    if len(best) == len(counts) or len(best) > 3:
        return ""
    each = "cùng có" if len(best) > 1 else "có"
    return f" Nhiều nhất là {liet_ke(best)}, {each} {dem(top, 'điển hình')}."
