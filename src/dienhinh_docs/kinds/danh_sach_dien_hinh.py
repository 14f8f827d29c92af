"""Danh sách điển hình tiên tiến: the register of a body's exemplars, an annex to its plan.

Names in the template: ``nhom`` (``so``, ``ten``, ``tong``, ``dien_hinh``: ``tt``, ``ten``,
``doi_tuong``, ``don_vi``, ``khau``, ``tom_tat``) and ``cau_tong_hop`` (the totals, without end mark).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from dienhinh_docs.blocks import Column, Document, Frame, Para, Table, TableRow
from dienhinh_docs.issuer import Issuer, NguoiKy, issuer_of_plan, signatory, van_ban
from dienhinh_docs.kinds.base import Draft, Kind, Work, template_name, templates
from dienhinh_docs.kinds.chung.phrases import (
    KE_HOACH,
    gom,
    numbered,
    sources,
    ten_ke_hoach,
    theo_khau,
    title,
)
from dienhinh_docs.layout import DienHinh, DoiTuong, DonVi
from dienhinh_docs.programme.model import ChuongTrinh, CoQuan
from dienhinh_docs.rules import Part
from dienhinh_docs.sheet import Book, Row
from dienhinh_docs.viet import (
    curly,
    paragraphs,
    person_key,
    short_date,
    sort_key,
    two_digits,
)

ID = "danh-sach-dien-hinh"

_NGUOI = frozenset({DoiTuong.CA_NHAN, DoiTuong.DOANH_NHAN, DoiTuong.HO_GIA_DINH})
"""Kinds that carry a person's name; a household that of its head."""


def drafts(work: Work) -> Iterator[Draft]:
    for body, book in work.bodies():
        rows = book.of(DienHinh)
        if rows:
            yield _draft(work.programme, body, book, rows)


def _draft(
    programme: ChuongTrinh, body: CoQuan, book: Book, rows: Sequence[Row[DienHinh]]
) -> Draft:
    record = book.one(DonVi)
    issuer = issuer_of_plan(programme, body, record)
    return Draft(
        kind=ID,
        template=template_name(ID, issuer.regime.khung),
        name=ID,
        body=body.ma,
        quarter=1,
        title=f"{_ten(programme)} của {body.ten}",
        context={
            "vb": _van_ban(programme, issuer, record),
            **context(programme, [row.record for row in rows]),
        },
        sources=sources(book, DonVi, DienHinh),
    )


def _ten(programme: ChuongTrinh) -> str:
    return f"Danh sách điển hình tiên tiến năm {programme.nam}"


def _van_ban(programme: ChuongTrinh, issuer: Issuer, record: DonVi | None) -> dict[str, Any]:
    """Head of an annex; a body whose own sheet was returned still gets its register, unnumbered."""
    so = record.so_ke_hoach if record else None
    ngay = record.ngay_ke_hoach if record else None
    head = van_ban(
        issuer,
        loai=KE_HOACH,
        ten_loai=_ten(programme),
        trich_yeu="",
        nam=programme.nam,
        nguoi_ky=signatory(record) if record else NguoiKy("", issuer.ky.chuc_vu),
        noi_nhan=(),
        so=so,
        ngay=ngay,
    )
    attached = ten_ke_hoach(issuer, so, short_date(ngay) if ngay else None, programme.nam)
    return {**head, "ten_loai": _ten(programme), "kem_theo": attached}


def context(programme: ChuongTrinh, records: Sequence[DienHinh]) -> dict[str, Any]:
    """Groups by unit of field, and the totals of all of them."""
    units = programme.don_vi_linh_vuc
    numbers = numbered((code, any(r.linh_vuc == code for r in records)) for code in units)
    return {
        "nhom": [
            {
                "so": numbers[code],
                "ten": title(units[code].ten_ngan),
                **_group(programme, [r for r in records if r.linh_vuc == code]),
            }
            for code in numbers
        ],
        "cau_tong_hop": _totals(programme, records),
    }


def _group(programme: ChuongTrinh, records: Sequence[DienHinh]) -> dict[str, Any]:
    ordered = sorted(records, key=_order)
    return {
        "tong": two_digits(len(records)),
        "dien_hinh": [
            {
                "tt": n,
                "ten": record.ten,
                "doi_tuong": record.doi_tuong.ten,
                "don_vi": _don_vi(record),
                "khau": programme.ten_khau[record.khau],
                "tom_tat": curly(" ".join(paragraphs(record.tom_tat))),
            }
            for n, record in enumerate(ordered, start=1)
        ],
    }


def _order(record: DienHinh) -> tuple[object, ...]:
    """Kinds in the order of the layout, then dictionary order, people by given name."""
    name = person_key(record.ten) if record.doi_tuong in _NGUOI else sort_key(record.ten)
    return (list(DoiTuong).index(record.doi_tuong), name, sort_key(record.don_vi))


def _don_vi(record: DienHinh) -> str:
    """A person's title before the unit."""
    return ", ".join(part for part in (record.chuc_vu, record.don_vi) if part)


def _totals(programme: ChuongTrinh, records: Sequence[DienHinh]) -> str:
    kinds = Counter(record.doi_tuong for record in records)
    stages = theo_khau(programme.ten_khau, (record.khau for record in records))
    return f"Tổng số: {gom(len(records), kinds)}. Phân theo khâu đã đạt: {stages}"


DOCUMENT = Document(
    Frame.PHU_LUC,
    (
        Table(
            (
                Column("TT", 0.05, "giua"),
                Column("Tên điển hình", 0.19),
                Column("Đối tượng", 0.10, "giua"),
                Column("Đơn vị, địa chỉ", 0.20),
                Column("Khâu", 0.10, "giua"),
                Column("Tóm tắt thành tích", 0.36),
            ),
            (
                TableRow(
                    ("{{ n.so }}. {{ n.ten }} ({{ n.tong }} điển hình)",),
                    var="n",
                    items="nhom",
                    bold=True,
                    rows=(
                        TableRow(
                            (
                                "{{ d.tt }}",
                                "{{ d.ten }}",
                                "{{ d.doi_tuong }}",
                                "{{ d.don_vi }}",
                                "{{ d.khau }}",
                                "{{ d.tom_tat }}",
                            ),
                            var="d",
                            items="n.dien_hinh",
                        ),
                    ),
                ),
            ),
        ),
        Para("{{ cau_tong_hop }}{{ vb.ket_thuc }}", Part.GHI_CHU),
    ),
    landscape=True,
    title="Danh sách điển hình tiên tiến",
)

KIND = Kind(ID, "Danh sách điển hình tiên tiến", templates(ID, DOCUMENT), drafts, alone=True)
