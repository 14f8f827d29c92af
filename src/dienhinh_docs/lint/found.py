"""What the finder found: the components of a document, its issuer's regime and its type."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dienhinh_docs.lint.model import Para, Piece, Rule, WordFile
from dienhinh_docs.rules import Regime


class Component(StrEnum):
    """Components of NĐ 30/2020, Điều 8, by the numbered places of its sơ đồ."""

    QUOC_HIEU = "quoc_hieu"  # for the Party: ĐẢNG CỘNG SẢN VIỆT NAM; Youth Union: ĐOÀN TNCS …
    TIEU_NGU = "tieu_ngu"
    CHU_QUAN = "chu_quan"
    CO_QUAN = "co_quan"
    SO_KY_HIEU = "so_ky_hieu"
    DIA_DANH_NGAY = "dia_danh_ngay"
    TEN_LOAI = "ten_loai"
    TRICH_YEU = "trich_yeu"
    TEN_DOI_TUONG = "ten_doi_tuong"  # name and function of the nominee, in a form
    TRICH_YEU_CONG_VAN = "trich_yeu_cong_van"
    KINH_GUI = "kinh_gui"  # the label line and the addressees
    CAN_CU = "can_cu"
    THAM_QUYEN = "tham_quyen"  # line above căn cứ that names who decides
    LOI_BAN_HANH = "loi_ban_hanh"  # “QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”
    NOI_DUNG = "noi_dung"
    QUYEN_HAN = "quyen_han"  # lines above the signature
    HO_TEN = "ho_ten"
    NOI_NHAN_NHAN = "noi_nhan_nhan"
    NOI_NHAN = "noi_nhan"
    PHU_LUC_SO = "phu_luc_so"
    PHU_LUC_TEN = "phu_luc_ten"
    PHU_LUC_KEM_THEO = "phu_luc_kem_theo"
    KEM_THEO_TEN_LOAI = "kem_theo_ten_loai"  # QUY CHẾ … issued with a decision, in the same file
    KEM_THEO_TRICH_YEU = "kem_theo_trich_yeu"
    BANG = "bang"  # text inside a table
    CHU_THICH_BANG = "chu_thich_bang"  # caption above or note under a table; not body text


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading or point of the text."""

    para: Para
    kind: str  # “phan”, “chuong”, “muc”, “dieu”, “la_ma”, “so”, “diem”, “gach”
    mark: str  # “II”, “3”, “đ”
    rest: str  # the words after the mark
    own_line: bool  # a title, not the beginning of running text


@dataclass(frozen=True, slots=True)
class AnnexFound:
    """An annex inside the file."""

    head: Piece  # “Phụ lục II”
    mark: str  # “II”, empty if it has no number
    title: tuple[Piece, ...]
    attached: Piece | None  # “(Kèm theo …)”
    first: int  # numbers of its first and last paragraph
    last: int
    body: tuple[Para, ...] = ()  # running text outside tables, as Found.body for the main text
    headings: tuple[Heading, ...] = ()


@dataclass(slots=True)
class Found:
    """The document as understood."""

    file: WordFile
    regime: Regime
    regime_sure: bool  # False: taken for a state body because nothing said otherwise
    loai_co_quan: str  # kind of issuer, as in programme.model.LoaiCoQuan
    loai: str  # code of the type: KH, BC, TTr, QĐ, BB, GM …; “CV” for công văn; “” if unknown
    parts: dict[Component, list[Piece]] = field(default_factory=dict)
    body: list[Para] = field(default_factory=list)  # running text of the main document, in order
    headings: list[Heading] = field(default_factory=list)
    annexes: list[AnnexFound] = field(default_factory=list)
    lines: dict[str, list[Rule]] = field(default_factory=dict)  # “tieu_ngu”, “co_quan”, “trich_yeu”
    form: bool = False  # a statutory form or attachment that has no number line
    places: dict[tuple[str, ...], list[Para | Piece]] = field(default_factory=dict)
    """Code, component, value, what is asked → all places of a finding that is told once."""
    memo: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What several checks work out of the same document, by name; see ``kept``."""

    def first(self, component: Component) -> Piece | None:
        return next(iter(self.parts.get(component, ())), None)

    def all(self, component: Component) -> list[Piece]:
        return self.parts.get(component, [])
