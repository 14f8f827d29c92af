"""The prescribed presentation (thể thức): one home for templates and judge.

The figures stand in ``data/the_thuc/<regime>.yaml``, each with its clause; this module gives them
types. A block of a document names its ``Part``; the part's style carries the rule into the template.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dienhinh_docs import yamlfile
from dienhinh_docs.resources import DATA


class Part(StrEnum):
    """Components of a document; each is a paragraph style of the templates."""

    QUOC_HIEU = "quoc_hieu"  # right title: quốc hiệu, or ĐẢNG CỘNG SẢN VIỆT NAM
    TIEU_NGU = "tieu_ngu"
    CHU_QUAN = "chu_quan"
    CO_QUAN = "co_quan"
    DUONG_KE = "duong_ke"  # the empty paragraph that carries a drawn line
    SO_KY_HIEU = "so_ky_hieu"
    DIA_DANH_NGAY = "dia_danh_ngay"
    TEN_LOAI = "ten_loai"
    TRICH_YEU = "trich_yeu"
    TRICH_YEU_CONG_VAN = "trich_yeu_cong_van"
    MAU_SO = "mau_so"  # “Mẫu số 07”, right, above the header of a statutory form
    TEN_DOI_TUONG = "ten_doi_tuong"  # name and function of the nominee, under the title of a form
    KINH_GUI = "kinh_gui"
    CAN_CU = "can_cu"
    NOI_DUNG = "noi_dung"
    MUC_LA_MA = "muc_la_ma"  # I. HEADING
    MUC_SO = "muc_so"  # 1. Heading
    MUC_CHU = "muc_chu"  # a) Heading or text
    QUYEN_HAN = "quyen_han"
    KY_GHI_CHU = "ky_ghi_chu"  # “(Ký, đóng dấu)”
    HO_TEN = "ho_ten"
    NOI_NHAN_NHAN = "noi_nhan_nhan"  # the label “Nơi nhận:”
    NOI_NHAN = "noi_nhan"
    PHU_LUC_SO = "phu_luc_so"
    PHU_LUC_TEN = "phu_luc_ten"
    PHU_LUC_KEM_THEO = "phu_luc_kem_theo"
    SO_TRANG = "so_trang"
    BANG_TEN = "bang_ten"  # caption above a table
    BANG_DAU = "bang_dau"  # head row
    BANG_CHU = "bang_chu"  # text cell
    BANG_SO = "bang_so"  # number cell
    GHI_CHU = "ghi_chu"  # note under a table


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(_Data):
    """A range the rule admits and the value we use."""

    low: float
    high: float
    use: float

    def admits(self, value: float, slack: float = 0.0) -> bool:
        return self.low - slack <= value <= self.high + slack


class Style(_Data):
    """How a part is written. Sizes and spaces in points, indents in millimetres."""

    ten: str  # name of the paragraph style in Word
    co_chu: Span
    dam: bool = False
    nghieng: bool = False
    gach_chan: bool = False
    hoa: bool = False  # printed in capitals
    canh: Literal["trai", "giua", "phai", "deu"] = "trai"
    thut_dau_dong: float = 0.0  # first-line indent, mm
    thut_trai: float = 0.0  # left indent, mm
    cach_truoc: float = 0.0
    cach_sau: float = 0.0
    gian_dong: float = 1.0  # lines; a value above 5 is an exact height in points
    giu_voi_sau: bool = False  # keep with next
    dieu_khoan: str  # clause the figures come from
    do_tin: Literal["da_thay", "ghi_nho", "quy_uoc"] = "da_thay"  # seen, from memory, house custom


class Page(_Data):
    """Page set-up in millimetres."""

    rong: float
    cao: float
    le_tren: Span
    le_duoi: Span
    le_trai: Span
    le_phai: Span
    dau_trang: float  # from the paper's edge to the page number
    dieu_khoan: str


class Line(_Data):
    """A drawn line: its length as a share of the text above it."""

    ty_le: Span
    do_day: float  # points
    dieu_khoan: str


class Regime(_Data):
    """All rules of one kind of issuer in one period."""

    ma: str
    ten: str
    can_cu: str  # the legal act
    tu_ngay: str
    den_ngay: str | None = None
    ap_dung: tuple[str, ...]  # kinds of issuer (programme.model.LoaiCoQuan)
    phong: str  # typeface
    trang: Page
    tieu_de_phai: tuple[str, ...]  # lines at the top right
    duoi_co_quan: Literal["duong_ke", "*", "***"]  # what stands under the issuer's name
    duoi_trich_yeu: Literal["duong_ke", "-----"]
    so_van_ban: str  # pattern with {so}, {loai}, {co_quan}
    so_cong_van: str  # pattern with {so}, {co_quan}, {don_vi}
    so_trong: str  # what stands for a number not yet given
    tien_to: dict[Literal["TM", "Q", "KT", "TL", "TUQ"], str]
    ket_thuc: str  # end mark of the text
    luu: str  # pattern of the last Nơi nhận line, with {don_vi}
    luu_khong_don_vi: str
    trich_yeu_viet_hoa: bool  # trích yếu starts with a capital
    can_cu_nghieng: bool
    duong_ke: dict[Literal["tieu_ngu", "co_quan", "trich_yeu"], Line]
    kieu: Annotated[dict[Part, Style], Field(min_length=1)]

    def style(self, part: Part) -> Style:
        return self.kieu[part]


@cache
def regimes() -> tuple[Regime, ...]:
    """All regimes of ``data/the_thuc``, by name of file."""
    files = sorted((DATA / "the_thuc").glob("*.yaml"))
    return tuple(
        Regime.model_validate(yamlfile.parse(f.read_text(encoding="utf-8")).data) for f in files
    )


def regime(ma: str) -> Regime:
    return next(r for r in regimes() if r.ma == ma)


def regime_for(loai_co_quan: str) -> Regime:
    """The rules that bind a kind of issuer."""
    return next(r for r in regimes() if loai_co_quan in r.ap_dung)
