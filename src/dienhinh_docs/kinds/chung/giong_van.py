"""How a paper speaks of its own body: its units, its people, its channels, by kind of body.

A plan of a department does not speak of hamlets, one of the army not of viên chức. The table is
about sorts of bodies, never about one province.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dienhinh_docs.programme.model import CoQuan, LoaiCoQuan, NhomCoQuan


@dataclass(frozen=True, slots=True)
class GiongVan:
    """Words of one sort of body, each ready to stand inside a sentence."""

    cap_duoi: str  # its own units
    nguoi: str  # its people
    dung_dau: str  # who answers for the units
    kenh: str  # where exemplars are made known
    pham_vi: str  # how far its emulation reaches
    ai_dong_tinh: str = "tập thể nơi công tác"  # who must agree with the choice


_CO_QUAN = GiongVan(
    cap_duoi="các phòng, đơn vị trực thuộc",
    nguoi="cán bộ, công chức, viên chức, người lao động",
    dung_dau="trưởng phòng, thủ trưởng đơn vị trực thuộc",
    kenh="trang thông tin điện tử, hội nghị và các buổi sinh hoạt chuyên môn",
    pham_vi="trong phạm vi ngành, lĩnh vực được giao quản lý",
)

_THEO_NHOM: dict[NhomCoQuan, GiongVan] = {
    NhomCoQuan.SO: replace(_CO_QUAN, cap_duoi="các phòng, đơn vị trực thuộc Sở"),
    NhomCoQuan.BAN_NGANH: _CO_QUAN,
    NhomCoQuan.VAN_PHONG: replace(
        _CO_QUAN,
        cap_duoi="các phòng, đơn vị thuộc Văn phòng",
        pham_vi="trong phạm vi nhiệm vụ được giao",
    ),
    NhomCoQuan.DANG: GiongVan(
        cap_duoi="các phòng, đơn vị trực thuộc",
        nguoi="cán bộ, đảng viên, công chức, người lao động",
        dung_dau="cấp ủy và người đứng đầu đơn vị",
        kenh="sinh hoạt chi bộ, hội nghị báo cáo viên và bản tin nội bộ",
        pham_vi="trong phạm vi lĩnh vực công tác được phân công",
    ),
    NhomCoQuan.MAT_TRAN_DOAN_THE: GiongVan(
        cap_duoi="các ban, đơn vị và tổ chức cấp dưới",
        nguoi="cán bộ, đoàn viên, hội viên",
        dung_dau="người đứng đầu các ban, đơn vị và tổ chức cấp dưới",
        kenh="sinh hoạt định kỳ ở cơ sở, hội nghị và trang thông tin điện tử",
        pham_vi="trong toàn hệ thống tổ chức",
        ai_dong_tinh="tập thể và Nhân dân nơi công tác, cư trú",
    ),
    NhomCoQuan.LUC_LUONG_VU_TRANG: GiongVan(
        cap_duoi="các cơ quan, đơn vị thuộc quyền",
        nguoi="cán bộ, chiến sĩ",
        dung_dau="cấp ủy, chỉ huy các cơ quan, đơn vị",
        kenh="sinh hoạt đơn vị, bản tin nội bộ và các hội nghị",
        pham_vi="trong toàn lực lượng",
        ai_dong_tinh="tập thể đơn vị",
    ),
    NhomCoQuan.HUYEN: GiongVan(
        cap_duoi="các xã, phường, thị trấn",
        nguoi="cán bộ, công chức, viên chức, người lao động và Nhân dân",
        dung_dau="người đứng đầu các phòng, ban, đơn vị và Chủ tịch Ủy ban nhân dân cấp xã",
        kenh="hệ thống truyền thanh cơ sở, cổng thông tin điện tử và hội nghị ở khu dân cư",
        pham_vi="trên địa bàn",
        ai_dong_tinh="tập thể và Nhân dân nơi công tác, cư trú",
    ),
    NhomCoQuan.BAO_CHI: replace(
        _CO_QUAN,
        cap_duoi="các phòng chuyên môn, đơn vị trực thuộc",
        nguoi="cán bộ, phóng viên, biên tập viên, người lao động",
        kenh="các chuyên trang, chuyên mục và sinh hoạt nghiệp vụ",
        pham_vi="trong phạm vi nhiệm vụ được giao",
    ),
    NhomCoQuan.NGANH_DOC: replace(_CO_QUAN, pham_vi="trong toàn ngành ở địa phương"),
}

_THANH_VIEN: dict[LoaiCoQuan, tuple[str, str]] = {
    LoaiCoQuan.MTTQ: ("cán bộ Mặt trận và Nhân dân", "trong hệ thống Mặt trận các cấp"),
    LoaiCoQuan.CONG_DOAN: (
        "cán bộ, đoàn viên công đoàn, người lao động",
        "trong các cấp công đoàn",
    ),
    LoaiCoQuan.NONG_DAN: ("cán bộ, hội viên, nông dân", "trong các cấp Hội Nông dân"),
    LoaiCoQuan.PHU_NU: ("cán bộ, hội viên, phụ nữ", "trong các cấp Hội Liên hiệp Phụ nữ"),
    LoaiCoQuan.CCB: ("cán bộ, hội viên cựu chiến binh", "trong các cấp Hội Cựu chiến binh"),
    LoaiCoQuan.DOAN: ("cán bộ, đoàn viên, thanh niên", "trong các cấp bộ Đoàn"),
}
"""People and scope of a mass organisation, by its own name for them."""

_TRAN_TRONG = frozenset({LoaiCoQuan.DANG, LoaiCoQuan.MTTQ, *_THANH_VIEN})


def giong_van(body: CoQuan) -> GiongVan:
    """The words of a body: those of its sort, with its own name for its units where it has one."""
    words = _THEO_NHOM[body.nhom]
    if body.loai in _THANH_VIEN:
        people, scope = _THANH_VIEN[body.loai]
        words = replace(words, nguoi=people, pham_vi=scope)
    if body.cap_duoi:
        words = replace(words, cap_duoi=body.cap_duoi)
    if body.la_huyen:
        units = _cap_duoi_huyen(words, body)
        return replace(words, pham_vi=f"trên địa bàn {dia_ban(body)}", cap_duoi=units)
    return words


def tran_trong(body: CoQuan) -> bool:
    """Party, Front and mass organisations: the Council asks them, they do not report to it."""
    return body.loai in _TRAN_TRONG


def dia_ban(body: CoQuan) -> str:
    """``huyện Lục Ngạn`` from ``Ủy ban nhân dân huyện Lục Ngạn``."""
    return body.ten.removeprefix("Ủy ban nhân dân ").removeprefix("UBND ")


def cap_huyen(body: CoQuan) -> str:
    """The class word of a district: ``huyện``, ``thị xã``, ``thành phố``, ``quận``."""
    place = dia_ban(body)
    return next((w for w in ("thành phố", "thị xã", "quận") if place.startswith(w)), "huyện")


def _cap_duoi_huyen(words: GiongVan, body: CoQuan) -> str:
    """A district works through its offices and through its communes."""
    if "phòng" in words.cap_duoi:
        return words.cap_duoi
    communes = words.cap_duoi
    for opener in ("UBND ", "Ủy ban nhân dân ", "ủy ban nhân dân "):
        communes = communes.removeprefix(opener)
    offices = f"các phòng, ban, đơn vị thuộc {cap_huyen(body)}"
    return f"{offices} và Ủy ban nhân dân {communes}"
