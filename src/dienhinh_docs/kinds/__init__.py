"""The kinds of documents, written out: found by search, compared with the folder by a test."""

from __future__ import annotations

from dienhinh_docs.kinds import (
    bao_cao_thanh_tich,
    bao_cao_tong_ket,
    danh_sach_dien_hinh,
    ke_hoach,
    ke_hoach_tinh,
)
from dienhinh_docs.kinds.base import Kind

KINDS: tuple[Kind, ...] = (
    ke_hoach_tinh.KIND,
    ke_hoach.KIND,
    danh_sach_dien_hinh.KIND,
    bao_cao_thanh_tich.KIND,
    bao_cao_tong_ket.KIND,
)
