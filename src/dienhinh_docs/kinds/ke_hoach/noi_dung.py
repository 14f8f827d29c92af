"""What a body's plan says that depends on the body, its fields and its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dienhinh_docs.kinds.chung.giong_van import GiongVan, giong_van
from dienhinh_docs.kinds.chung.phrases import (
    ap_dung,
    doi_tuong,
    in_order,
    items,
    numbered,
    ten_goi,
    tieu_chi,
    title,
    vien_dan_ke_hoach,
)
from dienhinh_docs.kinds.ke_hoach.bang import chi_tieu, tien_do
from dienhinh_docs.layout import ChiTieu, DoiTuong, DonVi, HoatDong
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan, DonViLinhVuc, HanNop
from dienhinh_docs.viet import (
    DIEM,
    join_and,
    lower_first,
    roman,
    short_date,
    two_digits,
    upper_first,
)

TIEU_CHI_CHUNG: dict[DoiTuong, tuple[str, ...]] = {
    DoiTuong.TAP_THE: (
        "hoàn thành xuất sắc nhiệm vụ trong năm, nội bộ đoàn kết, chấp hành tốt pháp luật và quy chế làm việc",
        "có cách làm mới mang lại kết quả rõ rệt, nơi khác có thể học tập, áp dụng",
    ),
    DoiTuong.CA_NHAN: (
        "gương mẫu trong công tác và lối sống, được đồng nghiệp và mọi người xung quanh tín nhiệm",
        "có sáng kiến, giải pháp hoặc việc làm cụ thể đem lại hiệu quả thiết thực",
    ),
    DoiTuong.HO_GIA_DINH: (
        "chấp hành tốt pháp luật và quy ước của nơi cư trú, gia đình hòa thuận",
        "làm ăn hiệu quả, chính đáng hoặc tích cực giúp đỡ cộng đồng cùng phát triển",
    ),
    DoiTuong.DOANH_NGHIEP: (
        "sản xuất, kinh doanh hiệu quả, đúng pháp luật, thực hiện đầy đủ nghĩa vụ với ngân sách nhà nước",
        "chăm lo việc làm, điều kiện làm việc và đời sống của người lao động",
    ),
    DoiTuong.DOANH_NHAN: (
        "năng động, sáng tạo trong quản lý, kinh doanh và chấp hành tốt pháp luật",
        "có đóng góp thiết thực cho người lao động và hoạt động xã hội",
    ),
}
"""Criteria where no lead has set any: our own words, the same in every province."""

_TEN_GIAY_TO = {
    "ke-hoach": "kế hoạch này",
    "danh-sach-dien-hinh": "danh sách điển hình tiên tiến",
    "tien-do": "kết quả thực hiện quý {quy}",
    "de-nghi": "hồ sơ đề nghị khen thưởng quý {quy}",
}


def context(
    programme: ChuongTrinh,
    body: CoQuan,
    record: DonVi,
    targets: Sequence[ChiTieu],
    activities: Sequence[HoatDong],
) -> dict[str, Any]:
    """All names of the template but ``vb``."""
    units = programme.phu_trach(body.ma)
    timetable = tien_do(activities, programme.nam)
    duties = _nhiem_vu(programme, body)
    return {
        **_ten(programme, body),
        **_giong(giong_van(body)),
        **chi_tieu(programme, targets),
        **_linh_vuc(programme, body, units, targets),
        **_bao_cao(programme, record, body.ma == programme.hoi_dong.thuong_truc),
        "tien_do": timetable,
        "nhiem_vu": duties,
        "phoi_hop": join_and(phoi_hop(programme, body)),
        "muc": {
            **numbered((("linh_vuc", True), ("chi_tieu", bool(targets)), ("viec", True)), str),
            **numbered((("trach_nhiem", True), ("nhiem_vu", bool(duties)), ("bao_cao", True)), str),
            **numbered(
                (
                    ("chung", True),
                    ("noi_dung", True),
                    ("tien_do", bool(timetable)),
                    ("to_chuc", True),
                )
            ),
        },
    }


def _ten(programme: ChuongTrinh, body: CoQuan) -> dict[str, Any]:
    """Names of those concerned and of the plan carried out."""
    call = ten_goi(body)
    return {
        "nam": programme.nam,
        "co_quan": body.ten,
        "ten_goi": call,
        "hoi_dong": programme.hoi_dong.ten,
        "thuong_truc": programme.thuong_truc.ten,
        "la_thuong_truc": body.ma == programme.hoi_dong.thuong_truc,
        "ke_hoach_tinh": vien_dan_ke_hoach(programme),
        "ke_hoach_ngan": _ke_hoach_ngan(programme),
        "cac_khau": join_and([lower_first(stage.ten) for stage in programme.khau]),
    }


def _ke_hoach_ngan(programme: ChuongTrinh) -> str:
    return f"Kế hoạch của {programme.tinh.loai}"


def _giong(words: GiongVan) -> dict[str, Any]:
    return {
        "cap_duoi": words.cap_duoi,
        "cap_duoi_dau_cau": upper_first(words.cap_duoi),
        "nguoi": words.nguoi,
        "dung_dau": words.dung_dau,
        "dung_dau_dau_cau": upper_first(words.dung_dau),
        "kenh": words.kenh,
        "pham_vi": words.pham_vi,
        "ai_dong_tinh": words.ai_dong_tinh,
    }


# --- fields --------------------------------------------------------------------------------


def phoi_hop(programme: ChuongTrinh, body: CoQuan) -> list[str]:
    """Those who lead a unit together with the body, named as the plan names them."""
    names: dict[str, str] = {}
    for unit in programme.phu_trach(body.ma):
        lead = unit.dau_moi
        names.update(zip(lead.co_quan, lead.ten_trong_ke_hoach, strict=True))
    names.pop(body.ma, None)
    return list(names.values())


def _linh_vuc(
    programme: ChuongTrinh,
    body: CoQuan,
    units: Sequence[DonViLinhVuc],
    targets: Sequence[ChiTieu],
) -> dict[str, Any]:
    """Units the body leads, grouped by the words that name it; kinds and criteria for all else."""
    own = {unit.ma for unit in units}
    others = [u for u in programme.don_vi_linh_vuc.values()
              if u.ma not in own and any(t.linh_vuc == u.ma for t in targets)]  # fmt: skip
    kinds = _doi_tuong(programme, body, targets)
    return {
        "nhom_linh_vuc": _nhom(programme, body, units),
        "linh_vuc_khac": _linh_vuc_khac(programme, body, len(units), len(others)),
        "doi_tuong": doi_tuong(kinds),
        "tieu_chi_chung": [tieu_chi(kind.ten.lower(), TIEU_CHI_CHUNG[kind]) for kind in kinds],
    }


def _linh_vuc_khac(programme: ChuongTrinh, body: CoQuan, own: int, others: int) -> str:
    """A sentence about the fields of the targets that other bodies lead; empty if there are none."""
    if not others:
        return ""
    above = "lĩnh vực trên" if own == 1 else "các lĩnh vực trên"
    return (
        f"Ngoài {above}, {ten_goi(body)} tham gia xây dựng điển hình ở {two_digits(others)} lĩnh vực "
        "khác nêu tại bảng chỉ tiêu và phối hợp với cơ quan chủ trì lĩnh vực theo "
        f"{_ke_hoach_ngan(programme)}."
    )


def _doi_tuong(
    programme: ChuongTrinh, body: CoQuan, targets: Sequence[ChiTieu]
) -> tuple[DoiTuong, ...]:
    """A district has all kinds of the plan among its people; another body those it aims at."""
    kinds = [DoiTuong.TAP_THE, DoiTuong.CA_NHAN, *(t.doi_tuong for t in targets)]
    if body.la_huyen:
        kinds += [k for unit in programme.don_vi_linh_vuc.values() for k in unit.doi_tuong]
    return in_order(kinds)


def _nhom(
    programme: ChuongTrinh, body: CoQuan, units: Sequence[DonViLinhVuc]
) -> list[dict[str, Any]]:
    groups: dict[tuple[object, ...], list[DonViLinhVuc]] = {}
    for unit in units:
        lead = unit.dau_moi
        groups.setdefault((lead.dong_tu, lead.chu_tri, lead.co_quan), []).append(unit)
    letters = iter(DIEM)
    several = len(units) > 1
    return [
        {
            "cau_giao": _cau_giao(programme, body, group),
            "linh_vuc": [
                {
                    "tieu_de": (f"{next(letters)}) " if several else "")
                    + _tieu_de(programme, unit),
                    "tieu_chi": [tieu_chi(ap_dung(c), c.noi_dung) for c in unit.tieu_chi],
                }
                for unit in group
            ],
        }
        for group in groups.values()
    ]


def _tieu_de(programme: ChuongTrinh, unit: DonViLinhVuc) -> str:
    """The unit's title with the number under which the plan has it."""
    field = next(field for field in programme.linh_vuc if unit in field.don_vi)
    so = unit.ma if len(field.don_vi) > 1 else field.so
    return f"{upper_first(title(unit.tieu_de))} (lĩnh vực {so})"


def _cau_giao(programme: ChuongTrinh, body: CoQuan, group: Sequence[DonViLinhVuc]) -> str:
    """How the work came to the body: assigned or asked, leading or not, alone or with others."""
    lead = group[0].dau_moi
    others = [
        name
        for code, name in zip(lead.co_quan, lead.ten_trong_ke_hoach, strict=True)
        if code != body.ma
    ]
    together = f"phối hợp với {join_and(others)} " if others else ""
    verb = "chủ trì lựa chọn" if lead.chu_tri else "lựa chọn"
    where = "lĩnh vực sau" if len(group) == 1 else f"{two_digits(len(group))} lĩnh vực sau"
    work = f"{together}{verb}, xây dựng điển hình ở {where}:"
    if lead.dong_tu == "Giao":
        return f"{body.ten} được {programme.hoi_dong.ten} giao {work}"
    return f"Theo đề nghị của {programme.hoi_dong.ten}, {body.ten} {work}"


# --- who does what -------------------------------------------------------------------------


def _nhiem_vu(programme: ChuongTrinh, body: CoQuan) -> list[str]:
    """Duties that the provincial plan lays on the body by name."""
    duties = [work for d in programme.nhiem_vu if body.ma in d.co_quan for work in d.viec]
    return items(duties)


def _bao_cao(programme: ChuongTrinh, record: DonVi, receives: bool) -> dict[str, Any]:
    """The contact, and the days by which papers are due where the province has set any."""
    phone = record.dien_thoai_lien_he.replace(" ", "\u00a0")  # a number does not break
    reach = [f"điện thoại: {phone}"]
    if record.email_lien_he:
        reach.append(f"thư điện tử: {record.email_lien_he}")
    due = sorted(programme.cai_dat.han_nop, key=lambda h: (h.ngay, h.quy))
    return {
        "nguoi_lien_he": record.nguoi_lien_he,
        "lien_he": "; ".join(reach),
        "han_nop": items(_han(h, receives) for h in due),
        "dau_han_nop": ". Thời hạn gửi như sau:" if due else " theo thời hạn chung của tỉnh.",
    }


def _han(due: HanNop, receives: bool) -> str:
    """A paper and its day; the agency that receives them speaks of other bodies' plans."""
    paper = _TEN_GIAY_TO[due.giay_to].format(quy=roman(due.quy))
    if receives and due.giay_to == "ke-hoach":
        paper = "kế hoạch của cơ quan, đơn vị, địa phương"
    return f"{upper_first(paper)}: chậm nhất ngày {short_date(due.ngay)}"
