"""Annex tables of the year-end report: what stands in them, not the figures."""

from __future__ import annotations

from dienhinh_docs.blocks import Annex, Block, Column, Each, Para, Table, TableRow
from dienhinh_docs.layout import DoiTuong
from dienhinh_docs.programme.model import SO_KHAU
from dienhinh_docs.rules import Part
from dienhinh_docs.viet import roman

CO_CHU = 11.0
"""Points; the tables of a report with many columns (Phụ lục I, mục II.5 leaves tables free)."""


def _number(head: str, share: float) -> Column:
    return Column(head, share, "phai")


def _cells(var: str, names: str) -> tuple[str, ...]:
    """``{{ d.ten }}`` for every name."""
    return tuple(f"{{{{ {var}.{name} }}}}" for name in names.split())


_KHAU = " ".join(f"khau[{n}]" for n in range(SO_KHAU))


def _khau_columns(share: float) -> tuple[Column, ...]:
    return tuple(_number(f"{{{{ dau_khau[{n}] }}}}", share) for n in range(SO_KHAU))


def _table(bieu: str, columns: tuple[Column, ...], names: str) -> tuple[Block, ...]:
    """Lines, a total line in bold whose first cell is empty, and the notes."""
    total = _cells(f"{bieu}.cong", names)[2:]
    return (
        Table(
            columns,
            (
                TableRow(_cells("d", names), var="d", items=f"{bieu}.dong"),
                TableRow(("", "Tổng cộng", *total), bold=True),
            ),
            size=CO_CHU,
        ),
    )


def _notes(bieu: str) -> Each:
    return Each("y", f"{bieu}.ghi_chu", (Para("{{ y }}", Part.GHI_CHU),))


def _annex(number: str, title: str, bieu: str, blocks: tuple[Block, ...]) -> Annex:
    return Annex(number, f"{title} năm {{{{ nam }}}}", "{{ kem_theo }}", (*blocks, _notes(bieu)))


_LINH_VUC = _annex(
    "I",
    "Kết quả xây dựng điển hình tiên tiến theo lĩnh vực",
    "bieu_linh_vuc",
    _table(
        "bieu_linh_vuc",
        (
            Column("TT", 0.045, "giua"),
            Column("Lĩnh vực", 0.29),
            _number("Chỉ tiêu", 0.06),
            _number("Điển hình", 0.065),
            _number("Đạt (%)", 0.075),
            *_khau_columns(0.065),
            _number("Đề nghị khen", 0.08),
            _number("Được tặng", 0.07),
            _number("Điển hình {{ nam_truoc }}", 0.055),
        ),
        f"tt ten chi_tieu dien_hinh dat {_KHAU} de_nghi duoc_tang nam_truoc",
    ),
)

_CO_QUAN = _annex(
    "II",
    "Kết quả xây dựng điển hình tiên tiến theo cơ quan, đơn vị",
    "bieu_co_quan",
    _table(
        "bieu_co_quan",
        (
            Column("TT", 0.035, "giua"),
            Column("Cơ quan, đơn vị", 0.245),
            _number("Chỉ tiêu", 0.05),
            _number("Điển hình", 0.052),
            _number("Đạt (%)", 0.06),
            *_khau_columns(0.06),
            _number("Đề nghị khen", 0.05),
            _number("Được tặng", 0.052),
            _number("Điển hình {{ nam_truoc }}", 0.052),
            _number("Đề nghị {{ nam_truoc }}", 0.05),
            _number("Được tặng {{ nam_truoc }}", 0.052),
            Column("Ghi chú", 0.076, "giua"),
        ),
        f"tt ten chi_tieu dien_hinh dat {_KHAU} de_nghi duoc_tang "
        "nt_dien_hinh nt_de_nghi nt_duoc_tang ghi_chu",
    ),
)

_DOI_TUONG = _annex(
    "III",
    "Kết quả xây dựng và khen thưởng điển hình tiên tiến theo đối tượng",
    "bieu_doi_tuong",
    _table(
        "bieu_doi_tuong",
        (
            Column("TT", 0.035, "giua"),
            Column("Đối tượng", 0.125),
            _number("Chỉ tiêu", 0.05),
            _number("Điển hình", 0.052),
            *_khau_columns(0.062),
            _number("Đề nghị khen", 0.05),
            _number("Nữ được đề nghị", 0.055),
            _number("Lãnh đạo được đề nghị", 0.065),
            _number("Trực tiếp được đề nghị", 0.065),
            _number("Được tặng", 0.05),
            _number("Nữ được tặng", 0.055),
            _number("Lãnh đạo được tặng", 0.075),
            _number("Trực tiếp được tặng", 0.075),
        ),
        f"tt ten chi_tieu dien_hinh {_KHAU} de_nghi dn_nu dn_lanh_dao dn_truc_tiep "
        "duoc_tang dt_nu dt_lanh_dao dt_truc_tiep",
    ),
)

_THEO_KHAU = _annex(
    "IV",
    "Điển hình tiên tiến theo khâu đã đạt và quý phát hiện",
    "bieu_khau",
    _table(
        "bieu_khau",
        (
            Column("TT", 0.06, "giua"),
            Column("Khâu cao nhất đã đạt", 0.28),
            *(_number(f"Quý {roman(q)}", 0.11) for q in range(1, 5)),
            _number("Tổng số", 0.11),
            _number("Tỷ lệ (%)", 0.11),
        ),
        "tt ten quy[0] quy[1] quy[2] quy[3] tong ty_le",
    ),
)

_DOI_TUONG_COT = tuple(_number(kind.ten, 0.065) for kind in DoiTuong)
_N = range(len(DoiTuong))

_HINH_THUC = _annex(
    "V",
    "Kết quả khen thưởng điển hình tiên tiến theo hình thức",
    "bieu_hinh_thuc",
    (
        Para("1. Số đề nghị khen thưởng", Part.BANG_TEN, keep_next=True),
        *_table(
            "bieu_hinh_thuc",
            (
                Column("TT", 0.04, "giua"),
                Column("Hình thức", 0.435),
                *_DOI_TUONG_COT,
                _number("Cộng", 0.09),
                _number("Năm {{ nam_truoc }}", 0.11),
            ),
            f"tt ten {' '.join(f'de_nghi[{n}]' for n in _N)} cong_de_nghi nam_truoc_de_nghi",
        ),
        Para("2. Số được khen thưởng", Part.BANG_TEN, keep_next=True),
        *_table(
            "bieu_hinh_thuc",
            (
                Column("TT", 0.04, "giua"),
                Column("Hình thức", 0.33),
                *_DOI_TUONG_COT,
                _number("Cộng", 0.055),
                _number("Tỷ lệ được tặng (%)", 0.075),
                _number("Không được tặng", 0.065),
                _number("Chưa xét", 0.05),
                _number("Năm {{ nam_truoc }}", 0.06),
            ),
            f"tt ten {' '.join(f'duoc_tang[{n}]' for n in _N)} cong_duoc_tang ty_le khong_tang "
            "chua_xet nam_truoc_duoc_tang",
        ),
    ),
)

_DANH_SACH = _annex(
    "VI",
    "Danh sách đề nghị khen thưởng",
    "bieu_danh_sach",
    (
        Table(
            (
                Column("TT", 0.04, "giua"),
                Column("Tên", 0.18),
                Column("Đơn vị, địa chỉ", 0.205),
                Column("Cơ quan, đơn vị đề nghị", 0.18),
                Column("Hình thức", 0.185),
                Column("Kết quả", 0.085, "giua"),
                Column("Quyết định", 0.125),
            ),
            (
                TableRow(
                    ("{{ bieu_danh_sach.khong_co }}",),
                    test="not bieu_danh_sach.nhom",
                ),
                TableRow(
                    ("{{ n.ten }}",),
                    var="n",
                    items="bieu_danh_sach.nhom",
                    bold=True,
                    rows=(
                        TableRow(
                            _cells("d", "tt ten don_vi co_quan hinh_thuc ket_qua quyet_dinh"),
                            var="d",
                            items="n.dong",
                        ),
                    ),
                ),
            ),
            size=CO_CHU,
        ),
    ),
)

PHU_LUC = (_LINH_VUC, _CO_QUAN, _DOI_TUONG, _THEO_KHAU, _HINH_THUC, _DANH_SACH)
"""The annexes in the order in which the report counts them."""
