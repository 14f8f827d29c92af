"""A rank typed before the signatory's name belongs into the field of ranks (“Đại tá Nguyễn Văn Mẫu”)."""

from __future__ import annotations

from dienhinh_docs.cells.base import Fault, fault
from dienhinh_docs.cells.names import parted
from dienhinh_docs.problems import Code
from dienhinh_docs.viet import fold

RANKED = {"ho_ten_nguoi_ky": "cap_bac_nguoi_ky"}
"""Field of a name → field of the rank of the same person."""


def apart(name: str, rank: str | None) -> tuple[str, str] | Fault | None:
    """Name and rank in their own fields; None if the name has no rank; a fault if two disagree."""
    typed, bare = parted(name)
    if not typed:
        return None
    if rank and fold(rank) != fold(typed):
        return fault(Code.CAP_BAC_KHAC_NHAU, truoc_ten=typed)
    return bare, rank or typed[:1].upper() + typed[1:].lower()
