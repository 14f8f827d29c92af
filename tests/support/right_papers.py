"""Right papers by name, of our own making and laid out by hand, to be judged or spoilt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dienhinh_docs.outcome import Outcome
from support import offices as o
from support.folders import Folder
from support.layouts import Laid, Layout, lay
from support.mutate import once, opened

Make = Callable[[], Laid]

_BY_HAND: dict[str, Make] = {
    "ke_hoach_tay": lambda: lay(o.SO, o.KE_HOACH, Layout(annexes=2, landscape="as_written")),
    "mot_phu_luc": lambda: lay(o.SO, o.KE_HOACH, Layout(annexes=1, by_style=True, small=True)),
    "cong_van": lambda: lay(o.SO, o.CONG_VAN),
    "cong_van_tab": lambda: lay(o.SO, o.CONG_VAN, Layout(header="tab", foot="tab")),
    "to_trinh": lambda: lay(o.SO, o.TO_TRINH, Layout(header="bang_1x2")),
    "quyet_dinh": lambda: lay(o.TINH, o.QUYET_DINH, Layout(small=True)),
    "bao_cao": lambda: lay(o.SO, o.BAO_CAO, Layout(line="vml", spacing="18pt")),
    "bien_ban": lambda: lay(o.SO, o.BIEN_BAN),
    "giay_moi": lambda: lay(o.SO, o.GIAY_MOI, Layout(foreign_defaults=True)),
    "quy_dinh": lambda: lay(o.HUYEN, o.QUY_DINH),
    "chuong_trinh": lambda: lay(o.SO, o.CHUONG_TRINH),
    "hoi_dong_tay": lambda: lay(o.HOI_DONG_A, o.KE_HOACH),
    "cong_an_tay": lambda: lay(o.CONG_AN, o.KE_HOACH),
    "dang_tay": lambda: lay(o.BAN_DANG, o.KE_HOACH),
    "dang_cong_van": lambda: lay(o.BAN_DANG, o.CONG_VAN),
    "huyen_uy": lambda: lay(o.HUYEN_UY, o.KE_HOACH),
    "doan_tay": lambda: lay(o.TINH_DOAN, o.KE_HOACH),
}
"""Papers typed by hand; the layouts differ so that defects meet more than one."""

BY_HAND = {name: once(make) for name, make in _BY_HAND.items()}


def rendered(root: Path) -> dict[str, Make]:
    """Papers that ``run`` makes of the invented programme, each opened afresh."""
    folder = Folder(root)
    for body in ("SNV", "SCT", "CAT"):
        folder.send(body)
    folder.send("HMM", lambda rows: rows["Đơn vị"][0].update(chuc_vu_nguoi_ky="Phó Chủ tịch"))
    folder.send("BDVTU", lambda rows: rows["Đơn vị"][0].update(chuc_vu_nguoi_ky="Phó Trưởng ban"))
    outcome = folder.run()
    wanted = {
        "ke_hoach_so": ("ke-hoach", "SNV"),
        "ke_hoach_dang": ("ke-hoach", "BDVTU"),
        "ke_hoach_cong_an": ("ke-hoach", "CAT"),
        "ke_hoach_huyen": ("ke-hoach", "HMM"),
        "danh_sach": ("danh-sach-dien-hinh", "SNV"),
        "thanh_tich": ("bao-cao-thanh-tich", "SNV"),
        "ke_hoach_tinh": ("ke-hoach-tinh", ""),
        "tong_ket": ("bao-cao-tong-ket", ""),
    }
    return {name: _opener(folder, outcome, kind, body) for name, (kind, body) in wanted.items()}


def _opener(folder: Folder, outcome: Outcome, kind: str, body: str) -> Make:
    made = next(
        d for d in outcome.documents if d.kind == kind and (not body or f"/{body}/" in d.path)
    )
    content = (folder.out / made.path).read_bytes()
    return lambda: opened(content)
