"""Which rules bind the document: by the issuer's name, the title at the top right, the number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dienhinh_docs.lint.find_head import Head
from dienhinh_docs.lint.find_names import joins
from dienhinh_docs.lint.find_pieces import key
from dienhinh_docs.lint.model import Piece
from dienhinh_docs.rules import Regime, regime_for
from dienhinh_docs.viet import fold, tidy

_KINDS: tuple[tuple[str, str], ...] = (
    ("dang", r"\b(tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|dang bo|chi bo|ban tuyen giao"
             r"|ban dan van|ban noi chinh|dang doan|ban can su dang|ban to chuc (trung uong|tinh uy"
             r"|huyen uy)|van phong (tinh|huyen|thanh|thi|trung uong|dang) ?(uy|dang))\b"),
    ("doan", r"\b(tinh doan|thanh doan|huyen doan|thi doan|doan tncs|doan thanh nien"
             r"|quan doan(?! \d)|doan khoi|hoi lien hiep thanh nien)\b"),
    ("cong_doan", r"\b(lien doan lao dong|ldld|cong doan)\b"),
    ("mttq", r"\b(mat tran to quoc|mttq)\b"),
    ("phu_nu", r"\b(hoi lien hiep phu nu|hoi lhpn|hoi phu nu)\b"),
    ("ccb", r"\b(hoi cuu chien binh|hoi ccb)\b"),
    ("nong_dan", r"\bhoi nong dan\b"),
    ("quan_doi", r"\b(quan khu|chi huy quan su|bo tu lenh|bo quoc phong|bo doi bien phong|su doan"
                 r"|quan doan \d|lu doan|trung doan|bch quan su)\b"),
    ("cong_an", r"\b(cong an|canh sat)\b"),
    ("nha_nuoc", r"\b(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|^so|chi cuc|cuc|kho bac|toa an"
                 r"|vien kiem sat|bao hiem xa hoi|thanh tra|hoi dong thi dua|van phong ubnd)\b"),
)  # fmt: skip
"""Kinds of issuer (programme.model.LoaiCoQuan) and the words of their names, folded."""

_PARTY_ORGAN = re.compile(r"^(ban|van phong|uy ban kiem tra|chi bo|dang bo|dang uy|hoi dong)\b")
_PARTY_NUMBER = re.compile(r"^\s*S[ốô]\s*:?\s*[\d\s.…]*\s*[-–]\s*[A-ZĐa-z]{2,4}\s*/")


@dataclass(frozen=True, slots=True)
class Binding:
    """The rules, whether they are certain, and the kind of issuer."""

    regime: Regime
    sure: bool
    loai_co_quan: str


def binding(head: Head, *, form: bool, attached_to: str = "") -> Binding:
    """The rules of a document. ``attached_to`` is the ``(Kèm theo …)`` line of a lone annex."""
    kind, sure = _kind(head, attached_to)
    day = next((day_of(p.text) for p in head.ngay), None)
    rules = regime_for(kind, day)
    # A form attached to a decree is printed as the decree shows it, whoever fills it in; army and
    # police, who print as the state does, keep their ranks.
    if form and head.right_kind == "quoc_hieu" and rules.khung != "nha_nuoc":
        rules = regime_for("nha_nuoc", day)
    return Binding(rules, sure, kind)


_DAY = re.compile(r"ngay (\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4})$")


def day_of(text: str) -> date | None:
    """The day of ``Bắc Giang, ngày 05 tháng 02 năm 2021``; None if blank or in no calendar."""
    found = _DAY.search(fold(text))
    try:
        return date(*(int(part) for part in reversed(found.groups()))) if found else None
    except ValueError:
        return None


def _kind(head: Head, attached_to: str) -> tuple[str, bool]:
    issuer = " ".join(key(p) for p in _leading(head.co_quan))
    superior = " ".join(key(p) for p in head.chu_quan)
    party_number = any(_PARTY_NUMBER.match(tidy(p.text)) for p in head.so)
    own = kind_by_name(issuer)
    if own:
        return own, True
    above = kind_by_name(superior)
    if above == "dang":
        # A newspaper or a school under the Party prints as the state does.
        like_party = head.right_kind == "dang" or party_number or bool(_PARTY_ORGAN.match(issuer))
        return ("dang" if like_party else "nha_nuoc"), True
    if above and above != "nha_nuoc":
        return above, True
    if head.right_kind in ("dang", "doan"):
        return head.right_kind, True
    if head.right_kind == "quoc_hieu" or (head.tieu_ngu and not head.right):
        return "nha_nuoc", True
    if party_number or head.star:
        return "dang", True
    if attached_to:
        by_name = kind_by_name(fold(attached_to.rsplit(" của ", 1)[-1]))
        cited = re.search(r"số\s+([^\s,]*\s?/?[^\s,]+)", tidy(attached_to))
        party = bool(cited and re.search(r"\d*-[A-ZĐ][A-Za-z]+/", cited[1]))
        state = bool(cited and re.search(r"/[A-ZĐ][A-Za-zĐ]+-", cited[1]))
        return by_name or ("dang" if party else "nha_nuoc"), bool(by_name or party or state)
    return "nha_nuoc", False


def _leading(names: list[Piece]) -> list[Piece]:
    """The first of several bodies that issue a paper together: it presides, its rules bind."""
    end = next((n for n, line in enumerate(names, 1) if joins(line)), len(names))
    return names[:end]


def kind_by_name(name: str) -> str:
    """Kind of issuer by its folded name, '' if the words say nothing."""
    return next((kind for kind, words in _KINDS if re.search(words, name)), "")
