"""Checks across the entries of a programme: codes are unique, what is referred to exists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dienhinh_docs.law import ThoiKy
from dienhinh_docs.problems import Code
from dienhinh_docs.programme.model import ChuongTrinh, DonViLinhVuc
from dienhinh_docs.viet import nfc
from dienhinh_docs.yamlfile import Path_

RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that Windows refuses as files and folders, whatever their case and ending."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong and where; ``need`` says what would be right (a key of ``reasons``)."""

    code: Code
    path: Path_
    value: str
    need: str = ""


def disagreements(plan: ChuongTrinh, law: ThoiKy) -> Iterator[Finding]:
    """All of them, in the order of the checks."""
    for check in CHECKS:
        yield from check(plan, law)


def _codes(plan: ChuongTrinh, _: ThoiKy) -> Iterator[Finding]:
    """Codes are names of folders: unique whatever their case, and possible on Windows."""
    council = plan.hoi_dong.ma
    yield from _twice((("co_quan", i, "ma"), b.ma) for i, b in enumerate(plan.co_quan))
    yield from _twice(((*path, "ma"), unit.ma) for path, unit in _units(plan))
    yield from _twice((("khau", i, "ma"), stage.ma) for i, stage in enumerate(plan.khau))
    yield from _twice((("linh_vuc", i, "so"), str(f.so)) for i, f in enumerate(plan.linh_vuc))
    for i, body in enumerate(plan.co_quan):
        if body.ma.casefold() == council.casefold():
            yield Finding(Code.CHUONG_TRINH_MA_TRUNG, ("co_quan", i, "ma"), body.ma)
        yield from _reserved(("co_quan", i, "ma"), body.ma)
    yield from _reserved(("hoi_dong", "ma"), council)


def _twice(coded: Iterable[tuple[Path_, str]]) -> Iterator[Finding]:
    seen: set[str] = set()
    for path, code in coded:
        if code.casefold() in seen:
            yield Finding(Code.CHUONG_TRINH_MA_TRUNG, path, code)
        seen.add(code.casefold())


def _reserved(path: Path_, code: str) -> Iterator[Finding]:
    if code.casefold() in RESERVED:
        yield Finding(Code.CHUONG_TRINH_GIA_TRI_SAI, path, code, "need.other_code")


def _units(plan: ChuongTrinh) -> list[tuple[Path_, DonViLinhVuc]]:
    return [
        (("linh_vuc", i, "don_vi", j), unit)
        for i, area in enumerate(plan.linh_vuc)
        for j, unit in enumerate(area.don_vi)
    ]


def _bodies(plan: ChuongTrinh, _: ThoiKy) -> Iterator[Finding]:
    """Every body that is given a task is in the list of bodies."""
    asked: list[tuple[Path_, str]] = [(("hoi_dong", "thuong_truc"), plan.hoi_dong.thuong_truc)]
    for path, unit in _units(plan):
        leads = enumerate(unit.dau_moi.co_quan)
        asked += [((*path, "dau_moi", "co_quan", k), code) for k, code in leads]
    for i, owned in enumerate(plan.cai_dat.so_cua):
        asked.append((("cai_dat", "so_cua", i, "co_quan"), owned.co_quan))
    for i, duty in enumerate(plan.nhiem_vu):
        asked += [(("nhiem_vu", i, "co_quan", k), code) for k, code in enumerate(duty.co_quan)]
    for where, code in asked:
        if code not in plan.theo_ma:
            yield Finding(Code.CHUONG_TRINH_THAM_CHIEU_LA, where, code)


def _lead_names(plan: ChuongTrinh, _: ThoiKy) -> Iterator[Finding]:
    """A unit names its leads one by one, as the plan writes them."""
    for path, unit in _units(plan):
        if len(unit.dau_moi.ten_trong_ke_hoach) != len(unit.dau_moi.co_quan):
            where = (*path, "dau_moi", "ten_trong_ke_hoach")
            yield Finding(Code.CHUONG_TRINH_GIA_TRI_SAI, where, "", "need.name_a_lead")


def _unit_names(plan: ChuongTrinh, _: ThoiKy) -> Iterator[Finding]:
    """A spelling belongs to one unit, and a unit is not another one under the same name."""
    owner: dict[str, int] = {}
    for i, unit in enumerate(plan.don_vi_co_so):
        for name in (unit.ten, *unit.ten_khac):
            if owner.setdefault(nfc(name), i) != i:
                path = ("don_vi_co_so", i, "ten")
                yield Finding(Code.CHUONG_TRINH_GIA_TRI_SAI, path, name, "need.one_unit")
    for i, unit in enumerate(plan.don_vi_co_so):
        for k, name in enumerate(unit.khac_voi):
            if owner.get(nfc(name)) == i:
                where = ("don_vi_co_so", i, "khac_voi", k)
                yield Finding(Code.CHUONG_TRINH_GIA_TRI_SAI, where, name, "need.one_unit")


def _header(plan: ChuongTrinh, _: ThoiKy) -> Iterator[Finding]:
    """The header that the settings choose is there."""
    chosen = plan.cai_dat.dau_de_hoi_dong
    if chosen not in plan.hoi_dong.ten_tren_van_ban:
        path = ("hoi_dong", "ten_tren_van_ban", chosen)
        yield Finding(Code.CHUONG_TRINH_THIEU_MUC, path, "")


def _last_year(plan: ChuongTrinh, law: ThoiKy) -> Iterator[Finding]:
    """Last year's figures are of units and awards that exist."""
    last = plan.nam_truoc
    if last is None:
        return
    for name, given, known in (
        ("dien_hinh_theo_linh_vuc", last.dien_hinh_theo_linh_vuc, plan.don_vi_linh_vuc),
        ("khen_thuong", last.khen_thuong, law.ten_hinh_thuc),
    ):
        for code in given:
            if code not in known:
                path = ("nam_truoc", name, code)
                yield Finding(Code.CHUONG_TRINH_THAM_CHIEU_LA, path, code)


def _settings(plan: ChuongTrinh, law: ThoiKy) -> Iterator[Finding]:
    """Awards and thresholds that the settings name are those of the law of the period."""
    chosen = plan.cai_dat.hinh_thuc_chinh
    if chosen and chosen not in law.ten_hinh_thuc:
        path: Path_ = ("cai_dat", "hinh_thuc_chinh")
        yield Finding(Code.CHUONG_TRINH_THAM_CHIEU_LA, path, chosen)
    for name in plan.cai_dat.nguong_phieu:
        if name not in law.nguong_phieu:
            path = ("cai_dat", "nguong_phieu", name)
            yield Finding(Code.CHUONG_TRINH_MUC_LA, path, name)
    for name in plan.cai_dat.gioi_han:
        if name not in law.quy_dinh_theo_ma:
            path = ("cai_dat", "gioi_han", name)
            yield Finding(Code.CHUONG_TRINH_MUC_LA, path, name)


CHECKS: tuple[Callable[[ChuongTrinh, ThoiKy], Iterator[Finding]], ...] = (
    _codes,
    _bodies,
    _lead_names,
    _unit_names,
    _header,
    _last_year,
    _settings,
)
