"""The council's vote: whole, within itself, enough, and counted on all members."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from dienhinh_docs.layout import BinhXet, KetQuaXet
from dienhinh_docs.problems import Code
from dienhinh_docs.review.base import (
    ARITHMETIC,
    SETTING,
    Case,
    Finding,
    code_key,
    header,
    is_sure,
    told,
)
from dienhinh_docs.sheet import Row

NEEDED = (
    "ngay_hop",
    "tong_so_thanh_vien",
    "so_co_mat",
    "so_phieu_phat_ra",
    "so_phieu_thu_ve",
    "so_phieu_hop_le",
    "so_phieu_dong_y",
)
"""What the minutes of a vote need; a vote without one of them cannot be judged."""

CHAIN = (
    ("so_co_mat", "tong_so_thanh_vien"),
    ("so_phieu_thu_ve", "so_phieu_phat_ra"),
    ("so_phieu_hop_le", "so_phieu_thu_ve"),
    ("so_phieu_dong_y", "so_phieu_hop_le"),
)
"""Part and whole, in the order in which a meeting counts."""

BASES = ("so_co_mat", "so_phieu_phat_ra", "so_phieu_thu_ve", "so_phieu_hop_le")
"""What a share is wrongly counted on."""

DECIDED = (KetQuaXet.DUOC_TANG, KetQuaXet.KHONG_TANG)

ROUNDING = Decimal("0.51")
"""A share may be written in whole per cent."""

_SHARE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,4})?)\s*%?")


def is_vote(record: BinhXet) -> bool:
    """Whether anything of a vote is written down."""
    return any(getattr(record, name) is not None for name in NEEDED)


def is_whole(record: BinhXet) -> bool:
    return all(getattr(record, name) is not None for name in NEEDED)


def votes_there(case: Case) -> Iterator[Finding]:
    """Every nomination but those of the simple procedure was voted on.

    Asked once the body has begun to write votes, or names a result; before that it is at work.
    """
    rule = case.rule("bien_ban")
    votes, written = case.votes(), case.raw_codes(BinhXet)
    for key, row in case.nominations().items() if rule and case.asked(BinhXet) else ():
        vote = votes.get(key)
        begun = bool(written) or row.record.ket_qua_xet in DECIDED
        if not begun or case.is_simple(row.record) or (vote is None and key in written):
            continue
        facts: dict[str, Any] = {"can_cu": rule.can_cu if rule else ""}
        if vote is None:
            yield told(Code.XET_CHUA_BO_PHIEU, row, "ma_ho_so", row.record.ma_ho_so, **facts)
        elif not is_vote(vote.record):
            yield told(Code.XET_CHUA_BO_PHIEU, vote, "ngay_hop", row.record.ma_ho_so, **facts)


def votes_whole(case: Case) -> Iterator[Finding]:
    """Where a vote is written down, nothing of it is left out."""
    for row in case.checked.book.of(BinhXet):
        if is_vote(row.record):
            for name in NEEDED:
                if getattr(row.record, name) is None:
                    yield told(Code.XET_PHIEU_THIEU, row, name, cot=header(row, name))
                    break  # the row goes back once, with the first blank


def votes_within(case: Case) -> Iterator[Finding]:
    """Members ≥ present; ballots given out ≥ returned ≥ valid ≥ in favour."""
    for row in case.checked.book.of(BinhXet):
        wrong = next(_too_many(row), None)
        if wrong:
            part, whole, total = wrong
            yield told(
                Code.XET_PHIEU_VUOT,
                row,
                part,
                getattr(row.record, part),
                cot=header(row, part),
                cot_tong=whole,
                tong=total,
                can_cu=ARITHMETIC,
            )


def _too_many(row: Row[BinhXet]) -> Iterator[tuple[str, str, int]]:
    """Part, title of the whole, and the whole; absent members may be asked in writing."""
    r = row.record
    for part, whole in CHAIN:
        one, total = getattr(r, part), getattr(r, whole)
        if one is not None and total is not None and one > total:
            yield part, header(row, whole), total
    if r.tong_so_thanh_vien is None or r.so_co_mat is None:
        return
    asked = r.so_lay_y_kien or 0
    if asked > r.tong_so_thanh_vien - r.so_co_mat:
        absent = f"{header(row, 'tong_so_thanh_vien')} − {header(row, 'so_co_mat')}"
        yield "so_lay_y_kien", absent, r.tong_so_thanh_vien - r.so_co_mat
    if r.so_phieu_phat_ra is not None and r.so_phieu_phat_ra > r.so_co_mat + asked:
        title = header(row, "so_co_mat")
        whole = f"{title} + {header(row, 'so_lay_y_kien')}" if asked else title
        yield "so_phieu_phat_ra", whole, r.so_co_mat + asked


def share_on_all(case: Case) -> Iterator[Finding]:
    """The share is that of all members, not of those present or of the valid ballots."""
    rule = case.rule("nen_ti_le")
    for row in case.checked.book.of(BinhXet):
        r = row.record
        if r.ty_le is None or not is_whole(r) or not r.tong_so_thanh_vien:
            continue
        written = as_share(r.ty_le)
        right = share(r.so_phieu_dong_y or 0, r.tong_so_thanh_vien)
        if written is not None and abs(written - right) <= ROUNDING:
            continue
        facts: dict[str, Any] = {
            "dung": in_vietnamese(right),
            "tu_so": r.so_phieu_dong_y,
            "mau": r.tong_so_thanh_vien,
        }
        base = written is not None and _base(row, written)
        if base and rule:
            yield told(
                Code.XET_TI_LE_NEN, row, "ty_le", r.ty_le,
                cot=header(row, base), can_cu=rule.can_cu, sure=rule.sure, **facts,
            )  # fmt: skip
        else:
            yield told(Code.XET_TI_LE_SAI, row, "ty_le", r.ty_le, **facts)


def _base(row: Row[BinhXet], written: Decimal) -> str:
    """The wrong base that gives the written share."""
    for name in BASES:
        base = getattr(row.record, name)
        if base and abs(share(row.record.so_phieu_dong_y or 0, base) - written) <= ROUNDING:
            return name
    return ""


def as_share(text: str) -> Decimal | None:
    """Per cent as people write it; a fraction below 1 is what Excel makes of it (0,933)."""
    match = _SHARE.fullmatch(text.strip())
    if not match:
        return None
    try:
        value = Decimal(match[1].replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern allows digits only
        return None
    return value * 100 if value <= 1 and "%" not in text else value


def share(part: int, whole: int) -> Decimal:
    return Decimal(part) * 100 / Decimal(whole)


def in_vietnamese(value: Decimal) -> str:
    """``93,3%``, ``100%``."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",") + "%"


def votes_enough(case: Case) -> Iterator[Finding]:
    """In favour is at least the share of all members that the award asks for."""
    known = case.nominations()
    for row in case.checked.book.of(BinhXet):
        r = row.record
        nomination = known.get(code_key(r.ma_ho_so))
        if nomination is None or not is_whole(r) or not r.tong_so_thanh_vien:
            continue
        if nomination.record.ket_qua_xet is KetQuaXet.KHONG_TANG:
            continue  # put aside already
        award = case.law.hinh_thuc_theo_ma[nomination.record.hinh_thuc]
        limit, ground, sure = _threshold(case, award.nguong)
        reached = share(r.so_phieu_dong_y or 0, r.tong_so_thanh_vien)
        if reached < limit:
            yield told(
                Code.XET_PHIEU_KHONG_DAT,
                row,
                "so_phieu_dong_y",
                r.so_phieu_dong_y,
                tong=r.tong_so_thanh_vien,
                dat=in_vietnamese(reached),
                nguong=limit,
                hinh_thuc=award.ten,
                can_cu=ground,
                sure=sure,
            )


def _threshold(case: Case, key: str) -> tuple[int, str, bool]:
    """Per cent of all members, its ground, and whether it is sure."""
    own = case.plan.cai_dat.nguong_phieu.get(key)
    if own is not None:
        return own, SETTING, True
    rule = case.law.quy_dinh_theo_ma[f"nguong_{key}"]
    return case.law.nguong_phieu[key], rule.can_cu, is_sure(rule.do_tin)


def quorum(case: Case) -> Iterator[Finding]:
    """Enough members met, where the programme names a share."""
    rule = case.rule("du_hop")
    for row in case.checked.book.of(BinhXet) if rule else ():
        present, members = row.record.so_co_mat, row.record.tong_so_thanh_vien
        if rule and present is not None and members and share(present, members) < rule.limit:
            yield told(
                Code.XET_KHONG_DU_HOP, row, "so_co_mat", present,
                tong=members, nguong=rule.limit, can_cu=rule.can_cu, sure=rule.sure,
            )  # fmt: skip


SAME: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ngay_hop", ("tong_so_thanh_vien", "so_co_mat", "so_bien_ban")),
    ("so_bien_ban", ("ngay_hop",)),
    ("so_to_trinh", ("ngay_to_trinh",)),
)
"""What rows of one meeting, one minutes, one tờ trình have in common."""


def one_meeting_one_count(case: Case) -> Iterator[Finding]:
    """Rows of one meeting agree; a number of minutes or tờ trình is used for one day only."""
    rows = case.checked.book.of(BinhXet)
    for key, names in SAME:
        first: dict[Any, Row[BinhXet]] = {}
        for row in rows:
            value = getattr(row.record, key)
            if value is None:
                continue
            other = first.setdefault(value, row)
            for name in names:
                yield from _unlike(row, other, key, name)


def _unlike(row: Row[BinhXet], other: Row[BinhXet], key: str, name: str) -> Iterator[Finding]:
    here, there = getattr(row.record, name), getattr(other.record, name)
    if here is None or there is None or here == there:
        return
    yield told(
        Code.XET_HOP_KHONG_KHOP,
        row,
        name,
        here,
        cot=header(row, name),
        cot_chung=header(row, key),
        dong=other.place.row,
        kia=there,
    )
