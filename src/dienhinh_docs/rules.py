"""The prescribed presentation (thể thức): one home for templates and judge.

The figures stand in ``data/the_thuc/<regime>.yaml``, each with its clause; this module gives them
types. A block of a document names its ``Part``; the part's style carries the rule into the template.
A regime may follow another (``theo``) and state only what differs, so that a figure stands once.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dienhinh_docs import yamlfile
from dienhinh_docs.resources import DATA


class Part(StrEnum):
    """Components of a document; each is a paragraph style of the templates."""

    QUOC_HIEU = "quoc_hieu"  # right title: quốc hiệu, or ĐẢNG CỘNG SẢN VIỆT NAM
    TIEU_NGU = "tieu_ngu"
    CHU_QUAN = "chu_quan"
    CO_QUAN = "co_quan"
    DUONG_KE = "duong_ke"  # the thin paragraph that carries a drawn line
    DAU_HIEU = "dau_hieu"  # asterisk or hyphens in place of a line
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


DoTin = Literal["da_thay", "ghi_nho", "quy_uoc", "chua_xac_minh"]
"""How sure a rule is: clause seen, from memory or second hand, house custom, not yet verified."""

MucDo = Literal["loi", "canh_bao"]
"""What a breach is: an error, or a warning."""


class _Rule(_Data):
    """What every rule says of itself. Only what was seen makes errors, unless it says otherwise."""

    dieu_khoan: str  # clause it comes from
    do_tin: DoTin = "da_thay"
    muc_do: MucDo = "loi"

    @model_validator(mode="before")
    @classmethod
    def _severity(cls, raw: Any) -> Any:
        if isinstance(raw, dict) and "muc_do" not in raw:
            return raw | {
                "muc_do": "loi" if raw.get("do_tin", "da_thay") == "da_thay" else "canh_bao"
            }
        return raw


class Span(_Data):
    """A range the rule admits and the value we use."""

    low: float
    high: float
    use: float

    def admits(self, value: float, slack: float = 0.0) -> bool:
        return self.low - slack <= value <= self.high + slack


class Style(_Rule):
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


class Page(_Rule):
    """Page set-up in millimetres."""

    rong: float
    cao: float
    le_tren: Span
    le_duoi: Span
    le_trai: Span
    le_phai: Span
    dau_trang: float  # from the paper's edge to the page number


class Line(_Rule):
    """A drawn line: its length as a share of the text above it."""

    ty_le: Span
    do_day: float  # points


class RunningText(_Rule):
    """What is lawful for paragraphs of the text; what we print stands in their styles."""

    thut_dau_dong: tuple[float, ...]  # mm, each of them lawful
    cach_it_nhat: float  # points between paragraphs
    gian_dong: Span  # lines; values above 5 are exact heights in points


class Requirement(_Rule):
    """A rule that is neither style nor measure: what it asks, in words."""

    yeu_cau: str


RequirementName = Literal[
    "phong", "tieu_de_phai", "duoi_co_quan", "duoi_trich_yeu", "so_ky_hieu", "dia_danh_ngay",
    "ten_loai", "trich_yeu", "kinh_gui", "can_cu", "de_muc", "diem", "tien_to", "dong_ky",
    "cap_bac", "noi_nhan", "luu", "ket_thuc", "phu_luc", "so_trang", "vien_dan",
]  # fmt: skip

Prefix = Literal["TM", "Q", "KT", "TL", "TUQ"]

PREFIX_STYLES: dict[str, dict[Prefix, str]] = {
    "TM.": {"TM": "TM.", "Q": "Q.", "KT": "KT.", "TL": "TL.", "TUQ": "TUQ."},
    "T/M": {"TM": "T/M", "Q": "Q.", "KT": "K/T", "TL": "T/L", "TUQ": "TUQ."},
}
"""The two ways to write the signing prefixes, named by their first one. With the slash only T/M,
K/T and T/L are known; Q. and TUQ. are written as elsewhere."""


class Regime(_Data):
    """All rules of one kind of issuer in one period."""

    ma: str
    ten: str
    can_cu: str  # the legal act
    tu_ngay: date
    den_ngay: date | None = None
    ap_dung: tuple[str, ...]  # kinds of issuer (programme.model.LoaiCoQuan)
    da_xac_minh: bool = True  # False: nobody has compared it with the act itself
    hoi_lai: dict[str, str] = Field(
        default_factory=dict
    )  # setting → what its office has to confirm
    khung: str  # family of templates: layout and sizes are those of the family's own regime
    khung_rieng: bool = False  # this is the family's own regime
    phong: str  # typeface
    trang: Page
    doan_van: RunningText
    tieu_de_phai: tuple[str, ...]  # lines at the top right
    duoi_co_quan: Literal["duong_ke", "*", "***"]  # what stands under the issuer's name
    duoi_trich_yeu: Literal["duong_ke", "-----"]
    so_van_ban: str  # pattern with {so}, {loai}, {co_quan}, perhaps -{don_vi}
    so_cong_van: str  # pattern with {so}, {co_quan}, perhaps -{don_vi}
    so_trong: str  # what stands for a number not yet given
    loai: dict[str, str]  # code of a type of document → its name; CV is công văn
    tien_to: dict[Prefix, str]
    tap_the_lanh_dao: bool  # deputies and orders stand for the collective, not for its head
    cap_bac: bool  # rank before the signatory's name
    ket_thuc: str  # end mark of the text
    luu: str  # pattern of the last Nơi nhận line, with {don_vi}
    luu_khong_don_vi: str
    luu_phai_vt: bool  # the Lưu line names the registry (VT)
    trich_yeu_viet_hoa: bool  # trích yếu starts with a capital
    ve_viec: str  # what stands before the trích yếu of a letter: “V/v ”, or nothing
    can_cu_nghieng: bool
    can_cu_gach: bool  # each line of căn cứ begins with a dash
    can_cu_cuoi: tuple[str, ...]  # end marks its last line may have, the one to write first
    kinh_gui_phai: tuple[str, ...]  # types that must have Kính gửi
    kinh_gui_duoc: tuple[str, ...]  # types that may
    duong_ke: dict[Literal["tieu_ngu", "co_quan", "trich_yeu"], Line]
    quy_tac: dict[RequirementName, Requirement]
    kieu: Annotated[dict[Part, Style], Field(min_length=1)]

    def style(self, part: Part) -> Style:
        return self.kieu[part]

    def hieu_luc(self, day: date) -> bool:
        """Whether a document of this day falls under these rules."""
        return self.tu_ngay <= day and (self.den_ngay is None or day <= self.den_ngay)

    def rieng(self, settings: Mapping[str, Any]) -> Regime:
        """The same rules with an office's own settings in place of the default texts."""
        return self.model_copy(update=dict(settings)) if settings else self


# --- reading -------------------------------------------------------------------------------

_FOLDER = DATA / "the_thuc"

_TABLES = ("kieu", "duong_ke", "quy_tac")
_SINGLE = ("trang", "doan_van")
"""Where rules stand in a regime: tables of them, and one each."""


@cache
def _raw(ma: str) -> dict[str, Any]:
    """A regime's entries with those it follows (``theo``) beneath them.

    ``muon`` says what becomes of the rules it borrows: their clause and how sure they are here.
    """
    own: dict[str, Any] = yamlfile.parse((_FOLDER / f"{ma}.yaml").read_text("utf-8")).data
    followed, lent = own.pop("theo", ""), own.pop("muon", {})
    below = _raw(followed) if followed else {}
    if lent:
        below = _marked(below, lent)
    return _over(below, own) | {"khung_rieng": "khung" in own}


def _over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Tables are merged, every other value replaced, an empty one takes the entry away.

    A clause brings its own trust with it.
    """
    result = dict(below)
    if "dieu_khoan" in above:
        result.pop("do_tin", None)
        result.pop("muc_do", None)
    for key, value in above.items():
        under = result.get(key)
        if isinstance(under, dict) and isinstance(value, dict):
            result[key] = _over(under, value)
        else:
            result[key] = value
    return {key: value for key, value in result.items() if value is not None}


def _marked(raw: Mapping[str, Any], mark: Mapping[str, Any]) -> dict[str, Any]:
    """The same entries, every rule of them marked."""
    tables = {name: {key: _over(rule, mark) for key, rule in raw[name].items()} for name in _TABLES}
    return dict(raw) | tables | {name: _over(raw[name], mark) for name in _SINGLE}


@cache
def regime(ma: str) -> Regime:
    """One regime by its name; only its own file and those it follows are read."""
    return Regime.model_validate(_raw(ma))


@cache
def regimes() -> tuple[Regime, ...]:
    """All regimes of ``data/the_thuc``, by name of file."""
    return tuple(regime(file.stem) for file in sorted(_FOLDER.glob("*.yaml")))


@cache
def regime_for(loai_co_quan: str, day: date | None = None) -> Regime:
    """The rules that bind a kind of issuer on a document's day.

    Without a day, the latest that were verified. A document older than all we know is held against
    the oldest; ``Regime.hieu_luc`` says whether it is bound by them.
    """
    of_kind = sorted((r for r in regimes() if loai_co_quan in r.ap_dung), key=lambda r: r.tu_ngay)
    if not of_kind:
        raise KeyError(loai_co_quan)
    if day is None:
        return [r for r in of_kind if r.da_xac_minh][-1]
    return next((r for r in reversed(of_kind) if r.tu_ngay <= day), of_kind[0])


@cache
def khung_goc() -> tuple[Regime, ...]:
    """The regimes by which templates are built, one a family; the state's first."""
    return tuple(sorted((r for r in regimes() if r.khung_rieng), key=lambda r: r.ma != "nha_nuoc"))
