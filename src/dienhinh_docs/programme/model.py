"""Models of ``programme.yaml``. Field names are the words of the plan and of the decree."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cached_property
from string import Formatter
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from dienhinh_docs.layout import DoiTuong
from dienhinh_docs.viet import fold

Chu = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""A text that may not be empty."""

CacChu = Annotated[tuple[Chu, ...], Field(min_length=1)]
"""Texts, a line each; at least one, because a heading or a label stands before them."""

Ma = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_]{0,23}$")]
"""Code of a body: ASCII, also the name of its folder."""


class Muc(BaseModel):
    """Base of all parts of the programme: unknown keys are mistakes, a blank entry is an absent one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _blank_is_absent(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        return {key: value for key, value in data.items() if value is not None}


class LoaiCoQuan(StrEnum):
    """Kind of issuer: decides the rules of presentation of its papers."""

    NHA_NUOC = "nha_nuoc"
    DANG = "dang"
    MTTQ = "mttq"
    CONG_DOAN = "cong_doan"
    NONG_DAN = "nong_dan"
    PHU_NU = "phu_nu"
    CCB = "ccb"
    DOAN = "doan"
    QUAN_DOI = "quan_doi"
    CONG_AN = "cong_an"


class NhomCoQuan(StrEnum):
    """Group of bodies, as in the plan's list of duties."""

    SO = "so"
    BAN_NGANH = "ban_nganh"
    VAN_PHONG = "van_phong"
    DANG = "dang"
    MAT_TRAN_DOAN_THE = "mat_tran_doan_the"
    LUC_LUONG_VU_TRANG = "luc_luong_vu_trang"
    HUYEN = "huyen"
    BAO_CHI = "bao_chi"
    NGANH_DOC = "nganh_doc"


class CachKy(Muc):
    """How papers of a body are signed.

    ``tap_the`` is named after TM. for bodies that decide collectively (``Ủy ban nhân dân``);
    a body under one head has none. ``chuc_vu`` is the head's title.
    """

    chuc_vu: Chu
    tap_the: Chu | None = None
    chuc_vu_khac: Chu | None = None  # other title, above the name (Council: NĐ 30 PL I, II.7)


def _number_pattern(text: str) -> str:
    """Pattern of a number: holds the number and the body's sign, and no slot we do not know."""
    slots = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    if not {"so", "co_quan"} <= slots <= {"so", "loai", "co_quan", "don_vi"}:
        raise ValueError("so, co_quan")
    return text


def _luu_pattern(text: str) -> str:
    """Pattern of the Lưu line: no slot but the drafting unit."""
    if {name for _, name, _, _ in Formatter().parse(text) if name is not None} - {"don_vi"}:
        raise ValueError("don_vi")
    return text


MauLuu = Annotated[Chu, AfterValidator(_luu_pattern)]
"""``Lưu: VT, {don_vi}``, without dash and end mark."""

MauSo = Annotated[Chu, AfterValidator(_number_pattern)]
"""``Số: {so}/{loai}-{co_quan}``; a body's drafting unit is ``{don_vi}``."""


class TheThucRieng(Muc):
    """What a body's papers have otherwise than its kind's rules say; the rest stays as they say.

    Only texts can be set: sizes and layout are those of the kind (``data/the_thuc``).
    """

    tieu_de_phai: CacChu | None = None  # lines at the top right
    duoi_co_quan: Literal["duong_ke", "*", "***"] | None = None  # under the issuer's name
    duoi_trich_yeu: Literal["duong_ke", "-----"] | None = None
    so_van_ban: MauSo | None = None
    so_cong_van: MauSo | None = None
    tien_to: Literal["TM.", "T/M"] | None = None  # how the signing prefixes are written
    tap_the_lanh_dao: bool | None = None  # deputies sign under TM. without KT.
    ket_thuc: Literal["./.", "."] | None = None  # end mark of the text
    ve_viec: str | None = None  # before the trích yếu of a letter
    luu: MauLuu | None = None  # last line of Nơi nhận
    luu_khong_don_vi: MauLuu | None = None  # the same for a body without drafting unit


class CoQuan(Muc):
    """A body: who it is, and what its papers need."""

    ma: Ma
    ten: Chu  # full name, as in running text: “Sở Y tế”, “Ủy ban nhân dân huyện Lục Ngạn”
    ten_goi_khac: tuple[Chu, ...] = ()  # other names under which the body is met
    ky_hieu: Chu  # abbreviation in số, ký hiệu, laid down by the body's head
    nhom: NhomCoQuan
    loai: LoaiCoQuan
    chu_quan: tuple[Chu, ...] = ()  # superior body in the header, a line each
    ten_tren_van_ban: CacChu  # issuer in the header, a line each
    dia_danh: Chu
    ky: CachKy
    don_vi_soan: Chu | None = None  # drafting unit on the Lưu line
    cap_duoi: Chu | None = None  # how its own units are called: “các đơn vị trực thuộc Sở”
    the_thuc: TheThucRieng = TheThucRieng()  # its own way of presentation, where it has one
    xac_nhan: bool = False  # a person of that office has confirmed this entry

    @property
    def la_huyen(self) -> bool:
        return self.nhom is NhomCoQuan.HUYEN


class DonViCoSo(Muc):
    """The office's answer about a unit that was met under several names; none is owed.

    What is written here is not asked again (problem ``LIEN_SO_TEN_DON_VI``).
    """

    ten: Chu  # the right name
    ten_khac: tuple[Chu, ...] = ()  # other spellings of the same unit
    khac_voi: tuple[Chu, ...] = ()  # units that are others, however alike their names


class CapNguoi(Muc):
    """The office's answer about two nominees who look like one (``LIEN_SO_NGHI_TRUNG``).

    Names and units as they were written; spelling and abbreviations do not matter.
    """

    mot: Chu
    don_vi_mot: Chu
    hai: Chu
    don_vi_hai: Chu
    ghi_chu: Chu | None = None  # who was asked, when


class SoCua(Muc):
    """Whose a workbook or list is that carries no stamp: the name of the file, and its body."""

    tep: Chu
    co_quan: Ma


class TieuChi(Muc):
    """Criteria for some kinds of nominee, as a checklist in our own words."""

    doi_tuong: Annotated[tuple[DoiTuong, ...], Field(min_length=1)]
    ap_dung: Chu | None = None  # to whom exactly: “chi bộ, tổ chức đảng”, “giáo viên”
    noi_dung: CacChu


class DauMoi(Muc):
    """Who leads a unit: the note in brackets at its end."""

    dong_tu: Literal["Giao", "Đề nghị"]
    chu_tri: bool  # whether the note says “chủ trì”
    co_quan: Annotated[tuple[Ma, ...], Field(min_length=1)]
    ten_trong_ke_hoach: tuple[Chu, ...]  # the names exactly as the note writes them


class DonViLinhVuc(Muc):
    """A unit of a field: the field itself, or one of its two halves (6a, 6b)."""

    ma: Chu  # “3”, “6a”
    tieu_de: Chu  # title exactly as printed
    ten_ngan: Chu  # for drop-downs and tables
    phong_trao: tuple[Chu, ...]  # names of the movements, exact, without quotes
    doi_tuong: Annotated[tuple[DoiTuong, ...], Field(min_length=1)]
    tieu_chi: Annotated[tuple[TieuChi, ...], Field(min_length=1)]
    dau_moi: DauMoi


class LinhVuc(Muc):
    """One of the numbered fields of part III of the plan."""

    so: Annotated[int, Field(ge=1)]
    tieu_de: Chu  # title exactly as printed
    don_vi: Annotated[tuple[DonViLinhVuc, ...], Field(min_length=1)]


class Khau(Muc):
    """One of the stages of an exemplar, in order."""

    ma: Annotated[str, StringConstraints(pattern=r"^[a-z_]+$")]
    ten: Chu


SO_KHAU = 4
"""Stages of an exemplar: found, fostered, reviewed, spread (Chỉ thị số 34-CT/TW); the annexes of
the year-end report have so many columns."""


def _all_stages(stages: tuple[Khau, ...]) -> tuple[Khau, ...]:
    if len(stages) != SO_KHAU:
        raise PydanticCustomError("so_khau", "exactly {n} stages", {"n": SO_KHAU})
    return stages


class VanBanVienDan(Muc):
    """A document that the plan cites."""

    ten: Chu  # as cited the first time, in full
    ten_ngan: Chu  # as cited again


class KeHoach(Muc):
    """The provincial plan itself."""

    so: Chu | None = None  # “08”; none while the registrar has not given it
    ngay: date | None = None
    trich_yeu: Chu
    nguoi_ky: Chu
    mo_dau: CacChu  # opening paragraphs; the last one ends “như sau:”
    muc_dich: CacChu
    yeu_cau: CacChu
    noi_dung: CacChu
    ngoai_linh_vuc: tuple[Chu, ...]  # closing paragraphs of part III, for all other bodies
    ket_thuc: tuple[Chu, ...]  # closing paragraphs, without “./.”
    noi_nhan: CacChu  # without dash and end mark; the last line is the Lưu line
    vien_dan: tuple[VanBanVienDan, ...] = ()


class MocThoiGian(Muc):
    """A step of the timeline: which quarters, who does what, what comes of it."""

    quy: Annotated[tuple[Annotated[int, Field(ge=1, le=4)], ...], Field(min_length=1)]
    ai: Chu
    viec: Chu
    san_pham: Chu
    dac_biet: bool = False  # the special drive


class NhiemVu(Muc):
    """Duties of a body or group of bodies (plan, part IV.2)."""

    ai: Chu
    co_quan: tuple[Ma, ...] = ()
    viec: CacChu


class HanNop(Muc):
    """A deadline that the province sets itself; the plan gives quarters only."""

    giay_to: Literal["ke-hoach", "danh-sach-dien-hinh", "tien-do", "de-nghi"]
    quy: Annotated[int, Field(ge=1, le=4)]
    ngay: date


class CaiDat(Muc):
    """What a province chooses for itself; every entry has a stated default."""

    dau_de_hoi_dong: Literal["A", "B"] = "A"  # nd30-format §13: two defensible headers
    nguong_phieu: dict[str, Annotated[int, Field(ge=50, le=100)]] = Field(default_factory=dict)
    gioi_han: dict[str, Annotated[int, Field(ge=0, le=1000)]] = Field(default_factory=dict)
    """Figures of rules of the law data (``quy_dinh``) that the province sets itself; 0: not asked."""
    han_nop: tuple[HanNop, ...] = ()
    so_cua: tuple[SoCua, ...] = ()
    kinh_gui_tong_ket: tuple[Chu, ...] = ()
    noi_nhan_tong_ket: tuple[Chu, ...] = ()
    hinh_thuc_chinh: Chu | None = None  # the award proposed first at the year end


class NamTruoc(Muc):
    """Last year's figures, as far as they are known; a missing one is printed blank."""

    dien_hinh_theo_linh_vuc: dict[str, Annotated[int, Field(ge=0)]] = Field(default_factory=dict)
    khen_thuong: dict[str, tuple[int, int]] = Field(
        default_factory=dict
    )  # award → proposed, granted


class Tinh(Muc):
    """The province."""

    ten: Chu  # “Bắc Giang”
    loai: Literal["tỉnh", "thành phố"] = "tỉnh"

    @property
    def ten_day_du(self) -> str:
        return f"{self.loai} {self.ten}"


class HoiDong(Muc):
    """The Council and its standing agency."""

    ten: Chu  # “Hội đồng Thi đua - Khen thưởng tỉnh”
    ky_hieu: Chu
    chu_quan: tuple[Chu, ...]
    ten_tren_van_ban: dict[Literal["A", "B"], CacChu]
    ky: CachKy
    dia_danh: Chu
    thuong_truc: Ma  # code of the standing agency
    ma: Ma = "HDTDKT"  # folder of the Council's own papers


class ChuongTrinh(Muc):
    """The whole programme of one province and year."""

    ma: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
    """Identity of the programme, stamped into its workbooks; survives a renamed folder."""
    nam: Annotated[int, Field(ge=2000, le=2100)]
    tinh: Tinh
    hoi_dong: HoiDong
    ke_hoach: KeHoach
    khau: Annotated[tuple[Khau, ...], AfterValidator(_all_stages)]
    linh_vuc: Annotated[tuple[LinhVuc, ...], Field(min_length=1)]
    moc_thoi_gian: Annotated[tuple[MocThoiGian, ...], Field(min_length=1)]
    nhiem_vu: Annotated[tuple[NhiemVu, ...], Field(min_length=1)]
    co_quan: Annotated[tuple[CoQuan, ...], Field(min_length=1)]
    don_vi_co_so: tuple[DonViCoSo, ...] = ()
    khong_trung: tuple[CapNguoi, ...] = ()  # pairs that are two, not asked again
    cung_mot: tuple[CapNguoi, ...] = ()  # pairs that are one, whatever the evidence
    cai_dat: CaiDat = CaiDat()
    nam_truoc: NamTruoc | None = None

    @cached_property
    def theo_ma(self) -> dict[str, CoQuan]:
        """Bodies by code."""
        return {body.ma: body for body in self.co_quan}

    @cached_property
    def don_vi_linh_vuc(self) -> dict[str, DonViLinhVuc]:
        """Units of all fields by code, in the order of the plan."""
        return {unit.ma: unit for field in self.linh_vuc for unit in field.don_vi}

    def phu_trach(self, body: str) -> tuple[DonViLinhVuc, ...]:
        """The units that a body leads, in the order of the plan."""
        return tuple(u for u in self.don_vi_linh_vuc.values() if body in u.dau_moi.co_quan)

    @cached_property
    def ten_khau(self) -> dict[str, str]:
        """Names of the stages by code, in order."""
        return {stage.ma: stage.ten for stage in self.khau}

    @cached_property
    def thuong_truc(self) -> CoQuan:
        return self.theo_ma[self.hoi_dong.thuong_truc]

    def body_named(self, name: str) -> CoQuan | None:
        """The body that carries this name, compared without case and marks."""
        key = fold(name)
        for body in self.co_quan:
            if key in {fold(n) for n in (body.ten, body.ma, *body.ten_goi_khac)}:
                return body
        return None
