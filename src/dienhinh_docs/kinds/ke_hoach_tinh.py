"""Kế hoạch of the Council: the provincial plan itself, from the programme alone.

Names in the template: ``mo_dau``, ``muc_dich``, ``yeu_cau``, ``noi_dung``, ``ngoai_linh_vuc``,
``doan_ket`` (lists of paragraphs), ``doan_cuoi`` (the last one, without end mark), ``linh_vuc``
(``so``, ``tieu_de``, ``don_vi``: ``tieu_de``, ``tieu_chi``, ``dau_moi``), ``cac_buoc``
(``thoi_gian``, ``viec``), ``nhiem_vu`` (``ai``, ``viec``), ``muc`` (numbers of the parts that stand).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dienhinh_docs.blocks import (
    Block,
    Document,
    Each,
    Frame,
    Para,
    Recipients,
    When,
    heading,
    subheading,
)
from dienhinh_docs.issuer import NguoiKy, council, van_ban
from dienhinh_docs.kinds.base import STATE, Draft, Kind, Template, Work
from dienhinh_docs.kinds.chung.phrases import (
    KE_HOACH,
    PROGRAMME,
    ap_dung,
    as_sentence,
    ghi_chu_dau_moi,
    numbered,
    tieu_chi,
    title,
    trong_cau,
)
from dienhinh_docs.programme.model import ChuongTrinh, DonViLinhVuc, LinhVuc, MocThoiGian
from dienhinh_docs.rules import Part
from dienhinh_docs.viet import (
    DIEM,
    clause,
    curly,
    join_and,
    lower_first,
    roman,
    upper_first,
)

ID = "ke-hoach-tinh"

_CUOI = (
    "Các cơ quan, đơn vị, địa phương căn cứ Kế hoạch này để tổ chức thực hiện; "
    "có khó khăn, vướng mắc thì phản ánh kịp thời để được hướng dẫn, giải quyết"
)
"""Closing words for a programme that gives none."""


def drafts(work: Work) -> Iterator[Draft]:
    programme = work.programme

    yield Draft(
        kind=ID,
        template=ID,
        name=ID,
        body=programme.hoi_dong.ma,
        quarter=1,
        title=f"Kế hoạch {programme.ke_hoach.trich_yeu}",
        context={"vb": _van_ban(programme), **context(programme)},
        sources=(PROGRAMME,),
    )


def _van_ban(programme: ChuongTrinh) -> dict[str, Any]:
    plan, issuer = programme.ke_hoach, council(programme)
    *recipients, kept = plan.noi_nhan or ("Lưu: VT",)
    return van_ban(
        issuer,
        loai=KE_HOACH,
        ten_loai="Kế hoạch",
        trich_yeu=plan.trich_yeu,
        nam=programme.nam,
        nguoi_ky=NguoiKy(plan.nguoi_ky, issuer.ky.chuc_vu),
        noi_nhan=recipients,
        so=plan.so,
        ngay=plan.ngay,
        luu=kept,
    )


def context(programme: ChuongTrinh) -> dict[str, Any]:
    """What the template says, besides head and foot."""
    plan = programme.ke_hoach
    *closing, last = plan.ket_thuc or (_CUOI,)
    return {
        "mo_dau": [curly(text) for text in plan.mo_dau],
        "muc_dich": [as_sentence(text) for text in plan.muc_dich],
        "yeu_cau": [as_sentence(text) for text in plan.yeu_cau],
        "noi_dung": [as_sentence(text) for text in plan.noi_dung],
        "linh_vuc": [_linh_vuc(field) for field in programme.linh_vuc],
        "ngoai_linh_vuc": [as_sentence(text) for text in plan.ngoai_linh_vuc],
        "cac_buoc": _cac_buoc(programme),
        "nhiem_vu": [
            {"ai": upper_first(d.ai), "viec": trong_cau(d.viec)} for d in programme.nhiem_vu
        ],
        "doan_ket": [as_sentence(text) for text in closing],
        "doan_cuoi": upper_first(curly(clause(last))),
        "muc": _numbers(programme),
    }


def _numbers(programme: ChuongTrinh) -> dict[str, str]:
    """Numbers of parts and of the headings inside them; nothing that is absent takes one."""
    plan = programme.ke_hoach
    aims = (("muc_dich", bool(plan.muc_dich)), ("yeu_cau", bool(plan.yeu_cau)))
    steps = (("cac_buoc", bool(programme.moc_thoi_gian)), ("nhiem_vu", bool(programme.nhiem_vu)))
    parts = (
        ("chung", any(stands for _, stands in aims)),
        ("noi_dung", bool(plan.noi_dung)),
        ("linh_vuc", bool(programme.linh_vuc)),
        ("to_chuc", True),
    )
    return {**numbered(aims, str), **numbered(steps, str), **numbered(parts)}


def _linh_vuc(field: LinhVuc) -> dict[str, Any]:
    return {
        "so": field.so,
        "tieu_de": title(field.tieu_de),
        "don_vi": [
            _don_vi(unit, f"{DIEM[n]}) " if len(field.don_vi) > 1 else "")
            for n, unit in enumerate(field.don_vi)
        ],
    }


def _don_vi(unit: DonViLinhVuc, letter: str) -> dict[str, Any]:
    """A unit; its own title only where the field has several."""
    return {
        "tieu_de": letter and letter + upper_first(title(unit.tieu_de)),
        "tieu_chi": [tieu_chi(ap_dung(c), c.noi_dung) for c in unit.tieu_chi],
        "dau_moi": ghi_chu_dau_moi(unit.dau_moi),
    }


def _cac_buoc(programme: ChuongTrinh) -> list[dict[str, Any]]:
    """Steps under the quarters in which they fall, in the order of the programme."""
    groups: dict[tuple[int, ...], list[str]] = {}
    for step in programme.moc_thoi_gian:
        groups.setdefault(step.quy, []).append(_buoc(step))
    return [
        {"thoi_gian": _quy(quarters, programme.nam), "viec": steps}
        for quarters, steps in groups.items()
    ]


def _quy(quarters: tuple[int, ...], year: int) -> str:
    return f"Quý {join_and([roman(q) for q in quarters])} năm {year}"


def _buoc(step: MocThoiGian) -> str:
    """One step as a sentence about who does it, and a short one about what comes of it."""
    who = join_and(step.ai.split("; "))
    if step.dac_biet:
        # Only “Các …” is a common noun; a body's name keeps its capital.
        who = f"Đặc biệt, {lower_first(who) if who.startswith('Các ') else who}"
    done = lower_first(curly(clause(step.viec)))
    return (
        f"{upper_first(who)} {done}. Kết quả cần có: {lower_first(curly(clause(step.san_pham)))}."
    )


def _lines(name: str) -> Each:
    """Paragraphs of a list, each with a dash."""
    return Each("y", name, (Para("- {{ y }}"),))


_FIELDS: tuple[Block, ...] = (
    heading("{{ muc.linh_vuc }}. LỰA CHỌN CÁC LĨNH VỰC XÂY DỰNG ĐIỂN HÌNH"),
    Each(
        "lv",
        "linh_vuc",
        (
            subheading("{{ lv.so }}. {{ lv.tieu_de }}"),
            Each(
                "dv",
                "lv.don_vi",
                (
                    When("dv.tieu_de", (Para("{{ dv.tieu_de }}", Part.MUC_CHU, keep_next=True),)),
                    Each("y", "dv.tieu_chi", (Para("- {{ y }}"),)),
                    Para("{{ dv.dau_moi }}"),
                ),
            ),
        ),
    ),
    Each("y", "ngoai_linh_vuc", (Para("{{ y }}"),)),
)

_WORK: tuple[Block, ...] = (
    heading("{{ muc.to_chuc }}. TỔ CHỨC THỰC HIỆN"),
    When(
        "cac_buoc",
        (
            subheading("{{ muc.cac_buoc }}. Các bước tiến hành"),
            Each(
                "buoc",
                "cac_buoc",
                (
                    Para("*{{ buoc.thoi_gian }}*", keep_next=True),
                    Each("y", "buoc.viec", (Para("- {{ y }}"),)),
                ),
            ),
        ),
    ),
    When(
        "nhiem_vu",
        (
            subheading("{{ muc.nhiem_vu }}. Trách nhiệm của các cơ quan, đơn vị, địa phương"),
            Each("nv", "nhiem_vu", (Para("- {{ nv.ai }} {{ nv.viec }}."),)),
        ),
    ),
    Each("y", "doan_ket", (Para("{{ y }}"),)),
    Para("{{ doan_cuoi }}{{ vb.ket_thuc }}"),
)

DOCUMENT = Document(
    Frame.VAN_BAN,
    (
        Each("y", "mo_dau", (Para("{{ y }}"),)),
        When(
            "muc_dich or yeu_cau",
            (
                heading("{{ muc.chung }}. MỤC ĐÍCH, YÊU CẦU"),
                When("muc_dich", (subheading("{{ muc.muc_dich }}. Mục đích"), _lines("muc_dich"))),
                When("yeu_cau", (subheading("{{ muc.yeu_cau }}. Yêu cầu"), _lines("yeu_cau"))),
            ),
        ),
        When("noi_dung", (heading("{{ muc.noi_dung }}. NỘI DUNG"), _lines("noi_dung"))),
        When("linh_vuc", _FIELDS),
        *_WORK,
        Recipients(),
    ),
    title="Kế hoạch của Hội đồng",
)

KIND = Kind(ID, "Kế hoạch của tỉnh", (Template(ID, STATE, DOCUMENT),), drafts)
